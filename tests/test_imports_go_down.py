"""Imports go one way: plugin -> processing -> engine, and inside the engine from codes to scores; see docs/developers."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ['engine', 'processing', 'plugin']  # each may read itself and those before it
ORDER = ['errors', 'words', 'progress', 'atomic_write', 'postgis', 'nomenclatures', 'sources', 'resilience', 'sites']
STEPS = {  # of each folder, in the order of the method: a module reads its own step and those before it
    'resilience': [
        {'specialisation', 'tables', 'product_rows', 'shrinkage', 'masked'}, {'product_space', 'network'},
        {'proximities', 'downscaling', 'leaps'}, {'years'}, {'world'}, {'complexity', 'index', 'dependence'},
        {'unions', 'uncertainty', 'what_if', 'baskets', 'arrivals'}, {'assessment', 'know_how', 'relocation'},
        {'confidence', 'fidelity', 'cooperation', 'plug_and_play'}, {'shocks'},
    ],
    'sites': [
        {'tables'}, {'facts', 'membership', 'planning_rules', 'cell_coverage', 'road_network', 'zan_entries', 'session'},
        {'profiles', 'layer_words', 'weights', 'hosting', 'two_paths', 'spared_land', 'costs', 'net_artificialisation',
         'limits', 'reach', 'zan_ledger'},
        {'evidence', 'demand', 'land_scenarios', 'site_account', 'session_results'},
        {'criteria', 'exclusions', 'suitability', 'robustness', 'crosscheck', 'resilience_link',
         'hosted_leaps'},
        {'reasons', 'class_changes', 'portfolio'}, {'marking', 'portfolio_front'}, {'card', 'account'},
    ],
}
QGIS = {'qgis', 'osgeo', 'PyQt5', 'PyQt6'}


def files(package):
    return sorted((ROOT / package).rglob('*.py'))


def imports(path):
    """Absolute dotted names, `ressort.` left out for our own; `from . import x` gives x as well."""
    package = path.relative_to(ROOT).with_suffix('').parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding='utf-8'))):
        if isinstance(node, ast.Import):
            for item in node.names:
                yield item.name.removeprefix('ressort.')
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            stem = '.'.join([*base, *(node.module or '').split('.')]).strip('.').removeprefix('ressort.')
            yield stem
            for item in node.names:
                yield f'{stem}.{item.name}'


def rooms(package):
    """(file, name imported) for every import in a package."""
    return [(path, name) for path in files(package) for name in imports(path)]


@pytest.mark.parametrize('package', PACKAGES)
def test_packages_read_only_what_lies_below(package):
    above = set(PACKAGES[PACKAGES.index(package) + 1:])
    assert [(str(path), name) for path, name in rooms(package)
            if name.split('.')[0] in above and not _is_qgis_own(path, name)] == []


def _is_qgis_own(path, name):
    """`import processing` inside our processing or plugin means QGIS's module."""
    return name == 'processing' and path.is_relative_to(ROOT / 'plugin')


def test_the_engine_knows_no_qgis():
    assert [(str(path), name) for path, name in rooms('engine') if name.split('.')[0] in QGIS] == []


def test_inside_the_engine_data_comes_before_scores():
    """`sites` comes last: it may read the families of `resilience`, never the reverse."""
    wrong = []
    for path, name in rooms('engine'):
        here = path.relative_to(ROOT / 'engine').with_suffix('').parts[0]
        there = name.split('.')[1] if name.startswith('engine.') else ''
        if here in ORDER and there in ORDER[ORDER.index(here) + 1:]:
            wrong.append((str(path), name))
    assert wrong == []


@pytest.mark.parametrize('folder', STEPS)
def test_every_module_has_its_step(folder):
    modules = {path.stem for path in files(f'engine/{folder}') if not path.stem.startswith('_')}
    assert modules - set.union(*STEPS[folder]) == set()


@pytest.mark.parametrize('folder', STEPS)
def test_inside_a_folder_steps_follow_the_method(folder):
    rank = {name: step for step, names in enumerate(STEPS[folder]) for name in names}
    wrong = []
    for path in files(f'engine/{folder}'):
        for name in imports(path):
            there = name.split('.')[2] if name.startswith(f'engine.{folder}.') else ''
            if path.stem in rank and there in rank and there != path.stem and rank[there] > rank[path.stem]:
                wrong.append((str(path), name))
    assert wrong == []


def test_the_engine_starts_with_pandas_alone():
    code = f"""
import importlib.util, sys
for name in ('qgis', 'osgeo', 'scipy', 'geopandas', 'shapely', 'rasterio', 'duckdb'):
    sys.modules[name] = None  # importing it fails
spec = importlib.util.spec_from_file_location('ressort', {str(ROOT / '__init__.py')!r})
sys.modules['ressort'] = module = importlib.util.module_from_spec(spec)
module.__path__ = [{str(ROOT)!r}]
import ressort.engine
assert all(hasattr(ressort.engine, name) for name in ressort.engine.__all__)
"""
    subprocess.run([sys.executable, '-c', code], check=True, timeout=60)


def test_processing_imports_no_heavy_library_at_module_level():
    heavy = {'pandas', 'numpy', 'scipy', 'geopandas', 'shapely', 'rasterio', 'duckdb', 'engine'}
    wrong = []
    for path in files('processing') + files('plugin'):
        tree = ast.parse(path.read_text(encoding='utf-8'))
        for node in tree.body:
            if isinstance(node, ast.Import):
                names = [item.name.split('.')[0] for item in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [(node.module or '').split('.')[0]]
            else:
                continue
            wrong += [(str(path), name) for name in names if name in heavy]
    assert wrong == []
