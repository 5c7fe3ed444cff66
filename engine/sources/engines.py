"""Tables that stay where they are: counted by the engine that holds them, PostgreSQL, Spark or a DuckDB of one's own.

A session is what its library gives: a psycopg2 or psycopg connection, a SparkSession, a DuckDB connection. Only the
combinations of codes come back, far fewer than the rows; the rules are then applied to them by the same code as for files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as StillRunning
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pandas as pd

from ..errors import ParameterError, TableError
from ..postgis.connecting import first_line, told
from ..progress import ShouldStop, check, never
from ..words import Note, tr
from .dialects import DUCKDB, POSTGRES, SPARK, Dialect
from .files import TableFile
from .rows import Rows, no_misfits
from .statements import Count, Grouping, Selection
from .stock import Counted, gathered

LOOK = 0.2  # seconds between two looks at `should_stop`
BLOCK = 200_000  # rows
WORK_MEMORY = "128MB"  # PostgreSQL's share for one grouping: its default of 4 MB sorts on disk
T = TypeVar("T")


class Engine(Protocol):
    """What holds a table and counts it: its dialect, the table as a statement names it, what a statement gives."""

    name: str
    dialect: Dialect

    source: str

    def answer(self, statement: str, should_stop: ShouldStop) -> tuple[tuple[str, ...], Iterator[pd.DataFrame]]:
        """Names of the columns, and blocks of rows: one at least."""


def in_engine(table: str, session: Any) -> TableFile:
    """A table of an engine, for any reader that takes a file.

    Parameters
    ----------
    table : ``table``, ``schema.table``; with Spark also ``catalog.schema.table`` or the path of Parquet files
    session : psycopg2 or psycopg connection, SparkSession, DuckDB connection

    Raises
    ------
    ParameterError, TableError, DatabaseError
        No such session, no such table, no right to read it.
    """
    engine = _engine_of(session, table)
    columns, _ = engine.answer(f"{_ALL} {engine.source} LIMIT 0", never)
    note = Note(tr("{table} was counted by {engine}, where it lies."), table=table, engine=engine.name)
    return TableFile(Path(table), format="table", columns=columns, engine=engine, notes=(note,))


_ALL = "SELECT * FROM"


def count_in_engine(
    file: TableFile, columns: dict[str, str], grouping: Grouping, should_stop: ShouldStop
) -> Counted:
    """As `engine.sources.counting.count_rows`, by the engine that holds the table."""
    engine = _of(file)
    plan = Count(file, columns, grouping, engine.dialect)
    _, blocks = engine.answer(plan.whole(engine.source), should_stop)
    return Counted(gathered(blocks, plan, should_stop), no_misfits(), file.notes)


def select_in_engine(
    file: TableFile, columns: dict[str, str], only: dict[str, tuple[str, ...]], should_stop: ShouldStop
) -> Rows:
    """As `engine.sources.counting.select_rows`, by the engine that holds the table."""
    engine = _of(file)
    plan = Selection(file, columns, only, engine.dialect)
    _, blocks = engine.answer(plan.whole(engine.source), should_stop)
    return Rows(pd.concat(list(blocks), ignore_index=True).astype(object), no_misfits(), file.notes)


def _of(file: TableFile) -> Engine:
    if file.engine is None:
        raise ParameterError(tr("{name} lies in no engine."), name=file.name)
    return file.engine


def _engine_of(session: Any, table: str) -> Engine:
    library = type(session).__module__.split(".")[0]
    makers: dict[str, Callable[[Any, str], Engine]] = {
        "psycopg2": Postgres,
        "psycopg": Postgres,
        "pyspark": Spark,
        "duckdb": DuckDB,
        "_duckdb": DuckDB,
    }
    if library not in makers:
        raise ParameterError(
            tr(
                "Engine: received {value}; expected a connection of psycopg2 or psycopg, a SparkSession or a DuckDB "
                "connection."
            ),
            value=type(session).__name__,
        )
    return makers[library](session, table)


class Postgres:
    """A PostgreSQL server, through a connection of psycopg2 or psycopg; the transaction it found open stays open.

    What stands before the first point of the table's name is the schema.
    """

    name, dialect = "PostgreSQL", POSTGRES

    def __init__(self, connection: Any, table: str) -> None:
        self._connection, self._table = connection, table
        self.source = ".".join(map(self.dialect.named, table.split(".", 1)))

    def answer(self, statement: str, should_stop: ShouldStop) -> tuple[tuple[str, ...], Iterator[pd.DataFrame]]:
        """In the server's memory until it is read."""
        idle = self._connection.info.transaction_status == 0
        cursor = self._connection.cursor()

        def run() -> None:
            cursor.execute("SELECT set_config('work_mem', %s, true)", [WORK_MEMORY])
            cursor.execute(statement)

        try:
            with told(self._connection, tr("count the rows"), table=self._table):
                attended(run, self._connection.cancel, should_stop)
            names = tuple(column[0] for column in cursor.description)
            blocks = [pd.DataFrame(rows, columns=list(names)) for rows in _many(cursor)]
        finally:
            cursor.close()
            if idle and not self._connection.closed:
                self._connection.rollback()
        return names, iter(blocks or [pd.DataFrame(columns=list(names))])


