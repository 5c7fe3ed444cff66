"""Plug-and-play units: the embedded catalogue is sound, gains equal arrivals, sites are taken once, refusals."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.resilience.arrivals import position_of
from ressort.engine.resilience.assessment import assess_countries
from ressort.engine.resilience.plug_and_play import default_units, fit_sites, read_units, unit_gains, unit_moves
from ressort.engine.resilience.tables import scenario_table
from ressort.engine.sources import embedded


def test_the_embedded_catalogue_is_sound():
    units = default_units()
    assert units["unit"].is_unique and (units["footprint_m2"] >= 14).all() and (units["status"] == "proposed").all()
    products, classes = units["products"].str.split().explode(), units["classes"].str.split().explode()
    assert products.isin(embedded.products().index).all() and classes.str.fullmatch(r"\d{4}").all()
    assert (units[["name_en", "name_fr", "needs_en", "needs_fr"]] != "").all(axis=None)


@pytest.fixture(scope="module")
def france():
    return position_of(assess_countries().resilience).of("FRA")


def test_the_gain_of_a_unit_is_what_its_products_change(france):
    units = default_units()
    gains = unit_gains(france, units).set_index("unit")
    moves = unit_moves(units, france.products)
    for label, brings in zip(moves.labels, moves.brings):
        after = france.with_added(np.flatnonzero(brings))
        assert gains.at[label, "gain"] == after.reachable.sum() - france.reachable.sum()
    assert gains["gain"].is_monotonic_decreasing and gains["rank"].iloc[0] == 1


def test_the_best_site_that_is_large_enough_is_taken_once():
    gains = pd.DataFrame({"territory": "44", "unit": ["a", "b", "c"], "gain": [3.0, 2.0, 0.0]})
    units = pd.DataFrame({"unit": ["a", "b", "c"], "footprint_m2": [100.0, 50.0, 10.0]})
    sites = pd.DataFrame([["small", "44", 60.0, 90.0, False], ["best", "44", 500.0, 80.0, False],
                          ["shut", "44", 900.0, 99.0, True], ["unknown", "44", np.nan, 95.0, False],
                          ["elsewhere", "35", 900.0, 99.0, False]],
                         columns=["site", "territory", "area_m2", "score", "excluded"])
    found = fit_sites(gains, units, sites)
    assert found[["unit", "site"]].values.tolist() == [["a", "best"], ["b", "small"]]
    none = fit_sites(gains, units, sites[sites["site"] == "small"])
    assert none["site"].isna().tolist() == [True, False]


def test_refusals_name_the_unit():
    rows = scenario_table("plug_and_play_units.csv")
    with pytest.raises(TableError, match="Units: the same unit twice: cable_recycling"):
        read_units(pd.concat([rows, rows.head(1)]))
    with pytest.raises(TableError, match="the footprint of cable_recycling is not a number"):
        read_units(rows.assign(footprint_m2=["", *rows["footprint_m2"][1:]]))
    with pytest.raises(TableError, match=r"Units: none of its products \(ZZZZ\)"):
        unit_moves(rows.assign(products="ZZZZ"), pd.Index(["0101"]))
