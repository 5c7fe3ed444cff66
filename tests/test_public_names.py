"""Every public name of the engine is told in the documentation, and no page tells of one that is gone."""

import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / 'README.md', *sorted((ROOT / 'docs' / 'method').glob('*.md')),
         *(ROOT / 'docs' / language / f'{page}.md' for language in ('en', 'fr') for page in ('developers', 'method'))]


def names():
    return importlib.import_module('ressort.engine').__all__


@pytest.fixture(scope='module')
def pages():
    return [page.read_text(encoding='utf-8') for page in PAGES]


def test_every_public_name_is_on_a_page(pages):
    """Between back-quotes, or in a block of code."""
    code = ' '.join(piece for page in pages for piece in re.findall(r'```.*?```|`[^`\n]+`', page, re.S))
    assert sorted(set(names()) - set(re.findall(r'\w+', code))) == []


def test_each_name_imported_on_a_page_is_public(pages):
    lines = [line for page in pages for line in re.findall(r'^from ressort\.engine import ([\w, ]+)$', page, re.M)]
    assert lines
    assert {name for line in lines for name in re.findall(r'\w+', line)} <= set(names())


def test_the_list_and_the_module_are_the_same():
    engine = importlib.import_module('ressort.engine')
    assert len(names()) == len(set(names()))
    given = {name for name, value in vars(engine).items() if not name.startswith('_') and callable(value)}
    assert given == set(names())
