"""What stands behind each product of each territory: its parents, the classes that make it here, their staff."""

from __future__ import annotations

import numpy as np
import pandas as pd


def joined(rows: pd.DataFrame, keys: list[str], column: str, onto: pd.DataFrame) -> np.ndarray:
    """The labels of each key on one line, in the order they stand; '' where there is none."""
    lines = rows.groupby(keys, sort=False)[column].agg(" ".join)
    at = pd.MultiIndex.from_arrays([onto["code"], onto["product"]])
    return lines.reindex(at).fillna("").to_numpy(dtype=object)


def classes_here(activity: pd.DataFrame, weights: pd.DataFrame, territories: pd.Index, products: pd.Index) -> pd.DataFrame:
    """The classes at work in each territory for each product, the heaviest first."""
    present = activity.reindex(territories, fill_value=0.0).rename_axis(index="territory", columns="class")
    stacked = present.stack()
    here = stacked[stacked > 0].reset_index()[["territory", "class"]]
    makers = weights[(weights["weight"] > 0) & weights["source"].isin(products)]
    makers = makers.sort_values("weight", ascending=False, kind="stable")
    made = makers.rename(columns={"source": "product", "target": "class"})
    return made.merge(here, on="class").sort_values("weight", ascending=False, kind="stable")


def staff_behind(activity: pd.DataFrame, weights: pd.DataFrame, territories: pd.Index, products: pd.Index) -> np.ndarray:
    """Staff of the classes that make each product in each territory: territories x products."""
    staff = activity.reindex(territories, fill_value=0.0)
    makes = np.zeros((len(staff.columns), len(products)))
    product, made_in = products.get_indexer(weights["source"]), staff.columns.get_indexer(weights["target"])
    known = (product >= 0) & (made_in >= 0) & (weights["weight"] > 0).to_numpy()
    makes[made_in[known], product[known]] = 1.0
    return staff.to_numpy() @ makes
