"""Families taken apart: strong products, leaps and rank of each family, by hand; they add up to the territory's totals."""

import pandas as pd
from ressort.engine import learn_product_space, score_resilience

MADE = pd.DataFrame([[1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]], list("ABC"), ["0101", "0102", "0103", "8703"])
HERE = pd.DataFrame([[2.0, 1.6, 0.1, 0.0], [0.0, 0.0, 0.0, 2.0]], ["44", "69"], MADE.columns)


def test_strong_products_leaps_and_rank_of_each_family():
    found = score_resilience(HERE, learn_product_space(MADE)).family_scores
    # 44 makes two of the three animals well and reaches the third; 69 makes cars
    assert found.loc[("f01", "44")].tolist() == [100.0, 2, 1, 3, 1]
    assert found.loc[("f01", "69")].tolist() == [0.0, 0, 0, 3, 2]
    assert found.loc[("f17", "69")].tolist() == [100.0, 1, 0, 1, 1]


def test_equal_territories_share_the_better_rank():
    twice = pd.concat([HERE, HERE.rename({"44": "35", "69": "01"})])
    ranks = score_resilience(twice, learn_product_space(MADE)).family_scores["rank"].unstack("territory")
    assert ranks.loc["f01", ["44", "35", "69", "01"]].tolist() == [1, 1, 3, 3]


def test_families_add_up_to_the_totals():
    result = score_resilience(HERE, learn_product_space(MADE))
    totals = result.family_scores.groupby("territory")[["strong", "leaps", "products"]].sum()
    pd.testing.assert_frame_equal(
        totals, result.scores[["strong", "leaps", "products"]], check_names=False, check_dtype=False)


def test_a_product_without_family_counts_in_no_family():
    families = pd.Series({"0101": "f01", "0102": "f01", "0103": "f01"})
    found = score_resilience(HERE, learn_product_space(MADE), families=families).family_scores
    assert found.index.get_level_values("family").unique().tolist() == ["f01"]
