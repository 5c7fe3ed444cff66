"""World trade by country and product: CEPII BACI, Atlas of Economic Complexity, OEC. Layouts: docs/data.md, "World trade".

BACI gives t, i, j, k, v, q by year (i the exporter's number, named by country_codes; v in thousand dollars): sums over
importers are taken here. The Atlas and the OEC give country x product x year. All become exports by country (ISO3) and
HS 1992 heading; codes of later revisions are brought to 1992 at six digits first.
"""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.codes import text
from ..nomenclatures.hs_revisions import HS1992, read_revision, revision_named, six_digits, to_hs92
from ..progress import Progress, ShouldStop, check, never, quiet
from ..words import Note, listed, tr
from . import periods
from .cells import is_empty
from .counting import count_rows
from .elsewhere import WORLD, refuse_elsewhere
from .engines import in_engine
from .files import NATIONAL, TableFile, match_columns, open_table
from .imported import NO_CODE, NO_TERRITORY, NO_VALUE, OTHER_YEAR, Imported, kept_flows, with_misfits, with_unknown_codes
from .rows import read_rows

LARGE = 30 << 20  # bytes: above, DuckDB counts it where it is installed


@dataclass(frozen=True)
class Layout:
    """A producer's columns, each role with the names it has had."""

    name: str
    columns: dict[str, tuple[str, ...]]
    unit: str
    scale: float  # to dollars


BACI = Layout(
    "BACI", {"country": ("i",), "importer": ("j",), "product": ("k", "hs6"), "year": ("t",), "value": ("v",)}, "USD", 1000.0
)
ATLAS = Layout(
    "Atlas of Economic Complexity",
    {
        "country": ("country_iso3_code", "location_code", "iso3_code", "exporter", "country_code"),
        "product": (
            "product_hs92_code",
            "product_hs12_code",
            "product_hs22_code",
            "product_hs17_code",
            "hs_product_code",
            "product_code",
            "commodity_code",
            "hs_code",
            "commoditycode",
        ),
        "year": ("year",),
        "value": ("export_value", "export_val"),
    },
    "USD",
    1.0,
)
OEC = Layout(
    "OEC",
    {
        "country": (
            "origin",
            "exporter country id",
            "exporter id",
            "iso3",
            "country id",
            "country",
            "iso_3",
            "exporter",
            "reporter",
        ),
        "product": (
            "hs92",
            "hs96",
            "hs02",
            "hs07",
            "hs12",
            "hs17",
            "hs22",
            "hs92_4",
            "hs92_6",
            "hs4 id",
            "hs6 id",
            "hs id",
            "product id",
            "product",
            "hs4",
            "hs6",
        ),
        "year": ("year", "time"),
        "value": ("export_val", "trade value", "value", "exports", "export_ppb"),
    },
    "",
    1.0,
)
LAYOUTS = (BACI, ATLAS, OEC)
# numbers and codes that changed, and the one that BACI gives to the Asia it cannot name: in fact Taiwan
SAME_COUNTRY = {"S19": "TWN", "ROM": "ROU", "ZAR": "COD", "TMP": "TLS", "WBG": "PSE", "KSV": "XKX"}
COUNTRY_NAMES = {"code": ("country_code", "i", "code"), "iso3": ("country_iso3", "iso_3digit_alpha", "iso3", "iso3code")}


