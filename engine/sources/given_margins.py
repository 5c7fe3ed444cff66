"""Published totals that the user gives, for files that do not carry their own: territory, activity, value.

A row is the total of what the file tells, masked cells included, in a territory (empty: the whole nation) and an activity
(empty: all of them, services too). `engine.sources.matched_margins` finds the rows of the file beneath each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.activity_groups import read_activity_group
from ..nomenclatures.codes import text
from ..words import Note, listed, tr
from . import periods
from .asked import ESTABLISHMENTS, STAFF
from .cells import number
from .customs_files import AUTOMATIC, EUROS, FLOWS, THOUSAND_EUROS
from .customs_files import COLUMNS as OF_CUSTOMS
from .files import TableFile, key, match_columns, open_table
from .places import COMMUNE, DEPARTEMENT, REGION
from .reading import rejected
from .rows import read_rows

OWN, NATION, UNTOLD = "own", "nation", ""  # levels beside those of France: the territories of the result, all of them
NAME = tr("Published totals")
TERRITORIES = {  # role -> names; the first that is not empty places the row
    "territory": ("territory", "territoire", "geo", "code_geo", "union", "epci", "zone", "zone_emploi", "ze2020",
                  "code_insee"),
    COMMUNE: ("commune", "code_commune", "codgeo", "depcom", "insee_com", "com"),
    DEPARTEMENT: ("departement", "code_departement", "dep", "dept", "code_dep"),
    REGION: ("region", "code_region", "reg", "code_reg"),
}
COLUMNS = {
    **TERRITORIES,
    "level": ("level", "niveau", "geo_object"),
    "activity": ("activity", "activite", "code_activite", "ape", "code_ape", "naf", "code_naf", "nace", "class", "classe",
                 "cpf4", "code_cpf4", "cpf", "product", "produit", "code_produit", "division", "a88", "secteur_na88", "a129",
                 "code_a129", "a38", "secteur_na38", "a17", "secteur_na17", "a21", "section", "secteur", "sector"),
    "year": ("year", "annee", "time_period", "millesime"),
    "measure": ("measure", "mesure", "flores_measure", "indicateur", "flow", "flux", "sens"),
    "unit": ("unit", "unite"),
}
VALUES = {
    STAFF: ("staff", "effectif", "effectifs", "effectifs_salaries", "salaries", "workforce", "effectifs_salaries_{year}"),
    ESTABLISHMENTS: ("establishments", "etablissements", "nombre_etablissements", "nombre_d_etablissements",
                     "nombre_d_etablissements_{year}"),
    **{flow: OF_CUSTOMS[flow] for flow in FLOWS},
}
ANY_VALUE = (*OF_CUSTOMS["value"], "total", "obs_value")
_MEASURES = {STAFF: r"staff|effectif.*|salarie.*|emploi.*|empl3112",
             ESTABLISHMENTS: r"etablissements?|nombre.*|establishments?|unitloc",
             "exports": r"e|x|exp.*|2", "imports": r"i|m|imp.*|1"}
_LEVELS = {COMMUNE: r"com|communes?", DEPARTEMENT: r"dep|departements?", REGION: r"reg|regions?",
           NATION: r"france|fra|fr|f|nation(al)?|pays|country"}
_THOUSAND = re.compile(r"keur|k€|millier|thousand|^k$", re.I)
WHOLE = frozenset({"", "F", "FR", "FRA", "FRANCE", "_T", "TOTAL", "ENSEMBLE", "NATION"})  # without FM: overseas is not in it


class GivenMargins(NamedTuple):
    """`table`: level, territory, activity_level, activity, total (persons, establishments or euros); `notes`."""

    table: pd.DataFrame
    notes: tuple[Note, ...]


def read_margins(
    source: pd.DataFrame | str | Path, *, measure: str, year: str = "", unit: str = AUTOMATIC, file_unit: str = ""
) -> GivenMargins:
    """The rows of a table of published totals that are of this measure and year.

    Parameters
    ----------
    source : DataFrame of any cells, or a table file; columns by the names of `COLUMNS` and `VALUES`
        A territory or an activity, and a value; level, year, measure, unit where there are several.
    measure : "staff", "establishments", "exports" or "imports"
    year : the one that the file was read for; '' where it does not tell
    unit : of exports and imports, one of `engine.sources.customs_files.UNITS`
        Automatic: what a column `unit` or the name of the column says, else that of the file, `file_unit`.

    Raises
    ------
    TableError
        No column of figures, neither territory nor activity, or no row that can be used.

    Examples
    --------
    >>> table = pd.DataFrame({"dep": ["1", ""], "a38": ["", "CA"], "effectifs": ["1 200", "5,5"]})
    >>> read_margins(table, measure="staff").table.values.tolist()
    [['departement', '1', '', '', 1200.0], ['nation', '', 'A38', 'CA', 5.5]]
    """
    file, rows, roles = _opened(source, measure, year)
    if not {*TERRITORIES, "activity"} & set(roles):
        match_columns(file, COLUMNS, required=("territory", "activity"))
    none = pd.Series("", rows.index, dtype=object)
    level, territory = _places(rows, none)
    group = read_activity_group(rows.get("activity", none))
    years = periods.year_of(rows["year"]) if "year" in rows else none
    _refuse_other_years(years, year)
    value = number(rows["value"])
    scale, notes = _scale(rows, roles, unit, file_unit) if measure in FLOWS else (pd.Series(1.0, rows.index), ())
    rejects = rejected(
        rows,
        {
            tr("another year"): (years != year) & (years != "") & (year != ""),
            tr("another measure"): _other_measure(rows, measure),
            tr("no figure"): value.isna(),
            tr("negative figure"): value < 0,
            tr("unknown activity code"): group["level"].isna(),
            tr("unknown unit"): scale.isna(),
        },
    )
    rounded = (scale == 1000.0) & bool((value.isna() | (value == value.round())).all())  # to the thousand
    total = value * scale + np.where(rounded, 500.0, 0.0)  # it may be half a thousand more
    table = pd.DataFrame({"level": level, "territory": territory, "activity_level": group["level"],
                          "activity": group["code"], "total": total}).drop(index=rejects["row"] - 1)
    if not len(table):
        raise TableError(
            tr("{name}: none of its {count} rows can be used ({reasons}). Give a territory or an activity, and a figure."),
            name=file.name, count=len(rows), reasons=listed(rejects["reason"].unique()) or tr("it is empty"),
        )
    return GivenMargins(table.reset_index(drop=True), (*notes, *_left_out(rejects)))


def _opened(source: pd.DataFrame | str | Path, measure: str, year: str) -> tuple[TableFile, pd.DataFrame, dict[str, str]]:
    """The table, its rows by role, and the column of each role."""
    own = tuple(name.format(year=year) for name in VALUES[measure])
    wanted = {**COLUMNS, "value": (*own, *ANY_VALUE)}
    if isinstance(source, pd.DataFrame):
        file = TableFile(Path(NAME), columns=tuple(str(column) for column in source.columns))
        roles = match_columns(file, wanted, required=("value",))
        places = [file.columns.index(column) for column in roles.values()]
        return file, source.iloc[:, places].set_axis(list(roles), axis=1).reset_index(drop=True), roles
    file = open_table(source)
    roles = match_columns(file, wanted, required=("value",))
    return file, read_rows(file, roles).frame, roles


def _places(rows: pd.DataFrame, none: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Level and code of each row: what a column `level` says, else the name of the column that holds the code."""
    level, territory = none.copy(), none.copy()
    for role in TERRITORIES:
        if role in rows:
            code = text(rows[role])
            here = (territory == "") & (code != "")
            territory = territory.mask(here, code)
            level = level.mask(here, UNTOLD if role == "territory" else role)
    if "level" in rows:
        words = text(rows["level"]).map(key)
        told = pd.Series(OWN, rows.index, dtype=object).mask(words == "", level)
        for name, pattern in _LEVELS.items():
            told = told.mask(words.str.fullmatch(pattern), name)
        level = told
    whole = territory.str.upper().isin(WHOLE)
    return level.mask(whole, NATION).mask((level == NATION) & ~whole, OWN), territory.mask(whole, "")


