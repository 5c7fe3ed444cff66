"""Three ways to write the count of a stock once for several engines: plain SQL, Narwhals, Ibis. Which to take?

    PYTHONPATH=build/packages python benchmarks/engine_libraries.py [thousands of rows, default 1000]

All three count the rows of each combination of seven codes, closed establishments merged, communes cut to departements. The
answers are compared before the times are shown. Narwhals reaches PostgreSQL through Ibis only.
"""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / "build" / "bench-libraries"
STATE, COMMUNE, ACTIVITY = "etatAdministratifEtablissement", "codeCommuneEtablissement", "activitePrincipaleEtablissement"
OTHERS = ["nomenclatureActivitePrincipaleEtablissement", "trancheEffectifsEtablissement"]
KEYS = [STATE, COMMUNE, ACTIVITY, *OTHERS]


def with_sql(session, table: str):
    from ressort.engine.sources.counting import count_rows
    from ressort.engine.sources.engines import in_engine
    from ressort.engine.sources.statements import Merged, Shortened

    found = count_rows(
        in_engine(table, session),
        {key: key for key in [*KEYS, "siret"]},
        example="siret",
        merged=(Merged(STATE, ("A",), outside=True),),
        shortened=Shortened(COMMUNE, 5, 2, ("97",), 3),
    )
    return len(found.frame), int(found.frame["rows"].sum()), int(found.frame["example"].max())


def with_narwhals(frame):
    """A lazy frame of any library that Narwhals knows. It has no cast that gives null where it fails: digits are tested."""
    import narwhals as nw

    cells = {key: nw.col(key).cast(nw.String).fill_null("") for key in KEYS}
    cells[COMMUNE] = (
        nw.when(cells[COMMUNE].str.len_chars() != 5)
        .then(cells[COMMUNE])
        .otherwise(
            nw.when(cells[COMMUNE].str.starts_with("97"))
            .then(cells[COMMUNE].str.slice(0, 3))
            .otherwise(cells[COMMUNE].str.slice(0, 2))
        )
    )
    is_open = cells[STATE] == "A"
    read = [
        cells[STATE].alias(STATE),
        *(nw.when(is_open).then(cells[key]).otherwise(nw.lit("")).alias(key) for key in KEYS[1:]),
        nw.when(nw.col("siret").str.contains("^[0-9]{1,18}$")).then(nw.col("siret")).cast(nw.Int64).alias("example"),
    ]
    found = (
        nw.from_native(frame)
        .select(*read)
        .group_by(*KEYS)
        .agg(nw.len().alias("rows"), nw.col("example").min().fill_null(-1).alias("example"))
        .collect("pyarrow")
    )
    return found.shape[0], int(found["rows"].sum()), int(found["example"].max())


def with_ibis(table):
    import ibis

    cells = {key: table[key].cast("string").fill_null("") for key in KEYS}
    commune = cells[COMMUNE]
    cut = ibis.cases((commune.startswith("97"), commune.substr(0, 3)), else_=commune.substr(0, 2))
    cells[COMMUNE] = ibis.cases((commune.length() != 5, commune), else_=cut)
    is_open = cells[STATE] == "A"
    read = {key: cell if key == STATE else is_open.ifelse(cell, "") for key, cell in cells.items()}
    siret = table["siret"]
    read["example"] = siret.re_search("^[0-9]{1,18}$").ifelse(siret, ibis.null("string")).cast("int64")
    made = table.select(**read)
    found = made.group_by(KEYS).agg(rows=made.count(), example=made["example"].min().fill_null(-1)).to_pyarrow()
    return found.num_rows, sum(found["rows"].to_pylist()), max(found["example"].to_pylist())


def ways(path: Path, cluster, session):
    """(engine, way, what runs it); the tables are there already."""
    import duckdb
    import ibis
    import psycopg2
    from ressort.benchmarks import servers

    duck = duckdb.connect()
    duck.execute(f"CREATE TABLE stock AS FROM '{path}'")
    duck_ibis = ibis.duckdb.from_connection(duck)
    server = psycopg2.connect(cluster.info())
    server_ibis = ibis.postgres.connect(
        host="127.0.0.1", port=cluster.port, user=servers.OWNER, password=servers.PASSWORD, database="ressort"
    )
    session.read.parquet(str(path)).createOrReplaceTempView("stock")
    spark_ibis = ibis.pyspark.connect(session)
    return [
        ("DuckDB", "SQL", lambda: with_sql(duck, "stock")),
        ("DuckDB", "Narwhals", lambda: with_narwhals(duck.table("stock"))),
        ("DuckDB", "Ibis", lambda: with_ibis(duck_ibis.table("stock"))),
        ("PostgreSQL", "SQL", lambda: with_sql(server, "stock")),
        ("PostgreSQL", "Narwhals", lambda: with_narwhals(server_ibis.table("stock"))),
        ("PostgreSQL", "Ibis", lambda: with_ibis(server_ibis.table("stock"))),
        ("Spark", "SQL", lambda: with_sql(session, "stock")),
        ("Spark", "Narwhals", lambda: with_narwhals(session.table("stock"))),
        ("Spark", "Ibis", lambda: with_ibis(spark_ibis.table("stock"))),
    ]


def main(rows: int) -> None:
    import psycopg2
    from ressort.benchmarks import servers
    from ressort.benchmarks.engines import load
    from ressort.benchmarks.sources import classes
    from ressort.benchmarks.stock_file import write_stock

    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / "stock.parquet"
    write_stock(path, rows, *classes())
    with servers.postgres() as cluster, servers.spark() as session:
        load(path, psycopg2.connect(cluster.info()))
        print(f"{rows:,} rows\n{'engine':12s} {'way':10s} {'first s':>8s} {'best of 3 s':>12s}")
        expected = None
        for engine, way, run in ways(path, cluster, session):
            seconds = []
            for _ in range(3):
                began = time.perf_counter()
                try:
                    found = run()
                except Exception as error:
                    print(f"{engine:12s} {way:10s} {type(error).__name__}: {str(error).splitlines()[0][:90]}", flush=True)
                    break
                seconds.append(time.perf_counter() - began)
            else:
                expected = expected or found
                if found != expected:
                    raise SystemExit(f"{way} on {engine} counts {found}, SQL on DuckDB {expected}")
                print(f"{engine:12s} {way:10s} {seconds[0]:8.2f} {min(seconds):12.2f}", flush=True)
    path.unlink()
    FOLDER.rmdir()
    print(f"\n{'library':12s} {'version':>9s} {'import s':>9s} {'installed MB':>13s}  with what it needs beside the driver")
    for library, needs in {
        "narwhals": ("narwhals",),
        "ibis": (
            "ibis-framework",
            "sqlglot",
            "toolz",
            "atpublic",
            "parsy",
            "python-dateutil",
            "pyarrow",
            "numpy",
            "pandas",
            "psycopg",
        ),
    }.items():
        asked = [sys.executable, "-X", "importtime", "-c", f"import {library}"]
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stderr.splitlines()[-1]
        print(
            f"{library:12s} {importlib.metadata.version(needs[0]):>9s} {int(told.split('|')[1]) / 1e6:9.2f} "
            f"{sum(map(installed, needs)) / 1e6:13.1f}  {', '.join(needs[1:])}"
        )


def installed(distribution: str) -> int:
    files = importlib.metadata.files(distribution) or []
    return sum(file.locate().stat().st_size for file in files if file.locate().is_file())


if __name__ == "__main__":
    main(int(sys.argv[1] if len(sys.argv) > 1 else 1000) * 1000)
