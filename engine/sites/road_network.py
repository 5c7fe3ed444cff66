"""Distances along roads: lines to a graph, sites and targets set on its nearest segments, shortest ways between them.

A way is the leg from the edge of the site to a road in a straight line, then along roads, then the leg to the target. Lines
join where they share a vertex, as in BD TOPO and OpenStreetMap: a bridge does not meet the road below. One-way streets are
gone both ways. Needs scipy, imported where used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import ShouldStop, check, never

Figures = NDArray[np.float64]
Places = NDArray[np.intp]

SAME_PLACE = 0.5  # metres under which two vertices are one: what rounding and reprojection part
SMALLEST_PIECE = 0.01  # share of the length of all roads under which a piece that joins no other is left aside
LONGEST_LEG = 500.0  # metres from a site, or a target, to its road; beyond, it is off the network [proposed]
PIECE = 100.0  # metres: segments are cut so, to look for the nearest one
BLOCK = 20_000  # points looked up at once
SITES_AT_ONCE = 64
NEARLY_NOTHING = 1e-9  # a sparse graph may take 0 for no edge


@dataclass(frozen=True)
class RoadNetwork:
    """Segments between nodes. `start`, `end`: nodes; `origin`, `span`: first point and vector; `length`: metres.

    `graph`: sparse, nodes x nodes, metres, both ways. `joined`: share of the length that the largest piece holds.
    """

    start: Places
    end: Places
    origin: Figures
    span: Figures
    length: Figures
    nodes: int
    graph: Any
    joined: float


@dataclass(frozen=True)
class OnRoad:
    """Points set on the network: `place`, which point it is; its segment; `along`, metres from its start; `leg`, metres.

    Only those within reach of a road.
    """

    place: Places
    segment: Places
    along: Figures
    leg: Figures


def road_network(points: Figures, lines: Places) -> RoadNetwork:
    """The network of a layer of roads.

    Parameters
    ----------
    points : n x 2, metres, the vertices of all lines, one line after the other
    lines : n, the number of the line of each vertex

    Returns
    -------
    RoadNetwork; without segment if there is no line. Pieces that join no other and hold less than 1 % of the length are
    left aside.

    Examples
    --------
    >>> cross = np.array([[0, 0], [100, 0], [200, 0], [100, 0], [100, 50]], float)
    >>> found = road_network(cross, np.array([0, 0, 0, 1, 1]))
    >>> found.nodes, found.length.tolist()
    (4, [100.0, 100.0, 50.0])
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    node, nodes = _nodes(points)
    first = np.flatnonzero(np.diff(lines) == 0) if len(lines) else np.zeros(0, dtype=np.intp)
    start, end = node[first], node[first + 1]
    real = start != end
    first, start, end = first[real], start[real], end[real]
    origin, span = points[first], points[first + 1] - points[first]
    length = np.hypot(span[:, 0], span[:, 1])
    piece = connected_components(csr_matrix((np.ones(len(start)), (start, end)), (nodes, nodes)), directed=False)[1]
    lengths = np.bincount(piece[start], length, int(piece.max()) + 1 if nodes else 0)
    whole = float(length.sum())
    used = lengths[piece[start]] >= SMALLEST_PIECE * whole
    start, end, origin, span, length = start[used], end[used], origin[used], span[used], length[used]
    return RoadNetwork(start, end, origin, span, length, nodes, _graph(start, end, length, nodes),
                       float(lengths.max()) / whole if whole else 0.0)


