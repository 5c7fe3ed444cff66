"""The counting behind `robustness`: scores of all sites under blocks of draws, ranks counted without keeping them all.

Sites with the same memberships are one row with a size, so they tie to the last bit. The k-th largest score of a few
leading rows bounds that of all rows from below: only what reaches this bound is sorted, some dozens of ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..progress import ShouldStop, check

BLOCK = 500  # draws scored at once: 22 MB for 10,809 rows
SLAB = 1_000_000  # scores ranked whole at once
REDRAWN = 50  # draws between two fillings of the unknown
LEADERS = 200  # rows that bound the top; any number from k is exact, this one is quick


@dataclass(frozen=True)
class Tally:
    """By site: shares of draws, mean weights of the draws it wins, quantiles of its rank, the table of its ranks."""

    p_top: np.ndarray
    first: np.ndarray
    central: np.ndarray
    ranks: tuple[np.ndarray, ...]
    acceptability: np.ndarray | None


@dataclass(frozen=True)
class _Rows:
    """Distinct sites: their memberships, which is known, how many sites each stands for, the row of each site."""

    values: np.ndarray
    known: np.ndarray
    size: np.ndarray
    of_site: np.ndarray


@dataclass(frozen=True)
class _Places:
    """Rows by falling score, draw by draw: how many sites come before each, and with how many it ties, itself included."""

    draw: np.ndarray
    row: np.ndarray
    before: np.ndarray
    tied: np.ndarray


def count_ranks(u: np.ndarray, weights: np.ndarray, *, top: int, ranked: int, whole_table: bool,
                quantiles: tuple[float, ...], fill: np.random.Generator | None, should_stop: ShouldStop) -> Tally:
    """Rank the sites of `u` (sites x criteria, NaN unknown) under each row of `weights` (draws x criteria).

    The first `ranked` draws are ranked whole, for the quantiles of the rank and, if `whole_table`, its distribution.
    `fill` draws the unknown from the known of the same column; without it, a site is scored by what is known of it.
    """
    rows = _distinct(u, apart=fill is not None)
    n, count = len(u), len(rows.size)
    p_top, first, central = np.zeros(count), np.zeros(count), np.zeros((count, weights.shape[1]))
    steps = np.zeros((count, n + 1)) if whole_table else None  # acceptability, as differences along the ranks
    ranks = np.empty((ranked, count), dtype=np.float32)
    leaders = np.argsort(-np.where(rows.known, rows.values, 0).sum(axis=1), kind="stable")[:max(LEADERS, top)]
    start = 0
    for block, scores in _scored_blocks(rows, weights, fill) if n else ():
        check(should_stop)
        places = _places(*_reaching(scores, _bound(scores[:, leaders], top)), rows.size)
        _count_top(places, block, top, p_top, first, central)
        leaders = np.argsort(-p_top, kind="stable")[:max(LEADERS, top)]
        whole = min(max(ranked - start, 0), len(block))
        slab = max(SLAB // count, 1)
        for begin in range(0, whole, slab):
            places = _places(*_sorted_whole(scores[begin:min(begin + slab, whole)]), rows.size)
            ranks[start + begin + places.draw, places.row] = places.before + (places.tied + 1) / 2
            if steps is not None:
                _count_steps(places, steps)
        start += len(block)
    return _tally(rows, len(weights), p_top, first, central, ranks, quantiles, steps)


def _distinct(u: np.ndarray, *, apart: bool) -> _Rows:
    """Rows that float32 can tell apart; every site its own row if the unknown are to be drawn."""
    values = np.where(np.isnan(u), -1.0, u).astype(np.float32)
    if apart:
        return _Rows(values, values >= 0, np.ones(len(u)), np.arange(len(u)))
    values, of_site, size = np.unique(values, axis=0, return_inverse=True, return_counts=True)
    return _Rows(values, values >= 0, size.astype(np.float64), of_site.reshape(-1))


def _scored_blocks(rows: _Rows, weights: np.ndarray, fill: np.random.Generator | None,
                   ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Blocks of draws, and the scores of all rows under them (draws x rows, float32)."""
    redrawn = fill is not None and not rows.known.all()
    size = REDRAWN if redrawn else BLOCK
    values, known = np.where(rows.known, rows.values, 0).T.copy(), rows.known.T.astype(np.float32)
    for start in range(0, len(weights), size):
        block = weights[start:start + size]
        w = block.astype(np.float32)
        if redrawn and fill is not None:
            _redraw(values, rows.known, fill)
        scores = w @ values
        if not redrawn and not rows.known.all():
            scores /= np.maximum(w @ known, np.float32(1e-12))
        yield block, scores


