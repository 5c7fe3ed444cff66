"""Baskets: key sectors and crisis goods as lists of products, scored like families."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ..words import tr
from .index import Resilience
from .tables import known_products, scenario_table

COLUMNS = ("basket", "product", "name_en", "name_fr", "why")


@dataclass(frozen=True)
class BasketScores:
    """How much of each basket a territory makes or could make next.

    Attributes
    ----------
    scores : DataFrame: basket, territory, score (percent of the basket), strong, leaps, gaps, unknown, products (counts),
        rank (within the basket, 1 is the best)
    products : DataFrame: basket, product, territory, status, parents (strong neighbours of a leap, codes), why
    """

    scores: pd.DataFrame
    products: pd.DataFrame


def default_baskets() -> pd.DataFrame:
    """The embedded baskets: basket, product, name_en, name_fr, origin, status, why (resources/tables/baskets.md)."""
    return scenario_table("baskets.csv")


def score_baskets(resilience: Resilience, baskets: pd.DataFrame | None = None) -> BasketScores:
    """Score baskets of products: ``100 (strong + leaps) / products`` of the basket.

    Parameters
    ----------
    resilience : Resilience
    baskets : DataFrame: basket, product (and why), optional
        Default: `default_baskets`. Products that are not counted are left out; the same twice counts once.

    Returns
    -------
    BasketScores, baskets in the order of the table

    Raises
    ------
    TableError
        No product of the table is counted.

    Examples
    --------
    >>> from ressort.engine import learn_product_space, score_resilience
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([[2.0, 1.6, 0.1, 0.0]], ["44"], made.columns)
    >>> baskets = pd.DataFrame({"basket": ["x", "x"], "product": ["0103", "8703"]})
    >>> scored = score_baskets(score_resilience(here, learn_product_space(made)), baskets).scores
    >>> scored[["score", "strong", "leaps", "gaps"]].values.tolist()
    [[50.0, 0.0, 1.0, 1.0]]
    """
    baskets = default_baskets() if baskets is None else baskets
    known = known_products(baskets["product"], resilience.space.products, tr("Baskets"))
    rows = baskets[known].drop_duplicates(["basket", "product"])
    status = resilience.status[rows["product"].unique()]
    long = status.rename_axis(index="territory", columns="product").stack().rename("status").reset_index()
    parents = resilience.parents.sort_values("proximity", ascending=False, kind="stable")
    parents = parents.groupby(["territory", "product"], sort=False)["parent"].agg(" ".join).rename("parents").reset_index()
    found = rows[[name for name in ("basket", "product", "why") if name in rows]].merge(long, on="product", how="left")
    found = found.merge(parents, on=["territory", "product"], how="left")
    order = {basket: place for place, basket in enumerate(rows["basket"].unique())}
    by_status = pd.crosstab([found["basket"], found["territory"]], found["status"]).reindex(
        columns=["strong", "leap", "gap", "unknown"], fill_value=0)
    by_status.columns = ["strong", "leaps", "gaps", "unknown"]
    by_status["products"] = by_status.sum(axis=1)
    by_status.insert(0, "score", 100 * (by_status["strong"] + by_status["leaps"]) / by_status["products"])
    scores = by_status.reset_index()
    scores["rank"] = scores.groupby("basket")["score"].rank(method="min", ascending=False).astype(int)
    scores = scores.sort_values("basket", key=lambda names: names.map(order), kind="stable").reset_index(drop=True)
    found["parents"] = found["parents"].fillna("")
    return BasketScores(scores, found[["basket", "product", "territory", "status", "parents",
                                       *(["why"] if "why" in found else [])]])
