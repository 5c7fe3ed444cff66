"""The two paths through QGIS: six fictional towns, unknown figures, what is shown, refusals, cancel."""

import importlib
import json

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsProcessingException

COLUMNS = {'code': 'text', 'nom': 'text', 'price': 'text', 'price_change': 'real', 'population_change': 'real',
           'staff_change': 'real', 'vacance': 'text', 'friches': 'real', 'pop': 'int'}
ROWS = [['a', 'Ah', '5 200', 22, 4.1, 7, '1,2', 0.4, 90000], ['b', 'Bé', '3600', 25, 6, 9, '1.6', 0.6, 90000],
        ['c', 'Cé', '2400', 15, 1.2, 2, '3.5', 1.1, 90000], ['d', 'Dé', '1700', 6, -0.8, -1, '6', 2.4, 90000],
        ['e', 'Eh', '1200', 1, -3.5, -6, '9.5', 3.9, 90000], ['f', 'Eff', '950', -4, -6.1, -9, '12.4', 5.2, None]]


@pytest.fixture
def asked(table):
    def parameters(rows=ROWS, **changes):
        return {'TERRITORIES': table(rows, COLUMNS), 'CODE_FIELD': 'code', 'NAME_FIELD': 'nom', 'OUTPUT': 'memory:',
                **changes}

    return parameters


def by_code(layer):
    return {feature['code']: feature for feature in layer.getFeatures()}


def test_six_fictional_towns(run, asked):
    result = run('two_paths', **asked())
    rows = by_code(result['OUTPUT'])
    assert [round(rows[code]['probability'], 3) for code in 'abcdef'] == [0.83, 0.832, 0.613, 0.387, 0.194, 0.102]
    assert rows['a']['path'] == 'densify' and rows['a']['profile'] == 'productive_hotel' and rows['f']['name'] == 'Eff'
    assert 'micro-hub' in rows['a']['tools'] and rows['f']['map_class'] == '1-3'
    assert [result[name] for name in ('TERRITORY_COUNT', 'DENSIFY_COUNT', 'MIXED_COUNT', 'RECYCLE_COUNT',
                                      'UNKNOWN_COUNT')] == [6, 2, 2, 2, 0]


def test_unknown_figures_leave_a_town_without_path(run, asked):
    rows = [*ROWS[:5], ['f', 'Eff', None, None, None, None, 's', 5.2, None]]
    result = run('two_paths', **asked(rows))
    last = by_code(result['OUTPUT'])['f']
    assert not last['path'] and result['UNKNOWN_COUNT'] == 1 and last['known'] == pytest.approx(1 / 6)


def filters_of(layer):
    """As text: a rule that Python still holds when its layer goes away takes the process with it."""
    return [rule.filterExpression() for rule in layer.renderer().rootRule().children()]


def test_the_map_shows_a_path_even_where_one_side_alone_is_known(run, asked, table):
    style = importlib.import_module('ressort.processing.sites.path_style')
    square = 'Polygon((0 0, 1 0, 1 1, 0 1, 0 0))'
    one_side = table([[row[0], row[6]] for row in ROWS], {'code': 'text', 'vacance': 'text'}, geometry='Polygon',
                     crs='EPSG:2154', shapes=[square] * 6)
    holed = [*ROWS[:5], ['f', 'Eff', None, None, None, None, '12.4', 5.2, None]]
    both = table(holed, COLUMNS, geometry='Polygon', crs='EPSG:2154', shapes=[square] * 6)
    for layer, rules in ((one_side, 4), (both, 11)):
        found = run('two_paths', **asked(TERRITORIES=layer, NAME_FIELD=None))['OUTPUT']
        style.draw_paths(found)
        filters = filters_of(found)
        assert len(filters) == rules
        for feature in list(found.getFeatures()):
            scope = QgsExpressionContext()
            scope.setFeature(feature)
            assert sum(QgsExpression(text).evaluate(scope) == 1 for text in filters) == 1, feature['code']


def test_few_indicators_are_said(run, table, feedback):
    rows = table([[row[0], row[6]] for row in ROWS], {'code': 'text', 'vacance': 'text'})
    result = run('two_paths', TERRITORIES=rows, CODE_FIELD='code', OUTPUT='memory:')
    assert result['UNKNOWN_COUNT'] == 0 and any('Told by 1 of 8 indicators only' in text for text in feedback.warnings)


def test_all_rows_are_the_reference_and_some_are_shown(run, asked):
    result = run('two_paths', **asked(STUDY='"code" > \'d\''))
    rows = by_code(result['OUTPUT'])
    assert set(rows) == {'e', 'f'} and round(rows['e']['probability'], 3) == 0.194


def test_small_towns_have_none(run, asked, feedback):
    result = run('two_paths', **asked([*ROWS, ['g', 'Gé', '100', 1, 1, 1, '1', 1, 300]]))
    assert not by_code(result['OUTPUT'])['g']['path']
    assert any('under 5000 inhabitants' in warning for warning in feedback.warnings)


def test_weights_and_geometry(run, asked, table):
    weights = table([['price', '1']], {'indicator': 'text', 'weight': 'text'})
    square = 'Polygon((0 0, 1 0, 1 1, 0 1, 0 0))'
    layer = table(ROWS, COLUMNS, geometry='Polygon', crs='EPSG:2154', shapes=[square] * 6)
    result = run('two_paths', **asked(TERRITORIES=layer, WEIGHTS=weights))
    rows = by_code(result['OUTPUT'])
    assert rows['a']['t'] == pytest.approx(rows['a']['z_price']) and rows['a'].geometry().area() == 1
    assert result['OUTPUT'].crs().authid() == 'EPSG:2154'


@pytest.mark.parametrize('changes, words', [
    ({'PRICE_FIELD': 'nope'}, 'Territories: no column "nope"'),
    ({'STUDY': '"code" = 0 and'}, 'Territories to show: the expression cannot be read'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('two_paths', **asked(**changes))


def test_empty_and_without_indicator(refusal, asked, table):
    assert 'it is empty' in refusal('two_paths', **asked([]))
    bare = table([['a']], {'code': 'text'})
    assert 'No indicator' in refusal('two_paths', TERRITORIES=bare, CODE_FIELD='code', OUTPUT='memory:')


@pytest.mark.parametrize('rows, changes, words', [
    ([*ROWS, ROWS[0]], {}, '1 codes stand there twice \\(a\\)'),
    ([[None, *ROWS[0][1:]], *ROWS[1:]], {}, '1 rows have no code'),
    ([['a', 'Ah', '0', *ROWS[0][3:]], *ROWS[1:]], {}, 'price is 0.0 for a'),
    (ROWS, {'STUDY': '"code" = \'z\''}, 'true for none'),
])
def test_refused_by_what_the_table_holds(run, asked, tmp_path, rows, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        run('two_paths', **asked(rows, OUTPUT=str(tmp_path / 'paths.gpkg'), **changes))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('two_paths', **asked(OUTPUT=str(tmp_path / 'paths.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_weights_go_into_a_session_and_come_back(run, asked, tmp_path):
    path = tmp_path / 'session.json'
    run('two_paths', **asked(SESSION=str(path)))
    session = json.loads(path.read_text(encoding='utf-8'))
    assert set(session['path_weights'].values()) == {1.0} and 'housing_vacancy' in session['path_weights']
    session['path_weights'] = {'price': 1}
    path.write_text(json.dumps(session), encoding='utf-8')
    alone = by_code(run('two_paths', **asked(FROM_SESSION=str(path)))['OUTPUT'])
    assert all(row['t'] == pytest.approx(row['z_price']) for row in alone.values())
