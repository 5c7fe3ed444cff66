"""The plugin starts, registers its provider and leaves nothing; without pandas it still loads, and says what is missing."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

ROOT = Path(__file__).resolve().parents[2]
FIRST_IDS = {'ressort:french_territories', 'ressort:product_space', 'ressort:country_resilience'}


def test_the_provider_lists_its_algorithms(provider):
    assert FIRST_IDS.issubset(algorithm.id() for algorithm in provider.algorithms())


def test_the_groups_of_the_toolbox_are_numbered_in_the_order_of_a_study(provider):
    groups = {algorithm.groupId(): algorithm.group() for algorithm in provider.algorithms()}
    assert all(name[0].isdigit() and name[1] == '.' for name in groups.values())
    assert len(set(groups.values())) == len(groups)


def test_every_help_page_exists_in_both_languages(provider):
    folder = ROOT / 'resources' / 'help'
    names = [algorithm.name() for algorithm in provider.algorithms()]
    assert [name for name in names for suffix in ('', '_fr') if not (folder / f'{name}{suffix}.html').is_file()] == []


def test_the_version_is_said_once():
    about = importlib.import_module('ressort.processing.about').about
    assert f'version = "{about("version")}"' in (ROOT / 'pyproject.toml').read_text(encoding='utf-8')
    assert f'## {about("version")}' in (ROOT / 'CHANGELOG.md').read_text(encoding='utf-8')


def test_unknown_destination_folder_is_refused_in_words(plugin, tmp_path):
    """Before anything is computed, in the dialog and where only the run is called, as a model does."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:french_territories')
    parameters = {'OUTPUT': str(tmp_path / 'absent' / 'x' / 'o.gpkg')}
    accepted, message = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not accepted and message.endswith(f"the folder {tmp_path / 'absent' / 'x'} does not exist.")
    assert not algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False)[1]


@pytest.mark.parametrize('where, words', [
    ('windows', 'OSGeo4W'), ('macos', 'pip3 install pandas'), ('flatpak', 'Flatpak'),
    ('debian', 'sudo apt install python3-pandas'), ('linux', 'python3-pandas'),
])
def test_the_install_line_is_that_of_the_system(where, words):
    assert words in importlib.import_module('ressort.processing.libraries').install_line('pandas', where)


ABSENT = '''
import importlib.util, os, sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('pandas', 'geopandas', 'rasterio', 'scipy', 'duckdb'):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
root = sys.argv[1]
spec = importlib.util.spec_from_file_location('ressort', root + '/__init__.py', submodule_search_locations=[root])
module = importlib.util.module_from_spec(spec)
sys.modules['ressort'] = module
spec.loader.exec_module(module)
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
app = QgsApplication([], False)
app.initQgis()
plugin = module.classFactory(None)
plugin.initProcessing()
class Recording(QgsProcessingFeedback):
    def reportError(self, error, fatalError=False):
        print('REPORTED', error, flush=True)
context, feedback = QgsProcessingContext(), Recording()
for algorithm in plugin.provider.algorithms():
    print('LISTED', algorithm.id(), flush=True)
    instance = algorithm.create()
    if 'pandas' in getattr(instance, 'REQUIRES', ()) and instance.prepare({}, context, feedback):
        print('PREPARED', algorithm.id(), flush=True)
accepted, message = plugin.provider.algorithm('french_territories').checkParameterValues({'OUTPUT': 'memory:'}, context)
print('REFUSED', not accepted, message, flush=True)
plugin.unload()
os._exit(0)
'''


def test_the_provider_loads_without_pandas_and_says_what_is_missing():
    done = subprocess.run(
        [sys.executable, '-c', ABSENT, str(ROOT)], capture_output=True, text=True, timeout=120,
        env={**os.environ, 'QT_QPA_PLATFORM': 'offscreen', 'PYTHONSAFEPATH': '1'}, cwd=ROOT / 'tests')
    lines = done.stdout.splitlines()
    assert FIRST_IDS.issubset(line.split()[1] for line in lines if line.startswith('LISTED')), done.stderr
    assert [line for line in lines if line.startswith('REFUSED True pandas is not installed; it is needed to')], done.stdout
    assert [line for line in lines if line.startswith('PREPARED')] == []
    assert [line for line in lines if line.startswith('REPORTED pandas is not installed')], done.stdout


def test_two_starts_leave_one_of_each(plugin):
    registry = QgsApplication.processingRegistry()
    alive = importlib.import_module('ressort.processing.dressing').ALIVE
    plugin.initGui()
    assert sum(known.id() == 'ressort' for known in registry.providers()) == 1
    second = sys.modules['ressort'].classFactory(None)
    second.unload()
    assert second.provider is None and second.translator is None
    assert alive == []
