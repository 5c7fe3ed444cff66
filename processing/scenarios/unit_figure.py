"""The figure of plug-and-play units: what each would add to each territory, and which few to install."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.bars import PLAIN, Bar, draw_bars
from ..report.figure_page import Figure
from ..report.matrix import draw_matrix
from ..styles.circles import STRONG_COLOUR
from ..styles.classes import Classes, said_number
from .figures import FEW

POINTS = (0.1, 0.3, 0.6, 1.2)
FRAMED = '#7fcdbb'


def facts(table, plan, name, placed):
    """Of the territory that units raise most."""
    best = table.loc[table['gain'].idxmax()]
    found = [(tr('{points} points').format(points=said_number(plan.gain, 1, signed=True)), tr(
                 'the best set, for {name}').format(name=name)),
             (tr('{points} points').format(points=said_number(best['gain'], 1, signed=True)), tr(
                 'the most that one unit adds: {unit}, {name}').format(unit=best['unit_name'], name=best['name'])),
             (said_figure(table['unit'].nunique()), tr('units in the catalogue'))]
    if placed is not None:
        found.append((said_figure(int(placed['site'].notna().sum())), tr('units of the best sets that found a site')))
    return tuple(found)


def unit_figure(table, placed, sources, sentence, figures) -> Figure:
    """The page: bars for one territory, a table in colours for a few, means and the best for many."""
    territories = list(dict.fromkeys(table['code']))
    note = tr('Gain of a unit: its products counted as made well, scored again. One container makes no exporter: read it as '
              'the know-how that would open most. Products, footprints and needs are a proposal, to be checked with makers.')
    title = tr('Which micro-factories help whom?')
    subtitle = tr('Points of resilience that each plug-and-play unit would add')
    if len(territories) == 1:
        title = tr('Which micro-factories for {name}?').format(name=table['name'].iloc[0])
        sites = {} if placed is None else dict(zip(placed['unit'], placed['site']))
        body = partial(_bars, rows=list(table.itertuples()), sites=sites)
    elif len(territories) <= FEW:
        body = partial(_matrix, table=table)
    else:
        body = partial(_means, rows=[(name, part['gain'].mean(), part.loc[part['gain'].idxmax()])
                                     for name, part in table.groupby('unit_name', sort=False)])
    return Figure(title, subtitle, sentence, figures, note, sources, body)


def _matrix(page, box, *, table):
    gain = table.pivot(index='unit_name', columns='name', values='gain')
    gain = gain.loc[gain.mean(axis=1).sort_values(ascending=False).index, gain.mean().sort_values(ascending=False).index]
    chosen = table[table['installed']]
    marked = {(gain.index.get_loc(unit), gain.columns.get_loc(name)) for unit, name in zip(chosen['unit_name'],
                                                                                           chosen['name'])}
    values = [[None if value != value else value for value in row] for row in gain.to_numpy().tolist()]
    classes = Classes('', POINTS, unit=tr(' points'), step=0.1)
    draw_matrix(page, box, list(gain.index), list(gain.columns), values, classes, digits=1, marked=marked,
                mark_words=tr('best set of the territory'), names=52)


def _bars(page, box, *, rows, sites):
    bars = []
    for row in rows:
        said = tr('{points} points, {leaps} leaps, {area} m2').format(
            points=said_number(row.gain, 1), leaps=row.leaps, area=said_number(row.footprint_m2, 0))
        site = sites.get(row.unit)
        said += tr('; site {site}').format(site=site) if isinstance(site, str) else ''
        bars.append(Bar(row.unit_name, ((row.gain, STRONG_COLOUR if row.installed else FRAMED),), said))
    draw_bars(page, box, bars, title=tr('Points that each unit would add by itself'), names=0.25,
              key=tr('dark: in the best set'))


def _means(page, box, *, rows):
    bars = [Bar(name, ((mean, PLAIN),), tr('{mean} points; most: {name}, {gain}').format(
        mean=said_number(mean, 2), name=best['name'], gain=said_number(best['gain'], 1)), mark=float(best['gain']))
            for name, mean, best in sorted(rows, key=lambda row: -row[1])]
    draw_bars(page, box, bars, title=tr('Mean points that each unit would add'), names=0.25, key=tr('orange: the most'),
              most=max((float(best['gain']) for _, _, best in rows), default=1.0) or 1.0)
