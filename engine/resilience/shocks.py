"""Shocks: what a territory loses when products, classes, establishments or a member go; which threads hold the web."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from . import leaps
from .assessment import Assessment, Basis
from .cooperation import member_parts
from .product_space import Neighbours

NEARLY = 1 - 1e-9  # sums taken in another order must not lose a tie at the threshold
BAND = (0.05, 0.95)


@dataclass(frozen=True)
class Web:
    """What holds a territory's strong products: threads, and how much RCA each gives to each product.

    Attributes
    ----------
    threads : labels of what can be lost: products, classes, establishments, members
    holds : float, threads x products: RCA that goes with the thread
    rest : float by product: RCA that no thread holds
    """

    threads: pd.Index
    holds: np.ndarray
    rest: np.ndarray
    links: Neighbours
    threshold: float
    neighbours: int
    products: pd.Index

    def reachable(self, rca: np.ndarray) -> np.ndarray:
        """Strong or leap, for rows of RCA."""
        strong = rca >= self.threshold * NEARLY
        return strong | leaps.reached(strong, self.links, self.neighbours)

    def scores(self, rca: np.ndarray) -> np.ndarray:
        """Percent of all products that each row of RCA reaches."""
        share: np.ndarray = 100 * self.reachable(rca).mean(axis=1)
        return share

    @property
    def whole(self) -> np.ndarray:
        """RCA with every thread in place."""
        total: np.ndarray = self.rest + self.holds.sum(axis=0)
        return total


@dataclass(frozen=True)
class Shock:
    """The score as threads break.

    Attributes
    ----------
    curve : DataFrame by number of threads lost, from 0: worst (percent), lost (the thread whose loss is worst at that
        step), mean, low, high (percent; random order: mean, and the band of nine draws in ten)
    critical : DataFrame by thread: loss (points that its loss alone costs), products (how many it stops reaching), held
        (strong products that rest on it alone), rank
    """

    curve: pd.DataFrame
    critical: pd.DataFrame


def product_web(assessment: Assessment, territory: str) -> Web:
    """Each strong product is a thread."""
    rca = _rca_of(assessment, territory)
    strong = np.flatnonzero(rca >= assessment.thresholds["rca_threshold"])
    holds = np.zeros((len(strong), len(rca)))
    holds[np.arange(len(strong)), strong] = rca[strong]
    rest = rca.copy()
    rest[strong] = 0.0
    return _web(assessment, assessment.rca.columns[strong], holds, rest)


def class_web(assessment: Assessment, territory: str) -> Web:
    """Each class at work is a thread: it holds ``RCA[nation, p] w[p, c] LQ[r, c]``. What others make stays as it is."""
    holds = _by_class(assessment, territory)
    at_work = np.flatnonzero(holds.to_numpy().any(axis=1))
    return _web(assessment, holds.index[at_work], holds.to_numpy()[at_work], np.zeros(len(holds.columns)))


def establishment_web(assessment: Assessment, territory: str, establishments: pd.DataFrame, *, largest: int = 100) -> Web:
    """Each of the largest establishments is a thread: it holds its part of its class's staff.

    `establishments` : DataFrame: establishment, class, staff, of this territory. Where they count more staff than the
    activity table, their own total is the base.
    """
    by_class = _by_class(assessment, territory)
    known = establishments[establishments["class"].isin(by_class.index) & (establishments["staff"] > 0)]
    if not len(known):
        raise TableError(tr("Establishments: none of {territory} has staff in a class of goods. Check the class and staff "
                            "fields."), territory=territory)
    staff = _basis_of(assessment).activity.loc[territory].reindex(by_class.index).fillna(0.0)
    total = np.maximum(staff, known.groupby("class")["staff"].sum().reindex(by_class.index).fillna(0.0))
    chosen = known.sort_values("staff", ascending=False, kind="stable").head(largest)
    share = (chosen["staff"] / total.reindex(chosen["class"]).to_numpy()).to_numpy()
    holds = by_class.loc[chosen["class"]].to_numpy() * share[:, None]
    rest = np.maximum(by_class.to_numpy().sum(axis=0) - holds.sum(axis=0), 0.0)
    return _web(assessment, pd.Index(chosen["establishment"], name="thread"), holds, rest)


def member_web(assessment: Assessment, members: list[str] | None = None) -> Web:
    """Each member of the whole is a thread: a supplier region whose flows no longer add to the others'.

    Its part is what its activity adds to the RCA of all together.
    """
    labels = assessment.rca.index if members is None else pd.Index(members)
    return _web(assessment, labels, member_parts(assessment, labels), np.zeros(len(assessment.rca.columns)))


def shock(web: Web, *, removals: int = 50, draws: int = 200, seed: int = 0, should_stop: ShouldStop = never) -> Shock:
    """Break threads one by one: the worst first, and in random order.

    Worst takes at each step the thread whose loss costs most then (of equals the first): a bad case, not proven the worst.
    Random orders are permutations of `numpy.random.default_rng(seed)`.

    Parameters
    ----------
    web : Web
    removals : int >= 0
        How many threads at most.
    draws : int >= 1
    seed : int

    Returns
    -------
    Shock; with every thread lost the score is that of what no thread holds (0 for products, classes and members)

    Raises
    ------
    ParameterError
        Removals or draws out of range.
    """
    for name, value, least in ((tr("Removals"), removals, 0), (tr("Draws"), draws, 1)):
        if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < least:
            raise ParameterError(tr("{name}: received {value}; expected a whole number, {least} or more."), name=name,
                                 value=repr(value), least=least)
    steps = min(removals, len(web.threads))
    worst, lost = _worst_case(web, steps, should_stop)
    random = _random_order(web, steps, draws, seed, should_stop)
    low, high = np.quantile(random, BAND, axis=0)
    curve = pd.DataFrame({"worst": worst, "lost": lost, "mean": random.mean(axis=0), "low": low, "high": high},
                         index=pd.RangeIndex(steps + 1, name="removed"))
    return Shock(curve, criticality(web))


def criticality(web: Web) -> pd.DataFrame:
    """What the loss of each thread alone costs, by removing each from the whole."""
    whole = web.whole
    without = np.maximum(whole - web.holds, 0.0)
    before, after = web.reachable(whole[None])[0], web.reachable(without)
    gone = before.sum() - after.sum(axis=1)
    held = ((whole >= web.threshold * NEARLY) & (without < web.threshold * NEARLY)).sum(axis=1)
    table = pd.DataFrame({"loss": 100 * gone / max(len(whole), 1), "products": gone.astype(int), "held": held.astype(int)},
                         index=pd.Index(web.threads, name="thread"))
    table["rank"] = table["loss"].rank(method="min", ascending=False).astype(int)
    return table.sort_values(["loss", "held"], ascending=False, kind="stable")


def _worst_case(web: Web, steps: int, should_stop: ShouldStop) -> tuple[list[float], list[str]]:
    left, rca = np.ones(len(web.threads), bool), web.whole
    scores, lost = [float(web.scores(rca[None])[0])], [""]
    for _ in range(steps):
        check(should_stop)
        places = np.flatnonzero(left)
        after = web.scores(np.maximum(rca - web.holds[places], 0.0))
        worst = int(after.argmin())
        left[places[worst]] = False
        rca = web.rest + web.holds[left].sum(axis=0)  # summed anew: nothing is left of a thread but 0
        scores.append(float(after[worst]))
        lost.append(str(web.threads[places[worst]]))
    return scores, lost


def _random_order(web: Web, steps: int, draws: int, seed: int, should_stop: ShouldStop) -> np.ndarray:
    """Draws x (steps + 1) scores."""
    generator = np.random.default_rng(seed)
    order = np.argsort(generator.random((draws, len(web.threads))), axis=1)
    scores = np.empty((draws, steps + 1))
    rca = np.repeat(web.whole[None], draws, axis=0)
    scores[:, 0] = web.scores(rca[:1])
    for step in range(steps):
        check(should_stop)
        rca = np.maximum(rca - web.holds[order[:, step]], 0.0)
        scores[:, step + 1] = web.scores(rca)
    return scores


def _rca_of(assessment: Assessment, territory: str) -> np.ndarray:
    if territory not in assessment.rca.index:
        raise ParameterError(tr("Territory {value} has no score. Known: {known}."), value=repr(territory),
                             known=listed(assessment.rca.index, 8))
    rca: np.ndarray = assessment.rca.loc[territory].fillna(0.0).to_numpy(np.float64).copy()
    return rca


def _by_class(assessment: Assessment, territory: str) -> pd.DataFrame:
    """RCA of the territory by class that makes it, classes x products; masked counts as nothing."""
    _rca_of(assessment, territory)
    basis = _basis_of(assessment)
    products = assessment.rca.columns
    quotients = basis.quotients.loc[territory].fillna(0.0)
    made_in, product = quotients.index.get_indexer(basis.weights["target"]), products.get_indexer(basis.weights["source"])
    known = (made_in >= 0) & (product >= 0)
    holds = np.zeros((len(quotients), len(products)))
    np.add.at(holds, (made_in[known], product[known]), basis.weights["weight"].to_numpy(np.float64)[known])
    holds *= quotients.to_numpy()[:, None] * basis.nation_rca.reindex(products).fillna(0.0).to_numpy()
    return pd.DataFrame(holds, quotients.index, products)


def _basis_of(assessment: Assessment) -> Basis:
    if assessment.basis is None:
        raise ParameterError(tr("Shocks by class need an activity by class; exports by HS heading say no class. Lose "
                                "products instead."))
    return assessment.basis


def _web(assessment: Assessment, threads: pd.Index, holds: np.ndarray, rest: np.ndarray) -> Web:
    resilience, options = assessment.resilience, assessment.thresholds
    return Web(threads, holds, rest, resilience.links, float(options["rca_threshold"]), int(options["neighbours"]),
               resilience.space.products)
