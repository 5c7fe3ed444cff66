"""What if: a territory scored again once products have come to it, from the statuses that a scored table holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..words import listed, tr
from .index import Resilience, score_resilience
from .product_space import ProductSpace
from .specialisation import STRONG


def score_statuses(status: pd.DataFrame, space: ProductSpace, *, families: pd.Series | None = None,
                   proximity_threshold: float = 0.5, ties: bool = True, neighbours: int = 2) -> Resilience:
    """The scores behind a table of statuses: what is strong is given, leaps are found again.

    Parameters
    ----------
    status : DataFrame, territories x products: "strong", "leap", "gap" or "unknown"
        A leap and a gap are read alike: which of the two it is follows from what is strong.
    space, families, proximity_threshold, ties, neighbours : see `score_resilience`

    Examples
    --------
    >>> from ressort.engine import learn_product_space
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([["strong", "gap", "gap", "gap"]], ["44"], made.columns)
    >>> score_statuses(here, learn_product_space(made)).scores["score"].tolist()
    [25.0]
    """
    labels = status.to_numpy()
    as_rca = np.where(labels == "strong", STRONG, np.where(labels == "unknown", np.nan, 0.0))
    return score_resilience(pd.DataFrame(as_rca, status.index, status.columns), space, families=families,
                            proximity_threshold=proximity_threshold, ties=ties, neighbours=neighbours)


def with_added(before: Resilience, territory: str, products: Iterable[str], *, proximity_threshold: float = 0.5,
               ties: bool = True, neighbours: int = 2) -> Resilience:
    """One territory once it makes these products well; its rank is among all the territories of `before`.

    Parameters
    ----------
    before : Resilience
    territory : str
    products : codes that become strong; those that already are change nothing
    proximity_threshold, ties, neighbours : as `before` was scored with

    Returns
    -------
    Resilience of that territory alone: one row

    Raises
    ------
    ParameterError
        A territory or a product that `before` lacks.

    Examples
    --------
    >>> from ressort.engine import learn_product_space
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([["strong", "gap", "gap", "gap"]], ["44"], made.columns)
    >>> before = score_statuses(here, learn_product_space(made))
    >>> with_added(before, "44", ["0102"]).scores.loc["44", ["score", "strong", "leaps"]].tolist()
    [75.0, 2.0, 1.0]
    """
    added = pd.Index(list(products), dtype=object)
    for label, asked, known in ((tr("Territory"), pd.Index([territory]), before.scores.index),
                                (tr("Product"), added, before.space.products)):
        unknown = asked.difference(known)
        if len(unknown):
            raise ParameterError(tr("{label}: {labels} is not among those that were scored."),
                                 label=label, labels=listed(unknown))
    status = before.status.loc[[territory]].copy()
    status.loc[territory, added] = "strong"
    after = score_statuses(status, before.space, families=before.by_family, proximity_threshold=proximity_threshold,
                           ties=ties, neighbours=neighbours)
    all_scores = before.scores["score"].copy()
    all_scores[territory] = after.scores.at[territory, "score"]
    rank = all_scores.rank(method="min", ascending=False).astype(np.int64)
    return replace(after, scores=after.scores.assign(rank=rank[territory]))
