"""How far an assessment can be trusted: what stands behind each flag, how scores and ranks move.

Puts `uncertainty`'s functions to work on what an `Assessment` rests on.
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from ..progress import ShouldStop, never
from .assessment import Assessment
from .uncertainty import flag_support, rank_sensitivity, rank_stability, resampled_scores


class Confidence(NamedTuple):
    """Each is None where it was not asked for, or where the table counts no establishments."""

    flags: pd.DataFrame | None  # territory, product, classes, establishments, expected, p_value
    intervals: pd.DataFrame | None  # by territory: low, high, rank_low, rank_high ..
    choices: pd.DataFrame | None  # score and rank under each choice of the three thresholds
    stability: pd.DataFrame | None  # by territory: rank_low, rank_high, steady ..


def confidence(assessment: Assessment, *, draws: int = 0, seed: int = 0, choices: bool = False,
               should_stop: ShouldStop = never) -> Confidence:
    """What an assessment's scores rest on, and how they move.

    Parameters
    ----------
    assessment : Assessment
        With `basis.establishments` for the flags and the intervals.
    draws, seed : int
        Of establishments drawn again; 0 draws, no interval.
    choices : bool
        Whether to score again under 27 choices of the three thresholds around the study's.
    """
    basis, scored = assessment.basis, assessment.resilience
    flags = intervals = grid = stability = None
    if basis is not None and basis.establishments is not None:
        flags = flag_support(basis.establishments, basis.weights, scored.status == "strong")
        if draws:
            intervals = resampled_scores(
                basis.activity, basis.establishments, basis.weights, basis.nation_rca, scored.space,
                territories=scored.scores.index, quotients=basis.quotients, draws=draws, seed=seed,
                should_stop=should_stop, **assessment.thresholds)
    if choices:
        ties = assessment.thresholds.get("ties", True)
        grid = rank_sensitivity(assessment.rca, scored.space, ties=ties, should_stop=should_stop)
        stability = rank_stability(grid)
    return Confidence(flags, intervals, grid, stability)
