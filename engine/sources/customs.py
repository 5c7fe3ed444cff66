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
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2
from ..nomenclatures.codes import class_code, departement_code, text
from ..nomenclatures.hs_revisions import to_hs92
from ..progress import ShouldStop, check, never
from ..words import Note, listed, tr
from . import periods
from .cells import is_empty, is_masked
from .files import TableFile, key, match_columns, open_table
from .imported import NO_CODE, NO_TERRITORY, NO_VALUE, OTHER_YEAR, Imported, account, misfit_line
from .counting import count_rows

NOT_LOCALISED = frozenset({"98", "99", "00", "ZZ", "999"})  # "not localised" and "other" in departement files
THOUSAND_EUROS, EUROS, AUTOMATIC = "thousand_euros", "euros", "automatic"
UNITS = (AUTOMATIC, EUROS, THOUSAND_EUROS)
FLOWS = ("exports", "imports")

COLUMNS = {
    "territory": ("dep", "departement", "code_departement", "code_dep", "dept", "num_dep", "reg", "region", "code_region", "territory"),
    "activity": ("cpf4", "code_cpf4", "cpf4_rev21", "cpf4 rev. 2.1", "cpf_4", "cpf", "produit", "code_produit", "cpf6", "code_cpf6",
                 "activity", "nace", "class"),
    "product": ("nc8", "code_nc8", "nc_8", "hs8", "cn8", "product"),
    "year": ("annee", "an", "year", "millesime"),
    "quarter": ("trimestre", "trim", "quarter"),
    "month": ("mois", "month"),
    "period": ("periode", "period", "annee_trimestre", "date"),
    "flow": ("flux", "sens", "flow", "import_export", "type_flux"),
    "exports": ("exportation", "exportations", "export", "exports", "valeur_export", "valeur_exportations", "exportations_keur"),
    "imports": ("importation", "importations", "import", "imports", "valeur_import", "valeur_importations", "importations_keur"),
    "value": ("valeur", "value", "montant", "valeur_euro", "valeur_euros", "valeur_keur", "valeur en euros", "valeur en milliers d'euros"),
}
A129 = ("a129", "code_a129")
# The files that come without a line of names, by their number of columns.
NAMELESS = {
    10: ("flux", "mois", "annee", "cpf6", "a129", "nc8", "pays", "valeur", "masse", "usup"),
    8: ("flux", "mois", "annee", "nc8", "pays", "valeur", "masse", "usup"),
    6: ("annee", "dep", "cpf4", "a129", "exportation", "importation"),
}
_EXPORT, _IMPORT = re.compile(r"^(e|x|exp.*|2)$", re.I), re.compile(r"^(i|m|imp.*|1)$", re.I)
# first year of each revision of the Combined Nomenclature's six digits
_REVISIONS = ((2022, "2022"), (2017, "2017"), (2012, "2012"), (2007, "2007"), (2002, "2002"), (1996, "1996"), (0, "1992"))


class _Flows(NamedTuple):
    """Combinations of the file with what they mean."""

    rows: pd.DataFrame  # roles, exports and imports (float), exports_masked, imports_masked, bad, rows
    misfits: pd.DataFrame
    file: TableFile
    notes: list[Note]


