"""How long work is stopped: the engine asks, the host answers."""

from __future__ import annotations

from collections.abc import Callable

from .errors import Stopped
from .words import tr

ShouldStop = Callable[[], bool]
Progress = Callable[[float], None]  # told the share done, 0 to 1


def never() -> bool:
    """The default: nobody asks to stop."""
    return False


def quiet(_share: float) -> None:
    """The default: nobody looks at the progress."""


def check(should_stop: ShouldStop) -> None:
    """Raise `Stopped` if the host wants the work to end here."""
    if should_stop():
        raise Stopped(tr("Stopped before the end: nothing was written."))
