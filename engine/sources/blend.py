"""Activity from several sources at once: staff, customs, turnover; each with a weight that is written down.

Two ways. On shares: what part of the nation's class each territory holds, averaged over the sources; the result is an
activity table again and feeds everything else. On quotients: the mean of location quotients that were computed apart.
Weights: resources/tables/source_weights.csv, or one's own. A source that knows nothing of a class has no say in it:
its weight goes to the others.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.tables import editable_table
from ..words import listed, tr


def source_weights() -> pd.Series:
    """Proposed weight of each source (above 0; only their ratios matter)."""
    return editable_table("source_weights.csv").set_index("source")["weight"].astype(float)


def blend_shares(sources: Mapping[str, pd.DataFrame], weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """One activity table out of several, in the unit of the first.

    share[s, r, c] = x[s, r, c] / sum over r of x[s, r, c]; blended[r, c] = X[c] * sum over s of w[s] share[s, r, c], where
    w adds up to 1 over the sources that know class c, and X[c] is the nation's total in the first source that knows it,
    brought to the first one's unit by the classes both know.

    Parameters
    ----------
    sources : {name: activity table}: territory, activity, value, masked; low and high where cells are masked
        At one level of territories, the whole nation in each.
    weights : {name: weight above 0}, optional
        Default: `source_weights`.

    Returns
    -------
    DataFrame: territory, activity, value, masked, low, high
        A cell is masked where no source that has a say shows it; low and high come from the ends of every source.

    Raises
    ------
    ParameterError, TableError
        A source without a weight; sources that have no territory in common.

    Examples
    --------
    >>> def rows(**values):
    ...     cells = {"activity": "1011", "value": list(values.values()), "masked": False}
    ...     return pd.DataFrame({"territory": list(values), **cells})
    >>> both = blend_shares({"staff": rows(A=30.0, B=70.0), "exports": rows(A=5.0, B=5.0)}, {"staff": 1, "exports": 1})
    >>> both["value"].tolist()
    [40.0, 60.0]
    """
    weights = _weights(sources, weights)
    matrices = {name: _ends(table) for name, table in sources.items()}
    territories, activities = _labels(matrices)
    totals, sums, known = {}, {}, {}
    for name, ends in matrices.items():
        whole = {end: matrix.reindex(index=territories, columns=activities, fill_value=0.0) for end, matrix in ends.items()}
        total = whole["value"].sum()
        totals[name], known[name] = total, total > 0
        sums[name] = {end: matrix.div(total.where(total > 0)) for end, matrix in whole.items()}
    says = pd.DataFrame({name: known[name] * weights[name] for name in sources})
    says = says.div(says.sum(axis=1).replace(0.0, np.nan), axis=0).fillna(0.0)
    scale = _national(totals)
    blended = {
        end: sum(sums[name][end].fillna(0.0).mul(says[name], axis=1) for name in sources).mul(scale, axis=1)
        for end in ("value", "low", "high")
    }
    hidden = pd.DataFrame(True, territories, activities)
    for name, ends in matrices.items():
        shown = ~ends["masked"].reindex(index=territories, columns=activities, fill_value=0.0).astype(bool)
        hidden &= ~shown.mul(says[name] > 0, axis=1).astype(bool)
    hidden.loc[:, scale <= 0] = False
    return _tidy(blended, hidden)


def blend_quotients(quotients: Mapping[str, pd.DataFrame], weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """Weighted mean of location quotients, cell by cell; NaN (masked, or unknown to a source) has no weight.

    Parameters
    ----------
    quotients : {name: territories x classes}
        `engine.location_quotient` of each source.

    Returns
    -------
    DataFrame, all territories x all classes; NaN where no source knows the cell

    Examples
    --------
    >>> staff = pd.DataFrame({"1011": [2.0, 1.0], "1012": [1.0, float("nan")]}, ["A", "B"])
    >>> blend_quotients({"staff": staff, "exports": staff * 2}, {"staff": 3, "exports": 1}).values.tolist()
    [[2.5, 1.25], [1.25, nan]]
    """
    weights = _weights(quotients, weights)
    territories, activities = _labels({name: {"value": matrix} for name, matrix in quotients.items()})
    weighed = pd.DataFrame(0.0, territories, activities)
    said = weighed
    for name, matrix in quotients.items():
        whole = matrix.reindex(index=territories, columns=activities)
        weighed = weighed + whole.fillna(0.0) * weights[name]
        said = said + whole.notna() * weights[name]
    return weighed / said.where(said > 0)


def turnover(staff: pd.DataFrame, per_head: pd.Series) -> pd.DataFrame:
    """Staff turned into turnover, class by class: a class of machines sells more per head than one of services.

    Parameters
    ----------
    staff : DataFrame: territory, activity, value, masked; low, high
    per_head : Series by class, euros per employee and year (INSEE, ESANE)

    Returns
    -------
    The same rows in euros; classes that `per_head` lacks are left out

    Raises
    ------
    TableError
        No class in common; a figure that is not above 0.
    """
    if (per_head <= 0).any():
        raise TableError(
            tr("Turnover per head: {classes} is not above 0. Correct the table, or leave the class out."),
            classes=listed(per_head.index[per_head <= 0]),
        )
    rows = staff[staff["activity"].isin(per_head.index)].reset_index(drop=True)
    if not len(rows):
        raise TableError(
            tr("Turnover per head: none of its classes ({known}) is one of the activity table ({found})."),
            known=listed(per_head.index),
            found=listed(staff["activity"].unique()),
        )
    factor = rows["activity"].map(per_head)
    return rows.assign(**{name: rows[name] * factor for name in ("value", "low", "high") if name in rows})


def _weights(sources: Mapping[str, object], weights: Mapping[str, float] | None) -> dict[str, float]:
    if not sources:
        raise ParameterError(tr("Several sources: none was given."))
    asked = source_weights().to_dict() if weights is None else dict(weights)
    absent = [name for name in sources if name not in asked]
    wrong = [name for name in sources if name in asked and not asked[name] > 0]
    if absent or wrong:
        raise ParameterError(
            tr("Weights of sources: {names} has none, or none above 0. Known: {known}."),
            names=listed(absent + wrong),
            known=listed(asked, 6),
        )
    return {name: float(asked[name]) for name in sources}


def _ends(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """value, low, high and masked, territories x classes; an end that is unknown is the value, an open one what is seen."""
    value = table["value"].where(~table["masked"], 0.0).fillna(0.0)
    ends = {"value": value, "masked": table["masked"].astype(float)}
    for name in ("low", "high"):
        ends[name] = table[name].fillna(value) if name in table else value
    rows = table[["territory", "activity"]].assign(**ends)
    return {name: rows.groupby(["territory", "activity"])[name].sum().unstack(fill_value=0.0) for name in ends}


def _labels(matrices: Mapping[str, Mapping[str, pd.DataFrame]]) -> tuple[pd.Index, pd.Index]:
    tables = [ends["value"] for ends in matrices.values()]
    common = tables[0].index
    territories, activities = tables[0].index, tables[0].columns
    for matrix in tables[1:]:
        common = common.intersection(matrix.index)
        territories, activities = territories.union(matrix.index), activities.union(matrix.columns)
    if not len(common):
        raise TableError(
            tr("Several sources: no territory is in all of them ({first}; {second}). Bring them to one level first."),
            first=listed(tables[0].index),
            second=listed(tables[-1].index),
        )
    return territories.rename("territory"), activities.rename("activity")


def _national(totals: Mapping[str, pd.Series]) -> pd.Series:
    """The nation's total by class in the unit of the first source; what only others know is brought to that unit."""
    names = list(totals)
    national = totals[names[0]].copy()
    for name in names[1:]:
        both = (national > 0) & (totals[name] > 0)
        if both.any():
            rate = national[both].sum() / totals[name][both].sum()
            national = national.where(national > 0, totals[name] * rate)
    return national


def _tidy(blended: dict[str, pd.DataFrame], hidden: pd.DataFrame) -> pd.DataFrame:
    rows = pd.DataFrame({name: matrix.stack() for name, matrix in blended.items()})
    rows["masked"] = hidden.stack().to_numpy()
    rows["value"] = rows["value"].mask(rows["masked"])
    rows = rows[(rows["high"] > 0) | rows["masked"]].reset_index()
    return rows[["territory", "activity", "value", "masked", "low", "high"]]
