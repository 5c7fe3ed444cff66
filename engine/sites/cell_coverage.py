"""The share of each raster cell that a polygon covers, exactly: no sampling, no cell counted in or out by its centre.

Every edge is cut where it crosses a line of the grid; each piece then lies in one cell and adds its signed area to that
cell and its height to those on its right. The running sum along a row is the share covered: outer rings turn one way and
add, holes turn the other way and take away. The same figures as the library exactextract, with numpy alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float64]
Rings = list[Figures]  # closed rings, n x 2; any direction for outer rings, holes the other way


def turned(ring: Figures, *, hole: bool) -> Figures:
    """The ring, counter-clockwise if it is an outer one, clockwise if it is a hole.

    Examples
    --------
    >>> clockwise = np.array([[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]], float)
    >>> turned(clockwise, hole=False)[1].tolist()
    [1.0, 0.0]
    """
    x, y = ring[:, 0] - ring[0, 0], ring[:, 1] - ring[0, 1]
    area = float(x[:-1] @ y[1:] - x[1:] @ y[:-1])
    return ring[::-1] if (area < 0) != hole else ring


def coverage(rings: Rings, rows: int, columns: int) -> Figures:
    """Share of each cell that the polygon covers, 0 to 1; rows x columns.

    Parameters
    ----------
    rings : in cells: x from the left edge (0 to `columns`), y from the top edge downwards (0 to `rows`); directions as
        `turned` gives them before y was turned downwards. What lies outside the grid counts for nothing.

    Examples
    --------
    >>> square = np.array([[0.5, 0.5], [0.5, 2], [2, 2], [2, 0.5], [0.5, 0.5]])
    >>> coverage([square], 2, 3).tolist()
    [[0.25, 0.5, 0.0], [0.5, 1.0, 0.0]]
    """
    start, end = _pieces(rings, rows, columns)
    cells = np.zeros((rows, columns + 1))
    if len(start):
        middle = (start + end) / 2
        height = end[:, 1] - start[:, 1]
        column = np.clip(np.floor(middle[:, 0]).astype(np.int64), 0, columns)
        row = np.clip(np.floor(middle[:, 1]).astype(np.int64), 0, rows - 1)
        right_of = np.where(column < columns, column + 1 - middle[:, 0], 1.0)
        here = np.where(column < columns, height * right_of, 0.0)
        np.add.at(cells, (row, column), here)
        inside = column < columns
        np.add.at(cells, (row[inside], column[inside] + 1), (height - here)[inside])
    shares: Figures = np.clip(np.abs(np.cumsum(cells, axis=1)[:, :columns]), 0.0, 1.0)
    return shares


def _pieces(rings: Rings, rows: int, columns: int) -> tuple[Figures, Figures]:
    """Start and end of every piece of an edge that lies in one cell; left of the grid counts as its left edge."""
    start = np.concatenate([ring[:-1] for ring in rings]) if rings else np.zeros((0, 2))
    end = np.concatenate([ring[1:] for ring in rings]) if rings else np.zeros((0, 2))
    for axis, limit in ((1, rows), (0, columns)):
        start, end = _cut(start, end, axis)
        if axis == 1:  # above and below the grid nothing is covered
            middle = (start[:, 1] + end[:, 1]) / 2
            keep = (middle > 0) & (middle < limit) & (start[:, 1] != end[:, 1])
            start, end = start[keep], end[keep]
    start, end = start.copy(), end.copy()
    for side in (start, end):
        np.clip(side[:, 0], 0, columns, out=side[:, 0])
    return start, end


def _cut(start: Figures, end: Figures, axis: int) -> tuple[Figures, Figures]:
    """Every edge cut where it crosses a whole number on that axis."""
    low, high = np.minimum(start, end)[:, axis], np.maximum(start, end)[:, axis]
    first = np.floor(low) + 1
    crossings = np.maximum(np.ceil(high) - first, 0).astype(np.int64)
    if not crossings.any():
        return start, end
    pieces = crossings + 1
    edge = np.repeat(np.arange(len(start)), pieces)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    forward = (end[:, axis] >= start[:, axis])[edge]
    rank = np.where(forward, step, crossings[edge] - step)  # which whole number the piece ends (starts) at
    span = (end - start)[edge]
    line = first[edge] + rank
    length = span[:, axis]
    safe = np.where(length == 0, 1.0, length)

    def at(number: Figures) -> Figures:
        share = ((number - start[edge][:, axis]) / safe)[:, None]
        points: Figures = start[edge] + share * span
        points[:, axis] = number
        return points

    head, tail = at(np.where(forward, line - 1, line)), at(np.where(forward, line, line - 1))
    is_first, is_last = step == 0, step == crossings[edge]
    head[is_first] = start[edge[is_first]]
    tail[is_last] = end[edge[is_last]]
    return head, tail
