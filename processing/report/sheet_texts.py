"""The lists of a territory's sheet: what it makes well, what it could make next and from what, what it lacks."""

from __future__ import annotations

from ..diagnosis.parameters import product_names
from ..i18n import tr
from ..styles.classes import said_number
from .page import elided, width_of

LENGTH = 10  # products in a list
PER_FAMILY = 2  # at most, so that a list tells of more than one trade
SIZE = 7.2  # points, on the sheet
BULLET = '\u2022 '
INDENT = '    '


def sheet_texts(products, width: float):
    """DataFrame by territory code: strong_list, leap_list, gap_list; each line fits `width` millimetres of A4.

    `products`: code, product, family, rca, status, parents, as `resilience_index` writes them, and the units
    (establishments) behind a strong product where it counts them. Strong products come by what they weigh (RCA times
    world trade), leaps by the number of strong products they start from, gaps by world trade.
    """
    import pandas as pd

    from ...engine.sources.embedded import world_trade

    trade = world_trade().groupby('product')['value'].sum()
    known = products.assign(
        trade=products['product'].map(trade).fillna(0.0), rca=pd.to_numeric(products['rca'], errors='coerce').fillna(0.0),
        parents=products['parents'].fillna('').astype(str), label=product_names(products['product']))
    known['label'] = known['label'].fillna(known['product'])
    known['units'] = pd.to_numeric(products['units'], errors='coerce') if 'units' in products else float('nan')
    names = known.drop_duplicates('product').set_index('product')['label']
    known['weight'] = known['rca'] * known['trade']
    known['starts'] = known['parents'].str.split().str.len()
    lists = {
        'strong_list': _listed(known, 'strong', ['weight'], lambda row: _strong(row, width)),
        'leap_list': _listed(known, 'leap', ['starts', 'trade'], lambda row: _leap(row, names, width)),
        'gap_list': _listed(known, 'gap', ['trade'], lambda row: elided(_named(row), SIZE, width)),
    }
    return pd.DataFrame(lists).reindex(known['code'].unique()).fillna('\u2013')


def _listed(known, status, order, say):
    """The first lines of each territory, one text by code."""
    chosen = known[known['status'] == status].sort_values(order, ascending=False, kind='stable')
    chosen = chosen[chosen.groupby(['code', 'family'], dropna=False).cumcount() < PER_FAMILY]
    chosen = chosen[chosen.groupby('code').cumcount() < LENGTH]
    lines = [say(row) for row in chosen.itertuples()]
    return chosen.assign(line=lines).groupby('code')['line'].agg('\n'.join)


def _named(row):
    """The heading's code tells apart names that are cut."""
    return f'{BULLET}{row.product} {row.label}'


def _strong(row, width):
    figure = tr(' (RCA {rca})').format(rca=said_number(row.rca, 1))
    if row.units == row.units:  # not counted everywhere
        figure = tr(' (RCA {rca}, {units} est.)').format(rca=said_number(row.rca, 1), units=said_number(row.units))
    return elided(_named(row), SIZE, width - width_of(figure, SIZE)) + figure


def _leap(row, names, width):
    """The leap, and below it the two nearest strong products that it starts from."""
    parents = [names.get(code, code) for code in row.parents.split()[:2]]
    room = width - width_of(INDENT + tr('from: {products}').format(products='; '), SIZE)
    cut = []
    for left, name in zip((len(parents), 1), parents):
        cut.append(elided(name, SIZE, room / left))
        room -= width_of(cut[-1], SIZE)
    return (elided(_named(row), SIZE, width) + '\n' + INDENT
            + tr('from: {products}').format(products='; '.join(cut)))
