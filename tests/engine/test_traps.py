"""Rules bought with others' bugs (METHOD 6), one test for each trap, under its name."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine import ProductSpace, learn_product_space, location_quotient, rca, score_resilience, strong
from ressort.engine.resilience.complexity import complexity, complexity_outlook, density, fitness
from ressort.engine.resilience.proximities import KINDS, proximity_matrix, weighted_sums
from ressort.engine.resilience.years import MODES, learn_over_years
from ressort.engine.sources.activity import activity_matrix, read_activity
from ressort.engine.sources.trade import read_trade
from specimens import FLOWS, ODD, random_flows


def test_one_product_with_no_exporter_is_zero_and_changes_nothing_else():
    """Peers turn every indicator into NaN, or make it a strength of all."""
    with_it, without = ODD, ODD.drop(columns="9703")
    assert (rca(with_it)["9703"] == 0).all()
    assert not strong(with_it, threshold=1)["9703"].any()
    pd.testing.assert_frame_equal(rca(with_it).drop(columns="9703"), rca(without))
    one, other = (score_resilience(rca(x), learn_product_space(x)).scores for x in (with_it, without))
    assert one["reachable"].tolist() == other["reachable"].tolist()
    table = random_flows(20, 30).assign(nobody=0.0)
    assert complexity(rca(table)).eci.notna().all()
    assert complexity_outlook(rca(table), learn_product_space(table)).gain.notna().all().all()


def test_the_diagonal_is_zero_in_proximity_and_density():
    """Peers disagree: 0 or 1."""
    space = learn_product_space(random_flows(20, 30))
    for kind in KINDS:
        assert np.diag(proximity_matrix(space, kind=kind)).tolist() == [0] * 30
    one = pd.DataFrame(np.eye(30) * 2, columns=space.products)
    assert np.diag(density(one, space)).tolist() == [0] * 30


def test_long_sums_are_in_float64():
    """In float32, 3e-5 off: 16,777,216 flows of 1 and one more are no more than 16,777,216."""
    cells = pd.DataFrame(np.full((2, 1), 2.0 ** 24 + 1), ["A", "B"], ["0101"]).assign(**{"0102": [1.0, 0.0]})
    assert rca(cells).at["A", "0102"] == pytest.approx((1 / (2.0 ** 24 + 2)) / (1 / (2.0 ** 25 + 3)), rel=1e-15)
    products = 5000
    made = np.random.default_rng(0).random((40, products)) < 0.3
    near = proximity_matrix(ProductSpace(made, range(40), range(products), 1.0)).to_numpy()
    np.testing.assert_allclose(weighted_sums(np.ones((1, products)), made)[0], near.sum(axis=0), rtol=1e-13)


def test_nothing_is_rounded_inside():
    """EconGeo rounds to two digits."""
    assert rca(FLOWS).at["A", "0101"] == (10 * 210) / (60 * 110)
    scores = score_resilience(rca(random_flows(9, 7)), learn_product_space(random_flows(9, 7))).scores
    assert set((scores["score"] * 7 / 100).round(9) % 1) == {0.0}


def test_an_rca_of_exactly_one_is_made_and_exactly_one_and_a_half_is_strong():
    """`>` in econci's old versions and Stata, `>=` elsewhere: here `>=`, decided without dividing."""
    assert rca(FLOWS).at["A", "0102"] == 1
    assert strong(FLOWS, threshold=1).at["A", "0102"]
    assert learn_product_space(FLOWS).made.at["A", "0102"]
    # 3 of 6 here, 10 of 30 in the world: exactly one half more
    exact = pd.DataFrame([[3, 3], [7, 17]], ["A", "B"], ["0101", "0102"])
    assert strong(exact).at["A", "0101"]
    assert rca(exact).at["A", "0101"] == 1.5


def test_duplicates_are_added_up():
    """ecomplexity keeps the first."""
    rows = pd.DataFrame({"country": ["FRA", "FRA"], "product": ["0101", "0101"], "value": [1, 2]})
    assert read_trade(rows).table["value"].tolist() == [3]


def test_masked_is_not_read_as_zero():
    rows = pd.DataFrame({"territory": ["01", "02"], "activity": ["1071", "1071"], "value": ["s", "0"]})
    matrix = activity_matrix(read_activity(rows).table)
    assert np.isnan(matrix.at["01", "1071"])
    assert matrix.at["02", "1071"] == 0
    assert np.isnan(location_quotient(matrix).at["01", "1071"])


def test_leading_zeros_of_codes_come_back():
    """Pachot's files of six digits lost them."""
    rows = pd.DataFrame({"country": ["FRA", "FRA"], "product": [10121, "101"], "value": [1, 2]})
    assert read_trade(rows).table["product"].tolist() == ["0101"]


@pytest.mark.parametrize("mode", MODES)
def test_averaging_years_starts_from_nothing(mode):
    """An R package starts its sum from ones: the same year twice must be that year."""
    trade = random_flows(20, 30)
    pd.testing.assert_frame_equal(learn_over_years({1: trade, 2: trade}, mode=mode).links(0.4),
                                  learn_product_space(trade).links(0.4))


def test_complexity_is_oriented_once():
    """econci turns eci and pci apart, so that they may disagree: here what the complex make is complex."""
    for seed in range(8):
        advantages = rca(random_flows(20, 30, seed))
        axis = complexity(advantages)
        made = advantages >= 1
        assert np.corrcoef(made.sum(axis=1), axis.eci)[0, 1] >= 0
        np.testing.assert_allclose(axis.eci, (made * axis.pci).sum(axis=1) / made.sum(axis=1), atol=1e-8)


def test_ties_at_one_half_are_decided_in_whole_numbers():
    """float32 misplaces pairs: every fraction n / m against every threshold a / b of small whole numbers."""
    made = np.zeros((12, 13), bool)
    made[:, 0] = True
    for shared in range(1, 13):
        made[:shared, shared] = True
    space = ProductSpace(made, range(12), [f"P{number:02d}" for number in range(13)], 1.0)
    for above in range(1, 8):
        links = space.links(above / 7)
        first = links[links["product"] == "P00"]
        assert first["neighbour"].tolist() == [f"P{n:02d}" for n in range(1, 13) if 7 * n >= above * 12]


def test_nan_never_spreads_to_other_territories():
    masked = ODD.astype(float).mask((ODD == 9) & (ODD.index.to_numpy() == "ESP")[:, None])
    index = rca(masked)
    assert index.drop("ESP").notna().all().all()
    result = score_resilience(index, learn_product_space(ODD))
    assert result.scores.notna().all().all()
    assert fitness(index).fitness.notna().all()


def test_gold_and_microstates_are_the_callers_choice():
    """Who teaches, and which products count, are parameters: learning on fewer rows never changes the world's totals."""
    few = learn_product_space(ODD, countries=["FRA", "ESP"])
    assert few.made.equals(learn_product_space(ODD).made.loc[["FRA", "ESP"]])
