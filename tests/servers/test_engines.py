"""One expression, three engines: the same figures to the last digit as from a file, on real servers."""

import importlib.util
import os
import subprocess
import sys
import threading
import time
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import DatabaseError, ParameterError, RessortError, Stopped
from ressort.engine.sources.counting import count_rows, select_rows
from ressort.engine.sources.customs import read_customs, read_national_customs
from ressort.engine.sources.dialects import DUCKDB, POSTGRES, SPARK
from ressort.engine.sources.engines import in_engine
from ressort.engine.sources.establishments import read_establishments
from ressort.engine.sources.files import open_table
from ressort.engine.sources.firms import read_firms
from ressort.engine.sources.statements import Merged, Shortened, Tally
from ressort.engine.sources.world_trade import read_world_trade

ENGINES = ["duckdb", "postgres", "spark"]
NASTY = [
    "",
    None,
    " ",
    "0",
    "007",
    "é",
    "l'île",
    "tab\there",
    '"quoted"',
    "1_000",
    "1e3",
    "-1",
    "nan",
    "A",
    "a",
    "Z",
    "٣",
    "œ",
    "\\",
    "\\'",
]
FIGURES = [
    "1",
    "999999999999999999.999999999",
    "1e18",
    "0.1",
    "0,2",
    ".5",
    "12.",
    "1e5",
    "2.5E-3",
    "+4",
    "-0",
    " 7 ",
    "1_000",
    "nan",
    "inf",
    "-",
    "1e",
    "0x10",
    "",
    None,
    "1 000",
    "99999999999999999999999999999",
    "1e40",
    "12.1234567895",
    "-12.1234567895",
    "secret",
    "n.d.",
    "é",
]


class DuckDB:
    """Where a test puts tables."""

    def __init__(self):
        import duckdb

        self.session = duckdb.connect()

    def load(self, name, frame):
        given = frame.astype(object).where(frame.notna(), None)
        columns = ", ".join(f"CAST({DUCKDB.named(column)} AS VARCHAR) AS {DUCKDB.named(column)}" for column in frame)
        self.session.register("given", given)
        self.session.execute(f'CREATE OR REPLACE TABLE "{name}" AS SELECT {columns} FROM given')
        self.session.unregister("given")
        return name


class Postgres:
    def __init__(self, cluster):
        import psycopg2

        self.session = psycopg2.connect(cluster.info())

    def load(self, name, frame):
        from ressort.engine.postgis.copying import copy_rows

        given = frame.astype(object).where(frame.notna(), None)
        with self.session.cursor() as cursor:
            columns = ", ".join(f"{POSTGRES.named(column)} text" for column in frame)
            cursor.execute(f'DROP TABLE IF EXISTS "{name}"; CREATE TABLE "{name}" ({columns})')
            copy_rows(cursor, f'COPY "{name}" FROM STDIN', given.values.tolist(), lambda: False)
        self.session.commit()
        return name


class Spark:
    def __init__(self, session):
        self.session = session

    def load(self, name, frame):
        given = frame.astype(object).where(frame.notna(), None)
        schema = ", ".join(f"{SPARK.named(column)} STRING" for column in frame)
        self.session.createDataFrame(given.values.tolist(), schema).createOrReplaceTempView(name)
        return name


@pytest.fixture(params=ENGINES)
def engine(request):
    if request.param == "duckdb":
        pytest.importorskip("duckdb", reason="duckdb is not installed")
        yield DuckDB()
    elif request.param == "postgres":
        made = Postgres(request.getfixturevalue("cluster"))
        yield made
        made.session.close()
    else:
        yield Spark(request.getfixturevalue("spark_session"))


def same(one, other):
    """The whole account: table, rejects, counts; the name of the source and where it was counted aside."""
    pd.testing.assert_frame_equal(one.table, other.table, check_exact=True, check_dtype=False)
    pd.testing.assert_frame_equal(one.rejects, other.rejects, check_exact=True, check_dtype=False)
    assert (one.rows, one.kept, one.year, one.years, one.unit) == (
        other.rows,
        other.kept,
        other.year,
        other.years,
        other.unit,
    )


