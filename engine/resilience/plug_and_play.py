"""Plug-and-play units: which micro-factories raise which territory most, and on which site they fit."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TableError
from ..words import listed, tr
from .arrivals import Position, weight_values
from .relocation import Moves, move_gains, set_moves
from .tables import known_products, scenario_table


def default_units() -> pd.DataFrame:
    """The embedded catalogue, one row per unit (resources/tables/plug_and_play_units.md); footprint_m2 is a number."""
    return read_units(scenario_table("plug_and_play_units.csv"))


def read_units(rows: pd.DataFrame) -> pd.DataFrame:
    """A catalogue of units, checked: unit, products (codes separated by spaces), footprint_m2, and any other column.

    Raises
    ------
    TableError
        A unit twice, a footprint that is no number above 0.
    """
    units = rows.copy()
    twice = units["unit"][units["unit"].duplicated()]
    if len(twice):
        raise TableError(tr("Units: the same unit twice: {labels}. Keep one row for each."), labels=listed(twice.unique()))
    footprint = pd.to_numeric(units["footprint_m2"], errors="coerce")
    wrong = ~(footprint > 0)
    if wrong.any():
        raise TableError(tr("Units: the footprint of {labels} is not a number of square metres above 0."),
                         labels=listed(units.loc[wrong, "unit"]))
    return units.assign(footprint_m2=footprint.astype(np.float64))


def unit_moves(units: pd.DataFrame, products: pd.Index) -> Moves:
    """One move for each unit: it brings its products. A unit none of whose products is counted is left out."""
    long = units[["unit", "products"]].assign(product=units["products"].str.split()).explode("product")
    long = long[long["product"].notna()]
    known = known_products(long["product"], products, tr("Units"))
    return set_moves(long[known].rename(columns={"unit": "move"})[["move", "product"]], products)


def unit_gains(position: Position, units: pd.DataFrame, weights: pd.DataFrame | pd.Series | None = None) -> pd.DataFrame:
    """What each unit alone would add to each territory.

    Parameters
    ----------
    position : Position
    units : DataFrame: unit, products
    weights : as `arrivals.marginal_gains`

    Returns
    -------
    DataFrame: territory, unit, gain (in the unit of `weights`), new (products it brings that are not made well), opens
    (products that come within reach beside them), rank (within the territory, 1 is the best); the best first
    """
    moves, worth = unit_moves(units, position.products), weight_values(weights, position)
    codes, parts = position.products.to_numpy(), []
    for row, territory in enumerate(position.territories):
        here = position.of(territory)
        rows = []
        for label, brings in zip(moves.labels, moves.brings):
            new = brings & ~here.strong[0]
            after = here.with_added(np.flatnonzero(new))
            opened = after.reachable[0] & ~here.reachable[0] & ~new
            rows.append((label, " ".join(codes[new]), " ".join(codes[opened])))
        part = pd.DataFrame(rows, columns=["unit", "new", "opens"])
        part.insert(0, "territory", territory)
        part.insert(2, "gain", move_gains(here, worth[row], moves.brings & ~here.strong))
        parts.append(part.sort_values("gain", ascending=False, kind="stable"))
    found = pd.concat(parts, ignore_index=True)
    found["rank"] = found.groupby("territory")["gain"].rank(method="min", ascending=False).astype(int)
    return found


def fit_sites(gains: pd.DataFrame, units: pd.DataFrame, sites: pd.DataFrame, *, most: int = 3) -> pd.DataFrame:
    """Give each territory's best units a site: the best-scored one that is large enough, each site taken once.

    Parameters
    ----------
    gains : from `unit_gains`
    units : DataFrame: unit, footprint_m2
    sites : DataFrame: site, territory, area_m2 (NaN where unknown), score (percent, NaN where unknown), excluded (bool)
        An excluded site, or one of unknown area, takes no unit.
    most : int
        Units placed in each territory.

    Returns
    -------
    DataFrame: territory, unit, gain, footprint_m2, site (None where none fits), area_m2, site_score
    """
    footprint = units.set_index("unit")["footprint_m2"]
    useful = gains[gains["gain"] > 0].groupby("territory", sort=False).head(most)
    open_sites = sites[~sites["excluded"].astype(bool) & (sites["area_m2"] > 0)].sort_values(
        ["score", "area_m2"], ascending=[False, True], na_position="last", kind="stable")
    taken: set[str] = set()
    rows = []
    for one in useful.itertuples():
        fits = open_sites[(open_sites["territory"] == one.territory) & (open_sites["area_m2"] >= footprint[one.unit])
                          & ~open_sites["site"].isin(taken)]
        site, area, score = (fits.iloc[0][["site", "area_m2", "score"]] if len(fits) else (None, np.nan, np.nan))
        taken |= {site} if site is not None else set()
        rows.append((one.territory, one.unit, one.gain, footprint[one.unit], site, area, score))
    return pd.DataFrame(rows, columns=["territory", "unit", "gain", "footprint_m2", "site", "area_m2", "site_score"])
