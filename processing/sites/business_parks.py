"""Business parks of the CNIG standard "Sites économiques" as a layer: vacancy, distances, ground shared with brownfields."""

from __future__ import annotations

import json

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..errors import push_notes
from ..i18n import tr
from ..tables import find_column, read_table
from ..territories.polygons import surfaces
from .site_shapes import LAMBERT_93, WGS_84

TABLE = QgsProcessing.SourceType.TypeVector
FILTER = 'CSV, Parquet (*.csv *.gz *.zip *.parquet)'
WIDEST_DEGREE = 180  # coordinates within it are degrees, beyond it metres
AREA, MOTORWAY, STATION, FREIGHT = 'site_surf_brute', 'autoroute_echang_dist', 'gare_dist', 'gare_fret_dist'


class BusinessParks(RessortAlgorithm):
    """The tables of the standard, linked; areas in m2, distances in metres."""

    NAME = 'business_parks'
    GROUP = 'sites'
    TAGS = ('business park zone activité zae site économique cnig vacancy vacance terrain plot établissement establishment '
            'inventory inventaire')

    PARKS, PLOTS, ESTABLISHMENTS, BROWNFIELDS = 'PARKS', 'PLOTS', 'ESTABLISHMENTS', 'BROWNFIELDS'
    OUTPUT, PLOT_TABLE = 'OUTPUT', 'PLOT_TABLE'
    PARK_COUNT, VACANCY, SHARED_COUNT = 'PARK_COUNT', 'VACANCY', 'SHARED_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Business parks (CNIG Sites économiques)')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFile(self.PARKS, tr('File of the sites'), fileFilter=FILTER), tr(
            'The table site_eco of the standard: one row for each business park.'))
        self.add(QgsProcessingParameterFile(self.PLOTS, tr('File of the plots'), optional=True, fileFilter=FILTER), tr(
            'The table terrain_eco: plots, their state, their brownfield.'))
        self.add(QgsProcessingParameterFile(self.ESTABLISHMENTS, tr('File of the establishments'), optional=True,
                                            fileFilter=FILTER), tr('The table etablissement: counted on each plot.'))
        self.add(QgsProcessingParameterFeatureSource(self.BROWNFIELDS, tr('Brownfields'), [TABLE], optional=True), tr(
            'An inventory with site_id: plots that name one of them are the same ground, counted once.'))
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Business parks')), tr(
            'Polygons where the file draws them: name, area, vacancy, jobs, distances. Serves as the layer of economic '
            'zones of "Mark sites for productive hotels".'))
        self.add(QgsProcessingParameterFeatureSink(self.PLOT_TABLE, tr('Plots'), TABLE, optional=True,
                                                   createByDefault=False),
                 tr('One line per plot: area, brownfield on the same ground, whether it counts, establishments.'))
        self.add_number(self.PARK_COUNT, tr('Number of business parks'))
        self.add_number(self.VACANCY, tr('Vacant land units, percent of all that are known'))
        self.add_number(self.SHARED_COUNT, tr('Number of plots on the ground of a brownfield'))

    def problems(self, parameters, context):
        source = self.source(parameters, self.BROWNFIELDS, context)
        if source is not None and find_column(source, '', ['site_id']) is None:
            return [tr('Brownfields: no column site_id. Columns there: {columns}.').format(
                columns=', '.join(source.fields().names()) or '-')]
        if self.is_given(parameters, self.PLOT_TABLE) and not self.is_given(parameters, self.PLOTS):
            return [tr('Plots: give the file of the plots, or leave their table out.')]
        return []

    def results(self, parameters, context, feedback):
        from ...engine.sources.business_parks import plots_account, read_business_parks

        files = [self.parameterAsFile(parameters, name, context) for name in (self.PARKS, self.PLOTS, self.ESTABLISHMENTS)
                 if self.is_given(parameters, name)]
        found = read_business_parks(*files, brownfields=self._brownfields(parameters, context, feedback),
                                    should_stop=feedback.isCanceled)
        push_notes(feedback, found.notes)
        if found.parks.empty:
            raise QgsProcessingException(tr('File of the sites: it holds no business park. Give the table site_eco.'))
        feedback.setProgress(50)
        written = self._write_parks(found.parks, parameters, context, feedback)
        plots = plots_account(found)
        if self.is_given(parameters, self.PLOT_TABLE):
            columns = plot_columns()
            written[self.PLOT_TABLE] = self.write(plots, columns, parameters, self.PLOT_TABLE, context, feedback,
                                                  dress=self.dress(parameters, context, columns))
        units = found.parks[found.parks['vacancy'].notna()]
        total = float(units['site_uf_nbre'].sum()) if len(units) else 0.0
        vacancy = 100 * float(units['site_uf_vacant_nbre'].sum()) / total if total else float('nan')
        return {**written, self.PARK_COUNT: len(found.parks), self.VACANCY: None if vacancy != vacancy else vacancy,
                self.SHARED_COUNT: int((~plots['is_counted']).sum()) if len(plots) else 0}

    def _brownfields(self, parameters, context, feedback):
        source = self.source(parameters, self.BROWNFIELDS, context)
        if source is None:
            return None
        return read_table(source, {'site_id': find_column(source, '', ['site_id'])}, feedback.isCanceled)['site_id']

    def _write_parks(self, parks, parameters, context, feedback):
        shapes, left = park_shapes(parks.get('site_geomsurf'), len(parks), context)
        if left:
            feedback.pushWarning(tr('{n} business parks have no polygon that can be read: they are kept without a '
                                    'shape.').format(n=left))
        columns = park_columns()
        table = parks.reindex(columns=[*dict.fromkeys([*parks.columns, *(column.name() for column in columns)])])
        table = table.assign(area_m2=table[AREA] if AREA in parks else None, motorway_m=table.get(MOTORWAY),
                             station_m=table.get(STATION), freight_m=table.get(FREIGHT),
                             site_taux_vacance=100 * table['vacancy'])
        return {self.OUTPUT: self.write(
            table, columns, parameters, self.OUTPUT, context, feedback, geometries=shapes,
            wkb_type=QgsWkbTypes.Type.MultiPolygon, crs=QgsCoordinateReferenceSystem(LAMBERT_93),
            dress=self.dress(parameters, context, columns, abstract=tr('Business parks, CNIG Sites économiques v1.0.1.')))}


