"""Inventories of brownfields: three layouts, every trap of the published files, privacy, writing back, broken inputs."""

import datetime
import gzip
import json
import sqlite3
import struct

import pandas as pd
import pytest
from ressort.engine.errors import Stopped, TableError
from ressort.engine.sources.brownfield_fields import allowed, commune_boxes, fields, spellings, standard
from ressort.engine.sources.brownfields import check, clean_brownfields, read_brownfields, to_standard, write_standard
from specimens import OFFICIAL_FILES

REAL = OFFICIAL_FILES / "brownfields"
TODAY = datetime.date(2026, 1, 1)
LYON = "POINT (4.835 45.76)"
SITE = {"site_id": "69123_1", "site_nom": "Ancienne filature", "site_type": "friche industrielle", "comm_insee": "69123",
        "comm_nom": "Lyon", "site_identif_date": "2020-05-01", "site_actu_date": "2024-02-01", "urba_zaer": "non",
        "source_nom": "Métropole de Lyon", "geompoint": LYON}


def inventory(*changes, **more):
    """One row per dictionary of changes to SITE."""
    return clean_brownfields(pd.DataFrame([{**SITE, **more, **change} for change in changes or [{}]]), today=TODAY)


def found_in(result, field):
    rows = result.findings[result.findings["field"] == field]
    return list(zip(rows["row"], rows["problem"]))


def one(result, field):
    return result.table[field].iloc[0]


def real(name):
    path = REAL / name
    if not path.is_file():
        pytest.skip(f"{name} is not beside this checkout")
    return path


# By hand


def test_a_right_row_has_no_finding():
    result = inventory()
    assert result.findings.empty
    assert result.layout == "cnig"
    assert one(result, "lon") == 4.835 and one(result, "lat") == 45.76


@pytest.mark.parametrize(("written", "read"), [
    ("oui", "oui"), ("Yes", "oui"), ("O", "oui"), ("1.0", "oui"), ("N", "non"), ("faux", "non"), ("0.0", "non"), ("", ""),
    ("inconnu", ""), ("peut-être", "")])
def test_yes_and_no_are_read_as_other_files_write_them(written, read):
    result = inventory({"monuhisto500": written})
    assert one(result, "monuhisto500") == read
    assert ("neither yes nor no" in str(found_in(result, "monuhisto500"))) == (written == "peut-être")


def test_the_standard_has_51_fields_in_its_order():
    assert len(standard()) == 51
    assert standard()[0] == "site_id" and standard()[-1] == "geomsurf"
    assert standard()[standard().index("urba_zone_formdomi") + 1] == "urba_zaer"
    assert sum(field.required for field in fields().values()) == 10


def test_tables_agree_with_the_published_schema():
    schema = json.loads(real("cnig_friches_schema.json").read_text(encoding="utf-8"))
    assert standard() == [field["name"] for field in schema["fields"]]
    for field in schema["fields"]:
        constraints = field["constraints"]
        assert fields()[field["name"]].required == bool(constraints.get("required")), field["name"]
        if "enum" in constraints:
            assert allowed(field["name"]) == tuple(constraints["enum"]), field["name"]


def test_every_spelling_leads_to_a_listed_value():
    for name, field in fields().items():
        if field.kind in ("category", "categories"):
            assert set(spellings(name).values()) <= set(allowed(name)), name


# The traps, one by one


def test_1_latitude_first_is_turned_round():
    result = inventory({"geompoint": "POINT(45.76 4.835)"})
    assert (one(result, "lon"), one(result, "lat")) == (4.835, 45.76)
    assert found_in(result, "geompoint") == [(1, "latitude before longitude, as in the standard's own example")]


def test_1_latitude_first_overseas_is_told_by_the_commune():
    result = inventory({"comm_insee": "97411", "site_id": "97411_1", "geompoint": "POINT(-20.89 55.45)"})
    assert (one(result, "lon"), one(result, "lat")) == (55.45, -20.89)


def test_1_a_point_outside_its_commune_is_kept_and_told():
    result = inventory({"geompoint": "POINT (2.35 48.85)"})
    assert one(result, "lon") == 2.35
    assert found_in(result, "geompoint") == [(1, "the point lies outside its commune by more than 2 km")]


