"""The cover: which territory, when, what the pages say in one figure each, what is in the dossier and where it comes "
"from."""

from __future__ import annotations

from ..i18n import tr
from ..report.page import INK, fitting
from ..report.papers import MARGIN
from ..sites.site_tables import profile_label
from ..styles.lettering import DARK, GREY
from .grid import paragraph
from .words import between, figure, is_unknown, millions, percent, said_date

TILE, TILE_LINE = '#f4f6fa', '#8c9bc0'


def cover(page, dossier, parts) -> None:
    """`parts`: (title, first page or None where nothing was given) of what follows."""
    width = page.paper.inner
    page.rectangle((0, 0, page.paper.width, 52), INK)
    page.text(dossier.title, fitting(dossier.title, 26, width), (MARGIN, 12, width, 14), bold=True, colour='#ffffff',
              name='title')
    page.text(dossier.territory, fitting(dossier.territory, 16, width), (MARGIN, 27, width, 9), colour='#ffffff',
              name='territory')
    page.text(tr('Session of {date}').format(date=said_date(dossier.date)), 11, (MARGIN, 38, width, 7), colour='#ffffff')
    tiles = list(_tiles(dossier))
    step = width / max(len(tiles), 1)
    for number, (value, words) in enumerate(tiles):
        box = (MARGIN + number * step, 60, step - 4, 36)
        page.rectangle(box, TILE, outline=TILE_LINE)
        page.text(value, fitting(value, 19, step - 10), (box[0] + 3, 64, step - 10, 10), bold=True, colour=INK)
        paragraph(page, words, 8, (box[0] + 3, 76, step - 10, 18), colour=DARK)
    _contents(page, parts, (MARGIN, 104, 96, 0))
    _sources(page, dossier, (MARGIN + 106, 104, width - 106, 0))
    paragraph(page, tr('Orders of magnitude for a discussion, computed by Ressort from the tables named on this page: not a '
                       'decision, not a legal opinion. Unknown figures are called unknown, never counted as zero.'), 7.5,
              (MARGIN, page.paper.height - 17, width, 8), colour=GREY)


def _tiles(dossier):
    """The figure of each part, with what it means."""
    if dossier.paths is not None:
        counts = dossier.paths['path'].value_counts()
        yield (' / '.join(str(int(counts.get(path, 0))) for path in ('densify', 'mixed', 'recycle')),
               tr('territories that densify / are mixed / recycle; {count} without enough data').format(
                   count=int(dossier.paths['path'].isna().sum())))
    row = dossier.row()
    if row is not None:
        left = tr('unknown') if is_unknown(row['balance']) else tr('{area} ha').format(area=figure(row['balance']))
        yield left, tr('left of the land budget of the period ({allowed} ha allowed, {used} ha used)').format(
            allowed=figure(row['allowed']), used=figure(row['used']))
        yield _projected(row), tr('of what is allowed would be used by the end of the period, at the pace seen')
    if dossier.portfolio is not None:
        chosen = dossier.chosen()
        use = profile_label(dossier.session.profile) if dossier.session is not None else tr('chosen')
        yield tr('{count} sites').format(count=len(chosen)), tr('{use}: {proof}').format(
            use=use, proof=dossier.portfolio['proof'].iloc[0] if len(dossier.portfolio) else tr('unknown'))
    if dossier.scenarios is not None and (dossier.scenarios['scenario'] == 'C').any():
        kept = dossier.scenarios.set_index('scenario').loc['C']
        yield (tr('{area} ha').format(area=between(kept['spared_low'], kept['spared_high'])),
               tr('spared by the chosen sites against greenfield, for the same floors; making the ground ready: '
                  '{cost}').format(
                   cost=millions(kept['cost_low'], kept['cost_high'])))


def _projected(row):
    return tr('unknown') if is_unknown(row['proj_pct']) else percent(row['proj_pct'] / 100)


def _contents(page, parts, box) -> None:
    x, y, width, _ = box
    page.text(tr('In this dossier'), 11, (x, y, width, 6), bold=True)
    line = y + 9
    for title, number in parts:
        given = number is not None
        page.text(title, 9, (x, line, width - 32, 5), colour=DARK if given else GREY)
        page.text(tr('page {number}').format(number=number) if given else tr('not given'), 9, (x + width - 32, line, 32, 5),
                  right=True, colour=DARK if given else GREY)
        line += 6.2


def _sources(page, dossier, box) -> None:
    x, y, width, _ = box
    page.text(tr('Sources and vintages'), 11, (x, y, width, 6), bold=True)
    line = y + 9
    for words in dossier.sources:
        line = paragraph(page, f'\u2022 {words}', 8, (x, line, width, 5), colour=DARK) + 1.2
