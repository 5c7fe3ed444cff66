"""Inventories of brownfields: CNIG "Friches" v1.0.6, the published friches-standard.csv, the tables of Cartofriches.

Three layouts, one clean table under the names of the standard. Every cell that was repaired, respelt or could not be
read is a finding; no row is dropped. Layout and traps: docs, "Brownfields".
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from dataclasses import field as attribute
from pathlib import Path

import numpy as np
import pandas as pd

from ..atomic_write import written_aside
from ..errors import TableError
from ..nomenclatures.codes import text
from ..progress import ShouldStop, never
from ..progress import check as check_stop
from ..words import Note, listed, tr
from . import brownfield_checks as checks
from .brownfield_cells import absent, read_cells
from .brownfield_fields import Field, fields, match_fields, standard
from .brownfield_files import read_inventory
from .brownfield_findings import ERROR, LEFT_EMPTY, WARNING, WITHHELD, Findings
from .brownfield_points import as_wkt, read_points
from .brownfield_privacy import withheld

NUMBERS = ("number", "year")
LATE = "urba_zaer"  # required, yet in no file published before 2026
UNVERIFIED_NATURE, UNVERIFIED_STATUS = "mte non verifie", "friche potentielle"


@dataclass(frozen=True)
class Brownfields:
    """An inventory as read.

    Attributes
    ----------
    table : DataFrame, one row per row of the source, in its order
        The 51 fields of the standard (text '' where the file says nothing, "inconnu" and "sans objet" kept apart; numbers
        NaN), the extras of Cartofriches that the file has, lon and lat (degrees), is_verified (bool) and same_ground
        (site_id of the record that stands for the same ground, its own where there is none)
    raw : DataFrame, the cells as the source wrote them, what is private taken out
    findings : DataFrame: row (from 1; 0 for a whole column), site_id, field, value, problem, repair, read_as, severity
        ("error", "warning", "info"), count
    notes : choices made for the user
    layout : "cnig", "published" or "cartofriches"
    """

    table: pd.DataFrame
    raw: pd.DataFrame
    findings: pd.DataFrame
    notes: tuple[Note, ...] = attribute(default=())
    layout: str = "cnig"


def read_brownfields(path: str | Path, *, layer: str = "", today: datetime.date | None = None,
                     should_stop: ShouldStop = never) -> Brownfields:
    """An inventory from a file: CSV (any encoding, separator, packing), Parquet, GeoJSON or GeoPackage.

    Parameters
    ----------
    path : file
    layer : name of the layer of a GeoPackage, optional
    today : day against which dates to come are told, default the day it runs

    Raises
    ------
    TableError
        Not a table, or none of the names of the standard in it.
    """
    rows = read_inventory(Path(path), layer=layer, should_stop=should_stop)
    return clean_brownfields(rows, name=Path(path).name, today=today, should_stop=should_stop)


def check(table: pd.DataFrame, *, today: datetime.date | None = None) -> pd.DataFrame:
    """What a table does not hold as the standard wants it: one line per cell, or per column.

    Examples
    --------
    >>> table = pd.DataFrame({"site_id": ["12083_1"], "comm_insee": ["12083"], "site_type": ["mixte"]})
    >>> found = check(table)
    >>> found.loc[found["field"] == "site_type", ["value", "read_as", "severity"]].values.tolist()
    [['mixte', 'mixte - autre', 'info']]
    """
    return clean_brownfields(table, today=today).findings


def clean_brownfields(table: pd.DataFrame, *, name: str = "", today: datetime.date | None = None,
                      should_stop: ShouldStop = never) -> Brownfields:
    """A table under the names of any of the layouts, cleaned; see `Brownfields`. The input is left as it is."""
    today = today or datetime.date.today()
    columns = match_fields([str(column) for column in table.columns])
    if not {"site_id", "comm_insee", "geompoint"} & set(columns) and len(columns) < 2:
        raise TableError(tr("{name}: no column of an inventory of brownfields (site_id, site_type, comm_insee...). Columns "
                            "there: {columns}. Give a file of the CNIG standard, or say which field is which."),
                         name=name or tr("the table"), columns=listed(table.columns, 12))
    raw = pd.DataFrame({field: text(table[column]).to_numpy() for field, column in columns.items()}, dtype=object)
    site_ids = raw["site_id"] if "site_id" in raw else pd.Series("", raw.index, dtype=object)
    found = Findings(site_ids)
    _check_columns(raw, found)
    clean: dict[str, pd.Series] = {}
    for field in fields().values():
        check_stop(should_stop)
        if field.name in raw:
            clean[field.name] = read_cells(raw[field.name], field, found, today)
        elif field.layout == "standard":
            clean[field.name] = pd.Series(np.nan if field.kind in NUMBERS else "", raw.index,
                                          dtype=float if field.kind in NUMBERS else object)
    _check_required(raw, found)
    nothing = pd.Series(np.nan, raw.index)
    points = read_points(clean["geompoint"], clean.get("lon", nothing), clean.get("lat", nothing), clean["comm_insee"],
                         found)
    clean.update(geompoint=as_wkt(points), lon=points["lon"], lat=points["lat"])
    notes = _kept_private(clean, raw)
    made = pd.DataFrame(clean, index=raw.index)
    checks.check_identifiers(made, found)
    checks.check_dates(made, found)
    checks.check_areas(made, found)
    made = made.assign(same_ground=checks.same_ground(made, found), is_verified=_is_verified(made))
    notes += _counts(made)
    return Brownfields(made, _public(raw), _public_findings(found.table()), tuple(notes), _layout(raw))


def _check_columns(raw: pd.DataFrame, found: Findings) -> None:
    for field in fields().values():
        if not field.required or (field.name == "geompoint" and {"lon", "lat"} <= set(raw)):
            continue
        severity = WARNING if field.name == LATE else ERROR
        if field.name not in raw:
            found.column(field.name, tr("required column, absent from the file"), LEFT_EMPTY, count=max(len(raw), 1),
                         severity=severity)
        elif absent(raw[field.name]).all():
            found.column(field.name, tr("required column, empty in every row"), LEFT_EMPTY, count=len(raw),
                         severity=severity)


def _check_required(raw: pd.DataFrame, found: Findings) -> None:
    for field in fields().values():
        if field.required and field.name in raw and field.name != "geompoint":
            empty = absent(raw[field.name])
            if not empty.all():
                found.cells(field.name, empty, raw[field.name], tr("required, and empty"), LEFT_EMPTY)


def _is_verified(table: pd.DataFrame) -> pd.Series:
    """False for records of former activities that nobody checked on the ground."""
    unverified = table["site_statut"] == UNVERIFIED_STATUS
    if "nature" in table:
        plain = table["nature"].str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii").str.lower()
        unverified = plain == UNVERIFIED_NATURE
    elif "checked" in table:
        unverified = table["checked"] == "non"
    return ~unverified


def _kept_private(clean: dict[str, pd.Series], raw: pd.DataFrame) -> list[Note]:
    """Take names of persons and contacts out of the clean columns, in place, and say how many cells that is."""
    hidden = 0
    for field in fields().values():
        if field.privacy and field.name in raw:
            before = clean[field.name]
            clean[field.name] = withheld(before, field, clean)
            hidden += int(((before != clean[field.name]) & (before != WITHHELD)).sum())
    return [Note(tr("{count} cells that name persons or say how to reach them are left out of every result."),
                 count=hidden)] if hidden else []


def _public(raw: pd.DataFrame) -> pd.DataFrame:
    """The source's own cells, without the columns that may name a person."""
    return raw.drop(columns=[name for name in raw if _is_private(fields()[name])])


