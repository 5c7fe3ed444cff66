"""The session file in an algorithm: choices read back from one, and written to the next."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterFileDestination
from qgis.PyQt.QtCore import QDate, Qt

from ..i18n import said, tr

FROM_SESSION, SESSION = 'FROM_SESSION', 'SESSION'
FILTER = 'JSON (*.json)'


def add_session_input(algorithm, help_text: str) -> None:
    """The file to reopen."""
    algorithm.add(QgsProcessingParameterFile(FROM_SESSION, tr('Session to reopen'), optional=True, fileFilter=FILTER),
                  help_text, advanced=True)


def add_session_output(algorithm, help_text: str) -> None:
    """The file to write."""
    algorithm.add(QgsProcessingParameterFileDestination(SESSION, tr('Session file'), FILTER, optional=True,
                                                        createByDefault=False), help_text)


def session_of(algorithm, parameters, context):
    """The session to reopen, or None; raises the engine's `TableError`."""
    if not algorithm.is_given(parameters, FROM_SESSION):
        return None
    from ...engine.sites.session import open_session

    return open_session(algorithm.parameterAsFile(parameters, FROM_SESSION, context))


def session_problems(algorithm, parameters, context) -> list[str]:
    """A sentence if the file to reopen cannot be."""
    from ...engine.errors import RessortError

    try:
        session_of(algorithm, parameters, context)
    except RessortError as error:
        return [said(error)]
    return []


def save(algorithm, parameters, context, before, *, limits=None, **choices) -> str | None:
    """Write what `before` (a session or None) held, with these choices in its place; the path, None if not asked for.

    `limits` (numbers and texts by name) add to those of the session.
    """
    if not algorithm.is_given(parameters, SESSION):
        return None
    from ...engine.sites.session import Session, save_session

    path = algorithm.parameterAsFileOutput(parameters, SESSION, context)
    before = before or Session()
    kept = {**before.parameters, **(limits or {})}
    save_session(replace(before, date=QDate.currentDate().toString(Qt.DateFormat.ISODate), parameters=kept, **choices), path)
    return path
