"""Columns of values as facts of the engine."""

from __future__ import annotations

BY_ROAD, STRAIGHT_LINE = 'by road', 'straight line'  # as the engine says it, which is imported where it is used


def fact(criterion, values, source, date='', distance=None, how=''):
    """A fact: one value per site, in order; `distance` in metres where it is not the value itself, and `how` measured."""
    import pandas as pd

    from ...engine.sites.facts import Fact

    return Fact(criterion, pd.Series(values), source, date, None if distance is None else pd.Series(distance), how)


def told(layer, criterion, values, **more):
    """A fact that a layer tells, under its name and its date."""
    return fact(criterion, values, layer.name, layer.date, **more)


def only(values, where):
    """Values where the layer can tell, unknown elsewhere."""
    import pandas as pd

    series = pd.Series(values)
    return series.where(pd.Series(where), None if series.dtype == object else float('nan'))
