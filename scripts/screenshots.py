"""Pictures of the desktop for the guide: a real QGIS under a virtual screen, in French and in English.

    /usr/bin/python3 scripts/screenshots.py                 writes docs/img/screens/<language>_<name>.png
    /usr/bin/python3 scripts/screenshots.py FOLDER [en]     elsewhere, in one language

Needs qgis and Xvfb. QGIS runs this file again, inside itself (`qgis --code`), with RESSORT_SCREENS set.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

ROOT = Path(os.environ.get('RESSORT_ROOT') or Path(__file__).resolve().parents[1])
SCREENS = ROOT / 'docs' / 'img' / 'screens'
LANGUAGES = {'fr': 'fr_FR', 'en': 'en_GB'}
LIMIT = 1200  # seconds that one language may take
PROFILE = '''[PythonPlugins]
ressort=true
processing=true

[locale]
overrideFlag=true
userLocale={language}
globalLocale={country}

[qgis]
checkVersion=false
showTips3_22=false
showTips3_40=false
showTips3_44=false
askToSaveMemoryLayers=false
askToSaveProjectChanges=false

[app]
firstRunVersionFlag=99999
'''


# Outside QGIS

def photograph(folder: Path, language: str) -> None:
    """One language, in a profile of its own that is thrown away."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / 'tmp').mkdir()
        default = work / 'profiles' / 'default'
        (default / 'QGIS').mkdir(parents=True)
        (default / 'python' / 'plugins').mkdir(parents=True)
        (default / 'python' / 'plugins' / 'ressort').symlink_to(ROOT)
        (default / 'QGIS' / 'QGIS3.ini').write_text(
            PROFILE.format(language=language, country=LANGUAGES[language]), encoding='utf-8')
        screen = subprocess.Popen(
            ['Xvfb', '-displayfd', '1', '-screen', '0', '1680x1050x24', '-nolisten', 'tcp'],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            display = screen.stdout.readline().strip()
            environment = {
                **os.environ, 'DISPLAY': f':{display}', 'XDG_RUNTIME_DIR': name, 'RESSORT_SCREENS': str(folder),
                'RESSORT_SCREENS_LANGUAGE': language, 'RESSORT_ROOT': str(ROOT),
                'TMPDIR': str(work / 'tmp')}  # else QGIS takes all of the profile for temporary
            environment.pop('QT_QPA_PLATFORM', None)
            with (work / 'qgis.log').open('w', encoding='utf-8') as log:
                done = subprocess.run(
                    ['qgis', '--profiles-path', str(work), '--nologo', '--code', str(Path(__file__).resolve())],
                    env=environment, stdout=log, stderr=log, timeout=LIMIT, check=False)
            if done.returncode:
                lines = (work / 'qgis.log').read_text(encoding='utf-8', errors='replace').splitlines()
                sys.exit('\n'.join([*lines[-40:], f'QGIS ended with {done.returncode}']))
        finally:
            screen.terminate()
            screen.wait()


def main() -> None:
    if shutil.which('Xvfb') is None or shutil.which('qgis') is None:
        sys.exit('The pictures need qgis and Xvfb: sudo apt install qgis xvfb')
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SCREENS
    folder.mkdir(parents=True, exist_ok=True)
    for language in sys.argv[2:] or LANGUAGES:
        started = time.time()
        photograph(folder, language)
        print(f'{language}: {len(list(folder.glob(language + "_*.png")))} pictures, {time.time() - started:.0f} s')


# Inside QGIS: each step is a generator; it yields the seconds to wait, or a question to ask until it is answered yes

def save(widget, name: str) -> None:
    """As PNG, as small as it gets."""
    image = with_palette(widget.grab().toImage())
    path = Path(os.environ['RESSORT_SCREENS']) / f"{os.environ['RESSORT_SCREENS_LANGUAGE']}_{name}.png"
    if not image.save(str(path), 'PNG', 0):
        raise OSError(f'{path} could not be written')


def with_palette(image):
    """The 256 colours that are most there, the others by the nearest of them: a window takes a third of the room."""
    import numpy as np
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint32)
    colours, first, counts = np.unique(pixels & 0xF8F8F8, return_index=True, return_counts=True)
    table = pixels[first[np.argsort(counts)[::-1][:256]]] | 0xFF000000
    return image.convertToFormat(QImage.Format.Format_Indexed8, table.tolist(),
                                 Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither)


