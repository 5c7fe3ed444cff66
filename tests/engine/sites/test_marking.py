"""The marking whole: cases a planner reads, contract of the table, invariance, overrides, demand, languages."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, Stopped
from ressort.engine.sites.demand import Demand
from ressort.engine.sites.marking import mark_sites
from ressort.engine.sites.profiles import profile_names, use_profile

PLOT = {  # half a hectare, a hall of 3,000 m2, town centre, tram at 200 m
    "site_id": "plot", "area_m2": 5000, "zone": "U mixed", "truck_m": 40, "catchment_5km": 150000,
    "soil": "pollution inexistante", "owner": "P5a", "floor_m2": 3000, "has_building": "oui", "transit_m": 200,
    "flood_typereg": "none", "motorway_m": 3000, "state": "dégradation inexistante ou faible", "dwelling_m": 30,
    "flat_price": 3200, "sealed_share": .95, "slope_percent": 1, "nature_zone": "hors zone", "power_m": 150,
    "heritage": "aucun", "share_zone_closed": 0, "evidence_kind": "polygon"}
QUARRY = {  # 20 ha, polluted, far from all, in a natural zone
    "site_id": "quarry", "area_m2": 200000, "zone": "N", "truck_m": 900, "catchment_5km": 3000, "soil": "pollution avérée",
    "owner": "Z3b", "has_building": "non", "transit_m": 4000, "flood_typereg": "none", "motorway_m": 25000,
    "dwelling_m": 800, "flat_price": 1100, "sealed_share": .05, "slope_percent": 9, "nature_zone": "znieff", "power_m": 3000,
    "share_zone_closed": 1.0, "evidence_kind": "polygon"}
UNKNOWN = {"site_id": "unknown"}


def random_sites(n, seed=0):
    random = np.random.default_rng(seed)
    table = pd.DataFrame({
        "site_id": [f"s{i:03d}" for i in range(n)], "area_m2": random.uniform(100, 60000, n),
        "truck_m": random.uniform(0, 400, n),
        "zone": random.choice(["U activity", "U mixed", "U housing", "AUc", "N"], n),
        "transit_m": random.uniform(0, 1500, n),
        "catchment_5km": random.uniform(0, 150000, n), "owner": random.choice(["P5a", "G1a", "X1a", "P5a|X1a"], n),
        "soil": random.choice(["pollution inexistante", "pollution avérée", "inconnu"], n),
        "has_building": random.choice(["oui", "non", ""], n), "share_zone_closed": random.random(n) ** 4})
    holes = random.random(table.shape) < .25
    holes[:, 0] = False
    return table.astype(object).mask(holes)


# a planner's cases


def test_a_sound_hall_in_town_suits_the_hotel():
    plot = mark_sites(pd.DataFrame([PLOT, QUARRY, UNKNOWN]), draws=500).sites.iloc[0]
    assert plot["class"] == "suitable" and plot["score"] > 90 and plot["rank"] == 1 and not plot["excluded"]


def test_a_far_polluted_quarry_is_weak_and_out_with_its_reason():
    quarry = mark_sites(pd.DataFrame([PLOT, QUARRY, UNKNOWN]), draws=500).sites.iloc[1]
    assert quarry["excluded"] and "zone closed to building" in quarry["exclusion_reason"]
    assert "L.151-11" in quarry["exclusion_reason"]
    assert quarry["class"] == "weak" and quarry["score"] < 25 and np.isnan(quarry["rank"]) and np.isnan(quarry["p_top"])
    assert "Against: " in quarry["reasons"] and "the plan leaves little room for production" in quarry["reasons"]


def test_a_site_unknown_in_everything_is_wide_open_and_not_excluded():
    unknown = mark_sites(pd.DataFrame([PLOT, QUARRY, UNKNOWN]), draws=500).sites.iloc[2]
    assert unknown[["score_low", "score_high", "reliability"]].tolist() == [0, 100, 0]
    assert not unknown["excluded"] and unknown["class"] == "to survey"
    assert unknown["rank"] == 2 and np.isnan(unknown["score"])
    assert "Not known (19)" in unknown["reasons"] and "To ask next" in unknown["reasons"]


@pytest.mark.parametrize("profile", profile_names())
def test_no_profile_excludes_what_it_does_not_know(profile):
    marked = mark_sites(pd.DataFrame([UNKNOWN, {"site_id": "point", "evidence_kind": "point"}]), profile, draws=50).sites
    assert not marked["excluded"].any() and marked["score"].isna().all()


def test_the_campus_wants_what_the_hotel_does_not():
    large = {**PLOT, "site_id": "large", "area_m2": 100000, "floor_m2": 30000, "catchment_20km": 400000}
    hotel, campus = (mark_sites(pd.DataFrame([large]), use, draws=50).sites.iloc[0]
                     for use in ("productive_hotel", "productive_campus"))
    assert hotel["c_area"] == 0 and campus["c_area"] == 1 and campus["score"] > hotel["score"]


# contract


def test_columns_are_those_of_the_contract():
    marked = mark_sites(random_sites(12), draws=100)
    assert list(marked.sites) == [
        "site_id", "score", "score_low", "score_high", "reliability", "class", "excluded", "exclusion_reason", "rank",
        "p_top", "rank_low", "rank_high", "reasons", *(f"c_{name}" for name in use_profile().criteria), "families"]
    assert len(marked.sites) == len(marked.details) == 12


def test_figures_hold_together():
    sites = mark_sites(random_sites(200), draws=300).sites
    scored = sites.dropna(subset=["score"])
    assert (scored["score_low"] <= scored["score"] + 1e-9).all() and (scored["score"] <= scored["score_high"] + 1e-9).all()
    np.testing.assert_allclose(sites["score_high"] - sites["score_low"], 100 * (1 - sites["reliability"]), atol=1e-9)
    assert sites.loc[sites["excluded"], ["rank", "p_top", "rank_low", "rank_high"]].isna().all().all()
    assert (sites["exclusion_reason"] != "").eq(sites["excluded"]).all()
    race = sites[~sites["excluded"] & sites["score"].notna()]
    assert race["p_top"].sum() == pytest.approx(int(.1 * len(race)))
    late = sites[~sites["excluded"] & sites["score"].isna()]
    assert late["rank"].min() > race["rank"].max()
    assert sites["rank"].dropna().sum() == pytest.approx(sum(range(1, (~sites["excluded"]).sum() + 1)))


def test_an_empty_table_is_marked_empty():
    marked = mark_sites(pd.DataFrame({"site_id": []}), draws=10)
    assert marked.sites.empty and marked.survey.empty


# invariance


def test_order_other_columns_and_the_evidence_itself_do_not_matter():
    table = random_sites(80)
    before = table.copy()
    first = mark_sites(table, draws=300).sites
    shuffled = mark_sites(table.sample(frac=1, random_state=1).assign(colour="red"), draws=300).sites.sort_index()
    pd.testing.assert_frame_equal(first, shuffled, check_exact=False, atol=1e-9)
    pd.testing.assert_frame_equal(table, before)


def test_the_same_site_twice_is_scored_twice_alike_and_said():
    marked = mark_sites(pd.DataFrame([PLOT, PLOT, QUARRY]), draws=100)
    assert marked.sites["rank"].tolist()[:2] == [1.5, 1.5] and marked.sites["p_top"].tolist()[:2] == [.5, .5]
    assert any("share their site_id" in str(note) for note in marked.notes)


def test_an_index_that_repeats_is_no_trouble():
    table = pd.DataFrame([PLOT, QUARRY], index=[7, 7])
    assert mark_sites(table, draws=50).sites["site_id"].tolist() == ["plot", "quarry"]


def test_the_seed_gives_the_same_figures_again():
    table = random_sites(50)
    pd.testing.assert_frame_equal(mark_sites(table, draws=200, seed=3).sites, mark_sites(table, draws=200, seed=3).sites)


# options


def test_weights_of_ones_own_and_nought_is_off():
    plot = mark_sites(pd.DataFrame([{**PLOT, "zone": "N", "share_zone_closed": 0}]),
                      weights={"area": 1, "zoning": 1, "soil": 0}, draws=50)
    assert plot.sites["score"].item() == pytest.approx(50) and plot.weights["soil"] == 0
    with pytest.raises(ParameterError, match="parking are no criteria"):
        mark_sites(pd.DataFrame([PLOT]), weights={"parking": 1}, draws=50)


def test_an_override_brings_a_site_back_and_is_told():
    decision = pd.DataFrame([{"site_id": "quarry", "exclusion": "zone_closed", "who": "Mayor", "when": "2026-02-01",
                              "why": "revision"}])
    marked = mark_sites(pd.DataFrame([PLOT, QUARRY]), overrides=decision, draws=50)
    assert not marked.sites["excluded"].any() and marked.sites["rank"].tolist() == [1, 2]
    assert "exclusion lifted: zone closed" in marked.sites["reasons"][1] and marked.overrides["effect"].item() == "lifted"


def test_demand_is_looked_up_by_territory():
    demand = Demand("productive_hotel", pd.Series({"44": .25}),
                    pd.DataFrame({"territory": ["44"], "family": ["f12"], "lack": [.5], "hosted": [.5], "pull": [.25]}),
                    pd.DataFrame({"territory": ["44"], "family": ["f12"], "product": ["6403"], "hosted": [1.0],
                                  "parents": [""]}))
    table = pd.DataFrame([{**PLOT, "territory": "44"}, {**QUARRY, "territory": "99"}])
    sites = mark_sites(table, demand=demand, draws=50, language="fr").sites
    assert sites["c_demand"][0] == .25 and np.isnan(sites["c_demand"][1])
    assert "(à portée : 6403)" in sites["families"][0] and sites["families"][1] == ""
    with pytest.raises(ParameterError, match="it is that of productive_hotel, the profile is micro_hub"):
        mark_sites(table, "micro_hub", demand=demand, draws=50)


def test_reasons_in_french():
    sites = mark_sites(pd.DataFrame([PLOT, QUARRY, UNKNOWN]), draws=50, language="fr").sites
    assert sites["reasons"][0].startswith("Atouts : ") and "À demander ensuite : " in sites["reasons"][2]
    assert sites["exclusion_reason"][1].startswith("zone fermée")


def test_it_stops_when_asked():
    with pytest.raises(Stopped):
        mark_sites(pd.DataFrame([PLOT]), should_stop=lambda: True)
