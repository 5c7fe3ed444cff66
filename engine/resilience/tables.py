"""Tables of scenarios that a planner may edit, read as text: resources/tables, or the user's own rows."""

from __future__ import annotations

import pandas as pd

from ..errors import TableError
from ..nomenclatures.tables import editable_table
from ..words import listed, tr


def scenario_table(name: str) -> pd.DataFrame:
    """A table of resources/tables, every cell as text, an empty cell as ''. A copy: the caller may change it."""
    return editable_table(name)


def known_products(codes: pd.Series, products: pd.Index, table: str) -> pd.Series:
    """Which rows name a product that is counted; refuses a table where none does."""
    known = codes.isin(products)
    if not known.any():
        raise TableError(tr("{table}: none of its products ({labels}) is counted. Write HS headings of four digits, such "
                            "as 3004."), table=table, labels=listed(codes.unique()))
    return known
