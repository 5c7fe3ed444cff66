"""The balance that the law counts from 2031 on: ground artificialised between two editions of OCS GE, less ground given "
"back."""

from __future__ import annotations

from qgis.core import (
    QgsDistanceArea,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..diagnosis.parameters import empty_problems
from ..i18n import tr
from ..tables import find_column
from .place_rows import keyed, read_places
from .site_shapes import ELLIPSOID

TABLE = QgsProcessing.SourceType.TypeVector
POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
REAL = QgsProcessingParameterNumber.Type.Double
CODES = {  # column of the engine: parameter, usual names
    'cover_before': ('COVER_BEFORE_FIELD', ['cs_old', 'cs_avant', 'code_cs_old', 'cs_1']),
    'use_before': ('USE_BEFORE_FIELD', ['us_old', 'us_avant', 'code_us_old', 'us_1']),
    'cover_after': ('COVER_AFTER_FIELD', ['cs_new', 'cs_apres', 'code_cs_new', 'cs_2']),
    'use_after': ('USE_AFTER_FIELD', ['us_new', 'us_apres', 'code_us_new', 'us_2']),
}


class NetArtificialisation(RessortAlgorithm):
    """Every piece counted once, cut where two territories share it."""

    NAME = 'net_artificialisation'
    GROUP = 'sites'
    TAGS = ('zan net artificialisation ocs ge ocsge occupation du sol land cover solde désartificialisation renaturation '
            '2031 '
            'bilan balance')

    PIECES, TERRITORY_FIELD, AREA_FIELD = 'PIECES', 'TERRITORY_FIELD', 'AREA_FIELD'
    TERRITORIES, CODE_FIELD, NAME_FIELD = 'TERRITORIES', 'CODE_FIELD', 'NAME_FIELD'
    SMALLEST, YEARS, OUTPUT = 'SMALLEST', 'YEARS', 'OUTPUT'

    def displayName(self):  # noqa: N802
        return tr('Net artificialisation (from 2031)')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterFeatureSource(self.PIECES, tr('Changes of land cover'), [TABLE]),
                 tr('Pieces of OCS GE with cover and use at both dates (cs_old, us_old, cs_new, us_new); all pieces, or '
                    'those '
                    'that changed.'))
        for role, label in code_words().items():
            self.add(QgsProcessingParameterField(CODES[role][0], label, None, self.PIECES, optional=True),
                     tr('Codes of OCS GE (CS..., US...).') + ' ' + tr('Left empty: a column with a usual name, or none.'),
                     advanced=True)
        self.add(QgsProcessingParameterField(self.AREA_FIELD, tr('Area field'), None, self.PIECES, optional=True),
                 tr('Square metres, of a table without polygons. Left empty: measured.'), advanced=True)
        self.add(QgsProcessingParameterField(self.TERRITORY_FIELD, tr('Territory field'), None, self.PIECES, optional=True),
                 tr('Code of the commune of the piece, if a column tells it. Left empty: by the polygons of the '
                    'territories.'))
        self.add(QgsProcessingParameterFeatureSource(self.TERRITORIES, tr('Territories'), [POLYGON], optional=True),
                 tr('Communes, EPCI or others, polygons. A piece that two of them share is cut; ground outside all is '
                    'counted '
                    'and said.'))
        self.add(QgsProcessingParameterField(self.CODE_FIELD, tr('Code field'), None, self.TERRITORIES, optional=True),
                 tr('Code of the territory. Left empty: a column with a usual name.'))
        self.add(QgsProcessingParameterField(self.NAME_FIELD, tr('Name field'), None, self.TERRITORIES, optional=True),
                 tr('Name of the territory.'))
        self.add(QgsProcessingParameterBoolean(self.SMALLEST, tr('Leave small pieces out'), True),
                 tr('Pieces under 2,500 m2, and buildings under 50 m2, as decree 2023-1096 counts.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.YEARS, tr('Years between the two editions'), REAL, None, optional=True,
                                              minValue=0.5),
                 tr('Gives the net balance a year. Editions differ by departement: never add spans of different lengths.'))
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, tr('Net artificialisation')),
                 tr('Hectares artificialised, given back, net and left out as too small, by territory.'))
        for name, label in (('ARTIFICIALISED_SUM', tr('Artificialised, ha')), ('GIVEN_BACK_SUM', tr('Given back, ha')),
                            ('NET_SUM', tr('Net, ha')), ('OUTSIDE_SUM', tr('Outside all territories, ha'))):
            self.add_number(name, label)

    def problems(self, parameters, context):
        source = self.source(parameters, self.PIECES, context)
        if source is None:
            return []
        reasons = empty_problems(self, parameters, context, self.PIECES)
        reasons += self.columns(parameters, self.PIECES, CODES, context)[1]
        by_field = self.is_given(parameters, self.TERRITORY_FIELD)
        shaped = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
        if by_field == self.is_given(parameters, self.TERRITORIES):
            reasons.append(tr('Say where each piece lies: a territory field, or polygons of territories; one of both.'))
        if not shaped and not (by_field and self.is_given(parameters, self.AREA_FIELD)):
            reasons.append(tr('Changes of land cover: no polygons. Give a territory field and an area field.'))
        territories = self.source(parameters, self.TERRITORIES, context)
        if territories is not None:
            reasons += empty_problems(self, parameters, context, self.TERRITORIES)
            if self._code(parameters, territories, context) is None:
                reasons.append(self._no_column(self.TERRITORIES, self.CODE_FIELD,
                                               self.parameterAsString(parameters, self.CODE_FIELD, context), territories))
            if shaped and not (source.sourceCrs().isValid() and territories.sourceCrs().isValid()):
                reasons.append(tr('{table}: no reference system. Set it, distances need one.').format(
                    table=tr('Changes of land cover')))
        return reasons

    def _code(self, parameters, source, context):
        return find_column(source, self.parameterAsString(parameters, self.CODE_FIELD, context),
                           ['code', 'insee', 'insee_com', 'codgeo', 'code_insee', 'commune', 'siren', 'epci'])

    def results(self, parameters, context, feedback):
        from ...engine.nomenclatures.codes import text
        from ...engine.sites.net_artificialisation import net_artificialisation
        from ...engine.sources.cells import number

        source = self.source(parameters, self.PIECES, context)
        columns = self.columns(parameters, self.PIECES, CODES, context)[0]
        for role, parameter in (('territory', self.TERRITORY_FIELD), ('area_m2', self.AREA_FIELD)):
            if self.is_given(parameters, parameter):
                columns[role] = self.parameterAsString(parameters, parameter, context)
        pieces = read_places(source, columns, feedback)
        rows, places = pieces.rows, None
        if 'area_m2' in rows:
            rows = rows.assign(area_m2=number(rows['area_m2']))
        else:
            measure = _measure(pieces.crs, context)
            rows = rows.assign(area_m2=[0.0 if shape.isNull() else measure.measureArea(shape) for shape in pieces.shapes])
        rows = rows.assign(piece_m2=rows['area_m2'])
        feedback.setProgress(30)
        outside = 0.0
        if self.is_given(parameters, self.TERRITORIES):
            places = self._territories(parameters, context, feedback)
            rows, outside = _cut(rows, pieces, places, context, feedback)
        rows['territory'] = text(rows['territory'])
        if outside > 0:
            feedback.pushWarning(tr('{area} ha of the pieces lie outside all territories: counted in none.').format(
                area=round(outside, 2)))
        feedback.setProgress(80)
        net = net_artificialisation(rows, smallest=self.parameterAsBoolean(parameters, self.SMALLEST, context))
        return self._write(net, places, outside, parameters, context, feedback)

    def _territories(self, parameters, context, feedback):
        source = self.source(parameters, self.TERRITORIES, context)
        columns = {'code': self._code(parameters, source, context)}
        name = find_column(source, self.parameterAsString(parameters, self.NAME_FIELD, context), ['name', 'nom', 'libelle'])
        places = read_places(source, {**columns, **({'name': name} if name else {})}, feedback)
        return places._replace(rows=keyed(places.rows, tr('Territories')))

    def _write(self, net, places, outside, parameters, context, feedback):
        years = self.parameterAsDouble(parameters, self.YEARS, context) if self.is_given(parameters, self.YEARS) else None
        table = net if places is None else net.reindex(places.rows.index).fillna(0.0)  # none of its ground changed
        names = places.rows['name'] if places is not None and 'name' in places.rows else None
        table = table.assign(a_year=table['net'] / years if years else float('nan'), name=names)
        table = table.rename_axis('territory').reset_index()
        shown = {} if places is None else {'geometries': places.shapes, 'wkb_type': places.wkb_type, 'crs': places.crs}
        made = net_columns()
        dress = self.dress(parameters, context, made, sources=(tr('Land cover: OCS GE, IGN'),), licence=tr('Etalab 2.0'),
                           abstract=tr('Net artificialised ground between two editions of OCS GE (planning code L.101-2-1, '
                                       'R.101-1): artificialised less given back. It replaces land take from 2031 on; the '
                                       'two '
                                       'are never added.'))
        destination = self.write(table, made, parameters, self.OUTPUT, context, feedback, dress=dress, **shown)
        return {self.OUTPUT: destination, 'ARTIFICIALISED_SUM': float(table['artificialised'].sum()),
                'GIVEN_BACK_SUM': float(table['given_back'].sum()), 'NET_SUM': float(table['net'].sum()),
                'OUTSIDE_SUM': outside}


