"""The resilience index: scores by hand, families, masked cells between two bounds, ranks, refusals."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import learn_product_space, rca, score_resilience
from ressort.engine.errors import ParameterError, Stopped, TableError
from specimens import ODD, flows, random_flows, shuffled

PRODUCTS = ["0101", "0102", "2204", "8703"]
# A and B make the first three products: each pair of these has proximity 1; 8703 stands apart with C.
SPACE = learn_product_space(pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 9]], list("ABC"), PRODUCTS))


def here(*rows) -> pd.DataFrame:
    return pd.DataFrame(np.array(rows, float), [f"{44 + place}" for place in range(len(rows))], PRODUCTS)


# by hand


def test_score_is_the_percentage_of_products_strong_or_one_leap_away():
    scores = score_resilience(here([2, 1.6, 0.1, 0]), SPACE).scores.loc["44"]
    assert scores[["score", "strong", "leaps", "reachable", "products"]].tolist() == [75, 2, 1, 3, 4]


def test_an_rca_of_exactly_one_and_a_half_is_strong():
    assert score_resilience(here([1.5, 1.499999, 0, 0]), SPACE).scores["strong"].tolist() == [1]


def test_each_family_counts_its_own_products():
    """0101 and 0102 are live animals (f01), 2204 food and drink (f04), 8703 vehicles (f17)."""
    families = score_resilience(here([2, 2, 0, 0], [0, 0, 0, 2]), SPACE).families
    assert families.to_dict("list") == {"f01": [100, 0], "f04": [100, 0], "f17": [0, 100]}


def test_families_may_be_the_users_own():
    own = pd.Series({"0101": "farm", "0102": "farm", "2204": "drink"})
    result = score_resilience(here([2, 0, 2, 2]), SPACE, families=own)
    assert result.families.loc["44"].to_dict() == {"drink": 100, "farm": 100}  # 0102 is a leap from 0101 and 2204
    assert result.scores.at["44", "products"] == 4  # 8703 has no family and counts in the total


def test_equal_scores_share_the_better_rank():
    scores = score_resilience(here([2, 0, 0, 0], [2, 2, 0, 0], [0, 0, 0, 2]), SPACE).scores
    assert scores["rank"].tolist() == [2, 1, 2]


def test_status_says_strong_leap_gap():
    assert score_resilience(here([2, 2, 0, 0]), SPACE).status.loc["44"].tolist() == ["strong", "strong", "leap", "gap"]


# masked cells

MASKED = here([2, np.nan, 0, 0])


def test_a_masked_cell_is_unknown_and_not_strong():
    result = score_resilience(MASKED, SPACE)
    assert result.status.loc["44"].tolist() == ["strong", "unknown", "gap", "gap"]
    assert result.scores.at["44", "unknown"] == 1


def test_score_low_reads_the_mask_as_zero():
    low = score_resilience(MASKED.fillna(0), SPACE).scores.at["44", "score"]
    assert score_resilience(MASKED, SPACE).scores.at["44", "score_low"] == low == 25


def test_score_high_reads_the_mask_as_the_most_it_can_be():
    high = score_resilience(MASKED.fillna(99), SPACE).scores.at["44", "score"]
    assert score_resilience(MASKED, SPACE).scores.at["44", "score_high"] == high == 75


def test_a_masked_product_between_two_strong_ones_is_reachable_whatever_it_hides():
    result = score_resilience(here([2, np.nan, 2, 0]), SPACE)
    assert result.scores.loc["44", ["score", "score_low", "score_high"]].tolist() == [75, 75, 75]
    assert result.status.at["44", "0102"] == "unknown"  # strong or leap, it is not known which


def test_bounds_decide_what_they_can():
    strong_anyway = score_resilience(MASKED, SPACE, bounds=(MASKED.fillna(1.5), MASKED.fillna(9)))
    assert strong_anyway.status.at["44", "0102"] == "strong"
    never_strong = score_resilience(MASKED, SPACE, bounds=(MASKED.fillna(0), MASKED.fillna(1.4)))
    assert never_strong.status.at["44", "0102"] == "gap"
    assert never_strong.scores.loc["44", ["score_low", "score_high"]].tolist() == [25, 25]
    open_still = score_resilience(MASKED, SPACE, bounds=(MASKED.fillna(1), MASKED.fillna(2)))
    assert open_still.status.at["44", "0102"] == "unknown"


def test_bounds_of_visible_cells_open_the_interval_not_the_status():
    """0102 is strong, at worst not; 0103 is not, at best strong: from 0101 alone to all three and the leap between."""
    visible = here([2, 2, 1, 0])
    bounds = here([1.5, 1.4, 0.5, 0]), here([2, 2, 1.5, 0])
    found = score_resilience(visible, SPACE, bounds=bounds)
    assert found.status.loc["44"].tolist() == score_resilience(visible, SPACE).status.loc["44"].tolist()
    assert found.scores.loc["44", ["score", "score_low", "score_high", "unknown"]].tolist() == [75, 25, 75, 0]


def test_a_masked_cell_that_is_strong_as_seen_is_strong_though_what_hides_elsewhere_may_undo_it():
    bounds = MASKED.fillna(1.0), MASKED.fillna(9.0)
    found = score_resilience(MASKED, SPACE, bounds=bounds, as_seen=MASKED.fillna(1.6))
    assert found.status.at["44", "0102"] == "strong"
    assert found.scores.loc["44", ["score", "score_low"]].tolist() == [75, 25]


def test_without_mask_the_interval_is_the_score():
    scores = score_resilience(here([2, 2, 0, 0]), SPACE).scores
    assert (scores["score_low"] == scores["score"]).all()
    assert (scores["score_high"] == scores["score"]).all()


def test_everything_masked_is_between_nothing_and_all():
    scores = score_resilience(here([np.nan] * 4), SPACE).scores.loc["44"]
    assert scores[["score", "score_low", "score_high", "unknown"]].tolist() == [0, 0, 100, 4]


# edge


def test_a_territory_without_anything_scores_zero():
    assert score_resilience(here([0, 0, 0, 0]), SPACE).scores.at["44", "score"] == 0


def test_no_territory_and_no_product_give_empty_tables():
    assert score_resilience(here([0] * 4).iloc[:0], SPACE).scores.empty
    none = score_resilience(here([0] * 4).iloc[:, :0], SPACE)
    assert none.scores.loc["44", ["score", "products"]].tolist() == [0, 0]
    assert none.families.shape == (1, 0)


def test_a_product_the_space_does_not_know_has_no_neighbours():
    more = here([2, 2, 0, 0]).assign(**{"9703": [0.0]})
    result = score_resilience(more, SPACE)
    assert result.status.at["44", "9703"] == "gap"
    assert result.scores.at["44", "products"] == 5


def test_an_infinite_rca_is_strong():
    """The upper bound of a masked territory is without limit."""
    assert score_resilience(here([np.inf, 0, 0, 0]), SPACE).scores.at["44", "strong"] == 1


# refusal


def test_a_negative_rca_is_named():
    with pytest.raises(TableError, match="RCA matrix: negative value -1.0 for 44, 0102"):
        score_resilience(here([2, -1, 0, 0]), SPACE)


def test_text_and_labels_twice_are_refused():
    with pytest.raises(TableError, match="RCA matrix: a cell is not a number"):
        score_resilience(here([2, 1, 0, 0]).astype(object).where(here([0, 1, 0, 0]) == 0, "x"), SPACE)
    with pytest.raises(TableError, match="RCA matrix: the same row label twice: 44"):
        score_resilience(here([2, 1, 0, 0]).loc[["44", "44"]], SPACE)


@pytest.mark.parametrize("name, value", [("rca_threshold", 0), ("rca_threshold", "1,5"), ("proximity_threshold", 1.5),
                                         ("neighbours", 0)])
def test_thresholds_out_of_range_are_refused_by_name(name, value):
    with pytest.raises(ParameterError, match=f"{name}: received"):
        score_resilience(here([2, 1, 0, 0]), SPACE, **{name: value})


def test_work_stops_when_asked():
    with pytest.raises(Stopped):
        score_resilience(here([2, 1, 0, 0]), SPACE, should_stop=lambda: True)


# property


@given(flows(), st.sampled_from([1.0, 1.5]), st.sampled_from([0.3, 0.5]), st.integers(1, 3))
def test_the_score_is_its_definition(x, rca_threshold, proximity_threshold, neighbours):
    """Dense and slow, in four lines."""
    space, advantages = learn_product_space(x), rca(x)
    strong = (advantages >= rca_threshold).to_numpy()
    near = np.array([[space.proximity(p, q) >= proximity_threshold for q in x.columns] for p in x.columns])
    reachable = strong | (strong.astype(int) @ near >= neighbours)
    result = score_resilience(advantages, space, rca_threshold=rca_threshold, neighbours=neighbours,
                              proximity_threshold=proximity_threshold)
    np.testing.assert_allclose(result.scores["score"], 100 * reachable.mean(axis=1), rtol=1e-15)
    assert result.scores["strong"].tolist() == strong.sum(axis=1).tolist()


@given(flows(least=3))
def test_order_of_rows_and_columns_does_not_matter(x):
    space, advantages = learn_product_space(x), rca(x)
    mixed = score_resilience(shuffled(advantages), space)
    straight = score_resilience(advantages, space)
    pd.testing.assert_frame_equal(mixed.scores.loc[advantages.index], straight.scores)
    pd.testing.assert_frame_equal(mixed.status.loc[x.index, x.columns], straight.status, check_names=False)


@given(flows(least=3), st.data())
def test_the_masked_interval_holds_the_score_whatever_the_mask_hides(x, draw):
    space, advantages = learn_product_space(x), rca(x)
    cells = int(advantages.size)
    hidden = np.reshape(draw.draw(st.lists(st.booleans(), min_size=cells, max_size=cells)), advantages.shape)
    masked = score_resilience(advantages.mask(hidden), space).scores
    whole = score_resilience(advantages, space).scores["score"]
    assert (masked["score_low"] <= whole + 1e-9).all()
    assert (whole <= masked["score_high"] + 1e-9).all()


@given(flows(least=3))
def test_families_weighted_by_their_products_make_the_total(x):
    advantages, space = rca(x), learn_product_space(x)
    family = pd.Series(["one", "two"] * len(x.columns), dtype=object).iloc[: len(x.columns)].set_axis(x.columns)
    result = score_resilience(advantages, space, families=family)
    total = result.families @ family.value_counts().reindex(result.families.columns) / len(x.columns)
    np.testing.assert_allclose(total, result.scores["score"], rtol=1e-12)


@given(flows(), st.floats(0.5, 3), st.floats(1.0, 2))
def test_a_higher_threshold_never_finds_more_strong_products(x, threshold, factor):
    space, advantages = learn_product_space(x), rca(x)
    low = score_resilience(advantages, space, rca_threshold=threshold).scores
    high = score_resilience(advantages, space, rca_threshold=threshold * factor).scores
    assert (high["strong"] <= low["strong"]).all()
    assert (high["reachable"] <= low["reachable"]).all()


# oracle


@pytest.mark.parametrize("trade", [random_flows(40, 60, 2), ODD], ids=["random", "degenerate"])
def test_leaps_from_a_peers_rca_and_proximities_are_ours(peer, trade):
    """Scored by hand from what economic-complexity gives: its proximities have a zero diagonal as ours."""
    advantages, proximities = (table.fillna(0.0) for table in peer("economic_complexity", trade))
    proximities = proximities.reindex(index=advantages.columns, columns=advantages.columns)
    strong = (advantages >= 1.5).to_numpy()
    reachable = strong | (strong.astype(int) @ (proximities.to_numpy() >= 0.5) >= 2)
    ours = score_resilience(rca(trade), learn_product_space(trade)).scores
    assert ours.loc[advantages.index, "reachable"].tolist() == reachable.sum(axis=1).tolist()


def test_a_product_in_two_families_is_refused():
    space = learn_product_space(pd.DataFrame([[1, 1]], ["A"], ["0101", "0102"]))
    families = pd.Series(["x", "y", "x"], ["0101", "0101", "0102"])
    with pytest.raises(TableError, match="Families: 0101 stands twice"):
        score_resilience(pd.DataFrame([[2.0, 0.0]], ["44"], ["0101", "0102"]), space, families=families)
