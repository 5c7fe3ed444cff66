"""Bars on a page: ranked figures with their names on the left and what is to be said of each on the right."""

from __future__ import annotations

from dataclasses import dataclass

from ..styles.lettering import DARK, GREY
from .axes import BASE
from .page import Page, fitting, width_of, wrapped

PLAIN = '#2c7fb8'
TRACK = '#efefef'


@dataclass(frozen=True)
class Bar:
    """A name, the parts of its bar (length, colour), laid end to end, and the words after it."""

    name: str
    parts: tuple
    said: str
    mark: float | None = None  # a tick across the bar, at that length


def draw_bars(page: Page, box, bars, *, title: str, names: float = 0.4, most: float | None = None,
              key: str = '') -> None:
    """The bars from the top; `names`: share of the width for names; `most`: figure of a whole bar (default, the longest)."""
    x, y, width, height = box
    page.text(title, fitting(title, 9, width), (x, y, width, 5), bold=True)
    if key:
        page.text(key, 7, (x, y + 4.8, width, 4), colour=GREY)
    label = width * names
    right = max((width_of(bar.said, 7.5) for bar in bars), default=0) * 1.04 + 2
    left, full = x + label + 1.5, width - label - right - 3
    longest = most or max((sum(length for length, _ in bar.parts) for bar in bars), default=0) or 1
    top = y + 10
    step = min((height - 10) / max(len(bars), 1), 11.0)
    size = min(7.5, step * 1.6)
    for number, bar in enumerate(bars):
        line = top + number * step
        _name(page, bar.name, size, (x, line, label, step * 0.68))
        page.rectangle((left, line, full, step * 0.68), TRACK)
        at = left
        for length, colour in bar.parts:
            wide = full * length / longest
            if wide > 0:
                page.rectangle((at, line, max(wide, 0.15), step * 0.68), colour, outline='#333333')
            at += wide
        if bar.mark is not None:
            page.rectangle((left + full * bar.mark / longest - 0.3, line - step * 0.08, 0.6, step * 0.84), '#d95f02')
        page.text(bar.said, size, (left + full + 1.5, line, right, step * 0.68), colour=DARK, middle=True)
    page.line([(left, top - 1), (left, top + len(bars) * step)], BASE, 0.2)


def _name(page, name, size, box):
    """On one line, on two where bars leave room for them, cut where even that is too little."""
    x, y, width, height = box
    lines = 2 if height * 1.4 >= 2 * size * 0.42 else 1
    name = wrapped(name, size, width, lines)
    page.text(name, size, (x, y - height * 0.3, width, height * 1.6), right=True, middle=True)
