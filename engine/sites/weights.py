"""Three ways to say what matters: sliders, swings, pairwise judgements (AHP). All give shares that add up to 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import listed, tr
from .tables import parameter, site_table

RECIPROCAL = 0.02  # relative slack of a[i, j] a[j, i] = 1: judgements such as 1/3 come rounded to 0.33


def slider_weights(values: Mapping[str, float] | pd.Series, criteria: pd.Index | None = None) -> pd.Series:
    """Weights from sliders in any unit, 0 is off; brought to a sum of 1.

    Parameters
    ----------
    values : by criterion
    criteria : optional
        All criteria; those without a slider are off. A slider for another criterion is refused.

    Examples
    --------
    >>> slider_weights({"area": 30, "soil": 0, "owner": 10}).tolist()
    [0.75, 0.0, 0.25]
    """
    given = pd.Series(values, dtype=object)
    if criteria is not None:
        odd = given.index.difference(criteria)
        if len(odd):
            raise ParameterError(tr("Weights: {names} are no criteria of this profile; known: {known}."),
                                 names=listed(odd), known=", ".join(criteria))
        given = given.reindex(criteria)
    given = given.where(given.notna(), 0.0)
    weights = pd.to_numeric(given, errors="coerce").astype("float64")
    wrong = weights.isna() | (weights < 0) | np.isinf(weights)
    if wrong.any():
        raise ParameterError(tr("Weights: received {value} for {name}; expected a number, 0 or more."),
                             value=repr(given[wrong].iloc[0]), name=given.index[wrong][0])
    if weights.sum() <= 0:
        raise ParameterError(tr("Weights: all are 0. Give at least one criterion a weight."))
    return weights / weights.sum()


def swing_weights(swings: Mapping[str, float] | pd.Series) -> pd.Series:
    """Weights from swings: going from worst to best on the criterion that matters most is 100, the others relate to it.

    Examples
    --------
    >>> swing_weights({"area": 100, "owner": 60, "soil": 40}).tolist()
    [0.5, 0.3, 0.2]
    """
    weights = slider_weights(swings)
    largest = float(pd.to_numeric(pd.Series(swings, dtype=object)).max())
    if abs(largest - 100) > 1e-9:
        raise ParameterError(tr("Swing weights: the largest is {value}; the swing that matters most must be 100."),
                             value=largest)
    return weights


@dataclass(frozen=True)
class Ahp:
    """Weights from pairwise judgements.

    Attributes
    ----------
    weights : Series by criterion, sum 1
    eigenvalue : float, the principal one; equal to the number of criteria if judgements are perfectly consistent
    consistency_ratio : float, CR = CI / RI, 0 up to two criteria
    """

    weights: pd.Series
    eigenvalue: float
    consistency_ratio: float


def ahp_weights(judgements: pd.DataFrame) -> Ahp:
    """Weights as the principal eigenvector of a reciprocal matrix of judgements (Saaty).

    CI = (lambda - n) / (n - 1)        CR = CI / RI(n), RI in ahp_random_index.csv

    Parameters
    ----------
    judgements : DataFrame, criteria x criteria, > 0
        a[i, j]: how many times i matters more than j; a[j, i] = 1 / a[i, j].

    Raises
    ------
    TableError
        Not square, not positive, not reciprocal.
    ParameterError
        CR above 0.10: the judgements contradict each other; the three that deviate most from w[i] / w[j] are named.

    Examples
    --------
    >>> names = ["area", "soil", "owner"]
    >>> ahp = ahp_weights(pd.DataFrame([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]], names, names))
    >>> ahp.weights.round(4).tolist(), round(ahp.eigenvalue, 4), round(ahp.consistency_ratio, 3)
    ([0.637, 0.2583, 0.1047], 3.0385, 0.033)
    """
    a = _reciprocal(judgements)
    n = len(a)
    values, vectors = np.linalg.eig(a)
    principal = int(values.real.argmax())
    vector = np.abs(vectors[:, principal].real)
    weights = vector / vector.sum()
    eigenvalue = float(values[principal].real)
    ratio = 0.0 if n < 3 else max(eigenvalue - n, 0.0) / (n - 1) / _random_index(n)
    limit = parameter("consistency_limit")
    if ratio > limit:
        raise ParameterError(tr("AHP: the judgements contradict each other (consistency ratio {ratio:.3f}, at most "
                                "{limit:.2f}). Look again at: {judgements}."), ratio=ratio, limit=limit,
                             judgements=_deviating(a, weights, judgements.index))
    return Ahp(pd.Series(weights, judgements.index), eigenvalue, ratio)


def _reciprocal(judgements: pd.DataFrame) -> np.ndarray:
    if judgements.empty or not judgements.index.equals(judgements.columns) or not judgements.index.is_unique:
        raise TableError(tr("AHP: rows and columns must be the same criteria, in the same order, each once."))
    try:
        a = judgements.to_numpy(dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise TableError(tr("AHP: a judgement is not a number ({detail})."), detail=str(error)) from error
    wrong = np.argwhere(~(a > 0) | np.isinf(a))
    if len(wrong):
        row, column = wrong[0]
        raise TableError(tr("AHP: {row} against {column} is {value}; expected a number above 0."),
                         row=judgements.index[row], column=judgements.index[column], value=a[row, column])
    off = np.argwhere(np.abs(a * a.T - 1) > RECIPROCAL)
    if len(off):
        row, column = off[0]
        raise TableError(tr("AHP: {row} against {column} is {value}, the reverse is {reverse}; expected one to be 1 over "
                            "the other."), row=judgements.index[row], column=judgements.index[column],
                         value=a[row, column], reverse=a[column, row])
    return a


def _random_index(n: int) -> float:
    table = site_table("ahp_random_index.csv")
    known = dict(zip(table["size"].astype(int), table["random_index"].astype(float)))
    if n not in known:
        raise ParameterError(tr("AHP: {count} criteria; consistency is known up to {most}. Compare groups of criteria "
                                "first."), count=n, most=max(known))
    return known[n]


def _deviating(a: np.ndarray, weights: np.ndarray, criteria: pd.Index) -> str:
    """The judgements furthest, as a ratio, from what the weights say."""
    deviation = np.triu(np.abs(np.log(a * weights[None, :] / weights[:, None])), 1)
    worst = np.argsort(-deviation, axis=None, kind="stable")[:int(parameter("judgements_named"))]
    pairs = [divmod(int(cell), len(a)) for cell in worst]
    return "; ".join(f"{criteria[i]} / {criteria[j]}: {a[i, j]:.3g} ({weights[i] / weights[j]:.3g})" for i, j in pairs)
