"""SMAA: exact cases, two criteria against the analytic result, ties, options, properties of the table of ranks."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from ressort.engine.errors import ParameterError, Stopped
from ressort.engine.sites import _smaa, robustness
from ressort.engine.sites.robustness import default_top, draw_weights, rank_robustness

THREE = pd.DataFrame([[1, 0], [0, 1], [.4, .4]], list("ABC"), ["area", "soil"])
tables = hnp.arrays(float, st.tuples(st.integers(1, 8), st.just(3)),
                    elements=st.one_of(st.just(np.nan), st.sampled_from([0.0, .25, .5, 1.0])))


def sites(u):
    return pd.DataFrame(u, columns=list("abc"))


# by hand and exact


def test_two_criteria_three_sites_exactly():
    found = rank_robustness(THREE, draws=40000, top=1)
    np.testing.assert_allclose(found.acceptability, [[.5, .1, .4], [.5, .1, .4], [0, .8, .2]], atol=.01)
    np.testing.assert_allclose(found.central_weights.loc["A"], [.75, .25], atol=.01)
    assert found.central_weights.loc["C"].isna().all()
    assert found.half_width == pytest.approx(.0049)


def test_the_identity_exactly():
    found = rank_robustness(pd.DataFrame(np.eye(3)), draws=40000, top=1)
    np.testing.assert_allclose(found.sites["first"], 1 / 3, atol=.01)
    np.testing.assert_allclose(found.central_weights.iloc[0], [11 / 18, 7 / 36, 7 / 36], atol=.01)


@pytest.mark.parametrize("seed", range(4))
def test_two_criteria_converge_to_the_analytic_result(seed):
    """With two criteria the weight w of the first is uniform on 0..1; sites change places where their lines cross."""
    u = np.random.default_rng(seed).random((6, 2))
    w = (np.arange(200000) + .5) / 200000
    scores = np.outer(w, u[:, 0]) + np.outer(1 - w, u[:, 1])
    ranks = (-scores).argsort(axis=1).argsort(axis=1)
    exact = np.array([(ranks == rank).mean(axis=0) for rank in range(6)]).T
    found = rank_robustness(pd.DataFrame(u), draws=40000, top=2, seed=seed)
    np.testing.assert_allclose(found.acceptability, exact, atol=.012)
    np.testing.assert_allclose(found.sites["p_top"], exact[:, :2].sum(axis=1), atol=.012)


def test_an_order_of_importance_halves_the_weights():
    found = rank_robustness(THREE, draws=20000, top=1, importance=["area", "soil"])
    assert found.sites["p_top"].tolist() == [1, 0, 0]
    np.testing.assert_allclose(found.central_weights.loc["A"], [.75, .25], atol=.01)


def test_bounds_keep_their_share_of_the_draws():
    found = rank_robustness(THREE, draws=5000, top=1, bounds={"area": (0, .25)})
    assert found.accepted_share == pytest.approx(.25, abs=.02)
    assert found.sites["p_top"].tolist() == [0, 1, 0]


# edge


def test_ties_share_the_mean_rank_and_the_places():
    found = rank_robustness(pd.DataFrame([[.5, .5], [.5, .5], [.1, .1]]), draws=500, top=1)
    assert found.sites[["rank_low", "rank_high"]].values.tolist() == [[1.5, 1.5], [1.5, 1.5], [3, 3]]
    assert found.sites["p_top"].tolist() == [.5, .5, 0]
    assert found.acceptability.values.tolist() == [[.5, .5, 0], [.5, .5, 0], [0, 0, 1]]


def test_two_sites_whole_on_what_is_known_tie_however_much_that_is():
    found = rank_robustness(pd.DataFrame([[1, np.nan], [1, 1], [np.nan, 0]]), draws=500, top=1)
    assert found.sites["p_top"].tolist() == [.5, .5, 0]


def test_no_site_and_one_site():
    assert rank_robustness(THREE.iloc[:0], draws=10).sites.empty
    assert rank_robustness(THREE.iloc[:1], draws=10).sites.values.tolist() == [[1, 1, 1, 1]]


def test_the_first_are_a_tenth_at_most_twenty():
    assert [default_top(n) for n in (1, 9, 30, 200, 10809)] == [1, 1, 3, 20, 20]


def test_an_unknown_can_be_drawn_from_what_the_others_show():
    u = pd.DataFrame([[np.nan, .5], [.9, .5], [.1, .5], [.9, .5]])
    found = rank_robustness(u, draws=20000, top=1, missing="drawn").sites["p_top"]
    # drawn .9 (twice in three) it ties with two sites, drawn .1 it loses
    assert found[0] == pytest.approx(2 / 9, abs=.05) and found[2] == 0


def test_what_is_known_of_nobody_is_drawn_from_nothing_to_whole():
    found = rank_robustness(pd.DataFrame([[np.nan, .5], [np.nan, .5]]), draws=20000, top=1, missing="drawn")
    np.testing.assert_allclose(found.sites["p_top"], [.5, .5], atol=.08)


def test_many_sites_are_counted_as_few_are(monkeypatch):
    """Above the size of the full table, p_top and central weights are the same, ranks rest on fewer draws."""
    u = sites(np.random.default_rng(5).random((60, 3))).mask(np.random.default_rng(6).random((60, 3)) < .3)
    u = u[u.notna().any(axis=1)]
    few = rank_robustness(u, draws=2000, top=5)
    monkeypatch.setattr(robustness, "FULL_TABLE", 10)
    monkeypatch.setattr(_smaa, "LEADERS", 6)
    monkeypatch.setattr(_smaa, "SLAB", 700)
    many = rank_robustness(u, draws=2000, top=5)
    np.testing.assert_allclose(many.sites["p_top"], few.sites["p_top"], atol=1e-12)
    np.testing.assert_allclose(many.central_weights, few.central_weights, atol=1e-12)
    assert many.acceptability is None
    assert (many.sites["rank_low"] - few.sites["rank_low"]).abs().max() <= 3


# refusal


@pytest.mark.parametrize(("options", "said"), [
    ({"importance": ["area"]}, "each criterion with a weight must stand in it once; look at soil"),
    ({"importance": ["area", "soil", "soil"]}, "look at soil"),
    ({"bounds": {"area": (.6, .4)}}, r"area, 0.6 to 0.4; expected"),
    ({"bounds": {"price": (0, .4)}}, "price, 0 to 0.4; expected a criterion"),
    ({"bounds": {"area": (0, .3), "soil": (0, .3)}}, "the highest to 0.6; 1 must lie between"),
    ({"bounds": {"area": (.5, .500001)}}, "Widen them"),
    ({"draws": 0}, "draws: received 0; expected a whole number"), ({"top": 1.5}, "top: received 1.5"),
    ({"missing": "zero"}, "received 'zero'; expected known or drawn")])
def test_options_that_cannot_be_are_refused(options, said):
    with pytest.raises(ParameterError, match=said):
        rank_robustness(THREE, **{"draws": 500, **options})


def test_it_stops_when_asked():
    with pytest.raises(Stopped):
        rank_robustness(THREE, should_stop=lambda: True)


# property


@settings(max_examples=40)
@given(tables, st.integers(1, 3))
def test_each_site_has_a_rank_and_each_rank_a_site(u, top):
    found = rank_robustness(sites(u).fillna(.5), draws=200, top=top)
    np.testing.assert_allclose(found.acceptability.sum(axis=0), 1, atol=1e-9)
    np.testing.assert_allclose(found.acceptability.sum(axis=1), 1, atol=1e-9)
    np.testing.assert_allclose(found.sites["p_top"], found.acceptability.iloc[:, :top].sum(axis=1), atol=1e-9)
    assert found.sites["p_top"].sum() == pytest.approx(min(top, len(u)))
    assert (found.sites["rank_low"] <= found.sites["rank_high"]).all()


@settings(max_examples=40)
@given(tables, st.integers(0, 10 ** 6))
def test_the_order_of_sites_does_not_matter(u, seed):
    u = sites(u)
    order = np.random.default_rng(seed).permutation(len(u))
    found, shuffled = rank_robustness(u, draws=200, top=2).sites, rank_robustness(u.iloc[order], draws=200, top=2).sites
    pd.testing.assert_frame_equal(shuffled.sort_index(), found, check_exact=False, atol=1e-12)


@settings(max_examples=20)
@given(tables)
def test_the_quick_count_is_the_plain_one(u):
    u = sites(u).fillna(.5)
    w = draw_weights(u.columns, 300, np.random.default_rng(0))[0].astype(np.float32)
    scores = pd.DataFrame(np.round(w @ u.to_numpy(np.float32).T, 5))
    low, high = scores.rank(axis=1, ascending=False, method="min"), scores.rank(axis=1, ascending=False, method="max")
    plain = ((2 - low + 1) / (high - low + 1)).clip(0, 1).mean()
    np.testing.assert_allclose(rank_robustness(u, draws=300, top=2).sites["p_top"], plain, atol=.02)
