"""The tables a planner may dispute (weights, shapes, exclusions, hosting levels), read as text once: resources/tables."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from ..nomenclatures.tables import editable_table


def site_table(name: str) -> pd.DataFrame:
    """A table of resources/tables, every cell as text, an empty cell as ''. A copy: the caller may change it."""
    return editable_table(name)


def parameter(name: str) -> float:
    """A proposed figure of the method, by its name in site_parameters.csv; shares and memberships run 0 to 1."""
    return float(_parameters()[name])


def texts(name: str, key: str, column: str, language: str) -> dict[str, str]:
    """Column `column`_`language` of a table by its key; English where the language is not known.

    Examples
    --------
    >>> texts("site_uses.csv", "profile", "label", "fr")["productive_hotel"]
    'Hôtel productif'
    """
    rows = editable_table(name)
    translated = f"{column}_{language}"
    return dict(zip(rows[key], rows[translated if translated in rows else f"{column}_en"]))


def phrase(name: str, language: str) -> str:
    """A sentence of site_phrases.csv, with its blanks, in the language asked or in English."""
    rows = editable_table("site_phrases.csv").set_index("phrase")
    return str(rows.at[name, language if language in rows else "en"])


@lru_cache(maxsize=None)
def _parameters() -> dict[str, str]:
    rows = editable_table("site_parameters.csv")
    return dict(zip(rows["parameter"], rows["value"]))
