"""Activity tables: codes restored, duplicates added up, masked apart, every row accounted for."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sources.activity import (
    EXPORTS_BY_HEADING,
    KINDS,
    STAFF,
    activity_matrix,
    read_activity,
)


def rows(*cells) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["territory", "activity", "value"], dtype=object)


def notes(reading) -> str:
    return "\n".join(map(str, reading.notes))


def test_rows_of_the_same_territory_and_code_are_added_up():
    """Trap: peers keep the first of two equal keys."""
    reading = read_activity(rows([1, "10.71C", "2,5"], ["01", 1071, 1], ["2A", "2562", 4]))
    assert reading.table.values.tolist() == [["01", "1071", 3.5, False], ["2A", "2562", 4.0, False]]
    assert "1 rows repeat a territory and a code" in notes(reading)


def test_lost_zeros_are_restored_and_said():
    reading = read_activity(rows([1, 121, 5]))
    assert reading.table.values.tolist() == [["01", "0121", 5.0, False]]
    assert "1 territory codes had lost their leading zero (01)" in notes(reading)
    assert "1 activity codes had lost their leading zero (0121)" in notes(reading)


def test_foreign_territories_keep_their_single_digits():
    assert read_activity(rows(["1", "2562", 5]), french=False).table["territory"].tolist() == ["1"]


def test_headings_are_read_as_such():
    reading = read_activity(rows(["44", "010121", 5], ["44", 101, 1]), kind=EXPORTS_BY_HEADING)
    assert reading.table.values.tolist() == [["44", "0101", 6.0, False]]


def test_a_secret_cell_is_masked_and_masks_what_it_is_added_to():
    reading = read_activity(rows(["01", "2562", "s"], ["01", "2562", 4], ["02", "2562", 4]))
    assert reading.table["masked"].tolist() == [True, False]
    assert np.isnan(reading.table.at[0, "value"])


def test_kept_and_rejected_rows_add_up_to_the_file():
    reading = read_activity(rows(["01", "2562", 4], ["", "2562", 4], ["01", None, 4], ["01", "2562", ""],
                                 ["01", "2562", "four"]))
    assert reading.rows == 5
    assert reading.rejects[["row", "reason"]].values.tolist() == [
        [2, "no territory"], [3, "no activity code"], [4, "no value"], [5, "not a number"]]
    assert "1 rows left out, no value: the first is row 4." in notes(reading)


def test_a_matrix_has_zero_where_there_is_no_row_and_nan_where_it_is_masked():
    table = read_activity(rows(["01", "1071", 3], ["02", "2562", "s"])).table
    matrix = activity_matrix(table)
    assert matrix.loc["01"].tolist() == [3, 0]
    assert matrix.at["02", "1071"] == 0
    assert np.isnan(matrix.at["02", "2562"])


def test_negative_values_are_refused_with_their_row():
    with pytest.raises(TableError, match=r"Activity table: negative values: 1, the first -4 in row 2 \(01, 2562\)"):
        read_activity(rows(["01", "1071", 3], ["01", "2562", "-4"]))


def test_a_table_without_a_usable_row_is_refused():
    with pytest.raises(TableError, match=r"none of its 1 rows can be used \(not a number\)"):
        read_activity(rows(["01", "1071", "three"]))
    with pytest.raises(TableError, match=r"none of its 0 rows can be used \(it is empty\)"):
        read_activity(rows())


def test_an_unknown_kind_is_refused():
    with pytest.raises(ParameterError, match="Kind of activity: received 'jobs'; expected one of staff"):
        read_activity(rows(["01", "1071", 3]), kind="jobs")


def test_kinds_stand_in_the_order_of_the_parameter():
    assert KINDS == ("staff", "exports_by_class", "exports_by_heading")


@given(st.lists(st.tuples(st.sampled_from(["01", "1", "2A", ""]), st.sampled_from(["1071", "25.62A", ""]),
                          st.one_of(st.integers(0, 50), st.sampled_from(["s", "", "x", "1,5"]))), min_size=1))
def test_nothing_is_lost_in_silence(cells):
    table = rows(*cells)
    before = table.copy()
    try:
        reading = read_activity(table, kind=STAFF)
    except TableError:
        return
    pd.testing.assert_frame_equal(table, before)
    merged = sum(note.values["count"] for note in reading.notes if "added up" in note.template)
    assert len(reading.table) + merged + len(reading.rejects) == reading.rows == len(cells)
    assert not reading.table.duplicated(["territory", "activity"]).any()


def test_what_hides_together_is_kept_by_territory_and_added_up_by_class():
    """25.62A and 25.62B hide 4 and 6 at most in the nation: their class 10. 02 hides nothing, 03 without limit."""
    table = pd.DataFrame([["1", "25.62A", None, True, 9, 4], ["01", "25.62B", None, True, "9,0", 6],
                          ["02", "2562", 3, False, "", 0], ["03", "1071", None, True, None, None]],
                         columns=["territory", "activity", "value", "masked", "hidden_territory", "hidden_activity"])
    found = read_activity(table).table.set_index(["territory", "activity"])
    assert found.loc[("01", "2562"), ["hidden_territory", "hidden_activity"]].tolist() == [9, 10]
    assert found.loc[("02", "2562"), ["hidden_territory", "hidden_activity"]].tolist() == [0, 10]
    assert found.loc[("03", "1071"), ["hidden_territory", "hidden_activity"]].isna().all()


def test_a_negative_limit_is_named():
    table = rows(["01", "1071", "s"]).assign(hidden_territory=-2)
    with pytest.raises(TableError, match="hidden_territory is -2 in row 1. What hides is 0 or more."):
        read_activity(table)


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match="Activity table: column activity, value missing. Its columns are territory."):
        read_activity(pd.DataFrame({"territory": ["01"]}))


def test_a_masked_row_keeps_its_interval():
    rows = pd.DataFrame({
        "territory": ["01", "01", "01"], "activity": ["1071", "1071", "2562"], "value": [None, "5", "7"],
        "masked": ["true", "false", None], "low": ["2,5", "", "1"], "high": ["10", None, "99"],
    })
    table = read_activity(rows).table
    assert table.drop(columns="value").values.tolist() == [["01", "1071", True, 7.5, 15.0], ["01", "2562", False, 7.0, 7.0]]
    assert table["value"].isna().tolist() == [True, False]


def test_a_masked_row_without_an_upper_end_has_none():
    rows = pd.DataFrame({"territory": ["01", "01"], "activity": ["1071"] * 2, "value": ["s", 5], "high": [None, None]})
    assert read_activity(rows).table[["low", "high"]].isna().values.tolist() == [[False, True]]


def test_crossed_ends_are_refused_by_row():
    rows = pd.DataFrame({"territory": ["01"], "activity": ["1071"], "value": ["s"], "low": [5], "high": [2]})
    with pytest.raises(TableError, match="the masked cell of row 1 lies between 5 and 2"):
        read_activity(rows)
