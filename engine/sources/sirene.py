"""SIRENE stock of establishments (INSEE) and its extracts: who works where, by class. Layout: docs/data.md, "Establishments".

Official file: 48 to 54 columns, one row for each establishment, open or closed. Extracts under names of their own are read
too: one row for each establishment (siret, code_ape, code_commune, code_tranche), for each period of one, or for each
territory, class and band with a number of establishments or a staff.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2, nomenclature_of, read_nomenclature
from ..nomenclatures.codes import class_code
from ..progress import Progress, ShouldStop, never, quiet
from ..words import Note, listed, tr
from . import embedded
from .bands import band_code, size_bands
from .cells import is_empty, is_masked, number
from .counting import count_rows
from .files import TableFile, Wanted, match_columns, open_table
from .imported import NO_CODE, NO_TERRITORY, NO_VALUE, OTHER_YEAR, Imported, account, misfit_line
from .places import Places
from .statements import Merged
from .stock import Counted

STAFF, ESTABLISHMENTS = "staff", "establishments"
MEASURES = (STAFF, ESTABLISHMENTS)
CLOSED, SERVICES = "closed", "services"  # what a row set aside lacks: it is outside the question
ACTIVE = "A"
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
    Imported with `table`: territory, activity (class), value, masked, low, high, staff, establishments (float64), nomenclature
        Staff is that of the middle of the size bands, low and high that of their ends (sirene_bands.csv).

    Raises
    ------
    TableError, ParameterError, MissingLibrary
    """
    if measure not in MEASURES:
        raise ParameterError(
            tr("Measure: received {value}; expected one of {known}."), value=repr(measure), known=", ".join(MEASURES)
        )
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


