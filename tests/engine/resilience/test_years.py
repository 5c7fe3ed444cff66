"""Several years: three modes by hand; a mean decided exactly; scores of each year."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import learn_product_space, rca, score_resilience
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.resilience.proximities import proximity_matrix
from ressort.engine.resilience.years import MODES, MeanSpace, learn_over_years, score_years
from specimens import ODD, flows, random_flows

FIRST = pd.DataFrame([[8, 8, 0], [8, 8, 0], [0, 0, 9]], list("ABC"), ["0101", "0102", "8703"], float)
LATER = pd.DataFrame([[8, 0, 0], [8, 8, 0], [0, 0, 9]], list("ABC"), ["0101", "0102", "8703"], float)
YEARS = {2019: FIRST, 2020: LATER}


def test_a_mean_of_proximities_by_hand():
    """0101 and 0102: 2 of 2 in the first year, 1 of 2 in the other."""
    space = learn_over_years(YEARS)
    assert learn_product_space(FIRST).proximity("0101", "0102") == 1
    assert learn_product_space(LATER).proximity("0101", "0102") == 0.5
    assert space.proximity("0101", "0102") == 0.75
    assert space.links(0.75).values.tolist() == [["0101", "0102", 0.75], ["0102", "0101", 0.75]]
    assert space.links(0.75, ties=False).empty


def test_every_year_keeps_what_never_failed():
    made = learn_over_years(YEARS, mode="every_year").made
    assert made.loc["A"].tolist() == [True, False, False]
    assert made.equals(learn_product_space(FIRST).made & learn_product_space(LATER).made)


def test_average_flows_are_learnt_as_one_year():
    made = learn_over_years(YEARS, mode="average_flows").made
    assert made.equals(learn_product_space((FIRST + LATER) / 2).made)


def test_a_country_or_product_that_a_year_lacks_sells_nothing_in_it():
    space = learn_over_years({2019: FIRST, 2020: LATER.drop(index="C", columns="8703")})
    assert space.products.tolist() == ["0101", "0102", "8703"]
    assert space.spaces[1].makers["8703"] == 0


def test_a_mean_space_scores_as_any_other_and_lists_parents():
    space = learn_over_years(YEARS)
    here = pd.DataFrame([[2.0, 0.1, 0.0]], ["44"], FIRST.columns)
    result = score_resilience(here, space, neighbours=1)
    assert result.status.loc["44"].tolist() == ["strong", "leap", "gap"]
    assert result.parents.values.tolist() == [["44", "0102", "0101", 0.75]]


def test_scores_of_each_year_stand_one_under_the_other():
    space = learn_product_space(FIRST)
    scores = score_years({year: rca(flow) for year, flow in YEARS.items()}, space)
    assert scores.index.names == ["year", "territory"]
    pd.testing.assert_frame_equal(scores.loc[2020], score_resilience(rca(LATER), space).scores, check_names=False)
    own = score_years({year: rca(flow) for year, flow in YEARS.items()}, {2019: space, 2020: learn_product_space(LATER)})
    assert own.shape == scores.shape


def test_refusals():
    with pytest.raises(ParameterError, match="Mode of several years: received 'median'; expected one of average_flows"):
        learn_over_years(YEARS, mode="median")
    with pytest.raises(TableError, match="Several years: none was given"):
        learn_over_years({})
    with pytest.raises(ParameterError, match="no single table of makers"):
        _ = learn_over_years(YEARS).made
    with pytest.raises(ParameterError, match="Save each of its `spaces`"):
        learn_over_years(YEARS).save("space.npz")


@given(flows(least=3), st.sampled_from(MODES), st.booleans())
def test_the_same_year_twice_is_that_year(x, mode, ties):
    """Traps: an R package starts its sum from ones; a float mean of two thirds misses its own threshold."""
    twice, once = learn_over_years({1: x, 2: x}, mode=mode), learn_product_space(x)
    for threshold in (0.5, 2 / 3):
        pd.testing.assert_frame_equal(twice.links(threshold, ties), once.links(threshold, ties))


@pytest.mark.parametrize("seeds", [(0, 1), (2, 3, 4)])
def test_the_mean_is_the_mean_of_the_square_tables(seeds):
    trades = {seed: random_flows(25, 40, seed) for seed in seeds}
    mean = sum(proximity_matrix(learn_product_space(trade)) for trade in trades.values()) / len(seeds)
    links = learn_over_years(trades).links(0.3)
    assert len(links) == (mean.to_numpy() >= 0.3 - 1e-12).sum()
    np.testing.assert_allclose(links["proximity"], [mean.at[row.product, row.neighbour] for row in links.itertuples()])


def test_products_asked_in_another_order():
    space = MeanSpace([learn_product_space(ODD), learn_product_space(ODD)])
    assert space.of_products(["0102", "new", "0101"]).links(0.5)["product"].tolist() == ["0102", "0101"]
    assert repr(space) == "<MeanSpace: 6 products, 2 years>"
