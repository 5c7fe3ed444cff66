"""Curves on a page: one large chart, or small ones side by side on one scale, with lines, dashes and bands."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from ..styles.lettering import GREY
from .axes import Axes, ticks, whole_ticks
from .chart_key import draw_key, line_style
from .page import Page, fitting


@dataclass(frozen=True)
class Panel:
    """One chart: `lines` are pairs of a sign and its points (x, y), `bands` of a sign and its points (x, low, high).

    `ends`: words written at the right end of a line, by the number of the line.
    """

    title: str
    lines: tuple
    bands: tuple = ()
    ends: dict = field(default_factory=dict)


def draw_curves(page: Page, box, panels, *, x_title: str, y_title: str, from_zero=True) -> None:
    """The panels on one scale, their key above."""
    x, y, width, height = box
    drawn = [sign for sign, _ in (*panels[0].bands, *panels[0].lines)]
    draw_key(page, drawn, (x + 12, y))
    page.text(y_title, 7, (x, y + 5.5, width, 4), colour=GREY)
    columns = math.ceil(math.sqrt(len(panels) * 1.6)) if len(panels) > 1 else 1
    rows = math.ceil(len(panels) / columns)
    many = len(panels) > 1
    right = 10 if many else 16  # for the words at the ends of lines
    wide, high = width / columns, (height - 14) / rows
    levels = _levels(panels, from_zero)
    most = max(point[0] for panel in panels for _, points in panel.lines for point in points)
    for number, panel in enumerate(panels):
        left, top = x + number % columns * wide, y + 10 + number // columns * high
        room = 5 if many else 1.5
        if many:
            page.text(panel.title, fitting(panel.title, 7.5, wide - 14), (left + 12, top, wide - 13, 4), bold=True)
        axes = Axes(page, (left + 12, top + room, wide - 12 - right, high - room - 6), (0, max(most, 1)),
                    (levels[0], levels[-1]))
        axes.levels(levels, 6 if many else 7.5)
        axes.steps(whole_ticks(max(int(most), 1), 4 if many else 12), 6 if many else 7.5)
        _panel(page, axes, panel, thin=many)
    page.text(x_title, 7, (x + 12, y + height - 3.5, width - 12 - right, 4), centre=True, colour=GREY)


def _levels(panels, from_zero):
    drawn = [points for panel in panels for _, points in (*panel.lines, *panel.bands)]
    values = [value for points in drawn for point in points for value in point[1:]]
    low = 0.0 if from_zero else min(values)
    return ticks(low, max(max(values), low + 1), 6)


def _panel(page, axes, panel, *, thin):
    for sign, points in panel.bands:
        upper = [axes.at(x, high) for x, _, high in points]
        lower = [axes.at(x, low) for x, low, _ in points]
        page.area([*upper, *reversed(lower)], sign.colour)
    size = 7 if thin else 9
    ends = []
    for number, (sign, points) in enumerate(panel.lines):
        places = [axes.at(*point) for point in points]
        if len(places) > 1:
            page.line(places, sign.colour, 0.45 if thin else 0.7, style=line_style(sign))
        if number in panel.ends:
            ends.append((places[-1][1], places[-1][0], panel.ends[number], sign.colour))
    lowest = float('-inf')
    for y, x, words, colour in sorted(ends):  # from the top; one that would cover the last goes under it
        y = max(y, lowest + size * 0.42)
        page.text(words, size, (x + 1.2, y - size * 0.25, 15, size * 0.5), bold=True, colour=colour, middle=True)
        lowest = y
