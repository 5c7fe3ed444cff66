"""The product space as a table of links and as a drawn network."""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsPoint,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis.parameters import family_names
from ..errors import push_notes
from ..i18n import tr
from ..styles.network import draw_links, draw_space, ready_to_draw
from .trade_parameters import TradeParameters, names


class ProductSpaceAlgorithm(TradeParameters, RessortAlgorithm):
    """Which products the same countries are good at (Hidalgo, Klinger, Barabasi, Hausmann 2007)."""

    NAME = 'product_space'
    GROUP = 'world'
    TAGS = 'product space espace produit proximity proximité network réseau graphe complexity complexité hidalgo hausmann'

    RCA_THRESHOLD, PROXIMITY_THRESHOLD, TIES = 'RCA_THRESHOLD', 'PROXIMITY_THRESHOLD', 'TIES'
    BOTH_DIRECTIONS = 'BOTH_DIRECTIONS'
    LINKS, NODES, EDGES = 'LINKS', 'NODES', 'EDGES'
    LINK_COUNT, PRODUCT_COUNT = 'LINK_COUNT', 'PRODUCT_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Product space')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add_trade()
        self.add(QgsProcessingParameterNumber(
            self.PROXIMITY_THRESHOLD, tr('Proximity threshold'), QgsProcessingParameterNumber.Type.Double,
            defaultValue=0.5, minValue=0.01, maxValue=1.0),
            tr('Two products are linked when, of the countries strong in one, at least this share is strong in the other, '
               'both ways.'))
        self.add(QgsProcessingParameterNumber(
            self.RCA_THRESHOLD, tr('RCA threshold of learning'), QgsProcessingParameterNumber.Type.Double,
            defaultValue=1.0, minValue=0.01),
            tr('A country counts as making a product when its revealed comparative advantage reaches this value.'),
            advanced=True)
        self.add(QgsProcessingParameterBoolean(self.TIES, tr('A proximity equal to the threshold counts'),
                                               defaultValue=True),
                 tr('Exactly one half is common: with ties the figures of the study come out, without them a fifth of '
                    'the links goes.'), advanced=True)
        self.add_learning_countries()
        self.add(QgsProcessingParameterBoolean(self.BOTH_DIRECTIONS, tr('Draw each link in both directions'),
                                               defaultValue=False),
                 tr('The table of links always has both; the drawing needs each pair once.'), advanced=True)
        self._add_outputs()

    def _add_outputs(self):
        vector, point, line = (QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPoint,
                               QgsProcessing.SourceType.TypeVectorLine)
        self.add(QgsProcessingParameterFeatureSink(self.LINKS, tr('Links between products'), vector),
                 tr('Table: product, neighbour, proximity, and both names; each pair in both directions.'))
        self.add(QgsProcessingParameterFeatureSink(self.EDGES, tr('Product space: links'), line, optional=True),
                 tr('The same links as lines of a drawn network, without reference system.'))
        self.add(QgsProcessingParameterFeatureSink(self.NODES, tr('Product space: products'), point, optional=True),
                 tr('The products that have a link, as points of the drawn network: name, family, number of links.'))
        self.add_number(self.LINK_COUNT, tr('Number of linked pairs'))
        self.add_number(self.PRODUCT_COUNT, tr('Number of linked products'))

    def problems(self, parameters, context):
        return self.trade_problems(parameters, context)

    def results(self, parameters, context, feedback):
        space, trade = self._learn(parameters, context, feedback)
        feedback.setProgress(30)
        links = space.links(self.parameterAsDouble(parameters, self.PROXIMITY_THRESHOLD, context),
                            self.parameterAsBoolean(parameters, self.TIES, context))
        if not len(links):
            raise QgsProcessingException(tr('No two products are that close: lower the proximity threshold, or check '
                                            'that the table holds many countries.'))
        links = named(links)
        feedback.pushInfo(tr('{pairs} pairs of products, {products} of the {known} products have a link.').format(
            pairs=len(links) // 2, products=links['product'].nunique(), known=len(space.products)))
        drawn = {}
        if self.is_given(parameters, self.NODES) or self.is_given(parameters, self.EDGES):
            drawn = self._draw(links, trade, parameters, context, feedback)
        columns = link_columns()
        destination = self.write(links, columns, parameters, self.LINKS, context, feedback,
                                 dress=self._dressed(parameters, context, columns))
        return {self.LINKS: destination, self.LINK_COUNT: len(links) // 2,
                self.PRODUCT_COUNT: int(links['product'].nunique()), **drawn}

    def _learn(self, parameters, context, feedback):
        from ...engine.resilience.world import reference_world

        trade = self.read_trade(parameters, context, feedback)
        world = reference_world(
            None if trade is None else trade.table, learning_countries=self.learning_countries(parameters, context),
            learning_threshold=self.parameterAsDouble(parameters, self.RCA_THRESHOLD, context),
            mode=self.years_mode(parameters, context), should_stop=feedback.isCanceled)
        push_notes(feedback, world.notes, warning=True)
        space = world.space
        feedback.pushInfo(tr('The space is learnt on {countries} countries.').format(countries=len(space.countries)))
        return space, world.trade.sum()

    def _draw(self, links, trade, parameters, context, feedback):
        from ...engine.resilience.network import network_layout

        places = network_layout(links, should_stop=feedback.isCanceled).set_index('product')
        feedback.setProgress(80)
        shown = links
        if not self.parameterAsBoolean(parameters, self.BOTH_DIRECTIONS, context):
            shown = links[links['product'] < links['neighbour']]
        at = {product: QgsPoint(x, y) for product, x, y in zip(places.index, places['x'], places['y'])}
        lines = [QgsGeometry.fromPolyline([at[one], at[other]])
                 for one, other in zip(shown['product'], shown['neighbour'])]
        edges = self.write(
            shown, link_columns(), parameters, self.EDGES, context, feedback, geometries=lines,
            wkb_type=QgsWkbTypes.Type.LineString,
            dress=self._dressed(parameters, context, link_columns(), style=draw_links))
        products = nodes(links, places, trade)
        points = [QgsGeometry.fromPointXY(QgsPointXY(x, y)) for x, y in zip(products['x'], products['y'])]
        made = self.write(
            products, node_columns(), parameters, self.NODES, context, feedback, geometries=points,
            wkb_type=QgsWkbTypes.Type.Point,
            dress=self._dressed(parameters, context, node_columns(), style=_draw_products))
        return {name: path for name, path in ((self.EDGES, edges), (self.NODES, made)) if path is not None}

    def _dressed(self, parameters, context, columns, style=None):
        abstract = tr('Products that the same countries are good at (Hidalgo, Klinger, Barabasi, Hausmann 2007).')
        if self.is_given(parameters, self.TRADE):
            return self.dress(parameters, context, columns, abstract=abstract, style=style)
        return self.dress(parameters, context, columns, abstract=abstract, style=style, licence=tr('Etalab 2.0'),
                          sources=(tr('World trade 2020: CEPII, BACI'),))


def named(links):
    """The links with the names of both products."""
    from ...engine.sources.embedded import products

    known = products()
    return links.assign(product_name=names(known, links['product']), neighbour_name=names(known, links['neighbour']))


def _draw_products(layer):
    draw_space(layer, family_names(), status=False)


def nodes(links, places, trade):
    """One row per linked product: name, family, number of links, place, and its part of `trade`, per thousand."""
    from ...engine.nomenclatures.families import families, hs_families

    degree = links.groupby(['product', 'product_name'], dropna=False).size().rename('links').reset_index()
    by_product = hs_families(degree['product']).to_numpy()
    degree = degree.assign(family=by_product, trade=degree['product'].map(trade) / trade.sum() * 1000)
    return ready_to_draw(degree.assign(family_name=names(families(), degree['family'])).join(places, on='product'))


def link_columns():
    """Fields of a link."""
    return [
        field('product', 'text', tr('Product')),
        field('neighbour', 'text', tr('Neighbour')),
        field('proximity', 'real', tr('Proximity, 0 to 1')),
        field('product_name', 'text', tr('Product name')),
        field('neighbour_name', 'text', tr('Neighbour name')),
    ]


def node_columns():
    """Fields of a drawn product."""
    return [
        field('product', 'text', tr('Product')),
        field('product_name', 'text', tr('Product name')),
        field('family', 'text', tr('Family')),
        field('family_name', 'text', tr('Family name')),
        field('links', 'int', tr('Number of links')),
        field('trade', 'real', tr('Share of world trade, per thousand')),
        field('label', 'text', tr('Name of the family, once on the map')),
        field('priority', 'real', tr('Which names come first where they would meet, 0 to 10')),
    ]
