"""Relocation: gains by hand, plans equal to brute force, costs and limits, greedy loses, paths, refusals."""
from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ressort.engine import ProductSpace, score_resilience
from ressort.engine.errors import MissingLibrary, ParameterError, Stopped, TableError
from ressort.engine.resilience import _integer_program, relocation
from ressort.engine.resilience.arrivals import marginal_gains, position_of, standing
from ressort.engine.resilience.know_how import nearest_know_how
from ressort.engine.resilience.product_space import Neighbours

PRODUCTS = [f"{number:04d}" for number in range(101, 109)]


def web(pairs, strong, neighbours=2):
    """A position over eight products from pairs of neighbours (proximity 1) and what is made."""
    near = np.zeros((8, 8), bool)
    for one, other in pairs:
        near[one, other] = near[other, one] = True
    start = np.concatenate([[0], np.cumsum(near.sum(axis=1))]).astype(np.int64)
    links = Neighbours(start, np.nonzero(near)[1].astype(np.int32), np.ones(int(near.sum())))
    made = np.zeros((1, 8), bool)
    made[0, list(strong)] = True
    return standing(made, links, neighbours, pd.Index(["44"]), pd.Index(PRODUCTS))


@st.composite
def positions(draw):
    pairs = draw(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
                          max_size=18, unique=True))
    strong = draw(st.sets(st.integers(0, 7), max_size=5))
    return web(pairs, strong, draw(st.integers(1, 3)))


def worth_after(position, added, worth):
    return float(worth[position.with_added(np.array(added, int)).reachable[0]].sum()
                 - worth[position.reachable[0]].sum())


def brute_force(position, worth, count, brings=None):
    brings = np.eye(8, dtype=bool) if brings is None else brings
    sets = (chosen for size in range(count + 1) for chosen in combinations(range(len(brings)), size))
    return max(worth_after(position, np.flatnonzero(brings[list(chosen)].any(axis=0)), worth) for chosen in sets)


# By hand: 0101 is strong; 0102 links to it and to 0103, 0103 to 0101 too

def test_a_second_neighbour_opens_a_leap():
    position = web([(0, 1), (0, 2), (1, 2)], {0})
    assert marginal_gains(position).loc["44"].tolist() == [0, 2, 2, 1, 1, 1, 1, 1]


def test_a_leap_adds_nothing_by_itself():
    position = web([(0, 1), (2, 1)], {0, 2})
    assert marginal_gains(position).at["44", "0102"] == 0


def test_weights_count_what_is_reached():
    position = web([(0, 1), (0, 2), (1, 2)], {0})
    weights = pd.Series([0, 3, 5], PRODUCTS[:3])
    assert marginal_gains(position, weights).loc["44"].tolist() == [0, 8, 8, 0, 0, 0, 0, 0]


def test_two_that_are_worth_little_alone_open_most_together():
    """0104 and 0105 are the neighbours of 0106, 0107, 0108: together they reach five; greedy takes the pair 0102, 0103."""
    position = web([(0, 1), (0, 2), (1, 2), (3, 5), (4, 5), (3, 6), (4, 6), (3, 7), (4, 7)], {0})
    plan = relocation.plan_relocation(position, "44", count=2, exact=False)
    assert plan.greedy_gain == 3 and plan.steps["move"].tolist()[0] == "0102"
    pytest.importorskip("scipy")
    best = relocation.plan_relocation(position, "44", count=2)
    assert set(best.steps["move"]) == {"0104", "0105"} and (best.gain, best.bound, best.gap) == (5, 5, 0)
    assert best.proven and best.greedy_gain == 3
    assert best.steps["opens"].tolist() == ["", "0106 0107 0108"]
    assert best.steps["score"].tolist() == [25, 75]


# Brute force

@settings(max_examples=60, deadline=None)
@given(positions(), st.integers(1, 3), st.lists(st.integers(0, 4), min_size=8, max_size=8))
def test_the_plan_is_the_best_of_all(position, count, worth):
    pytest.importorskip("scipy")
    worth = np.array(worth, float)
    plan = relocation.plan_relocation(position, "44", count=count, weights=pd.Series(worth, PRODUCTS))
    assert plan.gain == pytest.approx(brute_force(position, worth, count))
    assert plan.proven and plan.bound == pytest.approx(plan.gain) and plan.gap == pytest.approx(0, abs=1e-9)
    assert plan.greedy_gain <= plan.gain + 1e-9 and len(plan.steps) <= count


