"""Sites of a layer or a file, cleaned by the engine, with their shapes."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingException,
    QgsWkbTypes,
)

from ..errors import push_notes
from ..i18n import tr
from ..tables import read_table
from .site_shapes import POLYGON, WGS_84, read_shapes

LOUD = 3  # columns named in one sentence


def field_map_of(text: str) -> dict[str, str]:
    """{field of the standard: column of the layer} from "site_id = ID; unite_fonciere_surface = surface"."""
    pairs = [part.split('=') for part in text.replace('\n', ';').replace(',', ';').split(';') if part.strip()]
    return {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}


def field_map_problems(text: str, source) -> list[str]:
    """A line that is no pair, a field that the standard does not know, a column that the layer lacks."""
    from ...engine.sources.brownfield_fields import fields

    reasons = []
    parts = [part.strip() for part in text.replace('\n', ';').replace(',', ';').split(';') if part.strip()]
    odd = [part for part in parts if part.count('=') != 1]
    if odd:
        reasons.append(tr('Field map: "{part}" is no pair. Write: field of the standard = column of the layer; ...').format(
            part=odd[0]))
    found = field_map_of(text)
    strange = [name for name in found if name not in fields()]
    if strange:
        reasons.append(tr('Field map: {names} is no field of the standard. Examples: site_id, unite_fonciere_surface, '
                          'comm_insee.').format(names=', '.join(strange[:LOUD])))
    columns = source.fields().names() if source is not None else []
    absent = [column for column in found.values() if source is not None and column not in columns]
    if absent:
        reasons.append(tr('Field map: the layer has no column {names}. Columns there: {columns}.').format(
            names=', '.join(absent[:LOUD]), columns=', '.join(columns)))
    return reasons


def read_sites(source, field_map, context, feedback):
    """The clean inventory of a source and its shapes, in the order of its features."""
    from ...engine.sources.brownfields import clean_brownfields

    table = read_table(source, {name: name for name in source.fields().names()}, feedback.isCanceled)
    table = with_identifiers(renamed(table, field_map), feedback)
    shapes = None
    if source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        shapes = read_shapes(source, table, context, feedback.isCanceled)
        table = _with_points(table, shapes, context)
    inventory = clean_brownfields(table, name=source.sourceName(), should_stop=feedback.isCanceled)
    if shapes is None:
        shapes = read_shapes(source, inventory.table, context, feedback.isCanceled)
    push_notes(feedback, inventory.notes)
    say_shapes(shapes, feedback)
    return inventory, shapes


def renamed(table, field_map):
    """Columns under the names of the standard; a column that had such a name already gives way."""
    for field, column in field_map.items():
        table = table.drop(columns=[field] if field in table and field != column else []).rename(columns={column: field})
    return table


def with_identifiers(table, feedback):
    """With a site_id for each row: its rank where the source has none."""
    from ...engine.sources.brownfield_fields import match_fields

    columns = match_fields(list(table.columns))
    rank = [f'site-{number}' for number in range(1, len(table) + 1)]
    if 'site_id' not in columns:
        feedback.pushWarning(tr('No column site_id: the sites are called site-1, site-2... in the order of the layer.'))
        return table.assign(site_id=rank)
    ids = table[columns['site_id']].astype(object)
    empty = ids.isna() | (ids.astype(str).str.strip() == '')
    if empty.any():
        feedback.pushWarning(tr('{n} sites without site_id are called by their rank in the layer: site-{first}...').format(
            n=int(empty.sum()), first=int(empty.to_numpy().nonzero()[0][0]) + 1))
        import pandas as pd

        table = table.assign(**{columns['site_id']: ids.where(~empty, pd.Series(rank, index=table.index))})
    return table


def _with_points(table, shapes, context):
    """With lon and lat of the geometry, unless the table tells the point itself."""
    from ...engine.sources.brownfield_fields import match_fields

    columns = match_fields(list(table.columns))
    if 'geompoint' in columns or {'lon', 'lat'} <= set(columns) or not shapes.metric_crs.isValid():
        return table
    transform = QgsCoordinateTransform(shapes.metric_crs, QgsCoordinateReferenceSystem(WGS_84), context.transformContext())
    points = []
    for shape in shapes.metric:
        try:
            point = transform.transform(shape.pointOnSurface().asPoint()) if shape is not None else None
        except QgsCsException as error:
            raise QgsProcessingException(str(error)) from error
        points.append((None, None) if point is None else (point.x(), point.y()))
    return table.assign(lon=[point[0] for point in points], lat=[point[1] for point in points])


def say_shapes(shapes, feedback) -> None:
    """What was repaired, and which sites have no shape."""
    if shapes.repaired:
        feedback.pushInfo(tr('{n} invalid polygons were repaired for the measures; the result keeps them as given.').format(
            n=shapes.repaired))
    if shapes.without:
        feedback.pushWarning(tr('{n} sites have no geometry: they are judged on their fields.').format(n=shapes.without))
    if shapes.circles:
        feedback.pushInfo(tr('{n} sites known by a point only are drawn as circles of their area.').format(n=shapes.circles))
    if not shapes.crs.isValid():
        feedback.pushWarning(tr('The sites have no reference system: nothing can be measured around them, they are judged '
                                'on '
                                'their fields.'))


def surfaces_in_degrees(shapes, context):
    """Polygons as WKT in WGS 84, '' for the others: what the standard writes in geomsurf."""
    if not shapes.metric_crs.isValid():
        return [''] * len(shapes.metric)
    from qgis.core import QgsGeometry

    transform = QgsCoordinateTransform(shapes.metric_crs, QgsCoordinateReferenceSystem(WGS_84), context.transformContext())
    written = []
    for shape, kind in zip(shapes.metric, shapes.kinds):
        if shape is None or kind != POLYGON:
            written.append('')
            continue
        moved = QgsGeometry(shape)
        moved.transform(transform)
        written.append(moved.asWkt(7))
    return written
