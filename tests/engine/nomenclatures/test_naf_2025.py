"""NAF 2025 -> NAF rev. 2: shares and weights by hand, add up to 1, learnt from a stock that carries both codes."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.errors import TableError
from ressort.engine.nomenclatures.naf_2025 import (
    SEEN,
    completed,
    learn_passage,
    likeliest_classes,
    proposed_passage,
    shares,
    shipped_passage,
)
from ressort.engine.nomenclatures.tables import table

MEAT = pd.DataFrame(
    [("10.13G", "10.13A", "1"), ("10.13H", "10.13A", ""), ("10.89Y", "10.13A", ""), ("10.13H", "10.13B", ""),
     ("10.89Y", "10.89Z", "")],
    columns=["naf_2025", "naf_rev2", "main"])


def weight(passage, source, target, column="weight"):
    found = passage.weights.set_index(["source", "target"])[column]
    return found.get((source, target), 0.0)


# Shares of a rev. 2 sub-class


def test_the_main_target_keeps_nine_tenths_and_the_others_share_the_last_one():
    assert shares(MEAT).tolist() == pytest.approx([0.9, 0.05, 0.05, 1, 1])


def test_the_class_of_the_same_number_is_the_main_target_where_insee_names_none():
    fish = pd.DataFrame({"naf_2025": ["03.11Y", "03.30Y", "01.70Y"], "naf_rev2": "03.11Z", "main": ""})
    assert shares(fish).tolist() == pytest.approx([0.9, 0.05, 0.05])
    two = pd.DataFrame({"naf_2025": ["10.71G", "10.71H", "56.11Y"], "naf_rev2": "10.71C", "main": ""})
    assert shares(two).tolist() == pytest.approx([0.45, 0.45, 0.1])


def test_without_a_main_target_or_with_nothing_else_all_share_equally():
    moved = pd.DataFrame({"naf_2025": ["15.20Y", "22.21Y"], "naf_rev2": "22.19Z", "main": ""})
    assert shares(moved).tolist() == [0.5, 0.5]
    parted = pd.DataFrame({"naf_2025": ["10.71G", "10.71H"], "naf_rev2": "10.71C", "main": ""})
    assert shares(parted).tolist() == [0.5, 0.5]


# Proposed weights


def test_weights_by_hand():
    """10.89Y: a twentieth of the meat of 10.13A, and all of 10.89Z, as they were in 2018."""
    known = table("naf_rev2.csv").set_index("naf_rev2")
    passage = proposed_passage(MEAT)
    for column, figure in (("weight", "establishments"), ("staff_weight", "staff")):
        meat, other = 0.05 * float(known.at["10.13A", figure]), float(known.at["10.89Z", figure])
        assert weight(passage, "1089Y", "1013", column) == pytest.approx(meat / (meat + other))
    assert weight(passage, "1013H", "1013") == weight(passage, "1013G", "1013") == 1.0  # two sub-classes of one class


def test_classes_without_their_letter_add_up_their_sub_classes():
    """NACE rev. 2.1 has no letters: 10.13 is 10.13G and 10.13H."""
    assert weight(proposed_passage(MEAT), "1013", "1013") == 1.0
    assert weight(shipped_passage(), "4724", "1071") == weight(shipped_passage(), "4724Y", "1071") > 0


def test_a_rev_2_sub_class_without_establishments_in_2018_is_not_excluded():
    assert table("naf_rev2.csv").set_index("naf_rev2").at["01.12Z", "establishments"] == "0"
    assert weight(shipped_passage(), "0112Y", "0112") == 1.0


def test_every_code_of_the_table_has_weights_that_add_up_to_one():
    sums = shipped_passage().weights.groupby("source")[["weight", "staff_weight"]].sum()
    assert sums.round(12).eq(1).all().all()
    assert set(table("naf_2025.csv")["naf_2025"].str.replace(".", "", regex=False)) <= set(sums.index)


def test_every_pair_of_the_table_has_a_weight():
    """Nothing that INSEE holds possible is left out, and nothing else is brought in."""
    pairs = table("naf_2025.csv").apply(lambda codes: codes.str.replace(".", "", regex=False))
    expected = set(zip(pairs["naf_2025"], pairs["naf_rev2"].str[:4]))
    weights = shipped_passage().weights
    found = weights[weights["source"].str.len() == 5]
    assert set(zip(found["source"], found["target"])) == expected
    assert (weights[["weight", "staff_weight"]] > 0).all().all()


PAIRS = st.lists(
    st.tuples(st.sampled_from(["10.71G", "26.11Y", "30.12H"]), st.sampled_from(["10.71C", "26.12Z", "30.12Z"]),
              st.sampled_from(["", "1"])),
    min_size=1, unique_by=lambda pair: pair[:2])


@given(PAIRS)
def test_any_table_of_pairs_has_shares_and_weights_that_add_up_to_one(pairs):
    pairs = pd.DataFrame(pairs, columns=["naf_2025", "naf_rev2", "main"])
    assert shares(pairs).groupby(pairs["naf_rev2"]).sum().round(12).eq(1).all()
    sums = proposed_passage(pairs).weights.groupby("source")[["weight", "staff_weight"]].sum()
    assert sums.round(12).eq(1).all().all()


# Learnt


def test_a_stock_that_carries_both_codes_teaches_its_own_weights():
    stock = pd.DataFrame({"new": ["26.11Y"] * 3 + ["10.71G"], "old": ["26.11Z", "26.11Z", "26.12Z", "10.71C"],
                          "staff": [10, 10, 60, 5]})
    passage = learn_passage(stock)
    assert weight(passage, "2611Y", "2611") == pytest.approx(2 / 3)
    assert weight(passage, "2611Y", "2611", "staff_weight") == pytest.approx(20 / 80)
    assert weight(passage, "1071G", "1071") == 1
    assert passage.count[["1071G", "2611Y", "2611"]].tolist() == [1, 3, 3]


def test_rows_without_both_codes_teach_nothing():
    stock = pd.DataFrame({"new": ["26.11Z", "", "26.11Y"], "old": ["26.11Z", "26.11Z", "x"]})
    with pytest.raises(TableError, match="No establishment carries both a code of NAF 2025 and one of NAF rev. 2"):
        learn_passage(stock)


def test_codes_that_few_establishments_tell_keep_the_proposed_weights():
    rows = pd.DataFrame({"new": ["10.89Y", "10.51H"], "old": ["10.13A", "10.51A"], "count": [SEEN, SEEN - 1]})
    both = completed(learn_passage(rows), shipped_passage())
    assert weight(both, "1089Y", "1013") == 1 and weight(both, "1089Y", "1089") == 0
    assert weight(both, "1051H", "5210") == weight(shipped_passage(), "1051H", "5210") > 0
    assert weight(both, "9130Y", "9003") > 0  # not seen at all
    assert both.weights.groupby("source")["weight"].sum().round(12).eq(1).all()


@given(
    st.lists(
        st.tuples(st.sampled_from(["10.71Y", "26.11Y", "30.12G"]), st.sampled_from(["10.71C", "26.12Z", "2611Z"]),
                  st.integers(0, 90)),
        min_size=1,
    )
)
def test_learnt_weights_of_a_source_add_up_to_one(pairs):
    rows = pd.DataFrame(pairs, columns=["new", "old", "staff"])
    sums = learn_passage(rows).weights.groupby("source")[["weight", "staff_weight"]].sum()
    assert sums.round(9).eq(1).all().all()


# Single things


def test_a_single_thing_has_the_class_its_code_comes_from_most_often():
    found = likeliest_classes(pd.Series(["10.71C", "10.71H", "10.89Y", 1071.0, None, "10.99Y", "A01", "Boulangerie fine"]))
    assert found.classes.tolist() == ["1071", "1071", "1089", "1071", "", "", "A01", "BOULANGERIE FINE"]
    assert found.is_2025.tolist() == [False, True, True, False, False, True, False, False]
    assert found.is_open.tolist() == [False, True, True, False, False, False, False, False]  # 10.71H: a little of 1086
    assert str(found.notes[0]).startswith("3 establishments have a code of NAF 2025: each in its likeliest class; 2 may be")
    assert likeliest_classes(pd.Series(["10.71C"])).notes == ()


def test_a_passage_and_a_column_may_tell():
    learnt = learn_passage(pd.DataFrame({"new": ["10.89Y"] * 3, "old": ["10.13A", "10.13A", "10.89Z"]}))
    codes = pd.Series(["10.89Y", "1089"])
    assert likeliest_classes(codes, passage=learnt).classes.tolist() == ["1013", "1089"]
    told = likeliest_classes(codes, is_2025=pd.Series([True, True]), passage=learnt)
    assert told.classes.tolist() == ["1013", "1013"]
