"""From each revision of the Harmonized System (1996 to 2022) to HS 1992, at six digits; weights of a code add up to 1."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from tables import read_text

_UN = {"2007": "HS2017toHS2007", "2012": "HS2017toHS2012"}
# No table of the United Nations at hand for these two: trade-weighted ones of the Growth Lab, step by step to HS 1992.
_GROWTH_LAB = {"1996": [("H1", "H0")], "2002": [("H2", "H1"), ("H1", "H0")]}
LEAST = 1e-6  # a smaller share of a code is a rounding of the trade-weighted tables


def hs_revisions(source: Path) -> pd.DataFrame:
    """revision, source, target, weight, basis ("un" or "trade"): six-digit codes of five revisions, and of HS 2022.

    2017: the UN conversion table, one target. 2022: UN to 2017, then the same. 2007 and 2012: the UN gives 2017 back to
    them, so a code takes, in equal parts, the codes of 2017 that the UN converts to it (or, where there is none, that
    the UN says share goods with it), then the same. 1996 and 2002: the Growth Lab's weights.
    """
    to_1992 = _conversion(source, "HS2017toHS1992")
    tables = {"2017": to_1992, "2022": _then(_conversion(source, "HS2022toHS2017"), to_1992)}
    for revision, name in _UN.items():
        tables[revision] = _then(_backwards(source, name), to_1992)
    for revision, steps in _GROWTH_LAB.items():
        chain = [_growth_lab(source, *step) for step in steps]
        tables[revision] = chain[0] if len(chain) == 1 else _then(*chain)
    rows = pd.concat(
        [
            _tidy(table).assign(revision=revision, basis="trade" if revision in _GROWTH_LAB else "un")
            for revision, table in tables.items()
        ]
    )
    columns = ["revision", "source", "target", "weight", "basis"]
    return rows[columns].sort_values(columns[:3], ignore_index=True)


def _conversion(source: Path, name: str) -> pd.DataFrame:
    rows = pd.read_excel(source / f"concordances/unsd_{name}.xlsx", sheet_name=0, dtype=str, header=None, skiprows=1)
    return pd.DataFrame({"source": rows[0], "target": rows[1], "weight": 1.0})


def _backwards(source: Path, name: str) -> pd.DataFrame:
    """The older revision to 2017, in equal parts."""
    forth = _conversion(source, name)
    related = pd.read_excel(source / f"concordances/unsd_{name}.xlsx", sheet_name=1, dtype=str, header=None, skiprows=2)
    pairs = pd.DataFrame({"source": forth["target"], "target": forth["source"]})
    # between the two codes some sheets have a column of "ex" marks; the relationship comes last
    shares_goods = pd.DataFrame({"source": related.iloc[:, -2], "target": related.iloc[:, 0]})
    left = shares_goods[~shares_goods["source"].isin(pairs["source"])]
    pairs = pd.concat([pairs, left]).drop_duplicates()
    return pairs.assign(weight=1.0 / pairs.groupby("source")["target"].transform("size"))


def _growth_lab(source: Path, new: str, old: str) -> pd.DataFrame:
    rows = read_text(source / f"concordances/growthlab_weights_{new}_to_{old}.csv.gz")
    # Their file keeps some codes as numbers: the leading zero of chapters 01 to 09 is restored.
    return pd.DataFrame(
        {"source": rows[new].str.zfill(6), "target": rows[old].str.zfill(6), "weight": rows["weight"].astype(float)}
    )


def _then(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Both steps at once; a code that the second step lacks is kept as it is (it did not change)."""
    second = second.rename(columns={"source": "target", "target": "last", "weight": "share"})
    both = first.merge(second, on="target", how="left")
    both["last"] = both["last"].fillna(both["target"])
    both["weight"] = both["weight"] * both["share"].fillna(1.0)
    return both[["source", "last", "weight"]].rename(columns={"last": "target"})


def _tidy(table: pd.DataFrame) -> pd.DataFrame:
    """One row per pair, without crumbs, weights of a source adding up to 1 to the last printed digit."""
    table = table.groupby(["source", "target"], as_index=False)["weight"].sum()
    table = table[table["weight"] >= LEAST]
    weight = (table["weight"] / table.groupby("source")["weight"].transform("sum")).round(6)
    largest = table.assign(weight=weight).groupby("source")["weight"].idxmax()
    missing = 1.0 - weight.groupby(table["source"]).sum()
    weight.loc[largest.to_numpy()] += missing.reindex(table.loc[largest, "source"]).to_numpy()
    return table.assign(weight=weight.round(6))
