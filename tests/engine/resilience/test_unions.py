"""Unions: flows are added up, never scores; the other reading is what any member makes; who is missing is named."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from ressort.engine import learn_product_space, rca, score_resilience, strong
from ressort.engine.errors import TableError
from ressort.engine.resilience.unions import add_flows, any_member
from specimens import FLOWS, ODD, flows


def members(*pairs) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["territory", "union"])


def test_flows_are_added_up():
    assert add_flows(FLOWS, members(("A", "AB"), ("B", "AB"))).loc["AB"].tolist() == [50, 70, 30]


def test_a_territory_may_belong_to_two_unions():
    sums = add_flows(FLOWS, members(("A", "AB"), ("B", "AB"), ("A", "AC"), ("C", "AC")))
    assert sums.loc["AC"].tolist() == [70, 20, 30]


def test_a_plain_mean_of_rcas_is_wrong():
    """METHOD 1: A sells 60 and B 90; the mean weighted by exports is the union's RCA, the plain mean is not."""
    union = rca(add_flows(FLOWS, members(("A", "AB"), ("B", "AB"))), FLOWS.sum()).loc["AB"]
    own = rca(FLOWS).loc[["A", "B"]]
    np.testing.assert_allclose(union, own.mul([60 / 150, 90 / 150], axis=0).sum())
    assert union["0103"] == pytest.approx(1.4)
    assert own["0103"].mean() == 1.75  # would be strong


def test_any_member_is_the_other_reading():
    flags = any_member(strong(FLOWS), members(("A", "AB"), ("B", "AB")))
    assert flags.loc["AB"].tolist() == [False, True, True]


def test_a_union_never_teaches_the_space():
    """Scored on the space of its members: the union's row is in the RCA matrix only."""
    space = learn_product_space(ODD)
    union = rca(add_flows(ODD, members(("FRA", "bloc"), ("DEU", "bloc"))), ODD.sum())
    alone = score_resilience(rca(ODD).loc[["FRA"]], space).scores.iloc[0]
    assert score_resilience(union, space).scores.loc["bloc", "score"] == alone["score"]  # the same profile


def test_a_masked_member_masks_the_sum():
    hidden = FLOWS.mask(FLOWS == 50)
    assert add_flows(hidden, members(("A", "AB"), ("B", "AB"))).loc["AB"].isna().tolist() == [False, True, False]


def test_no_union_gives_no_row():
    assert add_flows(FLOWS, members()).shape == (0, 3)


def test_members_not_found_are_named():
    with pytest.raises(TableError, match="Unions: members not found: XXX"):
        add_flows(FLOWS, members(("A", "AB"), ("XXX", "AB")))


def test_a_member_twice_is_named():
    with pytest.raises(TableError, match="the same member twice: A / AB"):
        add_flows(FLOWS, members(("A", "AB"), ("A", "AB")))


@given(flows(least=3))
def test_splitting_a_territory_and_merging_it_again_changes_nothing(x):
    halves = pd.concat([x.iloc[:1].div(2).set_axis(["left"]), x.iloc[:1].div(2).set_axis(["right"]), x.iloc[1:]])
    back = add_flows(halves, members(("left", x.index[0]), ("right", x.index[0]),
                                     *((territory, territory) for territory in x.index[1:])))
    pd.testing.assert_frame_equal(back.loc[x.index], x)


@given(flows(least=3))
def test_a_split_territory_keeps_its_profile_in_both_halves(x):
    halves = pd.concat([x.iloc[:1].div(2).set_axis(["left"]), x.iloc[:1].div(2).set_axis(["right"]), x.iloc[1:]])
    index = rca(halves)
    for half in ("left", "right"):
        np.testing.assert_allclose(index.loc[half], rca(x).iloc[0], rtol=1e-12)


@given(flows(least=3))
def test_an_empty_member_changes_nothing(x):
    more = pd.concat([x, pd.DataFrame(0.0, ["empty"], x.columns)])
    union = add_flows(more, members((x.index[0], "u"), ("empty", "u")))
    np.testing.assert_array_equal(union.to_numpy()[0], x.iloc[0])


def test_a_member_twice_is_named_whatever_the_labels():
    with pytest.raises(TableError, match="the same member twice: A / 1"):
        add_flows(FLOWS, members(("A", 1), ("A", 1)))


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match="Unions: column union missing"):
        add_flows(FLOWS, pd.DataFrame({"territory": ["A"]}))
