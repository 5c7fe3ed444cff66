"""The zip of BACI that holds a file a year: which file is of which year, and all of them together."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from ..errors import ParameterError
from ..words import Note, listed, tr
from .imported import REJECTS, Imported


def entries_by_year(path: Path) -> dict[str, str]:
    """{year: its file inside the zip}, in the order of years; empty where the names tell no year, or the zip is broken.

    Raises
    ------
    ParameterError
        Several files of one year: two revisions, such as HS92 and HS17.
    """
    try:
        with zipfile.ZipFile(path) as pack:
            names = [name for name in pack.namelist() if name.lower().endswith(".csv") and not name.startswith("__MACOSX")]
    except (zipfile.BadZipFile, OSError, IndexError, ValueError, struct.error):
        return {}  # open_table tells what is wrong with it
    found = sorted((told.group(1), name) for name in names if (told := re.search(r"_Y((?:19|20)\d\d)_", name)))
    by_year = dict(found)
    if len(by_year) < len(found):
        year = next(year for year in by_year if [own for own, _ in found].count(year) > 1)
        raise ParameterError(
            tr("{name} holds several files of {year} ({entries}): say which one to read, or give the zip of one revision."),
            name=path.name, year=year, entries=listed(name for own, name in found if own == year),
        )
    return by_year


def all_together(years: Sequence[Imported], source: str) -> Imported:
    """Tables of several years as one, their accounts added up.

    Parameters
    ----------
    years : each with a column year, or none in its table; of one unit and nomenclature
    source : name of the zip
    """
    table = pd.concat([one.table for one in years], ignore_index=True)
    kept = sorted(table["year"].unique())
    notes = dict.fromkeys(note for one in years for note in one.notes)
    sentence = tr("The {count} files of the zip were read, one a year ({years}).")
    together = Note(sentence, count=len(years), years=listed(kept, 6))
    return Imported(
        table.sort_values(["year", "country", "product"], kind="stable", ignore_index=True),
        _added_up([one.rejects for one in years]),
        sum(one.rows for one in years),
        sum(one.kept for one in years),
        sum(one.total for one in years),
        source,
        tuple(sorted({year for one in years for year in one.years})),
        "-".join(dict.fromkeys((kept[0], kept[-1]))),
        years[0].unit,
        years[0].nomenclature,
        (together, *notes),
    )


def _added_up(accounts: list[pd.DataFrame]) -> pd.DataFrame:
    """One line for each reason, with the first examples."""
    lines = [account for account in accounts if len(account)]
    if not lines:
        return pd.DataFrame(columns=REJECTS)
    how = {"rows": "sum", "value": "sum", "examples": "first"}
    added = pd.concat(lines, ignore_index=True).groupby(["reason", "lacks"], sort=False, as_index=False).agg(how)
    return added[REJECTS]
