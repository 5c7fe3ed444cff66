"""What the fuzzer found: files that were read otherwise in memory and out of core, or lost rows. One way, one account."""

import io
import zipfile

import pandas as pd
import pytest
from fuzzing import BROKEN, READ, REFUSED, as_national, attempt, difference
from layouts import FILES
from ressort.engine.errors import TableError
from ressort.engine.sources import files
from ressort.engine.sources.customs import read_customs, read_national_customs
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.files import open_table
from ressort.engine.sources.rows import read_rows
from ressort.engine.sources.world_trade import read_world_trade

pytest.importorskip("duckdb")
CUSTOMS = "annee;dep;cpf4;exportation;importation\n2020;1;10.71;8500;4000\n2020;20;11.02;6000;0\n2020;69;25.62;2500;0\n"
STOCK = FILES["SIRENE, 54 columns"].text


def both(read, path):
    """The one answer of the two ways."""
    small = attempt(read, path)
    with as_national():
        large = attempt(read, path)
    assert BROKEN not in (small[0], large[0]), (small, large)
    assert small[0] == large[0], (small, large)
    if small[0] == REFUSED:
        return small[1]
    assert difference(small[1], large[1]) == ""
    return small[1]


@pytest.mark.parametrize("content", [
    CUSTOMS.replace("\n", "\r").encode(), CUSTOMS.replace("\n", "\r\r\n").encode(), CUSTOMS.replace("\n", "\n\r").encode(),
    CUSTOMS.encode("utf-16-le"), CUSTOMS.encode("utf-16-be"), CUSTOMS.encode("utf-32-le"), CUSTOMS.encode("utf-32-be"),
    ("\n\n" + CUSTOMS).encode(), (" \n" + CUSTOMS).encode(), ("\ufeff\n" + CUSTOMS).encode(),
    CUSTOMS.replace("8500", "8\x00500").encode(), CUSTOMS.replace("\n", "\n  \n").encode(), (CUSTOMS + "\0" * 99).encode(),
    CUSTOMS.replace(";1;", "; 1 ;").replace("8500", " 8500 ").encode(),
], ids=["CR", "CRCRLF", "LFCR", "UTF-16 LE", "UTF-16 BE", "UTF-32 LE", "UTF-32 BE", "blank lines first", "a blank first",
        "mark, then blank", "NUL in a figure", "blank lines", "NUL at the end", "blanks around"])
@pytest.mark.parametrize("packed", [False, True])
def test_written_otherwise_it_is_the_same_table(tmp_path, content, packed):
    path = tmp_path / "douane_departement.csv"
    path.write_bytes(content)
    if packed:
        with zipfile.ZipFile(tmp_path / "douane.zip", "w") as pack:
            pack.write(path, path.name)
        path = tmp_path / "douane.zip"
    found = both(read_customs, path)
    assert found.rows == found.kept == 3 and found.total == 21000
    assert found.table["exports"].tolist() == [8500, 6000, 2500]


def test_a_blank_first_line_of_a_file_without_names_counts_no_row_twice(tmp_path):
    path = tmp_path / "NATIONAL_NC8PAYSE.txt"
    path.write_text("\n" + FILES["national NC8, before 2014"].text, encoding="utf-8")
    found = both(read_national_customs, path)
    assert found.rows == 2 and found.total == 100


@pytest.mark.parametrize("figure, value", [
    ("1 234,5", 1234.5), ("1\u00a0234,5", 1234.5), ("1\u202f234", 1234), ("1,234,567", 1234567), ("0,625,,", None),
    ("1e400", None), ("\uff11\uff12", None), ("inf", None)])
def test_a_figure_is_one_or_not_whatever_the_size_of_the_file(tmp_path, figure, value):
    path = tmp_path / "douane_departement.csv"
    path.write_text(CUSTOMS.replace("2500", figure), encoding="utf-8")
    found = both(read_customs, path)
    assert found.kept == (2 if value is None else 3)
    if value is not None:
        assert found.table["exports"].iloc[-1] == value


