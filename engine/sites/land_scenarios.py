"""Scenarios of one need of floors: A all greenfield, B brownfields first, C the chosen portfolio.

The three serve the same need, so that their hectares can be compared; what a site holds beyond the need counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ..errors import ParameterError, TableError
from ..words import listed, tr
from .costs import greenfield_cost, site_costs
from .planning_rules import ZanRules, zan_rules
from .spared_land import site_land
from .tables import parameter

HECTARE = 10_000.0  # m2
GREENFIELD, BROWNFIELD_FIRST, CHOSEN = "A", "B", "C"


@dataclass(frozen=True)
class Scenarios:
    """The scenarios.

    Attributes
    ----------
    table : DataFrame by scenario (A, B, C): sites (number taken), floors_sites, floors_greenfield (m2), take_low, take_high,
        spared_low, spared_high (ha, against A), budget_low, budget_high (take as a share of the balance, 0 to 1; NaN where
        the balance is unknown, or 0 or less), years_low, years_high (of an even trajectory), cost_low, cost_high (EUR,
        buildings left out), jobs_low, jobs_high
    sites : DataFrame: scenario, site, floors (m2 that serve the need)
    """

    table: pd.DataFrame
    sites: pd.DataFrame


def compare_scenarios(sites: pd.DataFrame, need: float, *, chosen: Sequence[str] = (), allowed: float = float("nan"),
                      balance: float = float("nan"), rules: ZanRules | None = None) -> Scenarios:
    """The same floors in three ways.

    B takes sites by falling floors per hectare of own take (the prudent end), then by falling score, then by falling floors,
    until the need is served. C takes the chosen sites. What remains is built in a one-storey park.

    Parameters
    ----------
    sites : DataFrame by site: area_m2, floor_m2 (of the project), score if known, and what `site_land` and `site_costs` read
        One row per piece of ground: records that share it must be one (`same_ground`).
    need : m2 of floors
    chosen : sites of scenario C
    allowed, balance : ha, of the ledger; NaN unknown

    Raises
    ------
    ParameterError
        A need that is not above 0, a chosen site that is not there.
    TableError
        A site twice.
    """
    rules = rules or zan_rules()
    if not need > 0:
        raise ParameterError(tr("Need of floors: received {value}; expected square metres above 0."), value=need)
    twice = sites.index[sites.index.duplicated()].unique()
    if len(twice):
        raise TableError(tr("Scenarios: {labels} stands there twice. Keep one row for each site."), labels=listed(twice))
    absent = [site for site in chosen if site not in sites.index]
    if absent:
        raise ParameterError(tr("Scenarios: the chosen sites {sites} are not in the table."), sites=listed(absent))
    land = site_land(sites, rules=rules)
    floors = sites["floor_m2"].astype(float).fillna(0.0)
    taken = {GREENFIELD: [], BROWNFIELD_FIRST: _frugal(floors, land, sites.get("score")), CHOSEN: list(chosen)}
    served = {name: _served(floors[order], need) for name, order in taken.items()}
    rows = {name: _row(part, need, sites, land, rules) for name, part in served.items()}
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("scenario")
    first = table.loc[GREENFIELD]
    used = {name: (need - table.at[name, "floors_greenfield"]) / HECTARE for name in table.index}
    for name in table.index:
        own_low, own_high = (float(land.loc[served[name].index, f"own_take_{end}"].sum()) for end in ("low", "high"))
        table.loc[name, "spared_low"] = used[name] / rules.floor_per_plot_high - own_high
        table.loc[name, "spared_high"] = used[name] / rules.floor_per_plot_low - own_low
    table.loc[first.name, ["spared_low", "spared_high"]] = 0.0
    for end in ("low", "high"):
        table[f"budget_{end}"] = table[f"take_{end}"] / balance if balance > 0 else float("nan")
        table[f"years_{end}"] = table[f"take_{end}"] * rules.period_years / allowed if allowed > 0 else float("nan")
    listed_sites = pd.concat([part.rename("floors").rename_axis("site").reset_index().assign(scenario=name)
                              for name, part in served.items()], ignore_index=True)
    return Scenarios(table, listed_sites[["scenario", "site", "floors"]])


def _frugal(floors: pd.Series, land: pd.DataFrame, score: pd.Series | None) -> list[str]:
    """Sites in the order of scenario B: those that take no land first, the best of them before the others."""
    order = pd.DataFrame({"take": land["own_take_high"] / floors.where(floors > 0), "floors": -floors}).dropna()
    order["score"] = 0.0 if score is None else -score.reindex(order.index).fillna(0.0).astype(float)
    return order.sort_values(["take", "score", "floors"], kind="stable").index.tolist()


def _served(floors: pd.Series, need: float) -> pd.Series:
    """Floors of each site that serve the need, in that order; sites beyond the need are left out."""
    before = floors.cumsum() - floors
    part = floors.clip(upper=(need - before).clip(lower=0))
    return part[part > 0]


def _row(part: pd.Series, need: float, sites: pd.DataFrame, land: pd.DataFrame, rules: ZanRules) -> dict[str, float]:
    left = need - float(part.sum())
    park_low, park_high = (left / HECTARE / ratio for ratio in (rules.floor_per_plot_high, rules.floor_per_plot_low))
    costs = site_costs(sites.loc[part.index])
    return {
        "sites": len(part), "floors_sites": float(part.sum()), "floors_greenfield": left,
        "take_low": park_low + float(land.loc[part.index, "own_take_low"].sum()),
        "take_high": park_high + float(land.loc[part.index, "own_take_high"].sum()),
        "cost_low": float(costs.low["total"].sum()) + greenfield_cost(park_low),
        "cost_high": float(costs.high["total"].sum()) + greenfield_cost(park_high),
        "jobs_low": need / parameter("job_area_high"), "jobs_high": need / parameter("job_area_low"),
    }
