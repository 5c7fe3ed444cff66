"""How producers of world trade write their columns: CEPII BACI, Atlas of Economic Complexity, OEC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import TableError
from .files import TableFile, match_columns


@dataclass(frozen=True)
class Layout:
    """A producer's columns, each role with the names it has had."""

    name: str
    columns: dict[str, tuple[str, ...]]
    unit: str
    scale: float  # to dollars


BACI = Layout(
    "BACI", {"country": ("i",), "importer": ("j",), "product": ("k", "hs6"), "year": ("t",), "value": ("v",)}, "USD", 1000.0
)
ATLAS = Layout(
    "Atlas of Economic Complexity",
    {
        "country": ("country_iso3_code", "location_code", "iso3_code", "exporter", "country_code"),
        "product": (
            "product_hs92_code",
            "product_hs12_code",
            "product_hs22_code",
            "product_hs17_code",
            "hs_product_code",
            "product_code",
            "commodity_code",
            "hs_code",
            "commoditycode",
        ),
        "year": ("year",),
        "value": ("export_value", "export_val"),
    },
    "USD",
    1.0,
)
OEC = Layout(
    "OEC",
    {
        "country": (
            "origin",
            "exporter country id",
            "exporter id",
            "iso3",
            "country id",
            "country",
            "iso_3",
            "exporter",
            "reporter",
        ),
        "product": (
            "hs92",
            "hs96",
            "hs02",
            "hs07",
            "hs12",
            "hs17",
            "hs22",
            "hs92_4",
            "hs92_6",
            "hs4 id",
            "hs6 id",
            "hs id",
            "product id",
            "product",
            "hs4",
            "hs6",
        ),
        "year": ("year", "time"),
        "value": ("export_val", "trade value", "value", "exports", "export_ppb"),
    },
    "",
    1.0,
)
LAYOUTS = (BACI, ATLAS, OEC)


def layout_of(names: tuple[str, ...], columns: Mapping[str, str] | None) -> Layout | None:
    """The producer whose columns these are; one's own names come first."""
    file = TableFile(Path(), columns=names)
    for layout in LAYOUTS:
        wanted = {
            role: (((columns or {}).get(role) or "",) if (columns or {}).get(role) else usual)
            for role, usual in layout.columns.items()
        }
        try:
            found = match_columns(file, wanted)
        except TableError:
            continue
        if {"country", "product", "value"} <= set(found) and (layout is not BACI or "importer" in found):
            return replace(layout, columns=wanted)
    return None
