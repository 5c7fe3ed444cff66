"""The world trade table as a parameter: declared, checked and read alike by every algorithm that takes one."""

from __future__ import annotations

import re

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
)

from ..errors import push_notes
from ..i18n import language, tr
from ..tables import find_column, read_table

COUNTRY_NAMES = ['country', 'pays', 'iso3', 'country_id', 'exporter', 'reporter', 'location_code', 'territory', 'code_pays']
PRODUCT_NAMES = ['product', 'produit', 'hs4', 'hs_code', 'hs', 'sh4', 'commodity', 'hs_product_code', 'code_produit']
VALUE_NAMES = ['value', 'valeur', 'export_value', 'exports', 'exports_usd', 'trade_value', 'export_ppb', 'v']
YEAR_NAMES = ['year', 'annee', 'année', 'an', 't', 'period', 'refyear']


def add_years(algorithm, table: str, year_field: str, mode: str) -> None:
    """Declare the year of each row of a trade table, and how several years teach the product space."""
    algorithm.add(QgsProcessingParameterField(year_field, tr('World trade: year field'), None, table, optional=True), tr(
        'Where the table holds several years: all of them teach the product space, the latest is the one that scores are '
        'compared with. Left empty: a column with a usual name; without one, the table is one year.'), advanced=True)
    algorithm.add(QgsProcessingParameterEnum(mode, tr('Several years of world trade'), [
        tr('Mean of the proximities of each year'), tr('Average of the flows, learnt as one year'),
        tr('Products made in every year'),
    ], defaultValue=0), tr(
        'One year is noisy. The mean of proximities comes nearest to the product space of the Growth Lab; the average of '
        'flows weighs large years more; products made in every year leave fewer links.'), advanced=True)


def year_column(algorithm, parameters, context, table: str, year_field: str) -> dict:
    """{role: (parameter, usual names)} of the year, where the user names it or the table has it."""
    source = algorithm.source(parameters, table, context)
    known = algorithm.is_given(parameters, year_field) or (source is not None and find_column(source, '', YEAR_NAMES))
    return {'year': (year_field, YEAR_NAMES)} if known else {}


def mode_of(algorithm, parameters, context, mode: str) -> str:
    """How the engine names the user's choice."""
    from ...engine.resilience.years import AVERAGE_FLOWS, EVERY_YEAR, MEAN_PROXIMITY

    return (MEAN_PROXIMITY, AVERAGE_FLOWS, EVERY_YEAR)[algorithm.parameterAsEnum(parameters, mode, context)]


class TradeParameters:
    """To be inherited beside `RessortAlgorithm`."""

    TRADE, COUNTRY_FIELD, PRODUCT_FIELD, VALUE_FIELD = 'TRADE', 'COUNTRY_FIELD', 'PRODUCT_FIELD', 'VALUE_FIELD'
    LEARNING_COUNTRIES, YEAR_FIELD, YEARS_MODE = 'LEARNING_COUNTRIES', 'YEAR_FIELD', 'YEARS_MODE'

    def add_trade(self) -> None:
        """Declare the table and its three columns."""
        self.add(QgsProcessingParameterFeatureSource(
            self.TRADE, tr('World trade table'), [QgsProcessing.SourceType.TypeVector], optional=True),
            tr('Exports: one row per country and product, whole world. Left empty: the embedded reference of 2020 '
               '(1,241 headings of the 1992 Harmonized System).'))
        for name, label, help_text in (
            (self.COUNTRY_FIELD, tr('Country field'), tr('ISO3 code of the country, such as FRA.')),
            (self.PRODUCT_FIELD, tr('Product field'),
             tr('Product code of the Harmonized System, four digits or more; lost leading zeros are restored.')),
            (self.VALUE_FIELD, tr('Value field'),
             tr('Value exported, in any one unit. Text with decimal commas is understood.')),
        ):
            self.add(QgsProcessingParameterField(name, label, None, self.TRADE, optional=True),
                     help_text + ' ' + tr('Left empty: a column with a usual name.'))
        add_years(self, self.TRADE, self.YEAR_FIELD, self.YEARS_MODE)

    def add_learning_countries(self) -> None:
        """Declare who teaches the product space."""
        self.add(QgsProcessingParameterString(
            self.LEARNING_COUNTRIES, tr('Countries that teach the product space'), optional=True),
            tr('ISO3 codes separated by commas. Left empty: the 140 countries above 1.2 million inhabitants and 1 G$ of '
               'exports. With microstates, proximities blur and France loses more than half of its leaps.'), advanced=True)

    def trade_columns(self, parameters, context):
        """Columns by role, and the reasons to refuse."""
        return self.columns(parameters, self.TRADE, {
            'country': (self.COUNTRY_FIELD, COUNTRY_NAMES),
            'product': (self.PRODUCT_FIELD, PRODUCT_NAMES),
            'value': (self.VALUE_FIELD, VALUE_NAMES),
            **year_column(self, parameters, context, self.TRADE, self.YEAR_FIELD),
        }, context)

    def years_mode(self, parameters, context) -> str:
        """How several years teach the product space."""
        return mode_of(self, parameters, context, self.YEARS_MODE)

    def trade_problems(self, parameters, context) -> list[str]:
        """Reasons to refuse the table or the list of learning countries."""
        reasons = self.trade_columns(parameters, context)[1]
        wrong = [code for code in self.learning_countries(parameters, context) or [] if not re.fullmatch('[A-Z]{3}', code)]
        if wrong:
            reasons.append(tr('Learning countries: {codes} is no ISO3 code. Write for example FRA, DEU, ITA.').format(
                codes=', '.join(wrong[:3])))
        return reasons

    def learning_countries(self, parameters, context) -> list[str] | None:
        """Codes the user wrote, or None."""
        written = self.parameterAsString(parameters, self.LEARNING_COUNTRIES, context)
        codes = [code.upper() for code in re.split(r'[\s,;]+', written) if code]
        return list(dict.fromkeys(codes)) or None

    def read_trade(self, parameters, context, feedback):
        """The user's trade table as a `Reading`, or None for the embedded one; what was cleaned is said."""
        source = self.source(parameters, self.TRADE, context)
        if source is None:
            feedback.pushInfo(tr('World trade: embedded reference, 2020, CEPII BACI.'))
            return None
        from ...engine.sources.trade import read_trade

        rows = read_table(source, self.trade_columns(parameters, context)[0], feedback.isCanceled)
        if not len(rows):
            raise QgsProcessingException(tr('World trade table: it has no row. Check the file, its filter and its '
                                            'selection.'))
        reading = read_trade(rows)
        push_notes(feedback, reading.notes, warning=len(reading.rejects) > 0)
        feedback.pushInfo(tr('World trade: {kept} flows kept, {rejected} of {rows} rows left out.').format(
            kept=len(reading.table), rejected=len(reading.rejects), rows=reading.rows))
        return reading


def share_left_out(reading) -> float:
    """Share of the value in the rows that were left out, 0 to 1; a value that is no number weighs nothing."""
    from ...engine.sources.cells import number

    lost = float(number(reading.rejects['value']).sum())
    total = lost + float(reading.table['value'].sum())
    return lost / total if total else 0.0


def names(frame, codes):
    """The user's language of `name_en`, `name_fr` for those codes; None where a code has no name."""
    column = f'name_{language()}'
    return codes.map(frame[column if column in frame.columns else 'name_en'])
