"""From the combinations of codes of a stock to its table: which class, which territory, what staff, and why not the others.

Whoever counted the combinations (pandas, DuckDB or another engine: `engine.sources.counting`), their meaning is worked out
here, by `table_of_combinations`. Each rule looks at each distinct code once; the combinations only carry its answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2, named_nomenclature
from ..words import Note, listed, tr
from .asked import ESTABLISHMENTS, STAFF, Asked
from .bands import band_code, size_bands
from .cells import is_empty, is_masked, is_total, number
from .code_columns import Flags, Floats, by_code, cells_of, is_label, recoded, told
from .files import TableFile
from .french_places import departements_of
from .given_margins import OWN, read_margins
from .imported import (
    NO_CODE,
    NO_TERRITORY,
    NO_VALUE,
    OTHER_CUT,
    OTHER_YEAR,
    TOTAL_ROW,
    Imported,
    account,
    most_of,
    with_misfits,
)
from .matched_margins import bound_table, cell_of
from .naf_origins import naf_class
from .naf_rows import Made, made_by, not_naf, rev2_first
from .naf_table import brought_to_rev2, passage_notes
from .stock import Counted

CLOSED, SERVICES = "closed", "services"  # what a row set aside lacks: it is outside the question
ACTIVE = "A"
CLOSED_ROW, EARLIER_ROW = tr("closed establishment"), tr("another year or an earlier period")
SERVICE_ROW = tr("class that makes no goods")
SHOWN = ("commune", "departement", "activity", "nomenclature", "band", "staff", "count", "year", "state")
FIGURES = ("low", "high", "staff")


def table_of_combinations(file: TableFile, roles: dict[str, str], counted: Counted, asked: Asked) -> Imported:
    """The activity table that the combinations of a stock make, and the account of every row left out.

    Parameters
    ----------
    file : where they come from
    roles : {role of `engine.sources.sirene.COLUMNS`: column}, those the file has
    counted : how many rows hold each combination of the roles; `partial`, how many of these are of partial diffusion
    asked : level or membership, measure, year, goods only or not

    Returns
    -------
    Imported with `table`: territory, activity (class), value, masked, low, high, staff, establishments, nomenclature

    Raises
    ------
    TableError
        No combination can be used.
    """
    rows = rev2_first(counted.frame)
    meaning = _meaning(roles, counted.frame, rows, asked)
    reasons = _reasons(rows, meaning, asked.goods_only)
    value = meaning.figures["staff"] if asked.measure == STAFF else meaning.establishments
    # shares are of what was asked
    outside = np.any([reasons[reason][1] for reason in (CLOSED_ROW, EARLIER_ROW, TOTAL_ROW, SERVICE_ROW)], axis=0)
    value = np.nan_to_num(np.where(outside, 0.0, value))

    def shown(examples: pd.DataFrame) -> Iterator[str]:
        return _shown(counted.named(examples), by_siret="siret" in roles)

    left_out, rejects = account(
        rows,
        {reason: (lacks, pd.Series(applies, rows.index)) for reason, (lacks, applies) in reasons.items()},
        pd.Series(value, rows.index),
        shown=shown,
    )
    kept = ~left_out.to_numpy()
    if not kept.any():
        raise TableError(
            tr(
                "{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Check that it is a file "
                "of establishments and that its columns hold what their names say: codes, not names."
            ),
            name=file.name,
            count=counted.rows,
            reasons=listed(rejects["reason"]) or tr("it is empty"),
            examples=most_of(rejects),
        )
    table = _table(meaning, kept, asked.measure)
    margin_notes: tuple[Note, ...] = ()
    if asked.margins is not None:
        seen = ~np.any([applies for reason, (_, applies) in reasons.items() if reason != SERVICE_ROW], axis=0)
        table, margin_notes = _bounded(table, rows, meaning, seen, kept, asked)
    table = brought_to_rev2(table, meaning.made.origins, asked.measure)
    through = passage_notes(table, meaning.made, kept, rows, meaning.establishments, value)
    return Imported(
        _named(table),
        with_misfits(rejects, counted.misfits),
        counted.rows,
        int(rows["rows"].to_numpy()[kept].sum()),
        float(value.sum()),
        file.name,
        meaning.years,
        meaning.kept_year,
        asked.measure,
        REV2,
        (*counted.notes, *asked.places.notes, *through, *_notes(rows, meaning, kept), *margin_notes),
    )


# Meaning


class _Meaning(NamedTuple):
    """What the combinations mean, rule by rule; one element for each."""

    territory: pd.Categorical  # '' where unknown
    made: Made
    establishments: Floats
    figures: dict[str, Floats]  # low, high, staff of the combination; NaN where unknown
    idle: Flags  # no band, or no employer
    other_year: Flags
    years: tuple[str, ...]
    kept_year: str


def _meaning(roles: dict[str, str], frame: pd.DataFrame, rows: pd.DataFrame, asked: Asked) -> _Meaning:
    """Of the combinations: `frame` as they came, `rows` with the one code of each that is read."""
    where = rows["commune"] if "commune" in rows else rows["departement"]
    count = by_code(rows["count"], number).to_numpy(dtype=float) if "count" in rows else 1.0
    establishments = count * rows["rows"].to_numpy(dtype=float)
    figures, idle = _figures(rows, establishments)
    if "staff" in roles and not {"siret", "count"} & set(roles):  # staff by class: nobody says in how many establishments
        establishments = np.full(len(rows), np.nan)
    years, kept_year = _year(rows, asked.year)
    other_year = told(rows["year"], lambda cells: cells != kept_year) if years else np.zeros(len(rows), dtype=bool)
    made = made_by(
        frame,
        rows,
        asked.nomenclature or named_nomenclature(roles["activity"]),
        asked.passage,
        goods_only=asked.goods_only,
        establishments=establishments,
        staff=figures["staff"],
    )
    return _Meaning(
        recoded(where, asked.places.of if "commune" in rows else lambda cells: asked.places.of(_departements(cells))),
        made,
        establishments,
        figures,
        idle,
        other_year,
        years,
        kept_year,
    )


def _year(rows: pd.DataFrame, asked: str) -> tuple[tuple[str, ...], str]:
    """The years of an extract, and the one to keep."""
    years = tuple(sorted(set(rows["year"].cat.categories) - {""})) if "year" in rows else ()
    if asked and years and asked not in years:
        words = tr("Year: received {value}; the file holds {known}.")
        raise ParameterError(words, value=repr(asked), known=", ".join(years))
    return years, (asked or years[-1]) if years else ""


def _figures(rows: pd.DataFrame, establishments: Floats) -> tuple[dict[str, Floats], Flags]:
    """Staff of each combination and its ends, all its establishments together; and who employs nobody as far as known."""
    nobody = np.zeros(len(rows), dtype=bool)
    if "staff" in rows:
        staff = by_code(rows["staff"], number).to_numpy(dtype=float) * rows["rows"].to_numpy(dtype=float)
        return dict.fromkeys(FIGURES, staff), nobody
    if "band" not in rows:
        return dict.fromkeys(FIGURES, np.full(len(rows), np.nan)), nobody
    bands = recoded(rows["band"], band_code)
    ends = size_bands().reindex(bands.categories)
    figures = {name: ends[name].to_numpy()[bands.codes] * establishments for name in ends}
    return figures, is_label(bands, "") | is_label(bands, "NN")


# Account


def _reasons(rows: pd.DataFrame, meaning: _Meaning, goods_only: bool) -> dict[str, tuple[str, Flags]]:
    """Why a row does not enter the table, in the order they are looked at."""
    none = np.zeros(len(rows), dtype=bool)

    def where(role: str, rule: Callable[[pd.Series], pd.Series]) -> Flags:
        return told(rows[role], rule) if role in rows else none

    merged = _merged_services(rows) if goods_only else none
    closed = where("state", lambda cells: cells.str.upper().isin(["F", "FERME", "FERMÉ", "C"]))
    open_ = where("state", lambda cells: cells.str.upper() == ACTIVE) if "state" in rows else ~none
    staff, count = (where(role, lambda cells: number(cells).isna() & ~is_masked(cells)) for role in ("staff", "count"))
    negative = where("staff", lambda cells: number(cells) < 0) | where("count", lambda cells: number(cells) < 0)
    banded = "band" in rows and "staff" not in rows
    unknown_band = np.isnan(meaning.figures["staff"]) & ~np.isnan(meaning.establishments) if banded else none
    place = "commune" if "commune" in rows else "departement"
    return {
        CLOSED_ROW: (CLOSED, closed),
        EARLIER_ROW: (OTHER_YEAR, where("end", lambda cells: ~is_empty(cells)) | meaning.other_year),
        TOTAL_ROW: (OTHER_CUT, where(place, is_total) | where("activity", is_total)),
        tr("neither open nor closed"): (NO_VALUE, ~open_ & ~merged),
        tr("no activity code"): (NO_CODE, where("activity", lambda codes: naf_class(codes) == "")),
        tr("class of another nomenclature"): (NO_CODE, where("nomenclature", not_naf)),
        tr("unknown activity code"): (NO_CODE, ~meaning.made.is_class),
        SERVICE_ROW: (SERVICES, meaning.made.is_class & is_label(meaning.made.label, "") if goods_only else none),
        tr("no territory, or abroad"): (NO_TERRITORY, where(place, lambda cells: is_empty(cells) | cells.isin(["[ND]"]))),
        tr("unknown territory"): (NO_TERRITORY, is_label(meaning.territory, "")),
        tr("negative figure"): (NO_VALUE, negative),
        tr("no figure"): (NO_VALUE, staff | count),
        tr("unknown size band"): (NO_VALUE, unknown_band),
    }


def _departements(cells: pd.Series) -> pd.Series:
    """Departements by code where they are by name."""
    found = departements_of(cells)
    return found.where(found != "", cells)


def _merged_services(rows: pd.DataFrame) -> Flags:
    """Open establishments of a division that makes no goods, counted by their class alone: nothing else is left of them."""
    if "state" not in rows or "nomenclature" not in rows:
        return np.zeros(len(rows), dtype=bool)
    empty = {role: told(rows[role], lambda cells: cells == "") for role in ("state", "nomenclature", "activity")}
    return empty["state"] & empty["nomenclature"] & ~empty["activity"]


def _shown(examples: pd.DataFrame, *, by_siret: bool) -> Iterator[str]:
    """What an example of a rejected row shows: its SIRET or its place in the file, and its codes."""
    for row in examples.to_dict("records"):
        place = f"{row['example']:014d}" if by_siret else f"#{row['example']}"
        codes = (str(row[role]) or "-" for role in SHOWN if role in row)
        yield " ".join((place if row["example"] >= 0 else "", *codes))


def _notes(rows: pd.DataFrame, meaning: _Meaning, kept: Flags) -> Iterator[Note]:
    """What the reader of the table should know: year, partial diffusion, establishments without a band."""
    if len(meaning.years) > 1:
        words = tr("The file holds the years {known}: {year} was kept.")
        yield Note(words, known=", ".join(meaning.years), year=meaning.kept_year)
    partial = int(rows["partial"].to_numpy()[kept].sum()) if "partial" in rows else 0
    if partial:
        yield Note(tr("{count} establishments with partial diffusion are counted with the others."), count=partial)
    idle = int(np.nansum(meaning.establishments[kept & meaning.idle]))
    if idle:
        yield Note(
            tr("{count} establishments have no size band or are no employers: they count for no staff."), count=idle
        )


# Table


def _table(meaning: _Meaning, kept: Flags, measure: str) -> pd.DataFrame:
    """Sums of the kept combinations by territory and class; a cell with a masked part has no value, and no upper end."""
    place, territory, label = cells_of(meaning.territory[kept], meaning.made.label[kept])
    count = len(territory)

    def summed(figures: Floats) -> tuple[Floats, Flags]:
        """Sum of what is known in each cell, NaN where nothing is; and where a part is unknown."""
        own = figures[kept]
        unknown = np.isnan(own)
        if not unknown.any():  # as in most files, and a nation's columns are long
            return np.asarray(np.bincount(place, own, count), dtype=np.float64), np.zeros(count, dtype=np.bool_)
        total = np.bincount(place, np.where(unknown, 0.0, own), count)
        hidden = np.bincount(place[unknown], minlength=count)
        return np.where(hidden == np.bincount(place, minlength=count), np.nan, total), hidden > 0

    staff, staff_masked = summed(meaning.figures["staff"])
    establishments, establishments_masked = summed(meaning.establishments)
    low, (high, open_) = summed(meaning.figures["low"])[0], summed(meaning.figures["high"])
    value, masked = (staff, staff_masked) if measure == STAFF else (establishments, establishments_masked)
    if measure == ESTABLISHMENTS:  # counted
        low, high, open_ = establishments, establishments, establishments_masked
    return pd.DataFrame(
        {
            "territory": meaning.territory.categories.to_numpy()[territory],
            "activity": meaning.made.label.categories.to_numpy()[label],
            "value": np.where(masked, np.nan, value),
            "masked": masked,
            "low": np.nan_to_num(low),
            "high": np.where(open_, np.nan, high),
            "staff": staff,
            "establishments": establishments,
            "nomenclature": REV2,
        },
        copy=False,
    )


def _named(table: pd.DataFrame) -> pd.DataFrame:
    """The table without what goes to no class."""
    nameless = table["activity"] == ""
    return table[~nameless].reset_index(drop=True) if nameless.any() else table


def _bounded(
    table: pd.DataFrame, rows: pd.DataFrame, meaning: _Meaning, seen: Flags, kept: Flags, asked: Asked
) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """The table with the upper ends that published totals leave; `seen`: the combinations they count, services too."""
    given = read_margins(asked.margins, measure=asked.measure, year=meaning.kept_year or asked.year)
    figures = meaning.figures["staff"] if asked.measure == STAFF else meaning.establishments
    own, goods = (pd.Series(labels[seen]).astype(object) for labels in (meaning.territory, meaning.made.label))
    where = rows["commune" if "commune" in rows else "departement"][seen].reset_index(drop=True)
    codes = pd.Series(where.cat.categories.astype(object), dtype=object)
    levels = {level: pd.Series(found.to_numpy()[where.cat.codes]) for level, found in asked.places.levels(codes).items()}
    activity = by_code(rows["activity"][seen].reset_index(drop=True), lambda names: names.str.extract(r"^\s*(\S*)")[0])
    bare = meaning.made.is_2025[seen] & activity.str.fullmatch(r"[\d.]*").to_numpy(dtype=bool)
    activity = activity.mask(bare, "")  # its digits are of NAF 2025: no total in NAF rev. 2 is above them
    combinations = pd.DataFrame({"cell": cell_of(own, goods).where(kept[seen]), "value": figures[seen],
                                 "masked": np.isnan(figures[seen])})
    return bound_table(table, combinations, given, {OWN: own, **levels}, activity)
