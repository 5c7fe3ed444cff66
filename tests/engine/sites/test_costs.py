"""Costs by hand: an industrial site of 5,000 m2; reuse, unknown figures as intervals, refusals."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sites.costs import greenfield_cost, site_costs

PLOT = pd.DataFrame({"area_m2": [5000.0], "built_m2": [2000.0], "former_use": ["friche industrielle"],
                     "inhabitants": [20000.0]}, ["s"])


def test_an_industrial_site_all_demolished():
    found = site_costs(PLOT)
    assert found.low.loc["s"].round().tolist() == [41250, 150000, 150000, 30000, 270000, 27000, 360000, 20916, 1049166]
    pd.testing.assert_frame_equal(found.low, found.high)
    assert found.idle_low["s"] == pytest.approx(11000 + 14000 + 846)
    works = 1049166 - 360000 - 20916
    assert found.jobs_low["s"] == pytest.approx(5 * works / 1e6) and found.jobs_high["s"] == pytest.approx(6 * works / 1e6)


def test_a_reused_building_is_not_demolished_and_asbestos_stays_unless_known_absent():
    kept = site_costs(PLOT.assign(reuse=True)).low.loc["s"]
    assert kept["demolition"] == 0 and kept["asbestos"] == 150000
    clean = site_costs(PLOT.assign(reuse=True, asbestos=False)).high.loc["s"]
    assert clean["asbestos"] == 0 and clean["total"] == pytest.approx(1049166 - 300000)


def test_an_unknown_former_use_or_building_makes_an_interval():
    use = site_costs(PLOT.assign(former_use="inconnu"))
    assert (use.low.at["s", "remediation"], use.high.at["s", "remediation"]) == (0, 41250)
    built = site_costs(PLOT.assign(built_m2=np.nan))
    assert built.low.at["s", "demolition"] == 0 and built.high.at["s", "demolition"] == 75 * 5000
    assert built.low.at["s", "total"] < 1049166 < built.high.at["s", "total"]


def test_without_inhabitants_doing_nothing_has_no_price():
    assert np.isnan(site_costs(PLOT.drop(columns="inhabitants")).idle_low["s"])


@pytest.mark.parametrize("use, share", [("port", 0.15), ("friche ferroviaire", 0.1), ("friche militaire", 0.05)])
def test_polluted_shares_by_former_use(use, share):
    assert site_costs(PLOT.assign(former_use=use)).low.at["s", "remediation"] == pytest.approx(66 * 5000 * share / 4)


def test_a_hectare_of_park():
    assert greenfield_cost(1) == pytest.approx(60 * 10000 * 1.09 + 72 * 10000 * 1.0581 + 86289)


def test_refusals():
    with pytest.raises(TableError, match="1 sites without an area"):
        site_costs(PLOT.assign(area_m2=np.nan))
    with pytest.raises(TableError, match="\\(s\\)"):
        site_costs(PLOT.assign(built_m2=-1.0))
