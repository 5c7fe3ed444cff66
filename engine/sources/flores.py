"""FLORES (INSEE): employer establishments and staff on 31 December, long format, down to the commune by division (A88).

One row for each territory, activity, size, legal form, measure and year. Masked cells (K) are empty, not zero; grouped
ones (W) give a figure that stands for several cells. Totals (_T) are rows of their own: they bound what is masked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2, read_nomenclature
from ..progress import Progress, ShouldStop, never, quiet
from ..words import Note, listed, tr
from .asked import ESTABLISHMENTS, STAFF, Asked
from .cells import number
from .code_columns import by_code
from .counting import count_rows
from .divisions import class_shares, spread_divisions
from .files import TableFile, key, match_columns, open_table
from .flores_margins import own_margins
from .french_places import regions_of
from .given_margins import OWN, read_margins
from .imported import (
    NO_TERRITORY,
    NO_VALUE,
    OTHER_CUT,
    OTHER_YEAR,
    Imported,
    account,
    cells_shown,
    most_of,
    with_misfits,
)
from .margins import Margin, bound_masked
from .matched_margins import cell_of, matched_margins, with_together
from .naf_origins import moved_share
from .places import REGION
from .stock_rules import SERVICES

COLUMNS = {
    "territory": ("GEO",),
    "object": ("GEO_OBJECT",),
    "activity": ("ACTIVITY",),
    "size": ("NUMBER_EMPL",),
    "legal_form": ("LEGAL_FORM_WITH_PUBLIC", "LEGAL_FORM"),
    "measure": ("FLORES_MEASURE",),
    "status": ("OBS_STATUS",),
    "year": ("TIME_PERIOD",),
    "value": ("OBS_VALUE",),
}
REQUIRED = ("territory", "object", "activity", "measure", "value")
CODES = {STAFF: "EMPL3112", ESTABLISHMENTS: "UNIT_LOC"}
TOTAL = "_T"
MASKED, GROUPED = "K", "W"
LEGAL_FORMS = (TOTAL, "1T9X7")  # all forms, then all but public bodies: the first that the file has


def is_flores(columns: tuple[str, ...]) -> bool:
    """Whether a file has FLORES's columns."""
    return {key(COLUMNS[role][0]) for role in REQUIRED} <= {key(column) for column in columns}


def read_flores(
    path: str | Path | TableFile, asked: Asked | None = None, *, progress: Progress = quiet, should_stop: ShouldStop = never
) -> Imported:
    """Staff and establishments of each territory by division, or shared out among its classes of goods.

    Parameters as `engine.sources.sirene.read_stock`.

    Returns
    -------
    Imported with `table` as `read_stock`; low and high of a masked cell are 0 and what published
        totals leave (`engine.sources.flores_margins`)

    Raises
    ------
    TableError, ParameterError, MissingLibrary
    """
    asked = asked or Asked()
    places, measure = asked.places, asked.measure
    file = open_table(path, entry=asked.entry, is_wanted=is_flores)
    roles = match_columns(file, COLUMNS, required=REQUIRED)
    counted = count_rows(file, roles, folder=asked.folder, progress=progress, should_stop=should_stop)
    frame = counted.in_order()
    rows = pd.DataFrame({role: frame[role].astype(object) for role in roles}).assign(rows=frame["rows"])
    rows["value"] = by_code(frame["value"], number)
    rows["status"] = rows["status"].str.upper() if "status" in rows else "A"
    cut = _Cut(file, rows, places.objects, asked.year, asked.legal_form)
    rows["place"] = by_code(frame["territory"], regions_of if cut.object == "REG" else places.of)
    divisions = set(class_shares()["division"]) if asked.classes else set(rows["activity"]) - {TOTAL}
    reasons = _reasons(rows, cut, divisions)
    left_out, rejects = account(
        rows,
        reasons,
        rows["value"].where(cut.inside & (rows["measure"] == CODES[measure]) & rows["activity"].isin(divisions), 0.0),
        shown=cells_shown([role for role in roles if role != "value"]),
    )
    kept = rows[~left_out]
    if not len(kept):
        raise TableError(
            tr("{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Give the A88 file of "
               "FLORES."),
            name=file.name,
            count=counted.rows,
            reasons=listed(rejects["reason"]),
            examples=most_of(rejects),
        )
    placed = rows[cut.inside & (rows["measure"] == CODES[measure]) & (rows["place"] != "")]
    wider = rows[cut.in_year & cut.same & (rows["measure"] == CODES[measure]) & ~rows["status"].isin([MASKED, GROUPED])]
    rows_bounded, margins, margin_notes = _bounds(placed, kept, wider, cut, asked)
    table = with_together(_table(kept, bound_masked(rows_bounded, margins)["high"], measure), rows_bounded, margins)
    notes = [*counted.notes, *places.notes, *cut.notes, *margin_notes, *_masked_notes(table)]
    if asked.classes:
        table = spread_divisions(table)
        notes.append(
            Note(
                tr(
                    "Divisions were shared out among their classes of goods as in France (2018): inside a division "
                    "all classes have the same quotient."
                )
            )
        )
    notes += _naf_2025_notes(set(rows.loc[cut.inside, "activity"]), asked.nomenclature)
    rejects = with_misfits(rejects, counted.misfits)
    total = float(kept.loc[kept["measure"] == CODES[measure], "value"].sum() + rejects["value"].sum())
    return Imported(
        table.assign(nomenclature=REV2),
        rejects,
        counted.rows,
        int(kept["rows"].sum()),
        total,
        file.name,
        cut.years,
        cut.year,
        measure,
        REV2,
        tuple(notes),
    )


