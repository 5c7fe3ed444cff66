"""What QGIS itself reads in a database, laid out as QGIS lays it out: styles, layers' metadata, projects.

QGIS looks for `layer_styles` on its search path: there is one for the whole database. The others lie in their schema.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ..errors import DatabaseError
from ..words import tr
from .connecting import told

STYLES, NOTES, PROJECTS = "layer_styles", "qgis_layer_metadata", "qgis_projects"
_STYLE_COLUMNS = (
    "id SERIAL PRIMARY KEY, f_table_catalog varchar, f_table_schema varchar, f_table_name varchar, f_geometry_column "
    "varchar, "
    "stylename text, styleqml xml, stylesld xml, useasdefault boolean, description text, owner varchar(63) DEFAULT "
    "CURRENT_USER, "
    "ui xml, update_time timestamp DEFAULT CURRENT_TIMESTAMP, type varchar"
)
_NOTE_COLUMNS = (
    "id SERIAL PRIMARY KEY, f_table_catalog varchar NOT NULL, f_table_schema varchar NOT NULL, f_table_name varchar NOT "
    "NULL, "
    "f_geometry_column varchar, identifier text NOT NULL, title text NOT NULL, abstract text, geometry_type varchar, "
    "extent geometry(Polygon, 4326), crs varchar, layer_type varchar NOT NULL, qmd xml NOT NULL, "
    "owner varchar(63) DEFAULT CURRENT_USER, update_time timestamp DEFAULT CURRENT_TIMESTAMP, "
    "UNIQUE (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, geometry_type, crs, layer_type)"
)
_PROJECT_COLUMNS = "name text PRIMARY KEY, metadata jsonb, content bytea"


class Style(NamedTuple):
    """How a layer looks: QML as QGIS writes it, and SLD for others ('' where it has none)."""

    name: str
    qml: str
    sld: str = ""
    description: str = ""


class Notes(NamedTuple):
    """What is known of a layer: source, licence, the command that made it; `qmd` is QGIS's XML of it all."""

    title: str
    abstract: str
    qmd: str
    crs: str = ""


class Project(NamedTuple):
    """A QGIS project: its name, and the bytes of its .qgz file."""

    name: str
    content: bytes


def save_style(connection: Any, schema: str, table: str, shape: str | None, style: Style) -> None:
    """The style with which QGIS opens the table from now on."""
    from psycopg2 import sql

    with connection.cursor() as cursor:
        _make_styles(connection, cursor)
        with told(connection, tr("write in layer_styles, where QGIS keeps styles"), table=f"{schema}.{table}"):
            cursor.execute(
                sql.SQL(
                    "DELETE FROM {} WHERE f_table_catalog = current_database() AND f_table_schema = %s AND "
                    "f_table_name = %s AND stylename = %s"
                ).format(sql.Identifier(STYLES)),
                [schema, table, style.name],
            )
            cursor.execute(
                sql.SQL(
                    "UPDATE {} SET useasdefault = false WHERE f_table_catalog = current_database() AND f_table_schema = %s "
                    "AND f_table_name = %s"
                ).format(sql.Identifier(STYLES)),
                [schema, table],
            )
            cursor.execute(
                sql.SQL(
                    "INSERT INTO {} (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, stylename, styleqml, "
                    "stylesld, useasdefault, description) VALUES (current_database(), %s, %s, %s, %s, XMLPARSE(DOCUMENT "
                    "%s), "
                    "CASE WHEN %s <> '' THEN XMLPARSE(DOCUMENT %s) END, true, %s)"
                ).format(sql.Identifier(STYLES)),
                [schema, table, shape, style.name, style.qml, style.sld, style.sld, style.description],
            )


def _make_styles(connection: Any, cursor: Any) -> None:
    from psycopg2 import sql

    cursor.execute(
        "SELECT to_regclass(%s) IS NOT NULL, coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false)",
        [STYLES],
    )
    is_there, may_make = cursor.fetchone()
    if is_there:
        return
    if not may_make:
        raise DatabaseError(
            tr(
                "The database has no table layer_styles, where QGIS keeps styles, and the user {user} may not create it "
                "in the schema "
                "public. Nothing was changed. Ask the administrator to create it (docs/postgis.md), or save without styles."
            ),
            user=connection.info.user,
        )
    with told(connection, tr("create layer_styles, where QGIS keeps styles"), schema="public"):
        cursor.execute(sql.SQL("CREATE TABLE public.{} (" + _STYLE_COLUMNS + ")").format(sql.Identifier(STYLES)))


def save_notes(connection: Any, schema: str, table: str, shape: str | None, notes: Notes) -> None:
    """The metadata with which QGIS opens the table, from its version 3.28 on; their own table needs PostGIS."""
    from psycopg2 import sql

    name = sql.Identifier(schema, NOTES)
    with connection.cursor() as cursor, told(connection, tr("save the metadata"), table=f"{schema}.{NOTES}"):
        cursor.execute("SELECT to_regtype('geometry') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return  # the comment of the table tells the abstract
        cursor.execute(sql.SQL("CREATE TABLE IF NOT EXISTS {} (" + _NOTE_COLUMNS + ")").format(name))
        cursor.execute(
            sql.SQL("DELETE FROM {} WHERE f_table_schema = %s AND f_table_name = %s").format(name), [schema, table]
        )
        cursor.execute(
            sql.SQL(
                "INSERT INTO {} (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, identifier, title, "
                "abstract, "
                "crs, layer_type, qmd) VALUES (current_database(), %s, %s, %s, %s, %s, %s, %s, 'vector', "
                "XMLPARSE(DOCUMENT %s))"
            ).format(name),
            [schema, table, shape, f"{schema}.{table}", notes.title, notes.abstract, notes.crs, notes.qmd],
        )


def save_project(connection: Any, schema: str, project: Project) -> None:
    """The project that QGIS lists under the schema, in place of one of the same name."""
    from psycopg2 import sql

    name = sql.Identifier(schema, PROJECTS)
    with connection.cursor() as cursor, told(connection, tr("save the project"), table=f"{schema}.{PROJECTS}"):
        cursor.execute(sql.SQL("CREATE TABLE IF NOT EXISTS {} (" + _PROJECT_COLUMNS + ")").format(name))
        cursor.execute(
            sql.SQL(
                "INSERT INTO {} (name, metadata, content) VALUES (%s, jsonb_build_object("
                "'last_modified_time', (now() AT TIME ZONE 'utc')::text, 'last_modified_user', current_user), %s) "
                "ON CONFLICT (name) DO UPDATE SET (metadata, content) = (excluded.metadata, excluded.content)"
            ).format(name),
            [project.name, project.content],
        )
