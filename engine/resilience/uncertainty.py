"""How sure a score is: establishments and chance behind each strong product, resampled intervals, choice of thresholds.

Nothing here changes a score: small counts are shown, not shrunk (METHOD 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product as combinations
from typing import Any

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from .downscaling import goods_quotients, spread_quotients
from .index import score_resilience
from .product_space import ProductSpace
from .specialisation import STRONG, flow_values

CELLS_AT_ONCE = 4_000_000  # of drawn RCA tables: 32 MB
THRESHOLDS = ("rca_threshold", "proximity_threshold", "neighbours")  # what a planner may choose otherwise
LEVEL = 0.9  # of an interval: one territory in ten may lie outside


def flag_support(establishments: pd.DataFrame, weights: pd.DataFrame, strong: pd.DataFrame, *,
                 least_share: float = 0.05) -> pd.DataFrame:
    """What each strong product rests on: how many establishments of how many classes, and how easily chance gives as many.

    The p-value is the chance to meet at least the establishments seen in the classes that make the product, were the
    territory no more than its part of the nation: ``P(X >= k)`` of a Poisson law of mean
    ``g[r] sum_c n[c] / n``, g[r] the territory's establishments in goods classes. It says nothing of their size.

    Parameters
    ----------
    establishments : DataFrame, territories x classes, counts >= 0, the whole nation
        Classes that make no product are left out; an absent or masked pair counts as none.
    weights : DataFrame: source (product), target (class), weight
    strong : DataFrame of bool, territories x products, territories of `establishments`
        From `Resilience.status == "strong"`.
    least_share : float, 0 to 1
        A class counts where it makes at least this share of the product.

    Returns
    -------
    DataFrame: territory, product, classes (at work here), establishments, expected, p_value; one row for each strong product

    Raises
    ------
    TableError
        A territory without counts; a negative count.

    Examples
    --------
    >>> counts = pd.DataFrame([[3, 1], [1, 5]], ["01", "02"], ["1071", "2562"])
    >>> weights = pd.DataFrame({"source": ["1905", "8466"], "target": ["1071", "2562"], "weight": [1.0, 1.0]})
    >>> flags = pd.DataFrame([[True, False]], ["01"], ["1905", "8466"])
    >>> flag_support(counts, weights, flags).round(4).values.tolist()  # 4 x 4 / 10 expected: P(X >= 3) of mean 1.6
    [['01', '1905', 1, 3, 1.6, 0.2166]]
    """
    missing = strong.index.difference(establishments.index)
    if len(missing):
        raise TableError(tr("Establishments: {count} territories without counts ({labels}). Add their rows, 0 where none."),
                         count=len(missing), labels=listed(missing))
    makers = establishments.columns.intersection(weights.loc[weights["weight"] > 0, "target"].unique(), sort=False)
    counts = np.nan_to_num(flow_values(establishments[makers], "establishments"))
    makes = _makes(weights, makers, strong.columns, least_share)
    territory, product = np.nonzero(strong.to_numpy(dtype=bool))
    here = counts[establishments.index.get_indexer(strong.index)]
    seen = (here @ makes)[territory, product]
    nation = counts.sum(axis=0) @ makes / max(counts.sum(), 1.0)
    expected = here.sum(axis=1)[territory] * nation[product]
    return pd.DataFrame({
        "territory": strong.index.to_numpy()[territory], "product": strong.columns.to_numpy()[product],
        "classes": ((here > 0).astype(np.float64) @ makes)[territory, product].astype(np.int64),
        "establishments": np.rint(seen).astype(np.int64), "expected": expected,
        "p_value": poisson_tail(np.rint(seen), expected),
    })


def resampled_scores(
    activity_matrix: pd.DataFrame, establishments: pd.DataFrame, weights: pd.DataFrame, nation_rca: pd.Series,
    space: ProductSpace, *, territories: Iterable[str] | None = None, quotients: pd.DataFrame | None = None,
    draws: int = 200, seed: int = 0, level: float = LEVEL, rca_threshold: float = STRONG, proximity_threshold: float = 0.5,
    ties: bool = True, neighbours: int = 2, should_stop: ShouldStop = never,
) -> pd.DataFrame:
    """Between which scores and ranks a territory moves when its establishments are drawn again.

    In each draw the n establishments of a territory and class become a Poisson number of mean n, each of their mean size,
    and everything that follows is computed anew: totals, quotients, RCA, leaps, score. A class where the territory has none
    stays empty, so an interval is about what is there: it does not hold what might have come.

    Parameters
    ----------
    activity_matrix : DataFrame, territories x classes, the whole nation
        As for `regional_rca`; a masked cell (NaN) stays masked.
    establishments : DataFrame, counts; an activity without a count stands for one establishment
    weights, nation_rca, space, rca_threshold, proximity_threshold, ties, neighbours
        As for `regional_rca` and `score_resilience`.
    territories : codes to score, optional
        Default: all rows.
    quotients : DataFrame, territories x classes, optional
        From `goods_quotients` with its options (fallback, shrinkage); default, without any.
    draws, seed : int
    level : float, 0 to 1
        Share of the draws inside the interval.

    Returns
    -------
    DataFrame by territory: score (as observed), low, high, mean (percent), rank, rank_low, rank_high (1 is the best),
    top (share of the draws, 0 to 1, in which it comes first)

    Raises
    ------
    ParameterError, TableError
        Draws or level out of range; otherwise as `regional_rca` and `score_resilience`.
    """
    if isinstance(draws, bool) or not isinstance(draws, (int, np.integer)) or draws < 1:
        raise ParameterError(tr("draws: received {value}; expected a whole number, 1 or more."), value=repr(draws))
    if not 0 < level < 1:
        raise ParameterError(tr("level: received {value}; expected a share between 0 and 1, such as 0.9."),
                             value=repr(level))
    quotients = goods_quotients(activity_matrix, weights) if quotients is None else quotients
    wanted = activity_matrix.index if territories is None else pd.Index(territories)
    rows = activity_matrix.index.get_indexer(wanted)
    options: dict[str, Any] = {"rca_threshold": rca_threshold, "proximity_threshold": proximity_threshold, "ties": ties,
                               "neighbours": neighbours, "should_stop": should_stop}

    def scored(drawn: np.ndarray) -> np.ndarray:
        flat = pd.DataFrame(drawn.reshape(-1, drawn.shape[-1]), columns=quotients.columns)
        result = score_resilience(spread_quotients(flat, weights, nation_rca), space, **options)
        return result.scores["score"].to_numpy().reshape(drawn.shape[:-1])

    table = quotients.to_numpy(dtype=np.float64)
    observed = scored(table[None, rows])[0]
    factors = _Factors(activity_matrix, establishments, quotients, np.random.default_rng(seed))
    step = max(1, CELLS_AT_ONCE // max(1, len(rows) * len(nation_rca), activity_matrix.size))
    found = []
    for first in range(0, draws, step):
        check(should_stop)
        found.append(scored(factors.draw(min(step, draws - first))[:, rows] * table[rows]))
    return _intervals(observed, np.concatenate(found), level, wanted)


def rank_sensitivity(
    rca_matrix: pd.DataFrame, space: ProductSpace, *, rca_thresholds: Iterable[float] = (1.25, 1.5, 1.75),
    proximity_thresholds: Iterable[float] = (0.45, 0.5, 0.55), neighbours: Iterable[int] = (1, 2, 3), ties: bool = True,
    should_stop: ShouldStop = never,
) -> pd.DataFrame:
    """Score and rank of every territory under each choice of the three thresholds.

    Returns
    -------
    DataFrame: rca_threshold, proximity_threshold, neighbours, territory, score, rank; one row for each choice and territory

    Examples
    --------
    >>> from ressort.engine import ProductSpace
    >>> space = ProductSpace(np.ones((2, 3), bool), ["A", "B"], ["0101", "0102", "8703"], 1.0)
    >>> here = pd.DataFrame([[2.0, 1.3, 0.0]], ["44"], space.products)
    >>> grid = rank_sensitivity(here, space, rca_thresholds=(1.25, 1.5), proximity_thresholds=(0.5,), neighbours=(2,))
    >>> grid["score"].round(1).tolist()
    [100.0, 33.3]
    """
    parts = []
    # proximity outermost: links are kept from one choice to the next
    for near, cut, count in combinations(proximity_thresholds, rca_thresholds, neighbours):
        scores = score_resilience(rca_matrix, space, rca_threshold=cut, proximity_threshold=near, ties=ties,
                                  neighbours=count, should_stop=should_stop).scores
        parts.append(pd.DataFrame({
            "rca_threshold": cut, "proximity_threshold": near, "neighbours": count,
            "territory": scores.index.to_numpy(), "score": scores["score"].to_numpy(), "rank": scores["rank"].to_numpy(),
        }))
    return pd.concat(parts, ignore_index=True)


def rank_stability(grid: pd.DataFrame) -> pd.DataFrame:
    """By territory, over all choices of `rank_sensitivity`: rank_low (the best), rank_high, score_low, score_high, steady.

    steady is the share of choices (0 to 1) whose rank is within one of the median rank.
    """
    by = grid.groupby("territory", sort=False)
    table = by.agg(rank_low=("rank", "min"), rank_high=("rank", "max"), score_low=("score", "min"),
                   score_high=("score", "max"))
    near = (grid["rank"] - by["rank"].transform("median")).abs() <= 1
    return table.assign(steady=near.groupby(grid["territory"], sort=False).mean())


def each_threshold_alone(grid: pd.DataFrame) -> pd.DataFrame:
    """Score and rank where one threshold moves and the two others keep their middle value, from `rank_sensitivity`.

    Returns
    -------
    DataFrame: threshold (name of its column), value, is_middle, territory, score, rank; in the order of the thresholds,
    then of their values

    Examples
    --------
    >>> grid = pd.DataFrame([[1.5, 0.5, 1, "44", 60.0, 1], [1.5, 0.5, 2, "44", 50.0, 2], [1.5, 0.5, 3, "44", 40.0, 3]],
    ...                     columns=[*THRESHOLDS, "territory", "score", "rank"])
    >>> each_threshold_alone(grid).query("threshold == 'neighbours'")[["value", "rank"]].values.tolist()
    [[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]
    """
    is_middle = {name: grid[name] == _middle(grid[name]) for name in THRESHOLDS}
    parts = []
    for name in THRESHOLDS:
        one, other = (is_middle[kept] for kept in THRESHOLDS if kept != name)
        alone = grid.assign(threshold=name, value=grid[name].astype(float), is_middle=is_middle[name])[one & other]
        parts.append(alone.sort_values("value", kind="stable"))
    return pd.concat(parts, ignore_index=True)[["threshold", "value", "is_middle", "territory", "score", "rank"]]


def _middle(values: pd.Series) -> float:
    known = np.sort(values.unique())
    return float(known[(len(known) - 1) // 2])


def poisson_tail(count: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """P(X >= count) of a Poisson law, whole counts; by the series that converges on each side of the mean.

    Examples
    --------
    >>> poisson_tail(np.array([0, 1, 3]), np.array([2.0, 2.0, 1.6])).round(4).tolist()  # 1, 1 - e**-2, ...
    [1.0, 0.8647, 0.2166]
    """
    count, mean = np.broadcast_arrays(np.asarray(count, np.float64), np.asarray(mean, np.float64))
    tail = np.where(count > 0, 0.0, 1.0)
    todo = (count > 0) & (mean > 0)
    count, mean = count[todo], mean[todo]
    log_factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, count.max(initial=0) + 1)))])
    with np.errstate(under="ignore"):
        at = np.exp(count * np.log(mean) - mean - log_factorial[count.astype(np.int64)])  # P(X = count)
        above = mean < count  # the far tail, summed upwards; else the near one, summed downwards and taken from 1
        tail[todo] = np.where(above, at * _series(mean, count, 1.0, above), 0.0)
        tail[todo] += np.where(above, 0.0, 1 - at * (_series(mean, count, -1.0, ~above) - 1))
    return np.clip(tail, 0.0, 1.0)


def _series(mean: np.ndarray, count: np.ndarray, direction: float, wanted: np.ndarray) -> np.ndarray:
    """Sum of P(X = count + j) / P(X = count) over j = 0, 1, 2 .. (or 0, -1, -2 ..), until nothing is added."""
    term, total, step = wanted.astype(np.float64), wanted.astype(np.float64), 0.0
    while (term > total * 1e-17).any():
        step += 1
        ratio = mean / (count + step) if direction > 0 else np.maximum(count - step + 1, 0.0) / mean
        term = term * ratio
        total = total + term
    return total


class _Factors:
    """Draws of how much each quotient is multiplied by when establishments come and go."""

    def __init__(self, activity: pd.DataFrame, establishments: pd.DataFrame, quotients: pd.DataFrame,
                 random: np.random.Generator) -> None:
        self.random = random
        shown = activity.columns.intersection(quotients.columns, sort=False)
        self.places = quotients.columns.get_indexer(shown)
        self.shape = (len(activity), len(quotients.columns))
        self.value = np.nan_to_num(flow_values(activity[shown], "activity"))
        counts = establishments.reindex(index=activity.index, columns=shown).fillna(0.0)
        self.count = np.maximum(flow_values(counts, "establishments"), self.value > 0)

    def draw(self, draws: int) -> np.ndarray:
        """Draws x territories x classes; 1 for a class that the activity does not show."""
        times = self.random.poisson(self.count, (draws, *self.count.shape)) / np.maximum(self.count, 1)
        drawn = times * self.value
        ratio = times
        for axes in ((1,), (2,)):  # the class's total, then the territory's
            before, after = self.value.sum(axis=axes[0] - 1), drawn.sum(axis=axes[0])
            shrink = np.divide(before, after, out=np.zeros_like(after), where=after > 0)
            ratio = ratio * np.expand_dims(shrink, axes[0])
        ratio = ratio * (drawn.sum(axis=(1, 2)) / max(self.value.sum(), 1e-300))[:, None, None]
        factors = np.ones((draws, *self.shape))
        factors[:, :, self.places] = ratio
        return factors


def _intervals(observed: np.ndarray, drawn: np.ndarray, level: float, territories: pd.Index) -> pd.DataFrame:
    ranks = pd.DataFrame(drawn.T).rank(method="min", ascending=False).to_numpy()
    edges = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(drawn, edges, axis=0)
    rank_low = np.quantile(ranks, edges[0], axis=1, method="lower").astype(np.int64)
    rank_high = np.quantile(ranks, edges[1], axis=1, method="higher").astype(np.int64)
    return pd.DataFrame({
        "score": observed, "low": low, "high": high, "mean": drawn.mean(axis=0),
        "rank": pd.Series(observed).rank(method="min", ascending=False).to_numpy().astype(np.int64),
        "rank_low": rank_low, "rank_high": rank_high, "top": (ranks == 1).mean(axis=1),
    }, index=territories)


def _makes(weights: pd.DataFrame, classes: pd.Index, products: pd.Index, least_share: float) -> np.ndarray:
    """Classes x products: 1 where the class makes at least that share of the product."""
    makes = np.zeros((len(classes), len(products)))
    made_in, product = classes.get_indexer(weights["target"]), products.get_indexer(weights["source"])
    known = (made_in >= 0) & (product >= 0) & ((weights["weight"] >= least_share) & (weights["weight"] > 0)).to_numpy()
    makes[made_in[known], product[known]] = 1.0
    return makes
