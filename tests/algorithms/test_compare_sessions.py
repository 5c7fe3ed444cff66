"""Two session files compared through QGIS: choices, sites in and out, sums with their unknowns, refusals."""

import pytest
from ressort.engine.sites.session import Override, Session, save_session


@pytest.fixture
def files(tmp_path):
    lifted = Override('s1', 'zone_closed', 'Conseil', '2026-03-12', 'PLU')
    save_session(Session(taken=('s1', 's2'), weights={'area': 0.5, 'soil': 0.5}, scenario='B', overrides=(lifted,),
                         parameters={'need': 9000.0}), tmp_path / 'one.json')
    save_session(Session(taken=('s2', 's3'), weights={'area': 0.7, 'soil': 0.3}, scenario='C',
                         parameters={'need': 9000.0}), tmp_path / 'other.json')
    return {'FIRST': str(tmp_path / 'one.json'), 'SECOND': str(tmp_path / 'other.json'), 'OUTPUT': 'memory:'}


@pytest.fixture
def sites(table):
    return table([['s1', 'Un', 1000, 0.0, 5e5, 10], ['s2', 'Deux', 2000, 0.5, 7e5, 20], ['s3', 'Trois', 4000, None, 9e5,
                                                                                         40]],
                 {'site_id': 'text', 'site_nom': 'text', 'floor_m2': 'real', 'take_high': 'real', 'cost_high': 'real',
                  'jobs_low': 'real'})


def test_what_differs(run, files, sites):
    result = run('compare_sessions', **files, SITES=sites, SITE_LIST='memory:', RESULTS='memory:')
    rows = {(row['kind'], row['item']): (row['before'], row['after']) for row in result['OUTPUT'].getFeatures()}
    assert rows[('weights', 'area')] == ('0.5', '0.7') and rows[('overrides', 's1, zone_closed')] == ('PLU', '')
    assert rows[('scenario', '')] == ('B', 'C') and ('parameters', 'need') not in rows
    assert result['DIFFERENCE_COUNT'] == len(rows) == 6
    moved = {row['site']: (row['name'], row['change']) for row in result['SITE_LIST'].getFeatures()}
    assert moved == {'s1': ('Un', 'out'), 's2': ('Deux', 'kept'), 's3': ('Trois', 'in')}
    assert (result['IN_COUNT'], result['OUT_COUNT']) == (1, 1)
    sums = {row['measure']: row for row in result['RESULTS'].getFeatures()}
    assert [sums['floor_m2'][name] for name in ('before', 'after', 'difference')] == [3000, 6000, 3000]
    assert sums['cost_high']['difference'] == 4e5 and sums['jobs_low']['after'] == 60
    assert sums['take_high']['before'] == 0.5 and not sums['take_high']['after']  # s3 is unknown: no sum, never 0


def test_a_session_against_itself(run, files):
    result = run('compare_sessions', **{**files, 'SECOND': files['FIRST']})
    assert result['OUTPUT'].featureCount() == 0 and result['DIFFERENCE_COUNT'] == 0


def test_refusals(refusal, files, sites, tmp_path):
    (tmp_path / 'broken.json').write_text('{', encoding='utf-8')
    assert 'cannot be read as JSON' in refusal('compare_sessions', **{**files, 'FIRST': str(tmp_path / 'broken.json')})
    assert 'they need the layer of sites' in refusal('compare_sessions', **files, RESULTS='memory:')
    assert 'no column "nope"' in refusal('compare_sessions', **files, SITES=sites, SITE_FIELD='nope')


def test_a_site_that_the_table_lacks_is_named(run, files, table):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match='1 sites that one of them takes .* \\(s1\\)'):
        run('compare_sessions', **files, SITES=table([['s2', 1]], {'site_id': 'text', 'floor_m2': 'real'}),
            RESULTS='memory:')
