"""How long work is stopped: the engine asks, the host answers."""

from __future__ import annotations

from collections.abc import Callable

from .errors import Stopped
from .words import tr

ShouldStop = Callable[[], bool]


def never() -> bool:
    """The default: nobody asks to stop."""
    return False


def check(should_stop: ShouldStop) -> None:
    """Raise `Stopped` if the host wants the work to end here."""
    if should_stop():
        raise Stopped(tr("Stopped before the end: nothing was written."))
