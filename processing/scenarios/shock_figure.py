"""The figure of a shock: the score as threads break, at random and at worst, and the threads that hold most."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.bars import Bar, draw_bars
from ..report.chart_key import BAND, DASHES, LINE, Sign
from ..report.curves import Panel, draw_curves
from ..report.figure_page import Figure
from ..report.page import INK
from ..styles.classes import said_number
from .inputs import short_name

MOST = 16  # territories side by side
THREADS = 12
WORST, AROUND = '#b35806', '#c6dbef'


def facts(row, critical, names):
    """Of the territory that loses most: now, at random, at worst, the thread that holds most."""
    found = [(said_figure(row['score'] / 100, '.1%'), tr('score now')),
             (said_figure(row['mean'] / 100, '.1%'), tr('after {n} losses at random').format(n=int(row['losses']))),
             (said_figure(row['worst'] / 100, '.1%'), tr('after {n} losses, worst case').format(n=int(row['losses'])))]
    if len(critical):
        first = critical.iloc[0]
        found.append((tr('{points} points').format(points=said_figure(first['loss'], '.1f')), tr(
            'held by one thread: {name}').format(name=short_name(names.get(str(first.name), str(first.name))))))
    return tuple(found)


def shock_figure(shocks, after, names, threads, sources, sentence, figures) -> Figure:
    """The page; `threads`: what is lost, in words."""
    ranked = list(after.assign(lost=after['score'] - after['worst']).sort_values('lost', ascending=False)['code'])
    names_of = dict(zip(after['code'], after['name']))
    panels = [_panel(shocks[code].curve, names_of[code]) for code in ranked[:MOST]]
    critical = shocks[ranked[0]].critical.head(THREADS)
    bars = [(short_name(names.get(str(label), str(label))), float(row['loss']), int(row['products']))
            for label, row in critical.iterrows()] if len(ranked) == 1 else []
    note = tr('Lost: {threads}. At random: mean and band of nine orders in ten. Worst case: at each step what costs most '
              'then is lost; a bad case, not proven the worst. What others make stays as it is.').format(threads=threads)
    if len(ranked) > MOST:
        note = tr('The {shown} territories that lose most, of {count}. {note}').format(
            shown=MOST, count=len(ranked), note=note)
    title = (tr('What if {name} lost part of what it makes?').format(name=names_of[ranked[0]]) if len(ranked) == 1
             else tr('What if territories lost part of what they make?'))
    return Figure(title, tr('Resilience score as losses add up, and the threads that hold most of it'), sentence, figures,
                  note, sources, partial(_body, panels=panels, bars=bars))


def _panel(curve, name):
    signs = (Sign(LINE, INK, tr('losses at random, mean')), Sign(DASHES, WORST, tr('worst case')))
    band = Sign(BAND, AROUND, tr('nine orders in ten'))
    lines = [list(zip(curve.index, curve[column])) for column in ('mean', 'worst')]
    ends = {number: said_number(points[-1][1], 1) for number, points in enumerate(lines)}
    return Panel(name, tuple(zip(signs, lines)), ((band, list(zip(curve.index, curve['low'], curve['high']))),), ends)


def _body(page, box, *, panels, bars):
    x, y, width, height = box
    wide = width * 0.52 if bars else width
    draw_curves(page, (x, y, wide, height), panels, x_title=tr('number of losses'), y_title=tr('resilience score (%)'))
    if bars:
        drawn = [Bar(name, ((loss, WORST),), tr('{points} points, {products} products').format(
            points=said_number(loss, 1), products=products)) for name, loss, products in bars]
        draw_bars(page, (x + wide + 4, y, width - wide - 4, height), drawn, names=0.46,
                  title=tr('What the loss of one thread alone costs'))
