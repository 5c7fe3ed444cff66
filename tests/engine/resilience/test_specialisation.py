"""RCA and location quotients: published values, ties, empty rows, refusals, unions; the peers agree cell by cell."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import location_quotient, rca, strong
from ressort.engine.errors import ParameterError, TableError
from specimens import FLOWS, FLOWS_RCA, ODD, flows, random_flows, shuffled

# by hand


def test_share_of_the_territory_over_share_of_the_world():
    assert rca(FLOWS).at["A", "0103"] == pytest.approx(3.5)  # (30 / 60) / (30 / 210)


def test_the_published_table_of_econci():
    np.testing.assert_allclose(rca(FLOWS).to_numpy(), FLOWS_RCA, atol=5e-5)


def test_the_published_table_of_product_space_rs():
    table = pd.DataFrame([[1, 3, 5], [2, 4, 6]], ["A", "B"], ["0101", "0102", "0103"])
    np.testing.assert_allclose(rca(table).to_numpy(), [
        [0.7777777777777778, 1, 1.0606060606060606], [1.1666666666666667, 1, 0.9545454545454545]], rtol=1e-15)


def test_the_world_may_be_larger_than_the_table():
    world = pd.Series({"0101": 200, "0102": 100, "0103": 100, "9703": 400})
    assert rca(FLOWS, world).at["A", "0103"] == pytest.approx((30 / 60) / (100 / 800))


def test_a_quotient_of_one_is_the_nations_share():
    staff = pd.DataFrame([[10, 30], [20, 60]], ["01", "02"], ["1071", "2562"])
    assert (location_quotient(staff) == 1).all().all()


# edge


def test_a_product_nobody_sells_and_a_territory_that_sells_nothing_have_zero():
    index = rca(ODD)
    assert (index["9703"] == 0).all()
    assert (index.loc["ATA"] == 0).all()


def test_an_empty_table_gives_an_empty_table():
    empty = pd.DataFrame(np.empty((0, 2)), [], ["0101", "0102"])
    assert rca(empty).shape == (0, 2)
    assert rca(FLOWS.iloc[:, :0]).shape == (3, 0)


def test_a_masked_flow_stays_masked_and_leaves_the_totals():
    hidden = FLOWS.mask(FLOWS == 50)
    index = rca(hidden)
    assert index.isna().sum().sum() == 1
    assert np.isnan(index.at["B", "0102"])
    assert index.at["A", "0102"] == pytest.approx((20 / 60) / (20 / 160))


def test_a_masked_flow_of_a_product_nobody_else_shows_stays_masked():
    index = rca(pd.DataFrame([[1, np.nan], [1, 0]], ["A", "B"], ["0101", "0102"]))
    assert np.isnan(index.at["A", "0102"])
    assert index.at["B", "0102"] == 0


def test_a_flow_of_a_product_whose_world_total_is_zero_has_zero():
    assert rca(FLOWS, pd.Series({"0101": 100.0, "0102": 100.0, "0103": 0.0})).at["A", "0103"] == 0


@pytest.mark.parametrize("threshold", [1, 1.5, 0.1, 3])
def test_strong_is_the_quotient_at_or_above_the_threshold(threshold):
    assert strong(FLOWS, threshold=threshold).equals(rca(FLOWS) >= threshold)


def test_a_masked_flow_is_not_strong():
    assert not strong(FLOWS.mask(FLOWS == 60), threshold=1).at["C", "0101"]


# refusal


def test_a_negative_flow_is_named():
    with pytest.raises(TableError, match=r"Trade matrix: negative or infinite values: 1, the first -50.0 for B, 0102"):
        rca(FLOWS.replace(50, -50))


def test_an_infinite_flow_is_named():
    with pytest.raises(TableError, match="the first inf for C, 0101"):
        rca(FLOWS.replace(60, np.inf))


def test_negative_beside_masked_is_still_named():
    with pytest.raises(TableError, match="the first -50.0 for B, 0102"):
        rca(FLOWS.replace({50: -50, 10: np.nan}))


def test_a_label_twice_is_named():
    with pytest.raises(TableError, match="same row label twice: A"):
        rca(FLOWS.rename(index={"B": "A"}))
    with pytest.raises(TableError, match="same column label twice: 0101"):
        rca(FLOWS.rename(columns={"0102": "0101"}))


def test_text_is_refused():
    with pytest.raises(TableError, match="a cell is not a number"):
        rca(FLOWS.astype(object).where(FLOWS != 50, "s"))


def test_a_product_that_the_world_lacks_is_named():
    with pytest.raises(TableError, match=r"1 products of the trade matrix are missing \(0103\)"):
        rca(FLOWS, pd.Series({"0101": 1.0, "0102": 1.0}))


@pytest.mark.parametrize("threshold", [0, -1, "1,5", True, np.inf, np.nan])
def test_a_threshold_that_is_no_number_above_zero_is_refused(threshold):
    with pytest.raises(ParameterError, match="rca_threshold: received .*expected a number above 0"):
        strong(FLOWS, threshold=threshold)


# property


@given(flows(), st.integers(1, 9))
def test_a_territory_twice_as_large_has_the_same_profile(x, factor):
    """Scaling one territory changes what the world is, hence the world is given."""
    world = x.sum()
    larger = x.copy()
    larger.iloc[0] *= factor
    pd.testing.assert_frame_equal(rca(larger, world), rca(x, world), rtol=1e-12)


@given(flows(), st.integers(-30, 30))
def test_the_unit_does_not_matter(x, power):
    pd.testing.assert_frame_equal(rca(x * 2.0 ** power), rca(x), check_exact=True)


@given(flows())
def test_order_of_rows_and_columns_does_not_matter(x):
    pd.testing.assert_frame_equal(rca(shuffled(x)), rca(x).reindex_like(shuffled(x)), check_exact=True)


@given(flows())
def test_an_empty_territory_more_changes_nobody(x):
    more = pd.concat([x, pd.DataFrame(0.0, ["empty"], x.columns)])
    pd.testing.assert_frame_equal(rca(more).drop("empty"), rca(x), check_exact=True)


@given(flows(least=3))
def test_a_union_is_the_mean_of_its_members_weighted_by_exports(x):
    members, world = x.iloc[:2], x.sum()
    total = members.sum(axis=1)
    if not total.sum():
        return
    union = rca(members.sum().to_frame("union").T, world).loc["union"]
    mean = rca(members, world).mul(total / total.sum(), axis=0).sum()
    pd.testing.assert_series_equal(union, mean, check_names=False, rtol=1e-12)


@given(flows())
def test_weighted_by_the_worlds_share_each_territory_averages_one(x):
    """sum_p RCA[r, p] W[p] / W = 1 for whoever sells something."""
    world = x.sum()
    if not world.sum():
        return
    mean = rca(x) @ (world / world.sum())
    np.testing.assert_allclose(mean[x.sum(axis=1) > 0], 1, rtol=1e-12)
    assert (mean[x.sum(axis=1) == 0] == 0).all()


@given(flows(largest=12))
def test_a_tie_at_one_and_a_half_stays_a_tie(x):
    """Decided on whole numbers: 2 x W >= 3 X W_p."""
    by_product, by_territory, total = x.sum(), x.sum(axis=1), x.to_numpy().sum()
    expected = (2 * x * total).ge(3 * np.outer(by_territory, by_product)) & (x > 0)
    assert strong(x).equals(expected)
    assert (rca(x) >= 1.5).equals(expected)


# oracle


@pytest.mark.parametrize("name", ["ecomplexity", "economic_complexity", "econci"])
@pytest.mark.parametrize("seed", [0, 1])
def test_peers_agree_on_random_flows(peer, name, seed):
    trade = random_flows(30, 40, seed)
    theirs, _ = peer(name, trade)
    np.testing.assert_allclose(rca(trade).to_numpy(), theirs.reindex_like(trade).fillna(0.0), rtol=1e-12)


@pytest.mark.parametrize("name", ["ecomplexity", "economic_complexity", "econci"])
def test_peers_agree_on_ties_and_drop_what_is_empty(peer, name):
    """An empty territory and a product nobody sells are absent from theirs, 0 in ours."""
    theirs, _ = peer(name, ODD)
    assert set(theirs.index) == set(ODD.index) - {"ATA"}
    assert set(theirs.columns) == set(ODD.columns) - {"9703"}
    np.testing.assert_allclose(rca(ODD).to_numpy(), theirs.reindex_like(ODD).fillna(0.0), rtol=1e-12)


# What a table may look like

def test_empty_cells_of_nullable_numbers_are_masked():
    flows = pd.DataFrame({"0101": pd.array([8, None], dtype="Int64"), "0102": pd.array([8, 9], dtype="Int64")}, ["A", "B"])
    assert rca(flows).isna().to_numpy().tolist() == [[False, False], [True, False]]


def test_an_empty_world_total_is_refused_and_empties_nothing_else():
    with pytest.raises(TableError, match=r"World totals: 1 are empty \(0102\). Give a total for each"):
        rca(pd.DataFrame([[1, 2]], ["A"], ["0101", "0102"]), pd.Series([1, np.nan], ["0101", "0102"]))


def test_a_flow_whose_product_with_another_overflows_is_refused():
    with pytest.raises(TableError, match="Trade matrix: negative or infinite values: 1, the first 1e[+]300 for A, 0101"):
        rca(pd.DataFrame([[1e300, 2.0]], ["A"], ["0101", "0102"]))


def test_a_wrong_activity_is_not_called_trade():
    with pytest.raises(TableError, match="^Activity matrix: negative"):
        location_quotient(pd.DataFrame([[-1.0]], ["01"], ["1071"]))
