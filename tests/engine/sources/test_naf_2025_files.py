"""Files in NAF 2025, or in both nomenclatures, give the table of NAF rev. 2 classes: by hand, conserved, row by row."""

import layouts
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.nomenclatures.naf_2025 import SEEN, learn_passage, proposed_passage, shipped_passage
from ressort.engine.nomenclatures.tables import table as reference
from ressort.engine.resilience.assessment import assess_territories, reference_world
from ressort.engine.sources import files
from ressort.engine.sources.activity import read_activity
from ressort.engine.sources.esane import read_turnover_per_head
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.firms import read_firms
from ressort.engine.sources.naf_origins import goods_classes, origins_of, service_starts

BAND = {"11": (10, 14.5, 19), "12": (20, 34.5, 49)}
MEAT = pd.DataFrame(
    [("10.13G", "10.13A", "1"), ("10.89Y", "10.13A", ""), ("10.89Y", "10.89Z", ""), ("91.30Y", "33.19Z", ""),
     ("91.30Y", "90.03B", ""), ("46.12Y", "46.12A", "")],
    columns=["naf_2025", "naf_rev2", "main"])


def row(siret, ape, band="11", commune="08105", state="A", nomenclature="NAF2025", **other):
    """One row of the official file, 54 columns."""
    cells = dict.fromkeys(layouts.STOCK_54, "")
    cells.update(
        siret=f"{siret:014d}", statutDiffusionEtablissement="O", trancheEffectifsEtablissement=band,
        codeCommuneEtablissement=commune, etatAdministratifEtablissement=state, activitePrincipaleEtablissement=ape,
        nomenclatureActivitePrincipaleEtablissement=nomenclature)
    return {**cells, **other}


def written(tmp_path, rows, name="StockEtablissement_utf8.csv"):
    path, frame = tmp_path / name, pd.DataFrame(rows).astype(str)
    frame.to_parquet(path) if name.endswith("parquet") else frame.to_csv(path, index=False)
    return path


def cells(imported, *figures):
    table = imported.table.set_index(["territory", "activity"])[list(figures)]
    return {key: tuple(round(value, 6) for value in values) for key, *values in table.itertuples()}


def said(imported):
    return " | ".join(map(str, imported.notes))


def adds_up(imported):
    return imported.kept + int(imported.rejects["rows"].sum()) == imported.rows


def weights(passage, source):
    found = passage.weights[passage.weights["source"] == source].set_index("target")
    return found["weight"].to_dict(), found["staff_weight"].to_dict()


# By hand


def test_a_code_of_one_class_counts_whole_and_surely(tmp_path):
    found = read_establishments(written(tmp_path, [row(1, "10.13G"), row(2, "10.13G", "12")]))
    assert cells(found, "value", "low", "high", "establishments") == {("08", "1013"): (49, 30, 68, 2)}
    assert "2 establishments have a code of NAF 2025, brought to NAF rev. 2 by: INSEE's table" in said(found)
    assert "0.0% of their figures come from codes of several classes" in said(found)
    assert found.nomenclature == "NAF rev. 2" and set(found.table["nomenclature"]) == {"NAF rev. 2"}


def test_a_code_of_several_classes_is_spread_and_its_ends_say_what_is_sure_and_possible(tmp_path):
    """10.89Y beside 10.13G: only the second is sure to be 1013; all of 10.89Y may be."""
    passage = proposed_passage(MEAT)
    count, staff = weights(passage, "1089Y")
    found = read_establishments(written(tmp_path, [row(1, "10.13G"), row(2, "10.89Y", "12")]), passage=passage)
    assert cells(found, "staff", "low", "high", "establishments") == {
        ("08", "1013"): (round(14.5 + 34.5 * staff["1013"], 6), 10, 19 + 49, round(1 + count["1013"], 6)),
        ("08", "1089"): (round(34.5 * staff["1089"], 6), 0, 49, round(count["1089"], 6)),
    }
    assert found.table["value"].sum() == pytest.approx(14.5 + 34.5)
    assert f"{34.5 / 49:.1%} of their figures come from codes of several classes" in said(found)


def test_establishments_are_spread_by_establishments(tmp_path):
    count, _ = weights(shipped_passage(), "1062Y")
    found = read_establishments(written(tmp_path, [row(1, "10.62Y"), row(2, "10.62Y")]), measure="establishments")
    assert cells(found, "value", "low", "high") == {
        ("08", target): (round(2 * share, 6), 0, 2) for target, share in count.items()}


