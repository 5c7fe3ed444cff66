"""The desktop: menu, toolbar and dock come once and leave nothing, twice; dialogs; the demo; what About says."""

import importlib
import sys
import time

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar


def here(iface):
    """What hangs on the main window."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = iface.mainWindow()
    return {kind.__name__: len(window.findChildren(kind)) for kind in (QDockWidget, QToolBar, QAction)}


@pytest.fixture
def started(plugin, qgis_iface):
    """The plugin in a window; the provider of the whole run stays."""
    made = sys.modules['ressort'].classFactory(qgis_iface)
    made.provider = plugin.provider
    made.initGui()
    yield made
    made.provider = None
    made.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_leaves_nothing_twice(plugin, qgis_iface):
    before = here(qgis_iface)
    for _ in range(2):
        made = sys.modules['ressort'].classFactory(qgis_iface)
        made.provider = plugin.provider
        made.initGui()
        made.initGui()  # a second call adds nothing
        assert here(qgis_iface)['QDockWidget'] == before['QDockWidget'] + 1
        assert here(qgis_iface)['QToolBar'] == before['QToolBar'] + 1
        made.provider = None
        made.unload()
        assert here(qgis_iface) == before
        assert made.menu is None and made.translator is None


def test_what_is_unloaded_hears_nothing_more(plugin, qgis_iface, table):
    made = sys.modules['ressort'].classFactory(qgis_iface)
    made.provider = plugin.provider
    made.initGui()
    made.provider = None
    made.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    reading = importlib.import_module('ressort.plugin.dock.reading')
    columns = {'code': 'text', 'name': 'text', 'score': 'real', **dict.fromkeys(reading.FAMILIES, 'real')}
    layer = table([['1', 'a', 5.0, *[1.0] * 19]], columns, geometry='Polygon', shapes=['POLYGON((0 0,1 0,1 1,0 0))'])
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    QCoreApplication.processEvents()
    QgsProject.instance().clear()


def test_the_actions_have_names_and_icons(started):
    assert len(started.menu.actions) == 6
    assert all(action.text() and not action.icon().isNull() for action in started.menu.actions)


def test_about_names_what_runs(started):
    text = importlib.import_module('ressort.plugin.about').about_text()
    assert 'Ressort 0.' in text and 'QGIS 3.' in text and 'pandas' in text


@pytest.mark.slow
def test_the_demo_is_built_and_opened(started, tmp_path):
    """From the embedded data alone, in a folder; then the dock shows the regions, and a second time nothing is built."""
    demo, dock = started.menu.demo, started.menu.dock
    QgsProject.instance().setDirty(False)
    folder = tmp_path / 'demo'
    demo.open(folder)
    until = time.time() + 240
    while (demo.task is not None or dock.task is not None or not dock.products) and time.time() < until:
        QCoreApplication.processEvents()
        time.sleep(0.02)
    assert (folder / 'ressort_demo.qgz').is_file()
    assert not folder.with_name('demo.part').exists()
    assert len(dock.territories) == 13 and dock.scenario.refusal == ''
    assert dock.header.layers.count() == 2
    made_at = (folder / 'regions.gpkg').stat().st_mtime
    QgsProject.instance().clear()
    demo.open(folder)
    assert demo.task is None and QgsProject.instance().fileName().endswith('ressort_demo.qgz')
    assert (folder / 'regions.gpkg').stat().st_mtime == made_at
    QgsProject.instance().clear()


def test_a_demo_that_fails_says_why(started, tmp_path, qgis_iface):
    QgsProject.instance().setDirty(False)
    (tmp_path / 'file').write_text('', encoding='utf-8')
    started.menu.demo.open(tmp_path / 'file' / 'demo')
    assert started.menu.demo.task is None
    assert qgis_iface.messageBar().get_messages(2)


def test_the_dialog_of_the_index_asks_for_products(started, monkeypatch):
    """QGIS's own dialog needs its whole window; here a plain one in its place, which tells what it was asked for."""
    from qgis import processing
    from qgis.PyQt.QtWidgets import QDialog

    asked = []

    class Dialog(QDialog):
        def finished(self):
            """QGIS's dialog hides the signal of Qt behind a method of that name."""

    def made(*words):
        asked.append(words)
        return Dialog()

    monkeypatch.setattr(processing, 'createAlgorithmDialog', made)
    started.menu.actions[3].trigger()
    assert asked[:1] == [('ressort:resilience_index', {'PRODUCTS': 'TEMPORARY_OUTPUT'})]
    first = started.menu.dialogs[0]
    first.close()
    started.menu.actions[3].trigger()
    assert len(started.menu.dialogs) == 1 and started.menu.dialogs[0] is not first
