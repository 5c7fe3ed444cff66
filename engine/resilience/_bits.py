"""Flags of territories, eight to a byte, products as rows: unions and intersections of whole columns at once."""

from __future__ import annotations

import numpy as np

from ._tiles import row_tiles

COUNT_BYTES = 1 << 20


def pack(flags: np.ndarray) -> np.ndarray:
    """Territories x products of bool -> products x bytes; territory t is bit ``t % 8`` of byte ``t // 8``."""
    packed = np.zeros((-(-flags.shape[0] // 8), flags.shape[1]), np.uint8)
    for bit in range(8):
        rows = flags[bit::8].view(np.uint8)
        packed[: len(rows)] |= rows << np.uint8(bit)
    return np.ascontiguousarray(packed.T)


def unpack(packed: np.ndarray, territories: int) -> np.ndarray:
    """The flags back, territories x products of bool."""
    return np.unpackbits(packed, axis=1, count=territories, bitorder="little").view(bool).T


def count(packed: np.ndarray, territories: int) -> np.ndarray:
    """How many products are flagged in each territory."""
    total = np.zeros(territories, np.int64)
    for rows in row_tiles(len(packed), territories, min(COUNT_BYTES, 255 * max(territories, 1))):
        # at most 255 rows: a byte holds the sum
        flags = np.unpackbits(packed[rows], axis=1, count=territories, bitorder="little")
        total += np.add.reduce(flags, axis=0, dtype=np.uint8)
    return total
