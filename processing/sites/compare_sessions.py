"""Two session files side by side: choices that differ, sites in and out, hectares, euros and jobs of each."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..i18n import said, tr
from ..tables import find_column, read_table
from .sessions import FILTER

TABLE = QgsProcessing.SourceType.TypeVector


class CompareSessions(RessortAlgorithm):
    """Choices are compared, results computed from the sites both were made with."""

    NAME = 'compare_sessions'
    GROUP = 'sites'
    TAGS = 'session séance compare comparer choices choix weights poids sites scenario scénario difference différence zan'

    FIRST, SECOND, SITES, SITE_FIELD = 'FIRST', 'SECOND', 'SITES', 'SITE_FIELD'
    OUTPUT, SITE_LIST, RESULTS = 'OUTPUT', 'SITE_LIST', 'RESULTS'

    def displayName(self):  # noqa: N802
        return tr('Compare two sessions')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        for name, label in ((self.FIRST, tr('First session')), (self.SECOND, tr('Second session'))):
            self.add(QgsProcessingParameterFile(name, label, fileFilter=FILTER), tr(
                'A session file, as the algorithms of the planning session write them.'))
        self.add(QgsProcessingParameterFeatureSource(self.SITES, tr('Sites'), [TABLE], optional=True),
                 tr('The marked sites, or the account of the sites of the scenarios: their floors, hectares, costs and '
                    'jobs are '
                    'added up for each session.'))
        self.add(QgsProcessingParameterField(self.SITE_FIELD, tr('Sites: code field'), None, self.SITES, optional=True),
                 tr('Code of the site, each once.') + ' ' + tr('Left empty: a column with a usual name, or none.'),
                 advanced=True)
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('What differs'), TABLE),
                 tr('One row per choice that differs: weights, exclusions lifted, sites taken, limits, scenario.'))
        self.add(QgsProcessingParameterFeatureSink(self.SITE_LIST, tr('Sites in and out'), TABLE, optional=True,
                                                   createByDefault=False),
                 tr('Every site that one of them takes: kept, in, out.'))
        self.add(QgsProcessingParameterFeatureSink(self.RESULTS, tr('Results of both'), TABLE, optional=True,
                                                   createByDefault=False),
                 tr('Sites, floors, hectares, costs and jobs of each, and the difference. Needs the sites.'))
        for name, label in (('DIFFERENCE_COUNT', tr('Number of choices that differ')),
                            ('IN_COUNT', tr('Number of sites that come in')), ('OUT_COUNT', tr('Number of sites that go'))):
            self.add_number(name, label)

    def problems(self, parameters, context):
        from ...engine.errors import RessortError

        reasons = []
        for name in (self.FIRST, self.SECOND):
            try:
                self._session(parameters, name, context)
            except RessortError as error:
                reasons.append(said(error))
        source = self.source(parameters, self.SITES, context)
        asked = self.parameterAsString(parameters, self.SITE_FIELD, context)
        if source is not None and find_column(source, asked, SITE_NAMES) is None:
            reasons.append(self._no_column(self.SITES, self.SITE_FIELD, asked, source))
        if source is None and self.is_given(parameters, self.RESULTS):
            reasons.append(tr('Results of both: they need the layer of sites.'))
        return reasons

    def _session(self, parameters, name, context):
        from ...engine.sites.session import open_session

        return open_session(self.parameterAsFile(parameters, name, context))

    def results(self, parameters, context, feedback):
        from ...engine.sites.session import compare_sessions
        from ...engine.sites.session_results import IN, OUT, compare_results, compare_sites

        one, other = (self._session(parameters, name, context) for name in (self.FIRST, self.SECOND))
        sites = self._sites(parameters, context, feedback)
        differences, moved = compare_sessions(one, other), compare_sites(one, other)
        names = None if sites is None or 'name' not in sites else moved['site'].map(sites['name'])
        moved = moved.assign(name=names, words=moved['change'].map(change_words()))
        results = {}
        said_rows = differences.assign(words=differences['kind'].map(kind_words()))
        for output, table, columns in ((self.OUTPUT, said_rows, difference_columns()),
                                       (self.SITE_LIST, moved, moved_columns())):
            results[output] = self.write(table, columns, parameters, output, context, feedback,
                                         dress=self.dress(parameters, context, columns))
        if sites is not None:
            table = compare_results(one, other, sites)
            table = table.assign(words=table['measure'].map(measure_words()))
            results[self.RESULTS] = self.write(table, result_columns(), parameters, self.RESULTS, context, feedback,
                                               dress=self.dress(parameters, context, result_columns()))
        return {**{name: value for name, value in results.items() if value is not None},
                'DIFFERENCE_COUNT': len(differences), 'IN_COUNT': int((moved['change'] == IN).sum()),
                'OUT_COUNT': int((moved['change'] == OUT).sum())}

    def _sites(self, parameters, context, feedback):
        source = self.source(parameters, self.SITES, context)
        if source is None:
            return None
        return read_sites_account(source, self.parameterAsString(parameters, self.SITE_FIELD, context), feedback.isCanceled)


SITE_NAMES = ['site_id', 'site', 'code', 'id']


def read_sites_account(source, asked, should_stop):
    """Name and measures of each site, by its code."""
    from ...engine.nomenclatures.codes import text
    from ...engine.sites.session_results import MEASURES
    from ...engine.sources.cells import number

    columns = {'code': find_column(source, asked, SITE_NAMES), 'name': find_column(source, '', ['site_nom', 'name', 'nom']),
               **{name: find_column(source, '', [name]) for name in MEASURES}}
    rows = read_table(source, {role: column for role, column in columns.items() if column}, should_stop)
    for name in rows.columns.intersection(MEASURES):
        rows[name] = number(rows[name])
    return rows.set_axis(text(rows['code']).to_numpy(), axis=0).drop(columns='code')


def kind_words() -> dict[str, str]:
    """Each kind of choice."""
    return {'title': tr('Title'), 'territory': tr('Territory'), 'date': tr('Date'), 'profile': tr('Use'),
            'scenario': tr('Scenario kept'), 'weights': tr('Weight of a criterion'),
            'path_weights': tr('Weight of an indicator'), 'parameters': tr('Limit or need'),
            'overrides': tr('Exclusion lifted'), 'taken': tr('Site taken')}


def change_words() -> dict[str, str]:
    """What happens to a site from the first session to the second."""
    return {'kept': tr('kept'), 'in': tr('comes in'), 'out': tr('goes')}


def measure_words() -> dict[str, str]:
    """Each measure with its unit."""
    return {
        'sites': tr('Sites taken'), 'floor_m2': tr('Floors, m2'),
        'take_low': tr('Land take of its own, at least, ha'), 'take_high': tr('Land take of its own, at most, ha'),
        'spared_low': tr('Land spared, at least, ha'), 'spared_high': tr('Land spared, at most, ha'),
        'cost_low': tr('Cost of making the ground ready, at least, EUR (order of magnitude)'),
        'cost_high': tr('Cost of making the ground ready, at most, EUR (order of magnitude)'),
        'jobs_low': tr('Jobs, at least'), 'jobs_high': tr('Jobs, at most')}


def difference_columns():
    """Fields of what differs."""
    return [field('kind', 'text', tr('Kind')), field('words', 'text', tr('Choice')), field('item', 'text', tr('Of')),
            field('before', 'text', tr('First session')), field('after', 'text', tr('Second session'))]


def moved_columns():
    """Fields of the sites in and out."""
    return [field('site', 'text', tr('Site')), field('name', 'text', tr('Name')), field('change', 'text', tr('Change')),
            field('words', 'text', tr('From the first session to the second'))]


def result_columns():
    """Fields of the results."""
    return [field('measure', 'text', tr('Measure')), field('words', 'text', tr('What')),
            field('before', 'real', tr('First session')), field('after', 'real', tr('Second session')),
            field('difference', 'real', tr('Difference'))]