@settings(max_examples=40, deadline=None)
@given(positions(), st.lists(st.sets(st.integers(0, 7), min_size=1, max_size=4), min_size=1, max_size=5))
def test_sets_that_overlap_are_planned_as_well(position, sets):
    pytest.importorskip("scipy")
    brings = np.zeros((len(sets), 8), bool)
    for row, members in enumerate(sets):
        brings[row, list(members)] = True
    moves = relocation.Moves(pd.Index([f"m{row}" for row in range(len(sets))]), brings)
    plan = relocation.plan_relocation(position, "44", count=2, moves=moves)
    assert plan.gain == pytest.approx(brute_force(position, np.ones(8), 2, brings))


@given(positions())
def test_the_gain_of_each_product_is_what_its_arrival_changes(position):
    gains = marginal_gains(position).loc["44"]
    for place, product in enumerate(PRODUCTS):
        expected = 0 if position.strong[0, place] else worth_after(position, [place], np.ones(8))
        assert gains[product] == expected


@given(positions())
def test_gains_agree_with_the_index(position):
    """Scored by `score_resilience` from an RCA table, with the same links."""
    makers = np.array([[1, 1, 0, 1, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0], [0, 1, 1, 1, 1, 0, 0, 1]], bool)
    space = ProductSpace(makers, list("ABC"), PRODUCTS, 1.0)
    here = pd.DataFrame(np.where(position.strong, 2.0, 0.0), ["44"], PRODUCTS)
    result = score_resilience(here, space)
    found = position_of(result)
    assert (found.reachable[0] == result.status.loc["44"].isin(["strong", "leap"])).all()
    gains = marginal_gains(found).loc["44"]
    for product in PRODUCTS:
        after = score_resilience(here.assign(**{product: 2.0}), space).scores.at["44", "reachable"]
        assert gains[product] == (0 if here.at["44", product] else after - result.scores.at["44", "reachable"])


# Costs, limits, objectives

def test_costs_and_budget():
    pytest.importorskip("scipy")
    position = web([(0, 1), (0, 2), (1, 2), (3, 5), (4, 5), (3, 6), (4, 6), (3, 7), (4, 7)], {0})
    costs = pd.Series(3.0, PRODUCTS[3:])  # 0102 and 0103 cost 1: with 5, one dear product at most
    plan = relocation.plan_relocation(position, "44", count=2, costs=costs, budget=5)
    assert plan.gain == 3 and plan.proven
    assert relocation.plan_relocation(position, "44", count=2, costs=costs, budget=6).gain == 5
    assert relocation.plan_relocation(position, "44", count=2, costs=costs, budget=0.5).gain == 0


def test_what_is_not_allowed_never_comes():
    pytest.importorskip("scipy")
    position = web([(0, 1), (0, 2), (1, 2)], {0})
    allowed = pd.Series(False, PRODUCTS)
    allowed["0108"] = True
    plan = relocation.plan_relocation(position, "44", count=2, allowed=allowed)
    assert plan.steps["move"].tolist() == ["0108"]
    nothing = relocation.plan_relocation(position, "44", count=2, allowed=allowed & False)
    assert (len(nothing.steps), nothing.gain, nothing.proven) == (0, 0, True)
    assert "Nothing can arrive" in str(nothing.notes[0])


def test_weakest_families_and_baskets_read_as_points():
    made = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "8601", "8703"])
    space = ProductSpace(made.to_numpy(bool), made.index, made.columns, 1.0)
    result = score_resilience(pd.DataFrame([[2.0, 0, 0, 0]], ["44"], made.columns), space)
    assert relocation.objective_weights(result).loc["44"].tolist() == [25, 25, 25, 25]
    weakest = relocation.objective_weights(result, relocation.WEAKEST_FAMILIES, weakest=1)
    assert weakest.loc["44"].tolist() == [0, 0, 50, 50]
    basket = relocation.objective_weights(result, relocation.BASKET, basket=pd.Index(["8703", "9999"]))
    assert basket.loc["44"].tolist() == [0, 0, 0, 100]


def test_a_class_brings_the_products_it_mainly_makes():
    weights = pd.DataFrame({"source": ["0101", "0101", "0102"], "target": ["A", "B", "B"], "weight": [0.6, 0.4, 1.0]})
    moves = relocation.class_moves(weights, pd.Index(PRODUCTS))
    assert moves.labels.tolist() == ["A", "B"] and np.argwhere(moves.brings).tolist() == [[0, 0], [1, 1]]


def test_know_how_names_the_classes_of_the_parents():
    position = web([(0, 1), (1, 2)], {0, 2})
    weights = pd.DataFrame({"source": ["0101", "0102", "0103"], "target": ["A", "B", "C"], "weight": [1.0, 1.0, 1.0]})
    found = nearest_know_how(position, "44", ["0102"], weights)
    assert found[["parent", "class"]].values.tolist() == [["0102", "B"], ["0101", "A"], ["0103", "C"]]


# Refusals and stops

