"""Indicators of economic complexity around the product space: density, complexity, outlook, fitness.

One set of conventions for all (docs/method/conventions.md): made means RCA at or above the threshold, a product is not
its own neighbour, what cannot be computed is NaN for that territory or product only and never spreads.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import TableError
from ..progress import ShouldStop, check, never
from ..words import tr
from ._eigenpair import second_eigenpair
from ._tiles import row_tiles
from .product_space import ProductSpace
from .proximities import MINIMUM, known_kind, proximity_sums
from .specialisation import above_zero, rca_values

SHARED_BYTES = 16 << 20  # of the pieces in which a large table is added up
MADE = 1.0  # the world's share; the literature's cut for complexity, where a strong product takes 1.5


@dataclass(frozen=True)
class Complexity:
    """Complexity of territories and of products, by the same axis.

    Attributes
    ----------
    eci : Series by territory, mean 0, standard deviation 1; NaN for one that makes nothing
    pci : Series by product, same unit: the eci of a territory is the mean pci of what it makes; NaN for one nobody makes
    """

    eci: pd.Series
    pci: pd.Series
    _centre: float = field(default=0.0, repr=False)  # of the eci before its mean was taken off


@dataclass(frozen=True)
class Outlook:
    """Which products that a territory lacks would open the most.

    Attributes
    ----------
    index : Series by territory, mean 0, standard deviation 1 (complexity outlook index)
    gain : DataFrame, territories x products, in standard deviations of the eci; 0 where the product is made already
    complexity, density : what both were computed from
    """

    index: pd.Series
    gain: pd.DataFrame
    complexity: Complexity
    density: pd.DataFrame


@dataclass(frozen=True)
class Fitness:
    """Fitness of territories and quality of products (Tacchella et al. 2012), both of mean 1."""

    fitness: pd.Series
    quality: pd.Series


def density(rca_matrix: pd.DataFrame, space: ProductSpace, *, rca_threshold: float = MADE, proximity: str = MINIMUM,
            should_stop: ShouldStop = never) -> pd.DataFrame:
    """Around each product, how much of what is near does the territory make already.

    ``density[r, p] = sum_q M[r, q] proximity[q, p] / sum_q proximity[q, p]``, M = RCA >= threshold. Hidalgo et al. (2007),
    doi:10.1126/science.1144581. The relatedness of economic-complexity is this one.

    Parameters
    ----------
    rca_matrix : DataFrame, territories x products
        A masked cell (NaN) counts as not made.
    space : ProductSpace
    rca_threshold : float > 0
    proximity : one of `proximities.KINDS`

    Returns
    -------
    DataFrame, same labels and order, 0 to 1; 0 where a product has no neighbour.

    Raises
    ------
    ParameterError, TableError
        A threshold out of range, an unknown proximity; a negative RCA, a label twice.

    Examples
    --------
    >>> from ressort.engine import ProductSpace
    >>> made = np.array([[1, 1, 1], [1, 1, 0], [0, 0, 1]], bool)
    >>> space = ProductSpace(made, list("ABC"), ["0101", "0102", "8703"], 1.0)
    >>> here = pd.DataFrame([[2.0, 0.0, 0.0]], ["44"], space.products)
    >>> density(here, space).loc["44"].round(4).tolist()  # 0102: 1 / (1 + 1/2); 8703: 1/2 / (1/2 + 1/2)
    [0.0, 0.6667, 0.5]
    """
    made = _made(rca_matrix, rca_threshold)
    teach = space.of_products(rca_matrix.columns)
    # one row more, a territory that makes everything: all that is near
    everything = np.ones((1, made.shape[1]), bool)
    sums = proximity_sums(np.concatenate([made, everything]), teach, kind=known_kind(proximity), should_stop=should_stop)
    share, near = sums[:-1], sums[-1]
    np.divide(share, near, out=share, where=near > 0)
    return pd.DataFrame(share, rca_matrix.index, rca_matrix.columns)


def distance(rca_matrix: pd.DataFrame, space: ProductSpace, *, rca_threshold: float = MADE, proximity: str = MINIMUM,
             should_stop: ShouldStop = never) -> pd.DataFrame:
    """How far a product lies from what the territory makes: 1 less its density."""
    return 1 - density(rca_matrix, space, rca_threshold=rca_threshold, proximity=proximity, should_stop=should_stop)


def relative_relatedness(rca_matrix: pd.DataFrame, space: ProductSpace, *, rca_threshold: float = MADE,
                         proximity: str = MINIMUM, should_stop: ShouldStop = never) -> pd.DataFrame:
    """Which products lie nearer to a territory than the others that it does not make.

    Density less its mean over the products the territory lacks, in standard deviations (of a sample) of the same. Pinheiro,
    Hartmann, Boschma, Hidalgo (2022), doi:10.1080/00343404.2021.1929928. NaN where fewer than two products lack, or all
    are equally near.
    """
    near = density(rca_matrix, space, rca_threshold=rca_threshold, proximity=proximity, should_stop=should_stop)
    lacking = near.mask(_made(rca_matrix, rca_threshold))
    spread = lacking.std(axis=1)
    return near.sub(lacking.mean(axis=1), axis=0).div(spread.where(spread > 0), axis=0)


def complexity(rca_matrix: pd.DataFrame, *, rca_threshold: float = MADE) -> Complexity:
    """How rare and how many the things are that a territory knows how to make (ECI), and the same of products (PCI).

    The second eigenvector of "mean over the products a territory makes of the mean over the territories that make them".
    Taken in its symmetric form, on the smaller side, and turned so that the eci rises with the number of products made.
    Hidalgo and Hausmann (2009), doi:10.1073/pnas.0900943106; Mealy, Farmer, Teytelboym (2019), doi:10.1126/sciadv.aau1705.

    Parameters
    ----------
    rca_matrix : DataFrame, territories x products
    rca_threshold : float > 0

    Returns
    -------
    Complexity

    Raises
    ------
    TableError
        Fewer than two territories or products are left, or they part into groups that share nothing: the axis
        is then not defined.

    Examples
    --------
    >>> made = pd.DataFrame([[1, 1, 1], [1, 1, 0], [0, 0, 1]], list("ABC"), ["0101", "0102", "8703"])
    >>> complexity(made).eci.round(4).tolist()
    [0.2673, 1.069, -1.3363]
    """
    made = _made(rca_matrix, rca_threshold)
    rows, columns = made.any(axis=1), made.any(axis=0)
    cells = made if rows.all() and columns.all() else made[np.ix_(rows, columns)]
    by_territory, by_product = _second_axis(cells)
    unit, centre = by_territory.std(), by_territory.mean()
    if not unit > 0:
        raise TableError(tr("Complexity: all territories are alike, no axis tells them apart."))
    sign = _direction(cells, by_territory, by_product)
    eci, pci = np.full(len(rows), np.nan), np.full(len(columns), np.nan)
    eci[rows] = sign * (by_territory - centre) / unit
    pci[columns] = sign * (by_product - centre) / unit
    return Complexity(pd.Series(eci, rca_matrix.index, name="eci"), pd.Series(pci, rca_matrix.columns, name="pci"),
                      float(sign * centre / unit))


def complexity_outlook(rca_matrix: pd.DataFrame, space: ProductSpace, *, rca_threshold: float = MADE,
                       proximity: str = MINIMUM, should_stop: ShouldStop = never) -> Outlook:
    """How many complex products lie near to what a territory makes, and what each would open.

    With c the product complexity before its mean is taken off, M what is made, and shares of nearness
    ``s[q, p] = proximity[q, p] / sum_p proximity[q, p]``: index ``sum_p density[r, p] (1 - M[r, p]) c[p]``, standardised;
    gain ``(1 - M[r, p]) sum_q (1 - M[r, q]) s[q, p] c[q]``. Hausmann, Hidalgo et al., Atlas of Economic Complexity (2014);
    scaled as ecomplexity does. A product without complexity counts as 0.
    """
    axis = complexity(rca_matrix, rca_threshold=rca_threshold)
    worth = np.nan_to_num(axis.pci.to_numpy() + axis._centre)
    lacking = ~_made(rca_matrix, rca_threshold)
    around = density(rca_matrix, space, rca_threshold=rca_threshold, proximity=proximity, should_stop=should_stop)
    index = ((around.to_numpy() * lacking) @ worth)[:, None]
    teach = space.of_products(rca_matrix.columns)
    near = proximity_sums(np.ones((1, len(worth)), bool), teach, kind=proximity)[0]
    opened = np.divide(worth, near, out=np.zeros_like(worth), where=near > 0)
    gain = proximity_sums(lacking * opened, teach, kind=proximity, should_stop=should_stop) * lacking
    spread = index.std()
    standard = (index[:, 0] - index.mean()) / (spread if spread > 0 else 1.0)
    return Outlook(pd.Series(standard, rca_matrix.index, name="outlook"),
                   pd.DataFrame(gain, rca_matrix.index, rca_matrix.columns), axis, around)


def fitness(rca_matrix: pd.DataFrame, *, rca_threshold: float = MADE, steps: int = 200,
            should_stop: ShouldStop = never) -> Fitness:
    """Fitness rewards making many things that only the fit make (Tacchella et al. 2012, doi:10.1038/srep00723).

    ``F[r] = sum_p M[r, p] Q[p]`` and ``Q[p] = 1 / sum_r M[r, p] / F[r]``, each divided by its mean, `steps` times from 1.
    The ranks settle long before the values, some of which tend to 0 for ever. 0 for a territory that makes nothing,
    NaN for a product nobody makes.
    """
    made = _made(rca_matrix, rca_threshold).astype(np.float64)
    sold = made.any(axis=0)
    cells = made[:, sold]
    fit, quality = np.ones(len(cells)), np.ones(cells.shape[1])
    for _ in range(steps if cells.size else 0):
        check(should_stop)
        better = cells @ quality
        # a fitness that has shrunk to nothing makes its products worth nothing, not NaN
        with np.errstate(divide="ignore"):
            burden = np.divide(1.0, fit, out=np.zeros_like(fit), where=made.any(axis=1))
            quality = 1 / (cells.T @ np.minimum(burden, 1e300))
        fit, quality = better / better.mean(), quality / quality.mean()
    of_products = np.full(len(sold), np.nan)
    of_products[sold] = quality
    return Fitness(pd.Series(np.where(made.any(axis=1), fit, 0.0), rca_matrix.index, name="fitness"),
                   pd.Series(of_products, rca_matrix.columns, name="quality"))


def _made(rca_matrix: pd.DataFrame, rca_threshold: float) -> np.ndarray:
    above_zero("rca_threshold", rca_threshold)
    with np.errstate(invalid="ignore"):
        made: np.ndarray = rca_values(rca_matrix) >= rca_threshold
    return made


def _direction(cells: np.ndarray, by_territory: np.ndarray, by_product: np.ndarray) -> float:
    """1 or -1: more diverse means more complex; where all are as diverse, rarer products; else the first row is above."""
    diversity, ubiquity = cells.sum(axis=1), cells.sum(axis=0)
    for wanted in ((diversity - diversity.mean()) @ by_territory, (ubiquity.mean() - ubiquity) @ by_product,
                   by_territory[0] - by_territory.mean()):
        if abs(wanted) > 1e-9 * np.abs(by_territory).max():
            return float(np.sign(wanted))
    return 1.0


def _second_axis(cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Second eigenvector by row, and by column so that each row is the mean of its columns; neither is scaled."""
    if min(cells.shape) < 2:
        raise TableError(tr("Complexity: {territories} territories make something, and {products} products are made; "
                            "two of each are needed."), territories=cells.shape[0], products=cells.shape[1])
    diversity, ubiquity = (cells.sum(axis=axis, dtype=np.float64) for axis in (1, 0))
    on_rows = len(cells) <= cells.shape[1]
    many, shared = (diversity, _shared(cells, ubiquity)) if on_rows else (ubiquity, _shared(cells.T, diversity))
    root = np.sqrt(many)
    shared /= root
    shared /= root[:, None]
    value, vector = second_eigenpair(shared, root / np.linalg.norm(root))
    second = vector / root
    if value > 1 - 1e-10:
        raise TableError(tr("Complexity: the territories part into groups that share no product; score each by itself."))
    if value < 1e-12:
        raise TableError(tr("Complexity: all territories are alike, no axis tells them apart."))
    by_row = second if on_rows else _sums(cells, second) / diversity
    return by_row, _sums(cells.T, by_row) / ubiquity / value


def _shared(cells: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """``cells / weight @ cells.T``, a piece of the columns at a time; half of what is symmetric is enough."""
    shared = np.zeros((len(cells),) * 2)
    for columns in row_tiles(cells.shape[1], 8 * len(cells), SHARED_BYTES):
        part = cells[:, columns] / np.sqrt(weight[columns])
        shared += part @ part.T
    return shared


def _sums(cells: np.ndarray, values: np.ndarray) -> np.ndarray:
    """``cells @ values`` of flags, rows by rows: the whole table as numbers would take eight times its room."""
    sums = np.empty(len(cells))
    for rows in row_tiles(len(cells), 8 * cells.shape[1], SHARED_BYTES):
        sums[rows] = cells[rows].astype(np.float64) @ values
    return sums
