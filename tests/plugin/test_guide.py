"""The guided dialog: refuses in words, runs behind the screen, keeps its answers with the project, can be stopped."""

import importlib
import time
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'


def room(name):
    return importlib.import_module(f'ressort.plugin.guide.{name}')


@pytest.fixture
def guide(plugin, monkeypatch):
    from processing.gui import Postprocessing

    # from 3.40 on it asks the window for its layer tree, which is a mock here
    monkeypatch.setattr(Postprocessing, 'iface', None, raising=False)
    QgsProject.instance().clear()
    made = room('dialog').GuideDialog()
    yield made
    made.close()
    made.deleteLater()
    QgsProject.instance().clear()


def settle(dialog):
    until = time.time() + 120
    while dialog.runs is not None and time.time() < until:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert dialog.runs is None


def add(path, name):
    layer = QgsVectorLayer(str(path), name, 'ogr')
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_it_opens_on_france_in_one_click(guide):
    assert [page.problem() for page in guide.pages] == ['', '', '']
    guide.onward.click()
    guide.onward.click()
    assert guide.stack.currentIndex() == 2
    assert guide.onward.isEnabled()
    assert '2018' in guide.pages[2].summary.text()


def test_each_step_says_what_is_missing(guide, table, tmp_path):
    first, second, third = guide.pages
    first.levels['layer'].setChecked(True)
    assert 'no polygon layer' in guide.message.text()
    assert not guide.onward.isEnabled()
    first.levels['regions'].setChecked(True)
    assert guide.message.text() == '' and guide.onward.isEnabled()
    guide.onward.click()
    second.own.setChecked(True)
    assert 'no table' in guide.message.text()
    second.add_file(str(tmp_path / 'absent.csv'))
    assert 'absent.csv' in guide.message.text()
    (tmp_path / 'mine.csv').write_text('x,y\n01,2\n', encoding='utf-8')
    second.add_file(str(tmp_path / 'mine.csv'))
    assert 'Which field holds the territory, the activity, the value' in guide.message.text()
    for box in second.fields.values():
        box.setField('x')
    assert 'two roles' in guide.message.text()
    second.embedded.setChecked(True)
    guide.onward.click()
    third.kept.setChecked(True)
    third.folder.setFilePath(str(tmp_path / 'nowhere'))
    assert 'does not exist' in guide.message.text()
    third.folder.setFilePath(str(tmp_path))
    assert guide.onward.isEnabled()
    (tmp_path / 'resilience.gpkg').write_text('', encoding='utf-8')
    third.folder.fileChanged.emit(str(tmp_path))
    assert 'resilience.gpkg' in guide.message.text() and guide.onward.isEnabled()


def test_codes_that_the_french_data_does_not_know(guide, table):
    layer = table([['XX1', 'a']], {'code': 'text', 'name': 'text'}, geometry='Polygon', name='mine',
                  shapes=['POLYGON((0 0,1 0,1 1,0 0))'])
    QgsProject.instance().addMapLayer(layer)
    guide.pages[0].levels['layer'].setChecked(True)
    guide.onward.click()
    assert 'mine' in guide.message.text() and not guide.onward.isEnabled()


def test_ones_own_layer_and_table_in_a_folder(guide, tmp_path):
    """The pocket country, exports by heading; usual names are found by themselves, the others are chosen."""
    territories, activity = add(POCKET / 'territories.geojson', 'territories'), add(POCKET / 'activity.csv', 'activity')
    first, second, third = guide.pages
    first.levels['layer'].setChecked(True)
    first.layer.setLayer(territories)
    assert first.code.currentField() == 'code'
    guide.onward.click()
    second.own.setChecked(True)
    second.table.setLayer(activity)
    for role, name in (('territory', 'dep'), ('activity', 'heading'), ('value', 'exports')):
        second.fields[role].setField(name)
    second.kind.setCurrentIndex(2)
    guide.onward.click()
    third.kept.setChecked(True)
    third.folder.setFilePath(str(tmp_path))
    third.boxes['rca_threshold'].setValue(1)
    heard = []
    guide.done_well.connect(lambda: heard.append(True))
    guide.onward.click()
    assert not guide.onward.isEnabled() and guide.stop.isVisibleTo(guide)
    settle(guide)
    assert heard == [True], third.state.text() + third.log.toPlainText()
    assert {path.name for path in tmp_path.glob('*.gpkg')} == {'resilience.gpkg', 'families.gpkg', 'products.gpkg'}
    reading = importlib.import_module('ressort.plugin.dock.reading')
    assert len(reading.scored_layers()) == 1
    assert reading.layers_that(reading.is_products)
    again = room('choices').first_choices()
    assert (again.territories, again.data, again.kind, again.folder) == ('layer', 'layer', 2, str(tmp_path))
    assert (again.code_field, again.territory_field, again.rca_threshold) == ('code', 'dep', 1.0)
    second_dialog = room('dialog').GuideDialog()
    assert second_dialog.pages[0].layer.currentLayer() is territories
    assert second_dialog.pages[1].fields['value'].currentField() == 'exports'
    second_dialog.deleteLater()


def test_a_run_that_fails_says_why_and_keeps_nothing(guide, table):
    layer = table([['01', 'a', 'no figure']], {'dep': 'text', 'heading': 'text', 'exports': 'text'}, name='activity')
    QgsProject.instance().addMapLayer(layer)
    first, second, third = guide.pages
    first.levels['regions'].setChecked(True)
    second.own.setChecked(True)
    for role, name in (('territory', 'dep'), ('activity', 'heading'), ('value', 'exports')):
        second.fields[role].setField(name)
    guide.run()
    settle(guide)
    assert third.state.text() and 'Done' not in third.state.text()
    assert not QgsProject.instance().readEntry('ressort', '/guide')[1]
    assert third.asked.isEnabled()


def test_it_stops(guide):
    guide.pages[0].levels['regions'].setChecked(True)
    guide.run()
    guide.stop.click()
    settle(guide)
    assert guide.pages[2].state.text() == 'Stopped.'
    assert not importlib.import_module('ressort.plugin.dock.reading').scored_layers()


@pytest.mark.slow
def test_france_from_the_data_of_ressort(guide):
    guide.pages[0].levels['regions'].setChecked(True)
    guide.pages[2].families.setChecked(False)
    guide.run()
    settle(guide)
    assert '13' in guide.pages[2].state.text()


@pytest.mark.parametrize('text', ['', 'no json', '[]', '{"kind": "two", "territories": 3, "unknown": 1}'])
def test_damaged_answers_of_a_project_count_as_none(guide, text):
    choices = room('choices')
    QgsProject.instance().writeEntry('ressort', '/guide', text)
    assert choices.first_choices() == choices.Choices()
