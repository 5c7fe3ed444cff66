"""Where the official files lie, who made them, and what they must hold: resources/tables/sources.csv, which users edit."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import MissingLibrary, ParameterError, TableError
from ..words import listed, tr
from .files import key, open_table

REGISTRY = Path(__file__).resolve().parents[2] / "resources" / "tables" / "sources.csv"
LOOPBACK = ("http://127.0.0.1:", "http://localhost:")  # a server on this very computer
FIELDS = ("name", "title_en", "title_fr", "producer", "licence", "year", "file", "address", "page", "columns")


@dataclass(frozen=True)
class Source:
    """One official file.

    Attributes
    ----------
    name, title_en, title_fr, producer, licence, year : as in the registry
    file : name on disk; address : https, '' where the producer only has a page of links; page : for people
    columns : names that its table must hold
    """

    name: str
    title_en: str
    title_fr: str
    producer: str
    licence: str
    year: str
    file: str
    address: str
    page: str
    columns: tuple[str, ...]


def registry(path: str | Path = REGISTRY) -> dict[str, Source]:
    """Every source by its name, in the order of the file.

    Raises
    ------
    TableError
        A column missing; a name twice or empty; an address that is not https; a file name that leaves its folder. All
        faults at once, each with its line.
    """
    path = Path(path)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
            columns = tuple(rows[0]) if rows else ()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(
            tr("The registry of sources {name} cannot be read: {reason}."), name=str(path), reason=str(error)
        ) from error
    absent = [name for name in FIELDS if name not in columns]
    if absent:
        raise TableError(
            tr("The registry of sources {name} lacks the columns {columns}."), name=path.name, columns=listed(absent, 10)
        )
    faults = _faults(rows)
    if any(faults.values()):
        raise TableError(
            tr(
                "The registry of sources {name}, line and cell: names empty or twice: {names}; addresses that are not "
                "https: {addresses}; files that are no plain name: {files}."
            ),
            name=path.name,
            **{kind: listed(found, 5) or "-" for kind, found in faults.items()},
        )
    return {row["name"].strip(): _source(row) for row in rows}


def _source(row: dict[str, str]) -> Source:
    cells = {name: (row[name] or "").strip() for name in FIELDS}
    columns = tuple(cells.pop("columns").split())
    return Source(columns=columns, **cells)


def _faults(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    faults: dict[str, list[str]] = {"names": [], "addresses": [], "files": []}
    seen = set()
    for line, row in enumerate(rows, start=2):
        name, address, file = ((row[column] or "").strip() for column in ("name", "address", "file"))
        if not name or name in seen:
            faults["names"].append(f"{line} {name or '-'}")
        seen.add(name)
        if address and not address.startswith(("https://", *LOOPBACK)):
            faults["addresses"].append(f"{line} {address}")
        if address and (not file or file != Path(file).name or "\\" in file or file.startswith(".")):
            faults["files"].append(f"{line} {file or '-'}")
    return faults


def asked_sources(names: Iterable[str], known: dict[str, Source]) -> list[Source]:
    """The sources of those names, in the order asked.

    Raises
    ------
    ParameterError
        A name that the registry does not know.
    """
    names = [name.strip() for name in names if name.strip()]
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        raise ParameterError(
            tr("Sources: {unknown} not in the registry, which knows {known}."),
            unknown=listed(unknown, 5) or "-",
            known=listed(known, 40),
        )
    return [known[name] for name in dict.fromkeys(names)]


def check_file(path: str | Path, source: Source) -> None:
    """Refuse a downloaded file that is not what the registry promises: a web page, a cut archive, missing columns.

    A Parquet file passes where no library can look into it.

    Raises
    ------
    TableError
    """
    with Path(path).open("rb") as stream:
        start = stream.read(512).lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    if start.startswith((b"<!doctype html", b"<html")) and not source.file.lower().endswith((".html", ".htm")):
        raise TableError(
            tr(
                "{name}: the server answered with a web page in place of the file. Open {page} and look for its new address."
            ),
            name=source.name,
            page=source.page or source.address,
        )
    if not source.columns:
        return
    wanted = {key(column) for column in source.columns}

    def has_them(columns: tuple[str, ...]) -> bool:
        return wanted <= {key(column) for column in columns}

    try:
        table = _first_table(path, has_them)
    except MissingLibrary:
        return
    except TableError as error:  # under the name of the source, not of the transfer
        raise TableError(error.template, **{**error.values, "name": source.name}) from error
    if not has_them(table):
        absent = [column for column in source.columns if key(column) not in {key(name) for name in table}]
        raise TableError(
            tr(
                "{name}: the file lacks the columns {absent}; it holds {columns}. The producer changed its layout, or the "
                "address gives another file."
            ),
            name=source.name,
            absent=listed(absent, 6),
            columns=listed(table, 8),
        )


def _first_table(path: str | Path, has_them: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
    """Columns of the table that fits, or of the first one: an archive of several years holds many alike."""
    seen: list[tuple[str, ...]] = []

    def fits(columns: tuple[str, ...]) -> bool:
        seen.append(columns)
        return has_them(columns) and sum(map(has_them, seen)) == 1

    return open_table(path, is_wanted=fits).columns
