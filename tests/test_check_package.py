"""`scripts/check_package.py` refuses what the portal refuses, and says why."""

import importlib.util
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GOOD = (ROOT / 'metadata.txt').read_text(encoding='utf-8')


@pytest.fixture(scope='module')
def check():
    spec = importlib.util.spec_from_file_location('check_package', ROOT / 'scripts' / 'check_package.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(('name', 'reason'), [
    ('other/a.py', 'outside the folder ressort/'), ('ressort/a.pyc', 'must not be shipped'),
    ('ressort/engine/__pycache__/a.py', 'must not be shipped'), ('ressort/.git/config', 'must not be shipped'),
    ('ressort/a\\b.py', 'must not be shipped'), ('ressort/.idea/x.xml', 'hidden file'),
    ('ressort/ui_dock.py', 'generated file'),
    ('ressort/tests/test_a.py', 'not needed in QGIS'), ('ressort/Makefile', 'not needed in QGIS'),
    ('ressort/Metadata.txt', 'differ by capitals only'), ('ressort/é.csv', 'a name that Windows refuses'),
])
def test_a_file_that_may_not_be_there(check, name, reason):
    whole = ['ressort/LICENSE', 'ressort/__init__.py', 'ressort/metadata.txt', 'ressort/.bandit']
    assert check.folder_problems(whole) == []
    assert any(reason in problem for problem in check.folder_problems([*whole, name]))


def test_a_file_that_must_be_there(check):
    assert check.folder_problems(['ressort/__init__.py']) == ['missing: LICENSE', 'missing: metadata.txt']


@pytest.mark.parametrize(('entry', 'value', 'reason'), [
    ('name', 'Ressort plugin', 'the word plugin'), ('version', '0.1', 'expected x.y.z'), ('author', 'A/B', 'a slash'),
    ('tracker', 'http://a.fr', 'expected an https address'), ('icon', 'nowhere.svg', 'is not in the zip'),
    ('email', '', 'email is missing'), ('about', 'needs numpy', 'does not name duckdb'),
    ('qgisMaximumVersion', 'new', 'expected 3.22'), ('supportsQt6', 'True', 'is deprecated'),
])
def test_metadata_the_portal_refuses(check, entry, value, reason):
    general, names = check.metadata_of(GOOD), ['ressort/resources/icons/ressort.svg']
    assert check.metadata_problems(general, names) == []
    general[entry] = value
    assert any(reason in problem for problem in check.metadata_problems(general, names))


def test_placeholders_are_told(check):
    general = check.metadata_of(GOOD.replace('ressort.example', 'ville.fr'))
    assert not any('email' in warning for warning in check.warnings_of(general))
    general['homepage'] = 'https://ressort-qgis.github.io/ressort/'
    assert any('homepage' in warning for warning in check.warnings_of(general))


def test_an_executable_file_is_refused(check, tmp_path):
    with zipfile.ZipFile(tmp_path / 'a.zip', 'w') as archive:
        item = zipfile.ZipInfo('ressort/run.py')
        item.external_attr = 0o100755 << 16
        archive.writestr(item, '')
    with zipfile.ZipFile(tmp_path / 'a.zip') as archive:
        assert check.mode_problems(archive.infolist()) == ['an executable file: ressort/run.py']


def test_a_page_of_help_that_is_missing_is_told(check):
    names = ['ressort/resources/icons/a.svg', 'ressort/resources/help/a.html', 'ressort/resources/help/a_fr.html',
             *(f'ressort/resources/help/pages/{language}/{name}.html' for language in ('en', 'fr')
               for name in ('index', 'glossary'))]
    assert check.help_problems(names) == [
        'help is missing: ressort/resources/help/pages/en/a.html', 'help is missing: ressort/resources/help/pages/fr/a.html']
