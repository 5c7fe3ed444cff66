"""Which towns raise floors and which reuse what stands empty: a path for each territory, by a rule one can check."""

from __future__ import annotations

from qgis.core import (
    QgsExpression,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis.parameters import empty_problems
from ..errors import push_notes
from ..i18n import language, tr
from ..tables import features, find_column, read_table
from .path_style import draw_paths
from .place_rows import keyed, read_places
from .sessions import add_session_input, add_session_output, save, session_of, session_problems

TABLE = QgsProcessing.SourceType.TypeVector
# indicator of the engine: usual names of its column
INDICATORS = {
    'price': ['price', 'prix', 'prix_median', 'prixm2', 'median_price'],
    'price_change': ['price_change', 'evol_prix', 'evolution_prix'],
    'population_change': ['population_change', 'evol_pop', 'evolution_population', 'var_pop'],
    'staff_change': ['staff_change', 'evol_emploi', 'evol_effectifs', 'evolution_effectifs'],
    'housing_vacancy': ['housing_vacancy', 'vacancy', 'vacance', 'taux_vacance', 'prop_logvac_pp_2a_010121'],
    'brownfields': ['brownfields', 'friches', 'friches_ha_1000', 'brownfield_ha'],
    'park_vacancy': ['park_vacancy', 'vacance_zae', 'site_taux_vacance'],
    'land_per_need': ['land_per_need', 'conso_par_besoin'],
}


class TwoPaths(RessortAlgorithm):
    """Every territory kept; one of which too little is known has no path, and says so."""

    NAME = 'two_paths'
    GROUP = 'sites'
    TAGS = ('two paths deux chemins densify densifier regenerate regénérer recycle recycler dynamic dynamique declining '
            'déclin epci commune ville town productive productif zan')

    TERRITORIES, CODE_FIELD, NAME_FIELD, POPULATION_FIELD = 'TERRITORIES', 'CODE_FIELD', 'NAME_FIELD', 'POPULATION_FIELD'
    STUDY, WEIGHTS, OUTPUT = 'STUDY', 'WEIGHTS', 'OUTPUT'
    TERRITORY_COUNT, UNKNOWN_COUNT = 'TERRITORY_COUNT', 'UNKNOWN_COUNT'
    COUNTS = {'densify': 'DENSIFY_COUNT', 'mixed': 'MIXED_COUNT', 'recycle': 'RECYCLE_COUNT'}

    def displayName(self):  # noqa: N802
        return tr('The two paths')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.TERRITORIES, tr('Territories'), [TABLE]),
                 tr('EPCI or communes, polygons or a table, one row each: all those to be compared with, the whole nation '
                    'or '
                    'region rather than the study area alone.'))
        self.add(QgsProcessingParameterField(self.CODE_FIELD, tr('Code field'), None, self.TERRITORIES),
                 tr('Code of the territory; each once.'))
        self.add(QgsProcessingParameterField(self.NAME_FIELD, tr('Name field'), None, self.TERRITORIES, optional=True),
                 tr('Name of the territory.'))
        for name, (label, help_text) in indicator_words().items():
            self.add(QgsProcessingParameterField(f'{name.upper()}_FIELD', label, None, self.TERRITORIES, optional=True),
                     help_text + ' ' + tr('Left empty: a column with a usual name, or not known.'))
        self.add(QgsProcessingParameterField(self.POPULATION_FIELD, tr('Population field'), None, self.TERRITORIES,
                                             optional=True),
                 tr('Inhabitants. Under 5000, a territory has no path and does not weigh on the reference.'))
        self.add(QgsProcessingParameterExpression(self.STUDY, tr('Territories to show'), '', self.TERRITORIES,
                                                  optional=True),
                 tr('Expression. All rows are the reference; those for which it is true are written. Left empty: all.'),
                 advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.WEIGHTS, tr('Weights'), [TABLE], optional=True),
                 tr('Table: indicator, weight; any unit, 0 is off. Left empty: equal weights.'), advanced=True)
        add_session_input(self, tr('Its weights of the indicators are taken; a table of weights given here takes their '
                                   'place.'))
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('The two paths')),
                 tr('Path (densify, mixed, recycle, or none where too little is known), its probability and interval, '
                    'tools it '
                    'calls for, class of the map in two colours, deviation of each indicator.'))
        add_session_output(self, tr('The choices (weights of the indicators) to reopen, hand on and compare.'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))
        for path, (label, _) in path_words().items():
            self.add_number(self.COUNTS[path], tr('Number of territories: {path}').format(path=label))
        self.add_number(self.UNKNOWN_COUNT, tr('Number of territories without a path'))

    def problems(self, parameters, context):
        source = self.source(parameters, self.TERRITORIES, context)
        if source is None:
            return []
        reasons = empty_problems(self, parameters, context, self.TERRITORIES)
        found, strange = self._columns(parameters, source, context)
        reasons += [tr('{table}: no column "{asked}". Columns there: {columns}.').format(
            table=tr('Territories'), asked=asked, columns=', '.join(source.fields().names())) for asked in strange]
        if not strange and not any(name in INDICATORS for name in found):
            reasons.append(tr('No indicator: choose at least one field, for example the vacancy of dwellings.'))
        text = self.parameterAsString(parameters, self.STUDY, context)
        study = QgsExpression(text)
        if text and study.hasParserError():
            reasons.append(tr('Territories to show: the expression cannot be read: {reason}').format(
                reason=study.parserErrorString()))
        given = self.source(parameters, self.WEIGHTS, context)
        if given is not None and {'indicator', 'weight'} - {name.lower() for name in given.fields().names()}:
            reasons.append(tr('Weights: the columns indicator and weight are needed. Columns there: {columns}.').format(
                columns=', '.join(given.fields().names())))
        return reasons + session_problems(self, parameters, context)

    def _columns(self, parameters, source, context):
        """Which column plays which role, and the names asked for that are not there."""
        wanted = {'code': (self.CODE_FIELD, []), 'name': (self.NAME_FIELD, []),
                  'population': (self.POPULATION_FIELD, ['population', 'pop', 'pmun', 'pmun_2021', 'ptot_2021']),
                  **{name: (f'{name.upper()}_FIELD', guesses) for name, guesses in INDICATORS.items()}}
        found, strange = {}, []
        for role, (parameter, guesses) in wanted.items():
            asked = self.parameterAsString(parameters, parameter, context)
            column = find_column(source, asked, guesses)
            if column is not None:
                found[role] = column
            elif asked:
                strange.append(asked)
        return found, strange

    def results(self, parameters, context, feedback):
        from ...engine.sites.two_paths import tell_paths
        from ...engine.sources.cells import number

        source = self.source(parameters, self.TERRITORIES, context)
        columns, _ = self._columns(parameters, source, context)
        feedback.pushInfo(tr('{table}: fields {fields}.').format(
            table=tr('Territories'), fields=', '.join(columns.values())))
        places = read_places(source, columns, feedback)
        rows = keyed(places.rows, tr('Territories'))
        shown = self._shown(parameters, source, context)
        feedback.setProgress(40)
        indicators = rows[[name for name in columns if name in INDICATORS]].apply(number)
        if len(indicators.columns) < len(INDICATORS) / 2:
            feedback.pushWarning(tr('Told by {n} of {all} indicators only: a path that others may overturn.').format(
                n=len(indicators.columns), all=len(INDICATORS)))
        people = number(rows['population']) if 'population' in rows else None
        session = session_of(self, parameters, context)
        weights = self._weights(parameters, context, feedback, session)
        paths = tell_paths(indicators, weights=weights, population=people)
        push_notes(feedback, paths.notes, warning=True)
        table = path_table(paths, rows.get('name'))
        kept = table.assign(shown=shown)
        shapes = [shape for shape, is_shown in zip(places.shapes, shown) if is_shown]
        kept = kept[kept['shown']]
        feedback.setProgress(70)
        made = path_columns(list(indicators))
        dress = self.dress(parameters, context, made, style=draw_paths, sources=(tr('Two paths: PUCA, 2022'),), abstract=tr(
            'Dense, dynamic towns raise floors; declining ones reuse empty ground. Robust deviations from {count} '
            'territories, weighted mean, logistic membership. A default for discussion, not a '
            'score.').format(count=len(rows)))
        destination = self.write(kept, made, parameters, self.OUTPUT, context, feedback, geometries=shapes,
                                 wkb_type=places.wkb_type, crs=places.crs, dress=dress)
        counts = kept['path'].value_counts()
        path = save(self, parameters, context, session, path_weights=weights or paths.weights.to_dict())
        return {self.OUTPUT: destination, **({'SESSION': path} if path else {}), self.TERRITORY_COUNT: len(kept),
                self.UNKNOWN_COUNT: int(kept['path'].isna().sum()),
                **{output: int(counts.get(path, 0)) for path, output in self.COUNTS.items()}}

    def _shown(self, parameters, source, context):
        """Which rows the expression keeps."""
        text = self.parameterAsString(parameters, self.STUDY, context)
        if not text:
            return [True for _ in features(source)]
        expression = QgsExpression(text)
        scope = self.createExpressionContext(parameters, context, source)
        expression.prepare(scope)
        shown = []
        for feature in features(source):
            scope.setFeature(feature)
            shown.append(expression.evaluate(scope) in (True, 1))
        if not any(shown):
            raise QgsProcessingException(tr('Territories to show: the expression is true for none of them.'))
        return shown

    def _weights(self, parameters, context, feedback, session):
        source = self.source(parameters, self.WEIGHTS, context)
        if source is None:
            return dict(session.path_weights) or None if session is not None else None
        from ...engine.errors import ParameterError
        from ...engine.sources.cells import number

        columns = {name: find_column(source, name, []) for name in ('indicator', 'weight')}
        rows = read_table(source, columns, feedback.isCanceled)
        values = number(rows['weight'])
        if values.isna().any():
            raise ParameterError(tr('Weights of the two paths: {names}; expected indicators of the table, 0 or more.'),
                                 names=', '.join(map(str, rows.loc[values.isna(), 'indicator'])))
        return dict(zip(rows['indicator'], values))


