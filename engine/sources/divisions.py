"""From divisions (A88, two digits) to classes (four digits), by a structure known elsewhere. A last resort, said as such."""

from __future__ import annotations

import pandas as pd

from . import embedded

FIGURES = ("value", "low", "high", "staff", "establishments", "hidden_activity")


def class_shares(structure: pd.DataFrame | None = None) -> pd.DataFrame:
    """Share of each class in its division: division, activity, share (adds up to 1 for each division).

    Parameters
    ----------
    structure : DataFrame: activity (class), value, optional
        Default: staff of France by class of goods, 2018 (embedded).
    """
    if structure is None:
        structure = embedded.french_activity().rename(columns={"class": "activity", "staff": "value"})
    sums = structure.groupby("activity")["value"].sum()
    sums = sums[sums > 0]
    division = sums.index.str[:2]
    share = sums / sums.groupby(division).transform("sum")
    return pd.DataFrame({"division": division, "activity": sums.index, "share": share.to_numpy()})


def spread_divisions(table: pd.DataFrame, structure: pd.DataFrame | None = None) -> pd.DataFrame:
    """Figures by division shared out among its classes of goods, as in the nation.

    Every class of a division gets the same location quotient: the table tells territories apart by division only.

    Parameters
    ----------
    table : DataFrame: territory, activity (two digits), value, masked, low, high and other figures
        A division without a class of goods is left out.
    structure : see `class_shares`

    Examples
    --------
    >>> rows = pd.DataFrame({"territory": ["01"], "activity": ["10"], "value": [90.0], "masked": [False]})
    >>> spread_divisions(rows, pd.DataFrame({"activity": ["1011", "1012"], "value": [1.0, 2.0]})).values.tolist()
    [['01', '1011', 30.0, False], ['01', '1012', 60.0, False]]
    """
    joined = table.rename(columns={"activity": "division"}).merge(class_shares(structure), on="division", sort=False)
    for figure in FIGURES:
        if figure in joined:
            joined[figure] = joined[figure] * joined["share"]
    return joined[list(table.columns)].sort_values(["territory", "activity"], ignore_index=True)
