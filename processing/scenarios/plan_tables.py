"""A relocation plan as tables for QGIS: steps, territories after them, know-how nearby; and the sentence of it."""

from __future__ import annotations

from ..compat import field
from ..diagnosis import parameters as ask
from ..i18n import tr
from .inputs import class_names, listed_names, names_of, product_names_of, sentence


def abstract() -> str:
    """What the layers are."""
    return tr('The arrivals that raise a territory most: two strong neighbours make a leap, so arrivals open together what '
              'neither opens alone. Found by integer programming, with the most that any other choice could gain.')


def move_names(kind, labels) -> dict:
    """Names of products, classes or families in the user's language."""
    if kind == 1:
        return class_names()
    return ask.family_names() if kind == 2 else product_names_of(labels)


def step_table(plans, scored, kind, costs):
    """One row per territory and step."""
    import pandas as pd

    parts = [plan.steps.assign(code=plan.territory, name=scored.name(plan.territory)) for plan in plans]
    table = pd.concat(parts, ignore_index=True)
    codes = {code for column in ('brings', 'opens') for text in table[column] for code in text.split()}
    products, moves = product_names_of(codes), move_names(kind, table['move'])
    main = _main_class()
    table['move_name'] = table['move'].map(moves).fillna(table['move'])
    table['brings_names'] = [names_of(text, products) for text in table['brings']]
    table['opens_names'] = [names_of(text, products) for text in table['opens']]
    table['leaps'] = [len(text.split()) for text in table['opens']]
    table['classes'] = [' '.join(dict.fromkeys(main[code] for code in text.split() if code in main))
                        for text in table['brings']]
    table['cost'] = 1.0 if costs is None else table['move'].map(costs).astype(float).fillna(1.0)
    return table


def _main_class() -> dict:
    """The class that makes most of each product."""
    from ...engine.sources.embedded import product_classes

    weights = product_classes().sort_values('weight', ascending=False, kind='stable').drop_duplicates('source')
    return dict(zip(weights['source'], weights['target']))


def step_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('step', 'int', tr('Step')),
        field('move', 'text', tr('What arrives')),
        field('move_name', 'text', tr('Name of what arrives')),
        field('gain', 'real', tr('Gain (points)')),
        field('total', 'real', tr('Gain so far (points)')),
        field('score', 'real', tr('Resilience score after the step (%)')),
        field('leaps', 'int', tr('Leaps opened')),
        field('opens', 'text', tr('Leaps opened (HS headings)')),
        field('opens_names', 'text', tr('Leaps opened (names)')),
        field('brings', 'text', tr('Products that arrive')),
        field('brings_names', 'text', tr('Products that arrive (names)')),
        field('classes', 'text', tr('NAF classes that make them')),
        field('cost', 'real', tr('Cost')),
    ]


def summary_table(plans, scored):
    """One row per territory."""
    import numpy as np
    import pandas as pd

    before = scored.assessment.resilience.scores['score']
    rows = []
    for plan in plans:
        score = float(before[plan.territory])
        after = float(plan.steps['score'].iloc[-1]) if len(plan.steps) else score
        bounded = np.isfinite(plan.bound)
        rows.append({
            'code': plan.territory, 'name': scored.name(plan.territory), 'score': score, 'after': after,
            'difference': after - score, 'steps': len(plan.steps), 'gain': plan.gain,
            'bound': plan.bound if bounded else None, 'gap': 100 * plan.gap if bounded and np.isfinite(plan.gap) else None,
            'proven': plan.proven, 'greedy': plan.greedy_gain, 'greedy_loses': plan.gain - plan.greedy_gain})
    return pd.DataFrame(rows).astype({'bound': float, 'gap': float})


def summary_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('score', 'real', tr('Resilience score (%)')),
        field('after', 'real', tr('Resilience score after the plan (%)')),
        field('difference', 'real', tr('Difference (points)')),
        field('steps', 'int', tr('Number of arrivals')),
        field('gain', 'real', tr('Gain (points)')),
        field('bound', 'real', tr('The most that any choice could gain (points)')),
        field('gap', 'real', tr('Gap between the two (% of the gain)')),
        field('proven', 'bool', tr('Proven best')),
        field('greedy', 'real', tr('Gain of taking the best next each time (points)')),
        field('greedy_loses', 'real', tr('What that would lose (points)')),
    ]


def know_how_table(plans, scored, position, firms, should_stop):
    """For each product that arrives: classes that hold the know-how, and firms."""
    import pandas as pd

    from ...engine.progress import check
    from ...engine.resilience.know_how import nearest_firms, nearest_know_how
    from ...engine.sources.embedded import product_classes

    parts, weights = [], product_classes()
    basis = scored.assessment.basis
    for plan in plans:
        check(should_stop)
        products = list(dict.fromkeys(code for text in plan.steps['brings'] for code in text.split()))
        near = nearest_know_how(position, plan.territory, products, weights)
        if firms is not None:
            here = firms[firms['territory'] == plan.territory].drop(columns='territory')
            found = nearest_firms(near, here)
        else:
            found = near.drop(columns='weight').assign(firm=None, staff=None)
            if basis is not None:
                staff = basis.activity.loc[plan.territory].reindex(found['class'])
                found['staff'] = staff.to_numpy() if basis.is_staff else None
                found = found[(staff > 0).to_numpy()]
            found = found.groupby('product', sort=False).head(5)
        parts.append(found.assign(code=plan.territory, name=scored.name(plan.territory)))
    table = pd.concat(parts, ignore_index=True)
    names, classes = product_names_of({*table['product'], *table['parent']}), class_names()
    return table.assign(product_name=table['product'].map(names), parent_name=table['parent'].map(names),
                        class_name=table['class'].map(classes), staff=table['staff'].astype(float))


def know_how_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('product', 'text', tr('HS heading')),
        field('product_name', 'text', tr('Product')),
        field('parent', 'text', tr('Strong neighbour whose know-how is near; the product itself where it is made')),
        field('parent_name', 'text', tr('Name of that neighbour')),
        field('proximity', 'real', tr('Proximity, 0 to 1')),
        field('class', 'text', tr('NAF class')),
        field('class_name', 'text', tr('Name of the class')),
        field('firm', 'text', tr('Establishment')),
        field('staff', 'real', tr('Staff')),
    ]


def said_plan(plans, scored, kind, feedback) -> str:
    """What the first plan, or all of them, come to."""
    plan = max(plans, key=lambda one: one.gain)
    if not len(plan.steps):
        return sentence(feedback, tr('No arrival among those allowed would raise a score.'))
    names = move_names(kind, plan.steps['move'])
    before = float(scored.assessment.resilience.scores.at[plan.territory, 'score'])
    words = {'name': scored.name(plan.territory), 'moves': listed_names(plan.steps['move'], names), 'n': len(plan.steps),
             'before': before, 'after': float(plan.steps['score'].iloc[-1]),
             'opened': sum(len(text.split()) for text in plan.steps['opens'])}
    if plan.proven:
        return sentence(feedback, tr(
            '{name}: with {n} arrivals ({moves}), the score goes from {before:.1f}% to {after:.1f}% and {opened} other '
            'products come within reach; no other choice of as many does better.'), **words)
    return sentence(feedback, tr(
        '{name}: with {n} arrivals ({moves}), the score goes from {before:.1f}% to {after:.1f}% and {opened} other products '
        'come within reach; a better choice may exist, this one is not proven.'), **words)
