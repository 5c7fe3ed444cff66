"""Productive leaps: products a territory does not make well yet, but whose neighbours it does."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..words import tr
from . import _bits
from .product_space import Neighbours

BYTES_AT_ONCE = 1 << 10  # of each product's flags: 8,192 territories together stay in the cache
PAIRS_AT_ONCE = 1 << 22  # (territory, link) cells looked at together when parents are listed


def reached(strong: np.ndarray, links: Neighbours, neighbours: int) -> np.ndarray:
    """Which products have at least `neighbours` strong neighbours in each territory.

    Parameters
    ----------
    strong : bool, territories x products
    links : of the same products
    neighbours : int >= 1

    Returns
    -------
    bool, territories x products; a strong product may be reached too.
    """
    at_least_one(neighbours)
    return _bits.unpack(reached_bits(_bits.pack(strong), links, neighbours), len(strong))


def reached_bits(strong: np.ndarray, links: Neighbours, neighbours: int) -> np.ndarray:
    """The same on packed flags, products x bytes (see `_bits`)."""
    degree = np.diff(links.start)
    # The most linked first, so that those with one more neighbour to look at always stand at the top.
    order = np.argsort(-degree, kind="stable")
    first, linked = links.start[order], np.searchsorted(-degree[order], -np.arange(degree.max(initial=0)), side="left")
    found = np.zeros_like(strong)
    for start in range(0, strong.shape[1], BYTES_AT_ONCE):
        columns = slice(start, start + BYTES_AT_ONCE)
        here = np.ascontiguousarray(strong[:, columns])
        more_than = np.zeros((neighbours, *here.shape), np.uint8)  # [k]: more than k strong neighbours so far
        for place, count in enumerate(linked):
            seen = here[links.product[first[:count] + place]]
            for level in range(neighbours - 1, 0, -1):
                more_than[level, :count] |= more_than[level - 1, :count] & seen
            more_than[0, :count] |= seen
        found[order, columns] = more_than[-1]
    return found


def parents(leap: np.ndarray, strong: np.ndarray, links: Neighbours) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The strong neighbours behind each leap: positions (territory, leap, parent), in that order."""
    product = np.repeat(np.arange(len(links.start) - 1), np.diff(links.start))
    step = max(1, PAIRS_AT_ONCE // max(len(product), 1))
    found = []
    for first in range(0, len(leap), step):
        rows = slice(first, first + step)
        territory, link = np.nonzero(leap[rows][:, product] & strong[rows][:, links.product])
        found.append((territory + first, product[link], links.product[link]))
    if not found:
        return (np.empty(0, np.int64),) * 3
    territory, product, parent = (np.concatenate(part) for part in zip(*found))
    return territory, product, parent


def parents_table(leap: np.ndarray, strong: np.ndarray, links: Neighbours, territories: pd.Index,
                  products: pd.Index) -> pd.DataFrame:
    """The same as a table: territory, product, parent, proximity."""
    territory, product, parent = parents(leap, strong, links)
    keys = np.repeat(np.arange(len(products)), np.diff(links.start)) * len(products) + links.product
    return pd.DataFrame({
        "territory": territories.to_numpy()[territory],
        "product": products.to_numpy()[product],
        "parent": products.to_numpy()[parent],
        "proximity": links.proximity[np.searchsorted(keys, product * len(products) + parent)],
    })


def one_row_each(parents_of: pd.DataFrame, names: pd.Series | None = None) -> pd.DataFrame:
    """One row for each leap, from `parents_table`: territory, product, parents, proximity, with `names` parents_names.

    Parents are codes, the nearest first, and the proximity is the nearest one's; `names` is a Series by product.

    Examples
    --------
    >>> known = pd.DataFrame([["44", "0103", "0102", 0.5], ["44", "0103", "0101", 0.8]],
    ...                      columns=["territory", "product", "parent", "proximity"])
    >>> one_row_each(known).values.tolist()
    [['44', '0103', '0101 0102', 0.8]]
    """
    nearest = parents_of.sort_values("proximity", ascending=False, kind="stable")
    if names is not None:
        nearest = nearest.assign(name=nearest["parent"].map(names).fillna(nearest["parent"]))
    grouped = nearest.groupby(["territory", "product"], sort=False)
    table = pd.DataFrame({"parents": grouped["parent"].agg(" ".join), "proximity": grouped["proximity"].max()})
    if names is not None:
        table["parents_names"] = grouped["name"].agg("; ".join)
    order = pd.MultiIndex.from_frame(parents_of[["territory", "product"]].drop_duplicates())
    return table.reindex(order).reset_index()


def at_least_one(neighbours: int) -> None:
    """Refuse a number of neighbours that is not a whole number above 0."""
    if isinstance(neighbours, bool) or not isinstance(neighbours, (int, np.integer)) or neighbours < 1:
        raise ParameterError(tr("neighbours: received {value}; expected a whole number, 1 or more."),
                             value=repr(neighbours))
