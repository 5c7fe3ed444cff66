"""World trade tables: HS codes at any width, services and 9999 apart, negatives refused."""
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sources.trade import read_trade, trade_matrix


def rows(*cells) -> pd.DataFrame:
    return pd.DataFrame(cells, columns=["country", "product", "value"], dtype=object)


def notes(reading) -> str:
    return "\n".join(map(str, reading.notes))


def test_six_digits_are_cut_to_headings_and_added_up():
    reading = read_trade(rows(["FRA", "010121", 2], ["fra", 101, "1,5"], ["DEU", "8703", 4]))
    assert reading.table.values.tolist() == [["DEU", "8703", 4.0], ["FRA", "0101", 3.5]]
    assert "1 rows repeat a country and a product" in notes(reading)


def test_not_elsewhere_specified_and_services_are_left_out_and_weighed():
    reading = read_trade(rows(["FRA", "0101", 6], ["FRA", "9999", 2], ["FRA", "travel", 2]))
    assert reading.table["product"].tolist() == ["0101"]
    assert "2 rows left out, not a heading of goods (40.0% of the value): the first is row 2." in notes(reading)


def test_lost_zeros_are_said():
    assert "1 product codes had lost their leading zero (0101)" in notes(read_trade(rows(["FRA", 101, 2])))


def test_every_row_is_accounted_for():
    reading = read_trade(rows(["FRA", "0101", 6], ["", "0101", 1], ["FRA", "", 1], ["FRA", "0101", None],
                              ["FRA", "0101", "x"]))
    assert reading.rejects["reason"].tolist() == ["no country", "no product code", "no value", "not a number"]
    assert reading.rows == 5


def test_a_matrix_has_zero_where_there_is_no_row():
    matrix = trade_matrix(read_trade(rows(["FRA", "0101", 6], ["DEU", "8703", 4])).table)
    assert matrix.to_numpy().tolist() == [[0, 4], [6, 0]]


def test_negative_values_are_refused():
    with pytest.raises(TableError, match=r"Trade table: negative values: 1, the first -6 in row 1 \(FRA, 0101\)"):
        read_trade(rows(["FRA", "0101", -6]))


def test_a_table_without_a_usable_row_is_refused():
    with pytest.raises(TableError, match=r"none of its 1 rows can be used \(not a heading of goods\)"):
        read_trade(rows(["FRA", "9999", 6]))
