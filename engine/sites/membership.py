"""How well a measured fact suits a use: 0 not at all, 1 fully, straight in between; unknown stays unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pandas as pd


def falling(values: pd.Series, full: float, none: float) -> pd.Series:
    """1 up to `full`, 0 from `none`, straight between: the nearer the better.

    Examples
    --------
    >>> falling(pd.Series([0.0, 50, 175, 300, None]), 50, 300).tolist()
    [1.0, 1.0, 0.5, 0.0, nan]
    """
    return ((none - values) / (none - full)).clip(0, 1)


def rising(values: pd.Series, none: float, full: float) -> pd.Series:
    """0 up to `none`, 1 from `full`, straight between: the more the better.

    Examples
    --------
    >>> rising(pd.Series([10.0, 30, 50, None]), 10, 50).tolist()
    [0.0, 0.5, 1.0, nan]
    """
    return ((values - none) / (full - none)).clip(0, 1)


def trapezoid(values: pd.Series, none: float, full: float, still_full: float, none_again: float) -> pd.Series:
    """0 up to `none`, 1 from `full` to `still_full`, 0 from `none_again`: neither too little nor too much.

    Examples
    --------
    >>> trapezoid(pd.Series([800.0, 1400, 2000, 12000, 26000, 40000, None]), 800, 2000, 12000, 40000).tolist()
    [0.0, 0.5, 1.0, 1.0, 0.5, 0.0, nan]
    """
    # without unknown among them, the smaller of two sides; NaN on both sides stays NaN
    return np.minimum(rising(values, none, full), falling(values, still_full, none_again))


def identity(values: pd.Series) -> pd.Series:
    """A share that is a membership already, 0 to 1."""
    return values.clip(0, 1)


def of_categories(values: pd.Series, memberships: Mapping[str, float]) -> pd.Series:
    """The membership of each category; a category without one, and an unknown, stay unknown.

    Examples
    --------
    >>> of_categories(pd.Series(["U activity", "A", None]), {"U activity": 1.0}).tolist()
    [1.0, nan, nan]
    """
    return values.map(dict(memberships)).astype(float)


POINTS = {"trapezoid": 4, "rising": 2, "falling": 2, "identity": 0}
SHAPES: dict[str, Callable[..., pd.Series]] = {
    "trapezoid": trapezoid, "rising": rising, "falling": falling, "identity": identity,
}


def of_numbers(values: pd.Series, shape: str, points: Sequence[float]) -> pd.Series:
    """Membership by a named shape of `SHAPES`."""
    return SHAPES[shape](values, *points)
