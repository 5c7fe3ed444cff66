"""Covering models where exact ones cannot finish: greedy, then swaps, then a Lagrangian bound that says how far they may be.

Church and ReVelle (1974), doi:10.1007/BF01942293. The bound relaxes v <= sum of y: for any 0 <= m <= value,
sum max(value - m, 0) + the best sites by their sums of m. It holds whatever the multipliers; steps only tighten it.
"""

from __future__ import annotations

import numpy as np

from ..progress import ShouldStop, check, never
from .limits import Limits, fits
from .reach import Reach

ROUNDS = 30  # of swaps
PATIENCE = 15  # steps of the bound without progress before they shorten
MEMORY = 0.7  # how much of the last direction a step keeps
SHAKEN, SHAKES = 100_000, 60  # up to so many pairs within reach, so many new starts
SLACK = 1e-9
NOBODY = np.array([], dtype=np.intp)


class Cover:
    """A choice under construction: who is covered how often, what each limit has left."""

    def __init__(self, site_value: np.ndarray, demand_value: np.ndarray, reach: Reach, limits: Limits) -> None:
        self.site_value, self.demand_value, self.reach, self.limits = site_value, demand_value, reach, limits
        self.chosen = np.zeros(reach.site_count, dtype=bool)
        self.times = np.zeros(reach.demand_count, dtype=np.int32)
        self.excludes = _excludes(limits)
        for site in np.flatnonzero(limits.forced):
            self.add(site)

    def add(self, site: int) -> None:
        self.chosen[site] = True
        self.times[self.reach.of_site(site)] += 1

    def remove(self, site: int) -> None:
        self.chosen[site] = False
        self.times[self.reach.of_site(site)] -= 1

    def value(self) -> float:
        return float(self.site_value[self.chosen].sum() + self.demand_value[self.times > 0].sum())

    def gains(self) -> np.ndarray:
        """What each site would add."""
        return self.site_value + sums_by_site(np.where(self.times == 0, self.demand_value, 0.0), self.reach)

    def allowed(self) -> np.ndarray:
        """Which sites could be added."""
        limits = self.limits
        left = limits.ceilings - limits.loads @ self.chosen
        ok = limits.free & ~self.chosen
        for load, rest in zip(limits.loads, left):
            ok &= load <= rest + SLACK * max(1.0, abs(rest))
        for site in np.flatnonzero(self.chosen):
            ok[self.excludes.get(int(site), NOBODY)] = False
        return ok


def search(site_value: np.ndarray, demand_value: np.ndarray, reach: Reach, limits: Limits, *,
           should_stop: ShouldStop = never) -> np.ndarray | None:
    """A good choice (bool by site), or None where greedy finds none that respects the limits."""
    best, best_value = None, -np.inf
    generator = np.random.default_rng(0)
    weigh = [None, *range(len(limits.ceilings))] if len(limits.ceilings) > 1 else [None]
    for row in weigh:  # by gain, then by gain for each euro, each hectare
        cover = Cover(site_value, demand_value, reach, limits)
        _fill(cover, row, should_stop)
        if fits(limits, cover.chosen):
            _swap(cover, should_stop)
            if cover.value() > best_value:
                best, best_value = cover.chosen.copy(), cover.value()
    if best is None or len(reach.demand) > SHAKEN:
        return best
    for _ in range(SHAKES):
        cover = _shaken(best, site_value, demand_value, reach, limits, generator, should_stop)
        if fits(limits, cover.chosen) and cover.value() > best_value + SLACK:
            best, best_value = cover.chosen.copy(), cover.value()
    return best


def _shaken(best: np.ndarray, site_value: np.ndarray, demand_value: np.ndarray, reach: Reach, limits: Limits,
            generator: np.random.Generator, should_stop: ShouldStop) -> Cover:
    """The best choice with one to all of its sites thrown out, filled up again another way, then swapped."""
    cover = Cover(site_value, demand_value, reach, limits)
    free = generator.permutation(np.flatnonzero(best & limits.free))
    for site in free[:generator.integers(0, max(len(free), 1))]:
        cover.add(site)
    allowed = np.flatnonzero(cover.allowed())
    if len(allowed):
        cover.add(int(generator.choice(allowed)))
    _fill(cover, None, should_stop)
    _swap(cover, should_stop)
    return cover


def _fill(cover: Cover, row: int | None, should_stop: ShouldStop) -> None:
    for group in cover.limits.needed:
        if not cover.chosen[group].any():
            _add_best(cover, row, among=group)
    while _add_best(cover, row):
        check(should_stop)


def _add_best(cover: Cover, row: int | None, among: np.ndarray | None = None) -> bool:
    ok = cover.allowed()
    if among is not None:
        inside = np.zeros_like(ok)
        inside[among] = True
        ok &= inside
    gains = cover.gains()
    if not ok.any() or (among is None and gains[ok].max() <= SLACK):
        return False
    if row is not None:
        load = cover.limits.loads[row]
        gains = gains / np.maximum(load, SLACK * max(1.0, load.max()))
    cover.add(int(np.argmax(np.where(ok, gains, -np.inf))))
    return True


