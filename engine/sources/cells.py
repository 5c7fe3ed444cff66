"""Cells of official files: numbers written the French way, secret marks, empty cells. Unknown is never 0."""

from __future__ import annotations

import numpy as np
import pandas as pd

# statistical secrecy: INSEE "s" and "S", FLORES "K", Eurostat "c" and ":c", customs "nd"
MASKED_MARKS = frozenset({"s", "k", "c", ":c", "secret", "secret statistique", "masqué", "masque", "masked", "nd", "n.d.",
                          "confidentiel", "confidential"})
YES_MARKS = frozenset({"true", "t", "1", "1.0", "yes", "y", "oui", "o", "vrai"})
NO_MARKS = frozenset({"false", "f", "0", "0.0", "no", "n", "non", "faux"})
# a row that adds up others: the foot of a sheet, the whole of a country or of the world
_TOTAL = r"(?:sous-?\s?|grand )?(?:total|totaux|ensemble)\b.*|_t|somme|monde|world|wld"
EMPTY_MARKS = frozenset({"", "na", "n/a", "nan", "null", "none", "inconnu", "vide", ":", "-", "..", "..."})


def is_masked(values: pd.Series) -> pd.Series:
    """Where a cell says that its value is secret.

    Examples
    --------
    >>> is_masked(pd.Series(["s", "12", "", "K", 3.0])).tolist()
    [True, False, False, True, False]
    """
    return _lower(values).str.replace(r"^:\s+", ":", regex=True).isin(MASKED_MARKS)  # Eurostat writes ": c"


def is_yes(values: pd.Series) -> pd.Series:
    """Where a cell says yes, whatever kind of file wrote it.

    Examples
    --------
    >>> is_yes(pd.Series([True, "true", 1, "oui", False, "0", None])).tolist()
    [True, True, True, True, False, False, False]
    """
    return _lower(values).isin(YES_MARKS)


def is_total(codes: pd.Series) -> pd.Series:
    """Where the code of a territory, a product or an activity says that its row adds up others.

    Examples
    --------
    >>> is_total(pd.Series(["Total", "Ensemble des départements", "_T", "WLD", "08", "Totalité", ""])).tolist()
    [True, True, True, True, False, False, False]
    """
    return _lower(codes).str.fullmatch(_TOTAL).astype(bool)


def yes_or_no(values: pd.Series) -> pd.Series:
    """"yes", "no", or None where a cell says neither.

    Examples
    --------
    >>> yes_or_no(pd.Series([True, "O", "n", 0, "peut-être", None])).tolist()
    ['yes', 'yes', 'no', 'no', None, None]
    """
    told = _lower(values).map({**dict.fromkeys(YES_MARKS, "yes"), **dict.fromkeys(NO_MARKS, "no")}).astype(object)
    return told.where(told.notna(), None)


def is_empty(values: pd.Series) -> pd.Series:
    """Where a cell holds nothing, or a mark that says so."""
    return values.isna() | _lower(values).isin(EMPTY_MARKS)


def number(values: pd.Series) -> pd.Series:
    """Numbers, also written as text: decimal comma, spaces between thousands. NaN where a cell holds none.

    One comma and no point is a decimal comma; several commas, or commas before a point, part thousands where three figures
    follow each (``0,625,,`` is no number). Points part thousands in the whole column where one of its cells shows it
    (``1.234,5``, ``1.234.567``) and none denies it.

    Examples
    --------
    >>> number(pd.Series(["1 234,5", "1,234,567", "1,234.5", "12", 7, "abc", "1e3"])).tolist()
    [1234.5, 1234567.0, 1234.5, 12.0, 7.0, nan, 1000.0]
    >>> number(pd.Series(["1.234,5", "1.000"])).tolist(), number(pd.Series(["1.5", "1.000"])).tolist()
    ([1234.5, 1000.0], [1.5, 1.0])
    """
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        figures = values.astype(np.float64)
        return figures.where(np.isfinite(figures))
    words = values.astype(object).where(values.notna(), "").astype(str).str.replace(r"[\s\u00a0\u202f']", "", regex=True)
    words = _without_points_between_thousands(words)
    thousands = words.str.fullmatch(r"[+-]?\d{1,3}(,\d{3})+\.\d*|[+-]?\d{1,3}(,\d{3}){2,}")
    plain = words.str.replace(",", ".", regex=False).mask(thousands, words.str.replace(",", "", regex=False))
    # words such as "inf" or "nan" are no figures
    plain = plain.where(plain.str.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"), None)
    figures = pd.to_numeric(plain, errors="coerce").astype(np.float64)
    return figures.where(np.isfinite(figures))  # 1e400 is no figure either


def whole_sum(values: pd.Series, by: pd.Series | list[pd.Series]) -> pd.Series:
    """Sums of figures by group, NaN where one of them is unknown.

    Examples
    --------
    >>> whole_sum(pd.Series([1.0, 2.0, np.nan]), pd.Series(["a", "a", "b"])).tolist()
    [3.0, nan]
    """
    grouped = values.groupby(by)
    return grouped.sum().where(grouped.count() == grouped.size())


def _without_points_between_thousands(words: pd.Series) -> pd.Series:
    """``1.234,5`` -> ``1234,5``, in every cell if the column can only be written so, else in those that show it."""
    if not words.str.contains(r"\.\d{3}[.,]", regex=True).any():
        return words
    grouped = words.str.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?")
    shows = words.str.fullmatch(r"[+-]?\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})")
    denied = (words.str.contains(".", regex=False) & ~grouped).any()
    return words.where(~(shows if denied else grouped), words.str.replace(".", "", regex=False))


def _lower(values: pd.Series) -> pd.Series:
    return values.astype(object).where(values.notna(), "").astype(str).str.strip().str.lower()
