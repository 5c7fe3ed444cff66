"""Arrivals: what a territory would gain from each product it does not make well yet, all candidates at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import listed, tr
from .index import Resilience
from .leaps import at_least_one
from .product_space import Neighbours

TERRITORIES_AT_ONCE = 256


@dataclass(frozen=True)
class Position:
    """Where territories stand in the product space: what they make well, and how many neighbours of each product.

    Attributes
    ----------
    strong : bool, territories x products
    near : int, territories x products: strong neighbours of the product
    """

    strong: np.ndarray
    near: np.ndarray
    links: Neighbours
    neighbours: int
    territories: pd.Index
    products: pd.Index

    @property
    def reachable(self) -> np.ndarray:
        """Strong, or a leap: bool, territories x products."""
        return self.strong | (self.near >= self.neighbours)

    def of(self, territory: str) -> Position:
        """The same for one territory."""
        row = self.territories.get_indexer([territory])[0]
        if row < 0:
            raise ParameterError(tr("Territory {value} has no score. Known: {known}."), value=repr(territory),
                                 known=listed(self.territories, 8))
        rows = slice(row, row + 1)
        return Position(self.strong[rows], self.near[rows], self.links, self.neighbours, self.territories[rows],
                        self.products)

    def with_added(self, products: np.ndarray) -> Position:
        """The same once products (positions) have arrived everywhere."""
        strong = self.strong.copy()
        strong[:, products] = True
        return standing(strong, self.links, self.neighbours, self.territories, self.products)


def standing(strong: np.ndarray, links: Neighbours, neighbours: int, territories: pd.Index, products: pd.Index) -> Position:
    """The position of territories from what they make well."""
    at_least_one(neighbours)
    return Position(strong, sum_over_neighbours(strong.astype(np.int16), links), links, neighbours, territories, products)


def position_of(resilience: Resilience, *, neighbours: int = 2) -> Position:
    """The position of scored territories; `neighbours` as they were scored with. A masked product counts as not made.

    Examples
    --------
    >>> from ressort.engine import learn_product_space, score_resilience
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([[2.0, 0.2, 0.1, 0.0]], ["44"], made.columns)
    >>> position = position_of(score_resilience(here, learn_product_space(made)))
    >>> marginal_gains(position).loc["44"].tolist()  # 0102 makes a leap of 0103 too
    [0.0, 2.0, 2.0, 1.0]
    """
    strong = (resilience.status == "strong").to_numpy()
    return standing(strong, resilience.links, neighbours, resilience.scores.index, resilience.space.products)


def marginal_gains(position: Position, weights: pd.Series | pd.DataFrame | None = None) -> pd.DataFrame:
    """How much the arrival of each product would add to what a territory reaches.

    ``gain[q] = sum_p A[q, p] [near[p] = neighbours - 1 and p not strong] w[p] + (0 if q was reached else w[q])``,
    A the links of the product space (METHOD 5). 0 for a product that is strong already.

    Parameters
    ----------
    position : Position
    weights : Series by product, or DataFrame territories x products, optional
        Worth of each product; default 1: the gain counts products.

    Returns
    -------
    DataFrame, territories x products, in the unit of `weights`
    """
    worth = weight_values(weights, position)
    gains = np.empty(position.strong.shape)
    for first in range(0, len(gains), TERRITORIES_AT_ONCE):
        rows = slice(first, first + TERRITORIES_AT_ONCE)
        strong, near = position.strong[rows], position.near[rows]
        almost = np.where((near == position.neighbours - 1) & ~strong, worth[rows], 0.0)
        gains[rows] = sum_over_neighbours(almost, position.links)
        gains[rows] += np.where(near < position.neighbours, worth[rows], 0.0)
        gains[rows][strong] = 0.0
    return pd.DataFrame(gains, position.territories, position.products)


def weight_values(weights: pd.Series | pd.DataFrame | None, position: Position) -> np.ndarray:
    """Weights as territories x products, >= 0; a product without weight is worth nothing."""
    if weights is None:
        return np.ones(position.strong.shape)
    if isinstance(weights, pd.Series):
        worth = np.broadcast_to(weights.reindex(position.products).fillna(0.0).to_numpy(np.float64), position.strong.shape)
    else:
        aligned = weights.reindex(index=position.territories, columns=position.products).fillna(0.0)
        worth = aligned.to_numpy(np.float64)
    if (worth < 0).any():
        raise TableError(tr("Weights of products: {count} are negative. A weight is 0 or more."),
                         count=int((worth < 0).sum()))
    return worth


def sum_over_neighbours(values: np.ndarray, links: Neighbours) -> np.ndarray:
    """For each product, the sum of `values` (territories x products) over its neighbours."""
    sums = np.zeros(values.shape, np.float64 if values.dtype.kind == "f" else np.int64)
    linked = np.flatnonzero(np.diff(links.start))
    if len(linked):
        sums[:, linked] = np.add.reduceat(values[:, links.product], links.start[linked], axis=1, dtype=sums.dtype)
    return sums
