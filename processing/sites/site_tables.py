"""The result of a marking as tables for QGIS: fields, words of the card, sources of each site."""

from __future__ import annotations

from ..compat import field
from ..i18n import figure, language, tr

KINDS = {'excluded': 'bool'}
TEXTS = ('site_id', 'class', 'exclusion_reason', 'reasons', 'families')
NAMES = ('site_nom', 'comm_nom', 'comm_insee')
GROUND = ('area_m2', 'floor_m2', 'has_building', 'zone', 'sealed_share', 'site_type')


def criterion_labels() -> dict:
    """Names of the criteria in the user's language."""
    from ...engine.sites.tables import texts

    return texts('site_criteria.csv', 'criterion', 'label', language())


def profile_label(name: str) -> str:
    """Name of a use in the user's language; a user's own goes by its own."""
    from ...engine.sites.tables import texts

    return texts('site_uses.csv', 'profile', 'label', language()).get(name, name)


def site_table(marking, inventory, facts, labels):
    """One row per site: what the contract says, its name, what would change its class, costs and land, its sources."""
    table = marking.sites.reset_index(drop=True)
    clean = inventory.table.reset_index(drop=True)
    details = marking.details.reset_index(drop=True)
    names = clean[list(NAMES)]
    table.insert(1, 'evidence', facts.table['evidence_kind'].to_numpy())
    for position, name in enumerate(NAMES, start=1):
        table.insert(position, name, names[name].where(names[name] != '', None))
    questions = details['next_question'].map(labels).astype(object)
    table = table.join(_account(marking, clean))
    return table.assign(
        lifted=_lifted(marking), flags=_flag_words(details['flags']), drops=drop_sentences(marking, labels),
        changes=change_sentences(marking, labels), next_question=questions.where(questions.notna(), None),
        to_check=details['to_check'], likely_low=details['likely_low'], likely_high=details['likely_high'],
        jobs_low=details['jobs_low'], jobs_high=details['jobs_high'],
        same_ground=clean['same_ground'].where(clean['same_ground'] != clean['site_id'], None),
        around=_around(facts), use=profile_label(marking.profile.name),
        sources=sources_of(facts, marking.profile.shapes, labels))


def _around(facts):
    """What is worth knowing of the surroundings and enters no score, in words; None where nothing is known."""
    said = {'firms_1km': tr('{told} firms within 1 km'), 'programmes': tr('programmes: {told}'),
            'economic_zone': tr('business park: {told}')}
    long = facts.long[facts.long['criterion'].isin(list(said))]
    lines = [said[row.criterion].format(told=row.value) for row in long.itertuples()]
    joined = long.assign(line=lines).groupby('row')['line'].agg('; '.join)
    return [joined.get(row) for row in range(1, len(facts.table) + 1)]


def _lifted(marking):
    """Who lifted which exclusion of each site, when and why; None where nobody did."""
    from ...engine.sites.tables import texts

    rules = texts('site_exclusions.csv', 'id', 'label', language())
    said = tr('{rule}: lifted by {who}, {when}: {why}')
    log = marking.overrides[marking.overrides['effect'] == 'lifted']
    lines = [said.format(rule=rules[row.exclusion], who=row.who, when=row.when, why=row.why) for row in log.itertuples()]
    by_site = log.assign(line=lines).groupby('site_id')['line'].agg('; '.join)
    return [by_site.get(site) for site in marking.sites['site_id']]


def _flag_words(flags):
    """What is worth knowing of each site, in words."""
    from ...engine.sites.tables import texts

    labels = texts('site_flags.csv', 'id', 'label', language())
    return flags.map(lambda ids: '; '.join(labels[name] for name in ids.split()))


def drop_sentences(marking, labels):
    """For each site among the first, the smallest change of one weight that drops it from there; None for the others."""
    from ...engine.sites.card import smallest_drop

    some = tr('Among the first {top}; it drops out if "{criterion}" weighs {new} % in place of {old} %')
    none = tr('Among the first {top}; no change of one weight drops it')
    top, sentences = marking.robustness.top, [None] * len(marking.sites)
    for row in (marking.sites['rank'].to_numpy() <= top).nonzero()[0]:
        change = smallest_drop(marking, int(row))
        words = {} if change is None else {'criterion': labels.get(change.criterion, change.criterion),
                                           'old': f'{100 * change.share:.0f}', 'new': f'{100 * change.new_share:.0f}'}
        sentences[row] = (some if words else none).format(top=top, **words)
    return sentences