def _swap(cover: Cover, should_stop: ShouldStop) -> None:
    """Close one site, open a better one, until no single swap helps."""
    for _ in range(ROUNDS):
        moved = False
        for site in np.flatnonzero(cover.chosen & cover.limits.free):
            check(should_stop)
            before = cover.value()
            cover.remove(site)
            ok = _keeps_needed(cover, cover.allowed(), site)
            gains = np.where(ok, cover.gains(), -np.inf)
            other = int(np.argmax(gains))
            if cover.value() + gains[other] > before + SLACK * max(1.0, abs(before)):
                cover.add(other)
                moved = True
            else:
                cover.add(site)
        while _add_best(cover, None):
            moved = True
        if not moved:
            return


def _keeps_needed(cover: Cover, ok: np.ndarray, removed: int) -> np.ndarray:
    for group in cover.limits.needed:
        if removed in group and not cover.chosen[group].any():
            inside = np.zeros_like(ok)
            inside[group] = True
            ok = ok & inside
    return ok


def _excludes(limits: Limits) -> dict[int, np.ndarray]:
    """Which sites each site rules out."""
    found: dict[int, list[int]] = {}
    for group in limits.alone:
        for site in group:
            found.setdefault(int(site), []).extend(int(other) for other in group if other != site)
    for one, other in limits.apart:
        found.setdefault(int(one), []).append(int(other))
        found.setdefault(int(other), []).append(int(one))
    return {site: np.array(others, dtype=np.intp) for site, others in found.items()}


def sums_by_site(values: np.ndarray, reach: Reach) -> np.ndarray:
    """Sum of a figure of the demand points that reach each site."""
    if not len(reach.demand):
        return np.zeros(reach.site_count)
    running = np.concatenate([[0.0], np.cumsum(values[reach.demand])])
    return running[reach.starts[1:]] - running[reach.starts[:-1]]


def bound(site_value: np.ndarray, demand_value: np.ndarray, reach: Reach, limits: Limits, reached: float, *, sites: int,
          steps: int, should_stop: ShouldStop = never) -> float:
    """No choice is worth more than this. `reached`, `sites`: value and number of sites of a known choice."""
    often = np.bincount(reach.demand, minlength=reach.demand_count) * sites / max(reach.site_count, 1)
    multipliers = demand_value * np.minimum(1.0, 1.0 / np.maximum(often, 1e-12))
    best, pace, patience = np.inf, 1.0, 0
    direction = np.zeros(reach.demand_count)
    for _ in range(steps):
        check(should_stop)
        worth = site_value + sums_by_site(multipliers, reach)
        top, chosen = _most(worth, limits)
        rest = demand_value - multipliers
        total = float(rest[rest > 0].sum()) + top
        patience = 0 if total < best * (1 - 1e-5) else patience + 1
        best = min(best, total)
        if patience >= PATIENCE:
            pace, patience = pace * 0.6, 0
        covered = np.zeros(reach.demand_count)
        for site in np.flatnonzero(chosen):
            covered[reach.of_site(site)] += chosen[site]
        direction = covered - (rest > 0) + MEMORY * direction
        square = float(direction @ direction)
        if square == 0 or best - reached <= 1e-9 * max(1.0, abs(reached)) or pace < 1e-3:
            break
        multipliers = np.clip(multipliers - pace * (total - reached) / square * direction, 0, demand_value)
    return best


def _most(worth: np.ndarray, limits: Limits) -> tuple[float, np.ndarray]:
    """No choice of sites is worth more, by the tightest limit taken alone, sites divisible; and that choice."""
    free = limits.free & (worth > 0)
    base = float(worth[limits.forced].sum())
    group_best = _one_of_each_group(worth, free, limits)
    best, chosen = base + float(worth[group_best].sum()), group_best.astype(float)
    left = limits.ceilings - limits.loads @ limits.forced.astype(float)
    for load, rest in zip(limits.loads, left):
        same = np.ptp(load[limits.free]) == 0 if limits.free.any() else True
        total, taken = _divisible(worth, load, rest, group_best if same else free)
        if base + total < best:
            best, chosen = base + total, taken
    return best, chosen + limits.forced


def _one_of_each_group(worth: np.ndarray, free: np.ndarray, limits: Limits) -> np.ndarray:
    """Of sites that share their ground, the one worth most."""
    kept = free.copy()
    for group in limits.alone:
        inside = group[free[group]]
        if len(inside) > 1:
            kept[inside] = False
            kept[inside[np.argmax(worth[inside])]] = True
    return kept


def _divisible(worth: np.ndarray, load: np.ndarray, rest: float, free: np.ndarray) -> tuple[float, np.ndarray]:
    """A knapsack whose last site may be cut."""
    sites = np.flatnonzero(free)
    ratio = worth[sites] / np.maximum(load[sites], 1e-15)
    order = sites[np.argsort(-ratio, kind="stable")]
    before = np.cumsum(load[order]) - load[order]
    share = np.clip((rest - before) / np.maximum(load[order], 1e-15), 0, 1)
    share = np.where(load[order] == 0, 1.0, share)
    taken = np.zeros(len(worth))
    taken[order] = share
    return float(worth[order] @ share), taken
