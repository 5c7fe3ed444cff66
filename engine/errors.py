"""What Ressort refuses, in words a planner can act on: what is wrong, where, what to do."""

from __future__ import annotations

from typing import Any


class RessortError(Exception):
    """Base of every refusal: a sentence (`template`) and what it is about (`values`), see `words`."""

    def __init__(self, template: str, **values: Any) -> None:
        super().__init__(template.format(**values) if values else template)
        self.template = template
        self.values = values


class TableError(RessortError):
    """What a file or a frame holds cannot be read as what it should be."""


class ParameterError(RessortError):
    """A parameter lies outside what the method allows."""


class DatabaseError(RessortError):
    """A database refused, failed or went away; it is as it was."""


class MissingLibrary(RessortError):
    """An optional library is absent; the sentence names it, its use and the install line."""


class Stopped(RessortError):
    """The user asked to stop; nothing was written."""
