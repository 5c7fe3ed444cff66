"""How sure a score is, in the main job: establishments behind a flag, intervals of draws, other thresholds, shrinkage."""

import importlib

import pytest

FIELDS = {'territory': 'text', 'class': 'text', 'staff': 'real', 'units': 'int'}
DRAWN = ['draw_low', 'draw_high', 'rank_low', 'rank_high']
REGIONS = ['11', '24', '27', '28', '32', '44', '52', '53', '75', '76', '84', '93', '94']


@pytest.fixture(scope='module')
def staff():
    embedded = importlib.import_module('ressort.engine.sources.embedded')
    rows = embedded.french_activity('departement').dropna(subset=['staff'])
    return [[code, activity, float(count), int(units)] for code, activity, count, units in
            rows[['territory', 'class', 'staff', 'establishments']].itertuples(index=False)]


@pytest.fixture
def france(table, staff):
    squares = table([[code] for code in REGIONS], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154',
                    shapes=[f'POLYGON(({n} 0, {n + 1} 0, {n + 1} 1, {n} 0))' for n in range(len(REGIONS))])
    return {'TERRITORIES': squares, 'ACTIVITY': table(staff, FIELDS), 'OUTPUT': 'memory:'}


def test_intervals_units_and_other_thresholds_come_when_asked_for(run, france):
    result = run('resilience_index', **france, ACTIVITY_ESTABLISHMENTS_FIELD='units', PRODUCTS='memory:', CHOICES='memory:',
                 DRAWS=50)
    rows = list(result['OUTPUT'].getFeatures())
    assert all(row['draw_low'] <= row['score'] + 6 and row['draw_low'] < row['draw_high'] for row in rows)
    assert all(row['rank_low'] <= row['rank_high'] for row in rows)
    corsica = next(row for row in rows if row['code'] == '94')
    assert (corsica['rank_low'], corsica['rank_high'], corsica['steady']) == (13, 13, 1)
    assert result['CHOICES'].featureCount() == 27 * len(REGIONS)
    products = [row for row in result['PRODUCTS'].getFeatures() if row['status'] == 'strong' and row['code'] == '84']
    assert products and all(row['units'] >= 0 and 0 <= row['p_value'] <= 1 for row in products)


def test_the_same_run_draws_the_same_interval(run, france):
    first, second = (
        [row[name] for row in run('resilience_index', **france, ACTIVITY_ESTABLISHMENTS_FIELD='units', DRAWS=20)[
            'OUTPUT'].getFeatures() for name in DRAWN] for _ in range(2))
    assert first == second


def test_shrinkage_is_said_and_moves_corsica(run, france, feedback):
    plain = {row['code']: row['score'] for row in run('resilience_index', **france)['OUTPUT'].getFeatures()}
    shrunk = run('resilience_index', **france, ACTIVITY_ESTABLISHMENTS_FIELD='units', DRAWS=0, SHRINKAGE=1.0)
    rows = {row['code']: row['score'] for row in shrunk['OUTPUT'].getFeatures()}
    assert 'draw_low' not in shrunk['OUTPUT'].fields().names()
    assert rows['94'] < plain['94'] - 3  # docs/method/fidelity.md: 18.8 to 13.8
    assert any('drawn towards the nation' in line and line.endswith(': 1.') for line in feedback.infos)


def test_an_establishments_field_that_is_not_there_is_refused(refusal, france):
    assert 'absent' in refusal('resilience_index', **france, ACTIVITY_ESTABLISHMENTS_FIELD='absent')
