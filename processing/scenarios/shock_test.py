"""Shock test: the score as products, classes, establishments or whole members are lost; which threads hold the web."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis import parameters as ask
from ..i18n import tr
from ..styles.fills import draw_classes
from ..styles.presets import difference
from . import figures, firms, inputs
from .shock_figure import facts, shock_figure

PRODUCTS, CLASSES, ESTABLISHMENTS, MEMBERS = range(4)
TOGETHER = '*'  # the code of all members together


class ShockTest(RessortAlgorithm):
    """Worst case and random losses, and the criticality of each thread."""

    NAME = 'shock_test'
    GROUP = 'scenarios'
    TAGS = ('shock choc crisis crise loss perte closure fermeture fragility fragilité criticality criticité robustness '
            'robustesse web toile araignée supplier fournisseur')

    LOSS, REMOVALS, DRAWS, SEED = 'LOSS', 'REMOVALS', 'DRAWS', 'SEED'
    OUTPUT, CRITICAL, AFTER = 'OUTPUT', 'CRITICAL', 'AFTER'
    TERRITORY_COUNT, LOSS_MEAN, LOSS_WORST = 'TERRITORY_COUNT', 'LOSS_MEAN', 'LOSS_WORST'

    def displayName(self):  # noqa: N802
        return tr('Shock test')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        whole = QgsProcessingParameterNumber.Type.Integer
        inputs.add_territories(self, one=True)
        self.add(QgsProcessingParameterEnum(self.LOSS, tr('What is lost'), losses(), defaultValue=CLASSES),
            tr('A class takes with it what it gives to each product. The establishments table says which ones are large. '
               'Regions: all territories are one, which loses its members.'))
        firms.add_firms(self)
        self.add(QgsProcessingParameterNumber(self.REMOVALS, tr('Number of losses'), whole, 20, minValue=1, maxValue=2000),
                 tr('The curve goes from 0 to so many losses, or to all there are.'))
        self.add(QgsProcessingParameterNumber(self.DRAWS, tr('Number of random orders'), whole, 200, minValue=1,
                                              maxValue=10000),
                 tr('The band holds nine orders in ten.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.SEED, tr('Seed of the random orders'), whole, 1, minValue=0),
                 tr('The same seed gives the same curve.'), advanced=True)
        inputs.add_reference(self)
        for name, label, help_text, optional in (
            (self.OUTPUT, tr('Curve of losses'), tr('One row per territory and number of losses: score in the worst case '
                                                    'found, mean and band of the random orders, and what is lost at that '
                                                    'step of the worst case.'), False),
            (self.CRITICAL, tr('Critical threads'), tr('One row per territory and product, class, establishment or region: '
                                                       'points that its loss alone costs.'), True),
            (self.AFTER, tr('Territories after the losses'), tr('One row per territory: score before, mean and worst after '
                                                                'the losses. Polygons where a layer is given.'), True),
        ):
            self.add(QgsProcessingParameterFeatureSink(
                name, label, QgsProcessing.SourceType.TypeVector, optional=optional, createByDefault=not optional),
                help_text)
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))
        self.add_number(self.LOSS_MEAN, tr('Points lost in a random order, mean over territories'))
        self.add_number(self.LOSS_WORST, tr('Points lost in the worst case, mean over territories'))

    def problems(self, parameters, context):
        reasons = inputs.input_problems(self, parameters, context) + firms.firm_problems(self, parameters, context)
        reasons += figures.figure_problems(self, parameters, context)
        loss = self.parameterAsEnum(parameters, self.LOSS, context)
        if loss == ESTABLISHMENTS and not self.is_given(parameters, firms.FIRMS):
            reasons.append(tr('Establishments: give a table with their class, territory and staff.'))
        by_heading = self.parameterAsEnum(parameters, ask.ACTIVITY_KIND, context) == 2
        if loss in (CLASSES, ESTABLISHMENTS) and by_heading and self.is_given(parameters, ask.ACTIVITY):
            reasons.append(tr('What is lost: exports by HS heading know no class. Choose strong products.'))
        return reasons

    def results(self, parameters, context, feedback):
        from ...engine.progress import check
        from ...engine.resilience.shocks import shock

        scored = inputs.scored(self, parameters, context, feedback)
        loss = self.parameterAsEnum(parameters, self.LOSS, context)
        territories = inputs.asked_territories(self, parameters, context, scored)
        webs = self._webs(loss, territories, scored, parameters, context, feedback)
        options = {'removals': self.parameterAsInt(parameters, self.REMOVALS, context),
                   'draws': self.parameterAsInt(parameters, self.DRAWS, context),
                   'seed': self.parameterAsInt(parameters, self.SEED, context), 'should_stop': feedback.isCanceled}
        shocks = {}
        for done, (code, web) in enumerate(webs.items(), start=1):
            check(feedback.isCanceled)
            shocks[code] = shock(web, **options)
            feedback.setProgress(25 + 65 * done / len(webs))
        return self._written_results(shocks, loss, scored, parameters, context, feedback)

    def _webs(self, loss, territories, scored, parameters, context, feedback):
        from ...engine.errors import TableError
        from ...engine.resilience import shocks

        assessment = scored.assessment
        if loss == MEMBERS:
            return {TOGETHER: shocks.member_web(assessment, territories)}
        if loss != ESTABLISHMENTS:
            web = shocks.product_web if loss == PRODUCTS else shocks.class_web
            return {code: web(assessment, code) for code in territories}
        table = firms.firms_of(self, parameters, context, feedback, scored).rename(columns={'firm': 'establishment'})
        webs, without = {}, []
        for code in territories:
            try:
                webs[code] = shocks.establishment_web(assessment, code, table[table['territory'] == code])
            except TableError:
                without.append(code)
        if without:
            feedback.pushWarning(tr('{n} territories have no establishment with staff in the table ({codes}): left '
                                    'out.').format(n=len(without), codes=', '.join(without[:3])))
        if not webs:
            raise TableError(tr('Establishments: none has staff in a class of goods of a scored territory.'))
        return webs

    def _written_results(self, shocks, loss, scored, parameters, context, feedback):
        words = {**inputs.sources(self, parameters, context), 'abstract': tr(
            'The score as threads of the productive web break. Worst case: at each step what costs most then is lost, which '
            'is not proven the worst of all orders. Random: mean and nine orders in ten.')}
        names = _thread_names(shocks, loss, scored)
        curve, columns = curve_table(shocks, scored, names), curve_columns()
        result = {self.OUTPUT: self.write(curve, columns, parameters, self.OUTPUT, context, feedback,
                                          dress=self.dress(parameters, context, columns, **words))}
        if self.is_given(parameters, self.CRITICAL):
            columns = critical_columns()
            result[self.CRITICAL] = self.write(
                critical_table(shocks, scored, names), columns, parameters, self.CRITICAL, context, feedback,
                dress=self.dress(parameters, context, columns, **words))
        after = after_table(shocks, scored)
        if self.is_given(parameters, self.AFTER):
            rows, shapes = (after, {}) if loss == MEMBERS else inputs.on_map(scored, after)
            rows['losses'] = rows['losses'].astype('Int64')
            columns = after_columns()
            style = (lambda layer: draw_classes(layer, difference('difference'))) if shapes else None
            result[self.AFTER] = self.write(rows, columns, parameters, self.AFTER, context, feedback, **shapes,
                                            dress=self.dress(parameters, context, columns, style=style, **words))
        feedback.setProgress(100)
        worst = after.loc[(after['worst'] - after['score']).idxmin()]
        told = figures.told(
            self, parameters, context, said_shock(shocks, after, names, feedback),
            facts(worst, shocks[worst['code']].critical, names),
            partial(shock_figure, shocks, after, names, losses()[loss], figures.sources_line(self, parameters, context)))
        return {**result, **told,
                self.TERRITORY_COUNT: len(shocks), self.LOSS_MEAN: float((after['score'] - after['mean']).mean()),
                self.LOSS_WORST: float((after['score'] - after['worst']).mean())}


def losses() -> list[str]:
    """What may be lost, in the order of LOSS."""
    return [tr('Strong products'), tr('NAF classes'), tr('The largest establishments'), tr('Regions that supply the others')]


def _name(code, scored):
    return tr('All together') if code == TOGETHER else scored.name(code)


def _thread_names(shocks, loss, scored):
    labels = {str(label) for one in shocks.values() for label in one.critical.index}
    if loss == PRODUCTS:
        return inputs.product_names_of(labels)
    if loss == CLASSES:
        return inputs.class_names()
    return {label: scored.name(label) for label in labels} if loss == MEMBERS else {}


def curve_table(shocks, scored, names):
    """One row per territory and number of losses."""
    import pandas as pd

    parts = [one.curve.reset_index().assign(code=code, name=_name(code, scored)) for code, one in shocks.items()]
    table = pd.concat(parts, ignore_index=True)
    lost = table['lost'].where(table['lost'] != '', None)
    return table.assign(lost=lost, lost_name=[None if one is None else names.get(one, one) for one in lost])


def curve_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('removed', 'int', tr('Number of losses')),
        field('worst', 'real', tr('Score, worst case (%)')),
        field('lost', 'text', tr('Lost at this step of the worst case')),
        field('lost_name', 'text', tr('Its name')),
        field('mean', 'real', tr('Score, mean of random orders (%)')),
        field('low', 'real', tr('Score that one random order in twenty falls below (%)')),
        field('high', 'real', tr('Score that one random order in twenty stays above (%)')),
    ]


def critical_table(shocks, scored, names):
    """One row per territory and thread, the most critical first."""
    import pandas as pd

    parts = [one.critical.reset_index().assign(code=code, name=_name(code, scored)) for code, one in shocks.items()]
    table = pd.concat(parts, ignore_index=True)
    return table.assign(thread=table['thread'].astype(str),
                        thread_name=[names.get(str(one), str(one)) for one in table['thread']])


def critical_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('rank', 'int', tr('Rank, 1 is the most critical')),
        field('thread', 'text', tr('Product, class, establishment or region')),
        field('thread_name', 'text', tr('Its name')),
        field('loss', 'real', tr('Points that its loss alone costs')),
        field('products', 'int', tr('Products that fall out of reach')),
        field('held', 'int', tr('Strong products that rest on it')),
    ]


def after_table(shocks, scored):
    """One row per territory: before, and after the last loss of the curve."""
    import pandas as pd

    rows = []
    for code, one in shocks.items():
        first, last = one.curve.iloc[0], one.curve.iloc[-1]
        rows.append({'code': code, 'name': _name(code, scored), 'losses': int(one.curve.index[-1]),
                     'score': float(first['worst']), 'mean': float(last['mean']), 'low': float(last['low']),
                     'high': float(last['high']), 'worst': float(last['worst']),
                     'difference': float(last['mean'] - first['worst'])})
    return pd.DataFrame(rows)


def after_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('losses', 'int', tr('Number of losses')),
        field('score', 'real', tr('Resilience score (%)')),
        field('mean', 'real', tr('Score, mean of random orders (%)')),
        field('low', 'real', tr('Score that one random order in twenty falls below (%)')),
        field('high', 'real', tr('Score that one random order in twenty stays above (%)')),
        field('worst', 'real', tr('Score, worst case (%)')),
        field('difference', 'real', tr('Difference (points)')),
    ]


def said_shock(shocks, after, names, feedback) -> str:
    """What the territory that loses most stands on."""
    row = after.loc[(after['worst'] - after['score']).idxmin()]
    critical = shocks[row['code']].critical
    if not len(critical):
        return inputs.sentence(feedback, tr('{name} has nothing to lose: no thread holds its score.'), name=row['name'])
    first, curve = critical.iloc[0], shocks[row['code']].curve
    at = curve.loc[min(int(row['losses']), max(1, len(critical) // 2))]  # all lost says nothing: half at most
    return inputs.sentence(feedback, tr(
        '{name}: {n} losses bring the score from {before:.1f}% to {mean:.1f}% if they fall at random, to {worst:.1f}% in '
        'the worst case; the thread that holds most is {thread}, {loss:.1f} points by itself.'),
        name=row['name'], n=int(at.name), before=row['score'], mean=float(at['mean']), worst=float(at['worst']),
        thread=inputs.short_name(names.get(str(first.name), str(first.name))), loss=float(first['loss']))