def test_the_part_that_makes_no_goods_is_told_with_its_number(tmp_path):
    passage = proposed_passage(MEAT)  # museums' restorers: 3319 repairs, 9003 makes works of art
    _, staff = weights(passage, "9130Y")
    found = read_establishments(written(tmp_path, [row(1, "91.30Y")]), passage=passage)
    assert cells(found, "value", "high") == {("08", "9003"): (round(14.5 * staff["9003"], 6), 19)}
    assert f"{14.5 * staff['3319']:,.1f} of these figures go to classes that make no goods (from 9130Y)" in said(found)
    assert found.total == 14.5 and found.kept == found.rows == 1


def test_a_code_whose_antecedents_make_no_goods_is_a_service(tmp_path):
    """46.89Y has no antecedent; its division makes no goods."""
    rows = [row(1, "10.13G"), row(2, "46.12Y"), row(3, "46.89Y"), row(4, "10.99Y")]
    found = read_establishments(written(tmp_path, rows))
    assert found.rejects.set_index("reason")["rows"].to_dict() == {
        "class that makes no goods": 2, "unknown activity code": 1}
    assert adds_up(found)
    everything = read_establishments(tmp_path / "StockEtablissement_utf8.csv", goods_only=False)
    assert set(everything.table["activity"]) >= {"1013", "4612"}
    assert everything.rejects.set_index("reason")["rows"].to_dict() == {"unknown activity code": 2}
    assert everything.table["value"].sum() == pytest.approx(2 * 14.5)


def test_both_nomenclatures_in_one_file_are_told_row_by_row(tmp_path):
    """The letter tells; the column of nomenclatures where there is none; closed rows stay in rev. 2 and do not matter."""
    found = read_establishments(written(tmp_path, [
        row(1, "10.13A", nomenclature="NAFRev2"), row(2, "10.13G"), row(3, "10.71C", state="F", nomenclature="NAFRev2"),
        row(4, "10.13G", nomenclature=""), row(5, "10.13", nomenclature=""), row(6, "30.91", nomenclature="NAF2025"),
        row(7, "151A", nomenclature="NAF1993"), row(8, "10.13B", nomenclature="NAF2025")]))
    _, moto = weights(shipped_passage(), "3091")
    assert cells(found, "value") == {
        ("08", "1013"): (5 * 14.5,), **{("08", target): (round(14.5 * share, 6),) for target, share in moto.items()}}
    assert "3 establishments have a code of NAF 2025" in said(found)
    assert found.rejects.set_index("reason")["rows"].to_dict() == {
        "closed establishment": 1, "class of another nomenclature": 1}


def test_a_table_by_territory_and_class_says_its_nomenclature(tmp_path):
    """No letters in NACE: the name of the column, the column of nomenclatures or the option tells; else rev. 2 it is."""
    rows = [{"dep": "08", "code": "30.91", "staff": "100"}]
    spread = {("08", target): (round(100 * share, 6),) for target, share in weights(shipped_passage(), "3091")[1].items()}
    plain = written(tmp_path, rows, "plain.csv")
    assert cells(read_establishments(plain), "value") == {("08", "3091"): (100,)}
    assert cells(read_establishments(plain, nomenclature="NACE rev. 2.1"), "value") == spread
    named = written(tmp_path, [{"dep": "08", "nace_rev2.1": "30.91", "staff": "100"}], "named.csv")
    assert cells(read_establishments(named), "value") == spread
    told = written(tmp_path, [{**rows[0], "nomenclature": "NACE Rev. 2.1"}], "told.csv")
    assert cells(read_establishments(told), "value") == spread
    assert "1 rows have a code of NAF 2025" in said(read_establishments(told))


def test_an_option_that_is_no_nomenclature_is_refused(tmp_path):
    with pytest.raises(ParameterError, match="Nomenclature: received 'NAP'"):
        read_establishments(written(tmp_path, [row(1, "10.13G")]), nomenclature="NAP")


def test_urssaf_files_with_labels(tmp_path):
    text = layouts.URSSAF
    for old, new in (("1071C Boul", "1089Y Autres al"), ("1051A", "1051G"), ("2573B", "2563Y"), ("4711D", "4711J")):
        text = text.replace(old, new)
    path = tmp_path / "urssaf.csv"
    path.write_text(text, encoding="utf-8")
    found = read_establishments(path)
    _, staff = weights(shipped_passage(), "1089Y")
    table = found.table.set_index(["territory", "activity"])
    assert table.at[("01", "1013"), "value"] == pytest.approx(15 * staff["1013"])
    assert table.at[("01", "1013"), "low"] == 0 and table.at[("01", "1013"), "high"] == 15
    secret = table.loc[[("01", "1051"), ("01", "1107")]]  # 1051G is secret: both classes it comes from are
    assert secret["masked"].tolist() == [True, True] and secret["value"].isna().all() and secret["high"].isna().all()


