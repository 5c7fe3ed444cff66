"""The product space: which products are made by the same countries (Hidalgo, Klinger, Barabasi, Hausmann 2007)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..atomic_write import written_aside
from ..errors import ParameterError, TableError
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from ._cooccurrence import Pairs, close_pairs
from .specialisation import above_zero, flow_values, reaches

FILE_VERSION = 2  # 1: before a file could hold several years


class Neighbours(NamedTuple):
    """Links as compressed rows: those of product i stand at ``start[i]:start[i + 1]``."""

    start: np.ndarray  # int64, products + 1
    product: np.ndarray  # int32, position of the neighbour
    proximity: np.ndarray  # float64


class ProductSpace:
    """Which countries make which products; proximities follow from it, exactly.

    ``proximity[p, q] = min(P(p | q), P(q | p)) = n[p, q] / max(n[p], n[q])``, n counting the countries whose RCA
    reaches the threshold; 0 on the diagonal and where nobody makes one of the two. Nothing of size products x
    products is held: links are found again at each threshold, in milliseconds.

    Built by `learn_product_space` or `ProductSpace.load`. Immutable.
    """

    def __init__(self, made: np.ndarray, countries: Iterable[str], products: Iterable[str], rca_threshold: float):
        self._made = np.ascontiguousarray(made, dtype=bool)
        self._made.setflags(write=False)
        self._links: dict[tuple[Fraction, bool], Neighbours] = {}
        self.countries = pd.Index(countries, name="country")
        self.products = pd.Index(products, name="product")
        self.rca_threshold = float(rca_threshold)
        if self._made.shape != (len(self.countries), len(self.products)):
            raise TableError(tr("Product space: {shape} cells for {countries} countries and {products} products."),
                             shape=str(self._made.shape), countries=len(self.countries), products=len(self.products))

    def __repr__(self) -> str:
        return f"<ProductSpace: {len(self.products)} products, {len(self.countries)} countries>"

    @property
    def made(self) -> pd.DataFrame:
        """Countries x products of bool: RCA at or above the learning threshold."""
        return pd.DataFrame(self._made, self.countries, self.products)

    @property
    def makers(self) -> pd.Series:
        """How many learning countries make each product."""
        return pd.Series(self._made.sum(axis=0), self.products, name="makers")

    def proximity(self, p: str, q: str) -> float:
        """Proximity of two products, 0 to 1; 0 of a product with itself.

        Raises
        ------
        ParameterError
            A product that the space does not know.
        """
        places = self.products.get_indexer([p, q])
        if (places < 0).any():
            unknown = [label for label, place in zip((p, q), places) if place < 0]
            raise ParameterError(tr("Product space: unknown product {labels}. It knows {count}, such as {known}."),
                                 labels=listed(unknown), count=len(self.products), known=listed(self.products[:3]))
        if p == q:
            return 0.0
        one, other = self._made[:, places[0]], self._made[:, places[1]]
        most = max(int(one.sum()), int(other.sum()))
        return int((one & other).sum()) / most if most else 0.0

    def links(self, threshold: float = 0.5, ties: bool = True) -> pd.DataFrame:
        """Pairs of products at least this close, both directions, in the order of the products.

        Parameters
        ----------
        threshold : float in (0, 1]
            Compared in whole numbers: 0.5 means exactly one half.
        ties : bool
            Whether a proximity equal to the threshold counts (METHOD 1: it decides about 1,300 pairs of the default space).

        Returns
        -------
        DataFrame: product, neighbour, proximity (float64).
        """
        found = self.neighbours(threshold, ties)
        row = np.repeat(np.arange(len(self.products)), np.diff(found.start))
        return pd.DataFrame({
            "product": self.products.to_numpy()[row],
            "neighbour": self.products.to_numpy()[found.product],
            "proximity": found.proximity,
        })

    def neighbours(self, threshold: float = 0.5, ties: bool = True, *, should_stop: ShouldStop = never) -> Neighbours:
        """The same links as compressed rows of positions: what the other modules count on."""
        share = exact_share(threshold)
        if (share, ties) not in self._links:
            makers = self._made.sum(axis=0, dtype=np.int64)
            # n >= share * most, or n > it, decided in whole numbers: the least n that does
            least = -(-makers * share.numerator // share.denominator) if ties else \
                makers * share.numerator // share.denominator + 1
            pairs = close_pairs(self._made, np.maximum(least, 1), should_stop=should_stop)
            self._links.clear()  # one is kept: scores are mostly asked again at the same threshold
            near = pairs.shared / np.maximum(makers[pairs.one], makers[pairs.other])
            self._links[share, ties] = both_directions(pairs, near, len(self.products))
        return self._links[share, ties]

    def of_products(self, products: Iterable[str]) -> ProductSpace:
        """The same space over these products, in this order; one that nobody taught has no links."""
        wanted = pd.Index(products)
        if wanted.equals(self.products):
            return self
        places = self.products.get_indexer(wanted)
        made = self._made[:, places] & (places >= 0)
        return ProductSpace(made, self.countries, wanted, self.rca_threshold)

    @property
    def spaces(self) -> tuple[ProductSpace, ...]:
        """The spaces whose proximities are averaged: this one alone."""
        return (self,)

    def save(self, path: str | Path) -> Path:
        """Write the space to a compressed ``.npz`` file, aside first, then in place."""
        return write_spaces(path, self)

    @classmethod
    def load(cls, path: str | Path) -> ProductSpace:
        """Read a space that `save` wrote.

        Raises
        ------
        TableError
            Not such a file, damaged, of a later version, or of several years (`years.MeanSpace.load` reads those).
        """
        found = read_spaces(path)
        if len(found) > 1:
            raise TableError(tr("{path}: a mean of {count} years. Read it with `MeanSpace.load`."),
                             path=str(path), count=len(found))
        return found[0]


def write_spaces(path: str | Path, space: ProductSpace) -> Path:
    """The spaces of `space`, of the same products, one under the other in one file."""
    spaces = space.spaces
    about = {"ressort": "product space", "version": FILE_VERSION, "rca_threshold": space.rca_threshold,
             "countries": [len(one.countries) for one in spaces]}
    with written_aside(path) as aside, open(aside, "wb") as stream:
        np.savez_compressed(
            stream, made=np.packbits(np.concatenate([one._made for one in spaces]), axis=1),
            about=np.array(json.dumps(about)), products=space.products.to_numpy(dtype=str),
            countries=np.concatenate([one.countries.to_numpy(dtype=str) for one in spaces]))
    return Path(path)


def read_spaces(path: str | Path) -> list[ProductSpace]:
    """The spaces of a file that `write_spaces` wrote; refused where it is another, damaged, or of another version."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            about = json.loads(str(stored["about"]))
            packed, countries, products = stored["made"], stored["countries"], stored["products"]
    except FileNotFoundError:
        raise
    except Exception as error:  # a damaged zip raises a dozen kinds; all mean the same to the reader
        raise TableError(tr("{path} is not a product space saved by Ressort ({detail}). Learn it again."),
                         path=str(path), detail=str(error)) from error
    if about.get("version") != FILE_VERSION:
        raise TableError(tr("{path}: product space of version {found}; this Ressort reads version {known}."),
                         path=str(path), found=about.get("version"), known=FILE_VERSION)
    ends = np.cumsum(about["countries"])
    if packed.shape != (len(countries), -(-len(products) // 8)) or not len(ends) or ends[-1] != len(countries):
        raise TableError(tr("{path} is not a product space saved by Ressort ({detail}). Learn it again."),
                         path=str(path), detail=f"{packed.shape}, {len(countries)} x {len(products)}")
    made = np.unpackbits(packed, axis=1, count=len(products)).astype(bool)
    return [ProductSpace(part, names.tolist(), products.tolist(), about["rca_threshold"])
            for part, names in zip(np.split(made, ends[:-1]), np.split(countries, ends[:-1]))]


def learn_product_space(
    trade_matrix: pd.DataFrame, *, countries: Iterable[str] | None = None, rca_threshold: float = 1.0,
    should_stop: ShouldStop = never,
) -> ProductSpace:
    """Which products the same countries make, learnt on countries only.

    The RCA is taken against the whole matrix; `countries` says which rows teach. METHOD 1: population above 1.2
    million and exports above 1 G$; with microstates the proximities blur and France loses half of its leaps.

    Parameters
    ----------
    trade_matrix : DataFrame, countries x products, value in any one unit, >= 0
    countries : labels of rows, optional
        Default: every row.
    rca_threshold : float > 0
        A tie counts.

    Returns
    -------
    ProductSpace

    Raises
    ------
    TableError
        A negative flow, a label twice, a masked flow, a learning country that the matrix lacks.

    Examples
    --------
    >>> flows = pd.DataFrame([[8, 8, 0], [9, 9, 0], [0, 0, 9]], ["A", "B", "C"], ["0101", "0102", "8703"])
    >>> learn_product_space(flows).links().values.tolist()
    [['0101', '0102', 1.0], ['0102', '0101', 1.0]]
    """
    above_zero("rca_threshold", rca_threshold)
    flows = flow_values(trade_matrix, tr("Trade matrix"))
    if np.isnan(flows).any():
        raise TableError(tr("Trade matrix: {count} empty cells. A country that sells nothing has 0; leave out those "
                            "that do not report."), count=int(np.isnan(flows).sum()))
    rows = np.arange(len(trade_matrix))
    if countries is not None:
        wanted = pd.Index(countries).unique()
        missing = wanted.difference(trade_matrix.index, sort=False)
        if len(missing):
            raise TableError(
                tr("Trade matrix: learning countries not found: {count} of {asked} ({labels}). "
                   "Correct the list, or leave it out to learn on all {rows} rows."),
                count=len(missing), asked=len(wanted), labels=listed(missing), rows=len(trade_matrix),
            )
        rows = np.sort(trade_matrix.index.get_indexer(wanted))
    check(should_stop)
    by_product = flows.sum(axis=0)
    made = reaches(flows if countries is None else flows[rows], by_product, float(by_product.sum()), rca_threshold)
    return ProductSpace(made, trade_matrix.index[rows], trade_matrix.columns, rca_threshold)


def exact_share(threshold: float) -> Fraction:
    """The threshold as the fraction a reader means: 0.55 is 11/20, not its nearest float."""
    if isinstance(threshold, bool) or not isinstance(threshold, (int, float, np.number)) or not 0 < threshold <= 1:
        raise ParameterError(tr("proximity_threshold: received {value}; expected a number above 0, at most 1."),
                             value=repr(threshold))
    return Fraction(float(threshold)).limit_denominator(10_000)


def both_directions(pairs: Pairs, proximity: np.ndarray, products: int) -> Neighbours:
    """Each pair and its mirror, row by row."""
    key = np.concatenate([pairs.one * products + pairs.other, pairs.other * products + pairs.one])
    order = np.argsort(key)
    start = np.zeros(products + 1, np.int64)
    np.cumsum(np.bincount(key // max(products, 1), minlength=products), out=start[1:])
    neighbour = (key[order] % max(products, 1)).astype(np.int32)
    linked = Neighbours(start, neighbour, np.concatenate([proximity, proximity])[order])
    for part in linked:
        part.setflags(write=False)
    return linked
