"""Table files as they come: every kind of broken file gives one clear sentence or a counted row, never a traceback."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ressort.engine.errors import MissingLibrary, RessortError, Stopped, TableError
from ressort.engine.sources import files, pieces
from ressort.engine.sources.counting import Merged, Shortened, Tally, count_rows, select_rows
from ressort.engine.sources.files import match_columns, open_table
from ressort.engine.sources.rows import read_rows

CSV = "siret,code_commune,code_ape,effectif\n1,08105,10.71C,3\n2,08409,25.62B,40\n3,2A004,10.51A,7\n"
WANTED = {
    "siret": ("siret",),
    "commune": ("codeCommuneEtablissement", "code_commune"),
    "activity": ("code_ape",),
    "staff": ("effectif",),
}
COMMUNES = ["08105", "08409", "2A004"]


def written(tmp_path, content, name="stock.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def read(path, **options):
    file = open_table(path, **options)
    return read_rows(file, match_columns(file, WANTED, required=("commune", "activity")))


def zipped(entries):
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in entries.items():
            out.writestr(name, content)
    return pack.getvalue()


# The same table, however it is written

SAME = {
    "plain": CSV.encode(),
    "byte order mark": b"\xef\xbb\xbf" + CSV.encode(),
    "UTF-16 with mark": CSV.encode("utf-16"),
    "UTF-16 without mark": CSV.encode("utf-16-le"),
    "UTF-16 big-endian without mark": CSV.encode("utf-16-be"),
    "UTF-32": CSV.encode("utf-32"),
    "semicolons": CSV.replace(",", ";").encode(),
    "under a title": ("Stock of establishments\nSource: INSEE, 2024\n\n" + CSV).encode(),
    "under a title that fills its line": ("Stock;;;\n;;;\n" + CSV.replace(",", ";")).encode(),
    "under a title of two lines in one cell": ('"Stock\nof establishments";;;\n' + CSV.replace(",", ";")).encode("cp1252"),
    "tabs": CSV.replace(",", "\t").encode(),
    "bars": CSV.replace(",", "|").encode(),
    "every cell quoted": "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in CSV.split("\n")[:-1]
    ).encode(),
    "single quotes": "\n".join(";".join(f"'{cell}'" for cell in line.split(",")) for line in CSV.split("\n")[:-1]).encode(),
    "Windows line ends": CSV.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": CSV.replace("\n", "\r").encode(),
    "no line end at the end": CSV[:-1].encode(),
    "blank lines": CSV.replace("\n", "\n\n").encode(),
    "spaces around cells": CSV.replace("08105", " 08105 ").encode(),
    "NUL bytes": CSV.replace("08105", "08\x00105").encode(),
    "a comma too many at the end of each line": CSV.replace("\n", ",\n").replace("effectif,", "effectif", 1).encode(),
    "names in another case, with accents": CSV.replace("code_commune", "Code Commune").encode(),
    "gzip": gzip.compress(CSV.encode()),
    "bzip2": bz2.compress(CSV.encode()),
    "xz": lzma.compress(CSV.encode()),
    "zip": zipped({"stock.csv": CSV}),
    "zip of a folder, with Macintosh leftovers": zipped({"d/stock.csv": CSV, "__MACOSX/d/._stock.csv": "x"}),
    "zip in a zip": zipped({"inner.zip": zipped({"stock.csv": CSV})}),
    "zip with a table of labels": zipped({"stock.csv": CSV, "stock_metadata.csv": "code;label\nA;open\n"}),
    "columns in another order, and others": "x,code_ape,siret,effectif,code_commune\n"
    + "".join(
        f"?,{ape},{siret},{staff},{commune}\n"
        for siret, commune, ape, staff in (line.split(",") for line in CSV.split("\n")[1:-1])
    ),
}


@pytest.mark.parametrize("kind", SAME)
def test_the_same_table_however_it_is_written(tmp_path, kind):
    rows = read(written(tmp_path, SAME[kind], "stock.csv"), is_wanted=lambda columns: "code_ape" in columns)
    assert rows.frame["commune"].tolist() == COMMUNES
    assert rows.frame["staff"].tolist() == ["3", "40", "7"]
    assert rows.rows == 3


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_western_letters_are_recognised(tmp_path, encoding):
    content = CSV.replace("10.71C", "10.71C Pâtisserie") + (
        "x" * 10 + ",01001,10.71C,\x8d\n" if encoding == "latin-1" else ""
    )
    rows = read(written(tmp_path, content.encode(encoding)))
    assert rows.frame["activity"].iloc[0] == "10.71C Pâtisserie"


def test_a_western_letter_far_into_a_utf8_file_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SAMPLE", 64)
    rows = read(written(tmp_path, CSV.encode() + "4,01001,10.71C é,2\n".encode("latin-1")))
    assert rows.frame["activity"].iloc[-1] == "10.71C é"
    assert "1 letters are not UTF-8" in str(rows.notes[0])


def test_nul_bytes_are_said(tmp_path):
    assert "NUL" in str(read(written(tmp_path, CSV.replace("08105", "08\x00105"))).notes[0])


# Refused in one sentence

REFUSED = {
    "empty": (b"", "is empty"),
    "blank": (b"\n\n  \n", "is empty"),
    "a web page": (b"<!DOCTYPE html><html><body>404</body></html>", "is a web page"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100, "is a workbook"),
    "a new workbook": (zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), "is a workbook"),
    "JSON": (b'{"header": {"statut": 200}}', "neither CSV nor Parquet"),
    "gzip cut short": (gzip.compress(CSV.encode() * 50)[:-30], "cut or damaged"),
    "gzip with a wrong sum": (gzip.compress(CSV.encode())[:-8] + b"12345678", "cut or damaged"),
    "zip cut short": (zipped({"stock.csv": CSV})[:-30], "cut or damaged"),
    "zip damaged inside": (
        zipped({"stock.csv": CSV * 50}).replace(b"stock.csv", b"stock.cvs", 1)[:60]
        + b"\0" * 40
        + zipped({"stock.csv": CSV * 50})[100:],
        "cut or damaged",
    ),
    "zip with two tables": (zipped({"a.csv": CSV, "b.csv": CSV}), r"holds 2 tables that could serve \(a.csv, b.csv\)"),
    "zip without a table": (zipped({"read.me": "x"}), "no table"),
    "wrong columns": (b"a,b,c\n1,2,3\n", "no column codeCommuneEtablissement.*Columns there: a, b, c"),
    "no line of names": (CSV.split("\n", 1)[1].encode(), "Check that the first line holds the names"),
    "one column": (b"siret\n1\n", "no column"),
    "a name twice": (CSV.replace("siret", "code_ape").encode(), "code_ape stands there 2 times"),
    "a quote never closed": (CSV.replace("10.71C", '"10.71C').encode(), "a quote opened on line 2 is not closed"),
    "a quote closed rows later": (
        CSV.replace("10.71C", '"10.71C').replace("10.51A", '"10.51A"').encode(),
        "line 2 is not closed",
    ),
    "a text without end": (CSV.encode() + b'4,01001,"' + b"x" * 200_000 + b'",1\n', "longer than 131072"),
    "UTF-16 cut in a letter": (CSV.encode("utf-16")[:-3], "cannot be read as utf-16"),
    "a Parquet file cut short": (b"PAR1" + b"x" * 50, "cut or damaged|neither pyarrow nor duckdb"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_broken_file_is_refused_in_one_sentence(tmp_path, kind):
    content, sentence = REFUSED[kind]
    with pytest.raises((TableError, MissingLibrary), match=sentence) as refusal:
        read(written(tmp_path, content))
    assert "\n" not in str(refusal.value)
    assert "stock.csv" in str(refusal.value)


def test_a_file_that_is_not_there():
    with pytest.raises(TableError, match="no such file"):
        open_table("/nowhere/stock.csv")


def test_a_folder_is_no_file(tmp_path):
    written(tmp_path, CSV)
    with pytest.raises(TableError, match=r"is a folder. Give the file in it that is to be read: stock.csv"):
        open_table(tmp_path)


def test_one_table_of_a_zip_can_be_asked_for(tmp_path):
    path = written(tmp_path, zipped({"a.csv": CSV, "b.csv": CSV.replace("08105", "08106")}), "two.zip")
    assert read(path, entry="b.csv").frame["commune"].iloc[0] == "08106"
    with pytest.raises(TableError, match="no table .*: c.csv; it holds a.csv, b.csv"):
        open_table(path, entry="c.csv")


def test_the_table_that_was_taken_from_a_zip_is_said(tmp_path):
    path = written(tmp_path, zipped({"stock.csv": CSV, "labels.csv": "a;b\n1;2\n"}), "two.zip")
    file = open_table(path, is_wanted=lambda columns: "siret" in columns)
    assert "stock.csv was read" in str(file.notes[0])


# Rows that cannot be rows: kept aside, counted


@pytest.mark.parametrize(("line", "shown"), [("9,08105", "9,08105"), ("9,08105,10.71C,3,4,5", "9,08105,10.71C,3,4,5")])
def test_a_row_with_other_columns_is_set_aside(tmp_path, line, shown):
    rows = read(written(tmp_path, CSV + line + "\n"))
    assert rows.rows == 4
    assert rows.misfits[["row", "text"]].values.tolist() == [[4, shown]]
    assert rows.misfits["reason"].tolist() == ["not as many columns as the first line"]


def test_a_stray_quote_inside_a_text_is_read(tmp_path):
    rows = read(written(tmp_path, CSV.replace("10.71C", '"10.71C "X" Y"')))
    assert rows.rows == 3 and len(rows.misfits) == 0


def test_a_line_end_inside_quotes_is_no_row_end(tmp_path):
    rows = read(written(tmp_path, CSV.replace("10.71C", '"10.71C\nX"')))
    assert rows.frame["commune"].tolist() == COMMUNES


def test_reading_stops_when_asked(tmp_path):
    path = written(tmp_path, CSV + "4,01001,10.71C,1\n" * 50_000)
    with pytest.raises(Stopped):
        read_rows(open_table(path), {"siret": "siret"}, should_stop=lambda: True)


# National files: the same count out of core


@pytest.fixture
def national(monkeypatch):
    """Every file counts as national, in pieces of a few lines."""
    pytest.importorskip("duckdb")
    monkeypatch.setattr(files, "NATIONAL", 1)
    monkeypatch.setattr(pieces, "PIECE", 40)
    monkeypatch.setattr(pieces, "BLOCK", 16)


def same_counts(ours, other):
    keys = [name for name in ours if name not in ("rows", "example", "staff")]
    frames = [frame.astype(dict.fromkeys(keys, str)).sort_values(keys).reset_index(drop=True) for frame in (ours, other)]
    pd.testing.assert_frame_equal(*frames, check_dtype=False)


# a stream without line ends that DuckDB knows, or in an encoding it lacks, goes through our own pieces
@pytest.mark.parametrize("kind", [kind for kind in SAME if kind not in ("old Macintosh line ends", "spaces around cells")])
def test_a_national_file_gives_the_same_count(tmp_path, kind, monkeypatch):
    pytest.importorskip("duckdb")
    content = SAME[kind]
    path = written(tmp_path, content)
    options = {"is_wanted": lambda columns: "code_ape" in columns}
    file = open_table(path, **options)
    roles = match_columns(file, WANTED)
    small = count_rows(file, roles, sums=("staff",), example="siret")
    monkeypatch.setattr(files, "NATIONAL", 1)
    monkeypatch.setattr(pieces, "PIECE", 40)
    monkeypatch.setattr(pieces, "BLOCK", 16)
    large = count_rows(file, roles, sums=("staff",), example="siret", folder=tmp_path)
    same_counts(small.frame, large.frame)
    assert (small.rows, large.rows) == (3, 3)
    assert [entry.name for entry in tmp_path.iterdir()] == ["stock.csv"]


def test_a_national_file_keeps_its_misfits(tmp_path, national):
    file = open_table(written(tmp_path, CSV + "9,08105\n9,08105,10.71C,3,4\n\n"))
    counted = count_rows(file, match_columns(file, WANTED), folder=tmp_path)
    assert counted.rows == 5
    assert counted.misfits[["row", "text"]].values.tolist() == [[4, "9,08105"], [5, "9,08105,10.71C,3,4"]]


@pytest.mark.parametrize("kind", ["gzip cut short", "a quote never closed"])
def test_a_broken_national_file_is_refused(tmp_path, national, kind):
    content, sentence = REFUSED[kind]
    with pytest.raises(TableError, match=sentence):
        file = open_table(written(tmp_path, content))
        count_rows(file, match_columns(file, WANTED), folder=tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["stock.csv"]


def test_a_national_count_stops_within_a_second_and_leaves_nothing(tmp_path, national):
    import time

    path = written(tmp_path, CSV + "4,01001,10.71C,1\n" * 2_000_000)
    file = open_table(path)
    asked = time.monotonic()
    with pytest.raises(Stopped):
        count_rows(file, match_columns(file, WANTED), folder=tmp_path, should_stop=lambda: time.monotonic() - asked > 0.1)
    assert time.monotonic() - asked < 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["stock.csv"]


def test_a_national_file_without_duckdb_is_refused_with_the_install_line(tmp_path, monkeypatch):
    import sys

    monkeypatch.setattr(files, "NATIONAL", 1)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    file = open_table(written(tmp_path, CSV))
    with pytest.raises(MissingLibrary, match="duckdb is not installed; .*stock.csv.*pip install --user duckdb"):
        count_rows(file, match_columns(file, WANTED))


def test_progress_is_told(tmp_path, national):
    told = []
    file = open_table(written(tmp_path, gzip.compress((CSV + "4,01001,10.71C,1\n" * 100).encode())))
    count_rows(file, match_columns(file, WANTED), folder=tmp_path, progress=told.append)
    assert told and told == sorted(told) and 0 <= told[0] <= told[-1] <= 1


@pytest.mark.parametrize("is_national", [False, True])
def test_rows_may_be_merged_and_codes_shortened(tmp_path, monkeypatch, is_national):
    if is_national:
        pytest.importorskip("duckdb")
        monkeypatch.setattr(files, "NATIONAL", 1)
    file = open_table(written(tmp_path, CSV + "4,97105,46.71C,1\n5,1001,10.71C,\n"))
    counted = count_rows(
        file,
        match_columns(file, WANTED),
        sums=("staff",),
        example="siret",
        merged=(Merged("activity", ("46",), prefix=True),),
        shortened=Shortened("commune", 5, 2, ("97",), 3),
        folder=tmp_path,
    )
    found = counted.frame.sort_values("example")[["commune", "activity", "staff", "rows", "example"]].values.tolist()
    assert found == [
        ["08", "10.71C", 3.0, 1, 1],
        ["08", "25.62B", 40.0, 1, 2],
        ["2A", "10.51A", 7.0, 1, 3],
        ["", "46.71C", 1.0, 1, 4],
        ["1001", "10.71C", 0.0, 1, 5],
    ]


ESTABLISHMENT = st.tuples(
    st.sampled_from(["08105", "97105", "1001", ""]),
    st.sampled_from(["10.71C", "25.62B", "46.71C", "4", ""]),
    st.sampled_from(["A", "F", ""]),
    st.sampled_from(["O", "P", "N", ""]),
)


def counted_alike(path, folder):
    """The stock counted with all that a national count does, in one order."""
    file = open_table(path)
    counted = count_rows(
        file,
        {name: name for name in file.columns},
        example="siret",
        merged=(Merged("state", ("A",), outside=True), Merged("activity", ("46",), prefix=True)),
        shortened=Shortened("commune", 5, 2, ("97",), 3),
        tallies=(Tally("partial", "diffusion", ("P", "N")),),
        folder=folder,
    )
    frame = counted.named(counted.frame)
    return frame.astype(dict.fromkeys(("commune", "activity", "state"), str)).sort_values(
        ["commune", "activity", "state"], ignore_index=True
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stock=st.lists(ESTABLISHMENT, min_size=1, max_size=30))
def test_pandas_and_duckdb_count_any_stock_alike(tmp_path, stock):
    """As a CSV in one piece, a CSV in several, and a Parquet file, read column by column."""
    duckdb = pytest.importorskip("duckdb")
    frame = pd.DataFrame(stock, columns=["commune", "activity", "state", "diffusion"], dtype=object)
    frame.insert(0, "siret", [str(1 + place) for place in frame.index])
    frame.to_csv(tmp_path / "stock.csv", index=False)
    (tmp_path / "stock.csv.gz").write_bytes(gzip.compress((tmp_path / "stock.csv").read_bytes()))
    duckdb.from_df(frame.replace("", None)).write_parquet(str(tmp_path / "stock.parquet"))
    small = counted_alike(tmp_path / "stock.csv", tmp_path)
    assert small["rows"].sum() == len(stock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "NATIONAL", 1)
        patch.setattr(pieces, "PIECE", 40)
        patch.setattr(pieces, "BLOCK", 16)
        for name in ("stock.csv", "stock.csv.gz", "stock.parquet"):
            pd.testing.assert_frame_equal(counted_alike(tmp_path / name, tmp_path), small, check_dtype=False)


def test_a_national_parquet_file_names_the_first_row_of_a_combination(tmp_path, national):
    duckdb = pytest.importorskip("duckdb")
    stock = pd.DataFrame(
        {"siret": ["30", "10", "x", "20"], "commune": "08105", "activity": ["10.71C", "10.71C", "25.62B", "46.71C"]}
    )
    stock["state"], stock["diffusion"] = "A", "O"
    duckdb.from_df(stock).write_parquet(str(tmp_path / "stock.parquet"))
    found = counted_alike(tmp_path / "stock.parquet", tmp_path)
    assert found.set_index("activity")["example"].to_dict() == {"10.71C": 30, "25.62B": -1, "46.71C": 20}


@pytest.mark.parametrize("is_national", [False, True])
def test_rows_can_be_selected(tmp_path, monkeypatch, is_national):
    if is_national:
        pytest.importorskip("duckdb")
        monkeypatch.setattr(files, "NATIONAL", 1)
    file = open_table(written(tmp_path, CSV + "9,08105\n"))
    found = select_rows(file, match_columns(file, WANTED), {"commune": ("08105", "2A004")}, folder=tmp_path)
    assert found.frame["siret"].tolist() == ["1", "3"]
    assert len(found.misfits) == 1


def test_parquet_is_read_as_text(tmp_path):
    pytest.importorskip("pyarrow")
    frame = pd.DataFrame(
        {"siret": ["1", "2"], "code_commune": ["08105", None], "code_ape": ["10.71C", "25.62B"], "effectif": [3, 4]}
    )
    frame.to_parquet(tmp_path / "stock.parquet")
    rows = read(tmp_path / "stock.parquet")
    assert rows.frame.values.tolist() == [["1", "08105", "10.71C", "3"], ["2", "", "25.62B", "4"]]


# Anything at all


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_sentence(tmp_path, content):
    """Never a traceback: a table, or a RessortError of one line."""
    path = written(tmp_path, content)
    try:
        file = open_table(path)
        read_rows(file, {"first": file.columns[0]})
    except RessortError as refusal:
        assert "\n" not in str(refusal)


CELLS = st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"], max_codepoint=0x2FFF), max_size=12)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8),
    separator=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@example(cells=[("", "", ",:,:"), ("", "", ",,")], separator=";", encoding="utf-8")
def test_what_a_spreadsheet_writes_is_read_back(tmp_path, cells, separator, encoding):
    frame = pd.DataFrame(cells, columns=["one", "two", "three"], dtype=object)
    path = tmp_path / "any.csv"
    frame.to_csv(path, sep=separator, index=False, encoding=encoding, quoting=1)
    rows = read_rows(open_table(path), {"one": "one", "two": "two", "three": "three"})
    assert rows.frame.values.tolist() == [[cell.strip() for cell in row] for row in cells]
    assert rows.rows == len(cells)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.lists(st.sampled_from(["08105", "10.71C", "", "x y", "é"]), min_size=2, max_size=6), max_size=12))
def test_kept_rows_and_misfits_add_up_to_the_file(tmp_path, lines):
    path = written(tmp_path, CSV + "".join(",".join(line) + "\n" for line in lines))
    rows = read(path)
    assert rows.rows == 3 + len(lines)
    assert len(rows.misfits) == sum(len(line) < 4 or any(line[4:]) for line in lines)


def test_the_input_is_left_as_it_was(tmp_path):
    path = written(tmp_path, CSV)
    read(path)
    assert Path(path).read_text(encoding="utf-8") == CSV
