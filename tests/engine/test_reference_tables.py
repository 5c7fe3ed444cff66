"""Reference tables: what each file promises, what its README says of it, and that the official files give it again.

Figures by hand were read in the raw files (customs, SIRENE, the study), never in our own output.
"""
from __future__ import annotations

import csv
import gzip
import hashlib
import io
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from specimens import OFFICIAL_FILES

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "resources" / "reference"
SOURCE = OFFICIAL_FILES

COLUMNS = {
    "world_exports_hs92_4_2020.csv.gz": "country product export_ppb",
    "countries.csv": "country name_en name_fr population_2020 exports_share learns eu28",
    "products_hs92_4.csv": "product family name_en name_fr",
    "product_space_layout.csv": "product x y",
    "families.csv": "family name_en name_fr first_chapter last_chapter study_name",
    "nc8_cpf_hs92.csv.gz": "nc8 cpf6 cpf4 product exports_eur imports_eur",
    "product_classes.csv.gz": "product class weight exports_eur imports_eur basis",
    "classes_cpf4.csv": "class name_fr name_en a129 nomenclature naf",
    "activity_france.csv.gz": "level territory class staff establishments exports_eur imports_eur nomenclature",
    "departements.csv": "departement name region region_name metropolitan world_map_name",
    "hs6_to_hs92.csv.gz": "revision source target weight basis",
    "commune_moves.csv.gz": "code now weight date move",
    "naf_2025.csv": "naf_2025 naf_rev2 type main",
    "naf_rev2.csv": "naf_rev2 establishments staff",
    "study_regions_by_family.csv": "family region score_percent",
    "study_france_by_family.csv": "family world_rank score_percent",
    "study_countries.csv": "country rank score_percent gap_to_gdp_rank",
}
KEYS = {
    "world_exports_hs92_4_2020.csv.gz": 2, "product_classes.csv.gz": 2, "activity_france.csv.gz": 3,
    "study_regions_by_family.csv": 2, "hs6_to_hs92.csv.gz": 3, "commune_moves.csv.gz": 2, "naf_2025.csv": 2,
}
WIDTHS = {"country": {3}, "product": {4}, "family": {3}, "nc8": {8}, "cpf6": {6}, "cpf4": {4}, "class": {4},
          "departement": {2, 3}, "region": {2}, "territory": {2, 3}, "first_chapter": {2}, "last_chapter": {2},
          "naf_2025": {6}, "naf_rev2": {6}}
VALUES = ("staff", "establishments", "exports_eur", "imports_eur")


def text_of(path):
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def rows_of(name, folder=REFERENCE):
    return list(csv.DictReader(io.StringIO(text_of(folder / name).decode("utf-8"), newline="")))


@pytest.fixture(scope="module")
def tables():
    return {name: rows_of(name) for name in COLUMNS}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_order_and_keys(tables, name):
    rows = tables[name]
    assert list(rows[0]) == COLUMNS[name].split()
    keys = [tuple(row.values())[: KEYS.get(name, 1)] for row in rows]
    assert len(set(keys)) == len(keys), "a key twice"
    if name != "study_countries.csv":       # that one is in the order of the published ranks
        assert keys == sorted(keys)


@pytest.mark.parametrize("name", COLUMNS)
def test_text_is_plain_utf8_with_unix_line_ends(name):
    text = text_of(REFERENCE / name)
    assert not text.startswith(b"\xef\xbb\xbf") and b"\r" not in text and text.endswith(b"\n")


@pytest.mark.parametrize("name", COLUMNS)
def test_codes_keep_their_width(tables, name):
    for column in set(COLUMNS[name].split()) & set(WIDTHS):
        codes = {row[column] for row in tables[name]}
        if name == "nc8_cpf_hs92.csv.gz" and column == "product":
            codes -= {""}                   # codes outside the HS
        assert {len(code) for code in codes} <= WIDTHS[column], column


def test_codes_agree_from_table_to_table(tables):
    products = {row["product"] for row in tables["products_hs92_4.csv"]}
    families = {row["family"] for row in tables["families.csv"]}
    classes = {row["class"] for row in tables["classes_cpf4.csv"]}
    regions = {row["region"] for row in tables["departements.csv"]}
    departements = {row["departement"] for row in tables["departements.csv"]}
    countries = {row["country"] for row in tables["countries.csv"]}
    assert {row["country"] for row in tables["world_exports_hs92_4_2020.csv.gz"]} == countries
    assert {row["product"] for row in tables["world_exports_hs92_4_2020.csv.gz"]} <= products
    assert {row["product"] for row in tables["nc8_cpf_hs92.csv.gz"]} <= products | {""}
    assert {row["family"] for row in tables["products_hs92_4.csv"]} == families
    made_in = {row["class"] for row in tables["product_classes.csv.gz"]}
    assert made_in <= classes
    activity = tables["activity_france.csv.gz"]
    assert {row["class"] for row in activity} <= made_in
    assert {row["territory"] for row in activity if row["level"] == "region"} == regions
    assert {row["territory"] for row in activity if row["level"] == "departement"} == departements | {"20"}


