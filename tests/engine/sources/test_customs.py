"""Customs: units, flows, quarters, Corsica, secret cells, broken files; the embedded activity comes out again."""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, RessortError, TableError
from ressort.engine.sources import embedded
from ressort.engine.sources.activity import EXPORTS_BY_CLASS, read_activity
from ressort.engine.sources.customs import product_weights, read_customs, read_national_customs
from ressort.engine.sources.imported import report
from specimens import OFFICIAL_FILES

SOURCE = OFFICIAL_FILES / "subnational_fr"


@pytest.fixture(scope="session")
def broken_files():
    """The corpus beside this file."""
    spec = importlib.util.spec_from_file_location("broken_customs", Path(__file__).with_name("broken_customs.py"))
    corpus = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(corpus)
    return corpus


@pytest.fixture
def file(tmp_path):
    def made(content, name="douane.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


def cells(imported, *names):
    return imported.table[list(names)].values.tolist()


def said(imported):
    return "\n".join(map(str, imported.notes))


# By hand


def test_countries_and_quarters_are_added_up(file):
    text = "departement;cpf4;pays;annee;trimestre;flux;valeur\n" + "".join(
        f"01;10.71;{country};2023;T{quarter};{flow};1,125\n"
        for country in ("DE", "US")
        for quarter in (1, 2, 3, 4)
        for flow in "EI"
    )
    found = read_customs(file(text))
    assert cells(found, "territory", "activity", "exports", "imports") == [["01", "1071", 9000.0, 9000.0]]
    assert "thousand euros (100%" in said(found)
    assert (found.rows, found.kept, found.unit, found.nomenclature) == (16, 16, "EUR", "NAF rev. 2")


def test_euros_are_kept_as_they_are_and_said(file):
    found = read_customs(file("dep;cpf4;annee;exportation\n01;1071;2023;100\n"))
    assert cells(found, "exports") == [[100.0]]
    assert "read as euros" in said(found)


def test_a_unit_that_is_told_wins(file):
    found = read_customs(file("dep;cpf4;annee;exportation\n01;1071;2023;100\n"), unit="thousand_euros")
    assert cells(found, "exports") == [[100_000.0]]


def test_the_latest_complete_year_is_kept(file):
    rows = [(2022, quarter) for quarter in (1, 2, 3, 4)] + [(2023, 1), (2023, 2)]
    found = read_customs(file("dep;cpf4;annee;trimestre;exportation\n" + "".join(f"01;1071;{y};{q};10\n" for y, q in rows)))
    assert (found.year, cells(found, "exports"), found.years) == ("2022", [[40.0]], ("2022", "2023"))
    assert "Year 2022 was kept, the latest complete one" in said(found)


def test_six_quarters_without_a_whole_year_give_the_last_four(file):
    rows = [(2022, 2), (2022, 3), (2022, 4), (2023, 1), (2023, 2), (2023, 3)]
    found = read_customs(file("dep;cpf4;annee;trimestre;exportation\n" + "".join(f"01;1071;{y};{q};{q}\n" for y, q in rows)))
    assert found.year == "2022/4 - 2023/3"
    assert cells(found, "exports") == [[4.0 + 1 + 2 + 3]]


def test_a_year_cut_short_is_seen_by_its_value(file):
    found = read_customs(file("dep;cpf4;annee;exportation\n01;1071;2022;100\n01;1071;2023;40\n"))
    assert found.year == "2022" and "2022: 100%, 2023: 40%" in said(found)


@pytest.mark.parametrize(("asked", "exports"), [("2023", 40.0), ("all", 140.0)])
def test_a_year_that_is_asked_for(file, asked, exports):
    found = read_customs(file("dep;cpf4;annee;exportation\n01;1071;2022;100\n01;1071;2023;40\n"), year=asked)
    assert cells(found, "exports") == [[exports]]


def test_corsica_is_one_overseas_has_three_digits_and_98_99_are_nowhere(file):
    text = "dep;cpf4;exportation\n" + "".join(f"{dep};1071;10\n" for dep in ("20", "971", "2A", "1", "98", "99"))
    found = read_customs(file(text))
    assert found.table["territory"].tolist() == ["01", "20", "2A", "971"]
    assert found.share_without("territory") == pytest.approx(2 / 6)
    line = found.rejects.iloc[0]
    assert (line["reason"], line["rows"], line["value"]) == ("not localised", 2, 20.0)


def test_a_secret_value_is_unknown_not_zero(file):
    found = read_customs(file("dep;cpf4;exportation;importation\n01;1071;s;5\n02;1071;;5\n"))
    assert found.table["exports"].isna().tolist() == [True, False]
    assert found.table.at[1, "exports"] == 0.0  # an empty cell beside a figure: no flow
    assert "1 values are secret" in said(found)


@pytest.mark.parametrize(("name", "flow"), [("exports_2023.csv", ""), ("region.csv", "exports")])
def test_one_column_of_values_is_told_by_the_name_or_the_user(file, name, flow):
    found = read_customs(file("dep;cpf4;valeur\n01;1071;5\n", name), flow=flow)
    assert list(found.table) == ["territory", "activity", "exports", "masked", "low", "high", "nomenclature"]


def test_six_digits_of_cpf_become_four(file):
    found = read_customs(file("dep;cpf6;exportation\n01;107111;5\n01;107112;6\n"))
    assert cells(found, "activity", "exports") == [["1071", 11.0]]


def test_regions_are_read_too(file):
    assert read_customs(file("region;cpf4;exportation\n84;1071;5\n")).table["territory"].tolist() == ["84"]


def test_a_file_without_a_line_of_names(file):
    found = read_customs(file("2023;01;1071;C10C;5;6\n2023;59;2562;C25E;7;8\n"))
    assert cells(found, "territory", "activity", "exports", "imports") == [
        ["01", "1071", 5.0, 6.0],
        ["59", "2562", 7.0, 8.0],
    ]
    assert "no line of names" in said(found) and found.rows == 2


def test_the_nation_by_month_in_the_layout_of_the_kiosk(file):
    months = "".join(f"E;{month};2023;141932;C14Z;62102000;US;10;1;\n" for month in range(1, 13))
    found = read_national_customs(
        file(months + "I;1;2023;11311;A01Z;07019010;BE;5;1;\nE;1;2023;;;99050000;US;3;;\n", "NATIONAL_NC8PAYS.txt")
    )
    assert cells(found, "product", "activity", "exports", "imports") == [
        ["0701", "0113", 0.0, 5.0],
        ["6210", "1419", 120.0, 0.0],
    ]
    assert found.year == "2023" and "HS 2022" in said(found)
    assert found.rejects["reason"].tolist() == ["not an NC8 code of goods"]


def test_the_old_national_layout(file):
    found = read_national_customs(
        file("E;1;2012;62102000;US;10;1;\nE;2;2012;62102000;US;10;1;\n", "2012_Export2.txt"), year="2012"
    )
    assert cells(found, "product", "exports") == [["6210", 20.0]]
    assert "HS 2012" in said(found) and "only 2 of its 12 periods" in said(found)


def test_a_product_is_made_where_it_is_exported_from():
    rows = pd.DataFrame(
        {
            "product": ["2204", "2204", "0101"],
            "activity": ["1102", "1101", "0143"],
            "exports": [3.0, 1.0, 0.0],
            "imports": [0.0, 0.0, 9.0],
        }
    )
    assert product_weights(rows).values.tolist() == [["0101", "0143", 1.0], ["2204", "1101", 0.25], ["2204", "1102", 0.75]]


# Refusals and reports: the corpus of broken files


def test_every_broken_file_gives_one_sentence_or_its_rows(file, broken_files):
    assert len(broken_files.BROKEN) + len(broken_files.REPORTED) >= 40
    whole = read_customs(file(broken_files.GOOD, "whole.csv")).table
    for number, (kind, (content, words)) in enumerate(broken_files.BROKEN.items()):
        path = file(content, f"d{number}.csv")
        if words is None:
            found = read_customs(path, year="2023")
            pd.testing.assert_frame_equal(found.table, whole, obj=kind)
        else:
            with pytest.raises(TableError) as refusal:
                read_customs(path)
            assert words in str(refusal.value), f"{kind}: {refusal.value}"
            assert "\n" not in str(refusal.value), kind


def test_every_row_left_out_is_reported(file, broken_files):
    for number, (kind, (content, reason)) in enumerate(broken_files.REPORTED.items()):
        found = read_customs(file(content, f"r{number}.csv"))
        assert reason in found.rejects["reason"].tolist(), kind
        left_out = found.rejects.loc[found.rejects["reason"] == reason, "rows"].sum()
        assert found.rows == 4 and found.kept + found.rejects["rows"].sum() == 4, kind
        assert left_out == (0 if "zero" in reason else 1), kind
        assert reason in report(found)["item"].tolist()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (dict(unit="dollars"), "automatic, euros, thousand_euros"),
        (dict(flow="both"), "exports, imports"),
        (dict(year="1999"), "holds 2023"),
    ],
)
def test_a_parameter_out_of_range(file, broken_files, asked, words):
    with pytest.raises(ParameterError, match=words):
        read_customs(file(broken_files.GOOD), **asked)


