"""What the rows of a stock make, whichever nomenclature their codes are in: NAF rev. 2, or NAF 2025 through a passage.

Rows are told apart by code first; the table of NAF 2025 codes by territory is then brought to classes of NAF rev. 2, so
that the account of the file stays one of whole rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..nomenclatures.activities import REV2, REV2_1, read_nomenclature, sub_class, told_by_letter
from ..nomenclatures.naf_2025 import (
    Likeliest,
    Passage,
    completed,
    learn_passage,
    likeliest_classes,
    parted_france,
    shipped_passage,
)
from ..nomenclatures.tables import table
from ..words import Note, listed, tr
from . import embedded
from .asked import STAFF
from .code_columns import Flags, Floats, by_code, either, recoded, told

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


# Rows


class Made(NamedTuple):
    """label : class, or `NEW` and a code of NAF 2025; '' where the row makes no goods, or where its code is none."""

    label: pd.Categorical
    is_class: Flags
    is_2025: Flags
    origins: Origins | None


def rev2_first(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows, with the code of NAF rev. 2 where a second column tells it."""
    if "activity_rev2" not in frame:
        return frame
    taken, index = _tells_rev2(frame), frame.index
    rows = frame.drop(columns="activity_rev2")
    rows["activity"] = pd.Series(either(frame["activity_rev2"].array, frame["activity"].array, taken), index)
    if "nomenclature" in frame:  # that column speaks of the main code
        of_rev2 = pd.Categorical.from_codes(np.zeros(len(frame), dtype=np.int32), [REV2])
        rows["nomenclature"] = pd.Series(either(of_rev2, frame["nomenclature"].array, taken), index)
    return rows


def made_by(
    frame: pd.DataFrame, rows: pd.DataFrame, nomenclature: str, passage: Passage | None, *, goods_only: bool,
    establishments: Floats, staff: Floats,
) -> Made:
    """What each row makes.

    Parameters
    ----------
    frame : category columns activity; activity_rev2 and nomenclature where the file has them
    rows : `rev2_first` of it
    nomenclature : of codes that neither their letter nor the file's column tells
    passage : default, the one that ships; rows with both codes complete it
    establishments, staff : of each row, NaN where unknown
    """
    made = goods_classes()

    def old(codes: pd.Series) -> pd.Series:
        known = naf_class(codes)
        return known.map(made).fillna("") if goods_only else known

    label = recoded(rows["activity"], old)
    is_class = told(rows["activity"], lambda codes: naf_class(codes).str.fullmatch(r"\d{4}"))
    is_2025 = _are_2025(rows, nomenclature) & ~_tells_rev2(frame)
    if not is_2025.any():
        return Made(label, is_class, is_2025, None)
    passage = passage or shipped_passage()
    own = _own_passage(frame, establishments, staff)
    origins = origins_of(passage if own is None else completed(own, passage), goods_only=goods_only)
    with_goods = {code[:2] for code in origins.goods}

    def new(codes: pd.Series) -> pd.Series:
        code = sub_class(codes)["code"]
        return (NEW + code).where(code.isin(origins.goods), "")

    def is_known(codes: pd.Series) -> pd.Series:
        code = sub_class(codes)["code"]
        known = code.isin(origins.parts["source"])
        services = code.str.fullmatch(r"\d{4}[A-Z]?").astype(bool) & ~code.str[:2].isin(with_goods)
        return known | services if goods_only else known

    return Made(
        either(recoded(rows["activity"], new), label, is_2025),
        np.where(is_2025, told(rows["activity"], is_known), is_class),
        is_2025,
        origins,
    )


def class_of_each(frame: pd.DataFrame, nomenclature: str, passage: Passage | None) -> Likeliest:
    """The class of single establishments, as `likeliest_classes`.

    frame : text columns activity; activity_rev2 and nomenclature where the file has them. Others as in `made_by`.
    """
    codes = frame[[name for name in ("activity", "activity_rev2", "nomenclature") if name in frame]].astype("category")
    rows = rev2_first(codes)
    is_2025 = pd.Series(_are_2025(rows, nomenclature) & ~_tells_rev2(codes), frame.index)
    return likeliest_classes(rows["activity"].astype(object), is_2025=is_2025, passage=passage)


def not_naf(names: pd.Series) -> pd.Series:
    """Names of nomenclatures that are neither NAF rev. 2 nor NAF 2025 nor their kin."""
    return names.map(lambda name: name != "" and _kin(name) == "").astype(bool)


def _are_2025(rows: pd.DataFrame, nomenclature: str) -> Flags:
    """By the letter; without one, by the column of nomenclatures; else by what is asked."""
    by_letter = told(rows["activity"], lambda codes: told_by_letter(codes) == REV2_1)
    bare = told(rows["activity"], lambda codes: (told_by_letter(codes) == "") & (codes != ""))
    asked = bool(nomenclature) and read_nomenclature(nomenclature) == REV2_1
    if "nomenclature" not in rows:
        return by_letter | bare & asked
    said = told(rows["nomenclature"], lambda names: names.map(_kin) == REV2_1)
    silent = told(rows["nomenclature"], lambda names: names.map(_kin) == "")
    return by_letter | bare & (said | silent & asked)


def _kin(name: str) -> str:
    """'' for no name, and for another nomenclature, which is left out elsewhere."""
    try:
        return read_nomenclature(name) if name else ""
    except ParameterError:
        return ""


def _tells_rev2(frame: pd.DataFrame) -> Flags:
    """Where a second column holds a code of NAF rev. 2."""

    def is_rev2(codes: pd.Series) -> pd.Series:
        return naf_class(codes).str.fullmatch(r"\d{4}").astype(bool) & (told_by_letter(codes) != REV2_1)

    return told(frame["activity_rev2"], is_rev2) if "activity_rev2" in frame else np.zeros(len(frame), dtype=bool)


