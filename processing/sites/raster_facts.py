"""What each raster tells of each site, with the share of the site that has data."""

from __future__ import annotations

from ..i18n import tr
from ..systems import living
from . import rasters
from .fact_columns import STRAIGHT_LINE, fact
from .fact_dates import year_in

MOSTLY = 0.5


def raster_measures() -> dict:
    """The measure of each raster parameter."""
    return {'IMPERVIOUSNESS': _imperviousness, 'SLOPE': _mean('slope_percent'), 'FLOOD_DEPTH': _depth,
            'POPULATION': _population, 'PRICE': _mean('flat_price')}


def _raster(run, name):
    return run.algorithm.parameterAsRasterLayer(run.parameters, name, run.context)


def _measured(run, name, **options):
    raster = _raster(run, name)
    found = rasters.measure(raster, run.sites, run.context, run.feedback.isCanceled, covered=run.covered, **options)
    some, partly = int((found.valid > 0).sum()), int(((found.valid > 0) & (found.valid < MOSTLY)).sum())
    run.feedback.pushInfo(tr('{raster}: read under {n} sites, each cell weighed by the share of it the site covers (exact, '
                             'with numpy); {partly} have data under less than half of them, {small} are smaller than one '
                             'cell.').format(raster=raster.name(), n=some, partly=partly, small=int(found.small.sum())))
    if found.thinned:
        run.feedback.pushInfo(tr('{raster}: {n} windows were too large: one cell out of several was read.').format(
            raster=raster.name(), n=found.thinned))
    return raster, found


def raster_facts(criterion, values, raster, found):
    """The mean, apart for sites under one cell, and the share of the site that has data."""
    import pandas as pd

    values, small = pd.Series(values), pd.Series(found.small)
    year = year_in(raster.name())
    return [fact(criterion, values.where(~small), raster.name(), year),
            fact(criterion, values.where(small),
                 tr('{raster}, the site is smaller than one cell').format(raster=raster.name()), year),
            fact(f'{criterion}_valid', pd.Series(found.valid).where(values.notna()), raster.name(), year)]


def _mean(criterion):
    def measure(run, name):
        raster, found = _measured(run, name)
        return raster_facts(criterion, found.mean, raster, found)
    return measure


def _imperviousness(run, name):
    import numpy as np

    raster, found = _measured(run, name, highest=100)
    as_share = not np.nanmax(np.append(found.mean, 0.0)) > 1
    return raster_facts('sealed_share', found.mean if as_share else found.mean / 100, raster, found)


def _depth(run, name):
    """No data inside the raster is dry; a depth is spread over the whole site."""
    import pandas as pd

    raster, found = _measured(run, name)
    box = _metric_extent(run, raster)
    inside = [shape is not None and box.contains(shape.boundingBox().center()) for shape in run.sites.metric]
    spread = pd.Series(found.mean * found.valid).fillna(0.0).where(pd.Series(inside))
    return [fact('flood_depth_m', spread, raster.name(), year_in(raster.name()))]


def _metric_extent(run, raster):
    from qgis.core import QgsCoordinateTransform

    transform = QgsCoordinateTransform(living(raster.crs()), run.sites.metric_crs, run.context.transformContext())
    return transform.transformBoundingBox(raster.extent())


def _population(run, name):
    """Inhabitants within the radius that the profile asks for."""
    facts = []
    for column in [column for column in run.profile.shapes['evidence'] if column.startswith('catchment_')]:
        radius = float(column.split('_')[1].replace('km', '')) * 1000
        raster, found = _measured(run, name, radius=radius)
        facts.append(fact(column, found.total, raster.name(), year_in(raster.name()),
                          distance=[radius] * len(run.sites.metric), how=STRAIGHT_LINE))
    return facts