def by_code(values: pd.Series, rule: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """A rule applied once to each distinct code of a category column."""
    known = pd.Series(values.cat.categories.astype(object), dtype=object)
    return pd.Series(rule(known).to_numpy()[values.cat.codes] if len(known) else [], values.index)


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


def goods_classes() -> dict[str, str]:
    """The class of goods that each NAF class makes: 0311 -> 0300, others mostly themselves."""
    known = embedded.classes()
    return {naf: made for made, makers in known["naf"].items() for naf in makers.split()}


class _Meaning(NamedTuple):
    """What the combinations mean, rule by rule; one element for each combination."""

    territory: pd.Series
    activity: pd.Series
    goods: pd.Series
    establishments: pd.Series
    figures: pd.DataFrame  # low, high, staff of the combination; NaN where unknown
    year: pd.Series
    years: tuple[str, ...]
    kept_year: str


def _imported(
    file: TableFile, roles: dict[str, str], counted: Counted, places: Places, *, measure: str, year: str, goods_only: bool
) -> Imported:
    rows = counted.frame.sort_values("example", kind="stable").reset_index(drop=True)
    meaning = _meaning(file, rows, places, goods_only, year)
    if "staff" in roles and not {"siret", "count"} & set(roles):  # staff by class: nobody says in how many establishments
        meaning = meaning._replace(establishments=pd.Series(np.nan, rows.index))
    value = meaning.figures["staff"] if measure == STAFF else meaning.establishments
    shown = _shown(rows, by_siret="siret" in roles)
    reasons = _reasons(rows, meaning, goods_only)
    outside = reasons[CLOSED_ROW][1] | reasons[EARLIER_ROW][1] | reasons[SERVICE_ROW][1]  # shares are of what was asked
    value = value.where(~outside, 0.0).fillna(0.0)
    left_out, rejects = account(shown, reasons, list(shown.columns.drop("rows")), value)
    kept = ~left_out
    if not kept.any():
        raise TableError(
            tr(
                "{name}: none of its {count} rows can be used ({reasons}). Check that it is the stock of "
                "establishments and that its columns hold what their names say."
            ),
            name=file.name,
            count=counted.rows,
            reasons=listed(rejects["reason"]) or tr("it is empty"),
        )
    table = _table(meaning, kept, measure)
    rejects = pd.concat([rejects, misfit_line(counted.misfits)], ignore_index=True) if len(counted.misfits) else rejects
    notes = (*counted.notes, *places.notes, *_notes(rows, meaning, kept))
    return Imported(
        table,
        rejects,
        counted.rows,
        int(rows.loc[kept, "rows"].sum()),
        float(value.sum()),
        file.name,
        meaning.years,
        meaning.kept_year,
        measure,
        REV2,
        notes,
    )


def _meaning(file: TableFile, rows: pd.DataFrame, places: Places, goods_only: bool, year: str) -> _Meaning:
    activity = by_code(rows["activity"], naf_class)
    if "nomenclature" not in rows:
        _refuse_2025(file, rows["activity"])
    goods = activity.map(goods_classes()) if goods_only else activity
    where = rows["commune"] if "commune" in rows else rows["departement"]
    count = by_code(rows["count"], number) if "count" in rows else pd.Series(1.0, rows.index)
    establishments = count * rows["rows"]
    years = tuple(sorted(set(rows["year"].astype(str)) - {""})) if "year" in rows else ()
    if year and years and year not in years:
        raise ParameterError(tr("Year: received {value}; the file holds {known}."), value=repr(year), known=", ".join(years))
    kept_year = year or (years[-1] if years else "")
    own = rows["year"].astype(str) if "year" in rows else pd.Series(kept_year, rows.index)
    return _Meaning(
        by_code(where, places.of),
        activity,
        goods,
        establishments,
        _figures(rows, establishments),
        own,
        years,
        kept_year if years else "",
    )


def naf_class(codes: pd.Series) -> pd.Series:
    """``1071C Boulangerie`` and 10.71C alike."""
    first = codes.str.extract(r"^\s*(\S*)")[0].fillna("")
    return class_code(first.str.replace(r"^(\d\d)\.00$", r"\g<1>00", regex=True))  # 36.00 is no number


def _refuse_2025(file: TableFile, codes: pd.Series) -> None:
    known = pd.Series(codes.cat.categories.astype(object), dtype=object)
    if nomenclature_of(known) != REV2:
        raise TableError(
            tr(
                "{name}: its activity codes are of NAF 2025 ({codes}), whose classes are not those of NAF rev. 2. "
                "Give a file with the codes of NAF rev. 2."
            ),
            name=file.name,
            codes=listed(known[known != ""]),
        )


def _figures(rows: pd.DataFrame, establishments: pd.Series) -> pd.DataFrame:
    """Staff of each combination and its ends, all its establishments together."""
    if "staff" in rows:
        staff = by_code(rows["staff"], number) * rows["rows"]
        return pd.DataFrame({"low": staff, "high": staff, "staff": staff})
    if "band" not in rows:
        return pd.DataFrame(dict.fromkeys(("low", "high", "staff"), np.nan), index=rows.index)
    known = size_bands()
    bands = by_code(rows["band"], band_code)
    return pd.DataFrame({name: bands.map(known[name]) * establishments for name in ("low", "high", "staff")})


def _shown(rows: pd.DataFrame, *, by_siret: bool) -> pd.DataFrame:
    """What an example of a rejected row shows: its SIRET or its place in the file, and its codes."""
    siret = rows["example"].astype(str)
    roles = [
        role
        for role in ("commune", "departement", "activity", "nomenclature", "band", "staff", "count", "year", "state")
        if role in rows
    ]
    shown = rows[roles].astype(object).replace("", "-")
    name = siret.str.zfill(14) if by_siret else "#" + siret
    shown.insert(0, "example", name.where(rows["example"] >= 0, ""))
    return shown.assign(rows=rows["rows"])


def _reasons(rows: pd.DataFrame, meaning: _Meaning, goods_only: bool) -> dict[str, tuple[str, pd.Series]]:
    """Why a row does not enter the table, in the order they are looked at."""
    none = pd.Series(False, rows.index)

    def told(role: str, rule: Callable[[pd.Series], pd.Series]) -> pd.Series:
        return by_code(rows[role], rule).astype(bool) if role in rows else none

    is_class = meaning.activity.str.fullmatch(r"\d{4}").astype(bool)
    merged = _merged_services(rows) if goods_only else none
    closed = told("state", lambda cells: cells.str.upper().isin(["F", "FERME", "FERMÉ", "C"]))
    open_ = told("state", lambda cells: cells.str.upper() == ACTIVE) if "state" in rows else ~none
    staff, count = (told(role, lambda cells: number(cells).isna() & ~is_masked(cells)) for role in ("staff", "count"))
    negative = told("staff", lambda cells: number(cells) < 0) | told("count", lambda cells: number(cells) < 0)
    unknown_band = (
        meaning.figures["staff"].isna() & meaning.establishments.notna() & ("band" in rows and "staff" not in rows)
    )
    return {
        CLOSED_ROW: (CLOSED, closed),
        EARLIER_ROW: (OTHER_YEAR, told("end", lambda cells: ~is_empty(cells)) | (meaning.year != meaning.kept_year)),
        tr("neither open nor closed"): (NO_VALUE, ~open_ & ~merged),
        tr("no activity code"): (NO_CODE, meaning.activity == ""),
        tr("class of another nomenclature"): (NO_CODE, told("nomenclature", _not_rev2)),
        tr("unknown activity code"): (NO_CODE, ~is_class),
        SERVICE_ROW: (SERVICES, is_class & meaning.goods.isna() if goods_only else none),
        tr("no territory, or abroad"): (NO_TERRITORY, _blank(rows)),
        tr("unknown territory"): (NO_TERRITORY, meaning.territory == ""),
        tr("negative figure"): (NO_VALUE, negative),
        tr("no figure"): (NO_VALUE, staff | count),
        tr("unknown size band"): (NO_VALUE, unknown_band),
    }


CLOSED_ROW, EARLIER_ROW = tr("closed establishment"), tr("another year or an earlier period")
SERVICE_ROW = tr("class that makes no goods")


def _merged_services(rows: pd.DataFrame) -> pd.Series:
    """Open establishments of a division that makes no goods, counted by their class alone: nothing else is left of them."""
    if "state" not in rows or "nomenclature" not in rows:
        return pd.Series(False, rows.index)
    return (rows["state"] == "") & (rows["nomenclature"] == "") & (rows["activity"] != "")


def _blank(rows: pd.DataFrame) -> pd.Series:
    where = rows["commune"] if "commune" in rows else rows["departement"]
    return by_code(where, lambda cells: is_empty(cells) | cells.isin(["[ND]"]))


def _not_rev2(names: pd.Series) -> pd.Series:
    def other(name: str) -> bool:
        try:
            return name != "" and read_nomenclature(name) != REV2
        except ParameterError:
            return True

    return names.map(other).astype(bool)


def _table(meaning: _Meaning, kept: pd.Series, measure: str) -> pd.DataFrame:
    """One row for each territory and class; a cell with a masked part has no value, and no upper end."""
    rows = meaning.figures[kept].assign(
        territory=meaning.territory[kept], activity=meaning.goods[kept], establishments=meaning.establishments[kept]
    )
    rows["masked"] = rows["staff" if measure == STAFF else "establishments"].isna()
    rows["unbounded"] = rows["high"].isna()
    cells = rows.groupby(["territory", "activity"], sort=True)
    grouped = cells[["low", "high", "staff", "establishments"]].sum(min_count=1)
    grouped = grouped.assign(**{name: cells[name].any() for name in ("masked", "unbounded")}).reset_index()
    if measure == ESTABLISHMENTS:
        grouped["low"] = grouped["high"] = grouped["establishments"]  # counted, not estimated
        grouped["unbounded"] = grouped["masked"]
    grouped["low"] = grouped["low"].fillna(0.0)
    grouped["high"] = grouped["high"].mask(grouped["unbounded"])
    grouped["value"] = grouped[measure].mask(grouped["masked"])
    grouped["nomenclature"] = REV2
    return grouped[["territory", "activity", "value", "masked", "low", "high", "staff", "establishments", "nomenclature"]]


def _notes(rows: pd.DataFrame, meaning: _Meaning, kept: pd.Series):
    if len(meaning.years) > 1:
        yield Note(
            tr("The file holds the years {known}: {year} was kept."), known=", ".join(meaning.years), year=meaning.kept_year
        )
    if "diffusion" in rows:
        partial = kept & rows["diffusion"].isin(["P", "N"])
        if partial.any():
            yield Note(
                tr("{count} establishments with partial diffusion are counted with the others."),
                count=int(rows.loc[partial, "rows"].sum()),
            )
    if "band" in rows and "staff" not in rows:
        without = kept & by_code(rows["band"], band_code).isin(["", "NN"])
        if without.any():
            yield Note(
                tr("{count} establishments have no size band or are no employers: they count for no staff."),
                count=int(meaning.establishments[without].sum()),
            )
