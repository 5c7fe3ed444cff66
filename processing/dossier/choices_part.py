"""The choices taken: weights, exclusions lifted and why, limits; and what differs from another session."""

from __future__ import annotations

from ..i18n import language, tr
from ..report.page import INK, elided
from ..report.papers import MARGIN
from ..sites.compare_sessions import change_words, kind_words, measure_words
from ..sites.scenario_tables import scenario_words
from ..sites.site_tables import criterion_labels, profile_label
from ..styles.classes import said_number
from ..styles.lettering import GREY
from .grid import Column, paragraph, rows_that_fit, table
from .words import said_date, short

MOST_MOVED = 10  # sites in and out on the page


def parameter_words() -> dict[str, str]:
    """Limits and needs that a session keeps."""
    return {
        'count': tr('Number of new sites'), 'radius': tr('Reach, m by road'), 'budget': tr('Budget, EUR'),
        'land': tr('Land budget, ha'), 'separation': tr('Least distance between sites, m'),
        'demand_weight': tr('Weight of the demand against the score'), 'model': tr('What is sought'),
        'one_in_each': tr('At least one site in each territory'), 'forced': tr('Forced sites'),
        'forbidden': tr('Forbidden sites'), 'need': tr('Need of floors, m2'), 'floor_ratio': tr('Floors per m2 of ground'),
        'floor_most': tr('Most floors of one project, m2')}


def model_words() -> list[str]:
    """What a portfolio seeks, in the order of its parameter."""
    return [tr('The sites that are worth most: demand covered, and score'), tr('As few sites as cover all the demand'),
            tr('The sites nearest to the demand')]


def choices_part(page, dossier) -> None:
    """Weights as bars, limits and exclusions beside; another session on the sheets that follow."""
    session = dossier.session
    page.header(tr('The choices taken'), tr('Use: {use}').format(use=profile_label(session.profile)))
    top = page.ceiling()
    half = (page.paper.inner - 10) / 2
    line = _weights(page, tr('Weights of the criteria'), session.weights, criterion_labels(), (MARGIN, top, half,
                                                                                               page.floor() - top))
    if session.path_weights and line < page.floor() - 20:
        _weights(page, tr('Weights of the indicators of the two paths'), session.path_weights, _indicator_labels(),
                 (MARGIN, line + 4, half, page.floor() - line - 4))
    right = MARGIN + half + 10
    line = _limits(page, session, (right, top, half, 0))
    _overrides(page, session, (right, line + 5, half, page.floor() - line - 5))
    page.footer(tr('Shapes and weights are proposals of Ressort until the room changes them. An exclusion lifted keeps '
                   'its author, '
                   'its date and its reason.'), tr('Session file: choices only, results are computed again.'))
    if dossier.differences is not None:
        page.turn()
        _compared(page, dossier)


def _indicator_labels():
    from ...engine.sites.two_paths import path_indicators

    known = path_indicators()
    return known.get(f'label_{language()}', known['label_en']).to_dict()


def _weights(page, title, weights, labels, box) -> float:
    x, y, width, height = box
    page.text(title, 10, (x, y, width, 5), bold=True)
    kept = {name: value for name, value in weights.items() if value > 0}
    if not kept:
        return paragraph(page, tr('Those that Ressort proposes.'), 8.5, (x, y + 6, width, 5), colour=GREY)
    total = sum(kept.values())
    step = min(6.0, (height - 8) / len(kept))
    label = width * 0.58
    most = max(kept.values())
    for number, (name, value) in enumerate(sorted(kept.items(), key=lambda item: -item[1])):
        line = y + 7 + number * step
        page.text(elided(labels.get(name, name), 7.8, label - 2), 7.8, (x, line, label - 2, step))
        page.rectangle((x + label, line + 0.3, max((width - label - 16) * value / most, 0.3), step * 0.6), INK)
        page.text(tr('{figure}%').format(figure=said_number(100 * value / total, 0)), 7.8, (x + width - 14, line, 14, step),
                  right=True)
    return y + 7 + len(kept) * step


def _limits(page, session, box) -> float:
    x, y, width, _ = box
    page.text(tr('Limits and needs'), 10, (x, y, width, 5), bold=True)
    words, rows = parameter_words(), []
    for name, value in session.parameters.items():
        if name in words and value not in (None, '', False):
            rows.append([words[name], _said(name, value)])
    rows.append([tr('Scenario kept'), scenario_words().get(session.scenario, tr('not decided'))])
    rows.append([tr('Sites taken'), str(len(session.taken))])
    return table(page, (x, y + 5, width, 0), [Column('', 55, right=False), Column('', 45)], rows, size=7.8)


def _said(name, value) -> str:
    if name == 'model':
        return model_words()[int(value)]
    if value is True:
        return tr('yes')
    return said_number(value) if isinstance(value, (int, float)) else str(value)


