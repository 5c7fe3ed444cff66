"""World trade by country and product: CEPII BACI, Atlas of Economic Complexity, OEC. Layouts: docs/data.md, "World trade".

BACI gives t, i, j, k, v, q by year (i the exporter's number, named by country_codes; v in thousand dollars): sums over
importers are taken here. The Atlas and the OEC give country x product x year. All become exports by country (ISO3) and
HS 1992 heading; codes of later revisions are brought to 1992 at six digits first.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
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
from .cells import is_empty, is_total
from .counting import count_rows
from .elsewhere import WORLD, refuse_elsewhere
from .engines import in_engine
from .files import NATIONAL, TableFile, key, match_columns, open_table
from .imported import (
    NO_CODE,
    NO_TERRITORY,
    NO_VALUE,
    OTHER_CUT,
    OTHER_YEAR,
    TOTAL_ROW,
    Imported,
    kept_flows,
    with_misfits,
    with_unknown_codes,
)
from .rows import read_rows
from .trade_layouts import Layout, layout_of
from .trade_years import all_together, entries_by_year

LARGE = 30 << 20  # bytes: above, DuckDB counts it where it is installed


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
        In a zip of BACI it chooses the file; "all" reads each.
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
    read = partial(_read_table, path, revision=revision, country_codes=country_codes, columns=dict(columns or {}),
                   folder=folder, should_stop=should_stop)
    source = path.path if isinstance(path, TableFile) else Path(path)
    is_zip = not isinstance(path, TableFile) and source.suffix.lower() == ".zip"
    entries = entries_by_year(source) if is_zip and not entry else {}
    if entries and year == periods.ALL:
        years: list[Imported] = []
        for own, name in entries.items():
            one = read(year, name, progress=_part_of(progress, len(years), len(entries)))
            years.append(one if "year" in one.table else replace(one, table=one.table.assign(year=own)))
        return all_together(years, source.name)
    return read(year, entry or _entry_of(entries, year), progress=progress)


def _part_of(progress: Progress, done: int, count: int) -> Progress:
    """The progress of one of several files."""
    return lambda share: progress((done + share) / count)


def _entry_of(entries: Mapping[str, str], year: str) -> str:
    """The file of that year; '' where the zip has none a year."""
    if not entries:
        return ""
    if year != periods.LATEST and year not in entries:
        raise ParameterError(
            tr("Year {value} is not in the file, which holds {years}."), value=repr(year), years=listed(entries, 40)
        )
    return entries[max(entries) if year == periods.LATEST else year]


def _read_table(
    path: str | Path | TableFile, year: str, entry: str, *, revision: str, country_codes: str | Path | None,
    columns: dict[str, str], folder: str | Path | None, progress: Progress, should_stop: ShouldStop,
) -> Imported:
    """As `read_world_trade`, one table."""
    file = open_table(path, entry=entry, is_wanted=lambda names: layout_of(names, columns) is not None)
    layout = layout_of(file.columns, columns)
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
    if columns:
        told = ", ".join(f"{role} = {name}" for role, name in columns.items())
        notes.append(Note(tr("Columns as told: {columns}."), columns=told))
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
    digits = {"hs2id": 2, "hs4id": 4, "hs6id": 6}.get(key(found["product"]))
    if digits:  # OEC puts the number of the section before: 52709 is 2709, of section 5
        rows["product"] = text(rows["product"]).str.replace(rf"^\d{{1,2}}(\d{{{digits}}})$", r"\1", regex=True)
    return _imported(file, layout, rows, counted.misfits, asked, str(year), notes)


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
    if "year" in rows:
        rows["year"] = periods.year_of(rows["year"])
    words = rows["value_text"].astype(object)
    empty = is_empty(words) & (words != "")
    unreadable = (words != "") & ~empty
    goods = rows["product"].str.fullmatch(r"\d{4}|\d{6}")
    total = is_total(rows["country"]) | is_total(rows["product"])
    reasons = {
        TOTAL_ROW: (OTHER_CUT, total),
        tr("no country"): (NO_TERRITORY, rows["country"] == ""),
        tr("no product code"): (NO_CODE, rows["product"] == ""),
        tr("not a heading of goods"): (NO_CODE, ~goods | _not_goods(rows["product"])),
        tr("no value"): (NO_VALUE, empty),
        tr("not a number"): (NO_VALUE, unreadable),
        tr("a sum below zero"): (NO_VALUE, rows["value"] < 0),
    }
    twice = _told_twice(rows, ~pd.concat([applies for _, applies in reasons.values()], axis=1).any(axis=1))
    value = rows["value"].mask(twice | total, 0.0)
    period = _period(rows, value.clip(lower=0), year)
    reasons = {tr("another year"): (OTHER_YEAR, ~period.inside), **reasons,
               tr("heading beside its six-digit codes"): (OTHER_CUT, twice)}
    keys = [*(["year"] if year == periods.ALL and "year" in rows else []), "country", "product"]
    kept, rejects = kept_flows(file.name, rows, reasons, value, ["country", "product"])
    flows, unknown, converted = _in_hs92(kept[[*keys, "value"]], revision)
    notes += [*period.notes, *converted]
    if revision == HS1992:
        notes.append(Note(tr("Product codes were read as HS 1992.")))
    rejects = with_unknown_codes(rejects, unknown)
    rejects = with_misfits(rejects, misfits)
    table = flows.groupby(keys, sort=True)["value"].sum().reset_index()
    table = table[table["value"] > 0].reset_index(drop=True)
    if "year" in keys:
        notes += _years_note(period.years, table["year"])
    return Imported(
        table,
        rejects,
        int(rows["rows"].sum()) + len(misfits),
        int(kept["rows"].sum()),
        float(value[period.inside].clip(lower=0).sum()),
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


def _period(rows: pd.DataFrame, value: pd.Series, year: str) -> periods.Period:
    if "year" not in rows:
        return periods.undated(rows, year)
    period = periods.choose(rows["year"], None, value, asked=year)
    return period._replace(notes=()) if year == periods.ALL else period


def _years_note(years: tuple[str, ...], kept: pd.Series) -> Iterator[Note]:
    """Which years the table tells apart, and of which nothing could be used."""
    known = sorted(kept.unique())
    lost = [year for year in years if year not in known]
    if lost:
        yield Note(
            tr("Years of the file that are kept: {years}; the column year tells them apart. No row of {lost} can be used."),
            years=listed(known, 6), lost=listed(lost, 6),
        )
    elif len(known) > 1:
        yield Note(tr("Each of the {count} years of the file was kept ({years}): the column year tells them apart."),
                   count=len(known), years=listed(known, 6))


def _told_twice(rows: pd.DataFrame, usable: pd.Series) -> pd.Series:
    """Headings of a year that has six-digit codes too: the same flows, added up."""
    year = rows["year"] if "year" in rows else pd.Series("", rows.index)
    is_heading = rows["product"].str.len() == 4
    return usable & is_heading & year.isin(set(year[usable & ~is_heading]))


def _in_hs92(rows: pd.DataFrame, revision: str) -> tuple[pd.DataFrame, pd.DataFrame, list[Note]]:
    """Flows by heading of HS 1992, codes that the revision does not know, what to say; years of headings by themselves."""
    is_heading = rows["product"].str.len() == 4
    notes = []
    if is_heading.any() and not is_heading.all():
        notes.append(Note(tr("The file knows headings only in {years}, six-digit codes in its other years."),
                          years=listed(sorted(rows.loc[is_heading, "year"].unique()), 6)))
    parts = [to_hs92(part, revision) for part in (rows[~is_heading], rows[is_heading]) if len(part)]
    flows = pd.concat([part.rows for part in parts], ignore_index=True)
    unknown = pd.concat([part.unknown for part in parts if len(part.unknown)] or [parts[0].unknown], ignore_index=True)
    notes += dict.fromkeys(note for part in parts for note in part.notes)
    return flows.assign(product=flows["product"].str[:4]), unknown, notes
