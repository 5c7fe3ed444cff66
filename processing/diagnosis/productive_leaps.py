"""Productive leaps: what each territory does not make well yet, but whose neighbours in the product space it does."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ..base import RessortAlgorithm
from ..compat import field
from ..errors import push_notes
from ..i18n import tr
from . import parameters as ask
from . import resilience_tables as tables

RCA_COLUMNS = {
    'territory': ('TERRITORY_FIELD', ['code', 'territory', 'territoire', 'country', 'region', 'departement']),
    'product': ('PRODUCT_FIELD', ['product', 'produit', 'hs4', 'hs', 'hs_product_code']),
    'rca': ('RCA_FIELD', ['rca', 'export_rca', 'acr']),
}


class ProductiveLeaps(RessortAlgorithm):
    """One row per leap, with the strong products it leans on."""

    NAME = 'productive_leaps'
    GROUP = 'diagnosis'
    TAGS = ('leap leaps saut sauts productif productifs product produit parents neighbours voisins proximity proximité rca '
            'diversification relocalisation')

    RCA, OUTPUT, LEAP_COUNT, TERRITORY_COUNT = 'RCA', 'OUTPUT', 'LEAP_COUNT', 'TERRITORY_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Productive leaps')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        ask.add_table(self, self.RCA, tr('RCA table'), tr(
            'One row per territory and product, as "Regional RCA" writes it. A pair that is not there counts as 0; an empty '
            'RCA is unknown.'), {
            'TERRITORY_FIELD': (tr('RCA: territory field'), tr('Code of the territory.')),
            'PRODUCT_FIELD': (tr('RCA: product field'), tr('HS heading; a lost leading zero is restored.')),
            'RCA_FIELD': (tr('RCA: value field'), tr('Number, or text with a decimal point or comma.')),
        })
        ask.add_thresholds(self)
        ask.add_world(self, nation=False)
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Productive leaps'), QgsProcessing.SourceType.TypeVector),
            tr('One row per leap: territory, product, RCA, its strong neighbours, the nearest first, and how near that one '
               'is.'))
        self.add_number(self.LEAP_COUNT, tr('Number of leaps'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))

    def problems(self, parameters, context):
        return (ask.table_problems(self, parameters, context, self.RCA, RCA_COLUMNS)
                + ask.world_problems(self, parameters, context))

    def results(self, parameters, context, feedback):
        from ...engine.resilience.index import score_resilience
        from ...engine.sources.rca_table import rca_matrix, read_rca

        reading = read_rca(ask.rows_of(self, parameters, context, feedback, self.RCA, RCA_COLUMNS))
        push_notes(feedback, reading.notes, warning=len(reading.rejects) > 0)
        feedback.setProgress(20)
        world, _ = ask.world_of(self, parameters, context, feedback)
        _warn_unknown(reading.table['product'], world.space.products, feedback)
        matrix = rca_matrix(reading.table, world.space.products)
        resilience = score_resilience(matrix, world.space, should_stop=feedback.isCanceled,
                                      **ask.thresholds_of(self, parameters, context))
        table = leap_table(resilience, matrix)
        feedback.setProgress(80)
        columns = leap_columns()
        dress = self.dress(
            parameters, context, columns, sources=ask.world_sources(self, parameters, context),
            abstract=tr('Products that a territory does not make well yet, and at least so many of whose neighbours in the '
                        'product space it does: the nearest things it could make next.'),
            licence='' if self.is_given(parameters, ask.WORLD_TRADE) else tr('Etalab 2.0'))
        destination = self.write(table, columns, parameters, self.OUTPUT, context, feedback, dress=dress)
        return {self.OUTPUT: destination, self.LEAP_COUNT: len(table), self.TERRITORY_COUNT: len(matrix)}


def leap_table(resilience, matrix):
    """One row per leap: code, product, product_name, family, rca, parents, parents_names, proximity."""
    from ...engine.resilience.leaps import one_row_each

    codes = matrix.columns.to_series()
    found = one_row_each(resilience.parents, ask.product_names(codes))
    rca = matrix.to_numpy()[matrix.index.get_indexer(found['territory']), matrix.columns.get_indexer(found['product'])]
    return found.assign(code=found['territory'], product_name=ask.product_names(found['product']), rca=rca,
                        family=found['product'].map(resilience.by_family))


def leap_columns():
    """Its fields."""
    return [
        *tables.product_columns(('code', 'product', 'product_name', 'family', 'rca', 'parents')),
        field('parents_names', 'text', tr('Names of these neighbours')),
        field('proximity', 'real', tr('Proximity of the nearest one, 0 to 1')),
    ]


def _warn_unknown(products, known, feedback):
    from ...engine.words import listed

    unknown = sorted(set(products) - set(known))
    if unknown:
        words = tr('{count} product codes are not in the product space ({codes}): they have no neighbour.')
        feedback.pushWarning(words.format(count=len(unknown), codes=listed(unknown)))
