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
from .code_columns import by_code
from .engines import count_in_engine, select_in_engine
from .files import TableFile
from .rows import MISFIT, Rows, as_it_stands, fits, is_open, open_quote, picker, read_rows
from .statements import LONGEST_LINE, Grouping, Merged, Shortened, Tally
from .stock import NOT_UTF8, UNQUOTED, Counted, count_out_of_core, select_out_of_core

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
        return _with_written_figures(count_in_engine(file, columns, grouping, should_stop), sums)
    if _goes_out_of_core(file):
        counted = count_out_of_core(file, columns, grouping, folder, progress, should_stop)
        return _with_written_figures(_with_mended_rows(counted, file, columns, grouping), sums)
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
        found = select_out_of_core(file, columns, only, folder, progress, should_stop)
        rows, misfits = _mended_rows(file, columns, found.misfits)
        frame, more = found.frame, _among(rows, only)
        if len(more):
            frame = pd.concat([part for part in (frame, more) if len(part)], ignore_index=True)
            frame = frame.sort_values(list(frame), ignore_index=True)
        return found._replace(frame=frame, misfits=misfits)
    rows = read_rows(file, columns, should_stop=should_stop)
    return rows._replace(frame=_among(rows.frame, only))


def _among(rows: pd.DataFrame, only: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    wanted = pd.Series(True, rows.index)
    for role, values in only.items():
        wanted &= rows[role].isin(values)
    return rows[wanted].reset_index(drop=True)


def _goes_out_of_core(file: TableFile) -> bool:
    """A national file must; a middling one goes faster where DuckDB is there."""
    return file.is_national or (file.size > MIDDLING and find_spec("duckdb") is not None)


def _with_mended_rows(counted: Counted, file: TableFile, columns: dict[str, str], grouping: Grouping) -> Counted:
    """With the lines that hold a stray quote, which DuckDB sets aside, read as those of a small file."""
    rows, misfits = _mended_rows(file, columns, counted.misfits)
    frame = counted.frame
    if len(rows):
        frame = pd.concat([part for part in (frame, _combined(rows, grouping)) if len(part)], ignore_index=True)
        frame = frame.astype({role: "category" for role in frame if frame[role].dtype == object})
    return counted._replace(frame=frame, misfits=misfits)


def _mended_rows(file: TableFile, columns: dict[str, str], misfits: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The cells of the lines with a stray quote, and the other misfits."""
    pick, width = picker([file.columns.index(column) for column in columns.values()]), len(file.columns)
    # a letter of several bytes behind a closed quote is no letter to DuckDB; one that truly is none was mended before
    unquoted = misfits["reason"].isin([UNQUOTED, NOT_UTF8])
    for row, line in misfits.loc[unquoted, ["row", "text"]].itertuples(index=False):
        if is_open(file, line):
            raise open_quote(file, row + 1, LONGEST_LINE)
    records = [as_it_stands(file, line) for line in misfits.loc[unquoted, "text"]]
    fit = [fits(record, width) for record in records]
    kept = [pick(record) for record, fitting in zip(records, fit) if fitting]
    rows = pd.DataFrame(kept, columns=list(columns), dtype=object)
    for role in rows:
        rows[role] = rows[role].str.strip().astype(object)
    left = misfits.drop(index=misfits.index[unquoted][fit])
    reason = left["reason"].mask(left["reason"].isin([UNQUOTED, NOT_UTF8]), MISFIT)
    return rows, left.assign(reason=reason, text=left["text"].str[:200])


def _with_written_figures(counted: Counted, sums: tuple[str, ...]) -> Counted:
    """Figures that an engine takes for text, such as 1 234,5, added up by the rule of a small file."""
    frame = counted.frame
    for role in sums:
        words = frame[f"{role}_text"]
        figures = by_code(words, number).astype(np.float64)
        if figures.notna().any():
            frame = frame.assign(**{role: frame[role] + (figures * frame["rows"]).fillna(0.0),
                                    f"{role}_text": words.astype(object).mask(figures.notna(), "").astype("category")})
    return counted._replace(frame=frame)


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
