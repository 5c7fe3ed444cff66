"""National files out of core: how many rows hold each combination of codes, through DuckDB, in bounded memory.

A stock of 40 million establishments holds far fewer combinations of commune, class and size band.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as StillRunning
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import pandas as pd

from ..errors import MissingLibrary, TableError
from ..progress import Progress, ShouldStop, check, quiet
from ..words import Note, tr
from .dialects import DUCKDB
from .files import TableFile
from .parquet import plain_numbers, refuse_nested
from .pieces import pieces
from .rows import MISFIT, Cleaned, Rows, is_one_record, open_quote
from .statements import FEW, IN_FILE, LONGEST_LINE, Count, Grouping, Selection, Statement

MEMORY = "600MB"  # DuckDB's share; with Python, pandas and the result the process stays below 1.5 GB
LOOK = 0.2  # seconds between two looks at `should_stop`


class InFile(NamedTuple):
    """Rows of a Parquet file that are told by their place in it, and the column that names them."""

    path: Path
    column: str


class Counted(NamedTuple):
    """Rows by combination.

    frame : a category column of text for each role ('' when empty), the sums, the tallies, `rows` (int64) and `example`
        (int64: the smallest number in the example column, -1 where there is none), in no order
    misfits : row or line, reason, text: rows that have not the file's columns
    notes : what was chosen or mended
    in_file : where the examples are places of rows, the first of each combination: the file they are in
    """

    frame: pd.DataFrame
    misfits: pd.DataFrame
    notes: tuple[Note, ...]
    in_file: InFile | None = None

    def named(self, examples: pd.DataFrame) -> pd.DataFrame:
        """Rows of `frame` with the number that names each in its `example`."""
        return examples if self.in_file is None else examples.assign(example=_numbers(self.in_file, examples["example"]))

    def in_order(self) -> pd.DataFrame:
        """The combinations, the one with the smallest example first."""
        return self.frame.sort_values("example", kind="stable", ignore_index=True)

    @property
    def rows(self) -> int:
        """Rows of the file, misfits included."""
        return int(self.frame["rows"].sum()) + len(self.misfits)


def count_out_of_core(
    file: TableFile,
    columns: dict[str, str],
    grouping: Grouping,
    folder: str | Path | None,
    progress: Progress,
    should_stop: ShouldStop,
) -> Counted:
    """As `engine.sources.counting.count_rows`, whatever the size of the file.

    Scratch files (pieces of a packed file, DuckDB's own) lie in a folder of `folder` that is removed at the end.
    """
    refuse_nested(file, columns)

    def counted(file: TableFile) -> Counted:
        plan = Count(file, columns, grouping)
        with _attending(file, folder, progress, should_stop) as attended:
            frame = gathered(_combinations(file, plan, attended), plan, should_stop)
            misfits = attended.misfits()
        in_file = InFile(file.path, columns[grouping.example]) if file.format == "parquet" and plan.has_example else None
        return Counted(frame, misfits, (*file.notes, *attended.cleaned.notes(file)), in_file)

    return _mended(counted, file)


def select_out_of_core(
    file: TableFile,
    columns: dict[str, str],
    only: dict[str, tuple[str, ...]],
    folder: str | Path | None,
    progress: Progress,
    should_stop: ShouldStop,
) -> Rows:
    """As `engine.sources.counting.select_rows`, whatever the size of the file."""
    refuse_nested(file, columns)

    def selected(file: TableFile) -> Rows:
        plan = Selection(file, columns, only)
        with _attending(file, folder, progress, should_stop) as attended:
            for start in _scans(file, plan, attended):
                attended.run(*start)
            found = attended.all("FROM counted ORDER BY ALL")
            misfits = attended.misfits()
        frame = pd.DataFrame({role: _tidy(found[role].astype(object), file) for role in found}, dtype=object)
        return Rows(frame, misfits, (*file.notes, *attended.cleaned.notes(file)))

    return _mended(selected, file)


Read = TypeVar("Read", Counted, Rows)


class _StumbledError(TableError):
    """DuckDB cannot tell the rows of a text apart: stray line ends, mostly."""


def _mended(read: Callable[[TableFile], Read], file: TableFile) -> Read:
    """What `read` gives; once more, through mended pieces, where the text as it is made DuckDB stumble or lose letters."""
    if file.format == "parquet" or file.is_untidy:
        return read(file)
    untidy = replace(file, is_untidy=True)
    try:
        found = read(file)
    except _StumbledError:
        return read(untidy)
    return read(untidy) if (found.misfits["reason"] == NOT_UTF8).any() else found


def _tidy(values: pd.Series, file: TableFile) -> pd.Series:
    """Texts as `engine.sources.rows` gives them: no space around, and of Parquet whole numbers without a point."""
    words = values.str.replace("\0", "", regex=False).str.strip()
    return plain_numbers(words) if file.format == "parquet" else words


@contextmanager
def _attending(
    file: TableFile, folder: str | Path | None, progress: Progress, should_stop: ShouldStop
) -> Iterator[_Attended]:
    """A connection of its own, with a folder of scratch files that is removed at the end."""
    duckdb = _duckdb(file)
    with tempfile.TemporaryDirectory(prefix=".ressort-", dir=folder) as scratch, ThreadPoolExecutor(1) as worker:
        connection = duckdb.connect(config=_bounded(scratch))
        attended = _Attended(connection, worker, duckdb.Error, file, Path(scratch), progress, should_stop)
        try:
            yield attended
        finally:
            attended.end()
            connection.close()


def _bounded(scratch: str) -> dict[str, object]:
    return {
        "memory_limit": MEMORY,
        "threads": os.cpu_count() or 1,
        "temp_directory": scratch,
        "preserve_insertion_order": False,
    }


def _numbers(rows: InFile, places: pd.Series) -> pd.Series:
    """The numbers of some rows of a Parquet file; -1 where it holds none."""
    import duckdb

    listed = ", ".join(str(int(place)) for place in places)
    column = DUCKDB.whole.format(DUCKDB.text.format(DUCKDB.named(rows.column)))
    which = f"FROM read_parquet($path, {IN_FILE} = true) WHERE {IN_FILE} IN ({listed})"
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT {IN_FILE}, {column} AS number {which}", {"path": str(rows.path)}).df()
    return places.map(found.set_index(IN_FILE)["number"]).fillna(-1).astype(np.int64)


class _Attended:
    """Runs statements in a thread of their own, tells progress, interrupts them when asked to stop."""

    def __init__(
        self,
        connection: Any,
        worker: ThreadPoolExecutor,
        failure: type[Exception],
        file: TableFile,
        scratch: Path,
        progress: Progress,
        should_stop: ShouldStop,
    ):
        self._connection, self._worker, self._failure, self._file = connection, worker, failure, file
        self.scratch, self.cleaned = scratch, Cleaned()
        self.told, self.should_stop = progress, should_stop
        self._running: Future[Any] | None = None

    def begin(self, statement: str, values: dict[str, str] | None = None) -> Future[Any]:
        """Start a statement."""
        self._running = self._worker.submit(self._connection.execute, statement, values)
        return self._running

    def end(self) -> None:
        """Leave nothing running, whatever happened: a busy connection cannot be closed."""
        while self._running is not None and not self._running.done():
            self._connection.interrupt()
            wait([self._running], timeout=LOOK)

    def run(self, statement: str, values: dict[str, str] | None = None) -> None:
        """Start a statement and wait for its end."""
        self.wait(self.begin(statement, values), lambda: self._connection.query_progress() / 100)

    def wait(self, running: Future[Any], share: Callable[[], float] | None = None) -> None:
        """Until it ends; an error of DuckDB becomes a sentence."""
        while True:
            try:
                running.result(timeout=LOOK)
                return
            except StillRunning:
                self.look(share)
            except self._failure as error:
                stumbled = type(error).__name__ == "InvalidInputException"
                raise (_StumbledError if stumbled else TableError)(
                    tr("{name} cannot be counted: {reason}."), name=self._file.name, reason=str(error).splitlines()[0]
                ) from error

    def blocks(self) -> Iterator[pd.DataFrame]:
        """What the last statement gives, 200,000 rows at a time; the last block is empty."""
        while True:
            block = self._connection.fetch_df_chunk(100)
            yield block
            if not len(block):
                return

    def all(self, statement: str) -> pd.DataFrame:
        """What a short statement gives."""
        found: pd.DataFrame = self._connection.execute(statement).df()
        return found

    def misfits(self) -> pd.DataFrame:
        """Rows that were set aside."""
        return _misfits(self._connection, self._file)

    def look(self, share: Callable[[], float] | None = None) -> None:
        """Stop if asked to; else tell how much is done."""
        check(self.should_stop)
        if share is not None:
            self.told(max(0.0, min(1.0, share())))


def _combinations(file: TableFile, plan: Count, attended: _Attended) -> Iterator[pd.DataFrame]:
    """Blocks of combinations, one at least: of the whole file, or added up over its pieces."""
    if _in_one_piece(file):
        before, answers = plan.whole_file()
        if before is not None:
            attended.run(*before)
    else:
        for start in _scans(file, plan, attended):
            attended.run(*start)
        attended.told = quiet
        answers = [(plan.added_up("counted"), {})]
    for statement, values in answers:
        attended.run(statement, values)
        yield from attended.blocks()


def _scans(file: TableFile, plan: Statement, attended: _Attended) -> Iterator[tuple[str, dict[str, str]]]:
    """Statements that read the file into the table `counted`, in order.

    A packed or transcoded file comes in pieces, each counted while the next one is unpacked.
    """
    if _in_one_piece(file):
        yield plan.scan(file.path)
        return
    running: Future[Any] | None = None
    done = attended.scratch
    for rank, piece in enumerate(pieces(file, attended.scratch, attended.look, attended.cleaned)):
        if running is not None:
            attended.wait(running)
            done.unlink()
        running, done = attended.begin(*plan.scan(piece, header=rank == 0, first=rank == 0)), piece
    if running is not None:
        attended.wait(running)
        done.unlink()


def _in_one_piece(file: TableFile) -> bool:
    if file.format == "parquet":
        return True
    return not file.packing and file.encoding == "utf-8" and not file.above and not file.is_untidy


def _duckdb(file: TableFile) -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise MissingLibrary(
            tr(
                "duckdb is not installed; it reads national files ({name}: {size} MB once unpacked) in little memory. "
                "Install: python3 -m pip install --user duckdb (Windows: OSGeo4W Setup, package python3-duckdb), or give "
                "an extract, such as one departement."
            ),
            name=file.name,
            size=file.size >> 20,
        ) from error
    return duckdb


def gathered(blocks: Iterable[pd.DataFrame], plan: Count, should_stop: ShouldStop) -> pd.DataFrame:
    """The combinations of `plan`, keys as categories made block by block: never all their text at once.

    blocks : one at least, an empty one where there is no combination
    """
    known: dict[str, dict[str, int]] = {role: {} for role in plan.keys}
    kept = []
    for block in blocks:
        check(should_stop)
        for role in plan.keys:
            codes, values = pd.factorize(block[role])
            tidy = _tidy(pd.Series(values, dtype=object), plan.file)
            place = [known[role].setdefault(value, len(known[role])) for value in tidy]
            block[role] = np.asarray(place, dtype=np.int32)[codes]
        kept.append(block.astype(dict.fromkeys(plan.sums, np.float64)))  # from their text: rounded once, alike everywhere
    frame = pd.concat([block for block in kept if len(block)] or kept[:1], ignore_index=True)
    for role in plan.keys:
        frame[role] = pd.Categorical.from_codes(frame[role], list(known[role]))
    return frame


NOT_UTF8 = tr("letters that are not UTF-8")
UNQUOTED = tr("a quote that is not closed")
_REASONS = {
    "MISSING COLUMNS": MISFIT,
    "TOO MANY COLUMNS": MISFIT,
    "INVALID ENCODING": NOT_UTF8,
    "UNQUOTED VALUE": UNQUOTED,
    "LINE SIZE OVER MAXIMUM": tr("a line without end"),
}


def _misfits(connection: Any, file: TableFile) -> pd.DataFrame:
    """Rows that DuckDB set aside, each once; row is its place in the file, 0 where the file came in pieces."""
    if file.format == "parquet":
        return pd.DataFrame(columns=["row", "reason", "text"])
    found = (
        connection.execute(
            "FROM reject_errors SELECT scan_id, line, error_type::VARCHAR AS reason, csv_line AS text ORDER BY ALL"
        )
        .df()
        .drop_duplicates(["scan_id", "line"])
    )
    blank = found["text"].str.strip() == ""  # a line of blanks is no row
    if file.separator.strip() == "":
        blank &= ~found["text"].str.contains(file.separator, regex=False)
    found = found[~blank]
    if len(found) >= FEW:
        raise TableError(
            tr(
                "{name}: more than {count} rows have not the columns of the first line. "
                "Check the separator ({separator}) and the quotes."
            ),
            name=file.name,
            count=FEW,
            separator=file.separator,
        )
    joined = found[found["text"].str.strip("\r\n").str.contains("\n", regex=False)]
    joined = joined[[not is_one_record(file, text) for text in joined["text"]]]
    if len(joined):
        raise open_quote(file, int(joined["line"].iloc[0]), LONGEST_LINE)
    whole = found["scan_id"].nunique() <= 1 and not file.packing
    row = found["line"].astype("int64") - 1 if whole else 0
    return pd.DataFrame(
        {"row": row, "reason": found["reason"].map(_REASONS).fillna(MISFIT), "text": found["text"]}
    ).reset_index(drop=True)
