"""Which nomenclature an activity table is in, and its classes on four digits.

NAF rev. 2, NACE rev. 2, CPF rev. 2.1 and their national kin (WZ 2008, ATECO 2007, CNAE 2009...) share their four-digit
classes. NAF 2025, NACE rev. 2.1 and CPF 2.2 do not: the same four digits may mean another activity, so they are never
read as if they did. No open table between the two is shipped; a stock file that carries both codes makes its own.
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from ..errors import ParameterError, TableError
from ..words import listed, tr
from .codes import class_code, text

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
_ENDS_2025 = r"\d\d\.?\d\d[G-Y]"  # 10.71Y; rev. 2 ends in A to F, or Z


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


def nomenclature_of(codes: pd.Series) -> str:
    """`REV2_1` where most sub-classes end in a letter that only NAF 2025 uses; else `REV2`.

    Codes without their letter tell nothing: they count as `REV2`.

    Examples
    --------
    >>> nomenclature_of(pd.Series(["10.71Y", "62.10G"])), nomenclature_of(pd.Series(["10.71C", "1071"]))
    ('NAF 2025', 'NAF rev. 2')
    """
    codes = text(codes).str.upper()
    new = codes.str.fullmatch(_ENDS_2025).sum()
    return REV2_1 if new and new > codes.str.fullmatch(r"\d\d\.?\d\d[A-FZ]").sum() else REV2


def classes(codes: pd.Series, *, nomenclature: str | None = None, passage: pd.DataFrame | None = None) -> pd.Series:
    """Four-digit classes of NAF rev. 2, one for each code.

    Parameters
    ----------
    codes : Series of text
    nomenclature : name, optional
        Default: read from the letters of the codes.
    passage : DataFrame: source, target, weight, optional
        From `learn_passage`; a NAF 2025 code takes the rev. 2 class that it comes from most often.

    Raises
    ------
    TableError
        NAF 2025 codes without a passage.
    """
    if (read_nomenclature(nomenclature) if nomenclature else nomenclature_of(codes)) == REV2:
        return class_code(codes)
    if passage is None:
        raise TableError(
            tr(
                "The activity codes are of {new} ({codes}), whose four digits no longer mean what those of {old} mean. Use "
                "the column in {old}, or a stock file that carries both columns."
            ),
            new=REV2_1,
            codes=listed(text(codes).unique()),
            old=REV2,
        )
    main = (
        passage.sort_values("weight", ascending=False, kind="stable").drop_duplicates("source").set_index("source")["target"]
    )
    return plain_code(codes).map(main).fillna("")


class Passage(NamedTuple):
    """Concordance learnt from a stock that carries both codes, and how many establishments tell each source."""

    weights: pd.DataFrame  # source (NAF 2025 sub-class), target (NAF rev. 2 class), weight
    count: pd.Series  # establishments by source


def learn_passage(rows: pd.DataFrame) -> Passage:
    """NAF 2025 -> NAF rev. 2 from establishments that carry both codes; weights of a source add up to 1.

    Parameters
    ----------
    rows : DataFrame: new, old, and `count` where rows are already counted

    Examples
    --------
    >>> both = pd.DataFrame({"new": ["10.71Y", "10.71Y", "25.62Y"], "old": ["10.71C", "10.71D", "25.62B"]})
    >>> learn_passage(both).weights.values.tolist()
    [['1071Y', '1071', 1.0], ['2562Y', '2562', 1.0]]
    """
    count = rows["count"] if "count" in rows else pd.Series(1, rows.index)
    pairs = pd.DataFrame({"source": plain_code(rows["new"]), "target": class_code(rows["old"]), "count": count})
    pairs = pairs[(pairs["source"] != "") & pairs["target"].str.fullmatch(r"\d{4}")]
    sums = pairs.groupby(["source", "target"], as_index=False)["count"].sum()
    total = sums.groupby("source")["count"].transform("sum")
    weights = sums[["source", "target"]].assign(weight=(sums["count"] / total).astype(float))
    return Passage(weights, sums.groupby("source")["count"].sum())


def plain_code(codes: pd.Series) -> pd.Series:
    """A sub-class without its point: 10.71Y -> 1071Y."""
    return text(codes).str.upper().str.replace(r"[. ]", "", regex=True)
