"""French departements and regions, and their names on the world map that ships with QGIS."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import by_hand, read_text

WHOLE_CORSICA, CORSICA = "20", "94"     # customs keep the departement of before 1976


def departements(source: Path) -> pd.DataFrame:
    """departement, name, region, region_name, metropolitan, world_map_name (typos of the map kept: they match)."""
    table = by_hand("departements").merge(_regions_of_departements(source), on="departement", how="left")
    table = table.merge(by_hand("regions"), on="region", how="left").sort_values("departement")
    assert table.notna().all().all(), "a departement without region"
    return table[["departement", "name", "region", "region_name", "metropolitan", "world_map_name"]]


def region_of(source: Path) -> dict[str, str]:
    rows = _regions_of_departements(source)
    return dict(zip(rows["departement"], rows["region"])) | {WHOLE_CORSICA: CORSICA}


def _regions_of_departements(source: Path) -> pd.DataFrame:
    communes = read_text(source / "geo_fr/cog_communes.csv.gz").query("TYPECOM == 'COM' and REG != ''")
    pairs = communes[["DEP", "REG"]].drop_duplicates().set_axis(["departement", "region"], axis=1)
    return pairs.sort_values("departement")
