"""Ranks under other thresholds on a page: how far each territory moves when the three thresholds of the method do."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsMarkerSymbol

from ..i18n import tr
from ..styles.classes import said_number
from ..styles.lettering import GREY
from .page import INK, POINT, Page, elided, fitting, width_of, wrapped
from .papers import MARGIN, Paper

SMALLEST, LARGEST = 6.0, 8.0  # points of a line
TALLEST = 9.0  # millimetres of a line
LINE = 1.3  # heights of a letter from one line to the next
BAND, GRID = '#9ecae1', '#dddddd'
# apart by shape and by lightness: in grey print, and for who sees few colours
LOWER = {'name': 'triangle', 'angle': '-90', 'color': '#ffffff', 'outline_color': '#1a1a1a', 'outline_width': '0.2'}
HIGHER = {'name': 'triangle', 'angle': '90', 'color': '#d95f02', 'outline_color': '#1a1a1a', 'outline_width': '0.1'}
STUDY = {'name': 'circle', 'color': INK, 'outline_color': '#ffffff', 'outline_width': '0.1'}


@dataclass(frozen=True)
class Panel:
    """A column of the figure: ranks from the left edge to the right one."""

    left: float
    width: float
    last: int

    def at(self, rank: float) -> float:
        """Where that rank stands."""
        return self.left + self.width * (rank - 1) / max(self.last - 1, 1)


def sensitivity_page(project, contents, choices, paper: Paper):
    """Build the page from `choices`, the table of other thresholds of `resilience_index`; gives its layout."""
    from ...engine.resilience.uncertainty import THRESHOLDS, each_threshold_alone, rank_stability

    page = Page(project, tr('{title}: ranks under other thresholds').format(title=contents.title), paper)
    page.header(contents.title, tr('How the rank of each territory moves when the three thresholds of the method do'))
    stability = rank_stability(choices)
    alone = each_threshold_alone(choices)
    names = contents.rows.drop_duplicates('code').set_index('code')['name']
    study = alone[alone['is_middle'] & (alone['threshold'] == THRESHOLDS[0])].sort_values('rank', kind='stable')
    top, floor = page.ceiling() + 21, page.floor()
    known = [code for code in study['territory'] if code in names.index]
    shown = known[:int((floor - top) / (SMALLEST * POINT * LINE))]
    step = min((floor - top) / max(len(shown), 1), TALLEST)
    size = min(LARGEST, step / (POINT * LINE))
    panels, label, figures = _columns(paper, len(stability))
    _headings(page, panels, alone, figures, len(known), len(shown), label)
    _grids(page, panels, top, step * len(shown))
    by_code = dict(list(alone.groupby('territory')))
    for number, code in enumerate(shown):
        line = top + number * step
        name = elided(str(names[code]), size, label)
        small = fitting(name, size, label - 1, bold=False)  # a name of one long word is not cut
        page.text(name, small, (MARGIN, _above(line, step, small), label, step))
        _row(page, panels, stability.loc[code], by_code[code], line + step / 2, step)
    _figures(page, stability.loc[shown], figures, top, step, size)
    page.footer(tr('A short band: the rank hardly depends on the thresholds. A long one: do not read much into it. '
                   'Thresholds: the RCA from which a product is strong, the proximity from which two products are '
                   'neighbours, the strong neighbours that a leap needs. Steady: share of the choices that keep the rank '
                   'within one of its median.'), contents.sources)
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _columns(paper, territories):
    """The four panels, the width of the names, and where the figures stand: (x, width)."""
    label, figures = (50.0, 54.0) if paper.is_landscape else (34.0, 46.0)
    gap = 6.0 if paper.is_landscape else 5.0
    width = (paper.inner - label - figures - 4 * gap) / 4
    return [Panel(MARGIN + label + number * (width + gap) + 1, width, territories) for number in range(4)], label, (
        paper.width - MARGIN - figures, figures)


def _headings(page, panels, alone, figures, known, shown, label):
    """What each panel moves, its scale, and the key of the signs."""
    words = {'rca_threshold': tr('RCA threshold alone'), 'proximity_threshold': tr('Proximity alone'),
             'neighbours': tr('Neighbours alone')}
    said = [tr('All {count} choices').format(count=alone.groupby('threshold')['value'].nunique().prod())]
    said += [f'{words[name]}\n' + '  '.join(said_number(value, digits) for value in sorted(values.unique()))
             for (name, values), digits in zip(alone.groupby('threshold', sort=False)['value'], (2, 2, 0))]
    top = page.ceiling()
    _key(page, top)
    for panel, heading in zip(panels, said):
        page.text(wrapped(heading, 7.2, panel.width + 4, 2, bold=True), 7.2, (panel.left - 1, top + 8, panel.width + 5, 7),
                  bold=True)
        page.text('1', 6.2, (panel.left - 3, top + 16, 6, 3.5), centre=True, colour=GREY)
        page.text(said_number(panel.last), 6.2, (panel.left + panel.width - 4, top + 16, 8, 3.5), centre=True, colour=GREY)
        page.text(tr('rank'), 6.2, (panel.left + 4, top + 16, panel.width - 8, 3.5), centre=True, colour=GREY)
    if shown < known:
        page.text(tr('The first {rows} of {count}').format(rows=shown, count=known), 7, (MARGIN, top + 12, label, 8),
                  colour=GREY)
    for (share, width), heading in zip(((0, 0.3), (0.3, 0.4), (0.7, 0.3)), (tr('Ranks'), tr('Scores (%)'), tr('Steady'))):
        page.text(heading, 7, (figures[0] + share * figures[1], top + 12, width * figures[1], 7), bold=True, right=True,
                  colour=GREY)


def _key(page, top):
    """The three signs and the band, on one line."""
    x = MARGIN
    signs = ((STUDY, tr('thresholds of the study')), (LOWER, tr('a lower threshold')), (HIGHER, tr('a higher threshold')))
    for look, words in signs:
        page.marker((x, top + 0.3, 3, 3), _sign(look, 2.4))
        page.text(words, 7.2, (x + 4, top, 60, 4))
        x += 12 + width_of(words, 7.2)
    page.rectangle((x, top + 0.9, 8, 1.8), BAND)
    page.text(tr('from the best rank to the worst'), 7.2, (x + 10, top, 70, 4))


def _grids(page, panels, top, height):
    for panel in panels:
        for rank in {1, (panel.last + 1) // 2, panel.last}:
            page.rectangle((panel.at(rank) - 0.07, top - 1, 0.14, height + 1), GRID)


def _row(page, panels, stability, alone, middle, step):
    thick = min(2.0, step * 0.5)
    first, *others = panels
    signs = {'rca_threshold': others[0], 'proximity_threshold': others[1], 'neighbours': others[2]}
    _band(page, first, stability['rank_low'], stability['rank_high'], middle, thick)
    study = int(alone.loc[alone['is_middle'], 'rank'].iloc[0])
    _mark(page, first.at(study), middle, STUDY, step)
    for name, panel in signs.items():
        moved = alone[alone['threshold'] == name]
        _band(page, panel, moved['rank'].min(), moved['rank'].max(), middle, thick)
        for look, rank in zip((LOWER, HIGHER), (moved['rank'].iloc[0], moved['rank'].iloc[-1])):
            _mark(page, panel.at(rank), middle, look, step * 1.15)
        _mark(page, panel.at(study), middle, STUDY, step * 0.8)


def _band(page, panel, low, high, middle, thick):
    page.rectangle((panel.at(low) - 0.3, middle - thick / 2, panel.at(high) - panel.at(low) + 0.6, thick), BAND, name='band')


def _mark(page, x, y, look, size):
    size = min(2.4, size * 0.8)
    page.marker((x - size / 2, y - size / 2, size, size), _sign(look, size))


def _sign(look, size) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({**look, 'size': str(size)})


def _above(line, step, size):
    """Where a text box begins whose letters stand in the middle of the line."""
    return line + (step - size * POINT * 1.2) / 2


def _figures(page, stability, place, top, step, size):
    """Ranks and scores from the lowest to the highest, and the share of choices that keep the rank within one."""
    for number, row in enumerate(stability.itertuples()):
        words = (f'{row.rank_low}\u2013{row.rank_high}' if row.rank_low < row.rank_high else str(row.rank_low),
                 f'{said_number(row.score_low)}\u2013{said_number(row.score_high)}',
                 tr('{score}%').format(score=said_number(round(100 * row.steady))))
        for (share, width), said in zip(((0, 0.3), (0.3, 0.4), (0.7, 0.3)), words):
            page.text(said, size, (place[0] + share * place[1], _above(top + number * step, step, size), width * place[1],
                                   step), right=True)