def test_a_stop_is_honoured(file, broken_files):
    with pytest.raises(RessortError, match="Stopped"):
        read_customs(file(broken_files.GOOD), should_stop=lambda: True)


# Property


ANY_CELL = st.one_of(
    st.text(max_size=8), st.sampled_from(["01", "2A", "98", "1071", "10.71Z", "2023", "s", "-3", "1,5", "", "é"])
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(ANY_CELL, min_size=4, max_size=6), max_size=8))
def test_any_cells_give_a_table_or_a_sentence(file, rows):
    text = "dep;cpf4;annee;exportation;importation\n" + "\n".join(";".join(row) for row in rows)
    try:
        found = read_customs(file(text.encode("utf-8", "surrogatepass")), unit="euros")
    except RessortError as refusal:
        assert str(refusal)
        return
    assert found.kept + found.rejects["rows"].sum() == found.rows
    assert (found.table["exports"].dropna() >= 0).all() and found.table["territory"].ne("").all()
    assert found.table["activity"].str.fullmatch(r"\d{4}").all()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400))
def test_any_bytes_give_a_table_or_a_sentence(file, content):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            read_customs(file(content))
        except RessortError as refusal:
            assert str(refusal)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    values=st.lists(
        st.tuples(st.sampled_from(["01", "59", "20", "98"]), st.sampled_from(["1071", "2562"]), st.integers(0, 10**9)),
        min_size=1,
    )
)
def test_what_is_kept_and_what_is_not_add_up_to_the_total(file, values):
    text = "dep;cpf4;exportation\n" + "".join(f"{dep};{cpf};{value}\n" for dep, cpf, value in values)
    try:
        found = read_customs(file(text), unit="euros")
    except TableError:
        assert all(dep == "98" for dep, _, _ in values)
        return
    total = sum(value for _, _, value in values)
    assert found.table["exports"].sum() + found.rejects["value"].sum() == pytest.approx(total)
    assert found.total == pytest.approx(total)


