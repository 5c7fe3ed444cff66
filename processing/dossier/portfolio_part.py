"""The portfolio: a map of the sites, and the chosen ones with their figures and how sure the choice is."""

from __future__ import annotations

from ..i18n import tr
from ..report.frames import frames
from ..report.page import elided
from ..report.papers import MARGIN
from ..report.score_page import _segment
from ..styles.lettering import GREY
from .chart import front_chart
from .grid import Column, paragraph, rows_that_fit, table
from .words import between, figure, is_true, millions, percent, short


def portfolio_part(page, dossier) -> None:
    """Map with a summary, then the table."""
    chosen = dossier.with_account(dossier.chosen())
    existing = int((dossier.portfolio['state'] == 'existing').sum())
    proof = str(dossier.portfolio['proof'].iloc[0]) if len(dossier.portfolio) else tr('unknown')
    page.header(tr('The sites chosen: {count}').format(count=len(chosen)), dossier.territory)
    top, bottom = page.ceiling(), page.floor()
    layer = dossier.layers.get('portfolio')
    beside = MARGIN
    if layer is not None:
        around = dossier.layers.get('communes') or dossier.layers.get('paths')
        shapes = [feature.geometry() for feature in layer.getFeatures()]
        frame = frames(shapes, layer.crs())[0]
        frame.extent.scale(1.12)
        drawn = page.map('portfolio', (MARGIN, top, 178, bottom - top), frame.extent, frame.crs, framed=True,
                         name='portfolio')
        page.scale_bar(drawn, _segment(drawn), (MARGIN + 4, bottom - 14)).setBackgroundEnabled(True)
        beside = MARGIN + 184
        page.legend(drawn, layer, tr('Sites'), (beside, top))
        top += 38
        if around is not None:
            top = paragraph(page, tr('Grey lines: territories.'), 7.5, (beside, top, 90, 4), colour=GREY) + 2
    width = page.paper.width - MARGIN - beside
    lines = [tr('Choice: {proof}.').format(proof=proof)]
    if existing:
        lines.append(tr('{count} hotels stand already; they serve and are not counted.').format(count=existing))
    take, cost, idle, jobs = ([_sum(chosen, f'{name}_{end}') for end in ('low', 'high')] for name in (
        'take', 'cost', 'idle', 'jobs'))
    lines += [tr('Floors: {floors} m2.').format(floors=figure(_sum(chosen, 'floor_m2'), 0)),
              tr('Land take of the sites: {area} ha.').format(area=between(*take, 2)),
              tr('Making the ground ready: {cost}, an order of magnitude.').format(cost=millions(*cost)),
              tr('Doing nothing there, each year: {cost}.').format(cost=millions(*idle)),
              tr('Jobs that the floors can hold: {jobs}.').format(jobs=between(*jobs, 0))]
    for words in lines:
        top = paragraph(page, words, 9, (beside, top, width, 5)) + 1.6
    top += 3
    for number, (site, row) in enumerate(chosen.iterrows(), start=1):
        if top > bottom - 5:
            break  # the table that follows numbers them all
        page.text(elided(f"{number}. {row['name'] or site}", 8, width), 8, (beside, top, width, 4.5))
        top += 4.6
    page.footer(note_of_choice(), tr('Brownfields: CNIG Friches inventory (Cartofriches). Costs: Bénéfriches, ADEME '
                                     '(national means).'))
    _table(page, chosen, dossier.front)


def note_of_choice() -> str:
    """What the choice rests on."""
    return tr('Chosen within the limits of the session by integer programming, or by exchanges with a bound; the gap says '
              'how much '
              'a better choice could gain at most. Distances: straight line x 1.3.')


def _table(page, chosen, front) -> None:
    columns = [Column('', 4), Column(tr('Site'), 31, right=False), Column(tr('Commune'), 20, right=False),
               Column(tr('Score'), 9),
               Column(tr('Chosen in, % of weightings'), 13), Column(tr('Floors, m2'), 12), Column(tr('Land take, ha'), 16),
               Column(tr('Land spared, ha'), 14), Column(tr('Ground ready, M EUR'), 14), Column(tr('Jobs'), 12)]
    rows = []
    for number, (site, row) in enumerate(chosen.iterrows(), start=1):
        value = row.get('score', float('nan'))
        frequency = row.get('frequency', float('nan'))
        rows.append([number, row['name'] or site, row.get('comm_nom') or '', '?' if value != value else figure(100 * value,
                                                                                                               0),
                     '\u2013' if frequency != frequency else percent(frequency), _floors(row),
                     _ends(row, 'take', 2), _ends(row, 'spared'), _ends(row, 'cost', 1, 1e6), _ends(row, 'jobs', 0)])
    sums = {name: _sum(chosen, name) for name in ('floor_m2', *(f'{part}_{end}' for part in ('take', 'spared', 'cost',
                                                                                             'jobs')
                                                                for end in ('low', 'high')))}
    rows.append(['', tr('Together'), '', '', '', short(sums['floor_m2'], 0), _ends(sums, 'take', 2), _ends(sums, 'spared'),
                 _ends(sums, 'cost', 1, 1e6), _ends(sums, 'jobs', 0)])
    box = (MARGIN, page.ceiling(), page.paper.inner, page.floor() - page.ceiling())
    many = rows_that_fit(columns, box[2], box[3], size=8, step=6)
    for start in range(0, len(rows), many):
        page.turn()
        page.header(tr('The sites chosen: figures'), tr('Intervals hold what unknown facts leave open; * is assumed; ? is '
                                                        'unknown'))
        part = rows[start:start + many]
        end = table(page, box, columns, part, size=8, step=6, strong=(len(part) - 1,) if start + many >= len(rows) else ())
        if start + many >= len(rows) and front is not None and len(front) and end < page.floor() - 62:
            page.text(tr('What each hectare buys: plans that no other betters in both'), 10, (MARGIN, end + 6, box[2], 5),
                      bold=True)
            front_chart(page, (MARGIN, end + 15, box[2] * 0.6, page.floor() - end - 17), front)
        page.footer(note_of_choice(), tr('Brownfields: CNIG Friches inventory (Cartofriches). Costs: Bénéfriches, ADEME '
                                         '(national means).'))


def _floors(row) -> str:
    words = short(row.get('floor_m2', float('nan')), 0)
    return f'{words} *' if is_true(row.get('assumed')) else words


def _ends(row, name, digits=1, unit=1.0) -> str:
    low, high = (row.get(f'{name}_{end}', float('nan')) for end in ('low', 'high'))
    return '?' if low != low or high != high else between(low / unit, high / unit, digits)


def _sum(rows, name):
    """The sum, unknown where one of them is."""
    if name not in rows or rows[name].isna().any():
        return float('nan')
    return float(rows[name].sum())
