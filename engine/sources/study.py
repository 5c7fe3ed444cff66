"""The study's published figures (Utopies, "Productive resilience", 2020): what our own are held against."""

from __future__ import annotations

import pandas as pd

from ..nomenclatures.tables import table


def regions_by_family() -> pd.DataFrame:
    """Score of 13 regions in 18 families, percent: regions x families; ``f14``, precious metals, is not published."""
    published = table("study_regions_by_family.csv").astype({"score_percent": float})
    return published.pivot(index="region", columns="family", values="score_percent")


def france_by_family() -> pd.DataFrame:
    """France's world_rank and score_percent in 18 families, indexed by family."""
    return table("study_france_by_family.csv").set_index("family").astype({"world_rank": int, "score_percent": float})


def countries() -> pd.DataFrame:
    """The 25 first countries: rank, score_percent, gap_to_gdp_rank, indexed by ISO3 code."""
    return table("study_countries.csv").set_index("country").astype(
        {"rank": int, "score_percent": float, "gap_to_gdp_rank": int})
