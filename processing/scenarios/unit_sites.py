"""Sites for plug-and-play units: marked sites with their area and territory, and the unit that each one takes."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..compat import field, plain
from ..diagnosis import parameters as ask
from ..i18n import tr
from ..systems import living
from ..tables import features
from .touching import repaired

SITES = 'SITES'
SITE_COLUMNS = {
    'site': ('SITE_FIELD', ['site_id', 'id', 'site', 'site_nom', 'fid']),
    'score': ('SITE_SCORE_FIELD', ['score']),
}
OPTIONAL = {
    'excluded': ('SITE_EXCLUDED_FIELD', ['excluded', 'exclu']),
    'area_m2': ('SITE_AREA_FIELD', ['area_m2', 'unite_fonciere_surface', 'site_surface', 'surface']),
    'territory': ('SITE_TERRITORY_FIELD', ['territory', 'departement', 'code_dep', 'dep']),
}


@dataclass(frozen=True)
class Sites:
    """`table`: site, territory, area_m2, score, excluded, row; shapes in the order of `row`."""

    table: object
    shapes: list
    wkb_type: object
    crs: object

    def shapes_of(self, rows):
        """Geometries of those rows (empty where there is none), for `write`."""
        geometries = [QgsGeometry() if row < 0 else self.shapes[row] for row in rows]
        if self.wkb_type == QgsWkbTypes.Type.NoGeometry:
            return {}
        return {'geometries': geometries, 'wkb_type': self.wkb_type, 'crs': self.crs}


def add_sites(algorithm):
    """Sites as `mark_productive_hotels` writes them."""
    words = tr('Left empty: a column with a usual name.')
    ask.add_table(algorithm, SITES, tr('Marked sites'), tr(
        'Sites as "Mark productive hotels" writes them, for the profile of plug-and-play units. Needed to say where units '
        'would go.'), {
        'SITE_FIELD': (tr('Sites: identifier field'), words),
        'SITE_SCORE_FIELD': (tr('Sites: score field'), words),
        'SITE_EXCLUDED_FIELD': (tr('Sites: exclusion field'), tr('True where the site cannot be used.')),
        'SITE_AREA_FIELD': (tr('Sites: area field'), tr('Square metres. Without it, the area of the polygon.')),
        'SITE_TERRITORY_FIELD': (tr('Sites: territory field'), tr('Code as in the activity table. Without it, the territory '
                                                                 'of the layer that holds the site.')),
    }, optional=True)


def site_problems(algorithm, parameters, context):
    """A column that lacks; nothing that tells the territory of a site."""
    from .inputs import TERRITORIES

    if not algorithm.is_given(parameters, SITES):
        return []
    reasons = ask.table_problems(algorithm, parameters, context, SITES, SITE_COLUMNS)
    found = _optional(algorithm, parameters, context)
    if not reasons and 'territory' not in found and not algorithm.is_given(parameters, TERRITORIES):
        reasons.append(tr('Marked sites: in which territory does each lie? Name its field, or give the layer of '
                          'territories.'))
    return reasons


def _optional(algorithm, parameters, context):
    found = algorithm.columns(parameters, SITES, OPTIONAL, context)[0]
    return {role: name for role, name in found.items() if name}


def sites_of(algorithm, parameters, context, feedback, scored):
    """The sites, each in its scored territory; None without a layer of sites."""
    import pandas as pd

    from ...engine.nomenclatures.codes import text
    from ...engine.progress import check
    from ...engine.sources.cells import is_yes, number

    source = algorithm.source(parameters, SITES, context)
    if source is None:
        return None
    columns = {**algorithm.columns(parameters, SITES, SITE_COLUMNS, context)[0], **_optional(algorithm, parameters, context)}
    positions = [source.fields().lookupField(name) for name in columns.values()]
    rows, shapes = [], []
    for feature in features(source, QgsFeatureRequest().setSubsetOfAttributes(positions)):
        check(feedback.isCanceled)
        rows.append([plain(feature[position]) for position in positions])
        shapes.append(feature.geometry())
    table = pd.DataFrame(rows, columns=list(columns), dtype=object)
    excluded = table['excluded'] if 'excluded' in table else pd.Series(False, index=table.index)
    found = pd.DataFrame({
        'site': text(table['site']), 'score': number(table['score']), 'row': range(len(table)),
        'excluded': is_yes(excluded),
        'area_m2': number(table['area_m2']) if 'area_m2' in table else float('nan')})
    found['area_m2'] = found['area_m2'].fillna(pd.Series(_areas(shapes, source, context), dtype=float))
    found['territory'] = (_known_territories(table['territory'], algorithm, parameters, context, feedback, scored)
                          if 'territory' in table else _around(shapes, source, scored, context))
    unknown = int(found['area_m2'].isna().sum())
    if unknown:
        feedback.pushWarning(tr('{n} sites have no known area: no unit is placed there.').format(n=unknown))
    outside = int(found['territory'].isna().sum())
    if outside:
        feedback.pushWarning(tr('{n} sites lie outside the scored territories.').format(n=outside))
    return Sites(found, shapes, source.wkbType(), living(source.sourceCrs()))


def _areas(shapes, source, context):
    """Ellipsoidal area of each polygon, square metres; NaN for a point."""
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        return [float('nan')] * len(shapes)
    meter, crs = QgsDistanceArea(), living(source.sourceCrs())
    meter.setSourceCrs(crs, context.transformContext())
    meter.setEllipsoid(crs.ellipsoidAcronym() or 'EPSG:7030')
    return [meter.measureArea(shape) if not shape.isEmpty() else float('nan') for shape in shapes]


def _known_territories(codes, algorithm, parameters, context, feedback, scored):
    """The scored territory of each code of the activity table."""
    import pandas as pd

    from ...engine.sources.territories import group_territories

    codes = ask.territory_codes(codes, ask.nation_of(algorithm, parameters, context) == ask.FRANCE)
    wanted = list(scored.assessment.rca.index)
    if codes.isin(wanted).all():
        return codes
    grouped = group_territories(pd.Series(1.0, index=codes.unique()), wanted,
                                membership=ask.membership_of(algorithm, parameters, context, feedback),
                                reading=ask.reading_of(algorithm, parameters, context)).union
    found = codes.map(grouped)
    return found.where(found.isin(wanted))


def _around(shapes, source, scored, context):
    """The code of the territory that holds each site."""
    import pandas as pd

    codes, polygons = scored.layer.rows['code'], [repaired(shape) for shape in scored.layer.shapes]
    known, index = set(scored.assessment.rca.index), QgsSpatialIndex()
    for number, shape in enumerate(polygons):
        feature = QgsFeature(number)
        feature.setGeometry(shape)
        index.addFeature(feature)
    crs = living(source.sourceCrs())
    turn = QgsCoordinateTransform(crs, scored.layer.crs, context.transformContext())
    found = []
    for shape in shapes:
        point = QgsGeometry() if shape.isEmpty() else repaired(shape).pointOnSurface()
        if not point.isEmpty() and crs != scored.layer.crs:
            point.transform(turn)
        around = [] if point.isEmpty() else [
            number for number in index.intersects(point.boundingBox()) if polygons[number].intersects(point)]
        code = codes.iloc[around[0]] if around else None
        found.append(code if code in known else None)
    return pd.Series(found, dtype=object)


def placed_units(plans, units, titles, sites, scored):
    """One row per unit of the best sets, with the site it takes."""
    import pandas as pd

    from ...engine.resilience.plug_and_play import fit_sites

    wanted = pd.DataFrame(
        [(territory, step.move, step.gain) for territory, plan in plans.items() for step in plan.steps.itertuples()],
        columns=['territory', 'unit', 'gain'])
    most = max((len(plan.steps) for plan in plans.values()), default=0)
    placed = fit_sites(wanted.assign(gain=wanted['gain'].clip(lower=1e-12)), units, sites.table, most=most)
    rows = dict(zip(sites.table['site'], sites.table['row']))
    return placed.assign(code=placed['territory'], name=[scored.name(code) for code in placed['territory']],
                         unit_name=placed['unit'].map(titles), gain=wanted['gain'].to_numpy(),
                         row=[rows.get(site, -1) for site in placed['site']])


def place_columns():
    """Its fields."""
    return [
        field('code', 'text', tr('Territory code')),
        field('name', 'text', tr('Name')),
        field('unit', 'text', tr('Unit')),
        field('unit_name', 'text', tr('Name of the unit')),
        field('gain', 'real', tr('Gain at its step (points)')),
        field('footprint_m2', 'real', tr('Footprint (m2)')),
        field('site', 'text', tr('Site; empty where none is large enough')),
        field('area_m2', 'real', tr('Area of the site (m2)')),
        field('site_score', 'real', tr('Score of the site (%)')),
    ]