def _overrides(page, session, box) -> None:
    from ...engine.sites.tables import texts

    x, y, width, height = box
    page.text(tr('Exclusions lifted'), 10, (x, y, width, 5), bold=True)
    if not session.overrides:
        paragraph(page, tr('None.'), 8.5, (x, y + 6, width, 5), colour=GREY)
        return
    labels = texts('site_exclusions.csv', 'id', 'label', language())
    line = y + 6
    for number, lifted in enumerate(session.overrides):
        if line > y + height - 14:
            paragraph(page, tr('and {count} more, in the session file').format(count=len(session.overrides) - number), 8,
                      (x, line, width, 5), colour=GREY)
            return
        line = paragraph(page, f'{lifted.site} \u2013 {labels.get(lifted.rule, lifted.rule)}', 8, (x, line, width, 4),
                         bold=True)
        line = paragraph(page, tr('{who}, {date}: {why}').format(who=lifted.who, date=said_date(lifted.when),
                                                                 why=lifted.why), 8,
                         (x, line, width, 4)) + 1.6


def _compared(page, dossier) -> None:
    """What differs from the session compared with: choices, sites, sums."""
    other = dossier.other
    name = ', '.join(part for part in (other.title, said_date(other.date)) if part) or tr('other session')
    half = (page.paper.inner - 10) / 2
    kinds, changes = kind_words(), change_words()
    measures = {**measure_words(), 'cost_low': tr('Making the ground ready, at least, EUR'),
                'cost_high': tr('Making the ground ready, at most, EUR')}
    columns = [Column(tr('Choice'), 28, right=False), Column(tr('Of'), 46, right=False), Column(tr('Before'), 16),
               Column(tr('Now'), 20)]
    order = ('scenario', 'profile', 'territory', 'parameters', 'overrides', 'weights', 'path_weights')
    shown = dossier.differences[dossier.differences['kind'].isin(order)]
    shown = shown.assign(order=shown['kind'].map(order.index)).sort_values('order', kind='stable')
    labels = {'weights': criterion_labels(), 'path_weights': _indicator_labels(), 'parameters': parameter_words()}
    rows = [[kinds.get(row['kind'], row['kind']), labels.get(row['kind'], {}).get(row['item'], _of(row['item'])),
             _cell(row['kind'], row['item'], row['before']), _cell(row['kind'], row['item'], row['after'])]
            for _, row in shown.iterrows()]
    top = page.ceiling()
    many = rows_that_fit(columns, half, page.floor() - top, size=7)
    page.header(tr('What differs from another session'), tr('Compared with: {name}').format(name=name))
    table(page, (MARGIN, top, half, 0), columns, rows[:many - 1], size=7)
    if len(rows) > many - 1:
        paragraph(page, tr('and {count} more, in the session file').format(count=len(rows) - many + 1), 7.5,
                  (MARGIN, page.floor() - 4, half, 4), colour=GREY)
    right, line = MARGIN + half + 10, top
    moved = dossier.moved[dossier.moved['change'] != 'kept']
    rows = [[row['name'] if isinstance(row['name'], str) and row['name'] else row['site'], changes[row['change']]]
            for _, row in moved.iterrows()]
    page.text(tr('Sites in and out: {kept} kept').format(kept=int((dossier.moved['change'] == 'kept').sum())), 10,
              (right, line, half, 5), bold=True)
    line = table(page, (right, line + 5, half, 0), [Column(tr('Site'), 70, right=False), Column(tr('Change'), 30)],
                 rows[:MOST_MOVED], size=7.5)
    if len(rows) > MOST_MOVED:
        line = paragraph(page, tr('and {count} more, in the session file').format(count=len(rows) - MOST_MOVED), 7.5,
                         (right, line + 1, half, 4), colour=GREY)
    if dossier.totals is not None:
        columns = [Column(tr('Sum over the sites taken'), 84, right=False), Column(tr('Before'), 18), Column(tr('Now'), 18),
                   Column(tr('Difference'), 18, bold=True)]
        rows = [[measures.get(row['measure'], row['measure']), *(_amount(row['measure'], row[name])
                                                                for name in ('before', 'after')),
                 _amount(row['measure'], row['difference'], signed=True)] for _, row in dossier.totals.iterrows()]
        table(page, (right, line + 6, half, 0), columns, rows, size=7)
    page.footer(tr('Sums over the sites that each session takes, from the same table of sites; ? where one of them is '
                   'unknown.'),
                tr('Session file: choices only, results are computed again.'))


def _cell(kind, item, text) -> str:
    """A choice as the session file has it, in the reader's figures."""
    if kind == 'profile':
        return profile_label(text)
    if kind == 'scenario':
        return text or '\u2013'
    try:
        value = float(text)
    except ValueError:
        return text or '\u2013'
    if item == 'model':
        return model_words()[int(value)]
    return tr('{figure}%').format(figure=said_number(100 * value,
                                                     0)) if kind == 'weights' and value <= 1 else said_number(value)


def _of(item) -> str:
    """A site and the rule lifted for it, in words."""
    from ...engine.sites.tables import texts

    site, _, rule = item.partition(', ')
    return f'{site}, {texts("site_exclusions.csv", "id", "label", language()).get(rule, rule)}' if rule else item


def _amount(measure, value, *, signed=False) -> str:
    if value != value:
        return '?'
    digits = 2 if measure.startswith(('take', 'spared')) else 0
    return short(value, digits) if not signed else said_number(value, digits, signed=True)
