"""Choice of sites: exact models, the heuristic with its bound, spopt beside where it is installed.

    python benchmarks/portfolio.py          sizes of the planning session, invented points, seed 0, two cores
"""

from __future__ import annotations

import resource
import time

import numpy as np
import pandas as pd
from ressort.engine.sites._cover_exact import has_scipy
from ressort.engine.sites.limits import set_limits
from ressort.engine.sites.portfolio import nearest_sites, widest_cover
from ressort.engine.sites.reach import distances, within

CASES = [  # demand, sites, chosen, reach, method
    (2_000, 200, 8, 0.10, "exact"), (5_000, 500, 10, 0.10, "exact"), (5_000, 500, 10, 0.10, "heuristic"),
    (10_000, 1_000, 15, 0.08, "heuristic"), (35_000, 2_000, 25, 0.05, "heuristic"), (35_000, 2_000, 25, 0.10, "heuristic"),
]
MEDIANS = [(300, 60, 5, "exact"), (2_000, 200, 10, "heuristic"), (5_000, 300, 10, "heuristic")]
WITH_SPOPT = 2_000  # demand points up to which spopt is asked for the same


def points(count: int, generator: np.random.Generator) -> pd.DataFrame:
    return pd.DataFrame(generator.random((count, 2)), columns=["x", "y"])


def invented(people: int, sites: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    generator = np.random.default_rng(0)
    return points(people, generator), points(sites, generator), pd.Series(generator.random(people))


def spopt_cover(people: pd.DataFrame, sites: pd.DataFrame, demand: pd.Series, count: int, radius: float):
    """Objective and seconds of spopt with its own solver; None where it is not installed."""
    try:
        import pulp
        from spopt.locate import MCLP
    except ImportError:
        return None
    started = time.perf_counter()
    model = MCLP.from_cost_matrix(distances(people, sites).astype(float), demand.to_numpy(), radius, p_facilities=count)
    solved = model.solve(pulp.PULP_CBC_CMD(msg=False, timeLimit=120))
    return pulp.value(solved.problem.objective), time.perf_counter() - started


def show(name: str, seconds: float, plan, more: str = "") -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{name:<38} {seconds:7.1f} s   objective {plan.objective:12.4f}   bound {plan.bound:12.4f}   "
          f"gap {100 * plan.gap:6.2f} %   {plan.status:<19} peak {peak:.1f} GB{more}", flush=True)


def main() -> None:
    for people, sites, count, radius, method in CASES:
        if method == "exact" and not has_scipy():
            continue
        demand_points, places, demand = invented(people, sites)
        started = time.perf_counter()
        reach = within(demand_points, places, radius * 1.3)
        plan = widest_cover(demand, reach, places.index, set_limits(places, count=count), method=method)
        more, seconds = "", time.perf_counter() - started
        if method == "exact" and people <= WITH_SPOPT:
            theirs = spopt_cover(demand_points, places, demand, count, radius * 1.3)
            if theirs is not None:
                if abs(theirs[0] - plan.objective) > 1e-6 * plan.objective:
                    raise SystemExit(f"spopt finds {theirs[0]}, we find {plan.objective}")
                more = f"   spopt the same in {theirs[1]:.1f} s"
        show(f"MCLP {people} x {sites}, p {count}, {method}", seconds, plan, more)
    for people, sites, count, method in MEDIANS:
        if method == "exact" and not has_scipy():
            continue
        demand_points, places, demand = invented(people, sites)
        started = time.perf_counter()
        plan = nearest_sites(demand, distances(demand_points, places), places.index, count, limits=set_limits(places),
                             method=method)
        show(f"p-median {people} x {sites}, p {count}, {method}", time.perf_counter() - started, plan)


if __name__ == "__main__":
    main()
