"""How a score is drawn: five round classes, the same on every map, and a hatched one where there is no score.

One scale for all territories and one for all families, never fitted to the data: two maps can be laid side by side.
"""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsLinePatternFillSymbolLayer, QgsRuleBasedRenderer
from qgis.PyQt.QtGui import QColor

from .i18n import tr

TOTAL_BREAKS = (30, 40, 45, 50)  # French regions lie between 19 and 52 %, departements between 12 and 52 %
FAMILY_BREAKS = (20, 40, 60, 80)
# light to dark, told apart by colour-blind readers and in grey print (ColorBrewer YlGnBu)
COLOURS = ('#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494')
OUTLINE = {'outline_color': '#d9d9d9', 'outline_width': '0.2'}  # seen on the dark classes and, at the coast, on white paper


def rounded(column: str) -> str:
    """What a map writes is what it colours: 49.6 reads 50 and takes the colour of 50."""
    return f'round("{column}")'


def score_classes(column: str, breaks: tuple) -> list[tuple[str, str]]:
    """Filter and label of each class of the rounded score, from the lowest to the highest."""
    score = rounded(column)
    made = [(f'{score} < {breaks[0]}', tr('under {bound}%').format(bound=breaks[0]))]
    made += [
        (f'{score} >= {low} AND {score} < {high}', tr('{low} to {high}%').format(low=low, high=high - 1))
        for low, high in zip(breaks, breaks[1:])
    ]
    return [*made, (f'{score} >= {breaks[-1]}', tr('{bound}% and over').format(bound=breaks[-1]))]


def hatched() -> QgsFillSymbol:
    """Not computable: never the colour of a low score."""
    symbol = QgsFillSymbol.createSimple({'color': '#f2f2f2', 'outline_color': '#999999', 'outline_width': '0.2'})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.5)
    lines.setColor(QColor('#999999'))
    symbol.appendSymbolLayer(lines)
    return symbol


def draw_score(layer, column: str, breaks: tuple) -> None:
    """Give the layer the renderer of scores. A graduated one would leave territories without score undrawn: rules."""
    root = QgsRuleBasedRenderer.Rule(None)
    for (condition, label), colour in zip(score_classes(column, breaks), COLOURS):
        symbol = QgsFillSymbol.createSimple({'color': colour, **OUTLINE})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label))
    root.appendChild(QgsRuleBasedRenderer.Rule(hatched(), filterExp=f'"{column}" IS NULL', label=tr('not computable')))
    layer.setRenderer(QgsRuleBasedRenderer(root))