def test_every_product_has_a_family_and_two_distinct_short_names(tables):
    products = tables["products_hs92_4.csv"]
    assert len(products) == 1241
    chapters = {f"{chapter:02d}": row["family"] for row in tables["families.csv"]
                for chapter in range(int(row["first_chapter"]), int(row["last_chapter"]) + 1)}
    assert all(row["family"] == chapters[row["product"][:2]] for row in products)
    for language in ("name_en", "name_fr"):
        names = [row[language] for row in products]
        assert all(0 < len(name) <= 90 for name in names)
        assert len(set(names)) == len(names), "two headings that a legend could not tell apart"
        assert not [name for name in names if name.count("(") != name.count(")")]


@pytest.mark.parametrize(("product", "english", "french"), [
    ("0101", "Horses", "Chevaux"),
    ("3823", "chemical products", "produits chimiques"),     # HS 1996 gave 3823 to fatty acids
    ("8508", "hand tools", "Outils"),                        # HS 2007 gave 8508 to vacuum cleaners
    ("8524", "recorded media", "enregistrés"),               # HS 2022 gave 8524 to flat panel displays
    ("8485", "Machinery parts", "Parties de machines"),      # HS 2022 gave 8485 to additive manufacturing
    ("9503", "Other toys", "Autres jouets"),
])
def test_headings_are_named_in_their_sense_of_1992(tables, product, english, french):
    row = next(row for row in tables["products_hs92_4.csv"] if row["product"] == product)
    assert english in row["name_en"] and french in row["name_fr"]


def test_families_fit_a_map_title_and_name_those_of_the_study(tables):
    families = tables["families.csv"]
    assert [row["family"] for row in families] == [f"f{number:02d}" for number in range(1, 20)]
    assert all(0 < len(row[name]) <= 40 for row in families for name in ("name_en", "name_fr"))
    assert [row["family"] for row in families if not row["study_name"]] == ["f14"]


def test_classes_of_a_product_share_it_out_whole(tables):
    total, basis = defaultdict(float), defaultdict(set)
    for row in tables["product_classes.csv.gz"]:
        assert float(row["weight"]) > 0
        total[row["product"]] += float(row["weight"])
        basis[row["product"]].add(row["basis"])
    assert total == {product: pytest.approx(1, abs=1e-9) for product in total}
    assert all(len(kinds) == 1 and kinds <= {"exports", "imports", "codes"} for kinds in basis.values())
    assert len(total) == 1241


def test_figures_by_hand_from_the_raw_files(tables):
    activity = {(row["level"], row["territory"], row["class"]): row for row in tables["activity_france.csv.gz"]}
    nord = activity["departement", "59", "1051"]
    assert int(nord["exports_eur"]) == 116_501_002 + 78_096_371            # the rows of 2019 and of 2020
    bread = activity["departement", "59", "1071"]
    assert float(bread["staff"]) == 39 + 51.5 + 444 + 545.5                # NAF 10.71A to 10.71D
    corsica = activity["region", "94", "1102"]
    assert int(corsica["exports_eur"]) == 1_859_479 + 965_106              # departement 20
    wine = [row for row in tables["product_classes.csv.gz"] if row["product"] == "2204"]
    assert [row["class"] for row in wine] == ["1102"]                      # CPF 110211 and 110212
    assert int(wine[0]["exports_eur"]) == 3_135_718_120 + 6_208_808_677


def test_classes_have_names_and_their_naf_classes(tables):
    classes = {row["class"]: row for row in tables["classes_cpf4.csv"]}
    assert all(row["name_fr"] and row["name_en"] and len(row["a129"]) == 4 for row in classes.values())
    assert classes["0300"]["naf"].split() == ["0311", "0312", "0321", "0322"]
    assert [code for code, row in classes.items() if not row["naf"]] == ["3100"]
    of_naf = [naf for row in classes.values() for naf in row["naf"].split()]
    assert len(of_naf) == len(set(of_naf)), "a NAF class that two classes would both count"


