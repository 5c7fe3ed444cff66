"""What each sheet of a site says, written out: one row a site, one field for each text and each bar of the page."""

from __future__ import annotations

from ..i18n import figure, language, tr
from ..sites.site_style import class_words
from .page import elided, wrapped

SIZE, SMALL = 7.0, 5.6  # points
VALUE_WIDTH, HALF, THIRD = 82.0, 92.0, 60.0  # millimetres of A4 that a text may take
FIGURES = ('score', 'score_low', 'score_high', 'reliability', 'rank', 'p_top', 'rank_low', 'rank_high', 'jobs_low',
           'jobs_high', 'cost_low', 'cost_high', 'idle_low', 'idle_high', 'take_low', 'take_high', 'spared_low',
           'spared_high')
WORDS = ('site_id', 'site_nom', 'comm_nom', 'comm_insee', 'class', 'exclusion_reason', 'changes', 'drops', 'next_question',
         'to_check', 'flags', 'families', 'know_how', 'around', 'lifted', 'same_ground', 'evidence', 'use')
THOUSAND = 1000


def numbered(sites):
    """Sites with their figures as numbers; a column that is absent is unknown."""
    import pandas as pd

    from ...engine.sources.cells import is_yes

    table = sites.reindex(columns=[*WORDS, *FIGURES, 'excluded'])
    for name in FIGURES:
        table[name] = pd.to_numeric(table[name], errors='coerce')
    for name in WORDS:
        table[name] = table[name].astype(object).where(table[name].notna(), '').astype(str)
    table['excluded'] = is_yes(table['excluded'])
    return table


def first(sites, count: int):
    """Positions of the sites to print: by rank, then those without score, the excluded last; `count` of them, 0 is all."""
    order = sites.assign(late=sites['excluded']).sort_values(['late', 'rank', 'score_high'], ascending=[True, True, False],
                                                             kind='stable', na_position='last')
    return order.index[:count] if count else order.index


def sheet_rows(sites, account):
    """One row per site: title, texts and bars of its page.

    `sites`: from `numbered`; `account`: the account by criterion, its rows carrying the position of their site in `at`.
    """
    import pandas as pd

    columns = {name: sites[name] for name in ('score', 'score_low', 'score_high', 'p_top', 'reliability')}
    for criterion, lines in account.groupby('criterion', sort=False):
        lines = lines.drop_duplicates('at').set_index('at').reindex(sites.index)
        columns[f'fit_{criterion}'] = lines['membership']
        columns[f'pts_{criterion}'] = lines['contribution']
        columns[f'val_{criterion}'] = [_value(line) for line in lines.itertuples()]
        columns[f'src_{criterion}'] = [_source(line) for line in lines.itertuples()]
        columns[f'mark_{criterion}'] = lines['role'].map({'adds': '+', 'costs': '\u2212'}).fillna('')
    columns['unknown'] = [wrapped(text, SIZE, HALF, 2) for text in _unknown(account, sites.index)]
    columns['question'] = [wrapped(text, SIZE, HALF, 1) for text in _questions(account, sites)]
    columns['change'] = [wrapped('\n'.join(part for part in parts if part) or '\u2013', SIZE, HALF, 6)
                         for parts in zip(sites['changes'], _alone(account, sites), sites['drops'])]
    pages = pd.DataFrame([_page(site) for site in sites.rename(columns={'class': 'class_'}).itertuples()], index=sites.index)
    return pd.concat([pages, pd.DataFrame(columns, index=sites.index)], axis=1)


def _page(site) -> dict:
    name = site.site_nom or site.site_id
    commune = ' '.join(part for part in (site.comm_nom, f'({site.comm_insee})' if site.comm_insee else '') if part)
    state = tr('excluded') if site.excluded else class_words().get(site.class_, '')
    return {
        'site_id': site.site_id, 'title': elided(f'{name}, {commune}' if commune else name, 15, 186, bold=True),
        'state': state, 'excluded': bool(site.excluded), 'shown': bool(site.score == site.score),
        'figures': _figures(site),
        'exclusions': wrapped(_exclusions(site), SIZE, THIRD, 12),
        'hosted': wrapped(_hosted(site), SIZE, THIRD, 12),
        'money': wrapped(_money(site), SIZE, THIRD, 12),
    }


def _figures(site) -> str:
    lines = [tr('Score {score} of 100 on what is known; {low} at worst, {high} at best').format(
        score=_said(site.score), low=_said(site.score_low), high=_said(site.score_high))]
    if site.score != site.score:
        lines = [tr('Too little is known for a score; {low} at worst, {high} at best').format(
            low=_said(site.score_low), high=_said(site.score_high))]
    lines.append(tr('{share} of the weight is known').format(share=figure(site.reliability, '.0%')))
    if site.rank == site.rank:
        lines[-1] += tr('; rank {rank}').format(rank=figure(site.rank, 'g'))
    if site.p_top == site.p_top:
        lines.append(tr('Among the first in {share} of all weightings; rank {low} to {high} (9 in 10)').format(
            share=figure(site.p_top, '.0%'), low=figure(site.rank_low, 'g'), high=figure(site.rank_high, 'g')))
    if site.evidence == 'point':
        lines.append(tr('Known by a point: shares of its area are to be checked'))
    return '\n'.join(wrapped(line, SIZE, HALF, 1) for line in lines)


