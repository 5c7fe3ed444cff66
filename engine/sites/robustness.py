"""Would the ranking hold with other weights? SMAA: thousands of draws of all possible weights.

Lahdelma and Salminen (2001), doi:10.1287/opre.49.3.444.11220. A draw is one opinion on what matters; what is counted is
how many opinions put a site among the first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from ._smaa import Tally, count_ranks
from .tables import parameter

FULL_TABLE = 2000  # sites up to which every draw is ranked whole and the table of ranks is kept
RANKED_DRAWS = 1000  # draws ranked whole above that: rank_low and rank_high only
TRIES = 200  # bounds: draws tried for each one wanted before giving up
KNOWN, DRAWN = "known", "drawn"


@dataclass(frozen=True)
class Robustness:
    """How ranks spread over the draws.

    Attributes
    ----------
    sites : DataFrame, same rows: p_top (share of draws among the `top` first), first (share of draws first), rank_low,
        rank_high (ranks that one draw in twenty betters, and that one in twenty exceeds)
    central_weights : DataFrame, sites x criteria: mean of the draws that put the site first; NaN for one never first
    acceptability : DataFrame, sites x ranks (1 .. n), share of draws; None above `FULL_TABLE` sites
    top : int, k of p_top
    half_width : float: p_top of 0.5 is sure to plus or minus this (95 %)
    accepted_share : float, share of draws within the bounds
    """

    sites: pd.DataFrame
    central_weights: pd.DataFrame
    acceptability: pd.DataFrame | None
    top: int
    draws: int
    seed: int
    half_width: float
    accepted_share: float = 1.0


def default_top(sites: int) -> int:
    """How many are "the first": a tenth of the sites, at most 20, at least one."""
    return max(1, min(int(parameter("top_sites")), int(parameter("top_share") * sites)))


def rank_robustness(
    memberships: pd.DataFrame, *, draws: int = 10000, seed: int = 0, top: int | None = None,
    importance: Sequence[str] | None = None, bounds: Mapping[str, tuple[float, float]] | None = None,
    missing: str = KNOWN, should_stop: ShouldStop = never,
) -> Robustness:
    """Rank the sites under `draws` sets of weights, all equally likely (Dirichlet(1, ..., 1)).

    Parameters
    ----------
    memberships : DataFrame, sites x criteria, 0 to 1, NaN unknown
    top : int, optional
        Default: a tenth of the sites, at most 20.
    importance : criteria, the most important first, optional
        Keeps the draws to weights in that order.
    bounds : criterion -> (lowest, highest) share of the total weight, optional
        Draws outside are thrown away; `accepted_share` says how many were left.
    missing : "known" or "drawn"
        "known": a site is judged by what is known of it, as its score is. "drawn": an unknown takes the value of a random
        site where it is known (0 to 1 where it is known of none), so ranks also spread by what is not known.

    Returns
    -------
    Robustness; ties share the mean rank

    Examples
    --------
    >>> u = pd.DataFrame([[1, 0], [0, 1], [.4, .4]], ["A", "B", "C"], ["area", "soil"])
    >>> found = rank_robustness(u, top=1)
    >>> found.sites["p_top"].round(1).tolist(), found.central_weights.loc["A"].round(2).tolist()
    ([0.5, 0.5, 0.0], [0.75, 0.25])
    """
    top = default_top(len(memberships)) if top is None else _whole("top", top)
    _whole("draws", draws)
    if missing not in (KNOWN, DRAWN):
        raise ParameterError(tr("missing: received {value}; expected known or drawn."), value=repr(missing))
    criteria = memberships.columns
    generator = np.random.default_rng(seed)
    weights, accepted = draw_weights(criteria, draws, generator, importance=importance, bounds=bounds,
                                     should_stop=should_stop)
    ranked = draws if len(memberships) <= FULL_TABLE else min(draws, RANKED_DRAWS)
    tally = count_ranks(memberships.to_numpy(dtype=np.float64), weights, top=top, ranked=ranked,
                        whole_table=len(memberships) <= FULL_TABLE,
                        quantiles=(parameter("rank_low"), parameter("rank_high")),
                        fill=generator if missing == DRAWN else None, should_stop=should_stop)
    return Robustness(_sites(tally, memberships.index), pd.DataFrame(tally.central, memberships.index, criteria),
                      _table(tally, memberships.index), top, draws, seed, 1.96 * float(np.sqrt(0.25 / draws)), accepted)


def draw_weights(criteria: pd.Index, draws: int, generator: np.random.Generator, *,
                 importance: Sequence[str] | None = None, bounds: Mapping[str, tuple[float, float]] | None = None,
                 should_stop: ShouldStop = never) -> tuple[np.ndarray, float]:
    """Draws of weights, each adding up to 1 (draws x criteria), and the share of them that the bounds accepted."""
    order = _order(criteria, importance)
    low, high = _bounds(criteria, bounds)
    kept: list[np.ndarray] = []
    wanted, tried = draws, 0
    while wanted > 0:
        check(should_stop)
        weights = generator.standard_exponential((draws, len(criteria)))
        weights /= weights.sum(axis=1, keepdims=True)
        if order is not None:
            weights[:, order] = -np.sort(-weights, axis=1)
        if bounds:
            weights = weights[((weights >= low) & (weights <= high)).all(axis=1)]
        tried += draws
        kept.append(weights[:wanted])
        found = len(weights)
        wanted -= min(found, wanted)
        if wanted and tried >= TRIES * draws:
            raise ParameterError(tr("Bounds of weights: {accepted} of {tried} draws lie within; {wanted} are needed. "
                                    "Widen them."), accepted=draws - wanted, tried=tried, wanted=draws)
    accepted = 1.0 if not bounds else (draws - len(kept[-1]) + found) / tried
    return np.concatenate(kept), accepted


def _order(criteria: pd.Index, importance: Sequence[str] | None) -> np.ndarray | None:
    if importance is None:
        return None
    given = list(importance)
    if sorted(given) != sorted(criteria):
        wrong = [name for name in [*criteria, *given] if given.count(name) != 1 or name not in criteria]
        raise ParameterError(tr("Order of importance: each criterion with a weight must stand in it once; look at {names}."),
                             names=listed(dict.fromkeys(wrong)))
    return criteria.get_indexer(given)


def _bounds(criteria: pd.Index, bounds: Mapping[str, tuple[float, float]] | None) -> tuple[np.ndarray, np.ndarray]:
    low, high = np.zeros(len(criteria)), np.ones(len(criteria))
    for name, (lowest, highest) in (bounds or {}).items():
        if name not in criteria or not 0 <= lowest <= highest <= 1:
            raise ParameterError(tr("Bounds of weights: {name}, {low} to {high}; expected a criterion with a weight, and "
                                    "shares from 0 to 1 in order."), name=name, low=lowest, high=highest)
        place = criteria.get_loc(name)
        low[place], high[place] = lowest, highest
    if low.sum() > 1 or high.sum() < 1:
        raise ParameterError(tr("Bounds of weights: the lowest add up to {low}, the highest to {high}; 1 must lie between."),
                             low=round(float(low.sum()), 6), high=round(float(high.sum()), 6))
    return low, high


def _whole(name: str, value: int) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < 1:
        raise ParameterError(tr("{name}: received {value}; expected a whole number, 1 or more."),
                             name=name, value=repr(value))
    return int(value)


def _sites(tally: Tally, index: pd.Index) -> pd.DataFrame:
    low, high = tally.ranks
    return pd.DataFrame({"p_top": tally.p_top, "first": tally.first, "rank_low": low, "rank_high": high}, index=index)


def _table(tally: Tally, index: pd.Index) -> pd.DataFrame | None:
    if tally.acceptability is None:
        return None
    return pd.DataFrame(tally.acceptability, index, pd.RangeIndex(1, len(index) + 1, name="rank"))
