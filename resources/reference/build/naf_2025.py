"""NAF 2025 and NAF rev. 2: INSEE's table of their sub-classes, and how many establishments each of the latter had."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pandas as pd
from tables import BY_HAND, by_hand, read_text

WORKBOOK = "concordances/Correspondances_NAFrev2-NAF2025.xlsx"
HEADERS = {  # role -> how its column may start, without accents; the first names are those of January 2026
    "naf_rev2": ("sous-classes naf rev. 2", "nafold-code"),
    "naf_2025": ("sous-classes naf 2025", "nafnew-code"),
    "type": ("type de correspondance",),
    "content": ("contenu commun",),
}
SUBCLASS = r"\d\d\.\d\d[A-Z]"
NAMES = ["naf_2025", "naf_rev2", "type", "main"]


def naf_2025(source: Path) -> pd.DataFrame:
    """naf_2025, naf_rev2, type (Unique, Multiple), main (1: holds the whole rev. 2 sub-class but for an exception).

    From INSEE's workbook where the folder of sources has it, else from its transcription.
    """
    if not (source / WORKBOOK).is_file():
        transcription = (BY_HAND / "naf_2025.csv").name
        print(f"{WORKBOOK} is not there: the transcription by_hand/{transcription} is kept", file=sys.stderr)
        return by_hand("naf_2025")
    sheets = pd.read_excel(source / WORKBOOK, sheet_name=None, header=None, dtype=str)
    found = [table for table in map(_pairs, sheets.values()) if table is not None]
    if len(found) != 1:
        sys.exit(f"{WORKBOOK}: {len(found)} sheets have the columns of the correspondences; one was expected")
    return found[0]


def naf_rev2(source: Path) -> pd.DataFrame:
    """naf_rev2, establishments, staff: every sub-class, in France in 2018, establishments of 10 employees and more."""
    labels = read_text(source / "concordances/naf_rev2_libelles_fr.csv.gz", sep=";").iloc[:, 1].str.strip()
    rows = read_text(source / "subnational_fr/etablissements_naf_taille_departement_2018.csv.gz", index_col=False)
    bands = read_text(Path(__file__).resolve().parents[2] / "tables/sirene_bands.csv").set_index("band")["staff"].astype(float)
    rows["establishments"] = rows["nombre"].astype(int)
    rows["staff"] = rows["establishments"] * rows["taille"].map(bands)
    sums = rows.groupby("naf")[["establishments", "staff"]].sum()
    known = sorted(labels[labels.str.fullmatch(SUBCLASS)])
    return sums.reindex(known, fill_value=0).rename_axis("naf_rev2").reset_index()


def _pairs(sheet: pd.DataFrame) -> pd.DataFrame | None:
    """The pairs of a sheet whose names of columns stand some rows below its top; None where it has them not."""
    cells = sheet.fillna("")
    for place, row in enumerate(cells.itertuples(index=False)):
        names = [_plain(cell) for cell in row]
        columns = {
            role: next((at for at, name in enumerate(names) if name.startswith(starts) and "intitul" not in name), None)
            for role, starts in HEADERS.items()
        }
        if None not in (columns["naf_rev2"], columns["naf_2025"], columns["type"]):
            body = cells.iloc[place + 1:]
            break
    else:
        return None
    taken = {role: body.iloc[:, at].str.strip() for role, at in columns.items() if at is not None}
    content = taken.get("content", pd.Series("", body.index)).map(_plain)
    table = pd.DataFrame({name: taken[name] for name in NAMES[:3]})
    table["main"] = (content.str.contains("entierement couvert") & (table["type"] == "Multiple")).map({True: "1", False: ""})
    kept = table["naf_rev2"].str.fullmatch(SUBCLASS) & table["naf_2025"].str.fullmatch(SUBCLASS)
    return table[kept].sort_values(NAMES[:2], ignore_index=True)


def _plain(cell: str) -> str:
    letters = unicodedata.normalize("NFKD", " ".join(str(cell).split())).encode("ascii", "ignore").decode()
    return letters.lower()
