"""A QGIS without the optional libraries: everything is listed, the main job runs, the rest says what to install."""

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POCKET = ROOT / 'tests' / 'data' / 'pocket'


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / 'scripts' / f'{name}.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tried = load('try_package')
pytestmark = pytest.mark.skipif(not (shutil.which('qgis_process.bin') or shutil.which('qgis_process')),
                                reason='qgis_process is not installed')


@pytest.fixture(scope='module')
def profile(tmp_path_factory):
    """An empty profile with this checkout as its plugin."""
    home = tmp_path_factory.mktemp('profile') / 'profiles' / 'default'
    (home / 'QGIS').mkdir(parents=True)
    (home / 'QGIS' / 'QGIS3.ini').write_text(
        tried.SETTINGS.format(language='en') + '[PythonPlugins]\nressort=true\n', encoding='utf-8')
    (home / 'python' / 'plugins').mkdir(parents=True)
    (home / 'python' / 'plugins' / 'ressort').symlink_to(ROOT)
    return home.parents[1]


@pytest.fixture(scope='module')
def without_pandas(tmp_path_factory):
    return str(tried.hide(tmp_path_factory.mktemp('nothing') / 'hidden', (*tried.OPTIONAL, 'pandas')))


@pytest.fixture(scope='module')
def bare(tmp_path_factory):
    return str(tried.hide(tmp_path_factory.mktemp('bare') / 'hidden', tried.OPTIONAL))


def test_the_library_is_really_hidden(bare, tmp_path):
    """Else the other tests here would show nothing."""
    code = 'import pandas\ntry:\n    import scipy\nexcept ModuleNotFoundError as error:\n    print(error.name)'
    done = subprocess.run([sys.executable, '-c', code], env={**os.environ, 'PYTHONPATH': bare}, capture_output=True,
                          text=True, check=True)
    assert done.stdout.strip() == 'scipy'


def test_the_index_needs_no_optional_library(profile, bare, tmp_path):
    done = tried.call(profile, ['--json', *tried.command('resilience_index', {
        'TERRITORIES': POCKET / 'territories.geojson', 'CODE_FIELD': 'code', 'ACTIVITY': POCKET / 'activity.csv',
        'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading', 'ACTIVITY_VALUE_FIELD': 'exports',
        'ACTIVITY_KIND': 2, 'WORLD_TRADE': POCKET / 'world.csv', 'OUTPUT': 'score.gpkg', 'FAMILIES': 'families.gpkg'})],
        tmp_path, PYTHONPATH=bare)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout[done.stdout.index('{'):])['results']['SCORE_MEAN'] == pytest.approx(40)


def test_a_proof_says_that_it_needs_scipy_and_the_way_out(profile, bare, tmp_path):
    done = tried.call(profile, tried.command('relocation_plan', {'TERRITORY': '94', 'OUTPUT': 'plan.csv'}), tmp_path,
                      PYTHONPATH=bare)
    said = done.stdout + done.stderr
    assert done.returncode == 1 and 'Traceback' not in said
    assert 'scipy is not installed' in said and 'Or untick' in said


def test_without_pandas_everything_is_listed_and_refuses_in_one_sentence(profile, without_pandas, provider, tmp_path):
    listed = tried.call(profile, ['--json', 'list'], tmp_path, PYTHONPATH=without_pandas)
    known = json.loads(listed.stdout[listed.stdout.index('{'):])['providers']['ressort']['algorithms']
    assert set(known) == {algorithm.id() for algorithm in provider.algorithms()}
    # a layer that is not there either: the library is said first, and alone
    done = tried.call(profile, tried.command('resilience_index', {'TERRITORIES': 'none.gpkg', 'OUTPUT': 'a.gpkg'}), tmp_path,
                      PYTHONPATH=without_pandas)
    told = [line for line in (done.stdout + done.stderr).splitlines() if 'pandas is not installed' in line]
    assert done.returncode == 1 and len(told) == 1 and 'none.gpkg' not in told[0]
    # a model says only which of its steps failed, unless it asks first
    wanted = {'study_maps:FOLDER': 'maps', 'resilience_index:SCORES': 'scores.gpkg', 'resilience_index:PRODUCTS': 'p.gpkg'}
    chain = tried.call(profile, tried.command('french_chain', wanted), tmp_path, PYTHONPATH=without_pandas)
    assert chain.returncode == 1 and 'pandas is not installed' in chain.stdout + chain.stderr


@pytest.mark.parametrize(('platform', 'variables', 'expected'), [
    ('win32', {}, 'windows'), ('darwin', {}, 'macos'), ('linux', {'FLATPAK_ID': 'org.qgis.qgis'}, 'flatpak')])
def test_the_system_is_known(plugin, monkeypatch, platform, variables, expected):
    libraries = importlib.import_module('ressort.processing.libraries')
    monkeypatch.setattr(sys, 'platform', platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert libraries.system() == expected
