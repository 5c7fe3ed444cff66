"""BACI, Atlas, OEC -> exports of each country by HS 1992 heading: what replaces the world of 2020 that ships."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterFile

from ..compat import field
from ..i18n import tr
from .importing import ImportAlgorithm

REVISIONS = ('1992', '1996', '2002', '2007', '2012', '2017', '2022')


class ImportWorldTrade(ImportAlgorithm):
    """World exports by country and product, from the file of a producer."""

    NAME = 'import_world_trade'
    TAGS = 'world monde trade commerce mondial baci cepii atlas oec hs sh countries pays exports exportations'

    REVISION, COUNTRY_CODES = 'REVISION', 'COUNTRY_CODES'
    ROLES = ('country', 'product', 'year', 'value')

    def displayName(self):  # noqa: N802
        return tr('Import world trade')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add_file(
            tr('World trade file'),
            tr(
                'BACI (one year, or the zip of all years), Atlas of Economic Complexity, OEC, or any '
                'table of country, product and value; CSV, workbook (.xlsx, .ods) or Parquet, packed or not.'
            ),
            tr('latest: the latest complete year, said in the log; all: each year kept, in a column year; or four digits.'),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.REVISION,
                tr('HS revision'),
                [tr('As the names tell'), *(f'HS {revision}' for revision in REVISIONS)],
                defaultValue=0,
            ),
            tr(
                'Which revision of the Harmonized System the product codes are of; they are brought to HS 1992. As the '
                'names tell: HS12 in BACI_HS12_Y2020, hs92 in product_hs92_code.'
            ),
        )
        self.add(
            QgsProcessingParameterFile(self.COUNTRY_CODES, tr('Country codes of BACI'), extension='csv', optional=True),
            tr('Left empty: the table country_codes in the zip, or beside the file.'),
            advanced=True,
        )
        self.add_reading()
        self.add_results(
            tr('World trade'),
            tr(
                'country (ISO3), product (HS 1992 heading), value; with all years, year first. It is the trade table of '
                'Product space, Resilience of countries and Resilience index.'
            ),
        )

    def imported(self, parameters, context, feedback):
        from ...engine.sources.world_trade import read_world_trade

        asked = self.parameterAsEnum(parameters, self.REVISION, context)
        imported = read_world_trade(
            **self.common(parameters, context, feedback),
            revision=REVISIONS[asked - 1] if asked else '',
            country_codes=self.parameterAsString(parameters, self.COUNTRY_CODES, context) or None,
            progress=lambda share: feedback.setProgress(80 * share),
        )
        feedback.setProgress(80)
        unit = imported.unit or tr('unit of the file')
        columns = [
            *([field('year', 'text', tr('Year'))] if 'year' in imported.table else []),
            field('country', 'text', tr('Country, ISO3')),
            field('product', 'text', tr('HS 1992 heading')),
            field('value', 'real', tr('Exports, {unit}').format(unit=unit)),
        ]
        return self.give(
            imported,
            columns,
            parameters,
            context,
            feedback,
            sources=(tr('World trade, {file}, {year}').format(file=imported.source, year=imported.year),),
        )
