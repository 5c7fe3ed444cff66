"""Figures of the dossier in words: hectares, euros, shares, intervals; what is unknown is called so, never left blank."""

from __future__ import annotations

from ..i18n import language, tr
from ..styles.classes import said_number


def is_unknown(value) -> bool:
    """None or NaN."""
    return value is None or value != value


def is_true(value) -> bool:
    """A yes as any file writes it."""
    from ...engine.sources.cells import YES_MARKS

    return str(value).strip().lower() in YES_MARKS


def figure(value, digits: int = 1) -> str:
    """A number, or "unknown"."""
    return tr('unknown') if is_unknown(value) else said_number(float(value), digits)


def short(value, digits: int = 1) -> str:
    """The same in a narrow cell: a question mark where it is unknown."""
    return '?' if is_unknown(value) else said_number(float(value), digits)


def between(low, high, digits: int = 1) -> str:
    """An interval, or one figure where both ends read alike."""
    if is_unknown(low) or is_unknown(high):
        return tr('unknown')
    ends = figure(low, digits), figure(high, digits)
    return ends[0] if ends[0] == ends[1] else tr('{low} to {high}').format(low=ends[0], high=ends[1])


def millions(low, high) -> str:
    """Euros as an interval in millions, one digit."""
    if is_unknown(low) or is_unknown(high):
        return tr('unknown')
    return tr('{figure} M EUR').format(figure=between(low / 1e6, high / 1e6, 1))


def percent(share, digits: int = 0) -> str:
    """A share as percent."""
    return tr('unknown') if is_unknown(share) else tr('{figure}%').format(figure=said_number(100 * float(share), digits))


def percents(low, high) -> str:
    """Two shares as an interval in percent."""
    if is_unknown(low) or is_unknown(high):
        return tr('unknown')
    return tr('{figure}%').format(figure=between(100 * low, 100 * high, 0))


def said_date(text: str) -> str:
    """An ISO date as people write it; anything else as it is."""
    from qgis.PyQt.QtCore import QDate, QLocale, Qt

    date = QDate.fromString(text, Qt.DateFormat.ISODate)
    return QLocale(language()).toString(date, 'd MMMM yyyy') if date.isValid() else text


def level_words() -> dict[str, str]:
    """Levels of the ledger."""
    return {'region': tr('Region'), 'departement': tr('Departement'), 'scot': tr('SCoT'), 'epci': tr('EPCI'),
            'commune': tr('Commune')}
