"""Staff, exports and turnover per head -> one activity table, with weights that are written down."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis.parameters import ACTIVITY_COLUMNS, add_table, empty_problems, rows_of
from ..errors import push_notes
from ..i18n import said, tr
from ..kept_notes import told_source
from ..tables import find_column
from .activity_fields import activity_fields

STAFF, EXPORTS, PER_HEAD = 'STAFF', 'EXPORTS', 'PER_HEAD'
UNITS = ('', 'staff', 'exports', 'turnover')


class BlendActivity(RessortAlgorithm):
    """Several sources at once, on the shares of the territories in each class."""

    NAME = 'blend_activity'
    GROUP = 'data'
    TAGS = 'blend several sources weights staff customs turnover esane mélange sources poids effectifs douane activité'

    WEIGHTS, UNIT, OUTPUT, REPORT = 'WEIGHTS', 'UNIT', 'OUTPUT', 'REPORT'
    CLASS_COUNT, TERRITORY_COUNT, MASKED_COUNT = 'CLASS_COUNT', 'TERRITORY_COUNT', 'MASKED_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Blend activity sources')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self._add_source(STAFF, tr('Staff table'), tr(
            'Staff or establishments of the whole nation, one row per territory and NAF class, as "Import establishments" '
            'writes it.'))
        self._add_source(EXPORTS, tr('Exports table'), tr(
            'Exports of the whole nation, one row per territory and CPF class, as "Import customs files" writes it.'))
        add_table(self, PER_HEAD, tr('Turnover per head'), tr(
            'One row per NAF class of the nation, such as INSEE publishes in ESANE: turnover per employee, or turnover and '
            'staff. Left empty: no such source.'), {
            'PER_HEAD_CODE_FIELD': (tr('Turnover: code field'), tr('NAF class.')),
            'PER_HEAD_VALUE_FIELD': (tr('Turnover: field of the turnover, or of the turnover per head'),
                                     tr('Euros, thousands or millions: the same for every class.')),
            'PER_HEAD_STAFF_FIELD': (tr('Turnover: staff field'), tr('By which the turnover is divided. Left empty: a '
                                     'column with a usual name; without one, the figures are per head already.')),
        }, optional=True)
        self.add(QgsProcessingParameterString(self.WEIGHTS, tr('Weights'), optional=True), tr(
            'source=weight, parted by semicolons: staff=2; exports=1; turnover=1. Only their ratios matter. Left empty: '
            'those that come with Ressort (source_weights.csv): staff 0.4, exports 0.4, turnover 0.2.'))
        self.add(QgsProcessingParameterEnum(self.UNIT, tr('What the result counts'), [
            tr('As the first source'), tr('Staff'), tr('Exports'), tr('Turnover')], defaultValue=0), tr(
            'The national total of each class is that of this source. With turnover, classes weigh by what they sell.'),
            advanced=True)
        table = QgsProcessing.SourceType.TypeVector
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Blended activity'), table), tr(
            'territory, activity, value, masked, low, high: an activity table for every other algorithm.'))
        report = QgsProcessingParameterFeatureSink(self.REPORT, tr('Report'), table, optional=True, createByDefault=False)
        self.add(report, tr(
            'For each source its weight, territories, classes, those it alone knows, masked cells and national total.'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))
        self.add_number(self.CLASS_COUNT, tr('Number of classes'))
        self.add_number(self.MASKED_COUNT, tr('Number of masked cells'))

    def _add_source(self, name, label, told):
        add_table(self, name, label, told, {
            f'{name}_TERRITORY_FIELD': (tr('{table}: territory field').format(table=label), tr('Code of the territory.')),
            f'{name}_CODE_FIELD': (tr('{table}: code field').format(table=label), tr('NAF or CPF class (10.71C, 1071).')),
            f'{name}_VALUE_FIELD': (tr('{table}: value field').format(table=label),
                                    tr('A masked cell stays unknown: it is bounded by the other sources.')),
        }, optional=True)

    # Refusals

    def problems(self, parameters, context):
        from ...engine.errors import RessortError

        given = [name for name in (STAFF, EXPORTS, PER_HEAD) if self.is_given(parameters, name)]
        if len(given) < 2:
            return [tr('Give at least two of: staff table, exports table, turnover per head.')]
        reasons = []
        for name in given:
            columns = self._columns(name, parameters, context)
            reasons += self.columns(parameters, name, columns, context)[1] or empty_problems(self, parameters, context, name)
        try:
            self._weights(parameters, context)
        except RessortError as error:
            reasons.append(said(error))
        return reasons

    def _columns(self, table, parameters, context):
        from ...engine.sources import esane

        source = self.source(parameters, table, context)
        if table == PER_HEAD:
            staff = self.parameterAsString(parameters, 'PER_HEAD_STAFF_FIELD', context)
            divided = find_column(source, staff, esane.STAFF_NAMES) or staff
            names = esane.TURNOVER_NAMES if divided else esane.PER_HEAD_NAMES
            found = {'activity': ('PER_HEAD_CODE_FIELD', esane.CODE_NAMES),
                     'turnover' if divided else 'per_head': ('PER_HEAD_VALUE_FIELD', names)}
            return {**found, **({'staff': ('PER_HEAD_STAFF_FIELD', esane.STAFF_NAMES)} if divided else {})}
        found = {role: (f'{table}_{parameter.removeprefix("ACTIVITY_")}', guesses)
                 for role, (parameter, guesses) in ACTIVITY_COLUMNS.items()}
        if table == EXPORTS:
            found['value'] = (found['value'][0], ['exports', 'exports_eur', 'exportation', 'exportations', 'value'])
        # what an import writes beside the value is read with it, whatever the user named
        written = [role for role in ('masked', 'low', 'high') if find_column(source, '', [role])]
        return {**found, **{role: (f'{table}_{role.upper()}_FIELD', [role]) for role in written}}

    def _weights(self, parameters, context):
        from ...engine.sources.blended_activity import read_weights

        return read_weights(self.parameterAsString(parameters, self.WEIGHTS, context))

    # The run

    def results(self, parameters, context, feedback):
        from ...engine.sources.activity import EXPORTS_BY_CLASS, read_activity
        from ...engine.sources.activity import STAFF as STAFF_KIND
        from ...engine.sources.blended_activity import blended_activity
        from ...engine.sources.esane import read_turnover_per_head

        sources, notes, per_head = {}, [], None
        for name, kind in ((STAFF, STAFF_KIND), (EXPORTS, EXPORTS_BY_CLASS)):
            rows = self._rows(name, parameters, context, feedback)
            if rows is not None:
                reading = read_activity(rows, kind=kind)
                sources[name.lower()] = reading.table
                notes += reading.notes
        rows = self._rows(PER_HEAD, parameters, context, feedback)
        if rows is not None:
            reading = read_turnover_per_head(rows)
            per_head = reading.table.set_index('activity')['per_head']
            notes += reading.notes
        feedback.setProgress(50)
        found = blended_activity(sources, per_head=per_head, weights=self._weights(parameters, context),
                                 unit=UNITS[self.parameterAsEnum(parameters, self.UNIT, context)])
        push_notes(feedback, [*notes, *found.notes])
        feedback.setProgress(80)
        written = self.write(found.table, activity_fields(), parameters, self.OUTPUT, context, feedback, dress=self.dress(
            parameters, context, activity_fields(), licence=tr('Etalab 2.0'), sources=self._sources(parameters, context)))
        names = {'staff': tr('Staff'), 'exports': tr('Exports'), 'turnover': tr('Turnover')}
        account = found.account.assign(source=found.account['source'].map(names))
        told = self.write(account, report_columns(), parameters, self.REPORT, context, feedback,
                          dress=self.dress(parameters, context, report_columns()))
        return {self.OUTPUT: written, self.REPORT: told, self.TERRITORY_COUNT: found.table['territory'].nunique(),
                self.CLASS_COUNT: found.table['activity'].nunique(), self.MASKED_COUNT: int(found.table['masked'].sum())}

    def _rows(self, table, parameters, context, feedback):
        if not self.is_given(parameters, table):
            return None
        return rows_of(self, parameters, context, feedback, table, self._columns(table, parameters, context))

    def _sources(self, parameters, context):
        return tuple(told_source(self, parameters, name, context, tr('Activity: {name}'))
                     for name in (STAFF, EXPORTS, PER_HEAD) if self.is_given(parameters, name))


def report_columns():
    """Fields of the report."""
    return [
        field('source', 'text', tr('Source')),
        field('weight', 'real', tr('Weight, 0 to 1')),
        field('territories', 'int', tr('Territories')),
        field('classes', 'int', tr('Classes')),
        field('alone', 'int', tr('Classes that no other source knows')),
        field('masked', 'int', tr('Masked cells')),
        field('total', 'real', tr('National total, in its unit')),
    ]
