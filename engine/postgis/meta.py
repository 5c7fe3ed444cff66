"""The table `ressort_meta` of a schema: what Ressort saved there, and by which layout it wrote.

Its own row tells the layout; the others name the tables that Ressort may write over. A schema of another layout, and a
table that is not ours, are refused before anything is written.
"""

from __future__ import annotations

from typing import Any

from ..errors import DatabaseError
from ..words import tr
from .connecting import PATIENCE, told

LAYOUT = 1
META = "ressort_meta"
COLUMNS = (
    "item text PRIMARY KEY, layout integer NOT NULL, title text, row_count bigint, plugin text, "
    "saved_by text NOT NULL DEFAULT current_user, saved_at timestamptz NOT NULL DEFAULT now()"
)
READING = tr("read what the schema holds")
MAKING = tr("create tables")


def prepare_schema(connection: Any, schema: str) -> set[str]:
    """Make sure that the schema can be written by this layout, and hold it until the end of the transaction.

    Returns
    -------
    Names of the tables there that Ressort saved.

    Raises
    ------
    DatabaseError
        No right to write, a schema of another layout, somebody else saving there.
    """
    from psycopg2 import sql

    with connection.cursor() as cursor, told(connection, READING, schema=schema):
        cursor.execute(
            "SELECT set_config('lock_timeout', %s, true) WHERE current_setting('lock_timeout') = '0'", [f"{PATIENCE}s"]
        )
        cursor.execute("SELECT current_setting('transaction_read_only') = 'on', pg_is_in_recovery()")
        if any(cursor.fetchone()):
            raise DatabaseError(
                tr("The database can only be read through this connection. Nothing was changed. Choose another connection.")
            )
        _schema(connection, cursor, schema)
        name = sql.Identifier(schema, META)
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [name.as_string(connection)])
        if not cursor.fetchone()[0]:
            with told(connection, MAKING, schema=schema):
                cursor.execute(sql.SQL("CREATE TABLE {} (" + COLUMNS + ")").format(name))
                cursor.execute(sql.SQL("INSERT INTO {} (item, layout) VALUES (%s, %s)").format(name), [META, LAYOUT])
            return set()
        with told(connection, tr("write in the schema"), schema=schema):
            cursor.execute(sql.SQL("LOCK TABLE {} IN EXCLUSIVE MODE").format(name))
        cursor.execute(sql.SQL("SELECT to_jsonb(kept) FROM {} AS kept").format(name))
        rows = [row for (row,) in cursor.fetchall()]
    _refuse_other_layout(schema, rows)
    return {row["item"] for row in rows} - {META}


def note_saved(cursor: Any, schema: str, item: str, title: str, count: int, plugin: str) -> None:
    """Write down that a table was saved."""
    from psycopg2 import sql

    cursor.execute(
        sql.SQL(
            "INSERT INTO {} AS kept (item, layout, title, row_count, plugin) VALUES (%s, %s, %s, %s, %s) ON CONFLICT "
            "(item) DO UPDATE SET (layout, title, row_count, plugin, saved_by, saved_at) = (excluded.layout, "
            "excluded.title, excluded.row_count, excluded.plugin, excluded.saved_by, excluded.saved_at)"
        ).format(sql.Identifier(schema, META)),
        [item, LAYOUT, title, count, plugin],
    )


def _schema(connection: Any, cursor: Any, schema: str) -> None:
    """The schema, made if it is absent; refused where its user may not write in it."""
    from psycopg2 import sql

    cursor.execute(
        "SELECT has_schema_privilege(oid, 'USAGE') AND has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE "
        "nspname = %s",
        [schema],
    )
    found = cursor.fetchone()
    if found is None:
        with told(connection, tr("create the schema"), schema=schema):
            cursor.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
    elif not found[0]:
        raise DatabaseError(
            tr(
                "The user {user} may not create tables in the schema {schema}. Nothing was changed. Ask its owner for "
                "USAGE and CREATE on it, or choose a schema of your own."
            ),
            user=connection.info.user,
            schema=schema,
        )


def _refuse_other_layout(schema: str, rows: list[dict[str, Any]]) -> None:
    layouts = [row.get("layout", 0) for row in rows if row.get("item", META) == META]
    found = layouts[0] if layouts else 0
    if found != LAYOUT:
        template = (
            tr(
                "The schema {schema} was written by an older Ressort (layout {found}; this one writes {own}). Nothing was "
                "changed. Save into another schema; docs/postgis.md tells how to bring this one up to date."
            )
            if found < LAYOUT
            else tr(
                "The schema {schema} was written by a newer Ressort (layout {found}; this one writes {own}). Nothing was "
                "changed. Update the plugin, or save into another schema."
            )
        )
        raise DatabaseError(template, schema=schema, found=found, own=LAYOUT)