def test_refusals_say_what_and_where():
    position = web([], set())
    with pytest.raises(ParameterError, match="Territory '45' has no score. Known: 44"):
        relocation.plan_relocation(position, "45", count=1)
    with pytest.raises(ParameterError, match="Number of arrivals: received 0"):
        relocation.plan_relocation(position, "44", count=0)
    with pytest.raises(TableError, match=r"Costs: 1 are negative \(0102\)"):
        relocation.plan_relocation(position, "44", count=1, costs=pd.Series({"0102": -1.0}))
    with pytest.raises(Stopped):
        relocation.plan_relocation(position, "44", count=2, should_stop=lambda: True)


def test_without_scipy_the_greedy_plan_remains(monkeypatch):
    position = web([(0, 1), (0, 2), (1, 2)], {0})

    def absent(*_):
        raise MissingLibrary("scipy is not installed")

    monkeypatch.setattr(relocation, "solve", absent)
    with pytest.raises(MissingLibrary, match="scipy"):
        relocation.plan_relocation(position, "44", count=2)
    plan = relocation.plan_relocation(position, "44", count=2, exact=False)
    assert plan.gain == 3 and not plan.proven and plan.bound == np.inf


# The program

def pair_program(known, known_gain):
    """0104 and 0105 open 0106, 0107 and 0108: five products; 0102 and 0103 are worth three with 0101, which is made."""
    here = web([(0, 1), (0, 2), (1, 2), (3, 5), (4, 5), (3, 6), (4, 6), (3, 7), (4, 7)], {0})
    return _integer_program.Program(np.eye(8, dtype=bool), here.strong[0], here.near[0], np.full(8, 0.5), here.links.start,
                                    here.links.product, 2, np.ones(8), 2, np.inf, np.array(known), known_gain)


def test_the_solver_goes_beyond_what_is_known_and_keeps_what_is_best():
    pytest.importorskip("scipy")
    better = _integer_program.solve(pair_program([1, 2], 1.0), 10)
    assert (better.chosen.tolist(), better.bound, better.gap, better.proven) == ([3, 4], 2.5, 0, True)
    best = _integer_program.solve(pair_program([4, 3], 2.5), 10)
    assert (best.chosen.tolist(), best.bound, best.proven) == ([4, 3], 2.5, True)


def test_a_solver_that_is_stopped_gives_what_is_known_without_a_bound():
    pytest.importorskip("scipy")
    found = _integer_program.solve(pair_program([1, 2], 1.0), 10, lambda: True)
    assert (found.chosen.tolist(), found.bound, found.proven) == ([1, 2], np.inf, False)


def test_the_unit_of_worths_makes_gains_whole():
    assert _integer_program.common_unit(np.array([0.0, 0.25, 0.5])) == 0.25
    assert _integer_program.common_unit(np.array([0.5, 0.75])) == 0.25  # half of the smallest
    assert _integer_program.common_unit(np.array([1.0, np.sqrt(2)])) == 1 == _integer_program.common_unit(np.zeros(3))


def test_python_is_given_back_once_where_the_solver_holds_it():
    assert _integer_program.time_slices(30, "1.10.1") == [7.5, 22.5] and _integer_program.time_slices(30, "1.15.0") == [30]


def test_an_exchange_mends_what_taking_the_best_next_missed():
    """0102 or 0103 opens the other: whoever begins with two lone products changes one of them."""
    position = web([(0, 1), (0, 2), (1, 2)], {0})
    moves = relocation.product_moves(position.products)
    worth, cost = np.ones(8), np.ones(8)
    poor = relocation._exchanged(position.of("44"), worth, moves, cost, np.inf, np.array([6, 7]), lambda: False)
    assert worth_after(position, poor, worth) == 3  # from two lone products to one of the triangle and another
    dear = relocation._exchanged(position.of("44"), worth, moves, np.array([1, 9, 9, 1, 1, 1, 1, 1.0]), 2, np.array([6, 7]),
                                 lambda: False)
    assert set(dear) == {6, 7}


def test_a_path_without_steps_still_holds_figures():
    """The gap of a lone product is filled by nothing: no step, columns of numbers."""
    plan = relocation.plan_relocation(web([], set(range(8))), "44", count=1, exact=False)
    assert len(plan.greedy) == 0 and plan.greedy[["gain", "total", "score"]].dtypes.eq(float).all()


@given(positions(), st.integers(1, 3))
def test_the_greedy_path_is_what_greedy_gains(position, count):
    plan = relocation.plan_relocation(position, "44", count=count, exact=False)
    assert plan.greedy["gain"].sum() == plan.greedy_gain == plan.gain
    before = 100 * position.reachable[0].mean()
    expected = before + 100 * plan.greedy["total"] / 8
    np.testing.assert_allclose(plan.greedy["score"], expected)
