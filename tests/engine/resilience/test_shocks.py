"""Shocks: all lost is 0, one lost is what the index says without it, seeds, bands, classes, establishments, members."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine import score_resilience
from ressort.engine.errors import ParameterError, Stopped, TableError
from ressort.engine.resilience import shocks
from ressort.engine.resilience.assessment import assess_territories
from ressort.engine.resilience.cooperation import score_unions
from ressort.engine.sources import embedded
from ressort.engine.sources.activity import EXPORTS_BY_HEADING, read_activity
from ressort.engine.sources.territories import DEPARTEMENTS_TO_REGIONS


@pytest.fixture(scope="module")
def regions():
    france = embedded.french_activity().dropna(subset=["staff"])
    staff = read_activity(france.rename(columns={"class": "activity", "staff": "value"}))
    metropolitan = embedded.departements().query("metropolitan")["region"].unique()
    return assess_territories(staff, reading=DEPARTEMENTS_TO_REGIONS, territories=metropolitan)


def scored(regions, rca):
    row = pd.DataFrame([rca], ["x"], regions.rca.columns)
    return score_resilience(row, regions.resilience.space, **regions.thresholds).scores.at["x", "score"]


def test_everything_lost_is_nothing_left(regions):
    web = shocks.product_web(regions, "94")
    curve = shocks.shock(web, removals=10_000, draws=5).curve
    assert curve.index[-1] == regions.scores.at["94", "strong"] == len(web.threads)
    assert curve.iloc[-1][["worst", "mean", "low", "high"]].tolist() == [0, 0, 0, 0]
    assert curve.iloc[0]["worst"] == curve.iloc[0]["mean"] == regions.scores.at["94", "score"]
    assert (np.diff(curve["mean"]) <= 1e-12).all() and (curve["low"] <= curve["high"]).all()


def test_the_criticality_of_a_product_is_the_index_without_it(regions):
    web = shocks.product_web(regions, "94")
    found = shocks.criticality(web)
    whole = regions.rca.loc["94"]
    for product in web.threads:
        without = scored(regions, whole.where(whole.index != product, 0.0))
        assert found.at[product, "loss"] == pytest.approx(regions.scores.at["94", "score"] - without)
    assert found["rank"].iloc[0] == 1 and found["loss"].is_monotonic_decreasing


def test_the_criticality_of_a_class_is_the_index_without_it(regions):
    web = shocks.class_web(regions, "94")
    np.testing.assert_allclose(web.whole, regions.rca.loc["94"], atol=1e-12)
    found, basis = shocks.criticality(web), regions.basis
    for label in found.index[:8]:
        shares = basis.weights[basis.weights["target"] == label].set_index("source")["weight"]
        lost = shares.reindex(regions.rca.columns).fillna(0.0) * basis.quotients.at["94", label] * basis.nation_rca
        expected = scored(regions, (regions.rca.loc["94"] - lost).clip(lower=0))
        assert found.at[label, "loss"] == pytest.approx(regions.scores.at["94", "score"] - expected)


def test_the_first_to_go_is_the_most_critical(regions):
    result = shocks.shock(shocks.class_web(regions, "53"), removals=3, draws=10)
    assert result.curve["lost"].iloc[1] == result.critical.index[0]
    assert result.curve["worst"].iloc[1] == pytest.approx(result.curve["worst"].iloc[0] - result.critical["loss"].iloc[0])
    assert (result.curve["worst"] <= result.curve["low"] + 1e-12).all()


def test_the_same_seed_draws_the_same_curve(regions):
    web = shocks.product_web(regions, "94")
    one, again, other = (shocks.shock(web, removals=20, draws=30, seed=seed).curve for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(one, again)
    assert not one["mean"].equals(other["mean"])


def test_an_establishment_holds_its_part_of_the_class(regions):
    """Half of the staff of a class: the loss is that of half its RCA."""
    staff = regions.basis.activity.loc["94"]
    label = staff.idxmax()
    firms = pd.DataFrame({"establishment": ["large"], "class": [label], "staff": [staff[label] / 2]})
    web = shocks.establishment_web(regions, "94", firms)
    by_class = shocks.class_web(regions, "94")
    np.testing.assert_allclose(web.holds[0], by_class.holds[by_class.threads.get_loc(label)] / 2)
    np.testing.assert_allclose(web.whole, regions.rca.loc["94"], atol=1e-12)
    with pytest.raises(TableError, match="none of 94 has staff"):
        shocks.establishment_web(regions, "94", firms.assign(staff=0))


def test_members_add_up_to_the_whole_and_one_lost_is_the_rest_of_it(regions):
    web = shocks.member_web(regions)
    together = score_unions(regions, pd.DataFrame({"territory": regions.rca.index, "union": "all"}))
    np.testing.assert_allclose(web.whole, together.rca.loc["all"], atol=1e-12)
    curve = shocks.shock(web, removals=100, draws=20).curve
    assert curve["worst"].iloc[0] == together.unions.at["all", "score"] and curve["worst"].iloc[-1] == 0


def test_refusals_and_stops(regions):
    with pytest.raises(ParameterError, match="Territory '99' has no score"):
        shocks.product_web(regions, "99")
    web = shocks.product_web(regions, "94")
    with pytest.raises(ParameterError, match="Draws: received 0"):
        shocks.shock(web, draws=0)
    with pytest.raises(Stopped):
        shocks.shock(web, should_stop=lambda: True)
    rows = pd.DataFrame([["A", "0101", 1]], columns=["territory", "activity", "value"])
    by_heading = assess_territories(read_activity(rows, kind=EXPORTS_BY_HEADING, french=False), kind=EXPORTS_BY_HEADING)
    with pytest.raises(ParameterError, match="Shocks by class need an activity by class"):
        shocks.class_web(by_heading, "A")
    assert len(shocks.product_web(by_heading, "A").threads) == 1


def test_the_criticality_of_an_establishment_is_the_index_without_its_staff(regions):
    """Each firm holds its part of its class: taken out by hand, the index falls by what the table says."""
    staff, basis = regions.basis.activity.loc["94"], regions.basis
    labels = shocks.criticality(shocks.class_web(regions, "94")).index[:5]
    firms = pd.DataFrame({"establishment": [f"firm {label}" for label in labels], "class": labels,
                          "staff": staff[labels].to_numpy() * [1.0, 0.8, 0.6, 0.4, 0.2]})
    found = shocks.criticality(shocks.establishment_web(regions, "94", firms))
    for firm, label, part in zip(firms["establishment"], labels, [1.0, 0.8, 0.6, 0.4, 0.2]):
        shares = basis.weights[basis.weights["target"] == label].set_index("source")["weight"]
        lost = shares.reindex(regions.rca.columns).fillna(0.0) * part * basis.quotients.at["94", label] * basis.nation_rca
        expected = scored(regions, (regions.rca.loc["94"] - lost).clip(lower=0))
        assert found.at[firm, "loss"] == pytest.approx(regions.scores.at["94", "score"] - expected)
    assert found["loss"].max() > 0
