"""Land take by commune and year (Cerema, "Consommation d'espaces naturels, agricoles et forestiers"), m2.

A column for each year: naf11art12 is what was taken between 2011-01-01 and 2012-01-01, named 2011 here. Columns over several
years (naf11art21) and by destination (art11hab12) are left aside. An absent figure is unknown, never 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.codes import text
from ..progress import ShouldStop, check, never
from ..words import Note, listed, tr
from .cells import number
from .files import key, open_table
from .reading import rejected
from .rows import read_rows
from .territory_codes import COMMUNE_COLUMNS, NO_UNION, commune_code, commune_passage, departement_of

COMMUNE = ("idcom", *COMMUNE_COLUMNS, "codgeographique", "code_geographique")
NAME = ("idcomtxt", "libelle_geographique", "nom", "libelle", "name")
# the file names its EPCI after the year of the membership: epci22, epci24, epci25
LEVELS = {"epci": r"epci(\d\d)?", "epci_name": r"epci(\d\d)?txt|libelleepci", "scot": r"scot|idscot|codescot",
          "departement": r"iddep|departement|dep", "region": r"idreg|region|reg"}
HECTARE = 10_000.0  # m2
UNITS = {"m2": HECTARE, "ha": 1.0}
LARGEST = 1e9  # m2 in a year: more than any commune has; a file in another unit


@dataclass(frozen=True)
class LandTake:
    """Land take as read.

    Attributes
    ----------
    flows : DataFrame, communes x years (int), ha, NaN unknown
    territories : DataFrame, same rows: name, epci, epci_name, scot, departement, region (text, '' where the file says
    nothing) rejects : DataFrame: row, reason, and the source's own columns
    notes : what was recoded, left out or is unknown
    rows : how many rows were read
    """

    flows: pd.DataFrame
    territories: pd.DataFrame
    rejects: pd.DataFrame
    notes: tuple[Note, ...] = field(default=())
    rows: int = 0


def year_columns(columns: Iterable[str]) -> dict[int, str]:
    """The columns of one year each, by the year they begin.

    Examples
    --------
    >>> year_columns(["idcom", "naf11art12", "art11hab12", "NAF21ART22", "naf11art21"])
    {2011: 'naf11art12', 2021: 'NAF21ART22'}
    """
    found = {}
    for column in columns:
        years = re.fullmatch(r"naf(\d\d)art(\d\d)", str(column).strip().lower())
        if years and int(years[2]) == int(years[1]) + 1:
            found[2000 + int(years[1])] = column
    return dict(sorted(found.items()))


def read_land_take(path: str | Path, *, unit: str = "m2", known: Iterable[str] | None = None,
                   should_stop: ShouldStop = never) -> LandTake:
    """Land take from a file (CSV of any encoding and separator, plain, gzip or zip, or Parquet); see `clean_land_take`."""
    file = open_table(path)
    rows = read_rows(file, {column: column for column in file.columns}, should_stop=should_stop)
    made = clean_land_take(rows.frame, unit=unit, known=known, should_stop=should_stop)
    return LandTake(made.flows, made.territories, made.rejects, (*rows.notes, *made.notes), rows.rows)


def clean_land_take(rows: pd.DataFrame, *, unit: str = "m2", known: Iterable[str] | None = None,
                    should_stop: ShouldStop = never) -> LandTake:
    """Land take from a table under the official names of columns.

    Parameters
    ----------
    rows : DataFrame, one row per commune
    unit : "m2" or "ha"
    known : communes of a layer, optional
        Old codes are brought to them; one that the table lacks is there, unknown, and said.

    Raises
    ------
    TableError
        No column of a year or of the commune, no usable row, a commune twice, figures beyond any commune's area.
    """
    if unit not in UNITS:
        raise ParameterError(tr("unit: received {value}; expected m2 or ha."), value=repr(unit))
    years = year_columns(rows.columns)
    if not years:
        raise TableError(tr("Land take: no column of a year (naf11art12, naf12art13...). Columns there: {columns}. "
                            "Give the table of flows by commune of Cerema."), columns=listed(rows.columns, 12))
    commune = commune_code(rows[_column(rows, COMMUNE)]).reset_index(drop=True)
    rejects = rejected(rows.reset_index(drop=True), {tr("not a commune"): departement_of(commune) == ""})
    kept = rows.reset_index(drop=True).drop(index=rejects["row"] - 1)
    commune = commune.drop(index=rejects["row"] - 1)
    _check_rows(commune, len(rows))
    flows = pd.DataFrame({year: number(kept[column]) for year, column in years.items()})
    notes = _negative(flows, commune)
    _check_unit(flows, unit)
    flows = (flows.where(flows >= 0) / UNITS[unit]).set_axis(commune.to_numpy(), axis=0)
    territories = _territories(kept, commune)
    check(should_stop)
    if known is not None:
        flows, territories, more = _to_known(flows, territories, list(known))
        notes += more
    unknown = int(flows.isna().sum().sum())
    if unknown:
        notes.append(Note(tr("Land take: {count} figures are unknown; they are no 0."), count=unknown))
    return LandTake(flows.rename_axis("territory"), territories.rename_axis("territory"), rejects, tuple(notes), len(rows))


def _column(rows: pd.DataFrame, names: Iterable[str]) -> str:
    have = {key(str(column)): column for column in rows.columns}
    for name in names:
        if key(name) in have:
            return have[key(name)]
    raise TableError(tr("Land take: no column of the commune (idcom). Columns there: {columns}."),
                     columns=listed(rows.columns, 12))


def _check_rows(commune: pd.Series, count: int) -> None:
    if not len(commune):
        raise TableError(tr("Land take: none of its {count} rows has the code of a commune (five signs)."), count=count)
    twice = commune[commune.duplicated()].unique()
    if len(twice):
        raise TableError(tr("Land take: {count} communes stand there twice ({codes}). Keep one row for each."),
                         count=len(twice),
                         codes=listed(twice))


def _negative(flows: pd.DataFrame, commune: pd.Series) -> list[Note]:
    below = (flows < 0).any(axis=1)
    if not below.any():
        return []
    return [Note(tr("Land take: {count} communes have negative figures ({codes}): read as unknown."), count=int(below.sum()),
                 codes=listed(commune[below]))]


def _check_unit(flows: pd.DataFrame, unit: str) -> None:
    most = float(flows.max().max()) * HECTARE / UNITS[unit]
    if most > LARGEST:
        raise TableError(tr("Land take: {value} ha in one commune and one year is more than any has. Check the unit: the "
                            "official "
                            "table is in m2."), value=round(most / HECTARE))


def _territories(rows: pd.DataFrame, commune: pd.Series) -> pd.DataFrame:
    made = pd.DataFrame(index=pd.Index(commune.to_numpy()))
    named = next((column for name in NAME for column in rows.columns if key(str(column)) == key(name)), None)
    made["name"] = "" if named is None else text(rows[named]).to_numpy()
    for level, pattern in LEVELS.items():
        column = next((name for name in rows.columns if re.fullmatch(pattern, key(str(name)))), None)
        values = pd.Series("", rows.index, dtype=object) if column is None else text(rows[column])
        made[level] = values.mask(values.str.upper().isin(NO_UNION), "").to_numpy()
    made["departement"] = made["departement"].where(made["departement"].str.fullmatch(r"\d\d|2[AB]|97\d"),
                                                    departement_of(pd.Series(made.index, made.index)))
    return made


def _to_known(flows: pd.DataFrame, territories: pd.DataFrame,
              known: list[str]) -> tuple[pd.DataFrame, pd.DataFrame, list[Note]]:
    """Flows of merged communes added up (unknown if one of them is); communes the table lacks, unknown."""
    wanted = commune_code(pd.Series(known, dtype=object)).drop_duplicates()
    passage = commune_passage(flows.index, wanted)
    notes = list(passage.notes)
    weights = passage.weights.set_index("code")
    shares = flows.loc[weights.index].mul(weights["weight"].to_numpy(), axis=0)
    shares.index = weights["target"].to_numpy()
    flows = shares.groupby(level=0).sum(min_count=1).where(shares.notna().groupby(level=0).all())
    whose = territories.loc[weights.index].set_axis(weights["target"].to_numpy(), axis=0)
    own = weights.index.to_numpy() == weights["target"].to_numpy()
    whose = pd.concat([whose[own], whose[~own]])
    whose = whose[~whose.index.duplicated()]
    absent = [code for code in wanted if code not in flows.index]
    if absent:
        notes.append(Note(tr("Land take: {count} communes are not in the table ({codes}): unknown, not 0."),
                          count=len(absent),
                          codes=listed(absent)))
    whose = whose.reindex(wanted)
    whose["departement"] = whose["departement"].fillna(departement_of(pd.Series(wanted.to_numpy(), wanted.to_numpy())))
    return flows.reindex(wanted), whose.fillna(""), notes
