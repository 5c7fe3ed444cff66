"""What lies near each site: distances by road or in a straight line, firms around, buildings on it."""

from __future__ import annotations

from ..i18n import tr
from . import overlays
from .fact_columns import BY_ROAD, STRAIGHT_LINE, fact, told
from .roads import by_road, counted
from .zone_facts import outside_town, yes_no

FIRM_REACH = 1000  # metres
MOTORWAY_STRIP, MAJOR_STRIP = 100, 75  # metres, planning code L.111-6
MOSTLY = 0.5


def distance_to(criterion, way):
    """By road where the layer of roads allows it; `way` is '' for what no road leads to (electric lines)."""
    def measure(run, name):
        layer = run.index(name)
        run.warn_unreached(layer, overlays.reached(layer, run.sites, overlays.MARGIN))
        straight = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
        metres, how = by_road(run, layer, straight, way) if way else (straight, STRAIGHT_LINE)
        return [told(layer, criterion, metres, how=how)]
    return measure


def truck_access(run, name):
    """Metres to a road open to the truck of the profile; whether the strip along a great road takes most of the site."""
    from ...engine.sites.layer_words import HEAVY_TRUCK, VAN, road_of

    columns = [run.column(name, 'road', role) for role in ('nature', 'weight')]
    tonnes = VAN if run.profile.name == 'micro_hub' else HEAVY_TRUCK
    known = [column for column in columns if column]

    def category(cells):
        cell = dict(zip(known, cells))
        return road_of(cell.get(columns[0]), cell.get(columns[1]), tonnes)

    layer = run.index(name, category, known)
    run.warn_unreached(layer, overlays.reached(layer, run.sites, overlays.MARGIN))
    facts = [told(layer, 'truck_m', overlays.nearest(layer, run.sites, run.feedback.isCanceled), how=STRAIGHT_LINE)]
    strips = sum((run.shares(_of_kind(layer, kind), width).sum(axis=1)
                  for kind, width in (('motorway', MOTORWAY_STRIP), ('major', MAJOR_STRIP))), 0)
    if columns[0]:
        facts.append(told(layer, 'in_road_strip', outside_town(run, yes_no(strips > MOSTLY), 'no')))
    return facts


def _of_kind(layer, kind):
    from dataclasses import replace

    from qgis.core import QgsFeature, QgsSpatialIndex

    index, shapes = QgsSpatialIndex(), {}
    for at, shape in layer.shapes.items():
        if layer.categories[at] == kind:
            feature = QgsFeature(at)
            feature.setGeometry(shape)
            index.addFeature(feature)
            shapes[at] = shape
    return replace(layer, index=index, shapes=shapes)


def dwellings(run, name):
    """Metres to the nearest dwelling."""
    use = run.column(name, 'dwelling', 'use')
    homes = (lambda cells: '' if str(cells[0] or '').lower().startswith('r') else None) if use else None
    layer = run.index(name, homes, [use] if use else [])
    return [told(layer, 'dwelling_m', overlays.nearest(layer, run.sites, run.feedback.isCanceled), how=STRAIGHT_LINE)]


def buildings(run, name):
    """Floors that stand on the site, footprint times levels."""
    import pandas as pd

    from ...engine.sites.layer_words import floors_of

    columns = [run.column(name, 'building', role) for role in ('floors', 'height')]
    known = [column for column in columns if column]

    def category(cells):
        cell = dict(zip(known, cells))
        return floors_of(cell.get(columns[0]), cell.get(columns[1]))

    layer = run.index(name, category, known)
    floors = overlays.weighted_area(layer, run.sites, run.feedback.isCanceled)
    standing = yes_no(floors > 0).where(pd.Series(floors).notna(), None)
    return [fact('floor_m2', floors, tr('{layer}: footprint times floors').format(layer=layer.name), layer.date),
            told(layer, 'has_building', standing)]


def firms(run, name):
    """Firms within a kilometre: by road with a layer of roads, else in a straight line."""
    import numpy as np
    import pandas as pd

    layer = run.index(name)
    reached = overlays.reached(layer, run.sites, 0)
    straight = overlays.counted(layer, run.sites, reached, FIRM_REACH, run.feedback.isCanceled)
    along = counted(run, layer, FIRM_REACH)
    if along is None:
        return [told(layer, 'firms_1km', straight, distance=_same(FIRM_REACH, run), how=STRAIGHT_LINE)]
    found = reached & ~np.isnan(along)
    how = pd.Series(np.where(found, BY_ROAD, STRAIGHT_LINE), dtype=object)
    return [told(layer, 'firms_1km', np.where(found, along, straight), distance=_same(FIRM_REACH, run), how=how)]


def _same(metres, run):
    return [float(metres)] * len(run.sites.metric)
