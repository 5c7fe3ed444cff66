"""Work in rows that stay in a core's cache. The size of a tile never changes a result: no sum crosses two tiles."""

from __future__ import annotations

from collections.abc import Iterator

ROW_BYTES = 1 << 18  # of a table that is read once, element by element: its copies stay in the cache of a core


def row_tiles(rows: int, row_bytes: int, tile_bytes: int = ROW_BYTES, step: int = 1) -> Iterator[slice]:
    """Slices of `rows` whose tables take about `tile_bytes`; each but the last a multiple of `step` rows."""
    height = max(step, tile_bytes // max(row_bytes, 1) // step * step)
    for first in range(0, rows, height):
        yield slice(first, min(first + height, rows))
