"""The main job: territories and what they do, to scores, a map per product family and the products behind them."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
)

from ..base import RessortAlgorithm
from ..errors import push_notes
from ..i18n import figure, tr
from ..result_files import database_of, file_of
from ..styles.scores import TOTAL_BREAKS, draw_score
from . import family_layers
from . import parameters as ask
from . import resilience_tables as tables
from .report import report_rows, write_report
from .territory_layer import DEPARTEMENTS, EITHER, level_of, named, polygon_problems, read_territories

METROPOLITAN_REGIONS = 13
CODES = ['code', 'code_insee', 'insee_dep', 'insee_reg', 'code_dep', 'code_dept', 'code_reg', 'insee', 'territory']


class ResilienceIndex(RessortAlgorithm):
    """How much of all that is made in the world each territory makes well, or could make next."""

    NAME = 'resilience_index'
    GROUP = 'diagnosis'
    TAGS = ('resilience résilience productive score index indice territoire territory région département famille family '
            'rca leaps sauts productifs relocalisation diagnosis diagnostic carte map')

    TERRITORIES, CODE_FIELD, NAME_FIELD = 'TERRITORIES', 'CODE_FIELD', 'NAME_FIELD'
    OUTPUT, FAMILIES, PRODUCTS, REPORT, CHOICES = 'OUTPUT', 'FAMILIES', 'PRODUCTS', 'REPORT', 'CHOICES'
    TERRITORY_COUNT, PRODUCT_COUNT = 'TERRITORY_COUNT', 'PRODUCT_COUNT'
    SCORE_MEAN, UNMATCHED_SHARE = 'SCORE_MEAN', 'UNMATCHED_SHARE'

    def displayName(self):  # noqa: N802
        return tr('Resilience index of territories')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self._add_territories()
        ask.add_activity(self)
        ask.add_membership(self)
        ask.add_world(self)
        ask.add_thresholds(self)
        ask.add_confidence(self)
        self._add_outputs()

    def _add_territories(self):
        self.add(QgsProcessingParameterFeatureSource(
            self.TERRITORIES, tr('Territories'), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr('Polygons to score, all kept in the result. "French territories" makes those of departements and regions.'))
        self.add(QgsProcessingParameterField(
            self.CODE_FIELD, tr('Territory code field'), None, self.TERRITORIES, optional=True),
            tr('The code that the activity table or the membership table uses. Left empty: a column with a usual name.'))
        self.add(QgsProcessingParameterField(
            self.NAME_FIELD, tr('Territory name field'), None, self.TERRITORIES, optional=True),
            tr('Left empty: the name of the French departement or region, else the code.'))

    def _add_outputs(self):
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Resilience score'), QgsProcessing.SourceType.TypeVectorPolygon),
            tr('Score, strong products, leaps, rank, interval that masked figures leave open, and the percentage reached in '
               'each of the nineteen families. Empty, never 0, where a territory has no activity.'))
        self.add(QgsProcessingParameterFileDestination(
            self.FAMILIES, tr('Product families'), tr('GeoPackage') + ' (*.gpkg)', optional=True, createByDefault=False),
            tr('One GeoPackage, a styled layer per family: code, name, score, strong, leaps, rank.'))
        self.add(QgsProcessingParameterFeatureSink(
            self.PRODUCTS, tr('Products'), QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=False),
            tr('One row per territory and product: RCA, status (strong, leap, gap, unknown), the strong neighbours of a '
               'leap, the classes that make it and their staff.'))
        self.add(QgsProcessingParameterFeatureSink(
            self.CHOICES, tr('Other thresholds'), QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=False),
            tr('Score and rank of every territory under 27 choices of the three thresholds around those of the study. With '
               'it, the score layer tells how steady each rank is.'), advanced=True)
        self.add(QgsProcessingParameterFileDestination(
            self.REPORT, tr('Report of what was left out'), 'HTML (*.html);;CSV (*.csv)', optional=True,
            createByDefault=False),
            tr('Rows that could not be read, codes that match nothing with their share of the activity, and every choice '
               'made for you.'), advanced=True)
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories with a score'))
        self.add_number(self.PRODUCT_COUNT, tr('Number of products'))
        self.add_number(self.SCORE_MEAN, tr('Mean score, percent'))
        self.add_number(self.UNMATCHED_SHARE, tr('Share of the activity left out, 0 to 1'))

    # Refusals

    def problems(self, parameters, context):
        reasons = self._territory_columns(parameters, context)[1] or polygon_problems(
            self, parameters, context, self.TERRITORIES)
        reasons += ask.empty_problems(self, parameters, context, self.TERRITORIES)
        return reasons + ask.activity_problems(self, parameters, context) + self._file_problems(parameters)

    def _territory_columns(self, parameters, context):
        wanted = {'code': (self.CODE_FIELD, CODES)}
        if self.is_given(parameters, self.NAME_FIELD):
            wanted['name'] = (self.NAME_FIELD, [])
        return self.columns(parameters, self.TERRITORIES, wanted, context)

    def _file_problems(self, parameters):
        """Two results in one file would erase each other; a wrong extension would say what the file is not."""
        results = {name: parameters.get(name) for name in (self.OUTPUT, self.FAMILIES, self.PRODUCTS, self.CHOICES,
                                                            self.REPORT)}
        given = {name: path for name, path in ((name, file_of(value)) for name, value in results.items()) if path}
        tables = {database_of(value) for value in results.values()}
        files = list(given.values())
        reasons = [tr('Two results have the same file: {path}. Give each its own.').format(path=path)
                   for path in dict.fromkeys(files) if files.count(path) > 1 or path in tables]
        for name, endings in ((self.FAMILIES, ('.gpkg',)), (self.REPORT, ('.html', '.htm', '.csv'))):
            path = given.get(name)
            if path is None:
                continue
            label = self.parameterDefinition(name).description()
            if path.suffix.lower() not in endings:
                reasons.append(tr('{label}: {path} should end with {endings}.').format(
                    label=label, path=path.name, endings=', '.join(endings)))
            if not path.parent.is_dir():
                reasons.append(tr('{label}: the folder {folder} does not exist.').format(label=label, folder=path.parent))
        return reasons

    # The run: everything is read and computed before the first file is written

    def results(self, parameters, context, feedback):
        from ...engine.resilience.assessment import assess_territories
        from ...engine.resilience.confidence import confidence
        from ...engine.sources.territories import SAME_CODES, french_regions

        parameters = ask.with_thresholds(self, parameters, context)
        layer = self._territories(parameters, context, feedback)
        regions = not self.is_given(parameters, ask.MEMBERSHIP) and set(layer.codes()) <= set(french_regions()['union'])
        activity, kind = ask.activity_of(self, parameters, context, feedback, regions=regions)
        establishments = ask.establishments_of(self, parameters, context, feedback, kind)
        membership = ask.membership_of(self, parameters, context, feedback)
        feedback.setProgress(15)
        reading, level = self._reading(layer, activity, membership, parameters, context, feedback)
        world, trade = ask.world_of(self, parameters, context, feedback)
        feedback.setProgress(35)
        assessment = assess_territories(
            activity, kind=kind, territories=layer.codes(), membership=membership,
            reading=reading, world=world, nation=ask.nation_of(self, parameters, context), establishments=establishments,
            shrinkage=self.parameterAsDouble(parameters, ask.SHRINKAGE, context),
            should_stop=feedback.isCanceled, **ask.thresholds_of(self, parameters, context))
        scored = assessment.scores[assessment.scores['score'].notna()]
        if not len(scored):
            raise QgsProcessingException(tr('No territory of the layer has any activity: all their values are 0. Check the '
                                            'value field of the activity table.'))
        push_notes(feedback, assessment.notes)
        warn_unmatched(feedback, assessment)
        feedback.setProgress(50)
        sure = confidence(assessment, draws=self.parameterAsInt(parameters, ask.DRAWS, context),
                          choices=self.is_given(parameters, self.CHOICES), should_stop=feedback.isCanceled)
        feedback.setProgress(60)
        french = ask.nation_of(self, parameters, context) == ask.FRANCE and membership is None
        rows = layer.rows.assign(name=named(
            layer.rows, activity.table['territory'].unique(), french=french, as_they_are=reading == SAME_CODES, level=level))
        written = self._written_results(assessment, sure, rows, layer, parameters, context, feedback)
        if self.is_given(parameters, self.REPORT):
            path = self.parameterAsFileOutput(parameters, self.REPORT, context)
            readings = {tr('Activity table'): activity, **({tr('World trade table'): trade} if trade else {})}
            write_report(path, self.displayName(), assessment.notes, report_rows(readings, assessment.unmatched))
            written[self.REPORT] = path
        return {
            **written,
            self.TERRITORY_COUNT: len(scored),
            self.PRODUCT_COUNT: len(world.trade.columns),
            self.SCORE_MEAN: float(scored['score'].mean()),
            self.UNMATCHED_SHARE: assessment.unmatched_share,
        }

    def _territories(self, parameters, context, feedback):
        found = self._territory_columns(parameters, context)[0]
        feedback.pushInfo(tr('{table}: fields {fields}.').format(
            table=self.parameterDefinition(self.TERRITORIES).description(), fields=', '.join(found.values())))
        return read_territories(self.source(parameters, self.TERRITORIES, context), found['code'], found.get('name'),
                                ask.nation_of(self, parameters, context) == ask.FRANCE, feedback)

    def _reading(self, layer, activity, membership, parameters, context, feedback):
        """How the codes of the activity are read, and of which French level those of the layer are (None: no doubt)."""
        from ...engine.sources.territories import AUTOMATIC, SAME_CODES, french_regions

        reading = ask.reading_of(self, parameters, context)
        french = ask.nation_of(self, parameters, context) == ask.FRANCE
        if not french or membership is not None or reading != AUTOMATIC:
            return reading, None
        source = self.source(parameters, self.TERRITORIES, context)
        level = level_of(source, self._territory_columns(parameters, context)[0]['code'])
        if level == DEPARTEMENTS:
            return SAME_CODES, level
        regions = set(french_regions()['union'])
        if level == EITHER and len(layer.codes()) < METROPOLITAN_REGIONS and set(activity.table['territory']) - regions:
            feedback.pushWarning(tr('The codes of the layer ({codes}) are those of regions and of departements: they are '
                                    'read as regions. If they are departements, choose "As they are" in "Territory codes of '
                                    'the activity table".').format(codes=', '.join(layer.codes())))
        return reading, level

    def _written_results(self, assessment, sure, rows, layer, parameters, context, feedback):
        """The three results; the families' file is put in place last, once nothing can fail any more."""
        columns = tables.score_columns(sure)
        dress = self._dressed(parameters, context, columns)
        if not self.is_given(parameters, self.FAMILIES):
            return self._written_sinks(assessment, sure, rows, layer, columns, dress, parameters, context, feedback)
        path = self.parameterAsFileOutput(parameters, self.FAMILIES, context)
        with family_layers.package(path) as filled:
            self._fill_families(filled, assessment, rows, layer, dress, context, feedback)
            written = self._written_sinks(assessment, sure, rows, layer, columns, dress, parameters, context, feedback)
        if context.willLoadLayerOnCompletion(written[self.OUTPUT]):
            family_layers.load_layers(path, ask.family_names(), self._family_dress(dress), context)
        return {**written, self.FAMILIES: path}

    def _written_sinks(self, assessment, sure, rows, layer, columns, dress, parameters, context, feedback):
        written = {self.OUTPUT: self.write(
            tables.score_table(assessment, sure, rows), columns, parameters, self.OUTPUT, context, feedback,
            geometries=layer.shapes, wkb_type=layer.wkb_type, crs=layer.crs, dress=dress)}
        feedback.setProgress(90)
        if self.is_given(parameters, self.PRODUCTS):
            product_columns = tables.product_columns(flags=sure.flags)
            written[self.PRODUCTS] = self.write(
                tables.product_table(assessment, sure.flags), product_columns, parameters, self.PRODUCTS, context, feedback,
                dress=self.dress(parameters, context, product_columns, abstract=dress.abstract, licence=dress.licence,
                                 sources=dress.sources))
        if sure.choices is not None:
            choice_columns = tables.choice_columns()
            written[self.CHOICES] = self.write(sure.choices, choice_columns, parameters, self.CHOICES, context, feedback,
                                               dress=self.dress(parameters, context, choice_columns))
        feedback.setProgress(100)
        return written

    def _fill_families(self, path, assessment, rows, layer, dress, context, feedback):
        from ...engine.progress import check

        names, columns, dress = ask.family_names(), tables.family_columns(), self._family_dress(dress)
        for done, (code, title) in enumerate(names.items(), start=1):
            check(feedback.isCanceled)
            family_layers.write_layer(path, code, title, columns, tables.family_table(assessment, rows, code), layer, dress,
                                      context, feedback.isCanceled)
            feedback.setProgress(60 + 20 * done / len(names))

    def _dressed(self, parameters, context, columns):
        return self.dress(
            parameters, context, columns, style=_draw_total,
            abstract=tr('Share of all the products of world trade that a territory makes well (strong) or could make next '
                        '(leaps), in percent. Method: Utopies, "Productive resilience", 2020.'),
            licence='' if self.is_given(parameters, ask.WORLD_TRADE) else tr('Etalab 2.0'),
            sources=(ask.activity_source(self, parameters, context), *ask.world_sources(self, parameters, context)))

    def _family_dress(self, dress):
        aliases = {column.name(): column.comment() for column in tables.family_columns()}
        return replace(dress, aliases=aliases, abstract=tr(
            'Share of the products of the family that a territory makes well (strong) or could make next (leaps), in '
            'percent.'))


def warn_unmatched(feedback, assessment) -> None:
    """Codes of the activity that no score counts, the heaviest first, each with its share."""
    unmatched = assessment.unmatched
    if not len(unmatched):
        return
    heaviest = ', '.join(f"{code} ({figure(share, '.1%')})"
                         for code, share in zip(unmatched['code'][:10], unmatched['share']))
    words = tr('Not counted in any score: {count} codes of the activity table, {share} of its value: {codes}.')
    feedback.pushWarning(words.format(
        count=len(unmatched), share=figure(assessment.unmatched_share, '.1%'), codes=heaviest))


def _draw_total(layer):
    draw_score(layer, 'score', TOTAL_BREAKS)
