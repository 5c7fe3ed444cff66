"""A table file as it came: CSV or Parquet, plain, gzip or zip, any encoding and separator; its columns, by name.

`open_table` looks at the first bytes only. `engine.sources.rows` reads a small file whole, `engine.sources.stock`
counts a national one out of core.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import lzma
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from ..errors import TableError
from ..words import Note, listed, tr
from .parquet import parquet_columns
from .titles import lines_above

if TYPE_CHECKING:
    from .engines import Engine

SAMPLE = 1 << 18  # bytes looked at to recognise encoding, separator and columns
NATIONAL = 300 << 20  # bytes once unpacked: above, a file is counted out of core
SEPARATORS = ";,\t|"
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
                     (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PACKINGS = ((b"\x1f\x8b", "gzip"), (b"BZh", "bz2"), (b"\xfd7zXZ\x00", "xz"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"))
_TABLES = (".csv", ".txt", ".tsv", ".zip", ".gz", ".parquet", ".xlsx", ".ods")
_BROKEN = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)

Wanted = Mapping[str, tuple[str, ...]]  # role -> the names its column has had, the most precise first


@dataclass(frozen=True)
class TableFile:
    """Where a table lies and how it is written.

    Attributes
    ----------
    path, entry : the file, and its part inside a zip ("outer.zip/inner.csv" when nested), '' otherwise
    format : "csv", "parquet", or "table" of an engine; packing : '', "gzip", "bz2", "xz" or "zip"
    encoding, separator, quote : of a CSV
    above : lines of a CSV above the names of its columns
    columns : names as written, in order
    size : bytes once unpacked (estimated for a stream that does not say)
    notes : what was chosen for the user
    is_untidy : its line ends, bytes of no sign or letters must be mended before DuckDB reads it (`engine.sources.pieces`)
    engine : holds the table, see `engine.sources.engines`; `path` is then its name there
    """

    path: Path
    entry: str = ""
    format: str = "csv"
    packing: str = ""
    encoding: str = "utf-8"
    separator: str = ","
    quote: str = '"'
    above: int = 0
    columns: tuple[str, ...] = ()
    size: int = 0
    notes: tuple[Note, ...] = ()
    engine: Engine | None = None
    is_untidy: bool = False

    @property
    def name(self) -> str:
        """What a sentence calls it."""
        return f"{self.path.name} ({self.entry})" if self.entry else self.path.name

    @property
    def is_national(self) -> bool:
        """Too big to be read whole."""
        return self.size > NATIONAL


def open_table(
    path: str | Path | TableFile, *, entry: str = "", is_wanted: Callable[[tuple[str, ...]], bool] | None = None,
) -> TableFile:
    """Recognise a table file.

    Parameters
    ----------
    path : file, or a table that is open already
    entry : name inside a zip, optional
        Needed only where several tables of the zip could serve.
    is_wanted : columns -> bool, optional
        Chooses among the tables of a zip.

    Raises
    ------
    TableError
        Not a table (workbook, web page, empty, cut, protected), or several of them in one zip.
    """
    if isinstance(path, TableFile):
        return path
    path = Path(path)
    _refuse_no_file(path)
    start = _start(path)
    packing = next((kind for mark, kind in _PACKINGS if start.startswith(mark)), "")
    if packing == "zip":
        return _of_zip(path, entry, is_wanted)
    if start.startswith(b"PAR1"):
        columns, size = parquet_columns(path)
        return TableFile(path, format="parquet", columns=columns, size=size)
    file = TableFile(path, packing=packing, size=_unpacked_size(path, packing))
    return _recognised(file, _sample(file))


@contextmanager
def opened(file: TableFile) -> Iterator[IO[bytes]]:
    """Its bytes, unpacked; a cut or damaged packing is told in one sentence."""
    try:
        with _stream(file) as stream:
            yield stream
    except _BROKEN as error:
        refused = isinstance(error, (FileNotFoundError, PermissionError))
        if isinstance(error, OSError) and (refused or not file.packing):
            raise _cannot_be_read(file.name, error) from error
        raise TableError(tr("{name} is cut or damaged: it cannot be unpacked to its end. Download it again."),
                         name=file.name) from error


def key(name: str) -> str:
    """A column's name without case, accents and punctuation: ``Code commune`` and ``code_commune`` are one.

    Examples
    --------
    >>> key("Nombre d'établissements 2023")
    'nombredetablissements2023'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def match_columns(
    file: TableFile, wanted: Wanted, *, required: tuple[str, ...] = (), named: bool = False
) -> dict[str, str]:
    """Which column plays each role; roles nobody plays are left out. A unit between brackets is no part of a name.

    `named`: the refusal says that the user may name the columns.

    Raises
    ------
    TableError
        A required role without a column, or a column that plays a role and stands there twice.
    """
    known: dict[str, list[str]] = {}
    for column in file.columns:
        known.setdefault(key(column), []).append(column)
    bare = [(key(re.sub(r"\(.*\)|\[.*\]", "", column)), column) for column in file.columns if re.search(r"[(\[]", column)]
    for own, column in bare:  # Exportations (en milliers d'euros)
        if own and own not in known and [other for other, _ in bare].count(own) == 1:
            known[own] = [column]
    found = {}
    for role, names in wanted.items():
        name = next((key(name) for name in names if key(name) in known), None)
        if name is None:
            continue
        if len(known[name]) > 1:
            raise TableError(tr("{name}: the column {column} stands there {count} times. Keep one of them."),
                             name=file.name, column=known[name][0], count=len(known[name]))
        found[role] = known[name][0]
    absent = [wanted[role][0] for role in required if role not in found]
    if absent and named:
        raise TableError(tr("{name}: no column {absent}. Columns there: {columns}. Is this the right file? If its columns "
                            "have other names, write them in \"Columns\": {example}."),
                         name=file.name, absent=listed(absent), columns=listed(file.columns, 12),
                         example="; ".join(f"{role}=..." for role in required if role not in found))
    if absent:
        raise TableError(tr("{name}: no column {absent}. Columns there: {columns}. "
                            "Check that the first line holds the names and that this is the right file."),
                         name=file.name, absent=listed(absent), columns=listed(file.columns, 12))
    return found


