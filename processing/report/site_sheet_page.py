"""The sheet of a site, a page each in an atlas: map, class, interval, criteria with their evidence, exclusions, costs."""

from __future__ import annotations

from qgis.core import QgsLayoutItemMap, QgsLayoutObject, QgsProperty, QgsRectangle

from ..i18n import language, tr
from ..sites.site_style import POSSIBLE, SUITABLE
from ..styles.lettering import DARK, GREY
from .page import INK, Page, elided, fitting
from .papers import MARGIN, Paper
from .site_sheet_rows import HALF, SIZE, SMALL, THIRD, VALUE_WIDTH

MAP = (MARGIN, 26.0, 92.0, 78.0)
RIGHT = 106.0  # left edge of the second column
TABLE, TABLE_END = 110.0, 225.0
BLOCKS = 228.0
ROW = 6.2
TRACK, ADDS, COSTS = '#e6e6e6', '#2c7fb8', '#d95f02'
FITS, POINTS = (53.0, 20.0), (76.0, 24.0)  # left edge and width of the two columns of bars, from the margin
VALUES = 108.0


def site_sheet_page(project, layer, theme: str, paper: Paper, *, title: str, sources: str, criteria):
    """Build the atlas over `layer` (rows of `sheet_rows`); `criteria`: DataFrame label, weight by criterion."""
    page = Page(project, tr('{title}: site sheets').format(title=title), paper)
    page.text('[% "title" %]', 15, (MARGIN, 7, paper.inner, 9), bold=True, name='title')
    page.text(title, 10, (MARGIN, 16.5, paper.inner, 6), colour=GREY, name='subtitle')
    _map(page, theme)
    _verdict(page)
    _criteria(page, criteria)
    _blocks(page)
    page.footer(tr('Score: weighted mean of what is known, 0 to 100. The interval holds every answer to what is unknown. '
                   'Shapes, weights and classes are proposals of Ressort: change them as you see fit. Costs: national means '
                   'of Bénéfriches (ADEME), an order of magnitude.'), sources)
    atlas = page.layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(layer)
    atlas.setPageNameExpression('"title"')
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"place"')
    atlas.setFilenameExpression('lpad(to_string("place"), 4, \'0\') || \'_\' || '
                                'regexp_replace("site_id", \'[^A-Za-z0-9_-]\', \'_\')')
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _map(page, theme):
    item = page.map(theme, MAP, QgsRectangle(0, 0, 1000, 1000), framed=True, name='map')
    item.setAtlasDriven(True)
    item.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Fixed)
    item.dataDefinedProperties().setProperty(
        QgsLayoutObject.DataDefinedProperty.MapScale, QgsProperty.fromExpression('"scale"'))
    page.scale_bar(item, 0.1, (MARGIN + 2, MAP[1] + MAP[3] - 9))


def _verdict(page):
    """Class, figures, the interval with the score in it, how often among the first, what would change, what to ask."""
    top = MAP[1] - 1
    page.text('[% "state" %]', 16, (RIGHT, top, HALF, 8), bold=True, colour=INK, name='class')
    page.text('[% "figures" %]', SIZE, (RIGHT, top + 9, HALF, 13), colour=DARK)
    _interval(page, top + 23)
    y = top + 39
    for heading, field, height in ((tr('What would change the class'), 'change', 18.0),
                                   (tr('Not known'), 'unknown', 6.8), (tr('To ask next'), 'question', 4)):
        page.text(heading, SIZE, (RIGHT, y, HALF, 4), bold=True)
        page.text(f'[% "{field}" %]', SIZE, (RIGHT, y + 3.4, HALF, height))
        y += height + 3.6


