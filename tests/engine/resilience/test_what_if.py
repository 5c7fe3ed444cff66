"""What if: by hand, the rank among the others, the same figures as the score itself, refusals, inputs untouched."""

import numpy as np
import pandas as pd
import pytest
from ressort.engine import learn_product_space, score_resilience
from ressort.engine.errors import ParameterError
from ressort.engine.resilience.what_if import score_statuses, with_added

PRODUCTS = ["0101", "0102", "0103", "8703", "8704"]
MADE = pd.DataFrame([[1, 1, 1, 0, 0], [1, 1, 1, 0, 0], [0, 0, 0, 1, 1]], list("ABC"), PRODUCTS)
STATUS = pd.DataFrame([["strong", "gap", "gap", "gap", "gap"], ["gap", "gap", "gap", "strong", "strong"]],
                      ["44", "75"], PRODUCTS)


@pytest.fixture
def space():
    return learn_product_space(MADE)


@pytest.fixture
def before(space):
    return score_statuses(STATUS, space)


def test_an_arrival_counts_itself_and_the_leap_it_opens(before):
    """0101 and 0102 are strong, 0103 is near both: three products of five."""
    after = with_added(before, "44", ["0102"])
    assert after.scores.loc["44", ["score", "strong", "leaps", "rank"]].tolist() == [60.0, 2, 1, 1]
    assert after.status.loc["44"].tolist() == ["strong", "strong", "leap", "gap", "gap"]
    assert before.scores["rank"].tolist() == [2, 1]


def test_nothing_added_changes_nothing(before):
    assert with_added(before, "75", []).scores.loc["75"].tolist() == before.scores.loc["75"].tolist()


def test_a_masked_product_stays_unknown_until_it_is_added(space):
    status = STATUS.replace({"0102": {"gap": "unknown"}})
    before = score_statuses(status, space)
    assert before.scores.at["44", "unknown"] == 1
    assert with_added(before, "44", ["0102"]).scores.at["44", "unknown"] == 0


def test_the_same_as_scoring_all_again(space):
    draw = np.random.default_rng(0)
    rca = pd.DataFrame(draw.uniform(0, 3, (6, 5)), [f"t{row}" for row in range(6)], PRODUCTS)
    before = score_statuses(score_resilience(rca, space).status, space)
    pd.testing.assert_frame_equal(before.scores, score_resilience(rca, space).scores)
    for territory in rca.index:
        raised = rca.copy()
        raised.loc[territory, ["0103", "8704"]] = 1.5
        pd.testing.assert_series_equal(with_added(before, territory, ["0103", "8704"]).scores.loc[territory],
                                       score_resilience(raised, space).scores.loc[territory])


@pytest.mark.parametrize("territory, product", [("99", "0101"), ("44", "9999")])
def test_what_was_not_scored_is_named(before, territory, product):
    with pytest.raises(ParameterError, match="99"):
        with_added(before, territory, [product])
