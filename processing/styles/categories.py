"""Figures that are words: the class of a site, the path of a town. A colour and a shape for each, and one for the rest."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsRuleBasedRenderer, QgsWkbTypes

from ..i18n import tr
from .fills import fill, hatched, hollow, ruled


def site_classes() -> dict[str, tuple]:
    """Class of a site: label, colour, shape. Dark is suitable in grey print too; what is open is not a lesser class."""
    return {
        'suitable': (tr('suitable'), '#253494', 'circle'),
        'possible': (tr('possible'), '#41b6c4', 'circle'),
        'weak': (tr('weak'), '#ffffcc', 'circle'),
        'to survey': (tr('to survey: too little is known'), '#f7f7f7', 'diamond'),
    }


def path_classes() -> dict[str, tuple]:
    """Which of the two paths suits a town: raise floors where land is dear, reuse what stands empty where it is not."""
    return {
        'densify': (tr('densify: raise floors'), '#542788', 'triangle'),
        'mixed': (tr('mixed'), '#f7f7f7', 'square'),
        'recycle': (tr('recycle: reuse empty ground and buildings'), '#f1a340', 'circle'),
    }


def draw_categories(layer, column: str, categories: dict[str, tuple]) -> None:
    """Points or polygons by the words of `column`; any other word, or none, is shown as not computable."""
    points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    root = QgsRuleBasedRenderer.Rule(None)
    for word, (label, colour, shape) in categories.items():
        symbol = _marker(colour, shape) if points else _area(colour, shape)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=f'"{column}" = \'{word}\'', label=label))
    known = ', '.join(f"'{word}'" for word in categories)
    root.appendChild(QgsRuleBasedRenderer.Rule(
        hollow() if points else hatched(), filterExp=f'"{column}" IS NULL OR "{column}" NOT IN ({known})',
        label=tr('not computable')))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _marker(colour, shape):
    return QgsMarkerSymbol.createSimple({
        'name': shape, 'color': colour, 'size': '3.2', 'outline_color': '#333333', 'outline_width': '0.25'})


def _area(colour, shape):
    symbol = fill(colour, {'outline_color': '#8c8c8c', 'outline_width': '0.2'})
    return ruled(symbol, angle=0, colour='#ffffff', width=0.3) if shape in ('circle', 'diamond') else symbol