# Two columns


def test_the_column_of_rev_2_is_read_where_there_is_one(tmp_path):
    rows = [row(1, "10.89Y", activitePrincipaleNAFRev2Etablissement="10.13A"),
            row(2, "10.89Y", "12", activitePrincipaleNAFRev2Etablissement="10.89Z")]
    found = read_establishments(written(tmp_path, rows))
    assert cells(found, "value", "low", "high") == {("08", "1013"): (14.5, 10, 19), ("08", "1089"): (34.5, 20, 49)}
    assert "NAF 2025" not in said(found)


def test_a_column_of_rev_2_needs_no_letters(tmp_path):
    """Whatever is asked for the codes of the main one."""
    rows = [{"dep": "08", "nace": "10.13", "nace_rev2": "30.91", "staff": "100"}]
    found = read_establishments(written(tmp_path, rows), nomenclature="NAF 2025")
    assert cells(found, "value") == {("08", "3091"): (100,)}


def test_todays_column_of_naf_2025_does_not_change_what_the_main_one_says(tmp_path):
    rows = [row(1, "10.13A", nomenclature="NAFRev2", activitePrincipaleNAF25Etablissement="10.89Y")]
    assert cells(read_establishments(written(tmp_path, rows)), "value", "low") == {("08", "1013"): (14.5, 10)}


def test_an_extract_may_have_the_column_of_naf_2025_alone(tmp_path):
    rows = [{"siret": "1", "codeCommuneEtablissement": "08105", "activitePrincipaleNAF25Etablissement": "10.13",
             "trancheEffectifsEtablissement": "11"}]
    found = read_establishments(written(tmp_path, rows))
    assert cells(found, "value") == {("08", "1013"): (14.5,)} and "1 establishments have a code of NAF 2025" in said(found)


def test_rows_with_both_codes_teach_the_passage_of_those_that_have_one(tmp_path):
    """Establishments created after 2027 have no code of rev. 2: the others of their code tell what it comes from."""
    both = [row(number, "10.89Y", activitePrincipaleNAFRev2Etablissement="10.13A") for number in range(SEEN)]
    found = read_establishments(written(tmp_path, [*both, row(99, "10.89Y", activitePrincipaleNAFRev2Etablissement="")]))
    assert cells(found, "establishments") == {("08", "1013"): (SEEN + 1,)}
    assert "by: establishments that carry both codes, INSEE's table" in said(found)
    few = read_establishments(written(tmp_path, [*both[1:], row(99, "10.89Y", activitePrincipaleNAFRev2Etablissement="")]))
    assert ("08", "1089") in cells(few, "establishments")


def test_services_of_the_main_column_are_not_merged_where_another_tells_rev_2(tmp_path):
    rows = [row(1, "46.12Y", activitePrincipaleNAFRev2Etablissement="10.13A")]
    assert cells(read_establishments(written(tmp_path, rows)), "value") == {("08", "1013"): (14.5,)}


# The same however it is read


MIXED = [row(number, *cells) for number, cells in enumerate([
    ("10.13G", "11", "08105", "A", "NAF2025"), ("10.89Y", "12", "08105", "A", "NAF2025"),
    ("10.89Y", "11", "75104", "A", "NAF2025"), ("47.24Y", "11", "08409", "A", "NAF2025"),
    ("47.11J", "11", "08409", "A", "NAF2025"), ("46.89Y", "11", "08105", "A", "NAF2025"),
    ("47.99X", "11", "08105", "A", "NAF2025"), ("10.99Y", "11", "08105", "A", "NAF2025"),
    ("10.71C", "12", "08105", "A", "NAFRev2"), ("47.11D", "11", "08105", "A", "NAFRev2"),
    ("10.71C", "11", "08105", "F", "NAFRev2"), ("62.10Y", "11", "2A004", "A", "NAF2025"),
    ("03.30Y", "NN", "97105", "A", "NAF2025"), ("91.30Y", "53", "69389", "A", "NAF2025"),
    ("10.89", "11", "08105", "A", "NAF2025"), ("4724Y", "11", "08105", "A", ""),
    ("4711J", "11", "08105", "A", ""), ("3811Z", "11", "08105", "A", "")], 1)]


