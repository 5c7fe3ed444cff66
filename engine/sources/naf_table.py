"""From a table of codes of NAF 2025 by territory to one of classes of NAF rev. 2, and what to say of it.

After the account of the rows, which stays one of whole rows.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..nomenclatures.activities import REV2, sub_class
from ..words import Note, listed, tr
from .asked import STAFF
from .cells import whole_sum
from .code_columns import Flags, Floats, by_code
from .naf_origins import NEW, Origins, spread
from .naf_rows import Made


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
    added["high"] = whole_sum(table["high"], [table[key] for key in keys])
    added["value"] = added["value"].mask(added["masked"])
    added = added.reset_index().assign(nomenclature=REV2)
    if "hidden_territory" in table:
        added["hidden_territory"] = added["territory"].map(table.groupby("territory")["hidden_territory"].max())
    if "hidden_activity" in table:  # what hides under a code may be of any class it comes from
        each = table.groupby(["activity", "source"], as_index=False)["hidden_activity"].max()
        added["hidden_activity"] = added["activity"].map(whole_sum(each["hidden_activity"], each["activity"]))
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
