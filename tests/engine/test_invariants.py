"""Invariants of all public functions, each written once: input untouched, order, labels, unit, stop, repetition."""
import numpy as np
import pandas as pd
import pytest
import ressort.engine as engine
from ressort.engine import learn_product_space, location_quotient, rca, regional_rca, score_resilience, strong
from ressort.engine.errors import Stopped
from ressort.engine.resilience.complexity import (
    complexity,
    complexity_outlook,
    density,
    distance,
    fitness,
    relative_relatedness,
)
from ressort.engine.resilience.index import score_years
from ressort.engine.resilience.proximities import proximity_links, proximity_matrix
from ressort.engine.resilience.uncertainty import flag_support, rank_sensitivity, resampled_scores
from ressort.engine.resilience.unions import add_flows, any_member
from ressort.engine.resilience.years import learn_over_years
from specimens import random_flows, shuffled

FLOWS = random_flows(18, 25, 1).set_axis([f"{place + 10}11" for place in range(25)], axis=1)
SPACE = learn_product_space(FLOWS)
WEIGHTS = pd.DataFrame({"source": FLOWS.columns, "target": FLOWS.columns, "weight": 1.0})
NATION = pd.Series(1.1, FLOWS.columns)
MEMBERS = pd.DataFrame({"territory": FLOWS.index, "union": ["one", "two"] * 9})


def counts(x):
    return x.round().clip(lower=0)


# name -> (function of the flows, does it take should_stop): each gives one frame
PUBLIC = {
    "rca": lambda x, **_: rca(x),
    "strong": lambda x, **_: strong(x).astype(float),
    "location_quotient": lambda x, **_: location_quotient(x),
    "regional_rca": lambda x, **_: regional_rca(x, WEIGHTS, NATION),
    "learn_product_space": lambda x, **stop: learn_product_space(x, **stop).made.astype(float),
    "score_resilience": lambda x, **stop: score_resilience(rca(x), SPACE, **stop).scores,
    "density": lambda x, **stop: density(rca(x), SPACE, **stop),
    "distance": lambda x, **stop: distance(rca(x), SPACE, **stop),
    "relative_relatedness": lambda x, **stop: relative_relatedness(rca(x), SPACE, **stop),
    "complexity": lambda x, **_: complexity(rca(x)).eci.to_frame(),
    "complexity_outlook": lambda x, **stop: complexity_outlook(rca(x), SPACE, **stop).gain,
    "fitness": lambda x, **stop: fitness(rca(x), **stop).fitness.to_frame(),
    "resampled_scores": lambda x, **stop: resampled_scores(x, counts(x), WEIGHTS, NATION, SPACE, draws=5, **stop)[["score"]],
    "rank_sensitivity": lambda x, **stop: rank_sensitivity(rca(x), SPACE, **stop).groupby("territory")[["score"]].mean(),
}
TAKE_STOP = ["learn_product_space", "score_resilience", "density", "distance", "relative_relatedness",
             "complexity_outlook", "fitness", "resampled_scores", "rank_sensitivity"]
each = pytest.mark.parametrize("name", PUBLIC)


def test_every_public_name_of_the_engine_is_here_or_a_result():
    results = {"ProductSpace", "Resilience", "Complexity", "Marking"}
    elsewhere = {"add_flows", "flag_support", "rank_stability", "mark_sites"}  # other tables in, other rows out
    assert set(engine.__all__) - results - elsewhere <= set(PUBLIC)


@each
def test_the_input_is_left_as_it_was(name):
    given = FLOWS.copy()
    PUBLIC[name](given)
    pd.testing.assert_frame_equal(given, FLOWS)


@each
def test_rows_come_back_in_their_order_and_with_their_labels(name):
    mixed = shuffled(FLOWS, 2)
    found = PUBLIC[name](mixed)
    if name != "rank_sensitivity":
        assert found.index.tolist() == mixed.index.tolist()
    if set(found.columns) == set(mixed.columns) and name != "regional_rca":  # its products come from the nation
        assert found.columns.tolist() == mixed.columns.tolist()


@each
def test_the_order_of_rows_and_columns_does_not_matter(name):
    straight, mixed = PUBLIC[name](FLOWS), PUBLIC[name](shuffled(FLOWS, 3))
    pd.testing.assert_frame_equal(mixed.reindex_like(straight), straight, check_names=False, rtol=1e-9)


@each
def test_the_unit_of_the_flows_does_not_matter(name):
    """A power of two, so that not even the last digit may move."""
    pd.testing.assert_frame_equal(PUBLIC[name](FLOWS * 1024), PUBLIC[name](FLOWS), rtol=1e-12)


@each
def test_twice_the_same_call_gives_twice_the_same(name):
    pd.testing.assert_frame_equal(PUBLIC[name](FLOWS), PUBLIC[name](FLOWS))


@each
def test_columns_first_in_memory_is_the_same_table(name):
    by_column = pd.DataFrame({label: FLOWS[label].to_numpy() for label in FLOWS}, FLOWS.index)
    pd.testing.assert_frame_equal(PUBLIC[name](by_column), PUBLIC[name](FLOWS), rtol=1e-12)


@each
def test_whole_numbers_are_read_as_numbers(name):
    whole = counts(FLOWS)
    pd.testing.assert_frame_equal(PUBLIC[name](whole.astype("int64")), PUBLIC[name](whole))


@pytest.mark.parametrize("name", TAKE_STOP)
def test_a_wish_to_stop_is_honoured(name):
    with pytest.raises(Stopped, match="nothing was written"):
        PUBLIC[name](FLOWS, should_stop=lambda: True)


@pytest.mark.parametrize("call", [
    lambda: add_flows(FLOWS, MEMBERS), lambda: any_member(strong(FLOWS), MEMBERS), lambda: proximity_matrix(SPACE),
    lambda: proximity_links(SPACE), lambda: learn_over_years({1: FLOWS}).links(),
    lambda: flag_support(counts(FLOWS), WEIGHTS, strong(FLOWS)), lambda: score_years({1: rca(FLOWS)}, SPACE)])
def test_the_others_leave_their_input_as_it_was_too(call):
    before = [frame.copy() for frame in (FLOWS, MEMBERS, WEIGHTS, SPACE.made)]
    assert len(call())
    for now, then in zip((FLOWS, MEMBERS, WEIGHTS, SPACE.made), before):
        pd.testing.assert_frame_equal(now, then)


def test_a_space_cannot_be_changed_from_outside():
    with pytest.raises(ValueError, match="read-only"):
        SPACE._made[0, 0] = True
    with pytest.raises(ValueError, match="read-only"):
        SPACE.neighbours().product[:] = 0
    assert np.array_equal(SPACE.made, learn_product_space(FLOWS).made)
