"""The figure of unions: who would be whose best partner, and what each union is worth in both readings."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.chart_key import MARK, Sign
from ..report.dots import draw_dots
from ..report.figure_page import Figure
from ..report.page import INK
from ..report.partner_map import draw_partner_map
from ..styles.classes import said_number
from ..styles.scores import TOTAL_BREAKS, score_classes

MOST = 16  # unions on the page


def facts(table):
    """Score of the best union, what unions gain."""
    best = table.iloc[0]
    return ((said_figure(best['score'] / 100, '.1%'), tr('best union, flows added up: {name}').format(name=best['name'])),
            (tr('{points} points').format(points=said_number(table['gain'].max(), 1, signed=True)),
             tr('most that a union gains over its best member, flows added up')),
            (tr('{points} points').format(points=said_number(table['gain_any'].max(), 1, signed=True)),
             tr('most that a union gains in what any member makes or could make')),
            (said_figure(len(table)), tr('unions compared')))


def union_figure(table, partners, scored, sources, sentence, figures) -> Figure:
    """The page."""
    shown = table.head(MOST)
    rows = [(row.name_, (row.best, row.score, row.score_any)) for row in shown.rename(
        columns={'name': 'name_'}).itertuples()]
    drawn = None
    if scored.layer is not None:
        scores = scored.assessment.resilience.scores['score']
        ground = scored.layer.rows[['code']].assign(
            name=[scored.names.get(code) or code for code in scored.layer.rows['code']],
            score=scored.layer.rows['code'].map(scores).astype(float))
        pairs = [] if partners is None else [
            (code, partner) for code, partner in partners['partner'].items() if isinstance(partner, str)]
        drawn = (ground, list(scored.layer.shapes), scored.layer.crs, pairs)
    note = tr('Flows added up: the union as one territory, whose specialities stand out less than those of a small member. '
              'What any makes: strong where at least one member is, with the leaps that follow.')
    if len(table) > MOST:
        note = tr('The first {shown} unions of {count}. {note}').format(shown=MOST, count=len(table), note=note)
    subtitle = tr('What territories are worth together, in two readings')
    if drawn is not None and drawn[-1]:
        subtitle = tr('What territories are worth together, in two readings; arrows: the best partner of each')
    return Figure(tr('What if territories united?'), subtitle, sentence, figures, note, sources,
                  partial(_body, drawn=drawn, rows=rows))


def _body(page, box, *, drawn, rows):
    x, y, width, height = box
    signs = (Sign(MARK, '#ffffff', tr('best member alone')), Sign(MARK, INK, tr('flows added up'), 'square'),
             Sign(MARK, '#41b6c4', tr('what any makes'), 'triangle'))
    if drawn is None:
        draw_dots(page, box, signs, rows)
        return
    ground, shapes, crs, pairs = drawn
    left = width * 0.42
    draw_partner_map(page, (x, y, left, height), ground, shapes, crs, pairs, score_classes('score', TOTAL_BREAKS),
                     tr('Resilience score alone (%)'))
    page.text(tr('Score (%)'), 9, (x + left + 6, y, 60, 5), bold=True)
    draw_dots(page, (x + left + 6, y + 6, width - left - 6, height - 6), signs, rows, names=0.42)
