"""Choosing sites: the coverage oracles by hand, brute force on small cases, limits, bounds, the front, spopt beside."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, Stopped, TableError
from ressort.engine.sites import _cover_exact, portfolio
from ressort.engine.sites.limits import fits, set_limits
from ressort.engine.sites.portfolio import nearest_sites, smallest_cover, widest_cover
from ressort.engine.sites.portfolio_front import choice_frequency, front_limits, land_front
from ressort.engine.sites.reach import distances, from_pairs, within

METHODS = ["exact", "heuristic"]
exact_needs_scipy = pytest.mark.skipif(not _cover_exact.has_scipy(), reason="scipy is not installed")
BOTH = [pytest.param("exact", marks=exact_needs_scipy), "heuristic"]


def line(places):
    labels = [str(place) for place in places]
    return pd.DataFrame({"x": np.array(places, dtype=float), "y": 0.0}, labels)


PEOPLE, SITES = line([0, 2, 3, 7, 8, 12]), line([1, 4, 7, 11])
DEMAND = pd.Series([4.0, 2, 1, 3, 5, 2], PEOPLE.index)


def reach_of(radius):
    return within(PEOPLE, SITES, radius * 1.3)  # 1.3: the detour


@pytest.mark.parametrize("method", BOTH)
@pytest.mark.parametrize("radius, count", [(2, 3), (3, 3), (4, 2)])
def test_as_few_sites_as_cover_all(method, radius, count):
    found = smallest_cover(reach_of(radius), PEOPLE.index, SITES.index, set_limits(SITES), method=method)
    assert found.objective == count and found.bound <= count
    if radius == 2:
        assert found.chosen == ["1", "7", "11"]


@pytest.mark.parametrize("method", BOTH)
@pytest.mark.parametrize("count, covered, chosen", [(1, 8, ["7"]), (2, 15, ["1", "7"])])
def test_those_that_cover_most(method, count, covered, chosen):
    found = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=count), method=method)
    assert (found.objective, found.chosen) == (covered, chosen) and found.bound == pytest.approx(covered)
    assert found.status == "optimal" and found.gap == 0
    assert found.served[found.served == 1].index.tolist() == (["7", "8"] if count == 1 else ["0", "2", "3", "7", "8"])


@pytest.mark.parametrize("method", BOTH)
def test_a_budget_chooses_others(method):
    sites = SITES.assign(cost=[5, 3, 6, 2.0])
    found = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(sites, budget=8), method=method)
    assert (found.objective, found.chosen) == (10, ["7", "11"]) and found.bound >= 10


@pytest.mark.parametrize("method", BOTH)
@pytest.mark.parametrize("count, total", [(1, 57), (2, 23), (3, 15)])
def test_nearest_sites(method, count, total):
    straight = distances(PEOPLE, SITES).astype(float) / 1.3
    found = nearest_sites(DEMAND, straight, SITES.index, count, limits=set_limits(SITES), method=method)
    assert found.objective == pytest.approx(total) and found.bound <= total * (1 + 1e-6)


@exact_needs_scipy
def test_with_its_nearest_sites_only_the_bound_still_holds():
    rng = np.random.default_rng(3)
    distance = rng.random((60, 20))
    demand = pd.Series(rng.random(60))
    whole = nearest_sites(demand, distance, pd.RangeIndex(20), 4, limits=set_limits(pd.DataFrame(index=range(20))))
    cut = nearest_sites(demand, distance, pd.RangeIndex(20), 4, limits=set_limits(pd.DataFrame(index=range(20))), nearest=6)
    assert whole.status == "optimal" and cut.bound <= whole.objective <= cut.objective + 1e-9


# Brute force

def invented(seed, people=14, sites=9):
    rng = np.random.default_rng(seed)
    demand = pd.DataFrame(rng.random((people, 2)), columns=["x", "y"])
    places = pd.DataFrame(rng.random((sites, 2)), [f"s{n}" for n in range(sites)], ["x", "y"])
    places["cost"], places["land_take"] = rng.integers(1, 9, sites).astype(float), rng.random(sites)
    places["score"], places["room"] = rng.random(sites), rng.random(sites) * 3
    places["territory"], places["ground"] = np.where(np.arange(sites) % 2, "odd", "even"), ["g", "g", *[""] * (sites - 2)]
    return demand, pd.Series(rng.integers(1, 9, people).astype(float)), places


def best_of_all(need, places, reach, limits, room=None, weight=1.0):
    score, best = places["score"].to_numpy(), -np.inf
    for bits in itertools.product([False, True], repeat=len(places)):
        chosen = np.array(bits)
        if fits(limits, chosen):
            worth, _ = portfolio._worth(score, weight * need.to_numpy(), need.to_numpy(), room, reach, chosen)
            best = max(best, worth)
    return best


LIMITS = [
    dict(count=3), dict(budget=9), dict(count=4, land=0.8), dict(count=3, forced=["s4"], forbidden=["s5"]),
    dict(count=4, separation=0.3), dict(count=3, one_in_each=True), dict(budget=12, land_by_territory={"odd": 0.5,
                                                                                                       "even": 0.4}),
]


@exact_needs_scipy
@pytest.mark.parametrize("options", LIMITS)
@pytest.mark.parametrize("seed", range(3))
def test_the_exact_model_equals_brute_force(seed, options):
    people, need, places = invented(seed)
    reach, limits = within(people, places, 0.4), set_limits(places, **options)
    found = widest_cover(need, reach, places.index, limits, score=places["score"], method="exact")
    assert found.objective == pytest.approx(best_of_all(need, places, reach, limits))
    assert found.status == "optimal" and fits(limits, places.index.isin(found.chosen))


@pytest.mark.parametrize("options", LIMITS)
@pytest.mark.parametrize("seed", range(3))
def test_the_heuristic_respects_the_limits_and_its_bound_holds(seed, options):
    people, need, places = invented(seed)
    reach, limits = within(people, places, 0.4), set_limits(places, **options)
    found = widest_cover(need, reach, places.index, limits, score=places["score"], method="heuristic")
    best = best_of_all(need, places, reach, limits)
    assert fits(limits, places.index.isin(found.chosen))
    assert 0.85 * best <= found.objective <= best + 1e-9 <= found.bound + 2e-9


@exact_needs_scipy
@pytest.mark.parametrize("seed", range(3))
def test_room_limits_who_is_served(seed):
    people, need, places = invented(seed)
    reach, limits, room = within(people, places, 0.6), set_limits(places, count=3), 5 * places["room"]
    found = widest_cover(need, reach, places.index, limits, score=places["score"], room=room, method="exact")
    assert found.objective == pytest.approx(best_of_all(need, places, reach, limits, room.to_numpy()))
    assert (found.served @ need) <= room[found.chosen].sum() + 1e-9 and found.served.between(0, 1).all()
    near = widest_cover(need, reach, places.index, limits, score=places["score"], room=room, method="heuristic")
    assert near.objective <= found.objective + 1e-9 and near.bound >= found.objective - 1e-9


@exact_needs_scipy
@pytest.mark.parametrize("seed", range(3))
def test_the_median_equals_brute_force(seed):
    people, need, places = invented(seed)
    distance = distances(people, places).astype(float)
    totals = [float((distance[:, list(group)].min(axis=1) * need).sum()) for group in itertools.combinations(range(9), 3)]
    for method in METHODS:
        found = nearest_sites(need, distance, places.index, 3, limits=set_limits(places), method=method)
        assert found.bound - 1e-6 <= min(totals) <= found.objective + 1e-6
        if method == "exact":
            assert found.objective == pytest.approx(min(totals))


# Limits

def test_existing_hotels_cost_nothing_and_are_always_there():
    sites = SITES.assign(existing=[False, False, False, True], cost=[5, 3, 6, np.nan])
    found = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(sites, count=1, budget=6))
    assert found.chosen == ["7", "11"] and found.objective == 10


def test_a_site_of_unknown_cost_is_left_out_and_said():
    limits = set_limits(SITES.assign(cost=[5, np.nan, 6, 2]), budget=8)
    assert limits.forbidden.tolist() == [False, True, False, False] and "1 sites without cost" in str(limits.notes[0])


def test_one_profile_per_site_and_distance_between_sites():
    people, need, places = invented(0)
    found = widest_cover(need, within(people, places, 0.5), places.index, set_limits(places, count=8))
    assert not {"s0", "s1"} <= set(found.chosen)


@pytest.mark.parametrize("options, words", [
    (dict(forced=["1"], forbidden=["1"]), "1 is both forced and forbidden"),
    (dict(forced=["x"]), "not in the table: x"),
    (dict(count=-1), "count: received -1"),
    (dict(count=1, forced=["1", "4"]), "beyond these limits: count"),
    (dict(budget=3), "needs the column cost"),
])
def test_limits_that_are_refused(options, words):
    with pytest.raises(ParameterError, match=words):
        set_limits(SITES, **options)


@pytest.mark.parametrize("method", BOTH)
def test_limits_no_choice_respects(method):
    sites = SITES.assign(territory=["a", "b", "c", "d"])
    with pytest.raises(ParameterError, match="No choice of sites"):
        widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(sites, count=2, one_in_each=True), method=method)


def test_who_cannot_be_covered_is_named():
    with pytest.raises(TableError, match="1 demand points are within reach of no site \\(12\\)"):
        smallest_cover(reach_of(2), PEOPLE.index, SITES.index, set_limits(SITES, forbidden=["11"]))


def test_other_refusals():
    with pytest.raises(TableError, match="1 points have none, or one below 0 \\(0\\)"):
        widest_cover(DEMAND.replace(4, -1), reach_of(2), SITES.index, set_limits(SITES, count=1))
    with pytest.raises(ParameterError, match="Method: received 'best'"):
        widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=1), method="best")
    with pytest.raises(ParameterError, match="Number of sites: received 5; expected 1 to 4"):
        nearest_sites(DEMAND, distances(PEOPLE, SITES), SITES.index, 5, limits=set_limits(SITES))
    with pytest.raises(ParameterError, match="Radius: received 0"):
        within(PEOPLE, SITES, 0)
    with pytest.raises(TableError, match="no point \\(1\\)"):
        within(PEOPLE, SITES.replace(1.0, np.nan), 2)


def test_road_times_in_place_of_straight_lines():
    pairs = pd.DataFrame({"demand": ["0", "2", "0"], "site": ["4", "4", "4"]})
    found = widest_cover(DEMAND, from_pairs(pairs, PEOPLE.index, SITES.index), SITES.index, set_limits(SITES, count=1))
    assert (found.chosen, found.objective) == (["4"], 6)


@pytest.mark.parametrize("method", BOTH)
def test_a_stop_is_heard(method):
    with pytest.raises(Stopped):
        widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=1), method=method, should_stop=lambda: True)


@exact_needs_scipy
def test_an_old_scipy_is_given_turns_and_a_stop_is_heard_between_them(monkeypatch):
    from types import SimpleNamespace

    from scipy import optimize

    limits_given, floors = [], []

    def slow(_value, *, constraints, options, **_others):
        limits_given.append(options["time_limit"])
        floors.append(len(constraints))
        return SimpleNamespace(status=1, x=np.array([1.0, 0.0]), fun=-3.0, mip_dual_bound=-5.0 + len(limits_given) / 10)

    monkeypatch.setattr(_cover_exact, "_lets_python_run", lambda: False)
    monkeypatch.setattr(optimize, "milp", slow)
    asked = (np.array([3.0, 2.0]), np.array([[1.0, 1.0]]), np.array([1.0]), np.zeros(2), np.ones(2), 2)
    solved = _cover_exact.run_milp(*asked, 40.0, lambda: False)
    assert limits_given == [4, 8, 16, 12] and floors == [1, 2, 2, 2]  # each turn starts from the best choice so far
    assert solved.chosen.tolist() == [True, False] and solved.status == "time" and solved.bound == pytest.approx(4.6)
    limits_given.clear()
    with pytest.raises(Stopped):
        _cover_exact.run_milp(*asked, 60.0, lambda: len(limits_given) >= 2)
    assert limits_given == [4, 8]


@exact_needs_scipy
@pytest.mark.parametrize("seed", range(3))
def test_turns_find_the_same_optimum(monkeypatch, seed):
    people, need, places = invented(seed, people=120, sites=40)
    asked = (need, within(people, places, 0.2), places.index, set_limits(places, count=6, land=2))
    whole = widest_cover(*asked, score=places["score"], method="exact")
    monkeypatch.setattr(_cover_exact, "_lets_python_run", lambda: False)
    turns = widest_cover(*asked, score=places["score"], method="exact")
    assert turns.objective == pytest.approx(whole.objective) and turns.status == "optimal"


def test_one_of_many_weightings_needs_no_bound():
    found = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=2), method="heuristic", prove=False)
    assert found.objective == 15 and np.isinf(found.bound)
    if _cover_exact.has_scipy():
        exact = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=2), method="exact", prove=False)
        assert exact.objective == 15 and exact.status == "optimal"


def test_without_scipy_the_heuristic_serves_and_says_so(monkeypatch):
    for module in (_cover_exact, portfolio):
        monkeypatch.setattr(module, "has_scipy", lambda: False)
    found = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=2))
    assert found.objective == 15 and found.method == "heuristic" and "scipy is not installed" in str(found.notes[0])
    room = pd.Series(4.0, SITES.index)
    tight = widest_cover(DEMAND, reach_of(2), SITES.index, set_limits(SITES, count=2), room=room)
    assert tight.objective == 8 and tight.bound >= 8


# Two goals, many opinions

def test_more_land_never_covers_less():
    people, need, places = invented(1)
    reach = within(people, places, 0.4)

    def solve(limit):
        return widest_cover(need, reach, places.index, set_limits(places, count=4, land=limit))

    best = widest_cover(need, reach, places.index, set_limits(places, count=4))
    front = land_front(solve, places["land_take"], front_limits(places["land_take"], best.chosen))
    assert front["objective"].iloc[-1] == pytest.approx(best.objective)
    assert (front["objective"].diff().dropna() > 0).all() and (front["land_take"].diff().dropna() > 0).all()
    assert (front["land_take"] <= front["limit"] + 1e-9).all() and len(front) >= 3


def test_how_often_a_site_is_chosen():
    u = pd.DataFrame([[1, 0], [0, 1], [0.4, 0.4], [0.0, 0.0]], SITES.index, ["area", "soil"])
    limits = set_limits(SITES, count=1)

    def solve(score):
        return widest_cover(DEMAND, reach_of(2), SITES.index, limits, score=score, demand_weight=0.0, method="heuristic")

    often = choice_frequency(u, solve, draws=400)
    assert often.sum() == pytest.approx(1) and often.tolist() == pytest.approx([0.5, 0.5, 0, 0], abs=0.06)


# The peer

# this Python's own: a folder made by another would be run by this one, without its libraries
PEERS = sorted((Path(__file__).resolve().parents[3] / "build").glob(
    f"peers-{sys.version_info.major}.{sys.version_info.minor}/bin/python"))
SPOPT = """
import json, sys, numpy, pulp
from spopt.locate import MCLP, PMedian, LSCP
case = json.load(sys.stdin)
cost = numpy.array(case["distance"]); solver = pulp.PULP_CBC_CMD(msg=False); out = {}
mclp = MCLP.from_cost_matrix(cost, numpy.array(case["demand"]), case["radius"], p_facilities=case["count"]).solve(solver)
out["mclp"] = pulp.value(mclp.problem.objective)
lscp = LSCP.from_cost_matrix(cost, case["wide"]).solve(solver); out["lscp"] = pulp.value(lscp.problem.objective)
out["median"] = pulp.value(PMedian.from_cost_matrix(cost, numpy.array(case["demand"]),
p_facilities=case["count"]).solve(solver)
                           .problem.objective)