@pytest.mark.parametrize("point, problem", [
    ("POINT (842000 6519000)", "not degrees"), ("POINT (0 0)", "0 0 is in the sea"), ("somewhere", "not a POINT")])
def test_1_points_that_are_no_place(point, problem):
    result = inventory({"geompoint": point})
    assert pd.isna(one(result, "lon")) and one(result, "geompoint") == ""
    assert any(problem in text for _, text in found_in(result, "geompoint"))


def test_2_distances_without_unit_stay_text_and_are_checked():
    assert one(inventory({"desserte_distance": "2|6|46"}), "desserte_distance") == "2|6|46"
    result = inventory({"desserte_distance": "2 km"})
    assert one(result, "desserte_distance") == ""
    assert found_in(result, "desserte_distance") == [(1, "not three whole numbers parted by |")]


def test_3_seconds_since_1970_are_a_year_and_1970_says_nothing():
    result = inventory({"local_ancien_annee": "157762800.0"}, {"local_ancien_annee": "-3600.0", "site_id": "69123_2"},
                       {"local_ancien_annee": "1970", "site_id": "69123_3"})
    assert result.table["local_ancien_annee"].tolist()[0] == 1975
    assert result.table["local_ancien_annee"].isna().tolist() == [False, True, True]
    problems = {text for _, text in found_in(result, "local_ancien_annee")}
    assert "seconds since 1970 in place of a year" in problems
    assert "1970 is where computers count from: it says nothing of the building" in problems


@pytest.mark.parametrize("written, meant", [("0202", "0202"), ("202", "0202"), ("02", "02"), ("Activité", "02"),
                                            ("Mixte Habitat / activité", "03"), ("PCI", "")])
def test_4_the_dominant_form_has_four_ways(written, meant):
    assert one(inventory({"urba_zone_formdomi": written}), "urba_zone_formdomi") == meant


def test_5_a_required_column_that_is_absent_is_a_finding_not_a_refusal():
    rows = pd.DataFrame([SITE]).drop(columns="urba_zaer")
    result = clean_brownfields(rows, today=TODAY)
    finding = result.findings.iloc[0]
    assert (finding["row"], finding["field"], finding["severity"]) == (0, "urba_zaer", "warning")
    assert result.layout == "published"


@pytest.mark.parametrize("field, written, meant", [
    ("site_type", "mixte", "mixte - autre"), ("site_type", "agro-industrielle", "friche agro-industrielle"),
    ("site_type", "friche d\u2019habitation", "friche d'habitat"), ("site_type", "friche hospitaliere",
                                                                    "friche hospitalière"),
    ("site_type", "friche d\u2019équipement public", "friche d'équipement public"), ("urba_doc_type", "PLUi", "PLUI"),
    ("urba_doc_type", "POS", "autre"), ("urba_zone_type", "Nh", "N"), ("urba_zone_type", "Ah", "A"),
    ("urba_zone_type", "AU", "AUs"), ("bati_type", "residentiel", "résidentiel")])
def test_6_older_and_other_spellings_are_brought_to_the_list(field, written, meant):
    result = inventory({field: written})
    assert one(result, field) == meant
    assert result.raw[field].iloc[0] == written
    assert result.findings["severity"].tolist() == ["info"]


def test_6_the_older_name_of_a_column_is_known():
    rows = pd.DataFrame([SITE]).assign(urba_zone_formedomi="0100", local_ancienne_annee="1998", long="4.8", latitude="45.7")
    result = clean_brownfields(rows.drop(columns="geompoint"), today=TODAY)
    assert one(result, "urba_zone_formdomi") == "0100" and one(result, "local_ancien_annee") == 1998
    assert (one(result, "lon"), one(result, "lat")) == (4.8, 45.7)


def test_6_a_value_off_the_list_is_an_error_and_becomes_unknown():
    result = inventory({"bati_etat": "en ruine depuis la guerre"})
    assert one(result, "bati_etat") == "inconnu"
    assert result.findings[["value", "severity"]].values.tolist() == [["en ruine depuis la guerre", "error"]]


