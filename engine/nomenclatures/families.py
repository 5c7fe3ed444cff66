"""Product families: the HS sections, with chapters 93 to 97 together (19 families, METHOD 1)."""

from __future__ import annotations

import pandas as pd

from .tables import table


def families() -> pd.DataFrame:
    """The 19 families, indexed by ``f01`` .. ``f19``: name_en, name_fr, first_chapter, last_chapter, study_name."""
    return table("families.csv").set_index("family")


def hs_families(products: pd.Index) -> pd.Series:
    """Family of each HS code, by its chapter; a code outside chapters 01 to 97 has none (NaN).

    Examples
    --------
    >>> hs_families(pd.Index(["0101", "7108", "8703", "X"])).tolist()
    ['f01', 'f14', 'f17', nan]
    """
    chapters = families()
    by_chapter = {
        f"{chapter:02d}": family
        for family, first, last in zip(chapters.index, chapters["first_chapter"], chapters["last_chapter"])
        for chapter in range(int(first), int(last) + 1)
    }
    codes = pd.Index(products).astype(str)
    is_heading = codes.str.fullmatch(r"\d{4}|\d{6}")
    return pd.Series(codes.str[:2].where(is_heading, ""), products, name="family").map(by_chapter)
