"""A passage of the user's own: INSEE's workbook or a sheet of it as CSV, a stock that carries both codes."""

import zipfile

import layouts
import pandas as pd
import pytest
from ressort.engine.errors import MissingLibrary, TableError
from ressort.engine.nomenclatures.naf_2025 import SEEN, shipped_passage
from ressort.engine.nomenclatures.tables import table
from ressort.engine.sources import files
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.passages import read_pairs, read_passage

# as INSEE's page describes it: a title, names of columns some rows below, labels beside the codes, a text of what is common
TITLE = ["Correspondances entre la NAF rév. 2 et la NAF 2025", "", "", "", "", ""]
NAMES = [*(f"Sous-classes {naf} \u2013 {what}" for naf in ("NAF rév. 2", "NAF 2025") for what in ("codes", "intitulés")),
         "Type de correspondance", "Contenu commun"]
PAIRS = [
    ("10.13A", "Viande", "10.13G", "Viande", "Multiple", "La sous-classe 10.13A est entièrement couverte, sauf les plats"),
    ("10.13A", "Viande", "10.89Y", "Autres", "Multiple", "Une partie"),
    ("10.89Z", "Autres", "10.89Y", "Autres", "Unique", "La sous-classe 10.89Z est entièrement couverte"),
]
EXPECTED = [["10.13G", "10.13A", "Multiple", "1"], ["10.89Y", "10.13A", "Multiple", ""], ["10.89Y", "10.89Z", "Unique", ""]]


def grid():
    return [TITLE, ["Édition de janvier 2026", *[""] * 5], [""] * 6, NAMES, *PAIRS]


@pytest.fixture
def workbook(tmp_path):
    pytest.importorskip("openpyxl")
    path = tmp_path / "Correspondances_NAFrev2-NAF2025.xlsx"
    with pd.ExcelWriter(path) as book:
        pd.DataFrame([["Lisez-moi"], ["Source : Insee"]]).to_excel(book, sheet_name="Lisez-moi", header=False, index=False)
        pd.DataFrame(grid()).to_excel(book, sheet_name="NAFrév2-NAF2025", header=False, index=False)
    return path


def stock(tmp_path, rows, name="stock.csv"):
    """siret, main code, code of NAF 2025, band, state, nomenclature."""
    names = ("siret", *(f"{name}Etablissement" for name in (
        "activitePrincipale", "activitePrincipaleNAF25", "trancheEffectifs", "etatAdministratif",
        "nomenclatureActivitePrincipale")))
    frame = pd.DataFrame([dict(zip(names, row)) for row in rows], columns=layouts.STOCK_54).fillna("").astype(str)
    frame["codeCommuneEtablissement"] = "08105"
    path = tmp_path / name
    frame.to_parquet(path) if name.endswith("parquet") else frame.to_csv(path, index=False)
    return path


def weight(passage, source, target, column="weight"):
    return passage.weights.set_index(["source", "target"])[column].get((source, target), 0.0)


# INSEE's table


def test_the_workbook_has_its_names_below_its_title(workbook):
    assert read_pairs(workbook).values.tolist() == EXPECTED


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-8-sig"])
def test_its_sheet_may_be_a_csv(tmp_path, separator, encoding):
    path = tmp_path / "naf.csv"
    pd.DataFrame(grid()).to_csv(path, index=False, header=False, sep=separator, encoding=encoding)
    assert read_pairs(path).values.tolist() == EXPECTED


def test_sheets_may_be_the_tables_of_a_zip_whatever_its_name(tmp_path):
    path = tmp_path / "naf.xlsx"
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr("Lisez-moi.csv", "Lisez-moi\nSource : Insee\n")
        pack.writestr("NAFrev2-NAF2025.csv", pd.DataFrame(grid()).to_csv(index=False, header=False, sep=";"))
    assert read_pairs(path).values.tolist() == EXPECTED
    assert weight(read_passage(path), "1089Y", "1107") == 0


def test_names_of_an_earlier_edition(tmp_path):
    path = tmp_path / "naf.csv"
    names = "NAFold-code;NAFold-intitulé;NAFnew-code;NAFnew-intitulé\n"
    path.write_text(names + "10.13A;a;10.13G;b\n10.13;a;10.13;b\n", encoding="utf-8")
    assert read_pairs(path).values.tolist() == [["10.13G", "10.13A", "", ""]]


def test_the_table_that_ships_can_be_edited_and_given_back(tmp_path):
    path = tmp_path / "naf.csv"
    table("naf_2025.csv").to_csv(path, index=False)
    pd.testing.assert_frame_equal(read_pairs(path), table("naf_2025.csv"))
    given = read_passage(path)
    pd.testing.assert_frame_equal(given.weights, shipped_passage().weights)


