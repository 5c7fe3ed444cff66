"""The whole marking of sites for one use: evidence in, one row for each site out, with reasons and robustness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..progress import ShouldStop, check, never
from ..words import Note, listed, tr
from .criteria import memberships
from .crosscheck import CrossCheck, cross_check
from .demand import Demand
from .evidence import Evidence, read_evidence
from .exclusions import Exclusions, find_exclusions
from .hosting import jobs_interval
from .profiles import Profile, profile_names, use_profile
from .reasons import exclusion_reasons, families_text, reasons
from .robustness import KNOWN, Robustness, rank_robustness
from .suitability import classes, likely_interval, next_question, suitability, survey_plan
from .weights import slider_weights

PERCENT = 100


@dataclass(frozen=True)
class Marking:
    """Marked sites and the account behind them.

    Attributes
    ----------
    sites : DataFrame, one row for each row of evidence, same order and index: site_id, score, score_low, score_high (0 to
        100), reliability (0 to 1), class, excluded (bool), exclusion_reason, rank (1 the best, ties share the mean; sites
        without score come after, by score_high; empty if excluded), p_top (0 to 1), rank_low, rank_high (empty without
        score and if excluded), reasons, c_<criterion> (0 to 1, NaN unknown), families
    details : DataFrame, same rows: likely_low, likely_high (0 to 100), next_question (criterion or None), to_check, flags
        (ids, text), jobs_low, jobs_high
    survey : DataFrame: criterion, sites, unknown: the questions that would settle most
    memberships : DataFrame, sites x criteria
    weights : Series by criterion, sum 1
    robustness : Robustness of the sites in the ranking
    comparison : CrossCheck of the same sites
    overrides : DataFrame, the log
    """

    sites: pd.DataFrame
    details: pd.DataFrame
    survey: pd.DataFrame
    memberships: pd.DataFrame
    weights: pd.Series
    profile: Profile
    evidence: Evidence = field(repr=False)
    exclusions: Exclusions = field(repr=False)
    robustness: Robustness = field(repr=False)
    comparison: CrossCheck = field(repr=False)
    notes: tuple[Note, ...] = ()

    @property
    def overrides(self) -> pd.DataFrame:
        """Decisions that lift an exclusion: site_id, exclusion, who, when, why, effect."""
        return self.exclusions.log


def mark_sites(
    evidence: pd.DataFrame, profile: str | Profile = "productive_hotel", *,
    weights: Mapping[str, float] | pd.Series | None = None, draws: int = 10000, seed: int = 0, top: int | None = None,
    overrides: pd.DataFrame | None = None, demand: Demand | None = None, importance: Sequence[str] | None = None,
    bounds: Mapping[str, tuple[float, float]] | None = None, missing: str = KNOWN, language: str = "en",
    should_stop: ShouldStop = never,
) -> Marking:
    """How well each brownfield suits a use, why, and how sure that is.

    Parameters
    ----------
    evidence : DataFrame, one row for each site, columns of site_evidence.csv; only `site_id` is needed
    profile : name of a use, or a Profile (`read_profiles`)
    weights : by criterion, any unit, 0 is off, optional
        Default, those of the profile. A criterion left out is off.
    draws, seed, top, importance, bounds, missing : see `rank_robustness`
    overrides : see `find_exclusions`
    demand : Demand for this use, optional
        Looked up by the column `territory` of the evidence, where `demand` is not given.
    language : "en" or "fr", of reasons and families

    Returns
    -------
    Marking; no figure is rounded

    Examples
    --------
    >>> plots = pd.DataFrame({"site_id": ["yard", "unknown"], "area_m2": [5000, None], "zone": ["U activity", None],
    ...                       "truck_m": [20, None], "catchment_5km": [150000, None],
    ...                       "soil": ["pollution inexistante", None]})
    >>> marked = mark_sites(plots, draws=100).sites
    >>> marked[["site_id", "score", "score_low", "score_high", "class", "excluded"]].round(9).values.tolist()[0]
    ['yard', 100.0, 43.0, 100.0, 'to survey', False]
    >>> marked["reasons"][1].split(". ")[0]
    'Not known (19): Area, Zoning, Truck access (+16)'
    """
    if isinstance(profile, str):
        profile = use_profile(profile)
    shares = profile.weights if weights is None else slider_weights(weights, profile.criteria)
    facts = read_evidence(_with_demand(evidence, demand, profile), profile)
    found, odd = memberships(facts, profile)
    check(should_stop)
    ruled_out = find_exclusions(facts, profile, overrides=overrides)
    scores = suitability(found, shares)
    questions = next_question(found, shares)
    in_race = ~ruled_out.excluded & scores["score"].notna()
    active = shares.index[shares > 0]
    race = found.loc[in_race, active]
    robust = rank_robustness(race, draws=draws, seed=seed, top=top, importance=importance, bounds=bounds,
                             missing=missing, should_stop=should_stop)
    compared = cross_check(race, shares[active])
    check(should_stop)
    why = reasons(found, shares, ruled_out, questions, language=language)
    sites = pd.DataFrame({
        "site_id": facts.facts["site_id"],
        **{name: PERCENT * scores[name] for name in ("score", "score_low", "score_high")},
        "reliability": scores["reliability"],
        "class": classes(scores),
        "excluded": ruled_out.excluded,
        "exclusion_reason": exclusion_reasons(ruled_out, language),
        "rank": rank_sites(scores, ruled_out.excluded),
        **{name: robust.sites[name].reindex(scores.index) for name in ("p_top", "rank_low", "rank_high")},
        "reasons": why,
    })
    sites = pd.concat([sites, found.add_prefix("c_")], axis=1)
    sites["families"] = families_text(demand, facts.facts["territory"], language)
    notes = (*profile.notes, *facts.notes, *odd, *ruled_out.notes, *_account(sites, facts, in_race), *compared.notes)
    return Marking(sites, _details(found, shares, ruled_out, questions, facts), survey_plan(found, shares), found, shares,
                   profile, facts, ruled_out, robust, compared, notes)


def rank_sites(scores: pd.DataFrame, excluded: pd.Series) -> pd.Series:
    """Rank by score, then sites without score by score_high; ties share the mean rank; excluded sites have none.

    Examples
    --------
    >>> scores = pd.DataFrame({"score": [0.5, None, 0.5, 0.9], "score_high": [0.6, 0.9, 0.7, 0.9]})
    >>> rank_sites(scores, pd.Series([False, False, False, True])).tolist()
    [1.5, 3.0, 1.5, nan]
    """
    # no score reaches below 0: those without one go below -1, kept in the order of their best case
    by = scores["score"].fillna(scores["score_high"] - 3).round(12)
    return by.where(~excluded).rank(ascending=False, method="average").astype(np.float64)


def _with_demand(evidence: pd.DataFrame, demand: Demand | None, profile: Profile) -> pd.DataFrame:
    """The evidence with its demand looked up by territory, where a site has none of its own."""
    if demand is None or "territory" not in evidence:
        return evidence
    if demand.profile != profile.name and profile.name in profile_names():
        raise ParameterError(tr("Demand: it is that of {given}, the profile is {expected}. Compute it for this profile."),
                             given=demand.profile, expected=profile.name)
    looked_up = evidence["territory"].map(demand.territories)
    own = evidence["demand"] if "demand" in evidence else pd.Series(np.nan, evidence.index)
    return evidence.assign(demand=own.where(own.notna(), looked_up))


def _details(found: pd.DataFrame, weights: pd.Series, ruled_out: Exclusions, questions: pd.Series,
             facts: Evidence) -> pd.DataFrame:
    def ids(holds: pd.DataFrame) -> pd.Series:
        names = holds.columns.to_numpy(dtype=object)
        return pd.Series([" ".join(names[row]) for row in holds.to_numpy(dtype=bool)], holds.index, dtype=object)

    return pd.concat([PERCENT * likely_interval(found, weights), questions.rename("next_question"),
                      ids(ruled_out.to_check).rename("to_check"), ids(ruled_out.flags).rename("flags"),
                      jobs_interval(facts.facts["floor_m2"])], axis=1)


def _account(sites: pd.DataFrame, facts: Evidence, in_race: pd.Series) -> list[Note]:
    """How many sites are out of the ranking, and why."""
    notes = []
    excluded = sites["excluded"]
    if excluded.any():
        notes.append(Note(tr("{count} of {total} sites are excluded; they keep their score and have no rank."),
                          count=int(excluded.sum()), total=len(sites)))
    silent = ~excluded & ~in_race
    if silent.any():
        notes.append(Note(tr("{count} of {total} sites are too little known for a score; they come last, by their best "
                             "case."), count=int(silent.sum()), total=len(sites)))
    if facts.is_point.any():
        notes.append(Note(tr("{count} of {total} sites are known by a point: shares of their area are to be checked, and "
                             "exclude nobody."), count=int(facts.is_point.sum()), total=len(sites)))
    unknown = [name for name in sites.columns if name.startswith("c_") and sites[name].isna().all()]
    if len(sites) and unknown:
        notes.append(Note(tr("Nothing is known of {count} criteria for any site ({criteria}): the scores rest on the "
                             "others."), count=len(unknown), criteria=listed(name[2:] for name in unknown)))
    return notes