def written(path, frame, **how):
    frame.to_csv(path, index=False, **how)
    return path


def stock(rows=6000):
    """A stock with closed, service and foreign rows, overseas and arrondissements."""
    draw = np.random.default_rng(3)
    communes = ["08105", "8105", "75104", "75056", "97411", "2A004", "69381", "", "99999", "01004"]
    return pd.DataFrame(
        {
            "siret": [f"{number:014d}" for number in draw.permutation(rows)],
            "statutDiffusionEtablissement": draw.choice(["O", "P"], rows),
            "trancheEffectifsEtablissement": draw.choice(["NN", "00", "01", "11", "12", "53", "", "9Z"], rows),
            "codeCommuneEtablissement": draw.choice(communes, rows),
            "etatAdministratifEtablissement": draw.choice(["A", "F", "A", ""], rows),
            "activitePrincipaleEtablissement": draw.choice(
                ["10.71C", "47.11D", "25.62B", "01.11Z", "", "99.99X", "10.7"], rows
            ),
            "nomenclatureActivitePrincipaleEtablissement": draw.choice(["NAFRev2", "NAF1993"], rows, p=[0.9, 0.1]),
        }
    )


def test_every_combination_of_nasty_cells(engine, tmp_path):
    draw = np.random.default_rng(8)
    rows = 4000
    frame = pd.DataFrame({role: draw.choice(np.array(NASTY, dtype=object), rows) for role in ("state", "end", "count")})
    frame["commune"] = draw.choice(np.array(["97411", "75104", "2A004", "8105", "", None, "abcdef"], dtype=object), rows)
    frame["value"] = draw.choice(np.array(FIGURES, dtype=object), rows)
    frame["siret"] = draw.choice(np.array(["00012", "7", "x", "", None], dtype=object), rows)
    columns = {role: role for role in frame}
    options = dict(
        sums=("value",),
        example="siret",
        tallies=(Tally("odd", "count", ("A", "l'île", "\\")),),
        shortened=Shortened("commune", 5, 2, ("97",), 3),
        merged=(Merged("state", ("A",), outside=True), Merged("end", ("00", "41"), prefix=True)),
    )
    found = count_rows(in_engine(engine.load("nasty", frame), engine.session), columns, **options).frame
    assert found["rows"].sum() == rows
    duck = DuckDB()
    expected = count_rows(in_engine(duck.load("nasty", frame), duck.session), columns, **options).frame
    pd.testing.assert_frame_equal(
        found.astype(dict.fromkeys(("state", "end", "commune", "value_text"), object)),
        expected.astype(dict.fromkeys(("state", "end", "commune", "value_text"), object)),
        check_exact=True,
        check_dtype=False,
        check_categorical=False,
    )


def test_sums_are_exact_in_any_order(engine):
    """Against Python's own decimals: rounded once, at the end."""
    draw = np.random.default_rng(1)
    values = [f"{value:.3f}" for value in 10 ** draw.uniform(-3, 11, 20_000)]
    frame = pd.DataFrame({"code": [str(number % 7) for number in range(len(values))], "value": values})
    table = in_engine(engine.load("exact", frame), engine.session)
    found = count_rows(table, {"code": "code", "value": "value"}, sums=("value",)).frame.set_index("code")["value"]
    for code, those in frame.groupby("code")["value"]:
        assert found[code] == float(sum(map(Decimal, those)))


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"level": "commune", "whole_cities": False},
        {"level": "region", "measure": "establishments"},
        {"goods_only": False},
    ],
)
def test_a_stock_of_establishments(engine, tmp_path, options):
    frame = stock()
    expected = read_establishments(written(tmp_path / "stock.csv", frame), **options)
    found = read_establishments(engine.load("stock", frame), engine=engine.session, **options)
    same(found, expected)
    assert any("where it lies" in note.template for note in found.notes)


