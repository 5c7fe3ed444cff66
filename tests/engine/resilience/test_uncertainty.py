"""Uncertainty: chance behind a flag by hand, resampled intervals, thresholds; what is seeded comes back the same."""
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import ProductSpace, regional_rca, score_resilience
from ressort.engine.errors import ParameterError, Stopped, TableError
from ressort.engine.resilience.uncertainty import (
    each_threshold_alone,
    flag_support,
    poisson_tail,
    rank_sensitivity,
    rank_stability,
    resampled_scores,
)

CLASSES, PRODUCTS = ["1071", "2562", "3100"], ["1905", "8466", "9403"]
COUNTS = pd.DataFrame([[30, 10, 2], [10, 50, 4], [0, 0, 0]], ["01", "02", "03"], CLASSES, float)
STAFF = COUNTS * [10, 20, 5]
WEIGHTS = pd.DataFrame({"source": [*PRODUCTS, "8466"], "target": [*CLASSES, "1071"], "weight": [1, 0.97, 1, 0.03]})
NATION = pd.Series(1.2, PRODUCTS)
SPACE = ProductSpace(np.ones((2, 3), bool), ["FRA", "DEU"], PRODUCTS, 1.0)


def resampled(**options):
    return resampled_scores(STAFF, COUNTS, WEIGHTS, NATION, SPACE, **options)


# by hand


def test_chance_of_as_many_establishments_by_hand():
    """01 holds 42 of 106; 40 of them make bread: 42 x 40 / 106 expected, 30 seen."""
    flags = pd.DataFrame([[True, False, False]], ["01"], PRODUCTS)
    row = flag_support(COUNTS, WEIGHTS, flags).iloc[0]
    mean = 42 * 40 / 106
    at_least = 1 - math.fsum(math.exp(-mean) * mean ** k / math.factorial(k) for k in range(30))
    assert row[["territory", "product", "classes", "establishments"]].tolist() == ["01", "1905", 1, 30]
    assert row["expected"] == pytest.approx(mean)
    assert row["p_value"] == pytest.approx(at_least, rel=1e-9)


def test_a_class_with_a_crumb_of_the_product_does_not_count():
    flags = pd.DataFrame([[False, True, False]], ["02"], PRODUCTS)
    assert flag_support(COUNTS, WEIGHTS, flags)["establishments"].tolist() == [50]
    assert flag_support(COUNTS, WEIGHTS, flags, least_share=0)["establishments"].tolist() == [60]
    assert flag_support(COUNTS, WEIGHTS, flags, least_share=0)["classes"].tolist() == [2]


@pytest.mark.parametrize("count, mean, chance", [(0, 5.0, 1.0), (1, 0.0, 0.0), (0, 0.0, 1.0), (1, 2.0, 1 - math.exp(-2)),
                                                 (2, 1.0, 1 - 2 / math.e)])
def test_tail_of_a_poisson_law_by_hand(count, mean, chance):
    assert poisson_tail(np.array([count]), np.array([mean]))[0] == pytest.approx(chance, rel=1e-14)


def test_a_large_territory_moves_less_than_a_small_one():
    """The same mix with a hundred times as many establishments: 1.23 is 3 standard deviations from 1.5, not 0.3."""
    many = pd.concat([COUNTS.iloc[:2] * 100, COUNTS.iloc[:2].set_axis(["s1", "s2"])])
    drawn = resampled_scores(many * [10, 20, 5], many, WEIGHTS, NATION, SPACE)
    width = drawn["high"] - drawn["low"]
    assert width["01"] <= width["s1"]
    assert width["02"] <= width["s2"]


def test_thresholds_move_ranks_by_hand():
    here = pd.DataFrame([[2.0, 1.3, 0.0], [1.6, 0.0, 0.0]], ["44", "49"], PRODUCTS)
    grid = rank_sensitivity(here, SPACE, rca_thresholds=(1.25, 1.75), proximity_thresholds=(0.5,), neighbours=(2,))
    assert grid[["territory", "rank"]].values.tolist() == [["44", 1], ["49", 2], ["44", 1], ["49", 2]]
    assert grid["score"].round(1).tolist() == [100, 33.3, 33.3, 0]
    table = rank_stability(grid)
    assert table.loc["44", ["rank_low", "rank_high", "steady"]].tolist() == [1, 1, 1]
    assert table.loc["49", ["score_low", "score_high"]].round(1).tolist() == [0, 33.3]


# edge


def test_no_strong_product_gives_no_row():
    assert flag_support(COUNTS, WEIGHTS, pd.DataFrame(False, ["01"], PRODUCTS)).empty


def test_a_flag_that_rests_on_nothing_says_so():
    row = flag_support(COUNTS, WEIGHTS, pd.DataFrame(True, ["03"], PRODUCTS[:1])).iloc[0]
    assert row[["classes", "establishments", "expected", "p_value"]].tolist() == [0, 0, 0, 1]


