"""Parquet, through whichever library is there: pyarrow or DuckDB."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pandas as pd

from ..errors import MissingLibrary, TableError
from ..words import listed, tr

if TYPE_CHECKING:
    from .files import TableFile

T = TypeVar("T")


def parquet_columns(path: Path) -> tuple[tuple[str, ...], int]:
    """Names of its columns, and the bytes a CSV of the same rows would take (30 a row, 5 a column)."""
    if _has("pyarrow"):
        return _checked(path, _arrow_columns)
    if _has("duckdb"):
        return _checked(path, _duckdb_columns)
    raise MissingLibrary(
        tr(
            "{name} is a Parquet file: neither pyarrow nor duckdb is installed, one of them reads it. "
            "Install: python3 -m pip install --user duckdb (Windows: OSGeo4W Setup, package "
            "python3-duckdb), or give the CSV of the same name."
        ),
        name=path.name,
    )


def read_parquet(path: Path, columns: list[str]) -> pd.DataFrame:
    """Those columns as text, an empty cell as ''."""
    if _has("pyarrow"):
        frame = _checked(path, lambda file: pd.read_parquet(file, columns=columns))
    else:
        import duckdb

        frame = _checked(path, lambda file: duckdb.connect().read_parquet(str(file)).select(*columns).df())
    return pd.DataFrame({name: _as_text(frame[name]) for name in columns}, dtype=object)


def refuse_nested(file: TableFile, columns: dict[str, str]) -> None:
    """Refuse lists and structures where one value a row is needed."""
    if file.format != "parquet":
        return
    nested = _checked(file.path, _arrow_nested if _has("pyarrow") else _duckdb_nested)
    wrong = [name for name in columns.values() if name in nested]
    if wrong:
        raise TableError(
            tr("{name}: the column {columns} holds lists or structures. One value a row is needed: write it out flat."),
            name=file.name, columns=listed(wrong),
        )


def _as_text(values: pd.Series) -> pd.Series:
    known = values.astype(object).where(values.notna(), "")
    is_bytes = known.map(type).eq(bytes)
    if is_bytes.any():
        known[is_bytes] = known[is_bytes].map(lambda value: value.decode("utf-8", "replace"))
    is_flag = known.map(type).eq(bool)
    words = known.astype(str).str.replace("\0", "", regex=False).str.strip()
    return plain_numbers(words.mask(is_flag, words.str.lower()))


def plain_numbers(words: pd.Series) -> pd.Series:
    """Whole numbers that a column of decimals holds without their point, no number as an empty cell."""
    return words.str.replace(r"^(-?\d+)\.0$", r"\1", regex=True).mask(words.str.lower() == "nan", "")


def _has(library: str) -> bool:
    return find_spec(library) is not None


def _checked(path: Path, read: Callable[[Path], T]) -> T:
    """What `read` answers; a damaged file is told in one sentence, whatever the library calls it."""
    try:
        return read(path)
    except Exception as error:  # pyarrow and DuckDB share no base class
        raise TableError(
            tr("{name} is cut or damaged: it cannot be read as Parquet. Download it again."), name=path.name
        ) from error


def _arrow_columns(path: Path) -> tuple[tuple[str, ...], int]:
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        names = tuple(file.schema_arrow.names)
        return names, file.metadata.num_rows * (30 + 5 * len(names))


def _arrow_nested(path: Path) -> set[str]:
    from pyarrow import parquet, types

    with parquet.ParquetFile(path) as file:
        return {column.name for column in file.schema_arrow if types.is_nested(column.type)}


def _duckdb_nested(path: Path) -> set[str]:
    import duckdb

    with duckdb.connect() as connection:
        rows = connection.read_parquet(str(path))
        return {name for name, kind in zip(rows.columns, map(str, rows.types)) if re.search(r"\[|^(STRUCT|MAP|UNION)", kind)}


def _duckdb_columns(path: Path) -> tuple[tuple[str, ...], int]:
    import duckdb

    rows = duckdb.connect().read_parquet(str(path))
    return tuple(rows.columns), len(rows) * (30 + 5 * len(rows.columns))
