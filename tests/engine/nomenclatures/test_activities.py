"""Nomenclatures of activity: rev. 2 and its kin, NAF 2025 refused or mapped by a stock that carries both."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.nomenclatures.activities import classes, learn_passage, nomenclature_of, read_nomenclature


@pytest.mark.parametrize(
    "name", ["NAFRev2", "NAF rév. 2".replace("é", "e"), "NACE Rev. 2", "CPF rev. 2.1", "CPA 2.1", "WZ 2008", "ATECO 2007"]
)
def test_kin_of_rev_2(name):
    assert read_nomenclature(name) == "NAF rev. 2"


@pytest.mark.parametrize("name", ["NAF2025", "NACE Rev. 2.1", "NAF 25"])
def test_kin_of_2025(name):
    assert read_nomenclature(name) == "NAF 2025"


def test_another_nomenclature_is_refused():
    with pytest.raises(ParameterError, match="NAFRev1"):
        read_nomenclature("NAFRev1")


def test_letters_tell_the_version():
    assert nomenclature_of(pd.Series(["10.71Y", "25.62Y", ""])) == "NAF 2025"
    assert nomenclature_of(pd.Series(["10.71C", "01.11Z", "2562"])) == "NAF rev. 2"
    assert nomenclature_of(pd.Series([], dtype=object)) == "NAF rev. 2"


def test_codes_of_2025_are_refused_in_one_sentence():
    with pytest.raises(TableError, match="NAF 2025 .10.71Y, 62.10G."):
        classes(pd.Series(["10.71Y", "62.10G"]))


def test_codes_of_2025_are_mapped_by_a_stock_that_carries_both():
    stock = pd.DataFrame({"new": ["26.11Y"] * 3 + ["10.71Y"], "old": ["26.11Z", "26.11Z", "26.12Z", "10.71C"]})
    passage = learn_passage(stock)
    assert passage.weights.round(3).values.tolist() == [
        ["1071Y", "1071", 1.0],
        ["2611Y", "2611", 0.667],
        ["2611Y", "2612", 0.333],
    ]
    assert passage.count.to_dict() == {"1071Y": 1, "2611Y": 3}
    assert classes(pd.Series(["26.11Y", "99.99Y"]), passage=passage.weights).tolist() == ["2611", ""]


def test_another_country_keeps_its_four_digits():
    assert classes(pd.Series(["25.62", "2562.0", "10.71.1"]), nomenclature="NACE rev. 2").tolist()[0] == "2562"


@given(
    st.lists(
        st.tuples(st.sampled_from(["10.71Y", "26.11Y", "30.12G"]), st.sampled_from(["10.71C", "26.12Z", "2611Z"])),
        min_size=1,
    )
)
def test_weights_of_a_source_add_up_to_one(pairs):
    weights = learn_passage(pd.DataFrame(pairs, columns=["new", "old"])).weights
    assert weights.groupby("source")["weight"].sum().round(9).eq(1).all()
