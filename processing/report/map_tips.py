"""What a click or a pause of the mouse on a territory shows: score, families as bars, leaps with what they start from."""

from __future__ import annotations

from html import escape

from ..i18n import language, tr

BAR = 120  # pixels for 100 %


def map_tip(families: dict, *, has_lists: bool) -> str:
    """An HTML template that QGIS fills in for the territory pointed at."""
    rows = ''.join(_bar(code, name) for code, name in families.items())
    lists = ''
    if has_lists:
        for name, title in (('strong_list', tr('Main strong products')), ('leap_list', tr('Nearest leaps'))):
            lists += f'<p><b>{escape(title)}</b><br>[% replace("{name}", \'\\n\', \'<br>\') %]</p>'
    heading = tr('{name}: {score}').format(name='[% "name" %]', score=_number('score', 1))
    facts = tr('{strong} strong products, {leaps} leaps, rank {rank}').format(
        strong='[% "strong" %]', leaps='[% "leaps" %]', rank='[% "rank" %]')
    return (f'<div style="font-family:sans-serif;font-size:9pt;width:420px"><h3>{heading}</h3><p>{facts}</p>'
            f'<table cellspacing="1">{rows}</table>{lists}</div>')


def _number(column: str, digits: int) -> str:
    unknown = tr('not computable')
    percent = tr('%')
    return f'[% coalesce(format_number("{column}", {digits}, \'{language()}\') || \'{percent}\', \'{unknown}\') %]'


def _bar(code: str, name: str) -> str:
    width = f'[% to_int(coalesce("{code}", 0) * {BAR / 100}) %]'
    return (f'<tr><td>{escape(name)}</td><td><table cellspacing="0"><tr>'
            f'<td width="{width}" bgcolor="#2c7fb8" height="9"></td><td>&nbsp;{_number(code, 0)}</td>'
            '</tr></table></td></tr>')
