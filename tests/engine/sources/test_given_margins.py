"""Published totals that the user gives: how they are read, what they bound in URSSAF, FLORES and customs files, refusals."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ressort.engine.errors import RessortError, TableError
from ressort.engine.nomenclatures.activity_groups import activity_levels, read_activity_group
from ressort.engine.nomenclatures.tables import editable_table
from ressort.engine.sources.customs import read_customs
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.given_margins import read_margins

# Ain: Ambérieu 30 in bakeries, dairy hidden, retail 50; Bourg dairy hidden, fish in two classes (0300 of goods), one hidden
URSSAF = (
    "code_commune;ape;nombre_d_etablissements_2023;effectifs_salaries_2023\n"
    "01004;10.71C;3;30\n01004;10.51A;1;s\n01004;47.11D;2;50\n"
    "01053;10.51A;1;s\n01053;03.11Z;1;8\n01053;03.21Z;1;s\n"
    "38185;10.51A;1;6\n"
)
CUSTOMS = (
    "dep;cpf4;annee;exportation;importation\n"
    "01;1071;2023;10,5;1,25\n01;1051;2023;s;2,5\n01;1102;2023;s;0,5\n38;1051;2023;4,25;1,5\n2A;1102;2023;s;3,5\n"
)


@pytest.fixture
def urssaf(tmp_path):
    path = tmp_path / "urssaf.csv"
    path.write_text(URSSAF, encoding="utf-8")
    return path


@pytest.fixture
def customs(tmp_path):
    path = tmp_path / "douane.csv"
    path.write_text(CUSTOMS, encoding="utf-8")
    return path


def table(text):
    lines = [line.split(";") for line in text.strip().splitlines()]
    return pd.DataFrame(lines[1:], columns=lines[0])


def ends(imported):
    return {(row.territory, row.activity): (row.low, row.high) for row in imported.table.itertuples() if row.masked}


def said(imported):
    return " ".join(map(str, imported.notes))


# Sectors


def test_each_level_holds_each_division_once():
    rows = editable_table("activity_groups.csv")
    assert rows.groupby("level").size().to_dict() == dict.fromkeys(("A10", "A17", "A21", "A38"), 88)
    assert not rows.duplicated(["level", "division"]).any()
    assert rows.groupby("level")["code"].nunique().to_dict() == {"A10": 10, "A17": 17, "A21": 21, "A38": 38}
    # a code means the same divisions in every level that has it
    divisions = rows.groupby(["code", "level"])["division"].agg(" ".join)
    assert (divisions.groupby("code").nunique() == 1).all()


def test_a_code_lies_where_it_is_told_to_be():
    codes = read_activity_group(pd.Series(["CA", "C5 Autres", "A01Z", "01.11Z", "107", "x", ""]))
    assert codes["level"].tolist()[:4] == ["A38", "A17", "A129", "class"]
    assert codes["level"].isna().tolist() == [False] * 4 + [True, True, False]
    levels = activity_levels(pd.Series(["0311", "0300", "25"]))
    assert levels["A129"].tolist()[:2] == ["A03Z", "A03Z"] and levels["A38"].tolist() == ["AZ", "AZ", "CH"]


# URSSAF


@pytest.mark.parametrize(
    ("margins", "expected"),
    [
        # Ambérieu has 90, services included: 80 are seen
        ("code_commune;effectifs\n01004;90", {("01004", "1051"): 10}),
        ("commune;a38;valeur\n01004;CA - Denrées;34\n01053;AZ;20", {("01004", "1051"): 4, ("01053", "0300"): 20}),
        # of the 46 in food of the departement, 30 are seen: 16 are left to each of the two
        ("dep;division;total\n1;10;46", {("01004", "1051"): 16, ("01053", "1051"): 16}),
        # the nation has 20 in dairy, 6 of them seen in Isère
        ("ape;staff\n10.51A;20", {("01004", "1051"): 14, ("01053", "1051"): 14}),
        # the least wins
        ("geo;activity;value\n01004;;90\n;1051;20\n01;10;37\n84;;1000", {("01004", "1051"): 7, ("01053", "1051"): 7}),
        ("region;activity;value\n84;1051;9", {("01004", "1051"): 3, ("01053", "1051"): 3}),
        # of fish, 8 are seen in one class: the other one alone is bounded
        ("commune;naf;value\n01053;03.21Z;2", {("01053", "0300"): 10}),
    ],
)
def test_totals_bound_the_masked_cells_of_communes(urssaf, margins, expected):
    found = ends(read_establishments(urssaf, level="commune", margins=table(margins)))
    assert {cell: high for cell, (_, high) in found.items() if not np.isnan(high)} == expected


def test_the_cells_of_a_departement_share_what_is_left(urssaf):
    """Both communes hide dairy: 16 are left of food in Ain, to both together."""
    imported = read_establishments(urssaf, margins=table("dep;a38;value\n01;CA;46"))
    assert ends(imported)["01", "1051"] == (0, 16)
    assert "bound 1 of the 2 masked cells" in said(imported)


def test_totals_of_unions_and_of_establishments(urssaf, tmp_path):
    members = pd.DataFrame({"territory": ["01004", "01053"], "union": ["West", "West"]})
    found = read_establishments(urssaf, membership=members, margins=table("territory;division;value\nWest;10;40"))
    assert ends(found)["West", "1051"] == (0, 10)
    masked = tmp_path / "masked.csv"
    masked.write_text(URSSAF.replace("10.51A;1;s", "10.51A;s;s"), encoding="utf-8")
    found = read_establishments(masked, measure="establishments", margins=table(
        "dep;division;measure;value\n01;10;UNIT_LOC;9\n01;10;EMPL3112;400"))
    assert ends(found)["01", "1051"] == (0, 6)
    assert "another measure" in said(found)


def test_a_file_of_totals_is_read_like_any_other(urssaf, tmp_path):
    path = tmp_path / "totaux.csv"
    path.write_bytes("Code commune;Effectifs salariés 2022;Effectifs salariés 2023\n01004;1;90\n".encode("cp1252"))
    assert ends(read_establishments(urssaf, level="commune", margins=path))["01004", "1051"] == (0, 10)


def test_without_totals_nothing_bounds_them(urssaf):
    assert all(np.isnan(high) for _, high in ends(read_establishments(urssaf)).values())


def test_totals_of_a_file_in_naf_2025(tmp_path):
    """Territories bound whatever the code; a sub-class of NAF 2025 itself; a division of NAF rev. 2 nothing. What hides
    under 10.51G may be of 1051 or of 1107: both are bounded by it."""
    path = tmp_path / "urssaf.csv"
    path.write_text(URSSAF.replace("10.71C", "10.71J").replace("10.51A", "10.51G").replace("47.11D", "47.11J"),
                    encoding="utf-8")
    bounded = [read_establishments(path, level="commune", margins=table(margins)) for margins in (
        "code_commune;effectifs\n01004;90", "ape;effectifs\n10.51G;20", "commune;a88;effectifs\n01004;10;34\n01053;;50")]
    assert [ends(found)["01004", "1051"][1] for found in bounded] == pytest.approx([10, 14, np.nan], nan_ok=True)
    assert ends(bounded[0])["01004", "1107"] == (0, 10)
    assert "bound" in said(bounded[2]) and "01004 10" in said(bounded[2])
    assert bounded[0].table.set_index(["territory", "activity"]).at[("01004", "1051"), "hidden_territory"] == 10
    assert bounded[1].table.set_index(["territory", "activity"]).at[("01004", "1051"), "hidden_activity"] == 14


def test_flores_takes_the_least_of_its_own_totals_and_the_users(tmp_path):
    path = tmp_path / "flores.csv"
    rows = [("01", "_T", "A", 100), ("01", "10", "A", 60), ("01", "11", "K", ""), ("02", "11", "K", "")]
    path.write_text("GEO;GEO_OBJECT;ACTIVITY;FLORES_MEASURE;OBS_STATUS;TIME_PERIOD;OBS_VALUE\n" + "".join(
        f"{geo};DEP;{activity};EMPL3112;{status};2022;{value}\n" for geo, activity, status, value in rows), encoding="utf-8")
    found = ends(read_establishments(path, classes=False, margins=table("dep;a38;value\n01;CA;75\n02;CA;5")))
    assert found == {("01", "11"): (0, 15), ("02", "11"): (0, 5)}
    assert ends(read_establishments(path, classes=False))["01", "11"] == (0, 40)


# Customs


@pytest.mark.parametrize(
    ("margins", "expected"),
    [
        ("dep;valeur\n01;12,5", {("01", "1051"): 2000, ("01", "1102"): 2000}),
        ("dep;a129;exportation\n01;C10E;1,75", {("01", "1051"): 1750}),
        ("cpf4;exports\n1051;6,25", {("01", "1051"): 2000}),
        ("region;cpf4;value\n94;1102;0,5\n84;1051;5,25", {("2A", "1102"): 500, ("01", "1051"): 1000}),
        # whole thousands were rounded: half a thousand more may hide
        ("dep;produit;value\n01;1102;3", {("01", "1102"): 3500}),
        ("dep;flux;value\n01;E;12,5\n01;I;900,5", {("01", "1051"): 2000, ("01", "1102"): 2000}),
        ("dep;annee;value\n01;2023;12,5\n01;2022;99,5", {("01", "1051"): 2000, ("01", "1102"): 2000}),
    ],
)
def test_totals_bound_the_secret_flows(customs, margins, expected):
    found = ends(read_customs(customs, margins=table(margins)))
    assert {cell: high for cell, (_, high) in found.items() if not np.isnan(high)} == expected


def test_a_flow_that_is_seen_is_its_own_end(customs):
    plain = read_customs(customs).table
    assert (plain["low"] == plain["exports"].fillna(0)).all() and plain["high"].equals(plain["exports"])


@pytest.mark.parametrize(
    ("margins", "unit", "said_so"),
    [
        ("dep;value\n01;12500", "euros", "read as euros (as asked)"),
        ("dep;valeur_keur\n01;12,5", "automatic", "read as thousand euros (as their column says)"),
        ("dep;value;unite\n01;12500;EUR", "automatic", "units as their column says"),
        ("dep;value;unite\n01;12,5;milliers d'euros", "automatic", "units as their column says"),
        ("dep;value\n01;12,5", "automatic", "read as thousand euros (as the file)"),
    ],
)
def test_the_unit_of_totals_is_told(customs, margins, unit, said_so):
    imported = read_customs(customs, margins=table(margins), margins_unit=unit)
    assert ends(imported)["01", "1051"] == (0, 2000)
    assert said_so in said(imported)


def test_totals_in_euros_beside_a_file_in_thousands_are_suspected(customs):
    imported = read_customs(customs, margins=table("dep;value\n38;4250,5\n01;12500,5"))
    assert "are 1,000 times what the file shows where nothing hides: check their unit" in said(imported)


def test_another_country_has_totals_too(tmp_path):
    path = tmp_path / "land.csv"
    path.write_text("territory;nace;year;exports\nDE1;2562;2022;10\nDE2;2562;2022;s\n", encoding="utf-8")
    found = read_customs(path, french=False, margins=table("territory;nace;value\n;2562;14\nDE2;25;9"))
    assert ends(found) == {("DE2", "2562"): (0, 4)}


# Refusals


@pytest.mark.parametrize(
    ("margins", "sentence"),
    [
        ("dep;a38\n01;CA", "no column staff.*Columns there: dep, a38"),
        ("name;value\nAin;5", "no column territory, activity"),
        ("dep;value\n01;70", "1 of 1 are below what the file shows beneath them, the first 01: 70 for 88"),
        ("dep;year;value\n01;2019;500", "are of 2019, the file was read for 2023"),
        ("dep;division;value\n01;10;60\n01;10 - IAA;70", "01 10 stands there more than once"),
        ("dep;division;value\n01;107;60\n01;xx;70", "none of its 2 rows can be used .unknown activity code"),
        ("dep;value\n01;s\n38;-4", "none of its 2 rows can be used .no figure, negative figure"),
    ],
)
def test_totals_that_cannot_serve_are_refused_in_one_sentence(urssaf, margins, sentence):
    with pytest.raises(TableError, match=sentence):
        read_establishments(urssaf, margins=table(margins))


def test_totals_that_bound_nothing_are_told(urssaf):
    imported = read_establishments(urssaf, level="commune", margins=table(
        "code_commune;value\n01004;90\n01053;3\n38185;6\n99999;5\n38999;7"))
    assert "1 of 3 are below what the file shows beneath them, the first 01053: 3 for 8. They bound" in said(imported)
    assert "2 of 5 name a territory or an activity that the file has not (99999, 38999)" in said(imported)
    assert np.isnan(ends(imported)["01053", "1051"][1]) and ends(imported)["01004", "1051"] == (0, 10)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_truth_stays_between_the_ends_whatever_is_given(tmp_path, data):
    """A true table, some of its cells hidden, some of its sums published at any two levels."""
    communes, apes = ["01004", "01053", "38185", "75104"], ["10.51A", "10.71C", "31.01Z", "31.09B", "47.11D", "03.11Z"]
    truth = pd.DataFrame([(commune, ape) for commune in communes for ape in apes], columns=["commune", "ape"])
    truth["staff"] = data.draw(st.lists(st.integers(0, 50), min_size=len(truth), max_size=len(truth)))
    hidden = pd.Series(data.draw(st.lists(st.booleans(), min_size=len(truth), max_size=len(truth))))
    path = tmp_path / "urssaf.csv"
    shown = truth["staff"].astype(str).mask(hidden, "s")
    pd.DataFrame({"commune": truth["commune"], "ape": truth["ape"], "nombre_d_etablissements_2023": 1,
                  "effectifs_salaries_2023": shown}).to_csv(path, index=False)
    wide = {"commune": truth["commune"], "departement": truth["commune"].str[:2], "": pd.Series("", truth.index)}
    groups = {"": pd.Series("", truth.index), "division": truth["ape"].str[:2], "class": truth["ape"].str[:5],
              "a38": truth["ape"].str[:2].map({"10": "CA", "31": "CM", "47": "GZ", "03": "AZ"})}
    published = []
    kinds = st.tuples(st.sampled_from(sorted(wide)), st.sampled_from(sorted(groups)))
    for place, group in data.draw(st.sets(kinds, min_size=1)):
        sums = truth["staff"].groupby([wide[place], groups[group]]).sum()
        published += [(territory, activity, value) for (territory, activity), value in sums.items()]
    chosen = data.draw(st.lists(st.sampled_from(published), min_size=1, unique=True))
    level = data.draw(st.sampled_from(["commune", "departement", "region"]))
    try:
        found = read_establishments(path, level=level, margins=pd.DataFrame(chosen, columns=["geo", "naf", "value"])).table
    except RessortError as error:
        assert "can be used" in str(error)  # nothing of goods is left to read
        return
    whole = read_establishments(_shown(tmp_path, truth), level=level).table.set_index(["territory", "activity"])["value"]
    ends_of = found.set_index(["territory", "activity"])
    true = whole.reindex(ends_of.index)
    assert (ends_of["low"] <= true + 1e-9).all() and (ends_of["high"].fillna(np.inf) >= true - 1e-9).all()


def _shown(folder, truth):
    path = folder / "whole.csv"
    pd.DataFrame({"commune": truth["commune"], "ape": truth["ape"], "nombre_d_etablissements_2023": 1,
                  "effectifs_salaries_2023": truth["staff"]}).to_csv(path, index=False)
    return path


def test_a_table_is_read_as_it_is_written():
    read = read_margins(pd.DataFrame({"GEO_OBJECT": ["DEP", "FRANCE", "ZE2020"], "GEO": ["1", "F", "8401"],
                                      "ACTIVITY": ["_T", "10", "CA"], "OBS_VALUE": [3, "4,5", 5.0]}), measure="staff")
    assert read.table.values.tolist() == [["departement", "1", "", "", 3.0], ["nation", "", "division", "10", 4.5],
                                          ["own", "8401", "A38", "CA", 5.0]]