def tour():
    """Everything that the guide shows."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QDockWidget
    from qgis.utils import iface, plugins

    menu, window = plugins['ressort'].menu, iface.mainWindow()
    window.resize(1280, 800)
    for found in window.findChildren(QDockWidget):
        if found.objectName() not in ('RessortDock', 'Layers'):
            found.hide()
    QgsProject.instance().setDirty(False)
    yield 2
    save(menu.dock, 'dock_empty')
    sample = marked_sample()
    yield from first_map(menu)
    yield from menus(menu, window)
    yield from options(iface)
    QgsProject.instance().setDirty(False)
    menu._open_demo()
    panel = menu.dock.panel
    yield lambda: QgsProject.instance().fileName().endswith('ressort_demo.qgz') and bool(panel.products)
    yield 3
    yield lambda: panel.header.territories.count() > 1 and bool(panel.products)
    yield from dock(menu, window, iface)
    yield from sites(menu, window, iface, sample)
    menu.open_planning()
    yield 1
    save(menu.dialogs['planning'], 'planning')
    menu.dialogs['planning'].close()
    yield from toolbox(menu, window)


def first_map(menu):
    """The three steps, then the map they make."""
    from qgis.utils import iface

    menu.open_guide()
    guide = menu.dialogs['guide']
    yield 1
    save(guide, 'guide_1_territories')
    guide.onward.click()
    yield 0.5
    save(guide, 'guide_2_data')
    guide.onward.click()
    yield 0.5
    save(guide, 'guide_3_result')
    guide.onward.click()
    yield 1.5
    save(guide, 'guide_running')
    yield lambda: guide.runs is None
    yield lambda: bool(menu.dock.panel.products)
    yield 1
    save(guide, 'guide_done')
    guide.close()
    iface.messageBar().clearWidgets()
    iface.zoomFull()
    yield lambda: not iface.mapCanvas().isDrawing()
    yield 2
    save(iface.mainWindow(), 'first_map')


def menus(menu, window):
    """The menu Ressort and its toolbar."""
    from qgis.PyQt.QtWidgets import QMenu

    shown = next(found for found in window.findChildren(QMenu) if found.title() == '&Ressort')
    shown.popup(window.mapToGlobal(window.rect().center()))
    yield 1
    save(shown, 'menu')
    shown.close()
    save(menu.toolbar, 'toolbar')


def options(iface):
    """The page of the options, in its dialog, which holds QGIS until it is closed."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    def shoot():
        dialog = QApplication.activeModalWidget()
        dialog.resize(960, 640)
        QTimer.singleShot(1000, lambda: (save(dialog, 'options'), dialog.close()))

    QTimer.singleShot(1500, shoot)
    iface.showOptionsDialog(iface.mainWindow(), 'RessortOptions')
    yield 1


def dock(menu, window, iface):
    """The demo project, a territory, what-ifs."""
    panel = menu.dock.panel
    menu.dock.setMinimumWidth(430)
    iface.messageBar().clearWidgets()
    iface.mapCanvas().setExtent(panel.layer.extent())
    iface.mapCanvas().refresh()
    panel.show_territory('53')
    yield lambda: not iface.mapCanvas().isDrawing()
    yield 2
    save(window, 'demo_project')
    save(menu.dock, 'dock')
    lists = panel.pane
    lists.tabs.setCurrentIndex(1)
    model = lists.lists['leap']
    from ressort.plugin.dock.lists import CODE
    from ressort.plugin.dock.ticks import CHECK, CHECKED

    for place in range(3):
        model.setData(model.index(place, CODE), CHECKED, CHECK)
    yield 0.5
    save(menu.dock, 'dock_what_if')
    lists.untick.click()
    lists.tabs.setCurrentWidget(lists.units_view)
    yield 0.5
    units = lists.units
    units.setData(units.index(0, 0), CHECKED, CHECK)
    yield 0.5
    save(menu.dock, 'dock_units')
    lists.untick.click()


