"""Lines above the names of the columns: the title, source and date that a spreadsheet carries on top of its table."""

from __future__ import annotations

import csv
import io
import re

MOST = 30  # lines looked at
FEWEST = 3  # columns of a table that may stand under a title


def lines_above(text: str, separators: str) -> int:
    r"""How many lines stand above the names of the columns; 0 where the first line may hold them.

    A title fills one cell, at most two over a table of five columns and more; names fill most of theirs, are no figures,
    and are followed by a line of as many cells.

    Examples
    --------
    >>> lines_above("Exports by departement\nSource: customs\n\ndep;cpf4;exports\n08;1071;5\n", ";,")
    3
    >>> lines_above("dep;cpf4;exports\n08;1071;5\n", ";,")
    0
    """
    lines = list(io.StringIO(text, newline=""))[:MOST]
    if any(_starts_with_names(lines, sign) for sign in separators):
        return 0
    found = (_above(lines, sign) for sign in separators)
    return min((above for above in found if above), default=0)


def _starts_with_names(lines: list[str], sign: str) -> bool:
    """Whether the first line fills most of its cells and the next has as many: no other sign makes it a title then."""
    first, below = ([found for found in (_cells(line, sign) for line in lines) if any(found)] + [[], []])[:2]
    filled = sum(map(bool, first))
    return filled > 1 and filled * 2 > len(first) and len(below) == len(first)


def _above(lines: list[str], sign: str) -> int:
    cells = [_cells(line, sign) for line in lines]
    first = next((rank for rank, found in enumerate(cells) if any(found)), 0)
    title = sum(map(bool, cells[first])) if cells else 0
    for rank, names in enumerate(cells[first + 1 :], first + 1):
        filled = [name for name in names if name]
        if len(filled) < FEWEST:
            continue
        below = next((found for found in cells[rank + 1 :] if any(found)), [])
        is_names = len(filled) * 2 > len(names) and sum(map(_is_figure, filled)) * 4 <= len(filled)
        return rank if is_names and len(below) == len(names) and title <= (2 if len(filled) > 4 else 1) else 0
    return 0


def _cells(line: str, sign: str) -> list[str]:
    try:
        return [cell.strip(" \t\r\n\ufeff\"'") for cell in next(csv.reader([line], delimiter=sign), [])]
    except csv.Error:
        return []


def _is_figure(cell: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,%+-]+", cell))
