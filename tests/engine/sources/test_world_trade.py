"""World trade: BACI, Atlas, OEC; revisions, countries, years, broken files; the embedded world comes out again."""

from __future__ import annotations

import gzip
import zipfile

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, RessortError, TableError
from ressort.engine.sources.imported import report
from ressort.engine.sources.trade import read_trade
from ressort.engine.sources.world_trade import read_world_trade
from specimens import OFFICIAL_FILES

BACI = (
    "t,i,j,k,v,q\n2020,251,276,010111,2.5,1\n2020,251,4,010111,1.5,NA\n2020,276,251,871200,3,1\n2020,490,4,871200,1,\n"
    "2020,999,4,010111,2,1\n2020,251,4,999999,5,1\n"
)
COUNTRIES = (
    "country_code,country_name,country_iso2,country_iso3\n251,France,FR,FRA\n276,Germany,DE,DEU\n"
    "490,\"Other Asia, nes\",S19,S19\n4,Afghanistan,AF,AFG\n"
)
KEPT = [["DEU", "8712", 3000.0], ["FRA", "0101", 4000.0], ["TWN", "8712", 1000.0]]


@pytest.fixture
def file(tmp_path):
    def made(content, name="BACI_HS92_Y2020_V202501.csv", countries=COUNTRIES):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        if countries:
            (tmp_path / "country_codes_V202501.csv").write_text(countries)
        return path

    return made


def packed(path, **entries):
    with zipfile.ZipFile(path, "w") as pack:
        for name, content in entries.items():
            pack.writestr(f"{name}.csv", content)
    return path


def rows(imported):
    return imported.table.values.tolist()


def said(imported):
    return "\n".join(map(str, imported.notes))


# By hand


def test_baci_adds_up_importers_in_dollars(file):
    found = read_world_trade(file(BACI))
    assert rows(found) == KEPT
    assert (found.unit, found.year, found.nomenclature, found.rows, found.kept) == ("USD", "2020", "HS 1992", 6, 4)
    assert found.rejects[["reason", "rows", "value"]].values.tolist() == [
        ["no country", 1, 2000.0],
        ["not a heading of goods", 1, 5000.0],
    ]
    assert found.share_without("territory") == pytest.approx(2 / 15)
    assert "S19 -> TWN" in said(found)


def test_a_later_revision_is_brought_to_1992(file):
    text = BACI.replace("010111", "851712")
    found = read_world_trade(file(text, "BACI_HS17_Y2020_V202501.csv"))
    assert ["FRA", "8525", 4000.0] in rows(found)
    assert found.table["value"].sum() + found.rejects["value"].sum() == pytest.approx(found.total)


def test_a_revision_that_is_told_wins(file):
    assert ["FRA", "8525", 4000.0] in rows(read_world_trade(file(BACI.replace("010111", "851712")), revision="2017"))


def test_the_zip_of_all_years_gives_the_latest_or_the_one_asked(tmp_path):
    path = packed(
        tmp_path / "BACI_HS92_V202501.zip",
        BACI_HS92_Y2020_V202501=BACI,
        BACI_HS92_Y2019_V202501=BACI.replace("2020,", "2019,"),
        country_codes_V202501=COUNTRIES,
        product_codes_HS92_V202501="code,description\n010111,Horses\n",
    )
    assert read_world_trade(path).year == "2020"
    assert read_world_trade(path, year="2019").year == "2019"
    with pytest.raises(ParameterError, match="holds 2019, 2020"):
        read_world_trade(path, year="1995")


