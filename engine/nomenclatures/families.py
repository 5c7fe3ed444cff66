"""Product families: the HS sections, with chapters 93 to 97 together (19 families, METHOD 1)."""

from __future__ import annotations

from functools import lru_cache

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
    by_chapter, unknown = _by_chapter(), float("nan")
    found = [by_chapter.get(code[:2], unknown) if len(code) in (4, 6) and code.isdecimal() else unknown
             for code in pd.Index(products).astype(str)]
    return pd.Series(found, products, dtype=object, name="family")


@lru_cache(maxsize=1)
def _by_chapter() -> dict[str, str]:
    chapters = families()
    return {
        f"{chapter:02d}": family
        for family, first, last in zip(chapters.index, chapters["first_chapter"], chapters["last_chapter"])
        for chapter in range(int(first), int(last) + 1)
    }