def _own_passage(frame: pd.DataFrame, establishments: Floats, staff: Floats) -> Passage | None:
    """What the rows that carry both codes teach; None where there is none."""
    if "activity_rev2" not in frame:
        return None
    both = _tells_rev2(frame) & told(frame["activity"], lambda codes: told_by_letter(codes) == REV2_1)
    figures = pd.DataFrame({"count": np.nan_to_num(establishments), "staff": np.nan_to_num(staff)}, frame.index)
    pairs = figures.assign(new=frame["activity"].astype(object), old=frame["activity_rev2"].astype(object))
    pairs = pairs[both & (pairs["count"] > 0)]
    return learn_passage(pairs) if len(pairs) else None


# Table


def spread(rows: pd.DataFrame, origins: Origins, by: Mapping[str, str]) -> pd.DataFrame:
    """Rows whose activity is `NEW` and a code -> a row for each class it comes from, '' where it makes no goods.

    by : {figure: the weight it is shared out by, one of `PARTS`}; `alone` says that the code comes from one class
    """
    parts = origins.parts.assign(alone=origins.parts.groupby("source")["activity"].transform("size") == 1)
    waiting = rows.assign(source=rows["activity"].str[len(NEW):]).drop(columns="activity").merge(parts, on="source")
    shared = waiting.assign(**{figure: waiting[figure] * waiting[weight] for figure, weight in by.items()})
    return shared[[*rows.columns, "alone"]]


def brought_to_rev2(table: pd.DataFrame, origins: Origins | None, measure: str) -> pd.DataFrame:
    """Territory x code -> territory x class: what waits is spread by weight, and added to what was in NAF rev. 2.

    Figures are conserved, but for the parts that make no goods, under the activity ''. low keeps what comes from one class
    only; high has all that may come from the class; a class with a masked part is masked.

    Parameters
    ----------
    table : territory, activity (class, or `NEW` and a code), value, masked, low, high, staff, establishments
    """
    if origins is None:
        return table
    waits = table["activity"].str.startswith(NEW)
    if not waits.any():
        return table
    of_value = "staff_weight" if measure == STAFF else "weight"
    table = table.assign(source=table["activity"])
    new = spread(table[waits], origins, {"value": of_value, "staff": "staff_weight", "establishments": "weight"})
    new["low"] = new["low"].where(new["alone"], 0.0)
    added = _added_up(pd.concat([table[~waits], new[list(table.columns)]], ignore_index=True))
    return added[[name for name in table if name != "source"]]


def _added_up(table: pd.DataFrame) -> pd.DataFrame:
    """One row for each territory and activity; `source`: the code each row had."""
    keys = ["territory", "activity"]
    grouped = table.groupby(keys, sort=True)
    added = grouped[["value", "staff", "establishments"]].sum(min_count=1)
    added["low"] = grouped["low"].sum()
    added["masked"] = grouped["masked"].any()
    added["high"] = grouped["high"].sum().mask(table["high"].isna().groupby([table[key] for key in keys]).any())
    added["value"] = added["value"].mask(added["masked"])
    added = added.reset_index().assign(nomenclature=REV2)
    if "hidden_territory" in table:
        added["hidden_territory"] = added["territory"].map(table.groupby("territory")["hidden_territory"].max())
    if "hidden_activity" in table:  # what hides under a code may be of any class it comes from
        each = table.groupby(["activity", "source"])["hidden_activity"].max()
        limit = each.groupby(level="activity").sum().mask(each.isna().groupby(level="activity").any())
        added["hidden_activity"] = added["activity"].map(limit)
    return added


def passage_notes(
    table: pd.DataFrame, made: Made, kept: Flags, rows: pd.DataFrame, establishments: Floats, value: Floats
) -> Iterator[Note]:
    """How many were read through which passage, what share of them comes from several classes, what makes no goods.

    table : from `brought_to_rev2`; value : the figure asked for, of each row
    """
    through = kept & made.is_2025
    if made.origins is None or not through.any():
        return
    several = made.origins.parts.groupby("source").size()
    codes = by_code(rows["activity"], lambda known: sub_class(known)["code"].map(several).fillna(1) > 1).to_numpy(dtype=bool)
    figures = np.nan_to_num(value)
    whole, parted = float(figures[through].sum()), float(figures[through & codes].sum())
    counted = np.nansum(establishments[through])
    words = (
        tr(
            "{count} establishments have a code of NAF 2025, brought to NAF rev. 2 by: {origin}. {share:.1%} of their "
            "figures come from codes of several classes, shared out by weight; low and high: what is sure, what is possible."
        )
        if counted
        else tr(
            "{count} rows have a code of NAF 2025, brought to NAF rev. 2 by: {origin}. {share:.1%} of their figures come "
            "from codes of several classes, shared out by weight; low and high: what is sure, what is possible."
        )
    )
    count = int(counted) if counted else int(rows["rows"].to_numpy()[through].sum())
    yield Note(words, count=count, origin=made.origins.origin, share=parted / whole if whole else 0.0)
    services = table[table["activity"] == ""]
    if len(services):
        parts = made.origins.parts
        mixed = parts["source"].isin(made.origins.goods) & (parts["activity"] == "")
        here = set(by_code(rows["activity"], lambda known: sub_class(known)["code"])[through])
        yield Note(
            tr("{value:,.1f} of these figures go to classes that make no goods (from {codes}): they are not in the table."),
            value=float(services["value"].sum()),
            codes=listed(sorted(here & set(parts.loc[mixed, "source"]))),
        )
