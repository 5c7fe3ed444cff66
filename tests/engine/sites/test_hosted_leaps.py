"""Leaps that a site could host: which are told, who owns the know-how, what stays unknown."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import Stopped
from ressort.engine.sites.demand import Demand
from ressort.engine.sites.hosted_leaps import hosted_leaps, know_how_text

PULLS = pd.DataFrame([["44", family, pull, 1.0, pull] for family, pull in
                      (("f12", .9), ("f11", .8), ("f15", .7), ("f18", .6), ("f01", .0))],
                     columns=["territory", "family", "lack", "hosted", "pull"])
LEAPS = pd.DataFrame([["44", "f12", "6403", 1.0, "4202 6404"], ["44", "f12", "6404", 1.0, "4202"],
                      ["44", "f12", "6405", .5, ""], ["44", "f11", "6101", 1.0, "4202"], ["44", "f18", "9403", 1.0, "4202"]],
                     columns=["territory", "family", "product", "hosted", "parents"])
DEMAND = Demand("productive_hotel", pd.Series({"44": .5}), PULLS, LEAPS)
MADE_BY = pd.DataFrame([["4202", "1512", .96], ["4202", "2222", .04], ["6404", "1520", 1.0]],
                       columns=["source", "target", "weight"])
SITES = pd.DataFrame({"site_id": ["a", "b", "nowhere", "unplaced"], "territory": ["44", "44", None, "44"],
                      "x": [0.0, 100e3, 0.0, np.nan], "y": [0.0, 0.0, 0.0, np.nan]})
FIRMS = pd.DataFrame({"firm": ["Malle", "", "Botte", "Loin", "Plastique"], "class": ["1512", "1512", "1520", "1512", "2222"],
                      "x": [3e3, 1e3, 30e3, 30.1e3, 10.0], "y": [4e3, 0.0, 0.0, 0.0, 0.0]})


def found(**more):
    return hosted_leaps(DEMAND, SITES, made_by=MADE_BY, **more)


def test_of_the_first_three_families_the_first_two_leaps():
    rows = found()
    assert rows.loc[rows["site_id"] == "a", "product"].tolist() == ["6403", "6404", "6101"]  # f15 has none, f18 is fourth
    assert set(rows["site_id"]) == {"a", "b", "unplaced"}  # a site of no territory lacks nothing that is known


def test_know_how_lies_with_the_classes_of_the_parents():
    rows = found(firms=FIRMS).set_index(["site_id", "product"])
    # 1512 makes 4202, 1520 makes 6404; 2222 makes 4 % of 4202 and counts for nothing
    assert rows.at[("a", "6403"), "classes"] == "1512 1520" and rows.at[("a", "6404"), "classes"] == "1512"
    # at 1, 5 and 30 km; 30.1 km is beyond; the one without a name is counted, not named
    assert rows.loc[("a", "6403"), ["firms", "nearest", "nearest_m"]].tolist() == [3.0, "Malle; Botte", 1000.0]
    assert rows.at[("a", "6404"), "firms"] == 2


def test_names_that_hold_a_semicolon_stay_one_name():
    """6110 is "Jerseys, pullovers ...; knitted or crocheted" in the nomenclature."""
    leaps = LEAPS.assign(parents="6110 4202")
    rows = hosted_leaps(Demand("productive_hotel", DEMAND.territories, PULLS, leaps), SITES, made_by=MADE_BY)
    assert rows["parent_names"].str.count("; ").eq(1).all()


def test_no_firm_nearby_is_nought_and_no_place_is_unknown():
    rows = found(firms=FIRMS).set_index(["site_id", "product"])
    assert rows.at[("b", "6403"), "firms"] == 0 and np.isnan(rows.at[("b", "6403"), "nearest_m"])
    assert np.isnan(rows.at[("unplaced", "6403"), "firms"])
    assert found()["firms"].isna().all()


def test_lines_of_the_card_in_both_languages():
    text = know_how_text(found(firms=FIRMS), len(SITES))
    assert text[0].split("\n")[0].endswith("3 firms within 30 km know how, nearest: Malle; Botte")
    assert "no firm within 30 km" in text[1] and text[2] == "" and "firm" not in text[3]
    french = know_how_text(hosted_leaps(DEMAND, SITES, FIRMS, made_by=MADE_BY, language="fr"), len(SITES), "fr")
    assert "à partir de :" in french[0] and "3 entreprises à moins de 30 km" in french[0]


def test_no_site_no_leap_no_firm():
    nothing = Demand("productive_hotel", pd.Series(dtype=float), PULLS.head(0), LEAPS.head(0))
    assert found(firms=FIRMS.head(0))["firms"].dropna().eq(0).all()
    rows = hosted_leaps(nothing, SITES, FIRMS, made_by=MADE_BY)
    assert rows.empty and know_how_text(rows, 4).tolist() == [""] * 4
    assert hosted_leaps(DEMAND, SITES.head(0), FIRMS, made_by=MADE_BY).empty


@pytest.mark.parametrize("seed", range(3))
def test_counts_are_those_of_a_plain_loop(seed):
    rng = np.random.default_rng(seed)
    sites = pd.DataFrame({"site_id": [str(number) for number in range(600)], "territory": "44",
                          "x": rng.uniform(0, 9e4, 600), "y": rng.uniform(0, 9e4, 600)})
    firms = pd.DataFrame({"firm": "f", "class": rng.choice(["1512", "1520", "2222"], 40), "x": rng.uniform(0, 9e4, 40),
                          "y": rng.uniform(0, 9e4, 40)})
    rows = hosted_leaps(DEMAND, sites, firms, made_by=MADE_BY).set_index(["site_id", "product"])
    for site in sites.iloc[::97].itertuples():
        near = [firm["class"] for _, firm in firms.iterrows() if np.hypot(firm["x"] - site.x, firm["y"] - site.y) <= 30e3]
        assert rows.at[(site.site_id, "6403"), "firms"] == sum(code in ("1512", "1520") for code in near)


def test_it_stops_when_asked():
    with pytest.raises(Stopped):
        found(firms=FIRMS, should_stop=lambda: True)
