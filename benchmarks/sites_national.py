"""The national table of Cartofriches, 23,878 sites, checked and marked for all six uses.

    python benchmarks/sites_national.py [file]

Needs pandas and pyarrow (or duckdb). The file is given, or lies in the official files beside the checkout.
"""
import importlib.util
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT.parent / "shared" / "data" / "brownfields" / "cartofriches_sites_2024_03.parquet"


def bound():
    """The checkout as package `ressort`, whatever its folder is called."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    if "ressort" not in sys.modules:
        spec = importlib.util.spec_from_file_location("ressort", ROOT / "__init__.py",
                                                      submodule_search_locations=[str(ROOT)])
        sys.modules["ressort"] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules["ressort"])


def step(words, started, rows):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{words:42} {time.time() - started:7.1f} s   {rows:>7,} rows   peak {peak:5} MB   "
          f"{time.process_time():6.1f} s of processor so far", flush=True)


def main():
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    if not path.is_file():
        print(f"skipped: {path.name} is not there")
        return
    bound()
    from ressort.engine.sites.facts import facts_of_fields, gather
    from ressort.engine.sites.marking import mark_sites
    from ressort.engine.sites.profiles import profile_names
    from ressort.engine.sources.brownfields import read_brownfields

    started = begun = time.time()
    sites = read_brownfields(path)
    step("read and checked", begun, len(sites.table))
    begun = time.time()
    evidence = gather(sites.table["site_id"], facts_of_fields(sites)).table.assign(evidence_kind="point")
    step("facts gathered", begun, len(evidence))
    for name in profile_names():
        begun = time.time()
        marked = mark_sites(evidence, name, draws=10_000, seed=0).sites
        step(f"{name}: {int(marked['score'].notna().sum()):,} scored", begun, len(marked))
    step("all six uses", started, len(evidence))


if __name__ == "__main__":
    main()
