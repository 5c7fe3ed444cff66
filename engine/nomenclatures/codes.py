"""Codes as text of fixed width: spreadsheets drop leading zeros, files add dots, letters and spaces."""

from __future__ import annotations

import pandas as pd


def text(values: pd.Series) -> pd.Series:
    """Codes as text: no space around, ``1`` for the float 1.0; an empty cell is ''.

    Examples
    --------
    >>> text(pd.Series([1.0, " 2A ", None, "01.21Z", 44])).tolist()
    ['1', '2A', '', '01.21Z', '44']
    """
    known = values.astype(object).where(values.notna(), "").astype(str).str.strip()
    if not known.str.contains(".0", regex=False).any():  # a third of the time of the codes of a nation
        return known
    return known.str.replace(r"^(\d+)\.0+$", r"\1", regex=True)


def departement_code(values: pd.Series) -> pd.Series:
    """French departements: ``1`` -> 01, ``2a`` -> 2A; 20 (Corsica before 1976, and in customs files) stays 20.

    Examples
    --------
    >>> departement_code(pd.Series([1, "2a", "971", "20", 69.0])).tolist()
    ['01', '2A', '971', '20', '69']
    """
    codes = text(values).str.upper()
    return codes.where(~codes.str.fullmatch(r"\d"), "0" + codes)


def class_code(values: pd.Series) -> pd.Series:
    """NAF, CPF and NACE classes on four digits: ``01.21Z``, ``01.21``, ``121`` -> 0121. Others come back as they are.

    Eurostat writes the section before the class (C1071), national kin what they add behind a point (10.71.0).

    Examples
    --------
    >>> class_code(pd.Series(["01.21Z", "01.21", 121, "0121Z", "25.62A", "A01"])).tolist()
    ['0121', '0121', '0121', '0121', '2562', 'A01']
    >>> class_code(pd.Series(["C1071", "C10.71", "WZ08-1071", "10.71.0", "10.71.10", "C10", "C10A"])).tolist()
    ['1071', '1071', '1071', '1071', '1071', 'C10', 'C10A']
    """
    written = text(values).str.upper()
    codes = written.str.replace(r"^(?:WZ08-|[A-U])(?=\d\d\.?\d\d)", "", regex=True)
    codes = codes.str.replace(r"^(\d\d\.\d\d)\.\d{1,2}$", r"\1", regex=True)
    # a dot tells division from class, and a number read from "01.10" has lost both ends: 1.1
    dotted = codes.str.extract(r"^(?P<division>\d{1,2})\.(?P<rest>\d{1,2})[A-Z]?$")
    rebuilt = dotted["division"].str.zfill(2) + dotted["rest"].str.ljust(2, "0")
    plain = codes.str.extract(r"^(\d{3,4})[A-Z]?$")[0].str.zfill(4)
    found = rebuilt.where(rebuilt.notna(), plain)  # fillna guesses a type where nothing is known
    return found.where(found.notna(), written)


def hs_heading(values: pd.Series) -> pd.Series:
    """HS headings on four digits: ``101``, ``01.01``, ``0101``, further digits cut (HS6, NC8, TARIC) -> 0101.

    Others come back as they are.

    Examples
    --------
    >>> hs_heading(pd.Series([101, "0101", "01.01", "010121", "10121", "87032319", "1012910", "x"])).tolist()
    ['0101', '0101', '0101', '0101', '0101', '8703', '0101', 'X']
    """
    codes = text(values).str.upper()
    digits = codes.str.replace(r"[. ]", "", regex=True)
    width = digits.str.len()
    padded = digits.where(~width.isin([3, 5, 7, 9]), "0" + digits)
    found = padded.str.extract(r"^(\d{4})(?:\d\d){0,3}$")[0]
    return found.where(found.notna(), codes)


def whole_divisions(classes: pd.Index, makers: pd.Index) -> pd.Series:
    """The class under which `makers` count each one: they know some divisions whole (``3100`` furniture, ``0300`` fish).

    Examples
    --------
    >>> whole_divisions(pd.Index(["3109", "1071", "0311"]), pd.Index(["3100", "1071"])).tolist()
    ['3100', '1071', '0311']
    """
    own = classes.to_series()
    whole = own.str[:2] + "00"
    return whole.where(whole.isin(makers) & ~own.isin(makers) & own.str.fullmatch(r"\d{4}"), own)