def test_regions_are_the_sum_of_their_departements(tables):
    region_of = {row["departement"]: row["region"] for row in tables["departements.csv"]} | {"20": "94"}
    sums, regions = defaultdict(float), {}
    for row in tables["activity_france.csv.gz"]:
        for value in VALUES:
            if row[value] == "":
                continue                    # absent, which is no zero
            if row["level"] == "region":
                regions[row["territory"], row["class"], value] = float(row[value])
            else:
                sums[region_of[row["territory"]], row["class"], value] += float(row[value])
    assert regions == dict(sums)


def test_corsica_has_its_customs_on_the_whole_island(tables):
    local = [row for row in tables["activity_france.csv.gz"] if row["level"] == "departement"]
    assert not [row for row in local if row["territory"] == "20" and (row["staff"] or row["establishments"])]
    assert not [row for row in local if row["territory"] in ("2A", "2B") and (row["exports_eur"] or row["imports_eur"])]


def test_departements_of_france(tables):
    departements = tables["departements.csv"]
    assert len(departements) == 101 and len({row["region"] for row in departements}) == 18
    assert len({row["region"] for row in departements if row["metropolitan"] == "1"}) == 13
    names = {row["departement"]: row["world_map_name"] for row in departements}
    assert names["68"] == "Haute-Rhin" and names["77"] == "Seien-et-Marne"      # typos of the map of QGIS
    assert len(set(names.values())) == 101


def test_countries_that_teach_the_product_space(tables):
    countries = {row["country"]: row for row in tables["countries.csv"]}
    assert len(countries) == 222
    learning = {code for code, row in countries.items() if row["learns"] == "1"}
    assert len(learning) == 140                                                 # METHOD, section 2
    assert {"FRA", "TWN", "CHN"} <= learning and not learning & {"LUX", "MLT", "AND"}
    assert all(row["name_en"] and row["name_fr"] for row in countries.values())
    assert sum(float(row["exports_share"]) for row in countries.values()) == pytest.approx(1, abs=1e-4)


def test_study_tables_are_complete(tables):
    by_family = tables["study_regions_by_family.csv"]
    families = {row["family"] for row in by_family}
    assert len(by_family) == 13 * 18 and len(families) == 18 and "f14" not in families
    metropolitan = {row["region"] for row in tables["departements.csv"] if row["metropolitan"] == "1"}
    assert {row["region"] for row in by_family} == metropolitan
    france = {row["family"]: row for row in tables["study_france_by_family.csv"]}
    assert set(france) == families and france["f07"]["score_percent"] == "77" and france["f07"]["world_rank"] == "2"
    countries = tables["study_countries.csv"]
    assert len(countries) == 25
    assert {row["country"] for row in countries} <= {row["country"] for row in tables["countries.csv"]}
    assert next(row for row in countries if row["country"] == "FRA")["score_percent"] == "44.9"


