"""Weights: sliders, swings, AHP by published matrices; what is contradictory is refused with its judgements."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.weights import ahp_weights, slider_weights, swing_weights

WANG_CHIN = [[1, 4, 3, 1, 3, 4], [1 / 4, 1, 7, 3, 1 / 5, 1], [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
             [1, 1 / 3, 5, 1, 1, 1 / 3], [1 / 3, 5, 5, 1, 1, 3], [1 / 4, 1, 6, 3, 1 / 3, 1]]


def judged(rows):
    names = [f"c{i + 1}" for i in range(len(rows))]
    return pd.DataFrame(rows, names, names)


def saaty_judgements(n, seed):
    """Judgements on the scale 1/9 to 9, rounded from true weights: not quite consistent."""
    w = np.exp(np.random.default_rng(seed).uniform(0, 2, n))
    ratio = np.divide.outer(w, w)
    rounded = np.where(ratio >= 1, np.rint(ratio), 1)
    return judged(np.where(ratio >= 1, rounded, 1 / rounded.T))


# by hand


def test_three_criteria():
    found = ahp_weights(judged([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]))
    np.testing.assert_allclose(found.weights, [.6370, .2583, .1047], atol=5e-5)
    assert found.eigenvalue == pytest.approx(3.0385, abs=5e-5) and found.consistency_ratio == pytest.approx(.033, abs=5e-4)


def test_perfectly_consistent_judgements_give_back_the_weights():
    found = ahp_weights(judged(np.divide.outer([.5, .3, .2], [.5, .3, .2])))
    np.testing.assert_allclose(found.weights, [.5, .3, .2], atol=1e-12)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-12)


def test_sliders_are_shares_and_nought_is_off():
    criteria = pd.Index(["a", "b", "c"])
    assert slider_weights({"a": 3, "c": 1}, criteria).to_dict() == {"a": .75, "b": 0, "c": .25}


def test_swings_relate_to_a_hundred():
    assert swing_weights({"a": 100, "b": 25}).tolist() == [.8, .2]


@pytest.mark.parametrize("rows", [[[1]], [[1, 9], [1 / 9, 1]]])
def test_one_and_two_criteria_cannot_contradict(rows):
    assert ahp_weights(judged(rows)).consistency_ratio == 0


# refusal


def test_wang_and_chin_2011_is_refused_and_its_worst_judgements_named():
    """Weights .3208 .1395 .0348 .1285 .2374 .1391, CR .230 (Wang and Chin 2011): too contradictory."""
    with pytest.raises(ParameterError, match=r"consistency ratio 0\.230, at most 0\.10.*c1 / c3: 3 \(9\.2") as refused:
        ahp_weights(judged(WANG_CHIN))
    published = np.array([.3208, .1395, .0348, .1285, .2374, .1391])
    deviation = np.triu(np.abs(np.log(np.array(WANG_CHIN) / np.divide.outer(published, published))), 1)
    worst = np.argsort(-deviation, axis=None)[:3]
    named = refused.value.values["judgements"]
    assert all(f"c{cell // 6 + 1} / c{cell % 6 + 1}" in named for cell in worst) and named.count(";") == 2


@pytest.mark.parametrize(("rows", "said"), [
    ([[1, 0], [1, 1]], "c1 against c2 is 0.0; expected a number above 0"),
    ([[1, 3], [3, 1]], "c1 against c2 is 3.0, the reverse is 3.0"),
    ([[1, "x"], [1, 1]], "a judgement is not a number")])
def test_a_judgement_that_is_none_is_named(rows, said):
    with pytest.raises(TableError, match=said):
        ahp_weights(judged(rows))


def test_rows_and_columns_are_the_same_criteria():
    with pytest.raises(TableError, match="same criteria"):
        ahp_weights(pd.DataFrame(np.ones((2, 2)), ["a", "b"], ["b", "a"]))


def test_sixteen_criteria_are_too_many_to_judge():
    with pytest.raises(ParameterError, match="16 criteria; consistency is known up to 15"):
        ahp_weights(judged(np.ones((16, 16))))


@pytest.mark.parametrize(("values", "said"), [
    ({"a": -1}, "received -1 for a"), ({"a": "x"}, "received 'x' for a"), ({"a": 0}, "all are 0"),
    ({"b": 1}, "b are no criteria of this profile; known: a")])
def test_sliders_that_are_none_are_refused(values, said):
    with pytest.raises(ParameterError, match=said):
        slider_weights(values, pd.Index(["a"]))


def test_the_largest_swing_is_a_hundred():
    with pytest.raises(ParameterError, match="the largest is 80.0; the swing that matters most must be 100"):
        swing_weights({"a": 80, "b": 40})


# oracle


@pytest.mark.parametrize("n", [3, 4, 7, 10, 15])
def test_pymcdm_finds_the_same_weights_and_ratio(criteria_peer, n):
    judgements = saaty_judgements(n, n)
    found, theirs = ahp_weights(judgements), criteria_peer("pymcdm_ahp", judgements.to_numpy())
    np.testing.assert_allclose([*found.weights, found.consistency_ratio], theirs, atol=1e-9)
