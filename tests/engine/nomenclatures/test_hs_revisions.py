"""HS revisions: codes by hand, mass conserved, refusals; the Growth Lab's own chain and the UN's tables agree."""

import functools
import importlib.util
import sys
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.nomenclatures.hs_revisions import REVISIONS, hs92_weights, read_revision, revision_named, to_hs92
from ressort.engine.sources.embedded import products
from specimens import OFFICIAL_FILES

ROOT = Path(__file__).resolve().parents[3]
SOURCE = OFFICIAL_FILES
LATER = REVISIONS[1:]


def flows(**values):
    return pd.DataFrame({"product": list(values), "value": list(values.values())})


@pytest.mark.parametrize(
    ("revision", "code", "heading"),
    [
        ("2017", "851712", "8525"),  # mobile telephones were transmission apparatus in 1992
        ("2022", "851713", "8525"),  # smartphones, apart since 2022
        ("2012", "010121", "0101"),
        ("2007", "854231", "8542"),
        ("1996", "382370", "1519"),  # industrial fatty alcohols
    ],
)
def test_codes_by_hand(revision, code, heading):
    converted = to_hs92(pd.DataFrame({"product": [code], "value": [10.0]}), revision).rows
    assert converted.groupby(converted["product"].str[:4])["value"].sum().idxmax() == heading


@pytest.mark.parametrize("digits", [6, 4])
@pytest.mark.parametrize("revision", LATER)
def test_weights_of_a_code_add_up_to_one(revision, digits):
    weights = hs92_weights(revision, digits=digits)
    assert weights.groupby("source")["weight"].sum().round(9).eq(1).all()
    assert (weights["weight"] > 0).all()
    assert weights["source"].str.fullmatch(rf"\d{{{digits}}}").all()
    assert weights["target"].str.fullmatch(rf"\d{{{digits}}}").all()


@pytest.mark.parametrize("revision", LATER)
def test_every_target_is_a_heading_of_1992(revision):
    headings = set(hs92_weights(revision)["target"].str[:4]) - {"9999"}
    assert headings <= set(products().index)
    assert len(headings) > 1150, "nearly all of the 1,241 headings are reached"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_value_is_conserved_to_the_last_euro(data):
    revision = data.draw(st.sampled_from(LATER))
    known = hs92_weights(revision)["source"].drop_duplicates()
    codes = data.draw(st.lists(st.sampled_from(known.tolist()) | st.from_regex(r"\A\d{6}\Z"), min_size=1, max_size=30))
    values = data.draw(st.lists(st.floats(0, 1e9), min_size=len(codes), max_size=len(codes)))
    table = pd.DataFrame({"country": "FRA", "product": codes, "value": values})
    before = table.copy()
    try:
        converted = to_hs92(table, revision)
    except TableError:
        assert not set(codes) & set(known)
        return
    assert converted.rows["value"].sum() + converted.unknown["value"].sum() == pytest.approx(sum(values), abs=1e-3)
    pd.testing.assert_frame_equal(table, before)


def test_a_leading_zero_lost_by_a_spreadsheet_is_restored():
    assert to_hs92(pd.DataFrame({"product": [10121], "value": [1.0]}), "2017").rows["product"].tolist() == ["010111"]


def test_headings_alone_are_converted_in_equal_parts_and_it_is_said():
    converted = to_hs92(flows(**{"8517": 100.0}), "2017")
    assert converted.rows["value"].sum() == pytest.approx(100)
    assert any("approximate" in str(note) for note in converted.notes)


def test_an_unknown_code_is_listed_with_its_share():
    converted = to_hs92(flows(**{"010121": 75.0, "123456": 25.0}), "2017")
    assert converted.unknown.values.tolist() == [["123456", 25.0]]
    assert any("123456; 25.0%" in str(note) for note in converted.notes)


def test_1992_is_left_as_it_is():
    table = flows(**{"010111": 1.0, "zzz": 2.0})
    pd.testing.assert_frame_equal(to_hs92(table, "1992").rows, table)


def test_a_table_of_another_world_is_refused():
    with pytest.raises(TableError, match="None of the 1 product codes .XYZ. belongs to HS 2012"):
        to_hs92(flows(XYZ=1.0), "2012")


@pytest.mark.parametrize("written", ["2012", "HS12", "hs 2012", "H4", "12", "SH2012"])
def test_ways_to_write_a_revision(written):
    assert read_revision(written) == "2012"


@pytest.mark.parametrize("written", ["2013", "", "H7", "1912", "HS"])
def test_no_revision(written):
    with pytest.raises(ParameterError, match="1992, 1996, 2002"):
        read_revision(written)


@pytest.mark.parametrize(
    ("name", "revision"),
    [
        ("BACI_HS92_Y2020_V202201.csv", "1992"),
        ("baci_hs02_y2010.csv.gz", "2002"),
        ("hs12_country_product_year_4.parquet", "2012"),
        ("product_hs22_code", "2022"),
        ("trade_i_baci_a_96.csv", "1996"),
        ("HS 2017", "2017"),
        ("H0", "1992"),
        ("SH2007.csv", "2007"),
        ("exports_2020.csv", None),
        ("trade.csv", None),
        ("hs_product_code", None),
        ("hs6_2020", None),
    ],
)
def test_the_revision_is_in_the_name_or_not(name, revision):
    assert revision_named(name) == revision


def test_growth_lab_agrees():
    """An independent table, weighted by trade: the headings of a code are the same for 98 % of the weight."""
    if not (SOURCE / "concordances").is_dir():
        pytest.skip("the source files are not at hand (RESSORT_DATA)")
    build = ROOT / "resources" / "reference" / "build"
    sys.path.insert(0, str(build))
    try:
        spec = importlib.util.spec_from_file_location("hs_revisions_build", build / "hs_revisions.py")
        made = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(made)
    finally:
        sys.path.remove(str(build))
    steps = [("H5", "H4"), ("H4", "H3"), ("H3", "H2"), ("H2", "H1"), ("H1", "H0")]
    for skipped, revision in enumerate(("2017", "2012", "2007")):
        chain = functools.reduce(made._then, [made._growth_lab(SOURCE, *step) for step in steps[skipped:]])
        theirs, ours = (
            table.groupby(["source", table["target"].str[:4].rename("heading")])["weight"].sum()
            for table in (chain, hs92_weights(revision))
        )
        both = pd.concat([theirs, ours], axis=1, keys=["theirs", "ours"]).fillna(0.0)
        assert both.min(axis=1).groupby(level=0).sum().mean() > 0.98, revision
