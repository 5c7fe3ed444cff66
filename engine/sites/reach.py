"""Who reaches which site: pairs of demand points and sites within a distance, by road if given, else straight line x 1.3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from .planning_rules import session_parameter

BLOCK = 8_000_000  # distances computed at once


@dataclass(frozen=True)
class Reach:
    """Pairs within reach, sorted by site then demand.

    Attributes
    ----------
    demand, site : arrays of positions, one for each pair
    starts : array, where the pairs of each site begin (number of sites + 1)
    demand_count, site_count : how many points there are
    """

    demand: np.ndarray
    site: np.ndarray
    starts: np.ndarray
    demand_count: int
    site_count: int

    def of_site(self, site: int) -> np.ndarray:
        """Demand points that reach it."""
        return self.demand[self.starts[site]:self.starts[site + 1]]


def distances(demand: pd.DataFrame, sites: pd.DataFrame) -> np.ndarray:
    """Straight line x 1.3, demand x sites, in the unit of the columns x and y (metres); float32.

    Examples
    --------
    >>> distances(pd.DataFrame({"x": [0.0], "y": [0.0]}), pd.DataFrame({"x": [3.0], "y": [4.0]})).round(2).tolist()
    [[6.5]]
    """
    points, places = _points(demand, tr("demand")), _points(sites, tr("sites"))
    flat = np.sqrt(((points[:, None, :] - places[None, :, :]) ** 2).sum(axis=2))
    return (flat * session_parameter("detour")).astype(np.float32)


def within(demand: pd.DataFrame, sites: pd.DataFrame, radius: float, *, should_stop: ShouldStop = never) -> Reach:
    """Pairs whose straight line x 1.3 is at most `radius`.

    Parameters
    ----------
    demand, sites : DataFrames with x and y, metres
    radius : metres by road
    """
    if not radius > 0:
        raise ParameterError(tr("Radius: received {value}; expected metres above 0."), value=radius)
    points, places = _points(demand, tr("demand")), _points(sites, tr("sites"))
    limit = (radius / session_parameter("detour")) ** 2
    found = [(np.empty(0, np.int64), np.empty(0, np.int64))]
    size = max(1, BLOCK // max(len(points), 1))
    for start in range(0, len(places), size):
        check(should_stop)
        block = places[start:start + size]
        square = (block[:, 0, None] - points[None, :, 0]) ** 2 + (block[:, 1, None] - points[None, :, 1]) ** 2
        site, who = np.nonzero(square <= limit * (1 + 1e-12))
        found.append((who, site + start))
    who, site = (np.concatenate(part) for part in zip(*found))
    return _sorted(who, site, len(points), len(places))


def from_pairs(pairs: pd.DataFrame, demand: pd.Index, sites: pd.Index) -> Reach:
    """Pairs of labels (columns demand, site), as a road network gives them."""
    who, where = demand.get_indexer(pairs["demand"]), sites.get_indexer(pairs["site"])
    strange = [*pairs["demand"][who < 0], *pairs["site"][where < 0]]
    if strange:
        raise TableError(tr("Reach: {count} labels are in neither table ({labels})."), count=len(strange),
                         labels=listed(strange))
    unique = np.unique(np.stack([where, who], axis=1), axis=0)
    return _sorted(unique[:, 1], unique[:, 0], len(demand), len(sites))


def _sorted(who: np.ndarray, site: np.ndarray, demand_count: int, site_count: int) -> Reach:
    who, site = who.astype(np.intp), site.astype(np.intp)
    order = np.lexsort((who, site))
    who, site = who[order], site[order]
    return Reach(who, site, np.searchsorted(site, np.arange(site_count + 1)), demand_count, site_count)


def _points(table: pd.DataFrame, name: str) -> np.ndarray:
    points = table[["x", "y"]].to_numpy(dtype=np.float64)
    bad = table.index[~np.isfinite(points).all(axis=1)]
    if len(bad):
        raise TableError(tr("Portfolio: {count} rows of {table} have no point ({labels})."), count=len(bad), table=name,
                         labels=listed(bad))
    return points
