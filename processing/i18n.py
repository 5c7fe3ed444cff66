"""Words in the user's language. English is the source; the French catalogue lies in resources/i18n.

Write `tr('...')` with a literal, in a function, then fill it in: `tr('{n} zones').format(n=n)`.
Sentences of the engine come as a template and its values: `said(error_or_note)`.
"""

from __future__ import annotations

from numbers import Number
from pathlib import Path
from string import Formatter

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

RESOURCES = Path(__file__).resolve().parents[1] / 'resources'


def tr(text: str) -> str:
    """`text` in the user's language, or itself."""
    return QCoreApplication.translate('@default', text)


def said(sentence) -> str:
    """A `RessortError` or a `Note` of the engine: its template translated, then filled in.

    A value may be a marked sentence too, or a list of them ("not a number" among the reasons): it is translated first.
    """
    template = tr(sentence.template)
    words = {name: _said_value(value) for name, value in sentence.values.items()}
    return _Figures().format(template, **words) if words else template


def _said_value(value):
    """A value in the user's language: notes one by one, then words; figures are written later."""
    from ..engine.words import Notes

    if isinstance(value, Notes):
        return ', '.join(map(said, value))
    return _said_word(value) if isinstance(value, str) else value


def _said_word(value: str) -> str:
    """A marked sentence, or several in a list: "no value, not a number"."""
    parts, said_parts = value.split(', '), []
    while parts:  # a sentence of the list may hold commas: the longest that is known comes first
        heads = [', '.join(parts[:many]) for many in range(len(parts), 0, -1)]
        head = next((words for words in heads if tr(words) != words), parts[0])
        said_parts.append(tr(head))
        parts = parts[head.count(', ') + 1:]
    return ', '.join(said_parts)


class _Figures(Formatter):
    """Figures as the user's language writes them: 70,7 % in French."""

    def format_field(self, value, format_spec):
        text = super().format_field(value, format_spec)
        if language() != 'fr' or not isinstance(value, Number) or isinstance(value, bool):
            return text
        return text.replace(',', '\u202f').replace('.', ',').replace('%', '\u202f%')


def figure(value, form: str = '') -> str:
    """A number in the user's language, in one of Python's formats: ``figure(0.707, '.1%')`` is 70.7%, in French 70,7 %."""
    return _Figures().format_field(value, form)


def joined(parts) -> str:
    """Parts of a list, between semicolons as the language sets them."""
    text = ''
    for part in parts:
        text = tr('{before}; {after}').format(before=text, after=part) if text else part
    return text


def language() -> str:
    """Two letters, as QGIS shows itself."""
    return QgsApplication.locale()[:2]


def catalogue() -> Path | None:
    """The compiled translation of that language, if there is one."""
    path = RESOURCES / 'i18n' / f'ressort_{language()}.qm'
    return path if path.is_file() else None


def help_page(name: str) -> str:
    """Short help of an algorithm, in the user's language where it was written, else in English."""
    for path in (RESOURCES / 'help' / f'{name}_{language()}.html', RESOURCES / 'help' / f'{name}.html'):
        if path.is_file():
            return path.read_text(encoding='utf-8')
    return ''


def manual_page(name: str) -> Path | None:
    """A page of the manual that comes with the plugin, in the user's language where there is one, else in English.

    `name`: an algorithm, "index" or "glossary". `scripts/write_help.py` writes them.
    """
    for lang in (language(), 'en'):
        path = RESOURCES / 'help' / 'pages' / lang / f'{name}.html'
        if path.is_file():
            return path
    return None
