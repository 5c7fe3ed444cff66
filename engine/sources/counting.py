"""How many rows of a table hold each combination of codes: one answer for a small file, a national one, a server's table.

Rules (which commune, which class, which band) are then applied to the combinations, by the same code for both.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd

from ..progress import Progress, ShouldStop, never, quiet
from .cells import number
from .engines import count_in_engine, select_in_engine
from .files import TableFile
from .rows import Rows, read_rows
from .statements import Grouping, Merged, Shortened, Tally
from .stock import Counted, count_out_of_core, select_out_of_core

MIDDLING = 32 << 20  # bytes once unpacked


def count_rows(
    file: TableFile,
    columns: dict[str, str],
    *,
    sums: tuple[str, ...] = (),
    example: str = "",
    merged: tuple[Merged, ...] = (),
    shortened: Shortened | None = None,
    tallies: tuple[Tally, ...] = (),
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Counted:
    """How many rows of a file hold each combination of its codes.

    Parameters
    ----------
    file : from `engine.sources.files.open_table`, or from `engine.sources.engines.in_engine`
    columns : {role: column}
    sums : roles that hold figures
        Added up by combination; a cell that is no figure stays apart under ``<role>_text``.
    example : role, optional
        Its smallest number is kept for each combination (a SIRET, to find a row again); of a national Parquet file, that
        of the first row, which is the same where the rows are sorted by it. Without it, a small file gives the first row.
    merged : Merged, several
        Rows that need not be told apart, such as closed establishments: they count by one role.
    shortened : Shortened, optional
        Codes that may be cut, such as communes where departements are wanted.
    tallies : Tally, several
        Rows counted inside each combination, whose role does not tell combinations apart.
    folder : where scratch files may go, beside the result; default, the system's

    Raises
    ------
    MissingLibrary
        A national file (`TableFile.is_national`) without DuckDB.
    """
    grouping = Grouping(sums, example, merged, shortened, tallies)
    if file.engine is not None:
        return count_in_engine(file, columns, grouping, should_stop)
    if _goes_out_of_core(file):
        return count_out_of_core(file, columns, grouping, folder, progress, should_stop)
    read = read_rows(file, columns, should_stop=should_stop)
    return Counted(_combined(read.frame, grouping), read.misfits, read.notes)


def select_rows(
    file: TableFile,
    columns: dict[str, str],
    only: dict[str, tuple[str, ...]],
    *,
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Rows:
    """The rows of a file whose roles have one of the values asked for, and those that have not its columns.

    `only`: {role: values}; other parameters as `count_rows`.
    """
    if file.engine is not None:
        return select_in_engine(file, columns, only, should_stop)
    if _goes_out_of_core(file):
        return select_out_of_core(file, columns, only, folder, progress, should_stop)
    rows = read_rows(file, columns, should_stop=should_stop)
    wanted = pd.Series(True, rows.frame.index)
    for role, values in only.items():
        wanted &= rows.frame[role].isin(values)
    return rows._replace(frame=rows.frame[wanted].reset_index(drop=True))


def _goes_out_of_core(file: TableFile) -> bool:
    """A national file must; a middling one goes faster where DuckDB is there."""
    return file.is_national or (file.size > MIDDLING and find_spec("duckdb") is not None)


def _combined(rows: pd.DataFrame, grouping: Grouping) -> pd.DataFrame:
    sums, example, merged, shortened, tallies = grouping
    keys = grouping.keys(rows)
    frame = rows[keys].copy()
    if shortened is not None and shortened.role in keys:
        frame[shortened.role] = _shorter(rows[shortened.role], shortened)
    apart = pd.Series(True, rows.index)  # rows told apart: the first merging that applies decides
    for those in merged:
        if those.role in keys:
            merges = apart & _merges(rows[those.role], those)
            frame.loc[merges, [role for role in keys if role != those.role]] = ""
            apart &= ~merges
    for role in sums:
        value = number(rows[role])
        frame[f"{role}_text"] = rows[role].where(value.isna(), "")
        frame[role] = value.fillna(0.0)
        keys.append(f"{role}_text")
    for tally in tallies:
        frame[tally.name] = (apart & rows[tally.role].isin(tally.values)).astype(np.int64)
    frame["rows"] = 1
    places = pd.Series(np.arange(1.0, len(rows) + 1), rows.index)
    frame["example"] = pd.to_numeric(rows[example], errors="coerce").astype(float) if example in rows else places
    how = {**dict.fromkeys([*sums, *(tally.name for tally in tallies), "rows"], "sum"), "example": "min"}
    grouped = frame.groupby(keys, sort=True, as_index=False).agg(how)
    grouped["example"] = grouped["example"].fillna(-1).astype(np.int64)
    grouped = grouped.sort_values("example", kind="stable", ignore_index=True)
    return grouped.astype({"rows": np.int64, **dict.fromkeys(keys, "category")})


def _merges(cells: pd.Series, those: Merged) -> pd.Series:
    if those.prefix:
        found = cells.str.startswith(those.values) & (cells.str.len() >= 5)
    else:
        found = cells.isin(those.values)
    return ~found if those.outside else found


def _shorter(cells: pd.Series, cut: Shortened) -> pd.Series:
    longer = cells.str.startswith(tuple(cut.unless)) if cut.unless else pd.Series(False, cells.index)
    short = cells.str[: cut.kept].where(~longer, cells.str[: cut.longer])
    return short.where(cells.str.len() == cut.signs, cells)