# Oracle: the embedded tables were made from the same official files by another script


def raw(name):
    if not (SOURCE / name).is_file():
        pytest.skip("the source files are not at hand (RESSORT_DATA)")
    return SOURCE / name


def test_the_raw_departement_file_gives_the_embedded_activity():
    found = read_customs(raw("douane_departement_cpf4_2019_2020.csv.gz"), year="all")
    ours = found.table.set_index(["territory", "activity"])[["exports", "imports"]]
    theirs = embedded.french_activity().dropna(subset=["exports_eur"]).set_index(["territory", "class"])
    same = ours.reindex(theirs.index)
    assert (same["exports"] - theirs["exports_eur"]).abs().max() == 0
    assert (same["imports"] - theirs["imports_eur"]).abs().max() == 0
    assert found.share_without("territory") == pytest.approx(0.0031, abs=1e-4)
    extra = ours.drop(theirs.index)
    assert set(extra.index.get_level_values("activity")) == {"0144"}  # camels: no heading of goods is theirs alone


def test_the_raw_file_scores_regions_as_the_embedded_activity_does():
    from ressort.engine.resilience.assessment import assess_territories, reference_world

    found = read_customs(raw("douane_departement_cpf4_2019_2020.csv.gz"), year="all").table
    theirs = (
        embedded.french_activity().rename(columns={"class": "activity", "exports_eur": "value"}).dropna(subset=["value"])
    )
    world, regions = reference_world(), sorted(embedded.departements()["region"].unique())
    scores = [
        assess_territories(
            read_activity(rows[["territory", "activity", "value"]], kind=EXPORTS_BY_CLASS),
            kind=EXPORTS_BY_CLASS,
            territories=regions,
            world=world,
        ).scores["score"]
        for rows in (found.rename(columns={"exports": "value"}), theirs)
    ]
    pd.testing.assert_series_equal(*scores)


def test_the_raw_national_file_gives_the_embedded_shares():
    found = read_national_customs(raw("douane_national_nc8_2019_2020.csv.gz"), year="all", revision="2017")
    ours = product_weights(found.table).set_index(["source", "target"])["weight"]
    theirs = embedded.product_classes().set_index(["source", "target"])["weight"]
    both = pd.concat([ours, theirs], axis=1, keys=["ours", "theirs"]).fillna(0.0)
    both = both[both.index.get_level_values("source").isin(ours.index.get_level_values("source"))]
    overlap = both.min(axis=1).groupby(level="source").sum()
    assert (overlap > 0.999).mean() > 0.99
    assert found.total == pytest.approx((462 + 549) * 1e9, rel=0.2)
