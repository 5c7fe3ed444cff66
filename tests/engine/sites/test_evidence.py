"""The evidence table: unknown in its many spellings, doubtful values counted, broken columns refused together."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sites.evidence import read_evidence


def of(**columns):
    return read_evidence(pd.DataFrame({"site_id": [f"s{i}" for i in range(len(next(iter(columns.values()))))], **columns}))


def test_absent_columns_are_unknown_and_others_ignored():
    facts = of(area_m2=[100], colour=["red"]).facts
    assert facts["area_m2"].tolist() == [100.0]
    assert facts["truck_m"].isna().all() and "colour" not in facts


@pytest.mark.parametrize("unknown", ["", " ", "NA", "NaN", "N/A", "inconnu", "Inconnu", None, np.nan])
def test_unknown_has_many_spellings(unknown):
    facts = of(soil=pd.Series([unknown], dtype=object), has_building=pd.Series([unknown], dtype=object),
               truck_m=pd.Series([unknown], dtype=object)).facts
    assert facts[["soil", "has_building", "truck_m"]].isna().all().all()


@pytest.mark.parametrize(("told", "read"), [
    ("oui", "yes"), (True, "yes"), (1, "yes"), (1.0, "yes"), ("O", "yes"), ("y", "yes"), ("t", "yes"), ("Vrai ", "yes"),
    ("non", "no"), (False, "no"), ("0", "no"), (0.0, "no"), ("N", "no"), ("f", "no"), ("faux", "no")])
def test_yes_and_no(told, read):
    assert of(has_building=[told]).facts["has_building"].tolist() == [read]


def test_no_floor_means_no_building():
    assert of(floor_m2=[0, 50, None]).facts["has_building"].tolist() == ["no", None, None]


def test_typographic_apostrophes_are_straightened():
    assert of(heritage=["présence d\u2019un bâtiment classé"]).facts["heritage"].item() == "présence d'un bâtiment classé"


def test_what_is_under_a_ban_is_no_usable_area_unless_the_site_is_a_point():
    found = of(area_m2=[1000, 1000, 1000], share_risk_ban=[0.2, None, 0.2], evidence_kind=["polygon", "polygon", "point"])
    assert found.usable_area.tolist() == [800, 1000, 1000]


def test_negative_and_doubtful_values_are_counted_as_unknown():
    found = of(truck_m=[-9999, 10], has_building=["peut-être", "oui"])
    assert found.facts["truck_m"].isna().tolist() == [True, False]
    assert [str(note) for note in found.notes] == [
        "truck_m: 1 values below 0, the first -9999.0: counted as unknown.",
        "has_building: 1 values are neither yes nor no (peut-être): counted as unknown."]


def test_rows_of_one_site_id_are_kept_and_said():
    found = read_evidence(pd.DataFrame({"site_id": ["a", "b", "a"]}))
    assert found.facts["site_id"].tolist() == ["a", "b", "a"]
    assert str(found.notes[0]) == "2 rows share their site_id with another (a): each is kept and scored apart."


def test_no_row_is_an_empty_table():
    assert read_evidence(pd.DataFrame({"site_id": []})).facts.empty


def test_all_broken_columns_are_told_at_once():
    with pytest.raises(TableError, match=r"2 columns cannot be used: area_m2: '1 ha', 1 x; sealed_share: 45 > 1, 1 x"):
        of(area_m2=["1 ha"], sealed_share=[45])


@pytest.mark.parametrize(("table", "said"), [
    (pd.DataFrame({"id": ["a"]}), "column site_id is missing"),
    (pd.DataFrame({"site_id": ["a", None, " "]}), "empty in 2 rows, the first in row 2"),
    (pd.DataFrame([["a", 1, 2]], columns=["site_id", "truck_m", "truck_m"]), "same column twice: truck_m")])
def test_tables_without_sites_are_refused(table, said):
    with pytest.raises(TableError, match=said):
        read_evidence(table)


def test_infinite_is_refused():
    with pytest.raises(TableError, match="truck_m: inf"):
        of(truck_m=[np.inf])