print(json.dumps(out))
"""


@exact_needs_scipy
def test_spopt_finds_the_same_optima():
    python = next((path for path in PEERS if list(path.parents[1].glob("lib/python3*/site-packages/spopt"))), None)
    if python is None:
        pytest.skip("spopt is not installed in build/peers-*; `make test` installs it")
    people, need, places = invented(5, people=80, sites=20)
    distance = distances(people, places).astype(float)
    wide = float(distance.min(axis=1).max()) * 1.2
    case = json.dumps({"distance": distance.tolist(), "demand": need.tolist(), "radius": 0.3, "wide": wide, "count": 4})
    done = subprocess.run([python, "-W", "ignore", "-c", SPOPT], input=case, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    theirs, limits, open_ = json.loads(done.stdout), set_limits(places, count=4), set_limits(places)
    ours = widest_cover(need, within(people, places, 0.3), places.index, limits, method="exact")
    assert ours.objective == pytest.approx(theirs["mclp"])
    cover = smallest_cover(within(people, places, wide), people.index, places.index,
                           set_limits(places.drop(columns="ground")))
    assert cover.objective == pytest.approx(theirs["lscp"])
    median = nearest_sites(need, distance, places.index, 4, limits=open_, method="exact")
    assert median.objective == pytest.approx(theirs["median"])
