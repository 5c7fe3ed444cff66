"""Spared land and scenarios by hand: 9,000 m2 of floors, no need counted twice, the same need in A, B and C."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.land_scenarios import compare_scenarios
from ressort.engine.sites.net_artificialisation import net_artificialisation
from ressort.engine.sites.spared_land import site_land

SITES = pd.DataFrame({
    "area_m2": [8000.0, 20000.0, 10000.0], "floor_m2": [9000.0, 10000.0, 5000.0], "zone": ["U", "AUc", "N"],
    "artificialised_pct": [np.nan, 75.0, np.nan], "built_m2": 0.0, "former_use": "industry",
}, ["hall", "yard", "field"])


def test_floors_on_urbanised_ground_spare_two_to_four_hectares():
    land = site_land(SITES)
    assert land.loc["hall"].round(1).tolist() == [0, 0, 2.2, 4.1]  # 9,000 / 0.40 = 2.25 ha, 9,000 / 0.22 = 4.09 ha
    assert land.loc["yard"].tolist() == pytest.approx([0.5, 0.5, 2.5 - 0.5, 1 / 0.22 - 0.5])
    assert land.loc["field", ["own_take_low", "own_take_high"]].tolist() == [0, 1]


def test_a_project_that_takes_more_than_the_park_spares_less_than_nothing():
    field = pd.DataFrame({"area_m2": [50000.0], "floor_m2": [1000.0], "sealed": [0.0]})
    assert site_land(field)["spared_low"].iloc[0] == pytest.approx(0.25 - 5)


def test_three_scenarios_serve_the_same_need():
    table = compare_scenarios(SITES, 12000, chosen=["yard"], allowed=4.0, balance=2.0).table
    assert table["floors_sites"].tolist() == [0, 12000, 10000]
    assert table["floors_greenfield"].tolist() == [12000, 0, 2000]
    assert table.loc["A", ["take_low", "take_high"]].tolist() == pytest.approx([3.0, 1.2 / 0.22])
    # B: the hall (no take) whole, then the yard (0.5 ha for 10,000 m2) for 3,000 m2, all of its ground
    assert table.loc["B", ["take_low", "take_high"]].tolist() == pytest.approx([0.5, 0.5])
    assert table.loc["B", ["spared_low", "spared_high"]].tolist() == pytest.approx([3.0 - 0.5, 1.2 / 0.22 - 0.5])
    assert table.loc["C", ["spared_low", "spared_high"]].tolist() == pytest.approx([2.5 - 0.5, 1 / 0.22 - 0.5])
    assert table.at["A", "budget_low"] == pytest.approx(1.5) and table.at["A", "years_low"] == pytest.approx(7.5)
    assert table["jobs_low"].nunique() == 1 and table.at["A", "spared_high"] == 0


def test_spared_and_taken_add_up_to_the_greenfield_scenario():
    table = compare_scenarios(SITES, 21000, chosen=["hall", "field"]).table
    for name in "BC":  # the same density on both sides: what is not taken is spared, at each end
        assert table.at["A", "take_low"] - (table.at[name, "spared_low"]) == pytest.approx(
            table.at[name, "floors_greenfield"] / 4000 + _own(name, "high"))


def _own(name, end):
    land = site_land(SITES)[f"own_take_{end}"]
    return land.sum() if name == "B" else land[["hall", "field"]].sum()


def test_floors_beyond_the_need_count_for_nothing():
    table = compare_scenarios(SITES, 4000, chosen=["hall", "yard"]).table
    assert table.loc["C", ["sites", "floors_sites", "spared_low"]].tolist() == pytest.approx([1, 4000, 1.0])


def test_an_unknown_balance_gives_no_share():
    table = compare_scenarios(SITES, 4000).table
    assert table[["budget_low", "years_low"]].isna().all().all()


def test_refusals():
    with pytest.raises(ParameterError, match="received 0"):
        compare_scenarios(SITES, 0)
    with pytest.raises(ParameterError, match="chosen sites x"):
        compare_scenarios(SITES, 1, chosen=["x"])
    with pytest.raises(TableError, match="hall stands there twice"):
        compare_scenarios(pd.concat([SITES, SITES.iloc[[0]]]), 1)
    with pytest.raises(TableError, match="\\(hall\\)"):
        site_land(SITES.assign(artificialised_pct=[120, 1, 1]))


PIECES = pd.DataFrame([
    ["A", "CS2.2.1", "US1.1", "CS1.1.1.2", "US2", 30000], ["A", "CS1.1.1.2", "US2", "CS2.1.1.1", "US6.3", 10000],
    ["A", "CS2.2.1", "US1.1", "CS1.1.1.2", "US2", 2000], ["B", "CS2.1.1.1", "US1.2", "CS1.1.1.1", "US5", 100],
    ["B", "CS2.2.1", "US2", "CS2.2.1", "US6.2", 9000],
], columns=["territory", "cover_before", "use_before", "cover_after", "use_after", "area_m2"])


def test_net_artificialisation_between_two_editions():
    net = net_artificialisation(PIECES)
    assert net.loc["A"].tolist() == pytest.approx([3.0, 1.0, 2.0, 0.2])
    # a small building counts; the lawn of a factory that is abandoned stays artificialised
    assert net.loc["B"].tolist() == pytest.approx([0.01, 0, 0.01, 0])
    assert net_artificialisation(PIECES, smallest=False).at["A", "net"] == pytest.approx(2.2)


def test_strange_codes_are_refused():
    with pytest.raises(TableError, match="1 codes .* \\(forest\\)"):
        net_artificialisation(PIECES.assign(cover_before="CS2.1.1.1", cover_after="forest"))
