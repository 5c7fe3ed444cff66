"""The tables of the resilience index as QGIS holds them: rows in the order of the layer, NULL where there is no score."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr
from .parameters import family_names, product_names

COUNTS = ('strong', 'leaps', 'reachable', 'products', 'rank')


def score_table(assessment, rows):
    """One row per polygon: code, name, the scores of its territory and its families, f01 to f19."""
    scores = assessment.scores.join(assessment.families.reindex(columns=list(family_names())))
    table = rows.join(scores, on='code')
    table['code'] = table['code'].where(table['code'] != '', None)
    return table.astype(dict.fromkeys(COUNTS, 'Int64'))


def score_columns():
    """Its fields; the comment of a family is its name."""
    words = count_words()
    return [
        field('code', 'text', tr('Code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Resilience score (%)')),
        *(field(name, 'int', words[name]) for name in COUNTS),
        field('score_low', 'real', tr('Lowest score that unknown figures leave open')),
        field('score_high', 'real', tr('Highest score that unknown figures leave open')),
        *(field(code, 'real', name) for code, name in family_names().items()),
    ]


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


def product_table(assessment):
    """One row per territory and product, named."""
    table = assessment.products
    return table.assign(product_name=product_names(table['product']),
                        **{name: table[name].where(table[name] != '', None) for name in ('parents', 'classes')})


def product_columns(names=None):
    """Its fields, or those of `names`."""
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
    return [column for column in columns if names is None or column.name() in names]