@pytest.mark.parametrize("options", [{}, {"level": "commune", "measure": "establishments"}, {"goods_only": False}])
@pytest.mark.parametrize("is_twofold", [False, True])
def test_a_stock_in_naf_2025_and_rev_2(engine, tmp_path, options, is_twofold):
    """Groups of division 47 are merged by three signs and the point: text is compared alike everywhere."""
    draw = np.random.default_rng(11)
    codes = ["10.89Y", "10.13G", "47.24Y", "47.11J", "4724Y", "47.2", "46.12Y", "62.10Y", "91.30Y", "10.71C", "10.89",
             "47.99X", ""]
    frame = stock().assign(activitePrincipaleEtablissement=draw.choice(codes, 6000))
    frame["nomenclatureActivitePrincipaleEtablissement"] = draw.choice(["NAFRev2", "NAF2025", "NAF1993", ""], 6000)
    if is_twofold:
        frame["activitePrincipaleNAFRev2Etablissement"] = draw.choice(["10.13A", "10.71C", "47.11D", ""], 6000)
    expected = read_establishments(written(tmp_path / "stock.csv", frame), **options)
    found = read_establishments(engine.load("stock_2025", frame), engine=engine.session, **options)
    same(found, expected)
    assert any("have a code of NAF 2025" in note.template for note in found.notes)


def test_firms_of_a_commune(engine, tmp_path):
    frame = stock().assign(
        coordonneeLambertAbscisseEtablissement="820000.5", coordonneeLambertOrdonneeEtablissement="6960000"
    )
    expected = read_firms(written(tmp_path / "stock.csv", frame), communes=["08105"]).table
    found = read_firms(in_engine(engine.load("stock", frame), engine.session), communes=["08105"]).table
    by = {"by": "siret", "ignore_index": True}
    pd.testing.assert_frame_equal(found.sort_values(**by), expected.sort_values(**by), check_dtype=False)


def test_customs_of_departements(engine, tmp_path):
    draw = np.random.default_rng(5)
    frame = pd.DataFrame(
        {
            "annee": draw.choice(["2020", "2021"], 3000),
            "trimestre": draw.choice(["1", "2", "3", "4"], 3000),
            "dep": draw.choice(["1", "08", "2A", "98", ""], 3000),
            "cpf4": draw.choice(["10.71", "1071", "2562", "ZZZZ"], 3000),
            "exportation": draw.choice(["1,25", "17.5", "secret", "", "-3"], 3000),
            "importation": [f"{v:.3f}" for v in draw.random(3000)],
        }
    )
    expected = read_customs(written(tmp_path / "customs.csv", frame, sep=";"))
    close(read_customs(engine.load("customs", frame), engine=engine.session), expected)


def test_customs_of_the_nation(engine, tmp_path):
    draw = np.random.default_rng(6)
    frame = pd.DataFrame(
        {
            "flux": draw.choice(["E", "I"], 2000),
            "mois": draw.choice(["1", "2", "12"], 2000),
            "annee": "2021",
            "cpf6": "1071" + "11",
            "a129": "C10",
            "nc8": draw.choice(["22041011", "1012100", "99050000"], 2000),
            "pays": draw.choice(["DE", "BE"], 2000),
            "valeur": draw.choice(["1200", "0", "", "x"], 2000),
            "masse": "1",
            "usup": "1",
        }
    )
    expected = read_national_customs(written(tmp_path / "national.csv", frame, sep=";"))
    close(read_national_customs(engine.load("national", frame), engine=engine.session), expected)


def test_baci(engine, tmp_path):
    draw = np.random.default_rng(7)
    frame = pd.DataFrame(
        {
            "t": "2020",
            "i": draw.choice(["251", "56", "490", "1"], 5000),
            "j": draw.choice(["56", "276"], 5000),
            "k": draw.choice(["220410", "10121", "940360", "999999"], 5000),
            "v": [f"{v:.3f}" for v in 10 ** draw.uniform(-3, 8, 5000)],
            "q": "1",
        }
    )
    codes = tmp_path / "country_codes.csv"
    codes.write_text("country_code,country_iso3\n251,FRA\n56,BEL\n490,S19\n")
    options = {"revision": "1992", "country_codes": codes}
    expected = read_world_trade(written(tmp_path / "baci.csv", frame), **options)
    close(read_world_trade(engine.load("baci", frame), engine=engine.session, **options), expected)


