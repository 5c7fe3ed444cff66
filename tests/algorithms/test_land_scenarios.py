"""Scenarios of one need through QGIS: by-hand hectares, assumed floors, the ledger's budget, sessions, refusals, cancel."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

COLUMNS = {'site_id': 'text', 'site_nom': 'text', 'area_m2': 'real', 'floor_m2': 'real', 'zone': 'text',
           'sealed_share': 'real',
           'site_type': 'text', 'has_building': 'text', 'excluded': 'bool', 'same_ground': 'text', 'comm_insee': 'text'}
SITES = [['hall', 'Hall', 8000, 9000, 'U mixed', None, 'friche industrielle', 'no', False, None, '01001'],
         ['yard', 'Yard', 20000, 10000, 'AUc', 0.75, 'friche industrielle', 'no', False, None, '01001'],
         ['bare', 'Bare', 2000, 0, 'U', None, 'friche industrielle', 'no', False, None, '01002'],
         ['twin', 'Twin', 8000, 9000, 'U', None, 'friche industrielle', 'no', False, 'hall', '01001'],
         ['barred', 'Barred', 9000, 90000, 'U', None, 'friche industrielle', 'no', True, None, '01001']]


@pytest.fixture
def asked(table):
    def parameters(sites=SITES, **changes):
        return {'SITES': table(sites, COLUMNS), 'NEED': 12000, 'FLOOR_RATIO': 0.8, 'CHOSEN': 'yard', 'OUTPUT': 'memory:',
                'ACCOUNT': 'memory:', **changes}

    return parameters


def rows_of(layer, key):
    return {row[key]: row for row in layer.getFeatures()}


def test_the_same_need_in_three_ways(run, asked, feedback):
    result = run('land_scenarios', **asked())
    rows = rows_of(result['OUTPUT'], 'scenario')
    assert [rows[name]['floors_sites'] for name in 'ABC'] == [0, 12000, 10000]
    assert [rows['A'][end] for end in ('take_low', 'take_high')] == pytest.approx([3.0, 1.2 / 0.22])
    # B: the hall (9,000 m2) and the bare plot (1,600 m2 assumed) take no land, the yard serves the last 1,400 m2
    assert rows['B']['sites'] == 3 and rows['B']['take_high'] == pytest.approx(0.5)
    assert [result[f'SPARED_C_{end}'] for end in ('LOW', 'HIGH')] == pytest.approx([2.5 - 0.5, 1 / 0.22 - 0.5])
    assert rows['A']['budget_low'] is None or not rows['A']['budget_low']
    account = rows_of(result['ACCOUNT'], 'site')
    assert account['bare']['floor_m2'] == 1600 and account['bare']['assumed'] and not account['hall']['assumed']
    assert account['hall']['in_b'] == 9000 and not account['twin']['in_b'] and not account['barred']['in_b']
    assert result['ASSUMED_COUNT'] == 1 and any('1 sites without known floors' in said for said in feedback.warnings)


def test_a_project_on_a_large_land_unit_takes_what_it_needs(run, asked):
    sites = [['vast', 'Vast', 5_000_000, None, 'U', None, '', None, False, None, '01001']]
    account = rows_of(run('land_scenarios', **asked(sites, CHOSEN='vast', FLOOR_MOST=15000))['ACCOUNT'], 'site')['vast']
    assert account['floor_m2'] == 15000 and account['area_m2'] == pytest.approx(15000 / 0.8)


@pytest.mark.parametrize('kind, yes', [('text', 'o'), ('text', 'Oui'), ('real', 1.0), ('int', 1)])
def test_a_yes_is_read_whatever_file_wrote_it(run, asked, table, kind, yes):
    """Of the hall, which B takes first unless it is excluded."""
    rows = [[*SITES[0][:8], yes, *SITES[0][9:]], *([*row[:8], None, *row[9:]] for row in SITES[1:3])]
    result = run('land_scenarios', **asked(SITES=table(rows, {**COLUMNS, 'excluded': kind})))
    assert not rows_of(result['ACCOUNT'], 'site')['hall']['in_b']


def test_the_ledger_tells_what_is_left(run, asked, table):
    ledger = table([['epci', '200000001', 4.0, 2.0], ['commune', '01001', 3.2, 1.7]],
                   {'level': 'text', 'territory': 'text', 'allowed': 'real', 'balance': 'real'})
    rows = rows_of(run('land_scenarios', **asked(LEDGER=ledger))['OUTPUT'], 'scenario')
    assert rows['A']['budget_low'] == pytest.approx(1.5) and rows['A']['years_low'] == pytest.approx(7.5)
    own = rows_of(run('land_scenarios', **asked(LEDGER=ledger, TERRITORY='01001'))['OUTPUT'], 'scenario')
    assert own['A']['budget_low'] == pytest.approx(3 / 1.7)
    with pytest.raises(QgsProcessingException, match='is not one of its codes'):
        run('land_scenarios', **asked(LEDGER=ledger, TERRITORY='99'))


def test_doing_nothing_costs_by_the_inhabitants(run, asked, table):
    towns = table([['1001', 20000]], {'code': 'text', 'population': 'int'})
    account = rows_of(run('land_scenarios', **asked(TOWNS=towns))['ACCOUNT'], 'site')
    assert account['hall']['idle_low'] == pytest.approx(0.8 * 22000 + 846)  # no building stands: no upkeep
    assert not account['bare']['idle_low']  # its commune is not in the table


def test_choices_from_a_session_and_on_to_the_next(run, asked, tmp_path):
    before, after = tmp_path / 'before.json', tmp_path / 'after.json'
    before.write_text(json.dumps({'kind': 'ressort session', 'version': 1, 'taken': ['hall'], 'weights': {'area': 1},
                                  'parameters': {'need': 4000, 'count': 2}}), encoding='utf-8')
    result = run('land_scenarios', **asked(CHOSEN='', FROM_SESSION=str(before), SESSION=str(after), KEPT=2))
    rows = rows_of(result['OUTPUT'], 'scenario')
    assert rows['C']['floors_sites'] == 4000 and rows['C']['sites'] == 1
    kept = json.loads(after.read_text(encoding='utf-8'))
    assert kept['scenario'] == 'B' and kept['taken'] == ['hall'] and kept['weights'] == {'area': 1}
    assert kept['parameters'] == {'count': 2, 'floor_most': 15000, 'floor_ratio': 0.8, 'need': 4000}


@pytest.mark.parametrize('changes, words', [
    ({'NEED': 0}, 'Need of floors, m2: received 0; expected 1 or more'),
    ({'FROM_SESSION': '/nowhere.json'}, 'no such file'),
    ({'SITE_FIELD': 'nope'}, 'no column "nope"'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('land_scenarios', **asked(**changes))


def test_a_table_of_something_else(refusal, asked, table):
    assert 'neither polygons nor a column of areas' in refusal('land_scenarios', **asked(
        SITES=table([['a']], {'site_id': 'text'})))
    assert 'Portfolio of sites: no column chosen' in refusal('land_scenarios', **asked(
        PORTFOLIO=table([['a']], {'site': 'text'})))
    assert 'it is empty' in refusal('land_scenarios', **asked([]))


def test_refused_by_what_the_layers_hold(run, asked, tmp_path):
    with pytest.raises(QgsProcessingException, match='not in the layer of sites: x'):
        run('land_scenarios', **asked(CHOSEN='x', OUTPUT=str(tmp_path / 'scenarios.gpkg')))
    blind = [[*SITES[0][:2], None, *SITES[0][3:]], SITES[1]]
    with pytest.raises(QgsProcessingException, match='Chosen sites without an area: hall'):
        run('land_scenarios', **asked(blind, CHOSEN='hall'))
    assert list(tmp_path.iterdir()) == []


def test_a_polygon_tells_its_area(run, asked, table):
    square = 'Polygon((700000 6600000, 700100 6600000, 700100 6600100, 700000 6600100, 700000 6600000))'
    sites = table([['a']], {'site_id': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[square])
    account = rows_of(run('land_scenarios', **asked(SITES=sites, CHOSEN=''))['ACCOUNT'], 'site')
    assert account['a']['area_m2'] == pytest.approx(10000, rel=0.002)


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('land_scenarios', **asked(OUTPUT=str(tmp_path / 'scenarios.gpkg'), SESSION=str(tmp_path / 'session.json')))
    assert list(tmp_path.iterdir()) == []
    assert QgsVectorLayer(str(tmp_path / 'scenarios.gpkg'), 'none', 'ogr').isValid() is False
