"""Layers with their styles, notes and project into a schema: all of it in one transaction, or nothing.

Rows go by COPY. A table that Ressort saved before is emptied and filled again where its columns are the same, so that
rights given on it and views built on it stay; else it is made anew. A table of somebody else is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from ..errors import DatabaseError, ParameterError
from ..progress import Progress, ShouldStop, check, never, quiet
from ..words import listed, tr
from .connecting import connected, told
from .copying import COPYING, copy_rows, ewkb
from .meta import MAKING, META, READING, note_saved, prepare_schema
from .names import LONGEST
from .qgis_tables import Notes, Project, Style, save_notes, save_project, save_style

TYPES = {
    "text": "text",
    "int": "bigint",
    "real": "double precision",
    "bool": "boolean",
    "date": "date",
    "time": "time without time zone",
    "datetime": "timestamp without time zone",
    "bytes": "bytea",
}
KEY, SHAPE = "fid", "geom"  # the first column of each table, and its last where it has shapes


class Column(NamedTuple):
    """A column; kind: one of `TYPES`; comment: what it holds."""

    name: str
    kind: str
    comment: str = ""


class Shapes(NamedTuple):
    """kind: as PostGIS names it (MultiPolygon); srid: its number in the database's spatial_ref_sys."""

    kind: str
    srid: int


class Layer(NamedTuple):
    """What becomes a table.

    rows : called once; each row has the columns in order, then a shape as WKB or None where there are shapes
    expected : rows, for the progress
    """

    table: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[tuple[Any, ...]]]
    expected: int = 0
    shapes: Shapes | None = None
    abstract: str = ""
    style: Style | None = None
    notes: Notes | None = None


