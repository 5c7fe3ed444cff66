"""Fields of the scenarios of one need of floors, and words of the three."""

from __future__ import annotations

from ..compat import field
from ..i18n import tr


def scenario_words() -> dict[str, str]:
    """Each scenario, in a few words."""
    return {'A': tr('A: all on greenfield'), 'B': tr('B: brownfields first'), 'C': tr('C: the chosen sites')}


def scenario_columns():
    """Fields of the scenarios; both ends of each interval."""
    return [
        field('scenario', 'text', tr('Scenario')), field('name', 'text', tr('Name')),
        field('need_m2', 'real', tr('Need of floors, m2')), field('sites', 'int', tr('Sites taken')),
        field('floors_sites', 'real', tr('Floors on the sites, m2')),
        field('floors_greenfield', 'real', tr('Floors in a one-storey park, m2')),
        field('take_low', 'real', tr('Land take, at least, ha')), field('take_high', 'real', tr('Land take, at most, ha')),
        field('spared_low', 'real', tr('Land spared against A, at least, ha')),
        field('spared_high', 'real', tr('Land spared against A, at most, ha')),
        field('budget_low', 'real', tr('Share of what is left of the land budget, at least, 0 to 1')),
        field('budget_high', 'real', tr('Share of what is left of the land budget, at most, 0 to 1')),
        field('years_low', 'real', tr('Years of an even trajectory, at least')),
        field('years_high', 'real', tr('Years of an even trajectory, at most')),
        field('cost_low', 'real', tr('Cost of making the ground ready, at least, EUR (order of magnitude)')),
        field('cost_high', 'real', tr('Cost of making the ground ready, at most, EUR (order of magnitude)')),
        field('jobs_low', 'real', tr('Jobs, at least')), field('jobs_high', 'real', tr('Jobs, at most')),
    ]


def account_columns():
    """Fields of the account of the sites."""
    return [
        field('site', 'text', tr('Site')), field('name', 'text', tr('Name')), field('area_m2', 'real', tr('Area, m2')),
        field('floor_m2', 'real', tr('Floors of the project, m2')),
        field('assumed', 'bool', tr('Its floors are assumed')),
        field('in_b', 'real', tr('Floors that serve scenario B, m2')),
        field('in_c', 'real', tr('Floors that serve scenario C, m2')),
        field('take_low', 'real', tr('Land take of its own, at least, ha')),
        field('take_high', 'real', tr('Land take of its own, at most, ha')),
        field('spared_low', 'real', tr('Land spared, at least, ha')), field('spared_high', 'real',
                                                                            tr('Land spared, at most, ha')),
        field('cost_low', 'real', tr('Cost of making the ground ready, at least, EUR (order of magnitude)')),
        field('cost_high', 'real', tr('Cost of making the ground ready, at most, EUR (order of magnitude)')),
        field('idle_low', 'real', tr('Cost of doing nothing, at least, EUR a year')),
        field('idle_high', 'real', tr('Cost of doing nothing, at most, EUR a year')),
        field('jobs_low', 'real', tr('Jobs, at least')), field('jobs_high', 'real', tr('Jobs, at most')),
    ]
