"""The guide: the same pages in both languages, links and pictures that are there. `make docs` follows the whole site."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / 'docs'
PAGES = ROOT / 'resources' / 'help' / 'pages'


def place(language, link):
    """Where the site takes that file from: pages by hand, what both languages share, pages of the package."""
    package = PAGES / language / f'{Path(link).stem}.html'
    return [DOCS / language / link, *([package] if link.startswith(('algorithms/', 'glossary')) else [])]


def test_both_languages_have_the_same_pages():
    english, french = ({path.name for path in (DOCS / language).glob('*.md')} for language in ('en', 'fr'))
    assert english == french


@pytest.mark.parametrize('language', ['en', 'fr'])
def test_links_lead_somewhere(language):
    dead = []
    for page in (DOCS / language).glob('*.md'):
        for link in re.findall(r'(?<!!)\[[^]]*\]\(([^)#]+)(?:#[^)]*)?\)', page.read_text(encoding='utf-8')):
            if not any(path.is_file() for path in place(language, link)):
                dead.append(f'{page.name}: {link}')
    assert dead == []


def test_pictures_are_there():
    wanted = {(page, picture) for page in DOCS.glob('[ef][nr]/*.md')
              for picture in re.findall(r'!\[[^]]*\]\(([^)]+)\)', page.read_text(encoding='utf-8'))}
    assert wanted and [picture for page, picture in wanted if not (page.parent / picture).is_file()] == []


def test_commands_of_the_guide_name_parameters_that_exist():
    """Of the algorithms' pages: a parameter that is renamed or invented is told."""
    wrong = []
    for page in DOCS.glob('[ef][nr]/*.md'):
        text = page.read_text(encoding='utf-8').replace('\\\n', ' ')
        for name, words in re.findall(r'qgis_process run ressort:(\w+) -- (.*)', text):
            known = (PAGES / 'en' / f'{name}.html').read_text(encoding='utf-8').replace('<wbr>', '')
            wrong += [f'{page.name}: {name} {key}' for key in re.findall(r'(?:^|\s)([A-Z][A-Z0-9_]*)=', words)
                      if f'<code>{key}</code>' not in known]
    assert wrong == []


def test_the_guide_speaks_of_itself_alone():
    """No address of a machine, no picture from elsewhere."""
    pages = list(DOCS.rglob('*.md'))
    assert [page.name for page in pages if re.search(r'!\[[^]]*\]\(https?:', page.read_text(encoding='utf-8'))] == []
