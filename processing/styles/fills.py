"""Polygons by class: a colour each, a pattern where grey print needs one, hatching where there is no figure.

Rules, not a graduated renderer, which would leave territories without figure undrawn.
"""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from .classes import Classes

# light to dark, told apart by colour-blind readers and in grey print (ColorBrewer YlGnBu)
SEQUENTIAL = ('#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#2c7fb8', '#253494')
# orange below, purple above, told apart by colour-blind readers (ColorBrewer PuOr); in grey, ruled lines tell the lower side
DIVERGING = ('#b35806', '#f1a340', '#f7f7f7', '#b2a5d0', '#542788')
OUTLINE = {'outline_color': '#d9d9d9', 'outline_width': '0.2'}  # seen on the dark classes and, at the coast, on white paper
MISSING_COLOUR = '#f2f2f2'
HATCH = '#8c8c8c'


def colours(count: int) -> list[str]:
    """That many steps of the sequential ramp, from the lightest to the darkest."""
    if count == 1:
        return [SEQUENTIAL[2]]
    last = len(SEQUENTIAL) - 1
    return [SEQUENTIAL[round(step * last / (count - 1))] for step in range(count)]


def fill(colour: str, outline: dict | None = None) -> QgsFillSymbol:
    """One colour under a thin outline."""
    return QgsFillSymbol.createSimple({'color': colour, **(outline or OUTLINE)})


def ruled(symbol: QgsFillSymbol, *, angle: float, colour: str, distance: float = 1.5, width: float = 0.26) -> QgsFillSymbol:
    """The same with lines across."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(angle)
    lines.setDistance(distance)
    lines.setLineWidth(width)
    lines.setColor(QColor(colour))
    symbol.appendSymbolLayer(lines)
    return symbol


def hatched() -> QgsFillSymbol:
    """Not computable: never the colour of a low score."""
    symbol = fill(MISSING_COLOUR, {'outline_color': HATCH, 'outline_width': '0.2'})
    return ruled(symbol, angle=45, colour=HATCH)


def hollow() -> QgsMarkerSymbol:
    """Not computable, of a point: an empty circle with a cross."""
    return QgsMarkerSymbol.createSimple({'name': 'cross2', 'color': HATCH, 'outline_color': HATCH, 'size': '2.4'})


def class_symbols(classes: Classes, *, points: bool = False) -> list:
    """A symbol for each class."""
    count = len(classes.breaks) + 1
    tints = _diverging(classes) if classes.signed else colours(count)
    if points:
        return [QgsMarkerSymbol.createSimple({'name': 'circle', 'color': tint, 'outline_color': '#4d4d4d',
                                              'outline_width': '0.2', 'size': '3'}) for tint in tints]
    symbols = [fill(tint) for tint in tints]
    if classes.signed:
        middle = classes.position(0)
        for symbol in symbols[:middle]:
            ruled(symbol, angle=90, colour='#ffffff', distance=1.2, width=0.2)
    return symbols


def _diverging(classes: Classes) -> list[str]:
    """Colours on both sides of the class of zero, the darkest furthest from it."""
    middle, count = classes.position(0), len(classes.breaks) + 1
    half = len(DIVERGING) // 2
    below = [DIVERGING[round(half * step / max(middle, 1))] for step in range(middle)]
    above = [DIVERGING[-1 - round(half * step / max(count - 1 - middle, 1))] for step in range(count - 1 - middle)]
    return [*below, DIVERGING[half], *reversed(above)]


def draw_classes(layer, classes: Classes) -> None:
    """Give the layer the renderer of those classes."""
    points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, label, symbol in zip(classes.conditions(), classes.labels(), class_symbols(classes, points=points)):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label))
    missing = hollow() if points else hatched()
    root.appendChild(QgsRuleBasedRenderer.Rule(
        missing, filterExp=classes.missing or f'{classes.value} IS NULL', label=tr('not computable')))
    layer.setRenderer(QgsRuleBasedRenderer(root))
