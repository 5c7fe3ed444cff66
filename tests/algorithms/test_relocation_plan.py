"""Relocation plan through QGIS: the pocket country by hand, Corsica as the engine, firms, costs, without scipy, refusals."""

import importlib
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'


def pocket(**changes):
    """Exports of the pocket country: in its world 0101, 0102 and 0103 are each other's neighbours."""
    return {'ACTIVITY': str(POCKET / 'activity.csv'), 'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading',
            'ACTIVITY_VALUE_FIELD': 'exports', 'ACTIVITY_KIND': 2, 'WORLD_TRADE': str(POCKET / 'world.csv'),
            'OUTPUT': 'memory:', 'PROVEN': False, **changes}


def steps(result):
    return [[feature[name] for name in ('step', 'move', 'opens')] for feature in result['OUTPUT'].getFeatures()]


def test_arrivals_by_hand(run):
    """2A makes 8703 alone: two of the three neighbours open the third."""
    result = run('relocation_plan', **pocket(TERRITORY='2A', COUNT=2, CANDIDATES=1, SUMMARY='memory:'))
    found = steps(result)
    assert [step for step, *_ in found] == [1, 2] and result['GAIN'] >= 40
    [row] = result['SUMMARY'].getFeatures()
    assert row['after'] - row['score'] == pytest.approx(row['difference']) == pytest.approx(row['gain'])
    assert not row['proven'] and result['PROVEN_COUNT'] == 0
    assert 'is not proven' in result['SENTENCE']


def test_the_proven_plan_is_at_least_as_good(run):
    pytest.importorskip('scipy', reason='python3-scipy is not installed')
    loose = run('relocation_plan', **pocket(TERRITORY='2A', COUNT=2, CANDIDATES=1))
    proven = run('relocation_plan', **pocket(TERRITORY='2A', COUNT=2, CANDIDATES=1, PROVEN=True))
    assert proven['GAIN'] >= loose['GAIN'] and proven['PROVEN_COUNT'] == 1
    assert proven['BOUND'] == pytest.approx(proven['GAIN'])
    assert steps(proven)[-1][2] in ('0101', '0102', '0103')
    assert 'no other choice of as many does better' in proven['SENTENCE']


def test_near_products_only(run):
    """Nothing that 2A makes lies near anything: it can jump nowhere."""
    result = run('relocation_plan', **pocket(TERRITORY='2A', COUNT=2, SUMMARY='memory:'))
    assert steps(result) == [] and result['GAIN'] == 0
    assert 'No arrival among those allowed' in result['SENTENCE']


def test_costs_and_a_budget(run, table, feedback):
    costs = table([['101', '9'], ['0102', '9,5'], ['0103', 'x']], {'product': 'text', 'cost': 'text'})
    result = run('relocation_plan', **pocket(TERRITORY='2A', COUNT=2, CANDIDATES=1, COSTS=costs, BUDGET=5))
    assert {move for _, move, _ in steps(result)} <= {'0103', '9706'}
    assert any('1 rows without a number' in warning for warning in feedback.warnings)


def test_embedded_france_as_the_engine(run):
    """Corsica with three near products, the firms it has, and the sentence."""
    pytest.importorskip('scipy', reason='python3-scipy is not installed')
    result = run('relocation_plan', TERRITORY='94', COUNT=3, OUTPUT='memory:', SUMMARY='memory:', KNOW_HOW='memory:')
    [row] = result['SUMMARY'].getFeatures()
    assert row['name'] == 'Corse' and row['proven'] and row['greedy_loses'] >= -1e-9
    rows = list(result['OUTPUT'].getFeatures())
    assert rows[-1]['score'] == pytest.approx(row['after']) and rows[-1]['total'] == pytest.approx(row['gain'])
    know = list(result['KNOW_HOW'].getFeatures())
    assert know and all(one['staff'] > 0 and 0 < one['proximity'] <= 1 for one in know)
    assert {one['product'] for one in know} <= {product for one in rows for product in one['brings'].split()}
    assert result['SENTENCE'].startswith('Corse: with 3 arrivals (')


def test_classes_families_and_weakest_families(run):
    classes = run('relocation_plan', TERRITORY='94', COUNT=1, MOVES=1, PROVEN=False, OUTPUT='memory:')
    [row] = classes['OUTPUT'].getFeatures()
    assert len(row['move']) == 4 and row['move'] in row['classes'].split()
    families = run('relocation_plan', TERRITORY='94', COUNT=1, MOVES=2, OBJECTIVE=1, PROVEN=False, OUTPUT='memory:')
    [row] = families['OUTPUT'].getFeatures()
    assert row['move'].startswith('f') and row['leaps'] == len(row['opens'].split())
    basket = run('relocation_plan', TERRITORY='94', COUNT=1, OBJECTIVE=2, BASKET='3004, 9018', PROVEN=False,
                 OUTPUT='memory:')
    assert basket['GAIN'] in (0, 50, 100)


def test_firms_of_a_table(run, table):
    firms = table([['Forge', '25.50', '2A', '40'], ['Loin', '2550', '75', '900'], ['', '2550', '2B', '3']],
                  {'name': 'text', 'naf': 'text', 'dep': 'text', 'effectif': 'text'})
    result = run('relocation_plan', TERRITORY='94', COUNT=5, PROVEN=False, ESTABLISHMENTS=firms, OUTPUT='memory:',
                 KNOW_HOW='memory:')
    found = {feature['firm'] for feature in result['KNOW_HOW'].getFeatures()}
    assert found <= {'Forge'}


def test_without_scipy_the_way_out_is_said(refusal, monkeypatch):
    module = importlib.import_module('ressort.processing.scenarios.relocation_plan')
    monkeypatch.setattr(module, 'is_installed', lambda _library: False)
    monkeypatch.setattr(module, 'missing', lambda _libraries: ['scipy is not installed.'])
    words = refusal('relocation_plan', **pocket(PROVEN=True))
    assert words == 'scipy is not installed.\nOr untick: Find the best plan and prove it.'
    assert refusal('relocation_plan', **pocket()) == ''


@pytest.mark.parametrize('changes, words', [
    ({'COUNT': 0}, 'Number of arrivals: received 0; expected a number from 1 to 100'),
    ({'OBJECTIVE': 2}, 'Basket: name one'),
    ({'MIN_DENSITY': 2}, 'Least density: received 2; expected a number from 0 to 1'),
    ({'ACTIVITY_CODE_FIELD': 'nope'}, 'Activity table: no column "nope"'),
])
def test_refused_before_the_run(refusal, changes, words):
    assert words in refusal('relocation_plan', **pocket(**changes))


@pytest.mark.parametrize('changes, words', [
    ({'TERRITORY': '99'}, 'Only these territories: 99 has no score'),
    ({'OBJECTIVE': 2, 'BASKET': 'ZZZZ'}, 'Basket: none of its products is counted'),
])
def test_refused_by_what_it_finds(run, tmp_path, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        run('relocation_plan', **pocket(OUTPUT=str(tmp_path / 'plan.gpkg'), **changes))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    run('relocation_plan', **pocket(OUTPUT=str(tmp_path / 'plan.gpkg')))
    assert list(tmp_path.iterdir()) == []