def _exclusions(site) -> str:
    from ...engine.sites.tables import texts

    rules, sources = (texts('site_exclusions.csv', 'id', column, language()) for column in ('label', 'source'))
    lines = [f'\u2022 {site.exclusion_reason}'] if site.exclusion_reason else [tr('No exclusion holds.')]
    lines += ['\u2022 ' + tr('to check: {rule}').format(rule=f'{rules.get(name, name)} ({sources.get(name, "")})')
              for name in site.to_check.split()]
    lines += [f'\u2022 {part}' for told in (site.lifted, site.flags) for part in told.split('; ') if part]
    if site.same_ground:
        lines.append('\u2022 ' + tr('lies on the ground of {site}: counted once').format(site=site.same_ground))
    lines.append('\u2022 ' + tr('to see on the spot, in no open file: floor load, clear height, freight lift, yard and '
                              'ramp, noise and smoke limits of the lease'))
    return '\n'.join(lines)


def _hosted(site) -> str:
    known = site.families or site.know_how
    lines = [f'\u2022 {line}' for line in (site.know_how or site.families.replace('; ', '\n')).split('\n') if line]
    if not known:
        lines = [tr('Not looked up: give the tables of the resilience index when the sites are marked.')]
    return '\n'.join([*lines, *([f'\u2022 {site.around}'] if site.around else [])])


def _money(site) -> str:
    """Costs and land as intervals, orders of magnitude; what is unknown is said."""
    lines = []
    if site.cost_low == site.cost_low:
        lines += [tr('To make it ready: {amount}').format(amount=_thousands(site.cost_low, site.cost_high)),
                  tr('To leave it (guarding, upkeep): {amount} a year').format(
                      amount=_thousands(site.idle_low, site.idle_high)),
                  tr('Own land take: {land} ha').format(land=_interval(site.take_low, site.take_high, '.2f'))]
    else:
        lines.append(tr('Costs and land: the area is not known.'))
    if site.spared_low == site.spared_low:
        lines.append(tr('Land spared against a one-storey park with the same floors: {land} ha').format(
            land=_interval(site.spared_low, site.spared_high, '.1f')))
    else:
        lines.append(tr('Land spared: the floors are not known.'))
    if site.jobs_low == site.jobs_low and site.jobs_high > 0:
        lines.append(tr('Jobs the floors can hold: {jobs}').format(jobs=_interval(site.jobs_low, site.jobs_high, '.0f')))
    return '\n'.join(f'\u2022 {line}' for line in lines)


def _thousands(low, high) -> str:
    return tr('{amount} thousand EUR').format(amount=_interval(low / THOUSAND, high / THOUSAND, ',.0f'))


def _interval(low, high, form) -> str:
    ends = [figure(value, form) for value in (low, high)]
    return ends[0] if ends[0] == ends[1] else tr('{low} to {high}').format(low=ends[0], high=ends[1])


def _said(value) -> str:
    return '?' if value != value else figure(value, '.0f')


def _value(line) -> str:
    """The fact behind a criterion; unknown is said."""
    if not isinstance(line.words, str) or not line.words:
        return tr('not known')
    said = _plain(line.words)
    if line.unit:
        said += f' {_unit(line.unit)}'
    if str(line.evidence).startswith('catchment_'):
        said += tr(' within {km} km').format(km=figure(line.distance / THOUSAND, 'g'))
    elif isinstance(line.how, str) and line.how:
        said += f', {line.how}'
    return elided(said, SIZE, VALUE_WIDTH)


def _plain(word) -> str:
    """A number with few digits; words as they are."""
    try:
        number = float(word)
    except ValueError:
        return word
    return figure(number, ',.0f' if abs(number) >= 10 or number == int(number) else '.2f')


def _unit(unit) -> str:
    return {'share': tr('(share)'), 'inhabitants': tr('inhabitants')}.get(unit, unit)


def _source(line) -> str:
    if not isinstance(line.source, str) or not line.source:
        return ''
    date = f' ({line.date})' if isinstance(line.date, str) and line.date else ''
    return elided(line.source + date, SMALL, VALUE_WIDTH)


def _unknown(account, index):
    """Names of the criteria that are not known, the heaviest first."""
    open_ = account[account['membership'].isna()]
    names = open_.groupby('at')['label'].agg(list)
    return [tr('{count}: {names}').format(count=len(names[at]), names=', '.join(names[at])) if at in names.index
            else tr('everything is known') for at in index]


def _questions(account, sites):
    """The next question of each site, in full."""
    from ...engine.sites.tables import texts

    asked = texts('site_criteria.csv', 'criterion', 'question', language())
    by_label = dict(zip(account['label'], account['criterion']))
    return [asked.get(by_label.get(label, ''), label) or '\u2013' for label in sites['next_question']]


def _alone(account, sites):
    """Which single criteria would lift the site to another class if they fitted fully, or lower it if they did not."""
    current = account['at'].map(sites['class'])
    up = account[(account['class_at_best'] != current)].groupby('at')['label'].agg(', '.join)
    down = account[(account['class_at_worst'] != current)].groupby('at')['label'].agg(', '.join)
    words = class_words()
    texts = []
    for at, word in sites['class'].items():
        lifted, lowered = up.get(at, ''), down.get(at, '')
        parts = [tr('better alone, it leaves "{class_name}": {names}').format(class_name=words.get(word, word), names=lifted)
                 ] if lifted else []
        parts += [tr('lost alone, it leaves it too: {names}').format(names=lowered)] if lowered else []
        texts.append('; '.join(parts))
    return texts