class _Cut:
    """The one cut through the file that is read: territory level, year, legal form, all sizes. `inside`: its rows."""

    def __init__(self, file: TableFile, rows: pd.DataFrame, objects: tuple[str, ...], year: str, legal_form: str) -> None:
        levels = set(rows["object"])
        self.object = next((name for name in objects if name in levels), "")
        if not levels:
            raise TableError(tr("{name}: it holds names of columns and no row. Download it again."), name=file.name)
        if not self.object:
            raise TableError(
                tr(
                    "{name}: no rows of level {wanted}; it holds {known}. Choose another level, or give a membership "
                    "table of communes."
                ),
                name=file.name,
                wanted=listed(objects),
                known=listed(sorted(levels), 8),
            )
        self.years = tuple(sorted(set(rows["year"]) - {""})) if "year" in rows else ()
        self.year = _chosen(tr("Year: received {value}; the file holds {known}."), year, self.years, self.years[-1:])
        forms = rows["legal_form"].value_counts().index.tolist() if "legal_form" in rows else []
        self.form = _chosen(
            tr("Legal form: received {value}; the file holds {known}."),
            legal_form,
            tuple(forms),
            [*(form for form in LEGAL_FORMS if form in forms), *forms],
        )
        self.in_year = rows["year"] == self.year if "year" in rows else pd.Series(True, rows.index)
        self.same = pd.Series(True, rows.index)  # of any level
        if forms:
            self.same &= rows["legal_form"] == self.form
        if "size" in rows:
            self.same &= rows["size"] == TOTAL
        self.in_cut = self.same & (rows["object"] == self.object)
        self.inside = self.in_year & self.in_cut
        self.notes = tuple(self._notes(forms))

    def _notes(self, forms: list[str]) -> Iterator[Note]:
        if len(self.years) > 1:
            yield Note(tr("The file holds the years {known}: {year} was kept."), known=", ".join(self.years), year=self.year)
        if len(forms) > 1:
            yield Note(
                tr("The file holds the legal forms {known}: {form} was kept."), known=listed(forms, 6), form=self.form
            )


def _naf_2025_notes(divisions: set[str], nomenclature: str) -> list[Note]:
    """NAF 2025 has no division 45: where its neighbours are there and it is not, divisions are of NAF 2025."""
    asked = read_nomenclature(nomenclature) if nomenclature else ""
    if asked == REV2 or (asked == "" and ("45" in divisions or not {"46", "47"} <= divisions)):
        return []
    return [
        Note(
            tr(
                "Divisions are of NAF 2025. Those that make goods were read by their number, as of NAF rev. 2: by INSEE's "
                "table, {share:.1%} of the staff that makes goods is in a division of another number."
            ),
            share=moved_share(),
        )
    ]


def _chosen(refusal: str, asked: str, known: tuple[str, ...], preferred: Iterable[str]) -> str:
    if asked and asked not in known:
        raise ParameterError(refusal, value=repr(asked), known=", ".join(known))
    return asked or next(iter(preferred), "")


