"""Official files as a planner's own hands leave them: names for codes, totals at the foot, titles, old regions."""

from __future__ import annotations

import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sources.activity import read_activity
from ressort.engine.sources.asked import Asked
from ressort.engine.sources.customs import read_customs, read_national_customs
from ressort.engine.sources.embedded import departements
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.firms import read_firms
from ressort.engine.sources.french_places import partial_france
from ressort.engine.sources.titles import lines_above
from ressort.engine.sources.trade import read_trade
from ressort.engine.sources.world_trade import read_world_trade


@pytest.fixture
def file(tmp_path):
    def made(text, name="file.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return made


def adds_up(found):
    return int(found.rejects["rows"].sum()) + found.kept == found.rows


def told(found):
    return dict(zip(found.rejects["reason"], found.rejects["rows"]))


CUSTOMS = "dep;cpf4;exportation;importation\n"


@pytest.mark.parametrize("written", ["8", "08", "Ardennes", "ARDENNES", "08 - Ardennes", "08 Ardennes", "Ardennes (08)"])
def test_a_departement_however_it_is_written(file, written):
    found = read_customs(file(CUSTOMS + f"{written};1071;10;5\n01;1071;10;5\n"))
    assert found.table["territory"].tolist() == ["01", "08"] and found.kept == 2


def test_totals_are_no_territory_and_weigh_nothing(file):
    foot = "Total;1071;20;10\nFrance métropolitaine;1071;20;10\nEnsemble;;20;10\n08;Total;10;5\n"
    found = read_customs(file(CUSTOMS + "08;1071;10;5\n01;1071;10;5\n" + foot))
    assert found.table[["territory", "exports"]].values.tolist() == [["01", 10.0], ["08", 10.0]]
    assert told(found) == {"row of totals": 4} and adds_up(found)
    assert found.total == 30 and found.share_without("code") == found.share_without("territory") == 0


def test_a_territory_that_france_has_not_is_told_and_no_territory_of_the_table(file):
    found = read_customs(file(CUSTOMS + "08;1071;10;5\nBavière;1071;30;0\n"))
    assert found.table["territory"].tolist() == ["08"] and told(found) == {"no French departement or region": 1}
    assert found.share_without("territory") == pytest.approx(30 / 45) and adds_up(found)
    as_it_is = read_customs(file(CUSTOMS + "08;1071;10;5\nBavière;1071;30;0\n"), french=False)
    assert as_it_is.table["territory"].tolist() == ["08", "Bavière"]


def test_regions_of_before_2016_and_their_names(file):
    rows = "21;1071;1;0\nLorraine;1071;2;0\n42;1071;4;0\nGrand Est;1071;8;0\n84;1071;16;0\n1;1071;32;0\n"
    found = read_customs(file("region;cpf4;exportation;importation\n" + rows))
    assert found.table[["territory", "exports"]].values.tolist() == [["01", 32.0], ["44", 15.0], ["84", 16.0]]
    assert "Regions of before 2016 (21, 41, 42)" in "\n".join(map(str, found.notes))


def test_a_flow_that_is_none_is_told_as_such(file):
    found = read_customs(file("dep;cpf4;flux;valeur\n08;1071;E;5\n08;1071;Z;7\n"))
    assert told(found) == {"neither an export nor an import": 1} and adds_up(found)


def test_totals_of_the_national_file(file):
    text = "flux;annee;mois;nc8;valeur\nE;2020;1;62102000;74\nE;2020;1;Total;74\n"
    found = read_national_customs(file(text))
    assert told(found) == {"row of totals": 1} and found.total == 74 and adds_up(found)


def test_a_file_of_which_nothing_is_left_shows_what_it_holds(file):
    with pytest.raises(TableError, match=r"no French departement or region; for instance Bayern 1071"):
        read_customs(file(CUSTOMS + "Bayern;1071;10;5\n"))


@pytest.mark.parametrize(("region", "territory"), [("44", "44"), ("84", "84"), ("1", "01"), ("11", "11")])
def test_regions_of_flores_are_regions(file, region, territory):
    """44 is Grand Est among the regions, and Loire-Atlantique among the departements."""
    rows = "".join(f"{region};REG;10;1T9X7;{measure};A;2023;100\n" for measure in ("EMPL3112", "UNIT_LOC"))
    text = "GEO;GEO_OBJECT;ACTIVITY;LEGAL_FORM_WITH_PUBLIC;FLORES_MEASURE;OBS_STATUS;TIME_PERIOD;OBS_VALUE\n" + rows
    found = read_establishments(file(text), **vars(Asked(level="region", classes=False)))
    assert found.table[["territory", "value"]].values.tolist() == [[territory, 100.0]]


SIRENE = (
    "siret,trancheEffectifsEtablissement,codeCommuneEtablissement,etatAdministratifEtablissement,"
    "activitePrincipaleEtablissement\n"
    "30000000000017,11,08105,A,10.71C\n"
)
BACI = "t,i,j,k,v,q\n2022,251,276,010121,3,1\n"


@pytest.mark.parametrize(
    ("text", "read", "algorithm"),
    [
        (CUSTOMS + "08;1071;10;5\n", read_establishments, "Import customs files"),
        (BACI, read_establishments, "Import world trade"),
        (SIRENE, read_customs, "Import establishments"),
        (BACI, read_customs, "Import world trade"),
        (SIRENE, read_world_trade, "Import establishments"),
        (CUSTOMS + "08;1071;10;5\n", read_world_trade, "Import customs files"),
    ],
)
def test_the_file_of_another_import_is_sent_there(file, text, read, algorithm):
    with pytest.raises(TableError, match=f'Give it to "{algorithm}"'):
        read(file(text))


def test_the_two_kinds_of_customs_files_are_told_apart(file):
    with pytest.raises(TableError, match='choose "Nation by NC8 product"'):
        read_customs(file("flux;annee;mois;nc8;valeur\nE;2020;1;62102000;74\n"))
    with pytest.raises(TableError, match='choose "Departements or regions by CPF class"'):
        read_national_customs(file(CUSTOMS + "08;1071;10;5\n"))


def test_an_address_is_no_file():
    with pytest.raises(TableError, match="is an address, not a file. Fetch it first"):
        read_establishments("https://example.org/StockEtablissement_utf8.zip")


@pytest.mark.parametrize("name", ["~$stock.csv", ".~lock.stock.csv#"])
def test_what_a_spreadsheet_leaves_beside_its_file(file, name):
    with pytest.raises(TableError, match="Give the file itself"):
        read_establishments(file("Jean Dupont", name))


def test_a_file_that_is_held_open(file, monkeypatch):
    path = file(SIRENE)

    def held(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", held)
    with pytest.raises(TableError, match="another program holds it"):
        read_establishments(path)


@pytest.mark.parametrize("name", ["Exportations (en milliers d'euros)", "Exportations en milliers d'euros", "Exports k€"])
def test_units_beside_the_names_of_columns(file, name):
    text = f"Département;Code CPF4;Libellé CPF4;{name}\n8;10.71;Pain;1 234,5\n"
    found = read_customs(file(text, encoding="cp1252"))
    assert found.table[["territory", "exports"]].values.tolist() == [["08", 1_234_500.0]]


def test_two_columns_that_differ_by_their_brackets_are_not_taken_for_one(file):
    with pytest.raises(TableError, match="no column exportation.*write them in \"Columns\": exports="):
        read_customs(file("dep;cpf4;Exportations (2022);Exportations (2023)\n08;1071;1;2\n"))


@pytest.mark.parametrize("national", [False, True])
def test_a_table_under_its_title_and_over_its_foot(file, monkeypatch, national):
    """Titles, source and blank lines above, a total and a note below: all told, none counted."""
    if national:
        pytest.importorskip("duckdb")
        monkeypatch.setattr("ressort.engine.sources.files.NATIONAL", 1)
    text = (
        "Commerce extérieur des départements;;;\nSource : Douanes;;;\n;;;\n" + CUSTOMS
        + "08;1071;10;5\n01;1071;10;5\nTotal;;20;10\nChamp : France\n"
    )
    found = read_customs(file(text))
    assert found.table[["territory", "exports"]].values.tolist() == [["01", 10.0], ["08", 10.0]]
    assert told(found) == {"row of totals": 1, "not as many columns as the first line": 1} and adds_up(found)
    assert "the names of the columns are on line 4" in "\n".join(map(str, found.notes))


@pytest.mark.parametrize(
    "text",
    ["a\n1;2;3\n4;5;6\n", "a;b\nx;y;z\nx;y;z\n", "dep;cpf4;exportation\n08;1071;5\n", "titre\nune;deux;trois\n", "\n\n"],
)
def test_what_is_no_title_is_left_in_its_place(text):
    assert lines_above(text, ";,\t|") == 0


EXTRACT = "departement;ape;effectifs\n"


def test_totals_of_an_extract_of_establishments(file):
    text = EXTRACT + "08;10.71C;12\n01;10.71C;10\nTotal;;22\nEnsemble;Ensemble;22\n08;Total;12\n"
    found = read_establishments(file(text))
    assert found.table[["territory", "value"]].values.tolist() == [["01", 10.0], ["08", 12.0]]
    assert told(found) == {"row of totals": 3} and adds_up(found) and found.total == 22


def test_departements_by_name_in_an_extract(file):
    text = EXTRACT + "Ardennes;10.71C;12\nCôtes-d'Armor;10.71C;10\n"
    assert read_establishments(file(text)).table["territory"].tolist() == ["08", "22"]
    assert read_establishments(file(text), level="region").table["territory"].tolist() == ["44", "53"]


def test_a_commune_by_its_name_is_told_never_taken_for_a_departement(file):
    """Vienne is a commune of Isère and a departement: a name in a column of communes places nothing."""
    with pytest.raises(TableError, match=r"unknown territory; for instance #1 Vienne 10.71C 12\).*codes, not names"):
        read_establishments(file("commune;ape;effectifs\nVienne;10.71C;12\n"))


def test_the_world_of_a_trade_file_is_no_country(file):
    text = "country;product;value\nFRA;0101;12\nDEU;8712;3\nWLD;0101;12\nTotal;8712;3\nFRA;TOTAL;12\n"
    found = read_world_trade(file(text), revision="1992")
    assert found.table["country"].tolist() == ["DEU", "FRA"] and found.total == 15
    assert told(found) == {"row of totals": 3} and adds_up(found)


def test_products_of_the_oec_begin_with_their_section(file):
    """52709 is crude oil, 2709, of section 5; 178703 is 8703 of section 17."""
    text = "Year,Country ID,HS4 ID,Trade Value\n2018,eufra,52709,10\n2018,eudeu,178703,30\n2018,eudeu,10101,2\n"
    found = read_world_trade(file(text), revision="1992")
    assert found.table.values.tolist() == [["DEU", "0101", 2.0], ["DEU", "8703", 30.0], ["FRA", "2709", 10.0]]


def test_totals_of_tables_of_ones_own():
    activity = pd.DataFrame([("08", "10.71", 5), ("Total", "10.71", 5), ("08", "Ensemble", 5)])
    found = read_activity(activity.set_axis(["territory", "activity", "value"], axis=1))
    assert found.table["territory"].tolist() == ["08"] and found.rejects["reason"].tolist() == ["row of totals"] * 2
    trade = pd.DataFrame([("FRA", "8703", 5), ("World", "8703", 5)])
    found = read_trade(trade.set_axis(["country", "product", "value"], axis=1))
    assert found.table["country"].tolist() == ["FRA"] and found.rejects["reason"].tolist() == ["row of totals"]


def test_the_classes_of_eurostat():
    rows = pd.DataFrame([("DE11", "C1071", "12"), ("DE11", "C", "99"), ("DE21", "C1071", ":c")])
    found = read_activity(rows.set_axis(["territory", "activity", "value"], axis=1), french=False).table
    assert found[["territory", "activity", "masked"]].values.tolist() == [["DE11", "1071", False], ["DE21", "1071", True]]


def test_sections_alone_are_no_totals():
    rows = pd.DataFrame([("DE11", "C10", "12"), ("DE11", "C", "99")], columns=["territory", "activity", "value"])
    assert len(read_activity(rows, french=False).table) == 2


@pytest.mark.parametrize(
    ("codes", "is_partial"),
    [
        (["08", "10", "51", "52"], True),
        (["08105", "08409"], True),
        (["44", "84"], True),
        (departements()["departement"], False),
        ([code + "001" for code in departements()["departement"] if len(code) == 2], False),
        (departements()["region"].unique(), False),
        (["200041630", "240100883"], False),  # EPCI: nobody can tell
    ],
)
def test_a_part_of_france_is_no_nation(codes, is_partial):
    assert (partial_france(pd.Series(codes)) is not None) == is_partial


def test_a_siret_that_a_spreadsheet_wrote_is_no_siret(file):
    names = "siret;trancheEffectifsEtablissement;codeCommuneEtablissement;etatAdministratifEtablissement;" \
            "activitePrincipaleEtablissement\n"
    found = read_firms(file(names + "3,00E+13;11;8105;A;10.71C\n30000000000017;11;8105;A;10.71C\n"), ["08105"])
    assert found.table["siret"].tolist() == ["", "30000000000017"] and found.table["staff"].tolist() == [14.5, 14.5]
    assert [str(note) for note in found.notes if "1 SIRET" in str(note)]
