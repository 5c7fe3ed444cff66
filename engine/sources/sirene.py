"""SIRENE stock of establishments (INSEE) and its extracts: who works where, by class. Layout: docs/data.md.

Official file: 48 to 54 columns, one row for each establishment, open or closed. Extracts under names of their own are read
too: one row for each establishment (siret, code_ape, code_commune, code_tranche), for each period of one, or for each
territory, class and band with a number of establishments or a staff.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.activities import REV2
from ..progress import Progress, ShouldStop, never, quiet
from ..words import listed, tr
from .counting import count_rows
from .files import TableFile, Wanted, match_columns, open_table
from .imported import Imported, account, misfit_line
from .places import Places
from .statements import Merged
from .stock import Counted
from .stock_rules import (
    ACTIVE,
    CLOSED_ROW,
    EARLIER_ROW,
    SERVICE_ROW,
    STAFF,
    cells_of,
    check_measure,
    finished,
    goods_classes,
    meaning_of,
    merged_accounts,
    notes_of,
    partial_and_idle,
    reasons_of,
    shown_rows,
)

BLOCK = 1_000_000  # combinations whose meaning is looked at together
COLUMNS: Wanted = {
    "siret": ("siret",),
    "commune": (
        "codeCommuneEtablissement",
        "code_commune",
        "code_commune_etablissement",
        "commune",
        "codgeo",
        "depcom",
        "code_insee",
        "insee_com",
        "com",
    ),
    "departement": ("departement", "department", "dep", "dept", "code_departement", "code_dep"),
    "activity": (
        "activitePrincipaleEtablissement",
        "code_ape",
        "ape",
        "naf",
        "nace",
        "code_naf",
        "apet700",
        "activite_principale",
        "activity",
        "class",
        "code",
    ),
    "nomenclature": ("nomenclatureActivitePrincipaleEtablissement",),
    "band": (
        "trancheEffectifsEtablissement",
        "code_tranche",
        "tranche_effectifs",
        "trancheeffectifs",
        "taille",
        "tranche",
        "tefet",
    ),
    "state": ("etatAdministratifEtablissement", "etat_administratif", "etat"),
    "diffusion": ("statutDiffusionEtablissement",),
    "end": ("dateFin", "date_fin"),
    "year": ("annee", "year", "millesime"),
    "count": ("nombre", "company_count", "nombre_etablissements", "etablissements", "establishments", "count"),
    "staff": ("workforce", "workforce_count", "effectif", "effectifs", "staff", "salaries", "effectif_salarie"),
}


def is_stock(columns: tuple[str, ...]) -> bool:
    """Whether a file with those columns tells establishments by territory and class."""
    found = _roles(TableFile(Path("x"), columns=columns))
    return (
        "activity" in found
        and ("commune" in found or "departement" in found)
        and bool({"siret", "band", "count", "staff"} & set(found))
    )


def read_stock(
    path: str | Path,
    *,
    level: str = "departement",
    membership: pd.DataFrame | None = None,
    measure: str = STAFF,
    year: str = "",
    goods_only: bool = True,
    whole_cities: bool = True,
    entry: str = "",
    columns: Mapping[str, str] | None = None,
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Imported:
    """Staff and establishments of each territory by class, active establishments only.

    Parameters
    ----------
    path : CSV or Parquet, plain, gzip or zip
    level : "commune", "departement" or "region"
    membership : DataFrame: territory (commune or departement), union, optional
        Territories of one's own, instead of `level`.
    measure : "staff" or "establishments"
        What the column `value` holds; the others are there too.
    year : four digits, optional
        Of an extract with a year; default, its latest.
    goods_only : bool
        Establishments whose class makes no goods are counted apart, not in the table.
    whole_cities : bool
        Arrondissements of Paris, Lyon and Marseille count in their city.
    columns : {role of `COLUMNS`: column}, optional
        Where the file has names of its own.
    entry, folder, progress, should_stop : see `engine.sources.counting.count_rows`

    Returns
    -------
    Imported with `table`: territory, activity (class), value, masked, low, high, staff, establishments, nomenclature
        Staff is that of the middle of the size bands, low and high that of their ends (sirene_bands.csv).

    Raises
    ------
    TableError, ParameterError, MissingLibrary
    """
    check_measure(measure)
    places = Places(level, membership, whole_cities)
    file = open_table(path, entry=entry, is_wanted=None if columns else is_stock)
    roles = _roles(file, columns or {})
    _refuse_without(file, roles, measure)
    return read_roles(
        file,
        roles,
        places,
        measure=measure,
        year=year,
        goods_only=goods_only,
        folder=folder,
        progress=progress,
        should_stop=should_stop,
    )


def read_roles(
    file: TableFile,
    roles: dict[str, str],
    places: Places,
    *,
    measure: str = STAFF,
    year: str = "",
    goods_only: bool = True,
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Imported:
    """As `read_stock`, from columns that are known: {role of `COLUMNS`: column}."""
    counted = count_rows(
        file,
        roles,
        example="siret",
        merged=_merged(roles, goods_only),
        folder=folder,
        shortened=places.shortened if "commune" in roles else None,
        progress=progress,
        should_stop=should_stop,
    )
    return _imported(file, roles, counted, places, measure=measure, year=year, goods_only=goods_only)


# Steps


def _roles(file: TableFile, own: Mapping[str, str] | None = None) -> dict[str, str]:
    own = own or {}
    wanted = {**COLUMNS, **{role: (column,) for role, column in own.items()}}
    roles = match_columns(file, wanted, required=tuple(own))
    if "commune" in roles:
        roles.pop("departement", None)
    return roles


def _refuse_without(file: TableFile, roles: dict[str, str], measure: str) -> None:
    if "commune" not in roles and "departement" not in roles:
        match_columns(file, COLUMNS, required=("commune", "activity"))
    if "activity" not in roles:
        match_columns(file, COLUMNS, required=("activity",))
    if measure == STAFF and not {"band", "staff"} & set(roles):
        raise TableError(
            tr(
                "{name}: no column tells the staff ({band}, or staff). Choose establishments as the measure, or "
                "give a file with size bands."
            ),
            name=file.name,
            band=COLUMNS["band"][0],
        )


def _merged(roles: dict[str, str], goods_only: bool) -> tuple[Merged, ...]:
    """Rows that the answer needs only a number of: closed establishments, divisions that make no goods."""
    closed = (Merged("state", (ACTIVE,), outside=True),) if "state" in roles else ()
    if not goods_only or "end" in roles or "year" in roles or "nomenclature" not in roles:
        return closed
    goods = {code[:2] for code in goods_classes()}
    services = tuple(f"{division:02d}" for division in range(1, 100) if f"{division:02d}" not in goods)
    return (*closed, Merged("activity", services, prefix=2))


def _imported(
    file: TableFile, roles: dict[str, str], counted: Counted, places: Places, *, measure: str, year: str, goods_only: bool
) -> Imported:
    """The combinations read block by block: their text is never all in memory at once."""
    starts = range(0, max(len(counted.frame), 1), BLOCK)
    blocks = (counted.frame.iloc[start : start + BLOCK].reset_index(drop=True) for start in starts)
    parts = [_part(file, roles, rows, places, measure=measure, year=year, goods_only=goods_only) for rows in blocks]
    rejects = merged_accounts([part.rejects for part in parts], parts[0].order)
    kept = sum(part.kept for part in parts)
    if not kept:
        raise TableError(
            tr(
                "{name}: none of its {count} rows can be used ({reasons}). Check that it is the stock of "
                "establishments and that its columns hold what their names say."
            ),
            name=file.name,
            count=counted.rows,
            reasons=listed(rejects["reason"]) or tr("it is empty"),
        )
    if len(counted.misfits):
        rejects = pd.concat([rejects, misfit_line(counted.misfits)], ignore_index=True)
    years, kept_year = parts[0].years, parts[0].year
    notes = notes_of(years, kept_year, sum(part.partial for part in parts), sum(part.idle for part in parts))
    return Imported(
        finished([part.cells for part in parts], measure),
        rejects,
        counted.rows,
        kept,
        sum(part.value for part in parts),
        file.name,
        years,
        kept_year,
        measure,
        REV2,
        (*counted.notes, *places.notes, *notes),
    )


class _Part(NamedTuple):
    """What a block of combinations gives: cells of the table, account, and counts for the notes."""

    years: tuple[str, ...]
    year: str
    cells: pd.DataFrame
    rejects: pd.DataFrame
    order: list[str]
    kept: int
    value: float
    partial: int
    idle: int


def _part(
    file: TableFile,
    roles: dict[str, str],
    rows: pd.DataFrame,
    places: Places,
    *,
    measure: str,
    year: str,
    goods_only: bool,
) -> _Part:
    meaning = meaning_of(file, rows, places, goods_only, year)
    if "staff" in roles and not {"siret", "count"} & set(roles):  # staff by class: nobody says in how many establishments
        meaning = meaning._replace(establishments=pd.Series(np.nan, rows.index))
    value = meaning.figures["staff"] if measure == STAFF else meaning.establishments
    shown = shown_rows(rows, by_siret="siret" in roles)
    reasons = reasons_of(rows, meaning, goods_only)
    outside = reasons[CLOSED_ROW][1] | reasons[EARLIER_ROW][1] | reasons[SERVICE_ROW][1]  # shares are of what was asked
    value = value.where(~outside, 0.0).fillna(0.0)
    left_out, rejects = account(shown, reasons, list(shown.columns.drop("rows")), value)
    kept = ~left_out
    partial, idle = partial_and_idle(rows, meaning, kept)
    return _Part(
        meaning.years,
        meaning.kept_year,
        cells_of(meaning, kept, measure),
        rejects,
        list(reasons),
        int(rows.loc[kept, "rows"].sum()),
        float(value.sum()),
        partial,
        idle,
    )
