"""Fields and style of the land-take ledger."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr
from ..styles.classes import Classes
from ..styles.fills import draw_classes

LEVELS = ('commune', 'epci', 'scot', 'departement', 'region')


def ledger_columns():
    """Fields of the ledger; hectares where nothing else is said."""
    return [
        field('level', 'text', tr('Level')), field('territory', 'text', tr('Code')), field('name', 'text', tr('Name')),
        field('members', 'int', tr('Communes')), field('reference', 'real', tr('Land take of the reference, ha')),
        field('reduction', 'real', tr('Reduction, 0 to 1')), field('target', 'text', tr('Where the reduction comes from')),
        field('guarantee', 'real', tr('Guarantee, ha')), field('allowed', 'real', tr('Allowed in the period, ha')),
        field('used', 'real', tr('Used, ha')), field('exempt', 'real', tr('Exempt projects, ha')),
        field('renatured', 'real', tr('Renatured, ha')), field('committed', 'real', tr('Committed, ha')),
        field('planned', 'real', tr('Planned, ha')), field('recycled', 'real', tr('Recycled, ha')),
        field('balance', 'real', tr('Left, ha')), field('pace', 'real', tr('Pace, ha a year')),
        field('projected', 'real', tr('Projected over the period, ha')), field('use_pct', 'real', tr('Used, percent')),
        field('proj_pct', 'real', tr('Projected, percent of what is allowed')),
        field('members_ha', 'real', tr('Allowed to its communes, ha')),
        field('excess_ha', 'real', tr('Guarantee excess, ha')),
        field('ref_known', 'real', tr('Reference, what is known, ha')),
        field('used_known', 'real', tr('Used, what is known, ha')),
        field('coverage', 'real', tr('Share of the figures known')),
    ]


def ledger_rows(ledger):
    """The ledger under names of ten signs at most, sources of the reduction in words."""
    words = {'own': tr('own target'), 'national': tr('national target'), 'epci': tr('EPCI'), 'scot': tr('SCoT'),
             'departement': tr('departement'), 'region': tr('region'), 'commune': tr('commune')}
    table = ledger.territories.rename(columns={
        'projected_pct': 'proj_pct', 'members_allowed': 'members_ha', 'guarantee_excess': 'excess_ha',
        'reference_known': 'ref_known'})
    return table.assign(target=table['target_source'].map(words))


def trajectory_columns():
    """Fields of the trajectory."""
    return [field('level', 'text', tr('Level')), field('territory', 'text', tr('Code')), field('year', 'int', tr('Year')),
            field('used', 'real', tr('Land take of the year, ha')),
            field('cumulated', 'real', tr('Since the start of the period, ha')),
            field('allowed', 'real', tr('Allowed by then at an even pace, ha'))]


def entry_columns():
    """Fields of the entries."""
    return [field('territory', 'text', tr('Code')), field('year', 'int', tr('Year')), field('site_id', 'text', tr('Site')),
            field('kind', 'text', tr('Kind')), field('area_ha', 'real', tr('Area, ha')),
            field('source', 'text', tr('Source')), field('confidence', 'text', tr('Proof')),
            field('counted_ha', 'real', tr('Counted, ha')),
            field('reason', 'text', tr('Why not whole'))]


def draw_use(layer) -> None:
    """Classes of the share of the allowance that is used; the pace of the law is told by the field projected."""
    draw_classes(layer, Classes('round("use_pct")', (20, 40, 60, 80, 100), unit=tr('%'), missing='"use_pct" IS NULL',
                                marks={100: tr('nothing left')}))