def test_all_years_of_the_zip_are_read_one_after_the_other(tmp_path):
    path = packed(
        tmp_path / "BACI_HS92_V202501.zip",
        BACI_HS92_Y2020_V202501=BACI + "2020,251,4\n",
        BACI_HS92_Y2019_V202501=BACI.replace("2020,", "2019,").replace("2.5", "12.5"),
        country_codes_V202501=COUNTRIES,
    )
    told = []
    found = read_world_trade(path, year="all", progress=told.append)
    early = [["2019", *row[:2], row[2] + (10_000 if row[0] == "FRA" else 0)] for row in KEPT]
    assert rows(found) == early + [["2020", *row] for row in KEPT]
    assert (found.year, found.years, found.rows, found.kept) == ("2019-2020", ("2019", "2020"), 13, 8)
    assert found.kept + found.rejects["rows"].sum() == found.rows
    assert found.rejects.set_index("reason")["rows"].to_dict() == {
        "no country": 2, "not a heading of goods": 2, "not as many columns as the first line": 1}
    assert found.total == pytest.approx(sum(read_world_trade(path, year=year).total for year in ("2019", "2020")))
    assert "2 files of the zip were read, one a year (2019, 2020)" in said(found)
    assert told == sorted(told)
    with pytest.raises(RessortError, match="Stopped"):
        read_world_trade(path, year="all", should_stop=lambda: True)


def test_a_zip_of_two_revisions_is_refused_in_one_sentence(tmp_path):
    path = packed(tmp_path / "BACI.zip", BACI_HS92_Y2020_V1=BACI, BACI_HS17_Y2020_V1=BACI, country_codes_V1=COUNTRIES)
    for year in ("all", "latest"):
        with pytest.raises(ParameterError, match="several files of 2020 .BACI_HS17_Y2020_V1.csv, BACI_HS92_Y2020_V1.csv"):
            read_world_trade(path, year=year)
    assert rows(read_world_trade(path, year="all", entry="BACI_HS92_Y2020_V1.csv")) == [["2020", *row] for row in KEPT]


def test_a_broken_year_of_the_zip_is_named(tmp_path):
    path = packed(tmp_path / "BACI_HS92.zip", BACI_HS92_Y2019_V1="<html></html>", BACI_HS92_Y2020_V1=BACI,
                  country_codes_V1=COUNTRIES)
    with pytest.raises(TableError, match="BACI_HS92_Y2019_V1.csv. is a web page"):
        read_world_trade(path, year="all")


def test_old_country_codes_and_a_table_that_is_given(file, tmp_path):
    codes = tmp_path / "codes.csv"
    codes.write_text("country_code;iso_3digit_alpha\n251;FRA\n276;DEU\n490;TWN\n")
    assert rows(read_world_trade(file(BACI, countries=""), country_codes=codes)) == KEPT


ATLAS = "country_id,country_iso3_code,product_id,product_hs92_code,year,export_value,import_value\n"


def test_the_atlas_of_today(file):
    text = (
        ATLAS
        + "1,FRA,5,0101,2019,10,1\n1,FRA,5,0101,2020,20,1\n2,DEU,5,8712,2020,30,1\n"
        + "2,DEU,6,travel,2020,7,1\n2,DEU,6,9999,2020,3,1\n"
    )
    found = read_world_trade(file(text, "hs92_country_product_year_4.csv", ""))
    assert rows(found) == [["DEU", "8712", 30.0], ["FRA", "0101", 20.0]]
    assert found.year == "2020" and found.share_without("code") == pytest.approx(10 / 60)


def test_all_years_are_kept_apart(file):
    text = (
        ATLAS + "1,FRA,5,851712,2019,10,1\n1,FRA,5,851712,2019,1,1\n1,FRA,5,851712,2020,20,1\n2,DEU,5,871200,2020,30,1\n"
        "2,DEU,5,871200,,7,1\n"
    ).replace("hs92", "hs17")
    found = read_world_trade(file(text, "country_product_year_6.csv", ""), year="all")
    assert rows(found) == [["2019", "FRA", "8525", 11.0], ["2020", "DEU", "8712", 30.0], ["2020", "FRA", "8525", 20.0]]
    assert (found.year, found.years, found.kept) == ("2019-2020", ("2019", "2020"), 4)
    assert found.rejects[["reason", "rows", "value"]].values.tolist() == [["another year", 1, 7.0]]
    assert "2 years of the file was kept (2019, 2020)" in said(found) and "added up" not in said(found)
    assert read_trade(found.table).table.equals(found.table)
    assert list(read_world_trade(file(text, "country_product_year_6.csv", "")).table) == ["country", "product", "value"]


