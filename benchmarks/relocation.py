"""Relocation: exact plans of the 13 regions, k = 1 to 10, beside greedy; gains of all candidates; partners; shocks.

    python benchmarks/relocation.py [seconds for each plan, default 300]

Embedded data, staff of 2018. Needs scipy.
"""

from __future__ import annotations

import sys
import time

import numpy as np
import pandas as pd
from ressort.engine.resilience.arrivals import marginal_gains, position_of
from ressort.engine.resilience.assessment import assess_territories
from ressort.engine.resilience.cooperation import partner_pairs, score_pairs
from ressort.engine.resilience.relocation import plan_relocation
from ressort.engine.resilience.shocks import class_web, shock
from ressort.engine.sources import embedded
from ressort.engine.sources.activity import read_activity
from ressort.engine.sources.territories import DEPARTEMENTS_TO_REGIONS

MOST = 10


def best_of(times: int, work) -> float:
    """Least seconds of several runs."""
    found = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return min(found)


def french(**options):
    staff = embedded.french_activity().dropna(subset=["staff"]).rename(columns={"class": "activity", "staff": "value"})
    return assess_territories(read_activity(staff), **options)


def brute_force_gains(position) -> np.ndarray:
    """Every candidate of one territory, one by one: what the vectorised gains must equal."""
    return np.array([0 if made else position.with_added(np.array([place])).reachable.sum() - position.reachable.sum()
                     for place, made in enumerate(position.strong[0])])


def main() -> None:
    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 300.0
    names = embedded.departements().drop_duplicates("region").set_index("region")["region_name"]
    metropolitan = embedded.departements().query("metropolitan")["region"].unique()
    regions = french(reading=DEPARTEMENTS_TO_REGIONS, territories=metropolitan)
    position = position_of(regions.resilience)
    one = position.of("94")
    assert (brute_force_gains(one) == marginal_gains(one).to_numpy()[0]).all()
    print(f"gains of all candidates, one territory   {1000 * best_of(20, lambda: marginal_gains(one)):8.2f} ms")
    print(f"gains of all candidates, 13 regions      {1000 * best_of(20, lambda: marginal_gains(position)):8.2f} ms")
    departements = french()
    pairs = partner_pairs(departements.rca.index)
    print(f"{len(pairs)} pairs of departements, both readings {best_of(1, lambda: score_pairs(departements, pairs)):8.2f} s")
    web = class_web(regions, "84")
    print(f"shock, {len(web.threads)} classes, 50 losses, 200 orders  {best_of(2, lambda: shock(web)):8.2f} s\n")

    rows = []
    for territory in position.territories:
        for count in range(1, MOST + 1):
            started, worked = time.perf_counter(), time.process_time()
            plan = plan_relocation(position, territory, count=count, time_limit=limit)
            rows.append((names[territory], count, plan.gain, plan.bound, 100 * plan.gap, plan.proven, plan.greedy_gain,
                         time.perf_counter() - started, time.process_time() - worked))
        part = pd.DataFrame(rows, columns=["region", "k", "gain", "bound", "gap", "proven", "greedy", "seconds", "cpu"])
        mine = part[part["region"] == names[territory]]
        print(f"{names[territory]:<28} products gained, k = 1 to {MOST}: {' '.join(f'{gain:.0f}' for gain in mine['gain'])}"
              f"   greedy {' '.join(f'{gain:.0f}' for gain in mine['greedy'])}   {mine['seconds'].sum():6.1f} s"
              f"   slowest {mine['seconds'].max():6.1f} s (processor {mine['cpu'].max():.1f} s)"
              f"   largest gap {mine['gap'].max():.1f} %", flush=True)
    loses = 100 * (1 - part["greedy"] / part["gain"])
    print(f"\n{len(part)} plans, proven {part['proven'].sum()}, largest gap {part['gap'].max():.2f} %, "
          f"{part['seconds'].sum():.0f} s, of the processor {part['cpu'].sum():.0f} s; median {part['cpu'].median():.2f} s, "
          f"slowest {part['cpu'].max():.1f} s")
    print(f"greedy loses {loses.mean():.1f} % of the gain on average, {loses.max():.1f} % at most "
          f"({part.loc[loses.idxmax(), 'region']}, k = {part.loc[loses.idxmax(), 'k']}); "
          f"it is as good in {(loses < 1e-9).sum()} plans of {len(part)}")


if __name__ == "__main__":
    main()