def _reasons(rows: pd.DataFrame, cut: _Cut, divisions: set[str]) -> dict[str, tuple[str, pd.Series]]:
    is_division = rows["activity"].str.fullmatch(r"\d\d").astype(bool)
    empty = rows["value"].isna() & ~rows["status"].isin([MASKED, GROUPED])
    return {
        tr("another year"): (OTHER_YEAR, ~cut.in_year),
        tr("another territory level, size or legal form"): (OTHER_CUT, ~cut.in_cut),
        tr("another measure"): (OTHER_CUT, ~rows["measure"].isin(list(CODES.values()))),
        tr("total of a territory"): (OTHER_CUT, rows["activity"] == TOTAL),
        tr("activity that is no division (A88)"): (OTHER_CUT, ~is_division),
        tr("division that makes no goods"): (SERVICES, ~rows["activity"].isin(divisions)),
        tr("no territory, or abroad"): (NO_TERRITORY, rows["place"] == ""),
        tr("no figure"): (NO_VALUE, empty),
        tr("negative figure"): (NO_VALUE, rows["value"] < 0),
    }


def _bounds(
    placed: pd.DataFrame, kept: pd.DataFrame, wider: pd.DataFrame, cut: _Cut, asked: Asked
) -> tuple[pd.DataFrame, list[Margin], tuple[Note, ...]]:
    """What bounds the cells of the measure: rows with the figures of grouped ones, and totals, the file's and the user's."""
    masked = placed["status"].isin([MASKED, GROUPED])
    rows = placed.assign(masked=masked, value=placed["value"].mask(masked),
                         high=placed["value"].where(placed["status"] == GROUPED))
    totals = rows[rows["activity"] == TOTAL].groupby("territory")["value"].sum(min_count=1)
    rows = rows[rows["activity"].str.fullmatch(r"\d\d").astype(bool) & ~(rows["value"] < 0)]
    rows = rows.assign(cell=cell_of(rows["place"], rows["activity"]).where(rows.index.isin(kept.index)))
    margins = [*own_margins(cut.object, rows, wider, totals)]
    notes: tuple[Note, ...] = ()
    if asked.margins is not None:
        given = read_margins(asked.margins, measure=asked.measure, year=cut.year)
        levels = {REGION: rows["territory"]} if cut.object == "REG" else asked.places.levels(rows["territory"])
        matched = matched_margins(given, rows, {OWN: rows["place"], **levels}, rows["activity"])
        margins, notes = [*margins, *matched.margins], (*given.notes, *matched.notes)
    return rows, margins, notes


def _table(kept: pd.DataFrame, high: pd.Series, measure: str) -> pd.DataFrame:
    """Territory x division, both measures, ends of the one asked for."""
    figures = {name: _cells(kept[kept["measure"] == code]) for name, code in CODES.items()}
    asked = figures[measure]
    if not len(asked):
        raise TableError(tr("FLORES: the file has no rows of {measure}. Choose the other measure."), measure=CODES[measure])
    cells = asked.reset_index()
    cells["low"] = cells["value"].fillna(0.0)
    cells["high"] = cell_of(cells["territory"], cells["activity"]).map(high)
    both = cells.merge(figures[ESTABLISHMENTS]["value"].rename("establishments"), how="left", on=["territory", "activity"])
    both = both.merge(figures[STAFF]["value"].rename("staff"), how="left", on=["territory", "activity"])
    both["value"] = both["value"].mask(both["masked"])
    return both[["territory", "activity", "value", "masked", "low", "high", "staff", "establishments"]]


def _cells(rows: pd.DataFrame) -> pd.DataFrame:
    """Value (of what is not masked) and masked, by territory and activity."""
    masked = rows["status"].isin([MASKED, GROUPED])
    cells = rows[["activity"]].assign(territory=rows["place"], masked=masked, value=rows["value"].mask(masked))
    grouped = cells.groupby(["territory", "activity"])
    return pd.DataFrame({"value": grouped["value"].sum(min_count=1), "masked": grouped["masked"].any()})


def _masked_notes(table: pd.DataFrame) -> Iterator[Note]:
    masked = table["masked"]
    if masked.any():
        yield Note(
            tr(
                "{count} cells of {all} are masked: they lie between 0 and what the published totals of their territory and "
                "division leave ({open} have no published total)."
            ),
            count=int(masked.sum()),
            all=len(table),
            open=int(table.loc[masked, "high"].isna().sum()),
        )
