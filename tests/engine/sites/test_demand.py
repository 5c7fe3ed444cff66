"""Demand of a territory: the formula by hand, leaps first, own lists, what is unknown."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.demand import territory_demand
from ressort.engine.sites.reasons import families_text

PRODUCTS = ["6403", "6404", "7201", "9003"]  # shoes, shoes, pig iron, spectacle frames: f12, f12, f15, f18
MADE = pd.DataFrame({"source": PRODUCTS, "target": ["1520", "1511", "2410", "3250"], "weight": 1.0})
STATUS = pd.DataFrame([["leap", "gap", "gap", "strong"], ["gap", "gap", "unknown", "gap"], ["strong"] * 4],
                      ["A", "B", "C"], PRODUCTS)
SCORES = pd.DataFrame([[50.0, 0, 100], [0, 50, 0], [100, 100, 100]], ["A", "B", "C"], ["f12", "f15", "f18"])


def test_by_hand():
    found = territory_demand(SCORES, STATUS, MADE, "productive_hotel").territories
    assert found["A"] == pytest.approx((.5 * 1 + 1 * 0) / 1.5)               # its leap is hosted; pig iron is not
    assert found["B"] == pytest.approx((1 * .5 + .5 * 0 + 1 * 1) / 2.5)  # no leap: one shoe of two; nothing known of iron
    assert found["C"] == 0                                                    # lacks nothing


def test_families_come_by_pull_with_their_leaps_and_parents():
    parents = pd.DataFrame({"territory": "A", "product": "6403", "parent": ["4202", "6404"]})
    found = territory_demand(SCORES, STATUS, MADE, "productive_hotel", parents=parents)
    assert found.families.query("territory == 'B'")["family"].tolist() == ["f18", "f12", "f15"]
    assert found.leaps.values.tolist() == [["A", "f12", "6403", 1.0, "4202 6404"]]
    said = families_text(found, pd.Series(["A", "C", None]), "en")
    assert said[0].endswith("(within reach: 6403)") and said[1] == "" == said[2]


def test_offices_host_what_goes_up_by_lift_and_a_hub_nothing():
    assert territory_demand(SCORES, STATUS, MADE, "station_offices").territories["A"] > 0
    assert territory_demand(SCORES, STATUS, MADE, "micro_hub").territories["A"] == 0


def test_a_plug_and_play_unit_hosts_its_makers_list_and_is_unknown_without():
    assert territory_demand(SCORES, STATUS, MADE, "plug_and_play_unit").territories.drop("C").isna().all()
    own = territory_demand(SCORES, STATUS, MADE, "plug_and_play_unit", products=pd.Series({"7201": .5}))
    assert own.territories["A"] == pytest.approx((.5 * 0 + 1 * .5) / 1.5)


def test_imports_may_take_the_place_of_the_score():
    imports = pd.DataFrame([[3.0, 1, 0]], ["A"], SCORES.columns).reindex(SCORES.index, fill_value=0.0)
    assert territory_demand(SCORES, STATUS, MADE, "productive_hotel", lack=imports).territories["A"] == pytest.approx(3 / 4)


def test_a_territory_without_activity_is_unknown():
    scores = SCORES.astype(float).copy()
    scores.loc["A"] = np.nan
    found = territory_demand(scores, STATUS, MADE, "productive_hotel").territories
    assert np.isnan(found["A"]) and found.drop("A").between(0, 1).all()


def test_refusals():
    with pytest.raises(TableError, match="without families: C"):
        territory_demand(SCORES.drop("C"), STATUS, MADE, "productive_hotel")
    with pytest.raises(ParameterError, match="received 2 for 7201; expected a share"):
        territory_demand(SCORES, STATUS, MADE, "plug_and_play_unit", products=pd.Series({"7201": 2}))
