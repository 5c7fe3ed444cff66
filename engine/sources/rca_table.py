"""RCA tables: how strong each territory is in each product, from `regional_rca` or another tool."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import hs_heading, text
from ..words import Note, listed, tr
from .activity import refuse_negative
from .cells import is_empty, is_masked, number
from .reading import Reading, columns_of, rejected


def read_rca(rows: pd.DataFrame) -> Reading:
    """Clean the rows of an RCA table: territory, product, rca.

    Headings get their leading zero back, decimal commas are read. An empty cell or a secret mark is a masked RCA, not 0:
    a row that is not there is 0.

    Parameters
    ----------
    rows : DataFrame: territory, product, rca
        Any type of cell.

    Returns
    -------
    Reading with `table`: territory, product (text), rca (float64, NaN where masked)

    Raises
    ------
    TableError
        A column missing, a negative RCA, a pair of territory and product twice (ratios cannot be added up), or no row that
        can be used.

    Examples
    --------
    >>> rows = pd.DataFrame({"territory": ["01", "01"], "product": [1905, "0101"], "rca": ["2,5", None]})
    >>> read_rca(rows).table.values.tolist()
    [['01', '1905', 2.5], ['01', '0101', nan]]
    """
    rows = columns_of(rows, ["territory", "product", "rca"], tr("RCA table"))
    territory, product = text(rows["territory"]), hs_heading(rows["product"])
    masked, value = is_masked(rows["rca"]) | is_empty(rows["rca"]), number(rows["rca"])
    refuse_negative(rows.rename(columns={"rca": "value"}), value, tr("RCA table"))
    rejects = rejected(rows, {
        tr("no territory"): territory == "", tr("no product code"): product == "",
        tr("not a number"): value.isna() & ~masked,
    })
    kept = pd.DataFrame({"territory": territory, "product": product, "rca": value.mask(masked)})
    kept = kept.drop(index=rejects["row"] - 1)
    if not kept["rca"].notna().any():
        raise TableError(tr("RCA table: none of its {count} rows can be used ({reasons}). "
                            "Check the three fields: territory, product, RCA."),
                         count=len(rows), reasons=listed(rejects["reason"].unique()) or tr("it is empty"))
    twice = kept[kept.duplicated(["territory", "product"])]
    if len(twice):
        raise TableError(tr("RCA table: {count} rows repeat a territory and a product ({labels}). "
                            "Ratios cannot be added up: keep one row for each."),
                         count=len(twice), labels=listed(twice["territory"] + " / " + twice["product"]))
    notes = [Note(tr("{count} rows left out, {reason}: the first is row {row}."),
                  count=len(group), reason=reason, row=int(group["row"].iloc[0]))
             for reason, group in rejects.groupby("reason")]
    if kept["rca"].isna().any():
        notes.append(Note(tr("{count} RCA are empty: unknown, not 0."), count=int(kept["rca"].isna().sum())))
    return Reading(kept.reset_index(drop=True), rejects, tuple(notes), len(rows))


def rca_matrix(table: pd.DataFrame, products: pd.Index) -> pd.DataFrame:
    """Territories x `products` and those of the table: 0 where the table has no row, NaN where it is masked."""
    territories = pd.Index(table["territory"].unique(), name="territory")
    known = products.union(pd.Index(table["product"].unique()), sort=False).rename("product")
    matrix = np.zeros((len(territories), len(known)))
    matrix[territories.get_indexer(table["territory"]), known.get_indexer(table["product"])] = table["rca"].to_numpy()
    return pd.DataFrame(matrix, territories, known)
