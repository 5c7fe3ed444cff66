"""Baskets: the embedded table is sound, scores by hand, families as baskets, refusals."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.resilience.assessment import assess_countries
from ressort.engine.resilience.baskets import default_baskets, score_baskets
from ressort.engine.sources import embedded

IMPACT = ["food", "health", "machines", "electronics", "information", "process"]
CRISIS = ["masks", "gel", "respirators", "tests", "medicines", "staple_food"]


def test_the_embedded_table_is_sound():
    baskets = default_baskets()
    assert baskets["basket"].unique().tolist() == IMPACT + CRISIS
    assert baskets["product"].isin(embedded.products().index).all()
    assert not baskets.duplicated(["basket", "product"]).any() and (baskets["status"] == "proposed").all()
    assert (baskets.groupby("basket")[["name_en", "name_fr"]].nunique() == 1).all(axis=None)
    assert (baskets["why"] != "").all()


@pytest.fixture(scope="module")
def countries():
    return assess_countries().resilience


def test_a_family_as_a_basket_scores_as_the_family(countries):
    members = countries.by_family[countries.by_family == "f11"].index
    scores = score_baskets(countries, pd.DataFrame({"basket": "f11", "product": members})).scores.set_index("territory")
    np.testing.assert_allclose(scores["score"], countries.families["f11"].reindex(scores.index))
    assert (scores[["strong", "leaps", "gaps", "unknown"]].sum(axis=1) == len(members)).all()


def test_parents_and_status_go_with_each_product(countries):
    found = score_baskets(countries, pd.DataFrame({"basket": "b", "product": ["8703", "8703", "ZZZZ"]}))
    assert found.scores["products"].eq(1).all() and len(found.products) == len(countries.scores)
    leaps = found.products[found.products["status"] == "leap"]
    assert (leaps["parents"] != "").all() and (found.products.loc[found.products["status"] != "leap", "parents"] == "").all()


def test_a_basket_of_unknown_products_is_refused(countries):
    with pytest.raises(TableError, match=r"Baskets: none of its products \(ZZZZ\) is counted"):
        score_baskets(countries, pd.DataFrame({"basket": "b", "product": ["ZZZZ"]}))
