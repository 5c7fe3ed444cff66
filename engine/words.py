"""Sentences the engine says: written in English, marked here, translated by the host.

The engine knows no Qt. It hands out a template and its values; a host looks the template up in its
catalogue before it fills it in. `tr` is the name that Qt's extraction tool looks for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

LONGEST = 80  # signs of a label inside a sentence


def tr(text: str) -> str:
    """Mark a sentence for translation; here it stays as it is."""
    return text


def listed(labels: Iterable[Any], limit: int = 3) -> str:
    r"""The first labels and how many more there are, in no language: ``01, 02, 03 (+12)``.

    A label of several lines, as a quote left open makes, stands on one; a very long one is cut.

    Examples
    --------
    >>> listed(["dep", "annee\n2020", 3, 4])
    'dep, annee 2020, 3 (+1)'
    """
    labels = [_on_one_line(str(label)) for label in labels]
    more = f" (+{len(labels) - limit})" if len(labels) > limit else ""
    return ", ".join(labels[:limit]) + more


def _on_one_line(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "\u2026"


class Note:
    """Something the reader of a result should know: a choice made for them, a thing left out."""

    def __init__(self, template: str, **values: Any) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def __repr__(self) -> str:
        return f"Note({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Note) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


class Notes(tuple[Note, ...]):
    """Several as a value of another: a host translates each, then joins them."""

    def __str__(self) -> str:
        return ", ".join(map(str, self))
