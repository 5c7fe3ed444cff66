"""One GeoPackage with a layer per family, each with its name, its style and its sources inside the file.

Written aside, then moved into place. A project started from the GUI gets the layers in one group, folded.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..compat import fields
from ..dressing import described, dress_result
from ..i18n import tr
from ..styles.scores import FAMILY_BREAKS, draw_score
from ..tables import write_rows

Writing = QgsVectorFileWriter.ActionOnExistingFile


@contextmanager
def package(path):
    """A GeoPackage to fill: it takes the place of `path` at the end, and vanishes if anything goes wrong."""
    from ...engine.atomic_write import written_aside

    # GDAL wants the extension, and keeps its own files beside a GeoPackage that is open: fill it elsewhere
    filled = Path(QgsProcessingUtils.generateTempFilename('families.gpkg'))
    try:
        yield filled
        with written_aside(path) as aside:
            shutil.move(filled, aside)
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error
    finally:
        for left in filled.parent.glob(f'{filled.name}*'):
            left.unlink()


@contextmanager
def _unhurried_disk():
    """A file that is not in place yet needs no flush to the disk after each small writing (10 s on a slow one)."""
    from osgeo import gdal

    option = 'OGR_SQLITE_SYNCHRONOUS'
    before = gdal.GetConfigOption(option)
    gdal.SetConfigOption(option, 'OFF')
    try:
        yield
    finally:
        gdal.SetConfigOption(option, before)


@_unhurried_disk()
def write_layer(path, code, title, columns, frame, territories, dress, context, should_stop):
    """Add the layer of one family to the GeoPackage, styled."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = 'GPKG'
    options.fileEncoding = 'UTF-8'
    options.layerName = code
    options.layerOptions = [f'IDENTIFIER={code}: {title}', f'DESCRIPTION={title}. {dress.abstract}']
    options.actionOnExistingFile = Writing.CreateOrOverwriteLayer if path.exists() else Writing.CreateOrOverwriteFile
    layer_fields = fields(*columns)
    writer = QgsVectorFileWriter.create(str(path), layer_fields, territories.wkb_type, territories.crs,
                                        context.transformContext(), options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(writer.errorMessage())
    try:
        write_rows(writer, layer_fields, frame, territories.shapes, should_stop)
    finally:
        del writer
    _store_style(path, code, title, columns, dress)


def _store_style(path, code, title, columns, dress):
    """Keep style, aliases and metadata in the file: they come back wherever it is opened."""
    layer = QgsVectorLayer(f'{path}|layername={code}', title, 'ogr')
    for column in columns:
        layer.setFieldAlias(layer.fields().lookupField(column.name()), column.comment())
    draw_score(layer, 'score', FAMILY_BREAKS)
    problem = layer.saveStyleToDatabase(code, title, True, '')
    if problem:
        raise QgsProcessingException(tr('The style of {layer} could not be kept in the file: {detail}').format(
            layer=title, detail=problem))
    notes = described(layer.metadata(), dress)
    notes.setTitle(title)
    layer.setMetadata(notes)
    layer.saveDefaultMetadata()


def load_layers(path, names, dress, context):
    """Ask QGIS to load them when the run ends: one group, in the order of the families, none drawn before it is ticked."""
    for position, (code, title) in enumerate(names.items()):
        uri = f'{path}|layername={code}'
        details = QgsProcessingContext.LayerDetails(title, context.project(), title)
        details.forceName = True
        if hasattr(details, 'layerSortKey'):
            details.layerSortKey = len(names) - position
        context.addLayerToLoadOnCompletion(uri, details)
        # the file already tells its history
        dress_result(context, uri, replace(dress, style=_drawn_and_folded, group=tr('Product families'), position=position,
                                           history=''))


def _drawn_and_folded(layer):
    draw_score(layer, 'score', FAMILY_BREAKS)
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(False)
        node.setExpanded(False)