def code_words() -> dict[str, str]:
    """Label of each code."""
    return {'cover_before': tr('Cover before'), 'use_before': tr('Use before'), 'cover_after': tr('Cover after'),
            'use_after': tr('Use after')}


def net_columns():
    """Fields of the result."""
    return [field('territory', 'text', tr('Code')), field('name', 'text', tr('Name')),
            field('artificialised', 'real', tr('Artificialised, ha')), field('given_back', 'real', tr('Given back, ha')),
            field('net', 'real', tr('Net, ha')), field('a_year', 'real', tr('Net, ha a year')),
            field('left_out', 'real', tr('Changes too small to count, ha'))]


def _measure(crs, context) -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setEllipsoid(ELLIPSOID)
    measure.setSourceCrs(crs, context.transformContext())
    return measure


def _cut(rows, pieces, places, context, feedback):
    """One row per piece and territory with the area of both, and the hectares that no territory holds."""
    from qgis.core import QgsCoordinateTransform, QgsCsException, QgsFeature, QgsGeometry

    from ...engine.progress import check

    transform = QgsCoordinateTransform(places.crs, pieces.crs, context.transformContext())
    index, shapes = QgsSpatialIndex(), []
    for number, shape in enumerate(places.shapes):
        moved = QgsGeometry(shape)
        try:
            moved.transform(transform)
        except QgsCsException as error:
            raise QgsProcessingException(str(error)) from error
        shapes.append(moved if moved.isGeosValid() else moved.makeValid())
        feature = QgsFeature(number)
        feature.setGeometry(shapes[-1])
        index.addFeature(feature)
    measure, codes = _measure(pieces.crs, context), places.rows.index
    found, whole = [], rows['area_m2'].to_numpy()
    for number, shape in enumerate(pieces.shapes):
        check(feedback.isCanceled)
        if shape.isNull() or not whole[number] > 0:
            continue
        sound = shape if shape.isGeosValid() else shape.makeValid()
        for candidate in index.intersects(sound.boundingBox()):
            if shapes[candidate].contains(sound):
                found.append((number, codes[candidate], whole[number]))
                continue
            part = shapes[candidate].intersection(sound)
            area = 0.0 if part.isEmpty() else measure.measureArea(part)
            if area > 0:
                found.append((number, codes[candidate], area))
    cut = rows.iloc[[number for number, _, _ in found]].assign(
        territory=[code for _, code, _ in found], area_m2=[area for _, _, area in found]).reset_index(drop=True)
    return cut, max(0.0, float(rows['area_m2'].sum() - cut['area_m2'].sum())) / 10_000
