"""French territories: the world map, a layer of one's own, unions, refusals, nothing torn at dissolved borders."""

import pytest
from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

METROPOLITAN_DEPARTEMENTS, REGIONS = 96, 13
SQUARES = ['Polygon((0 0, 1 0, 1 1, 0 1, 0 0))', 'Polygon((1 0, 2 0, 2 1, 1 1, 1 0))', 'Polygon((2 0, 3 0, 3 1, 2 1, 2 0))']
BOW_TIE = 'Polygon((0 0, 1 1, 1 0, 0 1, 0 0))'


@pytest.fixture
def departements(table):
    """Rhône, Ain and Paris as three squares in a row, the way IGN names its columns."""
    return table([['69', '84'], ['01', '84'], ['75', '11']], {'INSEE_DEP': 'text', 'INSEE_REG': 'text'},
                 geometry='Polygon', crs='EPSG:2154', shapes=SQUARES)


def by_code(layer):
    return {feature['code']: feature for feature in layer.getFeatures()}


def test_regions_of_metropolitan_france_in_lambert_93(run):
    result = run('french_territories', OUTPUT='memory:')
    regions = by_code(result['OUTPUT'])
    assert result['TERRITORY_COUNT'] == len(regions) == REGIONS
    assert result['OUTPUT'].crs().authid() == 'EPSG:2154'
    assert regions['53']['name'] == 'Bretagne'
    assert regions['53']['members'] == '22,29,35,56'


def test_departements_know_their_region(run):
    layer = run('french_territories', LEVEL=1, OUTPUT='memory:')['OUTPUT']
    territories = by_code(layer)
    assert len(territories) == METROPOLITAN_DEPARTEMENTS
    assert [territories['2A'][name] for name in ('name', 'region', 'region_name')] == ['Corse-du-Sud', '94', 'Corse']


def test_overseas_departements_come_in_wgs_84(run):
    layer = run('french_territories', LEVEL=1, METROPOLITAN=False, OUTPUT='memory:')['OUTPUT']
    assert layer.crs().authid() == 'EPSG:4326'
    assert {'971', '972', '973', '974', '976'} <= set(by_code(layer))


def test_dissolved_regions_are_valid_and_leave_no_gap(run):
    """Regions cover exactly what their departements cover, and together leave no hole but the one that is real."""
    departements = run('french_territories', LEVEL=1, TARGET_CRS='EPSG:4326', OUTPUT='memory:')['OUTPUT']
    regions = run('french_territories', LEVEL=0, TARGET_CRS='EPSG:4326', OUTPUT='memory:')['OUTPUT']
    pieces, wholes = by_code(departements), by_code(regions)
    for code, region in wholes.items():
        shape = region.geometry()
        members = [pieces[member].geometry() for member in region['members'].split(',')]
        assert shape.isGeosValid() and shape.isMultipart()
        assert shape.area() == pytest.approx(sum(member.area() for member in members), rel=1e-9), code
    whole = QgsGeometry.unaryUnion([region.geometry() for region in wholes.values()])
    holes = [ring for polygon in whole.asMultiPolygon() for ring in polygon[1:]]
    assert len(holes) == 1  # Llivia, a Spanish town inside the Pyrenees


def test_a_layer_of_departements_becomes_regions(run, departements):
    layer = run('french_territories', INPUT=departements, OUTPUT='memory:')['OUTPUT']
    regions = by_code(layer)
    assert sorted(regions) == ['11', '84']
    assert regions['84']['name'] == 'Auvergne-Rhône-Alpes'
    assert regions['84'].geometry().area() == pytest.approx(2)
    assert layer.crs().authid() == 'EPSG:2154'


def test_region_codes_are_told_from_departement_codes_by_the_field(run, departements):
    layer = run('french_territories', INPUT=departements, CODE_FIELD='INSEE_REG', OUTPUT='memory:')['OUTPUT']
    assert sorted(by_code(layer)) == ['11', '84']


def test_codes_that_lost_their_zero_are_restored(run, table):
    layer = table([[1], [69]], {'dep': 'int'}, geometry='Polygon', crs='EPSG:2154', shapes=SQUARES[:2])
    assert sorted(by_code(run('french_territories', LEVEL=1, INPUT=layer, OUTPUT='memory:')['OUTPUT'])) == ['01', '69']


def test_missing_codes_shapes_and_unknown_codes_are_counted(run, table, feedback):
    layer = table([['69'], [None], ['01'], ['ZZ']], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154',
                  shapes=[SQUARES[0], SQUARES[1], '', SQUARES[2]])
    assert run('french_territories', LEVEL=1, INPUT=layer, OUTPUT='memory:')['TERRITORY_COUNT'] == 1
    told = '\n'.join(feedback.warnings)
    assert '1 polygons without a known code' in told
    assert '1 rows without a geometry' in told
    assert '(ZZ): left out' in told


