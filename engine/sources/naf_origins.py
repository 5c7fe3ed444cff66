"""What each class and code makes: classes of goods, and the classes of NAF rev. 2 that a code of NAF 2025 comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from ..nomenclatures.activities import sub_class
from ..nomenclatures.naf_2025 import Passage, parted_france
from ..nomenclatures.tables import table
from . import embedded

NEW = "2025 "  # before a code that waits for its passage: the same digits may be another class of rev. 2
PARTS = ["weight", "staff_weight"]


def goods_classes() -> dict[str, str]:
    """The class of goods that each NAF class makes: 0311 -> 0300, others mostly themselves."""
    known = embedded.classes()
    return {naf: made for made, makers in known["naf"].items() for naf in makers.split()}


def naf_class(codes: pd.Series) -> pd.Series:
    """``1071C Boulangerie`` and 10.71C alike."""
    return sub_class(codes)["code"].str.replace(r"^(\d{4})[A-Z]$", r"\1", regex=True)


class Origins(NamedTuple):
    """What NAF 2025 comes from, among the classes asked for.

    parts : source, activity ('' for classes that make no goods, where only goods are asked for), weight, staff_weight
    goods : the sources with an activity
    origin : which passage it is
    """

    parts: pd.DataFrame
    goods: frozenset[str]
    origin: str


def origins_of(passage: Passage, *, goods_only: bool) -> Origins:
    """The classes asked for that each code of NAF 2025 comes from."""
    target = passage.weights["target"]
    activity = target.map(goods_classes()).fillna("") if goods_only else target
    parts = passage.weights.assign(activity=activity).groupby(["source", "activity"], as_index=False)[PARTS].sum()
    return Origins(parts, frozenset(parts.loc[parts["activity"] != "", "source"]), passage.origin)


def service_starts(origins: Origins) -> tuple[str, ...]:
    """First signs of codes that make no goods in either nomenclature: divisions (46), or groups of one (47.1)."""
    rev2 = {code[:2] for code in goods_classes()}
    new = {code[:2] for code in origins.goods} | {f"{code[:2]}.{code[2]}" for code in origins.goods}
    starts: list[str] = []
    for division in (f"{number:02d}" for number in range(1, 100)):
        if division not in rev2:
            groups = (f"{division}.{digit}" for digit in range(10))
            starts += [division] if division not in new else [group for group in groups if group not in new]
    return tuple(starts)


def moved_share() -> float:
    """Of the staff that makes goods, the share whose division has another number in NAF 2025; by the shipped table."""
    france = parted_france(table("naf_2025.csv"))
    goods = france[france["target"].isin(goods_classes())]
    return float(goods.loc[goods["source"].str[:2] != goods["target"].str[:2], "staff"].sum() / goods["staff"].sum())


def spread(rows: pd.DataFrame, origins: Origins, by: Mapping[str, str]) -> pd.DataFrame:
    """Rows whose activity is `NEW` and a code -> a row for each class it comes from, '' where it makes no goods.

    by : {figure: the weight it is shared out by, one of `PARTS`}; `alone` says that the code comes from one class
    """
    parts = origins.parts.assign(alone=origins.parts.groupby("source")["activity"].transform("size") == 1)
    waiting = rows.assign(source=rows["activity"].str[len(NEW):]).drop(columns="activity").merge(parts, on="source")
    shared = waiting.assign(**{figure: waiting[figure] * waiting[weight] for figure, weight in by.items()})
    return shared[[*rows.columns, "alone"]]
