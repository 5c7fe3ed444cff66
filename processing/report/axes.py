"""Axes of a chart on a page: round ticks, a pale grid, and where a figure falls, in millimetres of A4."""

from __future__ import annotations

import math

from ..styles.classes import said_number
from ..styles.lettering import GREY
from .page import Page

GRID, BASE = '#d9d9d9', '#7f7f7f'


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Round figures from the last one not above `low` to the first one not below `high`: steps of 1, 2 or 5 times ten."""
    reach = max(high - low, 1e-9)
    power = 10.0 ** math.floor(math.log10(reach / most))
    step = next(power * part for part in (1, 2, 5, 10, 20) if reach / (power * part) <= most - 1)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


def whole_ticks(high: int, most: int = 8) -> list[int]:
    """The same from 0 to a count: no halves."""
    return [int(value) for value in ticks(0, high, most) if value == int(value) and value <= high]


class Axes:
    """The ground of a chart: `x` and `y` are the figures at its edges, `box` its place on the page."""

    def __init__(self, page: Page, box, x, y):
        self.page, self.box, self.x, self.y = page, box, x, y

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The place of a pair of figures."""
        left, top, width, height = self.box
        return (left + width * (x - self.x[0]) / (self.x[1] - self.x[0]),
                top + height * (1 - (y - self.y[0]) / (self.y[1] - self.y[0])))

    def levels(self, marks, size: float = 7, *, said=True) -> None:
        """A pale line at each of these heights, with its figure on the left."""
        for mark in marks:
            here = self.at(self.x[0], mark)
            self.page.line([here, self.at(self.x[1], mark)], BASE if mark == self.y[0] else GRID, 0.15)
            if said:
                self.page.text(said_number(mark), size, (here[0] - 12, here[1] - size * 0.21, 11, 4), right=True,
                               colour=GREY)

    def steps(self, marks, size: float = 7, *, lines=False) -> None:
        """The figures under the chart; with `lines`, a pale line at each."""
        for mark in marks:
            here = self.at(mark, self.y[0])
            if lines:
                self.page.line([self.at(mark, self.y[1]), here], GRID, 0.15)
            self.page.text(said_number(mark), size, (here[0] - 8, here[1] + 1.2, 16, 4), centre=True, colour=GREY)