def _public_findings(findings: pd.DataFrame) -> pd.DataFrame:
    private = findings["field"].map(lambda name: _is_private(fields()[name])).astype(bool)
    return findings.assign(value=findings["value"].where(~private, WITHHELD))


def _is_private(field: Field) -> bool:
    return bool(field.privacy)


def _counts(table: pd.DataFrame) -> list[Note]:
    notes = []
    unverified = int((~table["is_verified"]).sum())
    if unverified:
        notes.append(Note(tr("{count} of {rows} records are former activities that nobody checked on the ground."),
                          count=unverified, rows=len(table)))
    shared = int((table["same_ground"] != table["site_id"]).sum())
    if shared:
        notes.append(Note(tr("{count} records lie on the ground of another one: they count once."), count=shared))
    return notes


def _layout(raw: pd.DataFrame) -> str:
    if any(fields()[name].layout == "cartofriches" for name in raw if name not in ("lon", "lat")):
        return "cartofriches"
    return "cnig" if "urba_zaer" in raw else "published"


def to_standard(table: pd.DataFrame) -> pd.DataFrame:
    """The 51 columns of the standard, in its order, as text: dates ISO, whole numbers whole, '' where nothing is said.

    A clean table has its own identifiers and dates; what the standard requires and the file lacks stays empty.
    """
    made = {}
    for name in standard():
        column = table[name]
        if fields()[name].kind in NUMBERS:
            column = column.map(lambda value: "" if value != value else f"{value:.0f}")
        made[name] = column.astype(object)
    return pd.DataFrame(made, index=table.index)


def write_standard(table: pd.DataFrame, path: str | Path) -> None:
    """The standard's CSV: UTF-8, semicolons, ISO dates; written aside, then moved into place."""
    try:
        with written_aside(path) as aside:
            to_standard(table).to_csv(aside, sep=";", index=False, encoding="utf-8", lineterminator="\n")
    except OSError as error:
        raise TableError(tr("{name} cannot be written: {reason}."), name=str(path), reason=str(error)) from error
