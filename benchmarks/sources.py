"""A national stock of establishments read to a table of departements: rows per second and peak memory, ours and others.

    python benchmarks/sources.py [millions of rows, default 40]

The stock is made up (benchmarks/stock_file.py), in the official layout of 54 columns, as CSV and as Parquet, under build/,
and removed at the end. Each reader runs in a process of its own; its peak memory is that of the process. "floor" is
DuckDB's raw scan of the same seven columns, which answers nothing; pandas reads in chunks and groups by commune, class and
band; polars does the same, streaming. Results are compared before they are timed: all count the same open establishments.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "build" / "bench"
USED = [
    "siret",
    "statutDiffusionEtablissement",
    "trancheEffectifsEtablissement",
    "codeCommuneEtablissement",
    "etatAdministratifEtablissement",
    "activitePrincipaleEtablissement",
    "nomenclatureActivitePrincipaleEtablissement",
]
STATE, KEYS = USED[4], [USED[3], USED[5], USED[2]]
BYTES_A_ROW = 260  # of CSV; Parquet takes a fifth


def ours(path: Path) -> int:
    """Rows of the account that are open: kept, services, or rejected for another reason than being closed."""
    from ressort.engine.sources.establishments import read_establishments

    found = read_establishments(path, folder=FOLDER)
    closed = found.rejects.loc[found.rejects["reason"] == "closed establishment", "rows"].sum()
    return int(found.rows - closed)


def ours_by_commune(path: Path) -> int:
    """The same by commune: 35,000 territories."""
    from ressort.engine.sources.establishments import read_establishments

    found = read_establishments(path, level="commune", folder=FOLDER)
    return int(found.rows - found.rejects.loc[found.rejects["reason"] == "closed establishment", "rows"].sum())


def floor(path: Path) -> int:
    """DuckDB's raw scan: every cell of the columns used is read, nothing is kept."""
    import duckdb
    from stock_file import COLUMNS

    connection = duckdb.connect(config={"memory_limit": "600MB", "preserve_insertion_order": False})
    names = ", ".join(f"'{name}': 'VARCHAR'" for name in COLUMNS)
    scan = (
        f"read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false, "
        f"columns = {{{names}}})"
        if path.suffix == ".csv"
        else f"read_parquet('{path}')"
    )
    looks = ", ".join(f"max(length({name}))" for name in USED)
    return connection.execute(f"FROM {scan} SELECT count(*) FILTER (WHERE {STATE} = 'A'), {looks}").fetchone()[0]


def pandas_chunks(path: Path) -> int:
    """pandas, 500,000 rows at a time (CSV) or one row group at a time (Parquet), grouped and added up."""
    import pandas as pd

    if path.suffix == ".csv":
        chunks = pd.read_csv(path, usecols=USED, dtype=str, keep_default_na=False, chunksize=500_000)
    else:
        from pyarrow import parquet

        chunks = (batch.to_pandas() for batch in parquet.ParquetFile(path).iter_batches(500_000, columns=USED))
    counts = None
    for chunk in chunks:
        found = chunk[chunk[STATE] == "A"].fillna("").groupby(KEYS).size()
        counts = found if counts is None else counts.add(found, fill_value=0)
    return int(counts.sum())


def polars_streaming(path: Path) -> int:
    """polars, lazy, streaming engine."""
    import polars

    rows = polars.scan_csv(path, infer_schema=False) if path.suffix == ".csv" else polars.scan_parquet(path)
    found = rows.filter(polars.col(STATE) == "A").group_by(KEYS).len().collect(engine="streaming")
    return int(found["len"].sum())


READERS = {
    "floor: DuckDB's raw scan": floor,
    "Ressort, departements": ours,
    "Ressort, communes": ours_by_commune,
    "pandas in chunks": pandas_chunks,
    "polars, streaming": polars_streaming,
}


def alone(name: str, path: Path) -> dict:
    """One reader in its own process: seconds, processor seconds, peak memory, what it counted."""
    done = subprocess.run([sys.executable, __file__, "--one", name, str(path)], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": (done.stderr.strip().splitlines() or ["killed"])[-1][:80]}
    return json.loads(done.stdout.splitlines()[-1])


def one(name: str, path: Path) -> None:
    import resource

    began = time.perf_counter()
    counted = READERS[name](path)
    seconds = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "processor": used.ru_utime + used.ru_stime,
                "megabytes": used.ru_maxrss / 1024,
                "counted": counted,
            }
        )
    )


def classes() -> list[str]:
    """Sub-classes of NAF to draw from: those of goods that Ressort knows, and as many services."""
    from ressort.engine.sources import embedded

    goods = [f"{code[:2]}.{code[2:]}Z" for code in embedded.classes().index]
    return goods + [f"{division}.{group}{kind}" for division in range(41, 97) for group in (10, 21) for kind in "ABCZ"]


def main(millions: float) -> None:
    from stock_file import write_stock

    rows = int(millions * 1_000_000)
    free = shutil.disk_usage(HERE.parent).free
    if free < rows * BYTES_A_ROW * 1.6:
        print(f"The disk has {free / 1e9:.0f} GB free, too little for {rows:,} rows: 10 million instead.")
        rows = min(rows, 10_000_000)
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        for suffix in (".csv", ".parquet"):
            path = FOLDER / f"stock{suffix}"
            began = time.perf_counter()
            write_stock(path, rows, classes())
            print(
                f"\n{rows:,} establishments, {path.stat().st_size / 1e9:.1f} GB of {suffix[1:]}, made in "
                f"{time.perf_counter() - began:.0f} s\n{'':26s} seconds  rows/s  processor s  peak MB  to the floor",
                flush=True,
            )
            show(path, rows)
            path.unlink()
    finally:
        shutil.rmtree(FOLDER)


def show(path: Path, rows: int) -> None:
    base, expected = None, None
    for name in READERS:
        found = alone(name, path)
        if "failed" in found:
            print(f"{name:26s} {found['failed']}", flush=True)
            continue
        expected = expected or found["counted"]
        if found["counted"] != expected:
            raise SystemExit(f"{name} counts {found['counted']} open establishments, the floor {expected}")
        base = base or found["seconds"]
        print(
            f"{name:26s} {found['seconds']:7.1f} {rows / found['seconds']:8,.0f} {found['processor']:10.1f} "
            f"{found['megabytes']:9.0f} {found['seconds'] / base:9.2f}",
            flush=True,
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 40)
