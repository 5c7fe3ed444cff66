"""The land budget: a table by territory, the trajectory of the one the dossier is about, a map of its communes."""

from __future__ import annotations

from ..i18n import tr
from ..report.frames import frames
from ..report.papers import MARGIN
from ..report.score_page import _segment
from .chart import cumulated_chart, yearly_chart
from .contents import LEVEL_ORDER
from .grid import Column, first_rows, paragraph, rows_that_fit, table
from .words import figure, level_words, percent, short


def sources_of_ledger() -> str:
    """At the foot of each sheet."""
    return tr('Land take: Cerema (table by commune and year). Rules: laws 2021-1104 (art. 191, 194) and 2023-630, '
              'zan_rules.csv; bills debated in 2025 may have changed them.')


def ledger_part(page, dossier) -> None:
    """Table, then the trajectory, then the map of the communes; one sheet where nothing is known."""
    if not (dossier.ledger['coverage'] > 0).any():
        _nothing(page, dossier)
        return
    _budget(page, dossier)
    row = dossier.row()
    if row is not None and dossier.trajectory is not None:
        page.turn()
        _trajectory(page, dossier, row)
    if dossier.layers.get('communes') is not None:
        page.turn()
        _map(page, dossier)


def _nothing(page, dossier) -> None:
    """No figure at all: said once, not on page after page of question marks."""
    page.header(tr('The land budget (ZAN)'), dossier.territory)
    count = int((dossier.ledger['level'] == 'commune').sum())
    top = paragraph(page, tr('Unknown, not zero.'), 16, (MARGIN, page.ceiling() + 6, page.paper.inner, 8), bold=True)
    paragraph(page, tr('No figure of land take is known for the {count} communes: what was taken, what is allowed and '
                       'what is '
                       'left cannot be said. Give the table of land take by commune and year (Cerema) to fill this '
                       'part.').format(
        count=count), 10, (MARGIN, top + 3, page.paper.inner * 0.7, 10))
    page.footer('', sources_of_ledger())


def _budget(page, dossier) -> None:
    from ...engine.sites.planning_rules import zan_rules

    words, rules = level_words(), zan_rules()
    ledger = dossier.ledger
    columns = [
        Column(tr('Level'), 14, right=False), Column(tr('Territory'), 30, right=False),
        Column(tr('Reference {first}-{last}, ha').format(first=rules.reference[0], last=rules.reference[-1]),
                                                                                               12),
        Column(tr('Reduction'), 10), Column(tr('Allowed {first}-{last}, ha').format(first=rules.period[0],
                                                                                    last=rules.period[-1]), 12),
                                                                                    Column(tr('Used, ha'), 10),
        Column(tr('Committed, ha'), 11), Column(tr('Renatured, ha'), 11), Column(tr('Left, ha'), 10, bold=True),
        Column(tr('Pace, ha a year'), 10), Column(tr('Projected, ha'), 11), Column(tr('Projected, % of allowed'), 13),
        Column(tr('Guarantee excess, ha'), 11), Column(tr('Figures known'), 10)]
    rows, strong = [], []
    about = dossier.row()
    for level in LEVEL_ORDER:
        of_level = ledger[ledger['level'] == level]
        if level == 'commune':  # those that took most first: the others are in the workbook where they are many
            of_level = of_level.sort_values('ref_known', ascending=False,
                                            kind='stable')
        for _, row in of_level.iterrows():
            if about is not None and row['territory'] == about['territory'] and row['level'] == about['level']:
                strong.append(len(rows))
            known = short(row['used'], 2)
            if row['used'] != row['used'] and row['used_known'] == row['used_known']:
                known = f"\u2265 {short(row['used_known'], 2)}"
            rows.append([words[level], row['name'] or row['territory'], short(row['reference'], 2),
                         percent(row['reduction']),
                         short(row['allowed'], 2), known, short(row['committed'], 2), short(row['renatured'], 2),
                         short(row['balance'], 2), short(row['pace'], 2), short(row['projected'], 2),
                         '?' if row['proj_pct'] != row['proj_pct'] else percent(row['proj_pct'] / 100),
                         short(row['excess_ha'], 2), percent(row['coverage'])])
    rows, cut = first_rows(rows, in_workbook=dossier.in_workbook)
    box = (MARGIN, page.ceiling(), page.paper.inner, page.floor() - page.ceiling())
    many = rows_that_fit(columns, box[2], box[3], size=7)
    for start in range(0, len(rows), many):
        if start:
            page.turn()
        page.header(tr('The land budget (ZAN)'), tr('Every level is a reading of the same hectares: never add them up. ? is '
                                                    'unknown'))
        end = table(page, box, columns, rows[start:start + many], size=7,
                    strong=[number - start for number in strong if start <= number < start + many])
        if start + many >= len(rows) and end < page.floor() - 18 and _excess(ledger):
            paragraph(page, _excess(ledger), 8.5, (MARGIN, end + 5, page.paper.inner, 10))
        page.footer(
            cut + tr('Left = allowed - used + renatured (proven) - committed. Projected = pace x the ten years. Guarantee '
                     'excess: what the guarantee of one hectare gives the communes beyond their share, to be found '
                     'elsewhere.'),
            sources_of_ledger())