def _refuse_other_years(years: pd.Series, year: str) -> None:
    known = sorted(set(years) - {""})
    if known and year not in known and (year or len(known) > 1):
        raise TableError(
            tr("{name} are of {known}, the file was read for {year}. Give totals of the same year, or leave the year out."),
            name=NAME, known=listed(known, 6), year=year or "-",
        )


def _other_measure(rows: pd.DataFrame, measure: str) -> pd.Series:
    if "measure" not in rows:
        return pd.Series(False, rows.index)
    words = text(rows["measure"]).map(key)
    return (words != "") & ~words.str.fullmatch(_MEASURES[measure])


def _scale(rows: pd.DataFrame, roles: dict[str, str], unit: str, file_unit: str) -> tuple[pd.Series, tuple[Note, ...]]:
    """What turns each figure into euros, and how that was decided."""
    factors = {EUROS: 1.0, THOUSAND_EUROS: 1000.0}
    if unit == AUTOMATIC and "unit" in rows:
        words = text(rows["unit"]).str.lower()
        scale = pd.Series(np.nan, rows.index).mask(words.str.fullmatch(r"eur|euros?|\u20ac"), 1.0)
        note = Note(tr("{name}: units as their column says."), name=NAME)
        return scale.mask(words.str.contains(_THOUSAND), 1000.0), (note,)
    if unit != AUTOMATIC:
        chosen, why = unit, tr("as asked")
    elif _THOUSAND.search(roles["value"]):
        chosen, why = THOUSAND_EUROS, tr("as their column says")
    else:
        chosen, why = file_unit or EUROS, tr("as the file")
    sentences = {
        EUROS: tr("{name} were read as euros ({why})."), THOUSAND_EUROS: tr("{name} were read as thousand euros ({why})."),
    }
    return pd.Series(factors[chosen], rows.index), (Note(sentences[chosen], name=NAME, why=why),)


def _left_out(rejects: pd.DataFrame) -> Iterator[Note]:
    for reason, rows in rejects.groupby("reason", sort=False):
        yield Note(tr("{name}: {count} rows left out, {reason}: the first is row {row}."),
                   name=NAME, count=len(rows), reason=reason, row=int(rows["row"].iloc[0]))
