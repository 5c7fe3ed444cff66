"""What a session writes into the ledger besides measured land take: committed and planned projects, recycling, renaturation.

No square metre counts twice: an entry of a year already measured is part of the measure, one site under two names is one,
and ground that is recycled is not renatured.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import text
from ..sources.cells import is_empty, number
from ..words import Note, listed, tr

COMMITTED, PLANNED, RECYCLED, RENATURED, EXEMPT = "committed", "planned", "recycled", "renatured", "exempt"
KINDS = (COMMITTED, PLANNED, RECYCLED, RENATURED, EXEMPT)
KIND_WORDS = {
    COMMITTED: ("committed", "engage", "engagé", "en cours", "autorise", "autorisé"),
    PLANNED: ("planned", "projet", "projete", "projeté", "envisagé", "envisage"),
    RECYCLED: ("recycled", "recycle", "recyclé", "reconversion", "recyclage"),
    RENATURED: ("renatured", "renature", "renaturé", "renaturation", "désartificialisation", "desartificialisation"),
    EXEMPT: ("exempt", "exempté", "exempte", "projet national", "pene", "penei"),
}
PROVEN = ("proven", "prouve", "prouvé", "avere", "avéré", "yes", "oui", "true", "1")
COLUMNS = ("territory", "year", "site_id", "kind", "area_ha", "source", "confidence", "counted_ha", "reason")


@dataclass(frozen=True)
class Entries:
    """Entries of a ledger.

    Attributes
    ----------
    table : DataFrame: territory, year (Int64, NA unknown), site_id, kind, area_ha, source, confidence, counted_ha
        (what enters the sums: 0 where the ground is counted elsewhere), reason (why, where it is not the whole area)
    notes : what was not counted, and why
    """

    table: pd.DataFrame
    notes: tuple[Note, ...] = field(default=())


def no_entries() -> Entries:
    """A ledger without projects."""
    return Entries(pd.DataFrame({name: pd.Series(dtype=float if name.endswith("_ha") else object) for name in COLUMNS}))


def clean_entries(rows: pd.DataFrame, *, last_measured: int, first: int, same_ground: pd.Series | None = None) -> Entries:
    """Entries as they count.

    Parameters
    ----------
    rows : DataFrame: territory, kind, area_ha, and if known year, site_id, source, confidence ("proven" or not)
    last_measured : last year of the measured land take
    first : first year of the period
    same_ground : Series site_id -> the site that stands for it, optional
        Two records whose polygons overlap by more than a tenth are one site.

    Raises
    ------
    TableError
        An unknown kind, an area that is no number or below 0: all of them named at once.
    """
    table = pd.DataFrame({name: text(rows[name]) if name in rows else pd.Series("", rows.index, dtype=object)
                          for name in ("territory", "site_id", "kind", "source", "confidence")})
    table["kind"] = table["kind"].str.lower().map({word: kind for kind, words in KIND_WORDS.items() for word in words})
    table["area_ha"] = number(rows["area_ha"])
    years = number(rows["year"]) if "year" in rows else pd.Series(np.nan, rows.index)
    _refuse(rows, table, years)
    table["year"] = years.round().astype("Int64")
    if same_ground is not None:
        table["site_id"] = table["site_id"].map(same_ground).fillna(table["site_id"])
    table["counted_ha"], table["reason"] = table["area_ha"], ""
    _count(table, last_measured, first)
    dropped = table[table["reason"] != ""]
    notes = tuple(Note(tr("{count} entries are not counted, or not whole ({sites}): {reason}."), count=len(part),
                       sites=listed(part["site_id"].where(part["site_id"] != "", part["territory"])), reason=reason)
                  for reason, part in dropped.groupby("reason", sort=False))
    return Entries(table[list(COLUMNS)].reset_index(drop=True), notes)


def _refuse(rows: pd.DataFrame, table: pd.DataFrame, years: pd.Series) -> None:
    wrong = []
    for position, index in enumerate(table.index, start=1):
        if not isinstance(table.at[index, "kind"], str):
            wrong.append(f"{position}: kind \"{rows.at[index, 'kind']}\"")
        if not table.at[index, "area_ha"] >= 0:
            wrong.append(f"{position}: area_ha \"{rows.at[index, 'area_ha']}\"")
        if "year" in rows and np.isnan(years.at[index]) and not is_empty(rows.loc[[index], "year"]).iloc[0]:
            wrong.append(f"{position}: year \"{rows.at[index, 'year']}\"")
    if wrong:
        raise TableError(tr("Entries of the ledger: rows that cannot be read: {rows}. Kinds are {kinds}; "
                            "areas are hectares, 0 or more."), rows=listed(wrong), kinds=", ".join(KINDS))


def _count(table: pd.DataFrame, last_measured: int, first: int) -> None:
    """Set `counted_ha` and `reason`, in place."""
    def leave(which: pd.Series, reason: str) -> None:
        table.loc[which & (table["reason"] == ""), ["counted_ha", "reason"]] = [0.0, reason]

    year = table["year"].astype(float)
    leave((year < first).fillna(False), tr("before the period"))
    named = table["site_id"] != ""
    twice = named & table.duplicated(["territory", "site_id", "kind", "year", "area_ha"])
    leave(twice, tr("the same entry stands there twice"))
    measured = table["kind"].isin([COMMITTED, PLANNED]) & (year <= last_measured)
    leave(measured, tr("its year is already measured"))
    leave((table["kind"] == EXEMPT) & ~(year <= last_measured), tr("exempt, and not measured yet"))
    leave((table["kind"] == RENATURED) & ~table["confidence"].str.lower().isin(PROVEN), tr("renaturation without proof"))
    recycled = table[named & (table["kind"] == RECYCLED)].groupby("site_id")["area_ha"].sum()
    both = (table["kind"] == RENATURED) & table["site_id"].isin(recycled.index) & (table["reason"] == "")
    table.loc[both, "reason"] = tr("a square metre is recycled or renatured, not both")
    for site in table.loc[both, "site_id"].unique():  # its recycled part is taken off once, from its first entries
        left = float(recycled[site])
        for index in table.index[both & (table["site_id"] == site)]:
            cut = min(left, table.at[index, "area_ha"])
            table.at[index, "counted_ha"], left = table.at[index, "area_ha"] - cut, left - cut
