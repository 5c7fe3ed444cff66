"""Which sites to open: as few as cover all (LSCP), those that cover most (MCLP), nearest (p-median), worth most.

Exact by integer programming where that can finish, else greedy and swaps; either way the bound and the gap are said.
Toregas et al. (1971), doi:10.1287/opre.19.6.1363; Church and ReVelle (1974), doi:10.1007/BF01942293.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, never
from ..words import Note, listed, tr
from . import _cover_exact, _cover_heuristic, _median
from ._cover_exact import INFEASIBLE, has_scipy
from .limits import Limits, fits
from .planning_rules import session_parameter
from .reach import Reach

AUTOMATIC, EXACT, HEURISTIC = "automatic", "exact", "heuristic"
METHODS = (AUTOMATIC, EXACT, HEURISTIC)
PROVEN, NOT_PROVEN = "optimal", "not proven optimal"
CLOSE = 1e-6  # relative gap that counts as none


@dataclass(frozen=True)
class Portfolio:
    """A choice of sites.

    Attributes
    ----------
    chosen : labels of the chosen sites, in the order of the table; those that stand already among them
    objective : what is maximised (covering models, planner's) or minimised (number of sites, total distance)
    bound : no choice does better; gap : relative distance between the two, 0 when proven
    status : "optimal" or "not proven optimal"
    method : "exact" or "heuristic"
    served : Series by demand point, share served, 0 to 1 (for the p-median, distance to the nearest chosen site)
    seconds : time it took
    notes : what was left out or could not be proven
    """

    chosen: list[str]
    objective: float
    bound: float
    gap: float
    status: str
    method: str
    served: pd.Series
    seconds: float
    notes: tuple[Note, ...] = field(default=())


def widest_cover(demand: pd.Series, reach: Reach, sites: pd.Index, limits: Limits, *, score: pd.Series | None = None,
                 demand_weight: float = 1.0, room: pd.Series | None = None, method: str = AUTOMATIC,
                 time_limit: float = 60.0, prove: bool = True, should_stop: ShouldStop = never) -> Portfolio:
    """The sites that are worth most within the limits: MCLP, and the planner's model where a score or room is given.

        maximise   sum of score[j] y[j] + demand_weight x sum of demand[i] v[i]
        v[i] <= number of open sites within reach of i          with room: v[i] = sum of x[i, j], sum of demand x <= room y

    Parameters
    ----------
    demand : Series by demand point, >= 0 (inhabitants, staff, gaps); the order of `reach`
    score : Series by site, optional (prudent score, score or p_top)
    room : Series by site, in the unit of demand, optional; unknown room is none
    method : "automatic" takes the exact one up to 10^7 pairs (10^5 with room), where scipy is there
    time_limit : seconds
    prove : whether a bound is sought where the exact method gave none; False for one of many choices, whose gap nobody reads

    Raises
    ------
    ParameterError : a method that is not known; limits that no choice respects.
    MissingLibrary : "exact" without scipy.

    Examples
    --------
    >>> from .limits import set_limits
    >>> from .reach import within
    >>> line = lambda places: pd.DataFrame({"x": np.array(places) * 1.0, "y": 0.0})
    >>> people, sites = line([0, 2, 3, 7, 8, 12]), line([1, 4, 7, 11])
    >>> reach = within(people, sites, 2 * 1.3)
    >>> widest_cover(pd.Series([4, 2, 1, 3, 5, 2]), reach, sites.index, set_limits(sites, count=2)).objective
    15.0
    """
    started = time.monotonic()
    need = _checked(demand, reach)
    site_value = np.zeros(len(sites)) if score is None else score.reindex(sites).fillna(0.0).to_numpy(dtype=float)
    value = demand_weight * need
    limits_pairs = "pairs_exact_cover" if room is None else "pairs_exact_median"
    pairs = len(reach.demand) if room is not None else reach.demand_count * reach.site_count
    how = _method(method, pairs, session_parameter(limits_pairs))
    places = None if room is None else room.reindex(sites).fillna(0.0).clip(lower=0).to_numpy(dtype=float)
    notes = list(limits.notes) + _method_notes(method, how, pairs)

    def near() -> np.ndarray | None:
        return _cover_heuristic.search(site_value, value, reach, limits, should_stop=should_stop)

    found = near() if how == HEURISTIC or prove else None
    top = np.inf
    if how == EXACT:
        solved = (_cover_exact.solve_cover(site_value, value, reach, limits, time_limit=time_limit, should_stop=should_stop)
                  if places is None else _cover_exact.solve_capacity(
                      site_value, value, need, places, reach, limits, time_limit=time_limit, should_stop=should_stop))
        if solved.status == INFEASIBLE:
            raise ParameterError(tr("No choice of sites respects all the limits. Raise one: {names}."),
                                 names=listed([*limits.names, "one_in_each"] if limits.needed else limits.names, 6) or "-")
        top = solved.bound
        if solved.chosen is not None and (found is None or _worth(site_value, value, need, places, reach, solved.chosen)[0]
                                          >= _worth(site_value, value, need, places, reach, found)[0]):
            found = solved.chosen
        found = near() if found is None else found
    if found is None:
        raise ParameterError(tr("No choice of sites was found that respects all the limits ({names}). Raise one of them, or "
                                "install scipy to search further."), names=listed(limits.names, 6) or "-")
    objective, served = _worth(site_value, value, need, places, reach, found)
    if prove and not _close(objective, top):
        steps = int(session_parameter("subgradient_steps"))
        top = min(top, _cover_heuristic.bound(site_value, value, reach, limits, objective, sites=int(found.sum()),
                                              steps=steps,
                                              should_stop=should_stop))
    return _portfolio(found, objective, top, how, pd.Series(served, demand.index), sites, started, notes)


def one_of_many(options: dict[str, Any], reach: Reach) -> dict[str, Any]:
    """Those options for one of many weightings: no bound, and the exact model only where it is the faster one."""
    is_small = has_scipy() and len(reach.demand) <= session_parameter("pairs_exact_draws")
    return {**options, "method": EXACT if is_small and options["method"] != HEURISTIC else HEURISTIC, "prove": False}


def smallest_cover(reach: Reach, demand: pd.Index, sites: pd.Index, limits: Limits, *, method: str = AUTOMATIC,
                   time_limit: float = 60.0, should_stop: ShouldStop = never) -> Portfolio:
    """As few sites as cover every demand point (LSCP); those that no site reaches are named in a refusal."""
    started = time.monotonic()
    usable = ~limits.forbidden
    reached = np.bincount(reach.demand[usable[reach.site]], minlength=reach.demand_count) > 0
    if not reached.all():
        raise TableError(tr("{count} demand points are within reach of no site ({labels}). Widen the radius, or leave them "
                            "out."),
                         count=int((~reached).sum()), labels=listed(demand[~reached], 8))
    how = _method(method, reach.demand_count * reach.site_count, session_parameter("pairs_exact_cover"))
    cost, nothing = -np.ones(len(sites)), np.zeros(reach.demand_count)
    if how == EXACT:
        solved = _cover_exact.solve_cover(cost, nothing, reach, limits, all_covered=True, time_limit=time_limit,
                                          should_stop=should_stop)
        if solved.chosen is None:
            raise ParameterError(tr("No choice of sites respects all the limits. Raise one: {names}."),
                                 names=listed(limits.names, 6) or "-")
        chosen, bound = solved.chosen, np.ceil(-solved.bound - CLOSE) if np.isfinite(solved.bound) else 0.0
    else:
        chosen = _greedy_cover(reach, limits)
        if not fits(limits, chosen):
            raise ParameterError(tr("No choice of sites was found that respects all the limits ({names}). Raise one of "
                                    "them, or "
                                    "install scipy to search further."), names=listed(limits.names, 6) or "-")
        bound = _packing_bound(reach, usable)
    served = pd.Series(1.0, demand)
    objective = float(chosen.sum())
    return _portfolio(chosen, objective, float(bound), how, served, sites, started, list(limits.notes))


def nearest_sites(demand: pd.Series, distance: np.ndarray, sites: pd.Index, count: int, *, limits: Limits,
                  nearest: int | None = None, method: str = AUTOMATIC, time_limit: float = 60.0,
                  should_stop: ShouldStop = never) -> Portfolio:
    """The p-median: exactly `count` sites, those that stand included, least total of demand x distance to the nearest.

    Parameters
    ----------
    distance : array demand x sites, metres
    limits : only `forced` and `forbidden` are read
    nearest : sites each demand point knows in the exact model, optional; the bound holds for all of them
    """
    started = time.monotonic()
    if not limits.forced.sum() <= count <= int((~limits.forbidden).sum()) or count < 1:
        raise ParameterError(tr("Number of sites: received {value}; expected {least} to {most}."), value=count,
                             least=max(1, int(limits.forced.sum())), most=int((~limits.forbidden).sum()))
    weighted = np.asarray(distance, dtype=np.float64) * demand.to_numpy(dtype=float)[:, None]
    pairs = weighted.size if nearest is None else len(weighted) * nearest
    how = _method(method, pairs, session_parameter("pairs_exact_median"))
    chosen = _median.search(weighted, count, limits.forced, limits.forbidden, should_stop=should_stop)
    bound = -np.inf
    if how == EXACT:
        solved = _median.exact(weighted, count, limits.forced, limits.forbidden, nearest=nearest, time_limit=time_limit,
                               should_stop=should_stop)
        bound = solved.bound
        if solved.chosen is not None and _median.value(weighted, solved.chosen) < _median.value(weighted, chosen):
            chosen = solved.chosen
    objective = _median.value(weighted, chosen)
    if not _close(objective, bound):
        bound = max(bound, _median.bound(weighted, count, limits.forced, limits.forbidden, objective,
                                         should_stop=should_stop,
                                         steps=int(session_parameter("subgradient_steps"))))
    served = pd.Series(np.asarray(distance)[:, chosen].min(axis=1), demand.index)
    return _portfolio(chosen, objective, bound, how, served, sites, started, list(limits.notes))


def _checked(demand: pd.Series, reach: Reach) -> np.ndarray:
    need = demand.to_numpy(dtype=np.float64)
    bad = demand.index[~(need >= 0) | ~np.isfinite(need)]
    if len(bad):
        raise TableError(tr("Demand: {count} points have none, or one below 0 ({labels}). An unknown demand must be left "
                            "out or "
                            "estimated first."), count=len(bad), labels=listed(bad))
    if len(need) != reach.demand_count:
        raise TableError(tr("Demand: {count} points, but {reached} in the table of reach."), count=len(need),
                         reached=reach.demand_count)
    return need


def _method(method: str, pairs: int, most: float) -> str:
    if method not in METHODS:
        raise ParameterError(tr("Method: received {value}; expected one of {known}."), value=repr(method),
                             known=", ".join(METHODS))
    if method == AUTOMATIC:
        return EXACT if has_scipy() and pairs <= most else HEURISTIC
    if method == EXACT:
        _cover_exact._scipy()  # refuses in words
    return method


def _method_notes(asked: str, how: str, pairs: int) -> list[Note]:
    if asked != AUTOMATIC or how == EXACT:
        return []
    if not has_scipy():
        return [Note(tr("scipy is not installed: greedy and swaps, with a bound, in place of the exact model."))]
    return [Note(tr("{pairs} pairs of demand and sites: greedy and swaps, with a bound, since the exact model would not "
                    "finish."),
                 pairs=pairs)]


def _worth(site_value: np.ndarray, value: np.ndarray, need: np.ndarray, room: np.ndarray | None, reach: Reach,
           chosen: np.ndarray) -> tuple[float, np.ndarray]:
    """The objective of a choice, and the share of each demand point it serves."""
    open_ = chosen[reach.site]
    if room is None:
        served = (np.bincount(reach.demand[open_], minlength=reach.demand_count) > 0).astype(float)
    else:
        served = _filled(need, value, room, reach, chosen)
    return float(site_value[chosen].sum() + value @ served), served


def _filled(need: np.ndarray, value: np.ndarray, room: np.ndarray, reach: Reach, chosen: np.ndarray) -> np.ndarray:
    """Demand served under the room of each site: exact with scipy, else sites in turn take who has fewest other choices."""
    if has_scipy():
        return _transported(need, value, room, reach, chosen)
    left, rest = need.copy(), room.copy()
    choices = np.bincount(reach.demand[chosen[reach.site]], minlength=len(need))
    for site in np.flatnonzero(chosen):
        for who in sorted(reach.of_site(site), key=lambda point: choices[point]):
            part = min(left[who], rest[site])
            left[who] -= part
            rest[site] -= part
    return np.divide(need - left, need, out=np.ones_like(need), where=need > 0)


def _transported(need: np.ndarray, value: np.ndarray, room: np.ndarray, reach: Reach, chosen: np.ndarray) -> np.ndarray:
    from scipy import optimize, sparse

    kept = np.flatnonzero(chosen[reach.site])
    if not len(kept):
        return np.zeros(len(need))
    who, where, each = reach.demand[kept], reach.site[kept], np.arange(len(kept))
    once = sparse.csr_matrix((np.ones(len(kept)), (who, each)), shape=(len(need), len(kept)))
    full = sparse.csr_matrix((need[who], (where, each)), shape=(len(room), len(kept)))
    solved = optimize.linprog(-value[who], A_ub=sparse.vstack([once, full]), b_ub=np.concatenate([np.ones(len(need)), room]),
                              bounds=(0, 1), method="highs")
    return np.bincount(who, solved.x, minlength=len(need)).clip(0, 1)


def _greedy_cover(reach: Reach, limits: Limits) -> np.ndarray:
    cover = _cover_heuristic.Cover(np.zeros(reach.site_count), np.ones(reach.demand_count), reach, limits)
    while (cover.times == 0).any() and _cover_heuristic._add_best(cover, None):
        pass
    if (cover.times == 0).any():
        raise ParameterError(tr("No choice of sites was found that covers everybody within the limits. Raise one: {names}."),
                             names=listed(limits.names, 6) or "-")
    for site in sorted(np.flatnonzero(cover.chosen & limits.free), key=lambda one: len(reach.of_site(one))):
        if (cover.times[reach.of_site(site)] > 1).all():
            cover.remove(site)
    return cover.chosen


def _packing_bound(reach: Reach, usable: np.ndarray) -> float:
    """Demand points that share no site need one each: no cover is smaller than a set of them."""
    taken = np.zeros(reach.site_count, dtype=bool)
    order = np.argsort(reach.demand, kind="stable")
    starts = np.searchsorted(reach.demand[order], np.arange(reach.demand_count + 1))
    site_of = reach.site[order]
    count = 0
    for point in np.argsort(np.diff(starts), kind="stable"):
        own = site_of[starts[point]:starts[point + 1]]
        own = own[usable[own]]
        if not taken[own].any():
            taken[own] = True
            count += 1
    return float(count)


def _close(objective: float, bound: float) -> bool:
    return bool(np.isfinite(bound)) and abs(bound - objective) <= CLOSE * max(1.0, abs(objective))


def _portfolio(chosen: np.ndarray, objective: float, bound: float, how: str, served: pd.Series, sites: pd.Index,
               started: float, notes: list[Note]) -> Portfolio:
    gap = 0.0 if _close(objective, bound) else abs(bound - objective) / max(abs(objective), 1e-12)
    status = PROVEN if gap == 0 else NOT_PROVEN
    if status == NOT_PROVEN:
        notes.append(Note(tr("Not proven optimal: a better choice could gain {percent} % at most."),
                          percent=round(100 * gap, 1)))
    return Portfolio(sites[chosen].tolist(), objective, float(bound), gap, status, how, served, time.monotonic() - started,
                     tuple(notes))
