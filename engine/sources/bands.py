"""Staff from SIRENE size bands: resources/tables/sirene_bands.csv, its card beside it."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import text
from ..nomenclatures.tables import editable_table
from ..words import listed, tr

BANDS = "sirene_bands.csv"


@lru_cache(maxsize=1)
def size_bands() -> pd.DataFrame:
    """Ends and staff of an establishment by band code ('' is an empty cell): low, high, staff (float64, employees).

    Raises
    ------
    TableError
        The table is absent, or one of its rows has its staff outside its ends.
    """
    rows = editable_table(BANDS).set_index("band")
    figures = rows[["low", "high", "staff"]].astype(float)
    wrong = figures.index[~((figures["low"] <= figures["staff"]) & (figures["staff"] <= figures["high"]))]
    if len(wrong):
        raise TableError(
            tr("{name}: the staff of bands {bands} lies outside their ends. Correct the table."),
            name=BANDS,
            bands=listed(wrong),
        )
    return figures


def band_code(values: pd.Series) -> pd.Series:
    """Bands on two signs: a spreadsheet turns 01 into 1.

    Examples
    --------
    >>> band_code(pd.Series(["1", "01", "nn", None, 11.0])).tolist()
    ['01', '01', 'NN', '', '11']
    """
    codes = text(values).str.upper()
    return codes.where(~codes.str.fullmatch(r"\d"), "0" + codes)
