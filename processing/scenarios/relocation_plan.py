"""Relocation plan: the few arrivals that raise a territory most, proven, in order, with the nearest know-how."""

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
from ..diagnosis import parameters as ask
from ..errors import push_notes
from ..i18n import tr
from ..libraries import is_installed, missing
from ..styles.fills import draw_classes
from ..styles.presets import difference
from . import figures, firms, inputs, plan_tables
from .baskets_table import basket_products
from .plan_figure import facts, plan_figure

PRODUCTS, CLASSES, FAMILIES = range(3)
NEAR, ANYWHERE, LEAPS = range(3)
COST_COLUMNS = {
    'move': ('COST_CODE_FIELD', ['code', 'product', 'class', 'family', 'produit', 'naf']),
    'cost': ('COST_FIELD', ['cost', 'cout', 'coût', 'value']),
}


class RelocationPlan(RessortAlgorithm):
    """What should come to each territory, and in which order."""

    NAME = 'relocation_plan'
    GROUP = 'scenarios'
    TAGS = ('relocation relocalisation plan arrivals arrivées produits products classes naf optimum integer programming '
            'programme entier leaps sauts gain scénario scenario firms entreprises')

    COUNT, MOVES, OBJECTIVE, WEAKEST, BASKET = 'COUNT', 'MOVES', 'OBJECTIVE', 'WEAKEST', 'BASKET'
    CANDIDATES, MIN_DENSITY, COSTS, BUDGET = 'CANDIDATES', 'MIN_DENSITY', 'COSTS', 'BUDGET'
    PROVEN, TIME_LIMIT = 'PROVEN', 'TIME_LIMIT'
    OUTPUT, SUMMARY, KNOW_HOW = 'OUTPUT', 'SUMMARY', 'KNOW_HOW'
    GAIN, BOUND, PROVEN_COUNT, TERRITORY_COUNT = 'GAIN', 'BOUND', 'PROVEN_COUNT', 'TERRITORY_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Relocation plan')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        inputs.add_territories(self, one=True)
        self._add_aim()
        self._add_limits()
        firms.add_firms(self)
        inputs.add_reference(self)
        for name, label, kind, help_text in (
            (self.OUTPUT, tr('Relocation plan'), QgsProcessing.SourceType.TypeVector,
             tr('One row per territory and step: what arrives, the points it gains, the leaps it opens, the classes that '
                'make it.')),
            (self.SUMMARY, tr('Territories after their plan'), QgsProcessing.SourceType.TypeVector,
             tr('One row per territory: score before and after, gain, the most that any other choice could gain, whether it '
                'is proven, and what taking the best next each time would lose. Polygons where a layer is given.')),
            (self.KNOW_HOW, tr('Nearest know-how'), QgsProcessing.SourceType.TypeVector,
             tr('For each product of the plan, the classes at work here that make it or its nearest strong neighbours, and '
                'the firms of the establishments table.')),
        ):
            optional = name != self.OUTPUT
            self.add(QgsProcessingParameterFeatureSink(name, label, kind, optional=optional, createByDefault=not optional),
                     help_text)
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.GAIN, tr('Mean gain, points'))
        self.add_number(self.BOUND, tr('Mean bound on the gain, points'))
        self.add_number(self.PROVEN_COUNT, tr('Number of plans proven best'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))

    def _add_aim(self):
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterNumber(self.COUNT, tr('Number of arrivals'), whole, 5, minValue=1, maxValue=100),
                 tr('At most so many products, classes or families arrive.'))
        self.add(QgsProcessingParameterEnum(self.MOVES, tr('What arrives'), [
            tr('Products'), tr('NAF classes'), tr('Product families')], defaultValue=PRODUCTS),
            tr('A class brings the products of which it makes at least half in the nation; a family brings all its '
               'products.'))
        self.add(QgsProcessingParameterEnum(self.OBJECTIVE, tr('What to raise'), [
            tr('The score'), tr('The weakest families'), tr('A basket of products')], defaultValue=0),
            tr('Gains read as points of the score, of the mean score of the weakest families, or of the share of the basket '
               'that is reached.'))
        self.add(QgsProcessingParameterNumber(self.WEAKEST, tr('Number of weakest families'), whole, 3, minValue=1,
                                              maxValue=19), tr('Those of each territory, before anything arrives.'),
                 advanced=True)
        self.add(QgsProcessingParameterString(self.BASKET, tr('Basket'), optional=True),
                 tr('Name of a basket (food, health, machines, electronics, information, process, masks, gel, respirators, '
                    'tests, medicines, staple_food), or HS headings separated by commas.'), advanced=True)

    def _add_limits(self):
        real = QgsProcessingParameterNumber.Type.Double
        self.add(QgsProcessingParameterEnum(self.CANDIDATES, tr('How far to jump'), [
            tr('Products with a strong neighbour'), tr('Any product'), tr('Leaps only')], defaultValue=NEAR),
            tr('A territory cannot jump anywhere: what it already does well must lie near.'))
        self.add(QgsProcessingParameterNumber(self.MIN_DENSITY, tr('Least density'), real, 0.0, minValue=0, maxValue=1),
                 tr('Share of what lies near the product, by proximity, that the territory makes well: 0 asks nothing.'),
                 advanced=True)
        ask.add_table(self, self.COSTS, tr('Table of costs'), tr('What each arrival costs, in any unit; 1 where the table '
                                                                 'says nothing.'), {
            'COST_CODE_FIELD': (tr('Costs: code field'), tr('HS heading, NAF class or family (f01 to f19).')),
            'COST_FIELD': (tr('Costs: cost field'), tr('A number, 0 or more.')),
        }, optional=True)
        self.add(QgsProcessingParameterNumber(self.BUDGET, tr('Budget'), real, None, optional=True, minValue=0),
                 tr('The most that the costs of a plan may add up to. Left empty: no limit.'), advanced=True)
        self.add(QgsProcessingParameterBoolean(self.PROVEN, tr('Find the best plan and prove it'), True),
                 tr('Needs scipy. Without it, the best next arrival is taken each time: quick, but not proven, for two '
                    'arrivals may open together what neither opens alone.'))
        self.add(QgsProcessingParameterNumber(self.TIME_LIMIT, tr('Time limit of the solver, seconds'), real, 30.0,
                                              minValue=0.1),
                 tr('For each territory. When it is reached, the best plan found is given with the most that any other '
                    'could gain. With scipy before 1.15 a cancel waits for three quarters of it at most.'), advanced=True)

    def problems(self, parameters, context):
        reasons = inputs.input_problems(self, parameters, context)
        reasons += ask.table_problems(self, parameters, context, self.COSTS, COST_COLUMNS)
        reasons += firms.firm_problems(self, parameters, context)
        reasons += figures.figure_problems(self, parameters, context)
        if self.parameterAsBoolean(parameters, self.PROVEN, context) and not is_installed('scipy'):
            otherwise = tr('Or untick: Find the best plan and prove it.')
            reasons += [f'{line}\n{otherwise}' for line in missing(['scipy'])]
        if self.parameterAsEnum(parameters, self.OBJECTIVE, context) == 2 and not self.is_given(parameters, self.BASKET):
            reasons.append(tr('Basket: name one, or write HS headings separated by commas.'))
        return reasons

    def results(self, parameters, context, feedback):
        from ...engine.progress import check
        from ...engine.resilience.arrivals import position_of
        from ...engine.resilience.relocation import plan_relocation

        scored = inputs.scored(self, parameters, context, feedback)
        territories = inputs.asked_territories(self, parameters, context, scored)
        thresholds = ask.thresholds_of(self, parameters, context)
        position = position_of(scored.assessment.resilience, neighbours=thresholds['neighbours'])
        moves, weights = self._moves(scored, parameters, context), self._weights(scored, parameters, context)
        costs, allowed = self._costs(parameters, context, feedback), self._allowed(scored, position, parameters, context)
        budget = (self.parameterAsDouble(parameters, self.BUDGET, context) if parameters.get(self.BUDGET) not in (None, '')
                  else float('inf'))
        plans = []
        for done, territory in enumerate(territories):
            check(feedback.isCanceled)
            plan = plan_relocation(
                position, territory, count=self.parameterAsInt(parameters, self.COUNT, context), weights=weights,
                moves=moves, costs=costs, budget=budget, allowed=allowed.loc[territory],
                exact=self.parameterAsBoolean(parameters, self.PROVEN, context),
                time_limit=self.parameterAsDouble(parameters, self.TIME_LIMIT, context), should_stop=feedback.isCanceled)
            push_notes(feedback, plan.notes, warning=True)
            plans.append(plan)
            feedback.setProgress(25 + 65 * (done + 1) / len(territories))
        return self._written_plans(plans, scored, position, costs, parameters, context, feedback)

    def _moves(self, scored, parameters, context):
        from ...engine.resilience import relocation
        from ...engine.sources.embedded import product_classes

        resilience = scored.assessment.resilience
        kind = self.parameterAsEnum(parameters, self.MOVES, context)
        if kind == CLASSES:
            return relocation.class_moves(product_classes(), resilience.space.products)
        if kind == FAMILIES:
            return relocation.family_moves(resilience.by_family)
        return relocation.product_moves(resilience.space.products)

    def _weights(self, scored, parameters, context):
        from ...engine.resilience.relocation import OBJECTIVES, objective_weights

        objective = OBJECTIVES[self.parameterAsEnum(parameters, self.OBJECTIVE, context)]
        basket = basket_products(re.split(r'[\s,;]+', self.parameterAsString(parameters, self.BASKET, context)))
        return objective_weights(scored.assessment.resilience, objective, basket=basket,
                                 weakest=self.parameterAsInt(parameters, self.WEAKEST, context))

    def _costs(self, parameters, context, feedback):
        import pandas as pd

        from ...engine.nomenclatures.codes import text
        from ...engine.sources.cells import number

        rows = ask.rows_of(self, parameters, context, feedback, self.COSTS, COST_COLUMNS)
        if rows is None:
            return None
        values = number(rows['cost'])
        kept = pd.Series(values.to_numpy(), index=self._cost_codes(text(rows['move']), parameters, context))
        if kept.isna().any():
            feedback.pushWarning(tr('Costs: {n} rows without a number are left out, their cost is 1.').format(
                n=int(kept.isna().sum())))
        kept = kept.dropna()
        return kept[~kept.index.duplicated()]

    def _cost_codes(self, codes, parameters, context):
        from ...engine.nomenclatures.codes import class_code, hs_heading

        kind = self.parameterAsEnum(parameters, self.MOVES, context)
        if kind == FAMILIES:
            return codes.str.lower()
        return class_code(codes) if kind == CLASSES else hs_heading(codes)

    def _allowed(self, scored, position, parameters, context):
        """Which products each territory may receive: bool, territories x products."""
        import pandas as pd

        from ...engine.resilience.complexity import density

        choice = self.parameterAsEnum(parameters, self.CANDIDATES, context)
        least = {NEAR: 1, ANYWHERE: 0, LEAPS: position.neighbours}[choice]
        allowed = pd.DataFrame(position.near >= least, position.territories, position.products)
        lowest = self.parameterAsDouble(parameters, self.MIN_DENSITY, context)
        if lowest > 0:
            threshold = scored.assessment.thresholds['rca_threshold']
            near = density(scored.assessment.rca, scored.assessment.resilience.space, rca_threshold=threshold)
            allowed &= near.reindex(columns=position.products) >= lowest
        return allowed

    def _written_plans(self, plans, scored, position, costs, parameters, context, feedback):
        kind = self.parameterAsEnum(parameters, self.MOVES, context)
        words = inputs.sources(self, parameters, context)
        steps, columns = plan_tables.step_table(plans, scored, kind, costs), plan_tables.step_columns()
        summary = plan_tables.summary_table(plans, scored)
        result = {self.OUTPUT: self.write(
            steps, columns, parameters, self.OUTPUT, context, feedback,
            dress=self.dress(parameters, context, columns, abstract=plan_tables.abstract(), **words))}
        if self.is_given(parameters, self.SUMMARY):
            rows, shapes = inputs.on_map(scored, summary)
            columns = plan_tables.summary_columns()
            style = (lambda layer: draw_classes(layer, difference('difference'))) if shapes else None
            result[self.SUMMARY] = self.write(
                rows, columns, parameters, self.SUMMARY, context, feedback, **shapes,
                dress=self.dress(parameters, context, columns, style=style, abstract=plan_tables.abstract(), **words))
        if self.is_given(parameters, self.KNOW_HOW):
            columns = plan_tables.know_how_columns()
            table = plan_tables.know_how_table(plans, scored, position, firms.firms_of(
                self, parameters, context, feedback, scored), feedback.isCanceled)
            result[self.KNOW_HOW] = self.write(
                table, columns, parameters, self.KNOW_HOW, context, feedback,
                dress=self.dress(parameters, context, columns, abstract=plan_tables.abstract(), **words))
        feedback.setProgress(100)
        bounded = summary['bound'].dropna()
        best = max(plans, key=lambda plan: plan.gain)
        told = figures.told(
            self, parameters, context, plan_tables.said_plan(plans, scored, kind, feedback),
            facts(best, float(scored.assessment.resilience.scores.at[best.territory, 'score'])),
            partial(plan_figure, plans, scored, kind, figures.sources_line(self, parameters, context)))
        return {**result, **told,
                self.GAIN: float(summary['gain'].mean()),
                self.BOUND: float(bounded.mean()) if len(bounded) else float(summary['gain'].mean()),
                self.PROVEN_COUNT: int(summary['proven'].sum()), self.TERRITORY_COUNT: len(plans)}
