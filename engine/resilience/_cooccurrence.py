"""How many countries make both products of a pair: tiles of an exact matrix product, only the close pairs kept.

float32 holds whole numbers exactly below 2**24, far above any number of countries. So several products stand in one number,
each in bits of its own, and one product of matrices counts for all of them; exactly, whatever the size of a tile and the
order in which a library adds.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..progress import ShouldStop, check, never
from ._tiles import row_tiles

BITS = 24  # of whole numbers that single precision holds
TILE_ROWS = 192  # more would count pairs below the diagonal for nothing, fewer would copy the table too often
TILE_BYTES = 4 << 20  # of counts: what the cache of a core holds


class Pairs(NamedTuple):
    """Each close pair once: positions of its two products, and how many countries make both."""

    one: np.ndarray
    other: np.ndarray
    shared: np.ndarray


class _Packed(NamedTuple):
    """Counts of several products in one number, each raised so that its highest bit tells whether it reaches the need.

    A field holds ``n[p, q] + highest bit - need[p]``: the last row of both tables, an invented country, adds what raises it.
    """

    rows: np.ndarray  # countries + 1 x products, and as many more as fill the last number
    columns: np.ndarray  # countries + 1 x products / fields
    fields: int
    need: np.ndarray


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
    makers, need = makers[order], need[order]
    end = np.searchsorted(-makers, -need, side="right")
    packed = _pack(np.take(made, order, axis=1), makers, need)
    width = packed.columns.shape[1]
    height = min(TILE_ROWS, max(1, tile_bytes // (4 * max(width, 1))))
    buffers = tuple(np.empty(height * width, kind) for kind in (np.float32, np.int32, bool))
    found: list[tuple[np.ndarray, ...]] = []
    for rows in row_tiles(int(np.count_nonzero(makers)), 1, height):
        check(should_stop)
        columns = slice(rows.start // packed.fields, -(-int(end[rows.stop - 1]) // packed.fields))
        found.append(_close_in_tile(packed, rows, columns, buffers))
    if not found:
        return Pairs(*(np.empty(0, np.int64),) * 3)
    row, column, shared = (np.concatenate(part) for part in zip(*found))
    return Pairs(order[row], order[column], shared)


def _pack(made: np.ndarray, makers: np.ndarray, need: np.ndarray) -> _Packed:
    """As many products to a number as their counts allow."""
    most, spread = int(need.max(initial=1)), int((makers - need).max(initial=0))
    fields = next(fields for fields in (4, 3, 2, 1) if max(most, spread + 1) <= _highest_bit(fields) or fields == 1)
    products, places = made.shape[1], np.ldexp(np.float32(1), BITS // fields * np.arange(fields))
    rows = np.zeros((len(made) + 1, -(-products // fields) * fields), np.float32)
    rows[:-1, :products] = made
    columns = (rows.reshape(-1, fields) @ places).reshape(len(rows), -1)
    rows[-1, :products], columns[-1] = _highest_bit(fields) - need, places.sum()
    return _Packed(rows, columns, fields, need)


def _highest_bit(fields: int) -> int:
    return 1 << (BITS // fields - 1)


def _close_in_tile(packed: _Packed, rows: slice, columns: slice,
                   buffers: tuple[np.ndarray, ...]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of a tile that starts on the diagonal, of which the upper triangle is kept."""
    height, width, bits = rows.stop - rows.start, max(columns.stop - columns.start, 0), BITS // packed.fields
    counts, whole, close = (buffer[: height * width] for buffer in buffers)
    np.matmul(packed.rows[:, rows].T, packed.columns[:, columns], out=counts.reshape(height, width))
    np.copyto(whole, counts, casting="unsafe")
    field, highest = np.arange(packed.fields), _highest_bit(packed.fields)
    np.not_equal(whole & np.int32((highest << bits * field).sum()), 0, out=close)
    place = np.flatnonzero(close)
    # one line for each number that holds a close pair, one column for each of its fields
    row, group = (part[:, None] for part in np.divmod(place, max(width, 1)))
    value = (whole[place][:, None] >> bits * field) & ((1 << bits) - 1)
    row, column = np.broadcast_arrays(row + rows.start, (group + columns.start) * packed.fields + field)
    kept = (value >= highest) & (column > row)
    row = row[kept]
    return row, column[kept], value[kept] - highest + packed.need[row]
