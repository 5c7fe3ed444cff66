"""Key sectors: baskets of products scored like families, with what lacks and what could come next."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ..base import RessortAlgorithm
from ..compat import field
from ..i18n import tr
from ..styles.scores import FAMILY_BREAKS, draw_score
from . import figures, inputs
from .basket_figure import basket_figure, facts
from .baskets_table import add_baskets, basket_problems, baskets_of


class KeySectors(RessortAlgorithm):
    """How much of each basket a territory makes well or could make next."""

    NAME = 'key_sectors'
    GROUP = 'scenarios'
    TAGS = ('key sectors secteurs clés basket panier crisis crise masks masques medicines médicaments health santé '
            'alimentation électronique stratégique')

    OUTPUT, PRODUCTS, MAP = 'OUTPUT', 'PRODUCTS', 'MAP'
    BASKET_COUNT, TERRITORY_COUNT, SCORE_MEAN = 'BASKET_COUNT', 'TERRITORY_COUNT', 'SCORE_MEAN'

    def displayName(self):  # noqa: N802
        return tr('Key sectors and crisis goods')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        inputs.add_territories(self)
        add_baskets(self)
        inputs.add_reference(self)
        for name, label, help_text, optional in (
            (self.OUTPUT, tr('Scores of the baskets'), tr('One row per territory and basket: share made well or within '
                                                          'reach, counts, rank among territories.'), False),
            (self.PRODUCTS, tr('Products of the baskets'), tr('One row per territory, basket and product: strong, leap with '
                                                              'its strong neighbours, or gap.'), True),
            (self.MAP, tr('Baskets on the map'), tr('One row per territory, one field per basket. Polygons where a layer is '
                                                    'given, coloured by the first basket.'), True),
        ):
            self.add(QgsProcessingParameterFeatureSink(
                name, label, QgsProcessing.SourceType.TypeVector, optional=optional, createByDefault=not optional),
                help_text)
        inputs.add_sentence(self)
        figures.add_figure(self)
        self.add_number(self.BASKET_COUNT, tr('Number of baskets'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))
        self.add_number(self.SCORE_MEAN, tr('Mean score of the baskets, percent'))

    def problems(self, parameters, context):
        return (inputs.input_problems(self, parameters, context) + basket_problems(self, parameters, context)
                + figures.figure_problems(self, parameters, context))

    def results(self, parameters, context, feedback):
        from ...engine.resilience.baskets import score_baskets

        baskets, titles = baskets_of(self, parameters, context, feedback)
        scored = inputs.scored(self, parameters, context, feedback)
        found = score_baskets(scored.assessment.resilience, baskets)
        outside = set(baskets['product']) - set(found.products['product'])
        if outside:
            feedback.pushWarning(tr('Baskets: {n} products are not counted ({codes}): left out.').format(
                n=len(outside), codes=', '.join(sorted(outside)[:5])))
        feedback.setProgress(70)
        words = {**inputs.sources(self, parameters, context), 'abstract': tr(
            'Share of the products of each basket that a territory makes well (strong) or could make next (leaps), in '
            'percent. The headings of a basket are a proposal.')}
        table = _titled(found.scores, titles, scored)
        columns = score_columns()
        result = {self.OUTPUT: self.write(table, columns, parameters, self.OUTPUT, context, feedback,
                                          dress=self.dress(parameters, context, columns, **words))}
        if self.is_given(parameters, self.PRODUCTS):
            columns = product_columns()
            result[self.PRODUCTS] = self.write(
                product_table(found.products, titles, scored), columns, parameters, self.PRODUCTS, context, feedback,
                dress=self.dress(parameters, context, columns, **words))
        if self.is_given(parameters, self.MAP):
            result[self.MAP] = self._written_map(found.scores, titles, scored, words, parameters, context, feedback)
        feedback.setProgress(100)
        told = figures.told(self, parameters, context, said_baskets(table, feedback), facts(table),
                            partial(basket_figure, table, figures.sources_line(self, parameters, context)))
        return {**result, **told,
                self.BASKET_COUNT: int(table['basket'].nunique()), self.TERRITORY_COUNT: int(table['code'].nunique()),
                self.SCORE_MEAN: float(table['score'].mean())}

    def _written_map(self, scores, titles, scored, words, parameters, context, feedback):
        order = list(scores['basket'].unique())
        wide = scores.pivot(index='territory', columns='basket', values='score')[order]
        fields = {name: f'b{number:02d}' for number, name in enumerate(order, start=1)}
        rows = wide.rename(columns=fields).rename_axis('code').reset_index()
        rows['name'] = [scored.name(code) for code in rows['code']]
        rows, shapes = inputs.on_map(scored, rows)
        columns = [field('code', 'text', tr('Territory code')), field('name', 'text', tr('Name')),
                   *(field(fields[name], 'real', titles.get(name, name)) for name in order)]
        style = (lambda layer: draw_score(layer, 'b01', FAMILY_BREAKS)) if shapes else None
        return self.write(rows, columns, parameters, self.MAP, context, feedback, **shapes,
                          dress=self.dress(parameters, context, columns, style=style, **words))


def _titled(table, titles, scored):
    return table.assign(code=table['territory'], name=[scored.name(code) for code in table['territory']],
                        basket_name=table['basket'].map(titles))


def score_columns():
    """Fields of the scores."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('basket', 'text', tr('Basket')),
        field('basket_name', 'text', tr('Name of the basket')),
        field('score', 'real', tr('Score in the basket (%)')),
        field('strong', 'int', tr('Strong products')),
        field('leaps', 'int', tr('Productive leaps')),
        field('gaps', 'int', tr('Products that lack')),
        field('unknown', 'int', tr('Products whose activity is masked')),
        field('products', 'int', tr('Products counted')),
        field('rank', 'int', tr('Rank, 1 is the best')),
    ]