@pytest.mark.parametrize("options", [{}, {"level": "commune"}, {"goods_only": False}, {"measure": "establishments"}])
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_out_of_core_it_is_the_same_to_the_last_row(tmp_path, monkeypatch, options, suffix):
    pytest.importorskip("duckdb")
    small = read_establishments(written(tmp_path, MIXED), **options)
    path = written(tmp_path, MIXED, f"StockEtablissement_utf8.{suffix}")
    monkeypatch.setattr(files, "NATIONAL", 1)
    national = read_establishments(path, **options)
    pd.testing.assert_frame_equal(small.table, national.table)
    pd.testing.assert_frame_equal(small.rejects, national.rejects)
    assert [str(note) for note in small.notes] == [str(note) for note in national.notes]
    assert adds_up(small) and small.rows == len(MIXED)


def test_merged_starts_hold_no_goods_in_either_nomenclature():
    starts = service_starts(origins_of(shipped_passage(), goods_only=True))
    assert "46" in starts and "47.1" in starts and not {"47", "47.2", "10", "91"} & set(starts)
    pairs = reference("naf_2025.csv")
    goods = {code for code in origins_of(shipped_passage(), goods_only=True).goods if len(code) == 5}
    merged = pairs[pairs["naf_2025"].str.startswith(starts)]["naf_2025"].str.replace(".", "", regex=False)
    assert not goods & set(merged) and len(set(merged)) > 300


CODES = sorted(set(reference("naf_2025.csv")["naf_2025"]))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(
    st.tuples(st.sampled_from(CODES), st.sampled_from(["11", "12"]), st.sampled_from(["08105", "75104"])),
    min_size=1, max_size=30))
def test_mass_is_conserved_and_ends_hold_the_figure(tmp_path, rows):
    path = written(tmp_path, [row(number, *cells) for number, cells in enumerate(rows)])
    found = read_establishments(path, goods_only=False)
    table = found.table
    assert table["staff"].sum() == pytest.approx(sum(BAND[band][1] for _, band, _ in rows)) == pytest.approx(found.total)
    assert table["establishments"].sum() == pytest.approx(len(rows))
    assert (table["low"] <= table["value"] + 1e-9).all() and (table["value"] <= table["high"] + 1e-9).all()
    by_territory = table.groupby("territory")["establishments"].sum()
    for commune, departement in (("08105", "08"), ("75104", "75")):
        assert by_territory.get(departement, 0) == pytest.approx(sum(place == commune for _, _, place in rows))


def test_nobody_learns_of_a_passage_where_all_is_in_rev_2(tmp_path, monkeypatch):
    monkeypatch.setattr("ressort.engine.sources.naf_rows.origins_of", None)
    rows = [row(1, "10.13A", nomenclature="NAFRev2"), row(2, "10.71C", nomenclature="")]
    for cells_of in rows:
        del cells_of["nomenclatureActivitePrincipaleEtablissement"]
    found = read_establishments(written(tmp_path, rows))
    assert cells(found, "value") == {("08", "1013"): (14.5,), ("08", "1071"): (14.5,)} and "2025" not in said(found)


# Points


def test_an_establishment_has_the_likeliest_class(tmp_path):
    rows = [row(1, "10.89Y"), row(2, "10.71C", nomenclature="NAFRev2"), row(3, "46.12Y"), row(4, "10.99Y"),
            row(5, "10.62Y", activitePrincipaleNAFRev2Etablissement="10.62Z")]
    firms = read_firms(written(tmp_path, rows), ["08105"], goods_only=False)
    assert firms.table[["class", "goods"]].values.tolist() == [
        ["1089", True], ["1071", True], ["4612", False], ["", False], ["1062", True]]
    assert said(firms).startswith("3 establishments have a code of NAF 2025: each in its likeliest class; 2 may be")


def test_without_any_code_the_file_is_refused(tmp_path):
    path = written(tmp_path, [{"siret": "1", "codeCommuneEtablissement": "08105", "x": "1"}], "x.csv")
    with pytest.raises(TableError, match="no column activitePrincipaleEtablissement"):
        read_firms(path, ["08105"])


# A passage of one's own


def test_a_learnt_passage_is_used_as_given(tmp_path):
    passage = learn_passage(pd.DataFrame({"new": ["10.89Y"] * 4, "old": ["10.13A"] * 3 + ["10.89Z"]}))
    found = read_establishments(written(tmp_path, [row(1, "10.89Y")]), passage=passage)
    assert cells(found, "establishments") == {("08", "1013"): (0.75,), ("08", "1089"): (0.25,)}
    assert np.isclose(found.table["value"].sum(), 14.5)


# FLORES: divisions


