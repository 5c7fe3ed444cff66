"""Masked cells between two ends: nothing, and what the published total leaves (METHOD 4)."""

from __future__ import annotations

import pandas as pd


def bound_masked(cells: pd.DataFrame, totals: pd.Series, *, by: str = "territory") -> pd.DataFrame:
    """Ends of each cell: its value where it is known, else from what is seen of it to what the margin leaves.

    Parameters
    ----------
    cells : DataFrame: territory, activity, masked, value (of a masked cell, the part that is seen; NaN where none is)
        A column `high` that is there already (a figure given for several cells together) is an upper end too.
    totals : Series by `by`, same unit
        Published totals, masked cells included. A margin that is not published leaves no upper end (NaN).
    by : "territory" or "activity"

    Returns
    -------
    The same rows with low and high; high is NaN where nothing bounds it

    Examples
    --------
    >>> cells = pd.DataFrame({"territory": ["01", "01", "02"], "activity": ["10", "11", "10"],
    ...                       "value": [70.0, float("nan"), float("nan")], "masked": [False, True, True]})
    >>> bound_masked(cells, pd.Series({"01": 100.0}))[["low", "high"]].values.tolist()
    [[70.0, 70.0], [0.0, 30.0], [0.0, nan]]
    """
    seen = cells["value"].fillna(0.0)
    left = (totals - seen.groupby(cells[by]).sum().reindex(totals.index, fill_value=0.0)).clip(lower=0.0)
    high = seen + cells[by].map(left).astype(float)
    if "high" in cells:
        high = pd.concat([high, cells["high"]], axis=1).min(axis=1)
    return cells.assign(low=seen, high=cells["value"].where(~cells["masked"], high))
