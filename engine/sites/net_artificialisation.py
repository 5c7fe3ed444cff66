"""The balance from 2031 on: ground artificialised between two editions of OCS GE, less ground that ceased to be.

L.101-2-1 and R.101-1 of the planning code: net = (artificialised now, not before) - (before, not now). Which cover and use
count lies in ocsge_artificialised.csv.
"""

from __future__ import annotations

import pandas as pd

from ..errors import TableError
from ..sources.cells import number
from ..words import listed, tr
from .planning_rules import rule
from .tables import site_table

HECTARE = 10_000.0  # m2
BUILDINGS = "CS1.1.1.1"


def is_artificialised(cover: pd.Series, use: pd.Series) -> pd.Series:
    """Whether the law counts that ground, from its codes of OCS GE.

    Examples
    --------
    >>> covers = pd.Series(["CS1.1.1.1", "CS1.1.2.1", "CS1.1.2.1", "CS2.2.1", "CS2.2.1", "CS2.1.1.1"])
    >>> uses = pd.Series(["US2", "US1.3", "US2", "US2", "US1.1", "US2"])
    >>> is_artificialised(covers, uses).tolist()
    [True, False, True, True, False, False]
    """
    table = site_table("ocsge_artificialised.csv")
    counts = table["artificialised"] == "1"
    pairs = dict(zip(zip(table["cover"], table["use"]), counts))
    alone = cover.map({code: found for (code, own_use), found in pairs.items() if not own_use})
    both = pd.Series(list(zip(cover, use)), cover.index).map(pairs)
    return both.where(both.notna(), alone).eq(True)


def net_artificialisation(pieces: pd.DataFrame, *, smallest: bool = True) -> pd.DataFrame:
    """Hectares artificialised, given back and net, by territory.

    Parameters
    ----------
    pieces : DataFrame, one row per piece of ground with one cover and use at each date: territory, cover_before, use_before,
        cover_after, use_after, area_m2 and, where a territory cuts the piece, piece_m2 (the whole of it, for the limit)
    smallest : whether pieces under 2,500 m2 are left out (50 m2 for what is or was a building)

    Returns
    -------
    DataFrame by territory: artificialised, given_back, net (ha), left_out (ha of changes under the limit)

    Raises
    ------
    TableError : codes that are no OCS GE codes, areas that are no numbers.

    Examples
    --------
    >>> names = ["territory", "cover_before", "use_before", "cover_after", "use_after", "area_m2"]
    >>> yards = pd.DataFrame([["A", "CS2.2.1", "US1.1", "CS1.1.1.2", "US2", 30000],
    ...                       ["A", "CS1.1.1.2", "US2", "CS2.1.1.1", "US6.3", 10000]], columns=names)
    >>> net_artificialisation(yards).loc["A"].tolist()
    [3.0, 1.0, 2.0, 0.0]
    """
    area = number(pieces["area_m2"]) / HECTARE
    whole = number(pieces["piece_m2"]) / HECTARE if "piece_m2" in pieces else area
    strange = [code
               for name, mark in (("cover_before", "CS"), ("cover_after", "CS"), ("use_before", "US"), ("use_after", "US"))
               for code in pieces.loc[~pieces[name].astype(str).str.startswith(mark), name].unique()]
    if strange or not (area >= 0).all():
        raise TableError(tr("OCS GE: {count} codes are none of its covers (CS...) or uses (US...) ({codes}), and {areas} "
                            "pieces "
                            "have no area."), count=len(strange), codes=listed(strange) or "-",
                         areas=int((~(area >= 0)).sum()))
    before = is_artificialised(pieces["cover_before"], pieces["use_before"])
    after = is_artificialised(pieces["cover_after"], pieces["use_after"])
    built = (pieces["cover_before"] == BUILDINGS) | (pieces["cover_after"] == BUILDINGS)
    limit = pd.Series(rule("smallest_piece"), pieces.index).mask(built, rule("smallest_building"))
    counted = (whole >= limit - 1e-12) if smallest else pd.Series(True, pieces.index)
    parts = pd.DataFrame({"artificialised": area.where(after & ~before & counted, 0.0),
                          "given_back": area.where(before & ~after & counted, 0.0),
                          "left_out": area.where((before != after) & ~counted, 0.0)})
    sums = parts.groupby(pieces["territory"]).sum()
    sums.insert(2, "net", sums["artificialised"] - sums["given_back"])
    return sums