def _refuse_no_file(path: Path) -> None:
    if re.match(r"(https?|ftp|s3):/", str(path), re.I):
        raise TableError(tr("{name} is an address, not a file. Fetch it first, by \"Download official files\" or a browser, "
                            "and give the file."), name=str(path))
    if path.is_dir():
        inside = sorted(entry.name for entry in path.iterdir() if entry.suffix.lower() in _TABLES)
        raise TableError(tr("{name} is a folder. Give the file in it that is to be read: {files}."),
                         name=str(path), files=listed(inside) or "-")
    if not path.is_file():
        raise TableError(tr("{name}: no such file. Check the path."), name=str(path))
    if path.name.startswith(("~$", ".~lock.")):
        raise TableError(tr("{name} is what a spreadsheet leaves beside a file that it holds open. Give the file itself."),
                         name=path.name)


def _cannot_be_read(name: str, error: OSError) -> TableError:
    if isinstance(error, PermissionError):
        return TableError(tr("{name} cannot be opened: another program holds it, a spreadsheet perhaps, or you may not read "
                             "it. Close it there and try again."), name=name)
    return TableError(tr("{name} cannot be read: {reason}."), name=name, reason=str(error))


# Packing


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            start = stream.read(16)
    except OSError as error:
        raise _cannot_be_read(path.name, error) from error
    if not start:
        raise TableError(tr("{name} is empty. Download it again."), name=path.name)
    return start


def _stream(file: TableFile) -> AbstractContextManager[IO[bytes]]:
    if file.packing == "zip":
        return _zip_entry(file.path, file.entry)
    unpack: dict[str, Callable[..., Any]] = {"": open, "gzip": gzip.open, "bz2": bz2.open, "xz": lzma.open}  # noqa: SIM115
    stream: AbstractContextManager[IO[bytes]] = unpack[file.packing](file.path, "rb")  # its reader closes it
    return stream


