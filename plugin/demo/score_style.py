"""How a score is drawn: five round classes, hatched where it could not be computed, the figure on the territory."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ...processing.i18n import tr

# One scale for regions and departements, and one for all families, so that two maps can be laid side by side.
TOTAL_BREAKS = (30, 40, 45, 50)
FAMILY_BREAKS = (20, 40, 60, 80)
# Light to dark, told apart by colour-blind readers and in grey (ColorBrewer YlGnBu).
COLOURS = ('#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494')
OUTLINE = {'outline_color': '#d9d9d9', 'outline_width': '0.2'}
FONT = 'DejaVu Sans'  # on every Debian and Ubuntu QGIS; Qt takes the nearest elsewhere

# Paris and the three departements around it: their figures would cover one another on a map of France.
INNER_PARIS = ('75', '92', '93', '94')
TOO_SMALL = 3_000_000


def rounded(field: str) -> str:
    """What is written is what is coloured: 49.6 reads 50 and takes the colour of 50."""
    return f'round("{field}")'


def classes(field: str, breaks: tuple) -> list[tuple[str, str]]:
    """Filter and label of each class of the rounded score, from the lowest to the highest."""
    score, low, high = rounded(field), breaks[0], breaks[-1]
    made = [(f'{score} < {low}', tr('under {bound}%').format(bound=low))]
    made += [
        (f'{score} >= {start} AND {score} < {end}', tr('{start} to {end}%').format(start=start, end=end - 1))
        for start, end in zip(breaks, breaks[1:])
    ]
    return [*made, (f'{score} >= {high}', tr('{bound}% and over').format(bound=high))]


def hatched() -> QgsFillSymbol:
    """Not computable: never the colour of a low score."""
    symbol = QgsFillSymbol.createSimple({'color': '#f2f2f2', 'outline_color': '#999999', 'outline_width': '0.2'})
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.5)
    lines.setColor(QColor('#999999'))
    symbol.appendSymbolLayer(lines)
    return symbol


def draw_score(layer, field: str, breaks: tuple) -> None:
    """Give the layer the renderer of scores; the hatched class is there only if some territory needs it."""
    root = QgsRuleBasedRenderer.Rule(None)
    for (condition, label), colour in zip(classes(field, breaks), COLOURS):
        symbol = QgsFillSymbol.createSimple({'color': colour, **OUTLINE})
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label))
    missing = f'"{field}" IS NULL'
    layer.selectByExpression(missing)
    if layer.selectedFeatureCount():
        root.appendChild(QgsRuleBasedRenderer.Rule(hatched(), filterExp=missing, label=tr('not computable')))
    layer.removeSelection()
    layer.setRenderer(QgsRuleBasedRenderer(root))


def label_expression(field: str, name_field: str = '') -> str:
    """The rounded score, under the name if asked; a long name breaks after its first hyphen."""
    score = f"coalesce(to_string({rounded(field)}), '')"
    if name_field:
        broken = f"regexp_replace(\"{name_field}\", '^([^-]+-)(.*)$', '\\\\1\\n\\\\2')"
        return f"if(length(\"{name_field}\") > 16, {broken}, \"{name_field}\") || '\\n' || {score}"
    codes = ', '.join(f"'{code}'" for code in INNER_PARIS)
    return f'if("code" IN ({codes}) AND @map_scale > {TOO_SMALL}, \'\', {score})'


def write_score(layer, field: str, *, size: float, name_field: str = '') -> None:
    """Write the rounded score on each territory, under its name if asked."""
    settings = QgsPalLayerSettings()
    settings.fieldName = label_expression(field, name_field)
    settings.isExpression = True
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.centroidInside = True
    # A council reads every figure: none is dropped because two territories are close.
    settings.displayAll = True
    text = QgsTextFormat()
    font = QFont(FONT)
    font.setBold(not name_field)
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor('#1a1a1a'))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor('#ffffff'))
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
