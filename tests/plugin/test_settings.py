"""Settings: what a user sets is proposed, a damaged entry is not, the cache loses only what is ours; the page keeps them."""

import importlib

import pytest
from qgis.core import QgsApplication, QgsSettings


@pytest.fixture
def settings(plugin, tmp_path):
    room = importlib.import_module('ressort.processing.settings')
    QgsSettings().remove('ressort')
    room.keep_folder('cache_folder', str(tmp_path / 'cache'))
    yield room
    QgsSettings().remove('ressort')


def default_of(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:resilience_index')
    return algorithm.parameterDefinition(name).defaultValue()


def test_the_study_is_proposed_until_the_user_sets_something_else(settings):
    assert (default_of('RCA_THRESHOLD'), default_of('NEIGHBOURS'), default_of('TIES')) == (1.5, 2, True)
    settings.keep_threshold('rca_threshold', 1.0)
    settings.keep_threshold('ties', False)
    assert (default_of('RCA_THRESHOLD'), default_of('TIES')) == (1.0, False)
    settings.keep_threshold('rca_threshold', 1.5)
    assert not QgsSettings().contains('ressort/rca_threshold')


@pytest.mark.parametrize('name, value', [('rca_threshold', 'many'), ('rca_threshold', -1), ('proximity_threshold', 3),
                                         ('neighbours', 'x')])
def test_a_damaged_entry_counts_as_none(settings, name, value):
    QgsSettings().setValue(f'ressort/{name}', value)
    assert settings.threshold(name) == settings.THRESHOLDS[name]


def test_the_cache_loses_only_what_is_ours(settings, tmp_path):
    assert settings.cache_size() == 0
    (tmp_path / 'cache' / 'demo-0.1.0-fr').mkdir(parents=True)
    (tmp_path / 'cache' / 'demo-0.1.0-fr' / 'maps.gpkg').write_bytes(b'x' * 100)
    (tmp_path / 'cache' / 'thesis.odt').write_bytes(b'y')
    assert settings.cache_size() == 100
    settings.empty_cache()
    assert [path.name for path in (tmp_path / 'cache').iterdir()] == ['thesis.odt']


def test_the_demo_goes_into_the_cache(settings, tmp_path):
    folder = importlib.import_module('ressort.plugin.demo.opening').default_folder()
    assert folder.parent == tmp_path / 'cache'
    assert settings.is_ours(folder)


def test_the_page_shows_and_keeps(settings, qgis_iface, tmp_path):
    menu = importlib.import_module('ressort.plugin.menu')
    page = menu.OptionsFactory().createWidget(None)
    assert page.boxes['rca_threshold'].value() == 1.5
    page.boxes['rca_threshold'].setValue(2)
    page.boxes['ties'].setChecked(False)
    page.data.setFilePath(str(tmp_path))
    page.apply()
    assert (settings.threshold('rca_threshold'), settings.threshold('ties')) == (2, False)
    assert settings.data_folder() == str(tmp_path)
    page.study.click()
    page.apply()
    assert all(settings.threshold(name) == value for name, value in settings.THRESHOLDS.items())
    page.deleteLater()


def test_a_result_tells_the_thresholds_that_counted(settings, run, monkeypatch):
    """Those of the options, even where the user gave none: the panel computes again with them."""
    from pathlib import Path

    pocket = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
    algorithm = importlib.import_module('ressort.processing.diagnosis.resilience_index').ResilienceIndex
    told, dress = [], algorithm.dress
    monkeypatch.setattr(algorithm, 'dress', lambda self, parameters, *words, **named: told.append(parameters)
                        or dress(self, parameters, *words, **named))
    settings.keep_threshold('neighbours', 3)
    run('resilience_index', TERRITORIES=str(pocket / 'territories.geojson'), ACTIVITY=str(pocket / 'activity.csv'),
        ACTIVITY_TERRITORY_FIELD='dep', ACTIVITY_CODE_FIELD='heading', ACTIVITY_VALUE_FIELD='exports', ACTIVITY_KIND=2,
        WORLD_TRADE=str(pocket / 'world.csv'), OUTPUT='memory:')
    assert told[0]['NEIGHBOURS'] == 3 and told[0]['RCA_THRESHOLD'] == 1.5
