"""Cooperation: what territories are worth together, what each brings, and who would be the best partner of whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TableError
from ..progress import ShouldStop, check, never
from ..words import tr
from .assessment import Assessment
from .downscaling import spread_quotients, unmeasured_classes
from .index import Resilience, score_resilience
from .unions import any_member, checked_members

UNIONS_AT_ONCE = 2048


@dataclass(frozen=True)
class Unions:
    """Territories taken together, in both readings.

    Attributes
    ----------
    unions : DataFrame by union: members (how many), score, strong, leaps, reachable (flows added up), score_any, strong_any,
        leaps_any, reachable_any (what any member makes), best (the best score of a member), gain (score less best),
        gain_any, products
    members : DataFrame: union, territory, score (alone), brings (points of the union's score lost without it), brings_any,
        only (strong products that no other member makes); NaN where the union has one member
    added : Resilience of the unions, flows added up
    rca : DataFrame, unions x products
    """

    unions: pd.DataFrame
    members: pd.DataFrame
    added: Resilience
    rca: pd.DataFrame


def union_rca(assessment: Assessment, membership: pd.DataFrame) -> pd.DataFrame:
    """The RCA of unions of assessed territories, as if their flows had been added up.

    Adding flows makes the RCA of a union the mean of its members', weighted by what the RCA divides by: exports, or the
    activity in goods. So no table is read again. Territories may belong to several unions.

    Parameters
    ----------
    assessment : Assessment of the members
    membership : DataFrame: territory, union

    Returns
    -------
    DataFrame, unions (sorted) x products; NaN where a member's figure is masked
    """
    share = _incidence(assessment, membership)
    return pd.DataFrame(_adder(assessment)(share.to_numpy()), share.index, assessment.resilience.space.products)


def score_unions(assessment: Assessment, membership: pd.DataFrame, *, should_stop: ShouldStop = never) -> Unions:
    """Score unions of territories: flows added up, and what any member makes (METHOD 1).

    Parameters
    ----------
    assessment : Assessment of the members
    membership : DataFrame: territory, union
        A territory may belong to several unions.

    Returns
    -------
    Unions

    Raises
    ------
    TableError
        A member without score, the same member twice in a union.
    """
    pairs = checked_members(assessment.rca, membership).reset_index(drop=True)
    together = _incidence(assessment, pairs)
    adder, strong = _adder(assessment), assessment.resilience.status == "strong"
    matrix = pd.DataFrame(adder(together.to_numpy()), together.index, assessment.resilience.space.products)
    added = _scored(assessment, matrix, should_stop)
    either = _scored(assessment, any_member(strong, pairs).reindex(together.index), should_stop)
    alone = assessment.resilience.scores["score"]
    best = pairs.assign(score=alone.reindex(pairs["territory"]).to_numpy()).groupby("union")["score"].max()
    table = added.scores[["score", "strong", "leaps", "reachable", "products"]].copy()
    table.insert(0, "members", together.sum(axis=1).astype(int))
    for name in ("score", "strong", "leaps", "reachable"):
        table[f"{name}_any"] = either.scores[name]
    table["best"] = best.reindex(table.index)
    table["gain"], table["gain_any"] = table["score"] - table["best"], table["score_any"] - table["best"]
    check(should_stop)
    return Unions(table, _brought(assessment, pairs, together, adder, strong, table, should_stop), added, matrix)


def partner_pairs(territories: pd.Index) -> pd.DataFrame:
    """Every pair of territories, each once: one, other."""
    one, other = np.triu_indices(len(territories), 1)
    return pd.DataFrame({"one": territories.to_numpy()[one], "other": territories.to_numpy()[other]})


def score_pairs(assessment: Assessment, pairs: pd.DataFrame, *, should_stop: ShouldStop = never) -> pd.DataFrame:
    """The score of each pair of territories, flows added up and what either makes.

    Parameters
    ----------
    assessment : Assessment
    pairs : DataFrame: one, other

    Returns
    -------
    DataFrame: one, other, score, score_any (percent), in the order of `pairs`
    """
    known = assessment.rca.index
    places = [known.get_indexer(pairs[name]) for name in ("one", "other")]
    if (np.concatenate(places) < 0).any():
        raise TableError(tr("Pairs: a territory without score. Leave it out."))
    adder, strong = _adder(assessment), (assessment.resilience.status == "strong").to_numpy()
    scores: dict[str, list[np.ndarray]] = {"score": [np.empty(0)], "score_any": [np.empty(0)]}
    for first in range(0, len(pairs), UNIONS_AT_ONCE):
        check(should_stop)
        one, other = (part[first:first + UNIONS_AT_ONCE] for part in places)
        share = np.zeros((len(one), len(known)))
        share[np.arange(len(one)), one] = share[np.arange(len(one)), other] = 1
        columns = assessment.resilience.space.products
        scores["score"].append(_scored(assessment, pd.DataFrame(adder(share), columns=columns), should_stop)
                               .scores["score"].to_numpy())
        either = pd.DataFrame(strong[one] | strong[other], columns=columns)
        scores["score_any"].append(_scored(assessment, either, should_stop).scores["score"].to_numpy())
    return pairs.assign(**{name: np.concatenate(parts) for name, parts in scores.items()})


def best_partners(assessment: Assessment, pairs: pd.DataFrame) -> pd.DataFrame:
    """For each territory the partner with which it scores best, from `score_pairs`.

    Returns
    -------
    DataFrame by territory: score (alone), partner, together, together_any (percent), gain (together less alone),
    partner_gain (together less the partner's own); NaN where a territory has no pair
    """
    mirrored = pairs.rename(columns={"one": "other", "other": "one"})
    both = pd.concat([pairs, mirrored], ignore_index=True).sort_values(
        ["score", "score_any", "other"], ascending=[False, False, True], kind="stable")
    best = both.drop_duplicates("one").set_index("one")
    alone = assessment.resilience.scores["score"]
    table = pd.DataFrame({"score": alone})
    table["partner"] = best["other"].reindex(alone.index)
    table["together"], table["together_any"] = best["score"].reindex(alone.index), best["score_any"].reindex(alone.index)
    table["gain"] = table["together"] - table["score"]
    table["partner_gain"] = table["together"] - alone.reindex(table["partner"]).to_numpy()
    return table


def member_parts(assessment: Assessment, members: pd.Index) -> np.ndarray:
    """How much of the RCA of all `members` together comes with each, members x products; they add up to it."""
    everyone = pd.DataFrame({"territory": members, "union": "all"})
    share = _incidence(assessment, everyone).to_numpy()
    parts = [_adder(assessment, whole=share)(_one(assessment, member)) for member in members]
    return np.nan_to_num(np.concatenate(parts)) if parts else np.zeros((0, len(assessment.rca.columns)))


def _one(assessment: Assessment, member: str) -> np.ndarray:
    return (assessment.rca.index == member).astype(np.float64)[None]


def _incidence(assessment: Assessment, membership: pd.DataFrame) -> pd.DataFrame:
    """Unions (sorted) x territories: 1 for a member."""
    pairs = checked_members(assessment.rca, membership)
    unions = pd.Index(sorted(pairs["union"].unique()), name="union")
    share = np.zeros((len(unions), len(assessment.rca)))
    share[unions.get_indexer(pairs["union"]), assessment.rca.index.get_indexer(pairs["territory"])] = 1
    return pd.DataFrame(share, unions, assessment.rca.index)


def _adder(assessment: Assessment, whole: np.ndarray | None = None) -> Callable[[np.ndarray], np.ndarray]:
    """A function from incidence (unions x territories) to the RCA of the unions (unions x products).

    With `whole`, the incidence of a larger union: what the unions add to it.
    """
    territories, basis = assessment.rca.index, assessment.basis
    if basis is None:
        if assessment.flows is None:
            raise TableError(tr("Unions: the flows of the territories are not known, so they cannot be added up."))
        sizes = np.nansum(assessment.flows.loc[territories].to_numpy(np.float64), axis=1)
        values = assessment.rca.to_numpy()
        return lambda share: _mean(share, values, np.broadcast_to(sizes[:, None], values.shape), whole)
    quotients = basis.quotients.loc[territories]
    seen = basis.activity.sum(axis=1) if basis.sizes is None else basis.sizes
    shown = seen.loc[territories].to_numpy(np.float64)
    weight = np.broadcast_to(shown[:, None], quotients.shape).copy()
    if basis.fallback is not None:
        others = unmeasured_classes(basis.activity, quotients.columns)
        makers = basis.fallback.columns.intersection(quotients.columns)
        other_sizes = basis.fallback[makers].reindex(territories).sum(axis=1).to_numpy(np.float64)
        weight[:, quotients.columns.get_indexer(others)] = other_sizes[:, None]

    def add(share: np.ndarray) -> np.ndarray:
        mixed = pd.DataFrame(_mean(share, quotients.to_numpy(), weight, whole), columns=quotients.columns)
        return spread_quotients(mixed, basis.weights, basis.nation_rca).to_numpy()

    return add


def _mean(share: np.ndarray, values: np.ndarray, weight: np.ndarray, whole: np.ndarray | None = None) -> np.ndarray:
    """Weighted mean of members' rows; NaN where a member's figure is masked, 0 where all weigh nothing.

    With `whole`, the members' part in the mean of that larger union.
    """
    masked = np.isnan(values)
    total = (share if whole is None else np.broadcast_to(whole, share.shape)) @ weight
    mean = np.divide(share @ np.where(masked, 0.0, values * weight), total, out=np.zeros(total.shape), where=total > 0)
    if masked.any():
        mean[(share @ masked.astype(np.float64)) > 0] = np.nan
    return mean


def _scored(assessment: Assessment, matrix: pd.DataFrame, should_stop: ShouldStop) -> Resilience:
    """Scores of an RCA matrix, or of a bool one (made well or not), by the thresholds of the assessment."""
    thresholds = dict(assessment.thresholds)
    if matrix.to_numpy().dtype == np.bool_:
        matrix = matrix * (2.0 * thresholds.get("rca_threshold", 1.5))
    return score_resilience(matrix, assessment.resilience.space, families=assessment.resilience.by_family,
                            should_stop=should_stop, **thresholds)


def _brought(assessment: Assessment, pairs: pd.DataFrame, together: pd.DataFrame, adder: Callable, strong: pd.DataFrame,
             unions: pd.DataFrame, should_stop: ShouldStop) -> pd.DataFrame:
    """What each member brings: the union's score less its score without the member."""
    row, column = together.index.get_indexer(pairs["union"]), together.columns.get_indexer(pairs["territory"])
    made = strong.to_numpy()
    table = pairs[["union", "territory"]].assign(
        score=assessment.resilience.scores["score"].reindex(pairs["territory"]).to_numpy())
    brings, brings_any, only = (np.full(len(pairs), np.nan) for _ in range(3))
    several = np.flatnonzero(together.sum(axis=1).to_numpy()[row] > 1)
    columns = assessment.resilience.space.products
    for first in range(0, len(several), UNIONS_AT_ONCE):
        check(should_stop)
        rows = several[first:first + UNIONS_AT_ONCE]
        without = together.to_numpy()[row[rows]].copy()
        without[np.arange(len(rows)), column[rows]] = 0
        rest = pd.DataFrame(adder(without), columns=columns)
        others = pd.DataFrame(without @ made > 0, columns=columns)
        brings[rows] = unions["score"].to_numpy()[row[rows]] - _scored(assessment, rest, should_stop).scores["score"]
        brings_any[rows] = unions["score_any"].to_numpy()[row[rows]] - _scored(
            assessment, others, should_stop).scores["score"]
        only[rows] = (made[column[rows]] & ~others.to_numpy()).sum(axis=1)
    return table.assign(brings=brings, brings_any=brings_any, only=only)
