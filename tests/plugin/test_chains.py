"""The models that come with Ressort: as drawn from the algorithms of today, one id in every language, and they run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition

ROOT = Path(__file__).resolve().parents[2]
NAMES = ('french_chain', 'sites_chain')


@pytest.fixture(scope='module')
def written(tmp_path_factory):
    """Written afresh, by a Python of its own: it speaks both languages."""
    folder = tmp_path_factory.mktemp('models')
    done = subprocess.run([sys.executable, str(ROOT / 'scripts' / 'write_models.py'), str(folder)], capture_output=True,
                          text=True, timeout=300, check=False, cwd=ROOT / 'tests',
                          env={**os.environ, 'QT_QPA_PLATFORM': 'offscreen', 'PYTHONSAFEPATH': '1'})
    assert done.returncode == 0, done.stderr
    return folder


def drawn_in(path):
    """What a model says and does; each release writes its own details beside."""
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    children = {name: (child.algorithmId(), {parameter: [source.toVariant() for source in sources]
                                             for parameter, sources in child.parameterSources().items()})
                for name, child in model.childAlgorithms().items()}
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    asked = {one.name(): (one.type(), one.description(), bool(one.flags() & optional), one.defaultValue())
             for one in model.parameterDefinitions() if not one.isDestination()}
    results = sorted(one.description() for one in model.destinationParameterDefinitions())  # releases name them otherwise
    order = [component.parameterName() for component in model.orderedParameters()]
    return model.displayName(), model.shortHelpString(), children, asked, results, order


@pytest.mark.parametrize('name', NAMES)
@pytest.mark.parametrize('language', ['en', 'fr'])
def test_the_files_are_those_of_the_algorithms(provider, written, name, language):
    """Else: /usr/bin/python3 scripts/write_models.py"""
    shipped = drawn_in(ROOT / 'resources' / 'models' / f'{name}_{language}.model3')
    assert shipped == drawn_in(written / f'{name}_{language}.model3')


@pytest.mark.parametrize('name', NAMES)
def test_the_provider_offers_them(provider, name):
    model = provider.algorithm(name)
    assert model.id() == f'ressort:{name}'
    assert model.canExecute()[0]
    assert model.create().name() == name
    assert len(model.childAlgorithms()) >= 2
    assert all(child.algorithm() is not None for child in model.childAlgorithms().values())


def test_they_stay_when_the_provider_is_refreshed(provider):
    before = sorted(one.name() for one in provider.algorithms())
    provider.refreshAlgorithms()
    assert sorted(one.name() for one in provider.algorithms()) == before
    assert all(len(provider.algorithm(name).childAlgorithms()) >= 2 for name in NAMES)


def results_of(provider, name):
    return {one.name().rpartition(':')[2]: one.name() for one in provider.algorithm(name).destinationParameterDefinitions()}


def test_the_sites_chain_runs(run, provider, tmp_path):
    names = results_of(provider, 'sites_chain')
    assert set(names) == {'FINDINGS', 'MARKED', 'REPORT'}
    made = run('sites_chain', FILE=str(ROOT / 'resources' / 'demo' / 'friches-standard.csv'), PROFILE=0, UNVERIFIED=True,
               **{names['FINDINGS']: 'memory:', names['MARKED']: 'memory:', names['REPORT']: str(tmp_path / 'report.html')})
    assert made[names['MARKED']].featureCount() == 24
    assert (tmp_path / 'report.html').is_file()


@pytest.mark.slow
def test_the_french_chain_runs(run, provider, tmp_path):
    names = results_of(provider, 'french_chain')
    assert set(names) == {'SCORES', 'PRODUCTS', 'FOLDER'}
    made = run('french_chain', LEVEL=0, METROPOLITAN=True, ACTIVITY_KIND=0, PAGE=0, ORIENTATION=0,
               **{names['SCORES']: str(tmp_path / 'scores.gpkg'), names['PRODUCTS']: str(tmp_path / 'products.gpkg'),
                  names['FOLDER']: str(tmp_path / 'maps')})
    assert Path(made[names['FOLDER']]) == tmp_path / 'maps'
    assert list((tmp_path / 'maps').glob('*.pdf')) and (tmp_path / 'scores.gpkg').is_file()
