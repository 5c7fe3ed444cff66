"""Figures as the user's language writes them, and the colours of the bars on a light or a dark theme."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QColor, QPalette

from ...processing.i18n import tr

DARK_BELOW = 128  # lightness of the background


def figure(value, decimals: int = 1) -> str:
    """52.4, or 52,4 in French; a dash where nothing could be computed."""
    if value is None:
        return '–'
    return QLocale(QgsApplication.locale()).toString(float(value), 'f', decimals)


def percent(value) -> str:
    """The same with its unit."""
    return tr('{figure}%').format(figure=figure(value)) if value is not None else figure(value)


def is_dark(palette: QPalette) -> bool:
    """Light letters on a dark ground?"""
    return palette.color(QPalette.ColorRole.Base).lightness() < DARK_BELOW


def bar_colour(palette: QPalette) -> QColor:
    """Blue of the maps: told from orange by every eye, and darker or lighter than the ground in grey."""
    return QColor('#7fcdbb' if is_dark(palette) else '#2c7fb8')


def gain_colour(palette: QPalette) -> QColor:
    """Orange of the maps, drawn hatched: what the ticked products would add."""
    return QColor('#fdb863' if is_dark(palette) else '#b35806')
