"""What the rows of a stock make, whichever nomenclature their codes are in: NAF rev. 2, or NAF 2025 through a passage."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..nomenclatures.activities import REV2, REV2_1, read_nomenclature, sub_class, told_by_letter
from ..nomenclatures.naf_2025 import Likeliest, Passage, completed, learn_passage, likeliest_classes, shipped_passage
from .code_columns import Flags, Floats, either, recoded, told
from .naf_origins import NEW, Origins, goods_classes, naf_class, origins_of


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
