"""Productive leaps through QGIS: by hand on the pocket world, masked and written in French, refusals."""

import importlib
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
COLUMNS = {'code': 'text', 'product': 'text', 'rca': 'text'}
# in the pocket world, the same two countries make 0101, 0102 and 0103: each is the neighbour of the two others, at 1
ROWS = [['01', '101', '2,25'], ['01', '0102', '1.5'], ['01', '0103', '0,2'], ['2A', '8703', '3']]


@pytest.fixture
def asked(table):
    def parameters(rows=ROWS, **changes):
        return {'RCA': table(rows, COLUMNS), 'WORLD_TRADE': str(POCKET / 'world.csv'), 'OUTPUT': 'memory:', **changes}

    return parameters


def test_one_row_per_leap_with_its_parents(run, asked):
    result = run('productive_leaps', **asked())
    layer = result['OUTPUT']
    assert layer.fields().names() == ['code', 'product', 'product_name', 'family', 'rca', 'parents', 'parents_names',
                                      'proximity']
    [leap] = layer.getFeatures()
    assert leap.attributes()[:2] == ['01', '0103'] and leap['family'] == 'f01' and leap['rca'] == pytest.approx(0.2)
    assert (leap['parents'], leap['proximity']) == ('0101 0102', 1)
    assert leap['parents_names'].startswith('Horses') and '; Bovine' in leap['parents_names']
    assert (result['LEAP_COUNT'], result['TERRITORY_COUNT']) == (1, 2)


def test_a_pair_that_is_not_there_counts_as_zero(run, asked):
    [leap] = run('productive_leaps', **asked(ROWS[:2]))['OUTPUT'].getFeatures()
    assert leap['product'] == '0103' and leap['rca'] == 0


def test_an_empty_rca_is_unknown_not_strong_and_said(run, asked, feedback):
    rows = [['01', '0101', '2'], ['01', '0102', None], ['01', '0103', 's']]
    assert run('productive_leaps', **asked(rows))['LEAP_COUNT'] == 0
    assert any('2 RCA are empty: unknown, not 0' in info for info in feedback.infos)


def test_thresholds_are_obeyed(run, asked):
    assert run('productive_leaps', **asked(RCA_THRESHOLD=2))['LEAP_COUNT'] == 0
    assert run('productive_leaps', **asked(NEIGHBOURS=1, RCA_THRESHOLD=2))['LEAP_COUNT'] == 2
    assert run('productive_leaps', **asked(PROXIMITY_THRESHOLD=1, TIES=False))['LEAP_COUNT'] == 0


def test_a_code_outside_the_product_space_is_said(run, asked, feedback):
    assert run('productive_leaps', **asked([*ROWS, ['01', '2716', '9']]))['LEAP_COUNT'] == 1
    assert any('1 product codes are not in the product space (2716)' in warning for warning in feedback.warnings)


def test_numbers_as_numbers_and_the_embedded_world(run, table, tmp_path):
    """The same leaps as `resilience_index` would count, on France's own RCA."""
    assessment = importlib.import_module('ressort.engine.resilience.assessment')
    world = assessment.reference_world()
    france = world.rca.loc[['FRA']].stack().rename('rca').rename_axis(['code', 'product']).reset_index()
    rca = table(france.values.tolist(), {**COLUMNS, 'rca': 'real'})
    path = tmp_path / 'leaps.gpkg'
    result = run('productive_leaps', RCA=rca, OUTPUT=str(path))
    leaps = list(QgsVectorLayer(str(path), 'leaps', 'ogr').getFeatures())
    expected = assessment.assess_countries().scores.loc['FRA', 'leaps']
    assert len(leaps) == result['LEAP_COUNT'] == expected
    assert all(len(leap['parents'].split()) >= 2 and leap['proximity'] >= 0.5 and leap['rca'] < 1.5 for leap in leaps)


@pytest.mark.parametrize('changes, words', [
    ({'RCA_FIELD': 'nope'}, 'RCA table: no column "nope" for "RCA: value field"'),
    ({'RCA_THRESHOLD': -2}, 'Strong from an RCA of: received -2; expected 0.01 or more'),
    ({'PROXIMITY_THRESHOLD': 1.01}, 'Proximity threshold: received 1.01; expected a number from 0.01 to 1'),
    ({'NEIGHBOURS': 0}, 'Strong neighbours a leap needs: received 0; expected 1 or more'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('productive_leaps', **asked(**changes))


def test_an_empty_table_is_refused(refusal, asked):
    assert 'RCA table: it is empty' in refusal('productive_leaps', **asked([]))


@pytest.mark.parametrize('rows, words', [
    ([['01', '0101', '-1']], 'RCA table: negative values: 1, the first -1 in row 1'),
    ([['01', '0101', 'x']], 'RCA table: none of its 1 rows can be used \\(not a number\\)'),
    ([['01', '0101', None]], 'RCA table: none of its 1 rows can be used'),
    ([['01', '0101', '1'], ['01', '101', '2']], '1 rows repeat a territory and a product \\(01 / 0101\\)'),
])
def test_refused_by_what_the_table_holds(run, asked, tmp_path, rows, words):
    with pytest.raises(QgsProcessingException, match=words):
        run('productive_leaps', **asked(rows, OUTPUT=str(tmp_path / 'leaps.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('productive_leaps', **asked(OUTPUT=str(tmp_path / 'leaps.gpkg')))
    assert list(tmp_path.iterdir()) == []
