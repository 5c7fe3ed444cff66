"""The two paths: a map in two colours with the path written on each territory, the tools each calls for, the figures."""

from __future__ import annotations

from ..i18n import language, tr
from ..report.frames import frames
from ..report.papers import MARGIN
from ..report.score_page import _segment
from ..sites.path_style import COLOURS, ONE_SIDE, steps
from ..sites.two_paths import path_words
from ..styles.classes import said_number
from ..styles.lettering import DARK, GREY
from .grid import Column, first_rows, paragraph, rows_that_fit, table
from .words import short

NONE = '#f2f2f2'


def paths_part(page, dossier) -> None:
    """Map and tools on one sheet, then the table on as many as it needs."""
    page.header(tr('The two paths: who raises floors, who reuses what stands empty'), dossier.territory)
    layer = dossier.layers.get('paths')
    top, bottom = page.ceiling(), page.floor()
    beside = MARGIN
    if layer is not None:
        frame = frames([feature.geometry() for feature in layer.getFeatures()], layer.crs())[0]
        drawn = page.map('paths', (MARGIN, top, 150, bottom - top), frame.extent, frame.crs, framed=True, name='paths')
        page.scale_bar(drawn, _segment(drawn), (MARGIN + 4, bottom - 14)).setBackgroundEnabled(True)
        beside = MARGIN + 156
        top = _matrix(page, layer, (beside, top, 60, 0)) + 4
    _tools(page, dossier, (beside, top, page.paper.width - MARGIN - beside, 0))
    page.footer(tr('Path: weighted mean of robust deviations from the reference, through a logistic curve; densify from a '
                   'probability of 0.65, recycle up to 0.35. A default for discussion, never a score.'),
                tr('Two paths: PUCA, 2022. Rule and weights: proposals of Ressort (path_indicators.csv).'))
    _figures(page, dossier)


def _matrix(page, layer, box) -> float:
    """The key of the map: dynamism upwards, vacancy to the right; or the three paths where one side is known only."""
    x, y, _, _ = box
    classes = layer.uniqueValues(layer.fields().lookupField('map_class'))
    if not any(value in COLOURS for value in classes):
        drawn = next(item for item in page.layout.items() if hasattr(item, 'id') and item.id() == 'paths')
        page.legend(drawn, layer, tr('Path'), (x, y))
        return y + 38
    cell = 9.0
    page.text(tr('Dynamism'), 7.5, (x, y, 60, 4), bold=True)
    for dynamism in (3, 2, 1):
        line = y + 5 + (3 - dynamism) * cell
        page.text(steps()[dynamism - 1], 7, (x, line + 2.6, 15, 4), right=True, colour=GREY)
        for vacancy in (1, 2, 3):
            left = x + 17 + (vacancy - 1) * (cell + 6)
            page.rectangle((left, line, cell + 6, cell), COLOURS[f'{dynamism}-{vacancy}'], outline='#ffffff')
            for stripe in (range(1, 9) if vacancy == 3 else ()):
                at = left + stripe * (cell + 6) / 9
                page.line([(at, line), (at, line + cell)], '#ffffff', 0.2)
    for vacancy in (1, 2, 3):
        page.text(steps()[vacancy - 1], 7, (x + 17 + (vacancy - 1) * (cell + 6), y + 5.6 + 3 * cell, cell + 6, 4),
                  centre=True,
                  colour=GREY)
    end = y + 10 + 3 * cell
    page.text(tr('Vacancy'), 7.5, (x + 17, end, 45, 4), bold=True, centre=True)
    paragraph(page, tr('Dynamism: prices, population, staff. Vacancy: dwellings, business parks, brownfields, land per '
                       'need.'), 7,
              (x + 70, y + 21, 50, 5), colour=GREY)
    for number, (colour, words) in enumerate(((ONE_SIDE, tr('a path, told by one side only')), (NONE,
                                                                                                tr('insufficient data')))):
        line = y + 6 + number * 7
        page.rectangle((x + 70, line, 7, 4.6), colour, outline='#8c8c8c')
        for stripe in (range(1, 4) if colour == NONE else ()):
            page.line([(x + 70 + stripe * 1.75, line + 4.6), (x + 70 + stripe * 1.75 + 1.2, line)], '#8c8c8c', 0.25)
        paragraph(page, words, 7, (x + 79, line + 0.4, 42, 5))
    return end + 4


def _tools(page, dossier, box) -> None:
    """What each path calls for, and how many territories take it."""
    from ...engine.sites.two_paths import path_tools

    tools = path_tools(language()).groupby('path', sort=False)['label'].agg(list)
    counts = dossier.paths['path'].value_counts()
    mark = ' ; ' if language() == 'fr' else '; '
    x, line, width, _ = box
    for path, (word, meaning) in path_words().items():
        title = tr('{path}: {count} territories').format(path=word.capitalize(), count=int(counts.get(path, 0)))
        page.text(title, 9.5, (x, line, width, 5), bold=True)
        line += 5
        if meaning:
            line = paragraph(page, meaning, 8, (x, line, width, 4), colour=GREY)
        line = paragraph(page, tr('Tools: {tools}.').format(tools=mark.join(tools.get(path, []))), 8, (x, line, width, 4),
                         colour=DARK) + 2.2
    none = int(dossier.paths['path'].isna().sum())
    if none:
        paragraph(page, tr('{count} territories have no path: fewer than 5,000 inhabitants, or too little known.').format(
            count=none), 8, (x, line, width, 4), colour=GREY)


def _figures(page, dossier) -> None:
    from ...engine.sites.two_paths import path_indicators

    known = path_indicators()
    labels = known.get(f'label_{language()}', known['label_en'])
    shown = [name for name in known.index if f'z_{name}' in dossier.paths]
    columns = [Column(tr('Territory'), 30, right=False), Column(tr('Path'), 15, right=False, bold=True),
               Column(tr('Probability of "densify" and its interval'), 22), *(Column(labels[name], 15) for name in shown)]
    words = {path: word for path, (word, _) in path_words().items()}
    rows = []
    for _, row in dossier.paths.sort_values('probability', ascending=False, na_position='last').iterrows():
        middle, low, high = (short(row[name], 2) for name in ('probability', 'probability_low', 'probability_high'))
        interval = f'{middle} ({low}\u2013{high})'
        rows.append([row['name'] or row['code'], words.get(row['path'], '?'),
                     '?' if row['probability'] != row['probability'] else interval,
                     *('?' if row[f'z_{name}'] != row[f'z_{name}'] else said_number(row[f'z_{name}'], 1, signed=True)
                       for name in shown)])
    rows, cut = first_rows(rows, in_workbook=dossier.in_workbook)
    box = (MARGIN, page.ceiling(), page.paper.inner, page.floor() - page.ceiling())
    size = 7.5 if len(shown) <= 6 else 6.8
    many = rows_that_fit(columns, box[2], box[3], size=size)
    for start in range(0, len(rows), many):
        page.turn()
        page.header(tr('The two paths: figures'), tr('Deviation of each indicator from the reference, in robust standard '
                                                     'deviations; above 0 speaks for raising floors; ? is unknown'))
        table(page, box, columns, rows[start:start + many], size=size)
        page.footer(cut + tr('z = sign x (figure - median) / (1.4826 x median absolute deviation), cut '
                                               'at 3. The interval of the '
                       'probability puts each unknown indicator at -1, then at +1.'),
                    tr('Two paths: PUCA, 2022. Rule and weights: proposals of Ressort (path_indicators.csv).'))
