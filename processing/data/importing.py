"""What the import algorithms share: the file and its advanced parameters, the report, the outputs."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..database.connections import connection_info
from ..database.table_input import DATABASE, add_table, opened_table, table_name, table_problems
from ..errors import push_notes
from ..i18n import said, tr
from ..tables import read_table
from .workbook import opened_sheets


class ImportAlgorithm(RessortAlgorithm):
    """An official file in, a tidy table and the account of its rows out."""

    GROUP = 'data'
    FILE, YEAR, ENTRY, COLUMNS = 'FILE', 'YEAR', 'ENTRY', 'COLUMNS'
    MARGINS = 'MARGINS'
    OUTPUT, REPORT = 'OUTPUT', 'REPORT'
    ROWS_READ, ROWS_KEPT, YEAR_KEPT = 'ROWS_READ', 'ROWS_KEPT', 'YEAR_KEPT'
    NO_TERRITORY_SHARE, NO_CODE_SHARE = 'NO_TERRITORY_SHARE', 'NO_CODE_SHARE'
    ROLES: tuple[str, ...] = ()  # roles whose columns the user may name

    def add_file(self, label, help_text, year_text=''):
        self.add(QgsProcessingParameterFile(self.FILE, label, optional=True), help_text)
        self.add(
            QgsProcessingParameterString(self.YEAR, tr('Year'), defaultValue='latest'),
            year_text
            or tr('latest: the latest complete year, said in the log; all: every period added up; or four digits.'),
        )

    def add_reading(self):
        """Advanced parameters of any table file, and of a table of a database."""
        add_table(self)
        self.add(
            QgsProcessingParameterString(self.ENTRY, tr('Table inside the zip'), optional=True),
            tr('Only where several tables of a zip, or sheets of a workbook, could serve: the name of the one to read.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.COLUMNS, tr('Columns'), optional=True),
            tr('Where the file has names of its own: role=column, parted by semicolons. Roles: {roles}.').format(
                roles=', '.join(self.ROLES)
            ),
            advanced=True,
        )

    def add_margins(self):
        """Published totals, for files that do not carry their own."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.MARGINS, tr('Published totals'), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            tr(
                'A table of totals that bound the secret cells beneath them: territory (commune, departement, region; '
                'empty: the nation) and/or activity (class, division, A38, A129...; empty: all of them), value; year, '
                'measure, unit if any. Columns are found by name. The least that is left becomes "high".'
            ),
            advanced=True,
        )

    def add_results(self, label, help_text):
        table = QgsProcessing.SourceType.TypeVector
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, label, table), help_text)
        self.add(
            QgsProcessingParameterFeatureSink(self.REPORT, tr('Report'), table, optional=True),
            tr(
                'Rows read, kept, and left out by reason with first examples; years, unit, nomenclature; share of the '
                'value without a territory or a code.'
            ),
        )
        for name, text in (
            (self.ROWS_READ, tr('Rows read')),
            (self.ROWS_KEPT, tr('Rows kept')),
            (self.NO_TERRITORY_SHARE, tr('Share of the value without a territory, 0 to 1')),
            (self.NO_CODE_SHARE, tr('Share of the value without a code, 0 to 1')),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString(self.YEAR_KEPT, tr('Year kept')))

    def problems(self, parameters, context):
        from ...engine.errors import RessortError

        reasons = table_problems(self, parameters, context, self.FILE)
        try:
            self.mapping(parameters, context)
        except RessortError as error:
            reasons.append(said(error))
        return reasons

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """In the main thread: the credentials, where a database is read."""
        super().prepareAlgorithm(parameters, context, feedback)
        database = self.parameterAsConnectionName(parameters, DATABASE, context)
        self._info = connection_info(database) if database else ''
        return True

    def results(self, parameters, context, feedback):
        if not self._info:
            path = self.parameterAsString(parameters, self.FILE, context)
            with opened_sheets(path, feedback.isCanceled) as self._path:
                return self.imported(parameters, context, feedback)
        with opened_table(self._info, table_name(self, parameters, context)) as self._path:
            return self.imported(parameters, context, feedback)

    def imported(self, parameters, context, feedback) -> dict:
        """The work of `results`; the file or the table is in `common`."""
        raise NotImplementedError

    def mapping(self, parameters, context) -> dict:
        """`{role: column}` as the user wrote it; `ParameterError` where it cannot be read."""
        from ...engine.sources.imported import read_mapping

        return read_mapping(self.parameterAsString(parameters, self.COLUMNS, context), self.ROLES)

    def common(self, parameters, context, feedback) -> dict:
        """Arguments of every reader."""
        return {
            'path': self._path,
            'year': self.parameterAsString(parameters, self.YEAR, context).strip().lower() or 'latest',
            'entry': self.parameterAsString(parameters, self.ENTRY, context),
            'columns': self.mapping(parameters, context),
            'should_stop': feedback.isCanceled,
        }

    def margins(self, parameters, context, feedback):
        """The published totals as they are written; None where there are none."""
        source = self.source(parameters, self.MARGINS, context)
        return None if source is None else read_table(source, {n: n for n in source.fields().names()}, feedback.isCanceled)

    def give(self, imported, columns, parameters, context, feedback, **dressing) -> dict:
        """Write the table and its report, tell what was chosen; every output by name."""
        from ...engine.sources.imported import NO_CODE, NO_TERRITORY, OTHER_YEAR, report

        push_notes(feedback, imported.notes)
        for row in imported.rejects.itertuples():
            told = feedback.pushInfo if row.lacks == OTHER_YEAR else feedback.pushWarning
            words = tr('{n} rows left out, {reason}: {examples}') if row.rows else tr('{reason}: {examples}')
            told(words.format(n=row.rows, reason=tr(row.reason), examples=row.examples))
        written = self.write(
            imported.table,
            columns,
            parameters,
            self.OUTPUT,
            context,
            feedback,
            dress=self.dress(parameters, context, columns, **dressing),
        )
        account = report(imported)
        account['item'] = [tr(item) for item in account['item']]
        units = {'staff': tr('Staff'), 'establishments': tr('Establishments')}
        account['detail'] = account['detail'].replace(units)
        told = self.write(
            account,
            report_columns(),
            parameters,
            self.REPORT,
            context,
            feedback,
            dress=self.dress(parameters, context, report_columns()),
        )
        return {
            self.OUTPUT: written,
            self.REPORT: told,
            self.ROWS_READ: imported.rows,
            self.ROWS_KEPT: imported.kept,
            self.YEAR_KEPT: imported.year,
            self.NO_TERRITORY_SHARE: imported.share_without(NO_TERRITORY),
            self.NO_CODE_SHARE: imported.share_without(NO_CODE),
        }


def report_columns():
    """Fields of the report."""
    return [
        field('item', 'text', tr('What')),
        field('detail', 'text', tr('Detail')),
        field('rows', 'real', tr('Rows')),
        field('share', 'real', tr('Share of the value, 0 to 1')),
    ]
