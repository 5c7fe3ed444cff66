"""The shapes of the sites: as given for the result, repaired and in metres for the measures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsRectangle,
    QgsWkbTypes,
)

from ..compat import plain
from ..i18n import tr
from ..systems import living
from ..tables import features
from ..territories.polygons import surfaces

WGS_84, LAMBERT_93 = 'EPSG:4326', 'EPSG:2154'
MAINLAND = QgsRectangle(-6, 41, 10, 52)  # degrees: where Lambert-93 holds
POLYGON, POINT = 'polygon', 'point'
DRAWN_FROM = 'drawn_from'  # of the checked sites: polygon, or point where a circle stands for it
MULTI = QgsWkbTypes.Type.MultiPolygon
ELLIPSOID = 'EPSG:7019'  # GRS 80: areas do not depend on the projection


@dataclass
class SiteShapes:
    """One entry per site, in order. `given`: for the result, in `crs`. `metric`: valid, in `metric_crs`; None without
    geometry or without reference system. `kinds`: 'polygon', 'point' or None.
    """

    crs: QgsCoordinateReferenceSystem
    wkb_type: object
    given: list = field(default_factory=list)
    metric: list = field(default_factory=list)
    kinds: list = field(default_factory=list)
    metric_crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    repaired: int = 0
    without: int = 0
    circles: int = 0

    def extent(self) -> QgsRectangle:
        """Of all the sites, in metres."""
        box = QgsRectangle()
        box.setMinimal()
        for shape in self.metric:
            if shape is not None:
                box.combineExtentWith(shape.boundingBox())
        return box

    def kept(self, keep) -> SiteShapes:
        """Only the sites where `keep` is true."""
        return replace(self, given=[shape for shape, wanted in zip(self.given, keep) if wanted],
                       metric=[shape for shape, wanted in zip(self.metric, keep) if wanted],
                       kinds=[kind for kind, wanted in zip(self.kinds, keep) if wanted])

    def areas(self):
        """Areas on the ellipsoid, m2, NaN for points and sites without geometry."""
        import numpy as np

        measure = QgsDistanceArea()
        measure.setEllipsoid(ELLIPSOID)
        measure.setSourceCrs(self.metric_crs, _context())
        return np.array([measure.measureArea(shape) if kind == POLYGON and shape is not None else np.nan
                         for shape, kind in zip(self.metric, self.kinds)], dtype=float)


def _context():
    from qgis.core import QgsProject

    return QgsProject.instance().transformContext()


def read_shapes(source, table, context, should_stop) -> SiteShapes:
    """The sites of a layer; of a table without geometry, from its columns geomsurf, geompoint, lon and lat."""
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        return read_columns(table, context, should_stop)
    return _measured(_of_layer(source, should_stop), context, should_stop)


def read_columns(table, context, should_stop) -> SiteShapes:
    """The sites of a clean table, from its columns geomsurf, lon and lat."""
    return _measured(_of_columns(table), context, should_stop)


def _of_layer(source, should_stop) -> SiteShapes:
    from ...engine.progress import check

    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        raise QgsProcessingException(tr('The sites are lines. Give polygons, points, or a table with a point of each site.'))
    is_polygon = kind == QgsWkbTypes.GeometryType.PolygonGeometry
    shapes = SiteShapes(living(source.sourceCrs()), QgsWkbTypes.multiType(QgsWkbTypes.flatType(source.wkbType())))
    told = source.fields().lookupField(DRAWN_FROM)
    for feature in features(source, QgsFeatureRequest().setSubsetOfAttributes([told] if told >= 0 else [])):
        check(should_stop)
        shape = QgsGeometry(feature.geometry())
        is_circle = told >= 0 and plain(feature[told]) == POINT  # drawn so for the map: it has no area of its own
        if shape.isNull() or shape.isEmpty():
            shapes.given.append(QgsGeometry())
            shapes.kinds.append(None)
            continue
        shape.get().dropZValue()
        shape.get().dropMValue()
        shape.convertToMultiType()
        shapes.given.append(shape)
        shapes.circles += is_circle
        shapes.kinds.append(POLYGON if is_polygon and not is_circle else POINT)
    return shapes


def _of_columns(table) -> SiteShapes:
    """Polygons where a site has one; among them a site with a point only is drawn as a circle of its area."""
    with_surface = bool((table['geomsurf'] != '').any())
    shapes = SiteShapes(QgsCoordinateReferenceSystem(WGS_84), MULTI if with_surface else QgsWkbTypes.Type.MultiPoint)
    for surface, lon, lat, area in zip(table['geomsurf'], table['lon'], table['lat'], table['unite_fonciere_surface']):
        shape = QgsGeometry.fromWkt(surface.split(';')[-1]) if surface else QgsGeometry()
        if not shape.isNull() and not shape.isEmpty():
            shape.convertToMultiType()
            shapes.given.append(shape)
            shapes.kinds.append(POLYGON)
        elif lon == lon and lat == lat:
            point = QgsGeometry.fromPointXY(QgsPointXY(lon, lat))
            if with_surface:
                shapes.circles += 1
            point.convertToMultiType()
            shapes.given.append(_circle(lon, lat, area) if with_surface else point)
            shapes.kinds.append(POINT)
        else:
            shapes.given.append(QgsGeometry())
            shapes.kinds.append(None)
    return shapes


def _circle(lon, lat, area) -> QgsGeometry:
    """A circle of that area in m2 (of 1,000 m2 where it is unknown), for the map only."""
    import math

    radius = math.sqrt((area if area == area and area > 0 else 1000) / math.pi) / 111_320
    shrink = max(math.cos(math.radians(lat)), 0.01)
    ring = [QgsPointXY(lon + radius / shrink * math.cos(turn * math.pi / 16), lat + radius * math.sin(turn * math.pi / 16))
            for turn in range(33)]
    circle = QgsGeometry.fromPolygonXY([ring])
    circle.convertToMultiType()
    return circle


def _measured(shapes: SiteShapes, context, should_stop) -> SiteShapes:
    """With the shapes in metres: valid, reprojected; a site known by a point is that point."""
    from ...engine.progress import check

    shapes.without = sum(kind is None for kind in shapes.kinds)
    valid = [_valid(shape, kind, shapes) for shape, kind in zip(shapes.given, shapes.kinds)]
    if not shapes.crs.isValid():
        shapes.metric = [None] * len(valid)
        return shapes
    shapes.metric_crs = metric_crs(valid, shapes.crs, context)
    transform = QgsCoordinateTransform(shapes.crs, shapes.metric_crs, context.transformContext())
    for position, (shape, kind) in enumerate(zip(valid, shapes.kinds)):
        check(should_stop)
        if kind is None:
            shapes.metric.append(None)
            continue
        moved = shape.centroid() if kind == POINT else QgsGeometry(shape)
        try:
            moved.transform(transform)
        except QgsCsException as error:
            raise QgsProcessingException(tr('Site in row {row}: its coordinates do not fit in {crs}: {detail}').format(
                row=position + 1, crs=shapes.crs.authid(), detail=error)) from error
        if kind == POLYGON and not moved.isGeosValid():
            moved = surfaces(moved.makeValid())
        if moved.isNull() or moved.isEmpty():
            shapes.kinds[position] = None
            shapes.without += 1
        shapes.metric.append(None if shapes.kinds[position] is None else moved)
    return shapes


def _valid(shape: QgsGeometry, kind, shapes: SiteShapes) -> QgsGeometry:
    if kind != POLYGON or shape.isGeosValid():
        return shape
    shapes.repaired += 1
    return surfaces(shape.makeValid())


def metric_crs(given, crs, context) -> QgsCoordinateReferenceSystem:
    """Lambert-93 in mainland France, elsewhere the UTM zone of the middle of the sites."""
    box = QgsRectangle()
    box.setMinimal()
    for shape in given:
        if not shape.isNull() and not shape.isEmpty():
            box.combineExtentWith(shape.boundingBox())
    if box.isNull() or box.xMaximum() < box.xMinimum():
        return QgsCoordinateReferenceSystem(LAMBERT_93)
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS_84), context.transformContext())
    try:
        middle = to_degrees.transform(box.center())
    except QgsCsException as error:
        raise QgsProcessingException(tr('The sites do not lie where {crs} holds: is it their reference system? '
                                        '{detail}').format(crs=crs.authid(), detail=error)) from error
    if MAINLAND.contains(middle):
        return QgsCoordinateReferenceSystem(LAMBERT_93)
    zone = int((middle.x() + 180) // 6) % 60 + 1
    return living(QgsCoordinateReferenceSystem(f'EPSG:{(32600 if middle.y() >= 0 else 32700) + zone}'))
