"""FLORES's own totals as margins of its masked cells: the territory's, and its division's in each wider territory."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from .margins import Margin
from .territories import french_regions
from .territory_codes import departement_of

WIDER = {"COM": ("DEP", "REG", "FRANCE"), "DEP": ("REG", "FRANCE"), "REG": ("FRANCE",)}
WHOLE = ("F", "FR", "FRANCE", "FRA")  # overseas included; metropolitan France (FM) would be too little


def own_margins(level: str, rows: pd.DataFrame, published: pd.DataFrame, totals: pd.Series) -> Iterator[Margin]:
    """What the file publishes over the rows of a level.

    Parameters
    ----------
    level : "COM", "DEP" or "REG"
    rows : DataFrame: territory, activity (division)
        The rows of that level.
    published : DataFrame: object, territory, activity, value
        Figures of the other levels, same year, form and measure, that are not masked.
    totals : Series by territory
        Published total of each territory, all divisions.

    Examples
    --------
    >>> rows = pd.DataFrame({"territory": ["01", "02"], "activity": "10"})
    >>> published = pd.DataFrame({"object": ["FRANCE"], "territory": ["F"], "activity": ["10"], "value": [90.0]})
    >>> [margin.total.to_dict() for margin in own_margins("DEP", rows, published, pd.Series({"02": 50.0}))]
    [{'02': 50.0}, {'|10': 90.0}]
    """
    yield Margin(rows["territory"], totals)
    for wider in WIDER.get(level, ()):
        figures = published[published["object"] == wider]
        if wider == "FRANCE":
            figures = figures[figures["territory"].isin(WHOLE)].assign(territory="")
        if len(figures):
            sums = figures.groupby(figures["territory"] + "|" + figures["activity"])["value"].sum()
            yield Margin(_inside(rows["territory"], wider) + "|" + rows["activity"], sums)


def _inside(territory: pd.Series, wider: str) -> pd.Series:
    """In which wider territory each lies; France is ''."""
    if wider == "FRANCE":
        return pd.Series("", territory.index)
    departement = departement_of(territory).where(territory.str.len() == 5, territory)
    if wider == "DEP":
        return departement
    return departement.map(french_regions().set_index("territory")["union"]).fillna("?")
