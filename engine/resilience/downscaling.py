"""Regional RCA: the nation's RCA of each product, spread over its territories by who makes its classes."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import TableError
from ..words import listed, tr
from .masked import Array, most_hidden, quotient_ends, shrunk_ends
from .shrinkage import expected_counts, shrink
from .specialisation import as_numbers, flow_values, location_quotient


def regional_rca(
    activity_matrix: pd.DataFrame, weights: pd.DataFrame, nation_rca: pd.Series, *,
    fallback: pd.DataFrame | None = None, establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> pd.DataFrame:
    """The RCA of each territory for products that no file counts below the nation.

    ``RCA[r, p] = RCA[nation, p] * sum_c w[p, c] LQ[r, c]``, with `location_quotient` over the goods classes that
    make some product: the RCA of a territory whose part of the nation's output of each class is its part of
    that class's activity (METHOD 2). Inside one class all products share one quotient.

    Parameters
    ----------
    activity_matrix : DataFrame, territories x classes, staff, establishments or euros, >= 0
        The whole nation: its sums are the base of the quotient. NaN is a masked cell. Classes that make
        no product (services) are left out of the base.
    weights : DataFrame: source (product), target (class), weight
        Share of the product that each class makes; the weights of a product add up to 1.
    nation_rca : Series by product
        From `rca` of the world's countries.
    fallback : DataFrame like `activity_matrix`, optional
        Another measure (customs exports) for the classes that `activity_matrix` shows nowhere.
    establishments : DataFrame like `activity_matrix`, counts, optional
    shrinkage : float >= 0
        With `establishments`: how many of average mix stand behind each quotient (`shrinkage.shrink`). 0: none.

    Returns
    -------
    DataFrame, territories x the products of `nation_rca`, float64
        0 where the nation does not make it or no class does; NaN where a class that makes it is masked.

    Raises
    ------
    TableError
        Negative value, weights that do not add up to 1, are negative or no numbers, no class in common.

    Examples
    --------
    >>> staff = pd.DataFrame([[0, 30], [60, 10]], ["01", "02"], ["1071", "2562"])
    >>> weights = pd.DataFrame({"source": ["1905", "8466"], "target": ["1071", "2562"], "weight": [1.0, 1.0]})
    >>> regional_rca(staff, weights, pd.Series({"1905": 2.0, "8466": 0.8})).loc["01"].round(2).tolist()
    [0.0, 2.0]
    """
    quotients = goods_quotients(
        activity_matrix, weights, fallback=fallback, establishments=establishments, shrinkage=shrinkage)
    return spread_quotients(quotients, weights, nation_rca)


class Bounds(NamedTuple):
    """Lowest and highest regional RCA that masked cells leave open."""

    lowest: pd.DataFrame
    highest: pd.DataFrame


def regional_rca_bounds(
    activity_matrix: pd.DataFrame, weights: pd.DataFrame, nation_rca: pd.Series, *,
    masked: pd.DataFrame | None = None, at_most: pd.DataFrame | None = None,
    at_most_by_territory: pd.Series | None = None, at_most_by_class: pd.Series | None = None,
    fallback: pd.DataFrame | None = None, establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> Bounds:
    """Between which RCAs the masked cells leave every cell, the visible ones too: what hides counts in sums (`masked`).

    Exact for each class; a product of several classes takes the worst of each, which they may not reach together.

    Parameters
    ----------
    activity_matrix, weights, nation_rca, fallback, establishments, shrinkage : as in `regional_rca`
        The counts of establishments are taken as known.
    masked : DataFrame of bool like `activity_matrix`, optional
        Cells behind which something hides, beside what `activity_matrix` shows (a region with one masked departement).
        Default: where it is NaN.
    at_most : DataFrame like `activity_matrix`, optional
        The most each masked cell can hold beside what is seen (a published total less its visible cells); infinite:
        no limit. Default: no limit, so a masked cell may hold the whole class. A cell without a limit leaves the others
        as they are: each is judged as if the unlimited ones held nothing.
    at_most_by_territory, at_most_by_class : Series, optional
        The most that all masked cells of a territory, or of a class, hold together; absent or infinite: no limit.

    Returns
    -------
    Bounds
        Equal matrices where nothing is masked.
    """
    masked = _hides(activity_matrix, masked)
    seen = activity_matrix.fillna(0.0)
    how: dict[str, Any] = {"fallback": fallback, "establishments": establishments, "shrinkage": shrinkage}
    point = seen_quotients(seen, weights, masked=masked, **how)
    absent = absent_classes(seen.mask(masked), point.columns)
    goods = seen[seen.columns.intersection(point.columns, sort=False)]
    limits = pd.DataFrame(np.inf, goods.index, goods.columns) if at_most is None else _like(at_most, goods, 0.0)
    by_territory = _limits(at_most_by_territory, goods.index)
    by_class = _limits(at_most_by_class, goods.columns)

    base, figure = as_numbers(goods), as_numbers(point)
    limit = np.where(masked[goods.columns].to_numpy(dtype=bool), as_numbers(limits), 0.0)
    hidden = most_hidden(limit, by_territory, by_class)
    found = quotient_ends(base, hidden)
    if establishments is not None and shrinkage:
        found = shrunk_ends(base, hidden, found, expected_counts(establishments, goods), shrinkage)
    ends = figure.copy(), figure.copy()  # a class that takes its quotient from elsewhere keeps it
    measured = goods.columns.difference(absent, sort=False)
    _put(ends, point.columns, measured, found, goods.columns)
    members = _whole_divisions(goods.columns, absent)
    if members:
        inside = np.array(list(members.values()))
        apart = ~inside.any(axis=0)
        whole, most, together = (np.concatenate([part[..., classes].sum(axis=-1)[..., None] for classes in inside]
                                                + [part[..., apart]], axis=-1) for part in (base, limit, by_class))
        merged = quotient_ends(whole, most_hidden(most, by_territory, together))
        _put(ends, point.columns, pd.Index(list(members)), merged, pd.Index(list(members)))
    # the figure itself is what the cells leave that hide nothing: no rounding may push it out
    lowest, highest = np.minimum(ends[0], figure), np.maximum(ends[1], figure)
    return Bounds(*(spread_quotients(pd.DataFrame(end, point.index, point.columns), weights, nation_rca)
                    for end in (lowest, highest)))


def _put(ends: tuple[Array, Array], columns: pd.Index, wanted: pd.Index, found: tuple[Array, Array],
         known: pd.Index) -> None:
    """The wanted columns of both ends, from those that were found."""
    for end, values in zip(ends, found):
        end[:, columns.get_indexer(wanted)] = values[:, known.get_indexer(wanted)]


def _like(table: pd.DataFrame, other: pd.DataFrame, absent: float | bool) -> pd.DataFrame:
    if table.index.equals(other.index) and table.columns.equals(other.columns):
        return table.fillna(absent) if table.isna().to_numpy().any() else table
    return table.reindex(index=other.index, columns=other.columns).fillna(absent)


def _limits(most: pd.Series | None, labels: pd.Index) -> Array:
    if most is None:
        return np.full(len(labels), np.inf)
    return most.reindex(labels).fillna(np.inf).to_numpy(dtype=np.float64)


def goods_quotients(
    activity_matrix: pd.DataFrame, weights: pd.DataFrame, *, masked: pd.DataFrame | None = None,
    fallback: pd.DataFrame | None = None, establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> pd.DataFrame:
    """Location quotients over the classes that make some product, `fallback` where the activity shows a class nowhere.

    `masked` (bool, like `activity_matrix`; default: where it is NaN): these stay NaN, what is seen of them counts in sums.
    """
    quotients = seen_quotients(activity_matrix, weights, masked=masked, fallback=fallback, establishments=establishments,
                               shrinkage=shrinkage)
    hides = _hides(activity_matrix, masked)
    members = _whole_divisions(hides.columns, absent_classes(activity_matrix.mask(hides), quotients.columns))
    hidden = hides.reindex(columns=quotients.columns, fill_value=False).to_numpy(dtype=bool, copy=True)
    for code, classes in members.items():
        hidden[:, quotients.columns.get_loc(code)] = hides.loc[:, classes].any(axis=1)
    return quotients.mask(hidden)


def seen_quotients(
    activity_matrix: pd.DataFrame, weights: pd.DataFrame, *, masked: pd.DataFrame | None = None,
    fallback: pd.DataFrame | None = None, establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> pd.DataFrame:
    """`goods_quotients` with masked cells read as what is seen of them, nothing where nothing is."""
    _weights_checked(weights)
    makers = pd.Index(sorted(weights.loc[weights["weight"] > 0, "target"].unique()))
    goods = activity_matrix.columns.intersection(makers, sort=False)
    if not len(goods):
        raise TableError(
            tr("Activity: none of its {count} classes ({classes}) makes a product. Expected codes such as {known}."),
            count=len(activity_matrix.columns), classes=listed(activity_matrix.columns), known=listed(makers),
        )
    seen = activity_matrix[goods]
    quotients = location_quotient(seen)
    if establishments is not None:
        quotients = shrink(quotients, seen, establishments, shrinkage)
    quotients = quotients.fillna(0.0).reindex(columns=makers, fill_value=0.0)
    absent = absent_classes(seen.mask(_hides(seen, masked)), makers)
    divisions = _of_whole_divisions(seen, absent)
    quotients[divisions.columns] = divisions
    absent = absent.difference(divisions.columns)
    if fallback is not None:
        measured = fallback.columns.intersection(makers, sort=False)
        quotients[absent] = location_quotient(fallback[measured]).reindex(
            index=quotients.index, columns=absent, fill_value=0.0)
    return quotients


def _hides(activity: pd.DataFrame, masked: pd.DataFrame | None) -> pd.DataFrame:
    return activity.isna() if masked is None else _like(masked, activity, False).astype(bool)


def _whole_divisions(classes: pd.Index, absent: pd.Index) -> dict[str, npt.NDArray[np.bool_]]:
    """The classes that only products know (``3100``, seats), and which classes of the table lie in their division."""
    division = classes.astype(str).str[:2]
    members = {code: np.asarray(division == str(code)[:2]) for code in absent if str(code).endswith("00")}
    return {code: inside for code, inside in members.items() if inside.any()}


def _of_whole_divisions(activity: pd.DataFrame, absent: pd.Index) -> pd.DataFrame:
    """Quotients of the classes that only products know: those of their division, which makes them.

    Its activity counts once in the base, under its own classes.
    """
    members = _whole_divisions(activity.columns, absent)
    known = pd.DataFrame(as_numbers(activity), activity.index, activity.columns)
    whole = pd.DataFrame({code: known.loc[:, classes].sum(axis=1) for code, classes in members.items()},
                         index=activity.index)
    share, part = known.sum(axis=1), whole.sum(axis=0)
    expected = np.multiply.outer(share.to_numpy(), part.to_numpy())
    values = whole.to_numpy() * share.sum()
    return pd.DataFrame(np.divide(values, expected, out=np.zeros_like(values), where=expected > 0),
                        whole.index, whole.columns)


def unmeasured_classes(activity_matrix: pd.DataFrame, classes: pd.Index) -> pd.Index:
    """The classes that no territory shows, nor their division: they take the fallback, or count as not made."""
    absent = absent_classes(activity_matrix, classes)
    goods = activity_matrix.columns.intersection(classes, sort=False)
    return absent.difference(list(_whole_divisions(goods, absent)))


def absent_classes(activity_matrix: pd.DataFrame, classes: pd.Index) -> pd.Index:
    """The classes that no territory shows: neither a value nor a masked cell."""
    seen = activity_matrix.reindex(columns=classes, fill_value=0.0)
    return classes[(seen.eq(0) & seen.notna()).all(axis=0).to_numpy()]


def spread_quotients(quotients: pd.DataFrame, weights: pd.DataFrame, nation_rca: pd.Series) -> pd.DataFrame:
    """``RCA[nation, p] * sum_c w[p, c] LQ[r, c]``; a masked quotient masks only the products its class makes."""
    products = nation_rca.index
    nation = flow_values(nation_rca.to_frame(tr("the nation")).T, tr("RCA of the nation"))[0]
    product, made_in = products.get_indexer(weights["source"]), quotients.columns.get_indexer(weights["target"])
    known = (product >= 0) & (made_in >= 0)
    share = np.zeros((len(quotients.columns), len(products)))
    np.add.at(share, (made_in[known], product[known]), weights["weight"].to_numpy(dtype=np.float64)[known])
    values = quotients.to_numpy()
    masked, endless = np.isnan(values), np.isinf(values)
    spread = np.where(masked | endless, 0.0, values) @ share * nation
    for hidden, mark in ((endless, np.inf), (masked, np.nan)):
        if hidden.any():
            touched = (hidden.astype(np.float64) @ (share > 0)) > 0
            spread[touched & (nation > 0)] = mark
    return pd.DataFrame(spread, quotients.index, products)


def _weights_checked(weights: pd.DataFrame) -> None:
    lacking = {"source", "target", "weight"} - set(weights.columns)
    if lacking:
        raise TableError(tr("Weights: column {columns} missing; expected source, target, weight."),
                         columns=listed(sorted(lacking)))
    share = pd.to_numeric(weights["weight"], errors="coerce")
    no_share = ~(share >= 0).to_numpy(dtype=bool, na_value=False)
    if not pd.api.types.is_numeric_dtype(weights["weight"]):
        no_share |= weights["weight"].map(lambda weight: isinstance(weight, str)).to_numpy(dtype=bool)
    if no_share.any():
        raise TableError(
            tr("Weights: {count} are negative or no numbers, the first for product {label}: {value}. A weight is 0 to 1."),
            count=int(no_share.sum()), label=weights["source"].iloc[no_share.argmax()],
            value=str(weights["weight"].iloc[no_share.argmax()]),
        )
    sums = share.groupby(weights["source"], observed=True).sum()
    wrong = sums[(sums - 1).abs() > 1e-6]
    if len(wrong):
        raise TableError(
            tr("Weights: the shares of {count} products do not add up to 1, the first {label}: {sum}."),
            count=len(wrong), label=wrong.index[0], sum=round(float(wrong.iloc[0]), 6),
        )
