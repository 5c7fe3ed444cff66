"""Unions of territories: EU27 + UK, a region and its neighbours, two metropolises."""

from __future__ import annotations

import pandas as pd

from ..errors import TableError
from ..words import listed, tr


def add_flows(matrix: pd.DataFrame, membership: pd.DataFrame) -> pd.DataFrame:
    """The flows of each union: the sums of its members' (METHOD 1). Score these, never a mean of scores.

    Parameters
    ----------
    matrix : DataFrame, territories x products or classes, >= 0
    membership : DataFrame: territory, union
        A territory may belong to several unions; one outside all of them is left out.

    Returns
    -------
    DataFrame, unions x the same columns
        NaN where a member's cell is masked: the sum is then not known.

    Raises
    ------
    TableError
        A column missing, a member that the matrix lacks, or the same member twice in a union.

    Examples
    --------
    >>> flows = pd.DataFrame([[1, 2], [3, 4], [5, 6]], ["2A", "2B", "13"], ["0101", "0102"])
    >>> add_flows(flows, pd.DataFrame({"territory": ["2A", "2B"], "union": "Corse"})).loc["Corse"].tolist()
    [4, 6]
    """
    pairs = checked_members(matrix, membership)
    rows = matrix.loc[pairs["territory"]]
    sums = rows.groupby(pairs["union"].to_numpy(), sort=True).agg(lambda cells: cells.sum(skipna=False))
    return sums.rename_axis(index=matrix.index.name)


def any_member(strong: pd.DataFrame, membership: pd.DataFrame) -> pd.DataFrame:
    """The other reading: what at least one member makes well (bool, unions x products)."""
    pairs = checked_members(strong, membership)
    return strong.loc[pairs["territory"]].groupby(pairs["union"].to_numpy(), sort=True).any()


def checked_members(matrix: pd.DataFrame, membership: pd.DataFrame) -> pd.DataFrame:
    """The membership table, once every member is known and stands once in each union."""
    lacking = {"territory", "union"} - set(membership.columns)
    if lacking:
        raise TableError(tr("Unions: column {columns} missing; expected territory, union."), columns=listed(sorted(lacking)))
    missing = pd.Index(membership["territory"]).difference(matrix.index)
    if len(missing):
        raise TableError(tr("Unions: members not found: {labels}. Correct the table, or add their rows."),
                         labels=listed(missing))
    twice = membership[membership.duplicated(["territory", "union"])]
    if len(twice):
        raise TableError(tr("Unions: the same member twice: {labels}. Keep one row for each."),
                         labels=listed(twice["territory"].astype(str) + " / " + twice["union"].astype(str)))
    return membership
