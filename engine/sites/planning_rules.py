"""Figures of the planning session, from the tables a planner may dispute: law of land take, prices, steps of the methods."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..errors import TableError
from ..words import tr
from .tables import site_table


@dataclass(frozen=True)
class ZanRules:
    """What a ledger rests on, from zan_rules.csv; `dataclasses.replace` gives other rules.

    Attributes
    ----------
    reference_start, reference_years : first year and number of years of the reference
    period_start, period_years : the same of the period that has the allowance
    reduction : share by which land take falls, 0 to 1, where no plan says otherwise
    guarantee : ha at least for a commune covered by a plan
    guarantee_delegated, guarantee_delegated_most : ha more for each delegated commune, and at most
    pace_years : years that the pace is multiplied by
    floor_per_plot_low, floor_per_plot_high : m2 of floors per m2 of plot in a one-storey park
    """

    reference_start: int
    reference_years: int
    period_start: int
    period_years: int
    reduction: float
    guarantee: float
    guarantee_delegated: float
    guarantee_delegated_most: float
    pace_years: float
    floor_per_plot_low: float
    floor_per_plot_high: float

    @property
    def reference(self) -> list[int]:
        """Years of the reference."""
        return list(range(self.reference_start, self.reference_start + self.reference_years))

    @property
    def period(self) -> list[int]:
        """Years of the period."""
        return list(range(self.period_start, self.period_start + self.period_years))


WHOLE = ("reference_start", "reference_years", "period_start", "period_years")


def zan_rules() -> ZanRules:
    """The rules as the table has them.

    Examples
    --------
    >>> zan_rules().reference[-1], zan_rules().period[0], zan_rules().reduction
    (2020, 2021, 0.5)
    """
    figures: dict[str, Any] = {name: rule(name) for name in ZanRules.__dataclass_fields__}
    return ZanRules(**{**figures, **{name: int(figures[name]) for name in WHOLE}})


def rule(name: str) -> float:
    """A figure of zan_rules.csv."""
    return _figure("zan_rules.csv", "rule", name)


def price(name: str) -> float:
    """A price or a share of costs.csv."""
    return _figure("costs.csv", "cost", name)


def session_parameter(name: str) -> float:
    """A figure of session_parameters.csv."""
    return _figure("session_parameters.csv", "parameter", name)


def _figure(table: str, key: str, name: str) -> float:
    text = _by_name(table, key).get(name)
    try:
        return float(text)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise TableError(tr("Table {table}: {name} is \"{value}\"; a number is expected. Correct it, or install "
                            "Ressort again."), table=table, name=name, value=text or "") from None


@lru_cache(maxsize=None)
def _by_name(table: str, key: str) -> dict[str, str]:
    rows = site_table(table)
    return dict(zip(rows[key], rows["value"]))
