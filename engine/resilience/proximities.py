"""Other ways to say how near two products are, and sums over all proximities without a table of them.

The study and the score use one: the smaller of the two conditional probabilities. The others are here to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..progress import ShouldStop, check, never
from ..words import tr
from ._tiles import row_tiles
from .product_space import ProductSpace, exact_share

MINIMUM, CONDITIONAL, COSINE, SQUARE_ROOT, JACCARD = "minimum", "conditional", "cosine", "square_root", "jaccard"
SUMS_BYTES = 8 << 20  # of the running sums of the rows taken together
WIDTH = 64  # products whose proximities are held together while they are summed

Shape = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
# proximity of p (rows) and q from n[p, q], n[p], n[q]; Hidalgo et al. 2007, its asymmetric form, Salton, Jaccard
_VALUE: dict[str, Shape] = {
    MINIMUM: lambda shared, p, q: shared / np.maximum(p, q),
    CONDITIONAL: lambda shared, p, _: shared / p,
    COSINE: lambda shared, p, q: shared / np.sqrt(p * q),
    SQUARE_ROOT: lambda shared, p, q: shared / np.sqrt(p * q),
    JACCARD: lambda shared, p, q: shared / (p + q - shared),
}
KINDS = tuple(_VALUE)
# the same against a fraction, in whole numbers that int64 holds: (left, right) of left >= right
_TEST: dict[str, Callable[..., tuple[np.ndarray, np.ndarray]]] = {
    MINIMUM: lambda n, p, q, a, b: (n * b, np.maximum(p, q) * a),
    CONDITIONAL: lambda n, p, _, a, b: (n * b, p * a + 0 * n),
    COSINE: lambda n, p, q, a, b: (n * n * (b * b), p * q * (a * a)),
    SQUARE_ROOT: lambda n, p, q, a, b: (n * n * (b * b), p * q * (a * a)),
    JACCARD: lambda n, p, q, a, b: (n * b, (p + q - n) * a),
}


def proximity_matrix(space: ProductSpace, *, kind: str = MINIMUM, should_stop: ShouldStop = never) -> pd.DataFrame:
    """How near every product is to every other, as one square table.

    With n[p] the countries that make p and n[p, q] those that make both: "minimum" ``n[p, q] / max(n[p], n[q])``;
    "conditional" ``n[p, q] / n[p]``, the chance to make q where p (the row) is made, asymmetric; "cosine", also printed
    as "square_root", ``n[p, q] / sqrt(n[p] n[q])``; "jaccard" ``n[p, q] / (n[p] + n[q] - n[p, q])``.

    Parameters
    ----------
    space : ProductSpace
    kind : one of `KINDS`

    Returns
    -------
    DataFrame, products x products, 0 to 1; 0 on the diagonal and where nobody makes one of the two
        It takes 8 bytes a pair (200 MB for 5,000 products): for a score take `ProductSpace.links`.

    Raises
    ------
    ParameterError
        An unknown kind.

    Examples
    --------
    >>> from ressort.engine import ProductSpace
    >>> space = ProductSpace(np.array([[1, 1], [1, 0]], bool), ["A", "B"], ["0101", "0102"], 1.0)
    >>> proximity_matrix(space, kind="conditional").values.tolist()
    [[0.0, 0.5], [1.0, 0.0]]
    """
    near = np.zeros((len(space.products),) * 2)
    for one in space.spaces:
        for rows, tile in proximity_tiles(one._made, kind, should_stop):
            near[rows] += tile
    near /= len(space.spaces)
    return pd.DataFrame(near, space.products, space.products.rename("neighbour"))


def proximity_links(space: ProductSpace, threshold: float = 0.5, ties: bool = True, *, kind: str = MINIMUM,
                    should_stop: ShouldStop = never) -> pd.DataFrame:
    """Pairs at least this near in another sense of nearness: product, neighbour, proximity.

    Decided in whole numbers as `ProductSpace.links`, which gives the same for "minimum". Where the kind is not symmetric
    a pair may stand in one direction only.
    """
    share = exact_share(threshold)
    made, makers = space.made.to_numpy(), space.makers.to_numpy()
    found = []
    for rows, shared in _shared_tiles(made, kind, should_stop):
        row, column = np.nonzero(_is_close(kind, shared, makers[rows, None], makers[None, :], share, ties))
        found.append((row + rows.start, column, shared[row, column]))
    row, column, shared = (np.concatenate(part) for part in zip(*found)) if found else (np.empty(0, np.int64),) * 3
    near = _VALUE[kind](shared.astype(np.float64), makers[row].astype(np.float64), makers[column].astype(np.float64))
    products = space.products.to_numpy()
    return pd.DataFrame({"product": products[row], "neighbour": products[column], "proximity": near})


def weighted_sums(values: np.ndarray, made: np.ndarray, *, kind: str = MINIMUM,
                  should_stop: ShouldStop = never) -> np.ndarray:
    """``values @ proximity``, float64: for each row of values and each product q, ``sum_p values[p] proximity[p, q]``.

    For "minimum" no proximity outside a tile is ever computed. In the order of their makers the larger of two counts is
    the one that comes first, so ``sum_p x[p] n[p, q] / max(n[p], n[q])`` is a running sum over the products before q
    and another over those after it: rows x countries x products steps, where the square table takes rows x products x
    products. Other kinds go through tiles of that table.

    Parameters
    ----------
    values : rows x products, finite; of bool where they are yes and no
    made : bool, countries x products
    """
    if kind != MINIMUM:
        sums = np.zeros(values.shape)
        for rows, tile in proximity_tiles(made, kind, should_stop):
            sums += values[:, rows].astype(np.float64) @ tile
        return sums
    makers = made.sum(axis=0, dtype=np.int64)
    order = np.argsort(-makers, kind="stable")
    share = np.divide(1.0, makers, out=np.zeros(len(makers)), where=makers > 0)
    tiles = [order[first:first + WIDTH] for first in range(0, len(order), WIDTH)]
    sums = np.empty(values.shape)
    for rows in row_tiles(len(values), 8 * len(made), SUMS_BYTES):
        _running_sums(values[rows], made, share, tiles, sums[rows], should_stop)
    return sums


def _running_sums(values: np.ndarray, made: np.ndarray, share: np.ndarray, tiles: list[np.ndarray], sums: np.ndarray,
                  should_stop: ShouldStop) -> None:
    """Fill in the sums of some rows; `share`: 1 / makers, `tiles`: the products in the order of their makers."""
    before = np.zeros((len(values), len(made)))  # sum over earlier p of x[p] / n[p] for each maker of p
    for tile in tiles:
        check(should_stop)
        cells, here = made[:, tile].astype(np.float64), values[:, tile].astype(np.float64)
        near = (cells.T @ cells) * np.minimum.outer(share[tile], share[tile])
        np.fill_diagonal(near, 0.0)
        sums[:, tile] = before @ cells + here @ near
        before += (here * share[tile]) @ cells.T
    # What comes after is not divided yet: of yes and no these are whole numbers, which single precision holds below 2**24
    real: Any = np.float32 if values.dtype == bool and made.size < 1 << 24 else np.float64
    after = np.zeros(before.shape, real)  # sum over later p of x[p] for each maker of p
    for tile in reversed(tiles):
        check(should_stop)
        cells = made[:, tile].astype(real)
        sums[:, tile] += (after @ cells) * share[tile]
        after += values[:, tile].astype(real) @ cells.T


def proximity_sums(values: np.ndarray, space: ProductSpace, *, kind: str = MINIMUM,
                   should_stop: ShouldStop = never) -> np.ndarray:
    """`weighted_sums` over the proximities of a space; over their mean where it was learnt on several years."""
    sums = [weighted_sums(values, one._made, kind=kind, should_stop=should_stop) for one in space.spaces]
    return sums[0] if len(sums) == 1 else np.mean(sums, axis=0)


def known_kind(kind: str) -> str:
    """Refuse a proximity that has no definition here."""
    if kind not in _VALUE:
        raise ParameterError(tr("Proximity: received {value}; expected one of {known}."),
                             value=repr(kind), known=", ".join(KINDS))
    return kind


def _is_close(kind: str, shared: np.ndarray, one: np.ndarray, other: np.ndarray, share: Fraction, ties: bool) -> np.ndarray:
    left, right = _TEST[kind](shared, one, other, share.numerator, share.denominator)
    close: np.ndarray = ((left >= right) if ties else (left > right)) & (shared > 0)
    return close


def _shared_tiles(made: np.ndarray, kind: str, should_stop: ShouldStop) -> Iterator[tuple[slice, np.ndarray]]:
    """Rows of the table of shared makers, int64, 0 on the diagonal."""
    known_kind(kind)
    cells = made.astype(np.float32)
    for rows in row_tiles(made.shape[1], 8 * made.shape[1], 4 << 20):
        check(should_stop)
        shared = (cells[:, rows].T @ cells).astype(np.int64)
        shared[np.arange(len(shared)), np.arange(rows.start, rows.stop)] = 0
        yield rows, shared


def proximity_tiles(made: np.ndarray, kind: str, should_stop: ShouldStop) -> Iterator[tuple[slice, np.ndarray]]:
    """Rows of the table of proximities, float64, 0 on the diagonal."""
    makers = np.maximum(made.sum(axis=0), 1).astype(np.float64)  # nobody makes it: it shares nothing, 0 / 1
    for rows, shared in _shared_tiles(made, kind, should_stop):
        yield rows, _VALUE[kind](shared.astype(np.float64), makers[rows, None], makers[None, :])
