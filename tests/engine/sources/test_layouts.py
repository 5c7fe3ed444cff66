"""Each layout of each producer, generated column by column: what it holds comes out, and every row is accounted for."""

import gzip
import zipfile

import pytest
from layouts import A38_ROWS, BACI_COUNTRIES, FILES, FLORES_A38, STOCKS, flores, stock
from ressort.engine.errors import TableError
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.firms import read_firms


@pytest.fixture
def file(tmp_path):
    (tmp_path / "country_codes_V202401.csv").write_text(BACI_COUNTRIES, encoding="utf-8")

    def made(name, text=None):
        path = tmp_path / FILES[name].file
        path.write_text(FILES[name].text if text is None else text, encoding="utf-8")
        return path

    return made


def cells(imported, *names):
    table = imported.table[list(names)].astype(object)
    return table.where(table.notna(), "masked").values.tolist()


@pytest.mark.parametrize("name", FILES)
def test_every_layout_is_read_and_its_rows_add_up(file, name):
    imported = FILES[name].read(file(name))
    assert imported.kept > 0 and len(imported.table)
    assert imported.kept + int(imported.rejects["rows"].sum()) == imported.rows
    assert not len(imported.rejects[imported.rejects["reason"] == "not as many columns as the first line"])


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("SIRENE")])
def test_every_generation_of_the_stock_gives_the_same(file, name):
    imported = read_establishments(file(name))
    assert cells(imported, "territory", "activity", "staff") == [
        ["01", "1071", 14.5], ["2A", "1051", 34.5], ["69", "2573", 0], ["75", "3212", 1.5], ["971", "1051", 12500]]
    assert imported.rejects.set_index("reason")["rows"].to_dict() == {
        "closed establishment": 1, "class that makes no goods": 1, "no territory, or abroad": 1}


def test_columns_have_the_numbers_of_the_producer():
    assert {count: len(names) for count, names in STOCKS.items()} == {count: count for count in STOCKS}


@pytest.mark.parametrize(("name", "crs"), [("SIRENE, 54 columns", "EPSG:2154"), ("SIRENE, geolocated", "EPSG:4326")])
def test_firms_are_points_where_the_file_has_coordinates(file, name, crs):
    firms = read_firms(file(name), ["01004"]).table
    assert firms["crs"].unique().tolist() == [crs] and firms["x"].notna().all()


def test_firms_of_a_stock_without_coordinates_are_rows(file):
    assert read_firms(file("SIRENE, 48 columns"), ["01004"]).table["x"].isna().all()


def test_flores_at_38_sectors_is_refused_with_the_file_to_take(file):
    """38 sectors are coarser than divisions: no class could be told from it."""
    with pytest.raises(TableError, match="Give the A88 file of FLORES"):
        read_establishments(file("FLORES, A88", flores(FLORES_A38, A38_ROWS)))


def test_flores_of_2022_comes_as_a_zip_in_a_zip(file, tmp_path):
    plain = file("FLORES, A88")
    inner = tmp_path / "DS_FLORES_A88_2022_CSV_FR.zip"
    with zipfile.ZipFile(inner, "w") as pack:
        pack.write(plain, "DS_FLORES_A88_2022_data.csv")
        pack.writestr("DS_FLORES_A88_2022_metadata.csv", "COD_VAR;LIB_VAR\nGEO;Territoire\n")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as pack:
        pack.write(inner, inner.name)
    nested, alone = (read_establishments(path, classes=False) for path in (tmp_path / "outer.zip", plain))
    assert cells(nested, "territory", "activity", "value", "high") == cells(alone, "territory", "activity", "value", "high")
    assert ["01", "11", "masked", 60.0] in cells(alone, "territory", "activity", "value", "high")  # the nation's 60


def test_urssaf_by_commune_keeps_the_latest_year_and_its_secrets(file):
    imported = read_establishments(file("URSSAF"), level="commune")
    assert cells(imported, "territory", "activity", "value") == [
        ["01004", "1051", "masked"], ["01004", "1071", 15.0], ["69123", "2573", 3.0]]
    assert imported.year == "2023" and imported.years == ("2022", "2023")


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("customs")])
def test_customs_of_any_age_are_the_same_euros(file, name):
    imported = FILES[name].read(file(name))
    assert cells(imported, "territory", "activity", "exports", "imports") == [
        ["01", "1071", 8500, 4000], ["20", "1102", 6000, 0]]
    assert imported.rejects.set_index("reason").at["not localised", "value"] == 2500


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("BACI")])
def test_every_revision_of_baci_is_the_same_world(file, name):
    """Live horses and bicycles, whatever their code: 12,500 and 7,000 dollars each; NA is no flow."""
    imported = FILES[name].read(file(name))
    assert cells(imported, "country", "product", "value") == [
        ["DEU", "0101", 7000], ["DEU", "8712", 7000], ["FRA", "0101", 12500], ["FRA", "8712", 12500]]


@pytest.mark.parametrize("name", ["Atlas of today", "Atlas of before", "OEC"])
def test_other_world_files(file, name):
    assert cells(FILES[name].read(file(name)), "country", "product", "value") == [["DEU", "8712", 30], ["FRA", "0101", 10]]


@pytest.mark.parametrize("suffix", [".gz", ".zip", ".parquet"])
def test_the_54_columns_however_they_are_packed(file, tmp_path, suffix):
    plain = file("SIRENE, 54 columns")
    packed = tmp_path / f"stock{suffix}"
    if suffix == ".gz":
        packed.write_bytes(gzip.compress(plain.read_bytes()))
    elif suffix == ".zip":
        with zipfile.ZipFile(packed, "w") as pack:
            pack.write(plain, "StockEtablissement_utf8.csv")
    else:
        duckdb = pytest.importorskip("duckdb")
        duckdb.sql(f"COPY (FROM read_csv('{plain}', all_varchar = true)) TO '{packed}'")
    found, expected = (cells(read_establishments(path), "territory", "staff") for path in (packed, plain))
    assert found == expected


def test_semicolons_of_a_spreadsheet_change_nothing(file):
    imported = read_establishments(file("SIRENE, 54 columns", stock(STOCKS[54], ";")))
    assert imported.kept == 5
