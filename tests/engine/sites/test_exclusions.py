"""Exclusions: each rule at its limit, unknown never excludes, points are to check, overrides are logged."""
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.evidence import read_evidence
from ressort.engine.sites.exclusions import find_exclusions
from ressort.engine.sites.profiles import profile_names, use_profile
from ressort.engine.sites.reasons import exclusion_reasons

HOTEL = use_profile("productive_hotel")


def find(overrides=None, profile=HOTEL, **columns):
    table = pd.DataFrame({"site_id": [f"s{i}" for i in range(len(next(iter(columns.values()))))], **columns})
    return find_exclusions(read_evidence(table, profile), profile, overrides=overrides)


@pytest.mark.parametrize(("rule", "columns"), [
    ("reconverted", {"status": ["friche reconvertie", "friche avec projet"]}),
    ("risk_ban", {"share_risk_ban": [0.5, 0.49]}),
    ("zone_closed", {"share_zone_closed": [0.5, 0.49]}),
    ("protected", {"share_protected": [0.1, 0.09]}),
    ("water_intake", {"in_water_intake": ["oui", "non"]}),
    ("coast_100m", {"share_coast_100m": [0.5, 0.49]}),
    ("road_strip", {"in_road_strip": ["yes", "yes"], "has_building": ["no", "yes"]}),
    ("too_small", {"area_m2": [800, 801], "has_building": ["no", "no"]}),
    ("too_steep", {"slope_percent": [12, 11.9], "has_building": ["no", "no"]}),
])
def test_each_rule_at_its_limit(rule, columns):
    applied = find(**columns).applied
    assert applied[rule].tolist() == [True, False]
    assert applied.drop(columns=rule).to_numpy().sum() == 0


@pytest.mark.parametrize("profile", profile_names())
def test_unknown_never_excludes(profile):
    found = find(profile=use_profile(profile), area_m2=[None])
    assert not found.excluded.any() and not found.to_check.to_numpy().any() and not found.flags.to_numpy().any()


def test_a_small_plot_with_a_hall_stays():
    assert not find(area_m2=[300], has_building=["yes"]).excluded.item()


def test_without_word_of_a_building_a_small_plot_is_to_check():
    found = find(area_m2=[300])
    assert not found.excluded.item() and found.to_check["too_small"].item()


def test_a_site_larger_than_needed_is_flagged_not_excluded():
    found = find(area_m2=[200000], has_building=["no"])
    assert not found.excluded.item() and found.flags["too_large"].item()


def test_shares_of_a_point_are_to_check():
    found = find(share_zone_closed=[1.0, 1.0], evidence_kind=["point", "polygon"])
    assert found.excluded.tolist() == [False, True]
    assert found.to_check["zone_closed"].tolist() == [True, False]


def test_a_record_of_a_closed_zone_without_its_share_is_to_check():
    found = find(zone=["N", "N", "U activity"], share_zone_closed=[None, 0.2, None])
    assert found.to_check["zone_closed"].tolist() == [True, False, False] and not found.excluded.any()


def test_a_project_and_a_built_pocket_are_flags():
    flags = find(status=["friche avec projet", None], zone=[None, "Nh"]).flags
    assert flags["with_project"].tolist() == [True, False] and flags["built_pocket_natural"].tolist() == [False, True]


def test_reasons_give_their_legal_source_in_both_languages():
    found = find(share_zone_closed=[0.9], in_water_intake=["oui"])
    english, french = (exclusion_reasons(found, language).item() for language in ("en", "fr"))
    assert english.startswith("zone closed to building") and "L.151-11" in english and "L.1321-2" in english
    assert french.startswith("zone fermée à la construction") and "L.151-11" in french


# overrides


def override(**changes):
    return pd.DataFrame([{"site_id": "s0", "exclusion": "zone_closed", "who": "A. Martin", "when": "2026-03-01",
                          "why": "plan under revision", **changes}])


def test_an_override_lifts_one_rule_of_one_site_and_is_logged():
    found = find(override(), share_zone_closed=[0.9, 0.9], share_risk_ban=[0.6, 0])
    assert found.applied["zone_closed"].tolist() == [False, True]
    assert found.excluded.tolist() == [True, True]  # the ban of the first still holds
    assert found.overridden["zone_closed"].tolist() == [True, False]
    assert found.log[["who", "why", "effect"]].values.tolist() == [["A. Martin", "plan under revision", "lifted"]]


def test_an_override_without_effect_is_kept_and_said():
    found = find(override(site_id="s9"), share_zone_closed=[0.9])
    assert found.log["effect"].tolist() == ["none"] and "1 overrides lift nothing (s9 zone_closed)" in str(found.notes[0])


def test_an_override_says_who_when_and_why():
    with pytest.raises(TableError, match="empty cells in 1 rows, the first in row 1. Each override says who decided"):
        find(override(why=" "), share_zone_closed=[0.9])
    with pytest.raises(TableError, match="columns missing: why"):
        find(override().drop(columns="why"), share_zone_closed=[0.9])
    with pytest.raises(ParameterError, match="no exclusion is called zone; known: reconverted"):
        find(override(exclusion="zone"), share_zone_closed=[0.9])
