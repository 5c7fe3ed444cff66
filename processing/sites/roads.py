"""Sites and layers on the roads: the networks of the road layer, and distances along them."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsWkbTypes

from ..compat import plain
from ..i18n import figure, tr
from ..libraries import missing
from ..tables import features
from . import overlays

ON_FOOT, BY_TRUCK = 'on foot', 'by truck'  # which roads a way may take
STEP = 50.0  # metres between two points of an edge from which, or to which, a way is looked for
POINTS = 100  # of one edge, at most so many steps
LEAST_JOINED = 0.5  # share of the roads that hangs together under which the layer is no network


@dataclass(frozen=True)
class Edges:
    """Points on the edge of shapes, n x 2, and the number of the shape of each."""

    points: object
    of: object


def reads_roads(run) -> bool:
    """Is there a road layer, and are distances asked along it?"""
    return (run.algorithm.is_given(run.parameters, 'ROADS')
            and not run.algorithm.parameterAsBoolean(run.parameters, 'STRAIGHT', run.context))


def by_road(run, layer, straight, way: str):
    """Metres to the nearest feature of a layer and how they were measured: along the roads where a way is found.

    `straight`: metres in a straight line, NaN where the layer tells nothing: so it stays. A site that no way joins to a
    feature keeps its straight line, lengthened by the usual detour.
    """
    import numpy as np
    import pandas as pd

    from ...engine.sites.facts import BY_ROAD, DETOUR, STRAIGHT_LINE
    from ...engine.sites.planning_rules import session_parameter
    from ...engine.sites.road_network import nearest_by_road

    if not reads_roads(run):
        return straight, STRAIGHT_LINE
    network = network_of(run, way)
    count = len(run.sites.metric)
    metres = np.full(count, np.nan)
    if network is not None:
        edges, targets = site_edges(run), edges_of(layer.shapes.values())
        metres = nearest_by_road(network, edges.points, edges.of, targets.points, count,
                                 should_stop=run.feedback.isCanceled)
    metres = np.where(straight == 0, 0.0, metres)  # the feature lies on the site: no way to go
    factor = session_parameter('detour')
    known, far = ~np.isnan(straight), straight >= overlays.REACH
    found = known & ~np.isnan(metres)
    left = known & ~found & ~far
    if left.any():
        run.feedback.pushInfo(tr('{layer}: no way by road for {n} sites; their distance is the straight line times '
                                 '{factor}.').format(layer=layer.name, n=int(left.sum()), factor=figure(factor, 'g')))
    detour = np.where(far, straight, straight * factor)
    how = pd.Series(np.select([found, left], [BY_ROAD, DETOUR], STRAIGHT_LINE), dtype=object)
    return np.where(found, np.minimum(metres, overlays.REACH), detour), how


def counted(run, layer, within: float):
    """How many features of a layer lie within so many metres by road; None without a network."""
    from ...engine.sites.road_network import count_by_road

    network = network_of(run, ON_FOOT) if reads_roads(run) else None
    if network is None:
        return None
    edges, middles = site_edges(run), middles_of(layer.shapes.values())
    return count_by_road(network, edges.points, edges.of, middles, len(run.sites.metric), within,
                         should_stop=run.feedback.isCanceled)


def network_of(run, way: str):
    """The network for that way of going, built once; None, said once, without scipy or where the lines do not join."""
    if way not in run.networks:
        run.networks[way] = _built(run, way)
    return run.networks[way]


def _built(run, way: str):
    from ...engine.sites.road_network import road_network

    lacking = missing(('scipy',))
    if lacking:
        run.feedback.pushWarning(tr('Distances by road: {reason} They are straight lines lengthened by the usual '
                                    'detour.').format(reason=' '.join(lacking)))
        run.networks.update({ON_FOOT: None, BY_TRUCK: None})
        return None
    points, lines = _vertices(run, way)
    network = road_network(points, lines)
    words = {'n': len(network.length), 'share': round(100 * network.joined)}
    if network.joined < LEAST_JOINED:
        run.feedback.pushWarning(tr('Roads: their lines do not join ({share} % of their length hangs together): no '
                                    'distance is measured along them. Give a layer whose lines share their '
                                    'ends.').format(**words))
        return None
    told = (tr('Roads on foot: {n} segments, {share} % of their length hangs together.') if way == ON_FOOT
            else tr('Roads for trucks: {n} segments, {share} % of their length hangs together.'))
    run.feedback.pushInfo(told.format(**words))
    return network


def _vertices(run, way: str):
    """Vertices of the roads that this way may take, and the number of the line of each."""
    import numpy as np

    from ...engine.progress import check
    from ...engine.sites.layer_words import HEAVY_TRUCK, VAN, road_of

    source = run.source('ROADS')
    names = [run.column('ROADS', 'road', role) for role in ('nature', 'weight')]
    positions = [source.fields().lookupField(name) if name else -1 for name in names]
    tonnes = VAN if run.profile.name == 'micro_hub' else HEAVY_TRUCK
    request = QgsFeatureRequest().setSubsetOfAttributes([at for at in positions if at >= 0]).setDestinationCrs(
        run.sites.metric_crs, run.context.transformContext())
    around = run.sites.extent()
    around.grow(overlays.REACH)
    request.setFilterRect(around)
    parts = []
    for number, feature in enumerate(features(source, request)):
        if number % 1000 == 0:
            check(run.feedback.isCanceled)
        nature, weight = (plain(feature[at]) if at >= 0 else None for at in positions)
        kind = road_of(nature, weight, tonnes) if way == BY_TRUCK else road_of(nature, None, 0)
        is_open = kind is not None if way == BY_TRUCK else kind != 'motorway'
        if is_open:
            parts += _lines(feature.geometry())
    if not parts:
        return np.zeros((0, 2)), np.zeros(0, dtype=np.intp)
    return np.concatenate(parts), np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def _lines(shape: QgsGeometry) -> list:
    """Vertices of each part of a line, n x 2, from its well-known binary."""
    import numpy as np

    if shape.isNull() or shape.isEmpty():
        return []
    flat = QgsGeometry(shape.constGet().segmentize()) if QgsWkbTypes.isCurvedType(shape.wkbType()) else QgsGeometry(shape)
    flat.get().dropZValue()
    flat.get().dropMValue()
    flat.convertToMultiType()
    data, parts, at = bytes(flat.asWkb()), [], 9
    while at < len(data):  # each part: byte order, type, number of points, coordinates
        count = int(np.frombuffer(data, '<u4', 1, at + 5)[0])
        parts.append(np.frombuffer(data, '<f8', 2 * count, at + 9).reshape(-1, 2))
        at += 9 + 16 * count
    return parts


def site_edges(run) -> Edges:
    """Points on the edges of the sites, looked for once."""
    if run.edges is None:
        run.edges = edges_of(run.sites.metric)
    return run.edges


def edges_of(shapes) -> Edges:
    """Points along the edges of shapes, `STEP` metres apart, further on a long edge; a point is itself."""
    import numpy as np

    points, counts = [], []
    for shape in shapes:
        if shape is None:
            counts.append(0)
            continue
        length = shape.length()
        dense = shape.densifyByDistance(max(STEP, length / POINTS)) if length > 0 else shape
        found = [(vertex.x(), vertex.y()) for vertex in dense.vertices()]
        points += found
        counts.append(len(found))
    return Edges(np.array(points, dtype=float).reshape(-1, 2), np.repeat(np.arange(len(counts)), counts))


def middles_of(shapes):
    """The middle of each shape, n x 2."""
    import numpy as np

    middles = [shape.centroid().asPoint() for shape in shapes]
    return np.array([(point.x(), point.y()) for point in middles], dtype=float).reshape(-1, 2)
