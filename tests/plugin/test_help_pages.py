"""The pages behind the Help button: there for every algorithm, in both languages, up to date, without a dead link."""

import filecmp
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / 'resources' / 'help' / 'pages'
REWRITE = 'run: make help-pages'


@pytest.mark.filterwarnings('ignore::DeprecationWarning')
def test_the_help_button_finds_a_page(provider):
    missing = [algorithm.name() for algorithm in provider.algorithms()
               if not Path(QUrl(algorithm.helpUrl()).toLocalFile()).is_file()]
    assert missing == [], REWRITE


def test_every_algorithm_has_method_example_and_sources(provider):
    """Written by hand in docs/algorithms: <id>.html and <id>_fr.html, and an entry in examples.json."""
    wanted = [f'{language}/{algorithm.name()}#{anchor}' for language in ('en', 'fr') for algorithm in provider.algorithms()
              for anchor in ('method', 'example', 'sources')]
    missing = [name for name in wanted if f'id="{name.split("#")[1]}"' not in
               (PAGES / f'{name.split("#")[0]}.html').read_text(encoding='utf-8')]
    assert missing == []


def test_each_language_has_the_same_pages(provider):
    wanted = {f'{algorithm.name()}.html' for algorithm in provider.algorithms()} | {'index.html', 'glossary.html'}
    for language in ('en', 'fr'):
        assert {path.name for path in (PAGES / language).iterdir()} == wanted, REWRITE


def test_the_pages_are_what_the_provider_says_today(provider, tmp_path):
    """Written again from the parameters as they are: a page that drifted is told by its name."""
    subprocess.run([sys.executable, str(ROOT / 'scripts' / 'write_help.py'), str(tmp_path)], check=True, capture_output=True,
                   env={**os.environ, 'QT_QPA_PLATFORM': 'offscreen'}, timeout=120)
    for language in ('en', 'fr'):
        names = sorted(path.name for path in (tmp_path / language).iterdir())
        _, drifted, absent = filecmp.cmpfiles(tmp_path / language, PAGES / language, names, shallow=False)
        assert drifted + absent == [], REWRITE


@pytest.mark.parametrize('language', ['en', 'fr'])
def test_no_link_leads_nowhere(language):
    dead = []
    for page in (PAGES / language).iterdir():
        text = page.read_text(encoding='utf-8')
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            file, _, anchor = link.partition('#')
            target = (page.parent / file).resolve() if file else page
            if not target.is_file() or (anchor and f'id="{anchor}"' not in target.read_text(encoding='utf-8')):
                dead.append(f'{page.name}: {link}')
    assert dead == []


def test_french_pages_are_french():
    """A label that was not translated would stand in English beside the French prose."""
    english = re.compile(r'<b>(Territories|Activity table|World trade table|Report|Products)</b>')
    assert [page.name for page in (PAGES / 'fr').iterdir() if english.search(page.read_text(encoding='utf-8'))] == []
