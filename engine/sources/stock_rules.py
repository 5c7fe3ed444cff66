"""What the combinations of a stock mean: class, territory, staff; which enter the table, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.activities import REV2, nomenclature_of, read_nomenclature
from ..nomenclatures.codes import class_code
from ..words import Note, listed, tr
from . import embedded
from .bands import band_code, size_bands
from .cells import is_empty, is_masked, number
from .files import TableFile
from .imported import EXAMPLES, NO_CODE, NO_TERRITORY, NO_VALUE, OTHER_YEAR
from .places import Places

STAFF, ESTABLISHMENTS = "staff", "establishments"
MEASURES = (STAFF, ESTABLISHMENTS)
CLOSED, SERVICES = "closed", "services"  # what a row set aside lacks: it is outside the question
ACTIVE = "A"


def check_measure(measure: str) -> None:
    """Refuse a measure that no stock has."""
    if measure not in MEASURES:
        raise ParameterError(
            tr("Measure: received {value}; expected one of {known}."), value=repr(measure), known=", ".join(MEASURES)
        )


def by_code(values: pd.Series, rule: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """A rule applied once to each distinct code of a category column."""
    known = pd.Series(values.cat.categories.astype(object), dtype=object)
    return pd.Series(rule(known).to_numpy()[values.cat.codes] if len(known) else [], values.index)


def goods_classes() -> dict[str, str]:
    """The class of goods that each NAF class makes: 0311 -> 0300, others mostly themselves."""
    known = embedded.classes()
    return {naf: made for made, makers in known["naf"].items() for naf in makers.split()}


class Meaning(NamedTuple):
    """What the combinations mean, rule by rule; one element for each combination."""

    territory: pd.Series
    activity: pd.Series
    goods: pd.Series
    establishments: pd.Series
    figures: pd.DataFrame  # low, high, staff of the combination; NaN where unknown
    year: pd.Series
    years: tuple[str, ...]
    kept_year: str


def meaning_of(file: TableFile, rows: pd.DataFrame, places: Places, goods_only: bool, year: str) -> Meaning:
    """Every rule applied to the combinations, none of them left out yet."""
    activity = by_code(rows["activity"], naf_class)
    if "nomenclature" not in rows:
        _refuse_2025(file, rows["activity"])
    goods = activity.map(goods_classes()) if goods_only else activity
    where = rows["commune"] if "commune" in rows else rows["departement"]
    count = by_code(rows["count"], number) if "count" in rows else pd.Series(1.0, rows.index)
    establishments = count * rows["rows"]
    years = tuple(sorted(set(rows["year"].cat.categories) - {""})) if "year" in rows else ()
    if year and years and year not in years:
        raise ParameterError(tr("Year: received {value}; the file holds {known}."), value=repr(year), known=", ".join(years))
    kept_year = year or (years[-1] if years else "")
    own = rows["year"].astype(str) if "year" in rows else pd.Series(kept_year, rows.index)
    return Meaning(
        by_code(where, places.of),
        activity,
        goods,
        establishments,
        _figures(rows, establishments),
        own,
        years,
        kept_year if years else "",
    )


def naf_class(codes: pd.Series) -> pd.Series:
    """``1071C Boulangerie`` and 10.71C alike."""
    first = codes.str.extract(r"^\s*(\S*)")[0]  # \S* always matches
    return class_code(first.str.replace(r"^(\d\d)\.00$", r"\g<1>00", regex=True))  # 36.00 is no number


def _refuse_2025(file: TableFile, codes: pd.Series) -> None:
    known = pd.Series(codes.cat.categories.astype(object), dtype=object)
    if nomenclature_of(known) != REV2:
        raise TableError(
            tr(
                "{name}: its activity codes are of NAF 2025 ({codes}), whose classes are not those of NAF rev. 2. "
                "Give a file with the codes of NAF rev. 2."
            ),
            name=file.name,
            codes=listed(known[known != ""]),
        )


def _figures(rows: pd.DataFrame, establishments: pd.Series) -> pd.DataFrame:
    """Staff of each combination and its ends, all its establishments together."""
    if "staff" in rows:
        staff = by_code(rows["staff"], number) * rows["rows"]
        return pd.DataFrame({"low": staff, "high": staff, "staff": staff})
    if "band" not in rows:
        return pd.DataFrame(dict.fromkeys(("low", "high", "staff"), np.nan), index=rows.index)
    known = size_bands()
    bands = by_code(rows["band"], band_code)
    return pd.DataFrame({name: bands.map(known[name]) * establishments for name in ("low", "high", "staff")})


def shown_rows(rows: pd.DataFrame, *, by_siret: bool) -> pd.DataFrame:
    """What an example of a rejected row shows: its SIRET or its place in the file, and its codes."""
    siret = rows["example"].astype(str)
    roles = [
        role
        for role in ("commune", "departement", "activity", "nomenclature", "band", "staff", "count", "year", "state")
        if role in rows
    ]
    shown = rows[roles].astype(object).replace("", "-")
    name = siret.str.zfill(14) if by_siret else "#" + siret
    shown.insert(0, "example", name.where(rows["example"] >= 0, ""))
    return shown.assign(rows=rows["rows"])


def reasons_of(rows: pd.DataFrame, meaning: Meaning, goods_only: bool) -> dict[str, tuple[str, pd.Series]]:
    """Why a row does not enter the table, in the order they are looked at."""
    none = pd.Series(False, rows.index)

    def told(role: str, rule: Callable[[pd.Series], pd.Series]) -> pd.Series:
        return by_code(rows[role], rule).astype(bool) if role in rows else none

    is_class = meaning.activity.str.fullmatch(r"\d{4}").astype(bool)
    merged = _merged_services(rows) if goods_only else none
    closed = told("state", lambda cells: cells.str.upper().isin(["F", "FERME", "FERMÉ", "C"]))
    open_ = told("state", lambda cells: cells.str.upper() == ACTIVE) if "state" in rows else ~none
    staff, count = (told(role, lambda cells: number(cells).isna() & ~is_masked(cells)) for role in ("staff", "count"))
    negative = told("staff", lambda cells: number(cells) < 0) | told("count", lambda cells: number(cells) < 0)
    unknown_band = (
        meaning.figures["staff"].isna() & meaning.establishments.notna() & ("band" in rows and "staff" not in rows)
    )
    return {
        CLOSED_ROW: (CLOSED, closed),
        EARLIER_ROW: (OTHER_YEAR, told("end", lambda cells: ~is_empty(cells)) | (meaning.year != meaning.kept_year)),
        tr("neither open nor closed"): (NO_VALUE, ~open_ & ~merged),
        tr("no activity code"): (NO_CODE, meaning.activity == ""),
        tr("class of another nomenclature"): (NO_CODE, told("nomenclature", _not_rev2)),
        tr("unknown activity code"): (NO_CODE, ~is_class),
        SERVICE_ROW: (SERVICES, is_class & meaning.goods.isna() if goods_only else none),
        tr("no territory, or abroad"): (NO_TERRITORY, _blank(rows)),
        tr("unknown territory"): (NO_TERRITORY, meaning.territory == ""),
        tr("negative figure"): (NO_VALUE, negative),
        tr("no figure"): (NO_VALUE, staff | count),
        tr("unknown size band"): (NO_VALUE, unknown_band),
    }


CLOSED_ROW, EARLIER_ROW = tr("closed establishment"), tr("another year or an earlier period")
SERVICE_ROW = tr("class that makes no goods")


def _merged_services(rows: pd.DataFrame) -> pd.Series:
    """Open establishments of a division that makes no goods, counted by their class alone: nothing else is left of them."""
    if "state" not in rows or "nomenclature" not in rows:
        return pd.Series(False, rows.index)
    return (rows["state"] == "") & (rows["nomenclature"] == "") & (rows["activity"] != "")


def _blank(rows: pd.DataFrame) -> pd.Series:
    where = rows["commune"] if "commune" in rows else rows["departement"]
    return by_code(where, lambda cells: is_empty(cells) | cells.isin(["[ND]"]))


def _not_rev2(names: pd.Series) -> pd.Series:
    def other(name: str) -> bool:
        try:
            return name != "" and read_nomenclature(name) != REV2
        except ParameterError:
            return True

    return names.map(other).astype(bool)


SUMS, FLAGS = ["low", "high", "staff", "establishments"], ["masked", "unbounded"]


def cells_of(meaning: Meaning, kept: pd.Series, measure: str) -> pd.DataFrame:
    """Sums of the kept combinations by territory and class, and whether a part of a cell is masked or has no upper end."""
    rows = meaning.figures[kept].assign(
        territory=meaning.territory[kept], activity=meaning.goods[kept], establishments=meaning.establishments[kept]
    )
    rows["masked"] = rows["staff" if measure == STAFF else "establishments"].isna()
    rows["unbounded"] = rows["high"].isna()
    return _summed(rows)


def _summed(rows: pd.DataFrame) -> pd.DataFrame:
    cells = rows.groupby(["territory", "activity"], sort=True)
    return cells[SUMS].sum(min_count=1).assign(**{name: cells[name].any() for name in FLAGS}).reset_index()


def finished(parts: list[pd.DataFrame], measure: str) -> pd.DataFrame:
    """One row for each territory and class; a cell with a masked part has no value, and no upper end."""
    filled = [part for part in parts if len(part)]
    table = _summed(pd.concat(filled, ignore_index=True)) if len(filled) > 1 else filled[0]
    if measure == ESTABLISHMENTS:
        table = table.assign(low=table["establishments"], high=table["establishments"], unbounded=table["masked"])  # counted
    table["low"] = table["low"].fillna(0.0)
    table["high"] = table["high"].mask(table["unbounded"].astype(bool))
    table["value"] = table[measure].mask(table["masked"].astype(bool))
    table["nomenclature"] = REV2
    return table[["territory", "activity", "value", "masked", "low", "high", "staff", "establishments", "nomenclature"]]


def merged_accounts(parts: list[pd.DataFrame], order: list[str]) -> pd.DataFrame:
    """One line for each reason, in the order they are looked at; the first examples of the first parts."""
    told = [part for part in parts if len(part)]
    if len(told) < 2:
        return told[0] if told else parts[0]
    lines = pd.concat(told, ignore_index=True)
    reasons = lines.groupby("reason", sort=False)
    merged = reasons[["rows", "value"]].sum().assign(
        lacks=reasons["lacks"].first(),
        examples=reasons["examples"].agg(lambda shown: "; ".join("; ".join(shown).split("; ")[:EXAMPLES])),
    )
    merged = merged.reindex([reason for reason in order if reason in merged.index]).reset_index()
    return merged[list(lines.columns)].astype(lines.dtypes.to_dict())


def partial_and_idle(rows: pd.DataFrame, meaning: Meaning, kept: pd.Series) -> tuple[int, int]:
    """Kept establishments with partial diffusion, and those without a size band or that employ nobody."""
    partial = idle = 0
    if "diffusion" in rows:
        partial = int(rows.loc[kept & rows["diffusion"].isin(["P", "N"]), "rows"].sum())
    if "band" in rows and "staff" not in rows:
        idle = int(meaning.establishments[kept & by_code(rows["band"], band_code).isin(["", "NN"])].sum())
    return partial, idle


def notes_of(years: tuple[str, ...], kept_year: str, partial: int, idle: int) -> Iterator[Note]:
    """What the reader of the table should know: year, partial diffusion, establishments without a band."""
    if len(years) > 1:
        yield Note(tr("The file holds the years {known}: {year} was kept."), known=", ".join(years), year=kept_year)
    if partial:
        yield Note(tr("{count} establishments with partial diffusion are counted with the others."), count=partial)
    if idle:
        yield Note(
            tr("{count} establishments have no size band or are no employers: they count for no staff."), count=idle
        )