class DuckDB:
    """A DuckDB of one's own, with its tables and views."""

    name, dialect = "DuckDB", DUCKDB

    def __init__(self, connection: Any, table: str) -> None:
        self._connection, self._table = connection, table
        self.source = ".".join(map(self.dialect.named, table.split(".")))

    def answer(self, statement: str, should_stop: ShouldStop) -> tuple[tuple[str, ...], Iterator[pd.DataFrame]]:
        """Whole, in memory."""
        duck = self._connection
        frame = _or_sentence(
            self.name, self._table, lambda: attended(lambda: duck.execute(statement).df(), duck.interrupt, should_stop)
        )
        return tuple(frame.columns), iter([frame])


class Spark:
    """A Spark session, on one machine or a cluster; needs pyspark 4 and pyarrow.

    A name with a slash, or that ends with .parquet, is the path of Parquet files; else it is in the catalogue.
    """

    name, dialect = "Spark", SPARK

    def __init__(self, session: Any, table: str) -> None:
        self._session, self._table = session, table
        self._tag = f"ressort-{id(self)}"
        is_path = "/" in table or table.lower().endswith(".parquet")
        named = self.dialect.named
        self.source = f"parquet.{named(table)}" if is_path else ".".join(map(named, table.split(".")))

    def answer(self, statement: str, should_stop: ShouldStop) -> tuple[tuple[str, ...], Iterator[pd.DataFrame]]:
        """Gathered on the driver."""
        context = self._session.sparkContext

        def run() -> pd.DataFrame:
            context.addJobTag(self._tag)  # known to every thread, as a session's own tag is not
            return self._session.sql(statement).toArrow().to_pandas()

        def cancel() -> None:
            context.cancelJobsWithTag(self._tag)

        frame = _or_sentence(self.name, self._table, lambda: attended(run, cancel, should_stop))
        return tuple(frame.columns), iter([frame])


def attended(work: Callable[[], T], cancel: Callable[[], object], should_stop: ShouldStop) -> T:
    """What the work gives, done in a thread of its own; cancelled when asked to stop."""
    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(work)
        try:
            while True:
                try:
                    return running.result(timeout=LOOK)
                except StillRunning:
                    check(should_stop)
        finally:
            while not running.done():
                cancel()
                wait([running], timeout=LOOK)


def _many(cursor: Any) -> Iterator[list[tuple[Any, ...]]]:
    while rows := cursor.fetchmany(BLOCK):
        yield rows


def _or_sentence(engine: str, table: str, work: Callable[[], T]) -> T:
    """What the work gives; an error of the engine as a sentence, whatever class it is of."""
    try:
        return work()
    except Exception as error:  # a Spark that is gone gives a ConnectionError
        library = type(error).__module__.split(".")[0]
        if library not in ("duckdb", "_duckdb", "pyspark", "py4j") and not isinstance(error, ConnectionError):
            raise
        raise TableError(
            tr("{engine} could not count {table}: {reason}."), engine=engine, table=table, reason=first_line(str(error))
        ) from error
