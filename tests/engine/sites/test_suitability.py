"""Scores and intervals: by hand, every completion inside, weights of any sum, the next question."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from ressort.engine.sites.suitability import classes, likely_interval, next_question, suitability, survey_plan

NAMES = list("abcd")
U = pd.DataFrame([[.9, .4, .7, .2], [.5, .8, .6, .9], [.2, .9, 1, .5], [1, .1, .3, .8]], columns=NAMES)
W = pd.Series([.4, .3, .2, .1], NAMES)

tables = hnp.arrays(float, st.tuples(st.integers(1, 6), st.just(4)),
                    elements=st.one_of(st.just(np.nan), st.floats(0, 1, width=32)))
weights = hnp.arrays(float, 4, elements=st.floats(0.015625, 1, width=32))

# by hand


def test_the_weighted_mean():
    found = suitability(U, W)
    np.testing.assert_allclose(found["score"], [.64, .65, .60, .57], atol=1e-15)
    np.testing.assert_allclose(found["score_low"], found["score"], atol=1e-15)
    np.testing.assert_allclose(found["score_high"], found["score"], atol=1e-12)


def test_an_unknown_opens_the_interval():
    found = suitability(pd.DataFrame([[1, np.nan, .5]], columns=list("abc")), pd.Series([.4, .3, .3], list("abc"))).iloc[0]
    assert found.to_dict() == pytest.approx({"score": 11 / 14, "score_low": .55, "score_high": .85, "reliability": .7})


@pytest.mark.parametrize(("known", "score"), [(.4, 1.0), (.39, None)])
def test_below_a_reliability_of_two_fifths_there_is_no_score(known, score):
    found = suitability(pd.DataFrame({"a": [1.0], "b": [np.nan]}), pd.Series({"a": known, "b": 1 - known}))["score"].item()
    assert (found == pytest.approx(score)) if score else np.isnan(found)


def test_kracka_2010_ranks_six_buildings_as_published():
    """Heat losses (Kracka, Brauers and Zavadskas 2010, Engineering Economics 21(4)): costs inverted, columns as shares."""
    table = np.array([
        [33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852], [38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
        [37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845], [30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186],
        [36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61], [37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935]])
    is_cost = np.array([True, True, True, True, False, True, False])
    u = np.where(is_cost, 1 / table, table)
    score = suitability(pd.DataFrame(u / u.sum(axis=0)), pd.Series(20.0, range(7)))["score"]
    assert score.rank(ascending=False).tolist() == [6, 1, 3, 4, 5, 2]


# edge


def test_classes_at_their_limits():
    scores = pd.DataFrame({"score": [.65, .649, .45, .449, None, .7], "score_low": [.65, .649, .45, .449, 0, .44],
                           "score_high": [.65, .649, .45, .449, 1, .65]})
    assert classes(scores).tolist() == ["suitable", "possible", "possible", "weak", "to survey", "to survey"]


def test_a_sum_a_rounding_error_below_the_limit_has_reached_it():
    assert classes(suitability(U.iloc[[1]], W)).tolist() == ["suitable"]


def test_a_site_of_which_nothing_is_known_is_between_nothing_and_all():
    found = suitability(pd.DataFrame([[np.nan] * 4], columns=NAMES), W).iloc[0]
    assert found[["score_low", "score_high", "reliability"]].tolist() == [0, 1, 0] and np.isnan(found["score"])


def test_no_site_and_no_known_value():
    none = U.iloc[:0]
    assert suitability(none, W).empty and next_question(none, W).empty and likely_interval(none, W).empty
    unknown = U * np.nan
    assert likely_interval(unknown, W).values.tolist() == [[0, pytest.approx(1)]] * 4
    assert next_question(unknown, W).tolist() == ["a"] * 4


def test_a_weight_of_nothing_is_never_asked_about():
    u = U.assign(a=np.nan, d=np.nan)
    assert next_question(u, pd.Series([0, .3, .2, .1], NAMES)).tolist() == ["d"] * 4


def test_the_survey_plan_counts_the_next_questions():
    u = U.mask(pd.DataFrame([[0, 1, 0, 0], [0, 1, 0, 1], [0, 0, 0, 1], [0, 0, 0, 0]], columns=NAMES).astype(bool))
    assert survey_plan(u, W).values.tolist() == [["b", 2, 2], ["d", 1, 2]]


# property


@given(tables, weights, st.integers(0, 2 ** 32 - 1))
def test_the_interval_contains_every_completion(u, w, seed):
    u, w = pd.DataFrame(u, columns=NAMES), pd.Series(w, NAMES)
    found = suitability(u, w)
    filled = suitability(u.fillna(pd.DataFrame(np.random.default_rng(seed).random(u.shape), columns=NAMES)), w)["score"]
    assert (found["score_low"] - 1e-12 <= filled).all() and (filled <= found["score_high"] + 1e-12).all()
    inside = found["score"].dropna()
    assert (found["score_low"][inside.index] - 1e-12 <= inside).all()
    assert (inside <= found["score_high"][inside.index] + 1e-12).all()
    likely = likely_interval(u, w)
    assert (found["score_low"] - 1e-12 <= likely["likely_low"]).all()
    assert (likely["likely_low"] <= likely["likely_high"] + 1e-12).all()
    assert (likely["likely_high"] <= found["score_high"] + 1e-12).all()


@given(tables, weights, st.sampled_from([0.5, 2, 100]))
def test_weights_rescaled_change_nothing(u, w, factor):
    u, w = pd.DataFrame(u, columns=NAMES), pd.Series(w, NAMES)
    pd.testing.assert_frame_equal(suitability(u, w), suitability(u, w * factor))


@given(tables, weights, st.integers(0, 3), st.floats(0, 1))
def test_more_of_a_benefit_never_lowers_a_score(u, w, column, step):
    u, w = pd.DataFrame(u, columns=NAMES), pd.Series(w, NAMES)
    more = u.copy()
    more.iloc[:, column] = (more.iloc[:, column] + step).clip(upper=1)
    before, after = suitability(u, w), suitability(more, w)
    assert not (after < before - 1e-12).to_numpy().any()


@given(tables, weights)
def test_another_site_changes_no_score(u, w):
    u, w = pd.DataFrame(u, columns=NAMES), pd.Series(w, NAMES)
    alone = pd.concat([suitability(u.iloc[[row]], w) for row in range(len(u))])
    pd.testing.assert_frame_equal(suitability(u, w), alone)
