"""Between which quotients what hides behind masked cells leaves each cell, the visible ones too.

A quotient ``v T / (R C)`` moves with all that hides: what hides elsewhere in the territory (R) or in the class (C) lowers
it, what hides in other territories and other classes (T) raises it. Each of these works in one direction only, whatever the
others do, so the ends lie at corners. Only what hides in the cell itself may do both: see `_own_part`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


class Hidden(NamedTuple):
    """The most that hides: in each cell, in the others of its territory, in those of its class, in all the rest.

    `within_territory` and `within_class` hold the cell itself too. An unlimited cell (`endless`) hides nothing here.
    """

    cell: Array
    endless: npt.NDArray[np.bool_]
    within_territory: Array  # column
    within_class: Array  # row
    others_of_territory: Array
    others_of_class: Array
    elsewhere: Array


def most_hidden(at_most: Array, by_territory: Array | None = None, by_class: Array | None = None) -> Hidden:
    """What limits on cells, and on all the masked cells of a territory or a class together, leave open.

    Parameters
    ----------
    at_most : territories x classes, >= 0, 0 where nothing hides, infinite without limit
    by_territory, by_class : the most that hides there in all, infinite without limit, optional
    """
    rows = np.full((len(at_most), 1), np.inf) if by_territory is None else by_territory[:, None]
    columns = np.full((1, at_most.shape[1]), np.inf) if by_class is None else by_class[None]
    cell = np.minimum(np.minimum(at_most, rows), columns)
    endless = np.isinf(cell)
    cell[endless] = 0.0
    row, column = cell.sum(axis=1, keepdims=True), cell.sum(axis=0, keepdims=True)
    rows, columns = np.minimum(row, rows), np.minimum(column, columns)
    # what each territory hides outside this class, and each class outside this territory
    of_row, of_column = np.minimum(rows, np.maximum(row - cell, 0.0)), np.minimum(columns, np.maximum(column - cell, 0.0))
    elsewhere = np.minimum(of_row.sum(axis=0, keepdims=True) - of_row, of_column.sum(axis=1, keepdims=True) - of_column)
    return Hidden(cell, endless, rows, columns, np.maximum(row - cell, 0.0), np.maximum(column - cell, 0.0),
                  np.maximum(elsewhere, 0.0))


def quotient_ends(seen: Array, hidden: Hidden) -> tuple[Array, Array]:
    """Lowest and highest location quotient of each cell, territories x classes.

    The lowest is reached; so is the highest, but where nothing is seen of a territory or a class (it is neared) and where
    limits of territories and of classes bind elsewhere at once (it is safe). Infinite: no limit.
    """
    by_territory, by_class = seen.sum(axis=1, keepdims=True), seen.sum(axis=0, keepdims=True)
    total = seen.sum()

    def lowest(own: Array | float) -> Array:
        row = np.minimum(hidden.within_territory - own, hidden.others_of_territory)
        column = np.minimum(hidden.within_class - own, hidden.others_of_class)
        return _ratio((seen + own) * (total + own + row + column), (by_territory + own + row) * (by_class + own + column))

    # where the limit of a territory or a class leaves no room for the cell beside the others, its own part starts to help
    room = np.minimum(hidden.within_territory - hidden.others_of_territory, hidden.within_class - hidden.others_of_class)
    most_room = np.clip(room, 0.0, hidden.cell)
    low = lowest(0.0)
    if most_room.any():
        low = np.minimum(low, np.where(seen > 0, lowest(most_room), 0.0))
    base = total + hidden.elsewhere
    high = _ratio(seen * base, by_territory * by_class)
    hides = hidden.cell > 0
    if hides.any():
        parts = (np.broadcast_to(part, seen.shape)[hides] for part in (seen, by_territory, by_class, base, hidden.cell))
        high[hides] = _own_part(*parts)
    high[hidden.endless] = np.inf
    return low, high


def _own_part(seen: Array, by_territory: Array, by_class: Array, total: Array, most: Array) -> Array:
    """Highest ``(v + x) (T + x) / ((R + x) (C + x))`` for x up to `most`.

    Its derivative has the sign of ``-s x^2 + 2 m x + k`` with s = T - R - C + v >= 0: it rises up to the larger root, if
    k > 0, then falls; k <= 0 leaves no root above 0, since R + C <= T + v.
    """
    def at(own: Array | float) -> Array:
        return _ratio((seen + own) * (total + own), (by_territory + own) * (by_class + own))

    scale = np.where(total > 0, total, 1.0)
    v, r, c = seen / scale, by_territory / scale, by_class / scale  # and T is 1
    s, m, k = np.maximum(1 - r - c + v, 0.0), r * c - v, (v + 1) * r * c - v * (r + c)
    with np.errstate(invalid="ignore", divide="ignore"):
        root = scale * (m + np.sqrt(np.maximum(m * m + s * k, 0.0))) / s
    peak = np.where(k > 0, np.minimum(np.nan_to_num(root, nan=0.0, posinf=np.inf), most), 0.0)
    highest = np.maximum(np.maximum(at(0.0), at(most)), at(peak))
    # nothing is seen of the territory or the class: the least that hides there gives it the other's whole weight
    unseen = (by_territory == 0) | (by_class == 0)
    least = np.where(by_territory > 0, by_territory, by_class)
    alone = np.divide(total, least, out=np.where(total > 0, np.inf, 1.0), where=least > 0)
    return np.where(unseen, alone, highest)


def shrunk_ends(seen: Array, hidden: Hidden, ends: tuple[Array, Array], expected: Array,
                prior: float) -> tuple[Array, Array]:
    """Safe ends of the quotients that `shrinkage.shrink` draws towards 1, from those of the quotients themselves.

    ``LQ** = L / (s L + O)``: the cell's own part over itself weighted by its territory's share s, and all others' parts O.
    Each of the three is taken at its worst, so the interval may be wider than what can be.

    Parameters
    ----------
    ends : from `quotient_ends`
    expected : territories x classes, establishments that would stand there without any specialisation (m)
    prior : number of establishments (k), > 0
    """
    by_territory, by_class, total = seen.sum(axis=1, keepdims=True), seen.sum(axis=0, keepdims=True), seen.sum()
    outside = hidden.within_territory.sum() - hidden.within_territory
    share_low = _ratio(by_territory, total + outside)
    share_high = _ratio(by_territory + hidden.within_territory, total + hidden.within_territory)
    there, may_be = seen > 0, (seen > 0) | (hidden.cell > 0)
    weight = prior + expected
    others_class = np.maximum(by_class - seen, 0.0)
    least_part = _ratio(seen, by_class + hidden.others_of_class)
    part_low = np.where(there, (prior * share_low + expected * least_part) / weight, 0.0)
    most_part = _ratio(seen + hidden.cell, seen + hidden.cell + others_class)
    part_high = np.where(may_be, (prior * share_high + expected * most_part) / weight, 0.0)
    own_low = np.where(there, (prior + expected * ends[0]) / weight, 0.0)
    open_end = np.isinf(ends[1])
    own_high = np.where(may_be, (prior + expected * np.where(open_end, 0.0, ends[1])) / weight, 0.0)
    rest_low, rest_high = (np.maximum(part.sum(axis=0, keepdims=True) - part, 0.0) for part in (part_low, part_high))
    low = _ratio(own_low, share_high * own_low + rest_high)
    below = share_low * own_high + rest_low
    high = np.divide(own_high, below, out=np.where(own_high > 0, np.inf, 0.0), where=below > 0)
    return low, np.where(open_end, np.inf, high)


def share_ends(seen: Array, hidden: Hidden) -> tuple[Array, Array]:
    """Lowest and highest share of each product in what its territory sells, territories x products; NaN without limit."""
    by_territory = seen.sum(axis=1, keepdims=True)
    others = np.minimum(hidden.within_territory, hidden.others_of_territory)
    low = _ratio(seen, by_territory + others)
    high = _ratio(seen + hidden.cell, by_territory + hidden.cell)
    return low, np.where(hidden.endless, np.nan, high)


def _ratio(part: Array, whole: Array) -> Array:
    """0 where there is nothing to divide by."""
    part, whole = np.broadcast_arrays(part, whole)
    return np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0)