def test_letters_of_another_encoding_take_no_row_away(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SAMPLE", len(CUSTOMS))  # they come after what is looked at
    path = tmp_path / "douane_departement.csv"
    path.write_bytes(CUSTOMS.replace("annee", "pays;annee").replace("2020;", "U\u00e9;2020;").encode()
                     + b"Cor\xe9e;2020;33;10.51;5;0\n")
    found = both(read_customs, path)
    assert found.kept == 4
    assert any("were read as Latin-1" in str(note) for note in found.notes)


def test_a_stray_quote_in_a_name_takes_no_row_away(tmp_path):
    path = tmp_path / "StockEtablissement_utf8.csv"
    path.write_text(STOCK.replace('"ATELIERS ""DU"" NORD, SUITE"', '"ATELIERS" DU NORD', 1), encoding="utf-8")
    assert both(read_establishments, path).rows == 8


@pytest.mark.parametrize("cell", ['"11.02"\u00e9', '"11.02"\U0001f3ed', '11"02', '"11"02"'])
def test_a_row_with_signs_behind_a_quote_is_told_alike(tmp_path, cell):
    path = tmp_path / "douane_departement.csv"
    path.write_text(CUSTOMS.replace("11.02", cell), encoding="utf-8")
    found = both(read_customs, path)
    assert found.kept == 2 and found.total == 21000 and found.rejects["reason"].tolist() == ["not a class of goods"]


def test_a_cell_of_several_lines_makes_no_sentence_of_several(tmp_path):
    path = tmp_path / "douane_departement.csv"
    path.write_text('annee;dep;cpf4;exportation;importation\n2020;1;"10\n71\x1c";8500;4000\n', encoding="utf-8")
    assert "not a class of goods" in both(read_customs, path)


def test_a_quote_that_is_never_closed_is_refused(tmp_path):
    path = tmp_path / "douane_departement.csv"
    path.write_text(CUSTOMS + '2020;33;"10.51;5;0\n', encoding="utf-8")
    assert "a quote opened on line 5 is not closed" in both(read_customs, path)


def test_a_folder_with_the_name_of_a_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "douane.zip", "w") as pack:
        pack.writestr("inner.zip/douane.csv", CUSTOMS)
    assert both(read_customs, tmp_path / "douane.zip").kept == 3


@pytest.mark.parametrize("name, spelt", [("douane.csv", b"dou\xa2ne.csv"), ("douan\u00e9.csv", b"douan\xc3\xff.csv")])
def test_a_part_spelt_twice_otherwise_is_damaged(tmp_path, name, spelt):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        pack.writestr(name, CUSTOMS)
    (tmp_path / "douane.zip").write_bytes(file.getvalue().replace(name.encode(), spelt, 1))
    assert "is cut or damaged" in both(read_customs, tmp_path / "douane.zip")


def test_headings_beside_six_digit_codes_are_told(tmp_path):
    path = tmp_path / "BACI_HS92_Y2022_V202401.csv"
    path.write_text("t,i,j,k,v,q\n2022,FRA,DEU,010111,12.5,1\n2022,FRA,DEU,0101,12.5,1\n", encoding="utf-8")
    found = both(lambda file: read_world_trade(file, revision="1992"), path)
    assert found.kept == 1 and found.rejects["reason"].tolist() == ["heading beside its six-digit codes"]


# Parquet


@pytest.fixture
def parquet(tmp_path):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    def written(**columns):
        table = {"annee": pa.array([2020, 2020]), "dep": pa.array(["01", "69"]), "cpf4": pa.array(["1071", "2562"]),
                 "exportation": pa.array([8500.0, 2500.0]), "importation": pa.array([0, 1])}
        path = tmp_path / "douane_departement.parquet"
        parquet.write_table(pa.table({**table, **{name: make(pa) for name, make in columns.items()}}), path)
        return path

    return written


@pytest.mark.parametrize("column", [
    {"dep": lambda pa: pa.array([b"01", b"69"], pa.binary())}, {"dep": lambda pa: pa.array([1.0, 69.0])},
    {"dep": lambda pa: pa.array([" 01", "69\0"])}, {"cpf4": lambda pa: pa.array(["1071", "2562"]).dictionary_encode()},
    {"exportation": lambda pa: pa.array(["8 500", "2500,0"])}, {"importation": lambda pa: pa.nulls(2)},
    {"importation": lambda pa: pa.array([float("nan"), 1.0])}, {"annee": lambda pa: pa.array([2020, 2020], pa.int16())},
])
def test_columns_of_any_type_are_the_same_table(parquet, column):
    found = both(read_customs, parquet(**column))
    assert found.table[["territory", "activity", "exports"]].values.tolist() == [["01", "1071", 8500], ["69", "2562", 2500]]


def test_lists_are_refused_in_words(parquet):
    path = parquet(dep=lambda pa: pa.array([["01"], ["69"]]))
    assert "the column dep holds lists or structures" in both(read_customs, path)
    with pytest.raises(TableError, match="holds lists"):
        read_rows(open_table(path), {"territory": "dep"})


def test_flags_are_true_and_false(parquet):
    path = parquet(dep=lambda pa: pa.array([True, False]))
    frame = read_rows(open_table(path), {"territory": "dep"}).frame
    pd.testing.assert_frame_equal(frame, pd.DataFrame({"territory": ["true", "false"]}, dtype=object))


def test_the_fuzzer_tells_two_tables_apart(tmp_path):
    path = tmp_path / "douane_departement.csv"
    path.write_text(CUSTOMS, encoding="utf-8")
    how, one = attempt(read_customs, path)
    path.write_text(CUSTOMS.replace("8500", "8501"), encoding="utf-8")
    _, other = attempt(read_customs, path)
    assert how == READ and difference(one, one) == "" and "total" in difference(one, other)
