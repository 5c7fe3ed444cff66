"""The reference economy: the world that territories are compared with, and the product space learnt on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from ..progress import ShouldStop, check, never
from ..sources import embedded
from ..sources.trade import trade_by_year, trade_matrix
from ..words import Note, listed, tr
from .product_space import ProductSpace, learn_product_space
from .specialisation import rca
from .years import MEAN_PROXIMITY, MODE_WORDS, learn_over_years

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
                    learning_threshold: float = 1.0, mode: str = MEAN_PROXIMITY,
                    should_stop: ShouldStop = never) -> World:
    """The world to compare with, and the product space learnt on it.

    Parameters
    ----------
    trade : DataFrame: country, product, value, and year where there are several, optional
        A tidy trade table (`engine.sources.trade.read_trade`). Default: the embedded one, 2020, with the study's
        1,241 headings; those without trade count as made by nobody. Of several years, all teach the space and the
        latest is the one to compare with.
    learning_countries : codes, optional
        Default: the 140 of METHOD 1, or those of them that `trade` knows.
    learning_threshold : float > 0
        The RCA from which a country makes a product.
    mode : one of `years.MODES`
        How several years are learnt; of one year, all are the same.
    """
    notes: list[Note] = []
    if trade is None:
        by_year = {"": trade_matrix(embedded.world_trade()).reindex(columns=embedded.products().index, fill_value=0.0)}
    else:
        by_year = trade_by_year(trade)
    check(should_stop)
    latest, flows = list(by_year.items())[-1]
    if learning_countries is None:
        known = [code for code in embedded.learning_countries() if any(code in one.index for one in by_year.values())]
        if len(known) < FEW_TEACHERS:
            notes.append(Note(tr("Only {count} of the countries that usually teach the product space are in the "
                                 "table: all its {rows} rows teach it."), count=len(known), rows=len(flows)))
            known = sorted(set().union(*(one.index for one in by_year.values())))
        learning_countries = known
    options: dict[str, Any] = {"countries": learning_countries, "rca_threshold": learning_threshold,
                               "should_stop": should_stop}
    if len(by_year) == 1:
        return World(flows, learn_product_space(flows, **options), tuple(notes))
    space = learn_over_years(by_year, mode=mode, **options)
    notes.append(Note(tr("{count} years of world trade ({years}) teach the product space ({mode}); scores are compared with "
                         "the world of {latest}."),
                      count=len(by_year), years=listed(by_year, 10), mode=MODE_WORDS[mode], latest=latest))
    return World(flows.reindex(columns=space.products, fill_value=0.0).rename_axis(columns=flows.columns.name), space,
                 tuple(notes))
