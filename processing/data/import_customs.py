"""Customs files -> exports and imports by departement and CPF class, or of the nation by HS heading."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterString

from ..compat import field
from ..i18n import said, tr
from .activity_fields import interval_fields, together_fields
from .importing import ImportAlgorithm

FLOWS = ('', 'exports', 'imports')


class ImportCustoms(ImportAlgorithm):
    """French customs, departements or nation; and any other file of flows by territory and class."""

    NAME = 'import_customs'
    TAGS = 'customs douane douanes exports exportations imports importations cpf nc8 lekiosque dgddi activity activité'

    KIND, UNIT, FLOW, REVISION, FRENCH = 'KIND', 'UNIT', 'FLOW', 'REVISION', 'TERRITORIES'
    MARGINS_UNIT = 'MARGINS_UNIT'
    ROLES = ('territory', 'activity', 'product', 'year', 'quarter', 'month', 'period', 'flow', 'exports', 'imports', 'value')

    def displayName(self):  # noqa: N802
        return tr('Import customs files')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add_file(tr('Customs file'), tr(
            'As downloaded: CSV, text, workbook (.xlsx, .ods) or Parquet, in a zip or gzip or not.'))
        self.add(
            QgsProcessingParameterEnum(
                self.KIND,
                tr('Kind of file'),
                [tr('Departements or regions by CPF class'), tr('Nation by NC8 product')],
                defaultValue=0,
            ),
            tr(
                'The first gives the activity of territories; the second the exports of the nation by HS heading, and the '
                'classes that make each product.'
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.UNIT, tr('Unit'), [tr('As the figures tell'), tr('Euros'), tr('Thousand euros')], defaultValue=0
            ),
            tr('As the figures tell: thousand euros where most have decimals, else euros; the log says which.'),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FRENCH,
                tr('Territories'),
                [tr('French departements or regions'), tr('Codes as they are')],
                defaultValue=0,
            ),
            tr('French: 1 is 01, and 98 and 99 are goods of no known departement. As they are: any other country.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                self.FLOW, tr('Flow'), [tr('As the file tells'), tr('Exports'), tr('Imports')], defaultValue=0
            ),
            tr('What a single column of values holds, where neither a column of flows nor the name of the file tells.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.REVISION, tr('HS revision of the NC8 codes'), optional=True),
            tr('Left empty: the one in force in the year that is kept. 1992 to 2022.'),
            advanced=True,
        )
        self.add_margins()
        self.add(
            QgsProcessingParameterEnum(
                self.MARGINS_UNIT,
                tr('Unit of the published totals'),
                [tr('As their column or the file'), tr('Euros'), tr('Thousand euros')],
                defaultValue=0,
            ),
            tr('A column "unit", or a name such as valeur_keur, tells; else that of the file is taken. The log says which.'),
            advanced=True,
        )
        self.add_reading()
        self.add_results(
            tr('Flows'),
            tr(
                'territory, activity (CPF class), exports and imports in euros, masked, low and high of the exports, '
                'nomenclature; for the nation product (HS 1992 heading) in place of territory. Empty is secret, not zero.'
            ),
        )

    def problems(self, parameters, context):
        from ...engine.errors import RessortError
        from ...engine.nomenclatures.hs_revisions import read_revision

        reasons = super().problems(parameters, context)
        try:
            if self.is_given(parameters, self.REVISION):
                read_revision(self.parameterAsString(parameters, self.REVISION, context))
        except RessortError as error:
            reasons.append(said(error))
        if self.is_given(parameters, self.MARGINS) and self.parameterAsEnum(parameters, self.KIND, context):
            reasons.append(
                tr('Published totals bound the secret flows of territories: leave them out with the file of the nation.')
            )
        return reasons

    def imported(self, parameters, context, feedback):
        from ...engine.sources.customs import read_customs, read_national_customs
        from ...engine.sources.customs_files import UNITS

        asked = self.common(parameters, context, feedback)
        asked['unit'] = UNITS[self.parameterAsEnum(parameters, self.UNIT, context)]
        asked['flow'] = FLOWS[self.parameterAsEnum(parameters, self.FLOW, context)]
        if self.parameterAsEnum(parameters, self.KIND, context):
            imported = read_national_customs(**asked, revision=self.parameterAsString(parameters, self.REVISION, context))
            key = field('product', 'text', tr('HS 1992 heading'))
        else:
            imported = read_customs(
                **asked,
                french=self.parameterAsEnum(parameters, self.FRENCH, context) == 0,
                margins=self.margins(parameters, context, feedback),
                margins_unit=UNITS[self.parameterAsEnum(parameters, self.MARGINS_UNIT, context)],
            )
            key = field('territory', 'text', tr('Territory'))
        feedback.setProgress(80)
        names = {'exports': tr('Exports, euros'), 'imports': tr('Imports, euros')}
        columns = [
            key,
            field('activity', 'text', tr('CPF class')),
            *(field(name, 'real', label) for name, label in names.items() if name in imported.table),
            *(interval_fields() if 'masked' in imported.table else []),
            *together_fields(imported.table),
            field('nomenclature', 'text', tr('Nomenclature')),
        ]
        return self.give(
            imported,
            columns,
            parameters,
            context,
            feedback,
            licence=tr('Etalab 2.0'),
            sources=(tr('Customs, {file}, {year}').format(file=imported.source, year=imported.year),),
        )
