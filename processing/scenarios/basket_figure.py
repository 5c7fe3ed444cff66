"""The figure of key sectors: how much of each basket each territory makes well or could make next."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.bars import PLAIN, Bar, draw_bars
from ..report.figure_page import Figure
from ..report.matrix import draw_matrix
from ..styles.circles import LEAP_COLOUR, STRONG_COLOUR
from ..styles.classes import said_number
from ..styles.scores import FAMILY_BREAKS, score_classes
from .figures import FEW


def facts(table):
    """The weakest and the strongest basket, on average; what lacks."""
    means = table.groupby('basket_name', sort=False)['score'].mean()
    never = table.groupby('basket')['score'].max()
    return ((said_figure(means.min() / 100, '.0%'), tr('weakest on average: {name}').format(name=means.idxmin())),
            (said_figure(means.max() / 100, '.0%'), tr('strongest on average: {name}').format(name=means.idxmax())),
            (said_figure(int((never < 50).sum())), tr('baskets of which no territory reaches half')),
            (said_figure(table['basket'].nunique()), tr('baskets scored')))


def basket_figure(table, sources, sentence, figures) -> Figure:
    """The page: bars for one territory, a table in colours for a few, means and the best for many."""
    territories = list(dict.fromkeys(table['code']))
    note = tr('Score in the basket: share of its headings that the territory makes well (strong) or could make next '
              '(leaps). The headings of a basket are a proposal that you can edit; a heading is wide.')
    title = tr('Who makes what lacked in the crisis, and the key sectors?')
    subtitle = tr('Share of each basket that territories make well or could make next, percent')
    if len(territories) == 1:
        name = table['name'].iloc[0]
        title = tr('What does {name} make of the key sectors?').format(name=name)
        body = partial(_bars, rows=list(table.itertuples()))
    elif len(territories) <= FEW:
        wide = table.pivot(index='basket_name', columns='name', values='score').reindex(
            index=list(dict.fromkeys(table['basket_name'])))
        wide = wide[wide.mean().sort_values(ascending=False).index]
        body = partial(_matrix, wide=wide)
    else:
        body = partial(_means, rows=[(name, part['score'].mean(), part.loc[part['score'].idxmax()])
                                     for name, part in table.groupby('basket_name', sort=False)])
    return Figure(title, subtitle, sentence, figures, note, sources, body)


def _matrix(page, box, *, wide):
    values = [[None if value != value else value for value in row] for row in wide.to_numpy().tolist()]
    draw_matrix(page, box, list(wide.index), list(wide.columns), values, score_classes('score', FAMILY_BREAKS), digits=0)


def _bars(page, box, *, rows):
    bars = [Bar(row.basket_name, ((100 * row.strong / row.products, STRONG_COLOUR), (100 * row.leaps / row.products,
                                                                                     LEAP_COLOUR)),
                tr('{score}%: {strong} strong, {leaps} leaps, {gaps} lack').format(
                    score=said_number(row.score, 0), strong=row.strong, leaps=row.leaps, gaps=row.gaps)) for row in rows]
    draw_bars(page, box, bars, title=tr('Score in each basket'), key=tr('dark: strong products; light: leaps'), names=0.32,
              most=100.0)


def _means(page, box, *, rows):
    bars = [Bar(name, ((mean, PLAIN),), tr('{mean}%; best: {name}, {score}%').format(
        mean=said_number(mean, 0), name=best['name'], score=said_number(best['score'], 0)), mark=float(best['score']))
            for name, mean, best in rows]
    draw_bars(page, box, bars, title=tr('Mean score in each basket'), key=tr('orange: the best territory'), names=0.32,
              most=100.0)
