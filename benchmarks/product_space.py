"""Product space, scores and complexity beside the peers, same tables, same run:  make bench, or

    PYTHONPATH=build/packages build/peers-3.11/bin/python benchmarks/product_space.py [--quick]

Each library runs in its own process: its results are compared with ours, then it is timed (the best of several) and the
memory it takes above its input is read from the system. --quick gives each peer one minute instead of fifteen.
"""
import argparse
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

SHAPES = [(220, 1242), (100, 5000), (3000, 5000)]
LIMIT, QUICK_LIMIT = 900, 60  # seconds for a peer
# packed bits and popcount in C on the machine of METHOD 7: links and leaps, milliseconds
FLOOR = {(220, 1242): 0.7, (100, 5000): 15, (3000, 5000): 43}
SEED = 0


def random_trade(territories: int, products: int) -> pd.DataFrame:
    """Flows that are nested (the able make the rare as well) and clustered (who makes one product makes its kin)."""
    random = np.random.default_rng(SEED)
    able, rare = random.random((territories, 1)), random.random((1, products))
    kin = random.random((territories, products // 12 + 1))[:, np.sort(random.integers(0, products // 12 + 1, products))]
    makes = (able - rare + 1.6 * (kin - 0.5) + 0.2 * random.normal(size=(territories, products))) > 0
    flows = np.exp(random.normal(0, 1, (territories, products))) * makes * (1 + 9 * able)
    codes = [f"{1 + place % 97:02d}{place // 97:02d}" for place in range(products)]
    return pd.DataFrame(flows, [f"T{place:05d}" for place in range(territories)], sorted(codes))


def tidy(trade: pd.DataFrame) -> pd.DataFrame:
    rows = trade.rename_axis(index="country", columns="product").stack().rename("value").reset_index()
    return rows[rows["value"] > 0].assign(year=2020)


# What is timed: a function of the table in the library's own form, to {name: matrix}


def ours_core(trade):
    from ressort.engine import learn_product_space, rca, score_resilience

    advantages = rca(trade)
    result = score_resilience(advantages, learn_product_space(trade))
    return {"rca": advantages, "links": len(result.links.product), "reachable": result.scores["reachable"]}


def ours_indicators(trade):
    from ressort.engine import learn_product_space, rca
    from ressort.engine.resilience.complexity import complexity, density

    advantages = rca(trade)
    axis = complexity(advantages)
    return {"rca": advantages, "density": density(advantages, learn_product_space(trade)), "eci": axis.eci, "pci": axis.pci}


def ours_with_outlook(trade):
    from ressort.engine import learn_product_space, rca
    from ressort.engine.resilience.complexity import complexity_outlook

    advantages = rca(trade)
    found = complexity_outlook(advantages, learn_product_space(trade))
    return {"rca": advantages, "density": found.density, "eci": found.complexity.eci, "pci": found.complexity.pci,
            "outlook": found.index, "gain": found.gain}


def ecomplexity(rows):
    from ecomplexity import ecomplexity as indicators

    columns = {"time": "year", "loc": "country", "prod": "product", "val": "value"}
    return indicators(rows, columns, check_logsupermodularity=False, verbose=False)


def economic_complexity(trade):
    from economic_complexity import complexity, proximity, rca, relatedness

    advantages = rca(trade)
    return advantages, relatedness(advantages, proximities=proximity(advantages)), *complexity(advantages)


def econci(rows):
    from econci import Complexity

    indicators = Complexity(rows, c="country", p="product", values="value")
    indicators.calculate_indexes()
    return indicators


RUNS = {"ours_core": ours_core, "ours_indicators": ours_indicators, "ours_with_outlook": ours_with_outlook,
        "ecomplexity": ecomplexity, "economic_complexity": economic_complexity, "econci": econci}


def in_our_form(name, found):
    """A peer's result as {name: matrix} under our labels; see docs/method/conventions.md for what differs."""
    if name == "ecomplexity":
        def table(column):
            return found.pivot(index="country", columns="product", values=column)

        return {"rca": table("rca"), "eci": found.groupby("country")["eci"].first(),
                "pci": found.groupby("product")["pci"].first(), "density_with_itself": table("density")}
    if name == "economic_complexity":
        return {"rca": found[0], "density": found[1]}
    if name == "econci":
        return {"rca": found._rca, "density": found._density, "eci": found._eci["eci"]}
    return found


def child(name: str, path: str, folder: str) -> None:
    warnings.simplefilter("ignore")
    trade = pd.read_pickle(path)
    given = tidy(trade) if name in ("ecomplexity", "econci") else trade
    run = RUNS[name]
    with contextlib.redirect_stdout(io.StringIO()):
        run(given.iloc[:60] if name.startswith("ours") else tidy(trade.iloc[:12, :20]) if given is not trade
            else trade.iloc[:12, :20])  # imports, and the buffers of the matrix library
        before = _memory(reset=True)
        started, worked = time.perf_counter(), time.process_time()
        found = run(given)
        seconds, work = time.perf_counter() - started, time.process_time() - worked
        peak = _memory() - before
        tables = {key: np.asarray(value.reindex_like(trade) if isinstance(value, pd.DataFrame) and len(value) else value)
                  for key, value in in_our_form(name, found).items()}
        np.savez(Path(folder) / name, **tables)
        del found, tables
        repeats = int(np.clip(4 / max(seconds, 1e-3), 0, 60))
        for _ in range(repeats):
            started, worked = time.perf_counter(), time.process_time()
            run(given)
            seconds = min(seconds, time.perf_counter() - started)
            work = min(work, time.process_time() - worked)
    print(json.dumps({"seconds": seconds, "work": work, "peak": peak}))


def _memory(reset: bool = False) -> float:
    """MiB: what is held now (after a reset), or the most that was held since."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    key = "VmRSS" if reset else "VmHWM"
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(key))
    return int(line.split()[1]) / 1024


def measured(name, path, folder, limit=LIMIT, threads=None):
    threads = {"OPENBLAS_NUM_THREADS": str(threads)} if threads else {}
    command = [sys.executable, __file__, "--run", name, str(path), str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False,
                              env={**os.environ, **threads})
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def compare(name, folder):
    """Refuse to time what does not agree; returns the largest difference relative to the largest value."""
    ours, theirs = np.load(Path(folder) / "ours_with_outlook.npz"), np.load(Path(folder) / f"{name}.npz")
    worst = 0.0
    for key in theirs.files:
        mine, other = (_with_itself(ours), theirs[key]) if key == "density_with_itself" else (ours[key], theirs[key])
        other = np.nan_to_num(other)
        gap = np.abs(np.nan_to_num(mine) - other).max() / np.abs(other).max()
        # the axis of complexity comes from two different eigenvalue routines
        if gap > (1e-6 if key in ("eci", "pci") else 1e-10):
            sys.exit(f"{name}: {key} differs from ours by {gap:.1e}. Not timed.")
        worst = max(worst, gap)
    return worst


def _with_itself(ours):
    """Our density with each product its own neighbour, as ecomplexity counts."""
    made, rca = (ours["rca"] >= 1).astype(float), ours["rca"]
    from ressort.engine.resilience.proximities import weighted_sums

    near = weighted_sums(np.ones((1, rca.shape[1])), rca >= 1)[0]
    return (ours["density"] * near + made) / (near + 1)


def table_of(shape, folder, quick):
    print(f"\n{shape[0]:,} x {shape[1]:,}", flush=True)
    path = Path(folder) / "trade.pkl"
    random_trade(*shape).to_pickle(path)
    core = measured("ours_core", path, folder)
    full = measured("ours_with_outlook", path, folder)
    some = measured("ours_indicators", path, folder)
    found = np.load(Path(folder) / "ours_core.npz")
    row("Ressort, RCA + links + leaps + scores", core,
        note=f"{int(found['links']):,} links; C floor (quoted) {FLOOR[shape]} ms")
    with tempfile.TemporaryDirectory() as apart:
        one = measured("ours_core", path, apart, threads=1)
        same = np.load(Path(apart) / "ours_core.npz")
        if any(not np.array_equal(same[key], found[key]) for key in found.files):
            sys.exit("One thread and several do not give the same. Not timed.")
    row("Ressort, the same on one thread", one, note="the same to the last bit")
    row("Ressort, RCA + space + density + ECI + PCI", some)
    row("Ressort, the same + outlook index and gain", full)
    for name in ("ecomplexity", "economic_complexity", "econci"):
        found = measured(name, path, folder, QUICK_LIMIT if quick else LIMIT)
        if found is None:
            print(f"  {name:<44} more than {QUICK_LIMIT if quick else LIMIT} s", flush=True)
            continue
        gap = compare(name, folder)
        times = [f"{found['seconds'] / ours['seconds']:,.0f} x" for ours in (some, full)]
        work = found["work"] / some["work"]
        row(name, found, note=f"{times[0]} ours ({work:,.0f} x by work), {times[1]} with outlook; difference {gap:.0e}")


def row(name, found, note=""):
    elapsed, work = 1000 * found["seconds"], 1000 * found["work"]
    print(f"  {name:<44} {elapsed:>10,.1f} ms {work:>10,.1f} ms {found['peak']:>7,.0f} MiB   {note}", flush=True)


def communes():
    """A country's communes, scored on a space that is learnt already."""
    from ressort.engine import learn_product_space, score_resilience

    trade = random_trade(220, 1242)
    space = learn_product_space(trade)
    here = np.random.default_rng(SEED).gamma(0.3, 2, (35_000, 1242))
    here = pd.DataFrame(here, columns=trade.columns)
    best = min(_timed(lambda: score_resilience(here, space)) for _ in range(3))
    print(f"\n35,000 x 1,242\n  Ressort, scores of communes {1000 * best:>29,.1f} ms")


def _timed(call):
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--run", nargs=3)
    asked = parser.parse_args()
    if asked.run:
        child(*asked.run)
        return
    print(f"numpy {np.__version__}, pandas {pd.__version__}, {os.cpu_count()} cores, seed {SEED}; best of several, memory "
          "above the input.\nColumns: elapsed, work of all cores (what counts on a busy machine), memory.", flush=True)
    for shape in SHAPES:
        with tempfile.TemporaryDirectory() as folder:
            table_of(shape, folder, asked.quick)
    communes()


if __name__ == "__main__":
    main()
