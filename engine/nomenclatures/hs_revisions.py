"""Revisions of the Harmonized System, 1992 to 2022: which one a file uses, and its codes brought to HS 1992.

Tables: `hs6_to_hs92.csv.gz` (United Nations for 2007 to 2022, Growth Lab for 1996 and 2002; resources/reference/README.md).
They hold at six digits. A file that only knows headings is converted by the six-digit codes of each heading in equal
parts, which is approximate and is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .codes import text
from .tables import table

HS1992 = "1992"
REVISIONS = (HS1992, "1996", "2002", "2007", "2012", "2017", "2022")
_BY_SHORT = {revision[2:]: revision for revision in REVISIONS} | {f"h{n}": name for n, name in enumerate(REVISIONS)}
_IN_NAME = re.compile(
    r"(?<![a-z0-9])(?:hs|sh)[ _-]?(?:rev[ _-]?)?((?:19|20)?\d\d)(?!\d)|(?<![a-z0-9])(h[0-6])(?![a-z0-9])|"
    r"baci_a_(\d\d)(?!\d)|baci(92|96|02|07|12|17|22)(?!\d)",
    re.IGNORECASE,
)


def revision_named(name: str) -> str | None:
    """The revision that a file or column name tells: BACI_HS12_Y2020..., trade_i_baci_a_92, product_hs92_code.

    Examples
    --------
    >>> [revision_named(n) for n in ("BACI_HS12_Y2020_V202501.csv", "hs92_country_product_year_4.csv", "exports.csv")]
    ['2012', '1992', None]
    """
    for found in _IN_NAME.finditer(name.lower().replace(".", "_")):
        digits = next(group for group in found.groups() if group)
        revision = _BY_SHORT.get(digits[-2:])
        if revision:
            return revision
    return None


def read_revision(value: str) -> str:
    """The revision a user writes: 2012, HS12, "HS 2012", H4.

    Raises
    ------
    ParameterError
        None of the seven.

    Examples
    --------
    >>> read_revision("HS12"), read_revision("H0"), read_revision("2022")
    ('2012', '1992', '2022')
    """
    digits = re.sub(r"^(hs|sh)|[\s_-]", "", str(value).strip().lower())
    revision = _BY_SHORT.get(digits[-2:]) if re.fullmatch(r"(19|20)?\d\d|h[0-6]", digits) else None
    if revision is None or (len(digits) == 4 and digits != revision):
        raise ParameterError(
            tr("HS revision: received {value}; expected one of {known}."), value=repr(value), known=", ".join(REVISIONS)
        )
    return revision


@lru_cache(maxsize=None)
def _table(revision: str) -> pd.DataFrame:
    rows = table("hs6_to_hs92.csv.gz")
    rows = rows.loc[rows["revision"] == revision, ["source", "target", "weight"]]
    return rows.astype({"weight": float}).reset_index(drop=True)


def hs92_weights(revision: str, *, digits: int = 6) -> pd.DataFrame:
    """Concordance of a revision with HS 1992: source, target, weight; the weights of a source add up to 1.

    Parameters
    ----------
    revision : one of `REVISIONS` after 1992
    digits : 6 or 4
        At four, the six-digit codes of a heading count in equal parts: approximate.
    """
    rows = _table(read_revision(revision)).copy()
    if digits == 6:
        return rows
    heading = rows["source"].str[:4]
    rows["weight"] = rows["weight"] / rows.groupby(heading)["source"].transform("nunique")
    pairs = [heading.rename("source"), rows["target"].str[:4].rename("target")]
    return rows.groupby(pairs)["weight"].sum().reset_index()


class Conversion(NamedTuple):
    """Rows in HS 1992, the codes that the revision does not know with their value, and what was done in sentences."""

    rows: pd.DataFrame
    unknown: pd.DataFrame  # product, value
    notes: tuple[Note, ...]


def to_hs92(rows: pd.DataFrame, revision: str) -> Conversion:
    """Bring flows to HS 1992 at six digits (at four where the file knows no more), value conserved.

    Parameters
    ----------
    rows : DataFrame: product (text), value, and any other columns, which are kept
    revision : one of `REVISIONS`

    Returns
    -------
    Conversion
        Unknown codes leave the rows and stand in `unknown`; the values of both add up to those of `rows`.

    Raises
    ------
    TableError
        No code of the table belongs to that revision.

    Examples
    --------
    >>> flows = pd.DataFrame({"product": ["851712", "010121"], "value": [10.0, 4.0]})
    >>> to_hs92(flows, "2017").rows.values.tolist()
    [['852520', 10.0], ['010111', 4.0]]
    """
    revision = read_revision(revision)
    if revision == HS1992:
        return Conversion(rows.reset_index(drop=True), _nothing(), ())
    codes = six_digits(rows["product"])
    four = codes.str.fullmatch(r"\d{4}")
    digits = 4 if four.any() and not codes.str.fullmatch(r"\d{6}").any() else 6
    weights = hs92_weights(revision, digits=digits)
    known = codes.isin(weights["source"])
    if not known.any():
        raise TableError(
            tr("None of the {count} product codes ({codes}) belongs to HS {revision}. Check the revision."),
            count=codes.nunique(),
            codes=listed(codes.unique()),
            revision=revision,
        )
    joined = rows.assign(product=codes)[known].merge(
        weights.rename(columns={"source": "product"}), on="product", how="left", sort=False
    )
    joined["value"] = joined["value"] * joined["weight"]
    joined["product"] = joined["target"]
    kept = joined[rows.columns].reset_index(drop=True)
    unknown = rows.assign(product=codes)[~known].groupby("product")["value"].sum().reset_index()
    return Conversion(kept, unknown, tuple(_notes(revision, digits, unknown, rows["value"].sum())))


def six_digits(values: pd.Series) -> pd.Series:
    """HS codes at six digits (or four), leading zeros restored, points and further digits cut.

    Examples
    --------
    >>> six_digits(pd.Series(["0101.21", 10121, "8703", 101, "87032319"])).tolist()
    ['010121', '010121', '8703', '0101', '870323']
    """
    codes = text(values).str.upper().str.replace(r"[. ]", "", regex=True)
    short = codes.str.fullmatch(r"\d{3}|\d{5}|\d{7}")
    codes = codes.where(~short, "0" + codes)
    return codes.where(~codes.str.fullmatch(r"\d{7,10}"), codes.str[:6])


def _nothing() -> pd.DataFrame:
    return pd.DataFrame({"product": pd.Series(dtype=object), "value": pd.Series(dtype=float)})


def _notes(revision: str, digits: int, unknown: pd.DataFrame, total: float) -> Iterator[Note]:
    yield Note(tr("Product codes were brought from HS {revision} to HS 1992."), revision=revision)
    if digits == 4:
        yield Note(
            tr(
                "The file knows headings only: their six-digit codes counted in equal parts, which is approximate. "
                "A six-digit file is exact."
            )
        )
    if len(unknown):
        share = float(unknown["value"].sum() / total) if total else 0.0
        yield Note(
            tr("{count} product codes are not of HS {revision} ({codes}; {share:.1%} of the value): left out."),
            count=len(unknown),
            revision=revision,
            codes=listed(unknown["product"]),
            share=share,
        )