@contextmanager
def _zip_entry(path: Path, entry: str) -> Iterator[IO[bytes]]:
    """The bytes of `outer.zip/inner.csv`: INSEE has published zips inside zips."""
    outer, _, inner = entry.rpartition(".zip/")
    with zipfile.ZipFile(path) as pack:
        if not outer or entry in pack.namelist():  # a folder may have the name of a zip
            with _part(pack, entry) as stream:
                yield stream
            return
        with _part(pack, f"{outer}.zip") as nested, zipfile.ZipFile(nested) as inside, _part(inside, inner) as stream:
            yield stream


def _part(pack: zipfile.ZipFile, name: str) -> IO[bytes]:
    try:
        return pack.open(name)
    except (KeyError, UnicodeError, NotImplementedError) as error:  # a name spelt in two ways, or a method that nobody knows
        raise zipfile.BadZipFile(name) from error


def _unpacked_size(path: Path, packing: str) -> int:
    size = path.stat().st_size
    return size * 8 if packing else size  # tables of codes shrink about eightfold


def _of_zip(path: Path, entry: str, is_wanted: Callable[[tuple[str, ...]], bool] | None) -> TableFile:
    try:
        entries = _entries(path)
    except RuntimeError as error:
        raise TableError(tr("{name} is protected by a password. Unzip it first."), name=path.name) from error
    except (*_BROKEN, NotImplementedError, IndexError, ValueError, struct.error) as error:  # bad headers
        raise TableError(tr("{name} is cut or damaged: it cannot be unpacked to its end. Download it again."),
                         name=path.name) from error
    if "[Content_Types].xml" in entries or {"mimetype", "content.xml"} <= set(entries):
        raise TableError(tr("{name} is a workbook. Save its sheet as CSV and give that file."), name=path.name)
    tables = {name: size for name, size in entries.items()
              if name.lower().endswith((".csv", ".txt", ".tsv")) and not name.startswith("__MACOSX")}
    if entry:
        named = (entry, f"{entry}.csv")  # a sheet too
        tables = {name: size for name, size in tables.items() if name in named or name.endswith(f"/{entry}")}
    if not tables:
        raise TableError(tr("{name}: no table (.csv, .txt) in it{asked}; it holds {entries}."), name=path.name,
                         asked=f": {entry}" if entry else "", entries=listed(entries) or "-")
    return _chosen(path, tables, is_wanted)


def _entries(path: Path) -> dict[str, int]:
    """Parts of a zip and of the zips it holds, with their sizes."""
    entries = {}
    with zipfile.ZipFile(path) as pack:
        for part in pack.infolist():
            if part.filename.lower().endswith(".zip"):
                with pack.open(part) as nested, zipfile.ZipFile(nested) as inside:
                    entries.update({f"{part.filename}/{own.filename}": own.file_size for own in inside.infolist()})
            elif not part.is_dir():
                entries[part.filename] = part.file_size
    return entries


def _chosen(path: Path, tables: dict[str, int], is_wanted: Callable[[tuple[str, ...]], bool] | None) -> TableFile:
    """The one table of a zip, or the one whose columns are wanted."""
    files = []
    for name, size in tables.items():
        file = TableFile(path, entry=name, packing="zip", size=size)
        try:
            files.append(_recognised(file, _sample(file)))
        except RuntimeError as error:
            raise TableError(tr("{name} is protected by a password. Unzip it first."), name=path.name) from error
        except TableError:
            if len(tables) == 1:
                raise
    fitting = [file for file in files if is_wanted is None or is_wanted(file.columns)]
    candidates = fitting or files
    if len(candidates) != 1:
        raise TableError(tr("{name} holds {count} tables that could serve ({entries}). Say which one to read (\"Table "
                            "inside the zip\"), or unzip it."),
                         name=path.name, count=len(candidates), entries=listed((file.entry for file in candidates), 8))
    if len(tables) > 1:
        note = Note(tr("{name} holds {count} tables: {entry} was read, the only one with the columns that are needed."),
                    name=path.name, count=len(tables), entry=candidates[0].entry)
        return replace(candidates[0], notes=(*candidates[0].notes, note))
    return candidates[0]


def _sample(file: TableFile) -> bytes:
    with opened(file) as stream:
        return stream.read(SAMPLE)


# Text


