"""Unions and partners: flows conserved (equal to the index computed anew), both readings, what each member brings."""
from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.resilience import cooperation
from ressort.engine.resilience.assessment import assess_countries, assess_territories, reference_world
from ressort.engine.sources import embedded
from ressort.engine.sources.activity import EXPORTS_BY_HEADING, read_activity
from ressort.engine.sources.territories import DEPARTEMENTS_TO_REGIONS, french_regions


def members(*pairs):
    return pd.DataFrame(pairs, columns=["territory", "union"])


@pytest.fixture(scope="module")
def world():
    return reference_world()


@pytest.fixture(scope="module")
def staff():
    france = embedded.french_activity().dropna(subset=["staff"])
    return read_activity(france.rename(columns={"class": "activity", "staff": "value"}))


@pytest.fixture(scope="module")
def regions(staff, world):
    return assess_territories(staff, reading=DEPARTEMENTS_TO_REGIONS, world=world)


def test_a_union_scores_as_if_its_activity_had_been_added_up(staff, world, regions):
    """Against the index of a membership table: Corsica and PACA, and a union of one."""
    known = french_regions()
    joined = known.assign(union=known["union"].replace({"94": "south", "93": "south"}))
    anew = assess_territories(staff, membership=joined, world=world, territories=["south", "84"])
    union = cooperation.score_unions(regions, members(("94", "south"), ("93", "south"), ("84", "alone")))
    np.testing.assert_allclose(union.rca.loc["south"], anew.rca.loc["south"], rtol=1e-9, atol=1e-12)
    assert union.unions.at["south", "score"] == anew.scores.at["south", "score"]
    assert union.unions.at["alone", "score"] == regions.scores.at["84", "score"]


def test_either_reading_of_corsica_and_paca(regions):
    table = cooperation.score_unions(regions, members(("94", "south"), ("93", "south")))
    row, brought = table.unions.loc["south"], table.members.set_index("territory")
    alone = regions.scores["score"]
    assert row["members"] == 2 and row["best"] == alone["93"] and row["score_any"] >= alone[["93", "94"]].max()
    assert brought.loc["94", "brings"] == pytest.approx(row["score"] - alone["93"])
    assert brought.loc["93", "brings"] == pytest.approx(row["score"] - alone["94"])
    strong = regions.resilience.status == "strong"
    assert brought.loc["94", "only"] == (strong.loc["94"] & ~strong.loc["93"]).sum()


def test_pairs_agree_with_unions(regions):
    pairs = pd.DataFrame({"one": ["94", "11"], "other": ["93", "32"]})
    scored = cooperation.score_pairs(regions, pairs)
    unions = cooperation.score_unions(regions, members(("94", "a"), ("93", "a"), ("11", "b"), ("32", "b"))).unions
    assert scored["score"].tolist() == unions["score"].tolist()
    assert scored["score_any"].tolist() == unions["score_any"].tolist()


def test_the_best_partner_is_the_best_of_all(regions):
    territories = regions.rca.index[:5]
    pairs = cooperation.score_pairs(regions, cooperation.partner_pairs(territories))
    best = cooperation.best_partners(regions, pairs)
    for territory in territories:
        mine = pairs[(pairs["one"] == territory) | (pairs["other"] == territory)]
        assert best.at[territory, "together"] == mine["score"].max()
        assert best.at[territory, "gain"] == pytest.approx(mine["score"].max() - regions.scores.at[territory, "score"])
    assert best.loc[~best.index.isin(territories), "partner"].isna().all()


def test_blocs_of_countries_conserve_flows():
    europe = embedded.eu_bloc()
    union = cooperation.score_unions(assess_countries(), europe).unions.loc["EU27+UK"]
    assert union["score"] == pytest.approx(assess_countries(blocs=europe).scores.at["EU27+UK", "score"])


def test_exports_by_heading_add_up_and_a_mask_spreads_no_further():
    trade = pd.DataFrame([["A", "0101", 6], ["A", "0102", 2], ["B", "0102", 4], ["B", "8703", 2], ["C", "8703", None]],
                         columns=["territory", "activity", "value"])
    trade["value"] = trade["value"].astype(object).where(trade["value"].notna(), "s")
    reading = read_activity(trade, kind=EXPORTS_BY_HEADING, french=False)
    found = assess_territories(reading, kind=EXPORTS_BY_HEADING)
    world = reference_world().trade.sum()
    together = cooperation.union_rca(found, members(("A", "AB"), ("B", "AB"), ("A", "AC"), ("C", "AC")))
    assert together.at["AB", "0102"] == pytest.approx(6 / 14 / (world["0102"] / world.sum()))
    assert np.isnan(together.at["AC", "8703"]) and together.at["AC", "0102"] == pytest.approx(
        2 / 8 / (world["0102"] / world.sum()))


def test_refusals_name_the_member(regions):
    with pytest.raises(TableError, match="members not found: 99"):
        cooperation.score_unions(regions, members(("99", "x")))
    with pytest.raises(TableError, match="Pairs: a territory without score"):
        cooperation.score_pairs(regions, pd.DataFrame({"one": ["99"], "other": ["94"]}))
