"""Facts of sites: fields to evidence, first source wins, units guessed, unknown kept; cells covered exactly."""

import datetime

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import TableError
from ressort.engine.sites.cell_coverage import coverage, turned
from ressort.engine.sites.class_changes import class_changes
from ressort.engine.sites.evidence import read_evidence
from ressort.engine.sites.facts import Fact, dominant, facts_of_fields, gather, in_metres, most_demanding, share_closed
from ressort.engine.sites.layer_words import floors_of, road_of, zone_of
from ressort.engine.sites.marking import mark_sites
from ressort.engine.sites.resilience_link import resilience_demand, territory_of_communes
from ressort.engine.sites.tables import site_table
from ressort.engine.sources.brownfields import clean_brownfields

SITE = {"site_id": "69123_1", "comm_insee": "69123", "site_actu_date": "2024-02-01"}


def evidence(**cells):
    sites = clean_brownfields(pd.DataFrame([{**SITE, **cells}]), today=datetime.date(2026, 1, 1))
    return gather(sites.table["site_id"], facts_of_fields(sites)).table.iloc[0].to_dict()


# Fields


@pytest.mark.parametrize("cells, column, value", [
    ({"urba_zone_type": "U", "urba_zone_formdomi": "0202"}, "zone", "U activity"),
    ({"urba_zone_type": "U", "urba_zone_formdomi": "Habitat"}, "zone", "U housing"),
    ({"urba_zone_type": "U", "urba_zone_formdomi": "03"}, "zone", "U mixed"),
    ({"urba_zone_type": "U", "urba_zone_formdomi": "04"}, "zone", "U"),
    ({"urba_zone_type": "U"}, "zone", "U"),
    ({"urba_zone_type": "Nh"}, "zone", "Nh"), ({"urba_zone_type": "Ah"}, "zone", "Ah"),
    ({"urba_doc_type": "RNU"}, "zone", "RNU"), ({"urba_zone_type": "inconnu"}, "zone", None),
    ({"sol_pollution_existe": "pollution avérée"}, "soil", "pollution avérée"),
    ({"sol_pollution_existe": "inconnu"}, "soil", None), ({"sol_pollution_existe": "sans objet"}, "soil", "sans objet"),
    ({"proprio_type": "{P5a,X1a}"}, "owner", "P5a|X1a"), ({"proprio_personne": "personne physique"}, "owner", "person"),
    ({"proprio_personne": "personne morale"}, "owner", None),
    ({"bati_nombre": "0"}, "has_building", "no"), ({"bati_nombre": "2"}, "has_building", "yes"),
    ({"bati_nombre": "NA"}, "has_building", None), ({"bati_nombre": "0"}, "floor_m2", 0.0),
    ({"bati_surface": "3000"}, "floor_m2", 3000.0), ({"emprise_sol_bati": "820"}, "floor_m2", 820.0),
    ({"unite_fonciere_surface": "5000", "site_surface": "4800"}, "area_m2", 5000.0),
    ({"site_surface": "4800"}, "area_m2", 4800.0), ({"taux_artif_ff": "85"}, "sealed_share", 0.85),
    ({"monuhisto": "oui"}, "heritage", "présence d'un bâtiment classé"), ({"monuhisto500": "non"}, "heritage_500m", "no"),
    ({"zonage_enviro": "proximite_zone (natura_2000)"}, "nature_zone", "proximite_zone"),
    ({"zonage_enviro": "reserve_naturelle"}, "nature_zone", "reserve_naturelle"),
    ({"site_statut": "friche reconvertie"}, "status", "friche reconvertie")])
def test_what_a_field_says(cells, column, value):
    found = evidence(**cells)[column]
    assert found == value if value is not None else found is None or found != found


def test_years_of_sale_never_become_an_age():
    assert set(evidence(local_ancien_annee="1950", local_recent_annee="2018")) == set(evidence())


def test_every_column_of_evidence_is_in_the_contract():
    known = set(site_table("site_evidence.csv")["column"])
    everything = evidence(site_surface="1", taux_artif_ff="1", emprise_sol_bati="1", monuhisto="oui", monuhisto500="oui",
                          zonage_enviro="hors zone", desserte_distance_ferroviaire="2000")
    assert set(everything) <= known


