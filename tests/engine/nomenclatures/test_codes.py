"""Codes as text of fixed width: what spreadsheets do to them, and back; families of HS codes."""
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.nomenclatures.codes import class_code, departement_code, hs_heading, text
from ressort.engine.nomenclatures.families import hs_families


@pytest.mark.parametrize("function, written, code", [
    (text, 1.0, "1"), (text, " 2A ", "2A"), (text, None, ""), (text, "01.10", "01.10"), (text, 44, "44"),
    (departement_code, 1, "01"), (departement_code, 1.0, "01"), (departement_code, "2a", "2A"),
    (departement_code, "971", "971"), (departement_code, 20, "20"), (departement_code, "", ""),
    (class_code, "01.21Z", "0121"), (class_code, 121, "0121"), (class_code, 1.1, "0110"), (class_code, "1.1", "0110"),
    (class_code, "25.62A", "2562"), (class_code, 2562.0, "2562"), (class_code, "0121z", "0121"),
    (class_code, "A01", "A01"),
    (hs_heading, 101, "0101"), (hs_heading, "01.01", "0101"), (hs_heading, "010121", "0101"),
    (hs_heading, 10121, "0101"), (hs_heading, "8703", "8703"), (hs_heading, "0101.21", "0101"), (hs_heading, "S2", "S2"),
])
def test_codes_come_back_whatever_a_spreadsheet_did(function, written, code):
    assert function(pd.Series([written], dtype=object)).tolist() == [code]


@pytest.mark.parametrize("function", [text, departement_code, class_code, hs_heading])
def test_an_empty_column_stays_empty(function):
    assert function(pd.Series([], dtype=object)).empty


@pytest.mark.parametrize("function", [text, departement_code, class_code, hs_heading])
def test_rows_keep_their_index(function):
    assert function(pd.Series(["1"], index=[7])).index.tolist() == [7]


@given(st.integers(101, 9706))
def test_a_heading_survives_a_column_of_numbers(number):
    assert hs_heading(pd.Series([number])).tolist() == hs_heading(pd.Series([f"{number:04d}"])).tolist() == [f"{number:04d}"]


@given(st.integers(100, 9999))
def test_a_class_survives_a_column_of_numbers(number):
    assert class_code(pd.Series([number])).tolist() == [f"{number:04d}"]


@given(st.lists(st.one_of(st.text(max_size=6), st.integers(0, 99999), st.none()), max_size=5))
def test_reading_twice_changes_nothing(values):
    for function in (departement_code, class_code, hs_heading):
        once = function(pd.Series(values, dtype=object))
        assert function(once).tolist() == once.tolist()


def test_chapters_93_to_97_are_one_family_and_no_chapter_is_left():
    families = hs_families(pd.Index([f"{chapter:02d}01" for chapter in range(1, 98)]))
    assert families.notna().sum() == 97
    assert families.nunique() == 19
    assert families.iloc[92:].nunique() == 1


def test_a_code_outside_the_harmonised_system_has_no_family():
    assert hs_families(pd.Index(["9999", "0001", "X", "871", "01012"])).isna().all()


@pytest.mark.parametrize("kind", ["Int64", "category", "string", "object"])
def test_codes_of_any_type_of_column(kind):
    codes = pd.Series([1, 44, None], dtype="Int64")
    cells = codes.astype("string").astype(kind) if kind in ("category", "string") else codes.astype(kind)
    assert departement_code(cells).tolist() == ["01", "44", ""]


def test_headings_of_the_combined_nomenclature_and_of_taric_are_cut():
    codes = pd.Series(["87032319", "1012910", "0101291000", "101291000", "123456789012"])
    assert hs_heading(codes).tolist() == ["8703", "0101", "0101", "0101", "123456789012"]
