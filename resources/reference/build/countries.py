"""Countries of the world reference: names, population, share of exports, and which of them teach the product space."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import by_hand, read_text, significant

WORLD_EXPORTS_USD = 17.6e12     # goods, 2020, WTO World Trade Statistical Review
LEAST_POPULATION = 1.2e6
LEAST_EXPORTS_USD = 1e9
# The World Bank publishes no figure for Taiwan: resident population, end of 2020, its Ministry of the Interior.
_POPULATION_ELSEWHERE = {"TWN": 23_600_000}


def countries(source: Path, exports: pd.DataFrame) -> pd.DataFrame:
    """country, name_en, name_fr, population_2020 (empty when unknown), exports_share, learns, eu28."""
    total = exports.groupby("country")["export_ppb"].sum()
    share = total / total.sum()
    population = _population(source).reindex(share.index)
    names = _names(source).reindex(share.index)
    union = read_text(source / "reference/eu28_2018.csv").query("member_2018 == '1'")["iso3"]
    learns = (population > LEAST_POPULATION) & (share * WORLD_EXPORTS_USD > LEAST_EXPORTS_USD)
    return pd.DataFrame({
        "country": share.index, "name_en": names["name_en"], "name_fr": names["name_fr"],
        "population_2020": population.astype("Int64"), "exports_share": significant(share, 5),
        "learns": learns.astype(int), "eu28": share.index.isin(union).astype(int)})


def _population(source: Path) -> pd.Series:
    rows = read_text(source / "reference/worldbank_population.csv.gz").query("Year == '2020'")
    population = pd.Series(rows["Value"].astype(float).round().to_numpy(), rows["Country Code"])
    return pd.concat([population, pd.Series(_POPULATION_ELSEWHERE, dtype=float)])


def _names(source: Path) -> pd.DataFrame:
    """Short names; the few that the list gives in full form, or not at all, are written by hand."""
    codes = read_text(source / "reference/country_codes.csv.gz")
    columns = {"ISO3166-1-Alpha-3": "country", "CLDR display name": "name_en", "official_name_fr": "name_fr"}
    names = codes.rename(columns=columns)[list(columns.values())].set_index("country")
    names = names.apply(lambda column: column.str.replace("’", "'"))
    own = by_hand("country_names").set_index("country")
    return pd.concat([names.drop(names.index.intersection(own.index)), own])