def test_readme_counts_rows_and_sums_bytes(tables):
    lines = (REFERENCE / "README.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    said = {row[1]: row for row in cells if len(row) == 10}
    for name, rows in tables.items():
        assert said[name][7] == str(len(rows)), name
        assert said[name][8] == hashlib.sha256(text_of(REFERENCE / name)).hexdigest()[:16], name
    tabled = {path.name for path in REFERENCE.iterdir() if path.name.endswith((".csv", ".csv.gz"))}
    assert tabled == set(COLUMNS) <= set(said)


def test_tables_stay_light():
    assert sum(path.stat().st_size for path in REFERENCE.iterdir() if path.is_file()) < 6e6


def test_naf_2025_is_the_table_that_insee_tells_of(tables):
    """Counts as its page gives them; the letters that each nomenclature can have; codes of rev. 2 as INSEE labels them."""
    pairs, rev2 = tables["naf_2025.csv"], {row["naf_rev2"] for row in tables["naf_rev2.csv"]}
    assert len(pairs) == 1223
    assert {row["naf_rev2"] for row in pairs} == rev2 and len(rev2) == 732
    assert len({row["naf_2025"] for row in pairs}) == 746 and "46.89Y" not in {row["naf_2025"] for row in pairs}
    assert sum(row["naf_2025"][:5] != row["naf_rev2"][:5] for row in pairs) == 650
    assert sum(row["type"] == "Unique" for row in pairs) == 520 and {row["type"] for row in pairs} == {"Unique", "Multiple"}
    assert all(re.fullmatch(r"\d\d\.\d\d[G-Y]", row["naf_2025"]) for row in pairs)
    assert all(re.fullmatch(r"\d\d\.\d\d[A-FZ]", code) for code in rev2)


def test_a_unique_pair_is_the_only_one_of_its_rev_2_sub_class(tables):
    targets = defaultdict(list)
    for row in tables["naf_2025.csv"]:
        targets[row["naf_rev2"]].append(row)
    assert all((len(rows) == 1) == (rows[0]["type"] == "Unique") for rows in targets.values())
    mains = [sum(row["main"] == "1" for row in rows) for rows in targets.values()]
    assert max(mains) == 1 and sum(mains) == 9


def test_classes_of_goods_are_classes_of_rev_2(tables):
    of_rev2 = {row["naf_rev2"][:5].replace(".", "") for row in tables["naf_rev2.csv"]}
    made_by = {naf for row in tables["classes_cpf4.csv"] for naf in row["naf"].split()}
    assert made_by <= of_rev2 and len(of_rev2) == 615


def test_the_workbook_of_insee_takes_the_place_of_its_transcription(tmp_path):
    """Names of columns below a title, as INSEE's page describes them."""
    pytest.importorskip("openpyxl")
    pandas = pytest.importorskip("pandas")
    (tmp_path / "concordances").mkdir()
    names = ["Sous-classes NAF rév. 2 \u2013 codes", "Sous-classes NAF 2025 \u2013 codes", "Type de correspondance"]
    pandas.DataFrame([["Insee", "", ""], names, ["10.13B", "10.13H", "Unique"]]).to_excel(
        tmp_path / "concordances" / "Correspondances_NAFrev2-NAF2025.xlsx", header=False, index=False)
    script = ("import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); from naf_2025 import naf_2025; "
              "print(naf_2025(Path(sys.argv[2])).to_csv(index=False))")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    made = subprocess.run([sys.executable, "-B", "-c", script, str(REFERENCE / "build"), str(tmp_path)], check=True,
                          env=environment, capture_output=True, text=True)
    assert made.stdout.split() == ["naf_2025,naf_rev2,type,main", "10.13H,10.13B,Unique,"]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    for library in ("numpy", "pandas", "scipy", "openpyxl", "pyarrow"):
        pytest.importorskip(library, reason=f"{library} makes the reference tables")
    if not (SOURCE / "country_hs4").is_dir():
        pytest.skip(f"no official files at {SOURCE}: set RESSORT_DATA")
    out = tmp_path_factory.mktemp("reference")
    script = REFERENCE / "build" / "build_reference.py"
    # the script imports the modules beside it
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    subprocess.run([sys.executable, "-B", str(script), str(SOURCE), str(out)], check=True, env=environment)
    return out


REBUILT_NEARLY = {"world_exports_hs92_4_2020.csv.gz", "countries.csv", "product_space_layout.csv"}


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - REBUILT_NEARLY))
def test_official_files_give_the_same_table(rebuilt, name):
    assert text_of(rebuilt / name) == text_of(REFERENCE / name)


def test_official_files_give_the_same_countries(rebuilt):
    """exports_share apart: another linear algebra library may turn a last digit."""
    def facts(folder):
        rows = rows_of("countries.csv", folder)
        return [{key: value for key, value in row.items() if key != "exports_share"} for row in rows]

    assert facts(rebuilt) == facts(REFERENCE)


def test_official_files_give_the_same_world(rebuilt):
    """Four digits are kept, of which another linear algebra library may turn the last."""
    def exports(folder):
        return {(row["country"], row["product"]): float(row["export_ppb"])
                for row in rows_of("world_exports_hs92_4_2020.csv.gz", folder)}

    again, kept = exports(rebuilt), exports(REFERENCE)
    assert set(again) == set(kept)
    assert not [key for key, value in kept.items() if abs(again[key] - value) > 1.1e-3 * value]


def test_official_files_give_the_same_products_a_place(rebuilt):
    """Forces amplify a last digit: another linear algebra library may draw the same network otherwise."""
    again, kept = rows_of("product_space_layout.csv", rebuilt), rows_of("product_space_layout.csv")
    assert [row["product"] for row in again] == [row["product"] for row in kept]


def test_products_on_the_drawn_space_are_apart_and_known(tables):
    places = tables["product_space_layout.csv"]
    assert {row["product"] for row in places} <= {row["product"] for row in tables["products_hs92_4.csv"]}
    assert len({(row["x"], row["y"]) for row in places}) == len(places)
    assert all(max(abs(float(row["x"])), abs(float(row["y"]))) <= 1.2 for row in places)


def test_official_files_give_the_same_notes(rebuilt):
    def notes(folder):
        return (folder / "README.md").read_text(encoding="utf-8").split("## World exports")[1]

    assert notes(rebuilt) == notes(REFERENCE)
