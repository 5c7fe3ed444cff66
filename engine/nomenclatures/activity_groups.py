"""Wider activities of a class, in which totals are published: division, sectors of INSEE (A10 to A38), A129 of customs."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from .activities import REV2_1, told_by_letter
from .codes import class_code, text
from .tables import editable_table, table

TOTAL = ""
TOTALS = frozenset({TOTAL, "_T", "TOTAL", "ENSEMBLE", "TOUS", "ALL"})
SUBCLASS, CLASS, DIVISION, A129 = "subclass", "class", "division", "A129"
_SUBCLASS = r"\d{4}[A-Z]"


def activity_levels(codes: pd.Series) -> pd.DataFrame:
    """What each code lies in, a column for each level, NaN where it lies in none; every code lies in the `TOTAL`.

    Parameters
    ----------
    codes : Series of text
        Sub-classes (10.71C), classes (1071, 10.71), divisions (10). A sub-class of NAF 2025 (10.71Y) lies in itself only.

    Examples
    --------
    >>> activity_levels(pd.Series(["10.71C"]))[["", "subclass", "class", "division", "A38", "A17", "A21"]].values.tolist()
    [['', '1071C', '1071', '10', 'CA', 'C1', 'C']]
    """
    words = text(codes).str.upper().str.replace(r"[. ]", "", regex=True)
    known, is_2025 = class_code(text(codes)), told_by_letter(codes) == REV2_1
    known = known.where(known.str.fullmatch(r"\d{4}") & ~is_2025)
    division = known.str[:2].where(known.notna(), words.where(words.str.fullmatch(r"\d\d")))
    subclass = words.where(words.str.fullmatch(_SUBCLASS))
    levels = pd.DataFrame({TOTAL: pd.Series("", codes.index), SUBCLASS: subclass, CLASS: known, DIVISION: division,
                           A129: known.map(_of_customs())})
    for level, sectors in _sectors().items():
        levels[level] = division.map(sectors)
    return levels


def read_activity_group(codes: pd.Series) -> pd.DataFrame:
    """The level and the plain code of an activity, as a published table writes them; level NaN where it is neither.

    A label behind the code does not matter. Three digits are refused: a group, or a class that lost its zero.

    Examples
    --------
    >>> read_activity_group(pd.Series(["_T", "10.71C", "1071", "1", "CA - Food", "c1", "A01Z", "107"])).values.tolist()[:4]
    [['', ''], ['subclass', '1071C'], ['class', '1071'], ['division', '01']]
    """
    words = text(codes).str.upper()
    whole = words.isin(TOTALS)
    first = words.str.extract(r"^(\S*)")[0]
    plain = first.str.replace(".", "", regex=False)
    level = pd.Series(None, codes.index, dtype=object)
    level = level.mask(plain.str.fullmatch(r"\d{1,2}") & ~first.str.contains(".", regex=False), DIVISION)
    level = level.mask(plain.str.fullmatch(r"\d{4}") | first.str.fullmatch(r"\d{1,2}\.\d{1,2}"), CLASS)
    level = level.mask(plain.str.fullmatch(_SUBCLASS), SUBCLASS)
    level = level.mask(plain.str.fullmatch(r"\d{4}Z"), CLASS)  # its only sub-class
    level = level.mask(plain.isin(set(_of_customs().values())), A129)
    for name, sectors in _sectors().items():
        level = level.mask(plain.isin(set(sectors.values())) & level.isna(), name)
    level = level.mask(whole, TOTAL)
    code = plain.mask(level == CLASS, class_code(first)).mask(level == DIVISION, plain.str.zfill(2)).mask(whole, TOTAL)
    return pd.DataFrame({"level": level, "code": code})


@lru_cache(maxsize=1)
def _sectors() -> dict[str, dict[str, str]]:
    """{level: {division: sector}}."""
    rows = editable_table("activity_groups.csv")
    return {str(level): dict(zip(those["division"], those["code"])) for level, those in rows.groupby("level", sort=True)}


@lru_cache(maxsize=1)
def _of_customs() -> dict[str, str]:
    """The A129 group of each class of goods, of customs and of NAF."""
    rows = table("classes_cpf4.csv")
    of_naf = {naf: group for makers, group in zip(rows["naf"], rows["a129"]) for naf in makers.split()}
    return {**of_naf, **dict(zip(rows["class"], rows["a129"]))}
