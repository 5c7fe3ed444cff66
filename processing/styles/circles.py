"""Strong products and leaps as two circles, one in the other: areas are counts, so the eye compares them rightly."""

from __future__ import annotations

from qgis.core import (
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbolLayer,
)

from ..i18n import tr
from .classes import said_number
from .fills import hatched

STRONG_COLOUR, LEAP_COLOUR = '#253494', '#a1dab4'
LARGEST = 15.0  # diameter of the largest circle, millimetres
LEGEND_COUNTS = (100, 300, 600)  # of strong products and leaps together: the sizes that a legend shows
FULL = 650  # strong and leaps together, of the largest circle: half of all products


def _diameter(count: str) -> str:
    return f'{LARGEST} * sqrt(({count}) / {FULL})'


def _circle(colour: str, size: str | float, outline: str) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol.createSimple({
        'name': 'circle', 'color': colour, 'outline_color': outline, 'outline_width': '0.2',
        'size': str(size if isinstance(size, float) else 4)})
    if isinstance(size, str):
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size))
    return symbol


def _on_land(*markers: QgsMarkerSymbol) -> QgsFillSymbol:
    """The circles in the middle of a pale territory."""
    symbol = QgsFillSymbol.createSimple({'color': '#f0f0f0', 'outline_color': '#bdbdbd', 'outline_width': '0.2'})
    for marker in markers:
        layer = QgsCentroidFillSymbolLayer()
        layer.setSubSymbol(marker)
        layer.setPointOnSurface(True)
        symbol.appendSymbolLayer(layer)
    return symbol


def draw_strong_and_leaps(layer) -> None:
    """Inner circle: strong products; outer: with the leaps. The legend shows both, three sizes, and what is missing."""
    root = QgsRuleBasedRenderer.Rule(None)
    both = _on_land(_circle(LEAP_COLOUR, _diameter('"strong" + "leaps"'), '#4d4d4d'),
                    _circle(STRONG_COLOUR, _diameter('"strong"'), '#ffffff'))
    drawn = QgsRuleBasedRenderer.Rule(both, filterExp='"strong" IS NOT NULL',
                                      label=tr('strong products (dark), with productive leaps (light)'))
    root.appendChild(drawn)
    for count in LEGEND_COUNTS:  # entries of the legend only: no territory meets their condition
        size = LARGEST * (count / FULL) ** 0.5
        root.appendChild(QgsRuleBasedRenderer.Rule(
            _on_land(_circle(LEAP_COLOUR, size, '#4d4d4d')), filterExp='false',
            label=tr('{count} products').format(count=said_number(count))))
    root.appendChild(QgsRuleBasedRenderer.Rule(hatched(), filterExp='"strong" IS NULL', label=tr('not computable')))
    layer.setRenderer(QgsRuleBasedRenderer(root))
