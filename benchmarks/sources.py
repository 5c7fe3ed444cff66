"""A national stock of establishments read to a table of departements: rows per second and peak memory, ours and others.

    PYTHONPATH=build/packages python benchmarks/sources.py [millions of rows, default 40]

The stock is made up (benchmarks/stock_file.py), in the official layout of 54 columns, as CSV and as Parquet, under build/,
and removed at the end. Each reader runs in a process of its own; its peak memory is that of the process.

Three floors. "scan" is DuckDB reading every cell of the seven columns used and answering nothing: a CSV must be parsed
anyway, and that is nearly all its cost. In Parquet the cells of a column are a dictionary and their numbers, so a scan
hardly touches them. "count" is DuckDB counting the open establishments by commune, class and band with the first SIRET of
each; polars and pandas do that count too, without the SIRET: no code is checked, no row accounted for. All must find the
same number of open establishments. "communes" is 35,000 territories, "all classes" the same with services: a table of
millions of lines.
"""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from ressort.benchmarks.stock_file import COLUMNS, USED, write_stock

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "build" / "bench"
STATE, KEYS = USED[4], [USED[3], USED[5], USED[2]]
BYTES_A_ROW = 260  # of CSV; Parquet takes a fifth


def ours(path: Path, **options) -> int:
    """Rows of the account that are open: kept, services, or rejected for another reason than being closed."""
    from ressort.engine.sources.establishments import read_establishments

    found = read_establishments(path, folder=FOLDER, **options)
    closed = found.rejects.loc[found.rejects["reason"] == "closed establishment", "rows"].sum()
    return int(found.rows - closed)


def scan(path: Path) -> int:
    """Every cell of the columns used is read, nothing is kept."""
    looks = ", ".join(f"max(length({name}))" for name in USED)
    return _duckdb().execute(f"FROM {_source(path)} SELECT count(*) FILTER (WHERE {STATE} = 'A'), {looks}").fetchone()[0]


def count(path: Path) -> int:
    """The open establishments by commune, class and band."""
    keys = ", ".join(KEYS)
    counted = f"FROM {_source(path)} SELECT {keys}, count(*) AS n, min({USED[0]}) AS first WHERE {STATE} = 'A' GROUP BY ALL"
    connection = _duckdb()
    connection.execute(f"CREATE TABLE counted AS {counted}")
    return connection.execute("FROM counted SELECT sum(n)").fetchone()[0]


def _duckdb():
    import duckdb

    return duckdb.connect(config={"memory_limit": "600MB", "preserve_insertion_order": False})


def _source(path: Path) -> str:
    if path.suffix == ".parquet":
        return f"read_parquet('{path}')"
    names = ", ".join(f"'{name}': 'VARCHAR'" for name in COLUMNS)
    how = "header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false"
    return f"read_csv('{path}', {how}, columns = {{{names}}})"


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
    "DuckDB, scan": scan,
    "DuckDB, count": count,
    "polars, count": polars_streaming,
    "Ressort, departements": ours,
    "Ressort, communes": partial(ours, level="commune"),
    "Ressort, all classes": partial(ours, level="commune", goods_only=False),
    "pandas in chunks": pandas_chunks,
}
FLOORS = tuple(READERS)[:3]
LOADED = {"polars": "polars", "Ressort": "ressort.engine.sources.establishments", "pandas": "pyarrow.parquet"}


def alone(name: str, path: Path) -> dict:
    """One reader in its own process: seconds, processor seconds, peak memory, what it counted."""
    done = subprocess.run([sys.executable, __file__, "--one", name, str(path)], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": (done.stderr.strip().splitlines() or ["killed"])[-1][:80]}
    return json.loads(done.stdout.splitlines()[-1])


def peak_megabytes() -> float:
    """Of this process; what getrusage tells starts from the process that made it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def one(name: str, path: Path) -> None:
    import resource

    for module in ("duckdb", "pandas", *(module for start, module in LOADED.items() if name.startswith(start))):
        importlib.import_module(module)  # what a reader loads is not its reading
    before, began = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    counted = READERS[name](path)
    seconds = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "processor": used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime,
                "megabytes": peak_megabytes(),
                "counted": counted,
            }
        )
    )


def classes() -> tuple[list[str], list[str]]:
    """Sub-classes of NAF to draw from: those of goods that Ressort knows, and as many services."""
    from ressort.engine.sources import embedded

    goods = [f"{code[:2]}.{code[2:]}Z" for code in embedded.classes().index]
    return goods, [f"{division}.{group}{kind}" for division in range(41, 97) for group in (10, 21) for kind in "ABCZ"]


def main(millions: float) -> None:
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
            write_stock(path, rows, *classes())
            made = f"{path.stat().st_size / 1e9:.1f} GB of {suffix[1:]}, made in {time.perf_counter() - began:.0f} s"
            heads = f"{'':22s}  seconds     rows/s processor s  peak MB     to the scan    to the count       to polars"
            print(f"\n{rows:,} establishments, {made}\n{heads}", flush=True)
            show(path, rows)
            path.unlink()
    finally:
        shutil.rmtree(FOLDER)


def show(path: Path, rows: int) -> None:
    """A line for each reader; ratios of seconds, and of processor seconds, which a busy machine disturbs less."""
    floors, expected = [], None
    for name in READERS:
        found = alone(name, path)
        if "failed" in found:
            print(f"{name:22s} {found['failed']}", flush=True)
            continue
        expected = expected or found["counted"]
        if found["counted"] != expected:
            raise SystemExit(f"{name} finds {found['counted']} open establishments, the scan {expected}")
        if name in FLOORS:
            floors.append(found)
        ratios = "".join(
            f"{found['seconds'] / floor['seconds']:8.2f} ({found['processor'] / floor['processor']:5.2f})"
            for floor in floors
        )
        print(
            f"{name:22s} {found['seconds']:8.1f} {rows / found['seconds']:10,.0f} {found['processor']:11.1f} "
            f"{found['megabytes']:8.0f} {ratios}",
            flush=True,
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 40)
