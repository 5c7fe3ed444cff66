"""The cells of an inventory of brownfields, by kind of field: text in, what it means out, each oddity a finding.

Text columns hold '' where the file says nothing, "inconnu" where it says that nobody knows, "sans objet" where the
question does not arise: three answers that are never mixed.
"""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd

from ..nomenclatures.codes import text
from ..words import tr
from .brownfield_fields import UNKNOWN, Field, spellings
from .brownfield_findings import ERROR, INFO, KEPT, LEFT_EMPTY, LEFT_UNKNOWN, REPAIRED, WARNING, Findings
from .cells import number, yes_or_no
from .files import key

MISSING = frozenset({"", "na", "nan", "n/a", "null", "none", "<na>", "nat"})
EPOCH_YEAR = 1970
SUMMER = 7200  # seconds: midnight in Paris is at most two hours before midnight in Greenwich
FIRST_YEAR = 1500
AHEAD = 30  # years: a reconversion may be planned


def absent(values: pd.Series) -> pd.Series:
    """Where a cell holds nothing, or one of the marks of the standard for nothing."""
    return values.str.strip().str.lower().isin(MISSING)


def category(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A value of the list; an older or other spelling is brought to it, one that nobody knows becomes "inconnu"."""
    known = spellings(field.name)
    by_value = {value: known.get(key(value)) for value in values.unique() if value}
    read = values.map(by_value).where(values != "", "")
    stranger = read.isna()
    read = read.where(~stranger, UNKNOWN)
    respelt = (values != "") & ~stranger & (values != read)
    found.cells(field.name, respelt, values, tr("older or other spelling of a listed value"), REPAIRED, read_as=read,
                severity=INFO)
    found.cells(field.name, stranger, values, tr("not a value of the standard's list"), LEFT_UNKNOWN, read_as=UNKNOWN)
    return read.astype(object)


def items(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A list joined by "|"; the braces of a database and the commas met in its place are read too."""
    braces = values.str.match(r"^\{.*\}$")
    found.column(field.name, tr("lists written {a,b} in place of a|b"), REPAIRED, count=int(braces.sum()))
    inner = values.where(~braces, values.str.slice(1, -1).str.replace(r'"?,"?', "|", regex=True).str.strip('"'))
    return inner.str.replace(r"\s*\|\s*", "|", regex=True).str.strip("| ").astype(object)


def categories(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A list of values of the list; ", " parts them too where the standard wants "|"."""
    commas = values.str.contains(", ", regex=False)
    found.cells(field.name, commas, values, tr("values parted by a comma, not by |"), REPAIRED,
                read_as=values.str.replace(", ", "|", regex=False), severity=INFO)
    joined = items(values.where(~commas, values.str.replace(", ", "|", regex=False)), field, found)
    known = spellings(field.name)

    def read(text: str) -> str:
        return "|".join(dict.fromkeys(known.get(key(part), UNKNOWN) for part in text.split("|"))) if text else ""

    meant = joined.map({text: read(text) for text in joined.unique()})
    strangers = joined.map({text: any(key(part) not in known for part in text.split("|")) if text else False
                            for text in joined.unique()}).astype(bool)
    found.cells(field.name, strangers, values, tr("not a value of the standard's list"), LEFT_UNKNOWN, read_as=meant)
    respelt = ~strangers & ~commas & (joined != meant)
    found.cells(field.name, respelt, values, tr("older or other spelling of a listed value"), REPAIRED, read_as=meant,
                severity=INFO)
    return meant.astype(object)


def coded_items(values: pd.Series, field: Field, found: Findings, *, pattern: str, problem: str) -> pd.Series:
    """A list of codes; those that are none are left out and named."""
    joined = items(values, field, found).str.replace(r"(?:^|(?<=\|))NULL(?:\||$)", "", regex=True).str.strip("|")
    right = joined.str.fullmatch(rf"({pattern})(\|({pattern}))*") | (joined == "")

    def kept(text: str) -> str:
        return "|".join(pd.Series(text.split("|")).loc[lambda parts: parts.str.fullmatch(pattern)])

    read = joined.where(right, joined[~right].map(kept)).astype(object)
    found.cells(field.name, ~right, values, problem, LEFT_EMPTY, read_as=read)
    return read


def owners(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """Owner classes of the land files: P5a|X1a."""
    return coded_items(values, field, found, pattern=r"[A-Z]\d[a-z]",
                       problem=tr("not a class of owners (a letter, a digit, a letter)"))


def parcels(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """Parcels of fourteen signs."""
    return coded_items(values, field, found, pattern=r"[0-9AB]{2}\d{6}[0-9A-Z]{2}\d{4}",
                       problem=tr("not a parcel of fourteen signs"))


def formdomi(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """Dominant form of the zone: four digits (0202), three that lost their zero (202), two (02), or a label."""
    joined = items(values, field, found)
    known = spellings(field.name)

    def read(text: str) -> str:
        if text.isdigit():
            return text.zfill(4 if len(text) > 2 else 2)
        return known.get(key(text), "")

    by_value = {text: "|".join(filter(None, map(read, text.split("|")))) for text in joined.unique()}
    meant = joined.map(by_value).astype(object)
    labels = (joined != "") & ~joined.str.contains(r"\d") & (meant != "")
    found.column(field.name, tr("labels in place of codes"), REPAIRED, count=int(labels.sum()))
    cut = joined.str.fullmatch(r"\d|\d{3}")
    found.cells(field.name, cut, values, tr("code without its leading zero"), REPAIRED, read_as=meant, severity=INFO)
    found.cells(field.name, (joined != "") & (meant == ""), values, tr("neither a code nor a label of a zone"),
                LEFT_EMPTY)
    return meant


def figure(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A number, NaN where there is none; a negative one is no measure."""
    read = number(values)
    found.cells(field.name, read.isna() & (values != "") & (values.str.lower() != UNKNOWN), values,
                tr("not a number"), LEFT_UNKNOWN)
    found.cells(field.name, read < 0, values, tr("a negative number"), LEFT_UNKNOWN)
    return read.where(~(read < 0))


def coordinate(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A longitude or a latitude, degrees."""
    read = number(values)
    found.cells(field.name, read.isna() & (values != ""), values, tr("not a number"), LEFT_UNKNOWN)
    return read


def year(values: pd.Series, field: Field, found: Findings, today: datetime.date) -> pd.Series:
    """A year; seconds since 1970 are turned into one, and 1970 itself then says nothing."""
    read = number(values)
    dated = values.str.extract(r"^(\d{4})-\d\d-\d\d")[0].astype(float)
    read = read.fillna(dated)
    seconds = (read > 9999) | (read < 0)
    if seconds.any():
        found.column(field.name, tr("seconds since 1970 in place of a year"), REPAIRED, count=int(seconds.sum()))
        moments = read.where(seconds, 0.0).to_numpy() + SUMMER
        years = moments.astype("datetime64[s]").astype("datetime64[Y]").astype(np.int64) + EPOCH_YEAR
        read = read.where(~seconds, years.astype(np.float64))
    if field.name.startswith("local_"):
        epoch = read == EPOCH_YEAR
        found.column(field.name, tr("1970 is where computers count from: it says nothing of the building"),
                     LEFT_UNKNOWN, count=int(epoch.sum()), severity=WARNING)
        read = read.where(~epoch)
    wrong = ((read < FIRST_YEAR) | (read > today.year + AHEAD)) | (
        read.isna() & (values != "") & (values.str.lower() != UNKNOWN) & (values != "1970") & ~seconds)
    found.cells(field.name, wrong & ~(read == EPOCH_YEAR), values, tr("not a year"), LEFT_UNKNOWN)
    return read.where(~wrong)


def date(values: pd.Series, field: Field, found: Findings, today: datetime.date) -> pd.Series:
    """A day as ISO text; dd/mm/yyyy, as published, is turned round."""
    iso = values.str.extract(r"^(\d{4}-\d\d-\d\d)(?:[T ].*)?$")[0]
    french = values.str.extract(r"^(\d\d)/(\d\d)/(\d{4})$")
    turned = french[2] + "-" + french[1] + "-" + french[0]
    found.column(field.name, tr("dates written dd/mm/yyyy; the standard wants yyyy-mm-dd"), REPAIRED,
                 count=int(turned.notna().sum()))
    day = iso.where(iso.notna(), turned).astype(object)
    is_day = pd.to_datetime(day, format="%Y-%m-%d", errors="coerce").notna()
    found.cells(field.name, ~is_day & (values != "") & (values.str.lower() != UNKNOWN), values, tr("not a date"),
                LEFT_EMPTY)
    read = day.where(is_day, "").astype(object)
    found.cells(field.name, read > today.isoformat(), values, tr("a date to come"), KEPT, severity=WARNING)
    return read


def commune(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """A commune's code: five signs, the leading zero that spreadsheets drop given back."""
    read = commune_codes(values)
    found.cells(field.name, read != values.str.upper(), values, tr("code without its leading zero"), REPAIRED,
                read_as=read, severity=WARNING)
    wrong = (read != "") & ~read.str.fullmatch(r"(\d\d|2[AB])\d{3}")
    found.cells(field.name, wrong, values, tr("not a commune's code (five signs)"), LEFT_EMPTY)
    return read.where(~wrong, "").astype(object)


def commune_codes(values: pd.Series) -> pd.Series:
    """Codes of communes on five signs.

    Examples
    --------
    >>> commune_codes(pd.Series([1004, "01004", "2a004", 69123.0])).tolist()
    ['01004', '01004', '2A004', '69123']
    """
    plain = text(values).str.upper()
    return plain.where(~plain.str.fullmatch(r"\d{4}"), "0" + plain)


def distances(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """Three whole numbers, "road|rail|water"; the standard gives no unit."""
    wrong = (values != "") & ~values.str.fullmatch(r"\s*\d+\s*\|\s*\d+\s*\|\s*\d+\s*")
    found.cells(field.name, wrong, values, tr("not three whole numbers parted by |"), LEFT_EMPTY)
    return values.where(~wrong, "").str.replace(" ", "", regex=False).astype(object)


def surface(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """The polygon as WKT; its shape is read by whoever draws it."""
    wrong = (values != "") & ~values.str.match(r"(?i)\s*(SRID=\d+;)?(MULTI)?POLYGON\s*Z?M?\s*\(\(")
    found.cells(field.name, wrong, values.str.slice(0, 60), tr("not a POLYGON or MULTIPOLYGON in WKT"), LEFT_EMPTY,
                severity=ERROR)
    return values.where(~wrong, "").astype(object)


def yes_no(values: pd.Series, field: Field, found: Findings) -> pd.Series:
    """"oui" or "non" whatever the file writes for them; '' where it says nothing."""
    read = yes_or_no(values).map({"yes": "oui", "no": "non"}).fillna("")
    stranger = (read == "") & (values != "") & (values.str.lower() != UNKNOWN)
    found.cells(field.name, stranger, values, tr("neither yes nor no"), LEFT_UNKNOWN)
    return read.astype(object)


def read_cells(values: pd.Series, field: Field, found: Findings, today: datetime.date) -> pd.Series:
    """The column of a field, read by its kind."""
    words = values.where(~absent(values), "").str.strip().astype(object)
    dated = {"date": date, "year": year}
    if field.kind in dated:
        return dated[field.kind](words, field, found, today)
    if field.name in ("lon", "lat"):
        return coordinate(words, field, found)
    readers = {"category": category, "categories": categories, "list": items, "owners": owners, "parcels": parcels,
               "formdomi": formdomi, "number": figure, "commune": commune, "distances": distances, "surface": surface,
               "bool": yes_no, "yes_no": yes_no}
    reader = readers.get(field.kind)
    return reader(words, field, found) if reader else words
