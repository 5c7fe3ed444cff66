"""Scenarios A, B and C of one need of floors: hectares spared as intervals, share of the budget, years, costs, jobs."""

from __future__ import annotations

from ..i18n import tr
from ..report.papers import MARGIN
from ..sites.scenario_tables import scenario_words
from .chart import interval_bars
from .grid import Column, first_rows, paragraph, rows_that_fit, table
from .words import between, figure, is_true, millions, percents, short


def scenarios_part(page, dossier) -> None:
    """The three side by side, what they take and spare as bars; the balance after 2031 below, if given."""
    rows = dossier.scenarios.set_index('scenario')
    need = figure(rows['need_m2'].iloc[0], 0)
    page.header(tr('The same need of floors in three ways: {need} m2').format(need=need), dossier.territory)
    names = scenario_words()
    columns = [Column('', 46, right=False), *(Column(names[name], 30) for name in rows.index)]
    lines = [
        (tr('Sites taken'), [figure(row['sites'], 0) for _, row in rows.iterrows()]),
        (tr('Floors on the sites, m2'), [figure(row['floors_sites'], 0) for _, row in rows.iterrows()]),
        (tr('Floors in a one-storey park, m2'), [figure(row['floors_greenfield'], 0) for _, row in rows.iterrows()]),
        (tr('Land take, ha'), [between(row['take_low'], row['take_high']) for _, row in rows.iterrows()]),
        (tr('Land spared against A, ha'), [between(row['spared_low'], row['spared_high']) for _, row in rows.iterrows()]),
        (tr('Share of what is left of the land budget'), [percents(row['budget_low'], row['budget_high'])
                                                          for _, row in rows.iterrows()]),
        (tr('Years of an even trajectory'), [between(row['years_low'], row['years_high']) for _, row in rows.iterrows()]),
        (tr('Making the ground ready (order of magnitude)'), [millions(row['cost_low'], row['cost_high'])
                                                              for _, row in rows.iterrows()]),
        (tr('Jobs that the floors can hold'), [between(row['jobs_low'], row['jobs_high'], 0) for _, row in rows.iterrows()]),
    ]
    top = page.ceiling()
    end = table(page, (MARGIN, top, page.paper.inner, 0), columns, [[words, *cells] for words, cells in lines], size=8.5,
                step=6.4,
                strong=(4,))
    half = (page.paper.inner - 8) / 2
    bars = end + 14
    page.text(tr('Land take, ha: from least to most'), 9.5, (MARGIN, end + 6, half, 5), bold=True)
    interval_bars(page, (MARGIN, bars, half, 26), [(names[name], row['take_low'], row['take_high'])
                                                   for name, row in rows.iterrows()], tr('ha'))
    page.text(tr('Land spared against A, ha: from least to most'), 9.5, (MARGIN + half + 8, end + 6, half, 5), bold=True)
    interval_bars(page, (MARGIN + half + 8, bars, half, 26), [(names[name], row['spared_low'], row['spared_high'])
                                                             for name, row in rows.iterrows() if name != 'A'], tr('ha'))
    if dossier.account is not None:
        served = dossier.account[['in_b', 'in_c']].fillna(0).sum(axis=1) > 0
        assumed = int(dossier.account.loc[served, 'assumed'].map(is_true).sum())
        if assumed:
            paragraph(page, tr('{count} of the sites that serve a scenario have no known floors: theirs are assumed, as a '
                               'share '
                               'of their ground.').format(count=assumed), 8, (MARGIN, bars + 30, page.paper.inner, 8))
    page.footer(tr('The same floors in all three; what a site holds beyond the need counts for nothing. A one-storey '
                   'park: 0.22 to '
                   '0.40 m2 of floors per m2. Costs: national means, buildings left out. Spared land never enters the '
                   'budget.'),
                tr('Costs: Bénéfriches, ADEME (national means): an order of magnitude. Floors per plot: Dombes, '
                   'Lieusaint. Jobs: '
                   '62 to 78 m2 each (Bobigny, USIN).'))
    if dossier.net is not None:
        page.turn()
        _net(page, dossier)


def _net(page, dossier) -> None:
    """The balance that the law counts from 2031 on."""
    columns = [Column(tr('Territory'), 40, right=False), Column(tr('Artificialised, ha'), 16), Column(tr('Given back, ha'),
                                                                                                      16),
               Column(tr('Net, ha'), 14, bold=True), Column(tr('Net, ha a year'), 14),
               Column(tr('Changes too small to count, ha'), 18)]
    net = dossier.net
    rows = [[row['name'] or row['territory'], *(short(row[name], 2) for name in (
        'artificialised', 'given_back', 'net', 'a_year', 'left_out'))] for _, row in net.iterrows()]
    rows, cut = first_rows(rows, in_workbook=dossier.in_workbook)
    sums = net[['artificialised', 'given_back', 'net', 'a_year', 'left_out']].sum(min_count=len(net))
    rows.append([tr('Together'), *(short(value, 2) for value in sums)])
    box = (MARGIN, page.ceiling(), page.paper.inner, page.floor() - page.ceiling())
    many = rows_that_fit(columns, box[2], box[3])
    for start in range(0, len(rows), many):
        if start:
            page.turn()
        page.header(tr('After 2031: net artificialisation'),
                    tr('Between two editions of OCS GE; another measure than land take, '
                                                             'never added to it'))
        part = rows[start:start + many]
        table(page, box, columns, part, strong=(len(part) - 1,) if start + many >= len(rows) else ())
        page.footer(cut + tr('Net = artificialised now, not before, less before, not now (planning code '
                                               'L.101-2-1, R.101-1). '
                       'Pieces '
                       'under 2,500 m2 are left out, buildings under 50 m2.'), tr('Land cover: OCS GE, IGN'))