def read_world_trade(
    path: str | Path | TableFile,
    *,
    year: str = periods.LATEST,
    revision: str = "",
    country_codes: str | Path | None = None,
    entry: str = "",
    columns: Mapping[str, str] | None = None,
    engine: Any = None,
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Imported:
    """Exports of each country by HS 1992 heading.

    Parameters
    ----------
    path : a file of BACI (its zip of all years too), of the Atlas or of the OEC, or any country x product table
    year : "latest", "all" (each kept apart) or four digits
        In a zip of BACI it chooses the file.
    revision : "1992" to "2022", optional
        Default: read in the names of the file and of its column of products; refused where neither tells.
    country_codes : BACI's table of countries, optional
        Default: the one in the zip or beside the file.
    entry : name inside a zip, optional
    columns : {role: column}, optional; roles country, product, year, value
    folder : where scratch files may go
    engine : session, optional
        PostgreSQL, Spark or DuckDB, where `path` is a table of it: see `engine.sources.engines.in_engine`.

    Returns
    -------
    Imported with `table`: country (ISO3), product (HS 1992 heading), value (float64, `unit`)
        With "all", year (text) comes first where the file tells it. An empty cell is no flow.

    Raises
    ------
    TableError, ParameterError
    """
    path = path if engine is None else in_engine(str(path), engine)
    if not isinstance(path, TableFile) and Path(path).suffix.lower() == ".zip" and not entry:
        entry = _entry_of_year(Path(path), year)
    own = tuple(dict(columns or {}))
    file = open_table(path, entry=entry, is_wanted=lambda names: _layout(names, columns) is not None)
    layout = _layout(file.columns, columns)
    if layout is None:
        refuse_elsewhere(file, WORLD)
        raise TableError(
            tr(
                "{name}: its columns ({columns}) are neither those of BACI, of the Atlas nor of the OEC. Name them in "
                "\"Columns\", such as country=Pays; product=Produit; value=Valeur."
            ),
            name=file.name,
            columns=listed(file.columns, 10),
        )
    found = match_columns(file, layout.columns, required=("country", "product", "value"))
    found.pop("importer", None)
    asked = revision or revision_named(f"{file.path.name} {file.entry}") or revision_named(found["product"]) or ""
    if not asked:
        raise ParameterError(
            tr("{name}: nothing in its names tells the HS revision. Say which it is (1992 to 2022)."), name=file.name
        )
    asked = read_revision(asked)
    counted = count_rows(
        _out_of_core_if_large(file), found, sums=("value",), folder=folder, progress=progress, should_stop=should_stop
    )
    check(should_stop)
    rows = counted.in_order()
    for role in set(found) - {"value"}:
        rows[role] = rows[role].astype(object)
    notes = list(counted.notes)
    if own:
        notes.append(
            Note(
                tr("Columns as told: {columns}."),
                columns=", ".join(f"{role} = {name}" for role, name in dict(columns or {}).items()),
            )
        )
    rows["country"] = _countries(rows["country"], layout, file, country_codes, should_stop, notes)
    renamed = rows["country"].isin(SAME_COUNTRY)
    if renamed.any():
        notes.append(
            Note(
                tr("Codes of countries brought to ISO3: {codes}."),
                codes=", ".join(f"{code} -> {SAME_COUNTRY[code]}" for code in sorted(rows.loc[renamed, "country"].unique())),
            )
        )
        rows["country"] = rows["country"].replace(SAME_COUNTRY)
    return _imported(file, layout, rows, counted.misfits, asked, str(year), notes)


def _layout(names: tuple[str, ...], columns: Mapping[str, str] | None) -> Layout | None:
    """The producer whose columns these are; one's own names come first."""
    file = TableFile(Path(), columns=names)
    for layout in LAYOUTS:
        wanted = {
            role: (((columns or {}).get(role) or "",) if (columns or {}).get(role) else usual)
            for role, usual in layout.columns.items()
        }
        try:
            found = match_columns(file, wanted)
        except TableError:
            continue
        if {"country", "product", "value"} <= set(found) and (layout is not BACI or "importer" in found):
            return replace(layout, columns=wanted)
    return None


def _entry_of_year(path: Path, year: str) -> str:
    """The file of a year inside BACI's zip of all years; '' where its names tell no year."""
    try:
        with zipfile.ZipFile(path) as pack:
            names = [name for name in pack.namelist() if name.lower().endswith(".csv")]
    except (zipfile.BadZipFile, OSError, IndexError, ValueError, struct.error):
        return ""  # open_table tells what is wrong with it
    by_year = {found.group(1): name for name in names if (found := re.search(r"_Y((?:19|20)\d\d)_", name))}
    if not by_year or year == periods.ALL:
        return ""
    if year == periods.LATEST:
        return by_year[max(by_year)]
    if str(year) not in by_year:
        raise ParameterError(
            tr("Year {value} is not in the file, which holds {years}."), value=repr(year), years=listed(sorted(by_year), 40)
        )
    return by_year[str(year)]


def _out_of_core_if_large(file: TableFile) -> TableFile:
    if file.size > LARGE and find_spec("duckdb") is not None:
        return replace(file, size=max(file.size, NATIONAL + 1))
    return file


def _countries(
    codes: pd.Series, layout: Layout, file: TableFile, table: str | Path | None, should_stop: ShouldStop, notes: list[Note]
) -> pd.Series:
    """ISO3 codes: BACI's numbers through its own table; OEC's continent prefix (``eufra``) taken away."""
    codes = text(codes).str.upper()
    if codes.str.fullmatch(r"\d{1,3}").mean() < 0.5:
        return codes.where(~codes.str.fullmatch(r"(AF|AN|AS|EU|NA|OC|SA)[A-Z]{3}"), codes.str[2:])
    names = _country_table(file, table)
    if names is None:
        raise TableError(
            tr(
                "{name} gives countries as numbers: {layout}'s table country_codes is needed, in the zip or beside the file."
            ),
            name=file.name,
            layout=layout.name,
        )
    found = match_columns(names, COUNTRY_NAMES, required=("code", "iso3"))
    rows = read_rows(names, found, should_stop=should_stop).frame
    by_number = dict(zip(text(rows["code"]).str.lstrip("0"), text(rows["iso3"]).str.upper()))
    notes.append(Note(tr("Countries were named by {table}."), table=names.name))
    return codes.str.lstrip("0").map(by_number).fillna("").replace({"N/A": "", "NA": "", "NULL": ""})


def _country_table(file: TableFile, given: str | Path | None) -> TableFile | None:
    if given or file.engine is not None:
        return open_table(given) if given else None
    if file.packing == "zip":
        with zipfile.ZipFile(file.path) as pack:
            entry = next((name for name in pack.namelist() if "country_code" in name.lower()), None)
        if entry:
            return open_table(file.path, entry=entry)
    beside = sorted(file.path.parent.glob("country_code*.csv"))
    return open_table(beside[-1]) if beside else None


def _imported(
    file: TableFile, layout: Layout, rows: pd.DataFrame, misfits: pd.DataFrame, revision: str, year: str, notes: list[Note]
) -> Imported:
    rows = rows.assign(product=six_digits(rows["product"]), value=rows["value"] * layout.scale)
    words = rows["value_text"].astype(object)
    empty = is_empty(words) & (words != "")
    unreadable = (words != "") & ~empty
    period = _period(rows, year)
    keys = ["country", "product"]
    if year == periods.ALL and "year" in rows:
        rows, keys = rows.assign(year=periods.year_of(rows["year"])), ["year", *keys]
    goods = rows["product"].str.fullmatch(r"\d{4}|\d{6}")
    reasons = {
        tr("another year"): (OTHER_YEAR, ~period.inside),
        tr("no country"): (NO_TERRITORY, rows["country"] == ""),
        tr("no product code"): (NO_CODE, rows["product"] == ""),
        tr("not a heading of goods"): (NO_CODE, ~goods | _not_goods(rows["product"])),
        tr("no value"): (NO_VALUE, empty),
        tr("not a number"): (NO_VALUE, unreadable),
        tr("a sum below zero"): (NO_VALUE, rows["value"] < 0),
    }
    kept, rejects = kept_flows(file.name, rows, reasons, rows["value"], ["country", "product"])
    if kept["product"].str.len().nunique() > 1:
        kept = kept[kept["product"].str.len() == 6]
        notes.append(Note(tr("The file holds headings and six-digit codes: only the six-digit ones were added up.")))
    converted = to_hs92(kept[[*keys, "value"]], revision)
    notes += [*period.notes, *converted.notes]
    if revision == HS1992:
        notes.append(Note(tr("Product codes were read as HS 1992.")))
    rejects = with_unknown_codes(rejects, converted.unknown)
    rejects = with_misfits(rejects, misfits)
    flows = converted.rows.assign(product=converted.rows["product"].str[:4])
    table = flows.groupby(keys, sort=True)["value"].sum().reset_index()
    table = table[table["value"] > 0].reset_index(drop=True)
    return Imported(
        table,
        rejects,
        int(rows["rows"].sum()) + len(misfits),
        int(kept["rows"].sum()),
        float(rows.loc[period.inside, "value"].clip(lower=0).sum()),
        file.name,
        period.years,
        period.label,
        layout.unit,
        f"HS {HS1992}",
        tuple(notes),
    )


def _not_goods(products: pd.Series) -> pd.Series:
    """9999, and the chapters that no good has: services (XXXX), 98 and 00."""
    return products.str.startswith(("9999", "99", "98", "00", "77"))


def _period(rows: pd.DataFrame, year: str) -> periods.Period:
    if "year" not in rows:
        return periods.undated(rows, year)
    period = periods.choose(periods.year_of(rows["year"]), None, rows["value"].clip(lower=0), asked=year)
    if year != periods.ALL or len(period.years) < 2:
        return period
    note = Note(tr("Each of the {count} years of the file was kept ({years}): the column year tells them apart."),
                count=len(period.years), years=listed(period.years, 6))
    return period._replace(notes=(note,))
