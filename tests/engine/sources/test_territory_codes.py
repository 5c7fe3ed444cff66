"""Territory codes: communes of any year, arrondissements, Corsica, overseas, membership tables, refusals."""

import csv
import gzip

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ressort.engine.errors import TableError
from ressort.engine.nomenclatures.tables import table
from ressort.engine.sources.territory_codes import commune_passage, departement_of, read_membership, recode, whole_communes
from specimens import OFFICIAL_FILES

SOURCE = OFFICIAL_FILES / "geo_fr"


def passage(codes, known):
    return commune_passage(codes, known).weights.values.tolist()


# By hand, from the official geographic code


def test_a_merged_commune_is_counted_in_the_one_that_holds_it():
    assert passage(["01039"], ["01138"]) == [["01039", "01138", 1.0]]  # Béon joined Culoz in 2023


def test_a_merger_of_mergers_is_followed_to_the_end():
    assert passage(["01324"], ["01245"]) == [["01324", "01245", 1.0]]


def test_corsica_before_1976_and_seine_before_1968():
    assert passage(["20004"], ["2A004"]) == [["20004", "2A004", 1.0]]  # Ajaccio
    assert passage(["75012"], ["92012"]) == [["75012", "92012", 1.0]]  # Boulogne-Billancourt was of the Seine


def test_a_divided_commune_goes_in_equal_parts():
    assert passage(["51606"], ["51235", "51313", "51369"]) == [
        ["51606", code, pytest.approx(1 / 3, abs=1e-6)] for code in ("51235", "51313", "51369")
    ]


def test_the_part_inside_the_layer_takes_all():
    assert passage(["51606"], ["51313"]) == [["51606", "51313", 1.0]]


def test_a_commune_restored_since_is_counted_where_it_was():
    """15031 left 15141 in 2025: on a layer of 2024 its people are in 15141."""
    assert passage(["15031"], ["15141"]) == [["15031", "15141", 1.0]]
    assert passage(["15031"], ["15031", "15141"]) == [["15031", "15031", 1.0]]


def test_arrondissements_are_counted_in_their_city_unless_the_layer_has_them():
    assert passage(["75104", "69389", "13216"], ["75056", "69123", "13055"]) == [
        ["75104", "75056", 1.0],
        ["69389", "69123", 1.0],
        ["13216", "13055", 1.0],
    ]
    assert passage(["75104"], ["75104", "75056"]) == [["75104", "75104", 1.0]]
    assert whole_communes(pd.Series(["75121", "69380", "13217"])).tolist() == ["75121", "69380", "13217"]


def test_departements_are_written_in_the_code():
    codes = pd.Series(["1004", "2A004", "2b033", "97105", "98818", "75056", "1", "", "ABCDE"])
    assert departement_of(codes).tolist() == ["01", "2A", "2B", "971", "988", "75", "", "", ""]


# Edge and refusal


def test_what_nobody_knows_is_told():
    found = commune_passage(["00000", "01004", "00000"], ["01004"])
    assert found.unplaced.tolist() == ["00000"]
    assert "1 codes are no commune of the layer" in str(found.notes[-1])
    assert commune_passage([], ["01004"]).weights.empty


def test_membership_of_dgcl_with_its_quotes():
    rows = pd.DataFrame({"'siren'": ["'200'", "'200'", "ZZZZZZZZZ", "'300'"], "'insee'": ["'01304'", "1305", "01306", ""]})
    found = read_membership(rows)
    assert found.table.values.tolist() == [["01304", "200"], ["01305", "200"]]
    assert found.rejects["reason"].tolist() == ["no union", "no territory"]
    assert len(found.table) + len(found.rejects) == found.rows


@pytest.mark.parametrize(
    ("level", "union"), [("epci", "200"), ("employment_zone", "8213"), ("departement", "01"), ("region", "84")]
)
def test_membership_of_insee_by_level(level, union):
    rows = pd.DataFrame({"CODGEO": ["01304"], "DEP": ["01"], "REG": ["84"], "EPCI": ["200"], "ZE2020": ["8213"]})
    assert read_membership(rows, level=level).table.values.tolist() == [["01304", union]]


def test_ones_own_table_of_another_country():
    rows = pd.DataFrame({"AGS": ["1001", "1002"], "Kreis": ["01", "01"]})
    found = read_membership(rows, level="Kreis", columns={"territory": "AGS"}, french=False)
    assert found.table.values.tolist() == [["1001", "01"], ["1002", "01"]]


def test_a_territory_in_two_unions_is_refused():
    with pytest.raises(TableError, match="01304 belongs to two territories"):
        read_membership(pd.DataFrame({"insee": ["01304", "01304"], "siren": ["1", "2"]}))


def test_a_table_without_the_column_names_those_it_has():
    with pytest.raises(TableError, match="no column for \"epci\".*Columns there: insee, x"):
        read_membership(pd.DataFrame({"insee": ["01304"], "x": ["1"]}))


# Property and oracle


def test_weights_of_an_old_code_add_up_to_one():
    moves = table("commune_moves.csv.gz").astype({"weight": float})
    merged = moves[moves["move"] == "merged"]
    assert merged.groupby("code")["weight"].sum().round(5).eq(1).all()
    assert moves[moves["move"] == "restored"].duplicated("code").sum() == 0


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_value_is_conserved(data):
    old = table("commune_moves.csv.gz")["code"].unique().tolist()
    codes = data.draw(st.lists(st.sampled_from(old) | st.sampled_from(["01004", "75104", "xxxxx"]), min_size=1, max_size=20))
    rows = pd.DataFrame({"territory": codes, "value": [float(number) for number in range(len(codes))]})
    found = commune_passage(codes, set(table("commune_moves.csv.gz")["now"]) | {"01004", "75056"})
    kept = recode(rows, found)
    lost = rows[rows["territory"].isin(found.unplaced)]
    assert kept["value"].sum() + lost["value"].sum() == pytest.approx(rows["value"].sum(), abs=1e-4)


@pytest.mark.parametrize("name", ["communes_2018_points.csv.gz", "epci_communes_2021.csv.gz"])
def test_real_communes_of_older_years_all_find_their_place(name):
    """INSEE's list of 2026 holds every commune of 2018 and of 2021, under one code or another."""
    if not (SOURCE / name).is_file():
        pytest.skip("the source files are not at hand (RESSORT_DATA)")
    with gzip.open(SOURCE / "cog_communes.csv.gz", "rt", encoding="utf-8-sig") as stream:
        today = {row["COM"] for row in csv.DictReader(stream) if row["TYPECOM"] == "COM"}
    with gzip.open(SOURCE / name, "rt", encoding="utf-8-sig") as stream:
        sample = stream.readline() + stream.readline()
    separator = ";" if ";" in sample else ","
    rows = pd.read_csv(SOURCE / name, sep=separator, dtype=str, quotechar="'" if sample.startswith("'") else '"')
    column = next(
        column
        for column in rows
        if column.lower() in ("insee", "codgeo", "com", "insee_com", "code_insee", "code", "code_commune")
    )
    found = commune_passage(rows[column].dropna().unique(), today)
    unplaced = [code for code in found.unplaced if not code.startswith(("975", "977", "978", "98"))]
    assert unplaced == []


def test_real_epci_of_2021():
    if not SOURCE.is_dir():
        pytest.skip("the source files are not at hand (RESSORT_DATA)")
    rows = pd.read_csv(SOURCE / "epci_communes_2021.csv.gz", sep=";", dtype=str, quotechar="'")
    found = read_membership(rows)
    assert found.table["union"].nunique() > 1200
    assert len(found.table) > 34_900
