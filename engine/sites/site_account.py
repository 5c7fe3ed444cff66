"""What each site would take, spare and cost, from the facts of its marking; unknown facts widen the intervals.

Land: `spared_land`, with the floors that stand there. Money: `costs`, making the ground ready, buildings left out, national
means. A site without an area has no account.
"""

from __future__ import annotations

import pandas as pd

from ..sources.cells import number
from .costs import site_costs
from .planning_rules import ZanRules
from .spared_land import site_land

COLUMNS = ("take_low", "take_high", "spared_low", "spared_high", "cost_low", "cost_high", "idle_low", "idle_high")
NONE = "no"


def account_facts(facts: pd.DataFrame) -> pd.DataFrame:
    """Facts of the evidence table under the names that `site_land`, `site_costs` and `compare_scenarios` read.

    Parameters
    ----------
    facts : DataFrame with area_m2 and, if known, floor_m2 (of the project), built_m2 (that stand; default floor_m2),
        has_building ("yes", "no"), zone, sealed_share, site_type, inhabitants; other columns stay

    Examples
    --------
    >>> account_facts(pd.DataFrame({"area_m2": [900], "zone": ["U activity"], "has_building": ["yes"]})).loc[0, "zone"]
    'U'
    """
    def words(name: str) -> pd.Series:
        return facts[name].astype(object) if name in facts else pd.Series(None, facts.index, dtype=object)

    def figures(name: str) -> pd.Series:
        return number(facts[name]) if name in facts else pd.Series(float("nan"), facts.index)

    zone, stands = words("zone"), words("has_building")
    floors = figures("floor_m2")
    built = figures("built_m2") if "built_m2" in facts else floors.mask(stands == NONE, 0.0)
    return facts.assign(
        area_m2=figures("area_m2"), floor_m2=floors, built_m2=built,
        zone=zone.mask(zone.astype(str).str.startswith("U"), "U"), sealed=figures("sealed_share"),
        former_use=words("site_type"), reuse=(stands == "yes"), inhabitants=figures("inhabitants"))


def project_floors(facts: pd.DataFrame, ratio: float, most: float = float("inf")) -> pd.DataFrame:
    """Facts with the floors of a project: those that stand (now `built_m2`), else `ratio` x area, `most` m2 at most.

    A project whose floors are assumed takes the ground they need, floors / ratio, not the whole of a large land unit.

    Returns
    -------
    DataFrame, same rows: floor_m2, built_m2 (m2 of floors, of the ground taken), area_m2 (the ground taken), is_assumed

    Examples
    --------
    >>> plots = pd.DataFrame({"area_m2": [1000.0, 1000.0, 50000.0], "floor_m2": [600.0, 0.0, None]})
    >>> project_floors(plots, 0.8, 16000)[["floor_m2", "area_m2", "is_assumed"]].values.tolist()
    [[600.0, 1000.0, False], [800.0, 1000.0, True], [16000.0, 20000.0, True]]
    """
    stand, area = number(facts["floor_m2"]), number(facts["area_m2"])
    known = stand > 0
    none = facts["has_building"] == NONE if "has_building" in facts else pd.Series(False, facts.index)
    floors = (area * ratio).clip(upper=most)
    ground = (floors / ratio).clip(upper=area) if ratio > 0 else area
    return facts.assign(built_m2=stand.mask(none, 0.0), is_assumed=~known, floor_m2=stand.where(known, floors),
                        area_m2=area.where(known, ground))


def site_account(facts: pd.DataFrame, *, rules: ZanRules | None = None) -> pd.DataFrame:
    """Land taken and spared (ha), cost of making the ground ready (EUR), cost of leaving it (EUR a year), by site.

    Parameters
    ----------
    facts : see `account_facts`

    Returns
    -------
    DataFrame, same rows: take_low, take_high, spared_low, spared_high, cost_low, cost_high, idle_low, idle_high; NaN where
    the area is unknown (all), the floors (spared) or the inhabitants of the commune (idle)

    Examples
    --------
    >>> plot = pd.DataFrame({"area_m2": [5000], "floor_m2": [2000], "zone": ["U mixed"], "site_type": ["industrie"]})
    >>> site_account(plot).round(2).iloc[0][["take_high", "spared_low", "cost_high"]].tolist()
    [0.0, 0.5, 1049166.0]
    """
    ready = account_facts(facts)
    known = ready[ready["area_m2"].notna()]
    land = site_land(known, rules=rules).rename(columns={"own_take_low": "take_low", "own_take_high": "take_high"})
    costs = site_costs(known)
    money = pd.DataFrame({"cost_low": costs.low["total"], "cost_high": costs.high["total"], "idle_low": costs.idle_low,
                          "idle_high": costs.idle_high}, index=known.index)
    return pd.concat([land, money], axis=1).reindex(facts.index)[list(COLUMNS)].astype(float)
