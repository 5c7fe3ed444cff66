"""The product space drawn: where each product stands so that the eye finds its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..progress import ShouldStop, check, never

ROUNDS = 300
COMPONENT_GAP = 1.4  # distance between the drawings of separate parts, in their own radii


def network_layout(links: pd.DataFrame, *, seed: int = 0, should_stop: ShouldStop = never) -> pd.DataFrame:
    """Positions of linked products by forces: links pull, products push each other away.

    Fruchterman and Reingold (1991), doi:10.1002/spe.4380211102, started from a circle in the order of the codes, so that
    families begin together; the pull grows with proximity. Separate parts of the network stand side by side.

    Parameters
    ----------
    links : DataFrame: product, neighbour, proximity
        One direction is enough.
    seed : int
        Of the small shake that parts products starting at one place.

    Returns
    -------
    DataFrame: product, x, y
        No unit, within -1 .. 1; a product without link is absent. Same links and seed, same drawing.

    Examples
    --------
    >>> network_layout(pd.DataFrame({"product": ["a"], "neighbour": ["b"], "proximity": [0.6]}))["product"].tolist()
    ['a', 'b']
    """
    products = pd.Index(sorted(set(links["product"]) | set(links["neighbour"])))
    if not len(products):
        return pd.DataFrame({"product": [], "x": [], "y": []})
    ends = np.sort(np.column_stack([products.get_indexer(links["product"]), products.get_indexer(links["neighbour"])]))
    ends, first = np.unique(ends, axis=0, return_index=True)
    pull = links["proximity"].to_numpy(dtype=np.float64)[first]
    part = _parts(ends, len(products))
    position = np.empty((len(products), 2))
    drawings = []
    for label in np.argsort(-np.bincount(part), kind="stable"):
        members = np.flatnonzero(part == label)
        inside = part[ends[:, 0]] == label
        local = np.searchsorted(members, ends[inside])
        drawings.append((members, _forces(local, pull[inside], len(members), seed, should_stop)))
    for members, where in _side_by_side(drawings):
        position[members] = where
    position /= max(np.abs(position).max(), 1e-12)
    return pd.DataFrame({"product": products, "x": position[:, 0], "y": position[:, 1]})


def _forces(ends: np.ndarray, pull: np.ndarray, count: int, seed: int, should_stop: ShouldStop) -> np.ndarray:
    angle = 2 * np.pi * np.arange(count) / count
    place = np.column_stack([np.cos(angle), np.sin(angle)])
    place += np.random.default_rng(seed).normal(0, 1e-3, place.shape)
    spacing = np.sqrt(np.pi / count)
    for heat in np.linspace(0.2, 0.002, ROUNDS):
        check(should_stop)
        # pushes through the matrix of squared distances: no pair is visited one by one
        square = (place**2).sum(axis=1)
        distance = np.maximum(square[:, None] + square - 2 * place @ place.T, 1e-9)
        push = spacing**2 / distance
        np.fill_diagonal(push, 0.0)
        move = place * push.sum(axis=1)[:, None] - push @ place
        along = place[ends[:, 1]] - place[ends[:, 0]]
        drawn = along * (np.linalg.norm(along, axis=1) / spacing * pull)[:, None]
        np.add.at(move, ends[:, 0], drawn)
        np.subtract.at(move, ends[:, 1], drawn)
        length = np.linalg.norm(move, axis=1, keepdims=True)
        place = place + move / np.maximum(length, 1e-12) * np.minimum(length, heat)
        place -= place.mean(axis=0)
    return place


def _parts(ends: np.ndarray, count: int) -> np.ndarray:
    """Label of the connected part of each product: the smallest position spreads along the links."""
    label = np.arange(count)
    while True:
        smaller = label.copy()
        np.minimum.at(smaller, ends[:, 0], label[ends[:, 1]])
        np.minimum.at(smaller, ends[:, 1], label[ends[:, 0]])
        smaller = smaller[smaller]  # jump to the label's own label
        if np.array_equal(smaller, label):
            return np.unique(label, return_inverse=True)[1]
        label = smaller


def _side_by_side(drawings: list[tuple[np.ndarray, np.ndarray]]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The largest part in the middle, the others on rings around it, each with room for its size."""
    largest = len(drawings[0][0])
    reach = 0.0
    for rank, (members, place) in enumerate(drawings):
        radius = np.sqrt(len(members) / largest)
        size = max(np.linalg.norm(place, axis=1).max(), 1e-12)
        shaped = place / size * radius
        if rank:
            turn = rank * np.pi * (3 - np.sqrt(5))
            shaped = shaped + (1 + COMPONENT_GAP * 0.12 + radius + reach) * np.array([np.cos(turn), np.sin(turn)])
            reach += 0.01
        yield members, shaped
