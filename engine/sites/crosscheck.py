"""Would another method rank the sites otherwise? TOPSIS and PROMETHEE II on the same memberships and weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..words import Note, listed, tr
from .tables import parameter

METHODS = ("score", "topsis", "promethee")


@dataclass(frozen=True)
class CrossCheck:
    """Three methods side by side, on the criteria known for all compared sites.

    Attributes
    ----------
    sites : DataFrame: score, topsis, promethee, and their ranks rank_score, rank_topsis, rank_promethee (ties share the
        mean rank), moved (bool: two of the ranks differ by more than a fifth of the sites)
    spearman : DataFrame, methods x methods; NaN where a method ranks all sites alike
    criteria : those compared
    """

    sites: pd.DataFrame
    spearman: pd.DataFrame
    criteria: pd.Index
    notes: tuple[Note, ...] = ()


def topsis(memberships: pd.DataFrame, weights: pd.Series) -> pd.Series:
    """Closeness to a site that is 1 throughout, away from one that is 0 throughout (Hwang and Yoon 1981, fixed ideal).

    d+ = sqrt(sum (w (1 - u))^2)        d- = sqrt(sum (w u)^2)        closeness = d- / (d- + d+)

    Ideal and anti-ideal are fixed, so a site that joins changes no other. No unknown: the caller leaves them out.

    Examples
    --------
    >>> u = pd.DataFrame([[.9, .4, .7, .2], [.5, .8, .6, .9]], columns=list("abcd"))
    >>> topsis(u, pd.Series([.4, .3, .2, .1], list("abcd"))).round(6).tolist()
    [0.658775, 0.60758]
    """
    u, w = _complete(memberships, weights)
    away = np.sqrt(((w * (1 - u)) ** 2).sum(axis=1))
    near = np.sqrt(((w * u) ** 2).sum(axis=1))
    return pd.Series(near / (near + away), memberships.index)


def promethee(memberships: pd.DataFrame, weights: pd.Series, *, indifference: float | None = None,
              preference: float | None = None) -> pd.Series:
    """Net flow of PROMETHEE II: how much a site is preferred to the others, less how much they are to it (-1 to 1).

    P(d) = clip((d - indifference) / (preference - indifference), 0, 1); phi[i] = mean over the other sites of the
    weighted P of i over them, less that of them over i. Brans and Vincke (1985), criterion with linear preference and
    indifference area. Sums of ranks replace the n x n table: n log n for each criterion.

    Parameters
    ----------
    indifference, preference : membership, 0 <= indifference < preference; default, those of site_parameters.csv

    Examples
    --------
    >>> u = pd.DataFrame([[.9, .4, .7, .2], [.5, .8, .6, .9], [.2, .9, 1, .5], [1, .1, .3, .8]], columns=list("abcd"))
    >>> promethee(u, pd.Series([.4, .3, .2, .1], list("abcd"))).round(6).tolist()
    [0.053333, 0.106667, -0.013333, -0.146667]
    """
    u, w = _complete(memberships, weights)
    q = parameter("promethee_indifference") if indifference is None else indifference
    p = parameter("promethee_preference") if preference is None else preference
    flow = np.zeros(len(u))
    for j in range(u.shape[1]):
        flow += w[j] * (_preferred(u[:, j], q, p) - _preferred(-u[:, j], q, p))
    return pd.Series(flow / max(len(u) - 1, 1), memberships.index)


def cross_check(memberships: pd.DataFrame, weights: pd.Series) -> CrossCheck:
    """Rank the same sites by three methods, and flag those whose place depends on the method.

    Criteria unknown for any of the sites are left out, of the weighted mean as well; a note says how many.
    """
    weights = weights[weights > 0]
    known = memberships.columns[memberships.notna().all()]
    criteria = weights.index[weights.index.isin(known)] if len(memberships) else weights.index[:0]
    left_out = weights.index.difference(criteria, sort=False)
    notes = []
    if len(left_out):
        notes.append(Note(tr("Comparison of methods: {count} criteria are unknown for some sites and left out "
                             "({criteria})."), count=len(left_out), criteria=listed(left_out)))
    u, w = memberships[criteria], weights[criteria]
    values = pd.DataFrame(np.nan, memberships.index, list(METHODS))
    if len(criteria):
        mean = (u * (w / w.sum())).sum(axis=1)
        values = pd.DataFrame({"score": mean, "topsis": topsis(u, w), "promethee": promethee(u, w)})
    # equal to a rounding error is equal
    ranks = values.round(12).rank(ascending=False)
    moved = ranks.max(axis=1) - ranks.min(axis=1) > parameter("rank_move") * len(values)
    if moved.any():
        notes.append(Note(tr("The rank of {count} sites depends on the method: it moves by more than {share:.0%} of "
                             "the sites."), count=int(moved.sum()), share=parameter("rank_move")))
    sites = pd.concat([values, ranks.add_prefix("rank_"), moved.rename("moved")], axis=1)
    return CrossCheck(sites, _spearman(ranks), criteria, tuple(notes))


def _spearman(ranks: pd.DataFrame) -> pd.DataFrame:
    centred = ranks - ranks.mean()
    length = np.sqrt((centred ** 2).sum())
    return (centred.T @ centred / np.outer(length, length).clip(1e-12)).where(np.outer(length, length) > 0)


def _complete(memberships: pd.DataFrame, weights: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    w = weights.reindex(memberships.columns).fillna(0.0).to_numpy(dtype=np.float64)
    return memberships.to_numpy(dtype=np.float64), w / w.sum()


def _preferred(values: np.ndarray, q: float, p: float) -> np.ndarray:
    """For each value, sum over all of clip((value - other - q) / (p - q), 0, 1)."""
    ordered = np.sort(values)
    sums = np.concatenate([[0.0], np.cumsum(ordered)])
    # a difference of q + 1e-16 counts for 1e-15: which side of the limit it falls on does not matter
    full = np.searchsorted(ordered, values - p, side="right")
    some = np.searchsorted(ordered, values - q, side="right")
    between = (some - full) * (values - q) - (sums[some] - sums[full])
    return full + between / (p - q)