def test_a_territory_without_activity_stays_at_zero():
    assert resampled().loc["03", ["score", "low", "high"]].tolist() == [0, 0, 0]


def test_an_activity_without_a_count_stands_for_one_establishment():
    drawn = resampled_scores(STAFF, COUNTS * 0, WEIGHTS, NATION, SPACE)
    assert (drawn["high"] >= drawn["low"]).all()
    assert drawn.at["01", "high"] > drawn.at["01", "low"]


def test_one_draw_is_an_interval_of_one_point():
    drawn = resampled(draws=1)
    assert (drawn["low"] == drawn["high"]).all()


def test_the_territories_asked_for_in_their_order():
    assert resampled(territories=["02", "01"]).index.tolist() == ["02", "01"]


# refusal


def test_a_territory_without_counts_is_named():
    with pytest.raises(TableError, match=r"1 territories without counts \(44\)"):
        flag_support(COUNTS, WEIGHTS, pd.DataFrame(True, ["44"], PRODUCTS))


@pytest.mark.parametrize("options, message", [
    ({"draws": 0}, "draws: received 0"), ({"draws": 2.5}, "draws: received 2.5"), ({"level": 1}, "level: received 1"),
    ({"rca_threshold": -1}, "rca_threshold: received -1")])
def test_options_out_of_range_are_refused(options, message):
    with pytest.raises(ParameterError, match=message):
        resampled(**options)


def test_each_threshold_alone_keeps_the_two_others_in_the_middle():
    grid = rank_sensitivity(regional_rca(STAFF, WEIGHTS, NATION), SPACE)
    alone = each_threshold_alone(grid)
    assert alone.groupby("threshold", sort=False)["value"].unique().map(list).to_dict() == {
        "rca_threshold": [1.25, 1.5, 1.75], "proximity_threshold": [0.45, 0.5, 0.55], "neighbours": [1, 2, 3]}
    study = score_resilience(regional_rca(STAFF, WEIGHTS, NATION), SPACE).scores
    middle = alone[alone["is_middle"]]
    assert len(middle) == 3 * len(study)
    assert (middle["rank"] == middle["territory"].map(study["rank"])).all()
    lax = score_resilience(regional_rca(STAFF, WEIGHTS, NATION), SPACE, rca_threshold=1.25).scores
    one = alone[(alone["threshold"] == "rca_threshold") & (alone["value"] == 1.25)].set_index("territory")
    assert one["score"].tolist() == lax["score"].tolist()
    assert not one["is_middle"].any()


def test_negative_counts_are_refused():
    with pytest.raises(TableError, match="establishments: negative or infinite values"):
        flag_support(-COUNTS, WEIGHTS, pd.DataFrame(True, ["01"], PRODUCTS))


def test_work_stops_when_asked():
    with pytest.raises(Stopped):
        resampled(should_stop=lambda: True)


# property


def test_the_same_seed_gives_the_same_interval_whatever_the_batch(monkeypatch):
    whole = resampled(seed=3)
    monkeypatch.setattr("ressort.engine.resilience.uncertainty.CELLS_AT_ONCE", 50)
    pd.testing.assert_frame_equal(resampled(seed=3), whole)
    assert not resampled(seed=4).equals(whole)


def test_the_score_beside_the_interval_is_the_score():
    plain = score_resilience(regional_rca(STAFF, WEIGHTS, NATION), SPACE).scores
    drawn = resampled()
    assert drawn["score"].tolist() == plain["score"].tolist()
    assert drawn["rank"].tolist() == plain["rank"].tolist()


def test_each_draw_is_the_whole_method_on_the_drawn_activity():
    """One draw by hand: the same random numbers, then regional_rca on the drawn staff."""
    counts = np.random.default_rng(5).poisson(COUNTS.to_numpy(), (1, 3, 3))[0]
    staff = pd.DataFrame(counts * np.array([10.0, 20, 5]), STAFF.index, CLASSES)
    expected = score_resilience(regional_rca(staff, WEIGHTS, NATION), SPACE).scores["score"]
    assert resampled(draws=1, seed=5)["mean"].tolist() == expected.tolist()


@given(st.integers(0, 400), st.floats(0, 400))
def test_the_tail_of_a_poisson_law_is_one_less_the_sum_below(count, mean):
    below = math.fsum(math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(count)) if mean > 1e-300 else (
        1.0 if count else 0.0)
    assert poisson_tail(np.array([count]), np.array([mean]))[0] == pytest.approx(1 - below, abs=1e-11)


@given(st.integers(1, 60), st.floats(0.1, 60))
def test_one_more_establishment_is_less_likely(count, mean):
    tail = poisson_tail(np.array([count, count + 1]), np.array([mean, mean]))
    assert tail[1] <= tail[0]


# oracle


def test_as_often_as_a_simulation():
    random = np.random.default_rng(0).poisson(7.5, 200_000)
    for count in (3, 8, 13):
        assert poisson_tail(np.array([count]), np.array([7.5]))[0] == pytest.approx((random >= count).mean(), abs=0.005)
