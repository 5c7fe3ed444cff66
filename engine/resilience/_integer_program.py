"""The best set of arrivals as an integer program, solved by HiGHS through scipy."""

from __future__ import annotations

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


def solve(program: Program, time_limit: float) -> Solution | None:
    """Exact up to HiGHS's tolerances; None where no feasible choice was found in time.

    Move y, product x made, product z reached, all 0 or 1:
    ``max sum w z``;  ``x[q] <= sum_m brings[m, q] y[m]``;  ``a[p] z[p] <= a[p] x[p] + sum_q A[p, q] x[q]`` with
    ``a[p] = neighbours - near[p]``, the neighbours still lacking;  ``sum y <= count``;  ``sum cost y <= budget``.
    """
    try:
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_matrix
    except ImportError as error:
        raise MissingLibrary(tr("scipy is not installed; it finds the best plan and proves it. Install: sudo apt install "
                                "python3-scipy (on Windows, python3-scipy in the OSGeo4W set-up).")) from error
    rows = _Rows(program)
    row, column, value = rows.coefficients
    matrix = csr_matrix((value, (row, column)), shape=(len(rows.upper), rows.size))
    result = milp(
        -rows.worth, integrality=rows.whole, bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, -np.inf, rows.upper),
        options={"time_limit": float(time_limit), "mip_rel_gap": 0.0})
    if result.x is None:
        return None
    chosen = np.flatnonzero(result.x[: len(program.cost)] > 0.5)
    bound = -float(result.mip_dual_bound) if result.mip_dual_bound is not None else float(-result.fun)
    gain = float(-result.fun)
    gap = max(0.0, bound - gain) / gain if gain > 0 else 0.0
    return Solution(chosen, bound, gap, bool(result.status == 0))


class _Rows:
    """The program as rows of coefficients. Variables: moves, products that several moves may bring, products reached.

    A product that one move alone brings is that move: it needs no variable of its own.
    """

    def __init__(self, program: Program) -> None:
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
        self.size = moves + int(shared.sum()) + int(opens.sum())
        self.worth = np.zeros(self.size)
        self.worth[reached[opens]] = program.worth[opens]
        self.whole = np.ones(self.size)
        self.whole[moves: moves + int(shared.sum())] = 0  # whole as soon as the moves are
        self._parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        self.upper = np.empty(0)

        every = np.arange(moves)
        self._add(np.zeros(moves, int), every, np.ones(moves), [program.count])
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

    @property
    def coefficients(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Row, column and value; the same place twice is added up."""
        row, column, value = (np.concatenate(part) for part in zip(*self._parts))
        return row, column, value

    def _add(self, row: np.ndarray, column: np.ndarray, value: np.ndarray, upper: Any) -> None:
        self._parts.append((row + len(self.upper), column, value.astype(np.float64)))
        self.upper = np.concatenate([self.upper, np.asarray(upper, np.float64)])
