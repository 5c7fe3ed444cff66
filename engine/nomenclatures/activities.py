"""Which nomenclature an activity code is in.

NAF rev. 2, NACE rev. 2, CPF rev. 2.1 and their national kin (WZ 2008, ATECO 2007, CNAE 2009...) share their four-digit
classes. NAF 2025, NACE rev. 2.1 and CPF 2.2 do not: the same four digits may mean another activity, so they are never
read as if they did. `engine.nomenclatures.naf_2025` brings the second to the first.
"""

from __future__ import annotations

import re

import pandas as pd

from ..errors import ParameterError
from ..words import tr
from .codes import class_code

REV2, REV2_1 = "NAF rev. 2", "NAF 2025"
_KIN = {
    "nafrev2": REV2,
    "naf2008": REV2,
    "nacerev2": REV2,
    "nace2": REV2,
    "cpf21": REV2,
    "cpfrev21": REV2,
    "cpa21": REV2,
    "cpa2008": REV2,
    "cpfrev2": REV2,
    "wz2008": REV2,
    "ateco2007": REV2,
    "cnae2009": REV2,
    "sic2007": REV2,
    "nace": REV2,
    "naf2025": REV2_1,
    "nafrev21": REV2_1,
    "nacerev21": REV2_1,
    "nace21": REV2_1,
    "cpf22": REV2_1,
    "wz2025": REV2_1,
    "cpa22": REV2_1,
    "ateco2025": REV2_1,
    "cnae2025": REV2_1,
    "naf25": REV2_1,
}
LETTERS_2025, LETTERS_REV2 = "GHIJKLMNOPQRSTUVWXY", "ABCDEFZ"  # 10.71Y was 10.71C


def read_nomenclature(name: str) -> str:
    """`REV2` or `REV2_1`, from the name a file or a user gives it.

    Raises
    ------
    ParameterError
        A nomenclature that is none of the two (NAF rev. 1, NAP...).

    Examples
    --------
    >>> read_nomenclature("NAFRev2"), read_nomenclature("NACE Rev. 2.1"), read_nomenclature("CPF 2.1")
    ('NAF rev. 2', 'NAF 2025', 'NAF rev. 2')
    """
    key = "".join(sign for sign in str(name).lower() if sign.isalnum()).replace("revision", "rev")
    if key not in _KIN:
        raise ParameterError(
            tr("Nomenclature: received {value}; expected {rev2} (or NACE rev. 2, CPF rev. 2.1) or {rev21}."),
            value=repr(name),
            rev2=REV2,
            rev21=REV2_1,
        )
    return _KIN[key]


def sub_class(codes: pd.Series) -> pd.DataFrame:
    """`code`: class on four digits and the letter that follows; `letter`: that letter alone, '' where there is none.

    Examples
    --------
    >>> sub_class(pd.Series(["10.71Y", "1071Y Boulangerie", "3.11Z", "1071"])).values.tolist()
    [['1071Y', 'Y'], ['1071Y', 'Y'], ['0311Z', 'Z'], ['1071', '']]
    """
    words = codes.astype(object).where(codes.notna(), "").astype(str).str.upper()
    first = words.str.extract(r"^\s*(\S*)")[0]  # \S* always matches
    digits = class_code(first.str.replace(r"^(\d\d)\.00$", r"\g<1>00", regex=True))  # 36.00 is no number
    letter = first.where(digits.str.fullmatch(r"\d{4}"), "").str.extract(r"([A-Z]?)$")[0]
    return pd.DataFrame({"code": digits + letter, "letter": letter})


def told_by_letter(codes: pd.Series) -> pd.Series:
    """`REV2_1` or `REV2` where a sub-class ends in a letter that one of the two alone has; '' where it has none.

    Examples
    --------
    >>> told_by_letter(pd.Series(["10.71Y", "10.71C", "10.71", "10.13G"])).tolist()
    ['NAF 2025', 'NAF rev. 2', '', 'NAF 2025']
    """
    letter = sub_class(codes)["letter"]
    told = pd.Series("", codes.index, dtype=object)
    return told.mask(letter.isin(list(LETTERS_2025)), REV2_1).mask(letter.isin(list(LETTERS_REV2)), REV2)


def named_nomenclature(column: str) -> str:
    """What the name of a column of codes says of their nomenclature: `REV2_1`, or '' where it says nothing.

    Examples
    --------
    >>> [named_nomenclature(name) for name in ("activitePrincipaleNAF25Etablissement", "NACE_rev2.1", "nace_rev2", "ape")]
    ['NAF 2025', 'NAF 2025', '', '']
    """
    name = "".join(sign for sign in column.lower() if sign.isalnum())
    return REV2_1 if re.search(r"(naf|nace)(rev)?(25|2025|21)(?!\d)|(cpf|cpa)(rev)?22(?!\d)", name) else ""