@pytest.mark.parametrize("distances, unit, first", [([711, 2647, 13820], "m", 711), ([2, 6, 46], "km", 2000),
                                                    ([999, 6, 46], "km", None)])
def test_a_distance_without_unit_is_guessed_from_all_of_them(distances, unit, first):
    metres, guessed = in_metres(pd.Series(distances, dtype=float))
    assert guessed == unit
    assert metres.iloc[0] == first if first is not None else pd.isna(metres.iloc[0])


# Gathering


def test_the_first_source_that_knows_counts_and_the_others_stay():
    ids = pd.Series(["a", "b"])
    found = gather(ids, [Fact("transit_m", pd.Series([200.0, np.nan]), "layer", "2025"),
                         Fact("transit_m", pd.Series([90.0, 400.0]), "record")])
    assert found.table["transit_m"].tolist() == [200.0, 400.0]
    assert found.long[["site_id", "source", "used", "distance"]].values.tolist() == [
        ["a", "layer", True, 200.0], ["a", "record", False, 90.0], ["b", "record", True, 400.0]]


def test_nothing_known_gives_empty_facts_and_an_open_site():
    found = gather(pd.Series(["a"]), [])
    assert found.table.columns.tolist() == ["site_id"] and found.long.empty
    site = mark_sites(found.table, draws=10).sites.iloc[0]
    assert not site["excluded"] and site["class"] == "to survey" and site["reliability"] == 0


def test_evidence_of_fields_is_accepted_by_the_scoring():
    sites = clean_brownfields(pd.DataFrame([SITE, {**SITE, "site_id": "69123_2", "bati_nombre": "1"}]))
    assert read_evidence(gather(sites.table["site_id"], facts_of_fields(sites)).table).notes == ()


# Zones, words


def test_shares_of_zones():
    shares = pd.DataFrame({"U": [0.3, 0.0, 0.0], "N": [0.5, 0.0, 0.0], "A": [0.1, 0.0, 0.0], "Nh": [0.1, 1.0, 0.0]})
    assert dominant(shares).tolist() == ["N", "Nh", None]
    closed = share_closed(shares)
    assert closed.tolist()[:2] == [pytest.approx(0.6), 0.0] and np.isnan(closed[2])  # no zone: not known, not zero


def test_the_most_demanding_natural_zone():
    assert most_demanding(pd.Series(["znieff, reserve_naturelle", "proximite_zone (natura_2000)", ""])).tolist() == [
        "reserve_naturelle", "proximite_zone", None]


def test_words_of_layers():
    assert (zone_of("U", "02"), zone_of("1AU", ""), zone_of("u", "101")) == ("U activity", "AUc", "U housing")
    assert road_of("Sentier", None, 19) is None and road_of("Route à 1 chaussée", "3,5", 19) is None
    assert road_of("Route à 1 chaussée", "3.5", 3.5) == "open" and road_of("Type autoroutier", None, 19) == "motorway"
    assert (floors_of(3, 20), floors_of(None, 10), floors_of(None, None), floors_of("", "2")) == (3, 3, 1, 1)


# Link with the index


SCORES = pd.DataFrame({"code": ["69"], "f12": [50.0], "f15": [75.0]})
PRODUCTS = pd.DataFrame({"code": ["69", "69"], "product": ["6403", "7201"], "status": ["leap", "gap"],
                         "parents": ["4202, 6404", None]})


def test_demand_comes_from_the_tables_of_the_index():
    demand = resilience_demand(SCORES, PRODUCTS, "productive_hotel")
    assert 0 < demand.territories["69"] < 1
    assert demand.leaps[["product", "parents"]].values.tolist() == [["6403", "4202 6404"]]


@pytest.mark.parametrize("scores, products, words", [
    (SCORES.drop(columns="code"), PRODUCTS, "code"), (SCORES[["code"]], PRODUCTS, "f01"),
    (SCORES, PRODUCTS.drop(columns="status"), "status"), (SCORES, PRODUCTS.assign(status="fort"), "fort")])
def test_other_tables_are_refused(scores, products, words):
    with pytest.raises(TableError, match=words):
        resilience_demand(scores, products, "productive_hotel")


