"""The figure of a relocation plan: the score step by step, beside what taking the best next each time would give."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.bars import Bar, draw_bars
from ..report.chart_key import DASHES, LINE, Sign
from ..report.curves import Panel, draw_curves
from ..report.figure_page import Figure
from ..report.page import INK
from ..styles.circles import LEAP_COLOUR
from ..styles.classes import said_number
from .inputs import short_name
from .plan_tables import move_names

MOST = 16  # territories side by side
OTHER = '#b35806'


def facts(plan, before):
    """Of the plan that gains most: before, after, leaps, proof, what greed loses."""
    after = float(plan.steps['score'].iloc[-1]) if len(plan.steps) else before
    opened = sum(len(text.split()) for text in plan.steps['opens'])
    if plan.proven:
        proof = (tr('proven'), tr('no other choice of as many does better'))
    elif plan.bound < float('inf'):
        proof = (tr('{points} points').format(points=said_figure(plan.bound, '.1f')),
                 tr('the most that any choice could gain'))
    else:
        proof = (tr('not proven'), tr('a better choice may exist'))
    return ((said_figure(before / 100, '.1%'), tr('score before')), (said_figure(after / 100, '.1%'), tr('score after')),
            (said_figure(len(plan.steps)), tr('arrivals')), (said_figure(opened), tr('other products come within reach')),
            proof,
            (tr('{points} points').format(points=said_figure(plan.gain - plan.greedy_gain, '.1f')),
             tr('lost if the best next arrival were taken each time')))


def plan_figure(plans, scored, kind, sources, sentence, figures) -> Figure:
    """The page: one territory with its arrivals, or several side by side."""
    before = scored.assessment.resilience.scores['score']
    ranked = sorted(plans, key=lambda plan: -plan.gain)
    alone = len(plans) == 1
    panels = [_panel(plan, float(before[plan.territory]), scored.name(plan.territory), alone) for plan in ranked[:MOST]]
    names = move_names(kind, ranked[0].steps['move'])
    steps = [(f"{row.step}. {short_name(names.get(row.move, row.move))}", row.gain, len(row.opens.split()))
             for row in ranked[0].steps.itertuples()]
    note = tr('An arrival is counted as made well at once. A product comes within reach when two products near it are made '
              'well: two arrivals may open together what neither opens alone. So the plan aims at the last step, and may '
              'lag behind on the way.')
    if len(plans) > MOST:
        note = tr('The {shown} territories that gain most, of {count}. {note}').format(
            shown=MOST, count=len(plans), note=note)
    title = (tr('What should come to {name}?').format(name=scored.name(plans[0].territory)) if alone
             else tr('What should come to each territory?'))
    subtitle = (tr('Resilience score as arrivals come, in the order that gains most') if alone
                else tr('Points of resilience gained as arrivals come, in the order that gains most'))
    return Figure(title, subtitle, sentence, figures, note,
                  sources, partial(_body, panels=panels, steps=steps if alone else []))


def _panel(plan, before, name, alone):
    """The score where a territory stands alone, the points gained where several are compared."""
    signs = (Sign(LINE, INK, tr('the plan')), Sign(DASHES, OTHER, tr('the best next arrival each time')))
    start = 0.0 if alone else before
    exact, greedy = ([(0, before - start), *zip(table['step'], table['score'] - start)]
                     for table in (plan.steps, plan.greedy))
    ends = {0: said_number(exact[-1][1], 1)}
    if said_number(greedy[-1][1], 1) != ends[0]:
        ends[1] = said_number(greedy[-1][1], 1)
    return Panel(name, tuple(zip(signs, (exact, greedy))), ends=ends)


def _body(page, box, *, panels, steps):
    x, y, width, height = box
    wide = width * 0.5 if steps else width
    draw_curves(page, (x, y, wide, height), panels, x_title=tr('number of arrivals'), from_zero=len(panels) > 1,
                y_title=tr('resilience score (%)') if len(panels) == 1 else tr('points gained'))
    if steps:
        bars = [Bar(name, ((gain, LEAP_COLOUR),), tr('+{points} points, {leaps} leaps').format(
            points=said_number(gain, 1), leaps=leaps)) for name, gain, leaps in steps]
        draw_bars(page, (x + wide + 4, y, width - wide - 4, height), bars, names=0.44,
                  title=tr('What arrives, points gained and leaps opened'))