def _account(marking, clean):
    """Ground, floors, land taken and spared, costs of making the ground ready and of leaving it.

    Leaving it costs guarding and upkeep; fly-tipping, for which the inhabitants are needed, is not counted.
    """
    from ...engine.sites.site_account import COLUMNS, site_account

    facts = marking.evidence.facts.reset_index(drop=True).assign(site_type=clean['site_type'])
    account = site_account(facts.assign(inhabitants=0.0))[list(COLUMNS)]
    return facts[list(GROUND)].join(account)


def change_sentences(marking, labels):
    """What would bring each site to the next class, in words."""
    from ...engine.sites.class_changes import UP, class_changes

    changes = class_changes(marking.memberships, marking.weights, marking.sites['class']).reset_index(drop=True)
    up = tr('{points} points from the class above; "{criterion}" alone would bring them, from a fit of {fit} on')
    up_alone = tr('{points} points from the class above; no criterion alone would bring them')
    down = tr('Falls a class if "{criterion}" drops below a fit of {fit}')
    down_alone = tr('No criterion alone would make it fall a class')

    def sentence(direction, points, criterion, fit):
        if direction is None:
            return ''
        words = {'points': figure(points, '.0f'), 'criterion': labels.get(criterion, criterion), 'fit': figure(fit, '.2f')}
        if direction == UP:
            return (up if criterion else up_alone).format(**words)
        return (down if criterion else down_alone).format(**words)

    return [sentence(*row) for row in changes[['direction', 'points', 'criterion', 'membership']].itertuples(index=False)]


def sources_of(facts, shapes, labels):
    """For each site, each source with its date and what it tells: "zonage (2023): Zoning; prix: Property prices"."""
    names = {kind: labels.get(criterion, criterion) for criterion, kind in zip(shapes['criterion'], shapes['evidence'])}
    long = facts.long[facts.long['used'] & ~facts.long['criterion'].isin(['evidence_kind'])]
    dates = long['date'].fillna('').astype(str)
    said = long['source'] + (' (' + dates + ')').where(dates != '', '')
    told: dict[int, dict] = {}
    for row, source, name in zip(long['row'], said, long['criterion'].map(names)):
        told.setdefault(row, {}).setdefault(source, {})[name] = None
    both = tr('{source}: {facts}')
    return ['; '.join(both.format(source=source, facts=', '.join(known)) if known else source
                      for source, facts_ in told.get(row, {}).items()
                      for known in [[name for name in facts_ if isinstance(name, str)]])
            for row in range(1, len(facts.table) + 1)]


def site_columns(table, labels):
    """Its fields, in the order of the table."""
    words = _words()
    made = []
    for name in table:
        text = words.get(name) or (tr('Fit, 0 to 1: {criterion}').format(criterion=labels.get(name[2:], name[2:]))
                                   if name.startswith('c_') else '')
        made.append(field(name, 'text' if name in _TEXT_FIELDS else KINDS.get(name, 'real'), text))
    return made


_TEXT_FIELDS = frozenset((*TEXTS, *NAMES, 'evidence', 'changes', 'next_question', 'to_check', 'flags', 'drops',
                          'same_ground', 'use', 'sources', 'know_how', 'around', 'lifted',
                          'has_building', 'zone', 'site_type'))


