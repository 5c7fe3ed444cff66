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
    panels = [_panel(plan, float(before[plan.territory]), scored.name(plan.territory)) for plan in ranked[:MOST]]
    names = move_names(kind, ranked[0].steps['move'])
    steps = [(f"{row.step}. {short_name(names.get(row.move, row.move))}", row.gain, len(row.opens.split()))
             for row in ranked[0].steps.itertuples()]
    note = tr('An arrival is counted as made well at once. A product comes within reach when two products near it are made '
              'well: two arrivals may open together what neither opens alone. So the plan aims at the last step, and may '
              'lag behind on the way.')
    if len(plans) > MOST:
        note = tr('The {shown} territories that gain most, of {count}. {note}').format(
            shown=MOST, count=len(plans), note=note)
    title = (tr('What should come to {name}?').format(name=scored.name(plans[0].territory)) if len(plans) == 1
             else tr('What should come to each territory?'))
    return Figure(title, tr('Resilience score as arrivals come, in the order that gains most'), sentence, figures, note,
                  sources, partial(_body, panels=panels, steps=steps if len(plans) == 1 else []))


def _panel(plan, before, name):
    signs = (Sign(LINE, INK, tr('the plan')), Sign(DASHES, OTHER, tr('the best next arrival each time')))
    exact, greedy = ([(0, before), *zip(table['step'], table['score'])] for table in (plan.steps, plan.greedy))
    ends = {0: said_number(exact[-1][1], 1)}
    if abs(exact[-1][1] - greedy[-1][1]) > 0.04 * max(exact[-1][1] - before, 1e-9):
        ends[1] = said_number(greedy[-1][1], 1)
    return Panel(name, tuple(zip(signs, (exact, greedy))), ends=ends)


def _body(page, box, *, panels, steps):
    x, y, width, height = box
    wide = width * 0.5 if steps else width
    draw_curves(page, (x, y, wide, height), panels, x_title=tr('number of arrivals'), y_title=tr('resilience score (%)'),
                from_zero=False)
    if steps:
        bars = [Bar(name, ((gain, LEAP_COLOUR),), tr('+{points} points, {leaps} leaps').format(
            points=said_number(gain, 1), leaps=leaps)) for name, gain, leaps in steps]
        draw_bars(page, (x + wide + 4, y, width - wide - 4, height), bars, names=0.44,
                  title=tr('What arrives, points gained and leaps opened'))
