"""Cells of official files: French numbers, secret marks, empty cells; unknown is never 0."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.sources.cells import (
    EMPTY_MARKS,
    MASKED_MARKS,
    NO_MARKS,
    YES_MARKS,
    is_empty,
    is_masked,
    is_yes,
    number,
    yes_or_no,
)


@pytest.mark.parametrize("written, value", [
    ("1 234,5", 1234.5), ("1\u202f234,5", 1234.5), ("1\u00a0234", 1234), ("1,234,567", 1234567), ("1,234.5", 1234.5),
    ("0,5", 0.5), ("12", 12), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("-3,5", -3.5), ("+7", 7), (7, 7), (True, None),
    ("abc", None), ("", None), ("s", None), ("inf", None), ("nan", None), ("1,2,3", None), ("12 %", None), (None, None),
    ("1'234", 1234), ("0x10", None), ("0,625,,", None), ("1,234,56", None), ("-1,234,567.5", -1234567.5),
])
def test_numbers_written_the_french_way(written, value):
    read = number(pd.Series([written], dtype=object)).iloc[0]
    assert np.isnan(read) if value is None else read == value


@pytest.mark.parametrize("written, values", [
    (["1.234,5", "1.000"], [1234.5, 1000]), (["1.234.567", "12"], [1234567, 12]), (["-1.234,5"], [-1234.5]),
    (["1.5", "1.000"], [1.5, 1]),  # nothing shows that the point parts thousands
    (["1.234,5", "1.5", "1.000"], [1234.5, 1.5, 1]),  # a cell denies it for the others
    (["1.000"], [1]), (["1.23,4"], [None]),
])
def test_points_part_thousands_where_the_column_shows_it(written, values):
    read = number(pd.Series(written, dtype=object))
    assert [None if np.isnan(value) else value for value in read] == values


@pytest.mark.parametrize("kind", ["category", "Int64", "string", "object", "Float64"])
def test_any_type_of_column_is_read(kind):
    written = pd.Series([12, 7, None], dtype="Int64")
    cells = written.astype("string").astype(kind) if kind in ("category", "string") else written.astype(kind)
    assert number(cells).tolist()[:2] == [12, 7] and np.isnan(number(cells).iloc[2])
    assert is_empty(cells).tolist() == [False, False, True]
    assert not is_masked(cells).any()


def test_infinity_is_no_figure_in_a_column_of_numbers_either():
    assert number(pd.Series([1.0, np.inf])).isna().tolist() == [False, True]


def test_secret_is_not_zero_and_not_empty():
    marks = pd.Series(sorted(MASKED_MARKS))
    assert is_masked(marks).all()
    assert not is_empty(marks).any()
    assert number(marks).isna().all()


def test_empty_is_not_secret():
    marks = pd.Series([*sorted(EMPTY_MARKS), None, np.nan], dtype=object)
    assert is_empty(marks).all()
    assert not is_masked(marks).any()


def test_zero_is_neither():
    zeros = pd.Series(["0", 0, 0.0, "0,0"], dtype=object)
    assert not is_masked(zeros).any()
    assert not is_empty(zeros).any()
    assert (number(zeros) == 0).all()


def test_marks_are_read_in_any_case_and_with_spaces_around():
    assert is_masked(pd.Series([" S ", "Secret Statistique", "ND"])).all()


def test_a_column_of_numbers_passes_through():
    assert number(pd.Series([1, 2])).dtype == np.float64
    assert number(pd.Series([1.5, np.nan])).tolist()[0] == 1.5


@given(st.floats(0, 1e12, allow_subnormal=False))
def test_a_decimal_comma_is_a_decimal_point(value):
    written = repr(value)
    assert number(pd.Series([written.replace(".", ",")])).iloc[0] == pytest.approx(value, rel=1e-15)


def test_yes_and_no_have_one_meaning_wherever_they_are_read():
    words = pd.Series(sorted(YES_MARKS | NO_MARKS))
    assert not YES_MARKS & NO_MARKS and not (YES_MARKS | NO_MARKS) & (EMPTY_MARKS | MASKED_MARKS)
    assert (yes_or_no(words) == "yes").tolist() == is_yes(words).tolist()
    assert yes_or_no(pd.Series(["peut-être", "", None, "x", 2, "inconnu"], dtype=object)).isna().all()
    assert yes_or_no(pd.Series([], dtype=object)).empty
