"""Parquet, through whichever library is there: pyarrow or DuckDB."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import pandas as pd

from ..errors import MissingLibrary, TableError
from ..words import tr

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


def _as_text(values: pd.Series) -> pd.Series:
    known = values.astype(object).where(values.notna(), "")
    return known.astype(str).str.replace(r"^(\d+)\.0$", r"\1", regex=True)


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


def _duckdb_columns(path: Path) -> tuple[tuple[str, ...], int]:
    import duckdb

    rows = duckdb.connect().read_parquet(str(path))
    return tuple(rows.columns), len(rows) * (30 + 5 * len(rows.columns))