def _recognised(file: TableFile, sample: bytes) -> TableFile:
    """With encoding, separator, quote and columns; refused in one sentence if it is no table."""
    if not sample.strip(b"\r\n\t \x00"):
        raise TableError(tr("{name} is empty. Download it again."), name=file.name)
    _refuse_others(file, sample)
    encoding = _encoding(sample)
    text = sample.decode(encoding, errors="replace").replace("\x00", "")
    above = lines_above(text, SEPARATORS)
    lines = list(io.StringIO(text, newline=""))
    title, text = "".join(lines[:above]).strip("\ufeff;,|\"\r\n\t "), "".join(lines[above:])
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    if not lines:  # other blanks: a vertical tab, a space of no width
        raise TableError(tr("{name} is empty. Download it again."), name=file.name)
    separator = _separator(lines[:-1] or lines)
    quote = "'" if re.match(rf"'[^']*'(?:{re.escape(separator)}|$)", lines[0]) else '"'
    named = re.sub(r"^(?:[ \t]*[\r\n]+)+", "", text)
    try:
        columns = next(csv.reader(io.StringIO(named, newline=None), delimiter=separator, quotechar=quote, strict=True))
    except csv.Error as error:
        raise TableError(tr("{name}: its first line cannot be read as names of columns. Is this a CSV file?"),
                         name=file.name) from error
    note = Note(tr("{name}: the names of the columns are on line {line}, under \"{title}\"."), name=file.name,
                line=above + 1, title=listed([title], 1))
    return replace(file, encoding=encoding, separator=separator, quote=quote, above=above, is_untidy=_is_untidy(sample),
                   columns=tuple(column.strip() for column in columns), notes=(*file.notes, *([note] if above else ())))


def _is_untidy(sample: bytes) -> bool:
    """Blank lines before the names, line ends of old or none, bytes of no sign."""
    return re.search(rb"^(\xef\xbb\xbf)?[ \t]*[\r\n]|\r(?!\n)|\0", sample[:-1]) is not None


def _refuse_others(file: TableFile, sample: bytes) -> None:
    head = sample.lstrip(b"\xef\xbb\xbf\r\n\t ")[:200].lower()
    if head.startswith((b"<!doctype html", b"<html")):
        raise TableError(tr("{name} is a web page, not a table: the download went wrong. Download the file itself."),
                         name=file.name)
    if sample.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError(tr("{name} is a workbook. Save its sheet as CSV and give that file."), name=file.name)
    if head.startswith((b"{", b"[", b"<?xml", b"%pdf", b"7z\xbc\xaf", b"rar!", b"sqlite format")):
        raise TableError(tr("{name} is neither CSV nor Parquet, plain or in a zip or gzip. Convert it to CSV first."),
                         name=file.name)


def _encoding(sample: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if sample.startswith(mark):
            return encoding
    head = sample[:4000]
    zeros = [head[place::4].count(0) * 4 > len(head) * 0.9 for place in range(4)]
    if sum(zeros) == 3:  # three bytes of four are 0: UTF-32 that lost its mark
        return "utf-32-le" if not zeros[0] else "utf-32-be"
    if head[1::2].count(0) > len(head) // 4:  # every other byte is 0: UTF-16 that lost its mark
        return "utf-16-le"
    if head[0::2].count(0) > len(head) // 4:
        return "utf-16-be"
    try:
        sample[:sample.rfind(b"\n") + 1].decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return western(sample)


def western(content: bytes) -> str:
    """Windows-1252, or Latin-1 where it holds a byte that Windows does not define."""
    return "latin-1" if re.search(rb"[\x81\x8d\x8f\x90\x9d]", content) else "cp1252"


def _separator(lines: list[str]) -> str:
    """The sign that cuts the first line most often, and the next ones as often."""
    def cuts(line: str, sign: str) -> int:
        return re.sub(r'"[^"]*"|(?<![\w ])\'[^\']*\'', "", line).count(sign)

    def score(sign: str) -> tuple[bool, int]:
        first = cuts(lines[0], sign)
        return first > 0 and all(cuts(line, sign) == first for line in lines[1:5]), first

    return max(SEPARATORS, key=score)
