"""The universe of products (HS 1992, four digits), their families, and the way from today's codes to them."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import by_hand, read_text

NOT_SPECIFIED = "9999"


def universe(source: Path) -> list[str]:
    """The 1,241 headings of HS 1992: the list of 1,242 of the study, without "not elsewhere specified"."""
    codes = read_text(source / "concordances/hs92_4digit_names_oec.csv")["hs92_4"]
    return sorted(set(codes) - {NOT_SPECIFIED})


def family_of(products) -> list[str]:
    families = by_hand("families")
    of_chapter = {f"{chapter:02d}": row.family for row in families.itertuples()
                  for chapter in range(int(row.first_chapter), int(row.last_chapter) + 1)}
    return [of_chapter[product[:2]] for product in products]


def to_hs92(source: Path) -> dict[str, str]:
    """HS 2017 -> HS 1992 at six digits, one target each (UN conversion table)."""
    rows = pd.read_excel(_unsd(source), sheet_name=0, dtype=str, header=None, skiprows=1)
    return dict(zip(rows[0], rows[1]))


def related_hs92(source: Path) -> pd.DataFrame:
    """HS 2017 and HS 1992 at six digits, every pair that shares goods (UN correlation table): hs2017, hs92."""
    rows = pd.read_excel(_unsd(source), sheet_name=1, dtype=str, header=None, skiprows=2)
    return pd.DataFrame({"hs2017": rows[0], "hs92": rows[1]})


def _unsd(source: Path) -> Path:
    return source / "concordances/unsd_HS2017toHS1992.xlsx"
