"""Official files as a planner's own hands leave them: names for codes, totals at the foot, titles, old regions."""

from __future__ import annotations

import pytest
from ressort.engine.errors import TableError
from ressort.engine.sources.asked import Asked
from ressort.engine.sources.customs import read_customs, read_national_customs
from ressort.engine.sources.establishments import read_establishments


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