def save_layers(
    info: str,
    schema: str,
    layers: tuple[Layer, ...],
    *,
    plugin: str = "",
    project: Project | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> dict[str, int]:
    """Save layers in a schema of a PostgreSQL database with PostGIS.

    Parameters
    ----------
    info : see `engine.postgis.connecting.connected`
    schema : made if it is absent
    layers : no two of one name
    plugin : name and version, kept in `ressort_meta`
    project : a QGIS project to keep beside them, optional

    Returns
    -------
    Rows by table

    Raises
    ------
    ParameterError, MissingLibrary, DatabaseError, Stopped
        The schema is as it was.
    """
    _check_names(schema, layers)
    done, saved = 0, {}
    whole = sum(layer.expected for layer in layers) or 1
    with connected(info) as connection:
        own = prepare_schema(connection, schema)
        for layer in layers:
            _refuse_missing_postgis(connection, layer)
            counted = _counted(layer, done, whole, progress)
            saved[layer.table] = _save_layer(connection, schema, layer, counted, own, plugin, should_stop)
            done += layer.expected
        if project is not None:
            save_project(connection, schema, project)
        check(should_stop)
    return saved


def _check_names(schema: str, layers: tuple[Layer, ...]) -> None:
    for name in (schema, *(layer.table for layer in layers), *(column.name for layer in layers for column in layer.columns)):
        if not name or len(name.encode("utf-8")) > LONGEST or "\0" in name:
            raise ParameterError(
                tr("{name}: PostgreSQL takes names of 1 to {limit} bytes. Choose a shorter one."),
                name=repr(name),
                limit=LONGEST,
            )
    names = [layer.table for layer in layers]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice or META in names:
        raise ParameterError(
            tr("Two layers would become the table {names}. Rename one of them."), names=listed(twice or [META])
        )
    for layer in layers:
        columns = [KEY, *(column.name for column in layer.columns), *([SHAPE] if layer.shapes else [])]
        again = sorted({name for name in columns if columns.count(name) > 1})
        if again:
            raise ParameterError(
                tr("{layer}: a column cannot be called {names}, which the table needs for itself. Rename it."),
                layer=layer.title,
                names=listed(again),
            )


def _refuse_missing_postgis(connection: Any, layer: Layer) -> None:
    if layer.shapes is None:
        return
    with connection.cursor() as cursor, told(connection, READING, table=layer.table):
        cursor.execute("SELECT to_regtype('geometry') IS NOT NULL")
        if not cursor.fetchone()[0]:
            raise DatabaseError(
                tr(
                    "The database has no PostGIS, which keeps the shapes of {layer}. Nothing was changed. Ask its "
                    "administrator for CREATE EXTENSION postgis."
                ),
                layer=layer.title,
            )
        cursor.execute("SELECT EXISTS (SELECT FROM spatial_ref_sys WHERE srid = %s)", [layer.shapes.srid])
        if not cursor.fetchone()[0]:
            raise DatabaseError(
                tr(
                    "{layer}: the database does not know its reference system (number {srid}). Nothing was changed. "
                    "Reproject the layer first, to Lambert-93 (EPSG:2154) for instance."
                ),
                layer=layer.title,
                srid=layer.shapes.srid,
            )


def _save_layer(
    connection: Any,
    schema: str,
    layer: Layer,
    rows: Iterable[tuple[Any, ...]],
    own: set[str],
    plugin: str,
    should_stop: ShouldStop,
) -> int:
    from psycopg2 import sql

    name = sql.Identifier(schema, layer.table)
    where = f"{schema}.{layer.table}"
    with connection.cursor() as cursor:
        with told(connection, MAKING, table=where):
            _make_room(connection, cursor, schema, layer, layer.table in own)
        names = [KEY, *(column.name for column in layer.columns), *([SHAPE] if layer.shapes else [])]
        statement = sql.SQL("COPY {} ({}) FROM STDIN").format(name, sql.SQL(", ").join(map(sql.Identifier, names)))
        with told(connection, COPYING, table=where):
            count = copy_rows(cursor, statement.as_string(connection), rows, should_stop)
            cursor.execute(sql.SQL("ANALYZE {}").format(name))
        with told(connection, tr("write down what was saved"), table=where):
            cursor.execute(sql.SQL("COMMENT ON TABLE {} IS %s").format(name), [layer.abstract or layer.title])
            for column in layer.columns:
                cursor.execute(
                    sql.SQL("COMMENT ON COLUMN {} IS %s").format(sql.Identifier(schema, layer.table, column.name)),
                    [column.comment or None],
                )
            note_saved(cursor, schema, layer.table, layer.title, count, plugin)
    shape = SHAPE if layer.shapes else None
    if layer.style is not None:
        save_style(connection, schema, layer.table, shape, layer.style)
    if layer.notes is not None:
        save_notes(connection, schema, layer.table, shape, layer.notes)
    return count


def _make_room(connection: Any, cursor: Any, schema: str, layer: Layer, is_own: bool) -> None:
    """An empty table with the layer's columns."""
    from psycopg2 import sql

    name = sql.Identifier(schema, layer.table)
    cursor.execute("SELECT to_regclass(%s)::oid", [name.as_string(connection)])
    (known,) = cursor.fetchone()
    if known is not None and not is_own:
        raise DatabaseError(
            tr(
                "{table} is there already and was not saved by Ressort: it is left as it is, and nothing was changed. "
                "Rename the layer, or choose another schema."
            ),
            table=f"{schema}.{layer.table}",
        )
    columns = [(KEY, "bigint"), *((column.name, TYPES[column.kind]) for column in layer.columns)]
    if layer.shapes is not None:
        columns.append((SHAPE, f"geometry({layer.shapes.kind},{layer.shapes.srid})"))
    if known is not None:
        cursor.execute(
            "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute "
            "WHERE attrelid = %s AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
            [known],
        )
        if [(column, kind.lower()) for column, kind in cursor.fetchall()] == [(one, kind.lower()) for one, kind in columns]:
            cursor.execute(sql.SQL("TRUNCATE {}").format(name))
            return
        cursor.execute(sql.SQL("DROP TABLE {}").format(name))
    written = [sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(kind)) for column, kind in columns]
    cursor.execute(
        sql.SQL("CREATE TABLE {} ({}, PRIMARY KEY ({}))").format(name, sql.SQL(", ").join(written), sql.Identifier(KEY))
    )
    if layer.shapes is not None:
        cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist ({})").format(name, sql.Identifier(SHAPE)))


def _counted(layer: Layer, before: int, whole: int, progress: Progress) -> Iterator[tuple[Any, ...]]:
    """Rows with their number first and their shape as PostGIS reads it; `before` of the `whole` are done."""
    srid = layer.shapes.srid if layer.shapes else 0
    for number, row in enumerate(layer.rows(), start=1):
        if number % 1000 == 0:
            progress(min(1.0, (before + number) / whole))
        if layer.shapes is None:
            yield (number, *row)
        else:
            yield (number, *row[:-1], None if row[-1] is None else ewkb(row[-1], srid))
