"""The fields that every activity table written here begins with."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr


def activity_fields():
    """Territory, class, value and its bounds."""
    return [
        field('territory', 'text', tr('Territory')),
        field('activity', 'text', tr('NAF class')),
        field('value', 'real', tr('Value')),
        *interval_fields(),
    ]


def interval_fields():
    """Whether a value is secret, and between what it lies."""
    return [
        field('masked', 'bool', tr('Secret')),
        field('low', 'real', tr('At least')),
        field('high', 'real', tr('At most')),
    ]


def together_fields(table):
    """Limits of sums, of a table that has them."""
    names = {'hidden_territory': tr('Hidden in the territory at most'),
             'hidden_activity': tr('Hidden in the activity at most')}
    return [field(name, 'real', label) for name, label in names.items() if name in table]
