"""A table as read: what is kept, what is not and why. Kept and rejected rows add up to the rows of the file."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from ..errors import TableError
from ..words import Note, listed, tr


@dataclass(frozen=True)
class Reading:
    """What a reader found.

    Attributes
    ----------
    table : DataFrame, the tidy rows that are kept, duplicates added up
    rejects : DataFrame: row (position in the source, from 1), reason, and the source's own columns
    notes : what was restored, added up or left out, in sentences
    rows : how many rows were read
    """

    table: pd.DataFrame
    rejects: pd.DataFrame
    notes: tuple[Note, ...] = field(default=())
    rows: int = 0


def columns_of(rows: pd.DataFrame, names: list[str], table: str) -> pd.DataFrame:
    """Those columns, rows numbered from 0; refused where one is missing."""
    absent = [name for name in names if name not in rows.columns]
    if absent:
        raise TableError(tr("{table}: column {columns} missing. Its columns are {known}."),
                         table=table, columns=listed(absent), known=listed(rows.columns, 10) or "-")
    return rows[names].reset_index(drop=True)


def rejected(table: pd.DataFrame, reasons: dict[str, pd.Series]) -> pd.DataFrame:
    """The rows that some reason takes out, each with the first that applies."""
    reason = pd.Series("", table.index, dtype=object)
    for name, applies in reasons.items():
        reason = reason.mask((reason == "") & applies, name)
    out = table[reason != ""].copy()
    out.insert(0, "reason", reason[reason != ""])
    out.insert(0, "row", [position + 1 for position in range(len(table)) if reason.iloc[position] != ""])
    return out.reset_index(drop=True)