def read_customs(
    path: str | Path, *, year: str = periods.LATEST, unit: str = AUTOMATIC, flow: str = "", entry: str = "",
    columns: Mapping[str, str] | None = None, french: bool = True, should_stop: ShouldStop = never,
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
        Whether one-digit territories are departements that lost their zero and 98, 99 are "not localised".

    Returns
    -------
    Imported with `table`: territory, activity (text), exports, imports (float64 euros; NaN masked), nomenclature
        20 is the whole of Corsica. A flow that the file lacks is absent from the columns; an empty cell is no flow.

    Raises
    ------
    TableError, ParameterError
    """
    flows = _read(path, ("territory", "activity"), year_asked=year, unit=unit, flow=flow, entry=entry, columns=columns, should_stop=should_stop)
    rows = flows.rows
    territory = departement_code(_before_label(rows["territory"])) if french else text(rows["territory"])
    activity = class_code(_before_label(rows["activity"])).str.replace(r"^(\d{4})\d{2}$", r"\1", regex=True)
    rows = rows.assign(territory=territory, activity=activity)
    period = _period(rows, year)
    lost = territory.isin(NOT_LOCALISED) if french else pd.Series(False, rows.index)
    reasons = {
        tr("another period"): (OTHER_YEAR, ~period.inside & (rows["year"] != "") if "year" in rows else ~period.inside),
        tr("no year"): (OTHER_YEAR, ~period.inside),
        tr("no territory"): (NO_TERRITORY, territory == ""), tr("not localised"): (NO_TERRITORY, lost),
        tr("no activity code"): (NO_CODE, activity == ""),
        tr("not a class of goods"): (NO_CODE, ~activity.str.fullmatch(r"\d{4}")),
        tr("not a number"): (NO_VALUE, rows["bad"]),
    }
    return _imported(flows, rows, reasons, ["territory", "activity"], period, REV2)


def read_national_customs(
    path: str | Path, *, year: str = periods.LATEST, unit: str = AUTOMATIC, flow: str = "", entry: str = "",
    columns: Mapping[str, str] | None = None, revision: str = "", should_stop: ShouldStop = never,
) -> Imported:
    """Exports and imports of the nation by HS 1992 heading and CPF class, in euros, from its file by NC8.

    Parameters as in `read_customs`; `revision`: the HS revision of the NC8 codes, by default that of the year kept.

    Returns
    -------
    Imported with `table`: product (HS 1992 heading), activity (CPF class, '' where the file has none), exports, imports
        `product_weights` makes a concordance of it.
    """
    flows = _read(path, ("product",), year_asked=year, unit=unit, flow=flow, entry=entry, columns=columns, should_stop=should_stop)
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
        tr("no product code"): (NO_CODE, product == ""),
        tr("not an NC8 code of goods"): (NO_CODE, ~product.str.fullmatch(r"\d{8}") | product.str.startswith(("99", "98", "00"))),
        tr("not a number"): (NO_VALUE, rows["bad"]),
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


def _read(path, needed, *, year_asked, unit, flow, entry, columns, should_stop) -> _Flows:
    if unit not in UNITS:
        raise ParameterError(tr("Unit: received {value}; expected one of {known}."), value=repr(unit), known=", ".join(UNITS))
    if flow not in ("", *FLOWS):
        raise ParameterError(tr("Flow: received {value}; expected one of {known}."), value=repr(flow), known=", ".join(FLOWS))
    wanted = {role: ((columns[role],) if columns and columns.get(role) else names) for role, names in COLUMNS.items()}
    file = open_table(path, entry=entry, is_wanted=lambda names: _fits(names, wanted, needed))
    first_row, file, notes = _named(file)
    found = match_columns(file, wanted)
    _refuse_without(file, found, needed, wanted)
    if "exports" in found or "imports" in found:
        found.pop("value", None)
        found.pop("flow", None)
    roles = {role: found[role] for role in found if role in (*needed, "activity", "year", "quarter", "month", "period", "flow",
                                                             *FLOWS, "value")}
    sums = tuple(role for role in (*FLOWS, "value") if role in roles)
    counted = count_rows(file, roles, sums=sums, should_stop=should_stop)
    check(should_stop)
    rows = counted.frame.copy()
    if first_row is not None:
        rows = pd.concat([_as_combination(first_row, file, roles, sums), rows], ignore_index=True)
    for role in roles:
        if role not in sums:
            rows[role] = rows[role].astype(object)
    rows = _flows(rows, file, sums, flow)
    rows, unit_note = _in_euros(rows, sums, unit, roles)
    return _Flows(rows, counted.misfits, file, [*counted.notes, *notes, unit_note])


def _fits(names: tuple[str, ...], wanted, needed) -> bool:
    known = {key(name) for name in names}
    return len(names) in NAMELESS and _is_data(names) or all(known & {key(name) for name in wanted[role]} for role in needed)


def _is_data(cells: tuple[str, ...]) -> bool:
    """Whether a first line holds a row: a year, and figures at its end."""
    return any(re.fullmatch(r"(19|20)\d\d", cell) for cell in cells[:3]) and any(re.fullmatch(r"[\d.,]+", cell) for cell in cells[-4:])


def _named(file: TableFile) -> tuple[tuple[str, ...] | None, TableFile, list[Note]]:
    """The first line as a row, where the file has no names; and the file with those of its layout."""
    if not _is_data(file.columns):
        return None, file, []
    names = NAMELESS.get(len(file.columns))
    if names is not None and len(names) == 6 and re.fullmatch(r"\d{8}", file.columns[3]):
        names = ("annee", "cpf6", "a129", "nc8", "exportation", "importation")
    if names is None:
        raise TableError(tr("{name} has no line of names, and {count} columns: none of the layouts of customs. Add a first line with the "
                            "names of its columns."), name=file.name, count=len(file.columns))
    note = Note(tr("{name} has no line of names: it was read as {columns}."), name=file.name, columns=" ".join(names))
    return file.columns, replace(file, columns=names), [note]


def _refuse_without(file: TableFile, found: dict[str, str], needed, wanted) -> None:
    if "activity" in needed and "activity" not in found and any(key(name) in {key(a) for a in A129} for name in file.columns):
        raise TableError(tr("{name} gives A129 groups only, which are too coarse: take the file by CPF class (CPF4)."), name=file.name)
    match_columns(file, wanted, required=needed)
    if not {"exports", "imports", "value"} & set(found):
        match_columns(file, wanted, required=("value",))


def _as_combination(cells: tuple[str, ...], file: TableFile, roles: dict[str, str], sums: tuple[str, ...]) -> pd.DataFrame:
    from .cells import number

    row: dict[str, object] = {role: cells[file.columns.index(column)].strip() for role, column in roles.items()}
    for role in sums:
        figure = number(pd.Series([row[role]])).iloc[0]
        row[f"{role}_text"] = "" if figure == figure else row[role]
        row[role] = 0.0 if figure != figure else float(figure)
    return pd.DataFrame([{**row, "rows": 1, "example": -1}])


def _flows(rows: pd.DataFrame, file: TableFile, sums: tuple[str, ...], flow: str) -> pd.DataFrame:
    """One column for each flow, one for its secret cells, and where a row has no figure."""
    if "value" in sums and not set(FLOWS) & set(sums):
        sense = rows["flow"].map(_sense) if "flow" in rows else pd.Series(flow or _sense_of_name(file), rows.index)
        if not sense.isin(FLOWS).any():
            raise TableError(tr("{name}: nothing tells whether its values are exports or imports. Say it, or add a column \"flux\" with E "
                                "or I."), name=file.name)
        for name in FLOWS:
            if (sense == name).any():
                rows[name] = rows["value"].where(sense == name, 0.0)
                rows[f"{name}_text"] = rows["value_text"].astype(object).where(sense == name, "")
        rows["no_flow"] = ~sense.isin(FLOWS)
    here = [name for name in FLOWS if name in rows]
    rows["bad"] = rows["no_flow"] if "no_flow" in rows else False
    empty_everywhere = pd.Series(True, rows.index)
    for name in here:
        words = rows[f"{name}_text"].astype(object)
        masked = is_masked(words)
        empty = is_empty(words) & ~masked
        rows[f"{name}_masked"] = masked
        rows["bad"] = rows["bad"] | (~masked & ~empty)
        empty_everywhere &= empty & (words != "")
    return rows.drop(columns=[c for c in rows if c.endswith("_text") or c in ("no_flow", "value", "flow", "example")])


def _sense(code: str) -> str:
    code = str(code).strip()
    return "exports" if _EXPORT.match(code) else "imports" if _IMPORT.match(code) else ""


def _sense_of_name(file: TableFile) -> str:
    name = file.name.lower()
    found = [flow for flow, word in (("exports", r"exp|nc8payse"), ("imports", r"imp|nc8paysi")) if re.search(word, name)]
    return found[0] if len(found) == 1 else ""


def _in_euros(rows: pd.DataFrame, sums, unit: str, roles) -> tuple[pd.DataFrame, Note]:
    here = [name for name in FLOWS if name in rows]
    figures = rows[here].to_numpy(dtype=np.float64)
    figures = figures[figures != 0]
    decimals = float((np.abs(figures - np.round(figures)) > 1e-6).mean()) if len(figures) else 0.0
    named = any(re.search(r"keur|k€|millier", str(roles[role]).lower()) for role in sums)
    if unit == AUTOMATIC:
        chosen = THOUSAND_EUROS if named or decimals > 0.5 else EUROS
        sentence = {THOUSAND_EUROS: tr("Values were read as thousand euros ({share:.0%} of the figures have decimals)."),
                    EUROS: tr("Values were read as euros ({share:.0%} of the figures have decimals).")}[chosen]
    else:
        chosen = unit
        sentence = {THOUSAND_EUROS: tr("Values were read as thousand euros, as asked."), EUROS: tr("Values were read as euros, as asked.")}[chosen]
    if chosen == THOUSAND_EUROS:
        rows[here] = rows[here] * 1000.0
    return rows, Note(sentence, share=decimals)


def _before_label(values: pd.Series) -> pd.Series:
    """``01 - Ain`` -> 01."""
    return text(values).str.replace(r"^(\w{1,6}|\d\d\.\d\d)\s+[-\u2013:]\s+.*$", r"\1", regex=True)


def _period(rows: pd.DataFrame, asked: str) -> periods.Period:
    source = next((role for role in ("year", "period", "quarter", "month") if role in rows), None)
    value = rows[[name for name in FLOWS if name in rows]].sum(axis=1)
    if source is None:
        if asked not in (periods.LATEST, periods.ALL):
            raise ParameterError(tr("Year {value} was asked for, but the file has no year. Leave it out."), value=repr(asked))
        return periods.Period(pd.Series(True, rows.index), "", (), (Note(tr("The file does not tell its year.")),))
    years = periods.year_of(rows[source])
    rows["year"] = years
    for role, parts in (("quarter", 4), ("month", 12), ("period", 4)):
        if role in rows:
            part = periods.part_of(rows[role], parts)
            if part.notna().any():
                return periods.choose(years, part, value, parts=parts, asked=str(asked))
    return periods.choose(years, None, value, asked=str(asked))


def _imported(flows: _Flows, rows: pd.DataFrame, reasons, keys: list[str], period: periods.Period, nomenclature: str) -> Imported:
    here = [name for name in FLOWS if name in rows]
    value = rows[here].sum(axis=1)
    left_out, rejects = account(rows, reasons, keys, value)
    kept = rows[~left_out]
    if not len(kept):
        raise TableError(tr("{name}: none of its {count} rows can be used ({reasons}). Check the columns and the year."),
                         name=flows.file.name, count=int(rows["rows"].sum()), reasons=listed(rejects["reason"]) or tr("it is empty"))
    grouped = kept.groupby(keys, sort=True)
    table = grouped[here].sum().reset_index()
    for name in here:
        table[name] = table[name].mask(grouped[f"{name}_masked"].any().to_numpy())
    table, negative = _without_negatives(table, here, keys)
    lines = [rejects, misfit_line(flows.misfits), negative]
    rejects = pd.concat([line for line in lines if len(line)] or [rejects], ignore_index=True)
    notes = [*flows.notes, *period.notes]
    masked = int(table[here].isna().to_numpy().sum())
    if masked:
        notes.append(Note(tr("{count} values are secret: they stay unknown, not zero."), count=masked))
    inside = period.inside
    return Imported(
        table.assign(nomenclature=nomenclature), rejects, int(rows["rows"].sum()) + len(flows.misfits), int(kept["rows"].sum()),
        float(value[inside].sum()), flows.file.name, period.years, period.label, "EUR", nomenclature, tuple(notes))


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
    rejects = imported.rejects
    if len(converted.unknown):
        line = (tr("a code that the HS revision does not know"), NO_CODE, 0, float(converted.unknown["value"].sum()),
                listed(converted.unknown["product"]))
        rejects = pd.concat([rejects, pd.DataFrame([line], columns=["reason", "lacks", "rows", "value", "examples"])], ignore_index=True)
    nomenclature = f"HS 1992; {REV2}"
    return replace(imported, table=table.assign(nomenclature=nomenclature), rejects=rejects, nomenclature=nomenclature,
                   notes=(*imported.notes, *converted.notes))