def test_divisions_of_naf_2025_are_read_by_their_number_and_it_is_said(tmp_path):
    """Division 45 is gone from NAF 2025: a file with 46 and 47 and without it is of NAF 2025."""
    rows = [f"01;DEP;{division};1T9X7;EMPL3112;A;2026;90" for division in ("10", "46", "47")]
    path = tmp_path / "flores.csv"
    path.write_text(layouts.flores(layouts.FLORES_A88, rows), encoding="utf-8")
    found = read_establishments(path, classes=False)
    assert cells(found, "value") == {("01", "10"): (90,), ("01", "46"): (90,), ("01", "47"): (90,)}
    assert "Divisions are of NAF 2025" in said(found) and "1.7% of the staff that makes goods" in said(found)
    assert read_establishments(path).table["value"].sum() == pytest.approx(90)
    assert "NAF 2025" not in said(read_establishments(path, nomenclature="NAF rev. 2"))
    path.write_text(layouts.flores(layouts.FLORES_A88, [*rows, rows[0].replace(";10;", ";45;")]), encoding="utf-8")
    assert "NAF 2025" not in said(read_establishments(path))
    assert "NAF 2025" in said(read_establishments(path, nomenclature="NAF 2025"))


# Tables given to the index


def test_an_activity_table_in_naf_2025_is_not_read_as_rev_2():
    """Only the letter can tell there: 10.89Y comes from meat too."""
    rows = pd.DataFrame({"territory": ["01", "01", "02"], "activity": ["10.89Y", "10.89Z", "10.71C"], "value": [100, 10, 5]})
    found = read_activity(rows)
    _, staff = weights(shipped_passage(), "1089Y")
    table = found.table.set_index(["territory", "activity"])["value"]
    assert table["01", "1013"] == pytest.approx(100 * staff["1013"])
    assert table["01", "1089"] == pytest.approx(100 * staff["1089"] + 10)
    assert table.sum() == pytest.approx(115) and table["02", "1071"] == 5
    assert "1 figures have a code of NAF 2025" in said(found) and "100.0% of their sum" in said(found)


def test_a_secret_figure_of_naf_2025_opens_all_its_classes():
    rows = pd.DataFrame({"territory": "01", "activity": ["10.89Y", "10.13G"], "value": [None, None], "masked": True,
                         "low": [2, 3], "high": [7, 9]})
    table = read_activity(rows).table.set_index("activity")
    assert table["masked"].all() and table["value"].isna().all()
    assert table.loc["1013", ["low", "high"]].tolist() == [3, 16] and table.loc["1089", ["low", "high"]].tolist() == [0, 7]


def test_a_code_that_insee_has_not_is_left_out_with_its_reason():
    rows = pd.DataFrame({"territory": "01", "activity": ["10.99Y", "10.71C"], "value": [1, 2]})
    found = read_activity(rows)
    assert found.rejects["reason"].tolist() == ["unknown activity code"] and found.table["activity"].tolist() == ["1071"]


def test_a_table_of_turnover_in_naf_2025_is_not_read_as_rev_2():
    """Turnover per head cannot be shared out."""
    rows = pd.DataFrame({"activity": ["10.89Y", "10.71C"], "turnover": [1, 80], "staff": [1, 2]})
    found = read_turnover_per_head(rows)
    assert found.table.values.tolist() == [["1071", 40.0]]
    assert found.rejects["reason"].tolist() == ["class of another nomenclature"]


def test_the_same_establishments_give_the_same_scores_in_both_nomenclatures(tmp_path):
    """Sub-classes of one class that become sub-classes of one class: nothing is lost on the way."""
    pairs = reference("naf_2025.csv")
    alone = pairs.groupby("naf_2025")["naf_rev2"].transform("size") == 1
    pairs = pairs[alone & (pairs["type"] == "Unique") & pairs["naf_rev2"].str[:5].str.replace(".", "", regex=False).isin(
        list(goods_classes()))].reset_index(drop=True)
    draw = np.random.default_rng(4)
    at, communes = draw.integers(0, len(pairs), 3000), draw.choice(["08105", "59350", "69123", "35238"], 3000)
    bands = draw.choice(["01", "11", "12", "31"], 3000)
    scores = {}
    for column, nomenclature in (("naf_rev2", "NAFRev2"), ("naf_2025", "NAF2025")):
        rows = [row(number, pairs.at[place, column], band, commune, nomenclature=nomenclature)
                for number, (place, band, commune) in enumerate(zip(at, bands, communes))]
        found = read_establishments(written(tmp_path, rows), level="region")
        scores[column] = assess_territories(
            read_activity(found.table), territories=["32", "44", "53", "84"], world=reference_world()).scores
    assert len(pairs) > 100 and scores["naf_rev2"]["score"].gt(0).all()
    pd.testing.assert_frame_equal(scores["naf_rev2"], scores["naf_2025"])
