"""Tables of scenarios that a planner may edit, read as text: resources/tables, or the user's own rows."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pandas as pd

from ..errors import TableError
from ..words import listed, tr

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"


def scenario_table(name: str) -> pd.DataFrame:
    """A table of resources/tables, every cell as text, an empty cell as ''. A copy: the caller may change it."""
    return _read(name).copy()


def known_products(codes: pd.Series, products: pd.Index, table: str) -> pd.Series:
    """Which rows name a product that is counted; refuses a table where none does."""
    known = codes.isin(products)
    if not known.any():
        raise TableError(tr("{table}: none of its products ({labels}) is counted. Write HS headings of four digits, such "
                            "as 3004."), table=table, labels=listed(codes.unique()))
    return known


@lru_cache(maxsize=None)
def _read(name: str) -> pd.DataFrame:
    path = TABLES / name
    if not path.is_file():
        raise TableError(tr("The table {name} is missing from this installation of Ressort. Install it again."), name=name)
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
