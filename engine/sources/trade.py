"""World trade tables: which country sells how much of which product."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.codes import hs_heading, text
from ..nomenclatures.hs_revisions import six_digits
from ..words import Note, listed, tr
from .activity import refuse_negative
from .cells import is_empty, is_total, number
from .imported import TOTAL_ROW
from .reading import Reading, columns_of, rejected

NOT_GOODS = frozenset({"9999"})  # "not elsewhere specified"; services have no four-digit HS heading at all


def read_trade(rows: pd.DataFrame, *, digits: int = 4) -> Reading:
    """Clean the rows of a trade table: country, product, value.

    HS codes are cut to headings (to six digits where `digits` is 6) and get their leading zero back, rows of the same
    country and product are added up, heading 9999 and codes that are no HS heading (services) are left out, counted and
    weighed.

    Parameters
    ----------
    rows : DataFrame: country, product, value, and year where there are several
        Any type of cell.
    digits : 4 or 6
        Of the products. With 6, codes that only name a heading are left out, and so counted.

    Returns
    -------
    Reading with `table`: country, product (text), value (float64), and year (text) where it was given

    Raises
    ------
    TableError
        A column missing, negative values, or no row that can be used.

    Examples
    --------
    >>> rows = pd.DataFrame({"country": ["FRA", "fra"], "product": [101, "010121"], "value": ["1,5", 2]})
    >>> read_trade(rows).table.values.tolist()
    [['FRA', '0101', 3.5]]
    """
    years = ["year"] if "year" in rows.columns else []
    rows = columns_of(rows, [*years, "country", "product", "value"], tr("Trade table"))
    if digits not in (4, 6):
        raise ParameterError(tr("digits: received {value}; expected 4 or 6."), value=repr(digits))
    country = text(rows["country"]).str.upper()
    product = hs_heading(rows["product"]) if digits == 4 else six_digits(rows["product"])
    empty, value = is_empty(rows["value"]), number(rows["value"])
    refuse_negative(rows, value, tr("Trade table"))
    is_product = product.str.fullmatch(rf"\d{{{digits}}}")
    year = text(rows["year"]) if years else pd.Series("", rows.index)
    rejects = rejected(rows, {
        TOTAL_ROW: is_total(country) | is_total(rows["product"]),
        **({tr("no year"): ~year.str.fullmatch(r"\d{4}")} if years else {}),
        tr("no country"): country == "", tr("no product code"): product == "", tr("no value"): empty,
        tr("not a number"): value.isna() & ~empty,
        tr("not a heading of goods"): ~is_product | product.str[:4].isin(NOT_GOODS),
    })
    kept = pd.DataFrame({"year": year, "country": country, "product": product, "value": value})
    kept = kept[[*years, "country", "product", "value"]].drop(index=rejects["row"] - 1)
    if not len(kept):
        raise TableError(tr("Trade table: none of its {count} rows can be used ({reasons}). "
                            "Check the three fields: country, product, value."),
                         count=len(rows), reasons=listed(rejects["reason"].unique()) or tr("it is empty"))
    totals = kept.groupby([*years, "country", "product"], sort=True)["value"].sum().reset_index()
    return Reading(totals, rejects, tuple(_notes(rows, value, product, kept, totals, rejects)), len(rows))


def trade_matrix(table: pd.DataFrame) -> pd.DataFrame:
    """Countries x products, 0 where the table has no row; of one year."""
    return table.pivot(index="country", columns="product", values="value").fillna(0.0)


def trade_by_year(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The `trade_matrix` of each year of the table, the first year first; of a table without years, one under ``""``."""
    if "year" not in table.columns:
        return {"": trade_matrix(table)}
    return {str(year): trade_matrix(rows) for year, rows in table.groupby("year", sort=True)}


def _notes(rows: pd.DataFrame, value: pd.Series, product: pd.Series, kept: pd.DataFrame, totals: pd.DataFrame,
           rejects: pd.DataFrame) -> Iterator[Note]:
    if len(kept) > len(totals):
        yield Note(tr("{count} rows repeat a country and a product: their values were added up."),
                   count=len(kept) - len(totals))
    short = text(rows["product"]).str.fullmatch(r"\d{3}|\d{5}") & product.str.startswith("0")
    if short.any():
        yield Note(tr("{count} product codes had lost their leading zero ({codes}): restored."),
                   count=int(short.sum()), codes=listed(product[short].unique()))
    total = value.sum()
    for reason, group in rejects.groupby("reason"):
        share = value.iloc[group["row"] - 1].sum() / total if total else 0.0
        yield Note(tr("{count} rows left out, {reason} ({share:.1%} of the value): the first is row {row}."),
                   count=len(group), reason=reason, share=share, row=int(group["row"].iloc[0]))