def _nodes(points: Figures) -> tuple[Places, int]:
    """The node of each vertex: vertices nearer than `SAME_PLACE` are one."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    distinct, node = np.unique(points[:, 0] + 1j * points[:, 1], return_inverse=True)
    if not len(distinct):
        return np.zeros(0, dtype=np.intp), 0
    pairs = cKDTree(np.c_[distinct.real, distinct.imag]).query_pairs(SAME_PLACE, output_type="ndarray")
    near = csr_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), (len(distinct), len(distinct)))
    count, merged = connected_components(near, directed=False)
    return merged[node.reshape(-1)].astype(np.intp), int(count)


def _graph(start: Places, end: Places, length: Figures, nodes: int) -> Any:
    """Both ways; of several segments between two nodes the shortest (a sparse matrix would add them up)."""
    from scipy.sparse import csr_matrix

    low, high = np.minimum(start, end), np.maximum(start, end)
    order = np.lexsort((length, high, low))
    low, high, length = low[order], high[order], length[order]
    is_first = np.ones(len(low), dtype=bool)
    is_first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    low, high, length = low[is_first], high[is_first], np.maximum(length[is_first], NEARLY_NOTHING)
    return csr_matrix((np.r_[length, length], (np.r_[low, high], np.r_[high, low])), (nodes, nodes))


def on_road(network: RoadNetwork, points: Figures, *, longest: float = LONGEST_LEG,
            should_stop: ShouldStop = never) -> OnRoad:
    """Each point on the nearest segment, exactly; those further than `longest` metres are left out.

    Segments are cut into short pieces; the nearest middle of a piece bounds the distance, and every piece that could be
    nearer is then measured.
    """
    from scipy.spatial import cKDTree

    parts: list[tuple[Places, Places, Figures, Figures]] = []
    if len(network.length) and len(points):
        middle, segment, half = _middles(network)
        tree = cKDTree(middle)
        for begin in range(0, len(points), BLOCK):
            check(should_stop)
            block = points[begin:begin + BLOCK]
            bound = tree.query(block)[0]
            near = np.flatnonzero(bound <= longest + half)
            found = tree.query_ball_point(block[near], bound[near] + half + NEARLY_NOTHING)
            counts = np.array([len(pieces) for pieces in found], dtype=np.intp)
            point = np.repeat(near, counts)
            candidate = segment[np.concatenate(found).astype(np.intp)] if len(near) else np.zeros(0, dtype=np.intp)
            share, leg = _foot(network, block[point], candidate)
            order = np.lexsort((candidate, leg, point))  # ties go to the first segment, whatever the order of the search
            chosen = order[np.r_[True, np.diff(point[order]) > 0]] if len(order) else order
            chosen = chosen[leg[chosen] <= longest]
            along = share[chosen] * network.length[candidate[chosen]]
            parts.append((begin + point[chosen], candidate[chosen], along, leg[chosen]))
    if not parts:
        return OnRoad(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0), np.zeros(0))
    return OnRoad(*(np.concatenate(column) for column in zip(*parts)))


def _middles(network: RoadNetwork) -> tuple[Figures, Places, float]:
    """Middles of the pieces of all segments, their segments, and half the longest piece."""
    pieces = np.maximum(np.ceil(network.length / PIECE), 1).astype(np.intp)
    segment = np.repeat(np.arange(len(pieces)), pieces)
    rank = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (rank + 0.5) / pieces[segment]
    middle = network.origin[segment] + share[:, None] * network.span[segment]
    return middle, segment, float((network.length / pieces).max()) / 2


def _foot(network: RoadNetwork, points: Figures, segment: Places) -> tuple[Figures, Figures]:
    """Share of the segment at which each point meets it, and the distance."""
    origin, span = network.origin[segment], network.span[segment]
    share = np.clip(((points - origin) * span).sum(axis=1) / (network.length[segment] ** 2), 0, 1)
    off = points - origin - share[:, None] * span
    return share, np.hypot(off[:, 0], off[:, 1])


def nearest_by_road(network: RoadNetwork, sites: Figures, site: Places, targets: Figures, count: int, *,
                    should_stop: ShouldStop = never) -> Figures:
    """Metres by road from each site to the nearest target; NaN for a site that no way joins to one.

    Parameters
    ----------
    sites : n x 2, points on the edge of the sites, each with the number of its `site`, 0 to `count` - 1
    targets : m x 2; a target that is a line or a surface by several points

    Examples
    --------
    >>> road = road_network(np.array([[0, 0], [1000, 0.0]]), np.array([0, 0]))
    >>> nearest_by_road(road, np.array([[100, 10.0]]), np.array([0]), np.array([[400, 20.0]]), 1).tolist()
    [330.0]
    """
    from scipy.sparse import csr_matrix, hstack, vstack
    from scipy.sparse.csgraph import dijkstra

    found = np.full(count, np.inf)
    here = on_road(network, sites, should_stop=should_stop)
    there = on_road(network, targets, should_stop=should_stop)
    if not len(here.place) or not len(there.place):
        return np.full(count, np.nan)
    # all targets at once: one node more, joined to both ends of each target's segment
    cost = np.full(network.nodes, np.inf)
    np.minimum.at(cost, network.start[there.segment], there.leg + there.along)
    np.minimum.at(cost, network.end[there.segment], there.leg + network.length[there.segment] - there.along)
    joined = np.flatnonzero(np.isfinite(cost))
    row = csr_matrix((np.maximum(cost[joined], NEARLY_NOTHING), (np.zeros(len(joined), dtype=np.intp), joined)),
                     (1, network.nodes + 1))
    graph = vstack([hstack([network.graph, csr_matrix((network.nodes, 1))]), row]).tocsr()
    away = dijkstra(graph, indices=network.nodes)[:network.nodes]
    check(should_stop)
    ends = np.minimum(away[network.start[here.segment]] + here.along,
                      away[network.end[here.segment]] + network.length[here.segment] - here.along)
    np.minimum.at(found, site[here.place], here.leg + np.minimum(ends, _on_same_segment(here, there)))
    return np.where(np.isfinite(found), found, np.nan)


def _on_same_segment(here: OnRoad, there: OnRoad) -> Figures:
    """Along and leg to the nearest target on the very same segment; infinite without one."""
    best = np.full(len(here.place), np.inf)
    point, target = _neighbours(here, there)
    np.minimum.at(best, point, np.abs(here.along[point] - there.along[target]) + there.leg[target])
    return best


def _neighbours(here: OnRoad, there: OnRoad) -> tuple[Places, Places]:
    """All pairs of a point and a target on one segment."""
    order = np.argsort(there.segment, kind="stable")
    low = np.searchsorted(there.segment[order], here.segment, "left")
    counts = np.searchsorted(there.segment[order], here.segment, "right") - low
    point = np.repeat(np.arange(len(here.place)), counts)
    return point, order[np.repeat(low - np.cumsum(counts) + counts, counts) + np.arange(len(point))]


def count_by_road(network: RoadNetwork, sites: Figures, site: Places, targets: Figures, count: int, within: float, *,
                  should_stop: ShouldStop = never) -> Figures:
    """How many targets lie within so many metres by road of each site; NaN for a site off the network.

    Parameters as in `nearest_by_road`; each target is one point.

    Examples
    --------
    >>> road = road_network(np.array([[0, 0], [1000, 0.0]]), np.array([0, 0]))
    >>> shops = np.array([[400, 0.0], [600, 0], [950, 0]])
    >>> count_by_road(road, np.array([[100, 10.0]]), np.array([0]), shops, 1, 550).tolist()
    [2.0]
    """
    from scipy.sparse import csr_matrix, hstack, vstack
    from scipy.sparse.csgraph import dijkstra

    found = np.full(count, np.nan)
    here = on_road(network, sites, should_stop=should_stop)
    there = on_road(network, targets, should_stop=should_stop)
    reached = np.unique(site[here.place])
    found[reached] = 0.0
    for begin in range(0, len(reached) if len(there.place) else 0, SITES_AT_ONCE):
        check(should_stop)
        block = reached[begin:begin + SITES_AT_ONCE]
        mine = np.flatnonzero(np.isin(site[here.place], block))
        part = OnRoad(here.place[mine], here.segment[mine], here.along[mine], here.leg[mine])
        row = np.searchsorted(block, site[part.place])
        cost = np.full((len(block), network.nodes), np.inf)
        np.minimum.at(cost, (row, network.start[part.segment]), part.leg + part.along)
        np.minimum.at(cost, (row, network.end[part.segment]), part.leg + network.length[part.segment] - part.along)
        rows, nodes = np.nonzero(np.isfinite(cost))
        joined = csr_matrix((np.maximum(cost[rows, nodes], NEARLY_NOTHING), (rows, nodes)),
                            (len(block), network.nodes + len(block)))
        graph = vstack([hstack([network.graph, csr_matrix((network.nodes, len(block)))]), joined]).tocsr()
        away = dijkstra(graph, indices=np.arange(network.nodes, network.nodes + len(block)), limit=within)
        ways = np.minimum(away[:, network.start[there.segment]] + there.along,
                          away[:, network.end[there.segment]] + network.length[there.segment] - there.along)
        point, target = _neighbours(part, there)  # on one segment the way along it may be the shortest
        np.minimum.at(ways, (row[point], target), part.leg[point] + np.abs(part.along[point] - there.along[target]))
        found[block] = (ways + there.leg <= within).sum(axis=1)
    return found
