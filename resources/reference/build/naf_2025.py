"""NAF 2025 and NAF rev. 2: INSEE's table of their sub-classes, and how many establishments each of the latter had."""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
from product_space import engine
from tables import by_hand, read_text

WORKBOOK = "concordances/Correspondances_NAFrev2-NAF2025.xlsx"


def naf_2025(source: Path) -> pd.DataFrame:
    """naf_2025, naf_rev2, type (Unique, Multiple), main (1: holds the whole rev. 2 sub-class but for an exception).

    From INSEE's workbook where the folder of sources has it, else from its transcription.
    """
    if not (source / WORKBOOK).is_file():
        print(f"{WORKBOOK} is not in the folder of sources: the transcription by_hand/naf_2025.csv is kept", file=sys.stderr)
        return by_hand("naf_2025")
    return engine("sources.passages").read_pairs(source / WORKBOOK)


def naf_rev2(source: Path) -> pd.DataFrame:
    """naf_rev2, establishments, staff: every sub-class, in France in 2018, establishments of 10 employees and more."""
    labels = read_text(source / "concordances/naf_rev2_libelles_fr.csv.gz", sep=";").iloc[:, 1].str.strip()
    rows = read_text(source / "subnational_fr/etablissements_naf_taille_departement_2018.csv.gz", index_col=False)
    bands = read_text(Path(__file__).resolve().parents[2] / "tables/sirene_bands.csv").set_index("band")["staff"].astype(float)
    rows["establishments"] = rows["nombre"].astype(int)
    rows["staff"] = rows["establishments"] * rows["taille"].map(bands)
    sums = rows.groupby("naf")[["establishments", "staff"]].sum()
    known = sorted(labels[labels.str.fullmatch(r"\d\d\.\d\d[A-Z]")])
    return sums.reindex(known, fill_value=0).rename_axis("naf_rev2").reset_index()
