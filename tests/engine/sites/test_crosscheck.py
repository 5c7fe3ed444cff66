"""TOPSIS and PROMETHEE II: published tables, identical rows, no rank reversal; pymcdm and scikit-criteria agree."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from ressort.engine.sites.crosscheck import cross_check, promethee, topsis
from ressort.engine.sites.suitability import suitability

NAMES = list("abcd")
U = pd.DataFrame([[.9, .4, .7, .2], [.5, .8, .6, .9], [.2, .9, 1, .5], [1, .1, .3, .8]], columns=NAMES)
W = pd.Series([.4, .3, .2, .1], NAMES)
tables = hnp.arrays(float, st.tuples(st.integers(1, 7), st.just(4)), elements=st.floats(0, 1, width=32))

# by hand and published


def test_the_table_of_the_guide():
    np.testing.assert_allclose(topsis(U, W), [.658775, .607580, .517596, .575610], atol=5e-7)
    np.testing.assert_allclose(promethee(U, W), [.053333, .106667, -.013333, -.146667], atol=5e-7)


def test_opricovic_and_tzeng_2004_topsis():
    """(1, 3000) (2, 3750) (5, 4500), cost and benefit, each brought to its own range: .500 .617 .500."""
    u = pd.DataFrame([[1, 0], [(5 - 2) / (5 - 1), (3750 - 3000) / (4500 - 3000)], [0, 1]])
    np.testing.assert_allclose(topsis(u, pd.Series([.5, .5])), [.500, .617, .500], atol=5e-4)


def test_zhao_2013_promethee_with_the_usual_criterion():
    """Any difference counts in full: [4 3 2; 3 2 4; 5 1 3], weights .5 .3 .2 give .1 -.3 .2."""
    u = pd.DataFrame([[4, 3, 2], [3, 2, 4], [5, 1, 3]]) / 5  # differences are a fifth or more
    found = promethee(u, pd.Series([.5, .3, .2]), indifference=0, preference=0.1)
    np.testing.assert_allclose(found, [.1, -.3, .2], atol=1e-12)


# edge


def test_identical_sites_share_one_value():
    same = pd.concat([U.iloc[[0]]] * 3)
    assert topsis(same, W).nunique() == 1 and promethee(same, W).tolist() == [0, 0, 0]


def test_all_or_nothing():
    assert topsis(pd.DataFrame([[1.0] * 4, [0.0] * 4], columns=NAMES), W).tolist() == [1, 0]


def test_one_site_and_none():
    assert promethee(U.iloc[[0]], W).tolist() == [0]
    assert topsis(U.iloc[:0], W).empty and cross_check(U.iloc[:0], W).sites.empty


def test_a_criterion_unknown_for_one_site_is_left_out_and_said():
    found = cross_check(U.assign(b=[.4, np.nan, .9, .1]), W)
    assert found.criteria.tolist() == ["a", "c", "d"]
    assert str(found.notes[0]).startswith("Comparison of methods: 1 criteria are unknown for some sites and left out (b)")
    np.testing.assert_allclose(found.sites["topsis"], topsis(U[["a", "c", "d"]], W[["a", "c", "d"]]))


def test_nothing_known_for_all_compares_nothing():
    found = cross_check(U * np.nan, W)
    assert found.sites["topsis"].isna().all() and not found.sites["moved"].any() and found.spearman.isna().all().all()


def test_a_site_that_moves_by_more_than_a_fifth_is_flagged():
    found = cross_check(U, W)
    assert found.sites["rank_score"].tolist() == [2, 1, 3, 4] and found.sites["rank_topsis"].tolist() == [1, 2, 4, 3]
    assert found.sites["moved"].tolist() == [True] * 4  # one place of four is more than a fifth
    assert found.spearman.at["score", "topsis"] == pytest.approx(1 - 6 * 4 / (4 * 15))


# property


@given(tables, st.integers(0, 3))
def test_the_quick_promethee_is_the_plain_one(u, _):
    u = pd.DataFrame(u, columns=NAMES)
    d = u.to_numpy()[:, None, :] - u.to_numpy()[None, :, :]
    over = (((d - .05) / .25).clip(0, 1) * W.to_numpy()).sum(axis=2)
    plain = (over.sum(axis=1) - over.sum(axis=0)) / max(len(u) - 1, 1)
    np.testing.assert_allclose(promethee(u, W), plain, atol=1e-12)


@given(tables, tables)
def test_a_site_that_joins_changes_no_other_by_topsis(u, more):
    u, more = pd.DataFrame(u, columns=NAMES), pd.DataFrame(more, columns=NAMES)
    pd.testing.assert_series_equal(topsis(u, W), topsis(pd.concat([u, more]), W).iloc[:len(u)])


# oracle


@pytest.mark.parametrize(("sites", "criteria", "seed"), [(5, 4, 1), (200, 19, 2)])
@pytest.mark.parametrize(("method", "ours"), [
    ("pymcdm_topsis", topsis), ("skcriteria_topsis", topsis), ("pymcdm_promethee", promethee),
    ("skcriteria_weighted_sum", lambda u, w: suitability(u, w)["score"])])
def test_the_peers_agree(criteria_peer, sites, criteria, seed, method, ours):
    random = np.random.default_rng(seed)
    u, w = random.random((sites, criteria)), random.dirichlet(np.ones(criteria))
    found = ours(pd.DataFrame(u), pd.Series(w))
    np.testing.assert_allclose(found, criteria_peer(method, np.vstack([w, u])), atol=1e-9)


def test_without_ideals_of_its_own_pymcdm_stretches_each_criterion(criteria_peer):
    theirs = criteria_peer("pymcdm_topsis_without_ideals", np.vstack([W, U]))
    np.testing.assert_allclose(theirs, [.621435, .543105, .473299, .531330], atol=5e-7)
    stretched = (U - U.min()) / (U.max() - U.min())
    np.testing.assert_allclose(topsis(stretched, W), theirs, atol=1e-9)


def test_zhao_2013_by_pymcdm(criteria_peer):
    rows = [[.5, .3, .2], [4, 3, 2], [3, 2, 4], [5, 1, 3]]
    np.testing.assert_allclose(criteria_peer("pymcdm_promethee_usual", rows), [.1, -.3, .2], atol=1e-9)
