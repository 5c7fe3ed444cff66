"""The best set of arrivals as an integer program, solved by HiGHS through scipy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import MissingLibrary
from ..words import tr


@dataclass(frozen=True)
class Solution:
    """Moves chosen (positions), what they gain, and the most that any choice could gain."""

    chosen: np.ndarray
    bound: float
    gap: float  # (bound - gain) / gain, 0 when proven
    proven: bool


@dataclass(frozen=True)
class Program:
    """Which moves bring which products, and what each product would be worth.

    brings : bool, moves x products; strong, near, worth : by product; cost : by move
    known : a feasible choice (positions of moves) and `known_gain` what it gains: nothing worse is given back
    """

    brings: np.ndarray
    strong: np.ndarray
    near: np.ndarray
    worth: np.ndarray
    start: np.ndarray
    neighbour: np.ndarray
    neighbours: int
    cost: np.ndarray
    count: int
    budget: float
    known: np.ndarray
    known_gain: float


def solve(program: Program, time_limit: float, stopped: Callable[[], bool] = lambda: False) -> Solution:
    """Exact up to HiGHS's tolerances; the known choice, with a bound, where nothing better was found in time.

    Move y, product x made, product z reached, all 0 or 1:
    ``max sum w z + g s``;  ``x[q] <= sum_m brings[m, q] y[m]``;  ``a[p] z[p] <= a[p] x[p] + sum_q A[p, q] x[q]`` with
    ``a[p] = neighbours - near[p]``, the neighbours still lacking;  ``sum y + count s <= count``;  ``sum cost y <= budget``.
    The column s stands for the known choice and its gain g: scipy hands no starting point to HiGHS, this one does.
    Worths are counted in their common unit, so that HiGHS knows that gains are whole and rounds its bounds down.

    Up to scipy 1.14 the solver holds the whole of Python while it works: it is then called for a quarter of the time, then
    anew for the rest, and `stopped` is asked in between.
    """
    try:
        import scipy
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_matrix
    except ImportError as error:
        raise MissingLibrary(tr("scipy is not installed; it finds the best plan and proves it. Install: sudo apt install "
                                "python3-scipy (on Windows, python3-scipy in the OSGeo4W set-up).")) from error
    unit = common_unit(program.worth)
    rows = _Rows(program, unit)
    row, column, value = rows.coefficients
    limits = LinearConstraint(csr_matrix((value, (row, column)), shape=(len(rows.upper), rows.size)), -np.inf, rows.upper)
    best = Solution(program.known, np.inf, np.inf, False)
    gain = program.known_gain
    for seconds in time_slices(time_limit, scipy.__version__):
        if stopped():
            break
        rows.know(gain / unit)
        result = milp(-rows.worth, integrality=rows.whole, bounds=Bounds(0, 1), constraints=limits,
                      options={"time_limit": seconds, "mip_rel_gap": 0.0})
        bound = best.bound
        if result.mip_dual_bound is not None and np.isfinite(result.mip_dual_bound):
            bound = min(bound, -float(result.mip_dual_bound) * unit)
        chosen = best.chosen
        if result.x is not None and result.x[-1] < 0.5 and -result.fun * unit > gain:
            chosen, gain = np.flatnonzero(result.x[: len(program.cost)] > 0.5), float(-result.fun) * unit
        bound = gain if result.status == 0 else max(bound, gain)
        best = Solution(chosen, bound, (bound - gain) / gain if gain > 0 else 0.0, bool(result.status == 0))
        if best.proven:
            break
    return best


def common_unit(worth: np.ndarray) -> float:
    """The largest number of which every worth is a whole multiple, if it is the smallest worth or a part of it (1 to 12).

    Else 1: gains are then no whole numbers of anything.
    """
    some = worth[worth > 0]
    if not len(some):
        return 1.0
    for part in range(1, 13):
        multiples = some / (some.min() / part)
        if np.abs(multiples - np.rint(multiples)).max() < 1e-9 * multiples.max():
            return float(some.min() / part)
    return 1.0


def time_slices(limit: float, scipy_version: str) -> list[float]:
    """Seconds of each call of the solver: one call where it lets go of Python, two where it does not."""
    release = tuple(int(part) for part in scipy_version.split(".")[:2])
    return [float(limit)] if release >= (1, 15) else [limit / 4, limit * 3 / 4]


class _Rows:
    """The program as rows of coefficients. Variables: moves, products that several moves may bring, products reached.

    A product that one move alone brings is that move: it needs no variable of its own. The last one is the known choice.
    """

    def __init__(self, program: Program, unit: float) -> None:
        moves, products = program.brings.shape
        lacking = program.neighbours - program.near
        brings = program.brings & ~program.strong
        bringers = brings.sum(axis=0)
        brought, shared = bringers > 0, bringers > 1
        made = np.where(brought, brings.argmax(axis=0), -1)
        made[shared] = moves + np.arange(int(shared.sum()))
        of_product = np.repeat(np.arange(products), np.diff(program.start))
        arrives = made[program.neighbour] >= 0
        arriving = np.bincount(of_product[arrives], minlength=products)
        opens = ~program.strong & (lacking > 0) & (program.worth > 0) & (brought | (arriving >= lacking))
        reached = np.full(products, -1)
        reached[opens] = moves + int(shared.sum()) + np.arange(int(opens.sum()))
        self.size = moves + int(shared.sum()) + int(opens.sum()) + 1
        self.worth = np.zeros(self.size)
        self.worth[reached[opens]] = program.worth[opens] / unit
        self.whole = np.ones(self.size)
        self.whole[moves: moves + int(shared.sum())] = 0  # whole as soon as the moves are
        self._parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.upper = np.empty(0)

        every = np.arange(moves)
        self._add(np.zeros(moves + 1, int), np.append(every, self.size - 1), np.append(np.ones(moves), program.count),
                  [program.count])
        if np.isfinite(program.budget):
            self._add(np.zeros(moves, int), every, program.cost, [program.budget])
        move, product = np.nonzero(brings & shared)
        of_several = np.flatnonzero(shared)
        self._add(np.concatenate([np.arange(len(of_several)), made[product] - moves]),
                  np.concatenate([made[of_several], move]),
                  np.concatenate([np.ones(len(of_several)), -np.ones(len(move))]), np.zeros(len(of_several)))
        wanted, arriving = np.flatnonzero(opens), np.flatnonzero(opens & brought)
        row = np.cumsum(opens) - 1
        link = arrives & opens[of_product]
        self._add(np.concatenate([row[wanted], row[arriving], row[of_product[link]]]),
                  np.concatenate([reached[wanted], made[arriving], made[program.neighbour[link]]]),
                  np.concatenate([lacking[wanted], -lacking[arriving], -np.ones(int(link.sum()))]), np.zeros(len(wanted)))

    def know(self, gain: float) -> None:
        """What the known choice gains, in units."""
        self.worth[-1] = gain

    @property
    def coefficients(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Row, column and value; the same place twice is added up."""
        row, column, value = (np.concatenate(part) for part in zip(*self._parts))
        return row, column, value

    def _add(self, row: np.ndarray, column: np.ndarray, value: np.ndarray, upper: Any) -> None:
        self._parts.append((row + len(self.upper), column, value.astype(np.float64)))
        self.upper = np.concatenate([self.upper, np.asarray(upper, np.float64)])
