"""Names of tables: what QGIS calls a layer, as PostgreSQL likes it."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 63  # bytes, of PostgreSQL


def table_name(title: str) -> str:
    """Small letters, digits and underscores; '' where the title has none.

    Examples
    --------
    >>> table_name("Score de résilience (régions)")
    'score_de_resilience_regions'
    >>> table_name("2020 - œuvres")
    't_2020_oeuvres'
    """
    plain = unicodedata.normalize("NFKD", title.replace("œ", "oe").replace("Œ", "oe")).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")
    return (f"t_{name}" if name[:1].isdigit() else name)[:LONGEST]