@pytest.mark.parametrize(("revision", "heading"), [("1992", "8517"), ("2017", "8525")])
def test_years_of_headings_beside_years_of_six_digits(file, revision, heading):
    """2018 knows headings only, 2019 six digits, 2020 both: there a heading tells its codes a second time."""
    text = (
        "country,product,year,value\nFRA,8517,2018,5\nFRA,8712,2018,3\nFRA,851712,2019,7\nFRA,871200,2019,1\n"
        "FRA,851712,2020,9\nFRA,8517,2020,9\nDEU,8712,2020,4\nFRA,horse,2020,1\n"
    )
    found = read_world_trade(file(text, "mine.csv", ""), revision=revision, year="all")
    totals = found.table.groupby("year")["value"].sum().to_dict()
    assert totals == {"2018": pytest.approx(8), "2019": 8, "2020": 9}
    assert ["2019", "FRA", heading, 7.0] in rows(found) and ["2020", "FRA", heading, 9.0] in rows(found)
    assert found.kept + found.rejects["rows"].sum() == found.rows == 8
    assert found.rejects[["reason", "rows", "value"]].values.tolist() == [
        ["not a heading of goods", 1, 1.0], ["heading beside its six-digit codes", 2, 0.0]]
    assert found.table["value"].sum() + found.rejects["value"].sum() == pytest.approx(found.total)
    assert "knows headings only in 2018, six-digit codes in its other years" in said(found)
    assert "Each of the 3 years of the file was kept" in said(found)
    assert rows(read_world_trade(file(text, "mine.csv", ""), revision=revision)) == [["FRA", heading, 9.0]]


def test_a_year_of_which_nothing_can_be_used_is_not_said_to_be_kept(file):
    text = "country,product,year,value\nFRA,horse,2018,5\nFRA,8517,2019,7\nFRA,8517,2020,7\n"
    found = read_world_trade(file(text, "mine.csv", ""), revision="1992", year="all")
    assert "kept: 2019, 2020; the column year tells them apart. No row of 2018 can be used" in said(found)


def test_all_years_of_a_file_without_years(file):
    found = read_world_trade(file("country,product,value\nFRA,101,5\n", "mine.csv", ""), revision="1992", year="all")
    assert rows(found) == [["FRA", "0101", 5.0]] and "does not tell its year" in said(found)


def test_the_atlas_of_before(file):
    text = "year,export_value,import_value,location_code,hs_product_code\n2017,5,1,FRA,0101\n2017,,1,DEU,0101\n"
    found = read_world_trade(file(text, "country_hsproduct4digit_year.csv", ""), revision="1992")
    assert rows(found) == [["FRA", "0101", 5.0]]  # an empty cell is no flow
    assert (found.kept, len(found.rejects)) == (2, 0)


def test_the_oec_with_its_continents(file):
    text = "year\torigin\ths92\texport_val\timport_val\n2017\teufra\t0101\t5\t1\n"
    text += "2017\tasjpn\t8712\tNULL\t1\n2017\tasjpn\t0101\t3\t1\n"
    assert rows(read_world_trade(file(text, "year_origin_hs92_4.tsv", ""))) == [["FRA", "0101", 5.0], ["JPN", "0101", 3.0]]


def test_columns_of_ones_own(file):
    found = read_world_trade(
        file("who;what;how much\nFRA;101;5\n", "mine.csv", ""),
        revision="1992",
        columns={"country": "who", "product": "what", "value": "how much"},
    )
    assert rows(found) == [["FRA", "0101", 5.0]]


def test_its_table_is_a_trade_table(file):
    assert read_trade(read_world_trade(file(BACI)).table).table.values.tolist() == KEPT


