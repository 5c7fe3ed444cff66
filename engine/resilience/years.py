"""Several years: three ways to learn one space from them.

One year's proximities are noisy. The mean of proximities comes nearest to the Growth Lab's file (METHOD 2).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import reduce
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, never
from ..words import tr
from ._cooccurrence import Pairs
from .product_space import Neighbours, ProductSpace, both_directions, exact_share, learn_product_space, read_spaces
from .proximities import MINIMUM, proximity_tiles

AVERAGE_FLOWS, EVERY_YEAR, MEAN_PROXIMITY = "average_flows", "every_year", "mean_proximity"
MODES = (AVERAGE_FLOWS, EVERY_YEAR, MEAN_PROXIMITY)
MODE_WORDS = {AVERAGE_FLOWS: tr("average of the flows"), EVERY_YEAR: tr("RCA in every year"),
              MEAN_PROXIMITY: tr("mean of the proximities")}
NEARLY = 1e-9  # closer to the threshold than floats can tell: decided with fractions


class MeanSpace(ProductSpace):
    """Proximities averaged over years: ``proximity[p, q] = mean_y n_y[p, q] / max(n_y[p], n_y[q])``.

    Scores and links take it as any space. It has no single table of makers: the spaces of the years are in `spaces`.
    """

    def __init__(self, spaces: Iterable[ProductSpace]) -> None:
        self._spaces = tuple(spaces)
        first = self._spaces[0]
        super().__init__(first._made, first.countries, first.products, first.rca_threshold)

    def __repr__(self) -> str:
        return f"<MeanSpace: {len(self.products)} products, {len(self.spaces)} years>"

    @property
    def made(self) -> pd.DataFrame:
        """Refused: the years differ."""
        raise ParameterError(tr("A mean of proximities has no single table of makers. Take one of its `spaces`, or learn "
                                "the space with another mode."))

    @property
    def makers(self) -> pd.Series:
        """Refused: the years differ."""
        return self.made.sum()

    def proximity(self, p: str, q: str) -> float:
        """Mean over the years."""
        return float(np.mean([space.proximity(p, q) for space in self.spaces]))

    def neighbours(self, threshold: float = 0.5, ties: bool = True, *, should_stop: ShouldStop = never) -> Neighbours:
        """Pairs whose mean reaches the threshold, as `ProductSpace.neighbours`."""
        share = exact_share(threshold)
        if (share, ties) not in self._links:
            pairs, near = self._close(share, ties, should_stop)
            self._links.clear()
            self._links[share, ties] = both_directions(pairs, near, len(self.products))
        return self._links[share, ties]

    def of_products(self, products: Iterable[str]) -> ProductSpace:
        """The same over these products, in this order."""
        wanted = pd.Index(products)
        return self if wanted.equals(self.products) else MeanSpace(space.of_products(wanted) for space in self.spaces)

    @property
    def spaces(self) -> tuple[ProductSpace, ...]:
        """Those of the years."""
        return self._spaces

    @classmethod
    def load(cls, path: str | Path) -> ProductSpace:
        """Read a mean that `save` wrote; the space of one year as it is. Refused as `ProductSpace.load`."""
        found = read_spaces(path)
        return cls(found) if len(found) > 1 else found[0]

    def _close(self, share: Fraction, ties: bool, should_stop: ShouldStop) -> tuple[Pairs, np.ndarray]:
        years, found = len(self.spaces), []
        for tiles in zip(*(proximity_tiles(space._made, MINIMUM, should_stop) for space in self.spaces)):
            first = tiles[0][0].start
            mean = sum(tile for _, tile in tiles) / years
            close = (mean > float(share) - NEARLY) & (mean > 0)
            row, column = np.nonzero(np.triu(close, first + 1))
            doubtful = np.flatnonzero(np.abs(mean[row, column] - float(share)) <= NEARLY)
            keep = np.ones(len(row), bool)
            for place in doubtful:
                exact = self._exact_mean(int(row[place]) + first, int(column[place]))
                keep[place] = exact >= share if ties else exact > share
            found.append((row[keep] + first, column[keep], mean[row[keep], column[keep]]))
        one, other, near = (np.concatenate(part) for part in zip(*found)) if found else (np.empty(0, np.int64),) * 3
        return Pairs(one, other, near), near

    def _exact_mean(self, p: int, q: int) -> Fraction:
        total = Fraction(0)
        for space in self.spaces:
            one, other = space._made[:, p], space._made[:, q]
            total += Fraction(int((one & other).sum()), max(int(one.sum()), int(other.sum()), 1))
        return total / len(self.spaces)


def learn_over_years(trades: Mapping[Any, pd.DataFrame], *, mode: str = MEAN_PROXIMITY,
                     countries: Iterable[str] | None = None, rca_threshold: float = 1.0,
                     should_stop: ShouldStop = never) -> ProductSpace:
    """One product space from several years of trade.

    "average_flows": the flows are averaged, then learnt as one year; large years weigh more. "every_year": a country makes
    a product only where its RCA reaches the threshold in every year; strict, and sparser. "mean_proximity": each year is
    learnt by itself and its proximities averaged, each year with equal weight.

    Parameters
    ----------
    trades : mapping of year to DataFrame, countries x products
        A country or product that a year lacks sells nothing in it.
    mode : one of `MODES`
    countries : learning countries, optional; default, all that some year holds
    rca_threshold : float > 0

    Returns
    -------
    ProductSpace over the products of all years, sorted

    Raises
    ------
    ParameterError, TableError
        An unknown mode; no year; as `learn_product_space`.
    """
    if mode not in MODES:
        raise ParameterError(tr("Mode of several years: received {value}; expected one of {known}."),
                             value=repr(mode), known=", ".join(MODES))
    if not trades:
        raise TableError(tr("Several years: none was given."))
    rows = reduce(lambda one, other: one.union(other), (trade.index for trade in trades.values()))
    columns = reduce(lambda one, other: one.union(other), (trade.columns for trade in trades.values()))
    aligned = [trade.reindex(index=rows, columns=columns, fill_value=0.0) for trade in trades.values()]
    options: dict[str, Any] = {"countries": countries, "rca_threshold": rca_threshold, "should_stop": should_stop}
    if mode == AVERAGE_FLOWS:
        return learn_product_space(reduce(lambda one, other: one + other, aligned) / len(aligned), **options)
    spaces = [learn_product_space(trade, **options) for trade in aligned]
    if mode == MEAN_PROXIMITY:
        return MeanSpace(spaces)
    first = spaces[0]
    return ProductSpace(np.logical_and.reduce([space._made for space in spaces]), first.countries, first.products,
                        rca_threshold)