def test_7_areas_are_flagged_when_huge_or_in_disagreement():
    result = inventory({"unite_fonciere_surface": "2000000", "site_surface": "5000"})
    problems = [text for _, text in found_in(result, "unite_fonciere_surface")]
    assert any("above 100 ha" in text for text in problems) and any("more than twice" in text for text in problems)


def test_8_records_on_the_same_ground_point_to_the_oldest():
    result = inventory(
        {"site_id": "69123_7", "site_identif_date": "2022-01-01", "unite_fonciere_refcad": "69123000AB0001|69123000AB0002"},
        {"site_id": "69123_8", "site_identif_date": "2019-01-01", "unite_fonciere_refcad": "69123000AB0002"},
        {"site_id": "69123_9", "unite_fonciere_refcad": "69123000AB0003"})
    assert result.table["same_ground"].tolist() == ["69123_8", "69123_8", "69123_9"]


def test_8_one_parcel_in_eleven_in_common_is_not_the_same_ground():
    many = [f"69123000AB{number:04d}" for number in range(1, 12)]
    others = [many[0]] + [f"69123000AC{number:04d}" for number in range(1, 11)]
    result = inventory({"unite_fonciere_refcad": "|".join(many)},
                       {"site_id": "69123_2", "unite_fonciere_refcad": "|".join(others)})
    assert result.table["same_ground"].tolist() == ["69123_1", "69123_2"]


def test_9_lists_with_braces_and_commas_are_read():
    result = inventory({"proprio_type": "{P5a,X1a}", "proprio_personne": "personne physique, personne morale"})
    assert one(result, "proprio_type") == "P5a|X1a"
    assert one(result, "proprio_personne") == "personne physique|personne morale"


def test_9_a_parcel_eaten_by_a_spreadsheet_is_told():
    result = inventory({"unite_fonciere_refcad": "5,748E+13|69123000AB0001"})
    assert one(result, "unite_fonciere_refcad") == "69123000AB0001"
    assert found_in(result, "unite_fonciere_refcad") == [(1, "not a parcel of fourteen signs")]


# Privacy


PRIVATE = {"proprio_nom": "DUPONT Jean", "proprio_personne": "personne physique", "proprio_type": "X1a",
           "source_contact": "jean.dupont@exemple.fr", "source_producteur": "lou dupont",
           "site_nom": "Atelier de M. Jean Dupont", "desserte_commentaire": "appeler le 03 89 45 16 78",
           "site_projet_url": "contact@dupont.fr"}


def test_10_names_and_contacts_reach_nothing(tmp_path):
    result = inventory(PRIVATE)
    write_standard(result.table, tmp_path / "out.csv")
    everything = " ".join([result.table.to_csv(), result.raw.to_csv(), result.findings.to_csv(),
                           (tmp_path / "out.csv").read_text(encoding="utf-8"), *map(str, result.notes)]).lower()
    for private in ("dupont", "@", "89 45", "jean"):
        assert private not in everything, private


def test_10_a_findings_value_does_not_betray_a_name():
    result = clean_brownfields(pd.DataFrame([{**SITE, "source_nom": ""},
                                             {**SITE, **PRIVATE, "site_id": "x", "source_nom": ""}]),
                               today=TODAY)
    assert "dupont" not in result.findings.to_csv().lower()


def test_10_owners_that_are_all_legal_persons_keep_their_name():
    legal = inventory({"proprio_nom": "COMMUNE DE LYON", "proprio_personne": "personne morale", "proprio_type": "P5a"})
    assert one(legal, "proprio_nom") == "COMMUNE DE LYON"
    mixed = inventory({"proprio_nom": "SCI X|DUPONT", "proprio_personne": "personne physique|personne morale"})
    assert one(mixed, "proprio_nom") == ""
    doubtful = inventory({"proprio_nom": "DUPONT", "proprio_personne": "personne morale", "proprio_type": "P5a|X1a"})
    assert one(doubtful, "proprio_nom") == ""


