"""The rows of a table file, as text, none lost: a row that cannot be one is kept aside with its reason."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import islice
from operator import itemgetter
from typing import IO, NamedTuple

import pandas as pd

from ..errors import TableError
from ..progress import ShouldStop, check, never
from ..words import Note, tr
from .files import TableFile, opened
from .parquet import read_parquet, refuse_nested

BLOCK = 20_000  # rows between two looks at `should_stop`
LONG_FIELD = 131_072  # signs; the limit of Python's csv module


class Rows(NamedTuple):
    """`frame`: a text column for each role, rows in file order; `misfits`: row, reason, text; `rows`: both together."""

    frame: pd.DataFrame
    misfits: pd.DataFrame
    notes: tuple[Note, ...]

    @property
    def rows(self) -> int:
        """Rows of the file, those that do not fit included."""
        return len(self.frame) + len(self.misfits)


def read_rows(file: TableFile, columns: dict[str, str], *, should_stop: ShouldStop = never) -> Rows:
    """The columns `{role: column}` of a file, every cell as text without space around, an empty cell as ''.

    Raises
    ------
    TableError
        A packing cut short, an unclosed quote, a text that its encoding cannot hold.
    """
    if file.format == "parquet":
        refuse_nested(file, columns)
        frame = read_parquet(file.path, list(columns.values()))
        check(should_stop)
        frame.columns = list(columns)
        return Rows(frame, no_misfits(), file.notes)
    kept, misfits, cleaned = [], [], Cleaned()
    pick = picker([file.columns.index(column) for column in columns.values()])
    width = len(file.columns)
    with opened(file) as stream, closing(_records(file, stream, cleaned)) as records:
        next(records)  # the names
        for number, record in enumerate(records, start=1):
            if number % BLOCK == 0:
                check(should_stop)
            if fits(record, width):
                kept.append(pick(record))
            else:
                misfits.append((number, MISFIT, file.separator.join(record)[:200]))
    frame = pd.DataFrame(kept, columns=list(columns), dtype=object)
    for role in frame:
        frame[role] = frame[role].str.strip().astype(object)
    return Rows(frame, _misfits(misfits), (*file.notes, *cleaned.notes(file)))


def no_misfits() -> pd.DataFrame:
    """Of a table whose rows all have its columns."""
    return _misfits([])


MISFIT = tr("not as many columns as the first line")


class Cleaned:
    """What was mended on the way: NUL bytes, letters of another encoding."""

    def __init__(self) -> None:
        self.null_bytes = 0
        self.letters = 0
        codecs.register_error("ressort_western", self.western)

    @staticmethod
    def errors(file: TableFile) -> str:
        """How its bytes that are no letters are read: those of UTF-8 and Windows as Latin-1, of others not at all."""
        return "ressort_western" if file.encoding.startswith(("utf-8", "cp1252")) else "strict"

    def western(self, error: UnicodeError) -> tuple[str, int]:
        """Read the bytes that are no letters as Latin-1."""
        if not isinstance(error, UnicodeDecodeError):
            raise error
        self.letters += 1
        return error.object[error.start : error.end].decode("latin-1"), error.end

    def notes(self, file: TableFile) -> Iterator[Note]:
        """What was mended, in sentences."""
        if self.null_bytes:
            yield Note(tr("{name}: {count} lines hold NUL bytes: they were removed."), name=file.name, count=self.null_bytes)
        if self.letters and file.encoding.startswith("utf-8"):
            yield Note(
                tr("{name}: {count} letters are not UTF-8 as the rest: they were read as Latin-1."),
                name=file.name,
                count=self.letters,
            )


def _records(file: TableFile, stream: IO[bytes], cleaned: Cleaned) -> Generator[list[str], None, None]:
    """Lists of cells, the names first; blank lines are no rows."""
    text = io.TextIOWrapper(stream, encoding=file.encoding, errors=cleaned.errors(file), newline="")
    pending: list[str] = []  # the lines of the record being read

    def lines() -> Iterator[str]:
        for line in islice(text, file.above, None):
            if "\0" in line:
                cleaned.null_bytes += 1
                line = line.replace("\0", "")
            pending.append(line)
            yield line

    reader = csv.reader(lines(), strict=True, delimiter=file.separator, quotechar=file.quote)
    try:
        while True:
            pending.clear()
            try:
                record = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                record = _mended(file, pending, file.above + reader.line_num, error)
            if record and (len(record) > 1 or "".join(pending).strip() or len(file.columns) == 1):
                yield record
    except UnicodeError as error:
        raise TableError(
            tr("{name}: line {line} cannot be read as {encoding}. The file is cut, or mixes encodings: save it as UTF-8."),
            name=file.name,
            line=file.above + reader.line_num + 1,
            encoding=file.encoding,
        ) from error
    finally:
        text.detach()  # the stream belongs to the caller


def _mended(file: TableFile, lines: list[str], line: int, error: csv.Error) -> list[str]:
    """One line with a stray quote inside a text, read all the same; anything else is refused."""
    if len(lines) == 1 and len(lines[0]) < LONG_FIELD and "unexpected end" not in str(error):
        return as_it_stands(file, lines[0])
    raise open_quote(file, max(1, line - len(lines) + 1), LONG_FIELD) from error


def open_quote(file: TableFile, line: int, limit: int) -> TableError:
    """The refusal of a text without end."""
    return TableError(
        tr(
            "{name}: a quote opened on line {line} is not closed, or a text there is longer than {limit} "
            "signs. Correct that line."
        ),
        name=file.name,
        line=line,
        limit=limit,
    )


def is_open(file: TableFile, text: str) -> bool:
    """Whether a quote is opened that these lines do not close."""
    try:
        list(_strictly(file, text))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def is_one_record(file: TableFile, text: str) -> bool:
    """Whether these lines are one row, a cell of which goes on over several."""
    try:
        return len(list(_strictly(file, text))) == 1
    except csv.Error:
        return False


def _strictly(file: TableFile, text: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text.strip("\r\n")), delimiter=file.separator, quotechar=file.quote, strict=True)


def fits(record: list[str], width: int) -> bool:
    """As many cells as names, or more of which the last are empty."""
    return len(record) == width or (len(record) > width and not any(record[width:]))


def as_it_stands(file: TableFile, line: str) -> list[str]:
    """The cells of a line with a stray quote."""
    return next(csv.reader(io.StringIO(line.strip("\r\n")), delimiter=file.separator, quotechar=file.quote), [])


def picker(positions: list[int]) -> Callable[[list[str]], tuple[str, ...]]:
    """What takes these cells of a record."""
    if len(positions) > 1:
        return itemgetter(*positions)

    def alone(record: list[str]) -> tuple[str, ...]:
        return (record[positions[0]],)

    return alone


def _misfits(rows: list[tuple[int, str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["row", "reason", "text"])
