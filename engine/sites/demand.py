"""What the territory lacks and the site could host: the link between a brownfield and the resilience index.

    demand(t) = sum_f g[t, f] h[t, f] / sum_f g[t, f]

g is what the territory lacks of family f, h the share of what it lacks there that the use can host, leaps first: where
the family has products within reach, they alone are counted; elsewhere all its missing products.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.families import hs_families
from ..words import listed, tr
from .hosting import has_own_list, hosted_levels, hosted_products

LEAP, GAP = "leap", "gap"

PERCENT = 100.0


@dataclass(frozen=True)
class Demand:
    """What each territory lacks that one use can host.

    Attributes
    ----------
    profile : str
    territories : Series by territory, 0 to 1; NaN where nothing is known of its production, 0 where it lacks nothing
    families : DataFrame: territory, family, lack (g), hosted (h), pull (g h), the largest pull of a territory first
    leaps : DataFrame: territory, family, product, hosted (share), parents (strong neighbours, text): within reach and hosted
    """

    profile: str
    territories: pd.Series
    families: pd.DataFrame
    leaps: pd.DataFrame


def territory_demand(
    families: pd.DataFrame, status: pd.DataFrame, classes: pd.DataFrame, profile: str, *,
    lack: pd.DataFrame | None = None, by_family: pd.Series | None = None, parents: pd.DataFrame | None = None,
    products: pd.Series | None = None, classified: bool = False,
) -> Demand:
    """Demand of each territory for one use.

    Parameters
    ----------
    families : DataFrame, territories x families, percent (`Assessment.families`)
    status : DataFrame, territories x products: "strong", "leap", "gap", "unknown" (`Resilience.status`)
    classes : DataFrame: source (product), target (NAF class), weight
    profile : name of a use
    lack : DataFrame like `families`, >= 0, optional
        Takes the place of 1 - families / 100, for instance imports of what is missing.
    by_family : Series product -> family, optional; default, the HS families
    parents : DataFrame: territory, product, parent, optional (`Resilience.parents`)
    products : Series product -> share hosted (0 to 1), optional
        The use's own list; the plug-and-play unit has no other, and its demand is unknown without.
    classified : bool, see `hosted_levels`

    Examples
    --------
    >>> status = pd.DataFrame([["leap", "gap", "gap"]], ["44"], ["6403", "6404", "7201"])
    >>> made = pd.DataFrame({"source": ["6403", "6404", "7201"], "target": ["1520", "1520", "2410"], "weight": 1.0})
    >>> score = pd.DataFrame([[50.0, 75.0]], ["44"], ["f12", "f15"])
    >>> found = territory_demand(score, status, made, "productive_hotel")
    >>> found.territories.round(4).tolist()    # (0.5 x 1 + 0.25 x 0) / 0.75
    [0.6667]
    """
    if not status.index.isin(families.index).all():
        raise TableError(tr("Demand: territories with products but without families: {codes}. Take both from one run."),
                         codes=listed(status.index.difference(families.index)))
    hosted = _hosted(status.columns, classes, profile, products, classified)
    g = (1 - families / 100).clip(0) if lack is None else lack.reindex(index=families.index, columns=families.columns)
    g = g.reindex(status.index).to_numpy(dtype=np.float64)
    family = hs_families(status.columns) if by_family is None else by_family.reindex(status.columns)
    h = _hosted_share(status, hosted, family, families.columns)
    pull = g * h
    with np.errstate(invalid="ignore", divide="ignore"):
        lacks_nothing = np.where(np.isnan(g).any(axis=1), np.nan, 0.0)
        demand = np.where(g.sum(axis=1) > 0, pull.sum(axis=1) / g.sum(axis=1), lacks_nothing)
    return Demand(profile, pd.Series(demand, status.index).reindex(families.index),
                  _families(status.index, families.columns, g, h), _leaps(status, hosted, family, parents))


def weighted_by_gap(demand: pd.Series, gap: pd.Series) -> pd.Series:
    """Demand times the share of products that its territory lacks; an unknown gap leaves the demand unknown.

    Parameters
    ----------
    gap : Series, same rows, all 0 to 1 or, where one is above 1, all percent

    Raises
    ------
    TableError : a gap below 0, or above 100.

    Examples
    --------
    >>> weighted_by_gap(pd.Series([100.0, 100.0]), pd.Series([40.0, 25.0])).tolist()
    [40.0, 25.0]
    """
    wrong = gap[(gap < 0) | (gap > PERCENT)]
    if len(wrong):
        raise TableError(tr("Demand: {count} gaps are below 0 or above 100 ({rows}). Expected a share, or percent."),
                         count=len(wrong), rows=listed(wrong.index))
    return demand * (gap / PERCENT if (gap > 1).any() else gap)


def _hosted(products: pd.Index, classes: pd.DataFrame, profile: str, own: pd.Series | None, classified: bool) -> np.ndarray:
    """Share of each product that the use hosts; NaN throughout if its own list is not given."""
    levels = hosted_levels(profile, classified=classified)
    if own is not None:
        wrong = own[(own < 0) | (own > 1) | own.isna()]
        if len(wrong):
            raise ParameterError(tr("Products hosted: received {value} for {product}; expected a share from 0 to 1."),
                                 value=wrong.iloc[0], product=wrong.index[0])
        return own.reindex(products).fillna(0.0).to_numpy(dtype=np.float64)
    if has_own_list(profile):
        return np.full(len(products), np.nan)
    return hosted_products(classes, levels).reindex(products).fillna(0.0).to_numpy(dtype=np.float64)


def _hosted_share(status: pd.DataFrame, hosted: np.ndarray, family: pd.Series, families: pd.Index) -> np.ndarray:
    """h: mean of `hosted` over the leaps of a family, over all its missing products where it has no leap; 0 if complete."""
    belongs = (family.to_numpy()[:, None] == families.to_numpy()).astype(np.float64)
    is_leap = (status == LEAP).to_numpy(dtype=np.float64)
    missing = is_leap + (status == GAP).to_numpy(dtype=np.float64)
    counts = [kind @ belongs for kind in (is_leap, missing)]
    sums = [(kind * np.nan_to_num(hosted)) @ belongs for kind in (is_leap, missing)]
    shares = [np.divide(total, count, out=np.zeros_like(total), where=count > 0) for total, count in zip(sums, counts)]
    h = np.where(counts[0] > 0, shares[0], shares[1])
    return np.full_like(h, np.nan) if np.isnan(hosted).any() else h


def _families(territories: pd.Index, families: pd.Index, g: np.ndarray, h: np.ndarray) -> pd.DataFrame:
    rows = pd.DataFrame({
        "territory": np.repeat(territories.to_numpy(), len(families)),
        "family": np.tile(families.to_numpy(), len(territories)),
        "lack": g.ravel(), "hosted": h.ravel(), "pull": (g * h).ravel(),
    })
    rows["order"] = np.repeat(np.arange(len(territories)), len(families))
    rows = rows.sort_values(["order", "pull", "family"], ascending=[True, False, True])
    return rows.drop(columns="order").reset_index(drop=True)


def _leaps(status: pd.DataFrame, hosted: np.ndarray, family: pd.Series, parents: pd.DataFrame | None) -> pd.DataFrame:
    at, product = np.nonzero((status == LEAP).to_numpy() & (np.nan_to_num(hosted) > 0))
    rows = pd.DataFrame({"territory": status.index.to_numpy()[at], "family": family.to_numpy()[product],
                         "product": status.columns.to_numpy()[product], "hosted": hosted[product]})
    rows["parents"] = ""
    if parents is not None and len(parents):
        names = parents.groupby(["territory", "product"])["parent"].agg(" ".join)
        keys = pd.MultiIndex.from_frame(rows[["territory", "product"]])
        rows["parents"] = names.reindex(keys).fillna("").to_numpy()
    return rows.sort_values(["territory", "hosted", "product"], ascending=[True, False, True]).reset_index(drop=True)