def test_10_a_producer_that_is_an_organisation_stays():
    assert one(inventory({"source_producteur": "DDT de la Marne"}), "source_producteur") == "DDT de la Marne"
    assert one(inventory({"source_producteur": "Métropole de Lyon"}), "source_producteur") == "Métropole de Lyon"


# Empty, unknown, does not arise


def test_empty_unknown_and_does_not_arise_stay_apart():
    result = inventory({"bati_etat": "NA"}, {"bati_etat": "inconnu", "site_id": "69123_2"},
                       {"bati_etat": "sans objet", "site_id": "69123_3"})
    assert result.table["bati_etat"].tolist() == ["", "inconnu", "sans objet"]
    assert result.findings.empty


def test_no_building_is_not_unknown():
    result = inventory({"bati_nombre": "0"}, {"bati_nombre": "NA", "site_id": "69123_2"})
    assert result.table["bati_nombre"].tolist()[0] == 0 and pd.isna(result.table["bati_nombre"].tolist()[1])


@pytest.mark.parametrize("written, meant, problem", [
    ("19/01/2023", "2023-01-19", "dates written dd/mm/yyyy; the standard wants yyyy-mm-dd"),
    ("2023-01-19T00:00:00", "2023-01-19", None), ("31/02/2023", "", "not a date"), ("janvier 2023", "", "not a date"),
    ("2031-01-01", "2031-01-01", "a date to come")])
def test_dates(written, meant, problem):
    result = inventory({"site_actu_date": written})
    assert one(result, "site_actu_date") == meant
    assert [text for _, text in found_in(result, "site_actu_date") if text == problem] == ([problem] if problem else [])


def test_updated_before_it_was_identified():
    assert found_in(inventory({"site_actu_date": "2019-01-01"}), "site_actu_date") == [(1,
                                                                                        "updated before it was identified")]


def test_a_code_that_lost_its_zero_is_restored():
    result = inventory({"comm_insee": "1004", "site_id": "01004_1", "geompoint": ""})
    assert one(result, "comm_insee") == "01004"


def test_identifiers_are_checked():
    result = inventory({}, {})
    assert [row for row, _ in found_in(result, "site_id")] == [1, 2]
    other = inventory({"site_id": "59350_4"})
    assert found_in(other, "site_id") == [(1, "the identifier names another commune than comm_insee")]


def test_negative_and_wordy_figures_are_unknown():
    result = inventory({"bati_surface": "-5"}, {"bati_surface": "grande", "site_id": "69123_2"},
                       {"bati_surface": "1 250,5", "site_id": "69123_3"})
    assert result.table["bati_surface"].tolist()[2] == 1250.5
    assert [text for _, text in found_in(result, "bati_surface")] == ["a negative number", "not a number"] or [
        text for _, text in found_in(result, "bati_surface")] == ["not a number", "a negative number"]


@pytest.mark.parametrize("change, verified", [
    ({"nature": "MTE non vérifié"}, False), ({"nature": "observatoire local", "site_statut": "friche potentielle"}, True),
    ({"site_statut": "friche potentielle"}, False), ({"checked": "False"}, False), ({}, True)])
def test_unverified_records_are_told_apart(change, verified):
    assert bool(one(inventory(change), "is_verified")) is verified


# Properties


def test_the_input_is_left_as_it_is_and_rows_keep_their_order():
    rows = pd.DataFrame([{**SITE, "site_id": f"69123_{number}"} for number in (3, 1, 2)], index=[7, 7, 9])
    before = rows.copy()
    result = clean_brownfields(rows, today=TODAY)
    pd.testing.assert_frame_equal(rows, before)
    assert result.table["site_id"].tolist() == ["69123_3", "69123_1", "69123_2"]


def test_an_irrelevant_column_changes_nothing():
    rows = pd.DataFrame([SITE])
    pd.testing.assert_frame_equal(clean_brownfields(rows, today=TODAY).table,
                                  clean_brownfields(rows.assign(couleur="bleu"), today=TODAY).table)


