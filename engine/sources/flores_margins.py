"""What FLORES's own totals leave to its masked cells: the territory's, and its division's in each wider territory."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .margins import bound_masked
from .territories import french_regions
from .territory_codes import departement_of

WIDER = {"COM": ("DEP", "REG", "FRANCE"), "DEP": ("REG", "FRANCE"), "REG": ("FRANCE",)}
WHOLE = ("F", "FR", "FRANCE", "FRA")  # overseas included; metropolitan France (FM) would be too little


def upper_ends(level: str, shown: pd.DataFrame, published: pd.DataFrame, totals: pd.Series) -> pd.Series:
    """The most each row of a level can hold; NaN where no published figure bounds it.

    Parameters
    ----------
    level : "COM", "DEP" or "REG"
    shown : DataFrame: territory, activity, masked, value (NaN where masked)
        The rows of that level that are read.
    published : DataFrame: object, territory, activity, value
        Figures of the other levels, same year, form and measure, that are not masked.
    totals : Series by territory
        Published total of each territory, less what is seen outside the rows of `shown`.

    Examples
    --------
    >>> shown = pd.DataFrame({"territory": ["01", "02"], "activity": "10", "masked": [False, True], "value": [70.0, None]})
    >>> published = pd.DataFrame({"object": ["FRANCE"], "territory": ["F"], "activity": ["10"], "value": [90.0]})
    >>> upper_ends("DEP", shown, published, pd.Series({"02": 50.0})).tolist()
    [70.0, 20.0]
    """
    cells = bound_masked(shown, totals)
    for wider in WIDER.get(level, ()):
        figures = published[published["object"] == wider]
        if wider == "FRANCE":
            figures = figures[figures["territory"].isin(WHOLE)].assign(territory="")
        if len(figures):
            sums = figures.groupby(figures["territory"] + "|" + figures["activity"])["value"].sum()
            group = _inside(shown["territory"], wider) + "|" + shown["activity"]
            cells = bound_masked(cells.assign(group=group), sums, by="group")
    return cells["high"].astype(np.float64)


def _inside(territory: pd.Series, wider: str) -> pd.Series:
    """In which wider territory each lies; France is ''."""
    if wider == "FRANCE":
        return pd.Series("", territory.index)
    departement = departement_of(territory).where(territory.str.len() == 5, territory)
    if wider == "DEP":
        return departement
    return departement.map(french_regions().set_index("territory")["union"]).fillna("?")
