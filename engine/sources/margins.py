"""Masked cells between two ends: what is seen of them, and what published totals leave (METHOD 4).

A margin is a published total over a group of rows, whoever gives it: the file itself (FLORES) or a table of the user's
(`engine.sources.given_margins`). What it leaves, once what is seen is taken away, is shared by the masked rows of the group.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from .cells import whole_sum


class Margin(NamedTuple):
    """Published totals of one kind, such as those of divisions in departements.

    Attributes
    ----------
    group : Series, the group of each row; NaN where it is in none
    total : Series by group, masked rows included, in the unit of the values; NaN where it is not published
    """

    group: pd.Series
    total: pd.Series

    def seen(self, rows: pd.DataFrame) -> pd.Series:
        """Of each group of `total`, what its rows show."""
        return rows["value"].fillna(0.0).groupby(self.group).sum().reindex(self.total.index, fill_value=0.0)


def bound_masked(rows: pd.DataFrame, margins: Iterable[Margin]) -> pd.DataFrame:
    """Ends of each cell: from what is seen of it to the least that its own figure, or any margin, leaves.

    What a group leaves counts once in a cell, however many rows of the cell are of that group.

    Parameters
    ----------
    rows : DataFrame: cell, value (of a masked row, the part that is seen; NaN where none is), masked
        Several rows may make one cell; a row whose cell is NaN enters none, but is seen by the margins.
        A column `high` (a figure given for several rows together) is an upper end of its masked row too.
    margins : each of groups over these rows

    Returns
    -------
    DataFrame by cell: low, high; high is NaN where nothing bounds a masked row of it

    Examples
    --------
    >>> rows = pd.DataFrame({"cell": ["a", "b", "c"], "value": [70.0, None, None], "masked": [False, True, True]})
    >>> totals = Margin(pd.Series(["01", "01", "02"]), pd.Series({"01": 100.0}))
    >>> bound_masked(rows, [totals])[["low", "high"]].values.tolist()
    [[70.0, 70.0], [0.0, 30.0], [0.0, nan]]
    """
    cells = rows["cell"]
    seen = rows["value"].fillna(0.0)
    hidden = rows["masked"].astype(bool) & cells.notna()
    own = rows["high"] - seen if "high" in rows else pd.Series(np.nan, rows.index)
    least = own[hidden].astype(np.float64)  # of each masked row
    ends = []
    for margin in margins:
        left = (margin.total - margin.seen(rows)).clip(lower=0.0)
        shares = pd.DataFrame({"cell": cells[hidden], "group": margin.group[hidden], "left": margin.group[hidden].map(left)})
        least = pd.concat([least, shares["left"].astype(np.float64)], axis=1).min(axis=1)
        once = shares.drop_duplicates(["cell", "group"])
        ends.append(whole_sum(once["left"], once["cell"]))
    ends.append(whole_sum(least, cells[hidden]))
    low = seen.groupby(cells).sum()
    most = pd.concat(ends, axis=1).min(axis=1).reindex(low.index)
    masked = hidden.groupby(cells).any()
    return pd.DataFrame({"low": low, "high": low + most.where(masked, 0.0)})
