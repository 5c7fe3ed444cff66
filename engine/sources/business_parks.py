"""Inventories of business parks: CNIG "Sites économiques" v1.0.1, four linked tables. Areas in hectares, distances in km.

A plot that names its brownfield (`terr_url_cartofriches`) is the same ground: it is counted once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pandas as pd

from ..errors import TableError
from ..nomenclatures.naf_2025 import likeliest_classes
from ..progress import ShouldStop, never
from ..words import Note, listed, tr
from .brownfield_files import read_inventory
from .cells import number

KEYS = {"parks": "site_id", "plots": "terr_id", "establishments": "siret", "poles": "pole_id"}
HECTARE, KILOMETRE = 10_000.0, 1_000.0
PRIVATE = ("etab_contact_mail", "etab_contact_tel", "terr_acquereur", "etab_raison_sociale", "etab_nom")
HECTARES = ("site_surf_brute", "site_surf_utile", "site_surf_comm_dispo", "site_surf_projet", "terr_surf_brute")
KILOMETRES = ("autoroute_echang_dist", "gare_dist", "gare_fret_dist", "aeroport_dist", "port_dist")


@dataclass(frozen=True)
class BusinessParks:
    """The four tables, text but for areas (m2), distances (m) and counts.

    Attributes
    ----------
    parks, plots, establishments, poles : DataFrames, empty where no file was given; contacts and names left out
    notes : links that lead nowhere, ground that an inventory of brownfields already counts
    """

    parks: pd.DataFrame
    plots: pd.DataFrame
    establishments: pd.DataFrame
    poles: pd.DataFrame
    notes: tuple[Note, ...] = field(default=())


def read_business_parks(*paths: str | Path, brownfields: pd.Series | None = None,
                        should_stop: ShouldStop = never) -> BusinessParks:
    """The tables of those files, told apart by their key columns, and linked.

    Parameters
    ----------
    brownfields : identifiers of an inventory of brownfields, optional
        Plots on their ground get `is_counted` False.

    Returns
    -------
    BusinessParks; `parks` gains vacancy (share of vacant land units: vacant / all, NaN where one of them is unknown),
    `plots` gains brownfield (identifier named in its address, '' without) and is_counted
    """
    tables = {name: pd.DataFrame() for name in KEYS}
    for path in paths:
        frame = read_inventory(Path(path), should_stop=should_stop)
        frame.columns = [column.strip().lower() for column in frame.columns]
        name = _which(frame, Path(path).name)
        tables[name] = _measured(frame.drop(columns=[column for column in PRIVATE if column in frame]))
    notes: list[Note] = []
    if len(tables["parks"]):
        tables["parks"] = tables["parks"].assign(vacancy=_vacancy(tables["parks"]))
    if len(tables["plots"]):
        known = frozenset() if brownfields is None else frozenset(brownfields)
        tables["plots"] = _linked(tables["plots"], known, notes)
        _orphans(tables["plots"], tables["parks"], "site_id", notes)
    if len(tables["establishments"]):
        codes = tables["establishments"].get("etab_activite_code", pd.Series(dtype=object))
        tables["establishments"] = tables["establishments"].assign(etab_class=likeliest_classes(codes).classes)
    return BusinessParks(**tables, notes=tuple(notes))


def plots_account(found: BusinessParks) -> pd.DataFrame:
    """Plots with what a reader asks of them: terr_id, site_id, area_m2, state, brownfield, is_counted, establishments.

    `establishments` is how many name the plot among theirs; NaN without that table.
    """
    plots = found.plots
    made = pd.DataFrame({
        "terr_id": plots.get("terr_id"), "site_id": plots.get("site_id"), "area_m2": plots.get("terr_surf_brute"),
        "state": plots.get("terr_etat_occup"), "brownfield": plots.get("brownfield"), "is_counted": plots.get("is_counted"),
    }, index=plots.index)
    firms = found.establishments
    if "terr_id" not in firms or plots.empty:
        return made.assign(establishments=float("nan"))
    named = firms["terr_id"].fillna("").astype(str).str.split(r"\s*[|,;]\s*").explode()
    return made.assign(establishments=made["terr_id"].map(named[named != ""].value_counts()).fillna(0).astype(int))


def _which(frame: pd.DataFrame, name: str) -> str:
    """A plot carries the identifier of its park too: the most particular key decides."""
    for table in ("establishments", "plots", "parks", "poles"):
        if KEYS[table] in frame:
            return table
    raise TableError(tr("{name}: none of the keys of the four tables of Sites économiques ({keys}). Columns there: "
                        "{columns}."), name=name, keys=", ".join(KEYS.values()), columns=listed(frame.columns, 12))


def _measured(frame: pd.DataFrame) -> pd.DataFrame:
    """Hectares in m2, kilometres in m, counts as numbers."""
    made = frame.copy()
    for names, factor in ((HECTARES, HECTARE), (KILOMETRES, KILOMETRE), (("site_uf_nbre", "site_uf_vacant_nbre"), 1.0)):
        for column in names:
            if column in made:
                made[column] = number(made[column]) * factor
    return made


def _vacancy(parks: pd.DataFrame) -> pd.Series:
    """Vacant land units over all of them: 2 of 15 are 0.13."""
    nothing = pd.Series(float("nan"), parks.index)
    units, vacant = parks.get("site_uf_nbre", nothing), parks.get("site_uf_vacant_nbre", nothing)
    return (vacant / units.where(units > 0)).where(vacant <= units)


def _linked(plots: pd.DataFrame, known: frozenset[str], notes: list[Note]) -> pd.DataFrame:
    addresses = plots.get("terr_url_cartofriches", pd.Series("", plots.index))
    brownfield = addresses.map(_site_of).astype(object)
    twice = brownfield.isin(known) & (brownfield != "")
    if twice.any():
        notes.append(Note(tr("{count} plots lie on brownfields of the inventory: they count once, as brownfields."),
                          count=int(twice.sum())))
    return plots.assign(brownfield=brownfield, is_counted=~twice)


def _site_of(address: str) -> str:
    """The identifier of the brownfield in a Cartofriches address: ...?site=48095_11974."""
    given = parse_qs(urlparse(address).query).get("site", [""])[0]
    return given if re.fullmatch(r"\w{5}_[\w.-]+", given) else ""


def _orphans(plots: pd.DataFrame, parks: pd.DataFrame, column: str, notes: list[Note]) -> None:
    if column not in plots or not len(parks):
        return
    lost = ~plots[column].isin(parks["site_id"])
    if lost.any():
        notes.append(Note(tr("{count} plots name a business park that is not in the file ({parks})."),
                          count=int(lost.sum()), parks=listed(plots.loc[lost, column].unique())))
