"""The reference economy: the world that territories are compared with, and the product space learnt on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..progress import ShouldStop, check, never
from ..sources import embedded
from ..sources.trade import trade_matrix
from ..words import Note, tr
from .product_space import ProductSpace, learn_product_space
from .specialisation import rca

FEW_TEACHERS = 20  # below this a trade table's own countries all teach: too few are known


@dataclass(frozen=True)
class World:
    """The reference economy: its trade matrix, the space learnt on it, and the products that are counted."""

    trade: pd.DataFrame  # countries x products
    space: ProductSpace
    notes: tuple[Note, ...] = ()

    @cached_property
    def rca(self) -> pd.DataFrame:
        """RCA of each country, countries x products."""
        return rca(self.trade)


def reference_world(trade: pd.DataFrame | None = None, *, learning_countries: Iterable[str] | None = None,
                    should_stop: ShouldStop = never) -> World:
    """The world to compare with, and the product space learnt on it.

    Parameters
    ----------
    trade : DataFrame: country, product, value, optional
        A tidy trade table (`engine.sources.trade.read_trade`). Default: the embedded one, 2020, with the study's
        1,241 headings; those without trade count as made by nobody.
    learning_countries : codes, optional
        Default: the 140 of METHOD 1, or those of them that `trade` knows.
    """
    notes: list[Note] = []
    if trade is None:
        flows = trade_matrix(embedded.world_trade()).reindex(columns=embedded.products().index, fill_value=0.0)
    else:
        flows = trade_matrix(trade)
    check(should_stop)
    if learning_countries is None:
        known = [code for code in embedded.learning_countries() if code in flows.index]
        if len(known) < FEW_TEACHERS:
            notes.append(Note(tr("Only {count} of the countries that usually teach the product space are in the "
                                 "table: all its {rows} rows teach it."), count=len(known), rows=len(flows)))
            known = flows.index.tolist()
        learning_countries = known
    space = learn_product_space(flows, countries=learning_countries, should_stop=should_stop)
    return World(flows, space, tuple(notes))
