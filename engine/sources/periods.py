"""Years, quarters and months of a customs file: which year is complete, and which rows to take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from ..errors import ParameterError
from ..nomenclatures.codes import text
from ..words import Note, Notes, listed, tr

LATEST, ALL = "latest", "all"
PARTIAL = 0.8  # without quarters or months, a year below this share of the largest one counts as cut short


class Period(NamedTuple):
    """Where the rows of the period are, its label, the years of the file, and how it was chosen."""

    inside: pd.Series
    label: str
    years: tuple[str, ...]
    notes: tuple[Note, ...]


def year_of(values: pd.Series) -> pd.Series:
    """Years as four digits, from 2020, ``20``, ``2020T3``, ``202003``, ``01/03/2020``; '' where there is none.

    Examples
    --------
    >>> year_of(pd.Series(["2020", "20", "2020T3", "202003", "01/03/2020", "x"])).tolist()
    ['2020', '2020', '2020', '2020', '2020', '']
    """
    known = text(values)
    short = known.where(~known.str.fullmatch(r"\d\d"), "20" + known)
    alone = short.str.extract(r"(?<!\d)((?:19|20)\d\d)(?!\d)")[0]
    first = short.str.extract(r"^((?:19|20)\d\d)")[0]
    return alone.where(alone.notna(), first).fillna("")


def part_of(values: pd.Series, parts: int) -> pd.Series:
    """Quarters (`parts` 4) or months (12) as numbers, from 3, ``T3``, ``03``, ``2020T3``, ``202003``; NaN elsewhere.

    Examples
    --------
    >>> part_of(pd.Series(["3", "T1", "2020T2", "x", "5"]), 4).tolist()
    [3.0, 1.0, 2.0, nan, nan]
    """
    found = text(values).str.upper().str.extract(r"^(?:(?:19|20)\d\d)?[ _-]*[TQM]?0?(\d{1,2})$")[0]
    number = pd.to_numeric(found, errors="coerce").astype(float)
    return number.where((number >= 1) & (number <= parts))


def undated(rows: pd.DataFrame, asked: str) -> Period:
    """Every row, of a file that has no year.

    Raises
    ------
    ParameterError
        A year was asked for.
    """
    if asked not in (LATEST, ALL):
        raise ParameterError(tr("Year {value} was asked for, but the file has no year. Leave it out."), value=repr(asked))
    return Period(pd.Series(True, rows.index), "", (), (Note(tr("The file does not tell its year.")),))


def choose(years: pd.Series, part: pd.Series | None, value: pd.Series, *, parts: int = 4, asked: str = LATEST) -> Period:
    """The rows of the year asked for, or of the latest complete one.

    A year is complete when each of its quarters (or months) has rows. Where none is, the last four quarters (twelve
    months) are taken together. Without quarters, a year whose value is below `PARTIAL` of the largest is taken as cut
    short.

    Raises
    ------
    ParameterError
        A year that the file does not hold.
    """
    known = tuple(sorted(set(years) - {""}))
    if asked == ALL:
        note = Note(
            tr("All the periods of the file were added up ({years}): use them for shares, not as a yearly value."),
            years=listed(known, 6),
        )
        return Period(
            years != "",
            "-".join(dict.fromkeys((known[0], known[-1]))) if known else "",
            known,
            (note,) if len(known) > 1 else (),
        )
    if asked != LATEST:
        if asked not in known:
            raise ParameterError(
                tr("Year {value} is not in the file, which holds {years}."),
                value=repr(asked),
                years=listed(known, 20) or "-",
            )
        return Period(years == asked, asked, known, tuple(_short(asked, years, part, parts)))
    if not known:
        return Period(pd.Series(False, years.index), "", known, ())
    if part is None:
        return _by_value(years, value, known)
    return _by_parts(years, part, parts, known)


def _short(year: str, years: pd.Series, part: pd.Series | None, parts: int) -> Iterator[Note]:
    if part is not None:
        found = part[years == year].nunique()
        if found < parts:
            yield Note(
                tr("Year {year} has only {found} of its {parts} periods in the file."), year=year, found=found, parts=parts
            )


def _by_value(years: pd.Series, value: pd.Series, known: tuple[str, ...]) -> Period:
    totals = value.groupby(years).sum().reindex(known, fill_value=0.0).clip(lower=0)
    whole = totals[totals >= PARTIAL * totals.max()]
    year = whole.index[-1]
    if len(known) == 1:
        return Period(years == year, year, known, ())
    note = Note(
        tr(
            "Year {year} was kept, the latest whole one as far as values tell ({totals} of the largest year's). "
            "The file has neither quarters nor months: it cannot be sure."
        ),
        year=year,
        totals=Notes(Note(tr("{year}: {share:.0%}"), year=name, share=share)
                     for name, share in (totals / (totals.max() or 1.0)).items()),
    )
    return Period(years == year, year, known, (note,))


def _by_parts(years: pd.Series, part: pd.Series, parts: int, known: tuple[str, ...]) -> Period:
    count = part.groupby(years).nunique()
    complete = [year for year in known if count.get(year, 0) == parts]
    if complete:
        year = complete[-1]
        note = Note(tr("Year {year} was kept, the latest complete one of {years}."), year=year, years=listed(known, 20))
        return Period(years == year, year, known, (note,) if len(known) > 1 else ())
    at = pd.to_numeric(years, errors="coerce") * parts + part - 1
    last = sorted(at.dropna().unique())[-parts:]
    if not last:
        return Period(years == known[-1], known[-1], known, ())
    label = " - ".join(dict.fromkeys(f"{int(end) // parts}/{int(end) % parts + 1}" for end in (last[0], last[-1])))
    note = Note(
        tr("No year is complete in the file ({years}): its last {count} of {parts} periods were added up, {label}."),
        years=listed(known, 20),
        count=len(last),
        parts=parts,
        label=label,
    )
    return Period(at.isin(last), label, known, (note,))
