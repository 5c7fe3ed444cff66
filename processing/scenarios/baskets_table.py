"""Baskets of products: the embedded ones and the user's table, with their names."""

from __future__ import annotations

from ..diagnosis import parameters as ask
from ..i18n import language, tr

BASKETS = 'BASKETS'
BASKET_COLUMNS = {
    'basket': ('BASKET_FIELD', ['basket', 'panier', 'sector', 'secteur', 'filiere']),
    'product': ('BASKET_PRODUCT_FIELD', ['product', 'produit', 'hs4', 'sh4', 'hs']),
}


def add_baskets(algorithm):
    """The user's table of baskets."""
    ask.add_table(algorithm, BASKETS, tr('Table of baskets'), tr(
        'One row per basket and product. Left empty: the six key sectors of the Impact programme and the goods that lacked '
        'in 2020, a proposal to be edited (resources/tables/baskets.csv).'), {
        'BASKET_FIELD': (tr('Baskets: basket field'), tr('Name of the basket.')),
        'BASKET_PRODUCT_FIELD': (tr('Baskets: product field'), tr('HS heading; a lost leading zero is restored.')),
    }, optional=True)


def basket_problems(algorithm, parameters, context):
    """Of that table."""
    return ask.table_problems(algorithm, parameters, context, BASKETS, BASKET_COLUMNS)


def baskets_of(algorithm, parameters, context, feedback):
    """The user's baskets (basket, product) or the embedded ones, and their names by basket."""
    from ...engine.nomenclatures.codes import hs_heading, text
    from ...engine.resilience.baskets import default_baskets

    rows = ask.rows_of(algorithm, parameters, context, feedback, BASKETS, BASKET_COLUMNS)
    if rows is None:
        known = default_baskets()
        column = f'name_{language()}' if f'name_{language()}' in known else 'name_en'
        return known, dict(zip(known['basket'], known[column]))
    rows = rows.assign(basket=text(rows['basket']), product=hs_heading(rows['product']))
    kept = rows[(rows['basket'] != '') & (rows['product'] != '')]
    if len(kept) < len(rows):
        feedback.pushWarning(tr('Baskets: {n} rows without a basket or a product are left out.').format(
            n=len(rows) - len(kept)))
    return kept, {name: name for name in kept['basket']}


def basket_products(written):
    """The headings of an embedded basket by its name, or those written."""
    import pandas as pd

    from ...engine.nomenclatures.codes import hs_heading
    from ...engine.resilience.baskets import default_baskets

    written = [word for word in written if word]
    known = default_baskets()
    named = known[known['basket'].isin([word.lower() for word in written])]
    if len(named):
        return pd.Index(named['product'])
    return pd.Index(hs_heading(pd.Series(written, dtype=object)))
