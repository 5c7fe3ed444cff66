"""How many rows of a file hold each combination of codes: one answer for a small file and for a national one.

Rules (which commune, which class, which band) are then applied to the combinations, by the same code for both.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from ..progress import Progress, ShouldStop, never, quiet
from .cells import number
from .files import TableFile
from .rows import read_rows
from .stock import Counted, Only, count_out_of_core


def count_rows(
    file: TableFile, columns: dict[str, str], *, sums: tuple[str, ...] = (), example: str = "", only: Only | None = None,
    folder: str | Path | None = None, progress: Progress = quiet, should_stop: ShouldStop = never,
) -> Counted:
    """How many rows of a file hold each combination of its codes.

    Parameters
    ----------
    file : from `engine.sources.files.open_table`
    columns : {role: column}
    sums : roles that hold figures
        Added up by combination; a cell that is no figure stays apart under ``<role>_text``.
    example : role, optional
        Its smallest number is kept for each combination (a SIRET, to find a row again).
    only : Only, optional
        Rows that need not be told apart, such as closed establishments.
    folder : where scratch files may go, beside the result; default, the system's

    Raises
    ------
    MissingLibrary
        A national file (`TableFile.is_national`) without DuckDB.
    """
    if file.is_national:
        return count_out_of_core(file, columns, sums, example, only, folder, progress, should_stop)
    read = read_rows(file, columns, should_stop=should_stop)
    return Counted(_combined(read.frame, sums, example, only), read.misfits, read.notes)


def _combined(rows: pd.DataFrame, sums: tuple[str, ...], example: str, only: Only | None) -> pd.DataFrame:
    keys = [role for role in rows if role not in sums and role != example]
    frame = rows[keys].copy()
    if only is not None and only.role in rows:
        frame.loc[~rows[only.role].isin(only.values), [role for role in keys if role != only.role]] = ""
    for role in sums:
        value = number(rows[role])
        frame[f"{role}_text"] = rows[role].where(value.isna(), "")
        frame[role] = value.fillna(0.0)
        keys.append(f"{role}_text")
    frame["rows"] = 1
    frame["example"] = pd.to_numeric(rows[example], errors="coerce").astype(float) if example in rows else np.nan
    how = {**dict.fromkeys([*sums, "rows"], "sum"), "example": "min"}
    grouped = frame.groupby(keys, sort=True, as_index=False).agg(how)
    grouped["example"] = grouped["example"].fillna(-1).astype(np.int64)
    return grouped.astype({"rows": np.int64, **dict.fromkeys(keys, "category")})
