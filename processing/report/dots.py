"""Dots on a page: several figures of the same thing on one line, each with its own sign."""

from __future__ import annotations

from .axes import GRID, Axes, ticks
from .chart_key import draw_key, draw_mark
from .page import Page, elided


def draw_dots(page: Page, box, signs, rows, *, names: float = 0.4) -> None:
    """`rows`: (name, figures), a figure for each sign or None; the scale begins at 0."""
    x, y, width, height = box
    draw_key(page, signs, (x, y))
    label = width * names
    levels = ticks(0, max((value for _, figures in rows for value in figures if value is not None), default=1), 8)
    step = min((height - 14) / max(len(rows), 1), 7.5)
    axes = Axes(page, (x + label + 3, y + 7, width - label - 8, len(rows) * step), (0, levels[-1]), (0, len(rows)))
    axes.steps(levels, lines=True)
    size = min(7.5, step * 1.6)
    for number, (name, figures) in enumerate(rows):
        level = len(rows) - number - 0.5
        known = [value for value in figures if value is not None]
        middle = axes.at(0, level)[1]
        page.text(elided(name, size, label), size, (x, middle - size * 0.21, label, 5), right=True)
        page.line([axes.at(0, level), axes.at(levels[-1], level)], GRID, 0.1)
        if len(known) > 1:
            page.line([axes.at(min(known), level), axes.at(max(known), level)], '#8c8c8c', 0.4)
        for sign, value in zip(signs, figures):
            if value is not None:
                draw_mark(page, sign, axes.at(value, level))
