"""The map of the two paths in two colours: dynamism one way, vacancy the other; no path is hatched.

Where only one of the two sides is known anywhere, the path itself is drawn, in its three classes.
"""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsRuleBasedRenderer, QgsWkbTypes

from ..i18n import tr
from ..styles.categories import draw_categories, path_classes
from ..styles.fills import fill, hatched, hollow, ruled

# rows: dynamism from low to high; columns: vacancy from low to high (purple for floors, orange for what stands empty)
COLOURS = {
    '1-1': '#f3f3f3', '1-2': '#f4cfa0', '1-3': '#e08214', '2-1': '#cbc2df', '2-2': '#d1b8a8', '2-3': '#b3702f',
    '3-1': '#542788', '3-2': '#6f4a73', '3-3': '#7d4a3c',
}
ONE_SIDE = '#c9dfc9'


def steps() -> tuple:
    """Words of the three steps."""
    return tr('low'), tr('middle'), tr('high')


def draw_paths(layer) -> None:
    """Give the layer its renderer, points or polygons; a table has none."""
    kind = layer.geometryType()
    if kind not in (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.PolygonGeometry):
        return
    if not any(value in COLOURS for value in layer.uniqueValues(layer.fields().lookupField('map_class'))):
        draw_categories(layer, 'path', path_classes())
        return
    points = kind == QgsWkbTypes.GeometryType.PointGeometry
    root = QgsRuleBasedRenderer.Rule(None)
    for word, colour in COLOURS.items():
        dynamism, vacancy = (int(part) for part in word.split('-'))
        label = tr('dynamism {dynamism}, vacancy {vacancy}').format(
            dynamism=steps()[dynamism - 1], vacancy=steps()[vacancy - 1])
        symbol = _marker(colour) if points else fill(colour)
        if vacancy == 3 and not points:
            ruled(symbol, angle=90, colour='#ffffff', distance=1.6, width=0.2)  # told apart in grey print
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=f'"map_class" = \'{word}\'', label=label))
    one_side = '"map_class" IS NULL AND "path" IS NOT NULL'
    root.appendChild(QgsRuleBasedRenderer.Rule(_marker(ONE_SIDE) if points else fill(ONE_SIDE), filterExp=one_side,
                                               label=tr('a path, told by one side only')))
    root.appendChild(QgsRuleBasedRenderer.Rule(hollow() if points else hatched(), filterExp='"path" IS NULL',
                                               label=tr('insufficient data')))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _marker(colour):
    return QgsMarkerSymbol.createSimple({'name': 'circle', 'color': colour, 'size': '3', 'outline_color': '#333333',
                                         'outline_width': '0.2'})
