"""The sheet of a territory, a page each in an atlas: map, figures, families against the nation, products."""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap

from ..i18n import language, tr
from ..styles.classes import said_number
from ..styles.lettering import DARK, GREY
from ..styles.scores import RESILIENT
from .frames import frames
from .page import INK, Page, fitting
from .papers import MARGIN, Paper
from .score_page import note_of
from .sheet_texts import SIZE

BAR = '#2c7fb8'
NATION = '#d95f02'


def list_width(paper: Paper) -> float:
    """Millimetres of A4 that a list may take."""
    return 93.0 if paper.is_landscape else 92.0


def _boxes(paper: Paper, top: float, bottom: float) -> dict:
    """Where each part stands: (x, y, width, height)."""
    wide = list_width(paper)
    if paper.is_landscape:
        left, lists = 84.0, paper.width - MARGIN - wide
        bars = (MARGIN + left + 5, top, lists - MARGIN - left - 10, bottom - top)
        third = (bottom - top) / 4
        return {'map': (MARGIN, top, left, 108), 'figures': (MARGIN, top + 113, left, bottom - top - 113), 'bars': bars,
                'strong_list': (lists, top, wide, third), 'leap_list': (lists, top + third, wide, 2 * third),
                'gap_list': (lists, top + 3 * third, wide, third)}
    right = MARGIN + wide + 6
    return {'map': (MARGIN, top, wide, 86), 'bars': (right, top, wide, 122), 'figures': (MARGIN, top + 90, wide, 32),
            'strong_list': (MARGIN, top + 128, wide, 46), 'gap_list': (MARGIN, top + 176, wide, 46),
            'leap_list': (right, top + 128, wide, 94)}


def sheet_page(project, drawn, paper: Paper):
    """Build the atlas; gives its layout."""
    contents = drawn.contents
    page = Page(project, tr('{title}: territory sheets').format(title=contents.title), paper)
    page.text('[% "name" %]', 18, (MARGIN, 7, paper.inner, 9), bold=True, name='title')
    page.text(contents.title, 10, (MARGIN, 16.5, paper.inner, 6), colour=GREY, name='subtitle')
    boxes = _boxes(paper, page.ceiling(), page.floor())
    _map(page, drawn, boxes['map'])
    _figures(page, contents, boxes['figures'])
    _bars(page, contents, boxes['bars'])
    strong = tr('Main strong products (est.: establishments)') if contents.has_units else tr('Main strong products')
    titles = {'strong_list': strong, 'leap_list': tr('Nearest leaps, with the products they start from'),
              'gap_list': tr('Largest gaps: traded most, out of reach')}
    for name, title in titles.items():
        if name in contents.rows:
            _list(page, name, title, boxes[name])
    page.footer(note_of(contents), contents.sources)
    atlas = page.layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(drawn.sheets)
    atlas.setPageNameExpression('"name"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"rank"' if 'rank' in contents.rows else '"name"')
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression('"score" IS NOT NULL')
    atlas.setFilenameExpression(f"'{contents.stem}_' || \"code\"")
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _map(page, drawn, box):
    contents = drawn.contents
    frame = frames(contents.shapes, contents.crs)[0]
    item = page.map(drawn.themes['score'], box, frame.extent, frame.crs, framed=True, name='map')
    item.setAtlasDriven(True)
    item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
    item.setAtlasMargin(0.45)


def _figures(page, contents, box):
    """Score, rank, strong products and leaps, each with its unit and the nation's score for comparison."""
    x, y, width, _ = box
    figure = f"format_number(\"score\", 1, '{language()}')"
    page.text(tr('{score}%').format(score=f'[% {figure} %]'), 24, (x, y, width * 0.45, 11), bold=True, colour=INK)
    nation = ''
    if contents.nation:
        nation = tr('{name}: {score}%').format(name=contents.nation.name, score=said_number(contents.nation.score, 1))
    page.text(nation, 8.5, (x, y + 11.5, width * 0.45, 5), colour=NATION, bold=True)
    lines = []
    if 'rank' in contents.rows:
        lines.append(tr('rank {rank} of {count}').format(rank='[% "rank" %]', count=contents.count))
    if {'strong', 'leaps'} <= set(contents.rows.columns):
        lines += [tr('{count} strong products').format(count='[% "strong" %]'),
                  tr('{count} productive leaps').format(count='[% "leaps" %]')]
    page.text('\n'.join(lines), 9, (x + width * 0.47, y + 0.5, width * 0.53, 17), colour=DARK)
    meaning = tr('resilience score: strong products and leaps, in percent of the products of world trade')
    page.text(meaning, 7, (x, y + 18, width, 7), colour=GREY)
    page.text(_how_sure(contents.rows.columns), 6.8, (x, y + 25, width, 12), name='how_sure')


