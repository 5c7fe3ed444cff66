"""The figure of import dependence: the vulnerable products that are imported most, or the territories that depend most."""

from __future__ import annotations

from functools import partial

from ..i18n import figure as said_figure
from ..i18n import tr
from ..report.bars import Bar, draw_bars
from ..report.figure_page import Figure
from ..styles.classes import said_number
from .inputs import product_names_of, short_name

MOST = 16
BOUGHT, REST = '#41b6c4', '#efefef'


def money(euros: float, digits: int = 1) -> str:
    """Euros as a reader says them: billions from one billion on, with that many decimals, else whole millions."""
    if euros >= 1e9:
        return tr('{n} billion euros').format(n=said_number(euros / 1e9, digits))
    return tr('{n} million euros').format(n=said_number(euros / 1e6, 0))


def facts(worst, products):
    """Of the nation, or of the territory that depends most."""
    concentrated = products[products['vulnerable'] & (products['concentration'].astype(float) >= 0.2)]
    return ((said_figure(int(worst['vulnerable'])), tr('vulnerable products')),
            (money(float(worst['value'])), tr('imports of these products')),
            (said_figure(float(worst['dependence']), '.0%'), tr('of all its imports')),
            (said_figure(len(concentrated)), tr(
                'of them sold by few countries (concentration of 0.2 and more), {value}').format(
                    value=money(float(concentrated['imports'].sum())))))


def import_figure(found, worst, name_of, countries, sources, sentence, figures) -> Figure:
    """The page; `countries`: names by code."""
    note = tr('Vulnerable: at least the least share asked of the imports, neither made well nor within reach, more imported '
              'than exported. A definition of Ressort: other lists count other products. First exporter: of the world, not '
              'of these imports.')
    if len(found.totals) == 1:
        rows = found.products[found.products['vulnerable']].head(MOST)
        names = product_names_of(rows['product'])
        bars = [Bar(short_name(names[row.product]), ((row.imports, BOUGHT),), _said(row, countries))
                for row in rows.itertuples()]
        title = tr('What does {name} buy abroad and could not make?').format(name=name_of(worst.name))
        body = partial(_body, bars=bars, title=tr('Vulnerable products, imports; first exporter of the world and its share'))
    else:
        rows = found.totals.sort_values('dependence', ascending=False).head(MOST)
        bars = [Bar(name_of(code), ((float(row['dependence']), BOUGHT),), tr('{share}: {value}, {n} products').format(
            share=said_figure(row['dependence'], '.0%'), value=money(row['value']), n=int(row['vulnerable'])))
            for code, row in rows.iterrows()]
        title = tr('Which territories depend most on imports?')
        body = partial(_body, bars=bars, most=1.0, title=tr(
            'Share of the imports that are vulnerable products; imports by product are estimated from classes'))
    return Figure(title, tr('Products imported in quantity that are neither made well nor within reach'), sentence, figures,
                  note, sources, body)


def _said(row, countries):
    value = money(row.imports)
    if not isinstance(row.supplier, str):
        return value
    return tr('{value} ({supplier} {share})').format(value=value, supplier=countries.get(row.supplier, row.supplier),
                                                     share=said_figure(row.supplier_share, '.0%'))


def _body(page, box, *, bars, title, most=None):
    draw_bars(page, box, bars, title=title, names=0.36, most=most)
