"""An inventory of brownfields against the CNIG standard: what is wrong, a clean layer, the standard's own file."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..errors import push_notes
from ..i18n import tr
from . import site_reading
from .check_report import translated, write_check
from .site_shapes import DRAWN_FROM, read_columns


class CheckBrownfields(RessortAlgorithm):
    """Every row kept, every oddity told."""

    NAME = 'check_brownfields'
    GROUP = 'sites'
    TAGS = ('brownfield friche friches cartofriches cnig standard check validation contrôle verification vérification clean '
            'nettoyage inventory inventaire')

    INPUT, FILE, FIELD_MAP = 'INPUT', 'FILE', 'FIELD_MAP'
    OUTPUT, FINDINGS, STANDARD, REPORT = 'OUTPUT', 'FINDINGS', 'STANDARD', 'REPORT'
    SITE_COUNT, ERROR_COUNT, WARNING_COUNT, VERIFIED_COUNT = 'SITE_COUNT', 'ERROR_COUNT', 'WARNING_COUNT', 'VERIFIED_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Check brownfields')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFile(self.FILE, tr('File of brownfields'), optional=True,
                                            fileFilter='CSV, Parquet, GeoJSON, GeoPackage (*.csv *.gz *.zip *.parquet '
                                                       '*.geojson '
                                                       '*.json *.gpkg)'),
                 tr('friches-standard.csv, the national table of Cartofriches, or your own file in the CNIG layout; any '
                    'encoding '
                    'and separator, gzip or zip.'))
        self.add(QgsProcessingParameterFeatureSource(self.INPUT, tr('Layer of brownfields'),
                                                     [QgsProcessing.SourceType.TypeVector], optional=True),
                 tr('Instead of a file: polygons, points, or a table without geometry.'))
        self.add(QgsProcessingParameterString(self.FIELD_MAP, tr('Field map'), optional=True, multiLine=True),
                 tr('For a layer with names of its own: field of the standard = column, parted by semicolons. Example: '
                    'site_id = '
                    'ID; unite_fonciere_surface = surface'), advanced=True)
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Clean brownfields')),
                 tr('Every row of the source, under the names of the standard, repaired where the table of findings says '
                    'so. Names '
                    'of natural persons and contacts are left out.'))
        self.add(QgsProcessingParameterFeatureSink(self.FINDINGS, tr('Findings'), QgsProcessing.SourceType.TypeVector,
                                                   optional=True, createByDefault=True),
                 tr('One line per cell, or per column (row 0): value, problem, repair, what it was read as.'))
        self.add(QgsProcessingParameterFileDestination(self.STANDARD, tr('File of the standard'), 'CSV (*.csv)',
                                                       optional=True,
                                                       createByDefault=False),
                 tr('The 51 columns of CNIG Friches v1.0.6, semicolons, ISO dates, UTF-8.'))
        self.add(QgsProcessingParameterFileDestination(self.REPORT, tr('Report'), 'HTML (*.html);;CSV (*.csv)',
                                                       optional=True,
                                                       createByDefault=False),
                 tr('The findings as a page with a summary, or as a table.'))
        self.add_number(self.SITE_COUNT, tr('Number of sites'))
        self.add_number(self.VERIFIED_COUNT, tr('Number of verified sites'))
        self.add_number(self.ERROR_COUNT, tr('Number of errors'))
        self.add_number(self.WARNING_COUNT, tr('Number of warnings'))

    def problems(self, parameters, context):
        given = [self.is_given(parameters, name) for name in (self.INPUT, self.FILE)]
        if sum(given) != 1:
            return [tr('Give a file or a layer of brownfields, one of the two.')]
        text = self.parameterAsString(parameters, self.FIELD_MAP, context)
        return site_reading.field_map_problems(text, self.source(parameters, self.INPUT, context))

    def results(self, parameters, context, feedback):
        inventory, shapes = self._read(parameters, context, feedback)
        feedback.setProgress(60)
        findings = inventory.findings
        counts = findings.groupby('severity')['count'].sum()
        written = self._write_all(inventory, shapes, parameters, context, feedback)
        feedback.pushInfo(tr('{errors} errors, {warnings} warnings in {n} sites.').format(
            errors=int(counts.get('error', 0)), warnings=int(counts.get('warning', 0)), n=len(inventory.table)))
        return {**written, self.SITE_COUNT: len(inventory.table),
                self.VERIFIED_COUNT: int(inventory.table['is_verified'].sum()),
                self.ERROR_COUNT: int(counts.get('error', 0)), self.WARNING_COUNT: int(counts.get('warning', 0))}

    def _read(self, parameters, context, feedback):
        from ...engine.sources.brownfields import read_brownfields

        if self.is_given(parameters, self.INPUT):
            text = self.parameterAsString(parameters, self.FIELD_MAP, context)
            return site_reading.read_sites(self.source(parameters, self.INPUT, context), site_reading.field_map_of(text),
                                           context, feedback)
        inventory = read_brownfields(self.parameterAsFile(parameters, self.FILE, context), should_stop=feedback.isCanceled)
        push_notes(feedback, inventory.notes)
        shapes = read_columns(inventory.table, context, feedback.isCanceled)
        site_reading.say_shapes(shapes, feedback)
        return inventory, shapes

    def _write_all(self, inventory, shapes, parameters, context, feedback):
        from ...engine.sources.brownfields import write_standard

        columns = [*clean_columns(inventory.table), field(DRAWN_FROM, 'text', tr('Known by'))]
        clean = inventory.table.assign(**{DRAWN_FROM: shapes.kinds})
        dress = self.dress(parameters, context, columns, abstract=tr('Brownfields checked against CNIG Friches v1.0.6.'))
        written = {self.OUTPUT: self.write(
            clean[[column.name() for column in columns]], columns, parameters, self.OUTPUT, context, feedback,
            geometries=shapes.given, wkb_type=shapes.wkb_type, crs=shapes.crs, dress=dress)}
        feedback.setProgress(80)
        findings = translated(inventory.findings)
        kept = self.write(findings, finding_columns(), parameters, self.FINDINGS, context, feedback,
                          dress=self.dress(parameters, context, finding_columns()))
        if kept is not None:
            written[self.FINDINGS] = kept
        if self.is_given(parameters, self.STANDARD):
            path = self.parameterAsFileOutput(parameters, self.STANDARD, context)
            table = inventory.table
            empty = table['geomsurf'] == ''
            write_standard(table.assign(geomsurf=table['geomsurf'].where(
                ~empty, site_reading.surfaces_in_degrees(shapes, context))), path)
            written[self.STANDARD] = path
        if self.is_given(parameters, self.REPORT):
            path = self.parameterAsFileOutput(parameters, self.REPORT, context)
            write_check(path, self.displayName(), inventory.notes, inventory.findings)
            written[self.REPORT] = path
        return written


def clean_columns(table):
    """Fields of the clean layer: those of the standard, the extras that the file has, ours."""
    kinds = {'f': 'real', 'b': 'bool'}
    comments = {'same_ground': tr('Record that stands for the same ground'), 'is_verified': tr('Checked on the ground'),
                'lon': tr('Longitude, degrees'), 'lat': tr('Latitude, degrees')}
    return [field(name, kinds.get(table[name].dtype.kind, 'text'), comments.get(name, ''))
            for name in table if name not in ('geomsurf', 'source_contact', DRAWN_FROM)]


def finding_columns():
    """Fields of the table of findings."""
    return [field('row', 'int', tr('Row, from 1; 0 for a whole column')), field('site_id', 'text', tr('Site')),
            field('field', 'text', tr('Field')), field('value', 'text', tr('Value')),
            field('problem', 'text', tr('Problem')),
            field('repair', 'text', tr('Repair')), field('read_as', 'text', tr('Read as')),
            field('severity', 'text', tr('Severity')), field('count', 'int', tr('Rows'))]
