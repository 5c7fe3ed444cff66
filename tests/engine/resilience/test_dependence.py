"""Import dependence: what counts as vulnerable, by hand; classes spread; supply; France's list; refusals."""
from __future__ import annotations

import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.resilience import dependence
from ressort.engine.resilience.assessment import assess_countries

STATUS = pd.DataFrame([["gap", "gap", "strong", "leap", "unknown"]], ["FR"], ["0901", "2709", "2204", "8703", "8542"])


def bought(*rows):
    return pd.DataFrame(rows, columns=["territory", "product", "imports", "exports"])


ROWS = bought(("FR", "0901", 50.0, 5.0), ("FR", "2709", 30.0, 0.0), ("FR", "2204", 10.0, 99.0), ("FR", "8703", 8.0, 1.0),
              ("FR", "8542", 2.0, 0.0))


def vulnerable(**options):
    found = dependence.import_dependence(ROWS, STATUS, **options).products
    return found.loc[found["vulnerable"], "product"].tolist()


def test_only_what_is_out_of_reach_is_vulnerable():
    found = dependence.import_dependence(ROWS, STATUS)
    assert vulnerable() == ["0901", "2709"]
    assert found.totals.loc["FR"].tolist() == [100, 2, 80, 0.8]
    assert found.products["rank"].tolist()[:2] == [1, 2] and found.products["rank"].isna().sum() == 3


def test_small_imports_net_exports_and_chapters_are_left_out():
    assert vulnerable(least_share=0.4) == ["0901"]
    assert vulnerable(left_out=("27",)) == ["0901"]
    sold = ROWS.assign(exports=[60.0, 0, 0, 0, 0])
    assert dependence.import_dependence(sold, STATUS).totals.at["FR", "vulnerable"] == 1
    assert dependence.import_dependence(sold, STATUS, net=False).totals.at["FR", "vulnerable"] == 2
    assert dependence.import_dependence(ROWS.drop(columns="exports"), STATUS).totals.at["FR", "vulnerable"] == 2


def test_supply_is_concentrated_where_few_sell():
    trade = pd.DataFrame([[5, 0], [3, 0], [1, 4]], ["FRA", "BRA", "VNM"], ["0901", "2709"], float)
    supply = dependence.world_supply(trade, "FRA")
    assert supply.loc["0901", ["concentration", "supplier", "supplier_share"]].tolist() == [0.625, "BRA", 0.75]
    assert supply.loc["2709", "concentration"] == 1
    assert vulnerable(supply=supply, least_concentration=0.9) == ["2709"]
    nobody = dependence.world_supply(trade.assign(**{"2709": 0.0}), "FRA").loc["2709"]
    assert pd.isna(nobody["concentration"]) and pd.isna(nobody["supplier"])


def test_a_class_is_spread_as_the_nation_imports_it_and_nothing_is_lost():
    by_class = dependence.class_imports("region")
    spread, lost = dependence.spread_over_products(by_class)
    before = by_class.groupby("territory")["imports"].sum()
    after = spread.groupby("territory")["imports"].sum()
    missing = by_class[by_class["class"].isin(lost["class"])].groupby("territory")["imports"].sum()
    pd.testing.assert_series_equal(after.add(missing, fill_value=0), before, check_names=False)
    own = by_class.drop(columns="exports")
    assert dependence.spread_over_products(own)[0]["exports"].isna().all()


def test_france_has_about_250_vulnerable_products():
    """Our own definition, beside the published "about 250 products, 60 billion euros" (another one)."""
    status = assess_countries().resilience.status.loc[["FRA"]]
    found = dependence.import_dependence(dependence.nation_imports().assign(territory="FRA"), status, left_out=("27",))
    assert 230 <= found.totals.at["FRA", "vulnerable"] <= 290
    assert found.totals.at["FRA", "imports"] == pytest.approx(550e9, rel=0.01)


def test_refusals_say_what_and_where():
    with pytest.raises(TableError, match=r"1 territories have no score \(ZZ\)"):
        dependence.import_dependence(ROWS.assign(territory="ZZ"), STATUS)
    with pytest.raises(TableError, match="Imports: 5 values are negative"):
        dependence.import_dependence(ROWS.assign(imports=-1.0), STATUS)
    with pytest.raises(ParameterError, match="least_share: received 2"):
        dependence.import_dependence(ROWS, STATUS, least_share=2)


def test_a_code_that_is_not_counted_is_said():
    rows = pd.concat([ROWS, bought(("FR", "9999", 100.0, 0.0))])
    found = dependence.import_dependence(rows, STATUS)
    assert "1 imported codes are no product that is counted (9999): 50.0% of the imports" in str(found.notes[0])
    assert found.totals.at["FR", "vulnerable"] == 2
