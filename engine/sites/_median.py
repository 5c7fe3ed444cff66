"""The p-median: the sites whose total weighted distance is least. Exact with scipy; greedy, swaps and a bound without.

Hakimi (1964), doi:10.1287/opre.12.3.450; swaps of Teitz and Bart (1968), doi:10.1287/opre.16.5.955.
"""

from __future__ import annotations

import numpy as np

from ..progress import ShouldStop, check, never
from ._cover_exact import OPTIMAL, Solved, _scipy, run_milp

ROUNDS = 60  # of swaps


def exact(weighted: np.ndarray, count: int, forced: np.ndarray, forbidden: np.ndarray, *, nearest: int | None = None,
          time_limit: float = 60.0, should_stop: ShouldStop = never) -> Solved:
    """Minimise sum weighted x, sum over j of x = 1, x <= y, sum y = count; `bound` holds from below.

    With `nearest`, each demand point knows that many sites only and pays the next one's distance for any other: the bound
    stays true for the whole problem.
    """
    sparse, _ = _scipy()
    people, sites = weighted.shape
    kept, beyond = _kept(weighted, forbidden, nearest)
    who, where = np.nonzero(kept)
    pairs, slack = len(who), int(np.isfinite(beyond).sum())
    holders = np.flatnonzero(np.isfinite(beyond))
    each = np.arange(pairs)
    served = sparse.hstack([sparse.csr_matrix((people, sites)),
                            sparse.csr_matrix((np.ones(pairs), (who, each)), shape=(people, pairs)),
                            sparse.csr_matrix((np.ones(slack), (holders, np.arange(slack))), shape=(people, slack))])
    open_ = sparse.hstack([sparse.csr_matrix((-np.ones(pairs), (each, where)), shape=(pairs, sites)), sparse.identity(pairs),
                           sparse.csr_matrix((pairs, slack))])
    total = sparse.csr_matrix(np.concatenate([np.ones(sites), np.zeros(pairs + slack)]))
    rows = sparse.vstack([served, open_, total]).tocsr()
    highs = np.concatenate([np.ones(people), np.zeros(pairs), [count]])
    lows = np.concatenate([np.ones(people), np.full(pairs, -np.inf), [count]])
    cost = np.concatenate([np.zeros(sites), weighted[who, where], beyond[holders]])
    low = np.concatenate([forced.astype(float), np.zeros(pairs + slack)])
    high = np.concatenate([(~forbidden).astype(float), np.ones(pairs + slack)])
    solved = run_milp(-cost, rows, highs, low, high, sites, time_limit, should_stop, lows=lows)
    bound = -solved.bound
    status = solved.status
    if (status == OPTIMAL and nearest is not None and solved.chosen is not None
            and value(weighted, solved.chosen) > bound * (1 + 1e-6)):
        status = "nearest"
    return Solved(solved.chosen, status, bound)


def _kept(weighted: np.ndarray, forbidden: np.ndarray, nearest: int | None) -> tuple[np.ndarray, np.ndarray]:
    kept = np.broadcast_to(~forbidden, weighted.shape).copy()
    beyond = np.full(len(weighted), np.inf)
    if nearest is not None and nearest < int((~forbidden).sum()):
        reachable = np.where(kept, weighted, np.inf)
        order = np.argsort(reachable, axis=1, kind="stable")
        kept[:] = False
        np.put_along_axis(kept, order[:, :nearest], True, axis=1)
        beyond = np.take_along_axis(reachable, order[:, nearest:nearest + 1], axis=1)[:, 0]
    return kept, beyond


def value(weighted: np.ndarray, chosen: np.ndarray) -> float:
    """Total weighted distance to the nearest chosen site."""
    return float(weighted[:, chosen].min(axis=1).sum()) if chosen.any() else np.inf


def search(weighted: np.ndarray, count: int, forced: np.ndarray, forbidden: np.ndarray, *,
           should_stop: ShouldStop = never) -> np.ndarray:
    """Greedy, then swaps until none helps."""
    chosen = forced.copy()
    nearest = weighted[:, chosen].min(axis=1) if chosen.any() else np.full(len(weighted), np.inf)
    while chosen.sum() < count:
        check(should_stop)
        totals = np.minimum(weighted, nearest[:, None]).sum(axis=0)
        best = int(np.argmin(np.where(chosen | forbidden, np.inf, totals)))
        chosen[best] = True
        nearest = np.minimum(nearest, weighted[:, best])
    for _ in range(ROUNDS):
        moved = False
        for site in np.flatnonzero(chosen & ~forced):
            check(should_stop)
            without = chosen.copy()
            without[site] = False
            rest = weighted[:, without].min(axis=1) if without.any() else np.full(len(weighted), np.inf)
            totals = np.where(without | forbidden, np.inf, np.minimum(weighted, rest[:, None]).sum(axis=0))
            best = int(np.argmin(totals))
            if totals[best] < totals[site] * (1 - 1e-9):
                chosen = without
                chosen[best] = True
                moved = True
        if not moved:
            break
    return chosen


def bound(weighted: np.ndarray, count: int, forced: np.ndarray, forbidden: np.ndarray, reached: float, *, steps: int,
          should_stop: ShouldStop = never) -> float:
    """No choice has a lower total: sum of l + the `count` smallest sums of min(weighted - l, 0)."""
    usable = np.where(forbidden, np.inf, weighted)
    prices = np.partition(usable, min(1, usable.shape[1] - 1), axis=1)[:, min(1, usable.shape[1] - 1)]
    prices = np.where(np.isfinite(prices), prices, usable.min(axis=1))
    best, pace, patience = -np.inf, 1.0, 0
    for _ in range(steps):
        check(should_stop)
        sums = np.minimum(weighted - prices[:, None], 0).sum(axis=0)
        ranked = np.where(forbidden, np.inf, np.where(forced, -np.inf, sums))
        chosen = np.argsort(ranked, kind="stable")[:count]
        total = float(prices.sum() + sums[chosen].sum())
        patience = 0 if total > best else patience + 1
        best = max(best, total)
        if patience >= 12:
            pace, patience = pace / 2, 0
        slope = 1.0 - (weighted[:, chosen] < prices[:, None]).sum(axis=1)
        square = float(slope @ slope)
        if square == 0 or reached - total <= 1e-9 * abs(reached) or pace < 1e-3:
            break
        prices = np.maximum(prices + pace * (reached - total) / square * slope, 0)
    return best
