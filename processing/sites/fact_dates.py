"""When the facts of a layer were seen: the newest date in it, else the year that its name tells."""

from __future__ import annotations

import re

DAY = re.compile(r'(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?')
YEAR = re.compile(r'(?<!\d)(?:19|20)\d\d(?!\d)')


def day_of(cell) -> str:
    """A cell as a date, or a year, in ISO letters; '' for anything else."""
    text = cell.toString('yyyy-MM-dd') if hasattr(cell, 'toString') else '' if cell is None else str(cell)
    found = DAY.match(text)
    return found.group() if found else ''


def year_in(name: str) -> str:
    """The last year that a name tells: "bdtopo_2024" is of 2024."""
    years = YEAR.findall(name)
    return years[-1] if years else ''
