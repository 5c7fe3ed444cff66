"""What French departements and regions make: staff and establishments (SIRENE), exports and imports (customs)."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from classes import NAF_TO_CPF
from customs import by_departement
from tables import read_text
from territories import region_of

NOMENCLATURE = "NAF rev. 2"
NOT_LOCALISED = ("98", "99")
_VALUES = ["staff", "establishments", "exports_eur", "imports_eur"]


def activity(source: Path, goods: set[str]) -> pd.DataFrame:
    """level, territory, class, staff, establishments, exports_eur, imports_eur, nomenclature.

    A value that its source does not mention stays empty (no employer, or no declared flow: not a masked figure); a
    zero is a zero that customs wrote. Corsica: staff by departement (2A, 2B), customs for the whole island (20).
    """
    local = _staff(source).merge(_customs(source), on=["territory", "class"], how="outer")
    local = local[local["class"].isin(goods)]
    regional = local.assign(territory=local["territory"].map(region_of(source)))
    regional = regional.groupby(["territory", "class"], as_index=False)[_VALUES].sum(min_count=1)
    table = pd.concat([local.assign(level="departement"), regional.assign(level="region")], ignore_index=True)
    whole = _VALUES[1:]
    table[whole] = table[whole].astype("Int64")
    columns = ["level", "territory", "class", *_VALUES]
    return table[columns].assign(nomenclature=NOMENCLATURE).sort_values(columns[:3], ignore_index=True)


def _staff(source: Path) -> pd.DataFrame:
    """Rows repeat a NACE class once per NAF sub-class (1013A, 1013B): they add up."""
    folder = source / "subnational_fr"
    staff = read_text(folder / "effectifs_nace_departement_2018.csv.gz").rename(columns={"workforce": "staff"})
    count = read_text(folder / "etablissements_nace_departement_2018.csv.gz")
    count = count.rename(columns={"Company_count": "establishments"})
    return _by_class(staff, "staff").merge(_by_class(count, "establishments"), on=["territory", "class"], how="outer")


def _by_class(rows: pd.DataFrame, value: str) -> pd.DataFrame:
    naf = rows["NACE"].str.replace(".", "", regex=False)
    figures = rows[value].astype(float)
    rows = pd.DataFrame({"territory": rows["department"], "class": naf.replace(NAF_TO_CPF), value: figures})
    return rows.groupby(["territory", "class"], as_index=False)[value].sum()


def _customs(source: Path) -> pd.DataFrame:
    rows = by_departement(source)
    return rows[~rows["territory"].isin(NOT_LOCALISED)]
