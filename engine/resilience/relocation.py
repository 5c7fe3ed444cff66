"""Relocation: which few arrivals raise a territory most, proven by an integer program, and in which order."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, check, never
from ..words import Note, listed, tr
from ._integer_program import Program, Solution, solve
from .arrivals import Position, marginal_gains, standing, sum_over_neighbours, weight_values
from .index import Resilience

SCORE, WEAKEST_FAMILIES, BASKET = "score", "weakest_families", "basket"
OBJECTIVES = (SCORE, WEAKEST_FAMILIES, BASKET)
MAIN_SHARE = 0.5  # a class brings the products of which it makes at least half
POLL = 0.1  # seconds between two looks at whether to stop, while the solver works


class Moves(NamedTuple):
    """What may arrive: each label brings some products (bool, moves x products)."""

    labels: pd.Index
    brings: np.ndarray


@dataclass(frozen=True)
class Plan:
    """What should come to one territory, in order.

    Attributes
    ----------
    steps : DataFrame: step, move, brings (products that were not made well), opens (products that come within reach),
        gain, total (in the unit of the weights), score (percent of all products, after the step)
    gain : float; bound : the most that any choice of as many could gain; gap : (bound - gain) / gain
    proven : whether no other choice does better
    greedy_gain : what taking the best next each time would gain
    greedy : DataFrame, the steps of that: the same columns
    """

    territory: str
    steps: pd.DataFrame
    gain: float
    bound: float
    gap: float
    proven: bool
    greedy_gain: float
    greedy: pd.DataFrame
    notes: tuple[Note, ...] = ()


def product_moves(products: pd.Index) -> Moves:
    """One move for each product."""
    return Moves(products, np.eye(len(products), dtype=bool))


def class_moves(weights: pd.DataFrame, products: pd.Index, *, least_share: float = MAIN_SHARE) -> Moves:
    """One move for each class: it brings the products of which it makes at least `least_share` in the nation.

    `weights` : DataFrame: source (product), target (class), weight.
    """
    main = weights[(weights["weight"] >= least_share) & weights["source"].isin(products)]
    return set_moves(main.rename(columns={"target": "move", "source": "product"}), products)


def family_moves(by_family: pd.Series) -> Moves:
    """One move for each family of products."""
    known = by_family.dropna()
    return set_moves(pd.DataFrame({"move": known.to_numpy(), "product": known.index}), by_family.index)


def set_moves(table: pd.DataFrame, products: pd.Index) -> Moves:
    """Moves from a table: move, product; products that are not counted are left out."""
    labels = pd.Index(sorted(table["move"].unique()), name="move")
    row, column = labels.get_indexer(table["move"]), products.get_indexer(table["product"])
    brings = np.zeros((len(labels), len(products)), bool)
    brings[row[column >= 0], column[column >= 0]] = True
    return Moves(labels, brings)


def objective_weights(resilience: Resilience, objective: str = SCORE, *, weakest: int = 3,
                      basket: pd.Index | None = None) -> pd.DataFrame:
    """Worth of each product in points, so that gains read as points of what is to be raised.

    score: 100 / products each. weakest_families: points of the mean score of the territory's `weakest` families, as
    they stand before. basket: points of the share of `basket` that is reached.
    """
    products, territories = resilience.space.products, resilience.scores.index
    worth = np.zeros((len(territories), len(products)))
    if objective == SCORE:
        worth[:] = 100 / max(len(products), 1)
    elif objective == WEAKEST_FAMILIES:
        sizes = resilience.by_family.value_counts()
        for row, territory in enumerate(territories):
            chosen = resilience.families.loc[territory].sort_values(kind="stable").index[:weakest]
            each = resilience.by_family.map((100 / len(chosen) / sizes[chosen]).to_dict())
            worth[row] = each.fillna(0.0).to_numpy(np.float64)
    elif objective == BASKET:
        members = products.isin(pd.Index([]) if basket is None else basket)
        if not members.any():
            raise ParameterError(tr("Basket: none of its products is counted. Give HS headings of four digits, such as "
                                    "3004."))
        worth[:, members] = 100 / members.sum()
    else:
        raise ParameterError(tr("Objective: received {value}; expected one of {known}."), value=repr(objective),
                             known=", ".join(OBJECTIVES))
    return pd.DataFrame(worth, territories, products)


def plan_relocation(
    position: Position, territory: str, *, count: int, weights: pd.Series | pd.DataFrame | None = None,
    moves: Moves | None = None, costs: pd.Series | None = None, budget: float = np.inf, allowed: pd.Series | None = None,
    exact: bool = True, time_limit: float = 30.0, should_stop: ShouldStop = never,
) -> Plan:
    """The `count` arrivals that raise a territory most, and their order.

    A second strong neighbour makes a leap where a first one does nothing, so gains grow with company: taking the best
    next each time has no guarantee. The best set is an integer program (`_integer_program`), which also bounds every
    other choice. Its order is the one that gains most at each step.

    Parameters
    ----------
    position : Position
        From `position_of`.
    territory : label
    count : int >= 1
        How many moves at most.
    weights : as `marginal_gains`
    moves : Moves, optional
        Default: one for each product.
    costs, budget : Series by move >= 0 (default 1 each), most that they may add up to
    allowed : Series of bool by product, optional
        A product that is not allowed is not brought: too far from what the territory knows.
    exact : bool
        False takes the best next each time: no proof.
    time_limit : float, seconds, for the solver

    Returns
    -------
    Plan

    Raises
    ------
    ParameterError
        An unknown territory; a count below 1.
    MissingLibrary
        scipy is absent and `exact` was asked.

    Examples
    --------
    >>> from ressort.engine import learn_product_space, score_resilience
    >>> from ressort.engine.resilience.arrivals import position_of
    >>> made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
    >>> here = pd.DataFrame([[2.0, 0.2, 0.1, 0.0]], ["44"], made.columns)
    >>> position = position_of(score_resilience(here, learn_product_space(made)))
    >>> plan_relocation(position, "44", count=1, exact=False).steps[["move", "gain", "score"]].values.tolist()
    [['0102', 2.0, 75.0]]
    """
    if isinstance(count, bool) or not isinstance(count, (int, np.integer)) or count < 1:
        raise ParameterError(tr("Number of arrivals: received {value}; expected a whole number, 1 or more."),
                             value=repr(count))
    here = position.of(territory)
    worth = weight_values(weights if not isinstance(weights, pd.DataFrame) else weights.loc[[territory]], here)[0]
    moves = _useful(product_moves(position.products) if moves is None else moves, here, allowed)
    cost = _costs(costs, moves.labels)
    affordable = cost <= budget
    moves, cost = Moves(moves.labels[affordable], moves.brings[affordable]), cost[affordable]
    greedy = _greedy(here, worth, moves, cost, count, budget, should_stop)
    greedy_steps = _path(here, worth, moves, greedy, in_order=True)
    chosen, bound, gap, proven = greedy, np.inf, np.inf, False
    notes: list[Note] = []
    if not len(moves.labels):
        notes.append(Note(tr("Nothing can arrive: every candidate is made well already, or is not allowed.")))
        bound, gap, proven = 0.0, 0.0, True
    elif exact:
        best = _exact(here, worth, moves, cost, count, budget, time_limit,
                      _exchanged(here, worth, moves, cost, budget, greedy, should_stop), should_stop)
        chosen, bound, gap, proven = best.chosen, best.bound, best.gap, best.proven
        if not proven:
            notes.append(Note(tr("The solver stopped at its time limit: no choice can gain more than {bound:.2f}, this one "
                                 "gains {gain:.2f}."), bound=bound, gain=_gain(here, worth, moves.brings[chosen])))
    steps = _path(here, worth, moves, chosen)
    return Plan(territory, steps, float(steps["gain"].sum()), float(bound), float(gap), bool(proven),
                float(greedy_steps["gain"].sum()), greedy_steps, tuple(notes))


def _useful(moves: Moves, here: Position, allowed: pd.Series | None) -> Moves:
    """Moves without what is strong already or not allowed; those that bring nothing any more are dropped."""
    brings = moves.brings & ~here.strong[0]
    if allowed is not None:
        brings = brings & allowed.reindex(here.products, fill_value=False).to_numpy(bool)
    some = brings.any(axis=1)
    return Moves(moves.labels[some], brings[some])


def _costs(costs: pd.Series | None, labels: pd.Index) -> np.ndarray:
    if costs is None:
        return np.ones(len(labels))
    found = costs.reindex(labels).fillna(1.0).to_numpy(np.float64)
    if (found < 0).any():
        raise TableError(tr("Costs: {count} are negative ({labels}). A cost is 0 or more."), count=int((found < 0).sum()),
                         labels=listed(labels[found < 0]))
    return found


def _gain(here: Position, worth: np.ndarray, brought: np.ndarray) -> float:
    after = here.with_added(np.flatnonzero(brought.any(axis=0))) if len(brought) else here
    return float(worth[after.reachable[0] & ~here.reachable[0]].sum())


def _greedy(here: Position, worth: np.ndarray, moves: Moves, cost: np.ndarray, count: int, budget: float,
            should_stop: ShouldStop) -> np.ndarray:
    """The best next each time (for its cost where there is a budget); of equals, the first."""
    chosen: list[int] = []
    left = budget
    for _ in range(count):
        check(should_stop)
        open_to = cost <= left
        open_to[chosen] = False
        if not open_to.any():
            break
        gains = move_gains(here, worth, moves.brings)
        value = gains / np.maximum(cost, 1e-12) if np.isfinite(budget) else gains
        best = int(np.where(open_to, value, -1.0).argmax())
        chosen.append(best)
        left -= cost[best]
        here = here.with_added(np.flatnonzero(moves.brings[best]))
    return np.array(chosen, int)


def _exchanged(here: Position, worth: np.ndarray, moves: Moves, cost: np.ndarray, budget: float, chosen: np.ndarray,
               should_stop: ShouldStop) -> np.ndarray:
    """That choice once no exchange of one of its moves for another gains more: where the solver starts from."""
    chosen, left = chosen.copy(), budget - cost[chosen].sum()
    gain, better = _gain(here, worth, moves.brings[chosen]), len(chosen) > 1
    while better:
        better = False
        for place, gone in enumerate(chosen):
            check(should_stop)
            kept = np.delete(chosen, place)
            without = here.with_added(np.flatnonzero(moves.brings[kept].any(axis=0)))
            base = float(worth[without.reachable[0] & ~here.reachable[0]].sum())
            gains = move_gains(without, worth, moves.brings)
            gains[(cost > left + cost[gone]) | np.isin(np.arange(len(cost)), kept)] = -1.0
            best = int(gains.argmax())
            if base + gains[best] > gain * (1 + 1e-9) + 1e-12:
                left += cost[gone] - cost[best]
                chosen[place], gain, better = best, base + float(gains[best]), True
    return chosen


def move_gains(here: Position, worth: np.ndarray, brings: np.ndarray) -> np.ndarray:
    """What each move alone would gain in one territory."""
    if not len(brings):
        return np.zeros(0)
    if (brings.sum(axis=1) == 1).all():
        gains = marginal_gains(here, pd.Series(worth, here.products)).to_numpy()[0]
        return gains[brings.argmax(axis=1)]
    strong = here.strong | brings
    near = here.near + sum_over_neighbours((brings & ~here.strong).astype(np.int16), here.links)
    return ((strong | (near >= here.neighbours)) & ~here.reachable) @ worth


def _exact(here: Position, worth: np.ndarray, moves: Moves, cost: np.ndarray, count: int, budget: float, time_limit: float,
           known: np.ndarray, should_stop: ShouldStop) -> Solution:
    if count == 1:  # one arrival: its gain says all
        best = int(move_gains(here, worth, moves.brings).argmax())
        return Solution(np.array([best]), _gain(here, worth, moves.brings[[best]]), 0.0, True)
    program = Program(moves.brings, here.strong[0], here.near[0], worth, here.links.start, here.links.product,
                      here.neighbours, cost, count, budget, known, _gain(here, worth, moves.brings[known]))
    found: list[Solution] = []
    failed: list[Exception] = []
    stopped = threading.Event()

    def work() -> None:
        try:
            found.append(solve(program, time_limit, stopped.is_set))
        except Exception as error:  # carried to the thread that asked
            failed.append(error)

    solver = threading.Thread(target=work, daemon=True)  # left to the end of its call when the user stops
    solver.start()
    try:
        while solver.is_alive():
            solver.join(POLL)
            check(should_stop)
    finally:
        stopped.set()
    if failed:
        raise failed[0]
    return found[0]


def _path(here: Position, worth: np.ndarray, moves: Moves, chosen: np.ndarray, *, in_order: bool = False) -> pd.DataFrame:
    """The chosen moves in the order that gains most at each step (or as given); those at the end that gain nothing go."""
    left, rows, total = list(chosen), [], 0.0
    products = here.products.to_numpy()
    for step in range(1, len(chosen) + 1):
        best = left.pop(0 if in_order else int(move_gains(here, worth, moves.brings[left]).argmax()))
        new = moves.brings[best] & ~here.strong[0]
        after = standing(here.strong | moves.brings[best], here.links, here.neighbours, here.territories, here.products)
        reached = after.reachable[0] & ~here.reachable[0]
        gain = float(worth[reached].sum())
        total += gain
        rows.append({"step": step, "move": moves.labels[best], "brings": " ".join(products[new]),
                     "opens": " ".join(products[reached & ~new]), "gain": gain, "total": total,
                     "score": 100 * after.reachable[0].mean()})
        here = after
    while rows and rows[-1]["gain"] == 0:
        rows.pop()
    path = pd.DataFrame(rows, columns=["step", "move", "brings", "opens", "gain", "total", "score"])
    return path.astype({"step": int, "gain": float, "total": float, "score": float})  # figures, even where nothing helps
