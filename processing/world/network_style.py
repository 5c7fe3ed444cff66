"""How the drawn product space looks: thin links under products coloured by family."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
)

from ..compat import plain
from ..i18n import tr

NOWHERE = QgsCoordinateReferenceSystem()  # a temporary layer would otherwise claim degrees around 0, 0
OTHERS = ''  # the category QGIS gives to all that has no other

# nineteen hues that stay apart in a legend; neighbours in the nomenclature differ in lightness too
HUES = (
    '#8c510a', '#bf812d', '#dfc27d', '#f6a800', '#7f7f7f', '#35978f', '#80cdc1', '#c51b7d', '#4d9221', '#a6d96a',
    '#762a83', '#c2a5cf', '#d6604d', '#fddb33', '#4575b4', '#1a4e8a', '#74add1', '#5e3c99', '#444444',
)


def draw_links(layer) -> None:
    """One thin grey line for each link."""
    symbol = QgsLineSymbol.createSimple({'line_color': '150,150,150,90', 'line_width': '0.12'})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setCrs(NOWHERE)


def draw_products(layer) -> None:
    """One disc for each product, one colour for each family, named in the legend."""
    code, name = (layer.fields().lookupField(column) for column in ('family', 'family_name'))
    found = {}
    for feature in layer.getFeatures():
        family = plain(feature[code])
        found.setdefault(family or OTHERS, plain(feature[name]) if family else tr('No family'))
    categories = []
    for family in sorted(found, key=lambda known: (known == OTHERS, known)):
        number = int(family[1:]) - 1 if family[1:].isdigit() else len(HUES) - 1
        symbol = QgsMarkerSymbol.createSimple({
            'name': 'circle', 'color': HUES[number % len(HUES)], 'size': '2', 'outline_color': 'white',
            'outline_width': '0.1'})
        categories.append(QgsRendererCategory(family, symbol, found[family] or family))
    layer.setRenderer(QgsCategorizedSymbolRenderer('family', categories))
    layer.setCrs(NOWHERE)