def close(found, expected):
    """As a small file is added up by pandas in floating point: the account alike, sums to fifteen digits."""
    pd.testing.assert_frame_equal(found.table, expected.table, rtol=1e-14, check_dtype=False)
    assert found.rejects[["reason", "rows"]].values.tolist() == expected.rejects[["reason", "rows"]].values.tolist()
    assert (found.rows, found.kept, found.year) == (expected.rows, expected.kept, expected.year)


def test_the_three_engines_give_the_same_bits(cluster, spark_session):
    pytest.importorskip("duckdb")
    draw = np.random.default_rng(9)
    frame = pd.DataFrame(
        {
            "country": draw.choice(["FRA", "BEL"], 5000),
            "hs92": draw.choice(["2204", "9403", "0101"], 5000),
            "year": "2020",
            "value": [f"{value:.4f}" for value in draw.random(5000) * 1e7],
        }
    )
    engines = [DuckDB(), Postgres(cluster), Spark(spark_session)]
    one, *others = [
        read_world_trade(engine.load("atlas", frame), engine=engine.session, revision="1992") for engine in engines
    ]
    for other in others:
        same(one, other)
    engines[1].session.close()


def test_an_empty_table(engine):
    frame = stock(1).iloc[:0]
    with pytest.raises(RessortError, match="none of its 0 rows"):
        read_establishments(engine.load("empty_stock", frame), engine=engine.session)


def test_a_table_that_is_not_there(engine):
    with pytest.raises(RessortError, match="nowhere"):
        read_establishments("nowhere", engine=engine.session)


def test_columns_of_no_known_table(engine):
    with pytest.raises(RessortError, match="columns of no known file"):
        read_establishments(engine.load("other", pd.DataFrame({"a": ["1"]})), engine=engine.session)


def test_names_with_every_sign(engine):
    frame = pd.DataFrame({'co"de `x` é': ["A", "A", "B"]})
    table = in_engine(engine.load("signs", frame), engine.session)
    found = count_rows(table, {"code": frame.columns[0]}).frame
    assert dict(zip(found["code"], found["rows"])) == {"A": 2, "B": 1}


def test_a_selection_of_nothing_has_its_columns(engine):
    table = in_engine(engine.load("few", pd.DataFrame({"a": ["1"], "b": ["x"]})), engine.session)
    found = select_rows(table, {"first": "a", "second": "b"}, {"first": ("2",)})
    assert (list(found.frame), len(found.frame)) == (["first", "second"], 0)


SLOW = {
    "duckdb": "CREATE OR REPLACE VIEW slow AS SELECT CAST(sum(range) AS VARCHAR) AS code FROM range(10000000000000)",
    "postgres": "DROP VIEW IF EXISTS slow; CREATE VIEW slow AS SELECT pg_sleep(60)::text AS code",
    "spark": "CREATE OR REPLACE TEMP VIEW slow AS SELECT CAST(max(id % 7) AS STRING) AS code FROM range(60000000000)",
}


def make_slow(engine):
    if isinstance(engine, Postgres):
        with engine.session.cursor() as cursor:
            cursor.execute(SLOW["postgres"])
        engine.session.commit()
    elif isinstance(engine, DuckDB):
        engine.session.execute(SLOW["duckdb"])
    else:
        engine.session.sql(SLOW["spark"])


def test_a_stop_is_obeyed_and_the_session_goes_on(engine):
    make_slow(engine)
    table = in_engine("slow", engine.session)
    began = time.monotonic()
    with pytest.raises(Stopped):
        count_rows(table, {"code": "code"}, should_stop=lambda: time.monotonic() - began > 1)
    assert time.monotonic() - began < 45
    small = in_engine(engine.load("small", pd.DataFrame({"code": ["A"]})), engine.session)
    assert count_rows(small, {"code": "code"}).rows == 1


def test_the_transaction_of_the_caller_stays_his(cluster):
    engine = Postgres(cluster)
    engine.load("codes", pd.DataFrame({"code": ["A"]}))
    with engine.session.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE mine (code text); INSERT INTO mine VALUES (1), (2)")
    assert count_rows(in_engine("mine", engine.session), {"code": "code"}).rows == 2
    assert count_rows(in_engine("mine", engine.session), {"code": "code"}).rows == 2
    engine.session.close()


