"""Layers into a schema of a real PostGIS: written whole or not at all, whatever goes wrong."""

import threading
import time

import pytest

pytest.importorskip("psycopg2", reason="psycopg2 is not installed")

from ressort.engine.errors import DatabaseError, ParameterError, Stopped  # noqa: E402
from ressort.engine.postgis.qgis_tables import Project, Style  # noqa: E402
from ressort.engine.postgis.saving import Column, Layer, Shapes, save_layers  # noqa: E402

POINT = bytes.fromhex("0101000000" + "00" * 16)
COLUMNS = (Column("code", "text", "Code of the territory"), Column("score", "real"), Column("strong", "int"))
ROWS = [("01", 0.1, 3, POINT), ('tab\there \\ "é"\nnext', None, None, None), ("2A", float("nan"), -1, POINT)]
QML = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\"/>"


def layer(table="scores", rows=ROWS, **changed):
    """`rows`: a list, or what gives them."""
    given = rows if callable(rows) else lambda: iter(rows)
    made = Layer(table, "Scores", COLUMNS, given, 0 if callable(rows) else len(rows), Shapes("Point", 2154), "What it is")
    return made._replace(**changed)


def state(cluster, schema):
    """Everything there is in a schema, to compare before and after."""
    tables = cluster.sql(
        f"SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('{schema}')::oid ORDER BY 1", ADMIN
    )
    names = cluster.sql(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' ORDER BY 1", ADMIN)
    return tables, [cluster.sql(f'SELECT * FROM "{schema}"."{name}" ORDER BY 1', ADMIN) for (name,) in names]


ADMIN = "root_of_cluster"


@pytest.fixture
def role(cluster):
    """`role('reader', 'GRANT ...')`: a user with those rights only; what it needs to connect."""
    made = []

    def user(name, *grants):
        cluster.sql(f"CREATE ROLE {name} LOGIN PASSWORD '{servers_password()}'", ADMIN)
        made.append(name)
        for grant in grants:
            cluster.sql(grant, ADMIN)
        return cluster.info(name)

    yield user
    for name in made:
        cluster.sql(f"DROP OWNED BY {name} CASCADE", ADMIN)
        cluster.sql(f"DROP ROLE {name}", ADMIN)


def servers_password():
    import servers

    return servers.PASSWORD


def test_rows_come_back_as_they_were(cluster, schema):
    assert save_layers(cluster.info(), schema, (layer(),)) == {"scores": 3}
    rows = cluster.sql(
        f'SELECT fid, code, score, strong, ST_AsText(geom), ST_SRID(geom) FROM "{schema}".scores ORDER BY fid'
    )
    assert rows == [
        (1, "01", 0.1, 3, "POINT(0 0)", 2154),
        (2, 'tab\there \\ "é"\nnext', None, None, None, None),
        (3, "2A", None, -1, "POINT(0 0)", 2154),
    ]
    assert cluster.sql(
        f"SELECT obj_description('\"{schema}\".scores'::regclass), col_description('\"{schema}\".scores'::regclass, 2)"
    ) == [("What it is", "Code of the territory")]
    assert cluster.sql(f'SELECT item, layout, row_count, saved_by FROM "{schema}".ressort_meta ORDER BY item') == [
        ("ressort_meta", 1, None, "ressort_owner"),
        ("scores", 1, 3, "ressort_owner"),
    ]


def test_many_rows_cross_the_blocks_of_copy(cluster, schema):
    rows = [(f"é{number}", number / 7, number, POINT) for number in range(30_000)]
    seen = []
    save_layers(cluster.info(), schema, (layer(rows=rows),), progress=seen.append)
    assert cluster.sql(f'SELECT code, score, strong FROM "{schema}".scores ORDER BY fid') == [row[:3] for row in rows]
    assert seen == sorted(seen) and seen[-1] == 1


def test_the_second_time_rights_and_views_stay(cluster, schema, role):
    save_layers(cluster.info(), schema, (layer(),))
    reader = role(
        "reader_of_views",
        f'GRANT USAGE ON SCHEMA "{schema}" TO reader_of_views',
        f'GRANT SELECT ON "{schema}".scores TO reader_of_views',
    )
    assert reader
    cluster.sql(f'CREATE VIEW "{schema}".best AS SELECT code FROM "{schema}".scores WHERE score > 0')
    save_layers(cluster.info(), schema, (layer(rows=ROWS[:1]),))
    assert cluster.sql(f'SELECT code FROM "{schema}".best') == [("01",)]
    assert cluster.sql(f'SELECT count(*) FROM "{schema}".scores', "reader_of_views") == [(1,)]


def test_other_columns_make_the_table_anew_unless_something_is_built_on_it(cluster, schema):
    save_layers(cluster.info(), schema, (layer(),))
    narrow = layer(columns=COLUMNS[:1], rows=lambda: iter([("01", POINT)]))
    save_layers(cluster.info(), schema, (narrow,))
    assert cluster.sql(f'SELECT * FROM "{schema}".scores')[0][:2] == (1, "01")
    cluster.sql(f'CREATE VIEW "{schema}".best AS SELECT code FROM "{schema}".scores')
    before = state(cluster, schema)
    with pytest.raises(DatabaseError, match="a view or another table is built on it"):
        save_layers(cluster.info(), schema, (layer(),))
    assert state(cluster, schema) == before


def test_tables_of_others_are_left_alone(cluster, schema):
    cluster.sql(
        f'CREATE SCHEMA "{schema}"; CREATE TABLE "{schema}".scores (mine int); INSERT INTO "{schema}".scores VALUES (1)'
    )
    before = state(cluster, schema)
    with pytest.raises(DatabaseError, match="was not saved by Ressort"):
        save_layers(cluster.info(), schema, (layer("new"), layer()))
    assert state(cluster, schema) == before


def test_styles_and_projects_are_where_qgis_looks(cluster, schema):
    for name in ("first", "second", "second"):
        save_layers(cluster.info(), schema, (layer(style=Style(name, QML)),), project=Project("study", name.encode()))
    assert cluster.sql(
        "SELECT stylename, useasdefault, f_geometry_column, stylesld IS NULL FROM layer_styles "
        f"WHERE f_table_schema = '{schema}' ORDER BY 1"
    ) == [("first", False, "geom", True), ("second", True, "geom", True)]
    ((content, user),) = cluster.sql(f"SELECT content, metadata->>'last_modified_user' FROM \"{schema}\".qgis_projects")
    assert (bytes(content), user) == (b"second", "ressort_owner")


def test_a_reader_is_refused(cluster, schema, role):
    save_layers(cluster.info(), schema, (layer(),))
    before = state(cluster, schema)
    reader = role(
        "reader", f'GRANT USAGE ON SCHEMA "{schema}" TO reader', f'GRANT SELECT ON ALL TABLES IN SCHEMA "{schema}" TO reader'
    )
    with pytest.raises(DatabaseError, match="reader may not create tables in the schema"):
        save_layers(reader, schema, (layer(rows=ROWS[:1]),))
    assert state(cluster, schema) == before


def test_a_user_who_may_not_write_over_the_table_is_refused(cluster, schema, role):
    save_layers(cluster.info(), schema, (layer(),))
    before = state(cluster, schema)
    colleague = role(
        "colleague",
        f'GRANT USAGE, CREATE ON SCHEMA "{schema}" TO colleague',
        f'GRANT ALL ON "{schema}".ressort_meta TO colleague',
    )
    with pytest.raises(
        DatabaseError, match="colleague has not the right to create tables .*permission denied for table scores"
    ):
        save_layers(colleague, schema, (layer("other"), layer()))
    assert state(cluster, schema) == before


def test_a_user_who_may_not_create_schemas_is_refused(cluster, schema, role):
    with pytest.raises(DatabaseError, match="guest has not the right to create the schema"):
        save_layers(role("guest"), schema, (layer(),))
    assert cluster.sql(f"SELECT 1 FROM pg_namespace WHERE nspname = '{schema}'") == []


def test_a_read_only_connection_is_refused(cluster, schema):
    with pytest.raises(DatabaseError, match="can only be read through this connection"):
        save_layers(cluster.info() + " options='-c default_transaction_read_only=on'", schema, (layer(),))


def test_without_layer_styles_and_the_right_to_make_it(cluster, schema, role):
    cluster.sql("DROP TABLE IF EXISTS layer_styles")
    cluster.sql(f'CREATE SCHEMA "{schema}"')
    author = role("author", f'GRANT USAGE, CREATE ON SCHEMA "{schema}" TO author')
    with pytest.raises(DatabaseError, match="no table layer_styles.*save without styles"):
        save_layers(author, schema, (layer(style=Style("s", QML)),))
    assert state(cluster, schema) == ([], [])
    assert save_layers(author, schema, (layer(),)) == {"scores": 3}


@pytest.mark.parametrize(("layout", "sentence"), [(0, "older Ressort"), (2, "newer Ressort")])
def test_a_schema_of_another_layout_is_refused(cluster, schema, layout, sentence):
    save_layers(cluster.info(), schema, (layer(),))
    cluster.sql(f'UPDATE "{schema}".ressort_meta SET layout = {layout}')
    before = state(cluster, schema)
    with pytest.raises(DatabaseError, match=sentence):
        save_layers(cluster.info(), schema, (layer(rows=ROWS[:1]),))
    assert state(cluster, schema) == before


def test_a_meta_table_of_another_shape_is_an_older_layout(cluster, schema):
    cluster.sql(f'CREATE SCHEMA "{schema}"; CREATE TABLE "{schema}".ressort_meta (version text)')
    with pytest.raises(DatabaseError, match="older Ressort"):
        save_layers(cluster.info(), schema, (layer(),))


def test_a_table_held_by_somebody_is_said(cluster, schema):
    import psycopg2

    save_layers(cluster.info(), schema, (layer(),))
    reading = psycopg2.connect(cluster.info())
    reading.cursor().execute(f'SELECT * FROM "{schema}".scores')
    impatient = cluster.info() + " options='-c lock_timeout=200ms'"
    try:
        with pytest.raises(DatabaseError, match="Somebody else"):
            save_layers(impatient, schema, (layer(),))
    finally:
        reading.close()


def test_a_stop_in_the_middle_leaves_nothing(cluster, schema):
    rows = [(str(number), 0.5, number, POINT) for number in range(50_000)]
    asked = iter([False] * 20)
    with pytest.raises(Stopped):
        save_layers(cluster.info(), schema, (layer(rows=rows),), should_stop=lambda: next(asked, True))
    assert cluster.sql(f"SELECT 1 FROM pg_namespace WHERE nspname = '{schema}'") == []


def test_a_row_that_does_not_fit_leaves_the_former_table(cluster, schema):
    save_layers(cluster.info(), schema, (layer(),))
    before = state(cluster, schema)
    with pytest.raises(DatabaseError, match="could not copy the rows.*invalid input syntax for type bigint"):
        save_layers(cluster.info(), schema, (layer(rows=[*ROWS, ("x", 0.1, "three", POINT)]),))
    with pytest.raises(ZeroDivisionError):
        save_layers(cluster.info(), schema, (layer(rows=lambda: (1 / 0 for _ in range(2))),))
    assert state(cluster, schema) == before


def test_a_server_killed_in_the_middle_has_the_schema_as_before(cluster, schema):
    save_layers(cluster.info(), schema, (layer(),))
    before = state(cluster, schema)

    def rows():
        for number in range(100_000):
            if number == 50_000:
                cluster.kill()
            yield (str(number), 0.5, number, POINT)

    try:
        with pytest.raises(DatabaseError, match="connection to the database was lost on the way.*nothing was changed"):
            save_layers(cluster.info(), schema, (layer(rows=rows),))
    finally:
        cluster.start()
    assert state(cluster, schema) == before


def test_two_at_once_take_turns(cluster, schema):
    save_layers(cluster.info(), schema, (layer(),))
    failures = []

    def slow():
        for row in ROWS:
            time.sleep(0.1)
            yield row

    def save(code):
        try:
            save_layers(cluster.info(), schema, (layer(rows=slow), layer(f"of_{code}", rows=slow)))
        except Exception as error:
            failures.append(error)

    workers = [threading.Thread(target=save, args=[code]) for code in "ab"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    assert cluster.sql(f'SELECT item FROM "{schema}".ressort_meta ORDER BY 1') == [
        ("of_a",),
        ("of_b",),
        ("ressort_meta",),
        ("scores",),
    ]


@pytest.mark.parametrize(
    ("info", "sentence"),
    [
        ("host=127.0.0.1 port=1 dbname=x user=u password=hidden", "Connection refused"),
        ("host=127.0.0.1 port={port} dbname=ressort user=nobody_here password=hidden", "password authentication failed"),
        ("host=127.0.0.1 port={port} dbname=nowhere user=ressort_owner password=hidden", "password authentication failed"),
        ("hidden", "connection is not complete"),
    ],
)
def test_no_connection_and_no_password_in_the_words(cluster, info, sentence):
    with pytest.raises(DatabaseError, match=sentence) as refused:
        save_layers(info.format(port=cluster.port), "x", (layer(),))
    assert "hidden" not in str(refused.value)


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [
        ((layer(), layer()), "Two layers would become the table scores"),
        ((layer("ressort_meta"),), "Two layers would become"),
        ((layer("é" * 32),), "1 to 63 bytes"),
        ((layer(columns=(Column("geom", "text"),)),), "cannot be called geom"),
    ],
)
def test_names_are_checked_before_anything(layers, sentence):
    with pytest.raises(ParameterError, match=sentence):
        save_layers("", "x", layers)


def test_an_unknown_reference_system(cluster, schema):
    with pytest.raises(DatabaseError, match="does not know its reference system"):
        save_layers(cluster.info(), schema, (layer(shapes=Shapes("Point", 999123)),))


def test_a_database_without_postgis(cluster, schema):
    cluster.sql("CREATE DATABASE plain OWNER ressort_owner", ADMIN, "postgres")
    plain = cluster.info(database="plain")
    with pytest.raises(DatabaseError, match="has no PostGIS"):
        save_layers(plain, schema, (layer(),))
    rows = [row[:-1] for row in ROWS]
    assert save_layers(plain, schema, (layer(rows=lambda: iter(rows), shapes=None),)) == {"scores": 3}
