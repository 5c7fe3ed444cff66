"""Leaps: two strong neighbours make one; who the parents are; the packed bits agree with a plain count."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import ProductSpace, learn_product_space, score_resilience
from ressort.engine.errors import ParameterError
from ressort.engine.resilience.leaps import parents, reached
from specimens import made, names, random_flows

# P0, P1, P2 all made by C0 and C1: one clique. P3 shares C1 with them (1 of 2): a tie at one half.
CLIQUE = np.array([[1, 1, 1, 0], [1, 1, 1, 1], [0, 0, 0, 1]], bool)


def space_of(cells) -> ProductSpace:
    return ProductSpace(cells, names("C", cells.shape[0]), names("P", cells.shape[1]), 1.0)


def strong_neighbours(strong, space, threshold=0.5) -> np.ndarray:
    """The plain count that the packed bits must equal."""
    linked = pd.DataFrame(0, space.products, space.products)
    for row in space.links(threshold).itertuples():
        linked.at[row.product, row.neighbour] = 1
    return strong.astype(int) @ linked.to_numpy()


def scored(rows, cells=CLIQUE, **options):
    space = space_of(cells)
    here = pd.DataFrame(np.atleast_2d(np.asarray(rows, float)) * 2, columns=space.products)
    return score_resilience(here, space, **options)


# by hand


def test_two_strong_neighbours_make_a_leap():
    assert scored([1, 1, 0, 0]).status.iloc[0].tolist() == ["strong", "strong", "leap", "leap"]


def test_one_strong_neighbour_is_not_enough():
    assert scored([1, 0, 0, 0]).status.iloc[0].tolist() == ["strong", "gap", "gap", "gap"]
    assert scored([1, 0, 0, 0], neighbours=1).status.iloc[0].tolist() == ["strong", "leap", "leap", "leap"]


def test_three_neighbours_may_be_asked_for():
    assert scored([1, 1, 1, 0], neighbours=3).status.iloc[0].tolist() == ["strong", "strong", "strong", "leap"]
    assert scored([1, 1, 0, 0], neighbours=3).status.iloc[0].tolist() == ["strong", "strong", "gap", "gap"]


def test_a_tie_at_one_half_makes_a_parent_or_not():
    assert scored([1, 1, 0, 0], ties=False).status.iloc[0].tolist() == ["strong", "strong", "leap", "gap"]


def test_the_parents_of_a_leap_are_its_strong_neighbours_and_their_proximity():
    assert scored([1, 1, 0, 0]).parents.values.tolist() == [
        [0, "P0002", "P0000", 1.0], [0, "P0002", "P0001", 1.0], [0, "P0003", "P0000", 0.5], [0, "P0003", "P0001", 0.5]]


# edge


def test_a_strong_product_is_no_leap_and_has_no_parents():
    result = scored([1, 1, 1, 1])
    assert (result.status == "strong").all().all()
    assert result.parents.empty


def test_a_territory_without_strong_product_has_no_leap():
    assert (scored([0, 0, 0, 0]).status == "gap").all().all()


@pytest.mark.parametrize("shape", [(0, 4), (1, 4), (7, 4), (8, 4), (9, 4), (2, 0)])
def test_any_number_of_territories_fits_in_bytes(shape):
    links = space_of(CLIQUE[:, :shape[1]]).neighbours()
    assert reached(np.ones(shape, bool), links, 2).all()
    assert reached(np.ones(shape, bool), links, 2).shape == shape


def test_parents_of_nothing():
    links = space_of(CLIQUE).neighbours()
    assert [len(part) for part in parents(np.zeros((0, 4), bool), np.zeros((0, 4), bool), links)] == [0, 0, 0]


# refusal


@pytest.mark.parametrize("neighbours", [0, -1, 1.5, "2", True, None])
def test_a_number_of_neighbours_that_is_no_whole_number_is_refused(neighbours):
    with pytest.raises(ParameterError, match="neighbours: received .*expected a whole number, 1 or more"):
        scored([1, 1, 0, 0], neighbours=neighbours)


# property


@given(made(), made(), st.integers(1, 4), st.sampled_from([0.5, 0.3, 1.0]))
def test_reached_counts_strong_neighbours(cells, territories, neighbours, threshold):
    products = min(cells.shape[1], territories.shape[1])
    space, strong = space_of(cells[:, :products]), territories[:, :products]
    expected = strong_neighbours(strong, space, threshold) >= neighbours
    np.testing.assert_array_equal(reached(strong, space.neighbours(threshold), neighbours), expected)


@given(made(), st.data())
def test_one_more_strong_product_never_makes_fewer_reachable(cells, draw):
    """METHOD 1: hence the two ends of a mask bound the score."""
    space = space_of(cells)
    products = cells.shape[1]
    strong = np.array([draw.draw(st.lists(st.booleans(), min_size=products, max_size=products))])
    more = strong.copy()
    more[0, draw.draw(st.integers(0, products - 1))] = True
    links = space.neighbours()
    assert not ((reached(strong, links, 2) | strong) & ~(reached(more, links, 2) | more)).any()


@given(made(least=2))
def test_every_leap_has_at_least_two_parents_and_nothing_else_has(cells):
    space = space_of(cells)
    result = score_resilience(space.made * 2.0, space)
    count = result.parents.groupby(["territory", "product"]).size()
    leap = result.status.stack()
    assert set(count.index) == set(leap[leap == "leap"].index)
    assert (count >= 2).all()


# oracle


@pytest.mark.parametrize("territories", [1, 13, 64, 101])
def test_reached_equals_the_dense_count_on_a_larger_table(territories):
    trade = random_flows(60, 90, 5)
    space = learn_product_space(trade)
    strong = np.random.default_rng(territories).random((territories, 90)) < 0.3
    for threshold in (0.3, 0.5):
        for neighbours in (1, 2, 3, 5):
            np.testing.assert_array_equal(reached(strong, space.neighbours(threshold), neighbours),
                                          strong_neighbours(strong, space, threshold) >= neighbours)
