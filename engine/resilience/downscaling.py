"""Regional RCA: the nation's RCA of each product, spread over its territories by who makes its classes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import TableError
from ..words import listed, tr
from .shrinkage import shrink
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
    masked: pd.DataFrame | None = None, at_most: pd.DataFrame | None = None, fallback: pd.DataFrame | None = None,
    establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> Bounds:
    """Between which RCAs the masked cells leave a territory: nothing behind the mask, or all that the margin leaves.

    Parameters
    ----------
    activity_matrix, weights, nation_rca, fallback, establishments, shrinkage : as in `regional_rca`
    masked : DataFrame of bool like `activity_matrix`, optional
        Cells behind which something hides, beside what `activity_matrix` shows (a region with one masked departement).
        Default: where it is NaN.
    at_most : DataFrame like `activity_matrix`, optional
        The most each masked cell can hold beside what is seen (a published total less its visible cells); infinite:
        no limit. Default: no limit, so a masked cell may hold the whole class. A cell without a limit leaves the others'
        limits as they are: each is judged as if the unlimited ones held nothing.

    Returns
    -------
    Bounds
        Equal matrices where nothing is masked.
    """
    made_up = activity_matrix.fillna(0.0)
    lowest = goods_quotients(made_up, weights, fallback=fallback, establishments=establishments, shrinkage=shrinkage)
    if masked is None:
        masked = activity_matrix.isna()
    hides = masked.reindex(index=lowest.index, columns=lowest.columns, fill_value=False).to_numpy(dtype=bool)
    visible = made_up.reindex(columns=lowest.columns).fillna(0.0).to_numpy(dtype=np.float64)
    by_class, by_territory, total = visible.sum(axis=0), visible.sum(axis=1)[:, None], visible.sum()
    if at_most is None:
        most = np.full(visible.shape, np.inf)
    else:
        hidden = at_most.reindex(index=activity_matrix.index, columns=lowest.columns).to_numpy(dtype=np.float64)
        hidden = np.where(hides, np.nan_to_num(hidden, nan=0.0, posinf=np.inf), 0.0)
        endless = np.isinf(hidden)
        hidden[endless] = 0.0
        # (v + h) / (C + h) grows with what hides, (T + h) / (R + h) shrinks: the most of each bounds their product
        base = np.where(by_territory > 0, (visible + hidden) * (total + hidden.sum()), total + hidden.sum())
        smallest = np.where(by_territory > 0, (by_class + hidden) * by_territory, by_class)
        most = np.divide(base, smallest, out=np.where(hidden > 0, np.inf, 0.0), where=smallest > 0)
        most[endless] = np.inf
    highest = pd.DataFrame(np.where(hides, np.maximum(most, lowest), lowest), lowest.index, lowest.columns)
    return Bounds(spread_quotients(lowest, weights, nation_rca), spread_quotients(highest, weights, nation_rca))


def goods_quotients(
    activity_matrix: pd.DataFrame, weights: pd.DataFrame, *, fallback: pd.DataFrame | None = None,
    establishments: pd.DataFrame | None = None, shrinkage: float = 0.0,
) -> pd.DataFrame:
    """Location quotients over the classes that make some product, `fallback` where the activity shows a class nowhere."""
    _weights_checked(weights)
    makers = pd.Index(sorted(weights.loc[weights["weight"] > 0, "target"].unique()))
    goods = activity_matrix.columns.intersection(makers, sort=False)
    if not len(goods):
        raise TableError(
            tr("Activity: none of its {count} classes ({classes}) makes a product. Expected codes such as {known}."),
            count=len(activity_matrix.columns), classes=listed(activity_matrix.columns), known=listed(makers),
        )
    quotients = location_quotient(activity_matrix[goods])
    if establishments is not None:
        quotients = shrink(quotients, activity_matrix[goods], establishments, shrinkage)
    quotients = quotients.reindex(columns=makers, fill_value=0.0)
    absent = absent_classes(activity_matrix, makers)
    divisions = _of_whole_divisions(activity_matrix[goods], absent)
    quotients[divisions.columns] = divisions
    absent = absent.difference(divisions.columns)
    if fallback is not None:
        measured = fallback.columns.intersection(makers, sort=False)
        quotients[absent] = location_quotient(fallback[measured]).reindex(
            index=quotients.index, columns=absent, fill_value=0.0)
    return quotients


def _of_whole_divisions(activity: pd.DataFrame, absent: pd.Index) -> pd.DataFrame:
    """Quotients of the classes that only products know (``3100``, seats): those of their division, which makes them.

    Its activity counts once in the base, under its own classes.
    """
    division = activity.columns.astype(str).str[:2]
    members = {code: division == str(code)[:2] for code in absent if str(code).endswith("00")}
    known = pd.DataFrame(as_numbers(activity), activity.index, activity.columns)
    whole = pd.DataFrame({code: known.loc[:, classes].sum(axis=1) for code, classes in members.items() if classes.any()},
                         index=activity.index)
    share, part = known.sum(axis=1), whole.sum(axis=0)
    expected = np.multiply.outer(share.to_numpy(), part.to_numpy())
    values = whole.to_numpy() * share.sum()
    return pd.DataFrame(np.divide(values, expected, out=np.zeros_like(values), where=expected > 0),
                        whole.index, whole.columns)


def unmeasured_classes(activity_matrix: pd.DataFrame, classes: pd.Index) -> pd.Index:
    """The classes that no territory shows, nor their division: they take the fallback, or count as not made."""
    absent = absent_classes(activity_matrix, classes)
    goods = activity_matrix[activity_matrix.columns.intersection(classes, sort=False)]
    return absent.difference(_of_whole_divisions(goods, absent).columns)


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
