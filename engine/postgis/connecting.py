"""A PostgreSQL connection, and what goes wrong with one, in words a planner can act on.

Whatever is refused leaves the database as it was: all is done in one transaction. No sentence holds the connection's
own words, which may hold a password.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from ..errors import DatabaseError, MissingLibrary
from ..words import tr

PATIENCE = 10  # seconds: for a server to answer, and for a table that somebody else holds
_LOST = ("08", "57P")  # SQLSTATE classes: connection failures, a server that shuts down


@contextmanager
def connected(info: str) -> Iterator[Any]:
    """A psycopg2 connection: committed at the end, rolled back on any error, closed in both cases.

    Parameters
    ----------
    info : what libpq reads, such as QGIS gives with the credentials of its authentication store

    Raises
    ------
    MissingLibrary, DatabaseError
    """
    psycopg2 = psycopg2_or_refusal()
    try:
        connection = psycopg2.connect(info, connect_timeout=PATIENCE, application_name="Ressort")
    except psycopg2.Error as error:
        raise DatabaseError(
            tr("The database does not answer: {reason}. Check the connection in QGIS's browser, and its password."),
            reason=_reason_of_refusal(str(error)),
        ) from None  # the driver's error may quote the connection's words
    try:
        yield connection
        with told(connection, tr("end the transaction")):
            connection.commit()
    finally:
        connection.close()  # what was not committed is undone by the server


def psycopg2_or_refusal() -> Any:
    """The driver, which ships with QGIS's packages."""
    try:
        import psycopg2
    except ImportError as error:
        raise MissingLibrary(
            tr(
                "psycopg2 is not installed; it speaks with PostgreSQL. QGIS's own packages bring it (Debian, Ubuntu: "
                "python3-psycopg2; elsewhere: python3 -m pip install --user psycopg2-binary)."
            )
        ) from error
    return psycopg2


@contextmanager
def told(connection: Any, doing: str, **about: str) -> Iterator[None]:
    """Turn an error of the server into a sentence.

    doing : a marked sentence part such as "copy the rows"; about : `table` or `schema`, named in the sentence
    """
    driver = import_module(type(connection).__module__.split(".")[0])  # psycopg2, or psycopg
    try:
        yield
    except driver.Error as error:
        raise _sentence(connection, error, doing, **about) from error


def _sentence(connection: Any, error: Any, doing: str, table: str = "", schema: str = "") -> DatabaseError:
    code = getattr(error, "pgcode", None) or getattr(error, "sqlstate", None) or ""  # as psycopg2 and psycopg name it
    where = table or schema
    words = {"doing": doing, "where": where, "reason": first_line(str(error)), "user": ""}
    if connection.closed or code.startswith(_LOST):
        return DatabaseError(
            tr(
                "The connection to the database was lost on the way ({doing}, {where}): nothing was changed there. Start "
                "again once the server answers."
            ),
            doing=doing,
            where=where,
        )
    words["user"] = connection.info.user
    if code == "42501":
        return DatabaseError(
            tr(
                "The user {user} has not the right to {doing} ({where}): {reason}. Nothing was changed. Ask the database's "
                "administrator for it, or choose a schema of your own."
            ),
            **words,
        )
    if code == "25006":
        return DatabaseError(
            tr(
                "The database can only be read through this connection: {reason}. Nothing was changed. Choose another "
                "connection."
            ),
            **words,
        )
    if code == "55P03":
        return DatabaseError(
            tr("Somebody else is writing or reading {where} and holds it: nothing was changed. Start again in a moment."),
            **words,
        )
    if code == "2BP01":
        return DatabaseError(
            tr(
                "{where} cannot be made anew: a view or another table is built on it, and its columns are no longer the "
                "same. Nothing was changed. Choose another schema, or drop what is built on it."
            ),
            **words,
        )
    return DatabaseError(tr("The database could not {doing} ({where}): {reason}. Nothing was changed."), **words)


def first_line(text: str) -> str:
    """What a server says, less its context."""
    return (text.strip().splitlines() or [""])[0].removeprefix("ERROR:").strip().rstrip(".")


def _reason_of_refusal(text: str) -> str:
    """The server's own words after FATAL; of the driver's only what holds no part of the connection."""
    found = re.search(r"FATAL:\s+(.+)", text) or re.search(
        r"(Connection refused|timeout expired|could not translate host name)", text
    )
    return found.group(1).rstrip(".") if found else tr("the connection is not complete")
