"""Unions as tables for QGIS: unions, members, partners; and the sentence of them."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr
from .inputs import sentence


def union_table(unions, membership, scored, by_touch):
    """One row per union, the best first, with its members by name."""
    members = membership.groupby('union')['territory'].agg(list)
    table = unions.unions.rename_axis('union').reset_index()
    table['codes'] = [' '.join(sorted(members[union])) for union in table['union']]
    table['names'] = [', '.join(scored.name(code) for code in sorted(members[union])) for union in table['union']]
    around = tr('{name} and its neighbours')
    table['name'] = [around.format(name=scored.name(union)) if by_touch else union for union in table['union']]
    return table.sort_values('score', ascending=False, kind='stable').reset_index(drop=True)


def union_columns():
    """Its fields."""
    return [
        field('union', 'text', tr('Union')),
        field('name', 'text', tr('Name')),
        field('members', 'int', tr('Number of members')),
        field('codes', 'text', tr('Codes of the members')),
        field('names', 'text', tr('Names of the members')),
        field('score', 'real', tr('Score, flows added up (%)')),
        field('strong', 'int', tr('Strong products, flows added up')),
        field('leaps', 'int', tr('Productive leaps, flows added up')),
        field('score_any', 'real', tr('Score of what any member makes (%)')),
        field('strong_any', 'int', tr('Strong products of any member')),
        field('leaps_any', 'int', tr('Productive leaps from what any member makes')),
        field('products', 'int', tr('Products counted')),
        field('best', 'real', tr('Score of the best member (%)')),
        field('gain', 'real', tr('Gain over the best member, flows added up (points)')),
        field('gain_any', 'real', tr('Gain over the best member, what any makes (points)')),
    ]


def member_table(unions, table, scored):
    """One row per union and member."""
    labels = dict(zip(table['union'], table['name']))
    rows = unions.members
    return rows.assign(code=rows['territory'], name=[scored.name(code) for code in rows['territory']],
                       union_name=rows['union'].map(labels), only=rows['only'].astype('Int64'))


def member_columns():
    """Its fields."""
    return [
        field('union', 'text', tr('Union')),
        field('union_name', 'text', tr('Name of the union')),
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Score alone (%)')),
        field('brings', 'real', tr('What it brings, flows added up (points)')),
        field('brings_any', 'real', tr('What it brings, what any makes (points)')),
        field('only', 'int', tr('Strong products that no other member makes')),
    ]


def partner_table(partners, scored):
    """One row per territory."""
    rows = partners.rename_axis('code').reset_index()
    partner = rows['partner'].where(rows['partner'].notna(), None)
    return rows.assign(name=[scored.name(code) for code in rows['code']], partner=partner,
                       partner_name=[None if code is None else scored.name(code) for code in partner])


def partner_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Score alone (%)')),
        field('partner', 'text', tr('Best partner (code)')),
        field('partner_name', 'text', tr('Best partner')),
        field('together', 'real', tr('Score together, flows added up (%)')),
        field('together_any', 'real', tr('Score of what either makes (%)')),
        field('gain', 'real', tr('Gain of the territory (points)')),
        field('partner_gain', 'real', tr('Gain of the partner (points)')),
    ]


def said_unions(table, partners, scored, feedback) -> str:
    """The best union, in both readings; and the partner that helps most."""
    best = table.iloc[0]
    words = {'name': best['name'], 'score': float(best['score']), 'any': float(best['score_any']),
             'best': float(best['best']), 'members': int(best['members'])}
    said = sentence(feedback, tr(
        '{name}: {members} territories that unite score {score:.1f}% with their flows added up, and at least one of them '
        'makes or could make {any:.1f}% of all products; the best of them alone scores {best:.1f}%.'), **words)
    if partners is None or partners['gain'].isna().all():
        return said
    row = partners['gain'].idxmax()
    return said + ' ' + sentence(feedback, tr(
        '{name} gains most from a partner: with {partner}, {together:.1f}% in place of {score:.1f}%.'),
        name=scored.name(row), partner=scored.name(partners.at[row, 'partner']),
        together=float(partners.at[row, 'together']), score=float(partners.at[row, 'score']))
