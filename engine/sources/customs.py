"""French customs (DGDDI): departements or regions by CPF class, and the nation by NC8. Layouts: docs/data.md, "Customs".

The departement files give exports FOB and imports CIF, in thousand euros with three decimals or in euros, by country or
not, over several quarters, one flow or both. The national files have no line of names: flow, month, year, CPF6, A129,
NC8, country, value, mass, units. Sums over countries and periods are taken here; nothing is estimated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..nomenclatures.activities import REV2
from ..nomenclatures.codes import class_code, departement_code, text
from ..nomenclatures.hs_revisions import to_hs92
from ..progress import ShouldStop, never
from ..words import Note, listed, tr
from . import periods
from .cells import is_total
from .customs_files import AUTOMATIC, DEPARTEMENTS, FLOWS, REGIONS, Flows, read_flows
from .engines import in_engine
from .files import TableFile, key
from .french_places import departements_of, is_france, old_regions, regions_of
from .given_margins import OWN, GivenMargins, read_margins
from .imported import (
    NO_CODE,
    NO_TERRITORY,
    NO_VALUE,
    OTHER_CUT,
    OTHER_YEAR,
    TOTAL_ROW,
    Imported,
    kept_flows,
    misfit_line,
    with_unknown_codes,
)
from .matched_margins import bound_table, cell_of
from .places import REGION, levels_of_departements
from .territories import french_regions

NOT_LOCALISED = frozenset({"98", "99", "00", "ZZ", "999"})  # "not localised" and "other" in departement files
# first year of each revision of the Combined Nomenclature's six digits
_REVISIONS = ((2022, "2022"), (2017, "2017"), (2012, "2012"), (2007, "2007"), (2002, "2002"), (1996, "1996"), (0, "1992"))


def read_customs(
    path: str | Path | TableFile,
    *,
    year: str = periods.LATEST,
    unit: str = AUTOMATIC,
    flow: str = "",
    entry: str = "",
    columns: Mapping[str, str] | None = None,
    french: bool = True,
    margins: pd.DataFrame | str | Path | None = None,
    margins_unit: str = AUTOMATIC,
    engine: Any = None,
    should_stop: ShouldStop = never,
) -> Imported:
    """Exports and imports of each departement or region by CPF class, in euros.

    Parameters
    ----------
    path : CSV or Parquet, plain, gzip or zip; with a line of names, or in one of the layouts of `NAMELESS`
    year : "latest" (complete), "all" (periods added up) or four digits
    unit : one of `UNITS`
        Automatic: thousand euros where most figures have decimals, else euros; said in the notes.
    flow : "exports" or "imports", optional
        What the one column of values holds, where neither a column nor the file's name tells.
    entry : name inside a zip, optional
    columns : {role: column}, optional
        Roles of `COLUMNS` under names of one's own.
    french : bool
        Whether territories are French departements, or regions in a column of that name: their names are read as well as
        their codes, and regions of before 2016; 98 and 99 are "not localised". Else codes are taken as they are.
    margins : DataFrame or table file, optional
        Published totals by territory and/or activity, which bound the masked cells beneath them; its columns by name:
        `engine.sources.given_margins`.
    margins_unit : one of `UNITS`
        Of their figures. Automatic: what their column says, else the unit that the file was read in.
    engine : session, optional
        PostgreSQL, Spark or DuckDB, where `path` is a table of it: see `engine.sources.engines.in_engine`.

    Returns
    -------
    Imported with `table`: territory, activity (text), exports, imports (float64 euros; NaN masked); masked (bool), low, high
        of the exports, or of the imports of a file without exports; nomenclature
        High is NaN where a masked flow has no published total above it.
        20 is the whole of Corsica. A flow that the file lacks is absent from the columns; an empty cell is no flow.

    Raises
    ------
    TableError, ParameterError
    """
    path = path if engine is None else in_engine(str(path), engine)
    flows = read_flows(
        path, ("territory", "activity"), unit=unit, flow=flow, entry=entry, columns=columns, should_stop=should_stop
    )
    rows = flows.rows
    total = is_total(rows["territory"]) | is_total(rows["activity"])
    written, lost = text(rows["territory"]), pd.Series(False, rows.index)
    territory, notes = written, list(flows.notes)
    if french:
        lost, total = departement_code(_before_label(written)).isin(NOT_LOCALISED), total | is_france(written)
        territory = _french(flows.place, written, notes)
    activity = class_code(_before_label(rows["activity"])).str.replace(r"^(\d{4})\d{2}$", r"\1", regex=True)
    rows = rows.assign(territory=territory.where(territory != "", written), activity=activity)
    period = _period(rows, year)
    dated = rows["year"] != "" if "year" in rows else True
    reasons = {
        tr("another period"): (OTHER_YEAR, ~period.inside & dated),
        tr("no year"): (OTHER_YEAR, ~period.inside),
        TOTAL_ROW: (OTHER_CUT, total),
        tr("no territory"): (NO_TERRITORY, written == ""),
        tr("not localised"): (NO_TERRITORY, lost),
        tr("no French departement or region"): (NO_TERRITORY, territory == ""),
        tr("no activity code"): (NO_CODE, activity == ""),
        tr("not a class of goods"): (NO_CODE, ~activity.str.fullmatch(r"\d{4}")),
        **_no_figure(rows),
    }
    totals = None
    if margins is not None:
        main = next(name for name in FLOWS if name in rows)
        given = read_margins(margins, measure=main, year=period.label, unit=margins_unit, file_unit=flows.unit)
        totals = _Totals(given, _places(flows.place, territory) if french else {OWN: territory})
    flows = flows._replace(notes=notes)
    return _imported(flows, rows, reasons, ["territory", "activity"], period, REV2, totals)


def read_national_customs(
    path: str | Path | TableFile,
    *,
    year: str = periods.LATEST,
    unit: str = AUTOMATIC,
    flow: str = "",
    entry: str = "",
    columns: Mapping[str, str] | None = None,
    revision: str = "",
    engine: Any = None,
    should_stop: ShouldStop = never,
) -> Imported:
    """Exports and imports of the nation by HS 1992 heading and CPF class, in euros, from its file by NC8.

    Parameters as in `read_customs`; `revision`: the HS revision of the NC8 codes, by default that of the year kept.

    Returns
    -------
    Imported with `table`: product (HS 1992 heading), activity (CPF class, '' where the file has none), exports, imports
        `product_weights` makes a concordance of it.
    """
    path = path if engine is None else in_engine(str(path), engine)
    flows = read_flows(path, ("product",), unit=unit, flow=flow, entry=entry, columns=columns, should_stop=should_stop)
    rows = flows.rows
    product = text(rows["product"]).str.replace(r"[ .]", "", regex=True)
    product = product.where(~product.str.fullmatch(r"\d{7}"), "0" + product)
    activity = rows["activity"] if "activity" in rows else pd.Series("", rows.index)
    # a CPF6 of five digits lost its zero
    activity = text(activity).str.replace(r"^(\d{5})$", r"0\1", regex=True).str.replace(r"^(\d{4})\d{2}$", r"\1", regex=True)
    rows = rows.assign(product=product, activity=class_code(activity).where(activity != "", ""))
    period = _period(rows, year)
    reasons = {
        tr("another period"): (OTHER_YEAR, ~period.inside),
        TOTAL_ROW: (OTHER_CUT, is_total(rows["product"])),
        tr("no product code"): (NO_CODE, product == ""),
        tr("not an NC8 code of goods"): (
            NO_CODE,
            ~product.str.fullmatch(r"\d{8}") | product.str.startswith(("99", "98", "00")),
        ),
        **_no_figure(rows),
    }
    imported = _imported(flows, rows, reasons, ["product", "activity"], period, f"NC8; {REV2}")
    last_year = re.findall(r"\d{4}", imported.year) or ["2020"]
    revision = revision or next(name for first, name in _REVISIONS if int(last_year[-1]) >= first)
    return _to_headings(imported, revision)


def product_weights(national: pd.DataFrame, *, flow: str = "exports") -> pd.DataFrame:
    """Share of each product that each class makes: source, target, weight; the weights of a source add up to 1.

    Parameters
    ----------
    national : DataFrame: product, activity, exports, imports
        From `read_national_customs`. A product of which nothing is exported takes the shares of its imports.

    Examples
    --------
    >>> rows = pd.DataFrame({"product": ["2204", "2204"], "activity": ["1102", "1101"], "exports": [3.0, 1.0]})
    >>> product_weights(rows).values.tolist()
    [['2204', '1101', 0.25], ['2204', '1102', 0.75]]
    """
    known = national[national["activity"] != ""]
    sums = known.groupby(["product", "activity"])[[name for name in FLOWS if name in known]].sum()
    main = sums[flow]
    whole = main.groupby(level="product").transform("sum")
    if "imports" in sums and flow == "exports":
        main = main.where(whole > 0, sums["imports"])
        whole = main.groupby(level="product").transform("sum")
    weight = (main / whole.where(whole > 0)).dropna()
    weight = weight[weight > 0].rename("weight").reset_index()
    return weight.rename(columns={"product": "source", "activity": "target"})


# Steps


def _french(column: str, values: pd.Series, notes: list[Note]) -> pd.Series:
    """Departements, or regions where the column says so; '' where a cell is none."""
    if key(column) not in {key(name) for name in REGIONS}:
        return departements_of(values)
    old = old_regions(values)
    if old:
        notes.append(Note(tr("Regions of before 2016 ({codes}) were added up to those of today."), codes=listed(old, 6)))
    return regions_of(values)


def _no_figure(rows: pd.DataFrame) -> dict[str, tuple[str, pd.Series]]:
    return {
        tr("neither an export nor an import"): (NO_VALUE, rows["no_flow"]),
        tr("not a number"): (NO_VALUE, rows["bad"]),
    }


def _before_label(values: pd.Series) -> pd.Series:
    """``01 - Ain`` -> 01."""
    return text(values).str.replace(r"^(\w{1,6}|\d\d\.\d\d)\s+[-\u2013:]\s+.*$", r"\1", regex=True)


def _period(rows: pd.DataFrame, asked: str) -> periods.Period:
    source = next((role for role in ("year", "period", "quarter", "month") if role in rows), None)
    value = rows[[name for name in FLOWS if name in rows]].sum(axis=1)
    if source is None:
        return periods.undated(rows, asked)
    years = periods.year_of(rows[source])
    rows["year"] = years
    for role, parts in (("quarter", 4), ("month", 12), ("period", 4)):
        if role in rows:
            part = periods.part_of(rows[role], parts)
            if part.notna().any():
                return periods.choose(years, part, value, parts=parts, asked=str(asked))
    return periods.choose(years, None, value, asked=str(asked))


def _imported(
    flows: Flows, rows: pd.DataFrame, reasons: dict[str, tuple[str, pd.Series]], keys: list[str], period: periods.Period,
    nomenclature: str, totals: _Totals | None = None,
) -> Imported:
    here = [name for name in FLOWS if name in rows]
    value = rows[here].sum(axis=1)
    kept, rejects = kept_flows(flows.file.name, rows, reasons, value, keys)
    grouped = kept.groupby(keys, sort=True)
    table = grouped[here].sum().reset_index()
    for name in here:
        table[name] = table[name].mask(grouped[f"{name}_masked"].any().to_numpy())
    main = here[0]  # exports, where the file has them
    table["masked"] = table[main].isna()
    table["low"] = grouped[main].sum().clip(lower=0.0).to_numpy()
    table, negative = _without_negatives(table, here, keys)
    table["high"] = table[main]
    lines = [rejects, misfit_line(flows.misfits), negative]
    rejects = pd.concat([line for line in lines if len(line)] or [rejects], ignore_index=True)
    notes = [*flows.notes, *period.notes]
    masked = int(table[here].isna().to_numpy().sum())
    if masked:
        notes.append(Note(tr("{count} values are secret: they stay unknown, not zero."), count=masked))
    if totals is not None:
        cells = pd.DataFrame({"cell": cell_of(kept["territory"], kept["activity"]), "value": kept[main],
                              "masked": kept[f"{main}_masked"]})
        places = {level: codes[kept.index] for level, codes in totals.places.items()}
        table, told = bound_table(table, cells, totals.given, places, kept["activity"])
        notes += told
    inside = period.inside & ~reasons[TOTAL_ROW][1]
    return Imported(
        table.assign(nomenclature=nomenclature),
        rejects,
        int(rows["rows"].sum()) + len(flows.misfits),
        int(kept["rows"].sum()),
        float(value[inside].sum()),
        flows.file.name,
        period.years,
        period.label,
        "EUR",
        nomenclature,
        tuple(notes),
    )


class _Totals(NamedTuple):
    """Published totals, and at each level the territory of each row."""

    given: GivenMargins
    places: dict[str, pd.Series]


def _places(column: str, territory: pd.Series) -> dict[str, pd.Series]:
    """The territories of the file and those they lie in: of regions or of departements, as the name or the codes tell."""
    if key(column) in {key(name) for name in REGIONS}:
        return {OWN: territory, REGION: territory}
    if key(column) in {key(name) for name in DEPARTEMENTS} or not set(territory) <= set(french_regions()["union"]):
        return {OWN: territory, **levels_of_departements(territory)}
    return {OWN: territory}  # 84 is a region and a departement


def _without_negatives(table: pd.DataFrame, here: list[str], keys: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Corrections that outweigh what they correct cannot be a flow: set to 0 and reported."""
    wrong = (table[here] < 0).any(axis=1)
    empty = misfit_line(pd.DataFrame())
    if not wrong.any():
        return table, empty
    worst = table.loc[wrong, here].clip(upper=0).sum().sum()
    shown = table.loc[wrong, keys].astype(str).head(3).agg(" ".join, axis=1)
    table = table.assign(**{name: table[name].clip(lower=0) for name in here})
    line = (tr("a sum below zero, set to 0"), NO_VALUE, 0, float(worst), "; ".join(shown))
    return table, pd.DataFrame([line], columns=empty.columns)


def _to_headings(imported: Imported, revision: str) -> Imported:
    here = [name for name in FLOWS if name in imported.table]
    long = imported.table.melt(["product", "activity"], here, var_name="flow", value_name="value")
    long["product"] = long["product"].str[:6]
    converted = to_hs92(long.assign(value=long["value"].fillna(0.0)), revision)
    rows = converted.rows.assign(product=converted.rows["product"].str[:4])
    table = rows.pivot_table(index=["product", "activity"], columns="flow", values="value", aggfunc="sum", fill_value=0.0)
    table = table[here].reset_index().rename_axis(columns=None)
    nomenclature = f"HS 1992; {REV2}"
    return replace(
        imported,
        table=table.assign(nomenclature=nomenclature),
        rejects=with_unknown_codes(imported.rejects, converted.unknown),
        nomenclature=nomenclature,
        notes=(*imported.notes, *converted.notes),
    )
