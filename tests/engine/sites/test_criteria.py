"""From evidence to memberships: what counts first, what counts least, what is off the list."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.sites.criteria import memberships
from ressort.engine.sites.evidence import read_evidence
from ressort.engine.sites.profiles import use_profile

HOTEL = use_profile("productive_hotel")


def of(criterion, profile=HOTEL, **columns):
    table = pd.DataFrame({"site_id": range(len(next(iter(columns.values())))), **columns})
    return memberships(read_evidence(table, profile), profile)[0][criterion].tolist()


@pytest.mark.parametrize(("owner", "membership"), [
    ("P5a", 1), ("commune", 1), ("P5a|G1a", 0.6), ("X1a", 0.5), ("persons", 0.3), ("G2a|P5a", 0.2), ("R2a", 0.7),
    ("P1b", 0.9)])
def test_of_several_owners_the_least_favourable_counts(owner, membership):
    assert of("owner", owner=[owner]) == [membership]


def test_an_owner_off_the_list_is_unknown_and_said():
    table = read_evidence(pd.DataFrame({"site_id": ["a", "b"], "owner": ["P5a|Q9z", "P5a"]}))
    found, notes = memberships(table, HOTEL)
    assert np.isnan(found["owner"][0]) and found["owner"][1] == 1
    assert "owner: 1 values off the list (P5a|Q9z): counted as unknown." in [str(note) for note in notes]


def test_depth_counts_before_the_zone_of_the_flood_plan():
    found = of("flood", flood_depth_m=[0.6, None, None, None], flood_typereg=["02", "02", "none", None])
    assert found[:3] == pytest.approx([0.5, 0.6, 1])


def test_no_building_is_neither_for_nor_against():
    assert of("floor", has_building=["no", "yes", "no"], floor_m2=[None, 8000, 0]) == [0.5, 1, 0.5]


def test_heritage_counts_by_the_least_favourable_of_building_and_surroundings():
    found = of("heritage", heritage=["aucun", "aucun", None, "présence d'un bâtiment classé"],
               heritage_500m=["yes", "no", "yes", "yes"])
    assert found == [0.6, 1, 0.6, 0.3]


def test_area_is_scored_on_what_no_ban_takes():
    assert of("area", area_m2=[2000, 2000], share_risk_ban=[0.3, 0]) == pytest.approx([0.5, 1])


def test_a_closed_zone_is_known_and_fits_nothing_while_its_built_pockets_stay_open():
    found = of("zoning", zone=["N", "Ah", None])
    assert found[0] == 0 and np.isnan(found[1:]).all()


def test_catchment_is_that_of_the_profile():
    columns = {f"catchment_{km}km": [1e6 if km == 2 else 0.0] for km in (2, 5, 10, 20)}
    assert of("catchment", use_profile("micro_hub"), **columns) == [1]
    assert of("catchment", **columns) == [0]


def test_everything_unknown_is_unknown():
    assert memberships(read_evidence(pd.DataFrame({"site_id": ["a"]})), HOTEL)[0].isna().all().all()
