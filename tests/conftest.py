"""Binds the repository root as package `ressort`, whatever the clone is called, and keeps that root off sys.path.

With the root on sys.path, `import processing` would find our folder instead of QGIS's module. No QGIS here: tests/engine
runs anywhere.
"""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')  # without a screen Qt would abort the run

sys.path[:] = [entry for entry in sys.path if Path(entry or '.').resolve() != ROOT]
if 'ressort' not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        'ressort', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules['ressort'] = module
    spec.loader.exec_module(module)


@pytest.fixture(scope='session')
def plugin(qgis_app, qgis_processing):
    """The plugin, started as `qgis_process` starts it; its provider is registered once for the whole run."""
    started = sys.modules['ressort'].classFactory(None)
    started.initProcessing()
    yield started
    started.unload()


@pytest.fixture(scope='session')
def provider(plugin):
    """The registered provider."""
    return plugin.provider


@pytest.fixture
def feedback(plugin):
    """A feedback that remembers what it was told: `.infos`, `.warnings`, `.errors`."""
    from qgis.core import QgsProcessingFeedback

    class Recording(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.infos, self.warnings, self.errors = [], [], []

        def pushInfo(self, info):
            self.infos.append(info)

        def pushWarning(self, warning):
            self.warnings.append(warning)

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

    return Recording()


@pytest.fixture
def run(plugin, feedback):
    """`run('product_space', **parameters)` through QGIS's own Processing; outputs default to memory layers."""

    def runner(name, **parameters):
        from qgis import processing

        return processing.run(f'ressort:{name}', parameters, feedback=feedback)

    return runner


@pytest.fixture
def refusal(plugin):
    """What the algorithm answers to those parameters before it runs: '' when it accepts them."""

    def asked(name, **parameters):
        from qgis.core import QgsApplication, QgsProcessingContext

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f'ressort:{name}')
        accepted, message = algorithm.checkParameterValues(parameters, QgsProcessingContext())
        return '' if accepted else message

    return asked


@pytest.fixture
def table(plugin):
    """`table(rows, columns)`: a memory table; `columns` maps a name to a kind of `compat.field`."""

    def made(rows, columns, geometry='NoGeometry', crs='', name='table', shapes=None):
        from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

        compat = importlib.import_module('ressort.processing.compat')
        # without a window QGIS gives WGS 84 to a layer that has no reference system, unless told not to look
        options = QgsVectorLayer.LayerOptions()
        options.skipCrsValidation = not crs
        layer = QgsVectorLayer(f'{geometry}?crs={crs}', name, 'memory', options)
        layer.dataProvider().addAttributes([compat.field(column, kind) for column, kind in columns.items()])
        layer.updateFields()
        features = []
        for number, row in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            if shapes is not None:
                feature.setGeometry(QgsGeometry.fromWkt(shapes[number]))
            features.append(feature)
        added, _ = layer.dataProvider().addFeatures(features)
        assert added
        return layer

    return made


@pytest.fixture(scope='session')
def save_layer(plugin):
    """`save_layer(path, name, 'code:string,score:double', rows)`: a layer of a GeoPackage, of squares or without shapes."""

    def saved(path, name, columns, rows, *, squares=False, crs='EPSG:2154'):
        from qgis.core import (
            QgsCoordinateTransformContext,
            QgsFeature,
            QgsGeometry,
            QgsRectangle,
            QgsVectorFileWriter,
            QgsVectorLayer,
        )

        fields = ''.join(f'&field={column}' for column in columns.split(','))
        layer = QgsVectorLayer(f"{'Polygon?crs=' + crs if squares else 'NoGeometry?'}{fields}", name, 'memory')
        for number, row in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            if squares:
                feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(1e5 * number, 0, 1e5 * number + 9e4, 9e4)))
            assert layer.dataProvider().addFeatures([feature])[0]
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
        return str(path)

    return saved


@pytest.fixture
def reference_system(plugin):
    """The reference system a file holds, even if it is none."""

    def of(path):
        from qgis.core import QgsVectorLayer

        options = QgsVectorLayer.LayerOptions()
        options.skipCrsValidation = True
        return QgsVectorLayer(str(path), 'layer', 'ogr', options).crs()

    return of
