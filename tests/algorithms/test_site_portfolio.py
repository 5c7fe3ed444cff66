"""Choosing sites through QGIS: the coverage oracles, limits, existing hotels, front, weightings, refusals, cancel."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

SITE_COLUMNS = {'site_id': 'text', 'score': 'text', 'cost': 'text', 'land_take': 'real', 'existant': 'text',
                'excluded': 'bool',
                'c_area': 'real', 'c_soil': 'real', 'ground': 'text', 'epci': 'text', 'places': 'real'}
# one metre of the oracle is a hundred here; straight line x 1.3
SITES = [['s1', '0', '5', 1.0, '', False, 1.0, 0.0, '', 'a', 4], ['s4', '0', '3', 0.0, '', False, 0.0, 1.0, '', 'a', 4],
         ['s7', '0', '6', 0.5, '', False, 0.4, 0.4, '', 'b', 4], ['s11', '0', '2', 2.0, '', False, None, None, '', 'b', 4]]
PLACES = {'s1': 100, 's4': 400, 's7': 700, 's11': 1100}
DEMAND = [['d0', 4], ['d2', 2], ['d3', 1], ['d7', 3], ['d8', 5], ['d12', 2]]
POINTS = [0, 200, 300, 700, 800, 1200]


@pytest.fixture
def asked(table):
    def parameters(sites=SITES, crs='EPSG:2154', **changes):
        layer = table(sites, SITE_COLUMNS, geometry='Point', crs=crs,
                      shapes=[f'Point({650000 + PLACES[row[0]]} 6860000)' for row in sites])
        people = table(DEMAND, {'code': 'text', 'pop': 'int'}, geometry='Point', crs=crs,
                       shapes=[f'Point({650000 + place} 6860000)' for place in POINTS])
        return {'SITES': layer, 'DEMAND': people, 'DEMAND_FIELD': 'pop', 'DEMAND_CODE_FIELD': 'code', 'RADIUS': 260.1,
                'COUNT': 2, 'OUTPUT': 'memory:', **changes}

    return parameters


def chosen(result):
    return {feature['site'] for feature in result['OUTPUT'].getFeatures() if feature['chosen']}


def test_those_that_cover_most(run, asked):
    result = run('site_portfolio', **asked(SERVED='memory:'))
    assert chosen(result) == {'s1', 's7'} and result['COVERED_SHARE'] == pytest.approx(15 / 17)
    assert result['OBJECTIVE'] == pytest.approx(15 / 17) and result['GAP'] == 0
    assert (result['CHOSEN_COUNT'], result['COST_SUM'], result['LAND_SUM']) == (2, 11, 1.5)
    states = {feature['site']: feature['state'] for feature in result['OUTPUT'].getFeatures()}
    assert states['s4'] == 'left' and states['s1'] == 'chosen'
    assert {row['demand'] for row in result['SERVED'].getFeatures() if row['served'] == 0} == {'d12'}


@pytest.mark.parametrize('method', [1, 2])
def test_a_budget_and_a_land_budget(run, asked, method):
    pytest.importorskip('scipy')
    result = run('site_portfolio', **asked(BUDGET=8, COUNT=None, METHOD=method))
    assert chosen(result) == {'s7', 's11'} and result['COST_SUM'] == 8
    land = run('site_portfolio', **asked(LAND=0.5, METHOD=method))
    assert chosen(land) == {'s4', 's7'} and land['LAND_SUM'] == 0.5


@pytest.mark.parametrize('radius, count', [(260.1, 3), (390.1, 3), (520.1, 2)])
def test_as_few_as_cover_all(run, asked, radius, count):
    assert run('site_portfolio', **asked(MODEL=1, RADIUS=radius))['CHOSEN_COUNT'] == count


def test_the_nearest(run, asked):
    result = run('site_portfolio', **asked(MODEL=2))
    assert result['OBJECTIVE'] == pytest.approx(23 * 130, rel=1e-4) and result['COVERED_SHARE'] is None


def test_existing_excluded_forced_forbidden(run, asked):
    sites = [row[:] for row in SITES]
    sites[3][4], sites[2][5] = 'oui', True
    result = run('site_portfolio', **asked(sites, COUNT=1))
    states = {feature['site']: feature['state'] for feature in result['OUTPUT'].getFeatures()}
    assert states == {'s1': 'chosen', 's4': 'left', 's7': 'forbidden', 's11': 'existing'} and result['CHOSEN_COUNT'] == 1
    forced = run('site_portfolio', **asked(FORCED='s4 ; s11', FORBIDDEN='s7'))
    assert chosen(forced) == {'s4', 's11'}


def test_room_ground_and_one_in_each_territory(run, asked):
    tight = run('site_portfolio', **asked(ROOM_FIELD='places', COUNT=1))
    assert tight['COVERED_SHARE'] == pytest.approx(4 / 17)
    sites = [row[:] for row in SITES]
    sites[0][8] = sites[2][8] = 'unit'
    assert not {'s1', 's7'} <= chosen(run('site_portfolio', **asked(sites)))
    each = run('site_portfolio', **asked(ONE_IN_EACH=True, DEMAND_WEIGHT=1))
    assert len(chosen(each) & {'s1', 's4'}) == 1


def test_front_weightings_and_session(run, asked, tmp_path):
    path = tmp_path / 'session.json'
    result = run('site_portfolio', **asked(FRONT='memory:', DRAWS=50, SESSION=str(path)))
    front = [(row['land_take'], row['objective']) for row in result['FRONT'].getFeatures()]
    assert front == sorted(front) and len({worth for _, worth in front}) == len(front) >= 2
    often = {row['site']: row['frequency'] for row in result['OUTPUT'].getFeatures()}
    assert all(0 <= share <= 1 for share in often.values()) and sum(often.values()) <= 2 + 1e-9
    session = json.loads(path.read_text(encoding='utf-8'))
    assert session['taken'] == ['s1', 's7'] and session['parameters']['count'] == 2 and session['scenario'] == 'C'


def test_degrees_are_measured_in_metres(run, asked, table):
    sites = table([SITES[0]], SITE_COLUMNS, geometry='Point', crs='EPSG:4326', shapes=['Point(2.35 48.85)'])
    people = table([['d', 1]], {'code': 'text', 'pop': 'int'}, geometry='Point', crs='EPSG:4326',
                   shapes=['Point(2.35 48.86)'])  # 1,112 m to the north, 1,446 by road
    for radius, share in ((1400, 0), (1500, 1)):
        result = run('site_portfolio', **asked(SITES=sites, DEMAND=people, RADIUS=radius, COUNT=1))
        assert result['COVERED_SHARE'] == share


@pytest.mark.parametrize('changes, words', [
    ({'SITE_FIELD': 'nope'}, 'Sites: no column "nope" for "Sites: code field"'),
    ({'MODEL': 2, 'COUNT': None}, 'the nearest sites need it'),
    ({'RADIUS': 0}, 'Reach, m by road: received 0; expected 1 or more'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('site_portfolio', **asked(**changes))


def test_empty_or_without_place(refusal, asked, table):
    assert 'Sites: it is empty' in refusal('site_portfolio', **asked([]))
    assert 'a table without geometry' in refusal('site_portfolio', **asked(DEMAND=table(DEMAND, {'code': 'text',
                                                                                                 'pop': 'int'})))
    assert 'no reference system' in refusal('site_portfolio', **asked(crs=''))


@pytest.mark.parametrize('changes, words', [
    ({'FORCED': 'x'}, 'not in the table: x'), ({'FORCED': 's1', 'FORBIDDEN': 's1'}, 'both forced and forbidden'),
    ({'FORCED': 's1;s4;s7'}, 'beyond these limits: count'), ({'MODEL': 1, 'RADIUS': 100}, 'within reach of no site'),
])
def test_refused_by_what_the_layers_hold(run, asked, tmp_path, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        run('site_portfolio', **asked(OUTPUT=str(tmp_path / 'sites.gpkg'), **changes))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_demand_is_refused(run, asked, table):
    people = table([['d', None]], {'code': 'text', 'pop': 'int'}, geometry='Point', crs='EPSG:2154',
                   shapes=['Point(650000 6860000)'])
    with pytest.raises(QgsProcessingException, match='1 points have none, or one below 0 \\(d\\)'):
        run('site_portfolio', **asked(DEMAND=people))


def test_a_gpkg_and_a_cancelled_run(run, asked, feedback, tmp_path):
    run('site_portfolio', **asked(OUTPUT=str(tmp_path / 'sites.gpkg')))
    assert QgsVectorLayer(str(tmp_path / 'sites.gpkg'), 'sites', 'ogr').featureCount() == 4
    feedback.cancel()
    run('site_portfolio', **asked(OUTPUT=str(tmp_path / 'other.gpkg'), SESSION=str(tmp_path / 'session.json')))
    assert [path.name for path in tmp_path.iterdir()] == ['sites.gpkg']


def test_demand_weighted_by_what_the_territory_lacks(run, asked, table):
    people = table([[code, weight, lack] for (code, weight), lack in zip(DEMAND, (10, 10, 10, 10, 10, 100))],
                   {'code': 'text', 'pop': 'int', 'manque': 'real'}, geometry='Point', crs='EPSG:2154',
                   shapes=[f'Point({650000 + place} 6860000)' for place in POINTS])
    result = run('site_portfolio', **asked(DEMAND=people, GAP_FIELD='manque', COUNT=1))
    # 2 x 100 % at s11, against 8 x 10 % at s7
    assert chosen(result) == {'s11'} and result['COVERED_SHARE'] == pytest.approx(2 / 3.5)


def test_a_session_is_reopened(run, asked, feedback, tmp_path):
    first, second = tmp_path / 'first.json', tmp_path / 'second.json'
    run('site_portfolio', **asked(BUDGET=8, COUNT=None, FORBIDDEN='s4', SESSION=str(first)))
    again = run('site_portfolio', **asked(COUNT=1, RADIUS=100, FROM_SESSION=str(first), SESSION=str(second)))
    assert chosen(again) == {'s7', 's11'} and any('BUDGET = 8.0' in said for said in feedback.infos)
    one, other = (json.loads(path.read_text(encoding='utf-8')) for path in (first, second))
    assert one == other and one['parameters']['forbidden'] == 's4' and one['parameters']['count'] is None


def test_the_sites_of_a_session_are_kept_and_the_rest_chosen_around_them(run, asked, tmp_path):
    path = tmp_path / 'session.json'
    path.write_text(json.dumps({'kind': 'ressort session', 'version': 1, 'taken': ['s4'], 'weights': {'area': 1}}))
    result = run('site_portfolio', **asked(FROM_SESSION=str(path), KEEP_TAKEN=True, SESSION=str(path)))
    assert 's4' in chosen(result) and len(chosen(result)) == 2
    assert json.loads(path.read_text(encoding='utf-8'))['weights'] == {'area': 1}  # handed on


def test_a_front_without_existing_hotels(run, asked, table):
    columns = {name: kind for name, kind in SITE_COLUMNS.items() if name != 'existant'}
    bare = table([row[:4] + row[5:] for row in SITES], columns, geometry='Point', crs='EPSG:2154',
                 shapes=[f'Point({650000 + PLACES[row[0]]} 6860000)' for row in SITES])
    front = [row['land_take'] for row in run('site_portfolio', **asked(SITES=bare, FRONT='memory:'))['FRONT'].getFeatures()]
    assert front == sorted(front) and len(front) >= 2


def test_a_broken_session_is_refused(refusal, asked, tmp_path):
    path = tmp_path / 'session.json'
    path.write_text('[]', encoding='utf-8')
    assert 'no session file of Ressort' in refusal('site_portfolio', **asked(FROM_SESSION=str(path)))


def test_sites_keep_their_distance(run, asked):
    assert chosen(run('site_portfolio', **asked(SEPARATION=650))) == {'s1', 's11'}  # s1 and s7 are 600 m apart
    assert chosen(run('site_portfolio', **asked(SEPARATION=600))) == {'s1', 's7'}
