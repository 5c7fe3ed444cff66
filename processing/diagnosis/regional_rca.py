"""The RCA of each territory for each product: the nation's, spread over its territories by who makes its classes."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ..base import RessortAlgorithm
from ..errors import push_notes
from ..i18n import tr
from . import parameters as ask
from . import resilience_tables as tables
from .resilience_index import warn_unmatched

FIELDS = ('code', 'product', 'product_name', 'family', 'rca', 'classes', 'staff')


class RegionalRca(RessortAlgorithm):
    """What territories specialise in, product by product, where no file counts products below the nation."""

    NAME = 'regional_rca'
    GROUP = 'diagnosis'
    TAGS = ('rca specialisation spécialisation revealed comparative advantage avantage comparatif révélé location quotient '
            'de localisation effectifs staff territoire')

    OUTPUT = 'OUTPUT'
    TERRITORY_COUNT, PRODUCT_COUNT, UNMATCHED_SHARE = 'TERRITORY_COUNT', 'PRODUCT_COUNT', 'UNMATCHED_SHARE'

    def displayName(self):  # noqa: N802
        return tr('Regional RCA')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        ask.add_activity(self)
        ask.add_membership(self)
        ask.add_world(self)
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Regional RCA'), QgsProcessing.SourceType.TypeVector),
            tr('One row per territory and product: RCA, the classes that make it there and their staff. An RCA is empty '
               'where the activity behind it is masked.'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))
        self.add_number(self.PRODUCT_COUNT, tr('Number of products'))
        self.add_number(self.UNMATCHED_SHARE, tr('Share of the activity left out, 0 to 1'))

    def problems(self, parameters, context):
        return ask.activity_problems(self, parameters, context)

    def results(self, parameters, context, feedback):
        from ...engine.resilience.assessment import assess_territories

        activity, kind = ask.activity_of(self, parameters, context, feedback)
        membership = ask.membership_of(self, parameters, context, feedback)
        feedback.setProgress(20)
        world, _ = ask.world_of(self, parameters, context, feedback)
        feedback.setProgress(40)
        assessment = assess_territories(
            activity, kind=kind, membership=membership, reading=ask.reading_of(self, parameters, context), world=world,
            nation=ask.nation_of(self, parameters, context), should_stop=feedback.isCanceled)
        push_notes(feedback, assessment.notes)
        warn_unmatched(feedback, assessment)
        table, columns = tables.product_table(assessment), tables.product_columns(FIELDS)
        feedback.setProgress(70)
        destination = self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                 dress=self._dressed(parameters, context, columns))
        return {self.OUTPUT: destination, self.TERRITORY_COUNT: len(assessment.rca),
                self.PRODUCT_COUNT: len(assessment.rca.columns), self.UNMATCHED_SHARE: assessment.unmatched_share}

    def _dressed(self, parameters, context, columns):
        return self.dress(
            parameters, context, columns,
            abstract=tr("RCA of the nation for each product, times the location quotient of the classes that make it. 1 is "
                        "the world's share."),
            licence='' if self.is_given(parameters, ask.WORLD_TRADE) else tr('Etalab 2.0'),
            sources=(ask.activity_source(self, parameters, context), *ask.world_sources(self, parameters, context)))
