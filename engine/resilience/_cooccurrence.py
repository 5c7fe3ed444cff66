"""How many countries make both products of each pair: tiles of an exact matrix product, only the links kept.

float32 counts whole numbers exactly below 2**24, far above any number of countries.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

TILE_BYTES = 4 << 20  # a tile of counts that stays in a core's cache


def tiles(made: np.ndarray, tile_bytes: int = TILE_BYTES) -> Iterator[tuple[int, np.ndarray]]:
    """Rows of ``made.T @ made``, a few products at a time, from the diagonal on: (first product, counts).

    `made` is countries x products, float32 of 0 and 1. The counts of a tile start at column `first`; the buffer
    is reused, so a caller that keeps a tile copies it.
    """
    products = made.shape[1]
    height = max(1, min(products, tile_bytes // (4 * max(products, 1))))
    buffer = np.empty(height * products, np.float32)
    for first in range(0, products, height):
        rows = min(height, products - first)
        counts = buffer[: rows * (products - first)].reshape(rows, products - first)
        np.matmul(made[:, first:first + rows].T, made[:, first:], out=counts)
        yield first, counts
