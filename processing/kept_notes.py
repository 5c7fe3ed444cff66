"""Sources, licence and command of a result, kept with its file: inside a GeoPackage, else in a .qmd beside it, as QGIS does.

A post-processor dresses only what QGIS loads; a file that `qgis_process` or Python wrote must tell its sources too.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsException, QgsLayerMetadata, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from .dressing import Dress, described
from .i18n import joined, tr


def keep_notes(destination: str, dress: Dress) -> str:
    """Keep what the dress says of the layer with its file; '' or why it could not be. Nothing for a layer in memory."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri('ogr', destination)
    path = Path(parts.get('path') or '')
    if not path.is_file() or not (dress.sources or dress.abstract or dress.licence):
        return ''
    if path.suffix.lower() == '.gpkg' and not parts.get('layerName'):  # it must be named, though it is alone there
        layer = QgsVectorLayer(destination, path.stem, 'ogr')
        separator = layer.dataProvider().sublayerSeparator()
        destination = f'{path}|layername={layer.dataProvider().subLayers()[0].split(separator)[1]}'
    try:
        kept, problem = registry.saveLayerMetadata('ogr', destination, described(QgsLayerMetadata(), dress))
    except QgsException as error:
        return str(error)
    return '' if kept else problem


def notes_of(layer) -> QgsLayerMetadata:
    """The metadata of a layer; those beside its file where QGIS has not read them."""
    notes = layer.metadata() if layer is not None else QgsLayerMetadata()
    path = Path(layer.metadataUri()) if layer is not None and not notes.rights() else Path()
    if path.suffix.lower() != '.qmd' or not path.is_file():
        return notes
    document, beside = QDomDocument(), QgsLayerMetadata()
    read = document.setContent(path.read_text(encoding='utf-8', errors='replace'))
    if (read[0] if isinstance(read, tuple) else read) and beside.readMetadataXml(document.documentElement()):
        return beside
    return notes


def sources_line(notes: QgsLayerMetadata) -> str:
    """The sources of a layer as a page prints them; '' where it tells none."""
    said = joined(part.rstrip('.') for part in notes.rights() if part.strip())
    return said if not said or said.lower().startswith('source') else tr('Sources: {names}').format(names=said)


def told_source(algorithm, parameters, name: str, context, sentence: str) -> str:
    """What a table given to an algorithm rests on: the sources it tells, else its name, which fills in the sentence."""
    notes = notes_of(algorithm.parameterAsVectorLayer(parameters, name, context))
    said = joined(part for part in notes.rights() if part.strip())
    return said or sentence.format(name=algorithm.source(parameters, name, context).sourceName())
