"""QGIS layers as the tables that `engine.postgis` saves: columns, rows, shapes, style, metadata.

Called in the main thread; the rows are then read from a source that any thread may use.
"""

from __future__ import annotations

import json

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingException,
    QgsReadWriteContext,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtXml import QDomDocument

from ..compat import kind_of, plain
from ..i18n import tr

# Not forms, relations, actions nor custom properties: they may hold the source of other layers, with its credentials.
SHOWN = ('Symbology', 'Symbology3D', 'Labeling', 'Fields', 'MapTips', 'Diagrams', 'AttributeTable', 'Rendering', 'Legend')


def saved_layer(layer, *, with_style: bool):
    """An `engine.postgis.saving.Layer` of a layer without `layer_problems`."""
    from ...engine.postgis.names import table_name
    from ...engine.postgis.qgis_tables import Notes, Style
    from ...engine.postgis.saving import KEY, Column, Layer

    positions = [place for place, field in enumerate(layer.fields()) if field.name().lower() != KEY]
    fields = [layer.fields().at(place) for place in positions]
    columns = tuple(Column(field.name(), kind_of(field), field.alias() or field.comment()) for field in fields)
    abstract = layer.metadata().abstract()
    return Layer(
        table_name(layer.name()), layer.name(), columns,
        _rows(QgsVectorLayerFeatureSource(layer), positions, [column.kind for column in columns], multi_type(layer)),
        max(0, layer.featureCount()), _shapes(layer), abstract,
        Style(layer.name(), style_of(layer).toString(), _sld(layer), tr('Saved by Ressort')) if with_style else None,
        Notes(layer.name(), abstract, _metadata(layer), layer.crs().authid()))


def layer_problems(layers) -> list[str]:
    """Why some of them cannot become tables."""
    from ...engine.postgis.names import table_name

    reasons, names = [], {}
    for layer in layers:
        name = layer.name()
        if not layer.isValid():
            reasons.append(tr('{layer} cannot be read: repair its source first.').format(layer=name))
        elif layer.isSpatial() and (not layer.crs().isValid() or layer.crs().postgisSrid() <= 0):
            reasons.append(tr('{layer}: no reference system that a database knows. Set it in the layer properties, or '
                              'reproject the layer.').format(layer=name))
        if not table_name(name):
            reasons.append(tr('{layer}: no letter of its name can stand in that of a table. Rename it.').format(layer=name))
        names.setdefault(table_name(name), []).append(name)
    for table, those in names.items():
        if len(those) > 1:
            reasons.append(tr('{layers} would all become the table {table}. Rename them.').format(
                layers=', '.join(those), table=table))
    return reasons


def multi_type(layer):
    """The type of its table's shapes; a file may mix single and multiple ones."""
    kind = layer.wkbType()
    return kind if kind == QgsWkbTypes.Type.Unknown else QgsWkbTypes.multiType(kind)


def unreadable_style(layer, detail: str) -> str:
    """What is said of a style that QGIS cannot export or apply."""
    return tr('{layer}: its style cannot be read: {detail}').format(layer=layer.name(), detail=detail)


def style_of(layer) -> QDomDocument:
    """How it looks, less what may hold credentials."""
    categories = QgsMapLayer.StyleCategory.Symbology
    for name in SHOWN:
        categories |= getattr(QgsMapLayer.StyleCategory, name)
    document = QDomDocument()
    wrong = layer.exportNamedStyle(document, QgsReadWriteContext(), categories)
    if wrong:
        raise QgsProcessingException(unreadable_style(layer, wrong))
    return document


def _sld(layer) -> str:
    if not layer.isSpatial():
        return ''
    document = QDomDocument()
    layer.exportSldStyle(document, '')
    return '' if document.documentElement().isNull() else document.toString()


def _metadata(layer) -> str:
    document = QDomDocument()
    layer.exportNamedMetadata(document, '')
    return document.toString()


def _shapes(layer):
    from ...engine.postgis.saving import Shapes

    if not layer.isSpatial():
        return None
    kind = multi_type(layer)
    named = 'Geometry' if kind == QgsWkbTypes.Type.Unknown else QgsWkbTypes.displayString(kind)
    return Shapes(named, layer.crs().postgisSrid())


def _rows(source, positions, kinds, shape_type):
    """A function that gives the rows, once: values in the order of `positions`, then WKB where there are shapes."""
    has_shapes = shape_type != QgsWkbTypes.Type.NoGeometry
    multi = has_shapes and QgsWkbTypes.isMultiType(shape_type)

    def rows():
        request = QgsFeatureRequest().setSubsetOfAttributes(positions)
        if not has_shapes:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in source.getFeatures(request):
            values = feature.attributes()
            row = [_value(values[place], kind) for place, kind in zip(positions, kinds)]
            if has_shapes:
                row.append(_wkb(feature.geometry(), multi))
            yield tuple(row)

    return rows


def _value(value, kind):
    value = plain(value)
    if value is None or kind in ('int', 'real', 'bool'):
        return value
    if hasattr(value, 'toString'):  # QDate, QTime, QDateTime
        return value.toString(Qt.DateFormat.ISODateWithMs if kind != 'date' else Qt.DateFormat.ISODate) or None
    if kind == 'bytes':
        return '\\x' + bytes(value).hex()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _wkb(geometry, multi):
    if geometry.isNull():
        return None
    if multi:
        geometry.convertToMultiType()
    return geometry.asWkb().data()
