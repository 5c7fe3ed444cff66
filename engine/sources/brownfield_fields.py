"""The fields of CNIG "Friches" v1.0.6 and of Cartofriches: names they have had, values allowed, spellings met.

The lists lie in resources/tables (brownfield_fields.csv, brownfield_values.csv, brownfield_variants.csv): a new
spelling is a new line there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from .files import key

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"
UNKNOWN, OTHER, NOT_APPLICABLE = "inconnu", "autre", "sans objet"
SHAPEFILE_WIDTH = 10  # a shapefile cuts the names of its columns there


@dataclass(frozen=True)
class Field:
    """A field: `kind` says how it is read, `privacy` what may leave it, `layout` where it comes from."""

    name: str
    kind: str
    layout: str
    required: bool
    privacy: str
    other_names: tuple[str, ...]


@lru_cache(maxsize=None)
def fields() -> dict[str, Field]:
    """Every known field by name, in the order of the standard, the extras of Cartofriches after."""
    return {row["field"]: Field(row["field"], row["kind"], row["layout"], row["required"] == "yes", row["privacy"],
                                tuple(name for name in row["other_names"].split("|") if name))
            for row in _table("brownfield_fields.csv").to_dict("records")}


def standard() -> list[str]:
    """The 51 fields of the standard, in its order."""
    return [name for name, field in fields().items() if field.layout == "standard"]


@lru_cache(maxsize=None)
def allowed(field: str) -> tuple[str, ...]:
    """The values that the standard lists for a field; none where it lists none."""
    values = _table("brownfield_values.csv")
    return tuple(values.loc[values["field"] == field, "value"])


@lru_cache(maxsize=None)
def spellings(field: str) -> dict[str, str]:
    """The standard's value for every spelling met, without case, accents and punctuation."""
    variants = _table("brownfield_variants.csv")
    own = variants[variants["field"] == field]
    return {**{key(variant): value for variant, value in zip(own["variant"], own["value"])},
            **{key(value): value for value in allowed(field)}}


@lru_cache(maxsize=None)
def commune_boxes() -> pd.DataFrame:
    """West, south, east and north of every commune (2018), degrees, by code."""
    return _table("commune_boxes.csv.gz").set_index("commune").astype(float)


def match_fields(columns: list[str]) -> dict[str, str]:
    """{field: column of the file}, whatever the case, the earlier name, or the cut a shapefile made.

    Examples
    --------
    >>> match_fields(["SITE_ID", "urba_zone_formedomi", "sol_pollution_e", "proprio_pe"])
    {'site_id': 'SITE_ID', 'proprio_personne': 'proprio_pe', 'urba_zone_formdomi': 'urba_zone_formedomi'}
    """
    known: dict[str, str] = {}
    for column in columns:
        known.setdefault(key(column), column)
    starts: dict[str, list[str]] = {}
    for name in fields():
        starts.setdefault(name[:SHAPEFILE_WIDTH], []).append(name)
    found = {}
    for name, field in fields().items():
        cut = name[:SHAPEFILE_WIDTH]
        names = [name, *field.other_names, *([cut] if len(starts[cut]) == 1 else [])]
        met = next((known[key(other)] for other in names if key(other) in known), None)
        if met is not None:
            found[name] = met
    return found


@lru_cache(maxsize=None)
def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(TABLES / name, dtype=str, keep_default_na=False, encoding="utf-8")
