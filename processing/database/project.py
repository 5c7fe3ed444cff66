"""A QGIS project of tables that do not exist yet, as the bytes of its .qgz file.

QGIS writes the project of empty layers in memory that wear the styles; their sources are then named in its XML, so that
nothing is asked of the database and no credentials pass through it.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..i18n import tr
from ..systems import living
from .layers import multi_type, style_of, unreadable_style


def project_bytes(name: str, layers, sources) -> bytes:
    """The project `name` with each of the layers, read from its source in the database; in the main thread."""
    project = QgsProject()
    project.setTitle(name)
    group = project.layerTreeRoot().addGroup(name)
    named = {}
    for layer, source in zip(layers, sources):
        twin = _twin(layer)
        project.addMapLayer(twin, False)
        group.addLayer(twin)
        named[twin.id()] = source
    _frame(project, layers)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'project.qgs'
        if not project.write(str(path)):
            raise QgsProcessingException(tr('The project could not be written: {detail}').format(detail=project.error()))
        text = _with_sources(path.read_text(encoding='utf-8'), named)
    project.clear()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, 'w', zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(f'{name}.qgs', text)
    return packed.getvalue()


def _twin(layer) -> QgsVectorLayer:
    """An empty layer of the same fields, style and metadata."""
    options = QgsVectorLayer.LayerOptions()
    options.skipCrsValidation = not layer.crs().isValid()
    twin = QgsVectorLayer(QgsWkbTypes.displayString(multi_type(layer)), layer.name(), 'memory', options)
    twin.dataProvider().addAttributes(list(layer.fields()))
    twin.updateFields()
    twin.setCrs(living(layer.crs()))
    read, wrong = twin.importNamedStyle(style_of(layer))
    if not read:
        raise QgsProcessingException(unreadable_style(layer, wrong))
    twin.setMetadata(layer.metadata())
    return twin


def _frame(project: QgsProject, layers) -> None:
    """Reference system and first view: those of the first layer with shapes, wide enough for all."""
    spatial = [layer for layer in layers if layer.isSpatial() and not layer.extent().isEmpty()]
    if not spatial:
        return
    crs = living(spatial[0].crs())
    project.setCrs(crs)
    extent = spatial[0].extent()
    for layer in spatial[1:]:
        transform = QgsCoordinateTransform(living(layer.crs()), crs, project.transformContext())
        extent.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))


def _with_sources(text: str, sources: dict[str, str]) -> str:
    document = QDomDocument()
    document.setContent(text)
    for layer in _elements(document.documentElement().firstChildElement('projectlayers'), 'maplayer'):
        source = sources[layer.firstChildElement('id').text()]
        for tag, value in (('datasource', source), ('provider', 'postgres')):
            element = layer.firstChildElement(tag)
            element.replaceChild(document.createTextNode(value), element.firstChild())
    nodes = document.elementsByTagName('layer-tree-layer')
    for place in range(nodes.count()):
        node = nodes.at(place).toElement()
        node.setAttribute('source', sources[node.attribute('id')])
        node.setAttribute('providerKey', 'postgres')
    return document.toString()


def _elements(parent, tag):
    element = parent.firstChildElement(tag)
    while not element.isNull():
        yield element
        element = element.nextSiblingElement(tag)
