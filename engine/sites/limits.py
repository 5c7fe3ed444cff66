"""What a choice of sites must respect: how many, what they cost and take, who must be in or not, who excludes whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr


@dataclass(frozen=True)
class Limits:
    """Limits on the choice y (0 or 1 by site).

    Attributes
    ----------
    loads, ceilings : arrays limits x sites and limits: loads @ y <= ceilings, loads >= 0
    names : what each limit is, in words
    alone : arrays of sites of which at most one is chosen (same ground)
    apart : array pairs x 2 of sites too near each other
    needed : arrays of sites of which at least one is chosen (a territory)
    forced, forbidden : bool arrays by site
    notes : what was left out of the choice
    """

    loads: np.ndarray
    ceilings: np.ndarray
    names: tuple[str, ...]
    alone: tuple[np.ndarray, ...]
    apart: np.ndarray
    needed: tuple[np.ndarray, ...]
    forced: np.ndarray
    forbidden: np.ndarray
    notes: tuple[Note, ...] = field(default=())

    @property
    def free(self) -> np.ndarray:
        """Sites that are neither forced nor forbidden."""
        return ~self.forced & ~self.forbidden


def set_limits(
    sites: pd.DataFrame, *, count: int | None = None, budget: float | None = None, land: float | None = None,
    land_by_territory: Mapping[str, float] | None = None, one_in_each: bool = False, separation: float = 0.0,
    forced: Sequence[str] = (), forbidden: Sequence[str] = (),
) -> Limits:
    """Limits from a table of candidates.

    Parameters
    ----------
    sites : DataFrame by candidate: cost (EUR), land_take (ha), territory, ground (same word: same land unit, or one building
        under several profiles), existing (bool: a hotel that stands; open, free, outside `count`), x, y; each where asked
    count : at most so many new sites
    budget : EUR; land : ha in all; land_by_territory : {territory: ha}
        A candidate whose cost or land take is unknown is left out where a limit needs it, and said.
    one_in_each : at least one site in each territory
    separation : metres in straight line between two chosen sites
    forced, forbidden : labels

    Raises
    ------
    ParameterError
        A site both forced and forbidden, an unknown label, a limit below 0, forced sites beyond a limit.
    """
    known = sites.index
    _check_labels(known, forced, forbidden)
    for name, value in (("count", count), ("budget", budget), ("land", land), ("separation", separation)):
        if value is not None and not value >= 0:
            raise ParameterError(tr("{name}: received {value}; expected 0 or more."), name=name, value=value)
    existing = _flag(sites, "existing")
    must, never_ = known.isin(list(forced)) | existing, known.isin(list(forbidden)) & ~existing
    loads, ceilings, names, notes = [], [], [], []

    def add(name: str, load: np.ndarray, ceiling: float, column: str = "") -> None:
        nonlocal never_
        unknown = ~np.isfinite(load) & ~never_ & ~existing
        if unknown.any():
            if (unknown & must).any():
                raise ParameterError(tr("The forced sites {sites} have no {column}; a limit needs it."),
                                     sites=listed(known[unknown & must]), column=column)
            notes.append(Note(tr("{count} sites without {column} are left out, since a limit needs it ({sites})."),
                              count=int(unknown.sum()), column=column, sites=listed(known[unknown])))
            never_ = never_ | unknown
        loads.append(np.where(existing | ~np.isfinite(load), 0.0, load))
        ceilings.append(float(ceiling))
        names.append(name)

    if count is not None:
        add("count", np.ones(len(sites)), count)
    if budget is not None:
        add("budget", _figure(sites, "cost"), budget, "cost")
    if land is not None:
        add("land", _figure(sites, "land_take"), land, "land_take")
    for territory, limit in (land_by_territory or {}).items():
        inside = (sites["territory"] == territory).to_numpy()
        add(f"land {territory}", np.where(inside, _figure(sites, "land_take"), 0.0), limit, "land_take")
    made = Limits(
        np.array(loads).reshape(len(loads), len(sites)), np.array(ceilings), tuple(names),
        _groups(sites, "ground", least=2), _near(sites, separation),
        _groups(sites, "territory", least=1) if one_in_each else (), must, never_, tuple(notes))
    over = [name for name, load, ceiling in zip(names, made.loads @ must.astype(float), ceilings) if load > ceiling + 1e-9]
    if over:
        raise ParameterError(tr("The forced sites alone are beyond these limits: {names}. Raise the limit or free a site."),
                             names=listed(over))
    return made


def fits(limits: Limits, chosen: np.ndarray) -> bool:
    """Whether a choice (bool by site) respects every limit."""
    tolerance = 1e-9 * np.maximum(1.0, limits.ceilings)
    return bool((limits.loads @ chosen.astype(float) <= limits.ceilings + tolerance).all()
                and all(chosen[group].sum() <= 1 for group in limits.alone)
                and not (chosen[limits.apart[:, 0]] & chosen[limits.apart[:, 1]]).any()
                and all(chosen[group].any() for group in limits.needed)
                and chosen[limits.forced].all() and not chosen[limits.forbidden].any())


def _check_labels(known: pd.Index, forced: Sequence[str], forbidden: Sequence[str]) -> None:
    if known.has_duplicates:
        raise TableError(tr("Portfolio: {labels} stands there twice. Keep one row for each site."),
                         labels=listed(known[known.duplicated()].unique()))
    strange = [label for label in [*forced, *forbidden] if label not in known]
    if strange:
        raise ParameterError(tr("Portfolio: forced or forbidden sites are not in the table: {sites}."),
                             sites=listed(strange))
    both = sorted(set(forced) & set(forbidden))
    if both:
        raise ParameterError(tr("Portfolio: {sites} is both forced and forbidden."), sites=listed(both))


def _figure(sites: pd.DataFrame, name: str) -> np.ndarray:
    if name not in sites:
        raise ParameterError(tr("Portfolio: a limit needs the column {name} of the sites."), name=name)
    values = sites[name].to_numpy(dtype=np.float64)
    if (values < 0).any():
        raise TableError(tr("Portfolio: {name} is below 0 for {sites}."), name=name, sites=listed(sites.index[values < 0]))
    return values


def _flag(sites: pd.DataFrame, name: str) -> np.ndarray:
    return sites[name].eq(True).to_numpy() if name in sites else np.zeros(len(sites), dtype=bool)


def _groups(sites: pd.DataFrame, name: str, *, least: int) -> tuple[np.ndarray, ...]:
    """Positions by word of a column; an empty word is no group."""
    if name not in sites:
        return ()
    words = sites[name].fillna("").astype(str).reset_index(drop=True)
    found = words[words != ""].groupby(words, sort=True).groups.values()
    return tuple(np.asarray(places, dtype=np.intp) for places in found if len(places) >= least)


def _near(sites: pd.DataFrame, separation: float) -> np.ndarray:
    """Pairs nearer than the separation; two sites that stand already are no pair."""
    if not separation:
        return np.zeros((0, 2), dtype=np.intp)
    points = sites[["x", "y"]].to_numpy(dtype=np.float64)
    stands = _flag(sites, "existing")
    order = np.argsort(points[:, 0], kind="stable")
    east = points[order, 0]
    pairs = []
    for place, site in enumerate(order):
        last = np.searchsorted(east, east[place] + separation)
        others = order[place + 1:last]
        close = others[((points[others] - points[site]) ** 2).sum(axis=1) < separation ** 2]
        pairs += [(site, other) for other in close if not (stands[site] and stands[other])]
    return np.array(pairs, dtype=np.intp).reshape(-1, 2)
