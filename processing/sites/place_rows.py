"""Rows of a layer of places: the columns asked for, the shapes beside, and points in metres for distances."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsRectangle,
)

from ..compat import plain
from ..i18n import tr
from ..systems import living
from ..tables import features


class Places(NamedTuple):
    """`rows`: DataFrame of the columns asked for, cells as they are; shapes in the same order."""

    rows: object
    shapes: list
    crs: object
    wkb_type: object


def read_places(source, columns: dict[str, str], feedback) -> Places:
    """Every feature, by its columns `{name in the engine: name in the source}`."""
    import pandas as pd

    from ...engine.progress import check

    positions = [source.fields().lookupField(name) for name in columns.values()]
    cells, shapes = [], []
    for feature in features(source, QgsFeatureRequest().setSubsetOfAttributes(positions)):
        check(feedback.isCanceled)
        cells.append([plain(feature[position]) for position in positions])
        shapes.append(feature.geometry())
    rows = pd.DataFrame(cells, columns=list(columns), dtype=object)
    return Places(rows, shapes, living(source.sourceCrs()), source.wkbType())


def keyed(rows, label: str):
    """The rows by their code as text; empty and repeated codes are refused."""
    from ...engine.nomenclatures.codes import text
    from ...engine.words import listed

    codes = text(rows['code'])
    twice = codes[codes.duplicated() & (codes != '')].unique()
    if (codes == '').any() or len(twice):
        raise QgsProcessingException(tr('{table}: {empty} rows have no code, {n} codes stand there twice ({codes}). Each '
                                        'row '
                                        'needs a code of its own.').format(
            table=label, empty=int((codes == '').sum()), n=len(twice), codes=listed(twice) or '-'))
    return rows.drop(columns='code').set_axis(codes.to_numpy(), axis=0)


def metric_system(places: Places, context):
    """The layer's own system where it is in metres, else one centred on it."""
    if not places.crs.isValid():
        raise QgsProcessingException(tr('The layer of sites has no reference system: set it, distances need one.'))
    if not places.crs.isGeographic():
        return places.crs
    box = QgsRectangle()
    for shape in places.shapes:
        box.combineExtentWith(shape.boundingBox())
    degrees = QgsCoordinateTransform(places.crs, QgsCoordinateReferenceSystem('EPSG:4326'), context.transformContext())
    middle = degrees.transform(box.center())
    return QgsCoordinateReferenceSystem.fromProj(
        f'+proj=aeqd +lat_0={middle.y():.6f} +lon_0={middle.x():.6f} +datum=WGS84 +units=m +no_defs')


def points_in(places: Places, system, context, label: str):
    """x and y of a point on each shape, in metres."""
    import pandas as pd

    if not places.crs.isValid():
        raise QgsProcessingException(tr('{table}: no reference system. Set it, distances need one.').format(table=label))
    transform = QgsCoordinateTransform(places.crs, system, context.transformContext())
    points = []
    for shape in places.shapes:
        inside = shape.pointOnSurface() if not shape.isNull() else shape
        if inside.isNull():
            points.append((float('nan'), float('nan')))
            continue
        point = transform.transform(inside.asPoint())
        points.append((point.x(), point.y()))
    return pd.DataFrame(points, columns=['x', 'y'], index=places.rows.index)
