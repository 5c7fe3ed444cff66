"""The tables of the resilience index as QGIS holds them: rows in the order of the layer, NULL where there is no score."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr
from .parameters import family_names, product_names

COUNTS = ('strong', 'leaps', 'reachable', 'products', 'rank')
DRAWN = {'low': 'draw_low', 'high': 'draw_high', 'rank_low': 'rank_low', 'rank_high': 'rank_high'}


def score_table(assessment, sure, rows):
    """One row per polygon: code, name, the scores of its territory and its families, f01 to f19, and how sure they are."""
    scores = assessment.scores.join(assessment.families.reindex(columns=list(family_names())))
    if sure.intervals is not None:
        scores = scores.join(sure.intervals[list(DRAWN)].rename(columns=DRAWN))
    if sure.stability is not None:
        scores = scores.join(sure.stability[['steady']])
    table = rows.join(scores, on='code')
    table['code'] = table['code'].where(table['code'] != '', None)
    ranks = [name for name in ('rank_low', 'rank_high') if name in table]
    return table.astype(dict.fromkeys((*COUNTS, *ranks), 'Int64'))


def score_columns(sure):
    """Its fields; the comment of a family is its name. Those of draws and choices where they were asked for."""
    words, sure_of = count_words(), sure_words()
    drawn = [field(name, 'int' if name.startswith('rank') else 'real', sure_of[name])
             for name in DRAWN.values() if sure.intervals is not None]
    steady = [field('steady', 'real', sure_of['steady'])] if sure.stability is not None else []
    return [
        field('code', 'text', tr('Code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Resilience score (%)')),
        *(field(name, 'int', words[name]) for name in COUNTS),
        field('score_low', 'real', tr('Lowest score that unknown figures leave open')),
        field('score_high', 'real', tr('Highest score that unknown figures leave open')),
        *(field(code, 'real', name) for code, name in family_names().items()),
        *drawn,
        *steady,
    ]


def choice_columns():
    """Fields of the table of other thresholds."""
    return [
        field('rca_threshold', 'real', tr('Strong from an RCA of')),
        field('proximity_threshold', 'real', tr('Proximity threshold')),
        field('neighbours', 'int', tr('Strong neighbours a leap needs')),
        field('territory', 'text', tr('Territory code')),
        field('score', 'real', tr('Resilience score (%)')),
        field('rank', 'int', count_words()['rank']),
    ]


def sure_words():
    """What each figure says of how sure a score is."""
    return {
        'draw_low': tr('Score, low end of 90 % of the draws'),
        'draw_high': tr('Score, high end of 90 % of the draws'),
        'rank_low': tr('Best rank in 90 % of the draws'),
        'rank_high': tr('Worst rank in 90 % of the draws'),
        'steady': tr('Share of the choices of thresholds that keep the rank within one'),
    }


def count_words():
    """What each count says."""
    return {
        'strong': tr('Strong products'),
        'leaps': tr('Productive leaps'),
        'reachable': tr('Strong products and leaps'),
        'products': tr('Products counted'),
        'rank': tr('Rank, 1 is the best'),
    }


def family_table(assessment, rows, family):
    """One row per polygon: code, name, score, strong, leaps, rank within the family."""
    scores = assessment.resilience.family_scores
    known = family in scores.index.get_level_values('family')
    here = scores.loc[family] if known else scores.droplevel('family').iloc[:0]
    table = rows.join(here, on='code')
    table['code'] = table['code'].where(table['code'] != '', None)
    return table.astype(dict.fromkeys(('strong', 'leaps', 'rank'), 'Int64'))


def family_columns():
    """Its fields."""
    words = count_words()
    return [
        field('code', 'text', tr('Code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Score in the family (%)')),
        field('strong', 'int', words['strong']),
        field('leaps', 'int', words['leaps']),
        field('rank', 'int', words['rank']),
    ]


def product_table(assessment, flags=None):
    """One row per territory and product, named; with the establishments behind each strong product, if they are known."""
    table = assessment.products
    if flags is not None:
        support = flags.rename(columns={'territory': 'code', 'establishments': 'units'})
        table = table.merge(support[['code', 'product', 'units', 'p_value']], on=['code', 'product'], how='left')
        table = table.astype({'units': 'Int64'})
    return table.assign(product_name=product_names(table['product']),
                        **{name: table[name].where(table[name] != '', None) for name in ('parents', 'classes')})


def product_columns(names=None, flags=None):
    """Its fields, or those of `names`; with those of `flags` where they are known."""
    columns = [
        field('code', 'text', tr('Territory code')),
        field('product', 'text', tr('HS heading')),
        field('product_name', 'text', tr('Product')),
        field('family', 'text', tr('Family')),
        field('rca', 'real', tr('Revealed comparative advantage; empty where the activity is masked')),
        field('status', 'text', tr('strong, leap, gap, or unknown (masked)')),
        field('parents', 'text', tr('Strong neighbours of a leap, the nearest first')),
        field('classes', 'text', tr('Classes that make it here, the heaviest first')),
        field('staff', 'real', tr('Staff or establishments of these classes')),
    ]
    if flags is not None:
        columns += [
            field('units', 'int', tr('Establishments behind a strong product')),
            field('p_value', 'real', tr('Probability that chance alone gives so many establishments')),
        ]
    return [column for column in columns if names is None or column.name() in names]
