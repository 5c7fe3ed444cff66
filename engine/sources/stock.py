"""National files out of core: how many rows hold each combination of codes, through DuckDB, in bounded memory.

A stock of 40 million establishments holds far fewer combinations of commune, class and size band.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as StillRunning
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from ..errors import MissingLibrary, TableError
from ..progress import Progress, ShouldStop, check, quiet
from ..words import Note, tr
from .dialects import DUCKDB
from .files import TableFile
from .pieces import pieces
from .rows import MISFIT, Rows
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
    duckdb = _duckdb(file)
    plan = Count(file, columns, grouping)
    with tempfile.TemporaryDirectory(prefix=".ressort-", dir=folder) as scratch, ThreadPoolExecutor(1) as worker:
        connection = duckdb.connect(config=_bounded(scratch))
        attended = _Attended(connection, worker, duckdb.Error, file, progress, should_stop)
        try:
            frame = gathered(_combinations(file, plan, Path(scratch), attended), plan, should_stop)
            misfits = _misfits(connection, file)
        finally:
            attended.end()
            connection.close()
    in_file = InFile(file.path, columns[grouping.example]) if file.format == "parquet" and plan.has_example else None
    return Counted(frame, misfits, file.notes, in_file)


def select_out_of_core(
    file: TableFile,
    columns: dict[str, str],
    only: dict[str, tuple[str, ...]],
    folder: str | Path | None,
    progress: Progress,
    should_stop: ShouldStop,
) -> Rows:
    """As `engine.sources.counting.select_rows`, whatever the size of the file."""
    duckdb = _duckdb(file)
    plan = Selection(file, columns, only)
    with tempfile.TemporaryDirectory(prefix=".ressort-", dir=folder) as scratch, ThreadPoolExecutor(1) as worker:
        connection = duckdb.connect(config=_bounded(scratch))
        attended = _Attended(connection, worker, duckdb.Error, file, progress, should_stop)
        try:
            for start in _scans(file, plan, Path(scratch), attended):
                attended.run(*start)
            found = connection.execute("FROM counted ORDER BY ALL").df()
            misfits = _misfits(connection, file)
        finally:
            attended.end()
            connection.close()
    return Rows(found.astype(object), misfits, file.notes)


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
        progress: Progress,
        should_stop: ShouldStop,
    ):
        self._connection, self._worker, self._failure, self._file = connection, worker, failure, file
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
                raise TableError(
                    tr("{name} cannot be counted: {reason}."), name=self._file.name, reason=str(error).splitlines()[0]
                ) from error

    def blocks(self) -> Iterator[pd.DataFrame]:
        """What the last statement gives, 200,000 rows at a time; the last block is empty."""
        while True:
            block = self._connection.fetch_df_chunk(100)
            yield block
            if not len(block):
                return

    def look(self, share: Callable[[], float] | None = None) -> None:
        """Stop if asked to; else tell how much is done."""
        check(self.should_stop)
        if share is not None:
            self.told(max(0.0, min(1.0, share())))


def _combinations(file: TableFile, plan: Count, scratch: Path, attended: _Attended) -> Iterator[pd.DataFrame]:
    """Blocks of combinations, one at least: of the whole file, or added up over its pieces."""
    if _in_one_piece(file):
        before, answers = plan.whole_file()
        if before is not None:
            attended.run(*before)
    else:
        for start in _scans(file, plan, scratch, attended):
            attended.run(*start)
        attended.told = quiet
        answers = [(plan.added_up("counted"), {})]
    for statement, values in answers:
        attended.run(statement, values)
        yield from attended.blocks()


def _scans(file: TableFile, plan: Statement, scratch: Path, attended: _Attended) -> Iterator[tuple[str, dict[str, str]]]:
    """Statements that read the file into the table `counted`, in order.

    A packed or transcoded file comes in pieces, each counted while the next one is unpacked.
    """
    if _in_one_piece(file):
        yield plan.scan(file.path)
        return
    running: Future[Any] | None = None
    done = scratch
    for rank, piece in enumerate(pieces(file, scratch, attended.look)):
        if running is not None:
            attended.wait(running)
            done.unlink()
        running, done = attended.begin(*plan.scan(piece, header=rank == 0, first=rank == 0)), piece
    if running is not None:
        attended.wait(running)
        done.unlink()


def _in_one_piece(file: TableFile) -> bool:
    return file.format == "parquet" or (not file.packing and file.encoding == "utf-8" and not file.above)


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
            place = [known[role].setdefault(value.replace("\0", ""), len(known[role])) for value in values]
            block[role] = np.asarray(place, dtype=np.int32)[codes]
        kept.append(block.astype(dict.fromkeys(plan.sums, np.float64)))  # from their text: rounded once, alike everywhere
    frame = pd.concat([block for block in kept if len(block)] or kept[:1], ignore_index=True)
    for role in plan.keys:
        frame[role] = pd.Categorical.from_codes(frame[role], list(known[role]))
    return frame


_REASONS = {
    "MISSING COLUMNS": MISFIT,
    "TOO MANY COLUMNS": MISFIT,
    "INVALID ENCODING": tr("letters that are not UTF-8"),
    "UNQUOTED VALUE": tr("a quote that is not closed"),
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
    if len(joined):
        raise TableError(
            tr(
                "{name}: a quote opened on line {line} is not closed, or a text there is longer than {limit} "
                "signs. Correct that line."
            ),
            name=file.name,
            line=int(joined["line"].iloc[0]),
            limit=LONGEST_LINE,
        )
    whole = found["scan_id"].nunique() <= 1 and not file.packing
    row = found["line"].astype("int64") - 1 if whole else 0
    return pd.DataFrame(
        {"row": row, "reason": found["reason"].map(_REASONS).fillna(MISFIT), "text": found["text"].str[:200]}
    ).reset_index(drop=True)