def _redraw(values: np.ndarray, known: np.ndarray, fill: np.random.Generator) -> None:
    """The unknown of each criterion drawn from its known values; from 0 to 1 where it has none. In place."""
    for criterion, seen in enumerate(known.T):
        pool, holes = values[criterion, seen], ~seen
        count = int(holes.sum())
        values[criterion, holes] = pool[fill.integers(0, len(pool), count)] if len(pool) else fill.random(count)


def _bound(scores: np.ndarray, top: int) -> np.ndarray:
    """For each draw, a score that at least `top` rows reach; the lowest of all if there are not so many."""
    place = max(scores.shape[1] - top, 0)
    return np.partition(scores, place, axis=1)[:, place] if scores.shape[1] >= top else np.full(len(scores), -1, np.float32)


def _reaching(scores: np.ndarray, bound: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw, row and score of what reaches the bound of its draw, by falling score."""
    flat = np.flatnonzero(scores >= bound[:, None])
    draw, row = np.divmod(flat, scores.shape[1])
    score = scores.ravel()[flat]
    order = np.lexsort((-score, draw))
    return draw[order], row[order], score[order]


def _sorted_whole(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draw, row and score of all rows, by falling score: a radix sort on the two halves of the bits of each score."""
    bits = ~np.ascontiguousarray(scores).view(np.uint32)  # scores are 0 or more: their bits grow with them
    order = np.argsort((bits & 0xFFFF).astype(np.uint16), axis=1, kind="stable")
    upper = np.take_along_axis((bits >> 16).astype(np.uint16), order, axis=1)
    order = np.take_along_axis(order, np.argsort(upper, axis=1, kind="stable"), axis=1)
    draw = np.repeat(np.arange(len(scores)), scores.shape[1])
    return draw, order.ravel(), np.take_along_axis(scores, order, axis=1).ravel()


def _places(draw: np.ndarray, row: np.ndarray, score: np.ndarray, size: np.ndarray) -> _Places:
    """Count sites, not rows: those before each row, and those level with it."""
    size = size[row]
    starts = np.ones(len(draw), dtype=bool)
    starts[1:] = draw[1:] != draw[:-1]
    levels = starts.copy()
    levels[1:] |= score[1:] != score[:-1]
    before = np.cumsum(size) - size
    counts = np.diff(np.append(np.flatnonzero(starts), len(draw)))
    before -= np.repeat(before[starts], counts)
    heads = np.flatnonzero(levels)
    runs = np.diff(np.append(heads, len(draw)))
    return _Places(draw, row, np.repeat(before[heads], runs), np.repeat(np.add.reduceat(size, heads), runs))


def _count_top(places: _Places, block: np.ndarray, top: int, p_top: np.ndarray, first: np.ndarray,
               central: np.ndarray) -> None:
    """Add who is first, under which weights, and who is among the first `top`; sites that tie share the places."""
    share = np.clip(top - places.before, 0, places.tied) / places.tied
    p_top += np.bincount(places.row, share, len(p_top))
    leads = places.before == 0
    row, draw, won = places.row[leads], places.draw[leads], 1 / places.tied[leads]
    first += np.bincount(row, won, len(first))
    for criterion in range(block.shape[1]):
        central[:, criterion] += np.bincount(row, won * block[draw, criterion], len(first))


def _count_steps(places: _Places, steps: np.ndarray) -> None:
    """A row that ties g wide holds 1 / g of each of g ranks: up by it at the first, down by it after the last."""
    cells = places.row * steps.shape[1] + places.before.astype(np.intp)
    height = 1 / places.tied
    steps += np.bincount(cells, height, steps.size).reshape(steps.shape)
    steps -= np.bincount(cells + places.tied.astype(np.intp), height, steps.size).reshape(steps.shape)


def _tally(rows: _Rows, draws: int, p_top: np.ndarray, first: np.ndarray, central: np.ndarray, ranks: np.ndarray,
           quantiles: tuple[float, ...], steps: np.ndarray | None) -> Tally:
    """From counts by row to shares by site."""
    won = first[:, None]
    central = np.divide(central, won, out=np.full(central.shape, np.nan), where=won > 0)
    table = None if steps is None else (np.cumsum(steps[:, :-1], axis=1) / max(len(ranks), 1)).clip(0)
    cuts = [max(int(np.ceil(quantile * len(ranks))) - 1, 0) for quantile in quantiles]
    by_row = np.ascontiguousarray(ranks.T)
    if by_row.size:
        by_row.partition(sorted(set(cuts)), axis=1)
    at = rows.of_site
    return Tally(p_top[at] / draws, first[at] / draws, central[at],
                 tuple(by_row[at, cut].astype(np.float64) for cut in cuts), None if table is None else table[at])
