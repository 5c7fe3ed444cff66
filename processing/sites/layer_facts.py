"""What each layer tells of each site, as facts with their source. Which columns and words mean what lies in
resources/tables; here they are only looked up.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..i18n import tr
from ..tables import find_column, read_table
from . import overlays, roads
from .evidence_layers import layer_names
from .fact_columns import fact, only
from .raster_facts import raster_measures
from .site_shapes import POINT, POLYGON

HERITAGE_REACH, NATURE_REACH, FIRM_REACH = 500, 5000, 1000  # metres
COAST, MOTORWAY_STRIP, MAJOR_STRIP = 100, 100, 75  # metres, planning code L.121-16, L.111-6
MOSTLY = 0.5
BY_ROAD, STRAIGHT_LINE = 'by road', 'straight line'  # as engine.sites.facts says it; the engine is imported where it is used


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

    def source(self, name):
        return self.algorithm.source(self.parameters, name, self.context)

    def index(self, name, category=None, columns=()):
        source = self.source(name)
        layer = overlays.indexed(source, self.sites, self.context, self.feedback.isCanceled, category, columns)
        self.feedback.pushInfo(tr('{layer}: {n} features around the sites.').format(layer=layer.name, n=len(layer.shapes)))
        if layer.repaired:
            self.feedback.pushInfo(tr('{layer}: {n} invalid polygons were repaired.').format(
                layer=layer.name, n=layer.repaired))
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
    ways = {'JUNCTIONS': ('motorway_m', roads.BY_TRUCK), 'STOPS': ('transit_m', roads.ON_FOOT),
            'STATIONS': ('station_m', roads.ON_FOOT), 'FREIGHT': ('freight_branch_m', roads.BY_TRUCK),
            'POWER': ('power_m', '')}
    return {
        **{name: _distance_to(criterion, way) for name, (criterion, way) in ways.items()},
        'ZONING': _zoning, 'RISK_ZONES': _risk, 'FLOOD_ZONES': _flood, 'PROTECTED': _covered('share_protected'),
        'NATURE': _nature, 'WATER_INTAKES': _water, 'COAST': _coast, 'HERITAGE': _heritage, 'POLLUTION': _pollution,
        'ROADS': _roads, 'DWELLINGS': _dwellings, 'BUILDINGS': _buildings, 'FIRMS': _firms, 'PROGRAMMES': _programmes,
        'CENTRALITY': _centrality, **raster_measures(),
    }


def _of_shapes(run):
    kinds = [{POLYGON: 'polygon', POINT: 'point'}.get(kind, 'point') for kind in run.sites.kinds]
    facts = [fact('evidence_kind', kinds, tr('geometry of the site'))]
    if POLYGON in run.sites.kinds and run.sites.metric_crs.isValid():
        facts.insert(0, fact('area_m2', run.sites.areas(), tr('polygon of the site')))
    return facts


def _distance_to(criterion, way):
    """By road where the layer of roads allows it; `way` is '' for what no road leads to (electric lines)."""
    def measure(run, name):
        layer = run.index(name)
        run.warn_unreached(layer, overlays.reached(layer, run.sites, overlays.MARGIN))
        straight = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
        metres, how = roads.by_road(run, layer, straight, way) if way else (straight, STRAIGHT_LINE)
        return [fact(criterion, metres, layer.name, how=how)]
    return measure


def _covered(criterion):
    def measure(run, name):
        layer = run.index(name)
        reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
        return [fact(criterion, only(run.shares(layer).sum(axis=1).clip(upper=1.0), reached), layer.name)]
    return measure


def _zoning(run, name):
    from ...engine.sites.facts import dominant, share_closed
    from ...engine.sites.layer_words import zone_of

    zone, form = (run.column(name, 'zoning', role) for role in ('zone', 'form'))
    if zone is None:
        return _no_column(run, name)
    columns = [zone] + ([form] if form else [])
    layer = run.index(name, lambda cells: zone_of(cells[0], cells[1] if form else None) or 'unknown', columns)
    shares = run.shares(layer)
    known = shares.drop(columns='unknown', errors='ignore')
    zones = dominant(known)
    run.zones = zones.where(zones.notna(), run.zones)
    return [fact('zone', zones, layer.name), fact('share_zone_closed', share_closed(known), layer.name)]


def _no_column(run, name):
    run.feedback.pushWarning(tr('{layer}: none of its columns has a known name; it was left aside.').format(
        layer=run.algorithm.parameterDefinition(name).description()))
    return []


def _risk_layer(run, name):
    from ...engine.sites.layer_words import meaning

    zone = run.column(name, 'risk', 'zone')
    if zone is None:
        return None
    strange = set()

    def category(cells):
        found = meaning('risk', cells[0])
        if found is None:
            strange.add(str(cells[0]))
        return found

    layer = run.index(name, category, [zone])
    if strange:
        run.feedback.pushWarning(tr('{layer}: zones of unknown meaning, left aside: {words}.').format(
            layer=layer.name, words=', '.join(sorted(strange)[:5])))
    return layer


def _risk(run, name):
    layer = _risk_layer(run, name)
    if layer is None:
        return _no_column(run, name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    return [fact('share_risk_ban', only(_banned(run.shares(layer)), reached), layer.name)]


def _banned(shares):
    return shares.reindex(columns=['03', '04'], fill_value=0.0).sum(axis=1).clip(0, 1)


def _flood(run, name):
    from ...engine.sites.facts import dominant

    layer = _risk_layer(run, name)
    if layer is None:
        return _no_column(run, name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    shares = run.shares(layer)
    dry = (1 - shares.sum(axis=1)).clip(0, 1)
    facts = [fact('flood_typereg', only(dominant(shares.assign(none=dry)), reached), layer.name)]
    if not run.algorithm.is_given(run.parameters, 'RISK_ZONES'):
        facts.append(fact('share_risk_ban', only(_banned(shares), reached), layer.name))
    return facts


def _nature(run, name):
    import numpy as np
    import pandas as pd

    from ...engine.sites.facts import NATURE
    from ...engine.sites.layer_words import meaning

    kind = run.column(name, 'nature', 'zone')
    if kind is None:
        return _no_column(run, name)
    layer = run.index(name, lambda cells: meaning('nature', cells[0], 'other'), [kind])
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    shares = run.shares(layer)
    distance = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
    found = pd.Series(np.where(distance <= NATURE_REACH, 'proximite_zone', 'hors zone'), dtype=object)
    for zone in reversed(NATURE[:3]):
        if zone in shares:
            found = found.mask(shares[zone] > 0, zone)
    facts = [fact('nature_zone', only(found, reached), layer.name, distance=distance, how=STRAIGHT_LINE)]
    if 'protected' in shares and not run.algorithm.is_given(run.parameters, 'PROTECTED'):
        facts.append(fact('share_protected', only(shares['protected'], reached), layer.name))
    return facts


def _yes_no(values):
    import pandas as pd

    return pd.Series(values).map({True: 'yes', False: 'no'}).astype(object)


def _water(run, name):
    layer = run.index(name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    return [fact('in_water_intake', only(_yes_no(run.shares(layer).sum(axis=1) > 0), reached), layer.name)]


def _coast(run, name):
    """The strip holds outside urbanised ground, which only the plan can tell: it is told where the zone is known."""
    layer = run.index(name)
    return [fact('share_coast_100m', _outside_town(run, run.shares(layer, COAST).sum(axis=1).clip(upper=1.0), 0.0),
                 layer.name)]


def _outside_town(run, values, in_town):
    """Values for sites outside urban zones, `in_town` inside them, None where no zone is known."""
    import pandas as pd

    zones = pd.Series(run.zones, dtype=object)
    urban = zones.fillna('').str.startswith('U')
    return pd.Series(values).where(~urban, in_town).where(zones.notna(), None)


def _heritage(run, name):
    layer = run.index(name)
    reached = run.warn_unreached(layer, overlays.reached(layer, run.sites))
    distance = overlays.nearest(layer, run.sites, run.feedback.isCanceled)
    return [fact('heritage_500m', only(_yes_no(distance <= HERITAGE_REACH), reached), layer.name, distance=distance,
                 how=STRAIGHT_LINE)]


def _pollution(run, name):
    """A register informs where it names a site; where it does not, nothing is known."""
    register = run.column(name, 'pollution', 'register')
    layer = run.index(name)
    word = 'pollution avérée' if register else 'pollution supposée'
    inside = overlays.nearest(layer, run.sites, run.feedback.isCanceled) <= 0
    return [fact('soil', _yes_no(inside).map({'yes': word}).astype(object), layer.name)]


def _roads(run, name):
    from ...engine.sites.layer_words import HEAVY_TRUCK, VAN, road_of

    columns = [run.column(name, 'road', role) for role in ('nature', 'weight')]
    tonnes = VAN if run.profile.name == 'micro_hub' else HEAVY_TRUCK
    known = [column for column in columns if column]

    def category(cells):
        told = dict(zip(known, cells))
        return road_of(told.get(columns[0]), told.get(columns[1]), tonnes)

    layer = run.index(name, category, known)
    run.warn_unreached(layer, overlays.reached(layer, run.sites, overlays.MARGIN))
    facts = [fact('truck_m', overlays.nearest(layer, run.sites, run.feedback.isCanceled), layer.name, how=STRAIGHT_LINE)]
    strips = sum((run.shares(_of_kind(layer, kind), width).sum(axis=1)
                  for kind, width in (('motorway', MOTORWAY_STRIP), ('major', MAJOR_STRIP))), 0)
    if columns[0]:
        facts.append(fact('in_road_strip', _outside_town(run, _yes_no(strips > MOSTLY), 'no'), layer.name))
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


def _dwellings(run, name):
    use = run.column(name, 'dwelling', 'use')
    homes = (lambda cells: '' if str(cells[0] or '').lower().startswith('r') else None) if use else None
    layer = run.index(name, homes, [use] if use else [])
    return [fact('dwelling_m', overlays.nearest(layer, run.sites, run.feedback.isCanceled), layer.name, how=STRAIGHT_LINE)]


def _buildings(run, name):
    import pandas as pd

    from ...engine.sites.layer_words import floors_of

    columns = [run.column(name, 'building', role) for role in ('floors', 'height')]
    known = [column for column in columns if column]

    def category(cells):
        told = dict(zip(known, cells))
        return floors_of(told.get(columns[0]), told.get(columns[1]))

    layer = run.index(name, category, known)
    floors = overlays.weighted_area(layer, run.sites, run.feedback.isCanceled)
    standing = _yes_no(floors > 0).where(pd.Series(floors).notna(), None)
    return [fact('floor_m2', floors, tr('{layer}: footprint times floors').format(layer=layer.name)),
            fact('has_building', standing, layer.name)]


def _firms(run, name):
    """Firms within a kilometre: by road with a layer of roads, else in a straight line."""
    import numpy as np
    import pandas as pd

    layer = run.index(name)
    reached = overlays.reached(layer, run.sites, 0)
    straight = overlays.counted(layer, run.sites, reached, FIRM_REACH, run.feedback.isCanceled)
    along = roads.counted(run, layer, FIRM_REACH)
    if along is None:
        return [fact('firms_1km', straight, layer.name, distance=_same(FIRM_REACH, run), how=STRAIGHT_LINE)]
    found = reached & ~np.isnan(along)
    how = pd.Series(np.where(found, BY_ROAD, STRAIGHT_LINE), dtype=object)
    return [fact('firms_1km', np.where(found, along, straight), layer.name, distance=_same(FIRM_REACH, run), how=how)]


def _same(metres, run):
    return [float(metres)] * len(run.sites.metric)


def _programmes(run, name):
    label = run.column(name, 'programme', 'name')
    if label is None:
        return _no_column(run, name)
    layer = run.index(name, lambda cells: str(cells[0] or '?'), [label])
    covered = run.shares(layer) > 0
    named = covered.apply(lambda row: ', '.join(map(str, row.index[row])) or None, axis=1) if len(covered.columns) else None
    return [] if named is None else [fact('programmes', named.astype(object), layer.name)]


def _centrality(run, name):
    from ...engine.sites.layer_words import meaning
    from ...engine.sources.brownfield_cells import commune_codes

    columns = {role: run.column(name, 'centrality', role) for role in ('commune', 'level')}
    if None in columns.values():
        return _no_column(run, name)
    table = read_table(run.source(name), columns, run.feedback.isCanceled)
    level = dict(zip(commune_codes(table['commune']), table['level']))
    values = run.inventory.table['comm_insee'].map(level).map(lambda word: meaning('centrality', word)).astype(object)
    return [fact('centrality', values.where(values.notna(), None), run.source(name).sourceName())]