def _excess(ledger) -> str:
    """Where the guarantee of the communes exceeds what their union may take, in words."""
    found = ledger[(ledger['level'] != 'commune') & (ledger['excess_ha'] > 0)]
    words = level_words()
    parts = [tr('{name}: its communes may take {members} ha, it may take {allowed} ha, guarantee excess {excess} '
                'ha.').format(
        name=_called(row, words), members=figure(row['members_ha'], 2),
        allowed=figure(row['allowed'], 2), excess=figure(row['excess_ha'], 2)) for _, row in found.head(3).iterrows()]
    return '\n'.join(parts)


def _called(row, words) -> str:
    """Its name; a code alone is told with its level."""
    code = row['territory']
    return row['name'] or (f"{words[row['level']]} {code}" if len(code) <= 9 and code[:1].isdigit() else code)


def _trajectory(page, dossier, row) -> None:
    from ...engine.sites.planning_rules import zan_rules

    name = row['name'] or row['territory']
    page.header(tr('Trajectory of land take: {territory}').format(territory=name),
                tr('Natural, farm and forest land turned into '
                                                                                 'urbanised land, hectares'))
    lines = dossier.trajectory
    lines = lines[(lines['level'] == row['level']) & (lines['territory'] == row['territory'])].sort_values('year')
    top, bottom = page.ceiling(), page.floor()
    half = (page.paper.inner - 8) / 2
    page.text(tr('Year by year, ha'), 9.5, (MARGIN, top, half, 5), bold=True)
    page.text(tr('Since the start of the period, ha'), 9.5, (MARGIN + half + 8, top, half, 5), bold=True)
    rules = zan_rules()
    height = bottom - top - 30
    yearly_chart(page, (MARGIN, top + 8, half, height), lines, row, rules)
    cumulated_chart(page, (MARGIN + half + 8, top + 8, half, height), lines, row, rules)
    paragraph(page, _told(row), 9, (MARGIN, bottom - 18, page.paper.inner, 14))
    page.footer(tr('Light bars: reference. Dark bars: period. Orange: what is allowed, evenly spent. Dashes: the pace seen, '
                   'carried to the end of the period. A question mark is an unknown year.'), sources_of_ledger())


def _told(row) -> str:
    """The trajectory in a sentence or two."""
    if row['used'] != row['used']:
        return tr('A figure is unknown: no total. What is known adds up to {known} ha used.').format(
            known=figure(row['used_known'], 2))
    words = tr('Used: {used} ha, {percent} of what is allowed. At this pace, {projected} ha by the end of the period, for '
               '{allowed} ha allowed.').format(used=figure(row['used'], 2), projected=figure(row['projected'], 2),
                                              percent=percent(row['use_pct'] / 100), allowed=figure(row['allowed'], 2))
    over = row['projected'] - row['allowed']
    if over == over:
        more = tr('That is {area} ha too many.') if over > 0 else tr('That leaves {area} ha.')
        words += ' ' + more.format(area=figure(abs(over), 2))
    return words


def _map(page, dossier) -> None:
    layer = dossier.layers['communes']
    page.header(tr('Share of the land budget that each commune has used'), dossier.territory)
    top, bottom = page.ceiling(), page.floor()
    frame = frames([feature.geometry() for feature in layer.getFeatures()], layer.crs())[0]
    drawn = page.map('communes', (MARGIN, top, 190, bottom - top), frame.extent, frame.crs, framed=True, name='communes')
    page.scale_bar(drawn, _segment(drawn), (MARGIN + 4, bottom - 14)).setBackgroundEnabled(True)
    page.legend(drawn, layer, tr('Used, % of what is allowed'), (MARGIN + 197, top))
    page.footer(tr('Hatched: a figure is unknown. The budget of a commune is its own share, or the guarantee of one '
                   'hectare.'),
                sources_of_ledger())