def test_communes_find_their_departement_or_region():
    communes = pd.Series(["69123", "2A004", "97411", ""])
    assert territory_of_communes(communes, pd.Index(["69", "2A", "974"])).tolist() == ["69", "2A", "974", None]
    assert territory_of_communes(communes, pd.Index(["84", "94"])).tolist()[:2] == ["84", "94"]


# What would change the class


def test_the_change_that_is_told_is_the_smallest_that_suffices():
    u = pd.DataFrame({"area": [1.0, 0.9, 0.0], "soil": [0.3, 0.9, 0.0], "owner": [0.2, 0.9, np.nan]})
    w = pd.Series({"area": 0.4, "soil": 0.3, "owner": 0.3})
    changes = class_changes(u, w, pd.Series(["possible", "suitable", "to survey"]))
    assert changes.loc[0, "membership"] == pytest.approx(0.2 + 0.1 / 0.3)
    assert changes.loc[1, ["direction", "criterion"]].tolist() == ["down", "area"]
    assert changes.loc[1, "membership"] == pytest.approx(0.9 - 0.25 / 0.4)
    assert changes.loc[2, "direction"] is None
    moved = u.copy()
    moved.loc[0, "owner"] = changes.loc[0, "membership"]
    assert (moved.loc[0] * w).sum() == pytest.approx(0.65)


# Cells


def closed(points):
    return np.array([*points, points[0]], dtype=float)


def test_half_cells_by_hand():
    assert coverage([closed([(0.5, 0), (1.5, 0), (1.5, 1), (0.5, 1)])], 1, 2).tolist() == [[0.5, 0.5]]
    assert coverage([closed([(0, 0), (1, 0), (0, 1)])], 1, 1).tolist() == [[0.5]]


def test_a_hole_takes_away():
    rings = [turned(closed([(0, 0), (3, 0), (3, 3), (0, 3)]), hole=False),
             turned(closed([(1, 1), (2, 1), (2, 2), (1, 2)]), hole=True)]
    assert coverage(rings, 3, 3).tolist() == [[1, 1, 1], [1, 0, 1], [1, 1, 1]]


def test_what_lies_outside_the_grid_counts_for_nothing():
    assert coverage([closed([(-5, -5), (1, -5), (1, 9), (-5, 9)])], 2, 2).tolist() == [[1, 0], [1, 0]]
    assert coverage([closed([(7, 7), (8, 7), (8, 8)])], 2, 2).sum() == 0
    assert coverage([], 2, 2).sum() == 0


@pytest.mark.parametrize("seed", range(30))
def test_the_shares_add_up_to_the_area_whatever_the_polygon(seed):
    rng = np.random.default_rng(seed)
    angles = np.sort(rng.uniform(0, 2 * np.pi, 9))
    reach = rng.uniform(1, 5, 9)
    ring = closed(np.c_[6 + reach * np.cos(angles), 6 + reach * np.sin(angles)])
    x, y = ring[:, 0], ring[:, 1]
    if np.diff(np.append(angles, angles[0] + 2 * np.pi)).max() > np.pi:
        pytest.skip("this draw crosses itself")
    area = abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) / 2
    found = coverage([ring], 12, 12)
    assert found.sum() == pytest.approx(area, abs=1e-9) and found.min() >= 0 and found.max() <= 1


@pytest.mark.parametrize("seed", range(3))
def test_the_same_shares_as_exactextract(raster_peer, seed):
    """Stars with a hole, some beyond the grid: exactextract keeps float32."""
    rng = np.random.default_rng(seed)
    polygons = []
    for _ in range(20):
        angles = np.sort(rng.uniform(0, 2 * np.pi, 14))
        reach = rng.uniform(2, 8, 14)[:, None]
        if np.diff(np.append(angles, angles[0] + 2 * np.pi)).max() > np.pi:
            continue
        star = np.c_[np.cos(angles), np.sin(angles)]
        polygons.append([closed(5 + reach * star), closed((5 + 1.5 * star)[::-1])])
    theirs = raster_peer(12, 10, polygons)
    assert len(theirs) > 10
    for rings, shares in zip(polygons, theirs):
        turned_round = [np.c_[ring[:, 0], 12 - ring[:, 1]] for ring in rings]
        np.testing.assert_allclose(coverage(turned_round, 12, 10).ravel(), shares, atol=1e-6)