def _how_sure(known) -> str:
    """Between what the score may move, a line for each reason that the layer knows and the territory has."""
    def figure(expression, digits=1):
        return f"format_number({expression}, {digits}, '{language()}')"

    lines = []
    if {'draw_low', 'draw_high', 'rank_low', 'rank_high'} <= set(known):
        lines.append(_filled('"draw_low" is not null', tr(
            'establishments drawn again: {low} to {high} %, ranks {first} to {last}'), low=figure('"draw_low"'),
            high=figure('"draw_high"'), first='"rank_low"', last='"rank_high"'))
    if {'score_low', 'score_high'} <= set(known):
        lines.append(_filled('"score_low" < "score_high"', tr('figures under secrecy leave open: {low} to {high} %'),
                             low=figure('"score_low"'), high=figure('"score_high"')))
    if 'steady' in known:
        lines.append(_filled('"steady" is not null', tr(
            'other thresholds: same rank, give or take one, in {share} % of the choices'),
            share=figure('100 * "steady"', 0)))
    return f"[% array_to_string(array_remove_all(array({', '.join(lines)}), ''), '\\n') %]" if lines else ''


def _filled(condition: str, words: str, **expressions) -> str:
    """An expression: those words with their figures, '' where the condition does not hold."""
    quoted = "'" + words.replace("'", "''") + "'"
    for name, expression in expressions.items():
        quoted = f"replace({quoted}, '{{{name}}}', {expression})"
    return f"if({condition}, {quoted}, '')"


def _bars(page, contents, box):
    """A bar per family, the nation's as a tick, two thirds as a line; 0 to 100 % across."""
    x, y, width, height = box
    page.text(tr('Product families, score in percent'), 9, (x, y, width, 5), bold=True)
    label, value = width * 0.44, 8.0
    left, full = x + label + 1.5, width - label - value - 2.5
    top = y + 9
    step = min((height - 9) / max(len(contents.families), 1), 7.2)
    resilient = left + full * RESILIENT / 100
    key = tr('orange: {name}; dotted: two thirds').format(name=contents.nation.name) if contents.nation else tr(
        'dotted: two thirds')
    page.text(key, 6.5, (x, y + 4.8, width, 4), colour=GREY)
    for number, (code, name) in enumerate(contents.families.items()):
        line = top + number * step
        page.text(name, 6.6, (x, line + step * 0.12, label, step), right=True)
        page.rectangle((left, line + step * 0.15, full, step * 0.6), '#efefef')
        page.rectangle((left, line + step * 0.15, full, step * 0.6), BAR, name=f'bar_{code}',
                       width_expression=f'max(0.05, coalesce("{code}", 0) / 100 * {full:.3f})')
        page.text(f"[% coalesce(format_number(\"{code}\", 0, '{language()}'), '\u2013') %]", 6.6,
                  (left + full + 1, line + step * 0.12, value, step))
        if contents.nation and code in contents.nation.families:
            at = left + full * contents.nation.families[code] / 100
            page.rectangle((at - 0.35, line + step * 0.02, 0.7, step * 0.86), NATION)
    for dash in range(int(step * len(contents.families) / 2)):
        page.rectangle((resilient, top + dash * 2, 0.25, 1), '#555555')


def _list(page, column, title, box):
    x, y, width, height = box
    page.text(title, fitting(title, 9, width), (x, y, width, 5), bold=True)
    page.text(f'[% "{column}" %]', SIZE, (x, y + 5.5, width, height - 6), name=column)
