"""One site on one page, as data: what each criterion adds, what is unknown, what would change its place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..words import tr
from .marking import PERCENT, Marking
from .reasons import contributions
from .suitability import classes, suitability
from .tables import parameter, texts


@dataclass(frozen=True)
class WeightChange:
    """The smallest change of one weight, the others in proportion, after which a site leaves the first `top`."""

    criterion: str
    share: float  # of the total weight now, 0 to 1
    new_share: float


@dataclass(frozen=True)
class Card:
    """A site of a marking.

    Attributes
    ----------
    site : Series, its row of `Marking.sites` and `Marking.details`
    criteria : DataFrame by criterion: label, evidence (what was known, text), membership, weight (share), contribution
        (points of 100 against the median site; NaN unknown), adds and costs (bool: among the three that add or cost most),
        class_at_best, class_at_worst (class if this criterion alone became 1, or 0)
    unknown : criteria not known, the next question first
    question : text, '' if all is known
    exclusions : DataFrame: exclusion, label, source, state ("applied", "overridden", "to check")
    flags : texts
    drops : WeightChange; None if the site is not among the first `top`, or no change of one weight drops it
    top : int
    """

    site: pd.Series
    criteria: pd.DataFrame
    unknown: list[str]
    question: str
    exclusions: pd.DataFrame
    flags: list[str]
    drops: WeightChange | None
    top: int


def site_card(marking: Marking, site_id: str, *, language: str = "en") -> Card:
    """The card of one site; of several with one site_id, the first.

    Raises
    ------
    ParameterError
        No such site.
    """
    places = np.flatnonzero((marking.sites["site_id"] == site_id).to_numpy())
    if not len(places):
        raise ParameterError(tr("Card: no site is called {value}."), value=repr(site_id))
    row = int(places[0])
    label = marking.sites.index[row]
    site = pd.concat([marking.sites.loc[label], marking.details.loc[label]])
    question = site["next_question"]
    unknown = marking.memberships.columns[marking.memberships.loc[label].isna() & (marking.weights > 0)].tolist()
    asked = texts("site_criteria.csv", "criterion", "question", language)
    flags = texts("site_flags.csv", "id", "label", language)
    return Card(
        site, _criteria(marking, row, language), sorted(unknown, key=lambda name: name != question),
        asked.get(question, question) if question else "", _exclusions(marking, row, language),
        [flags[name] for name in site["flags"].split()], smallest_drop(marking, row), marking.robustness.top)


def _criteria(marking: Marking, row: int, language: str) -> pd.DataFrame:
    u, weights = marking.memberships, marking.weights
    label = u.index[row]
    added = PERCENT * contributions(u, weights).loc[label]
    shown = int(parameter("reasons_shown"))
    labels = texts("site_criteria.csv", "criterion", "label", language)
    alternatives = marking.profile.shapes.groupby("criterion")["evidence"].agg(list)
    facts = marking.evidence.facts.loc[label]
    told = [", ".join(f"{name} = {facts[name]}" for name in alternatives[criterion] if pd.notna(facts[name]))
            for criterion in u.columns]
    best, worst = (_class_if(u.iloc[row], weights, value) for value in (1.0, 0.0))
    return pd.DataFrame({
        "label": [labels.get(name, name) for name in u.columns], "evidence": told, "membership": u.loc[label],
        "weight": weights, "contribution": added,
        "adds": added.where(added > 0).rank(ascending=False, method="first") <= shown,
        "costs": added.where(added < 0).rank(method="first") <= shown,
        "class_at_best": best, "class_at_worst": worst,
    }, index=u.columns)


def _class_if(memberships: pd.Series, weights: pd.Series, value: float) -> list[str]:
    """The class of a site if one criterion alone had this membership, for each criterion."""
    completed = pd.DataFrame([memberships] * len(memberships), columns=memberships.index).astype(float)
    cells = completed.to_numpy().copy()
    np.fill_diagonal(cells, value)
    return classes(suitability(pd.DataFrame(cells, columns=memberships.index), weights)).tolist()


def _exclusions(marking: Marking, row: int, language: str) -> pd.DataFrame:
    labels, sources = (texts("site_exclusions.csv", "id", column, language) for column in ("label", "source"))
    ruled_out = marking.exclusions
    states = (("applied", ruled_out.applied), ("overridden", ruled_out.overridden), ("to check", ruled_out.to_check))
    rows = [(name, labels[name], sources[name], state)
            for state, table in states for name in table.columns[table.iloc[row]]]
    return pd.DataFrame(rows, columns=["exclusion", "label", "source", "state"])


def smallest_drop(marking: Marking, row: int) -> WeightChange | None:
    """The smallest change of the share of one weight that puts `top` sites before this one.

    With d added to the weight of criterion j, a site scores (A + d a) / (B + d b): A = sum_K w u, B = sum_K w, a = u[j] and
    b = 1 where j is known of it, 0 elsewhere. Two sites are level at the roots of a quadratic; the roots, in order of
    distance from 0 on each side, tell how many sites are before this one.
    """
    label = marking.sites.index[row]
    if label not in marking.robustness.sites.index:
        return None
    weights = marking.weights[marking.weights > 0]
    u = marking.memberships.loc[marking.robustness.sites.index, weights.index]
    known = u.notna().to_numpy()
    values, w = u.fillna(0.0).to_numpy(), weights.to_numpy()
    sums, totals = (values * w).sum(axis=1), (known * w).sum(axis=1)
    me = int(u.index.get_loc(label))
    others = np.arange(len(u)) != me
    allowed = marking.robustness.top - 1
    if (sums / totals > sums[me] / totals[me] + 1e-12)[others].sum() > allowed:
        return None
    best: WeightChange | None = None
    for j, criterion in enumerate(weights.index):
        c0, c1, c2 = _level(sums, totals, values[:, j], known[:, j].astype(float), me)
        for change in _first_drop(c0[others], c1[others], c2[others], allowed, w[j]):
            share = (w[j] + change) / (1 + change)
            if best is None or abs(share - w[j]) < abs(best.new_share - best.share):
                best = WeightChange(criterion, float(w[j]), float(share))
    return best


def _level(sums: np.ndarray, totals: np.ndarray, a: np.ndarray, b: np.ndarray, me: int) -> tuple[np.ndarray, ...]:
    """Coefficients of c0 + c1 d + c2 d^2: above 0 where the other site is before this one."""
    return (sums * totals[me] - sums[me] * totals,
            sums * b[me] + a * totals[me] - sums[me] * b - a[me] * totals,
            a * b[me] - a[me] * b)


def _first_drop(c0: np.ndarray, c1: np.ndarray, c2: np.ndarray, allowed: int, weight: float) -> list[float]:
    """The nearest d above 0, and the nearest below it down to -`weight`, past which more than `allowed` are before."""
    c0, c1, c2 = (np.where(np.abs(c) < 1e-14, 0.0, c) for c in (c0, c1, c2))
    with np.errstate(divide="ignore", invalid="ignore"):
        root = np.sqrt(c1 ** 2 - 4 * c2 * c0)
        roots = np.where(c2 == 0, [-c0 / c1, np.full_like(c0, np.nan)], [(-c1 - root) / (2 * c2), (-c1 + root) / (2 * c2)])
    found = []
    for side in (1.0, -1.0):
        # just off 0 on this side: at a tie the next coefficient decides
        sign = np.sign(np.where(c0 != 0, c0, np.where(c1 != 0, side * c1, c2)))
        near, far = np.sort(np.where(roots * side > 1e-12, roots * side, np.inf), axis=0)
        # a site changes sides at its nearer root, and back at the farther one
        at = np.concatenate([near, far])
        steps = np.concatenate([np.where(sign > 0, -1, 1), np.where(sign > 0, 1, -1)])
        order = np.argsort(at, kind="stable")
        order = order[np.isfinite(at[order])]
        past = np.flatnonzero((sign > 0).sum() + np.cumsum(steps[order]) > allowed)
        if (sign > 0).sum() > allowed:
            found.append(0.0)
        elif len(past) and (side > 0 or at[order][past[0]] < weight - 1e-12):  # level at weight 0 is not past
            found.append(float(side * at[order][past[0]]))
    return found