def test_an_invalid_polygon_is_repaired_and_said(run, table, feedback):
    layer = table([['69']], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[BOW_TIE])
    made = run('french_territories', LEVEL=1, INPUT=layer, OUTPUT='memory:')['OUTPUT']
    shape = next(made.getFeatures()).geometry()
    assert shape.isGeosValid() and shape.area() == pytest.approx(0.5)
    assert any('1 invalid polygons were repaired' in line for line in feedback.infos)


def test_without_reference_system_it_stays_without(run, table, feedback, tmp_path, reference_system):
    layer = table([['69']], {'code': 'text'}, geometry='Polygon', shapes=SQUARES[:1])
    run('french_territories', LEVEL=1, INPUT=layer, OUTPUT=str(tmp_path / 'o.gpkg'))
    assert reference_system(tmp_path / 'o.gpkg').authid() == ''
    assert any('no reference system' in line for line in feedback.warnings)


def test_without_reference_system_nothing_can_be_projected(run, table):
    layer = table([['69']], {'code': 'text'}, geometry='Polygon', shapes=SQUARES[:1])
    with pytest.raises(QgsProcessingException, match='no reference system: set it'):
        run('french_territories', LEVEL=1, INPUT=layer, TARGET_CRS='EPSG:4326', OUTPUT='memory:')


def test_only_selected_features(run, departements):
    departements.selectByExpression("INSEE_DEP = '69'")
    QgsProject.instance().addMapLayer(departements, False)
    chosen = QgsProcessingFeatureSourceDefinition(departements.id(), True)
    assert run('french_territories', LEVEL=1, INPUT=chosen, OUTPUT='memory:')['TERRITORY_COUNT'] == 1


def test_an_empty_layer_is_refused_in_words(run, table):
    layer = table([], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154')
    with pytest.raises(QgsProcessingException, match='No territory is left'):
        run('french_territories', INPUT=layer, OUTPUT='memory:')


def test_a_layer_without_a_usual_code_column_is_refused_with_its_columns(refusal, table):
    layer = table([], {'zone': 'text', 'surface': 'real'}, geometry='Polygon', crs='EPSG:2154')
    assert 'Columns there: zone, surface' in refusal('french_territories', INPUT=layer, OUTPUT='memory:')


def test_a_wrong_field_is_named(refusal, departements):
    assert 'no column "absent"' in refusal('french_territories', INPUT=departements, CODE_FIELD='absent', OUTPUT='memory:')


def test_regions_cannot_be_cut(refusal, departements):
    assert 'cannot be cut' in refusal('french_territories', LEVEL=1, INPUT=departements, CODE_FIELD='INSEE_REG',
                                      OUTPUT='memory:')


def test_a_union_of_regions(run, table):
    unions = table([['53', 'OUEST', 'Grand Ouest'], ['52', 'OUEST', 'Grand Ouest']],
                   {'territory': 'text', 'union': 'text', 'union_name': 'text'})
    territories = by_code(run('french_territories', UNIONS=unions, OUTPUT='memory:')['OUTPUT'])
    assert len(territories) == REGIONS - 1
    assert territories['OUEST']['name'] == 'Grand Ouest'
    assert territories['OUEST']['members'] == '22,29,35,44,49,53,56,72,85'
    assert territories['OUEST'].geometry().isGeosValid()


def test_unions_say_unknown_codes_and_refuse_two_unions(run, table, feedback):
    columns = {'territory': 'text', 'union': 'text', 'name': 'text'}
    run('french_territories', UNIONS=table([['53', 'O', None], ['99', 'O', None]], columns), OUTPUT='memory:')
    assert any('(99)' in line for line in feedback.warnings)
    with pytest.raises(QgsProcessingException, match='stand in two rows'):
        run('french_territories', UNIONS=table([['53', 'O', 'O'], ['53', 'P', 'P']], columns), OUTPUT='memory:')


def test_unions_of_any_polygons(run, table):
    communes = table([['01001', 'A'], ['01002', 'B'], ['01003', None]], {'insee_com': 'text', 'nom': 'text'},
                     geometry='Polygon', crs='EPSG:2154', shapes=SQUARES)
    unions = table([['01001', 'E1', 'Entre eux'], ['01002', 'E1', 'Entre eux']],
                   {'code': 'text', 'union': 'text', 'name': 'text'})
    territories = by_code(run('french_territories', LEVEL=2, INPUT=communes, UNIONS=unions, OUTPUT='memory:')['OUTPUT'])
    assert {code: found['name'] for code, found in territories.items()} == {'E1': 'Entre eux', '01003': '01003'}


def test_a_cancelled_run_leaves_no_file(plugin, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingContext

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:french_territories')
    results, _ = algorithm.run({'OUTPUT': str(tmp_path / 'o.gpkg')}, QgsProcessingContext(), feedback)
    assert results == {}
    assert list(tmp_path.iterdir()) == []


def test_a_geopackage_holds_the_same_rows(run, tmp_path):
    path = tmp_path / 'regions.gpkg'
    run('french_territories', OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), 'regions', 'ogr')
    assert layer.featureCount() == REGIONS
    assert next(layer.getFeatures(QgsFeatureRequest().setFilterExpression("code = '11'")))['name'] == 'Île-de-France'
