"""Tables on a page: headings on two lines, a rule under each row, figures to the right, long names cut with an ellipsis."""

from __future__ import annotations

from typing import NamedTuple

from ..i18n import tr
from ..report.page import elided, lines_of
from ..styles.lettering import GREY

LINE = 1.2 * 25.4 / 72  # millimetres from a line to the next, per point
SHADE, RULE = '#f2f2f2', '#bdbdbd'
MOST_ROWS = 54  # two sheets: beyond, nobody reads a table in a room, and a layout of thousands of labels crawls


class Column(NamedTuple):
    """Heading, share of the width, and whether cells stand to the right."""

    heading: str
    share: float
    right: bool = True
    bold: bool = False


def head_height(columns, width, size) -> float:
    """Millimetres that the headings take."""
    total = sum(column.share for column in columns)
    lines = max(len(lines_of(column.heading, size, width * column.share / total - 2, bold=True)) for column in columns)
    return lines * size * LINE + 2.5


def table(page, box, columns, rows, *, size=7.5, step=5.2, strong=()) -> float:
    """Draw the rows under their headings; gives where the table ends. `strong`: numbers of rows in bold."""
    x, y, width, _ = box
    total = sum(column.share for column in columns)
    top = y + head_height(columns, width, size)
    left = x
    for column in columns:
        wide = width * column.share / total
        words = '\n'.join(lines_of(column.heading, size, wide - 2, bold=True))
        page.text(words, size, (left + 0.5, y, wide - 1.5, top - y - 1), bold=True, colour=GREY, right=column.right,
                  bottom=True)
        left += wide
    page.line([(x, top - 0.6), (x + width, top - 0.6)], '#4d4d4d', 0.35)
    for number, row in enumerate(rows):
        line = top + number * step
        if number % 2:
            page.rectangle((x, line, width, step), SHADE)
        left = x
        for column, cell in zip(columns, row):
            wide = width * column.share / total
            bold = column.bold or number in strong
            page.text(elided(str(cell), size, wide - 2, bold=bold), size, (left + 0.5, line + (step - size * LINE) / 2,
                                                                           wide - 1.5,
                                                                         step), bold=bold, right=column.right)
            left += wide
    end = top + len(rows) * step
    page.line([(x, end), (x + width, end)], RULE, 0.2)
    return end


def rows_that_fit(columns, width, height, *, size=7.5, step=5.2) -> int:
    """How many rows a box of that height holds."""
    return max(1, int((height - head_height(columns, width, size)) / step))


def first_rows(rows: list, *, in_workbook: bool, most: int = MOST_ROWS) -> tuple[list, str]:
    """As many rows as a room can read, and a sentence for the foot of every sheet, that says so where there are more."""
    if len(rows) <= most:
        return rows, ''
    words = (tr('The first {most} of {count}; all of them are in the workbook.') if in_workbook
             else tr('The first {most} of {count}; the workbook, which was not asked for, has all of them.'))
    return rows[:most], words.format(most=most, count=len(rows)) + ' '


def paragraph(page, words, size, box, **options) -> float:
    """Words on as many lines as they need from the top of the box; gives where they end."""
    x, y, width, _ = box
    lines = lines_of(words, size, width, bold=options.get('bold', False))
    height = len(lines) * size * LINE + 0.8
    page.text('\n'.join(lines), size, (x, y, width, height), **options)
    return y + height
