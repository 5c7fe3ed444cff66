"""The resilience index: strong products and leaps, in percent of all products and of each family."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.families import hs_families
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from . import leaps
from .product_space import Neighbours, ProductSpace
from .specialisation import STRONG, above_zero

STATUSES = np.array(["gap", "leap", "strong", "unknown"], dtype=object)


@dataclass(frozen=True)
class Resilience:
    """What `score_resilience` found.

    Attributes
    ----------
    scores : DataFrame by territory
        score (percent of all products that are strong or a leap), strong, leaps, reachable, unknown (counts), products
        (how many there are), rank (1 is the best, equals share the better rank), score_low, score_high (percent: masked
        cells as nothing, and as the most they can be).
    families : DataFrame, territories x families, percent of the family's products
    status : DataFrame, territories x products: "strong", "leap", "gap" or "unknown" (masked)
    parents : DataFrame: territory, product (the leap), parent (a strong neighbour), proximity
    """

    scores: pd.DataFrame
    families: pd.DataFrame
    space: ProductSpace = field(repr=False)
    links: Neighbours = field(repr=False)
    by_family: pd.Series = field(repr=False)
    _strong: np.ndarray = field(repr=False)
    _leap: np.ndarray = field(repr=False)
    _unknown: np.ndarray = field(repr=False)

    @cached_property
    def status(self) -> pd.DataFrame:
        codes = self._leap + 2 * self._strong.astype(np.int8)
        codes[self._unknown] = 3
        return pd.DataFrame(STATUSES[codes], self.scores.index, self.space.products)

    @cached_property
    def parents(self) -> pd.DataFrame:
        makers = self.space.makers.to_numpy()
        return leaps.parents_table(self._leap, self._strong, self.links, makers, self.scores.index, self.space.products)

    @cached_property
    def family_scores(self) -> pd.DataFrame:
        """Each family taken apart: one row for each (family, territory), families in the order of `families`.

        score (percent of the family's products), strong, leaps, products (counts), rank (within the family, 1 is the best,
        equals share the better rank).
        """
        labels = self.families.columns
        belongs = (self.by_family.to_numpy()[:, None] == labels.to_numpy()).astype(np.float64)  # products x families
        counts = {"strong": self._strong.astype(np.float64) @ belongs, "leaps": self._leap.astype(np.float64) @ belongs}
        ranks = self.families.rank(method="min", ascending=False).astype(int)
        rows = pd.MultiIndex.from_product([labels, self.families.index], names=["family", "territory"])
        return pd.DataFrame({
            "score": self.families.to_numpy().T.ravel(),
            **{name: count.T.ravel().astype(int) for name, count in counts.items()},
            "products": np.repeat(belongs.sum(axis=0).astype(int), len(self.families)),
            "rank": ranks.to_numpy().T.ravel(),
        }, index=rows)


def score_resilience(
    rca_matrix: pd.DataFrame, space: ProductSpace, *, families: pd.Series | None = None, rca_threshold: float = STRONG,
    proximity_threshold: float = 0.5, ties: bool = True, neighbours: int = 2,
    bounds: tuple[pd.DataFrame, pd.DataFrame] | None = None, should_stop: ShouldStop = never,
) -> Resilience:
    """How much of all that is made in the world a territory makes well, or could make next.

    A product is strong where ``RCA >= rca_threshold``; a leap where it is not, and at least `neighbours` strong
    products lie within `proximity_threshold` of it. ``score = 100 (strong + leaps) / products``, over the columns of
    `rca_matrix`. Utopies, "Productive resilience" (2020).

    Parameters
    ----------
    rca_matrix : DataFrame, territories x products, no unit, >= 0
        From `rca` or `regional_rca`. NaN is a masked cell: its status is "unknown"; the score counts it as a
        leap where its neighbours make it one whatever it hides, else not at all.
    space : ProductSpace
        A product that it does not know has no neighbours.
    families : Series by product, optional
        Default: the HS family of each code (`hs_families`); a product without family counts in the total only.
    rca_threshold, proximity_threshold, ties, neighbours
        METHOD 1; the study's figures come out with 1.5, 0.5, ties counted, 2.
    bounds : (lowest, highest) RCA that masked cells can have, as two matrices like `rca_matrix`, optional
        Default: 0 and without limit. A masked cell that its bounds decide is no longer unknown.

    Returns
    -------
    Resilience

    Raises
    ------
    ParameterError
        A threshold out of range.
    TableError
        A label twice, a negative or infinite RCA.

    Examples
    --------
    >>> from ressort.engine import learn_product_space
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([[2.0, 1.6, 0.1, 0.0]], ["44"], made.columns)
    >>> score_resilience(here, learn_product_space(made)).scores.loc["44", ["score", "strong", "leaps"]].tolist()
    [75.0, 2.0, 1.0]
    """
    above_zero("rca_threshold", rca_threshold)
    leaps.at_least_one(neighbours)
    values = _rca_values(rca_matrix)
    masked = np.isnan(values)
    products = rca_matrix.columns
    space = space.of_products(products)
    links = space.neighbours(proximity_threshold, ties, should_stop=should_stop)
    check(should_stop)

    with np.errstate(invalid="ignore"):
        strong = values >= rca_threshold
    could_be = strong | masked
    if bounds is not None:
        lowest, highest = (_bound(matrix, rca_matrix) for matrix in bounds)
        strong |= masked & (lowest >= rca_threshold)
        could_be = strong | (masked & (highest >= rca_threshold))
    unknown = could_be & ~strong
    check(should_stop)
    reach = leaps.reached(strong, links, neighbours)
    leap = reach & ~strong
    reachable = strong | leap
    # more strong products never make fewer reachable ones, so the two ends of the mask bound the score
    highest_reach = leaps.reached(could_be, links, neighbours) | could_be if unknown.any() else reachable

    count = max(len(products), 1)
    scores = pd.DataFrame({
        "score": 100 * reachable.sum(axis=1) / count,
        "strong": strong.sum(axis=1),
        "leaps": leap.sum(axis=1),
        "reachable": reachable.sum(axis=1),
        "unknown": unknown.sum(axis=1),
        "products": len(products),
        "score_low": 100 * reachable.sum(axis=1) / count,
        "score_high": 100 * highest_reach.sum(axis=1) / count,
    }, index=rca_matrix.index)
    scores.insert(6, "rank", scores["score"].rank(method="min", ascending=False).astype(int))
    by_family = hs_families(products) if families is None else families.reindex(products)
    percent = _family_percent(reachable, by_family, rca_matrix.index)
    return Resilience(scores, percent, space, links, by_family, strong, leap, unknown)


def _family_percent(reachable: np.ndarray, by_family: pd.Series, territories: pd.Index) -> pd.DataFrame:
    """Percent of each family's products that are reachable; families in the order of their codes."""
    labels = sorted(by_family.dropna().unique())
    share = {label: 100 * reachable[:, np.flatnonzero(by_family == label)].mean(axis=1) for label in labels}
    return pd.DataFrame(share, index=territories, columns=pd.Index(labels, name="family"), dtype=np.float64)


def _rca_values(rca_matrix: pd.DataFrame) -> np.ndarray:
    for axis, labels in ((tr("row"), rca_matrix.index), (tr("column"), rca_matrix.columns)):
        if not labels.is_unique:
            raise TableError(tr("RCA matrix: the same {axis} label twice: {labels}."),
                             axis=axis, labels=listed(labels[labels.duplicated()].unique()))
    try:
        values = rca_matrix.to_numpy(dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise TableError(tr("RCA matrix: a cell is not a number ({detail})."), detail=str(error)) from error
    if (values < 0).any():
        row, column = (places[0] for places in np.nonzero(values < 0))
        raise TableError(tr("RCA matrix: negative value {value} for {row}, {column}. An RCA is 0 or more."),
                         value=values[row, column], row=rca_matrix.index[row], column=rca_matrix.columns[column])
    return values


def _bound(matrix: pd.DataFrame, rca_matrix: pd.DataFrame) -> np.ndarray:
    return matrix.reindex(index=rca_matrix.index, columns=rca_matrix.columns).to_numpy(dtype=np.float64)
