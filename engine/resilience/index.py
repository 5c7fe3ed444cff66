"""The resilience index: strong products and leaps, in percent of all products and of each family."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.families import hs_families
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from . import _bits, leaps
from ._tiles import row_tiles
from .product_space import Neighbours, ProductSpace
from .specialisation import STRONG, above_zero, rca_values

PACKED_BYTES = 1 << 20  # of the RCA table, packed at once: eight territories or more to each of its products
STATUSES = np.array(["gap", "leap", "strong", "unknown"], dtype=object)


@dataclass(frozen=True)
class Resilience:
    """What `score_resilience` found.

    Attributes
    ----------
    scores : DataFrame by territory
        score (percent of all products that are strong or a leap), strong, leaps, reachable, unknown (counts), products
        (how many there are), rank (1 is the best, equals share the better rank), score_low, score_high (percent: every
        cell at the least and at the most that masked cells leave).
    families : DataFrame, territories x families, percent of the family's products
    status : DataFrame, territories x products: "strong", "leap", "gap" or "unknown" (masked)
    parents : DataFrame: territory, product (the leap), parent (a strong neighbour), proximity
    """

    scores: pd.DataFrame
    families: pd.DataFrame
    space: ProductSpace = field(repr=False)
    links: Neighbours = field(repr=False)
    by_family: pd.Series = field(repr=False)
    _strong: np.ndarray = field(repr=False)  # packed, see `_bits`
    _leap: np.ndarray = field(repr=False)
    _unknown: np.ndarray = field(repr=False)

    @cached_property
    def status(self) -> pd.DataFrame:
        """Territories x products: one of `STATUSES`."""
        codes = self._flags(self._leap) + 2 * self._flags(self._strong).astype(np.int8)
        codes[self._flags(self._unknown)] = 3
        return pd.DataFrame(STATUSES[codes], self.scores.index, self.space.products)

    @cached_property
    def parents(self) -> pd.DataFrame:
        """One row for each leap and each strong product near it: territory, product, parent, proximity."""
        return leaps.parents_table(self._flags(self._leap), self._flags(self._strong), self.links, self.scores.index,
                                   self.space.products)

    @cached_property
    def family_scores(self) -> pd.DataFrame:
        """Each family taken apart: one row for each (family, territory), families in the order of `families`.

        score (percent of the family's products), strong, leaps, products (counts), rank (within the family, 1 is the best,
        equals share the better rank).
        """
        labels, territories = self.families.columns, self.families.index
        members = [np.flatnonzero(self.by_family == label) for label in labels]
        ranks = self.families.rank(method="min", ascending=False).astype(int)
        return pd.DataFrame({
            "score": self.families.to_numpy().T.ravel(),
            **{name: np.array([_bits.count(flags[one], len(territories)) for one in members], dtype=int).ravel()
               for name, flags in (("strong", self._strong), ("leaps", self._leap))},
            "products": np.repeat([len(one) for one in members], len(territories)).astype(int),
            "rank": ranks.to_numpy().T.ravel(),
        }, index=pd.MultiIndex.from_product([labels, territories], names=["family", "territory"]))

    def _flags(self, packed: np.ndarray) -> np.ndarray:
        return _bits.unpack(packed, len(self.scores))


def score_resilience(
    rca_matrix: pd.DataFrame, space: ProductSpace, *, families: pd.Series | None = None, rca_threshold: float = STRONG,
    proximity_threshold: float = 0.5, ties: bool = True, neighbours: int = 2,
    bounds: tuple[pd.DataFrame, pd.DataFrame] | None = None, as_seen: pd.DataFrame | None = None,
    should_stop: ShouldStop = never,
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
    bounds : (lowest, highest) RCA that what hides leaves to each cell, as two matrices like `rca_matrix`, optional
        Default: a masked cell is 0 or without limit, a visible one its figure. A masked cell that its bounds decide is no
        longer unknown; a visible one keeps the status of its figure, its bounds count in score_low and score_high.
    as_seen : DataFrame like `rca_matrix`, optional
        The RCA of masked cells if no more than what is seen of them were there: strong as seen is strong. Default: lowest.

    Returns
    -------
    Resilience

    Raises
    ------
    ParameterError
        A threshold out of range.
    TableError
        A label twice, a negative RCA, a product in two families.

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
    values = rca_values(rca_matrix)
    space = space.of_products(rca_matrix.columns)
    links = space.neighbours(proximity_threshold, ties, should_stop=should_stop)
    check(should_stop)
    strong, masked = _packed(values, rca_threshold, rca_matrix)
    surely = could_be = strong
    unknown: np.ndarray | None = masked
    if bounds is not None:
        ends = (*bounds, bounds[0] if as_seen is None else as_seen)
        lowest, highest, shown = (_bits.pack(_bound(matrix, rca_matrix, values) >= rca_threshold) for matrix in ends)
        if masked is not None:
            strong = strong | (masked & shown)
            unknown = masked & highest & ~strong
        surely, could_be = strong & lowest, strong | highest
    elif masked is not None:
        could_be = strong | masked
    check(should_stop)

    def reached(flags: np.ndarray) -> np.ndarray:
        return reachable if flags is strong or np.array_equal(flags, strong) else \
            flags | leaps.reached_bits(flags, links, neighbours)

    reachable = strong | leaps.reached_bits(strong, links, neighbours)
    # more strong products never make fewer reachable ones, so the two ends of what hides bound the score
    least, most = reached(surely), reached(could_be)

    territories, products = values.shape
    by_family = hs_families(rca_matrix.columns) if families is None else _families_of(rca_matrix.columns, families)
    percent, total = _count_by_family(reachable, by_family, rca_matrix.index)
    made = _bits.count(strong, territories)
    score = 100 * total / max(products, 1)
    scores = pd.DataFrame({
        "score": score,
        "strong": made,
        "leaps": total - made,
        "reachable": total,
        "unknown": 0 if unknown is None else _bits.count(unknown, territories),
        "products": products,
        "rank": pd.Series(score).rank(method="min", ascending=False).to_numpy().astype(np.int64),
        "score_low": 100 * _bits.count(least, territories) / max(products, 1),
        "score_high": 100 * _bits.count(most, territories) / max(products, 1),
    }, index=rca_matrix.index)
    return Resilience(scores, percent, space, links, by_family, strong, reachable & ~strong,
                      np.zeros_like(strong) if unknown is None else unknown)


def score_years(rca_by_year: Mapping[Any, pd.DataFrame], space: ProductSpace | Mapping[Any, ProductSpace],
                **options: Any) -> pd.DataFrame:
    """Scores of every year, one under the other: index (year, territory), columns as `Resilience.scores`.

    `space` is one for all years, so that years compare, or a mapping of each year to its own.
    """
    scores = {
        year: score_resilience(matrix, space[year] if isinstance(space, Mapping) else space, **options).scores
        for year, matrix in rca_by_year.items()
    }
    return pd.concat(scores, names=["year", "territory"])


def _families_of(products: pd.Index, families: pd.Series) -> pd.Series:
    twice = families.index[families.index.duplicated()]
    if len(twice):
        raise TableError(tr("Families: {labels} stands twice. A product has one family."), labels=listed(twice.unique()))
    return families.reindex(products)


def _packed(values: np.ndarray, threshold: float, rca_matrix: pd.DataFrame) -> tuple[np.ndarray, np.ndarray | None]:
    """Flags of the strong products and of the masked ones (None where there are none), packed; negatives refused."""
    strong, masked, any_masked = [], [], False
    for rows in row_tiles(len(values), values.shape[1] * values.itemsize, PACKED_BYTES, step=8):
        lowest = values[rows].min(initial=0.0)
        hidden = np.isnan(values[rows]) if np.isnan(lowest) else np.zeros((rows.stop - rows.start, values.shape[1]), bool)
        if not lowest >= 0 and (values[rows] < 0).any():
            row, column = (places[0] for places in np.nonzero(values < 0))
            raise TableError(tr("RCA matrix: negative value {value} for {row}, {column}. An RCA is 0 or more."),
                             value=values[row, column], row=rca_matrix.index[row], column=rca_matrix.columns[column])
        any_masked |= bool(np.isnan(lowest))
        strong.append(_bits.pack(values[rows] >= threshold))
        masked.append(_bits.pack(hidden) if any_masked else np.zeros_like(strong[-1]))
    if not strong:
        return np.zeros((values.shape[1], 0), np.uint8), None
    return np.concatenate(strong, axis=1), np.concatenate(masked, axis=1) if any_masked else None


def _count_by_family(reachable: np.ndarray, by_family: pd.Series, territories: pd.Index) -> tuple[pd.DataFrame, np.ndarray]:
    """Percent of each family's products that are reachable, families in the order of their codes; and the total."""
    family, labels = pd.factorize(by_family, sort=True)
    total = _bits.count(reachable[family < 0], len(territories))
    percent = np.empty((len(labels), len(territories)))
    for place in range(len(labels)):
        members = np.flatnonzero(family == place)
        count = _bits.count(reachable[members], len(territories))
        percent[place] = 100 * count / len(members)
        total += count
    columns = pd.Index(labels, name="family", dtype=object)
    return pd.DataFrame(percent.T, index=territories, columns=columns), total


def _bound(matrix: pd.DataFrame, rca_matrix: pd.DataFrame, values: np.ndarray) -> np.ndarray:
    """One end of every cell; where it is not given, a visible cell's is its figure."""
    end = matrix.reindex(index=rca_matrix.index, columns=rca_matrix.columns).to_numpy(dtype=np.float64)
    return np.where(np.isnan(end), values, end)
