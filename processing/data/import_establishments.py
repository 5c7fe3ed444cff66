"""Establishments (SIRENE stock and extracts, FLORES, URSSAF) -> activity table, report, firms of a commune as points."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..compat import field
from ..errors import push_notes
from ..i18n import tr
from ..tables import read_table
from .activity_fields import activity_fields, together_fields
from .importing import ImportAlgorithm
from .workbook import opened_sheets

LAMBERT_93 = 'EPSG:2154'


class ImportEstablishments(ImportAlgorithm):
    """Who works where, by class."""

    NAME = 'import_establishments'
    TAGS = 'sirene flores urssaf insee establishments établissements etablissements staff effectifs emploi siret ape naf'
    ROLES = (
        'siret', 'commune', 'departement', 'activity', 'activity_rev2', 'nomenclature', 'band', 'staff', 'count', 'year',
        'state',
    )

    LEVEL, MEASURE, GOODS_ONLY = 'LEVEL', 'MEASURE', 'GOODS_ONLY'
    MEMBERSHIP, MEMBERSHIP_TERRITORY = 'MEMBERSHIP', 'MEMBERSHIP_TERRITORY_FIELD'
    MEMBERSHIP_UNION = 'MEMBERSHIP_UNION_FIELD'
    WHOLE_CITIES, SHARE_OUT = 'WHOLE_CITIES', 'SHARE_OUT'
    NOMENCLATURE, PASSAGE = 'NOMENCLATURE', 'PASSAGE'
    FIRMS_OF, FIRMS, ESTABLISHMENT_COUNT = 'FIRMS_OF', 'FIRMS', 'ESTABLISHMENT_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Import establishments')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add_file(
            tr('File of establishments'),
            tr(
                'SIRENE StockEtablissement or an extract of it, FLORES (A88), or URSSAF '
                'communes by APE: CSV, workbook (.xlsx, .ods) or Parquet, in a zip or gzip or not.'
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.LEVEL, tr('Level'), [tr('Communes'), tr('Departements'), tr('Regions')], defaultValue=1
            ),
            tr('Territories of the result, unless a membership table is given.'),
        )
        self.add(
            QgsProcessingParameterEnum(self.MEASURE, tr('Measure'), [tr('Staff'), tr('Establishments')], defaultValue=0),
            tr('What the field "value" holds. SIRENE gives size bands: staff is their middle, low and high their ends.'),
        )
        self._add_membership()
        self.add(
            QgsProcessingParameterBoolean(self.GOODS_ONLY, tr('Only classes that make goods'), defaultValue=True),
            tr('The others are counted in the report, not in the table.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                self.WHOLE_CITIES, tr('Paris, Lyon and Marseille as one commune each'), defaultValue=True
            ),
            tr('Off: by arrondissement.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.SHARE_OUT, tr('Share divisions out among classes'), defaultValue=True),
            tr('FLORES only: it tells divisions (two digits); each is shared out among its classes as in France.'),
            advanced=True,
        )
        self.add_margins()
        self._add_nomenclature()
        self.add_reading()
        self.add_results(
            tr('Activity'),
            tr(
                'territory, activity (NAF rev. 2 class), value, masked, low, high, staff, establishments, nomenclature: '
                'ready for the Resilience index. An empty value is secret, not zero.'
            ),
        )
        self.add(
            QgsProcessingParameterString(self.FIRMS_OF, tr('Communes whose establishments are mapped'), optional=True),
            tr('Codes parted by spaces or commas, such as 08105 08409. Needs a file with coordinates.'),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.FIRMS, tr('Establishments of these communes'), QgsProcessing.SourceType.TypeVectorPoint, optional=True
            ),
            tr(
                'One point each, in Lambert-93: siret, name, class, size band, staff. No coordinates, no point.'
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.ESTABLISHMENT_COUNT, tr('Establishments in the table')))

    def _add_nomenclature(self):
        self.add(
            QgsProcessingParameterEnum(
                self.NOMENCLATURE,
                tr('Nomenclature of codes without a letter'),
                [tr('As the file tells, else NAF rev. 2'), tr('NAF rev. 2, NACE rev. 2'), tr('NAF 2025, NACE rev. 2.1')],
                defaultValue=0,
            ),
            tr(
                'The letter of a sub-class tells it (10.71C is NAF rev. 2, 10.71H is NAF 2025), or a column of the file. '
                'The result is always in NAF rev. 2.'
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(self.PASSAGE, tr('Passage from NAF 2025 to NAF rev. 2'), optional=True),
            tr(
                'A stock that carries both codes, such as those of 2026: its establishments tell how much of each code of '
                'NAF 2025 comes from each class. Or the table of INSEE, as workbook or CSV. Left empty: the table that '
                'comes with Ressort, whose weights are a proposal.'
            ),
            advanced=True,
        )

    def _add_membership(self):
        self.add(
            QgsProcessingParameterFeatureSource(
                self.MEMBERSHIP, tr('Membership table'), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            tr(
                'Territories of your own: one row per commune or departement, and the union it belongs to (EPCI, employment '
                'zone...). Communes merged since then are brought to it.'
            ),
        )
        for name, label in (
            (self.MEMBERSHIP_TERRITORY, tr('Membership: territory field')),
            (self.MEMBERSHIP_UNION, tr('Membership: union field')),
        ):
            self.add(
                QgsProcessingParameterField(name, label, None, self.MEMBERSHIP, optional=True),
                tr('Left empty: found by its usual name.'),
                advanced=True,
            )

    def problems(self, parameters, context):
        reasons = super().problems(parameters, context) + self._membership_columns(parameters, context)[1]
        if self.is_given(parameters, self.FIRMS) and not self._communes(parameters, context):
            reasons.append(tr('Establishments of communes are asked for: say which communes.'))
        return reasons

    def _communes(self, parameters, context):
        return self.parameterAsString(parameters, self.FIRMS_OF, context).replace(',', ' ').replace(';', ' ').split()

    def _membership_columns(self, parameters, context):
        from ...engine.sources.territory_codes import COMMUNE_COLUMNS, LEVEL_COLUMNS

        unions = [name for level in ('union', 'epci', 'employment_zone') for name in LEVEL_COLUMNS[level]]
        return self.columns(
            parameters,
            self.MEMBERSHIP,
            {
                'territory': (self.MEMBERSHIP_TERRITORY, [*COMMUNE_COLUMNS, 'departement', 'dep']),
                'union': (self.MEMBERSHIP_UNION, unions),
            },
            context,
        )

    def imported(self, parameters, context, feedback):
        from ...engine.sources.asked import MEASURES
        from ...engine.sources.establishments import read_establishments
        from ...engine.sources.places import LEVELS

        asked = self.common(parameters, context, feedback)
        asked['year'] = '' if asked['year'] == 'latest' else asked['year']
        reading = {
            'path': asked['path'],
            'entry': asked['entry'],
            'folder': self._scratch(parameters, context),
            'progress': lambda share: feedback.setProgress(90 * share),
            'should_stop': feedback.isCanceled,
        }
        coding = self._coding(parameters, context, reading)
        imported = read_establishments(
            **reading,
            **coding,
            year=asked['year'],
            columns=asked['columns'] or None,
            level=LEVELS[self.parameterAsEnum(parameters, self.LEVEL, context)],
            measure=MEASURES[self.parameterAsEnum(parameters, self.MEASURE, context)],
            membership=self._membership(parameters, context, feedback),
            goods_only=self.parameterAsBoolean(parameters, self.GOODS_ONLY, context),
            whole_cities=self.parameterAsBoolean(parameters, self.WHOLE_CITIES, context),
            classes=self.parameterAsBoolean(parameters, self.SHARE_OUT, context),
            margins=self.margins(parameters, context, feedback),
        )
        firms = self._firms({**reading, **coding}, parameters, context, feedback)
        given = self.give(
            imported,
            columns(imported.table),
            parameters,
            context,
            feedback,
            licence=tr('Etalab 2.0'),
            sources=(tr('Establishments, {file}').format(file=imported.source),),
        )
        count = imported.table['establishments'].sum()
        return {**given, self.FIRMS: firms, self.ESTABLISHMENT_COUNT: round(count)}

    def _coding(self, parameters, context, reading):
        """In which nomenclature the codes are, and how NAF 2025 comes from NAF rev. 2."""
        from ...engine.nomenclatures.activities import REV2, REV2_1

        told = ('', REV2, REV2_1)[self.parameterAsEnum(parameters, self.NOMENCLATURE, context)]
        path = self.parameterAsString(parameters, self.PASSAGE, context)
        if not path:
            return {'nomenclature': told}
        from ...engine.sources.passages import read_passage

        how = {name: reading[name] for name in ('folder', 'progress', 'should_stop')}
        with opened_sheets(path, reading['should_stop']) as sheets:
            return {'nomenclature': told, 'passage': read_passage(sheets, **how)}

    def _scratch(self, parameters, context):
        """Beside the result, where there is room for it; else the temporary folder of QGIS."""
        written = self.parameterAsOutputLayer(parameters, self.OUTPUT, context).split('|')[0]
        beside = Path(written).parent
        return str(beside) if Path(written).is_absolute() and beside.is_dir() else QgsProcessingUtils.tempFolder()

    def _membership(self, parameters, context, feedback):
        from ...engine.sources.territory_codes import read_membership

        source = self.source(parameters, self.MEMBERSHIP, context)
        if source is None:
            return None
        rows = read_table(source, self._membership_columns(parameters, context)[0], feedback.isCanceled)
        found = read_membership(rows, level='union', columns={'territory': 'territory', 'union': 'union'})
        if len(found.rejects):
            feedback.pushWarning(
                tr('Membership table: {n} rows without a territory or a union are left out.').format(n=len(found.rejects))
            )
        return found.table

    def _firms(self, reading, parameters, context, feedback):
        if not self.is_given(parameters, self.FIRMS):
            return None
        from ...engine.sources.firms import read_firms

        firms = read_firms(
            communes=self._communes(parameters, context),
            **reading,
            goods_only=self.parameterAsBoolean(parameters, self.GOODS_ONLY, context),
        )
        push_notes(feedback, firms.notes)
        crs = QgsCoordinateReferenceSystem(LAMBERT_93)
        return self.write(
            firms.table,
            firm_columns(),
            parameters,
            self.FIRMS,
            context,
            feedback,
            geometries=points(firms.table, crs, context),
            wkb_type=QgsWkbTypes.Type.Point,
            crs=crs,
            dress=self.dress(parameters, context, firm_columns(), licence=tr('Etalab 2.0')),
        )


def points(table, crs, context):
    """A point for each row, brought to `crs` from the row's own; an empty geometry where it has no coordinates."""
    transforms = {
        code: QgsCoordinateTransform(QgsCoordinateReferenceSystem(code), crs, context.transformContext())
        for code in set(table['crs']) - {''}
    }
    made = []
    for x, y, code in zip(table['x'], table['y'], table['crs']):
        made.append(QgsGeometry.fromPointXY(transforms[code].transform(QgsPointXY(x, y))) if code else QgsGeometry())
    return made


def columns(table):
    """Fields of the activity table."""
    return [
        *activity_fields(),
        *together_fields(table),
        field('staff', 'real', tr('Staff')),
        field('establishments', 'real', tr('Establishments')),
        field('nomenclature', 'text', tr('Nomenclature')),
    ]


def firm_columns():
    """Fields of the points."""
    return [
        field('siret', 'text', tr('SIRET')),
        field('name', 'text', tr('Name')),
        field('class', 'text', tr('NAF class')),
        field('band', 'text', tr('Size band')),
        field('staff', 'real', tr('Staff')),
        field('low', 'real', tr('At least')),
        field('high', 'real', tr('At most')),
        field('commune', 'text', tr('Commune')),
    ]
