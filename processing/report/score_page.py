"""The score map: the nation's score, the classes, and the ranking of the territories."""

from __future__ import annotations

from ..i18n import tr
from ..styles.classes import said_number
from ..styles.lettering import GREY, INNER_PARIS
from .frames import frames
from .map_layers import FEW
from .page import INK, Page, elided
from .papers import MARGIN, Paper

SMALLEST = 6.2  # points, of a ranking that is read without a lens
LINE = 1.17 * 25.4 / 72  # millimetres from a line to the next, per point of its size


def score_page(project, drawn, paper: Paper):
    """Build the page; gives its layout."""
    contents = drawn.contents
    page = Page(project, tr('{title}: score map').format(title=contents.title), paper)
    page.header(contents.title, tr('What each territory makes well or could make next, out of what the world trades'))
    top, bottom = page.ceiling(), page.floor()
    if paper.is_landscape:
        left, width = 196.0, paper.width - MARGIN - 196.0
        map_box = (MARGIN, top, left - MARGIN - 4, bottom - top)
        beside, ranking = (left, top, width), (left, top + 86, width, bottom - top - 86)
    else:
        half = (paper.inner - 6) / 2
        map_box = (MARGIN, top, paper.inner, 150)
        beside = (MARGIN, top + 156, half)
        ranking = (MARGIN + half + 6, top + 156, half, bottom - top - 156)
    main = draw_frames(page, drawn.themes['score'], contents, map_box)
    left = main.pagePos().x() / paper.scale
    page.scale_bar(main, _segment(main), (left, map_box[1] + map_box[3] - 12))
    _nation(page, contents, beside)
    page.legend(main, drawn.score, tr('Resilience score (%)'), (beside[0], beside[1] + (32 if contents.nation else 0)),
                size=8, without_missing=not contents.has_gaps)
    _ranking(page, contents, ranking)
    page.footer(note_of(contents), contents.sources)
    project.layoutManager().addLayout(page.layout)
    return page.layout


def note_of(contents) -> str:
    """How to read a score."""
    if contents.product_count is None:
        return tr('Score: share of the products of world trade that the territory makes well above the world average '
                  '(strong products) or could make next from what it knows (productive leaps). Hatched: not computable.')
    return tr('Score: share of the {count} products of world trade that the territory makes well above the world average '
              '(strong products) or could make next from what it knows (productive leaps). Hatched: not computable.').format(
        count=said_number(contents.product_count))


def draw_frames(page: Page, theme: str, contents, box, *, small=False):
    """The main map and, along its left side, an inset for each overseas departement and for Paris; gives the main map."""
    shown = frames(contents.shapes, contents.crs)
    insets = shown[1:]
    x, y, width, height = box
    side = min(height / max(len(insets), 5), width / 5)
    strip = side + 2 if insets else 0
    main = page.map(theme, (x + strip, y, width - strip, height), shown[0].extent, shown[0].crs, name='map')
    for number, inset in enumerate(insets):
        spot = (x, y + number * height / len(insets), side, side - (0 if small else 4))
        page.map(theme, (spot[0], spot[1] + (0 if small else 4), *spot[2:]), inset.extent, inset.crs, framed=True,
                 name='inset')
        if not small:
            page.text(inset.name, 6.5, (spot[0], spot[1], side + 4, 4), bold=True)
    if not small and not insets and set(INNER_PARIS) <= set(contents.rows['code']) and contents.count > FEW:
        _paris(page, theme, contents, box)
    return main


def _paris(page, theme, contents, box):
    """Paris and its ring, enlarged in the sea to the west: nobody could read them on a map of France."""
    inner = [shape for shape, code in zip(contents.shapes, contents.rows['code']) if code in INNER_PARIS]
    frame = frames(inner, contents.crs)[0]
    extent = frame.extent
    extent.scale(1.2)
    x, bottom = box[0], box[1] + box[3]
    page.text(tr('Paris and its inner ring'), 7.5, (x, bottom - 56, 60, 5), bold=True)
    page.map(theme, (x, bottom - 51, 38, 38), extent, frame.crs, framed=True, name='inset')


def _segment(main) -> float:
    """Kilometres of a segment of the scale bar, round, less than a tenth of the map."""
    reach = main.extent().width() / 14000
    return next((step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if step * 2 > reach), 2000)


def _nation(page, contents, box):
    if contents.nation is None:
        return
    x, y, width = box
    page.text(tr('{name} as a whole').format(name=contents.nation.name), 10, (x, y, width, 6), bold=True)
    page.text(tr('{score}%').format(score=said_number(round(contents.nation.score))), 26, (x, y + 6, width, 12), bold=True,
              colour=INK)
    page.text(tr('of the products of world trade, strong or within reach'), 8, (x, y + 19, width, 9), colour=GREY)


def _ranking(page, contents, box):
    """The territories from the first to the last, or as many as the paper holds: a label per column."""
    x, y, width, height = box
    ranked = contents.rows[contents.rows['score'].notna()].sort_values('score', ascending=False, kind='stable')
    rows = int((height - 11) / (SMALLEST * LINE))
    title = tr('Ranking')
    if len(ranked) > rows:
        title = tr('Ranking: the first {rows} of {count}').format(rows=rows, count=len(ranked))
    page.text(title, 10, (x, y, width, 6), bold=True)
    shown = ranked.head(rows)
    size = min(7.6, (height - 11) / (len(shown) * LINE))
    left = x
    for share, heading, words in _columns(shown):
        column = width * share
        is_name = words is None
        words = [elided(name, size, column - 2) for name in shown['name']] if is_name else words
        spare = 2 if is_name else 0  # a heading of figures may reach over the gap on its left
        page.text(heading, 6.8, (left + spare - 2 if not is_name else left, y + 6.5, column - spare, 4), bold=True,
                  right=not is_name, colour=GREY)
        page.text('\n'.join(words), size, (left, y + 10.5, column - 2, height - 10.5), right=not is_name, name='ranking')
        left += column


def _columns(shown):
    """Share of the width, heading and words of each column; None stands for the names, which may have to be cut."""
    made = [(0.48, tr('Territory'), None), (0.17, tr('Score (%)'), [said_number(value, 1) for value in shown['score']])]
    if 'rank' in shown:
        made.insert(0, (0.09, tr('Rank'), [said_number(value) for value in shown['rank'].fillna(0)]))
    for name, heading in (('strong', tr('Strong')), ('leaps', tr('Leaps'))):
        if name in shown:
            made.append((0.13, heading, ['\u2013' if missing else said_number(value) for value, missing in zip(
                shown[name].fillna(0), shown[name].isna())]))
    return made
