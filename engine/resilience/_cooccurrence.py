"""How many countries make both products of a pair: tiles of an exact matrix product, only the close pairs kept.

float32 counts whole numbers exactly below 2**24, far above any number of countries, so that neither the size of a
tile nor the order in which a library adds can change a count.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..progress import ShouldStop, check, never

TILE_BYTES = 6 << 20  # a tile of counts: large enough for the matrix product, small enough for the cache
TILE_ROWS = 512  # more would count pairs below the diagonal for nothing


class Pairs(NamedTuple):
    """Each close pair once: positions of its two products, and how many countries make both."""

    one: np.ndarray
    other: np.ndarray
    shared: np.ndarray


def close_pairs(made: np.ndarray, need: np.ndarray, *, tile_bytes: int = TILE_BYTES,
                should_stop: ShouldStop = never) -> Pairs:
    """Pairs of products that enough countries share.

    Parameters
    ----------
    made : bool, countries x products
    need : int, by product, >= 1, never smaller for a product that more countries make
        How many countries a product must share with one that no more countries make. So the pair (p, q) is close
        where ``n[p, q] >= max(need[p], need[q])``.
    """
    makers = made.sum(axis=0, dtype=np.int64)
    # The most made first: then a row's own need decides all that stands after it, and those with too few makers
    # to reach it stand together at the end, where they are not even counted.
    order = np.argsort(-makers, kind="stable")
    cells = made[:, order].astype(np.float32)
    makers, need = makers[order], need[order]
    end = np.searchsorted(-makers, -need, side="right")
    found: list[tuple[np.ndarray, ...]] = []
    first, last_maker = 0, int(np.count_nonzero(makers))
    buffers = _buffers(len(order), tile_bytes)
    while first < last_maker:
        check(should_stop)
        height = min(max(1, tile_bytes // (4 * (len(order) - first))), TILE_ROWS, last_maker - first)
        rows, columns = slice(first, first + height), slice(first, int(end[first + height - 1]))
        found.append(_close_in_tile(cells, need, rows, columns, buffers))
        first += height
    if not found:
        return Pairs(*(np.empty(0, np.int64),) * 3)
    row, column, shared = (np.concatenate(part) for part in zip(*found))
    return Pairs(order[row], order[column], shared)


def _buffers(products: int, tile_bytes: int) -> tuple[np.ndarray, np.ndarray]:
    size = max(products, min(tile_bytes // 4, TILE_ROWS * products)) + 8
    return np.empty(size, np.float32), np.empty(size, bool)


def _close_in_tile(cells: np.ndarray, need: np.ndarray, rows: slice, columns: slice,
                   buffers: tuple[np.ndarray, np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    height, width = rows.stop - rows.start, max(columns.stop - columns.start, 0)
    size, whole = height * width, -(-height * width // 8) * 8
    counts, close = buffers[0][:size].reshape(height, width), buffers[1][:whole]
    np.matmul(cells[:, rows].T, cells[:, columns], out=counts)
    np.greater_equal(counts, need[rows, None].astype(np.float32), out=close[:size].reshape(height, width))
    close[size:] = False
    # close pairs are rare: look for eight flags at a time, then inside the eights that hold one
    eights = np.flatnonzero(close.view(np.uint64))
    eight, flag = np.nonzero(close.reshape(-1, 8)[eights])
    place = eights[eight] * 8 + flag
    row, column = np.divmod(place, max(width, 1))
    above = column > row  # the tile starts on the diagonal: keep the upper triangle
    return (row[above] + rows.start, column[above] + columns.start, buffers[0][place[above]].astype(np.int64))
