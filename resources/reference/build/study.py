"""The published figures of the study (Utopies, "Productive resilience", 2020), with our family codes."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import by_hand, read_text


def study_tables(source: Path) -> dict[str, pd.DataFrame]:
    folder = source / "study"
    families = by_hand("families").query("study_name != ''").set_index("study_name")["family"]
    regions = read_text(folder / "regions_by_family.csv")
    regions = regions.assign(family=regions["family"].map(families), region=regions["region_code"])
    france = read_text(folder / "france_by_family.csv")
    france = france.assign(family=france["family"].map(families))
    ranked = read_text(folder / "countries.csv")
    return {
        "study_regions_by_family.csv": regions[["family", "region", "score_percent"]].sort_values(["family", "region"]),
        "study_france_by_family.csv": france[["family", "world_rank", "score_percent"]].sort_values("family"),
        "study_countries.csv": ranked.sort_values("rank", key=lambda rank: rank.astype(int))}
