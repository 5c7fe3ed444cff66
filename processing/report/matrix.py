"""A table in colours: a row for each thing, a column for each territory, the figure written in its cell."""

from __future__ import annotations

from ..styles.classes import Classes, said_number
from ..styles.fills import colours
from ..styles.lettering import DARK
from .chart_key import SWATCH, Sign, draw_key
from .page import Page, elided, fitting, width_of

HEADINGS = 27.0  # millimetres for the names of the columns
EMPTY = '#ffffff'


def draw_matrix(page: Page, box, rows, columns, values, classes: Classes, *, digits: int, marked=frozenset(),
                mark_words: str = '', names: float = 62.0) -> None:
    """`values[row][column]` as numbers, None where there is none; `marked` (row, column) cells stand in a thick frame."""
    x, y, width, height = box
    tints = colours(len(classes.breaks) + 1)
    signs = [Sign(SWATCH, tint, words) for tint, words in zip(tints, classes.labels())]
    if mark_words:
        signs.append(Sign(SWATCH, EMPTY, mark_words, outline='#d95f02'))
    draw_key(page, signs, (x, y))
    wide = min((width - names - 2) / max(len(columns), 1), 24.0)
    high = min((height - HEADINGS - 8) / max(len(rows), 1), 8.5)
    left, top = x + names + 2, y + 7 + HEADINGS
    for number, name in enumerate(columns):
        _heading(page, name, left + number * wide, y + 7, wide)
    size = min(7.5, high * 1.5)
    for line, name in enumerate(rows):
        at = top + line * high
        page.text(elided(name, size, names), size, (x, at, names, high), right=True, middle=True)
        for number, value in enumerate(values[line]):
            if value is None:
                continue
            cell = (left + number * wide, at, wide, high)
            place = classes.position(round(value, digits))
            page.rectangle((cell[0] + 0.2, cell[1] + 0.2, wide - 0.4, high - 0.4), tints[place])
            page.text(said_number(value, digits), size, cell, centre=True, middle=True,
                      colour='#ffffff' if place >= len(tints) - 2 else DARK)
    for line, number in sorted(marked):
        _frame(page, (left + number * wide, top + line * high, wide, high))


def _heading(page, name, x, y, wide):
    """The name of a column, read upwards, on two lines if one is too long for it."""
    words = name
    if width_of(name, 7) > HEADINGS - 1 and wide > 7:
        cut = min((place for place, sign in enumerate(name) if sign in ' -'), key=lambda place: abs(place - len(name) / 2),
                  default=0)
        words = name if not cut else f'{name[:cut + 1].rstrip()}\n{name[cut + 1:]}'
    lines = words.split('\n')
    size = min(fitting(line, 7, HEADINGS - 1, bold=False) for line in lines)
    thick = size * 0.42 * len(lines) + 0.6
    page.text(words, size, (x + wide / 2 - thick / 2, y, thick, HEADINGS), upright=True)


def _frame(page, box):
    x, y, width, height = box
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
    page.line(corners, '#d95f02', 0.6)
