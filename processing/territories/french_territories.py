"""French departements and regions as polygons, from QGIS's own world map or an IGN file; unions from a table."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..base import RessortAlgorithm
from ..compat import field
from ..i18n import tr
from ..tables import read_table
from . import polygons

REGIONS, DEPARTEMENTS, AS_GIVEN = range(3)
LAMBERT_93, WGS_84 = 'EPSG:2154', 'EPSG:4326'
CODE_GUESSES = {
    REGIONS: ['insee_dep', 'code_dept', 'code_dep', 'dep', 'departement', 'insee_reg', 'code_reg', 'code_region',
              'reg'],
    DEPARTEMENTS: ['insee_dep', 'code_dept', 'code_dep', 'dep', 'departement'],
    AS_GIVEN: [],
}
ANY_CODE = ['code', 'code_insee', 'insee', 'insee_com', 'code_siren', 'siren', 'id']
NAME_GUESSES = ['nom', 'name', 'libelle', 'nom_officiel', 'libgeo', 'nom_com', 'nom_epci']


class FrenchTerritories(RessortAlgorithm):
    """Polygons of the territories that everything else is drawn on."""

    NAME = 'french_territories'
    GROUP = 'territories'
    TAGS = 'departement département region région france ign admin express union dissolve fusion territoire territory map'

    LEVEL, METROPOLITAN = 'LEVEL', 'METROPOLITAN'
    INPUT, CODE_FIELD, NAME_FIELD = 'INPUT', 'CODE_FIELD', 'NAME_FIELD'
    UNIONS, UNIONS_TERRITORY = 'UNIONS', 'UNIONS_TERRITORY_FIELD'
    UNIONS_CODE, UNIONS_NAME = 'UNIONS_CODE_FIELD', 'UNIONS_NAME_FIELD'
    TARGET_CRS, OUTPUT, TERRITORY_COUNT = 'TARGET_CRS', 'OUTPUT', 'TERRITORY_COUNT'

    def displayName(self):  # noqa: N802
        return tr('French territories')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(QgsProcessingParameterEnum(
            self.LEVEL, tr('Level'), [tr('Regions'), tr('Departements'), tr('As in the input layer')],
            defaultValue=REGIONS),
            tr('Regions of 2016 are made of departements. "As in the input layer" takes any polygons with a code '
               '(communes, EPCI, employment zones), to make unions of them.'))
        self.add(QgsProcessingParameterBoolean(self.METROPOLITAN, tr('Metropolitan France only'), defaultValue=True),
                 tr('Leave out Guadeloupe, Martinique, French Guiana, La Réunion and Mayotte.'))
        self.add(QgsProcessingParameterFeatureSource(
            self.INPUT, tr('Polygons to use instead of the world map'),
            [QgsProcessing.SourceType.TypeVectorPolygon], optional=True),
            tr('For example IGN Admin Express. Left empty: the world map that QGIS ships (Natural Earth, generalised: '
               'good for a map of France, too coarse for measures).'))
        self.add(QgsProcessingParameterField(self.CODE_FIELD, tr('Code field'), None, self.INPUT, optional=True),
                 tr('Departement or region code. Left empty: insee_dep, insee_reg, code_insee, code... as found.'))
        self.add(QgsProcessingParameterField(self.NAME_FIELD, tr('Name field'), None, self.INPUT, optional=True),
                 tr('Used for the level "As in the input layer"; departements and regions have their official name.'),
                 advanced=True)
        self._add_unions()
        self.add(QgsProcessingParameterCrs(self.TARGET_CRS, tr('Reference system of the result'), optional=True),
                 tr('Left empty: that of the input layer; from the world map, Lambert-93 for metropolitan France and '
                    'WGS 84 with the overseas departements.'), advanced=True)
        self.add(QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr('Territories'), QgsProcessing.SourceType.TypeVectorPolygon),
            tr('Fields: code, name; with departements their region; with regions and unions their members.'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories'))

    def _add_unions(self):
        self.add(QgsProcessingParameterFeatureSource(
            self.UNIONS, tr('Unions'), [QgsProcessing.SourceType.TypeVector], optional=True),
            tr('Table of groupings, one row per member: code of the territory, code and name of its union. Territories '
               'that it does not name stay as they are.'))
        for name, label, help_text in (
            (self.UNIONS_TERRITORY, tr('Unions: territory code field'), tr('Code of a member, at the level asked for.')),
            (self.UNIONS_CODE, tr('Unions: union code field'), tr('Code that the union will carry.')),
            (self.UNIONS_NAME, tr('Unions: union name field'), tr('Name that the union will carry.')),
        ):
            self.add(QgsProcessingParameterField(name, label, None, self.UNIONS, optional=True), help_text,
                     advanced=True)

    def problems(self, parameters, context):
        reasons = self._code_column(parameters, context)[1] + self._union_columns(parameters, context)[1]
        level = self.parameterAsEnum(parameters, self.LEVEL, context)
        if level == DEPARTEMENTS and 'reg' in self.parameterAsString(parameters, self.CODE_FIELD, context).lower():
            reasons.append(tr('Regions cannot be cut into departements: choose the level "Regions", or a layer with '
                              'departement codes.'))
        if level == AS_GIVEN and not self.is_given(parameters, self.INPUT):
            reasons.append(tr('The level "As in the input layer" needs an input layer.'))
        if not self.is_given(parameters, self.INPUT) and polygons.world_map() is None:
            reasons.append(tr('This QGIS has no world map: give a polygon layer, for example IGN Admin Express.'))
        return reasons

    def _code_column(self, parameters, context):
        level = self.parameterAsEnum(parameters, self.LEVEL, context)
        usual = CODE_GUESSES[level] + ANY_CODE
        return self.columns(parameters, self.INPUT, {'code': (self.CODE_FIELD, usual)}, context)

    def _union_columns(self, parameters, context):
        return self.columns(parameters, self.UNIONS, {
            'territory': (self.UNIONS_TERRITORY, ['territory', 'territoire', 'code', 'code_territoire', 'member']),
            'union': (self.UNIONS_CODE, ['union', 'union_code', 'code_union', 'group', 'groupe']),
            'name': (self.UNIONS_NAME, ['union_name', 'nom_union', 'name', 'nom']),
        }, context)

    def results(self, parameters, context, feedback):
        from ...engine.sources.embedded import departements

        level = self.parameterAsEnum(parameters, self.LEVEL, context)
        metropolitan = self.parameterAsBoolean(parameters, self.METROPOLITAN, context)
        known = departements()
        pieces = self._pieces(parameters, context, feedback, level, known)
        self._say_left_out(pieces, feedback)
        members = placed(pieces, level, known, metropolitan, feedback)
        members = self._united(members, parameters, context, feedback)
        if not len(members):
            raise QgsProcessingException(tr('No territory is left: check the level, the code field, and "Metropolitan '
                                            'France only".'))
        groups = {code: [pieces.shapes[at] for at in rows['piece']] for code, rows in members.groupby('code')}
        shapes = polygons.dissolved(groups, feedback.isCanceled, feedback.setProgress)
        crs, shapes = self._projected(shapes, pieces.crs, metropolitan, parameters, context)
        table = territory_table(members, level, self.is_given(parameters, self.UNIONS))
        dress = self._dressed(parameters, context, columns_of(table))
        destination = self.write(
            table, columns_of(table), parameters, self.OUTPUT, context, feedback, crs=crs, dress=dress,
            geometries=[shapes[code] for code in table['code']], wkb_type=QgsWkbTypes.Type.MultiPolygon)
        return {self.OUTPUT: destination, self.TERRITORY_COUNT: len(table)}

    def _pieces(self, parameters, context, feedback, level, known):
        source = self.source(parameters, self.INPUT, context)
        if source is None:
            feedback.pushInfo(tr('Polygons: world map of QGIS, Natural Earth 1:10 million, public domain, generalised.'))
            # QGIS 3.44 corrected one of the map's misspelt names: both spellings are known
            code_of_name = {**dict(zip(known['name'], known['departement'])),
                            **dict(zip(known['world_map_name'], known['departement']))}
            code_of_name.pop('', None)
            pieces = polygons.of_world_map(code_of_name, feedback.isCanceled)
            absent = sorted(set(code_of_name.values()) - set(pieces.codes))
            if absent:
                feedback.pushWarning(tr('Departements that this world map does not show: {codes}.').format(
                    codes=', '.join(absent)))
            return pieces
        code = self._code_column(parameters, context)[0]['code']
        name = self.columns(parameters, self.INPUT, {'name': (self.NAME_FIELD, NAME_GUESSES)}, context)[0]['name']
        feedback.pushInfo(tr('Codes are read from the field "{field}".').format(field=code))
        pieces = polygons.of_source(source, code, name if level == AS_GIVEN else None, feedback.isCanceled)
        if not pieces.crs.isValid():
            feedback.pushWarning(tr('The input layer has no reference system; neither will the result.'))
        return pieces

    def _say_left_out(self, pieces, feedback):
        if pieces.without_code:
            feedback.pushWarning(tr('{n} polygons without a known code are left out.').format(n=pieces.without_code))
        if pieces.without_shape:
            feedback.pushWarning(tr('{n} rows without a geometry are left out.').format(n=pieces.without_shape))
        if pieces.repaired:
            feedback.pushInfo(tr('{n} invalid polygons were repaired.').format(n=pieces.repaired))

    def _united(self, members, parameters, context, feedback):
        """Members with the code and name of their union; the others keep their own."""
        source = self.source(parameters, self.UNIONS, context)
        if source is None:
            return members
        from ...engine.nomenclatures.codes import departement_code, text

        unions = read_table(source, self._union_columns(parameters, context)[0], feedback.isCanceled)
        french = members['official'].all()
        unions = unions.assign(territory=(departement_code if french else text)(unions['territory']),
                               union=text(unions['union']), name=text(unions['name']))
        unions['name'] = unions['name'].where(unions['name'] != '', unions['union'])
        unions = unions[(unions['territory'] != '') & (unions['union'] != '')]
        twice = unions[unions.duplicated('territory')]['territory']
        if len(twice):
            raise QgsProcessingException(tr('Unions: {codes} stand in two rows. A territory has one union.').format(
                codes=', '.join(sorted(set(twice))[:5])))
        unknown = sorted(set(unions['territory']) - set(members['code']))
        if unknown:
            feedback.pushWarning(tr('Unions: {n} codes are no territory of this level ({codes}).').format(
                n=len(unknown), codes=', '.join(unknown[:5])))
        by_member = unions.set_index('territory')
        code = members['code'].map(by_member['union'])
        name = members['code'].map(by_member['name'])
        alone = code.isna()
        feedback.pushInfo(tr('{n} territories belong to no union and stay as they are.').format(
            n=members.loc[alone, 'code'].nunique()))
        return members.assign(code=code.where(~alone, members['code']), name=name.where(~alone, members['name']))

    def _projected(self, shapes, crs, metropolitan, parameters, context):
        target = self.parameterAsCrs(parameters, self.TARGET_CRS, context)
        if not target.isValid():
            if self.is_given(parameters, self.INPUT):
                return crs, shapes
            target = QgsCoordinateReferenceSystem(LAMBERT_93 if metropolitan else WGS_84)
        if not crs.isValid():
            raise QgsProcessingException(tr('The input layer has no reference system: set it, or leave "Reference '
                                            'system of the result" empty.'))
        transform = QgsCoordinateTransform(crs, target, context.transformContext())
        try:
            return target, {code: polygons.reprojected(shape, transform) for code, shape in shapes.items()}
        except QgsCsException as error:
            raise QgsProcessingException(tr('The territories do not fit in {crs}: {detail}').format(
                crs=target.authid(), detail=error)) from error

    def _dressed(self, parameters, context, columns):
        if self.is_given(parameters, self.INPUT):
            return self.dress(parameters, context, columns, abstract=tr('Territories made from a layer of the user.'))
        return self.dress(
            parameters, context, columns, licence=tr('Public domain'), sources=(tr('Made with Natural Earth'),),
            abstract=tr('French territories from the world map of QGIS: Natural Earth 1:10 million, generalised. '
                        'Regions of 2016.'))


def placed(pieces, level, known, metropolitan, feedback):
    """Which territory each polygon belongs to: piece, code, name, origin (its own code), region, region_name, official."""
    import pandas as pd

    from ...engine.nomenclatures.codes import departement_code, text

    if level == AS_GIVEN:
        code = text(pd.Series(pieces.codes, dtype=object))
        name = text(pd.Series(pieces.names, dtype=object))
        return pd.DataFrame({'piece': range(len(code)), 'code': code, 'name': name.where(name != '', code),
                             'origin': code, 'region': '', 'region_name': '', 'official': False})
    rows = pd.DataFrame({'piece': range(len(pieces.codes)), 'origin': departement_code(
        pd.Series(pieces.codes, dtype=object))})
    if level == REGIONS and _are_regions(rows['origin'], pieces.code_column, known):
        table = known.drop_duplicates('region').assign(origin=lambda t: t['region'], departement='')
    else:
        table = known.assign(origin=known['departement'])
    rows = rows.merge(table, on='origin', how='left')
    unknown = rows[rows['region'].isna()]['origin']
    if len(unknown):
        feedback.pushWarning(tr('{n} polygons have a code that is no departement nor region ({codes}): left out.').format(
            n=len(unknown), codes=', '.join(sorted(set(unknown))[:5])))
    rows = rows[rows['region'].notna()]
    if metropolitan:
        rows = rows[rows['metropolitan'].astype(bool)]
    code, name = ('region', 'region_name') if level == REGIONS else ('origin', 'name')
    return rows.assign(code=rows[code], name=rows[name], official=True).reset_index(drop=True)


def _are_regions(codes, column, known):
    """Codes of regions overlap those of departements (11, 24, 27...): the column's name decides, else the whole set."""
    if 'dep' in column.lower():
        return False
    return 'reg' in column.lower() or bool(len(codes)) and bool(codes.isin(known['region']).all())


def territory_table(members, level, with_unions):
    """One row per territory, by code: code, name, then region of a departement, or members of what was dissolved."""
    first = members.drop_duplicates('code').set_index('code')
    table = first[['name']].copy()
    if level == DEPARTEMENTS and not with_unions:
        table = first[['name', 'region', 'region_name']].copy()
    elif level == REGIONS or with_unions:
        table['members'] = members.groupby('code')['origin'].agg(lambda codes: ','.join(sorted(set(codes))))
    return table.sort_index().reset_index()


def columns_of(table):
    """The fields of that table."""
    comments = {
        'code': tr('Code'),
        'name': tr('Name'),
        'region': tr('Region code'),
        'region_name': tr('Region'),
        'members': tr('Codes of the members'),
    }
    return [field(name, 'text', comments[name]) for name in table.columns]
