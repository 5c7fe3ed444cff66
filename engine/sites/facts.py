"""What is known of each site and from where: every fact with its source, its date and its distance, then one row a site.

Several sources may speak of one fact: the first one given counts (a layer measured on the polygon before the site's own
record), the others stay in the long table. Columns, units and categories are those of site_evidence.csv.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..sources.brownfields import Brownfields
from .tables import site_table

LONG_COLUMNS = ("row", "site_id", "criterion", "value", "unit", "source", "date", "distance", "how", "used")
BY_ROAD, STRAIGHT_LINE, DETOUR = "by road", "straight line", "straight line x 1.3"  # how a distance was measured
NOBODY_KNOWS = frozenset({"", "inconnu", "autre"})
CLOSED_ZONES = ("A", "N", "ZnC")
BUILT_POCKETS = frozenset({"Ah", "Nh"})
FORMS = {"01": "U housing", "02": "U activity", "03": "U mixed"}  # first two digits of formdomi (CNIG PLU)
NATURE = ("reserve_naturelle", "natura_2000", "znieff", "proximite_zone", "hors zone")  # the most demanding first
FAR_FOR_KILOMETRES = 1000  # a network told in metres has sites beyond a kilometre; 999 stands for "beyond 100 km"
METRES = 1000.0


@dataclass(frozen=True)
class Fact:
    """One column of evidence as one source tells it.

    Attributes
    ----------
    criterion : column of site_evidence.csv
    values : Series, one value for each site in its order; None or NaN unknown
    source : which file, layer or field, for the reader
    date : when it was seen, one text for all or a Series
    distance : metres to what was measured, Series, optional
    how : how the distance was measured, one text for all or a Series: BY_ROAD, STRAIGHT_LINE, DETOUR; '' if nobody says
    """

    criterion: str
    values: pd.Series
    source: str
    date: object = ""
    distance: pd.Series | None = None
    how: object = ""


@dataclass(frozen=True)
class Facts:
    """What is known of all sites.

    Attributes
    ----------
    table : DataFrame, the evidence, one row a site, in order
    long : DataFrame: row, site_id, criterion, value (text), unit, source, date, distance (m), how, used (bool)
        What every source said.
    """

    table: pd.DataFrame
    long: pd.DataFrame


def gather(site_ids: pd.Series, facts: Iterable[Fact]) -> Facts:
    """The evidence table and its long form.

    Examples
    --------
    >>> ids = pd.Series(["a", "b"])
    >>> found = gather(ids, [Fact("area_m2", pd.Series([5000.0, None]), "polygon"),
    ...                      Fact("area_m2", pd.Series([4000.0, 900.0]), "unite_fonciere_surface")])
    >>> found.table["area_m2"].tolist()
    [5000.0, 900.0]
    >>> found.long[["site_id", "value", "source", "used"]].values.tolist()[1]
    ['a', '4000', 'unite_fonciere_surface', False]
    """
    units = site_table("site_evidence.csv").set_index("column")["unit"].to_dict()
    ids = site_ids.reset_index(drop=True)
    columns: dict[str, pd.Series] = {"site_id": ids}
    parts = []
    for fact in facts:
        values = fact.values.reset_index(drop=True)
        so_far = columns.get(fact.criterion)
        used = values.notna() if so_far is None else values.notna() & so_far.isna()
        columns[fact.criterion] = values if so_far is None else so_far.where(so_far.notna(), values)
        parts.append(_told(fact, values, used, ids, units.get(fact.criterion, "")))
    long = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(LONG_COLUMNS), dtype=object)
    long = long.sort_values("row", kind="stable").reset_index(drop=True)
    return Facts(pd.DataFrame(columns), long)


def _told(fact: Fact, values: pd.Series, used: pd.Series, ids: pd.Series, unit: str) -> pd.DataFrame:
    known = values.notna().to_numpy().nonzero()[0]
    date, how = (said.reset_index(drop=True).iloc[known].to_numpy() if isinstance(said, pd.Series) else said
                 for said in (fact.date, fact.how))
    distance = np.nan if fact.distance is None else fact.distance.reset_index(drop=True).iloc[known].to_numpy(float)
    if fact.distance is None and fact.criterion.endswith("_m") and fact.criterion != "flood_depth_m":
        distance = values.iloc[known].to_numpy(float)
    told = values.iloc[known]
    text = told.map("{:.6g}".format) if pd.api.types.is_numeric_dtype(told) else told.astype(str)
    return pd.DataFrame({"row": known + 1, "site_id": ids.iloc[known].to_numpy(), "criterion": fact.criterion,
                         "value": text.to_numpy(), "unit": unit, "source": fact.source, "date": date,
                         "distance": distance, "how": how, "used": used.iloc[known].to_numpy()})


def facts_of_fields(sites: Brownfields) -> list[Fact]:
    """What the fields of an inventory say, under the names and in the units of the evidence table.

    Unknown ("inconnu", "autre", empty) is None; "sans objet" stays, as the criterion may give it a meaning. Building
    years are never read: in the published data they are years of sale.
    """
    table = sites.table
    date = table["site_actu_date"]

    def fact(criterion: str, values: pd.Series, source: str, when: object = date) -> Fact:
        return Fact(criterion, values, source, when)

    def known(name: str) -> pd.Series:
        return _known(table[name])

    found = [
        fact("zone", _zones(sites), "urba_zone_type, urba_zone_formdomi",
             table.get("urba_datappro", date)),
        fact("status", known("site_statut"), "site_statut"),
        fact("soil", known("sol_pollution_existe"), "sol_pollution_existe", _years(table["sol_pollution_annee"], date)),
        fact("owner", _owners(table), "proprio_type, proprio_personne"),
        fact("state", known("bati_etat"), "bati_etat"),
        fact("heritage", known("bati_patrimoine"), "bati_patrimoine"),
        fact("has_building", _has_building(table), "bati_nombre, bati_surface"),
        fact("floor_m2", table["bati_surface"].where(table["bati_surface"] > 0), "bati_surface"),
        fact("floor_m2", pd.Series(0.0, table.index).where((table["bati_nombre"] == 0) & ~(table["bati_surface"] > 0)),
             "bati_nombre"),
        fact("area_m2", table["unite_fonciere_surface"].where(table["unite_fonciere_surface"] > 0),
             "unite_fonciere_surface"),
    ]
    return found + _facts_of_extras(table, date)


def _facts_of_extras(table: pd.DataFrame, date: pd.Series) -> list[Fact]:
    """Columns that only Cartofriches has."""
    found = []
    if "site_surface" in table:
        found.append(Fact("area_m2", table["site_surface"].where(table["site_surface"] > 0), "site_surface", date))
    if "taux_artif_ff" in table:
        found.append(Fact("sealed_share", (table["taux_artif_ff"] / 100).clip(0, 1), "taux_artif_ff", date))
    if "emprise_sol_bati" in table:
        footprint = table["emprise_sol_bati"]
        found.append(Fact("has_building", (footprint > 0).map({True: "yes", False: None}).where(footprint.notna(), None),
                          "emprise_sol_bati", date))
        found.append(Fact("floor_m2", footprint.where(footprint > 0), "emprise_sol_bati x 1", date))
    if "monuhisto" in table:
        listed = table["monuhisto"].map({"oui": "présence d'un bâtiment classé"}).astype(object)
        found.append(Fact("heritage", listed.where(listed.notna(), None), "monuhisto", date))
    if "monuhisto500" in table:
        near = table["monuhisto500"].map({"oui": "yes", "non": "no"}).astype(object)
        found.append(Fact("heritage_500m", near.where(near.notna(), None), "monuhisto500", date))
    if "zonage_enviro" in table:
        found.append(Fact("nature_zone", most_demanding(table["zonage_enviro"]), "zonage_enviro", date))
    if "desserte_distance_ferroviaire" in table:
        metres, unit = in_metres(table["desserte_distance_ferroviaire"])
        found.append(Fact("freight_branch_m", metres, f"desserte_distance_ferroviaire ({unit})", date))
    return found


def in_metres(distances: pd.Series) -> tuple[pd.Series, str]:
    """Distances without a unit, in metres, and the unit that their distribution betrays: "m" or "km".

    Metres where one distance in twenty is above a thousand; else kilometres, in which 999 is "beyond 100 km".

    Examples
    --------
    >>> in_metres(pd.Series([2.0, 6.0, 46.0, 999.0]))[0].tolist()
    [2000.0, 6000.0, 46000.0, nan]
    >>> in_metres(pd.Series([711.0, 2647.0, 13820.0]))[1]
    'm'
    """
    known = distances.dropna()
    if len(known) and float(known.quantile(0.95)) >= FAR_FOR_KILOMETRES:
        return distances, "m"
    return distances.where(distances < FAR_FOR_KILOMETRES - 1) * METRES, "km"


def most_demanding(zones: pd.Series) -> pd.Series:
    """The most demanding of the natural zones a text names; "proximite_zone" is within 5 km of one, not in it.

    Examples
    --------
    >>> most_demanding(pd.Series(["proximite_zone (znieff)", "znieff, natura_2000", "hors zone", ""])).tolist()
    ['proximite_zone', 'natura_2000', 'hors zone', None]
    """
    plain = zones.str.lower().str.strip()
    inside = plain.str.replace(r"proximite_zone.*", "proximite_zone", regex=True)
    found = pd.Series(None, zones.index, dtype=object)
    for zone in reversed(NATURE):
        found = found.mask(inside.str.contains(zone.rstrip("e") if zone == "reserve_naturelle" else zone, regex=False), zone)
    return found.where(found.notna(), None)


def _known(values: pd.Series) -> pd.Series:
    return values.astype(object).where(~values.isin(NOBODY_KNOWS), None)


def _zones(sites: Brownfields) -> pd.Series:
    """The zone as the criteria name it: U with what dominates in it, built pockets apart, the others as they are."""
    table = sites.table
    zones = _known(table["urba_zone_type"])
    zones = zones.where(zones != "sans objet", None)
    form = table["urba_zone_formdomi"].str.slice(0, 2).map(FORMS)
    zones = zones.mask((zones == "U") & form.notna(), form)
    if "urba_zone_type" in sites.raw:
        written = sites.raw["urba_zone_type"].str.strip().str.capitalize()
        zones = zones.mask(written.isin(BUILT_POCKETS), written)
    rnu = zones.isna() & (table["urba_doc_type"] == "RNU")
    return zones.mask(rnu, "RNU").astype(object).where(zones.notna() | rnu, None)


def _owners(table: pd.DataFrame) -> pd.Series:
    """Classes of the land files; else what the kind of person alone tells: a natural person."""
    codes = table["proprio_type"].replace("", None).astype(object)
    person = (table["proprio_personne"] == "personne physique").map({True: "person", False: None})
    found = codes.where(codes.notna(), person)
    return found.where(found.notna(), None)


def _has_building(table: pd.DataFrame) -> pd.Series:
    stands = (table["bati_nombre"] > 0) | (table["bati_surface"] > 0)
    none = (table["bati_nombre"] == 0) & ~stands
    return pd.Series(np.select([stands, none], ["yes", "no"], ""), table.index, dtype=object).replace("", None)


def _years(years: pd.Series, other: pd.Series) -> pd.Series:
    return years.map("{:.0f}".format).where(years.notna(), other)


def dominant(shares: pd.DataFrame) -> pd.Series:
    """The category that covers most of each site, None where no category covers any of it.

    Parameters
    ----------
    shares : DataFrame, sites x categories, share of the site's area, 0 to 1

    Examples
    --------
    >>> dominant(pd.DataFrame({"U": [0.4, 0.0], "N": [0.6, 0.0]})).tolist()
    ['N', None]
    """
    if not len(shares.columns):
        return pd.Series(None, shares.index, dtype=object)
    found = shares.idxmax(axis=1).astype(object)
    return found.where(shares.max(axis=1) > 0, None)


def share_closed(shares: pd.DataFrame) -> pd.Series:
    """Share of the site in zones closed to building: A, N and ZnC; NaN where no zone of the layer reaches the site."""
    closed = shares.reindex(columns=list(CLOSED_ZONES), fill_value=0.0).sum(axis=1).clip(0, 1)
    return closed.where(shares.sum(axis=1) > 0)
