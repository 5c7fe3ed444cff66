"""The two paths: dense, dynamic towns raise floors; declining ones reuse empty ground and buildings (PUCA, 2022).

A rule one can check: robust deviations from a reference set, their weighted mean, a logistic membership. The path sets the
default tools, never a score by itself. Indicators: path_indicators.csv; steps: session_parameters.csv.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .planning_rules import session_parameter
from .tables import site_table

DENSIFY, MIXED, RECYCLE = "densify", "mixed", "recycle"
TRANSFORMS: dict[str, Callable[[pd.Series], pd.Series]] = {"identity": lambda x: x, "log": np.log, "log1p": np.log1p}


@dataclass(frozen=True)
class Paths:
    """Which path suits each territory.

    Attributes
    ----------
    territories : DataFrame, same rows as the indicators: t (weighted mean of robust deviations; NaN where too little is
        known), probability (of "densify", 0 to 1), probability_low, probability_high, path ("densify", "mixed", "recycle"
        or None), known (share of the weight that is known), dynamism, vacancy (means of the deviations that speak for each
        path, the second turned round: high is empty), map_class ("1-1" .. "3-3": dynamism, then vacancy; None)
    z : DataFrame, territories x indicators, signed: above 0 speaks for "densify"; NaN unknown
    centres, scales : Series by indicator, after its transform
    weights : Series by indicator, as given; 0 for one that is alike or unknown everywhere
    notes : what was dropped or left unknown
    """

    territories: pd.DataFrame
    z: pd.DataFrame
    centres: pd.Series
    scales: pd.Series
    weights: pd.Series
    notes: tuple[Note, ...] = field(default=())


def path_indicators() -> pd.DataFrame:
    """Indicators by id: sign, transform, weight, labels, unit, status, source."""
    table = site_table("path_indicators.csv").set_index("indicator")
    return table.assign(sign=table["sign"].astype(int), weight=table["weight"].astype(float))


def path_tools(language: str) -> pd.DataFrame:
    """Tools of each path: path, tool, profile ('' for an instrument of planning), label."""
    table = site_table("path_tools.csv")
    column = f"label_{language}"
    return table.assign(label=table[column if column in table else "label_en"])[["path", "tool", "profile", "label"]]


def robust_deviations(values: pd.DataFrame, reference: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """How far each figure lies from the median of the reference, in robust deviations, cut at the clip.

    z = clip((x - median) / (1.4826 MAD), -3, 3); MAD 0: interquartile range / 1.349; still 0: NaN all over.

    Returns
    -------
    z, medians, scales

    Examples
    --------
    >>> towns = pd.DataFrame({"staff_change": [7.0, 9, 2, -1, -6, -9]})
    >>> robust_deviations(towns, towns)[0]["staff_change"].round(2).tolist()
    [0.67, 0.88, 0.16, -0.16, -0.67, -0.99]
    """
    centre = reference.median()
    mad = (reference - centre).abs().median()
    quartiles = reference.quantile([0.25, 0.75])
    spread = (quartiles.loc[0.75] - quartiles.loc[0.25]) / session_parameter("path_iqr_scale")
    scale = (mad * session_parameter("path_mad_scale")).where(mad > 0, spread)
    scale = scale.where(scale > 0)
    clip = session_parameter("path_clip")
    return ((values - centre) / scale).clip(-clip, clip), centre, scale


def tell_paths(
    indicators: pd.DataFrame, *, reference: Sequence[str] | None = None, weights: Mapping[str, float] | None = None,
    population: pd.Series | None = None,
) -> Paths:
    """The path of each territory.

    z[j] = sign x robust deviation          t = weighted mean of the known z, if at least half the weight is known
    P = 1 / (1 + exp(-2 t))                 densify from 0.65, recycle to 0.35, mixed between
    The interval of P puts each unknown z at -1, then at +1, and always holds P.

    Parameters
    ----------
    indicators : DataFrame, territories x indicators of path_indicators.csv (any of them), raw figures, NaN unknown
    reference : labels of the reference set, optional
        Default: all rows. Medians and scales are taken there.
    weights : {indicator: weight >= 0}, optional
        Instead of the table's; one left out weighs 0.
    population : Series by territory, inhabitants, optional
        Below 5,000 a territory has no path; an unknown population has no effect.

    Raises
    ------
    TableError
        No indicator, a territory twice, no row in the reference, a price of 0 or less.
    ParameterError
        An unknown indicator or a negative weight.
    """
    known = path_indicators()
    _check_labels(indicators, known.index)
    table = known.loc[indicators.columns]
    weight = _weights(table, weights)
    values = _transformed(indicators.astype(float), table["transform"])
    of_reference = _rows(values, reference)
    if population is not None:
        small = population.reindex(values.index) < session_parameter("path_smallest_population")
        values = values.mask(small, axis=0)
        of_reference = of_reference[~small.reindex(of_reference.index).to_numpy()]
    z, centres, scales = robust_deviations(values, of_reference)
    z = z * table["sign"]
    notes = list(_dropped(scales, values, weight))
    weight = weight.where(scales.notna(), 0.0)
    if not weight.sum() > 0:
        raise TableError(tr("Two paths: no indicator differs between the {count} territories of the reference. Give a "
                            "larger reference, or other indicators."), count=len(of_reference))
    territories = _told(z, weight, table["sign"])
    if population is not None and small.any():
        notes.append(Note(tr("{count} territories under {limit} inhabitants have no path ({codes})."),
                          count=int(small.sum()), limit=int(session_parameter("path_smallest_population")),
                          codes=listed(small.index[small])))
    return Paths(territories, z, centres, scales, weight, tuple(notes))


def _check_labels(indicators: pd.DataFrame, known: pd.Index) -> None:
    strange = [name for name in indicators if name not in known]
    if strange or not len(indicators.columns):
        raise ParameterError(tr("Two paths: unknown indicators: {names}. Known: {known}."), names=listed(strange) or "-",
                             known=listed(known, 20))
    twice = indicators.index[indicators.index.duplicated()].unique()
    if len(twice):
        raise TableError(tr("Two paths: {labels} stands there twice. Keep one row for each territory."),
                         labels=listed(twice))


def _weights(table: pd.DataFrame, weights: Mapping[str, float] | None) -> pd.Series:
    if weights is None:
        return table["weight"]
    wrong = [f"{name} = {value}" for name, value in weights.items() if name not in table.index or not value >= 0]
    if wrong:
        raise ParameterError(tr("Weights of the two paths: {names}; expected indicators of the table, 0 or more."),
                             names=listed(wrong))
    return pd.Series({name: float(weights.get(name, 0)) for name in table.index})


def _transformed(values: pd.DataFrame, transforms: pd.Series) -> pd.DataFrame:
    for name in values:
        low = {"log": 0.0, "log1p": -1.0}.get(transforms[name])
        bad = values.index[values[name] <= low] if low is not None else []
        if len(bad):
            raise TableError(tr("Two paths: {name} is {value} for {code}; it must be above {limit}. An unknown figure is an "
                                "empty cell."), name=name, value=float(values.at[bad[0], name]), code=bad[0], limit=low)
    return values.apply(lambda column: TRANSFORMS[transforms[column.name]](column))


def _rows(values: pd.DataFrame, reference: Sequence[str] | None) -> pd.DataFrame:
    if reference is None:
        return values
    found = values[values.index.isin(list(reference))]
    if not len(found):
        raise TableError(tr("Two paths: no territory of the reference ({codes}) is in the table."), codes=listed(reference))
    return found


def _dropped(scales: pd.Series, values: pd.DataFrame, weight: pd.Series) -> list[Note]:
    flat = [name for name in scales.index if np.isnan(scales[name]) and weight[name] > 0]
    empty = [name for name in flat if not values[name].notna().any()]
    alike = [name for name in flat if name not in empty]
    notes = []
    if alike:
        notes.append(Note(tr("Left out, alike everywhere in the reference: {names}."), names=listed(alike, 8)))
    if empty:
        notes.append(Note(tr("Left out, known nowhere: {names}."), names=listed(empty, 8)))
    return notes


def _told(z: pd.DataFrame, weight: pd.Series, sign: pd.Series) -> pd.DataFrame:
    total = float(weight.sum())
    known_weight = (z.notna() * weight).sum(axis=1)
    enough = known_weight >= session_parameter("path_weight_needed") * total - 1e-12
    summed = (z.fillna(0) * weight).sum(axis=1)
    t = (summed / known_weight.where(known_weight > 0)).where(enough)
    open_part = session_parameter("path_unknown_z") * (total - known_weight)
    p = _logistic(t)
    low = _logistic((summed - open_part) / total).where(enough)
    high = _logistic((summed + open_part) / total).where(enough)
    made = pd.DataFrame({"t": t, "probability": p, "probability_low": low.where(low <= p, p),
                         "probability_high": high.where(high >= p, p)}, index=z.index)
    made["path"] = _path(p)
    made["known"] = known_weight / total
    made["dynamism"] = _mean(z, weight.where(sign > 0, 0.0))
    made["vacancy"] = -_mean(z, weight.where(sign < 0, 0.0))
    made["map_class"] = _map_class(made)
    return made


def _logistic(t: pd.Series) -> pd.Series:
    return 1 / (1 + np.exp(-session_parameter("path_steepness") * t))


def _path(p: pd.Series) -> pd.Series:
    path = pd.Series(MIXED, p.index, dtype=object)
    path = path.mask(p >= session_parameter("path_densify_from"), DENSIFY)
    path = path.mask(p <= session_parameter("path_recycle_to"), RECYCLE)
    return path.where(p.notna(), None)


def _mean(z: pd.DataFrame, weight: pd.Series) -> pd.Series:
    known = (z.notna() * weight).sum(axis=1)
    return (z.fillna(0) * weight).sum(axis=1) / known.where(known > 0)


def _map_class(made: pd.DataFrame) -> pd.Series:
    limit = session_parameter("path_map_break")
    steps = [1 + (made[name] >= -limit).astype(int) + (made[name] >= limit).astype(int) for name in ("dynamism", "vacancy")]
    both = steps[0].astype(str) + "-" + steps[1].astype(str)
    return both.where(made["dynamism"].notna() & made["vacancy"].notna() & made["t"].notna(), None)