def park_shapes(texts, count, context):
    """Polygons in Lambert-93 from GeoJSON texts in metres or in degrees; how many cannot be read."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS_84), QgsCoordinateReferenceSystem(LAMBERT_93),
                                       context.transformContext())
    shapes, left = [], 0
    for text in [''] * count if texts is None else texts:
        shape = _polygon(text)
        if shape.isNull() or shape.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
            shapes.append(QgsGeometry())
            left += 1
            continue
        box = shape.boundingBox()
        if max(abs(box.xMaximum()), abs(box.xMinimum())) <= WIDEST_DEGREE:
            shape.transform(transform)
        shape.convertToMultiType()
        shapes.append(shape)
    return shapes, left


def _polygon(text) -> QgsGeometry:
    """The valid geometry of a GeoJSON text; a null one where it is none."""
    from osgeo import ogr

    shape = QgsGeometry()
    try:
        kind = json.loads(text).get('type', '') if isinstance(text, str) and text else ''
    except (ValueError, AttributeError):
        return shape
    made = ogr.CreateGeometryFromJson(text) if kind in ('Polygon', 'MultiPolygon') else None
    if made is not None and not made.IsEmpty():
        shape.fromWkb(bytes(made.ExportToWkb()))
    return shape if shape.isNull() or shape.isGeosValid() else surfaces(shape.makeValid())


def park_columns():
    """Fields of the layer of parks."""
    return [field('site_id', 'text', tr('Business park')), field('site_nom', 'text', tr('Name')),
            field('site_comm_insee', 'text', tr('Commune code')), field('site_vocadomi', 'text', tr('Main vocation')),
            field('area_m2', 'real', tr('Area, m2')), field('site_uf_nbre', 'real', tr('Land units')),
            field('site_uf_vacant_nbre', 'real', tr('Vacant land units')),
            field('site_taux_vacance', 'real', tr('Vacant land units, percent')),
            field('site_nb_emploi', 'text', tr('Jobs')), field('motorway_m', 'real', tr('Motorway junction, m')),
            field('station_m', 'real', tr('Station, m')), field('freight_m', 'real', tr('Freight station, m')),
            field('reseau_electrique', 'text', tr('Electric network')), field('site_actu_date', 'text', tr('Updated on'))]


def plot_columns():
    """Fields of the table of plots."""
    return [field('terr_id', 'text', tr('Plot')), field('site_id', 'text', tr('Business park')),
            field('area_m2', 'real', tr('Area, m2')), field('state', 'text', tr('Occupation')),
            field('brownfield', 'text', tr('Brownfield on the same ground')),
            field('is_counted', 'bool', tr('Counts as ground of the park')),
            field('establishments', 'int', tr('Establishments'))]
