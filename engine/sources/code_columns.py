"""Columns of codes that stand for many rows: each rule looks at each distinct code once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
Cells = npt.NDArray[np.int64]
ROOM = 100_000_000  # cells of a table that may be looked at one by one: 35,000 communes by 700 classes are a quarter


def by_code(values: pd.Series, rule: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """A rule applied once to each distinct code of a category column."""
    known = pd.Series(values.cat.categories.astype(object), dtype=object)
    read = rule(known).to_numpy() if len(known) else np.array([], dtype=object)
    return pd.Series(read[values.cat.codes], values.index)


def told(values: pd.Series, rule: Callable[[pd.Series], pd.Series]) -> Flags:
    """Where a rule says yes."""
    return by_code(values, rule).to_numpy(dtype=bool)


def recoded(values: pd.Series, rule: Callable[[pd.Series], pd.Series]) -> pd.Categorical:
    """What a rule makes of each code, as codes again: text is never repeated row by row."""
    made, labels = pd.factorize(rule(pd.Series(values.cat.categories.astype(object), dtype=object)), sort=True)
    return pd.Categorical.from_codes(made.astype(np.int32)[values.cat.codes], pd.Index(labels, dtype=object))


def cells_of(rows: pd.Categorical, columns: pd.Categorical) -> tuple[npt.NDArray[np.signedinteger], Cells, Cells]:
    """In which cell of a table each element falls, and the codes of the row and the column of each cell, in order.

    Only cells where something falls.
    """
    width = max(len(columns.categories), 1)
    cells = rows.codes.astype(np.int64) * width + columns.codes
    if len(rows.categories) * width > ROOM:
        place, known = pd.factorize(cells, sort=True)
    else:  # several times faster than hashing, in less memory
        there = np.zeros(len(rows.categories) * width, dtype=bool)
        there[cells] = True
        known = np.flatnonzero(there)
        place = (np.cumsum(there, dtype=np.int32) - 1)[cells]
    return place, known // width, known % width


def is_label(values: pd.Categorical, label: str) -> Flags:
    """Where a column of codes has this one."""
    place = values.categories.get_indexer([label])[0]
    return np.asarray(values.codes == place) if place >= 0 else np.zeros(len(values), dtype=bool)


def either(first: pd.Categorical, second: pd.Categorical, is_first: Flags) -> pd.Categorical:
    """The code of the first column where it is to be taken, else that of the second."""
    labels = first.categories.union(second.categories)
    places = [labels.get_indexer(column.categories).astype(np.int32)[column.codes] for column in (first, second)]
    return pd.Categorical.from_codes(np.where(is_first, *places), labels)
