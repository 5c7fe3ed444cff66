"""The dock on the pocket country: filled, follows selection and click, what-if as the engine says, filters, copy."""

import importlib
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
PARAMETERS = {
    'TERRITORIES': str(POCKET / 'territories.geojson'), 'CODE_FIELD': 'code', 'ACTIVITY': str(POCKET / 'activity.csv'),
    'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading', 'ACTIVITY_VALUE_FIELD': 'exports',
    'ACTIVITY_KIND': 2, 'WORLD_TRADE': str(POCKET / 'world.csv')}


def room(name):
    return importlib.import_module(f'ressort.plugin.dock.{name}')


def settle(dock):
    """Let the products arrive."""
    until = time.time() + 30
    QCoreApplication.processEvents()
    while dock.task is not None and time.time() < until:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert dock.task is None


def with_command(layer):
    """The layer as its dialog leaves it: the command in its metadata."""
    from qgis.core import QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:resilience_index')
    notes = layer.metadata()
    notes.addHistoryItem('2026-01-01, Ressort: ' + algorithm.asPythonCommand(PARAMETERS, QgsProcessingContext()))
    layer.setMetadata(notes)
    return layer


@pytest.fixture
def results(run):
    """Scores and products of the pocket country, in memory, in the project."""
    written = run('resilience_index', **PARAMETERS, OUTPUT='memory:', PRODUCTS='memory:')
    layers = [with_command(written['OUTPUT']), with_command(written['PRODUCTS'])]
    QgsProject.instance().addMapLayers(layers)
    yield layers
    QgsProject.instance().clear()


@pytest.fixture
def dock(results, qgis_canvas):
    made = room('panel').Panel(qgis_canvas)
    settle(made)
    yield made
    made.stop()
    made.deleteLater()


def tick(dock, code, state=None):
    lists, ticks = room('lists'), room('ticks')
    model = dock.pane.model
    place = next(place for place, row in enumerate(model.rows) if row.code == code)
    state = ticks.CHECKED if state is None else state
    return model.setData(model.index(place, lists.CODE), state, ticks.CHECK)


def counts(dock):
    return {status: one.rowCount() for status, one in dock.pane.lists.items()}


def test_it_opens_on_the_first_in_rank(dock):
    """Ain: 60 %, two strong products, one leap (tests/data/pocket/README.md)."""
    assert dock.territory.code == '01'
    assert dock.header.score.text().startswith('60')
    assert counts(dock) == {'strong': 2, 'leap': 1, 'gap': 2}
    assert dock.header.territories.count() == len(dock.territories) == 4
    assert dock.header.layers.isHidden()  # nothing to choose


def test_a_selection_changes_the_territory(dock, results):
    found = {feature['code']: feature.id() for feature in results[0].getFeatures()}
    results[0].selectByIds([found['2A']])
    assert dock.territory.code == '2A'
    assert dock.header.score.text().startswith('20')
    assert dock.header.territories.currentData() == '2A'


def test_a_click_on_the_map_changes_the_territory(dock, results, qgis_canvas):
    from qgis.gui import QgsMapMouseEvent
    from qgis.PyQt.QtCore import QEvent

    feature = next(feature for feature in results[0].getFeatures() if feature['code'] == '971')
    qgis_canvas.setDestinationCrs(results[0].crs())
    qgis_canvas.setLayers([results[0]])
    qgis_canvas.setExtent(results[0].extent())
    dock.header.pick.setChecked(True)
    assert qgis_canvas.mapTool() is dock.tool
    centre = feature.geometry().pointOnSurface().asPoint()
    at = qgis_canvas.getCoordinateTransform().transform(centre)
    dock.tool.canvasReleaseEvent(QgsMapMouseEvent(
        qgis_canvas, QEvent.Type.MouseButtonRelease, QPoint(round(at.x()), round(at.y())), Qt.MouseButton.LeftButton))
    assert dock.territory.code == '971'
    dock.header.pick.setChecked(False)
    assert qgis_canvas.mapTool() is None


