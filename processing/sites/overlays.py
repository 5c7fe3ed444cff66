"""Sites against vector layers: nearest distance, share of the area by category. One index a layer, never all pairs."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ..compat import plain
from ..systems import living
from ..tables import features
from ..territories.polygons import surfaces

BORDER = 5_000  # metres outside the extent of its zones where a layer still tells that there is none
REACH = 50_000  # metres around the sites: further features are not read, and a distance beyond is told as that
MARGIN = 20_000  # metres outside its extent where a layer may still be asked how far it is; beyond, it is about elsewhere
ROUND = 8  # segments of a quarter circle


@dataclass
class Indexed:
    """Features of a layer around the sites, in metres. `categories`: text by feature id, None without."""

    name: str
    index: QgsSpatialIndex
    shapes: dict = field(default_factory=dict)
    categories: dict = field(default_factory=dict)
    extent: QgsRectangle = field(default_factory=QgsRectangle)
    repaired: int = 0
    date: str = ''


def indexed(source, sites, context, should_stop, category=None, columns=()) -> Indexed:
    """Read a layer once. `category`: function of the list of the `columns`' values, None to leave a feature out."""
    from ...engine.progress import check

    positions = [source.fields().lookupField(name) for name in columns]
    request = QgsFeatureRequest().setSubsetOfAttributes(positions).setDestinationCrs(
        sites.metric_crs, context.transformContext())
    around = sites.extent()
    around.grow(REACH)
    request.setFilterRect(around)
    found = Indexed(source.sourceName(), QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries))
    found.extent = _extent(source, sites, context)
    for number, feature in enumerate(features(source, request)):
        if number % 1000 == 0:
            check(should_stop)
        shape = feature.geometry()
        if shape.isNull() or shape.isEmpty():
            continue
        told = category([plain(feature[at]) for at in positions]) if category else ''
        if told is None:
            continue
        is_surface = QgsWkbTypes.geometryType(shape.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
        if is_surface and not shape.isGeosValid():
            shape = surfaces(shape.makeValid())
            found.repaired += 1
        kept = QgsFeature(number)
        kept.setGeometry(shape)
        found.index.addFeature(kept)
        found.shapes[number] = shape
        found.categories[number] = told
    return found


def _extent(source, sites, context) -> QgsRectangle:
    from qgis.core import QgsCoordinateTransform, QgsCsException

    if not source.sourceCrs().isValid():
        return source.sourceExtent()
    transform = QgsCoordinateTransform(living(source.sourceCrs()), sites.metric_crs, context.transformContext())
    try:
        return transform.transformBoundingBox(source.sourceExtent())
    except QgsCsException:  # a layer of the whole world does not fit in a local projection: it covers the sites
        return sites.extent()


def reached(layer: Indexed, sites, margin=BORDER):
    """Which sites the layer can speak of: inside its extent, grown by a margin in metres."""
    import numpy as np

    box = QgsRectangle(layer.extent)
    box.grow(margin + 1)
    return np.array([shape is not None and box.contains(shape.boundingBox().center()) for shape in sites.metric], dtype=bool)


def nearest(layer: Indexed, sites, should_stop, progress=None):
    """Metres from each site to the nearest feature, `REACH` if it is further; NaN where the layer cannot tell."""
    import numpy as np

    from ...engine.progress import check

    distances = np.full(len(sites.metric), np.nan)
    for position in np.flatnonzero(reached(layer, sites, MARGIN)):
        check(should_stop)
        shape = sites.metric[position]
        near = layer.index.nearestNeighbor(shape, 1) if layer.shapes else []
        distances[position] = min([layer.shapes[at].distance(shape) for at in near] + [REACH])
        if progress:
            progress(position)
    return distances


def counted(layer: Indexed, sites, reached, metres: float, should_stop):
    """How many features lie within so many metres of each site, in a straight line; NaN where the layer cannot tell."""
    import numpy as np

    from ...engine.progress import check

    counts = np.full(len(sites.metric), np.nan)
    for position in np.flatnonzero(reached):
        check(should_stop)
        shape = sites.metric[position]
        box = shape.boundingBox()
        box.grow(metres)
        counts[position] = sum(layer.shapes[at].distance(shape) <= metres for at in layer.index.intersects(box))
    return counts


def shares(layer: Indexed, sites, should_stop, buffer=0.0):
    """Share of each site's area that each category covers, sites x categories; of a point, 1 where it lies in one.

    Polygons of one category that overlap count once. Features may be grown by `buffer` metres (lines, points).
    """
    import pandas as pd

    from ...engine.progress import check

    rows = []
    for position, shape in enumerate(sites.metric):
        if shape is None:
            continue
        check(should_stop)
        box = shape.boundingBox()
        box.grow(buffer)
        by_category: dict[str, list] = {}
        for at in layer.index.intersects(box):
            grown = layer.shapes[at].buffer(buffer, ROUND) if buffer else layer.shapes[at]
            by_category.setdefault(layer.categories[at], []).append(grown)
        rows += [(position, category, share) for category, shapes in by_category.items()
                 if (share := _share(shape, shapes)) > 0]
    table = pd.DataFrame(rows, columns=['site', 'category', 'share'])
    wide = table.pivot_table(index='site', columns='category', values='share', aggfunc='sum') if rows else pd.DataFrame()
    return wide.reindex(range(len(sites.metric))).fillna(0.0).clip(upper=1.0)


def _share(shape: QgsGeometry, others: list) -> float:
    area = shape.area()
    if area <= 0:
        return float(any(other.intersects(shape) for other in others))
    parts = [part for part in (shape.intersection(other) for other in others) if not part.isEmpty()]
    if not parts:
        return 0.0
    whole = parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts)
    return whole.area() / area


def weighted_area(layer: Indexed, sites, should_stop):
    """Sum over each site of covered area times the number in the category (floors), m2; 0 where nothing stands."""
    import numpy as np

    from ...engine.progress import check

    totals = np.full(len(sites.metric), np.nan)
    for position in np.flatnonzero(reached(layer, sites, 0)):
        check(should_stop)
        shape = sites.metric[position]
        if shape.area() > 0:
            totals[position] = sum(shape.intersection(layer.shapes[at]).area() * float(layer.categories[at] or 1)
                                   for at in layer.index.intersects(shape.boundingBox()))
    return totals
