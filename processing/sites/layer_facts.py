"""What each layer tells of each site, as facts with their source. Which columns and words mean what lies in
resources/tables; here they are only looked up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..i18n import tr
from ..tables import find_column
from . import near_facts, overlays, zone_facts
from .evidence_layers import layer_names
from .fact_columns import fact
from .fact_dates import day_of, year_in
from .raster_facts import raster_measures
from .roads import BY_TRUCK, ON_FOOT
from .site_shapes import POINT, POLYGON


@dataclass
class Measuring:
    """What a measure needs: the algorithm and its run, the sites, the clean table, the profile's name."""

    algorithm: object
    parameters: dict
    context: object
    feedback: object
    sites: object
    inventory: object
    profile: object
    zones: object  # of the fields, then of the plan when its layer is read
    covered: dict = field(default_factory=dict)  # shares of cells, by grid: rasters of one grid are cut once
    networks: dict = field(default_factory=dict)  # of the road layer, by way of going, built once
    edges: object = None  # of the sites
    fallbacks: list = field(default_factory=list)  # facts that count only where neither a layer nor a field tells

    def source(self, name):
        return self.algorithm.source(self.parameters, name, self.context)

    def index(self, name, category=None, columns=()):
        source, seen = self.source(name), self.column(name, 'any', 'date')
        dates = []

        def noted(cells):
            """The category, the date beside it kept in mind."""
            if seen:
                dates.append(day_of(cells[-1]))
            return category(cells[:len(columns)]) if category else ''

        layer = overlays.indexed(source, self.sites, self.context, self.feedback.isCanceled, noted,
                                 [*columns, *([seen] if seen else [])])
        self.feedback.pushInfo(tr('{layer}: {n} features around the sites.').format(layer=layer.name, n=len(layer.shapes)))
        if layer.repaired:
            self.feedback.pushInfo(tr('{layer}: {n} invalid polygons were repaired.').format(
                layer=layer.name, n=layer.repaired))
        layer.date = max(dates, default='') or year_in(source.sourceName())
        return layer

    def column(self, name, layer, role):
        from ...engine.sites.layer_words import names_of

        return find_column(self.source(name), '', names_of(layer, role))

    def shares(self, layer, buffer=0.0):
        return overlays.shares(layer, self.sites, self.feedback.isCanceled, buffer)

    def warn_unreached(self, layer, reached):
        """Say how many sites lie where the layer ends: they stay unknown."""
        outside = sum(shape is not None for shape in self.sites.metric) - int(reached.sum())
        if outside > 0:
            self.feedback.pushWarning(tr('{layer}: {n} sites lie outside its extent: it tells nothing of them.').format(
                layer=layer.name, n=outside))
        return reached


def measure_layers(run: Measuring) -> list:
    """Facts of every layer and raster that is given, then of the shapes themselves."""
    given = [name for name in layer_names() if run.algorithm.is_given(run.parameters, name)]
    facts = [*_of_shapes(run)]
    measures = _measures()
    for done, name in enumerate(given):
        facts += measures[name](run, name)
        run.feedback.setProgress(15 + 55 * (done + 1) / len(given))
    return facts


def _measures() -> dict:
    ways = {'JUNCTIONS': ('motorway_m', BY_TRUCK), 'STOPS': ('transit_m', ON_FOOT), 'STATIONS': ('station_m', ON_FOOT),
            'FREIGHT': ('freight_branch_m', BY_TRUCK), 'POWER': ('power_m', '')}
    near, zone = near_facts, zone_facts
    return {
        **{name: near.distance_to(criterion, way) for name, (criterion, way) in ways.items()},
        'ROADS': near.truck_access, 'DWELLINGS': near.dwellings, 'BUILDINGS': near.buildings, 'FIRMS': near.firms,
        'ZONING': zone.zoning, 'RISK_ZONES': zone.risk, 'FLOOD_ZONES': zone.flood,
        'PROTECTED': zone.covered('share_protected'), 'NATURE': zone.nature, 'WATER_INTAKES': zone.water,
        'COAST': zone.coast, 'HERITAGE': zone.heritage, 'POLLUTION': zone.pollution, 'PROGRAMMES': zone.programmes,
        'ECONOMIC_ZONES': zone.economic_zones, 'CENTRALITY': zone.centrality, **raster_measures(),
    }


def _of_shapes(run):
    kinds = [{POLYGON: 'polygon', POINT: 'point'}.get(kind, 'point') for kind in run.sites.kinds]
    facts = [fact('evidence_kind', kinds, tr('geometry of the site'))]
    if POLYGON in run.sites.kinds and run.sites.metric_crs.isValid():
        facts.insert(0, fact('area_m2', run.sites.areas(), tr('polygon of the site')))
    return facts
