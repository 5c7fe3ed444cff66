"""Several years: three modes by hand; a mean decided exactly; scores of each year."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import ProductSpace, learn_product_space, rca, score_resilience
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.resilience.complexity import complexity_outlook, density
from ressort.engine.resilience.index import score_years
from ressort.engine.resilience.proximities import proximity_matrix
from ressort.engine.resilience.world import reference_world
from ressort.engine.resilience.years import MODES, MeanSpace, learn_over_years
from ressort.engine.sources.trade import read_trade
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


def test_a_mean_comes_back_from_its_file_with_every_year(tmp_path):
    space = learn_over_years({1: random_flows(20, 30, 1), 2: random_flows(20, 30, 2), 3: random_flows(20, 30, 3)})
    again = MeanSpace.load(space.save(tmp_path / "mean.npz"))
    assert repr(again) == "<MeanSpace: 30 products, 3 years>"
    pd.testing.assert_frame_equal(again.links(0.4), space.links(0.4))
    assert [one.countries.tolist() for one in again.spaces] == [one.countries.tolist() for one in space.spaces]
    with pytest.raises(TableError, match="a mean of 3 years. Read it with `MeanSpace.load`"):
        ProductSpace.load(tmp_path / "mean.npz")
    one = MeanSpace.load(learn_product_space(FIRST).save(tmp_path / "one.npz"))
    assert one.made.equals(learn_product_space(FIRST).made)


def test_indicators_over_a_mean_take_the_mean_of_the_proximities():
    """Dense and slow: the mean of the square tables, then the formulas."""
    trades = {seed: random_flows(25, 40, seed) for seed in (5, 6)}
    space, advantages = learn_over_years(trades), rca(random_flows(9, 40, 7))
    mean = sum(proximity_matrix(learn_product_space(trade)) for trade in trades.values()) / 2
    pd.testing.assert_frame_equal(proximity_matrix(space), mean)
    made = (advantages >= 1).to_numpy(dtype=float)
    np.testing.assert_allclose(density(advantages, space), made @ mean.to_numpy() / mean.sum().to_numpy(), rtol=1e-12)
    outlook = complexity_outlook(advantages, space)
    worth = (outlook.complexity.pci + outlook.complexity._centre).fillna(0.0).to_numpy()
    opened = ((1 - made) * worth / mean.sum().to_numpy()) @ mean.to_numpy()
    np.testing.assert_allclose(outlook.gain, opened * (1 - made), atol=1e-10)


def test_several_years_of_a_trade_table_teach_the_world_and_the_latest_is_compared_with():
    rows = pd.concat([flow.rename_axis("country").reset_index().melt("country", var_name="product").assign(year=year)
                      for year, flow in YEARS.items()])
    table = read_trade(rows).table
    assert table.columns.tolist() == ["year", "country", "product", "value"]
    world = reference_world(table, learning_countries=["A", "B", "C"])
    assert world.space.proximity("0101", "0102") == 0.75
    pd.testing.assert_frame_equal(world.trade, LATER, check_names=False)
    assert [str(note) for note in world.notes] == [
        "2 years of world trade (2019, 2020) teach the product space (mean of the proximities); scores are compared with "
        "the world of 2020."]
    average = reference_world(table, learning_countries=["A", "B", "C"], mode="average_flows")
    assert average.space.made.equals(learn_product_space((FIRST + LATER) / 2).made)
    one = reference_world(read_trade(rows[rows["year"] == 2019]).table, learning_countries=["A", "B", "C"])
    assert not one.notes and one.space.made.equals(learn_product_space(FIRST).made)


def test_a_row_without_a_year_is_left_out_and_said():
    rows = pd.DataFrame({"year": [2019, None, "x"], "country": "FRA", "product": "0101", "value": [1, 2, 3]})
    found = read_trade(rows)
    assert found.table.values.tolist() == [["2019", "FRA", "0101", 1.0]]
    assert found.rejects["reason"].tolist() == ["no year", "no year"]


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
