"""How well a site suits a use, and how sure that is: score, interval, class, next question to ask.

u[j] is the membership in criterion j, w[j] its weight (they add up to 1), K the criteria that are known of the site.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from .tables import parameter

TO_SURVEY, SUITABLE, POSSIBLE, WEAK = "to survey", "suitable", "possible", "weak"
TOUCHES = 1e-9  # a score a rounding error below a limit has reached it


def suitability(memberships: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """Score, interval and reliability of each site, all 0 to 1.

    reliability = sum_K w / W        score_low = sum_K w u / W        score_high = score_low + (1 - reliability)
    score = sum_K w u / sum_K w, NaN below the reliability needed (site_parameters.csv)

    Parameters
    ----------
    memberships : DataFrame, sites x criteria, 0 to 1, NaN unknown
    weights : Series by criterion, >= 0, of any sum

    Returns
    -------
    DataFrame, same rows: score, score_low, score_high, reliability; every completion of the unknown lies in the interval

    Examples
    --------
    >>> u = pd.DataFrame([[1, np.nan, 0.5]], ["site"], ["area", "soil", "owner"])
    >>> suitability(u, pd.Series({"area": 0.4, "soil": 0.3, "owner": 0.3})).round(4).values.tolist()
    [[0.7857, 0.55, 0.85, 0.7]]
    """
    u, w = _matrix(memberships, weights)
    known = ~np.isnan(u)
    reliability = (known * w).sum(axis=1)
    low = (np.where(known, u, 0.0) * w).sum(axis=1)
    enough = reliability >= parameter("reliability_needed") - TOUCHES
    score = np.divide(low, reliability, out=np.full(len(u), np.nan), where=enough & (reliability > 0))
    high = np.minimum(low + (1 - reliability), 1.0)
    return pd.DataFrame({"score": score, "score_low": low, "score_high": np.maximum(high, low), "reliability": reliability},
                        index=memberships.index)


def classes(scores: pd.DataFrame) -> pd.Series:
    """The class of each site: suitable, possible, weak; "to survey" where the facts at hand leave it open.

    To survey: the interval reaches from below "possible" to "suitable", or too little is known for a score.
    """
    suitable, possible = parameter("suitable_from") - TOUCHES, parameter("possible_from") - TOUCHES
    score = scores["score"]
    by_score = np.select([score >= suitable, score >= possible], [SUITABLE, POSSIBLE], WEAK)
    is_open = ((scores["score_low"] < possible) & (scores["score_high"] >= suitable)) | score.isna()
    return pd.Series(np.where(is_open, TO_SURVEY, by_score), scores.index, dtype=object)


def likely_interval(memberships: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """A narrower interval, to be called likely: an unknown is what nine sites in ten show, at worst and at best.

    Returns
    -------
    DataFrame, same rows: likely_low, likely_high, 0 to 1
    """
    u, w = _matrix(memberships, weights)
    low, high = _usual_range(u)
    unknown = np.isnan(u)
    return pd.DataFrame({"likely_low": (np.where(unknown, low, u) * w).sum(axis=1),
                         "likely_high": (np.where(unknown, high, u) * w).sum(axis=1)}, index=memberships.index)


def next_question(memberships: pd.DataFrame, weights: pd.Series) -> pd.Series:
    """The unknown criterion whose answer moves the score most, `w (p90 - p10)` among the sites; None if all is known.

    Examples
    --------
    >>> u = pd.DataFrame({"area": [0.0, 0.5, 1.0], "soil": [0.9, 1.0, np.nan], "owner": [np.nan, 0.2, np.nan]})
    >>> next_question(u, pd.Series({"area": 0.4, "soil": 0.3, "owner": 0.3})).tolist()
    ['owner', None, 'soil']
    """
    u, w = _matrix(memberships, weights)
    low, high = _usual_range(u)
    stake = np.where(np.isnan(u), w * (high - low), -1.0)
    stake[:, w == 0] = -1.0
    if not stake.size:
        return pd.Series(None, memberships.index, dtype=object)
    best = stake.argmax(axis=1)
    names = memberships.columns.to_numpy(dtype=object)[best]
    names[stake.max(axis=1) < 0] = None
    return pd.Series(names, memberships.index, dtype=object)


def survey_plan(memberships: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """The next question over all sites: criterion, sites (how many it is the next question of), unknown (of how many)."""
    asked = next_question(memberships, weights).value_counts().reindex(memberships.columns).fillna(0).astype(int)
    plan = pd.DataFrame({"criterion": memberships.columns, "sites": asked.to_numpy(),
                         "unknown": memberships.isna().sum().to_numpy()})
    return plan[plan["sites"] > 0].sort_values(["sites", "criterion"], ascending=[False, True]).reset_index(drop=True)


def _matrix(memberships: pd.DataFrame, weights: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    w = weights.reindex(memberships.columns).fillna(0.0).to_numpy(dtype=np.float64)
    return memberships.to_numpy(dtype=np.float64), w / w.sum()


def _usual_range(u: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What each criterion is, at worst and at best, for the sites where it is known; 0 and 1 where it is known of none."""
    none = np.isnan(u).all(axis=0) if len(u) else np.ones(u.shape[1], dtype=bool)
    low, high = np.zeros(u.shape[1]), np.ones(u.shape[1])
    if not none.all():
        quantiles = [parameter("likely_low"), parameter("likely_high")]
        low[~none], high[~none] = np.nanquantile(u[:, ~none], quantiles, axis=0)
    return low, high
