"""Unions through QGIS: squares that touch, a field, a table, Europe; both readings, maps, refusals, cancel."""

import importlib
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
ROWS = {'code': 'text', 'zone': 'text'}


def square(column):
    return f'POLYGON(({column} 0, {column + 1} 0, {column + 1} 1, {column} 1, {column} 0))'


@pytest.fixture
def asked(table):
    """Three squares in a row, 01 and 2A touch, 971 stands apart; exports of the pocket country."""

    def parameters(**changes):
        layer = table([['01', 'south'], ['2A', 'south'], ['971', None]], ROWS, geometry='Polygon', crs='EPSG:2154',
                      shapes=[square(0), square(1), square(5)])
        return {'TERRITORIES': layer, 'ACTIVITY': str(POCKET / 'activity.csv'), 'ACTIVITY_TERRITORY_FIELD': 'dep',
                'ACTIVITY_CODE_FIELD': 'heading', 'ACTIVITY_VALUE_FIELD': 'exports', 'ACTIVITY_KIND': 2,
                'WORLD_TRADE': str(POCKET / 'world.csv'), 'OUTPUT': 'memory:', **changes}

    return parameters


def rows(layer, key):
    return {feature[key]: feature for feature in layer.getFeatures()}


def test_those_that_touch_unite_and_the_polygons_are_dissolved(run, asked):
    result = run('territory_unions', **asked(GROUPING=2, MEMBERS='memory:', PARTNERS='memory:'))
    unions = rows(result['OUTPUT'], 'union')
    assert set(unions) == {'01', '2A'} and result['UNION_COUNT'] == 2  # nobody touches 971
    shape = unions['01'].geometry()
    assert shape.area() == pytest.approx(2) and len(shape.asMultiPolygon()) == 1
    assert unions['01']['members'] == 2 and unions['01']['codes'] == '01 2A'
    assert unions['01']['score_any'] == pytest.approx(80)  # 0101, 0102, 8703, and 0103 as a leap, of five
    members = [feature for feature in result['MEMBERS'].getFeatures() if feature['union'] == '01']
    assert {member['code'] for member in members} == {'01', '2A'}
    assert all(member['brings'] == pytest.approx(unions['01']['score'] - other['score'])
               for member, other in zip(members, reversed(members)))
    partners = rows(result['PARTNERS'], 'code')
    plain = importlib.import_module('ressort.processing.compat').plain
    assert partners['01']['partner'] == '2A' and plain(partners['971']['partner']) is None
    assert len(partners) == 3 and partners['01']['together'] == unions['01']['score']


def test_both_readings_by_hand(run, asked):
    """1.5, 1.5 and 4 of 7: 0101 falls to (1.5 / 7) / (20 / 90) = 0.96, 8703 stays at (4 / 7) / (30 / 90) = 1.71."""
    [south] = run('territory_unions', **asked(GROUPING=0, UNION_FIELD='zone'))['OUTPUT'].getFeatures()
    assert (south['union'], south['members'], south['strong'], south['leaps']) == ('south', 2, 1, 0)
    assert [south[name] for name in ('score', 'score_any', 'best', 'gain', 'gain_any')] == [
        pytest.approx(value) for value in (20, 80, 60, -40, 20)]


def test_a_table_may_put_a_territory_in_several_unions(run, asked, table, feedback):
    unions = table([['1', 'x'], ['2A', 'x'], ['01', 'y'], ['99', 'y']], {'code': 'text', 'union': 'text'})
    result = run('territory_unions', **asked(GROUPING=1, UNIONS=unions))
    assert set(rows(result['OUTPUT'], 'union')) == {'x', 'y'}
    assert any('1 rows name no scored territory' in warning for warning in feedback.warnings)


def test_europe_without_a_layer(run, feedback):
    result = run('territory_unions', GROUPING=3, OUTPUT='memory:', PARTNERS='memory:')
    [europe] = result['OUTPUT'].getFeatures()
    assert europe['members'] == 27 and europe['score_any'] > europe['best'] > 40
    countries = importlib.import_module('ressort.engine.resilience.assessment').assess_countries(
        blocs=importlib.import_module('ressort.engine.sources.embedded').eu_bloc())
    assert europe['score'] == pytest.approx(countries.scores.at['EU27+UK', 'score'])
    said = [info for info in feedback.infos if info.startswith('EU27+UK: 27 territories that unite score ')]
    assert said and result['SENTENCE'].startswith(said[0])


@pytest.mark.parametrize('changes, words', [
    ({'GROUPING': 0}, 'Union field of the layer: give a layer and the field'),
    ({'GROUPING': 1}, 'Table of unions: give one'),
    ({'GROUPING': 2, 'TERRITORIES': None}, 'Territories: which ones touch?'),
    ({'NATION': 'DEU', 'ACTIVITY': None, 'WORLD_TRADE': None}, 'Activity table: give one for DEU'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('territory_unions', **asked(**{'GROUPING': 2, **changes}))


def test_a_table_of_strangers_is_refused(run, asked, table, tmp_path):
    unions = table([['99', 'x']], {'code': 'text', 'union': 'text'})
    with pytest.raises(QgsProcessingException, match='no scored territory is in any of them'):
        run('territory_unions', **asked(GROUPING=1, UNIONS=unions, OUTPUT=str(tmp_path / 'unions.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_a_crossed_ring_is_repaired(run, asked, table):
    bow = table([['01', ''], ['2A', '']], ROWS, geometry='Polygon', crs='EPSG:2154',
                shapes=['POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))', square(1)])
    assert run('territory_unions', **asked(TERRITORIES=bow, GROUPING=2))['UNION_COUNT'] == 2


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('territory_unions', **asked(GROUPING=2, OUTPUT=str(tmp_path / 'unions.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_a_file_on_disk_keeps_its_polygons(run, asked, tmp_path):
    path = tmp_path / 'unions.gpkg'
    run('territory_unions', **asked(GROUPING=2, OUTPUT=str(path)))
    layer = QgsVectorLayer(str(path), 'unions', 'ogr')
    assert layer.featureCount() == 2 and layer.crs().authid() == 'EPSG:2154'
