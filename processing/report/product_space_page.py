"""The product space on a page: products coloured by family and sized by world trade, and where a territory stands in it."""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsMapThemeCollection,
    QgsPoint,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import field
from ..diagnosis.parameters import family_names, product_names
from ..i18n import tr
from ..styles.network import NOWHERE, SECTORS, SIZE_OF_ONE, draw_links, draw_space, marker, ready_to_draw
from .map_layers import write_layer
from .page import Page
from .papers import MARGIN, Paper

PRODUCTS, LINKS = 'product_space_products', 'product_space_links'
SPREAD = 1000.0  # drawing units for 1 in the table of places


def space_products(products=None, code: str = ''):
    """One row per linked product: product, product_name, family, family_name, trade (parts per thousand of world trade),
    status and rca in the territory of that code, label (the name of the family, once)."""
    from ...engine.sources.embedded import product_space_layout, world_trade
    from ...engine.sources.embedded import products as known_products

    places = product_space_layout()
    trade = world_trade().groupby('product')['value'].sum()
    rows = places.reset_index().assign(
        product_name=lambda table: product_names(table['product']),
        family=lambda table: table['product'].map(known_products()['family']),
        trade=lambda table: table['product'].map(trade).fillna(0) / trade.sum() * 1000)
    rows['family_name'] = rows['family'].map(family_names())
    rows['status'], rows['rca'] = None, None
    if products is not None and code:
        here = products[products['code'] == code].drop_duplicates('product').set_index('product')
        rows['status'] = rows['product'].map(here['status'])
        rows['rca'] = rows['product'].map(here['rca'])
    return ready_to_draw(rows)


def space_links():
    """The links among them at a proximity of one half, once each: product, neighbour, proximity."""
    from ...engine.resilience.assessment import reference_world

    links = reference_world().space.links(0.5, True)
    return links[links['product'] < links['neighbour']]


def write_space(path, rows, context, should_stop) -> tuple[str, str]:
    """Both layers into the GeoPackage; gives their addresses."""
    at = {row.product: (row.x * SPREAD, row.y * SPREAD) for row in rows.itertuples()}
    links = space_links()
    links = links[links['product'].isin(at) & links['neighbour'].isin(at)]
    lines = [QgsGeometry.fromPolyline([QgsPoint(*at[one]), QgsPoint(*at[other])])
             for one, other in zip(links['product'], links['neighbour'])]
    points = [QgsGeometry.fromPointXY(QgsPointXY(*at[product])) for product in rows['product']]
    made = write_layer(path, LINKS, [
        field('product', 'text', tr('Product')), field('neighbour', 'text', tr('Neighbour')),
        field('proximity', 'real', tr('Proximity, 0 to 1'))], links, lines, QgsWkbTypes.Type.LineString, NOWHERE, context,
        should_stop)
    return write_layer(path, PRODUCTS, [
        field('product', 'text', tr('HS heading')), field('product_name', 'text', tr('Product name')),
        field('family', 'text', tr('Family')), field('family_name', 'text', tr('Family name')),
        field('trade', 'real', tr('Share of world trade, per thousand')), field('status', 'text', tr(
            'strong, leap, gap, or unknown (masked)')), field('rca', 'real', tr('Revealed comparative advantage')),
        field('label', 'text', tr('Name of the family, once on the map')),
        field('priority', 'real', tr('Which names come first where they would meet, 0 to 10'))],
        rows, points, QgsWkbTypes.Type.Point, NOWHERE, context, should_stop), made


def add_space(project, addresses, name: str, *, status: bool) -> QgsVectorLayer:
    """A group with both layers and a theme; `status`: the products say what they are for a territory."""
    products, links = (QgsVectorLayer(address, title, 'ogr') for address, title in zip(
        addresses, (tr('Products'), tr('Links between products'))))
    draw_space(products, family_names(), status=status)
    draw_links(links)
    group = project.layerTreeRoot().addGroup(name)
    theme = QgsMapThemeCollection.MapThemeRecord()
    for layer in (products, links):
        project.addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    products.setDisplayExpression('"product_name"')
    group.setItemVisibilityChecked(False)
    group.setExpanded(False)
    project.mapThemeCollection().insert(name, theme)
    return products


def space_page(project, theme: str, paper: Paper, *, title: str, territory: str, sources: str):
    """Build the page; gives its layout."""
    page = Page(project, title, paper)
    subtitle = tr(
        'Products that the same countries make well are linked; the larger the sign, the more of it the world trades')
    page.header(title, subtitle)
    top, bottom = page.ceiling(), page.floor()
    if paper.is_landscape:
        drawing = (MARGIN, top, paper.inner - 74, bottom - top)
        key = (paper.width - MARGIN - 70, top + 2, 70)
    else:
        drawing = (MARGIN, top, paper.inner, bottom - top - 80)
        key = (MARGIN, bottom - 76, paper.inner)
    page.map(theme, drawing, QgsRectangle(-1180, -1180, 1180, 1180), NOWHERE, name='map')
    after = _families(page, key)
    if territory:
        after = _statuses(page, after, territory)
    _sizes(page, after)
    page.footer(tr('Product space: Hidalgo, Klinger, Barabasi, Hausmann (2007), learnt on 140 countries, links at a '
                   'proximity of 0.5 and more; products without such a link are not drawn. Only who stands near whom has '
                   'a meaning.'),
                sources)
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _families(page, key):
    """Shape and colour of each family, by sector; gives where the next key may stand."""
    x, y, width = key
    page.text(tr('Product families'), 9, (x, y, width, 5), bold=True)
    names = family_names()
    columns = 1 if page.paper.is_landscape else 3
    rows = -(-len(names) // columns)
    ordered = [code for codes in SECTORS.values() for code in codes]
    for number, code in enumerate(ordered):
        left, line = x + number // rows * width / columns, y + 6 + number % rows * 4.7
        page.marker((left, line, 3.6, 3.6), marker(code, 3.2))
        page.text(names[code], 7, (left + 5, line + 0.4, width / columns - 6, 4))
    return (x, y + 6 + rows * 4.7 + 4, width)


def _statuses(page, place, territory):
    x, y, width = place
    columns = 1 if page.paper.is_landscape else 3
    page.text(tr('Territory: {territory}').format(territory=territory), 9, (x, y, width, 5), bold=True)
    words = {'strong': tr('strong product: full colour'), 'leap': tr('productive leap: ring'), 'gap': tr('gap: grey')}
    for number, (status, said) in enumerate(words.items()):
        left, line = x + number % columns * width / columns, y + 6 + number // columns * 4.7
        page.marker((left, line, 3.6, 3.6), marker('f16', 3.2, status))
        page.text(said, 7, (left + 5, line + 0.4, width / columns - 6, 4))
    return (x, y + 6 + -(-len(words) // columns) * 4.7 + 4, width)


def _sizes(page, place):
    """Two discs of known trade."""
    x, y, width = place
    page.text(tr('World trade in the product'), 9, (x, y, width, 5), bold=True)
    for number, share in enumerate((1, 10)):
        size = SIZE_OF_ONE * share ** 0.5
        left = x + number * width / (2 if page.paper.is_landscape else 3)
        page.marker((left, y + 6, size, SIZE_OF_ONE * 10 ** 0.5), marker('f15', size))
        page.text(tr('{share} thousandths').format(share=share) if share > 1 else tr('1 thousandth'), 7,
                  (left + size + 2, y + 8.2, 30, 4))