def test_what_was_cleaned_is_clean(tmp_path):
    dirty = inventory({"site_type": "mixte", "site_actu_date": "19/01/2023", "geompoint": "POINT(45.76 4.835)",
                       "proprio_type": "{P5a,X1a}", "urba_zone_formdomi": "202", "bati_surface": "1 200"})
    write_standard(dirty.table, tmp_path / "clean.csv")
    again = read_brownfields(tmp_path / "clean.csv", today=TODAY)
    assert again.findings.empty
    pd.testing.assert_frame_equal(to_standard(again.table), to_standard(dirty.table))


def test_the_standard_is_written_with_semicolons_and_its_columns(tmp_path):
    write_standard(inventory({"bati_nombre": "2"}).table, tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split(";") == standard()
    assert lines[1].split(";")[standard().index("bati_nombre")] == "2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv"]


def test_writing_into_an_absent_folder_is_told(tmp_path):
    with pytest.raises(TableError, match="cannot be written"):
        write_standard(inventory().table, tmp_path / "absent" / "out.csv")


# Files


def as_csv(path, separator=";", encoding="utf-8"):
    path.write_text(pd.DataFrame([SITE]).to_csv(index=False, sep=separator), encoding=encoding)
    return path


@pytest.mark.parametrize("separator, encoding", [(";", "utf-8"), (",", "utf-8-sig"), ("\t", "cp1252"), (";", "utf-16")])
def test_any_separator_and_encoding(tmp_path, separator, encoding):
    result = read_brownfields(as_csv(tmp_path / "f.csv", separator, encoding), today=TODAY)
    assert one(result, "source_nom") == "Métropole de Lyon" and result.findings.empty


def test_gzip_is_read(tmp_path):
    with gzip.open(tmp_path / "f.csv.gz", "wt", encoding="utf-8") as stream:
        stream.write(pd.DataFrame([SITE]).to_csv(index=False, sep=";"))
    assert len(read_brownfields(tmp_path / "f.csv.gz", today=TODAY).table) == 1


def test_geojson_gives_points_and_surfaces(tmp_path):
    rest = {name: value for name, value in SITE.items() if name != "geompoint"}
    ring = [[4.83, 45.75], [4.84, 45.75], [4.84, 45.76], [4.83, 45.75]]
    path = tmp_path / "f.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": rest, "geometry": {"type": "Point", "coordinates": [4.835, 45.76]}},
        {"type": "Feature", "properties": {**rest, "site_id": "69123_2"},
         "geometry": {"type": "Polygon", "coordinates": [ring]}},
        {"type": "Feature", "properties": {**rest, "site_id": "69123_3"}, "geometry": None}]}), encoding="utf-8")
    table = read_brownfields(path, today=TODAY).table
    assert table["lon"].tolist()[0] == 4.835
    assert table["geomsurf"].tolist()[1].startswith("POLYGON ((4.83 45.75, ")
    assert table["geompoint"].tolist()[2] == "" == table["geomsurf"].tolist()[2]


def geopackage(path, names=("friches_surfaces",)):
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)")
    base.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)")
    blob = b"GP\x00\x01" + struct.pack("<i", 4326) + b"\x01" + struct.pack("<Idd", 1, 4.835, 45.76)
    for name in names:
        base.execute("INSERT INTO gpkg_contents VALUES (?, 'features')", (name,))
        base.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 4326)", (name,))
        columns = "geom BLOB, site_id TEXT, comm_insee TEXT, monuhisto500 TEXT, emprise_sol_bati REAL"
        base.execute(f'CREATE TABLE "{name}" ({columns})')
        base.execute(f'INSERT INTO "{name}" VALUES (?, ?, ?, ?, ?)', (blob, "69123_1", "69123", "oui", 820.5))
    base.commit()
    base.close()
    return path


def test_a_geopackage_is_read_without_gis(tmp_path):
    result = read_brownfields(geopackage(tmp_path / "f.gpkg"), today=TODAY)
    assert result.layout == "cartofriches"
    assert (one(result, "lon"), one(result, "monuhisto500"), one(result, "emprise_sol_bati")) == (4.835, "oui", 820.5)