def indicator_words() -> dict[str, tuple]:
    """Label and help of each indicator."""
    return {
        'price': (tr('Price field'), tr('Median price of flats and houses, EUR/m2. Speaks for raising floors.')),
        'price_change': (tr('Price change field'), tr('Change of that price in five years, percent.')),
        'population_change': (tr('Population change field'), tr('Change of the population in five years, percent.')),
        'staff_change': (tr('Staff change field'), tr('Change of staff in five years, percent.')),
        'housing_vacancy': (tr('Housing vacancy field'), tr('Dwellings vacant for over two years, percent. Speaks for '
                                                            'reusing what stands empty.')),
        'brownfields': (tr('Brownfields field'), tr('Hectares of verified brownfields per 1000 inhabitants.')),
        'park_vacancy': (tr('Business-park vacancy field'), tr('Vacant share of business parks, percent.')),
        'land_per_need': (tr('Land per need field'), tr('Land taken per new household and job, m2; empty where there are '
                                                        'none.')),
    }


def path_words() -> dict[str, tuple]:
    """Word and meaning of each path."""
    return {'densify': (tr('densify'), tr('raise floors')), 'mixed': (tr('mixed'), ''),
            'recycle': (tr('recycle'), tr('reuse empty ground and buildings'))}


def path_table(paths, names):
    """One row per territory: code, name, path, its figures, its tools, the deviation of each indicator."""
    from ...engine.sites.two_paths import path_tools

    tools = path_tools(language()).groupby('path', sort=False)
    listed = tools['label'].agg('; '.join)
    profile = path_tools(language()).query('profile != ""').groupby('path', sort=False)['profile'].first()
    table = paths.territories.join(paths.z.add_prefix('z_'))
    table = table.assign(tools=table['path'].map(listed), profile=table['path'].map(profile),
                         name=None if names is None else names)
    return table.rename_axis('code').reset_index()


def path_columns(indicators):
    """Its fields."""
    from ...engine.sites.two_paths import path_indicators

    known = path_indicators()
    labels = known.get(f'label_{language()}', known['label_en'])
    return [
        field('code', 'text', tr('Code')), field('name', 'text', tr('Name')), field('path', 'text', tr('Path')),
        field('probability', 'real', tr('Probability of "densify", 0 to 1')),
        field('probability_low', 'real', tr('Lowest probability that unknown figures leave open')),
        field('probability_high', 'real', tr('Highest probability that unknown figures leave open')),
        field('t', 'real', tr('Mean deviation')), field('known', 'real', tr('Share of the weight that is known')),
        field('dynamism', 'real', tr('Dynamism, robust deviations')), field('vacancy', 'real',
                                                                            tr('Vacancy, robust deviations')),
        field('map_class', 'text', tr('Class of the map: dynamism, then vacancy')), field('tools', 'text', tr('Tools')),
        field('profile', 'text', tr('Default use profile')),
        *(field(f'z_{name}', 'real', labels[name]) for name in indicators),
    ]
