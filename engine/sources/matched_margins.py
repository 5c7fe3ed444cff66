"""Which rows of a file lie beneath each published total that the user gives, and what these leave to its masked cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.activity_groups import activity_levels
from ..nomenclatures.codes import departement_code
from ..words import Note, listed, tr
from .given_margins import NAME, NATION, OWN, UNTOLD, GivenMargins
from .margins import Margin, bound_masked
from .places import COMMUNE, DEPARTEMENT, REGION
from .territory_codes import commune_code

FAR = 100.0  # times: a total that much above what is seen, where nothing hides, is of another unit


class Matched(NamedTuple):
    """`margins`: over the rows of the file; `notes`: totals that bound nothing, and why."""

    margins: list[Margin]
    notes: tuple[Note, ...]


def matched_margins(
    given: GivenMargins, rows: pd.DataFrame, places: Mapping[str, pd.Series], activity: pd.Series
) -> Matched:
    """The given totals as margins over the rows of a file.

    Parameters
    ----------
    given : from `engine.sources.given_margins.read_margins`
    rows : DataFrame: value (NaN where nothing is seen), masked
        All that the totals count, kept or not.
    places : {level: territory of each row}, "own" (the result's) and those of France that can be told; '' is nowhere
    activity : code of each row: sub-class, class or division

    Raises
    ------
    TableError
        A total that stands there twice, or most totals below what is seen beneath them.
    """
    wider = _by_distinct(activity, activity_levels)
    told = given.table.assign(**_told(given.table, places))
    margins, checks = [], []
    for (level, group), totals in told.groupby(["level", "activity_level"], sort=True):
        labels = totals["territory"] + "|" + totals["activity"]
        _refuse_twice(labels)
        territory = pd.Series("", rows.index) if level == NATION else places[level].where(places[level] != "")
        margin = Margin(territory.astype(object) + "|" + wider[group].astype(object),
                        pd.Series(totals["total"].to_numpy(), labels))
        check = _check(margin, rows)
        margins.append(margin._replace(total=margin.total.mask(check["below"])))
        checks.append(check.assign(is_place=level != NATION))
    return Matched(margins, tuple(_notes(pd.concat(checks))))


def bound_table(
    table: pd.DataFrame, rows: pd.DataFrame, given: GivenMargins, places: Mapping[str, pd.Series], activity: pd.Series
) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """The table with the upper ends that the totals leave to its masked cells, NaN where none does; and what to say of it.

    `table`: territory, activity, masked, low, high; `rows`: cell (`cell_of`), value, masked; others as `matched_margins`.
    """
    matched = matched_margins(given, rows, places, activity)
    masked = table["masked"].to_numpy(dtype=bool)
    high = cell_of(table["territory"], table["activity"]).map(bound_masked(rows, matched.margins)["high"])
    high = high.astype(np.float64).clip(lower=table["low"])  # corrections may be below zero
    table = with_together(table.assign(high=table["high"].where(~masked, high)), rows, matched.margins)
    note = Note(
        tr("Published totals bound {count} of the {all} masked cells from above."),
        count=int(table.loc[masked, "high"].notna().sum()), all=int(masked.sum()),
    )
    return table, (*given.notes, *matched.notes, note)


def with_together(table: pd.DataFrame, rows: pd.DataFrame, margins: list[Margin]) -> pd.DataFrame:
    """The table with hidden_territory and hidden_activity: the most that all masked cells of each hold together.

    `rows` as in `bound_masked`. A total over several cells bounds their sum; the ends of each cell alone do not say so.
    """
    place, known = pd.factorize(rows["cell"])
    parts = pd.Series(known, dtype=object).str.rpartition("|")
    for name, part in (("territory", 0), ("activity", 2)):
        ends = bound_masked(rows.assign(cell=parts[part].reindex(place).to_numpy()), margins)
        table[f"hidden_{name}"] = table[name].astype(object).map(ends["high"] - ends["low"]).astype(np.float64)
    return table


def cell_of(territory: pd.Series, activity: pd.Series) -> pd.Series:
    """The name of a cell."""
    return territory.astype(object) + "|" + activity.astype(object)


def _by_distinct(codes: pd.Series, rule: Callable[[pd.Series], pd.DataFrame]) -> pd.DataFrame:
    """A rule applied once to each distinct code."""
    place, known = pd.factorize(codes.astype(object))
    return rule(pd.Series(known, dtype=object)).take(place).set_axis(codes.index)


def _told(table: pd.DataFrame, places: Mapping[str, pd.Series]) -> dict[str, pd.Series]:
    """Level and code of each total: the result's own territories, else what the shape of the code tells."""
    level, written = table["level"], table["territory"]
    first = written.str.extract(r"^(\S*)")[0]  # 01 - Ain
    is_french = DEPARTEMENT in places or REGION in places
    plain = departement_code(first).where(first.str.len() < 4, commune_code(first)) if is_french else first
    own = set(places[OWN].unique()) - {""}
    code = written.where(written.isin(own), first.where(first.isin(own), plain))
    shape = pd.Series(OWN, table.index, dtype=object)
    shape = shape.mask(plain.str.fullmatch(r"(\d\d|2[AB])\d{3}"), COMMUNE)
    shape = shape.mask(plain.str.fullmatch(r"\d\d|2[AB]|9[78]\d"), DEPARTEMENT)
    level = level.mask(level == UNTOLD, shape.mask(code.isin(own), OWN))
    code = code.mask(level.isin([COMMUNE, DEPARTEMENT, REGION]), plain)
    return {"level": level.where(level.isin([*places, NATION]), OWN), "territory": code}


def _refuse_twice(labels: pd.Series) -> None:
    twice = labels[labels.duplicated()]
    if len(twice):
        raise TableError(
            tr("{name}: {labels} stands there more than once. Keep one total for each territory and activity."),
            name=NAME, labels=listed(_said(twice.unique())),
        )


def _check(margin: Margin, rows: pd.DataFrame) -> pd.DataFrame:
    """Of each total: what is seen beneath it, whether it has rows, whether it is below, whether something hides."""
    seen = margin.seen(rows)
    hides = rows["masked"].groupby(margin.group).any()
    return pd.DataFrame({
        "label": _said(margin.total.index), "total": margin.total.to_numpy(), "seen": seen.to_numpy(),
        "matched": margin.total.index.isin(hides.index), "below": (margin.total < seen * (1 - 1e-9)).to_numpy(),
        "clear": ~margin.total.index.isin(hides.index[hides]),
    }, index=margin.total.index)


def _said(labels: pd.Index) -> list[str]:
    return [" ".join(part for part in str(label).split("|") if part) or "_T" for label in labels]


def _notes(checks: pd.DataFrame) -> Iterator[Note]:
    """Totals that bound nothing; refused where most of them contradict the file."""
    below, absent = checks[checks["below"]], checks[~checks["matched"]]
    if len(below):
        words = {"name": NAME, "count": len(below), "all": int(checks["matched"].sum()), "label": below["label"].iloc[0],
                 "total": float(below["total"].iloc[0]), "seen": float(below["seen"].iloc[0])}
        if 2 * len(below) > checks["matched"].sum():
            raise TableError(
                tr("{name}: {count} of {all} are below what the file shows beneath them, the first {label}: {total:,.0f} "
                   "for {seen:,.0f}. Check their year, their unit, and that they count all activities."), **words)
        yield Note(
            tr("{name}: {count} of {all} are below what the file shows beneath them, the first {label}: {total:,.0f} "
               "for {seen:,.0f}. They bound nothing."), **words)
    if len(absent):
        yield Note(tr("{name}: {count} of {all} name a territory or an activity that the file has not ({labels}): they "
                      "bound nothing."), name=NAME, count=len(absent), all=len(checks), labels=listed(absent["label"]))
    clear = checks[checks["clear"] & checks["matched"] & checks["is_place"] & (checks["seen"] > 0)]
    ratio = (clear["total"] / clear["seen"]).median()
    if ratio > FAR:
        yield Note(tr("{name} are {ratio:,.0f} times what the file shows where nothing hides: check their unit."),
                   name=NAME, ratio=ratio)
