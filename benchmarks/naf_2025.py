"""What the passage through NAF 2025 costs: staff of 2018 by departement, written in NAF 2025, brought back to NAF rev. 2.

    PYTHONPATH=build/packages python benchmarks/naf_2025.py DATA_FOLDER

DATA_FOLDER is the one that the reference tables are made from. Nobody knows what of each sub-class goes where: the truth is
supposed, several ways, and read back with the weights that ship. Told: the share of the staff that ends in another class, by
departement and in France, and how the scores of the 13 metropolitan regions move.
"""

from __future__ import annotations

import sys
from pathlib import Path
from unittest import mock

import pandas as pd
from ressort.engine.nomenclatures import naf_2025
from ressort.engine.nomenclatures.activities import sub_class
from ressort.engine.nomenclatures.codes import class_code
from ressort.engine.nomenclatures.tables import table
from ressort.engine.resilience.assessment import assess_territories, reference_world
from ressort.engine.sources.activity import read_activity
from ressort.engine.sources.bands import size_bands
from ressort.engine.sources.embedded import departements
from ressort.engine.sources.naf_origins import goods_classes

FILE = "subnational_fr/etablissements_naf_taille_departement_2018.csv.gz"


def staff(path: Path) -> pd.DataFrame:
    """departement, naf (rev. 2 sub-class), staff."""
    rows = pd.read_csv(path, dtype=str, index_col=False)
    rows["staff"] = rows["nombre"].astype(float) * rows["taille"].map(size_bands()["staff"])
    return rows.groupby(["departement", "naf"], as_index=False)["staff"].sum()


def by_class(rows: pd.DataFrame) -> pd.DataFrame:
    """departement, class, staff -> territory, activity, value of the classes of goods."""
    rows = rows[rows["class"].isin(goods_classes())].rename(
        columns={"departement": "territory", "class": "activity", "staff": "value"})
    return rows.groupby(["territory", "activity"], as_index=False)["value"].sum()


def there_and_back(rows: pd.DataFrame, share: pd.Series) -> pd.DataFrame:
    """The staff as the shipped passage gives it, where `share` of each pair of sub-classes is the truth."""
    pairs = table("naf_2025.csv")
    pairs = pairs.assign(source=sub_class(pairs["naf_2025"])["code"], share=share)
    there = rows.merge(pairs, left_on="naf", right_on="naf_rev2")
    there["staff"] *= there["share"]
    back = there[["departement", "source", "staff"]].merge(naf_2025.shipped_passage().weights, on="source")
    back["staff"] *= back["staff_weight"]
    return by_class(back.rename(columns={"target": "class"}))


def scores(cells: pd.DataFrame) -> pd.Series:
    """Score of each metropolitan region, 0 to 100."""
    known = departements()
    region = known[known["metropolitan"]].set_index("departement")["region"]
    cells = cells.assign(territory=cells["territory"].map(region)).dropna(subset=["territory"])
    sums = cells.groupby(["territory", "activity"], as_index=False)["value"].sum()
    found = assess_territories(read_activity(sums), territories=sorted(set(region)), world=reference_world())
    return found.scores["score"]


def supposed() -> dict[str, pd.Series]:
    """What of each sub-class may go where: `KEPT` as shipped, other values of it, equal parts."""
    pairs = table("naf_2025.csv")
    found = {}
    for kept in (naf_2025.KEPT, 0.99, 0.7, 0.5):
        with mock.patch.object(naf_2025, "KEPT", kept):
            found[f"main target keeps {kept:.0%}"] = naf_2025.shares(pairs)
    return {**found, "equal parts": 1 / pairs.groupby("naf_rev2")["naf_2025"].transform("size")}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    rows = staff(Path(sys.argv[1]) / FILE)
    truth = by_class(rows.assign(**{"class": class_code(rows["naf"])}))
    plain, total = scores(truth), truth["value"].sum()
    for name, share in supposed().items():
        found = there_and_back(rows, share)
        both = truth.merge(found, on=["territory", "activity"], how="outer").fillna(0.0)
        nation = both.groupby("activity")[["value_x", "value_y"]].sum()
        moved = (scores(found) - plain).abs()
        print(f"{name:24}  another class: departement {(both.value_x - both.value_y).abs().sum() / 2 / total:.1%}, "
              f"France {(nation.value_x - nation.value_y).abs().sum() / 2 / total:.1%}; "
              f"scores: {moved.mean():.1f} points on average, {moved.max():.1f} at most")
