"""README.md of the folder: one table of files, then what a reader must know; its figures come from the tables."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from activity import NOT_LOCALISED
from countries import WORLD_EXPORTS_USD
from customs import by_departement
from tables import BY_HAND, fingerprint, read_text

_INTRODUCTION = (
    "Made by `python resources/reference/build/build_reference.py DATA_FOLDER`; never edited by hand. UTF-8, comma, LF; "
    "codes are text, leading zeros kept. The last column is the first 16 hexadecimal digits of the SHA-256 of the "
    "text (`zcat file | sha256sum` for a .gz). `tests/engine/test_reference_tables.py` checks this table.")
_CARD = ["file", "what", "source", "licence", "year", "script"]      # the columns of by_hand/cards.csv


def readme(source: Path, tables: dict[str, pd.DataFrame], out: Path) -> str:
    cards = read_text(BY_HAND / "cards.csv").set_index("file", drop=False)
    rows = [[*cards.loc[name, _CARD], str(len(table)), fingerprint(out / name)] for name, table in tables.items()]
    head = [[*_CARD, "rows", "sha256"], ["---"] * (len(_CARD) + 2)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in head + rows)
    notes = (BY_HAND / "readme_notes.md").read_text(encoding="utf-8").format(**_figures(source, tables))
    return f"# Reference tables\n\n{_INTRODUCTION}\n\n{table}\n\n{notes}"


def _figures(source: Path, tables: dict[str, pd.DataFrame]) -> dict[str, object]:
    exports, countries = tables["world_exports_hs92_4_2020.csv.gz"], tables["countries.csv"]
    trade, made_in = tables["nc8_cpf_hs92.csv.gz"], tables["product_classes.csv.gz"]
    headings = set(tables["products_hs92_4.csv"]["product"])
    outside, customs = trade[trade["product"] == ""], by_departement(source)
    lost = customs[customs["territory"].isin(NOT_LOCALISED)]
    based_on = made_in.groupby("basis")["product"].agg(set)
    activity = tables["activity_france.csv.gz"].query("level == 'region'")
    staff = activity.groupby("class")["staff"].sum()
    pairs, rev2 = tables["naf_2025.csv"], tables["naf_rev2.csv"]
    return {
        "pairs": f"{len(pairs):,}", "rev2": pairs["naf_rev2"].nunique(), "naf_2025": pairs["naf_2025"].nunique(),
        "between": (pairs["naf_rev2"].str[:5] != pairs["naf_2025"].str[:5]).sum(), "main": (pairs["main"] == "1").sum(),
        "unweighed": _list(rev2["naf_rev2"][rev2["establishments"] == 0]),
        "countries": len(countries), "exported": exports["product"].nunique(),
        "not_exported": _list(headings - set(exports["product"])),
        "world": f"{WORLD_EXPORTS_USD / 1e12:.1f}",
        "learning": countries["learns"].sum(), "eu28": countries["eu28"].sum(),
        "unknown_population": _list(countries["country"][countries["population_2020"].isna()]),
        "outside_exports": _share(outside, trade, "exports_eur"),
        "outside_imports": _share(outside, trade, "imports_eur"),
        "lost_exports": _share(lost, customs, "exports_eur"), "lost_imports": _share(lost, customs, "imports_eur"),
        "on_exports": len(based_on["exports"]), "on_imports": len(based_on["imports"]),
        "on_codes": len(based_on["codes"]),
        "imported": _list(based_on["imports"]), "untraded": _list(based_on["codes"]),
        "unclassed": _list(headings - set(made_in["product"])) or "none",
        "without_staff": _list(set(made_in["class"]) - set(staff[staff > 0].index))}


def _share(part: pd.DataFrame, whole: pd.DataFrame, flow: str) -> str:
    return f"{100 * part[flow].sum() / whole[flow].sum():.2f} %"


def _list(codes) -> str:
    return ", ".join(sorted(codes))
