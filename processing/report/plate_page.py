"""The plate: a small map per family, all with the same classes, under one legend; and two plates side by side."""

from __future__ import annotations

from math import ceil

from ..i18n import tr
from ..styles.classes import said_number
from ..styles.lettering import GREY
from .contents import DIFFERENCE, OTHER
from .frames import frames
from .page import Page, width_of
from .papers import MARGIN, Paper
from .score_page import draw_frames, note_of

HEADING = 10.0  # height over a small map: a name on two lines and the nation's score, millimetres of A4


def best_grid(count: int, width: float, height: float, ratio: float) -> tuple[int, int]:
    """Columns and rows that leave the largest maps of that width-to-height ratio.

    >>> best_grid(19, 277, 140, 1.0)
    (7, 3)
    """
    def size(columns):
        rows = ceil(count / columns)
        return min((width / columns - 2) / ratio, height / rows - HEADING)

    columns = max(range(1, count + 1), key=lambda tried: (round(size(tried), 6), -tried))
    return columns, ceil(count / columns)


def plate_page(project, drawn, paper: Paper):
    """Every family on one sheet; gives its layout."""
    contents = drawn.contents
    page = Page(project, tr('{title}: plate of families').format(title=contents.title), paper)
    page.header(contents.title, tr('Score by product family: strong products and leaps, in percent of the products of each'))
    body = (MARGIN, page.ceiling(), paper.inner, page.floor() - page.ceiling() - _legend_room(paper))
    _grid(page, drawn, body, {code: (code, name) for code, name in contents.families.items()}, with_nation=True)
    _plate_legend(page, drawn, next(iter(contents.families)), tr('Score in the family (%)'))
    page.footer(note_of(contents), contents.sources)
    project.layoutManager().addLayout(page.layout)
    return page.layout


def comparison_pages(project, drawn, paper: Paper, ours: str):
    """Two plates side by side, the other table's and ours; then what separates them. Gives both layouts."""
    contents = drawn.contents
    families = contents.compared_families()
    page = Page(project, tr('{title}: side by side').format(title=contents.title), paper)
    page.header(tr('{title}: two computations').format(title=contents.title),
                tr('Score by product family, same classes on both sides'))
    top, height = page.ceiling(), page.floor() - page.ceiling() - _legend_room(paper)
    width = (paper.inner - 8) / 2
    boxes = [(MARGIN, top, width, height), (MARGIN + width + 8, top, width, height)]
    if not paper.is_landscape:
        half = (height - 4) / 2
        boxes = [(MARGIN, top, paper.inner, half), (MARGIN, top + half + 4, paper.inner, half)]
    for box, prefix, title in zip(boxes, (OTHER, ''), (contents.other, ours)):
        page.text(title, 10.5, (*box[:3], 6), bold=True, colour='#253494')
        maps = {code: (prefix + code, name) for code, name in families.items()}
        _grid(page, drawn, (box[0], box[1] + 6, box[2], box[3] - 6), maps)
    if paper.is_landscape:
        page.rectangle((MARGIN + paper.inner / 2 - 0.1, top, 0.2, height), '#bfbfbf')
    _plate_legend(page, drawn, next(iter(families)), tr('Score in the family (%)'))
    page.footer(note_of(contents), contents.sources)
    project.layoutManager().addLayout(page.layout)
    return [page.layout, _difference_page(project, drawn, paper, ours, families)]


def _difference_page(project, drawn, paper, ours, families):
    contents = drawn.contents
    page = Page(project, tr('{title}: difference').format(title=contents.title), paper)
    page.header(tr('{title}: where two computations differ').format(title=contents.title),
                tr('{ours} less {other}, by product family, in points').format(ours=ours, other=contents.other))
    body = (MARGIN, page.ceiling(), paper.inner, page.floor() - page.ceiling() - _legend_room(paper))
    _grid(page, drawn, body, {code: (DIFFERENCE + code, name) for code, name in families.items()})
    _plate_legend(page, drawn, DIFFERENCE + next(iter(families)), tr('Difference (points)'))
    page.footer(tr('Purple: our figure is higher. Orange, ruled: it is lower. Within 5 points the two say the same.'),
                contents.sources)
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _legend_room(paper) -> float:
    return 16.0 if paper.is_landscape else 22.0


def _plate_legend(page, drawn, column, title):
    paper = page.paper
    columns = 6 if paper.is_landscape else 3
    page.legend(None, drawn.layers[column], title, (MARGIN, page.floor() - _legend_room(paper) + 3), size=7.5,
                columns=columns)


def _grid(page, drawn, box, maps, *, with_nation=False):
    """A small map for each column, named; beside the name the nation's score where asked."""
    contents = drawn.contents
    x, y, width, height = box
    main = frames(contents.shapes, contents.crs)[0].extent
    columns, rows = best_grid(len(maps), width, height, main.width() / main.height())
    cell = (width / columns, height / rows)
    for number, (code, (column, name)) in enumerate(maps.items()):
        left, top = x + number % columns * cell[0], y + number // columns * cell[1]
        nation = contents.nation.families.get(code) if with_nation and contents.nation else None
        _heading(page, name, nation, contents, (left, top, cell[0] - 2))
        spot = (left, top + HEADING, cell[0] - 2, cell[1] - HEADING - 1)
        draw_frames(page, drawn.themes[column], contents, spot, small=True)


def _heading(page, name, nation, contents, place):
    """The family's name on one or two lines, and the nation's score."""
    left, top, width = place
    lines = 1 if width_of(name, 6.8, bold=True) <= width else 2
    page.text(name, 6.8, (left, top, width, HEADING if nation is None else 3.3 * lines), bold=True)
    if nation is not None:
        words = tr('{name}: {score}%').format(name=contents.nation.name, score=said_number(round(nation)))
        page.text(words, 6.2, (left, top + 3.3 * lines, width, 3), colour=GREY)
