"""The product space: a colour per family, a shape per sector (nineteen colours alone are too many), rings for leaps.

One look for all who draw it: the layers of the algorithm, those of a project, the printed page.
"""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..i18n import tr
from .lettering import text_format

# shape -> families: farm and food, matter, skins and wood, textiles, stone and metals, machines and the rest
SECTORS = {
    'circle': ('f01', 'f02', 'f03', 'f04'),
    'triangle': ('f05', 'f06', 'f07'),
    'pentagon': ('f08', 'f09', 'f10'),
    'diamond': ('f11', 'f12'),
    'square': ('f13', 'f14', 'f15'),
    'hexagon': ('f16', 'f17', 'f18', 'f19'),
}
# inside a sector lightness differs too, so that grey print and colour-blind readers keep three or four of them apart
COLOURS = {
    'f01': '#8c2d04', 'f02': '#41ab5d', 'f03': '#fed976', 'f04': '#f16913', 'f05': '#525252', 'f06': '#c51b7d',
    'f07': '#f1b6da', 'f08': '#543005', 'f09': '#bf812d', 'f10': '#f6e8c3', 'f11': '#3f007d', 'f12': '#bcbddc',
    'f13': '#969696', 'f14': '#ffd700', 'f15': '#252525', 'f16': '#08519c', 'f17': '#4eb3d3', 'f18': '#006d2c',
    'f19': '#d9d9d9',
}
OTHER_COLOUR = '#444444'
SIZE_OF_ONE = 2.0  # millimetres, of a product that is a thousandth of world trade
SIZE = f'max(1.1, {SIZE_OF_ONE} * sqrt("trade"))'
HOME = 0.15  # radius in which a product's neighbours are counted, where all stand within 1 of the middle
NOWHERE = QgsCoordinateReferenceSystem()  # a drawing lies in no country: a layer would otherwise claim degrees around 0, 0
GAP_FILL, GAP_LINE = '#ececec', '#d5d5d5'
_SHAPE = {family: shape for shape, families in SECTORS.items() for family in families}


def marker(family: str, size: float, status: str = '') -> QgsMarkerSymbol:
    """A product of that family; as a leap it is a ring, as a gap it is grey."""
    colour = COLOURS.get(family, OTHER_COLOUR)
    look = {'color': colour, 'outline_color': '#ffffff', 'outline_width': '0.12'}
    if status == 'strong':
        look = {'color': colour, 'outline_color': '#1a1a1a', 'outline_width': '0.2'}
    elif status == 'leap':
        look = {'color': '#ffffff', 'outline_color': colour, 'outline_width': '0.55'}
    elif status == 'gap':
        look = {'color': GAP_FILL, 'outline_color': GAP_LINE, 'outline_width': '0.12'}
    return QgsMarkerSymbol.createSimple({'name': _SHAPE.get(family, 'circle'), 'size': str(size), **look})


def draw_links(layer) -> None:
    """One thin grey line for each link."""
    symbol = QgsLineSymbol.createSimple({'line_color': '150,150,150,70', 'line_width': '0.08'})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setCrs(NOWHERE)


def ready_to_draw(rows):
    """The rows of products, with what `draw_space` reads beside family: label, the family's name where most of its products
    stand together, and priority, which names come first where they would meet.

    `rows`: DataFrame with product, x, y (-1 to 1), family, family_name.
    """
    rows = rows.assign(label=None)
    rows.loc[_homes(rows), 'label'] = rows['family_name']
    size = rows.groupby('family')['product'].transform('size')
    return rows.assign(priority=10 * size / size.max())


def _homes(rows):
    """For each family the product most surrounded by its own: there the family is named; in the middle, if it can be."""
    import numpy as np

    inside = np.hypot(rows['x'], rows['y']) < 1
    inner = rows[(inside | ~rows['family'].isin(rows.loc[inside, 'family'])) & rows['family'].notna()]
    place = inner[['x', 'y']].to_numpy()
    near = ((place[:, None] - place) ** 2).sum(axis=2) < HOME**2
    own = near & (inner['family'].to_numpy()[:, None] == inner['family'].to_numpy())
    at_home = own.sum(axis=1) ** 2 / near.sum(axis=1)
    return inner.assign(at_home=at_home).groupby('family')['at_home'].idxmax()


def draw_space(layer, names: dict, *, status: bool) -> None:
    """Products by family, sized by `trade`; with `status`, as strong, leap or gap of a territory. Gaps lie below."""
    categories = []
    for family, name in names.items():
        symbol = marker(family, 2.0)
        simple = symbol.symbolLayer(0)
        simple.setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(SIZE))
        if status:
            for aspect, expression in _by_status(COLOURS.get(family, OTHER_COLOUR)).items():
                simple.setDataDefinedProperty(aspect, QgsProperty.fromExpression(expression))
        categories.append(QgsRendererCategory(family, symbol, name))
    categories.append(QgsRendererCategory(None, marker('', 2.0), tr('No family')))
    renderer = QgsCategorizedSymbolRenderer('family', categories)
    below, small = '"status" = \'gap\'', '"trade"'  # large discs before small ones, which they would cover
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([
        QgsFeatureRequest.OrderByClause(f'coalesce({below}, false)', False), QgsFeatureRequest.OrderByClause(small, False)]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)
    layer.setCrs(NOWHERE)
    _name_families(layer)


def _by_status(colour: str) -> dict:
    def either(strong, leap, gap, plain):
        return (f"case when \"status\" = 'strong' then {strong} when \"status\" = 'leap' then {leap} "
                f"when \"status\" = 'gap' then {gap} else {plain} end")

    return {
        QgsSymbolLayer.Property.PropertyFillColor: either(f"'{colour}'", "'#ffffff'", f"'{GAP_FILL}'", f"'{colour}'"),
        QgsSymbolLayer.Property.PropertyStrokeColor: either("'#1a1a1a'", f"'{colour}'", f"'{GAP_LINE}'", "'#ffffff'"),
        QgsSymbolLayer.Property.PropertyStrokeWidth: either('0.2', '0.55', '0.12', '0.12'),
    }


def _name_families(layer) -> None:
    """Each family is named once, near the middle of its products; names avoid each other."""
    settings = QgsPalLayerSettings()
    settings.fieldName = 'label'
    settings.placement = QgsPalLayerSettings.Placement.AroundPoint
    settings.dist = 1.5
    settings.autoWrapLength = 20
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.Priority, QgsProperty.fromField('priority'))
    settings.setDataDefinedProperties(properties)
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(False)  # nine hundred products would leave no room to any name
    settings.setObstacleSettings(obstacle)
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.setFormat(text_format(6.5, bold=True, halo=0.8))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
