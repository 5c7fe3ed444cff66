"""A national stock counted by DuckDB, PostgreSQL and Spark: the same statement, time and memory side by side.

    PYTHONPATH=build/packages python benchmarks/engines.py [millions of rows ...]        default 1 4 40

The stock is made up (benchmarks/stock_file.py) as Parquet under build/, and removed at the end. DuckDB reads the file as the
plugin does, Spark the same file in local mode, PostgreSQL a table of the seven columns that are used, in a cluster of its
own on the loopback. Each runs in a process of its own; memory is the peak over that process, its children, and the
server's (shared pages once). "ready" is what comes before: starting Spark, loading the table. All must give the same table
to the last digit, or the run fails.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

from ressort.benchmarks.stock_file import USED, write_stock

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "build" / "bench-engines"
LEVELS = ("departement", "commune")


def duckdb(path: Path, told) -> None:
    """As the plugin reads a file: 600 MB at most for DuckDB, scratch files beside it."""
    told("ready", 0.0)
    for level in LEVELS:
        counted(path, level, told, folder=FOLDER)


def spark(path: Path, told) -> None:
    from ressort.benchmarks import servers

    began = time.perf_counter()
    with servers.spark(cores=2, memory="2g") as session:
        session.sql("SELECT 1").collect()
        told("ready", time.perf_counter() - began)
        for level in LEVELS:
            counted(str(path), level, told, engine=session)


def postgres(path: Path, told) -> None:
    import psycopg2
    from ressort.benchmarks import servers

    FOLDER.chmod(0o755)
    with servers.postgres(FOLDER, shared_buffers="256MB", max_wal_size="4GB", synchronous_commit="off") as cluster:
        told("server", cluster.process())
        connection = psycopg2.connect(cluster.info())
        began = time.perf_counter()
        load(path, connection)
        told("ready", time.perf_counter() - began)
        for level in LEVELS:
            counted("stock", level, told, engine=connection)
        connection.close()


def load(path: Path, connection) -> None:
    """COPY from a file that DuckDB writes; closed by ANALYZE, as an administrator would."""
    import duckdb

    names = ", ".join(f'"{name}"' for name in USED)
    text = path.with_suffix(".loaded.csv")
    duckdb.sql(f"COPY (SELECT {names} FROM '{path}') TO '{text}' (FORMAT csv, HEADER false)")
    with connection.cursor() as cursor, text.open("rb") as lines:
        cursor.execute("CREATE UNLOGGED TABLE stock (" + ", ".join(f'"{name}" text' for name in USED) + ")")
        cursor.copy_expert("COPY stock FROM STDIN (FORMAT csv)", lines)
        cursor.execute("ANALYZE stock")
    connection.commit()
    text.unlink()


def counted(path, level: str, told, **options) -> None:
    from ressort.engine.sources.establishments import read_establishments

    began = time.perf_counter()
    found = read_establishments(path, level=level, **options)
    seconds = time.perf_counter() - began
    told(level, seconds)
    bits = found.table.to_csv(index=False) + found.rejects.to_csv(index=False)
    told(f"{level} table", hashlib.sha256(bits.encode()).hexdigest()[:12])


ENGINES = {"DuckDB": duckdb, "PostgreSQL": postgres, "Spark, local": spark}


class Watched:
    """The peak memory of a process, its children and a server, in MB; pages that several share count once."""

    def __init__(self, process: int) -> None:
        self.processes, self.peak = [process], 0.0
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch)
        self._watcher.start()

    def _watch(self) -> None:
        while not self._ended.wait(0.2):
            self.peak = max(self.peak, sum(map(_memory, list(self.processes))))

    def end(self) -> float:
        self._ended.set()
        self._watcher.join()
        return self.peak


def _memory(process: int) -> float:
    import psutil

    total = 0.0
    try:
        top = psutil.Process(process)
        for one in (top, *top.children(recursive=True)):
            try:
                total += one.memory_full_info().pss / 1e6
            except psutil.Error:
                continue
    except psutil.Error:
        return total
    return total


def alone(name: str, path: Path) -> dict:
    """One engine in its own process: what it told, and its peak memory."""
    command = [sys.executable, __file__, "--one", name, str(path)]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    watched, told = Watched(started.pid), {}
    for line in started.stdout:
        if line.startswith("{"):
            told.update(json.loads(line))
            if "server" in told and told["server"] not in watched.processes:
                watched.processes.append(told["server"])
    words = started.stderr.read()
    told["megabytes"] = watched.end()
    if started.wait():
        told["failed"] = (words.strip().splitlines() or ["killed"])[-1][:100]
    return told


def one(name: str, path: Path) -> None:
    ENGINES[name](path, lambda what, value: print(json.dumps({what: value}), flush=True))


def main(sizes: list[float]) -> None:
    from ressort.benchmarks.sources import classes

    FOLDER.mkdir(parents=True, exist_ok=True)
    heads = ("ready s", 8), ("departements s", 15), ("communes s", 11), ("rows/s", 11), ("peak MB", 8)
    print(f"{'rows':>11s}  {'engine':14s}", *(f"{head:>{width}s}" for head, width in heads), flush=True)
    try:
        for millions in sizes:
            rows = int(millions * 1_000_000)
            path = FOLDER / "stock.parquet"
            write_stock(path, rows, *classes())
            tables = {}
            for name in ENGINES:
                found = alone(name, path)
                if "failed" in found:
                    print(f"{rows:11,d}  {name:14s} {found['failed']}", flush=True)
                    continue
                tables[name] = [found[f"{level} table"] for level in LEVELS]
                print(
                    f"{rows:11,d}  {name:14s} {found['ready']:8.1f} {found[LEVELS[0]]:15.1f} {found[LEVELS[1]]:11.1f} "
                    f"{rows / found[LEVELS[1]]:11,.0f} {found['megabytes']:8.0f}",
                    flush=True,
                )
            if len({tuple(bits) for bits in tables.values()}) != 1:
                raise SystemExit(f"the engines do not agree: {tables}")
            path.unlink()
        print("All tables are the same to the last digit.")
    finally:
        shutil.rmtree(FOLDER)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main([float(size) for size in sys.argv[1:]] or [1, 4, 40])
