"""The official table of land take: years by their names, square metres, merged communes, unknown is no zero."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sources.land_take import clean_land_take, read_land_take

ROWS = pd.DataFrame({
    "idcom": ["1001", "2A004", "69123"], "idcomtxt": ["Un", "Ajaccio", "Lyon"], "epci24": ["200069193", "ZZZZZZZZZ",
                                                                                           "200046977"],
    "epci24txt": ["CC", "", "Métropole"], "scot": ["SCoT Bresse", "", ""], "naf11art12": ["12 345,6", "0", ""],
    "naf21art22": ["10000", "20000", "s"], "art11hab12": ["9", "9", "9"], "naf11art21": ["9", "9", "9"],
})


def test_hectares_by_commune_and_year():
    read = clean_land_take(ROWS)
    assert list(read.flows) == [2011, 2021] and read.flows.index.tolist() == ["01001", "2A004", "69123"]
    assert read.flows.at["01001", 2011] == pytest.approx(1.23456) and read.flows.at["2A004", 2011] == 0
    assert read.territories.loc["2A004"].tolist() == ["Ajaccio", "", "", "", "2A", ""]
    assert read.territories.at["01001", "scot"] == "SCoT Bresse"


def test_an_absent_figure_is_unknown():
    read = clean_land_take(ROWS)
    assert read.flows.loc["69123"].isna().all() and "2 figures are unknown" in str(read.notes[-1])


def test_a_commune_that_the_table_lacks_is_unknown_and_said():
    read = clean_land_take(ROWS, known=["01001", "01002"])
    assert read.flows.loc["01002"].isna().all() and read.territories.at["01002", "departement"] == "01"
    assert any("1 communes are not in the table (01002)" in str(note) for note in read.notes)


def test_merged_communes_are_added_up_and_one_unknown_makes_the_sum_unknown():
    old = ROWS.assign(idcom=["75101", "75102", "69123"])
    read = clean_land_take(old, known=["75056", "69123"])
    assert read.flows.at["75056", 2011] == pytest.approx(1.23456) and read.flows.at["75056", 2021] == pytest.approx(3)
    holed = clean_land_take(old.assign(naf11art12=["12", "", ""]), known=["75056"])
    assert np.isnan(holed.flows.at["75056", 2011])


def test_a_file_with_semicolons_and_latin_letters(tmp_path):
    path = tmp_path / "conso.csv"
    path.write_bytes(ROWS.to_csv(index=False, sep=";").encode("latin-1"))
    read = read_land_take(path)
    assert read.rows == 3 and read.territories.at["69123", "epci_name"] == "Métropole"


@pytest.mark.parametrize("rows, words", [
    (ROWS[["idcom", "naf11art21"]], "no column of a year"),
    (ROWS.drop(columns="idcom"), "no column of the commune"),
    (ROWS.assign(idcom="01001"), "1 communes stand there twice \\(01001\\)"),
    (ROWS.assign(idcom=""), "none of its 3 rows"),
    (ROWS.assign(naf11art12="99999999999"), "Check the unit"),
])
def test_refusals(rows, words):
    with pytest.raises(TableError, match=words):
        clean_land_take(rows)


def test_rejected_rows_are_told_apart_and_negative_figures_unknown():
    read = clean_land_take(ROWS.assign(idcom=["01001", "total", "69123"], naf21art22=["-5", "1", "1"]))
    assert read.rejects[["row", "reason"]].values.tolist() == [[2, "not a commune"]] and len(read.flows) + 1 == read.rows
    assert np.isnan(read.flows.at["01001", 2021])