def product_table(products, titles, scored):
    """One row per territory, basket and product, named."""
    names = inputs.product_names_of({*products['product'], *(
        code for text in products['parents'] for code in text.split())})
    table = _titled(products, titles, scored)
    for column in ('parents', 'why'):
        if column not in table:
            table[column] = ''
    return table.assign(product_name=table['product'].map(names),
                        parents_names=[names_or_none(text, names) for text in table['parents']],
                        **{column: table[column].where(table[column] != '', None) for column in ('parents', 'why')})


def names_or_none(text, names):
    """Names on one line, None where there is none."""
    return inputs.names_of(text, names) or None


def product_columns():
    """Fields of the products."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('basket', 'text', tr('Basket')),
        field('basket_name', 'text', tr('Name of the basket')),
        field('product', 'text', tr('HS heading')),
        field('product_name', 'text', tr('Product')),
        field('status', 'text', tr('strong, leap, gap, or unknown (masked)')),
        field('parents', 'text', tr('Strong neighbours of a leap, the nearest first')),
        field('parents_names', 'text', tr('Names of these neighbours')),
        field('why', 'text', tr('What the heading holds for the basket')),
    ]


def said_baskets(table, feedback) -> str:
    """The basket that lacks most everywhere, and who does best in it."""
    weakest = table.groupby('basket', sort=False)['score'].mean().idxmin()
    rows = table[table['basket'] == weakest]
    best = rows.loc[rows['score'].idxmax()]
    if len(rows) == 1:
        return inputs.sentence(feedback, tr(
            '{name}: the weakest sector is {basket}, of which {score:.0f}% is made well or within reach; {gaps} of its '
            '{products} products lack.'), name=best['name'], basket=best['basket_name'], score=float(best['score']),
            gaps=int(best['gaps']), products=int(best['products']))
    return inputs.sentence(feedback, tr(
        'The weakest sector is {basket}: on average the territories make well or could make {mean:.0f}% of it; the best, '
        '{name}, {score:.0f}%.'), basket=best['basket_name'], mean=float(rows['score'].mean()), name=best['name'],
        score=float(best['score']))
