"""Marking and SMAA at national scale, times and peak memory:  python benchmarks/sites.py [draws]

10,809 sites are the verified, non-reconverted ones of Cartofriches (March 2024), 23,878 all of them. Facts are random,
filled as the national table is (SITES 2.2), once with layers that fill nine tenths of the rest. Results are compared with
the plain way before they are timed.
"""
from __future__ import annotations

import importlib
import resource
import sys
import time

import numpy as np
import pandas as pd

marking = importlib.import_module("ressort.engine.sites.marking")
profiles = importlib.import_module("ressort.engine.sites.profiles")
robustness = importlib.import_module("ressort.engine.sites.robustness")

NUMBERS = {"truck_m": 500, "catchment_2km": 6e4, "catchment_5km": 2e5, "catchment_10km": 4e5, "catchment_20km": 8e5,
           "transit_m": 2e3, "flood_depth_m": 2, "motorway_m": 2e4, "dwelling_m": 300, "flat_price": 8e3, "sealed_share": 1,
           "slope_percent": 15, "power_m": 2e3, "station_m": 5e3, "freight_branch_m": 5e3, "demand": 1}
CATEGORIES = {"zone": (.63, ["U activity", "U mixed", "U housing", "AUc", "A", "N"]),
              "owner": (.99, ["P5a", "G1a", "X1a", "P5a|X1a"]),
              "soil": (.08, ["pollution inexistante", "pollution peu probable", "pollution avérée"]),
              "state": (.06, ["dégradation moyenne", "dégradation très importante"]), "has_building": (.99, ["yes", "no"]),
              "nature_zone": (.9, ["hors zone", "znieff"]), "centrality": (.9, ["majeur", "local", "non centre"])}


def random_evidence(sites: int, layers: bool, seed: int = 0) -> pd.DataFrame:
    random = np.random.default_rng(seed)
    table = {"site_id": [f"s{i}" for i in range(sites)], "area_m2": np.exp(random.normal(9.4, 1.6, sites)),
             "evidence_kind": "point"}
    for column, largest in NUMBERS.items():
        known = random.random(sites) < (.9 if layers else 0)
        table[column] = np.where(known, random.random(sites) * largest, np.nan)
    for column, (filled, values) in CATEGORIES.items():
        known = random.random(sites) < (max(filled, .9) if layers else filled)
        table[column] = np.where(known, random.choice(values, sites), None)
    return pd.DataFrame(table)


def check_against_the_plain_way() -> None:
    u = pd.DataFrame(np.random.default_rng(1).random((300, 6)))
    quick = robustness.rank_robustness(u, draws=2000, top=10).sites["p_top"]
    w = robustness.draw_weights(u.columns, 2000, np.random.default_rng(0))[0]
    ranks = (-(w @ u.to_numpy().T)).argsort(axis=1).argsort(axis=1)
    assert np.abs(quick - (ranks < 10).mean(axis=0)).max() < 2e-3


def peak() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def timed(work) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
    check_against_the_plain_way()
    row = "{:<44} {:>8} {:>8} {:>9}".format
    print(row(f"{draws} draws, 19 criteria", "wall s", "cpu s", "peak"))
    for sites in (2000, 10809, 23878):
        u = pd.DataFrame(np.random.default_rng(2).random((sites, 19)))
        for name, table, missing in (("all known", u, "known"), ("half unknown", u.mask(u < .5), "known"),
                                     ("half unknown, drawn", u.mask(u < .5), "drawn")):
            wall, cpu = timed(lambda: robustness.rank_robustness(table, draws=draws, missing=missing))  # noqa: B023
            print(row(f"SMAA {sites} sites, {name}", f"{wall:.2f}", f"{cpu:.2f}", peak()))
    for sites, layers in ((10809, False), (10809, True), (23878, False), (23878, True)):
        evidence = random_evidence(sites, layers)
        case = f"{sites} {'with layers' if layers else 'own fields'}"
        total = [0.0, 0.0]
        for profile in profiles.profile_names():
            wall, cpu = timed(lambda: marking.mark_sites(evidence, profile, draws=draws))  # noqa: B023
            total = [total[0] + wall, total[1] + cpu]
            print(row(f"{case}, {profile}", f"{wall:.2f}", f"{cpu:.2f}", peak()))
        print(row(f"{case}, six profiles", f"{total[0]:.2f}", f"{total[1]:.2f}", peak()))


if __name__ == "__main__":
    main()
