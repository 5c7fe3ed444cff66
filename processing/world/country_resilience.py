"""The study's table of countries: score, strong products, leaps and families, for countries and blocs."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..errors import push_notes
from ..i18n import tr
from ..tables import read_table
from .trade_parameters import COUNTRY_NAMES, TradeParameters, names, share_left_out

COUNTS = ('strong', 'leaps', 'reachable', 'products', 'rank')


class CountryResilience(TradeParameters, RessortAlgorithm):
    """How much of all that is made in the world each country makes well, or could make next."""

    NAME = 'country_resilience'
    GROUP = 'world'
    TAGS = 'country countries pays resilience résilience score rank rang bloc europe union rca leaps sauts productifs'

    RCA_THRESHOLD, PROXIMITY_THRESHOLD = 'RCA_THRESHOLD', 'PROXIMITY_THRESHOLD'
    TIES, NEIGHBOURS, EU_BLOC = 'TIES', 'NEIGHBOURS', 'EU_BLOC'
    BLOCS, BLOC_COUNTRY, BLOC_NAME = 'BLOCS', 'BLOC_COUNTRY_FIELD', 'BLOC_FIELD'
    OUTPUT = 'OUTPUT'
    COUNTRY_COUNT, PRODUCT_COUNT = 'COUNTRY_COUNT', 'PRODUCT_COUNT'
    SCORE_MEAN, UNMATCHED_SHARE = 'SCORE_MEAN', 'UNMATCHED_SHARE'

    def displayName(self):  # noqa: N802
        return tr('Resilience of countries')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add_trade()
        self._add_blocs()
        self._add_thresholds()
        self.add_learning_countries()
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Resilience of countries'), QgsProcessing.SourceType.TypeVector),
            tr('One row per country and bloc: score, strong products, leaps, rank, and the share reached in each of the '
               'nineteen families, in percent.'))
        self.add_number(self.COUNTRY_COUNT, tr('Number of countries and blocs'))
        self.add_number(self.PRODUCT_COUNT, tr('Number of products'))
        self.add_number(self.SCORE_MEAN, tr('Mean score, percent'))
        self.add_number(self.UNMATCHED_SHARE, tr('Share of the trade left out, 0 to 1'))

    def _add_blocs(self):
        self.add(QgsProcessingParameterBoolean(self.EU_BLOC, tr('Add EU27 + United Kingdom as a bloc'),
                                               defaultValue=True),
                 tr('Exports of the members are added up, then scored; a bloc never teaches the product space.'))
        self.add(QgsProcessingParameterFeatureSource(
            self.BLOCS, tr('Other blocs'), [QgsProcessing.SourceType.TypeVector], optional=True),
            tr('Table with one row per member: ISO3 code of the country, name of its bloc. A country may be in several.'))
        for name, label, help_text in (
            (self.BLOC_COUNTRY, tr('Blocs: country field'), tr('ISO3 code of the member.')),
            (self.BLOC_NAME, tr('Blocs: bloc field'), tr('Name of the bloc.')),
        ):
            self.add(QgsProcessingParameterField(name, label, None, self.BLOCS, optional=True),
                     help_text + ' ' + tr('Left empty: a column with a usual name.'), advanced=True)

    def _add_thresholds(self):
        real, whole = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterNumber(
            self.RCA_THRESHOLD, tr('Strong from an RCA of'), real, defaultValue=1.5, minValue=0.01),
            tr('1.5 is half as much again as the world average, the threshold of the study.'), advanced=True)
        self.add(QgsProcessingParameterNumber(
            self.PROXIMITY_THRESHOLD, tr('Proximity threshold'), real, defaultValue=0.5, minValue=0.01, maxValue=1.0),
            tr('From which proximity two products are neighbours.'), advanced=True)
        self.add(QgsProcessingParameterBoolean(self.TIES, tr('A proximity equal to the threshold counts'),
                                               defaultValue=True),
                 tr('With ties the figures of the study come out.'), advanced=True)
        self.add(QgsProcessingParameterNumber(
            self.NEIGHBOURS, tr('Strong neighbours a leap needs'), whole, defaultValue=2, minValue=1),
            tr('A product that is not strong is a leap when at least so many of its neighbours are.'), advanced=True)

    def problems(self, parameters, context):
        return self.trade_problems(parameters, context) + self._bloc_columns(parameters, context)[1]

    def _bloc_columns(self, parameters, context):
        return self.columns(parameters, self.BLOCS, {
            'territory': (self.BLOC_COUNTRY, COUNTRY_NAMES),
            'union': (self.BLOC_NAME, ['bloc', 'union', 'group', 'groupe', 'zone']),
        }, context)

    def results(self, parameters, context, feedback):
        from ...engine.resilience.assessment import assess_countries

        reading = self.read_trade(parameters, context, feedback)
        trade = None if reading is None else reading.table
        feedback.setProgress(20)
        assessment = assess_countries(
            trade, learning_countries=self.learning_countries(parameters, context),
            blocs=self._blocs(trade, parameters, context, feedback), mode=self.years_mode(parameters, context),
            rca_threshold=self.parameterAsDouble(parameters, self.RCA_THRESHOLD, context),
            proximity_threshold=self.parameterAsDouble(parameters, self.PROXIMITY_THRESHOLD, context),
            ties=self.parameterAsBoolean(parameters, self.TIES, context),
            neighbours=self.parameterAsInt(parameters, self.NEIGHBOURS, context), should_stop=feedback.isCanceled)
        push_notes(feedback, assessment.notes)
        feedback.setProgress(90)
        table = country_table(assessment)
        columns = country_columns(assessment.families.columns)
        destination = self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                 dress=self._dressed(parameters, context, columns))
        return {self.OUTPUT: destination, self.COUNTRY_COUNT: len(table),
                self.PRODUCT_COUNT: int(table['products'].iloc[0]), self.SCORE_MEAN: float(table['score'].mean()),
                self.UNMATCHED_SHARE: 0.0 if reading is None else share_left_out(reading)}

    def _blocs(self, trade, parameters, context, feedback):
        """The membership table of all blocs asked for, or None."""
        import pandas as pd

        from ...engine.nomenclatures.codes import text
        from ...engine.sources.embedded import eu_bloc, world_trade

        blocs = []
        if self.parameterAsBoolean(parameters, self.EU_BLOC, context):
            europe = eu_bloc()
            absent = set(europe['territory']) - set((world_trade() if trade is None else trade)['country'])
            if absent:
                feedback.pushWarning(tr('EU27 + United Kingdom: {n} members are not in the trade table ({codes}); the '
                                        'bloc is scored without them.').format(
                    n=len(absent), codes=', '.join(sorted(absent)[:5])))
            blocs.append(europe[~europe['territory'].isin(absent)])
        source = self.source(parameters, self.BLOCS, context)
        if source is not None:
            rows = read_table(source, self._bloc_columns(parameters, context)[0], feedback.isCanceled)
            rows = rows.assign(territory=text(rows['territory']).str.upper(), union=text(rows['union']))
            named = (rows['territory'] != '') & (rows['union'] != '')
            if not named.any():
                raise QgsProcessingException(tr('Blocs: no row names both a country and a bloc.'))
            if not named.all():
                feedback.pushWarning(tr('Blocs: {n} rows without a country or a bloc are left out.').format(
                    n=int((~named).sum())))
            blocs.append(rows[named])
        return pd.concat(blocs, ignore_index=True) if blocs else None

    def _dressed(self, parameters, context, columns):
        abstract = tr('Share of all products that a country makes well (strong) or could make next (leaps), in percent.')
        if self.is_given(parameters, self.TRADE):
            return self.dress(parameters, context, columns, abstract=abstract)
        return self.dress(parameters, context, columns, abstract=abstract, licence=tr('Etalab 2.0'),
                          sources=(tr('World trade 2020: CEPII, BACI'),))


def country_table(assessment):
    """One row per country and bloc, the best score first."""
    from ...engine.sources.embedded import countries

    scores = assessment.scores.join(assessment.families)
    scores = scores.rename_axis('country').reset_index().sort_values(['rank', 'country'], kind='stable')
    return scores.assign(name=names(countries(), scores['country']).fillna(scores['country']))


def country_columns(by_family):
    """Fields of that table; the comment of a family is its name."""
    from ...engine.nomenclatures.families import families

    family_names = names(families(), by_family.to_series())
    comments = {'strong': tr('Strong products'), 'leaps': tr('Productive leaps'), 'reachable': tr('Strong products and '
                'leaps'), 'products': tr('Products counted'), 'rank': tr('Rank, 1 is the best')}
    return [
        field('country', 'text', tr('Country')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Score, percent')),
        *(field(name, 'int', comments[name]) for name in COUNTS),
        field('score_low', 'real', tr('Lowest score that unknown figures leave open')),
        field('score_high', 'real', tr('Highest score that unknown figures leave open')),
        *(field(family, 'real', family_names[family]) for family in by_family),
    ]
