"""The map layers of the dossier: copied into its GeoPackage, styled, each shown by a theme of its own."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsMapThemeCollection,
    QgsProcessingException,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..i18n import tr
from ..sites.ledger_tables import draw_use
from ..sites.path_style import draw_paths
from ..sites.portfolio_tables import draw_choice
from ..sites.two_paths import path_words
from ..styles.lettering import write_on_territories
from ..systems import living

PIECES = {'PATHS': 'paths', 'COMMUNES': 'communes', 'PORTFOLIO': 'portfolio'}
NAME = "coalesce(regexp_replace(\"name\", ' \\\\(.*\\\\)$', ''), '')"  # without what stands in brackets
MANY = 40  # territories beyond which names would cover the map


def titles() -> dict[str, str]:
    """Name of each layer."""
    return {'paths': tr('The two paths'), 'communes': tr('Land budget of the communes'),
            'portfolio': tr('Portfolio of sites'),
            'outline': tr('Territories')}


def add_layers(project, algorithm, parameters, context, path: Path, proof: str, numbers: list, should_stop) -> dict:
    """Layers by piece, those that have a geometry; bottom of the portfolio's map: the outlines of the territories.

    `numbers`: codes of the chosen sites, in the order that the table numbers them.
    """
    layers = {}
    for name, piece in PIECES.items():
        source = algorithm.source(parameters, name, context)
        if source is None or source.wkbType() == QgsWkbTypes.Type.NoGeometry:
            continue
        layers[piece] = _copied(project, source, path, piece, should_stop)
    around = _fewest(layers.get('communes'), layers.get('paths'))
    if 'portfolio' in layers and around is not None:
        layers['outline'] = _loaded(project, around.source(), titles()['outline'], below=True)
    if 'paths' in layers:
        draw_paths(layers['paths'])
        words = ' '.join(f"WHEN \"path\" = '{path_}' THEN '{word}'" for path_, (word, _) in path_words().items())
        _named(layers['paths'], f"CASE {words} ELSE '?' END")
    if 'communes' in layers:
        draw_use(layers['communes'])
        percent = tr('{figure}%').format(figure="' || round(\"use_pct\") || '")
        _named(layers['communes'], f"coalesce('{percent}', '?')")
    if 'portfolio' in layers:
        draw_choice(proof)(layers['portfolio'])
        write_on_territories(layers['portfolio'], _number(numbers), size=10, bold=True)
    if 'outline' in layers:
        symbol = QgsFillSymbol.createSimple({'color': '#fbfbfb', 'outline_color': '#9e9e9e', 'outline_width': '0.35'})
        layers['outline'].setRenderer(QgsSingleSymbolRenderer(symbol))
    for piece in ('paths', 'communes', 'portfolio'):
        if piece in layers:
            _theme(project, piece, [layers[piece],
                                    *([layers['outline']] if piece == 'portfolio' and 'outline' in layers else [])])
    return layers


def _fewest(*layers):
    """The layer with the fewest outlines to draw, of those that are there."""
    found = [layer for layer in layers if layer is not None]
    return min(found, key=lambda layer: (layer.featureCount() > MANY, -layer.featureCount())) if found else None


def _copied(project, source, path, piece, should_stop):
    """The source as a layer of the GeoPackage; sites as points, which a printed map shows where polygons would vanish."""
    from ...engine.progress import check

    points = piece == 'portfolio'
    kind = QgsWkbTypes.Type.Point if points else source.wkbType()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding, options.layerName = 'GPKG', 'UTF-8', piece
    writing = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = writing.CreateOrOverwriteLayer if path.exists() else writing.CreateOrOverwriteFile
    kept = source.fields()
    position = kept.lookupField('fid')
    if position >= 0:
        kept.remove(position)
    writer = QgsVectorFileWriter.create(str(path), kept, kind, living(source.sourceCrs()), project.transformContext(),
                                        options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(writer.errorMessage())
    try:
        for feature in source.getFeatures():
            check(should_stop)
            made = QgsFeature(kept)
            made.setAttributes([feature[column] for column in kept.names()])
            shape = feature.geometry()
            made.setGeometry(shape.pointOnSurface() if points and not shape.isNull() else shape)
            writer.addFeature(made)
    finally:
        del writer
    return _loaded(project, f'{path}|layername={piece}', titles()[piece])


def _loaded(project, address, title, *, below=False):
    layer = QgsVectorLayer(address, title, 'ogr')
    if not layer.isValid():
        raise QgsProcessingException(tr('{path} cannot be read.').format(path=address))
    project.addMapLayer(layer, False)
    root = project.layerTreeRoot()  # a theme draws its layers in the order of the tree
    root.addLayer(layer) if below else root.insertLayer(0, layer)
    return layer


def _number(codes) -> str:
    """The number of a chosen site, beside its star."""
    rows = ' '.join("WHEN \"site\" = '{}' THEN '        {}'".format(code.replace("'", "''"), number)
                    for number, code in enumerate(codes, start=1))
    return f"CASE {rows} ELSE '' END" if codes else "''"


def _named(layer, words) -> None:
    """The name and what the colour says, in words: the map is read in grey too. Words alone where they are many."""
    shown = f"{NAME} || '\\n' || {words}" if layer.featureCount() <= MANY else words
    write_on_territories(layer, shown, size=7.5 if layer.featureCount() <= MANY else 6)


def _theme(project, name, layers) -> None:
    record = QgsMapThemeCollection.MapThemeRecord()
    for layer in layers:
        record.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert(name, record)


def forget(layers) -> None:
    """Drop rule renderers before their layers go: QGIS 3.22 does not outlive Python's hold on them."""
    for layer in layers.values():
        if isinstance(layer.renderer(), QgsRuleBasedRenderer):
            layer.setRenderer(None)