def test_ticks_move_the_score_as_the_engine_says(dock):
    """Ain with its leap made well: 60 % still; with the cars too: four of five."""
    assert dock.scenario.refusal == ''
    assert tick(dock, '0103')
    assert dock.header.score.text().startswith('60')
    assert tick(dock, '8703')
    assert dock.header.score.text().startswith('80')
    from ressort.engine.resilience.what_if import with_added

    after = with_added(dock.scenario.before, '01', ['0103', '8703'], **dock.scenario.options)
    assert after.scores.at['01', 'score'] == 80
    assert counts(dock) == {'strong': 2, 'leap': 1, 'gap': 2}  # what is ticked stays under the hand
    dock.pane.untick.click()
    assert dock.header.score.text().startswith('60')
    assert not dock.pane.untick.isEnabled()


def test_a_tick_opens_a_leap(dock):
    """Corse-du-Sud makes cars; with two animals the third comes within reach: four of five, where 0102 alone adds one."""
    dock.show_territory('2A')
    tick(dock, '0101')
    assert dock.header.score.text().startswith('40')
    tick(dock, '0102')
    assert dock.header.score.text().startswith('80')
    assert counts(dock)['leap'] == 1
    assert dock.pane.model.parents_of['0103'] == ('0101', '0102')
    bars = {bar.family: bar for bar in dock.bars.bars}
    assert (bars['f01'].value, bars['f01'].raised) == (0, 100)


def test_a_strong_product_has_no_box(dock):
    assert not tick(dock, '0101')


def test_filters_by_family_and_text(dock):
    dock.show_family('f17')
    assert counts(dock) == {'strong': 0, 'leap': 0, 'gap': 1}
    assert dock.bars.family == 'f17'
    dock.show_family('')
    dock.pane.search.setText('010')
    assert counts(dock) == {'strong': 2, 'leap': 1, 'gap': 0}
    dock.pane.search.setText('no such product')
    assert counts(dock) == {'strong': 0, 'leap': 0, 'gap': 0}


def test_lists_and_figures_are_copied_as_tables(dock):
    dock.pane.tabs.setCurrentIndex(1)
    head, line = (text.split('\t') for text in dock.pane.as_text().splitlines())
    assert len(head) == len(line) == 4
    assert line[0] == '0103'
    dock.pane.copy_figures.emit()
    assert QApplication.clipboard().text() == dock.as_text()
    head, line = (text.split('\t') for text in dock.as_text().splitlines())
    assert len(head) == len(line) == 22
    assert line[1] == '01'


def test_families_are_chosen_from_the_keyboard(dock):
    from qgis.PyQt.QtCore import QEvent

    def press(key):
        dock.bars.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert dock.pane.families.currentData() == 'f02'
    press(Qt.Key.Key_Space)
    assert dock.pane.families.currentData() == ''


def test_a_territory_without_score_is_not_zero(dock):
    dock.show_territory('33')
    assert '0' not in dock.header.score.text()
    assert all(bar.value is None for bar in dock.bars.bars)
    dock.resize(400, 900)
    assert not dock.grab().isNull()


def test_another_world_is_refused_in_words(results, qgis_canvas):
    """Without the command the embedded world answers, and the pocket's leaps do not come out of it."""
    for layer in results:
        layer.setMetadata(QgsVectorLayer().metadata())
    made = room('panel').Panel(qgis_canvas)
    settle(made)
    assert 'What if' in made.scenario.refusal or 'Et si' in made.scenario.refusal
    assert made.hint.text() == made.scenario.refusal
    assert not tick(made, '8703')
    made.stop()
    made.deleteLater()


def test_without_a_layer_it_says_what_to_do(plugin):
    made = room('panel').Panel()
    assert made.territory is None and made.beginning.isVisibleTo(made)
    assert made.as_text() == ''
    made.stop()
    made.deleteLater()


def test_layers_that_leave_empty_it(dock):
    QgsProject.instance().clear()
    QCoreApplication.processEvents()
    assert dock.territory is None and dock.pane.model.rows == []


def test_the_command_is_read_back(plugin):
    parse = room('scenario').parameters_in
    assert parse(['x: processing.run("ressort:resilience_index", {\'NEIGHBOURS\':3,\'OUTPUT\':\'a\',\'TIES\':False})']) == {
        'NEIGHBOURS': 3, 'TIES': False}
    assert parse(['processing.run("resilience_index", {\'NEIGHBOURS\':x()})']) == {}
    assert parse([]) == {}
