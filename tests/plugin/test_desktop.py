"""The desktop: menu, toolbar and dock come once and leave nothing, twice; dialogs; the demo; what About says."""

import importlib
import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QPushButton, QToolBar


def here(iface):
    """What hangs on the main window, and on QGIS."""
    from qgis.core import QgsApplication, QgsExpression
    from qgis.PyQt.QtWidgets import QDialog, QMenu

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = iface.mainWindow()
    kinds = (QDockWidget, QToolBar, QAction, QMenu, QDialog)
    return {**{kind.__name__: len(window.findChildren(kind)) for kind in kinds},
            'functions': sum(name.startswith('ressort_') for name in map(str, QgsExpression.BuiltinFunctions()))
            + sum(function.name().startswith('ressort_') for function in QgsExpression.Functions()),
            'providers': sum(one.id() == 'ressort' for one in QgsApplication.processingRegistry().providers())}


class Registered:
    """QGIS's lists of option pages and locator filters, which the interface of the tests lacks."""

    def __init__(self, iface, monkeypatch):
        self.pages, self.filters = [], []
        for name, called in (('registerOptionsWidgetFactory', self.pages.append),
                             ('unregisterOptionsWidgetFactory', self.pages.remove),
                             ('registerLocatorFilter', self.filters.append),
                             ('deregisterLocatorFilter', self.filters.remove)):
            monkeypatch.setattr(iface, name, called, raising=False)


@pytest.fixture
def registered(qgis_iface, monkeypatch):
    return Registered(qgis_iface, monkeypatch)


@pytest.fixture
def started(plugin, qgis_iface, registered):
    """The plugin in a window; the provider of the whole run stays."""
    made = sys.modules['ressort'].classFactory(qgis_iface)
    made.provider = plugin.provider
    made.initGui()
    yield made
    made.provider = None
    made.unload()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_leaves_nothing_twice(plugin, qgis_iface, registered):
    before = here(qgis_iface)
    for _ in range(2):
        made = sys.modules['ressort'].classFactory(qgis_iface)
        made.provider = plugin.provider
        made.initGui()
        made.initGui()  # a second call adds nothing
        assert here(qgis_iface)['QDockWidget'] == before['QDockWidget'] + 1
        assert here(qgis_iface)['QToolBar'] == before['QToolBar'] + 1
        assert len(registered.pages) == len(registered.filters) == 1
        _ = made.menu.dock.panel, made.menu.demo  # built, and gone with the rest
        made.menu.open_guide()
        made.menu.open_planning()
        made.provider = None
        made.unload()
        assert here(qgis_iface) == before
        assert registered.pages == registered.filters == []
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


def test_the_manual_opens_without_network(started, monkeypatch):
    menu, opened = importlib.import_module('ressort.plugin.menu'), []
    monkeypatch.setattr(menu.QDesktopServices, 'openUrl', opened.append)
    next(action for action in started.menu.actions if action.objectName() == 'Ressort_manual').trigger()
    [url] = opened
    assert url.isLocalFile() and Path(url.toLocalFile()).name == 'index.html' and Path(url.toLocalFile()).is_file()


def test_the_actions_have_names_and_icons(started):
    assert len(started.menu.actions) == 10
    assert len(started.menu.chains.actions()) == 2
    assert all(action.text() and not action.icon().isNull() for action in started.menu.actions)


def test_about_names_what_runs(started):
    text = importlib.import_module('ressort.plugin.about').about_text()
    assert 'Ressort 0.' in text and 'QGIS 3.' in text and 'pandas' in text


@pytest.mark.slow
def test_the_demo_is_built_and_opened(started, tmp_path):
    """From the embedded data alone, in a folder; then the dock shows the regions, and a second time nothing is built."""
    demo, dock = started.menu.demo, started.menu.dock.panel
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


def test_chains_and_maps_open_the_dialogs_of_processing(started, monkeypatch):
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
    for action in started.menu.chains.actions():
        action.trigger()
    started.menu.actions[2].trigger()
    assert asked == [('ressort:french_chain', {}), ('ressort:sites_chain', {}), ('ressort:study_maps', {})]
    first = started.menu.dialogs['ressort:study_maps']
    first.close()
    started.menu.actions[2].trigger()
    assert started.menu.dialogs['ressort:study_maps'] is not first


def test_the_dock_is_empty_until_it_is_seen(plugin, qgis_iface):
    dock = importlib.import_module('ressort.plugin.dock.dock').RessortDock(qgis_iface.mapCanvas())
    assert dock.objectName() == 'RessortDock'
    assert dock.widget() is None
    dock.show()
    asked = []
    dock.asked.connect(asked.append)
    for button in dock.widget().findChildren(QPushButton):
        button.click()
    assert asked == ['guide', 'demo']
    assert type(dock.widget()).__name__ == 'Beginning'
    dock.stop()
    dock.deleteLater()


def test_a_score_in_the_project_makes_the_panel(plugin, qgis_iface, table):
    dock = importlib.import_module('ressort.plugin.dock.dock').RessortDock(qgis_iface.mapCanvas())
    dock.show()
    columns = {'code': 'text', 'name': 'text', 'score': 'real',
               **dict.fromkeys(importlib.import_module('ressort.plugin.dock.reading').FAMILIES, 'real')}
    layer = table([['1', 'a', 5.0, *[1.0] * 19]], columns, geometry='Polygon', shapes=['POLYGON((0 0,1 0,1 1,0 0))'])
    QgsProject.instance().addMapLayer(layer)
    QCoreApplication.processEvents()
    assert dock.widget() is dock.panel
    assert list(dock.panel.territories) == ['1']
    QgsProject.instance().clear()
    dock.stop()
    dock.deleteLater()


def test_nothing_heavy_is_imported_at_the_start():
    """In a Python of its own: the panel, the guide, the pages of maps wait until they are asked for."""
    import os
    import subprocess
    from pathlib import Path

    root = Path(__file__).resolve().parents[2]
    code = f'''
import importlib.util, os, sys
root = {str(root)!r}
spec = importlib.util.spec_from_file_location('ressort', root + '/__init__.py', submodule_search_locations=[root])
module = importlib.util.module_from_spec(spec)
sys.modules['ressort'] = module
spec.loader.exec_module(module)
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
before = set(sys.modules)  # some releases of QGIS bring numpy themselves
module.classFactory(None).initProcessing()
import ressort.plugin.menu
heavy = ('numpy', 'pandas', 'scipy', 'ressort.engine', 'ressort.plugin.guide.dialog', 'ressort.plugin.dock.panel',
         'ressort.plugin.demo', 'ressort.processing.report.making')
print('HEAVY', [name for name in heavy if name in sys.modules and name not in before], flush=True)
os._exit(0)
'''
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, timeout=120, check=False,
                          env={**os.environ, 'PYTHONSAFEPATH': '1'}, cwd=root / 'tests')
    assert 'HEAVY []' in done.stdout, done.stdout + done.stderr
