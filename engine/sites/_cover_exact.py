"""Covering models as integer programs, solved by HiGHS through scipy: the proven optimum, or a bound when time runs out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from ..errors import MissingLibrary
from ..progress import ShouldStop, check, never
from ..words import tr
from .limits import Limits
from .reach import Reach

POLL = 0.1  # seconds between two looks at `should_stop`
FIRST_TURN = 4.0  # seconds: most plans are proven in it, and a stop waits no longer
CUT = 1e-9  # relative slack of the floor that the best choice so far sets
OPTIMAL, TIME, INFEASIBLE = "optimal", "time", "infeasible"


class Solved(NamedTuple):
    """`chosen` (bool by site; None where nothing was found), `status`, `bound` on the objective, from above."""

    chosen: np.ndarray | None
    status: str
    bound: float


def has_scipy() -> bool:
    """Whether the exact models can run."""
    try:
        from scipy.optimize import milp  # noqa: F401
    except ImportError:
        return False
    return True


def solve_cover(site_value: np.ndarray, demand_value: np.ndarray, reach: Reach, limits: Limits, *, all_covered: bool = False,
                time_limit: float = 60.0, should_stop: ShouldStop = never) -> Solved:
    """Maximise site_value . y + demand_value . v, v[i] <= sum of y within reach; v = 1 everywhere if `all_covered`."""
    sparse, _ = _scipy()
    sites, people = reach.site_count, reach.demand_count
    cover = sparse.csr_matrix((-np.ones(len(reach.demand)), (reach.demand, reach.site)), shape=(people, sites))
    rows = [sparse.hstack([cover, sparse.identity(people)])]
    highs = [np.zeros(people)]
    limit_rows, limit_highs = limit_matrix(limits)
    rows.append(sparse.hstack([limit_rows, sparse.csr_matrix((limit_rows.shape[0], people))]))
    highs.append(limit_highs)
    low = np.concatenate([limits.forced.astype(float), np.full(people, 1.0 if all_covered else 0.0)])
    high = np.concatenate([(~limits.forbidden).astype(float), np.ones(people)])
    return run_milp(np.concatenate([site_value, demand_value]), sparse.vstack(rows).tocsr(), np.concatenate(highs), low,
                    high, sites, time_limit, should_stop)


def solve_capacity(site_value: np.ndarray, demand_value: np.ndarray, need: np.ndarray, room: np.ndarray, reach: Reach,
                   limits: Limits, *, time_limit: float = 60.0, should_stop: ShouldStop = never) -> Solved:
    """Maximise site_value . y + demand_value . x, x[i, j] the share of demand i that site j serves.

    sum over j of x <= 1, x <= y, sum over i of need x <= room y.
    """
    sparse, _ = _scipy()
    sites, pairs = reach.site_count, len(reach.demand)
    each = np.arange(pairs)
    nothing = sparse.csr_matrix((reach.demand_count, sites))
    once = sparse.hstack([nothing, sparse.csr_matrix((np.ones(pairs), (reach.demand, each)),
                                                     shape=(reach.demand_count, pairs))])
    open_ = sparse.hstack([sparse.csr_matrix((-np.ones(pairs), (each, reach.site)), shape=(pairs, sites)),
                           sparse.identity(pairs)])
    full = sparse.hstack([sparse.diags(-room),
                          sparse.csr_matrix((need[reach.demand], (reach.site, each)), shape=(sites, pairs))])
    limit_rows, limit_highs = limit_matrix(limits)
    rows = [once, open_, full, sparse.hstack([limit_rows, sparse.csr_matrix((limit_rows.shape[0], pairs))])]
    highs = np.concatenate([np.ones(reach.demand_count), np.zeros(pairs), np.zeros(sites), limit_highs])
    low = np.concatenate([limits.forced.astype(float), np.zeros(pairs)])
    high = np.concatenate([(~limits.forbidden).astype(float), np.ones(pairs)])
    return run_milp(np.concatenate([site_value, demand_value[reach.demand]]), sparse.vstack(rows).tocsr(), highs, low, high,
                    sites, time_limit, should_stop)


def limit_matrix(limits: Limits) -> tuple[Any, np.ndarray]:
    """Every limit as rows of one sparse matrix, rows @ y <= highs."""
    sparse, _ = _scipy()
    sites = len(limits.forced)
    rows, highs = [sparse.csr_matrix(limits.loads.reshape(-1, sites))], [limits.ceilings]
    for groups, sign in ((limits.alone, 1.0), (limits.needed, -1.0)):
        if groups:
            line = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
            rows.append(sparse.csr_matrix((np.full(len(line), sign), (line, np.concatenate(groups))),
                                          shape=(len(groups), sites)))
            highs.append(np.full(len(groups), sign))
    if len(limits.apart):
        line = np.repeat(np.arange(len(limits.apart)), 2)
        rows.append(sparse.csr_matrix((np.ones(len(line)), (line, limits.apart.ravel())), shape=(len(limits.apart), sites)))
        highs.append(np.ones(len(limits.apart)))
    return sparse.vstack(rows).tocsr(), np.concatenate(highs)


def run_milp(value: np.ndarray, rows: Any, highs: np.ndarray, low: np.ndarray, high: np.ndarray, whole: int,
             time_limit: float, should_stop: ShouldStop, *, lows: np.ndarray | float = -np.inf) -> Solved:
    """Maximise value . x; the first `whole` variables are 0 or 1. HiGHS runs in a thread, so that a stop is heard.

    scipy before 1.15 keeps Python to itself while it solves: there it is given 4, 8, 16... seconds in turn, each time
    from the best choice so far, and a stop is heard between two turns.
    """
    sparse, optimize = _scipy()
    integrality = np.concatenate([np.ones(whole), np.zeros(len(value) - whole)])
    chosen, best, bound = None, -np.inf, np.inf
    for seconds in _turns(time_limit):
        constraints = [optimize.LinearConstraint(rows, lows, highs)]
        if chosen is not None:
            constraints.append(optimize.LinearConstraint(sparse.csr_matrix(value), best - abs(best) * CUT, np.inf))

        def solve(told: list[Any] = constraints, limit: float = seconds) -> Any:
            return optimize.milp(-value, constraints=told, bounds=optimize.Bounds(low, high), integrality=integrality,
                                 options={"time_limit": float(limit), "mip_rel_gap": 1e-6})

        result = _heard(solve, should_stop)
        if result.status == 2 and chosen is None:
            return Solved(None, INFEASIBLE, np.nan)
        if result.x is not None:
            chosen, best = np.asarray(result.x[:whole]) > 0.5, -float(result.fun)
        if result.status == 0:
            return Solved(chosen, OPTIMAL, best)
        told_bound = getattr(result, "mip_dual_bound", None)
        bound = bound if told_bound is None else min(bound, -float(told_bound))
    return Solved(chosen, TIME, bound)


def _turns(time_limit: float) -> list[float]:
    """Seconds of each turn: one where Python goes on beside the solver, else twice the one before, within the limit."""
    if _lets_python_run():
        return [time_limit]
    turns: list[float] = []
    left = time_limit
    while left > 0:
        turns.append(min(FIRST_TURN * 2.0 ** len(turns), left))
        left -= turns[-1]
    return turns


def _lets_python_run() -> bool:
    """Whether scipy lets other threads run while HiGHS solves."""
    import scipy

    major, minor = (int(part) for part in scipy.__version__.split(".")[:2])
    return (major, minor) >= (1, 15)


def _heard(solve: Callable[[], Any], should_stop: ShouldStop) -> Any:
    """What `solve` answers from its thread; a stop leaves it to itself."""
    answer: list = []
    check(should_stop)
    thread = threading.Thread(target=lambda: answer.append(solve()), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(POLL)
        check(should_stop)
    return answer[0]


def _scipy() -> tuple[Any, Any]:
    try:
        from scipy import optimize, sparse
    except ImportError as error:
        raise MissingLibrary(tr("scipy is not installed; it is needed to solve allocation problems. Install: sudo apt "
                                "install python3-scipy (Debian), or the package python3-scipy of your system.")) from error
    return sparse, optimize