def _interval(page, y):
    """0 to 100 across: grey the track, light the interval, dark the score; below, the share of weightings."""
    full = HALF
    page.rectangle((RIGHT, y, full, 5), TRACK)
    for limit, label in ((45, tr('possible')), (65, tr('suitable'))):
        x = RIGHT + full * limit / 100
        page.rectangle((x, y - 1, 0.3, 7), DARK)
        page.text(f'{limit} {label}', SMALL, (x + 0.8, y + 5.3, 20, 3), colour=GREY)
    page.text(tr('score'), SMALL, (RIGHT, y + 5.3, 20, 3), colour=GREY)
    page.rectangle((RIGHT, y + 0.7, full, 3.6), POSSIBLE, name='interval',
                   left_expression=f'{RIGHT} + {full / 100} * "score_low"',
                   width_expression=f'max(0.4, {full / 100} * ("score_high" - "score_low"))')
    page.rectangle((RIGHT, y + 0.2, 1, 4.6), SUITABLE, name='score',
                   left_expression=f'{RIGHT} - 0.4 + {full / 100} * coalesce("score", 0)',
                   width_expression='if("score" IS NULL, 0.01, 0.8)')
    page.rectangle((RIGHT, y + 9.2, full, 2.4), TRACK)
    page.rectangle((RIGHT, y + 9.2, full, 2.4), SUITABLE, name='p_top',
                   width_expression=f'max(0.01, {full} * coalesce("p_top", 0))')
    page.text(tr('share of all weightings in which it is among the first'), SMALL, (RIGHT, y + 12, full, 3), colour=GREY)


def _criteria(page, criteria):
    """A line a criterion: weight, fit, points against the median site, the fact and where it comes from."""
    heads = ((tr('Criterion (weight, %)'), MARGIN, 47.0), (tr('Fit'), MARGIN + FITS[0], FITS[1]),
             (tr('Points against the median site'), MARGIN + POINTS[0] - 3, POINTS[1] + 8),
             (tr('Fact, with its source and date'), MARGIN + VALUES, VALUE_WIDTH))
    for words, x, width in heads:
        page.text(words, fitting(words, SIZE, width), (x, TABLE, width, 4), bold=True)
    step = min(ROW, (TABLE_END - TABLE - 4.5) / max(len(criteria), 1))
    reach = max(float(criteria['weight'].max()), 1.0)  # the most that a criterion can add or cost
    middle = MARGIN + POINTS[0] + POINTS[1] / 2
    for number, (criterion, row) in enumerate(criteria.iterrows()):
        y = TABLE + 4.5 + number * step
        label = elided(f'{row.label} ({row.weight:.0f})', SIZE, 50.0)
        page.text(f'{label} [% "mark_{criterion}" %]', SIZE, (MARGIN, y, 53, step))
        page.rectangle((MARGIN + FITS[0], y + 0.6, FITS[1], 2.6), TRACK)
        page.rectangle((MARGIN + FITS[0], y + 0.6, FITS[1], 2.6), SUITABLE, name=f'fit_{criterion}',
                       width_expression=f'max(0.01, {FITS[1]} * coalesce("fit_{criterion}", 0))')
        page.rectangle((middle - 0.1, y, 0.2, step), GREY)
        points, half = f'coalesce("pts_{criterion}", 0)', POINTS[1] / 2 / reach
        for sign, colour in (('', ADDS), ('-', COSTS)):
            width = f'{half:.6f} * max(0, {sign}{points})'
            left = f'{middle}' if not sign else f'{middle} - {width}'
            page.rectangle((middle, y + 0.6, 1, 2.6), colour, left_expression=left, width_expression=f'max(0.01, {width})')
        said = f"format_number(\"pts_{criterion}\", 1, '{language()}')"
        page.text(f'[% coalesce({said}, \'?\') %]', SMALL, (MARGIN + POINTS[0] + POINTS[1] - 5, y + 0.6, 8, 3), right=True)
        page.text(f'[% "val_{criterion}" %]', SIZE, (MARGIN + VALUES, y, VALUE_WIDTH, 3.2))
        page.text(f'[% "src_{criterion}" %]', SMALL, (MARGIN + VALUES, y + 3, VALUE_WIDTH, 3), colour=GREY)


def _blocks(page):
    blocks = ((tr('Exclusions, checks, notes'), 'exclusions'), (tr('What the territory lacks, hosted here'), 'hosted'),
              (tr('Costs and land'), 'money'))
    for number, (heading, field) in enumerate(blocks):
        x = MARGIN + number * (THIRD + 5)
        page.text(heading, SIZE + 0.5, (x, BLOCKS, THIRD, 4), bold=True, colour=INK)
        page.text(f'[% "{field}" %]', SIZE, (x, BLOCKS + 4.2, THIRD, 36))
