"""Polygons with a code: read from a layer or from QGIS's own world map, made valid, dissolved without gaps."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import plain
from ..i18n import tr
from ..systems import living
from ..tables import features

WORLD_MAP = Path('resources') / 'data' / 'world_map.gpkg'  # Natural Earth, shipped with every QGIS since 3.10
IN_FRANCE = "\"iso_a2\" = 'FR'"


@dataclass
class Pieces:
    """Polygons in the order read: `codes` as in the source, `names` where it has them; and what was left out."""

    crs: QgsCoordinateReferenceSystem
    code_column: str = ''
    codes: list = field(default_factory=list)
    names: list = field(default_factory=list)
    shapes: list = field(default_factory=list)
    without_code: int = 0
    without_shape: int = 0
    repaired: int = 0

    def add(self, code, name, shape: QgsGeometry) -> None:
        """Keep a polygon that has a code and a shape, count one that has not."""
        if code is None or not str(code).strip():
            self.without_code += 1
        elif shape.isNull() or shape.isEmpty():
            self.without_shape += 1
        else:
            self.codes.append(code)
            self.names.append(name)
            self.shapes.append(self._valid(shape))

    def _valid(self, shape: QgsGeometry) -> QgsGeometry:
        if shape.isGeosValid():
            return shape
        self.repaired += 1
        return surfaces(shape.makeValid())


def surfaces(shape: QgsGeometry) -> QgsGeometry:
    """Only the polygons of a geometry: repair and projection may leave lines and points beside them."""
    if QgsWkbTypes.geometryType(shape.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry:
        return shape
    parts = [part for part in shape.asGeometryCollection()
             if QgsWkbTypes.geometryType(part.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry]
    return QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()


def of_source(source, code_column: str, name_column: str | None, should_stop) -> Pieces:
    """The polygons of a Processing source."""
    from ...engine.progress import check

    pieces = Pieces(living(source.sourceCrs()), code_column)
    code_at = source.fields().lookupField(code_column)
    name_at = source.fields().lookupField(name_column) if name_column else code_at
    for feature in features(source, QgsFeatureRequest().setSubsetOfAttributes([code_at, name_at])):
        check(should_stop)
        pieces.add(plain(feature[code_at]), plain(feature[name_at]), feature.geometry())
    return pieces


def world_map() -> Path | None:
    """QGIS's own world map, wherever this installation keeps it."""
    prefix = Path(QgsApplication.prefixPath())
    folders = [Path(QgsApplication.pkgDataPath()), prefix, prefix / 'share' / 'qgis', prefix / 'Resources',
               prefix.parent / 'Resources']
    return next((folder / WORLD_MAP for folder in folders if (folder / WORLD_MAP).is_file()), None)


def of_world_map(code_of_name: dict, should_stop) -> Pieces:
    """France in QGIS's own world map; `code_of_name` tells the departement behind each of the map's names."""
    from ...engine.progress import check

    path = world_map()
    layer = QgsVectorLayer(f'{path}|layername=states_provinces', 'states_provinces', 'ogr') if path else None
    if layer is None or not layer.isValid():
        raise QgsProcessingException(tr(
            'This QGIS has no world map ({path}). Give a polygon layer of departements or regions as input, for '
            'example IGN Admin Express.').format(path=WORLD_MAP.as_posix()))
    pieces = Pieces(layer.crs())
    for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(IN_FRANCE)):
        check(should_stop)
        pieces.add(code_of_name.get(feature['name']), feature['name'], feature.geometry())
    return pieces


def dissolved(groups: dict, should_stop, progress) -> dict:
    """One valid multipolygon per group of shapes: common borders go, no gap opens, enclaves stay."""
    from ...engine.progress import check

    made = {}
    for done, (code, shapes) in enumerate(groups.items(), start=1):
        check(should_stop)
        whole = surfaces(QgsGeometry.unaryUnion(shapes)) if len(shapes) > 1 else QgsGeometry(shapes[0])
        whole.convertToMultiType()
        made[code] = whole
        progress(100 * done / len(groups))
    return made


def reprojected(shape: QgsGeometry, transform) -> QgsGeometry:
    """The shape in the target reference system, still valid."""
    moved = QgsGeometry(shape)
    moved.transform(transform)
    if not moved.isGeosValid():
        moved = surfaces(moved.makeValid())
        moved.convertToMultiType()
    return moved
