"""How marked sites are drawn: a colour and a pattern for each class, told apart in grey too; a card for each site."""

from __future__ import annotations

from html import escape

from qgis.core import (
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRuleBasedRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..i18n import tr

# light to dark, told apart by colour-blind readers and in grey print (ColorBrewer YlGnBu)
SUITABLE, POSSIBLE, WEAK, PAPER, GREY = '#253494', '#41b6c4', '#ffffcc', '#ffffff', '#8c8c8c'
SUITABLE_WORD, POSSIBLE_WORD, WEAK_WORD, SURVEY_WORD = 'suitable', 'possible', 'weak', 'to survey'


def class_words() -> dict[str, str]:
    """The classes, in the user's language, in the order of the legend."""
    return {SUITABLE_WORD: tr('suitable'), POSSIBLE_WORD: tr('possible'), WEAK_WORD: tr('weak'),
            SURVEY_WORD: tr('to survey')}


def rules() -> list[tuple[str, str, str]]:
    """Filter, label and class of each rule; excluded sites apart."""
    made = [(f"NOT \"excluded\" AND \"class\" = '{word}'", label, word) for word, label in class_words().items()]
    return [*made, ('"excluded"', tr('excluded (reason on the card)'), 'excluded')]


def draw_sites(layer) -> None:
    """Give the layer its renderer, points or polygons."""
    is_polygon = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, label, word in rules():
        symbol = _fill(word) if is_polygon else _marker(word)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label))
    layer.setRenderer(QgsRuleBasedRenderer(root))


def _fill(word) -> QgsFillSymbol:
    colours = {SUITABLE_WORD: SUITABLE, POSSIBLE_WORD: POSSIBLE, WEAK_WORD: WEAK}
    symbol = QgsFillSymbol.createSimple({'color': colours.get(word, PAPER), 'outline_color': '#1a1a1a',
                                         'outline_width': '0.26'})
    if word == 'excluded':
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(45)
        lines.setDistance(1.4)
        lines.setColor(QColor(GREY))
        symbol.appendSymbolLayer(lines)
    if word == SURVEY_WORD:
        dots = QgsPointPatternFillSymbolLayer()
        dots.setDistanceX(1.8)
        dots.setDistanceY(1.8)
        dots.setSubSymbol(QgsMarkerSymbol.createSimple({'name': 'circle', 'size': '0.7', 'color': '#1a1a1a'}))
        symbol.appendSymbolLayer(dots)
    return symbol


def _marker(word) -> QgsMarkerSymbol:
    """A shape of its own for each class: readable without any colour."""
    shapes = {
        SUITABLE_WORD: {'name': 'star', 'size': '4', 'color': SUITABLE},
        POSSIBLE_WORD: {'name': 'circle', 'size': '2.8', 'color': POSSIBLE},
        WEAK_WORD: {'name': 'triangle', 'size': '2.4', 'color': WEAK},
        SURVEY_WORD: {'name': 'diamond', 'size': '2.6', 'color': PAPER},
        'excluded': {'name': 'cross2', 'size': '2.2', 'color': GREY, 'outline_color': GREY, 'outline_width': '0.5'},
    }
    return QgsMarkerSymbol.createSimple({'outline_color': '#1a1a1a', 'outline_width': '0.2', **shapes[word]})


