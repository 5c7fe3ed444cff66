"""Regional RCA: the quotient times the nation's RCA by hand, masked classes, fallback, weights that do not add up."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import location_quotient, regional_rca
from ressort.engine.errors import TableError
from ressort.engine.resilience.downscaling import absent_classes, goods_quotients, regional_rca_bounds
from specimens import flows, shuffled


def activity(**options):
    """Random staff in classes of different divisions: a class without staff stands for itself."""
    return flows(**options).map(lambda x: x.set_axis([f"{place + 10}11" for place in range(len(x.columns))], axis=1))


# Two departements, two goods classes and retail (4711), which makes nothing.
STAFF = pd.DataFrame([[0, 30, 500], [60, 10, 900]], ["01", "02"], ["1071", "2562", "4711"], float)
WEIGHTS = pd.DataFrame({"source": ["1905", "8466", "8466"], "target": ["1071", "2562", "1071"],
                        "weight": [1.0, 0.75, 0.25]})
NATION = pd.Series({"1905": 2.0, "8466": 0.8})


def test_by_hand():
    """LQ of 01 in 2562: (30/40) / (30/100) = 2.5; 8466 is three quarters of that: 0.8 x 0.75 x 2.5."""
    assert regional_rca(STAFF, WEIGHTS, NATION).loc["01"].round(12).tolist() == [0.0, 1.5]


def test_services_are_no_part_of_the_base():
    doubled = STAFF.assign(**{"4711": STAFF["4711"] * 2})
    pd.testing.assert_frame_equal(regional_rca(doubled, WEIGHTS, NATION), regional_rca(STAFF, WEIGHTS, NATION))


# edge


def test_what_the_nation_does_not_make_no_region_makes():
    assert (regional_rca(STAFF, WEIGHTS, NATION * [0, 1])["1905"] == 0).all()


def test_a_product_of_no_class_has_zero():
    assert (regional_rca(STAFF, WEIGHTS, pd.Series({"1905": 2.0, "2709": 1.0}))["2709"] == 0).all()


def test_a_class_that_makes_it_but_shows_nowhere_counts_as_nothing():
    assert (regional_rca(STAFF.drop(columns="2562"), WEIGHTS, NATION).loc["01", "8466"]) == 0


def test_a_territory_without_goods_classes_has_zero():
    assert (regional_rca(STAFF.assign(**{"1071": [0, 60], "2562": [0, 10]}), WEIGHTS, NATION).loc["01"] == 0).all()


def test_a_masked_class_masks_the_products_it_makes_and_no_other():
    hidden = STAFF.mask(STAFF == 30)
    spread = regional_rca(hidden, WEIGHTS, NATION)
    assert np.isnan(spread.at["01", "8466"])
    assert spread.at["01", "1905"] == 0
    assert spread.loc["02"].notna().all()


def test_a_class_without_staff_anywhere_takes_its_quotient_from_the_fallback():
    customs = pd.DataFrame([[5, 15], [15, 5]], ["01", "02"], ["1071", "2562"], float)
    spread = regional_rca(STAFF.assign(**{"2562": 0.0}), WEIGHTS, NATION, fallback=customs)
    assert spread.at["01", "8466"] == pytest.approx(0.8 * (0.75 * (15 / 20) / (20 / 40)))
    assert absent_classes(STAFF.assign(**{"2562": 0.0}), pd.Index(["1071", "2562"])).tolist() == ["2562"]


def test_a_masked_class_is_not_absent():
    assert absent_classes(STAFF.assign(**{"2562": [np.nan, 0]}), pd.Index(["2562"])).empty


def test_a_class_masked_everywhere_takes_nothing_from_the_fallback():
    customs = pd.DataFrame([[5, 15], [15, 5]], ["01", "02"], ["1071", "2562"], float)
    hidden = STAFF.assign(**{"2562": np.nan})
    assert regional_rca(hidden, WEIGHTS, NATION, fallback=customs)["8466"].isna().all()
    at_most = pd.DataFrame(5.0, hidden.index, hidden.columns)
    low, high = regional_rca_bounds(hidden, WEIGHTS, NATION, fallback=customs, at_most=at_most)
    assert low.at["01", "8466"] == 0 < high.at["01", "8466"]


# bounds of masked cells


def test_bounds_meet_where_nothing_is_masked():
    low, high = regional_rca_bounds(STAFF, WEIGHTS, NATION)
    exact = regional_rca(STAFF, WEIGHTS, NATION)
    pd.testing.assert_frame_equal(low, exact)
    pd.testing.assert_frame_equal(high, exact)


def test_a_masked_cell_lies_between_nothing_and_no_limit():
    low, high = regional_rca_bounds(STAFF.mask(STAFF == 10), WEIGHTS, NATION)
    assert low.at["02", "1905"] == high.at["02", "1905"]
    assert low.at["02", "8466"] == pytest.approx(0.8 * 0.25 * (60 / 60) / (60 / 90))
    assert high.at["02", "8466"] == np.inf


def test_a_margin_closes_the_interval():
    """2562 is published as 40 in all, 30 of them visible: at most 10 hide, which is what was masked."""
    at_most = pd.DataFrame([[0, 0], [0, 10]], ["01", "02"], ["1071", "2562"], float)
    _, high = regional_rca_bounds(STAFF.mask(STAFF == 10), WEIGHTS, NATION, at_most=at_most)
    # 10 of 40 in the class and of 70 in the territory; its 60 in 1071 were half as much again of 60 if nothing hid
    assert high.at["02", "8466"] == pytest.approx(0.8 * (0.75 * (10 / 40) * (100 / 70) + 0.25 * (90 / 60)))


def test_a_territory_wholly_masked_may_hold_anything():
    _, high = regional_rca_bounds(STAFF.mul([np.nan, 1], axis=0), WEIGHTS, NATION)
    assert (high.loc["01"] == np.inf).all()


# refusal


def test_weights_that_do_not_add_up_are_named():
    with pytest.raises(TableError, match=r"the shares of 1 products do not add up to 1, the first 8466: 0.85"):
        regional_rca(STAFF, WEIGHTS.assign(weight=[1.0, 0.6, 0.25]), NATION)


def test_negative_weights_are_refused_even_when_they_add_up():
    with pytest.raises(TableError, match="Weights: 1 are negative or no numbers, the first for product 8466: -0.25"):
        regional_rca(STAFF, WEIGHTS.assign(weight=[1.0, 1.25, -0.25]), NATION)


def test_a_weights_table_without_its_columns_is_refused():
    with pytest.raises(TableError, match="Weights: column target missing"):
        regional_rca(STAFF, WEIGHTS.drop(columns="target"), NATION)


def test_classes_of_another_nomenclature_are_refused():
    with pytest.raises(TableError, match=r"none of its 1 classes \(C25\) makes a product. Expected codes such as 1071"):
        regional_rca(pd.DataFrame([[1.0]], ["01"], ["C25"]), WEIGHTS, NATION)


def test_negative_staff_is_named():
    with pytest.raises(TableError, match="the first -30.0 for 01, 2562"):
        regional_rca(STAFF.replace(30, -30), WEIGHTS, NATION)


# property


@given(activity())
def test_one_product_to_a_class_gives_the_quotient_itself(staff):
    identity = pd.DataFrame({"source": staff.columns, "target": staff.columns, "weight": 1.0})
    spread = regional_rca(staff, identity, pd.Series(1.0, staff.columns))
    pd.testing.assert_frame_equal(spread, location_quotient(staff), check_names=False, rtol=1e-12)


@given(activity(least=3), st.data())
def test_the_nation_comes_back_as_the_mean_weighted_by_activity(staff, draw):
    """sum_r E[r] / E x RCA[r, p] = RCA[nation, p], where every class that makes p is at work somewhere."""
    shares = [draw.draw(st.floats(0, 1)) for _ in staff.columns]
    weights = pd.DataFrame({"source": list(staff.columns) * 2, "target": [*staff.columns, *staff.columns[::-1]],
                            "weight": [*shares, *(1 - np.array(shares))]}).groupby(["source", "target"]).sum().reset_index()
    nation = pd.Series(1.5, staff.columns)
    spread = regional_rca(staff, weights, nation)
    makers = weights.loc[weights["weight"] > 0, "target"].unique()
    goods = staff[makers].sum(axis=1)
    if goods.sum():
        mean = spread.mul(goods / goods.sum(), axis=0).sum()
        at_work = weights["target"].map(staff.sum() > 0) | (weights["weight"] == 0)
        whole = at_work.groupby(weights["source"]).all()
        np.testing.assert_allclose(mean[whole[whole].index], 1.5, rtol=1e-12)


@given(activity(least=3))
def test_order_does_not_matter(staff):
    identity = pd.DataFrame({"source": staff.columns, "target": staff.columns, "weight": 1.0})
    nation = pd.Series(2.0, staff.columns)
    mixed = regional_rca(shuffled(staff), identity.iloc[::-1], nation)
    pd.testing.assert_frame_equal(mixed.loc[staff.index], regional_rca(staff, identity, nation), rtol=1e-12)


@given(activity(least=3), st.data())
def test_bounds_hold_the_truth_of_what_the_mask_hides(staff, draw):
    """One masked cell at a time, with the margin that says how much hides there and without it."""
    identity = pd.DataFrame({"source": staff.columns, "target": staff.columns, "weight": 1.0})
    nation = pd.Series(1.0, staff.columns)
    row, column = draw.draw(st.sampled_from(list(staff.index))), draw.draw(st.sampled_from(list(staff.columns)))
    is_hidden = pd.DataFrame(False, staff.index, staff.columns)
    is_hidden.at[row, column] = True
    truth = regional_rca(staff, identity, nation).at[row, column]
    for at_most in (None, staff.where(is_hidden, 0.0)):
        _, high = regional_rca_bounds(staff.mask(is_hidden), identity, nation, at_most=at_most)
        assert truth <= high.at[row, column] * (1 + 1e-12)


# oracle


def test_the_quotients_are_the_rca_of_the_goods_classes():
    pd.testing.assert_frame_equal(goods_quotients(STAFF, WEIGHTS), location_quotient(STAFF[["1071", "2562"]]))


@pytest.mark.parametrize("weight, words", [
    (-0.5, "Weights: 1 are negative or no numbers, the first for product 1905: -0.5"),
    (np.nan, "Weights: 1 are negative or no numbers, the first for product 1905: nan"),
    ("0.5", "Weights: 1 are negative or no numbers, the first for product 1905: 0.5"),
])
def test_a_weight_that_is_no_share_is_named(weight, words):
    more = pd.DataFrame({"source": ["1905"], "target": ["2562"], "weight": [weight]})
    with pytest.raises(TableError, match=words):
        regional_rca(STAFF, pd.concat([WEIGHTS, more], ignore_index=True), NATION)


def test_a_column_of_python_numbers_is_the_same_table():
    given_as = regional_rca(STAFF.astype(object), WEIGHTS, NATION)
    pd.testing.assert_frame_equal(given_as, regional_rca(STAFF, WEIGHTS, NATION))


def test_codes_as_whole_numbers_are_the_same_table():
    numbers = regional_rca(STAFF.set_axis(STAFF.columns.astype(int), axis=1), WEIGHTS.astype({"target": int}), NATION)
    pd.testing.assert_frame_equal(numbers, regional_rca(STAFF, WEIGHTS, NATION))


def test_a_wrong_national_rca_is_named_as_such():
    told = "RCA of the nation: negative or infinite values: 2, the first -2.0 for the nation, 1905"
    with pytest.raises(TableError, match=told):
        regional_rca(STAFF, WEIGHTS, -NATION)
