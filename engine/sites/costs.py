"""What recycling a brownfield costs, and what leaving it costs: national means of Bénéfriches (ADEME), costs.csv.

An order of magnitude, always shown as such. An unknown figure makes an item, and the total, an interval; never a 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError
from ..sources.files import key
from ..words import listed, tr
from .planning_rules import price

HECTARE = 10_000.0  # m2
ITEMS = ("remediation", "demolition", "asbestos", "studies", "works", "other", "purchase", "duties")
# words of site_type, in the standard and in short, whose polluted share the source states
FORMER_USES = {
    "industry": ("industry", "fricheindustrielle", "industrielle", "industrie"),
    "port": ("port", "fricheportuaire", "portuaire"),
    "railway": ("railway", "fricheferroviaire", "ferroviaire"),
    "military": ("military", "frichemilitaire", "militaire"),
    "tip": ("tip", "decharge"),
}


@dataclass(frozen=True)
class SiteCosts:
    """Costs, EUR.

    Attributes
    ----------
    low, high : DataFrames, sites x items (remediation, demolition, asbestos, studies, works, other, purchase, duties,
    total);
        equal where everything is known
    idle_low, idle_high : Series, EUR a year of leaving the site as it is; NaN where the town's inhabitants are unknown
    jobs_low, jobs_high : Series, job-years of the works (all but purchase and duties)
    """

    low: pd.DataFrame
    high: pd.DataFrame
    idle_low: pd.Series
    idle_high: pd.Series
    jobs_low: pd.Series
    jobs_high: pd.Series


def site_costs(sites: pd.DataFrame) -> SiteCosts:
    """Costs of making each site ready, and of doing nothing.

        remediation = 66 x area x polluted share x a quarter      demolition, asbestos = 75, 75 x built
        studies, works = 6, 54 x area        other = 9 % of both        purchase = 72 x area        duties = 5.81 % of it
        idle = 22,000 x hectares + 7 x built + 0.0047 x inhabitants x 1 % x 900

    Parameters
    ----------
    sites : DataFrame with area_m2 and, if known, built_m2 (m2 of floors; NaN: between none and the whole area), former_use
        (site_type; unknown: between none and the most polluted use), reuse (True: no demolition), asbestos (True, False or
        None; None counts as there), inhabitants (of the commune)

    Raises
    ------
    TableError : an area or a built surface below 0, an area unknown.

    Examples
    --------
    >>> plot = pd.DataFrame({"area_m2": [5000], "built_m2": [2000], "former_use": ["industry"], "inhabitants": [20000]})
    >>> found = site_costs(plot)
    >>> round(found.low["total"].iloc[0]), round(found.high["total"].iloc[0]), round(found.idle_low.iloc[0])
    (1049166, 1049166, 25846)
    """
    area = sites["area_m2"].astype(float)
    built = _numbers(sites, "built_m2")
    wrong = sites.index[~(area >= 0) | (built < 0)]
    if len(wrong):
        raise TableError(tr("Costs: {count} sites without an area, or with one below 0 ({sites}). Give area_m2 for each."),
                         count=len(wrong), sites=listed(wrong))
    share_low, share_high = _polluted(sites)
    reuse = _flags(sites, "reuse").eq(True)
    asbestos = ~_flags(sites, "asbestos").eq(False)  # old buildings hold it unless known not to
    low, high = (_items(area, built.fillna(floors), share, reuse, asbestos)
                 for floors, share in ((0.0, share_low), (area, share_high)))
    idle = [_idle(area, floors, _numbers(sites, "inhabitants")) for floors in (built.fillna(0.0), built.fillna(area))]
    jobs = [_works(costs) * price(f"job_years_{end}") / 1e6 for end, costs in (("low", low), ("high", high))]
    return SiteCosts(low, high, idle[0], idle[1], jobs[0], jobs[1])


def greenfield_cost(hectares: float) -> float:
    """EUR to open that many hectares of one-storey park: land, studies, works, and the networks it stretches.

    Examples
    --------
    >>> round(greenfield_cost(1))
    1502121
    """
    area = hectares * HECTARE
    works = (price("studies") + price("works")) * area
    return (works * (1 + price("other_share")) + price("purchase") * area * (1 + price("duties_share"))
            + price("networks") * hectares)


def _items(area: pd.Series, built: pd.Series, share: pd.Series, reuse: pd.Series, asbestos: pd.Series) -> pd.DataFrame:
    made = pd.DataFrame(index=area.index)
    made["remediation"] = price("remediation") * area * share * price("treated_share")
    made["demolition"] = (price("demolition") * built).where(~reuse, 0.0)
    made["asbestos"] = (price("asbestos") * built).where(asbestos, 0.0)
    made["studies"] = price("studies") * area
    made["works"] = price("works") * area
    made["other"] = price("other_share") * (made["studies"] + made["works"])
    made["purchase"] = price("purchase") * area
    made["duties"] = price("duties_share") * made["purchase"]
    made["total"] = made[list(ITEMS)].sum(axis=1)
    return made


def _works(costs: pd.DataFrame) -> pd.Series:
    return costs["total"] - costs["purchase"] - costs["duties"]


def _idle(area: pd.Series, built: pd.Series, inhabitants: pd.Series) -> pd.Series:
    tipping = price("tipping_tonnes") * inhabitants * price("tipping_share") * price("tipping_price")
    return price("guarding") * area / HECTARE + price("upkeep") * built + tipping


def _polluted(sites: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    shares = {use: price(f"polluted_{use}") for use in FORMER_USES}
    by_word = {word: share for use, share in shares.items() for word in FORMER_USES[use]}
    words = sites["former_use"] if "former_use" in sites else pd.Series("", sites.index)
    known = words.fillna("").astype(str).map(key).map(by_word).astype(float)
    return known.fillna(0.0), known.fillna(max(shares.values()))


def _numbers(sites: pd.DataFrame, name: str) -> pd.Series:
    return sites[name].astype(float) if name in sites else pd.Series(np.nan, sites.index)


def _flags(sites: pd.DataFrame, name: str) -> pd.Series:
    return sites[name].astype(object) if name in sites else pd.Series(None, sites.index, dtype=object)
