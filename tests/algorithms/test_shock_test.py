"""Shock test through QGIS: all lost is 0, the same seed the same curve, establishments, regions, refusals, cancel."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'


def pocket(**changes):
    return {'ACTIVITY': str(POCKET / 'activity.csv'), 'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading',
            'ACTIVITY_VALUE_FIELD': 'exports', 'ACTIVITY_KIND': 2, 'WORLD_TRADE': str(POCKET / 'world.csv'), 'LOSS': 0,
            'OUTPUT': 'memory:', **changes}


def test_the_curve_of_two_products_by_hand(run):
    """01 makes 0101 and 0102, and 0103 is a leap: without either, that leap goes too; without both, nothing is left."""
    result = run('shock_test', **pocket(TERRITORY='01', CRITICAL='memory:', AFTER='memory:'))
    curve = list(result['OUTPUT'].getFeatures())
    assert [row['worst'] for row in curve] == [pytest.approx(60), pytest.approx(20), 0]
    assert [row['mean'] for row in curve] == [pytest.approx(60), pytest.approx(20), 0]
    critical = list(result['CRITICAL'].getFeatures())
    assert {(row['thread'], row['products'], row['held']) for row in critical} == {('0101', 2, 1), ('0102', 2, 1)}
    [after] = result['AFTER'].getFeatures()
    assert (after['losses'], after['difference']) == (2, pytest.approx(-60)) and result['LOSS_WORST'] == pytest.approx(60)


def test_classes_of_embedded_france_and_the_seed(run):
    curves = [[row['mean'] for row in run('shock_test', TERRITORY='94', REMOVALS=8, DRAWS=20, SEED=seed, OUTPUT='memory:')[
        'OUTPUT'].getFeatures()] for seed in (1, 1, 2)]
    assert curves[0] == curves[1] != curves[2] and len(curves[0]) == 9


def test_regions_that_supply_the_others(run):
    result = run('shock_test', LOSS=3, REMOVALS=3, DRAWS=20, OUTPUT='memory:', CRITICAL='memory:')
    assert [row['code'] for row in result['OUTPUT'].getFeatures()] == ['*'] * 4
    assert next(result['CRITICAL'].getFeatures())['thread_name'] == 'Auvergne-Rhône-Alpes'
    assert result['SENTENCE'].startswith('All together: 3 losses')


def test_the_largest_establishments(run, table, feedback):
    firms = table([['Usine', '1051', '2A', 500.0], ['Atelier', '10.11Z', '2B', 20.0]],
                  {'name': 'text', 'naf': 'text', 'dep': 'text', 'staff': 'real'})
    result = run('shock_test', LOSS=2, TERRITORY='94, 53', ESTABLISHMENTS=firms, DRAWS=5, OUTPUT='memory:',
                 CRITICAL='memory:')
    assert {row['thread'] for row in result['CRITICAL'].getFeatures()} == {'Usine', 'Atelier'}
    assert any('1 territories have no establishment' in warning for warning in feedback.warnings)


@pytest.mark.parametrize('changes, words', [
    ({'LOSS': 2}, 'Establishments: give a table'),
    ({'LOSS': 1}, 'exports by HS heading know no class'),
    ({'REMOVALS': 0}, 'Number of losses: received 0; expected a number from 1 to 2000'),
])
def test_refused_before_the_run(refusal, changes, words):
    assert words in refusal('shock_test', **pocket(**changes))


def test_establishments_of_nowhere_are_refused(run, table, tmp_path):
    firms = table([['Usine', '1051', '75', 0.0]], {'name': 'text', 'naf': 'text', 'dep': 'text', 'staff': 'real'})
    with pytest.raises(QgsProcessingException, match='none has staff in a class of goods'):
        run('shock_test', LOSS=2, TERRITORY='94', ESTABLISHMENTS=firms, OUTPUT=str(tmp_path / 'curve.gpkg'))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    run('shock_test', **pocket(OUTPUT=str(tmp_path / 'curve.gpkg')))
    assert list(tmp_path.iterdir()) == []