def test_columns_of_other_types_than_text(cluster):
    engine = Postgres(cluster)
    with engine.session.cursor() as cursor:
        cursor.execute(
            "DROP TABLE IF EXISTS typed; CREATE TABLE typed (siret bigint, departement smallint, "
            "ape char(6), effectif numeric);"
            "INSERT INTO typed VALUES (1, 8, '1071C', 12.5), (2, 8, '1071C', 0.5), (3, NULL, '1071C', 1)"
        )
    engine.session.commit()
    table = read_establishments("public.typed", engine=engine.session).table
    assert table[["territory", "activity", "value", "establishments"]].values.tolist() == [["08", "1071", 13.0, 2.0]]
    engine.session.close()


def test_a_server_killed_while_it_counts(cluster):
    engine = Postgres(cluster)
    make_slow(engine)
    table = in_engine("slow", engine.session)
    killer = threading.Timer(0.5, cluster.kill)
    killer.start()
    try:
        with pytest.raises(DatabaseError, match="connection to the database was lost"):
            count_rows(table, {"code": "code"})
    finally:
        killer.join()
        cluster.start()
    again = Postgres(cluster)
    assert (
        count_rows(in_engine(again.load("after", pd.DataFrame({"code": ["A"]})), again.session), {"code": "code"}).rows == 1
    )
    again.session.close()


@pytest.mark.parametrize("driver", ["psycopg2", "psycopg"])
def test_a_reader_without_the_right(cluster, driver):
    library = pytest.importorskip(driver, reason=f"{driver} is not installed")
    engine = Postgres(cluster)
    engine.load("secret_stock", stock(10))
    cluster.sql("CREATE ROLE stranger LOGIN PASSWORD 'loopback only'", "root_of_cluster")
    session = library.connect(cluster.info("stranger"))
    with pytest.raises(DatabaseError, match="stranger has not the right to count the rows"):
        read_establishments("secret_stock", engine=session)
    session.close()
    engine.session.close()
    cluster.sql("DROP ROLE stranger", "root_of_cluster")


def test_psycopg_3_serves_as_well(cluster):
    psycopg = pytest.importorskip("psycopg", reason="psycopg 3 is not installed")
    engine = Postgres(cluster)
    engine.load("stock", stock(500))
    with psycopg.connect(cluster.info()) as session:
        same(read_establishments("stock", engine=session), read_establishments("stock", engine=engine.session))
    engine.session.close()


def test_a_spark_killed_while_it_counts(spark_session):
    """In a process of its own: a dead Spark cannot be started again in the same one."""
    script = Path(__file__).with_name("kill_spark.py")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=120)
    assert "TableError Spark could not count slow" in done.stdout, done.stdout + done.stderr[-2000:]


def test_parquet_files_through_spark(spark_session, tmp_path):
    """By path and by address, whose two slashes must stay."""
    pytest.importorskip("pyarrow")
    path = tmp_path / "stock.parquet"
    stock(2000).to_parquet(path)
    expected = read_establishments(path)
    for name in (str(path), f"file://{path}"):
        found = read_establishments(name, engine=spark_session)
        same(found, expected)
        assert found.source == "stock.parquet"


@pytest.mark.parametrize("session", [object(), "postgresql://x", None])
def test_no_session(session):
    with pytest.raises(ParameterError, match="expected a connection of psycopg2"):
        in_engine("stock", session)


def test_the_file_stays_the_default(tmp_path):
    """Without an engine nothing but pandas is asked."""
    path = written(tmp_path / "stock.csv", stock(100))
    assert open_table(path).engine is None


# `make test-servers` says which it installed: there an absent one is a failure, not a skipped test.
PROMISED = {"postgres": ["duckdb", "psycopg2"], "spark": ["duckdb", "psycopg", "psycopg2", "pyarrow", "pyspark"]}


@pytest.mark.parametrize("library", PROMISED.get(os.environ.get("RESSORT_SERVERS", ""), []))
def test_what_was_promised_is_there(library):
    import servers

    assert importlib.util.find_spec(library) and servers.postgres_programs()
    assert library != "pyspark" or servers.has_java()
