"""What a project takes of natural, farm and forest land, and what it spares against the same floors in a one-storey park.

Spared land is a counterfactual: an interval, never in the balance of the ledger.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TableError
from ..words import listed, tr
from .planning_rules import ZanRules, zan_rules

HECTARE = 10_000.0  # m2
URBAN_ZONES = ("U",)
PERCENT = 100.0


def site_land(sites: pd.DataFrame, *, rules: ZanRules | None = None) -> pd.DataFrame:
    """Own take and spared land of each site, hectares.

    Own take = area x (1 - artificialised share); else, as a proxy, 1 - sealed share, from 0 on in urbanised ground, whose
    yards and lawns may be no natural land; unknown: 0 in urbanised ground, [0, area] outside.
    Spared = floors / 0.40 to floors / 0.22, less the own take: below 0 where a project takes more ground than the park.

    Parameters
    ----------
    sites : DataFrame with area_m2 and, if known, floor_m2 (of the project), artificialised_pct (taux_artif_ff), sealed
    (share),
        zone (urba_zone_type)

    Returns
    -------
    DataFrame, same rows: own_take_low, own_take_high, spared_low, spared_high (NaN without floors)

    Examples
    --------
    >>> site_land(pd.DataFrame({"area_m2": [8000], "floor_m2": [9000], "zone": ["U"]})).round(2).values.tolist()
    [[0.0, 0.0, 2.25, 4.09]]
    """
    rules = rules or zan_rules()
    area = sites["area_m2"].astype(float) / HECTARE
    floors = _numbers(sites, "floor_m2") / HECTARE
    measured = 1 - _numbers(sites, "artificialised_pct") / PERCENT
    share = measured.fillna(1 - _numbers(sites, "sealed"))
    wrong = sites.index[~(area >= 0) | (floors < 0) | ~share.fillna(0).between(0, 1)]
    if len(wrong):
        raise TableError(tr("Land of sites: {count} sites whose area, floors or artificialised share cannot be ({sites})."),
                         count=len(wrong), sites=listed(wrong))
    zone = sites["zone"] if "zone" in sites else pd.Series("", sites.index)
    take = area * share
    urban = zone.isin(URBAN_ZONES)
    low = take.mask(urban & measured.isna(), 0.0).fillna(0.0)
    high = take.fillna(area.where(~urban, 0.0))
    return pd.DataFrame({"own_take_low": low, "own_take_high": high, "spared_low": floors / rules.floor_per_plot_high - high,
                         "spared_high": floors / rules.floor_per_plot_low - low})


def _numbers(sites: pd.DataFrame, name: str) -> pd.Series:
    return sites[name].astype(float) if name in sites else pd.Series(np.nan, sites.index)
