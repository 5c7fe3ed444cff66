"""What can be made on several floors: each NAF class goes up by freight lift, stays on the ground, or stays out.

Levels are rows of resources/tables/hosting_levels.csv, all proposed; the longest code that a class begins with counts.
"""

from __future__ import annotations

import pandas as pd

from ..errors import ParameterError
from ..words import tr
from .tables import parameter, site_table

FLOOR, GROUND, NOT_HOSTED = "floor", "ground", "no"
OWN_LIST = "own list"


def hosting_levels(classes: pd.Index) -> pd.Series:
    """Level of each NAF class (4 digits, as text): "floor", "ground" or "no"; NaN outside divisions 10 to 33.

    Examples
    --------
    >>> hosting_levels(pd.Index(["2431", "2410", "2651", "1071", "0111"])).tolist()
    ['ground', 'no', 'floor', 'ground', nan]
    """
    rules = site_table("hosting_levels.csv").set_index("naf")["level"]
    codes = pd.Index(classes).astype(str).str.replace(".", "", regex=False)
    found = pd.Series(float("nan"), codes, dtype=object)
    for width in sorted(rules.index.str.len().unique()):
        level = pd.Series(codes.str[:width], codes).map(rules[rules.index.str.len() == width])
        found = found.where(level.isna(), level)
    return pd.Series(found.to_numpy(), classes, dtype=object, name="level")


def hosted_levels(profile: str, *, classified: bool = False) -> frozenset[str]:
    """Levels that a use takes in; empty for a use without production, or with its own list of products.

    Parameters
    ----------
    classified : bool
        The plan admits classified plants: a productive campus then takes heavy industry as well.
    """
    uses = site_table("site_uses.csv").set_index("profile")["hosts"]
    if profile not in uses:
        raise ParameterError(tr("Profile: received {value}; expected one of {known}."),
                             value=repr(profile), known=", ".join(uses.index))
    levels = frozenset() if uses[profile] == OWN_LIST else frozenset(uses[profile].split())
    return levels | {NOT_HOSTED} if classified and profile == "productive_campus" else levels


def has_own_list(profile: str) -> bool:
    """The use hosts what its maker states: products are given, not found by class."""
    uses = site_table("site_uses.csv").set_index("profile")["hosts"]
    return bool(uses.get(profile, "") == OWN_LIST)


def hosted_products(classes: pd.DataFrame, levels: frozenset[str]) -> pd.Series:
    """Share of each product that its classes can make in such a place, sum of w[p, c] over the hosted classes.

    Parameters
    ----------
    classes : DataFrame: source (product), target (NAF class), weight (those of a product add up to 1)

    Examples
    --------
    >>> made = pd.DataFrame([["6403", "1520", 1], ["7201", "2410", 0.8], ["7201", "2431", 0.2]],
    ...                     columns=["source", "target", "weight"])
    >>> hosted_products(made, frozenset({"floor", "ground"})).tolist()
    [1.0, 0.2]
    """
    level = hosting_levels(pd.Index(classes["target"])).to_numpy()
    inside = pd.Series(level, classes.index).isin(levels)
    return (classes["weight"].astype(float) * inside).groupby(classes["source"]).sum()


def jobs_interval(floor_m2: pd.Series) -> pd.DataFrame:
    """Jobs that floors can hold: jobs_low, jobs_high; NaN where floors are not known.

    Examples
    --------
    >>> jobs_interval(pd.Series([11500.0])).round(0).values.tolist()
    [[147.0, 185.0]]
    """
    roomy, dense = parameter("job_area_high"), parameter("job_area_low")
    return pd.DataFrame({"jobs_low": floor_m2 / roomy, "jobs_high": floor_m2 / dense})