# Edge, refusal, broken files


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace(",", ";").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: gzip.compress(text.encode()),
        lambda text: text.replace("010111", "10111").encode(),
        lambda text: text.replace("t,i", "T,I").encode(),
        lambda text: text.replace("2020,251,", "2020, 251 ,").encode(),
        lambda text: text.replace("2.5", '"2.5"').encode(),
    ],
    ids=["mark", "utf-16", "semicolons", "tabs", "line ends", "gzip", "lost zeros", "capitals", "spaces", "quotes"],
)
def test_baci_through_other_hands_is_the_same(file, change):
    assert rows(read_world_trade(file(change(BACI)))) == KEPT


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("t,i,j,k,v,q\n", "none of its 0 rows"),
        ("<html></html>", "web page"),
        (gzip.compress(BACI.encode() * 999)[:-9], "cut or damaged"),
        ("a,b\n1,2\n", "neither those of BACI"),
        ("t,i,j,k,v,v\n1,2,3,4,5,6\n", "neither those of BACI"),
        (b"PK\x03\x04nothing", "cut or damaged"),
        (BACI.replace("2020", "soon"), "none of its 6 rows"),
        (BACI.replace("010111", "horse").replace("871200", "cycle"), "none of its 6 rows"),
        ('t,i,j,k,v,q\n2020,251,276,"010111,2.5,1\n', "quote"),
    ],
)
def test_a_broken_file_gives_one_sentence(file, content, words):
    with pytest.raises(TableError) as refusal:
        read_world_trade(file(content))
    assert words in str(refusal.value) and "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2020,4,251,010111,-5,1", "a sum below zero"),
        ("2020,251,4,010111,much,1", "not a number"),
        ("2020,251,4,,5,1", "no product code"),
        ("2019,251,4,010111,1,1", "another year"),
        ("2020,251,4", "not as many columns as the first line"),
        ("2020,251,4,010111,1e999,1", "not a number"),
    ],
)
def test_a_bad_row_is_reported(file, line, reason):
    found = read_world_trade(file(BACI + line + "\n"))
    assert rows(found) == KEPT
    assert reason in report(found)["item"].tolist()
    assert found.kept + found.rejects["rows"].sum() == found.rows == 7


def test_numbers_without_their_countries_are_refused(file):
    with pytest.raises(TableError, match="country_codes is needed"):
        read_world_trade(file(BACI, countries=""))


def test_a_file_that_does_not_tell_its_revision_is_refused(file):
    with pytest.raises(ParameterError, match="HS revision"):
        read_world_trade(file("country,product,value\nFRA,0101,5\n", "exports.csv", ""))


def test_a_stop_is_honoured(file):
    with pytest.raises(RessortError, match="Stopped"):
        read_world_trade(file(BACI), should_stop=lambda: True)


def test_duckdb_gives_what_pandas_gives(file, monkeypatch):
    pytest.importorskip("duckdb")
    import importlib

    module = importlib.import_module("ressort.engine.sources.world_trade")
    monkeypatch.setattr(module, "LARGE", 0)
    assert rows(read_world_trade(file(BACI + "2020,251,4\n"))) == KEPT


# Property and oracle


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    flows=st.lists(
        st.tuples(
            st.sampled_from(["251", "276", "999", ""]),
            st.sampled_from(["010111", "851712", "999999", "871200", "zz"]),
            st.integers(0, 10**6),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_value_is_conserved(file, flows):
    text = "t,i,j,k,v,q\n" + "".join(f"2020,{country},4,{product},{value},1\n" for country, product, value in flows)
    try:
        found = read_world_trade(file(text, "BACI_HS17_Y2020_V202501.csv"))
    except TableError:
        return
    assert found.table["value"].sum() + found.rejects["value"].sum() == pytest.approx(
        1000.0 * sum(value for _, _, value in flows)
    )


def test_the_embedded_world_is_read_as_it_is():
    path = OFFICIAL_FILES / "reference_hs4" / "world_exports_hs92_4_2020.csv.gz"
    if not path.is_file():
        pytest.skip("the source files are not at hand (RESSORT_DATA)")
    found = read_world_trade(path)
    given_rows = pd.read_csv(path, dtype={"hs92_4": str})
    assert found.table["value"].tolist() == pytest.approx(
        given_rows.sort_values(["country", "hs92_4"])["export_ppb"].tolist()
    )
    assert (found.rows, found.kept, len(found.rejects)) == (141_777, 141_777, 0)
