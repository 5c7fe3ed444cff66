"""Establishments one by one, as points: those of some communes, with class, staff and coordinates."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import named_nomenclature
from ..nomenclatures.naf_2025 import Passage
from ..progress import Progress, ShouldStop, never, quiet
from ..words import Note, listed, tr
from .bands import band_code, size_bands
from .cells import number
from .counting import select_rows
from .files import TableFile, match_columns, open_table
from .naf_origins import goods_classes
from .naf_rows import class_of_each
from .sirene import COLUMNS, is_stock, with_one_activity
from .stock_rules import ACTIVE
from .territory_codes import ARRONDISSEMENTS, commune_code, departement_of

POINT_COLUMNS = {
    **{role: COLUMNS[role] for role in ("siret", "commune", "activity", "activity_rev2", "nomenclature", "band", "state",
                                        "diffusion", "staff")},
    "name": ("denominationUsuelleEtablissement", "enseigne1Etablissement", "usual_name", "denomination"),
    "x": ("coordonneeLambertAbscisseEtablissement", "x"),
    "y": ("coordonneeLambertOrdonneeEtablissement", "y"),
    "longitude": ("longitude", "lon", "x_longitude"),
    "latitude": ("latitude", "lat", "y_latitude"),
}
LAMBERT_93, WGS_84 = "EPSG:2154", "EPSG:4326"
# legal systems (decree 2000-1276 as amended): SIRENE gives coordinates in the one of the commune
OVERSEAS = {
    "971": "EPSG:5490",
    "972": "EPSG:5490",
    "973": "EPSG:2972",
    "974": "EPSG:2975",
    "976": "EPSG:4471",
    "975": "EPSG:4467",
    "977": "EPSG:5490",
    "978": "EPSG:5490",
}


class Firms(NamedTuple):
    """`table`: siret, name, class, goods (bool), band, staff, low, high, commune, x, y, crs; NaN where coordinates lack."""

    table: pd.DataFrame
    notes: tuple[Note, ...]


def read_firms(
    path: str | Path | TableFile,
    communes: Iterable[str],
    *,
    goods_only: bool = True,
    nomenclature: str = "",
    passage: Passage | None = None,
    entry: str = "",
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Firms:
    """Active establishments of some communes, one row each.

    Parameters
    ----------
    path : SIRENE stock, or an extract with a commune, a class and coordinates
    communes : codes; Paris, Lyon and Marseille stand for their arrondissements
    goods_only : bool
        Only classes that make goods.
    nomenclature, passage : as `engine.sources.asked.Asked`
        An establishment cannot be shared out: of NAF 2025, it has the class that its code comes from most often.
    entry, folder, progress, should_stop : as `engine.sources.sirene.read_stock`

    Raises
    ------
    ParameterError, TableError
        No commune asked for; none of them in the file.
    """
    wanted = commune_code(pd.Series(list(communes), dtype=object))
    wanted = tuple(dict.fromkeys(code for asked in wanted if asked for code in (asked, *_arrondissements(asked))))
    if not wanted:
        raise ParameterError(tr("Firms: no commune was asked for. Give one or more commune codes."))
    file = open_table(path, entry=entry, is_wanted=is_stock)
    roles = with_one_activity(match_columns(file, POINT_COLUMNS, required=("siret", "commune")))
    if "activity" not in roles:
        match_columns(file, POINT_COLUMNS, required=("activity",))
    only = {"commune": (*wanted, *(code[1:] for code in wanted if code.startswith("0")))}
    if "state" in roles:
        only["state"] = (ACTIVE,)
    found = select_rows(file, roles, only, folder=folder, progress=progress, should_stop=should_stop)
    rows, notes = found.frame, list(found.notes)
    if len(found.misfits):
        notes.append(
            Note(
                tr("{count} rows of the file cannot be read ({reason}): none of them is on the map."),
                count=len(found.misfits),
                reason=found.misfits["reason"].iloc[0],
            )
        )
    if not len(rows):
        raise TableError(
            tr("{name}: no open establishment in {communes}. Check the commune codes (five signs, such as 08105)."),
            name=file.name,
            communes=listed(wanted),
        )
    made = class_of_each(rows, nomenclature or named_nomenclature(roles["activity"]), passage)
    notes += made.notes
    table = _table(rows, made.classes)
    spoilt = int((table["siret"] == "").sum())
    if spoilt:
        words = tr("{count} SIRET are no numbers, as a spreadsheet writes them (3,00E+13): they stay empty.")
        notes.append(Note(words, count=spoilt))
    services = ~table["goods"]
    if goods_only and services.any():
        notes.append(Note(tr("{count} establishments whose class makes no goods are left out."), count=int(services.sum())))
        table = table[~services].reset_index(drop=True)
    lost = int(table["x"].isna().sum())
    if lost:
        notes.append(
            Note(
                tr(
                    "{count} establishments have no coordinates (partial diffusion, or none in the file): they are in "
                    "the table, not on the map."
                ),
                count=lost,
            )
        )
    return Firms(table, tuple(notes))


def _arrondissements(commune: str) -> list[str]:
    return [
        f"{code:05d}"
        for first, last, city in ARRONDISSEMENTS
        if city == commune
        for code in range(int(first), int(last) + 1)
    ]


def _table(rows: pd.DataFrame, made: pd.Series) -> pd.DataFrame:
    nowhere = pd.Series("", rows.index, dtype=object)
    commune = commune_code(rows["commune"])
    known, bands = size_bands(), band_code(rows.get("band", nowhere))
    figures = {name: bands.map(known[name]).astype(float) for name in ("staff", "low", "high")}
    if "staff" in rows:
        figures = dict.fromkeys(figures, number(rows["staff"]))
    x, y, crs = _coordinates(rows, commune)
    table = pd.DataFrame(
        {
            "siret": rows["siret"].str.zfill(14).where(rows["siret"].str.fullmatch(r"\d+"), ""),
            "name": rows.get("name", nowhere).replace("[ND]", ""),
            "class": made,
            "goods": made.isin(goods_classes()),
            "band": bands,
            **figures,
            "commune": commune,
            "x": x,
            "y": y,
            "crs": crs,
        }
    )
    return table.sort_values("siret", ignore_index=True)


def _coordinates(rows: pd.DataFrame, commune: pd.Series) -> tuple[pd.Series, pd.Series, pd.Series]:
    """Projected ones where the file has them, else longitude and latitude; a pair that is not whole is none."""
    for x_role, y_role, is_projected in (("x", "y", True), ("longitude", "latitude", False)):
        if x_role in rows and y_role in rows:
            x, y = number(rows[x_role]), number(rows[y_role])
            whole = x.notna() & y.notna()
            crs = departement_of(commune).map(OVERSEAS).fillna(LAMBERT_93) if is_projected else WGS_84
            return x.where(whole), y.where(whole), pd.Series(crs, rows.index).where(whole, "")
    return pd.Series(np.nan, rows.index), pd.Series(np.nan, rows.index), pd.Series("", rows.index)
