"""Import dependence: what is bought abroad in quantity, and is neither made well here nor within reach."""

from __future__ import annotations

import re
from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis import parameters as ask
from ..errors import push_notes
from ..i18n import tr
from ..styles.fills import draw_classes
from ..styles.presets import import_dependence as dependence_classes
from . import figures, inputs
from .import_figure import facts, import_figure, money

NATION, TERRITORIES = range(2)
BY_CLASS, BY_HEADING = range(2)
IMPORT_COLUMNS = {
    'territory': ('IMPORT_TERRITORY_FIELD', ['territory', 'departement', 'dep', 'region', 'code_dep', 'code_reg']),
    'code': ('IMPORT_CODE_FIELD', ['activity', 'class', 'cpf4', 'product', 'produit', 'hs4', 'code']),
    'imports': ('IMPORT_VALUE_FIELD', ['imports', 'importation', 'importations', 'imports_eur', 'value', 'valeur']),
}


class ImportDependence(RessortAlgorithm):
    """Vulnerable products of the nation, or of each territory."""

    NAME = 'import_dependence'
    GROUP = 'scenarios'
    TAGS = ('import imports importations dependence dépendance vulnerable vulnérable vulnérabilité relocalisation suppliers '
            'fournisseurs concentration customs douanes souveraineté')

    AT, IMPORTS, IMPORT_KIND = 'AT', 'IMPORTS', 'IMPORT_KIND'
    LEAST_SHARE, LEAST_CONCENTRATION = 'LEAST_SHARE', 'LEAST_CONCENTRATION'
    NET, LEFT_OUT, EVERY = 'NET', 'LEFT_OUT', 'EVERY'
    OUTPUT, TOTALS = 'OUTPUT', 'TOTALS'
    VULNERABLE_COUNT, VULNERABLE_VALUE, DEPENDENCE = 'VULNERABLE_COUNT', 'VULNERABLE_VALUE', 'DEPENDENCE'

    def displayName(self):  # noqa: N802
        return tr('Import dependence')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        real = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterEnum(self.AT, tr('Of whom'), [tr('The nation'), tr('Each territory')],
                                            defaultValue=NATION),
                 tr('The nation is known product by product. Territories are known by CPF class only: each class is spread '
                    'over its products as the imports of the nation are, an estimate.'))
        ask.add_table(self, self.IMPORTS, tr('Table of imports'), tr(
            'One row per territory (or for the nation alone) and code. Left empty: French customs, 2019 to 2020.'), {
            'IMPORT_TERRITORY_FIELD': (tr('Imports: territory field'), tr('Code of the activity table. Not used for the '
                                                                          'nation.')),
            'IMPORT_CODE_FIELD': (tr('Imports: code field'), tr('CPF class or HS heading.')),
            'IMPORT_VALUE_FIELD': (tr('Imports: value field'), tr('Euros, or any one unit.')),
        }, optional=True)
        self.add(QgsProcessingParameterEnum(self.IMPORT_KIND, tr('What the table of imports counts'), [
            tr('Imports by CPF class'), tr('Imports by HS heading')], defaultValue=BY_CLASS),
            tr('Classes are spread over their products as French imports are.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.LEAST_SHARE, tr('Least share of the imports'), real, 0.0001,
                                              minValue=0, maxValue=1),
                 tr('0.0001 is one ten-thousandth: 55 million euros for France.'))
        self.add(QgsProcessingParameterNumber(self.LEAST_CONCENTRATION, tr('Least concentration of supply'), real, 0.0,
                                              minValue=0, maxValue=1),
                 tr('Sum of the squared shares of the other exporting countries: 1 is a single supplier, 0.25 is four '
                    'equal ones. 0 asks nothing.'))
        self.add(QgsProcessingParameterBoolean(self.NET, tr('Only where more is imported than exported'), True),
                 tr('Where exports are known.'))
        self.add(QgsProcessingParameterString(self.LEFT_OUT, tr('Chapters or headings left out'), '27', optional=True),
                 tr('Beginnings of HS codes separated by commas: 27 is fuels, which no workshop makes.'))
        self.add(QgsProcessingParameterBoolean(self.EVERY, tr('List every imported product'), False),
                 tr('Also those that are not vulnerable.'), advanced=True)
        inputs.add_territories(self)
        inputs.add_reference(self)
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Vulnerable products'), QgsProcessing.SourceType.TypeVector),
            tr('One row per territory and product, the largest imports first: value, share, status, concentration of '
               'supply and first supplier.'))
        self.add(QgsProcessingParameterFeatureSink(
            self.TOTALS, tr('Import dependence of territories'), QgsProcessing.SourceType.TypeVector, optional=True,
            createByDefault=False),
            tr('One row per territory: imports, vulnerable products, their value and their share. Polygons where a layer '
               'is given.'))
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.VULNERABLE_COUNT, tr('Number of vulnerable products (mean over territories)'))
        self.add_number(self.VULNERABLE_VALUE, tr('Imports of vulnerable products'))
        self.add_number(self.DEPENDENCE, tr('Their share of the imports, 0 to 1'))

    def problems(self, parameters, context):
        reasons = inputs.input_problems(self, parameters, context)
        wanted = self._wanted(parameters, context)
        reasons += ask.table_problems(self, parameters, context, self.IMPORTS, wanted)
        reasons += figures.figure_problems(self, parameters, context)
        if not self.is_given(parameters, self.IMPORTS) and ask.nation_of(self, parameters, context) != ask.FRANCE:
            reasons.append(tr('Table of imports: give one for {nation}; the imports that come with Ressort are of '
                              'France.').format(nation=ask.nation_of(self, parameters, context)))
        return reasons

    def _wanted(self, parameters, context):
        nation = self.parameterAsEnum(parameters, self.AT, context) == NATION
        return {role: column for role, column in IMPORT_COLUMNS.items() if not (nation and role == 'territory')}

    def results(self, parameters, context, feedback):
        from ...engine.resilience.dependence import import_dependence, world_supply

        scored = inputs.scored(self, parameters, context, feedback)
        nation = ask.nation_of(self, parameters, context)
        at_nation = self.parameterAsEnum(parameters, self.AT, context) == NATION
        status = (scored.assessment.nation if at_nation else scored.assessment.resilience).status
        rows = self._imports(scored, nation if at_nation else None, parameters, context, feedback)
        rows = rows[rows['territory'].isin(status.index)]
        feedback.setProgress(50)
        found = import_dependence(
            rows, status, world_supply(scored.world.trade, nation),
            least_share=self.parameterAsDouble(parameters, self.LEAST_SHARE, context),
            least_concentration=self.parameterAsDouble(parameters, self.LEAST_CONCENTRATION, context),
            net=self.parameterAsBoolean(parameters, self.NET, context),
            left_out=tuple(code for code in re.split(
                r'[\s,;]+', self.parameterAsString(parameters, self.LEFT_OUT, context)) if code))
        push_notes(feedback, found.notes)
        feedback.setProgress(70)
        return self._written_results(found, scored, parameters, context, feedback)

    def _imports(self, scored, nation, parameters, context, feedback):
        """DataFrame: territory, product, imports, exports, in the codes that are scored."""
        from ...engine.resilience import dependence

        rows = ask.rows_of(self, parameters, context, feedback, self.IMPORTS, self._wanted(parameters, context))
        if rows is not None:
            return self._own_imports(rows, scored, nation, parameters, context, feedback)
        if nation is not None:
            return dependence.nation_imports().assign(territory=nation)
        by_class = self._united(dependence.class_imports('departement'), scored, parameters, context, feedback)
        return dependence.spread_over_products(by_class)[0]

    def _own_imports(self, rows, scored, nation, parameters, context, feedback):
        import pandas as pd

        from ...engine.nomenclatures.codes import class_code, hs_heading
        from ...engine.resilience.dependence import spread_over_products
        from ...engine.sources.cells import number

        by_class = self.parameterAsEnum(parameters, self.IMPORT_KIND, context) == BY_CLASS
        french = ask.nation_of(self, parameters, context) == ask.FRANCE
        territory = (pd.Series(nation, index=rows.index) if nation is not None
                     else ask.territory_codes(rows['territory'], french))
        codes = class_code(rows['code']) if by_class else hs_heading(rows['code'])
        table = pd.DataFrame({'territory': territory, 'class' if by_class else 'product': codes,
                              'imports': number(rows['imports'])})
        kept = table[table['imports'].notna()]
        if len(kept) < len(table):
            feedback.pushWarning(tr('Table of imports: {n} rows without a number are left out.').format(
                n=len(table) - len(kept)))
        if nation is None:
            kept = self._united(kept, scored, parameters, context, feedback)
        if not by_class:
            return kept.groupby(['territory', 'product'], sort=True)['imports'].sum().reset_index()
        spread, lost = spread_over_products(kept)
        if len(lost):
            feedback.pushWarning(tr('Table of imports: {n} classes that France does not import are left out.').format(
                n=len(lost)))
        return spread

    def _united(self, table, scored, parameters, context, feedback):
        """Imports of departements brought to the territories that are scored."""
        import pandas as pd

        from ...engine.sources.territories import group_territories

        codes = pd.Series(1.0, index=table['territory'].unique())
        wanted = list(scored.assessment.rca.index)
        grouped = group_territories(codes, wanted, membership=ask.membership_of(self, parameters, context, feedback),
                                    reading=ask.reading_of(self, parameters, context))
        table = table.assign(territory=table['territory'].map(grouped.union))
        keys = [name for name in ('territory', 'class', 'product') if name in table]
        return table.dropna(subset=['territory']).groupby(keys, sort=True)[
            [name for name in ('imports', 'exports') if name in table]].sum(min_count=1).reset_index()

    def _written_results(self, found, scored, parameters, context, feedback):
        words = {**inputs.sources(self, parameters, context), 'abstract': tr(
            'Products imported in quantity that are neither made well nor within reach. The definition is that of Ressort: '
            'other lists count other products.')}
        table = found.products
        if not self.parameterAsBoolean(parameters, self.EVERY, context):
            table = table[table['vulnerable']]
        table = _named(table.reset_index(drop=True), scored)
        columns = product_columns()
        result = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                          dress=self.dress(parameters, context, columns, **words))}
        totals = found.totals
        if self.is_given(parameters, self.TOTALS):
            rows = totals.rename_axis('code').reset_index()
            rows['name'] = [_territory_name(code, scored) for code in rows['code']]
            at_nation = self.parameterAsEnum(parameters, self.AT, context) == NATION
            rows, shapes = (rows, {}) if at_nation else inputs.on_map(scored, rows)
            rows['vulnerable'] = rows['vulnerable'].astype('Int64')
            columns = total_columns()
            style = (lambda layer: draw_classes(layer, dependence_classes('dependence'))) if shapes else None
            result[self.TOTALS] = self.write(rows, columns, parameters, self.TOTALS, context, feedback, **shapes,
                                             dress=self.dress(parameters, context, columns, style=style, **words))
        feedback.setProgress(100)
        value = float(totals['value'].sum())
        return {**result, **self._told(found, scored, parameters, context, feedback),
                self.VULNERABLE_COUNT: float(totals['vulnerable'].mean()) if len(totals) else 0.0,
                self.VULNERABLE_VALUE: value,
                self.DEPENDENCE: value / max(float(totals['imports'].sum()), 1e-300)}

    def _told(self, found, scored, parameters, context, feedback):
        sentence = self._said(found, scored, feedback)
        if not len(found.totals):
            return {inputs.SENTENCE: sentence, figures.PARAGRAPH: sentence}
        worst = found.totals.sort_values('dependence', ascending=False).iloc[0]
        products = found.products[found.products['territory'] == worst.name]
        suppliers = set(products['supplier'].dropna())
        return figures.told(
            self, parameters, context, sentence, facts(worst, products),
            partial(import_figure, found, worst, partial(_territory_name, scored=scored),
                    {code: _territory_name(code, scored) for code in suppliers},
                    figures.sources_line(self, parameters, context)))

    def _said(self, found, scored, feedback):
        from ...engine.resilience.dependence import STUDY_PRODUCTS, STUDY_VALUE

        if not len(found.totals):
            return inputs.sentence(feedback, tr('No import of the scored territories is known.'))
        worst = found.totals.sort_values('dependence', ascending=False).iloc[0]
        products = found.products[found.products['vulnerable'] & (found.products['territory'] == worst.name)]
        words = {'name': _territory_name(worst.name, scored), 'n': int(worst['vulnerable']),
                 'value': money(float(worst['value'])), 'share': worst['dependence'],
                 'moves': inputs.listed_names(products['product'].head(3),
                                              inputs.product_names_of(products['product']))}
        if len(found.totals) > 1:
            return inputs.sentence(feedback, tr(
                '{name} depends most on imports: {n} products that it neither makes well nor could make next are '
                '{share:.0%} of what it buys abroad, {value}, first {moves}.'), **words)
        return inputs.sentence(feedback, tr(
            '{name} imports {n} products in quantity that it neither makes well nor could make next, for {value} '
            '({share:.0%} of its imports), first {moves}. Relocalisations.fr counts about {study} products '
            'and {study_value} by a definition of its own.'),
            study=STUDY_PRODUCTS, study_value=money(STUDY_VALUE, 0), **words)


