"""A table of a database in place of a file: its parameters, what is refused, and the table for the engine's readers."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import (
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterProviderConnection,
)

from ..i18n import tr
from ..libraries import missing
from .connections import PROVIDER, connection_problems

DATABASE, SCHEMA, TABLE = 'DATABASE', 'SCHEMA', 'TABLE'


def add_table(algorithm) -> None:
    """Declare them on an algorithm that reads a file."""
    algorithm.add(
        QgsProcessingParameterProviderConnection(DATABASE, tr('Or database'), PROVIDER, optional=True),
        tr("In place of a file: a PostgreSQL connection of QGIS's browser. The server counts the rows, only sums travel."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterDatabaseSchema(SCHEMA, tr('Schema of the table'), DATABASE, optional=True),
        tr('Where the table lies. Left empty: where the connection looks first.'),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterDatabaseTable(TABLE, tr('Table of the database'), DATABASE, SCHEMA, optional=True),
        tr('A table or view with the columns of the official file, under their names.'),
        advanced=True,
    )


def table_problems(algorithm, parameters, context, file: str) -> list[str]:
    """A sentence unless a file or a table is given, and not both; `file` is the name of the other parameter."""
    has_file, has_database = (algorithm.is_given(parameters, name) for name in (file, DATABASE))
    if has_file and has_database:
        return [tr('A file and a database are given: leave one of them empty.')]
    if not has_database:
        return [] if has_file else [tr('Give a file, or a database and a table.')]
    if not algorithm.is_given(parameters, TABLE):
        return [tr('Table of the database: say which one.')]
    name = algorithm.parameterAsConnectionName(parameters, DATABASE, context)
    return missing(['psycopg2']) or connection_problems(name)


def table_name(algorithm, parameters, context) -> str:
    """``schema.table``, or ``table``."""
    parts = (algorithm.parameterAsSchema(parameters, SCHEMA, context),
             algorithm.parameterAsDatabaseTableName(parameters, TABLE, context))
    return '.'.join(part for part in parts if part)


@contextmanager
def opened_table(info: str, name: str):
    """The table, for any reader that takes a file, as long as the connection lasts."""
    from ...engine.postgis.connecting import connected
    from ...engine.sources.engines import in_engine

    with connected(info) as connection:
        yield in_engine(name, connection)
