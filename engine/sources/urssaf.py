"""URSSAF: employer establishments and staff of the private sector by commune and APE, one pair of columns for each year."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from ..errors import ParameterError
from ..progress import Progress, ShouldStop, never, quiet
from ..words import Note, tr
from .asked import Asked
from .files import TableFile, key, match_columns, open_table
from .imported import Imported
from .sirene import read_roles

COLUMNS = {"commune": ("code_commune", "commune"), "activity": ("ape", "code_ape")}
YEARLY = {"count": r"nombred?e?tablissements?(\d{4})|nombredetablissements(\d{4})", "staff": r"effectifs?salaries?(\d{4})"}


def yearly_columns(columns: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """The columns of each year: {year: {"count": column, "staff": column}}, complete years only.

    Examples
    --------
    >>> yearly_columns(("ape", "nombre_d_etablissements_2022", "effectifs_salaries_2022", "effectifs_salaries_2023"))
    {'2022': {'count': 'nombre_d_etablissements_2022', 'staff': 'effectifs_salaries_2022'}}
    """
    years: dict[str, dict[str, str]] = {}
    for column in columns:
        for role, pattern in YEARLY.items():
            found = re.fullmatch(pattern, key(column))
            if found:
                years.setdefault(next(year for year in found.groups() if year), {})[role] = column
    return {year: pair for year, pair in sorted(years.items()) if len(pair) == len(YEARLY)}


def is_urssaf(columns: tuple[str, ...]) -> bool:
    """Whether a file has a pair of columns for some year, and an APE."""
    known = {key(column) for column in columns}
    return bool(yearly_columns(columns)) and bool(known & {key(name) for name in COLUMNS["activity"]})


def read_urssaf(
    path: str | Path | TableFile, asked: Asked | None = None, *, progress: Progress = quiet, should_stop: ShouldStop = never
) -> Imported:
    """Staff and establishments of each territory by class. Parameters and result as `engine.sources.sirene.read_stock`.

    Staff is declared, not estimated: low, high and value are one, but for masked cells, which have no upper end without
    `asked.margins`.
    """
    asked = asked or Asked()
    file = open_table(path, entry=asked.entry, is_wanted=is_urssaf)
    chosen, years = _year(file, asked.year)
    roles = {**match_columns(file, COLUMNS, required=("commune", "activity")), **years[chosen]}
    found = read_roles(file, roles, replace(asked, year=chosen), progress=progress, should_stop=should_stop)
    notes = found.notes
    if len(years) > 1:
        notes = (*notes, Note(tr("The file holds the years {known}: {year} was kept."), known=", ".join(years), year=chosen))
    return replace(found, years=tuple(years), year=chosen, notes=notes)


def _year(file: TableFile, year: str) -> tuple[str, dict[str, dict[str, str]]]:
    years = yearly_columns(file.columns)
    if not years:
        match_columns(file, {"staff": ("effectifs_salaries_2023",)}, required=("staff",))
    if year and year not in years:
        raise ParameterError(tr("Year: received {value}; the file holds {known}."), value=repr(year), known=", ".join(years))
    return year or list(years)[-1], years
