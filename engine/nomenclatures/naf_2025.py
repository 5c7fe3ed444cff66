"""From NAF 2025 to NAF rev. 2: the classes that each code comes from, and how much of it from each.

INSEE's table (resources/reference/naf_2025.csv) says which sub-classes have something in common, not how much. Weights are
learnt from a stock that carries both codes; failing that they are proposed here, from INSEE's table and the establishments
of 2018 by sub-class of NAF rev. 2.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError
from ..words import Note, tr
from .activities import LETTERS_2025, REV2_1, sub_class, told_by_letter
from .codes import class_code
from .tables import table

KEPT = 0.9  # of a rev. 2 sub-class that is parted: a revision moves margins. Our proposal, no source gives quantities
SEEN = 30  # establishments: a code that fewer of them tell keeps the proposed weights
SMALLEST = {"establishments": 1.0, "staff": 14.5}  # of a rev. 2 sub-class that had none of 10 employees: it is not excluded
INSEE, BOTH_CODES = tr("INSEE's table weighed by Ressort"), tr("establishments that carry both codes")
WEIGHTS = ["source", "target", "weight", "staff_weight"]


class Passage(NamedTuple):
    """How NAF 2025 comes from NAF rev. 2.

    weights : source (NAF 2025 sub-class 1013G, or class 1013), target (NAF rev. 2 class), weight (of establishments),
        staff_weight (of staff); both add up to 1 for each source
    count : establishments by source, of a passage that was learnt
    origin : which table it is, in marked words
    """

    weights: pd.DataFrame
    count: pd.Series
    origin: str


def shares(pairs: pd.DataFrame) -> pd.Series:
    """What of each rev. 2 sub-class goes to each of NAF 2025; a proposal.

    A Unique sub-class passes whole. A Multiple one leaves nine tenths (`KEPT`) to its main target: the one that INSEE says
    covers it but for an exception, else the sub-classes whose class has its number; the others share the last tenth
    equally. Without a main target, or with nothing else, all share equally.

    Parameters
    ----------
    pairs : DataFrame: naf_2025, naf_rev2, main ('1' or '')

    Returns
    -------
    Series, as the rows of `pairs`; adds up to 1 for each naf_rev2

    Examples
    --------
    >>> pairs = pd.DataFrame({"naf_2025": ["01.13Y", "01.19Y"], "naf_rev2": "01.19Z", "main": ""})
    >>> shares(pairs).round(2).tolist()
    [0.1, 0.9]
    """
    by = pairs["naf_rev2"]
    named = pairs["main"] == "1"
    same = class_code(pairs["naf_2025"].str[:5]) == class_code(pairs["naf_rev2"].str[:5])
    main = named.where(named.groupby(by).transform("any"), same)
    every, mains = by.groupby(by).transform("size"), main.groupby(by).transform("sum")
    parted = (mains > 0) & (mains < every)
    share = np.where(main, KEPT / mains.clip(lower=1), (1 - KEPT) / (every - mains).clip(lower=1))
    return pd.Series(np.where(parted, share, 1.0 / every), pairs.index)


def parted_france(pairs: pd.DataFrame) -> pd.DataFrame:
    """Establishments and staff of France in 2018, each rev. 2 sub-class shared out by `shares`.

    Returns
    -------
    DataFrame, as the rows of `pairs`: source (NAF 2025 sub-class), target (rev. 2 class), establishments, staff
    """
    known = table("naf_rev2.csv").set_index("naf_rev2").astype(float)
    share = shares(pairs)
    mass = {
        name: pairs["naf_rev2"].map(known[name]).fillna(0.0).clip(lower=least) * share for name, least in SMALLEST.items()
    }
    return pd.DataFrame({"source": sub_class(pairs["naf_2025"])["code"], "target": class_code(pairs["naf_rev2"]), **mass})


def proposed_passage(pairs: pd.DataFrame | None = None, origin: str = INSEE) -> Passage:
    """Weights from the pairs of INSEE's table: each rev. 2 sub-class counts as in 2018, shared out by `shares`.

    Parameters
    ----------
    pairs : DataFrame: naf_2025, naf_rev2, main, optional
        Default: the table that ships.
    origin : what to call it
    """
    masses = parted_france(table("naf_2025.csv") if pairs is None else pairs)
    return Passage(_weighed(masses), pd.Series(dtype=float), origin)


@lru_cache(maxsize=1)
def shipped_passage() -> Passage:
    """`proposed_passage` of the table that ships; not to be changed in place."""
    return proposed_passage()


def learn_passage(rows: pd.DataFrame, origin: str = BOTH_CODES) -> Passage:
    """NAF 2025 -> NAF rev. 2 from establishments that carry both codes.

    Parameters
    ----------
    rows : DataFrame: new, old; `count` (establishments) where rows are already counted; `staff`, optional
        Rows without both codes are not looked at. Without staff, staff is weighed as establishments are.
    origin : what to call it

    Raises
    ------
    TableError
        No row has both codes.

    Examples
    --------
    >>> both = pd.DataFrame({"new": ["10.71Y", "10.71Y", "25.62Y"], "old": ["10.71C", "10.71D", "25.62B"]})
    >>> learn_passage(both).weights[["source", "target", "weight"]].values.tolist()
    [['1071', '1071', 1.0], ['1071Y', '1071', 1.0], ['2562', '2562', 1.0], ['2562Y', '2562', 1.0]]
    """
    new = sub_class(rows["new"])
    count = rows["count"].astype(float) if "count" in rows else pd.Series(1.0, rows.index)
    staff = rows["staff"].astype(float).fillna(0.0) if "staff" in rows else count
    made = pd.DataFrame(
        {"source": new["code"], "target": class_code(rows["old"]), "establishments": count, "staff": staff}
    )
    made = made[new["letter"].isin(list(LETTERS_2025)) & made["target"].str.fullmatch(r"\d{4}") & (count > 0)]
    if not len(made):
        raise TableError(
            tr("No establishment carries both a code of NAF 2025 and one of NAF rev. 2: no passage can be learnt.")
        )
    seen = _both_levels(made).groupby("source")["establishments"].sum()
    return Passage(_weighed(made), seen, origin)


def completed(learnt: Passage, other: Passage) -> Passage:
    """The learnt weights of the codes that `SEEN` establishments tell; those of the other passage for the rest."""
    enough = learnt.count.index[learnt.count >= SEEN]
    weights = [
        learnt.weights[learnt.weights["source"].isin(enough)],
        other.weights[~other.weights["source"].isin(enough)],
    ]
    return Passage(pd.concat(weights, ignore_index=True), learnt.count, f"{learnt.origin}, {other.origin}")


class Likeliest(NamedTuple):
    """Of single things, which cannot be shared out: class of each, which are of NAF 2025, which may be of another class."""

    classes: pd.Series
    is_2025: pd.Series
    is_open: pd.Series

    @property
    def notes(self) -> tuple[Note, ...]:
        """What to say of it, where there is something."""
        words = tr("{count} establishments have a code of NAF 2025: each in its likeliest class; {open} may be of another.")
        count = int(self.is_2025.sum())
        return (Note(words, count=count, open=int(self.is_open.sum())),) if count else ()


def likeliest_classes(
    codes: pd.Series, *, is_2025: pd.Series | None = None, passage: Passage | None = None
) -> Likeliest:
    """The NAF rev. 2 class of each code: of one of NAF 2025, the class that it comes from most often.

    Parameters
    ----------
    codes : sub-classes or classes, of any type
    is_2025 : bool, optional
        Default: what their letter tells.
    passage : default, the one that ships

    Examples
    --------
    >>> likeliest_classes(pd.Series(["10.71C", "10.71H", "10.89Y", "1089"])).classes.tolist()
    ['1071', '1071', '1089', '1089']
    """
    is_2025 = told_by_letter(codes) == REV2_1 if is_2025 is None else is_2025
    weights = (passage or shipped_passage()).weights.sort_values("weight", ascending=False, kind="stable")
    main = weights.drop_duplicates("source").set_index("source")["target"]
    source = sub_class(codes)["code"]
    classes = source.str.replace(r"^(\d{4})[A-Z]$", r"\1", regex=True)
    classes = classes.where(classes.str.fullmatch(r"\d{4}"), class_code(codes)).mask(is_2025, source.map(main).fillna(""))
    return Likeliest(classes, is_2025, is_2025 & source.map(weights.groupby("source").size()).gt(1))


def _both_levels(made: pd.DataFrame) -> pd.DataFrame:
    """Sub-classes, and the classes of NACE rev. 2.1 that they make up."""
    return pd.concat([made, made.assign(source=made["source"].str[:4])], ignore_index=True)


def _weighed(made: pd.DataFrame) -> pd.DataFrame:
    """source, target, establishments, staff -> `WEIGHTS`. A source without staff weighs it as its establishments."""
    sums = _both_levels(made).groupby(["source", "target"], as_index=False)[["establishments", "staff"]].sum()
    whole = sums.groupby("source")[["establishments", "staff"]].transform("sum")
    sums["weight"] = sums["establishments"] / whole["establishments"]
    sums["staff_weight"] = (sums["staff"] / whole["staff"].where(whole["staff"] > 0)).fillna(sums["weight"])
    return sums[WEIGHTS]