def marked_sample() -> str:
    """Brownfields of the sample marked for a productive hotel."""
    from qgis import processing

    sample, folder = ROOT / 'resources' / 'demo', Path(tempfile.mkdtemp())
    clean, sites = str(folder / 'clean.gpkg'), str(folder / 'sites.gpkg')
    processing.run('ressort:check_brownfields', {'FILE': str(sample / 'friches-standard.csv'), 'OUTPUT': clean})
    processing.run('ressort:mark_productive_hotels', {
        'SITES': clean, 'PROFILE': 0, 'UNVERIFIED': True, 'ROADS': str(sample / 'routes.geojson'),
        'FLOOD_ZONES': str(sample / 'zones_inondables.geojson'), 'ZONING': str(sample / 'zonage.geojson'),
        'STOPS': str(sample / 'arrets.geojson'), 'OUTPUT': sites})
    return sites


def sites(menu, window, iface, path):
    """Those of the territory, each with its card."""
    from qgis.core import QgsProject, QgsVectorLayer
    from ressort.processing.sites.site_style import draw_sites

    panel, canvas = menu.dock.panel, iface.mapCanvas()
    layer = QgsVectorLayer(path, panel.pane.tabs.tabText(4), 'ogr')
    draw_sites(layer)
    QgsProject.instance().addMapLayer(layer)
    yield 1
    yield lambda: bool(panel.products)
    panel.show_territory(_territory_of(panel, layer))
    panel.pane.tabs.setCurrentWidget(panel.pane.sites)
    yield 0.5
    panel.pane.sites.list.setCurrentItem(panel.pane.sites.list.topLevelItem(0))
    canvas.zoomToFeatureExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
    yield lambda: not canvas.isDrawing()
    yield 2
    save(menu.dock, 'dock_sites')
    save(window, 'sites')


def _territory_of(panel, layer):
    """Where the sample lies."""
    from ressort.plugin.dock.sites import sites_in

    found = [code for code, territory in panel.territories.items() if sites_in(layer, panel.layer, territory.feature)]
    if not found:
        raise ValueError(f'{panel.layer.source()} holds none of the sites of {layer.source()} in {layer.crs().authid()!r}')
    return found[0]


def toolbox(menu, window):
    """The toolbox, the locator, the dialog of the main algorithm."""
    from qgis.PyQt.QtWidgets import QDockWidget, QTreeView

    tools = window.findChild(QDockWidget, 'ProcessingToolbox')
    menu.dock.hide()
    tools.show()
    yield 1
    tree = tools.findChild(QTreeView)
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if 'Ressort' in str(index.data()):
            tree.expand(index)
            for group in range(model.rowCount(index)):
                tree.expand(model.index(group, 0, index))
            tree.scrollTo(index, tree.ScrollHint.PositionAtTop)
    yield 0.5
    save(tools, 'toolbox')
    tools.hide()
    menu.run('resilience_index', {'TERRITORIES': menu.dock.panel.layer.id()})
    yield 1
    dialog = menu.dialogs['ressort:resilience_index']
    dialog.resize(900, 640)
    yield 0.5
    save(dialog, 'algorithm')
    dialog.close()


def play(steps) -> None:
    """Run the tour from the event loop; a failure ends QGIS with its traceback."""
    from qgis.PyQt.QtCore import QTimer

    def advance(waiting=None):
        try:
            if callable(waiting) and not waiting():
                QTimer.singleShot(200, lambda: advance(waiting))
                return
            waiting = next(steps)
        except StopIteration:
            os._exit(0)
        except Exception:
            traceback.print_exc()
            os._exit(3)
        QTimer.singleShot(200 if callable(waiting) else round(waiting * 1000), lambda: advance(waiting))

    QTimer.singleShot(3000, advance)


if os.environ.get('RESSORT_SCREENS'):
    play(tour())
elif __name__ == '__main__':
    main()
