"""French customs (DGDDI): the national file by NC8, the departement file by CPF class. Euros."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from headings import to_hs92, universe
from tables import read_text

_FLOWS = {"exportation": "exports_eur", "importation": "imports_eur"}


def national(source: Path) -> pd.DataFrame:
    """nc8, cpf6, cpf4, hs92 (six digits), product (empty outside the universe), exports_eur, imports_eur.

    The file's two years are August to December 2019 and January to July 2020: together, twelve months.
    Codes outside HS (ships' stores, confidential trade "..99", returned goods "99..") have no product.
    """
    rows = _flows(read_text(source / "subnational_fr/douane_national_nc8_2019_2020.csv.gz", sep=";"))
    trade = rows.groupby(["nc8", "cpf6"], as_index=False)[list(_FLOWS.values())].sum()
    conversion, headings = to_hs92(source), set(universe(source))
    hs2017 = trade["nc8"].str[:6]
    trade["hs92"] = hs2017.map(conversion).fillna(hs2017)
    trade["product"] = trade["hs92"].str[:4].where(trade["hs92"].str[:4].isin(headings), "")
    trade["cpf4"] = trade["cpf6"].str[:4]
    return trade.sort_values("nc8", ignore_index=True)


def by_departement(source: Path) -> pd.DataFrame:
    """territory, class, exports_eur, imports_eur over the five quarters 2019 Q2 to 2020 Q2; 98, 99 not localised."""
    rows = _flows(read_text(source / "subnational_fr/douane_departement_cpf4_2019_2020.csv.gz", sep=";"))
    rows = rows.rename(columns={"dep": "territory", "cpf4": "class"})
    return rows.groupby(["territory", "class"], as_index=False)[list(_FLOWS.values())].sum()


def national_table(trade: pd.DataFrame) -> pd.DataFrame:
    return trade[["nc8", "cpf6", "cpf4", "product", *_FLOWS.values()]]


def _flows(rows: pd.DataFrame) -> pd.DataFrame:
    rows = rows.rename(columns=_FLOWS)
    rows[list(_FLOWS.values())] = rows[list(_FLOWS.values())].astype("int64")
    return rows
