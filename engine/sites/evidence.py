"""The evidence table: one row for each site, one column for each fact, unknown left empty.

Its columns, units and meaning are in resources/tables/site_evidence.csv. Whoever reads site fields, layers or rasters
fills it; nothing here measures. A column that is absent is unknown for every site, a column that nobody uses is ignored.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError
from ..sources.cells import yes_or_no
from ..words import Note, listed, tr
from .profiles import Profile
from .tables import site_table

UNKNOWN = frozenset({"", "na", "nan", "n/a", "inconnu", "unknown", "<na>"})


@dataclass(frozen=True)
class Evidence:
    """What is known of each site, checked: numbers as float64, categories as text, unknown as NaN or None.

    Attributes
    ----------
    facts : DataFrame, sites x columns of site_evidence.csv; index as given
    notes : what was left out, and how often
    """

    facts: pd.DataFrame
    notes: tuple[Note, ...] = ()

    @property
    def usable_area(self) -> pd.Series:
        """Area (m2) less the part under a risk ban; of a point site, whose shares are to be checked, the whole area."""
        banned = self.facts["share_risk_ban"].mask(self.is_point, 0.0).fillna(0.0)
        return self.facts["area_m2"] * (1 - banned)

    @property
    def is_point(self) -> pd.Series:
        """Sites that layers saw as a point: shares of their area say nothing."""
        return self.facts["evidence_kind"] == "point"


def read_evidence(table: pd.DataFrame, profile: Profile | None = None) -> Evidence:
    """Check an evidence table before anything is scored.

    Parameters
    ----------
    table : DataFrame, one row for each site; columns of site_evidence.csv, any of them may be absent but `site_id`
    profile : Profile, optional
        Columns that only its shapes name are read as numbers, or as categories.

    Returns
    -------
    Evidence; negative numbers and doubtful yes/no become unknown, which a note counts

    Raises
    ------
    TableError
        No `site_id`, an empty one, a column twice, text in a number column, a share above 1.
    """
    if "site_id" not in table:
        raise TableError(tr("Evidence: the column site_id is missing. Give each site an identifier."))
    if not table.columns.is_unique:
        raise TableError(tr("Evidence: the same column twice: {columns}."),
                         columns=listed(table.columns[table.columns.duplicated()].unique()))
    if not table.index.is_unique:
        table = table.reset_index(drop=True)
    site_id = table["site_id"].map(str, na_action="ignore")
    empty = site_id.isna() | (site_id.str.strip() == "" if len(site_id) else False)
    if empty.any():
        raise TableError(tr("Evidence: site_id is empty in {count} rows, the first in row {row}. Give each site an "
                            "identifier."), count=int(empty.sum()), row=int(np.flatnonzero(empty)[0]) + 1)
    notes: list[Note] = []
    twice = site_id.duplicated(keep=False)
    if twice.any():
        notes.append(Note(tr("{count} rows share their site_id with another ({ids}): each is kept and scored apart."),
                          count=int(twice.sum()), ids=listed(site_id[twice].unique())))
    kinds = _kinds(profile)
    wrong: list[str] = []
    facts: dict[str, pd.Series] = {"site_id": site_id}
    for column, kind in kinds.items():
        values = table[column] if column in table else pd.Series(np.nan, table.index)
        facts[column] = _read(column, kind, values, wrong, notes)
    if wrong:
        raise TableError(tr("Evidence: {count} columns cannot be used: {columns}. Correct them, or leave cells empty."),
                         count=len(wrong), columns="; ".join(wrong))
    no_floor = facts["has_building"].isna() & (facts["floor_m2"] == 0)
    facts["has_building"] = facts["has_building"].mask(no_floor, "no")
    return Evidence(pd.DataFrame(facts, index=table.index), tuple(notes))


def _kinds(profile: Profile | None) -> dict[str, str]:
    rows = site_table("site_evidence.csv")
    kinds = dict(zip(rows["column"], rows["kind"]))
    del kinds["site_id"]
    if profile is not None:
        for evidence, shape in zip(profile.shapes["evidence"], profile.shapes["shape"]):
            kinds.setdefault(evidence, "category" if shape == "categories" else "number")
    return kinds


def _read(column: str, kind: str, values: pd.Series, wrong: list[str], notes: list[Note]) -> pd.Series:
    if kind in ("number", "share"):
        return _numbers(column, kind, values, wrong, notes)
    words = _words(values)
    if kind != "bool":
        return words
    told = yes_or_no(words)
    odd = words.notna() & told.isna()
    if odd.any():
        notes.append(Note(tr("{column}: {count} values are neither yes nor no ({values}): counted as unknown."),
                          column=column, count=int(odd.sum()), values=listed(words[odd].unique())))
    return told


def _words(values: pd.Series) -> pd.Series:
    """Text without outer blanks, straight apostrophes; unknown and empty as None."""
    distinct = {value: _word(value) for value in values.dropna().unique()}
    words = values.map(distinct).astype(object)
    return words.where(words.notna(), None)


def _word(value: object) -> str | None:
    word = str(value).strip().replace("\u2019", "'")
    return None if word.lower() in UNKNOWN else word


def _numbers(column: str, kind: str, values: pd.Series, wrong: list[str], notes: list[Note]) -> pd.Series:
    if values.dtype == object or pd.api.types.is_string_dtype(values):
        values = _words(values)
    numbers = pd.to_numeric(values, errors="coerce").astype("float64")
    text = values.notna() & numbers.isna()
    if text.any():
        wrong.append(f"{column}: {values[text].iloc[0]!r}, {int(text.sum())} x")
    if np.isinf(numbers).any():
        wrong.append(f"{column}: inf, {int(np.isinf(numbers).sum())} x")
    if kind == "share" and (numbers > 1).any():
        wrong.append(f"{column}: {numbers[numbers > 1].iloc[0]:g} > 1, {int((numbers > 1).sum())} x")
    negative = numbers < 0
    if negative.any():
        notes.append(Note(tr("{column}: {count} values below 0, the first {value}: counted as unknown."),
                          column=column, count=int(negative.sum()), value=float(numbers[negative].iloc[0])))
    return numbers.mask(negative)
