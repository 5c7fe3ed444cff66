"""How a customs file is written: its layouts, its flows in one column or two, its unit; summed by combination of codes.

Layouts: docs/data.md, "Customs". What the rows mean, and which are kept, is in `engine.sources.customs`.
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
from ..progress import ShouldStop, check, never
from ..words import Note, tr
from .cells import is_empty, is_masked, number
from .counting import count_rows
from .elsewhere import CUSTOMS, refuse_elsewhere
from .files import TableFile, Wanted, key, match_columns, open_table

THOUSAND_EUROS, EUROS, AUTOMATIC = "thousand_euros", "euros", "automatic"
UNITS = (AUTOMATIC, EUROS, THOUSAND_EUROS)
FLOWS = ("exports", "imports")

DEPARTEMENTS = ("dep", "departement", "code_departement", "code_dep", "dept", "num_dep")
REGIONS = ("reg", "region", "code_region")
COLUMNS = {
    "territory": (*DEPARTEMENTS, *REGIONS, "territory"),
    "activity": (
        "cpf4",
        "code_cpf4",
        "cpf4_rev21",
        "cpf4 rev. 2.1",
        "cpf_4",
        "cpf",
        "produit",
        "code_produit",
        "cpf6",
        "code_cpf6",
        "activity",
        "nace",
        "class",
    ),
    "product": ("nc8", "code_nc8", "nc_8", "hs8", "cn8", "product"),
    "year": ("annee", "an", "year", "millesime"),
    "quarter": ("trimestre", "trim", "quarter"),
    "month": ("mois", "month"),
    "period": ("periode", "period", "annee_trimestre", "date"),
    "flow": ("flux", "sens", "flow", "import_export", "type_flux"),
    "exports": (
        "exportation",
        "exportations",
        "export",
        "exports",
        "valeur_export",
        "valeur_exportations",
        "exportations_keur",
        "exports k€",
        "exportations k€",
        "exportations en milliers d'euros",
        "exportations en euros",
    ),
    "imports": (
        "importation",
        "importations",
        "import",
        "imports",
        "valeur_import",
        "valeur_importations",
        "importations_keur",
        "imports k€",
        "importations k€",
        "importations en milliers d'euros",
        "importations en euros",
    ),
    "value": (
        "valeur",
        "value",
        "montant",
        "valeur_euro",
        "valeur_euros",
        "valeur_keur",
        "valeur en euros",
        "valeur en milliers d'euros",
    ),
}
A129 = ("a129", "code_a129")
# The files that come without a line of names, by their number of columns.
NAMELESS = {
    10: ("flux", "mois", "annee", "cpf6", "a129", "nc8", "pays", "valeur", "masse", "usup"),
    8: ("flux", "mois", "annee", "nc8", "pays", "valeur", "masse", "usup"),
    6: ("annee", "dep", "cpf4", "a129", "exportation", "importation"),
}
_EXPORT, _IMPORT = re.compile(r"^(e|x|exp.*|2)$", re.I), re.compile(r"^(i|m|imp.*|1)$", re.I)


class Flows(NamedTuple):
    """Combinations of the file with what they mean."""

    rows: pd.DataFrame  # roles, exports and imports (float), exports_masked, imports_masked, no_flow, bad, rows
    misfits: pd.DataFrame
    file: TableFile
    notes: list[Note]
    unit: str  # that they were read in: euros or thousand euros
    place: str  # the column of territories, '' without one


def read_flows(
    path: str | Path | TableFile,
    needed: tuple[str, ...],
    *,
    unit: str = AUTOMATIC,
    flow: str = "",
    entry: str = "",
    columns: Mapping[str, str] | None = None,
    should_stop: ShouldStop = never,
) -> Flows:
    """Exports and imports in euros of each combination of codes; `needed`: roles that the file must have."""
    if unit not in UNITS:
        raise ParameterError(
            tr("Unit: received {value}; expected one of {known}."), value=repr(unit), known=", ".join(UNITS)
        )
    if flow not in ("", *FLOWS):
        raise ParameterError(
            tr("Flow: received {value}; expected one of {known}."), value=repr(flow), known=", ".join(FLOWS)
        )
    wanted = {role: ((columns[role],) if columns and columns.get(role) else names) for role, names in COLUMNS.items()}
    file = open_table(path, entry=entry, is_wanted=lambda names: _fits(names, wanted, needed))
    first_row, file, notes = _named(file)
    found = match_columns(file, wanted)
    _refuse_without(file, found, needed, wanted)
    if "exports" in found or "imports" in found:
        found.pop("value", None)
        found.pop("flow", None)
    roles = {
        role: found[role]
        for role in found
        if role in (*needed, "activity", "year", "quarter", "month", "period", "flow", *FLOWS, "value")
    }
    sums = tuple(role for role in (*FLOWS, "value") if role in roles)
    counted = count_rows(file, roles, sums=sums, should_stop=should_stop)
    check(should_stop)
    rows = counted.in_order()
    if first_row is not None:
        rows = pd.concat([_as_combination(first_row, file, roles, sums), rows], ignore_index=True)
    for role in roles:
        if role not in sums:
            rows[role] = rows[role].astype(object)
    rows = _by_flow(rows, file, sums, flow)
    rows, chosen, unit_note = _in_euros(rows, sums, unit, roles)
    return Flows(rows, counted.misfits, file, [*counted.notes, *notes, unit_note], chosen, roles.get("territory", ""))


def _fits(names: tuple[str, ...], wanted: Wanted, needed: tuple[str, ...]) -> bool:
    known = {key(name) for name in names}
    return len(names) in NAMELESS and _is_data(names) or all(known & {key(name) for name in wanted[role]} for role in needed)


def _is_data(cells: tuple[str, ...]) -> bool:
    """Whether a first line holds a row: a year, and figures at its end."""
    return any(re.fullmatch(r"(19|20)\d\d", cell) for cell in cells[:3]) and any(
        re.fullmatch(r"[\d.,]+", cell) for cell in cells[-4:]
    )


def _named(file: TableFile) -> tuple[tuple[str, ...] | None, TableFile, list[Note]]:
    """The first line as a row, where the file has no names; and the file with those of its layout."""
    if not _is_data(file.columns):
        return None, file, []
    names = NAMELESS.get(len(file.columns))
    if names is not None and len(names) == 6 and re.fullmatch(r"\d{8}", file.columns[3]):
        names = ("annee", "cpf6", "a129", "nc8", "exportation", "importation")
    if names is None:
        raise TableError(
            tr(
                "{name} has no line of names, and {count} columns: none of the layouts of customs. Add a first line with "
                "the names of its columns."
            ),
            name=file.name,
            count=len(file.columns),
        )
    note = Note(tr("{name} has no line of names: it was read as {columns}."), name=file.name, columns=" ".join(names))
    return file.columns, replace(file, columns=names), [note]


def _refuse_without(file: TableFile, found: dict[str, str], needed: tuple[str, ...], wanted: Wanted) -> None:
    if (
        "activity" in needed
        and "activity" not in found
        and any(key(name) in {key(a) for a in A129} for name in file.columns)
    ):
        raise TableError(
            tr("{name} gives A129 groups only, which are too coarse: take the file by CPF class (CPF4)."), name=file.name
        )
    other = {"product"} if "territory" in needed else {"territory", "activity"}
    if other <= set(found) and not set(needed) <= set(found):
        kind = tr("Nation by NC8 product") if "product" in other else tr("Departements or regions by CPF class")
        raise TableError(tr("{name} is the other kind of customs file: choose \"{kind}\" in \"Kind of file\"."),
                         name=file.name, kind=kind)
    if not set(needed) <= set(found):
        refuse_elsewhere(file, CUSTOMS)
    match_columns(file, wanted, required=needed, named=True)
    if not {"exports", "imports", "value"} & set(found):
        match_columns(file, {"exports": wanted["exports"]}, required=("exports",), named=True)


def _as_combination(cells: tuple[str, ...], file: TableFile, roles: dict[str, str], sums: tuple[str, ...]) -> pd.DataFrame:
    row: dict[str, object] = {role: cells[file.columns.index(column)].strip() for role, column in roles.items()}
    for role in sums:
        figure = number(pd.Series([row[role]])).iloc[0]
        row[f"{role}_text"] = "" if figure == figure else row[role]
        row[role] = 0.0 if figure != figure else float(figure)
    return pd.DataFrame([{**row, "rows": 1, "example": -1}])


def _by_flow(rows: pd.DataFrame, file: TableFile, sums: tuple[str, ...], flow: str) -> pd.DataFrame:
    """One column for each flow, one for its secret cells, and where a row has no figure."""
    no_flow = pd.Series(False, rows.index)
    if "value" in sums and not set(FLOWS) & set(sums):
        sense = rows["flow"].map(_sense) if "flow" in rows else pd.Series(flow or _sense_of_name(file), rows.index)
        if not sense.isin(FLOWS).any():
            raise TableError(
                tr(
                    "{name}: nothing tells whether its values are exports or imports. Say it, or add a column \"flux\" with "
                    "E or I."
                ),
                name=file.name,
            )
        for name in FLOWS:
            if (sense == name).any():
                rows[name] = rows["value"].where(sense == name, 0.0)
                rows[f"{name}_text"] = rows["value_text"].astype(object).where(sense == name, "")
        no_flow = ~sense.isin(FLOWS)
    here = [name for name in FLOWS if name in rows]
    rows["no_flow"], rows["bad"] = no_flow, False
    empty_everywhere = pd.Series(True, rows.index)
    for name in here:
        words = rows[f"{name}_text"].astype(object)
        masked = is_masked(words)
        empty = is_empty(words) & ~masked
        rows[f"{name}_masked"] = masked
        rows["bad"] = rows["bad"] | (~masked & ~empty)
        empty_everywhere &= empty & (words != "")
    return rows.drop(columns=[c for c in rows if c.endswith("_text") or c in ("value", "flow", "example")])


def _sense(code: str) -> str:
    code = str(code).strip()
    return "exports" if _EXPORT.match(code) else "imports" if _IMPORT.match(code) else ""


def _sense_of_name(file: TableFile) -> str:
    name = file.name.lower()
    found = [flow for flow, word in (("exports", r"exp|nc8payse"), ("imports", r"imp|nc8paysi")) if re.search(word, name)]
    return found[0] if len(found) == 1 else ""


def _in_euros(
    rows: pd.DataFrame, sums: tuple[str, ...], unit: str, roles: dict[str, str]
) -> tuple[pd.DataFrame, str, Note]:
    here = [name for name in FLOWS if name in rows]
    figures = rows[here].to_numpy(dtype=np.float64)
    figures = figures[figures != 0]
    decimals = float((np.abs(figures - np.round(figures)) > 1e-6).mean()) if len(figures) else 0.0
    named = any(re.search(r"keur|k€|millier", str(roles[role]).lower()) for role in sums)
    if unit == AUTOMATIC:
        chosen = THOUSAND_EUROS if named or decimals > 0.5 else EUROS
        sentence = {
            THOUSAND_EUROS: tr("Values were read as thousand euros ({share:.0%} of the figures have decimals)."),
            EUROS: tr("Values were read as euros ({share:.0%} of the figures have decimals)."),
        }[chosen]
    else:
        chosen = unit
        sentence = {
            THOUSAND_EUROS: tr("Values were read as thousand euros, as asked."),
            EUROS: tr("Values were read as euros, as asked."),
        }[chosen]
    if chosen == THOUSAND_EUROS:
        rows[here] = rows[here] * 1000.0
    return rows, chosen, Note(sentence, share=decimals)
