"""When the facts of a layer were seen: the newest date in it, else the year that its name tells."""

from __future__ import annotations

import re

from ..compat import plain

DAY = re.compile(r'(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?')
YEAR = re.compile(r'(?<!\d)(?:19|20)\d\d(?!\d)')


def date_of(source, column: str | None) -> str:
    """The newest date of that column of a source; else the year in the name of the source; '' if neither tells."""
    newest = plain(source.maximumValue(source.fields().lookupField(column))) if column else None
    text = newest.toString('yyyy-MM-dd') if hasattr(newest, 'toString') else '' if newest is None else str(newest)
    found = DAY.match(text)
    return found.group() if found else year_in(source.sourceName())


def year_in(name: str) -> str:
    """The last year that a name tells: "bdtopo_2024" is of 2024."""
    years = YEAR.findall(name)
    return years[-1] if years else ''
