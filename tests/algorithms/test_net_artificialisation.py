"""The balance after 2031 through QGIS: by field, by polygons that cut pieces, small pieces, refusals, cancel."""

import pytest
from qgis.core import QgsProcessingException

COLUMNS = {'cs_old': 'text', 'us_old': 'text', 'cs_new': 'text', 'us_new': 'text', 'insee': 'text', 'm2': 'real'}
PIECES = [['CS2.2.1', 'US1.1', 'CS1.1.1.2', 'US2', 'A', 30000], ['CS1.1.1.2', 'US2', 'CS2.1.1.1', 'US6.3', 'A', 10000],
          ['CS2.2.1', 'US1.1', 'CS1.1.1.2', 'US2', 'A', 2000], ['CS2.1.1.1', 'US1.2', 'CS1.1.1.1', 'US5', 'B', 100]]


def rows_of(layer):
    return {row['territory']: row for row in layer.getFeatures()}


def square(x, width, height=100):
    x0, y0 = 700000 + x, 6600000
    return (f'Polygon(({x0} {y0}, {x0 + width} {y0}, {x0 + width} {y0 + height}, {x0} {y0 + height}, {x0} {y0}))')


@pytest.fixture
def asked(table):
    def parameters(rows=PIECES, **changes):
        return {'PIECES': table(rows, COLUMNS), 'TERRITORY_FIELD': 'insee', 'AREA_FIELD': 'm2', 'OUTPUT': 'memory:',
                **changes}

    return parameters


def test_artificialised_less_given_back(run, asked):
    result = run('net_artificialisation', **asked(YEARS=3))
    rows = rows_of(result['OUTPUT'])
    assert [rows['A'][name] for name in ('artificialised', 'given_back', 'net', 'left_out')] == pytest.approx([3, 1, 2, 0.2])
    assert rows['A']['a_year'] == pytest.approx(2 / 3) and rows['B']['net'] == pytest.approx(0.01)
    assert result['NET_SUM'] == pytest.approx(2.01) and result['OUTSIDE_SUM'] == 0
    assert run('net_artificialisation', **asked(SMALLEST=False))['ARTIFICIALISED_SUM'] == pytest.approx(3.21)


def test_a_piece_that_two_territories_share_is_cut_and_counts_once(run, table, feedback):
    # 200 m x 100 m: half in each commune; then 40 m x 100 m of which a quarter lies in W, the rest outside
    pieces = table([PIECES[0][:4], PIECES[0][:4]], dict(list(COLUMNS.items())[:4]), geometry='Polygon', crs='EPSG:2154',
                   shapes=[square(900, 200), square(-30, 40)])
    communes = table([['W', 'Ouest'], ['E', 'Est'], ['N', 'Rien']], {'code': 'text', 'nom': 'text'}, geometry='Polygon',
                     crs='EPSG:2154', shapes=[square(0, 1000), square(1000, 1000), square(5000, 100)])
    result = run('net_artificialisation', PIECES=pieces, TERRITORIES=communes, OUTPUT='memory:')
    rows = rows_of(result['OUTPUT'])
    assert [round(rows[code]['net'], 2) for code in 'WEN'] == [1.1, 1.0, 0]  # 0.1 ha of a piece of 0.4: the whole is large
    assert rows['W']['name'] == 'Ouest' and rows['W'].geometry().area() == pytest.approx(100000)
    assert result['OUTSIDE_SUM'] == pytest.approx(0.3, rel=0.01)
    assert any('ha of the pieces lie outside all territories' in said for said in feedback.warnings)


@pytest.mark.parametrize('changes, words', [
    ({'TERRITORY_FIELD': ''}, 'Say where each piece lies'), ({'AREA_FIELD': ''}, 'no polygons. Give a territory field'),
    ({'COVER_AFTER_FIELD': 'nope'}, 'no column "nope"'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('net_artificialisation', **asked(**changes))


def test_empty_or_without_codes(refusal, asked, table):
    assert 'it is empty' in refusal('net_artificialisation', **asked([]))
    assert 'which column is "Cover before"' in refusal('net_artificialisation', PIECES=table([['a', 1]], {
        'insee': 'text', 'm2': 'real'}), TERRITORY_FIELD='insee', AREA_FIELD='m2', OUTPUT='memory:')


def test_strange_codes_are_refused_and_nothing_is_written(run, asked, tmp_path):
    rows = [['forest', *PIECES[0][1:]]]
    with pytest.raises(QgsProcessingException, match='1 codes .* \\(forest\\)'):
        run('net_artificialisation', **asked(rows, OUTPUT=str(tmp_path / 'net.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('net_artificialisation', **asked(OUTPUT=str(tmp_path / 'net.gpkg')))
    assert list(tmp_path.iterdir()) == []