def test_the_given_table_wins_and_the_shipped_one_completes_it(workbook, tmp_path):
    passage = read_passage(workbook)
    assert weight(passage, "1013H", "1013") == weight(shipped_passage(), "1013H", "1013")  # a code it has not
    other = weight(passage, "1089Y", "1107")
    assert other == 0 < weight(shipped_passage(), "1089Y", "1107")
    assert passage.weights.groupby("source")["weight"].sum().round(12).eq(1).all()
    path = stock(tmp_path, [("1", "10.89Y", "", "11", "A", "NAF2025")])
    found = read_establishments(path, passage=passage)
    assert set(found.table["activity"]) == {"1013", "1089"}
    assert "the given table of pairs weighed by Ressort, INSEE's table" in " ".join(map(str, found.notes))


def test_another_table_is_refused(tmp_path, workbook):
    path = tmp_path / "x.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(TableError, match="x.csv: it tells no passage from NAF 2025 to NAF rev. 2"):
        read_passage(path)
    pd.DataFrame([["a", "b"]]).to_excel(workbook, header=False, index=False)
    with pytest.raises(TableError, match="it tells no passage"):
        read_passage(workbook)
    workbook.write_bytes(b"PK\x03\x04cut")
    with pytest.raises(TableError, match="Correspondances_NAFrev2-NAF2025.xlsx is cut or damaged"):
        read_passage(workbook)
    with pytest.raises(TableError, match="no such file"):
        read_passage(tmp_path / "absent.xlsx")


def test_without_openpyxl_the_way_out_is_told(workbook, monkeypatch):
    def without(*_arguments, **_options):
        raise ImportError("Missing optional dependency 'openpyxl'")

    monkeypatch.setattr(pd, "read_excel", without)
    with pytest.raises(MissingLibrary, match="Save its sheet as CSV"):
        read_passage(workbook)


# A stock


BOTH = [
    *[(str(number), "10.13A", "10.89Y", "11", "A", "NAFRev2") for number in range(SEEN)],
    *[(str(number), "10.89Z", "10.89Y", "12", "A", "NAFRev2") for number in range(100, 110)],
    ("200", "10.51A", "10.51H", "11", "A", "NAFRev2"),  # few tell it
    ("201", "32.12Z", "10.89Y", "11", "F", "NAFRev2"),  # closed
    ("202", "151A", "10.89Y", "11", "A", "NAF1993"),  # another nomenclature
    ("203", "10.89Y", "10.89Y", "11", "A", "NAF2025"), ("204", "10.13A", "", "11", "A", "NAFRev2"),  # one code only
]


@pytest.mark.parametrize("name", ["stock.csv", "stock.parquet"])
@pytest.mark.parametrize("is_national", [False, True])
def test_a_stock_with_both_codes_teaches_its_weights(tmp_path, monkeypatch, name, is_national):
    if is_national or name.endswith("parquet"):
        pytest.importorskip("duckdb")
        pytest.importorskip("pyarrow")
    monkeypatch.setattr(files, "NATIONAL", 1 if is_national else files.NATIONAL)
    passage = read_passage(stock(tmp_path, BOTH, name))
    assert weight(passage, "1089Y", "1013") == pytest.approx(SEEN / (SEEN + 10))
    assert weight(passage, "1089Y", "1013", "staff_weight") == pytest.approx(SEEN * 14.5 / (SEEN * 14.5 + 10 * 34.5))
    assert weight(passage, "1089Y", "3212") == weight(passage, "1089Y", "0151") == 0
    assert weight(passage, "1051H", "5210") == weight(shipped_passage(), "1051H", "5210")
    assert passage.count["1089Y"] == SEEN + 10


def test_the_main_column_may_be_the_one_in_naf_2025(tmp_path):
    rows = [("siret,codeCommuneEtablissement,activitePrincipaleEtablissement,activitePrincipaleNAFRev2Etablissement")]
    rows += [f"{number},08105,10.89Y,10.13A" for number in range(SEEN)]
    path = tmp_path / "stock.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    assert weight(read_passage(path), "1089Y", "1013") == 1


def test_a_table_of_counts_teaches_by_its_counts(tmp_path):
    path = tmp_path / "counts.csv"
    names = "departement;naf_rev2;naf25;nombre\n"
    path.write_text(f"{names}08;10.13A;10.89Y;{SEEN * 3}\n08;10.89Z;10.89Y;{SEEN}\n", encoding="utf-8")
    assert weight(read_passage(path), "1089Y", "1013") == pytest.approx(0.75)


def test_a_stock_with_one_nomenclature_teaches_nothing(tmp_path):
    with pytest.raises(TableError, match="No establishment carries both"):
        read_passage(stock(tmp_path, [("1", "10.13A", "", "11", "A", "NAFRev2")]))
    path = tmp_path / "one.csv"
    path.write_text("siret;commune;ape\n1;08105;10.13A\n", encoding="utf-8")
    with pytest.raises(TableError, match="it tells no passage"):
        read_passage(path)
