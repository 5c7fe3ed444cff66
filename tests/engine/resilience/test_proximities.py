"""Other proximities by hand, their links in whole numbers, and sums over proximities that hold no square table."""
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import ProductSpace, learn_product_space, rca
from ressort.engine.errors import ParameterError, Stopped
from ressort.engine.resilience.proximities import KINDS, proximity_links, proximity_matrix, weighted_sums
from specimens import ODD, made, names, random_flows


def space_of(cells) -> ProductSpace:
    cells = np.asarray(cells, bool)
    return ProductSpace(cells, names("C", cells.shape[0]), names("P", cells.shape[1]), 1.0)


# P0 is made by 4, P1 by 2 of these and by nobody else
NESTED = [[1, 1], [1, 1], [1, 0], [1, 0]]


@pytest.mark.parametrize("kind, forth, back", [
    ("minimum", 0.5, 0.5), ("conditional", 0.5, 1.0), ("cosine", 2 / 8 ** 0.5, 2 / 8 ** 0.5),
    ("square_root", 2 / 8 ** 0.5, 2 / 8 ** 0.5), ("jaccard", 0.5, 0.5)])
def test_by_hand(kind, forth, back):
    near = proximity_matrix(space_of(NESTED), kind=kind)
    assert near.to_numpy().tolist() == [[0, forth], [back, 0]]


def test_a_link_may_stand_in_one_direction_only():
    links = proximity_links(space_of(NESTED), 0.6, kind="conditional")
    assert links.values.tolist() == [["P0001", "P0000", 1.0]]


@pytest.mark.parametrize("kind", KINDS)
def test_nobodys_product_is_near_to_nothing(kind):
    near = proximity_matrix(learn_product_space(ODD), kind=kind)
    assert (near["9703"] == 0).all()
    assert (near.loc["9703"] == 0).all()
    assert np.diag(near).sum() == 0


def test_an_unknown_proximity_is_refused():
    for call in (lambda: proximity_matrix(space_of(NESTED), kind="euclid"),
                 lambda: proximity_links(space_of(NESTED), kind="euclid")):
        with pytest.raises(ParameterError, match="Proximity: received 'euclid'; expected one of minimum"):
            call()


def test_work_stops_when_asked():
    with pytest.raises(Stopped):
        weighted_sums(np.ones((1, 2)), np.array(NESTED, bool), should_stop=lambda: True)


@given(made(), st.sampled_from(["1/2", "1/3", "0.7"]), st.booleans())
def test_the_minimum_gives_the_links_of_the_space(cells, threshold, ties):
    space = space_of(cells)
    share = float(Fraction(threshold))
    assert proximity_links(space, share, ties).values.tolist() == space.links(share, ties).values.tolist()


@given(made(), st.sampled_from([0.5, 0.25]), st.booleans())
def test_a_cosine_tie_is_decided_on_squares(cells, threshold, ties):
    """n / sqrt(n_p n_q) = 1/2 exactly where 4 n n = n_p n_q."""
    shared, makers = cells.T.astype(int) @ cells.astype(int), cells.sum(axis=0)
    one, other = int(1 / threshold) ** 2 * shared ** 2, np.multiply.outer(makers, makers)
    close = ((one >= other) if ties else (one > other)) & (shared > 0) & ~np.eye(len(shared), dtype=bool)
    assert len(proximity_links(space_of(cells), threshold, ties, kind="cosine")) == close.sum()


@given(made(), st.sampled_from(KINDS), st.integers(0, 3))
def test_sums_over_proximities_equal_the_square_table(cells, kind, seed):
    values = np.random.default_rng(seed).normal(size=(3, cells.shape[1]))
    near = proximity_matrix(space_of(cells), kind=kind).to_numpy()
    np.testing.assert_allclose(weighted_sums(values, cells, kind=kind), values @ near, rtol=1e-12, atol=1e-13)
    yes = values > 0
    np.testing.assert_allclose(weighted_sums(yes, cells, kind=kind), yes @ near, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("products", [1, 95, 96, 97, 300])
def test_sums_over_proximities_cross_tiles(products):
    cells = np.random.default_rng(products).random((25, products)) < np.linspace(0, 0.8, products)
    values = np.random.default_rng(1).random((4, products))
    near = proximity_matrix(space_of(cells)).to_numpy()
    np.testing.assert_allclose(weighted_sums(values, cells), values @ near, rtol=1e-12, atol=1e-14)


def test_the_asymmetric_proximity_of_ecomplexity_is_the_conditional_one(peer_complexity):
    """But for their diagonal, which is 1."""
    trade = random_flows(40, 60, 3)
    theirs = peer_complexity("ecomplexity", trade)["conditional"].loc[trade.columns, trade.columns].to_numpy().copy()
    np.fill_diagonal(theirs, 0)
    ours = proximity_matrix(learn_product_space(trade), kind="conditional").to_numpy()
    assert not np.allclose(ours, ours.T)
    np.testing.assert_allclose(ours, theirs, rtol=1e-12)


@pytest.mark.parametrize("kind", ["cosine", "jaccard"])
def test_scipys_distances_are_one_less_ours(kind):
    distance = pytest.importorskip("scipy.spatial.distance")
    space = learn_product_space(random_flows(40, 60, 4))
    theirs = 1 - distance.squareform(distance.pdist(space.made.to_numpy().T, kind))
    np.fill_diagonal(theirs, 0)
    np.testing.assert_allclose(proximity_matrix(space, kind=kind), theirs, rtol=1e-12, atol=1e-15)


def test_the_square_root_of_economic_complexity_is_the_cosine(peer_complexity):
    trade = random_flows(30, 40, 3)
    theirs = peer_complexity("economic_complexity", trade)["square_root"]
    ours = proximity_matrix(learn_product_space(trade), kind="cosine")
    np.testing.assert_allclose(ours, theirs.reindex_like(ours), rtol=1e-12)
    assert (rca(trade).shape[1],) * 2 == ours.shape
