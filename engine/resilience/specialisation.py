"""Specialisation: revealed comparative advantage, location quotient, strong products."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import listed, tr
from ._tiles import row_tiles

STRONG = 1.5  # 50 % above the world's share (METHOD 1, Utopies 2020)
LARGEST = 1e150  # no flow is: above, the product of two would be infinite


def rca(trade_matrix: pd.DataFrame, world: pd.Series | None = None) -> pd.DataFrame:
    """How much more of a product a territory sells than the world does (Balassa index).

    ``RCA[r, p] = (x[r, p] / X[r]) / (W[p] / W)``: 1 is the world's share, 1.5 half as much again. Computed as one
    quotient of two products, so that a tie (exactly 1, exactly 1.5) stays a tie on whole numbers.
    Balassa (1965), doi:10.1111/j.1467-9957.1965.tb00050.x.

    Parameters
    ----------
    trade_matrix : DataFrame, territories x products, value in any one unit, >= 0
        An absent pair is 0. A masked one is NaN: it stays NaN and is left out of the totals.
    world : Series by product, same unit, optional
        Totals of the reference economy; default, the column sums of `trade_matrix`.

    Returns
    -------
    DataFrame, same labels and order, float64, no unit
        0 where territory or product has no flow, NaN only where the flow is masked.

    Raises
    ------
    TableError
        A negative flow, a label twice, a product that `world` lacks, a world total that is empty.

    Examples
    --------
    >>> flows = pd.DataFrame([[10, 20, 30], [40, 50, 0], [60, 0, 0]], ["A", "B", "C"], ["0101", "0102", "0103"])
    >>> rca(flows).loc["A"].round(4).tolist()
    [0.3182, 1.0, 3.5]
    """
    return _quotients(trade_matrix, flow_values(trade_matrix, tr("Trade matrix")), world)


def _quotients(trade_matrix: pd.DataFrame, flows: np.ndarray, world: pd.Series | None = None) -> pd.DataFrame:
    """The formula of `rca`, on checked flows."""
    by_product, total = _reference(trade_matrix, flows, world)
    by_territory, by_product = _never_zero(total_by(flows, axis=1)), _never_zero(by_product)
    index = np.empty(flows.shape)
    for rows in row_tiles(len(flows), flows.shape[1] * flows.itemsize):
        share = np.multiply.outer(by_territory[rows], by_product)
        np.multiply(flows[rows], total, out=index[rows])
        np.divide(index[rows], share, out=index[rows])
    return pd.DataFrame(index, trade_matrix.index, trade_matrix.columns)


def strong(trade_matrix: pd.DataFrame, world: pd.Series | None = None, *, threshold: float = STRONG) -> pd.DataFrame:
    """Where the RCA reaches a threshold, without dividing: ``x * W >= threshold * X * W_p`` and ``x > 0``.

    Parameters
    ----------
    trade_matrix, world : as in `rca`
    threshold : float > 0
        A tie counts.

    Returns
    -------
    DataFrame of bool, same labels and order; a masked flow is False.

    Examples
    --------
    >>> flows = pd.DataFrame([[10, 20, 30], [40, 50, 0], [60, 0, 0]], ["A", "B", "C"], ["0101", "0102", "0103"])
    >>> strong(flows, threshold=1).loc["A"].tolist()
    [False, True, True]
    """
    above_zero("rca_threshold", threshold)
    flows = flow_values(trade_matrix, tr("Trade matrix"))
    by_product, total = _reference(trade_matrix, flows, world)
    return pd.DataFrame(reaches(flows, by_product, total, threshold), trade_matrix.index, trade_matrix.columns)


def reaches(flows: np.ndarray, by_product: np.ndarray, total: float, threshold: float) -> np.ndarray:
    """The test behind `strong`, on arrays: territories x products of bool."""
    by_territory, by_product = threshold * _never_zero(total_by(flows, axis=1)), _never_zero(by_product)
    reached = np.empty(flows.shape, bool)
    with np.errstate(invalid="ignore"):  # a masked flow compares as False
        for rows in row_tiles(len(flows), flows.shape[1] * flows.itemsize):
            np.greater_equal(flows[rows] * total, np.multiply.outer(by_territory[rows], by_product), out=reached[rows])
    return reached


def total_by(flows: np.ndarray, axis: int) -> np.ndarray:
    """Sums in float64, masked flows left out."""
    sums = flows.sum(axis=axis)
    return np.nansum(flows, axis=axis) if np.isnan(sums).any() else sums


def _never_zero(totals: np.ndarray) -> np.ndarray:
    """A total of 0 as endless: whoever sells nothing, and what nobody sells, then has an RCA of 0."""
    return np.where(totals > 0, totals, np.inf)


def location_quotient(activity_matrix: pd.DataFrame) -> pd.DataFrame:
    """How much more of an activity a territory holds than the nation does.

    ``LQ[r, c] = (E[r, c] / E[c]) / (E[r] / E)``; E[c], E[r] and E are the sums of the matrix, so pass the nation
    whole and goods-producing classes only. Same figure as `rca` with columns in place of products.

    Parameters
    ----------
    activity_matrix : DataFrame, territories x classes, staff, establishments or euros, >= 0
        An absent pair is 0; a masked one is NaN and stays NaN, out of the totals.

    Returns
    -------
    DataFrame, same labels and order, float64, no unit; 0 where territory or class has no activity.

    Raises
    ------
    TableError
        A negative value, a label twice.

    Examples
    --------
    >>> staff = pd.DataFrame([[0, 30], [60, 10]], ["01", "02"], ["1071", "2562"])
    >>> location_quotient(staff).loc["01"].round(4).tolist()
    [0.0, 2.5]
    """
    return _quotients(activity_matrix, flow_values(activity_matrix, tr("Activity matrix")))


def flow_values(matrix: pd.DataFrame, name: str) -> np.ndarray:
    """The matrix as float64, checked: labels once, no negative, no infinity. NaN is a masked cell."""
    for axis, labels in ((tr("row"), matrix.index), (tr("column"), matrix.columns)):
        if not labels.is_unique:
            raise TableError(
                tr("{name}: the same {axis} label twice: {labels}. Add the rows up first."),
                name=name, axis=axis, labels=listed(labels[labels.duplicated()].unique()),
            )
    try:
        values = as_numbers(matrix)
    except (TypeError, ValueError) as error:
        raise TableError(
            tr("{name}: a cell is not a number ({detail}). Read the file through engine.sources first."),
            name=name, detail=str(error),
        ) from error
    if not _in_range(values):
        wrong = (values < 0) | (values > LARGEST)
        row, column = (places[0] for places in np.nonzero(wrong))
        raise TableError(
            tr("{name}: negative or infinite values: {count}, the first {value} for {row}, {column}. "
               "Correct the file, or net out returns first."),
            name=name, count=int(wrong.sum()), value=values[row, column],
            row=matrix.index[row], column=matrix.columns[column],
        )
    return values


def _in_range(values: np.ndarray) -> bool:
    """Whether every value that is known is at least 0 and finite; read once, no table of flags."""
    for rows in row_tiles(len(values), values.shape[1] * values.itemsize):
        lowest, highest = values[rows].min(initial=0.0), values[rows].max(initial=0.0)
        if np.isnan(lowest):
            lowest, highest = (one.reduce(values[rows], axis=None, initial=0.0) for one in (np.fmin, np.fmax))
        if lowest < 0 or highest > LARGEST:
            return False
    return True


def rca_values(rca_matrix: pd.DataFrame) -> np.ndarray:
    """An RCA matrix as float64: labels once, numbers. NaN is masked, infinity the most a mask can hide."""
    for axis, labels in ((tr("row"), rca_matrix.index), (tr("column"), rca_matrix.columns)):
        if not labels.is_unique:
            raise TableError(tr("RCA matrix: the same {axis} label twice: {labels}."),
                             axis=axis, labels=listed(labels[labels.duplicated()].unique()))
    try:
        values = as_numbers(rca_matrix)
    except (TypeError, ValueError) as error:
        raise TableError(tr("RCA matrix: a cell is not a number ({detail})."), detail=str(error)) from error
    return values


def as_numbers(matrix: pd.DataFrame) -> np.ndarray:
    """The cells as float64, an empty one NaN whatever its type (pandas 1.5 refuses the empty cells of Int64)."""
    try:
        values: np.ndarray = matrix.to_numpy(dtype=np.float64)
    except (TypeError, ValueError):
        values = matrix.to_numpy(dtype=np.float64, na_value=np.nan)
    return values


def above_zero(name: str, value: float) -> None:
    """Refuse a threshold that is not a number above 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float, np.number)) or not value > 0 or np.isinf(value):
        raise ParameterError(
            tr("{name}: received {value}; expected a number above 0, such as 1.5."), name=name, value=repr(value)
        )


def _reference(
    trade_matrix: pd.DataFrame, flows: np.ndarray, world: pd.Series | None
) -> tuple[np.ndarray, float]:
    """World totals of the matrix's products, in its order, and of all products, also those it does not show."""
    if world is None:
        by_product = total_by(flows, axis=0)
        return by_product, float(by_product.sum())
    missing = trade_matrix.columns.difference(world.index)
    if len(missing):
        raise TableError(
            tr("World totals: {count} products of the trade matrix are missing ({labels}). "
               "Give a total for each, 0 where nobody sells it."),
            count=len(missing), labels=listed(missing),
        )
    totals = flow_values(world.to_frame(tr("the world")).T, tr("World totals"))[0]
    if np.isnan(totals).any():
        raise TableError(tr("World totals: {count} are empty ({labels}). Give a total for each, 0 where nobody sells it."),
                         count=int(np.isnan(totals).sum()), labels=listed(world.index[np.isnan(totals)]))
    return totals[world.index.get_indexer(trade_matrix.columns)], float(totals.sum())
