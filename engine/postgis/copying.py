"""Rows as PostgreSQL's COPY reads them: text, one line each, made as the server asks for more."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Iterator
from typing import Any

from ..progress import ShouldStop, check
from ..words import tr

BLOCK = 1 << 16  # signs sent at once, at least
LOOK = 1000  # rows between two looks at `should_stop`
_SRID = 0x20000000  # PostGIS's mark of a shape that tells its reference system
_SIGNS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": None})


def ewkb(shape: bytes, srid: int) -> str:
    """A shape in WKB as PostGIS writes it: hexadecimal, with its reference system.

    Examples
    --------
    >>> ewkb(bytes.fromhex("0101000000" + "00" * 16), 2154)[:18]
    '01010000206a080000'
    """
    order = "<" if shape[0] == 1 else ">"
    (kind,) = struct.unpack_from(order + "I", shape, 1)
    return (shape[:1] + struct.pack(order + "II", kind | _SRID, srid) + shape[5:]).hex()


def line(row: Iterable[Any]) -> str:
    r"""A row as COPY's text format writes it; None and NaN are NULL.

    Examples
    --------
    >>> line(["a\tb", None, 0.1, True, float("nan"), 7])
    'a\\tb\t\\N\t0.1\tt\t\\N\t7\n'
    """
    return "\t".join(map(_cell, row)) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, float):
        return "\\N" if math.isnan(value) else repr(value)
    return value.translate(_SIGNS) if isinstance(value, str) else str(value)


class Lines:
    """Rows as the file that psycopg2 reads; `count` rows were read, `stopped` says whether the user ended it."""

    def __init__(self, rows: Iterable[Iterable[Any]], should_stop: ShouldStop) -> None:
        self.count = 0
        self.failure: Exception | None = None  # psycopg2 keeps only its words
        self._lines: Iterator[str] = map(line, rows)
        self._should_stop = should_stop
        self._rest = b""

    def read(self, size: int) -> bytes:
        """At most `size` bytes; b"" at the end."""
        try:
            if len(self._rest) < size:
                self._rest += self._more(max(size, BLOCK))
        except Exception as error:
            self.failure = error
            raise
        given, self._rest = self._rest[:size], self._rest[size:]
        return given

    def _more(self, size: int) -> bytes:
        made: list[str] = []
        length = 0
        for text in self._lines:
            made.append(text)
            length += len(text)
            self.count += 1
            if self.count % LOOK == 0:
                check(self._should_stop)
            if length >= size:
                break
        return "".join(made).encode("utf-8")


def copy_rows(cursor: Any, statement: str, rows: Iterable[Iterable[Any]], should_stop: ShouldStop) -> int:
    """Send rows through `COPY ... FROM STDIN`; how many there were. Raises `Stopped`, or the driver's error."""
    check(should_stop)
    lines = Lines(rows, should_stop)
    try:
        cursor.copy_expert(statement, lines)
    except Exception:
        if lines.failure is not None:
            raise lines.failure from None
        raise
    return lines.count


COPYING = tr("copy the rows")
