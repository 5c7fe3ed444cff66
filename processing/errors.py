"""What the engine refuses or notes, told to QGIS in the user's language."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import QgsProcessingException

from .i18n import said


@contextmanager
def told_to_qgis():
    """Turn a `RessortError` into a `QgsProcessingException`; `Stopped` passes, the base class ends the run quietly."""
    from ..engine.errors import RessortError, Stopped

    try:
        yield
    except Stopped:
        raise
    except RessortError as error:
        raise QgsProcessingException(said(error)) from error


def push_notes(feedback, notes, *, warning: bool = False) -> None:
    """Show the engine's notes in the log, one line each."""
    push = feedback.pushWarning if warning else feedback.pushInfo
    for note in notes:
        push(said(note))