def _words() -> dict:
    return {
        'site_id': tr('Site'), 'site_nom': tr('Name'), 'comm_nom': tr('Commune'), 'comm_insee': tr('Commune code'),
        'evidence': tr('Known by'), 'score': tr('Score, 0 to 100, on what is known'), 'score_low': tr('Score at worst'),
        'score_high': tr('Score at best'), 'reliability': tr('Share of the weight that is known'), 'class': tr('Class'),
        'excluded': tr('Excluded'), 'exclusion_reason': tr('Reason of the exclusion, with its source'),
        'rank': tr('Rank, 1 is the best'), 'p_top': tr('Share of all weightings that put it among the first'),
        'rank_low': tr('Rank that one weighting in twenty betters'),
        'rank_high': tr('Rank that one weighting in twenty exceeds'),
        'reasons': tr('Reasons'), 'families': tr('What the territory lacks and the site can host'),
        'changes': tr('What would change the class'), 'next_question': tr('Next question to ask'),
        'to_check': tr('Exclusions to check'), 'likely_low': tr('Score, likely at worst'),
        'likely_high': tr('Score, likely at best'), 'jobs_low': tr('Jobs, at least'), 'jobs_high': tr('Jobs, at most'),
        'area_m2': tr('Area, m2'), 'floor_m2': tr('Floors that stand, m2'), 'has_building': tr('A building stands there'),
        'zone': tr('Zone of the plan'), 'sealed_share': tr('Share of the ground that is sealed'),
        'site_type': tr('Kind of brownfield'),
        'take_low': tr('Land take of its own, at least, ha'), 'take_high': tr('Land take of its own, at most, ha'),
        'spared_low': tr('Land spared, at least, ha'), 'spared_high': tr('Land spared, at most, ha'),
        'cost_low': tr('Cost of making the ground ready, at least, EUR (order of magnitude)'),
        'cost_high': tr('Cost of making the ground ready, at most, EUR (order of magnitude)'),
        'know_how': tr('Leaps it could host, what they start from, who knows how'),
        'around': tr('Around: firms, programmes, business park'),
        'lifted': tr('Exclusions lifted: by whom, when and why'), 'flags': tr('To note'),
        'drops': tr('How firmly it stands among the first'),
        'idle_low': tr('Cost of leaving it: guarding and upkeep, at least (EUR a year)'),
        'idle_high': tr('Cost of leaving it: guarding and upkeep, at most (EUR a year)'),
        'same_ground': tr('Lies on the ground of'), 'use': tr('Marked for'),
        'sources': tr('Sources of the facts, with their date'),
    }


def fact_columns():
    """Fields of the table of facts."""
    return [field('row', 'int', tr('Row, from 1')), field('site_id', 'text', tr('Site')),
            field('criterion', 'text', tr('Fact')), field('value', 'text', tr('Value')), field('unit', 'text', tr('Unit')),
            field('source', 'text', tr('Source')), field('date', 'text', tr('Date')),
            field('distance', 'real', tr('Distance, m')), field('how', 'text', tr('Distance measured')),
            field('used', 'bool', tr('Counts in the score'))]


def how_words() -> dict[str, str]:
    """How distances were measured, in the user's language."""
    from ...engine.sites.facts import BY_ROAD, DETOUR, STRAIGHT_LINE

    return {BY_ROAD: tr('by road'), STRAIGHT_LINE: tr('straight line'), DETOUR: tr('straight line x 1.3')}


def with_how_words(table):
    """The same table, its column `how` in the user's language."""
    return table.assign(how=table['how'].map(how_words()).fillna(''))


def account_columns():
    """Fields of the account by criterion."""
    return [field('row', 'int', tr('Row, from 1')), field('site_id', 'text', tr('Site')),
            field('criterion', 'text', tr('Criterion')), field('label', 'text', tr('Criterion, in words')),
            field('weight', 'real', tr('Weight, %')), field('membership', 'real', tr('Fit, 0 to 1')),
            field('median', 'real', tr('Median fit of the sites')),
            field('contribution', 'real', tr('Points against the median site')),
            field('role', 'text', tr('Among those that add or cost most')),
            field('class_at_best', 'text', tr('Class if this criterion fitted fully')),
            field('class_at_worst', 'text', tr('Class if this criterion did not fit at all')),
            field('evidence', 'text', tr('Fact')), field('value', 'text', tr('Value')),
            field('words', 'text', tr('Value, in words')), field('unit', 'text', tr('Unit')),
            field('source', 'text', tr('Source')), field('date', 'text', tr('Date')),
            field('distance', 'real', tr('Distance, m')), field('how', 'text', tr('Distance measured'))]
