"""What the panel costs on the 96 departements of metropolitan France: another territory, a tick, the units, the sites.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=build/packages /usr/bin/python3 benchmarks/dock.py

Each figure counts until Qt has drawn what changed.
"""

import importlib
import os
import sys
import time
from pathlib import Path
from statistics import median

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
ROOT = Path(__file__).resolve().parents[1]
sys.path[:] = [entry for entry in sys.path if Path(entry or '.').resolve() not in (ROOT, ROOT / 'benchmarks')]

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtCore import QCoreApplication  # noqa: E402


def run(name, **parameters):
    """A result as a layer of the project."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f'ressort:{name}')
    context = QgsProcessingContext()
    return algorithm.run(parameters, context, QgsProcessingFeedback(), catchExceptions=False)[0]


def timed(called) -> tuple:
    """Milliseconds until it is drawn: by the clock, and of the processor, which a busy machine does not stretch."""
    begun, worked = time.perf_counter(), time.process_time()
    called()
    QCoreApplication.processEvents()
    return 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - worked)


def say(title, values):
    clock, processor = zip(*values)
    print(f'{title:<40}{median(clock):>7.1f} ms median, {max(clock):.1f} at most; processor {median(processor):.1f}, '
          f'{max(processor):.1f}   ({len(values)})')


def main(folder: Path) -> None:
    territories, scores, products = (str(folder / f'{name}.gpkg') for name in ('territories', 'scores', 'products'))
    run('french_territories', LEVEL=1, OUTPUT=territories)
    run('resilience_index', TERRITORIES=territories, CODE_FIELD='code', NAME_FIELD='name', OUTPUT=scores, PRODUCTS=products)
    sample = ROOT / 'resources' / 'demo' / 'friches-standard.csv'
    run('check_brownfields', FILE=str(sample), OUTPUT=str(folder / 'clean.gpkg'))
    run('mark_productive_hotels', SITES=str(folder / 'clean.gpkg'), UNVERIFIED=True, OUTPUT=str(folder / 'sites.gpkg'))
    for path in (scores, products, str(folder / 'sites.gpkg')):
        QgsProject.instance().addMapLayer(QgsVectorLayer(path, Path(path).stem, 'ogr'))
    panel = importlib.import_module('ressort.plugin.dock.panel').Panel()
    panel.resize(420, 900)
    panel.show()
    begun = time.perf_counter()
    while not panel.products:
        QCoreApplication.processEvents()
    print(f"{'read and prepared, behind the screen':<40}{1000 * (time.perf_counter() - begun):>7.0f} ms")
    codes = list(panel.territories)
    say(f'another territory, of {len(codes)}', [timed(lambda code=code: panel.show_territory(code)) for code in codes])
    lists, marks = (importlib.import_module(f'ressort.plugin.dock.{name}') for name in ('lists', 'ticks'))
    pane = panel.pane
    pane.tabs.setCurrentIndex(1)
    ticks = []
    for code in codes:
        panel.show_territory(code)
        leaps = pane.lists['leap']
        if leaps.rowCount():
            ticks.append(timed(lambda leaps=leaps: leaps.setData(leaps.index(0, lists.CODE), marks.CHECKED, marks.CHECK)))
    say('a leap is ticked', ticks)
    say('filter by a family', [timed(lambda family=family: panel.show_family(family)) for family in panel.names])
    panel.show_family('')
    say('filter by text', [timed(lambda text=text: pane.search.setText(text)) for text in ('m', 'ma', 'mac', 'mach', '')])
    pane.tabs.setCurrentWidget(pane.units_view)
    say('another territory, its units in view', [timed(lambda code=code: panel.show_territory(code)) for code in codes])
    pane.tabs.setCurrentWidget(pane.sites)
    say('another territory, its sites in view', [timed(lambda code=code: panel.show_territory(code)) for code in codes])
    panel.stop()


if __name__ == '__main__':
    import tempfile

    application = QgsApplication([], True)
    application.initQgis()
    plugin = importlib.import_module('ressort').classFactory(None)
    plugin.initProcessing()
    with tempfile.TemporaryDirectory() as name:
        main(Path(name))
        QgsProject.instance().clear()
    os._exit(0)
