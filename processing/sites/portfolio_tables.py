"""Fields and style of a choice of sites."""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsMarkerSymbol, QgsRuleBasedRenderer, QgsWkbTypes

from ..compat import field
from ..i18n import tr


def site_columns():
    """Fields of the sites."""
    return [
        field('site', 'text', tr('Site')), field('name', 'text', tr('Name')), field('state', 'text', tr('State')),
        field('chosen', 'bool', tr('Chosen')), field('score', 'real', tr('Score')), field('cost', 'real', tr('Cost, EUR')),
        field('land_take', 'real', tr('Land take, ha')), field('room', 'real', tr('Room, in the unit of the demand')),
        field('territory', 'text', tr('Territory')), field('reached', 'real', tr('Demand within reach')),
        field('frequency', 'real', tr('Share of the weightings that choose it, 0 to 1')),
        field('proof', 'text', tr('Proof of the choice')),
    ]


def demand_columns():
    """Fields of the demand."""
    return [field('demand', 'text', tr('Demand point')), field('weight', 'real', tr('Demand')),
            field('served', 'real', tr('Share served, 0 to 1; or distance to the nearest chosen site, m'))]


def front_columns():
    """Fields of the front."""
    return [field('limit_ha', 'real', tr('Limit on the land take, ha')), field('land_take', 'real', tr('Land take, ha')),
            field('objective', 'real', tr('Objective')), field('bound', 'real', tr('Bound')),
            field('gap', 'real', tr('Gap')), field('sites', 'int', tr('Number of sites')),
            field('chosen', 'text', tr('Chosen sites'))]


def state_words() -> dict[str, tuple]:
    """State of a site: label, colour, shape, size."""
    return {
        'existing': (tr('stands already'), '#7f7f7f', 'square', '3.4'),
        'chosen': (tr('chosen'), '#542788', 'star', '5'),
        'left': (tr('not chosen'), '#f7f7f7', 'circle', '2.4'),
        'forbidden': (tr('left out'), '#d9d9d9', 'cross2', '2.2'),
    }


ORDER = ('forbidden', 'left', 'existing', 'chosen')  # from the bottom: a chosen site is never hidden by its neighbours


def draw_choice(proof: str):
    """A function that gives a layer its renderer; an unproven choice says so in the legend."""
    def draw(layer) -> None:
        points = layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
        if not points and layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            return
        root = QgsRuleBasedRenderer.Rule(None)
        for word, (label, colour, shape, size) in state_words().items():
            words = f'{label} ({proof})' if word == 'chosen' else label
            symbol = _symbol(points, colour, shape, size)
            symbol.symbolLayer(0).setRenderingPass(ORDER.index(word))
            root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=f'"state" = \'{word}\'', label=words))
        renderer = QgsRuleBasedRenderer(root)
        renderer.setUsingSymbolLevels(True)
        layer.setRenderer(renderer)

    return draw


def _symbol(points, colour, shape, size):
    if points:
        return QgsMarkerSymbol.createSimple({'name': shape, 'color': colour, 'size': size, 'outline_color': '#333333',
                                             'outline_width': '0.25'})
    return QgsFillSymbol.createSimple({'color': colour, 'outline_color': '#333333', 'outline_width': '0.3'})