def card(marking, title: str, labels: dict) -> str:
    """The map tip: class and interval, what each criterion brings against the median site, what would change, sources.

    One template for the layer: figures come from the fields of the site under the pointer. `labels`: criterion -> name.
    Bars are letters, so that a web view, a plain text browser and a printer without colour all show them.
    """
    medians = marking.memberships.median()
    rows = ''.join(_criterion_row(labels.get(name, name), f'c_{name}', float(weight), medians.get(name))
                   for name, weight in marking.weights.sort_values(ascending=False, kind='stable').items() if weight > 0)
    words = ' '.join(f"WHEN \"class\" = '{word}' THEN '{_quoted(label)}'" for word, label in class_words().items())
    out = _quoted(tr('excluded'))
    state = f"CASE WHEN \"excluded\" THEN '{out}' {words} END"
    figures = tr('Score {score} (from {low} to {high}), known weight {known}, rank {rank}, chance to be among the first '
                 '{chance}')
    heads = [tr('Criterion (weight, %)'), tr('Fit'), '', tr('Points against median')]
    note = tr('Shapes and weights are proposals of Ressort: change them as you see fit.')
    parts = [
        '<b>[% coalesce("site_nom", "site_id") %]</b> [% coalesce("comm_nom", \'\') %]<br>',
        tr('{heading}: {text}').format(heading=escape(title), text=f'<b>[% {state} %]</b>'),
        _line('', 'exclusion_reason'), _line('', 'lifted'), '<br>', escape(figures).format(
            score=_figure('score', 0), low=_figure('score_low', 0), high=_figure('score_high', 0),
            known=_figure('reliability', 2), rank=_figure('rank', 0), chance=_figure('p_top', 2)),
        f'<br>{_bar()}', _line('', 'changes'), _line(tr('To ask next'), 'next_question'), _line(tr('To note'), 'flags'),
        f'<table cellspacing="0" cellpadding="1" style="{LETTERS}"><tr>',
        *(f'<th align="left">{escape(head)}</th>' for head in heads),
        f'</tr>{rows}</table>', _unknown(labels, marking.weights.index[marking.weights > 0]),
        _line('', 'families'), _line('', 'know_how'), _line('', 'around'),
        _line(tr('Sources'), 'sources'), f'<br><small>{escape(note)}</small>',
    ]
    return f'<div style="width:430px;{LETTERS}">' + ''.join(parts) + '</div>'


def _line(heading: str, column: str) -> str:
    """A line of text of the site; none where it has none."""
    lead = tr('{heading}: {text}').format(heading=f'<b>{_quoted(escape(heading))}</b>', text='') if heading else ''
    said = f"replace(\"{column}\", '\n', '<br>')"
    return f"[% CASE WHEN coalesce(\"{column}\", '') <> '' THEN '<br>{lead}' || {said} ELSE '' END %]"


def _figure(column, digits) -> str:
    """A figure of the site, a question mark where there is none."""
    return f"[% coalesce(format_number(\"{column}\", {digits}), '?') %]"


def _criterion_row(label, column, weight, median) -> str:
    """A line of the table where the criterion is known: a bar of the fit, and what it adds against the median site."""
    against = "''" if median is None or median != median else (
        f'format_number(({100 * weight:.6f}) * ("{column}" - {median:.6f}), 1)')
    full = f'round({CELLS} * "{column}")'
    bar = f'{_blocks(SUITABLE, full)} || {_rest(full)}'
    fit = f'format_number("{column}", 2)'
    cells = (f"'<tr><td>{_quoted(escape(label))} ({100 * weight:.0f})</td><td>' || {bar} || '</td><td>' || {fit} || "
             f"'</td><td align=\"right\">' || {against} || '</td></tr>'")
    return f"[% CASE WHEN \"{column}\" IS NULL THEN '' ELSE {cells} END %]"


def _unknown(labels: dict, criteria) -> str:
    """Names of the criteria that are not known, on one line."""
    names = ''.join(f"[% CASE WHEN \"c_{name}\" IS NULL THEN '{_quoted(escape(labels.get(name, name)))}; ' ELSE '' END %]"
                    for name in criteria)
    lead = tr('{heading}: {text}').format(heading=f"<b>{escape(tr('Not known'))}</b>", text='')
    return f'{lead}{names}'


LETTERS = 'font-family:sans-serif;font-size:9pt'  # not every browser gives a table those of what holds it
CELLS, WIDE = 10, 40  # letters of a bar: of a criterion, of the score
PALE = '#d0d0d0'


def _blocks(colour, count) -> str:
    """So many block letters in that colour; `count` is an expression."""
    return f"'<font color=\"{colour}\">' || lpad('', {count}, '\u2588') || '</font>'"


def _rest(full, cells=None) -> str:
    return _blocks(PALE, f'{cells or CELLS} - {full}')


def _bar() -> str:
    """The interval of the score, 0 to 100 across."""
    low = f'round({WIDE / 100} * coalesce("score_low", 0))'
    high = f'round({WIDE / 100} * coalesce("score_high", 100))'
    return f'[% {_blocks(PALE, low)} || {_blocks(POSSIBLE, f"max(1, {high} - {low})")} || {_rest(high, WIDE)} %]'


def _quoted(text: str) -> str:
    return text.replace("'", "''")
