"""The tables that ship with Ressort, read as text once: resources/reference (README.md), and resources/tables."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd

from ..errors import TableError
from ..words import tr

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def table(name: str) -> pd.DataFrame:
    """A reference table, every cell as text, an empty cell as ''. A copy: the caller may change it."""
    return _read("reference", name).copy()


def editable_table(name: str) -> pd.DataFrame:
    """A table of resources/tables, which a planner may dispute; as `table` otherwise."""
    return _read("tables", name).copy()


@lru_cache(maxsize=None)
def _read(folder: str, name: str) -> pd.DataFrame:
    path = RESOURCES / folder / name
    if not path.is_file():
        raise TableError(tr("The table {name} is missing from this installation of Ressort. Install it again."), name=name)
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