def test_a_geopackage_of_two_layers_asks_which(tmp_path):
    path = geopackage(tmp_path / "f.gpkg", ("a", "b"))
    with pytest.raises(TableError, match=r"holds 2 layers \(a, b\)"):
        read_brownfields(path)
    assert len(read_brownfields(path, layer="b", today=TODAY).table) == 1


def test_a_shapefiles_short_names_are_known():
    rows = pd.DataFrame([{"SITE_ID": "69123_1", "COMM_INSEE": "69123", "PROPRIO_TY": "P5a", "UNITE_FONC": "1200"}])
    table = clean_brownfields(rows, today=TODAY).table
    assert table["proprio_type"].tolist() == ["P5a"]


# Broken inputs


@pytest.mark.parametrize("name, content, words", [
    ("empty.csv", b"", "is empty"), ("page.csv", b"<!DOCTYPE html><html></html>", "web page"),
    ("book.csv", b"\xd0\xcf\x11\xe0" + b"0" * 600, "workbook"), ("other.csv", b"a;b\n1;2\n", "no column of an inventory"),
    ("cut.csv", b'site_id;site_nom\n1;"open\n', "quote"), ("misfit.csv", b"site_id;site_nom;comm_insee\n1;a;b;c\n", "row 1"),
    ("cut.geojson", b'{"type": "FeatureColl', "no GeoJSON"), ("bad.gpkg", b"SQLite format 3\x00" + b"1" * 200,
                                                              "no GeoPackage"),
    ("twice.csv", b"site_id;site_id;comm_insee\n1;2;3\n", "stands there 2 times")])
def test_broken_files_are_refused_in_words(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TableError, match=words):
        read_brownfields(tmp_path / name)


def test_an_absent_file_is_named(tmp_path):
    with pytest.raises(TableError, match="no such file"):
        read_brownfields(tmp_path / "absent.csv")


def test_a_table_without_rows_is_an_empty_inventory():
    result = clean_brownfields(pd.DataFrame(columns=list(SITE)), today=TODAY)
    assert len(result.table) == 0 and set(standard()) <= set(result.table)


def test_a_column_of_nulls_is_empty_everywhere():
    result = clean_brownfields(pd.DataFrame([{**SITE, "bati_etat": None, "bati_nombre": None}]), today=TODAY)
    assert one(result, "bati_etat") == "" and pd.isna(one(result, "bati_nombre"))


def test_it_stops_when_asked():
    with pytest.raises(Stopped):
        clean_brownfields(pd.DataFrame([SITE]), should_stop=lambda: True)


# Real files


def test_the_standards_own_example_puts_latitude_first():
    result = read_brownfields(real("cnig_friches_exemple_valide.csv"), today=TODAY)
    assert len(result.table) == 1
    assert "latitude before longitude, as in the standard's own example" in [text for _,
                                                                             text in found_in(result, "geompoint")]


def test_the_published_extract_keeps_its_2594_rows():
    result = read_brownfields(real("friches_standard_sample_2024.csv.gz"), today=TODAY)
    assert (len(result.table), result.layout) == (2594, "published")
    assert int((~result.table["is_verified"]).sum()) == 1544
    assert (result.table["source_producteur"] == "lou dupont").sum() == 0


def test_the_national_table_gives_the_published_counts():
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        pytest.skip("Parquet needs a pyarrow that fits this numpy")
    result = read_brownfields(real("cartofriches_sites_2024_03.parquet"), today=TODAY)
    assert (len(result.table), int(result.table["is_verified"].sum())) == (23878, 10968)
    huge = result.findings["problem"].str.contains("above 100 ha")
    assert int(huge.sum()) == 227
    assert int((result.table["bati_nombre"] == 0).sum()) == 6772


def test_boxes_cover_all_communes():
    boxes = commune_boxes()
    assert len(boxes) > 35000 and set(boxes.index.str.len()) == {5}
    assert (boxes["xmin"] <= boxes["xmax"]).all() and (boxes["ymin"] <= boxes["ymax"]).all()


def test_check_is_the_findings():
    assert check(pd.DataFrame([SITE]), today=TODAY).empty
