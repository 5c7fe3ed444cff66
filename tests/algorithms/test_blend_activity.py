"""Several sources through QGIS: what the imports write, ESANE's two ways, masked cells, weights, refusals."""

from pathlib import Path

import pytest

STAFF = {'territory': 'text', 'activity': 'text', 'value': 'real', 'masked': 'bool', 'low': 'real', 'high': 'real'}
EXPORTS = {'territory': 'text', 'activity': 'text', 'exports': 'real', 'masked': 'bool'}


@pytest.fixture
def sources(table):
    return {
        'STAFF': table([['01', '1071', 30, False, 30, 30], ['33', '1071', 70, False, 70, 70],
                        ['01', '2562', None, True, 0, 20], ['33', '2562', 10, False, 10, 10]], STAFF),
        'EXPORTS': table([['1', '10.71', 5, False], ['33', '10.71', 5, False], ['01', '2562', None, True]], EXPORTS),
        'OUTPUT': 'memory:',
    }


def test_what_the_imports_write_is_read_as_it_is(run, sources, rows):
    result = run('blend_activity', **sources, REPORT='memory:')
    found = {(territory, activity): (value, masked) for territory, activity, value, masked in
             rows(result['OUTPUT'], 'territory', 'activity', 'value', 'masked')}
    assert found['01', '1071'] == (pytest.approx(40), False) and found['33', '1071'] == (pytest.approx(60), False)
    assert found['01', '2562'][1] is True
    assert (result['TERRITORY_COUNT'], result['CLASS_COUNT'], result['MASKED_COUNT']) == (2, 2, 1)
    assert rows(result['REPORT'], 'source', 'weight', 'masked') == [['Staff', 0.5, 1], ['Exports', 0.5, 1]]


def test_weights_are_the_users(run, sources, rows):
    result = run('blend_activity', **sources, WEIGHTS='staff=3; exports=1')
    assert rows(result['OUTPUT'], 'territory', 'activity', 'value')[0] == ['01', '1071', pytest.approx(35)]


@pytest.mark.parametrize('esane', [
    ([['10.71C', 60, 10], ['10.71D', 40, 10], ['25.62', 100, 10]],
     {'naf': 'text', 'chiffre_d_affaires': 'real', 'effectif': 'real'}),
    ([['1071', 5], ['2562', 10]], {'naf': 'text', 'ca_par_salarie': 'real'}),
])
def test_turnover_per_head_in_either_form(run, sources, table, esane, rows):
    del sources['EXPORTS']
    result = run('blend_activity', **sources, PER_HEAD=table(*esane), UNIT=3)
    found = {(row[0], row[1]): row[2] for row in rows(result['OUTPUT'], 'territory', 'activity', 'value')}
    assert found['33', '1071'] == pytest.approx(350) and found['33', '2562'] == pytest.approx(100)


@pytest.mark.parametrize(('change', 'words'), [
    ({'EXPORTS': None}, 'at least two'),
    ({'WEIGHTS': 'staff=much'}, 'much is no number for staff'),
    ({'STAFF_VALUE_FIELD': 'persons'}, 'no column "persons"'),
])
def test_refusals_come_before_the_run(refusal, sources, change, words):
    assert words in refusal('blend_activity', **{**sources, **change})


def test_an_empty_table_is_refused(refusal, sources, table):
    assert 'it is empty' in refusal('blend_activity', **{**sources, 'EXPORTS': table([], EXPORTS)})


def test_the_examples_chain_as_files(run, tmp_path, rows):
    """Imports written as CSV, which keeps no types, then blended: the example of the help."""
    examples = Path(__file__).resolve().parents[2] / 'resources' / 'examples'
    staff, exports = str(tmp_path / 'staff.csv'), str(tmp_path / 'exports.csv')
    run('import_establishments', FILE=str(examples / 'etablissements.csv'), LEVEL=1, OUTPUT=staff)
    run('import_customs', FILE=str(examples / 'douanes.csv'), OUTPUT=exports)
    result = run('blend_activity', STAFF=staff, EXPORTS=exports, OUTPUT='memory:')
    found = {(territory, activity): value for territory, activity, value in
             rows(result['OUTPUT'], 'territory', 'activity', 'value')}
    assert found['01', '1071'] > 0 and found['2A', '1102'] > 0 and result['MASKED_COUNT'] == 0


def test_weights_may_be_written_in_french(refusal, run, table):
    import importlib

    read = importlib.import_module('ressort.engine.sources.blended_activity').read_weights
    assert read("effectifs=2; exportations=1; chiffre d'affaires=0,5") == {'staff': 2.0, 'exports': 1.0, 'turnover': 0.5}
    columns = {'territory': 'text', 'activity': 'text', 'value': 'real'}
    tables = {name: table([['08', '1071', 1.]], columns) for name in ('STAFF', 'EXPORTS')}
    told = refusal('blend_activity', **tables, WEIGHTS='people=2', OUTPUT='memory:')
    assert told.startswith('Weights of sources: people=2 cannot be read')


def test_columns_under_the_names_of_a_spreadsheet(run, table, rows, feedback):
    columns = {'territory': 'text', 'activity': 'text', 'value': 'real'}
    names = ('Code NAF', "Chiffre d'affaires (M)", 'Effectifs')
    per_head = table([['10.71C', '12 000,5', '150']], dict.fromkeys(names, 'text'))
    result = run('blend_activity', STAFF=table([['08', '1071', 10.], ['01', '1071', 30.]], columns), PER_HEAD=per_head,
                 OUTPUT='memory:', REPORT='memory:')
    assert rows(result['REPORT'], 'source') == [['Staff'], ['Turnover']]
    assert any('staff 67%, turnover 33%' in line for line in feedback.infos)