def _territory_name(code, scored):
    """Name of a territory, or of the nation."""
    from ...engine.sources.embedded import countries
    from ..world.trade_parameters import names

    if code in scored.names:
        return scored.name(code)
    known = countries()
    return names(known, known.index.to_series()).get(code, code)


def _named(table, scored):
    names = inputs.product_names_of(table['product'])
    resilience = scored.assessment.resilience
    return table.assign(code=table['territory'], name=[_territory_name(code, scored) for code in table['territory']],
                        product_name=table['product'].map(names), family=table['product'].map(resilience.by_family),
                        rank=table['rank'].astype('Int64'))


def product_columns():
    """Fields of the products."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('rank', 'int', tr('Rank among vulnerable products, 1 imports most')),
        field('product', 'text', tr('HS heading')),
        field('product_name', 'text', tr('Product')),
        field('family', 'text', tr('Family')),
        field('imports', 'real', tr('Imports (euros)')),
        field('exports', 'real', tr('Exports (euros); empty where unknown')),
        field('share', 'real', tr('Share of the imports, 0 to 1')),
        field('status', 'text', tr('strong, leap, gap, or unknown (masked)')),
        field('vulnerable', 'bool', tr('Vulnerable')),
        field('concentration', 'real', tr('Concentration of world supply, 1 is a single country')),
        field('supplier', 'text', tr('First exporting country')),
        field('supplier_share', 'real', tr('Its share of world supply, 0 to 1')),
    ]


def total_columns():
    """Fields of the totals."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('imports', 'real', tr('Imports (euros)')),
        field('vulnerable', 'int', tr('Vulnerable products')),
        field('value', 'real', tr('Imports of vulnerable products (euros)')),
        field('dependence', 'real', tr('Their share of the imports, 0 to 1')),
    ]
