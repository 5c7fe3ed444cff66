"""Activity tables: who makes what where, by staff, establishments or exports; one tidy shape for all sources."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2_1, sub_class, told_by_letter
from ..nomenclatures.codes import class_code, departement_code, hs_heading, text
from ..nomenclatures.naf_2025 import shipped_passage
from ..words import Note, listed, tr
from .cells import is_empty, is_masked, is_total, is_yes, number, whole_sum
from .imported import TOTAL_ROW
from .naf_origins import NEW, Origins, origins_of, spread
from .reading import Reading, columns_of, rejected

STAFF, EXPORTS_BY_CLASS, EXPORTS_BY_HEADING = "staff", "exports_by_class", "exports_by_heading"
INTERVAL = ("masked", "low", "high")
TOGETHER = ("hidden_territory", "hidden_activity")
KINDS = (STAFF, EXPORTS_BY_CLASS, EXPORTS_BY_HEADING)  # in the order of the parameter ACTIVITY_KIND


def read_activity(rows: pd.DataFrame, *, kind: str = STAFF, french: bool = True) -> Reading:
    """Clean the rows of an activity table, whatever spreadsheet they went through.

    Codes become text of fixed width (leading zeros restored), decimal commas are read, secret marks become masked
    cells, rows of the same territory and code are added up (masked where one of them is).

    Parameters
    ----------
    rows : DataFrame: territory, activity, value; masked, low and high, optional
        Any type of cell. A row that `masked` says secret may have no value; low and high are the ends between which it
        lies (an importer's, or what a published total leaves). Those of other rows are not read: an estimate, such as
        staff from size bands, stands as it is. hidden_territory and hidden_activity, optional: the most that all masked
        rows of the territory, or of the activity code, hide together.
    kind : one of `KINDS`
        By NAF / CPF class, or by HS heading.
    french : bool
        Whether one-digit territories are French departements without their zero.

    Returns
    -------
    Reading with `table`: territory, activity (text), value (float64, NaN where masked), masked (bool)
        With low and high (the value itself where nothing is masked; high NaN without limit) where `rows` has one of them;
        with hidden_territory, hidden_activity (NaN without limit) where it has them.

    Raises
    ------
    TableError
        A column missing, negative values, an interval whose ends are crossed, or no row that can be used.

    Examples
    --------
    >>> rows = pd.DataFrame({"territory": [1, "01"], "activity": ["10.71C", 1071], "value": ["2,5", 1]})
    >>> read_activity(rows).table.values.tolist()
    [['01', '1071', 3.5, False]]
    """
    if kind not in KINDS:
        raise ParameterError(tr("Kind of activity: received {value}; expected one of {known}."),
                             value=repr(kind), known=", ".join(KINDS))
    ends = [name for name in INTERVAL if name in rows]
    together = [name for name in TOGETHER if name in rows]
    rows = columns_of(rows, ["territory", "activity", "value", *ends, *together], tr("Activity table"))
    territory = departement_code(rows["territory"]) if french else text(rows["territory"])
    activity, origins = (hs_heading(rows["activity"]), None) if kind == EXPORTS_BY_HEADING else _classes(rows["activity"])
    masked, empty, value = is_masked(rows["value"]), is_empty(rows["value"]), number(rows["value"])
    if "masked" in ends:
        masked |= is_yes(rows["masked"]) | is_masked(rows["masked"])  # a flag beside an empty value, as Eurostat's
    refuse_negative(rows, value, tr("Activity table"))
    rejects = rejected(rows, {
        TOTAL_ROW: is_total(rows["territory"]) | is_total(rows["activity"]) | _wider(rows["activity"]),
        tr("no territory"): territory == "", tr("no activity code"): activity == "",
        tr("unknown activity code"): activity.eq(NEW),
        tr("no value"): empty & ~masked, tr("not a number"): value.isna() & ~masked & ~empty,
    })
    kept = pd.DataFrame({"territory": territory, "activity": activity, "value": value.mask(masked), "masked": masked})
    if {"low", "high"} & set(ends):
        kept = kept.assign(**_ends(rows, value, masked))
    kept = kept.drop(index=rejects["row"] - 1)
    for name in together:
        by = name.removeprefix("hidden_")
        own = kept.assign(**{name: _limit(rows, name)})
        if by == "activity":
            own["activity"] = text(rows["activity"])  # a class may hold several codes of the file
        kept[name] = kept[by].map(hidden_together(own, by, kept[by].groupby(own[by]).first()))
    if not len(kept):
        raise TableError(tr("Activity table: none of its {count} rows can be used ({reasons}). "
                            "Check the three fields: territory, code, value."),
                         count=len(rows), reasons=listed(rejects["reason"].unique()) or tr("it is empty"))
    totals, added = add_up(kept, ["territory", "activity"])
    notes = list(_notes(rows, territory, activity, added, rejects))
    if origins is not None:
        totals, note = _in_rev2(totals, origins)
        notes.append(note)
    return Reading(totals, rejects, tuple(notes), len(rows))


def _wider(codes: pd.Series) -> pd.Series:
    """Eurostat's sections, divisions and groups (C, B-E, C10, C107), beside classes (C1071) that tell them again."""
    known = text(codes).str.upper()
    if not known.str.fullmatch(r"[A-U]\d{4}").any():
        return pd.Series(False, codes.index)
    return known.str.fullmatch(r"[A-U](\d{2,3})?([-_][A-U]?(\d{2,3})?)*").astype(bool)


def _classes(codes: pd.Series) -> tuple[pd.Series, Origins | None]:
    """Classes of NAF rev. 2; `NEW` and the code where the letter tells NAF 2025, `NEW` alone where INSEE has it not."""
    known = pd.Series(codes.unique(), dtype=object)
    known = known[told_by_letter(known) == REV2_1]
    if not len(known):
        return class_code(codes), None
    is_2025 = codes.isin(known)
    origins = origins_of(shipped_passage(), goods_only=False)
    source = sub_class(codes)["code"]
    return class_code(codes).mask(is_2025, NEW + source.where(source.isin(origins.goods), "")), origins


def _in_rev2(totals: pd.DataFrame, origins: Origins) -> tuple[pd.DataFrame, Note]:
    """Codes of NAF 2025 spread over the classes they come from; a class with a secret part is secret."""
    waits = totals["activity"].str.startswith(NEW)
    ends = [end for end in ("low", "high") if end in totals]
    new = spread(totals[waits], origins, {"value": "staff_weight"})
    for end in ends:  # the value itself where nothing is secret
        secret = new[end] if end == "high" else new[end].where(new["alone"], 0.0)
        new[end] = secret.where(new["masked"], new["value"])
    shared, _ = add_up(pd.concat([totals[~waits], new[list(totals.columns)]], ignore_index=True), ["territory", "activity"])
    whole, parted = new["value"].sum(), new.loc[~new["alone"], "value"].sum()
    note = Note(
        tr("{count} figures have a code of NAF 2025, brought to NAF rev. 2 by INSEE's table weighed by Ressort: {share:.1%} "
           "of their sum comes from codes of several classes."),
        count=int(waits.sum()), share=float(parted / whole) if whole else 0.0,
    )
    return shared, note


def _ends(rows: pd.DataFrame, value: pd.Series, masked: pd.Series) -> dict[str, pd.Series]:
    """Between what each row lies: what is seen of a masked one, and what it can be at most (NaN: anything)."""
    unknown = pd.Series(np.nan, rows.index)
    ends = {name: number(rows[name]) if name in rows else unknown for name in ("low", "high")}
    low, high = ends["low"].fillna(0.0), ends["high"]
    crossed = masked & ((low < 0) | (high < low))
    if crossed.any():
        first = crossed.index[crossed][0]
        raise TableError(
            tr("Activity table: the masked cell of row {row} lies between {low} and {high}: {count} rows have ends that are "
               "negative or crossed. Correct the fields of the interval."),
            row=first + 1, low=f"{low[first]:g}", high=f"{high[first]:g}", count=int(crossed.sum()),
        )
    return {"low": low.where(masked, value), "high": high.where(masked, value)}


def _limit(rows: pd.DataFrame, name: str) -> pd.Series:
    limit = number(rows[name])
    if (limit < 0).any():
        first = limit.index[limit < 0][0]
        raise TableError(tr("Activity table: {column} is {value} in row {row}. What hides is 0 or more."),
                         column=name, value=f"{limit[first]:g}", row=first + 1)
    return limit


def hidden_together(table: pd.DataFrame, by: str, into: pd.Series) -> pd.Series:
    """The most that the masked cells of each union, of territories or of codes, hold together; NaN without limit.

    Parameters
    ----------
    table : DataFrame: masked, and the columns `by` and, optional, hidden_<by>
    by : "territory" or "activity"
    into : Series, the union of each of them; NaN in none

    Examples
    --------
    >>> table = pd.DataFrame({"territory": ["01", "01", "02"], "masked": [True, True, False], "hidden_territory": 30.0})
    >>> hidden_together(table, "territory", pd.Series({"01": "84", "02": "84"})).to_dict()
    {'84': 30.0}
    """
    masked = table["masked"].groupby(table[by]).any()
    name = f"hidden_{by}"
    limit = table[name].groupby(table[by]).max() if name in table else pd.Series(np.nan, masked.index)
    limit = limit.where(masked, 0.0)
    return whole_sum(limit, into.reindex(limit.index))


def add_up(rows: pd.DataFrame, keys: list[str]) -> tuple[pd.DataFrame, int]:
    """One row for each key, values added up and masked where one is; and how many rows were merged."""
    grouped = rows.groupby(keys, sort=True)
    totals = grouped["value"].sum().to_frame().reset_index()
    totals["masked"] = grouped["masked"].any().to_numpy()
    totals["value"] = totals["value"].mask(totals["masked"])
    if "high" in rows:
        totals["low"] = grouped["low"].sum().to_numpy()
        totals["high"] = whole_sum(rows["high"], [rows[key] for key in keys]).to_numpy()
    for name in (name for name in TOGETHER if name in rows):
        totals[name] = grouped[name].max().to_numpy()
    return totals, len(rows) - len(totals)


def activity_matrix(table: pd.DataFrame) -> pd.DataFrame:
    """Territories x codes: 0 where the table has no row, NaN where it is masked."""
    values = table.assign(value=table["value"].where(~table["masked"], 0.0)).pivot(
        index="territory", columns="activity", values="value").fillna(0.0)
    secret = table[table["masked"]]
    matrix = values.to_numpy(dtype=np.float64).copy()
    matrix[values.index.get_indexer(secret["territory"]), values.columns.get_indexer(secret["activity"])] = np.nan
    return pd.DataFrame(matrix, values.index, values.columns)


def refuse_negative(rows: pd.DataFrame, value: pd.Series, name: str) -> None:
    """Refuse a table with negative figures, naming the first; `rows` holds its cells as they were read."""
    if (value < 0).any():
        first = value.index[value < 0][0]
        raise TableError(
            tr("{name}: negative values: {count}, the first {value} in row {row} ({labels}). "
               "Correct the file, or net out returns first."),
            name=name, count=int((value < 0).sum()), value=rows.at[first, "value"], row=first + 1,
            labels=listed(rows.loc[first].drop("value").tolist()),
        )


def _notes(rows: pd.DataFrame, territory: pd.Series, activity: pd.Series, added: int,
           rejects: pd.DataFrame) -> Iterator[Note]:
    if added:
        yield Note(tr("{count} rows repeat a territory and a code: their values were added up."), count=added)
    restored = (territory != text(rows["territory"]).str.upper()) & territory.str.startswith("0")
    if restored.any():
        yield Note(tr("{count} territory codes had lost their leading zero ({codes}): restored."),
                   count=int(restored.sum()), codes=listed(territory[restored].unique()))
    bare = text(rows["activity"]).str.fullmatch(r"\d{3}|\d{5}") & activity.str.startswith("0")
    if bare.any():
        yield Note(tr("{count} activity codes had lost their leading zero ({codes}): restored."),
                   count=int(bare.sum()), codes=listed(activity[bare].unique()))
    for reason, group in rejects.groupby("reason"):
        yield Note(tr("{count} rows left out, {reason}: the first is row {row}."),
                   count=len(group), reason=reason, row=int(group["row"].iloc[0]))
