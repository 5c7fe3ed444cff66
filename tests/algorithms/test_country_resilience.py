"""Resilience of countries: the study's table, blocs, refusals."""

import importlib

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

COLUMNS = {'country': 'text', 'product': 'text', 'value': 'real'}
# 0101, 0102, 0103 are made by the same two countries; CCC makes only wine, and a little of everything else
FLOWS = [['AAA', '0101', 10], ['AAA', '0102', 10], ['AAA', '0103', 1], ['BBB', '0101', 10], ['BBB', '0102', 10],
         ['BBB', '0103', 10], ['CCC', '2204', 80], ['CCC', '0103', 1]]


@pytest.fixture
def trade(table):
    return table(FLOWS, COLUMNS)


def by_country(layer):
    return {feature['country']: feature for feature in layer.getFeatures()}


def test_a_world_of_three_countries(run, trade):
    """AAA: 0101 and 0102 have an RCA of 3.1 (10/21 over 20/132), 0103 has 0.52 (1/21 over 12/132): 2 strong of 4."""
    result = run('country_resilience', TRADE=trade, EU_BLOC=False, OUTPUT='memory:')
    rows = by_country(result['OUTPUT'])
    assert (result['COUNTRY_COUNT'], result['PRODUCT_COUNT']) == (3, 4)
    assert rows['AAA']['strong'] == 2
    assert rows['BBB']['strong'] == 3 and rows['BBB']['score'] == pytest.approx(75)
    assert rows['CCC']['strong'] == 1 and rows['CCC']['f04'] == pytest.approx(100)


@pytest.mark.parametrize('named', [{}, {'YEAR_FIELD': 'year'}])
def test_several_years_teach_and_the_latest_is_scored(run, table, feedback, named):
    """2019 was another world: it teaches with 2020, whose scores are those of 2020 alone where no link changes."""
    before = [[*row[:2], 5, '2019'] for row in FLOWS]
    years = table([*([*row, '2020'] for row in FLOWS), *before], {**COLUMNS, 'year': 'text'})
    rows = by_country(run('country_resilience', TRADE=years, EU_BLOC=False, OUTPUT='memory:', **named)['OUTPUT'])
    assert (rows['AAA']['strong'], rows['BBB']['strong'], rows['CCC']['strong']) == (2, 3, 1)
    said = ' '.join(feedback.infos + feedback.warnings)
    assert '2 years of world trade (2019, 2020) teach the product space (mean of the proximities)' in said
    run('country_resilience', TRADE=years, EU_BLOC=False, OUTPUT='memory:', YEARS_MODE=2)
    assert '(RCA in every year)' in ' '.join(feedback.infos + feedback.warnings)


def test_leaps_count_for_the_score(run, trade):
    """0103 is made by BBB alone, 0101 by AAA and BBB: proximity 1/2, a tie, twice; so 0103 is a leap of AAA."""
    asked = dict(TRADE=trade, EU_BLOC=False, OUTPUT='memory:')
    with_ties = by_country(run('country_resilience', **asked)['OUTPUT'])['AAA']
    assert (with_ties['leaps'], with_ties['reachable'], with_ties['score']) == (1, 3, pytest.approx(75))
    without = by_country(run('country_resilience', TIES=False, **asked)['OUTPUT'])['AAA']
    assert without['leaps'] == 0
    three = by_country(run('country_resilience', NEIGHBOURS=3, **asked)['OUTPUT'])['AAA']
    assert three['leaps'] == 0


def test_a_bloc_adds_up_exports(run, trade, table):
    blocs = table([['aaa', 'North'], ['CCC', 'North'], [None, 'North']], {'country': 'text', 'bloc': 'text'})
    rows = by_country(run('country_resilience', TRADE=trade, BLOCS=blocs, EU_BLOC=False, OUTPUT='memory:')['OUTPUT'])
    assert set(rows) == {'AAA', 'BBB', 'CCC', 'North'}
    # 2204: 80 of 102 over 80 of 132; 0101: 10 of 102 over 20 of 132
    assert rows['North']['strong'] == 0


def test_a_bloc_with_an_unknown_member_is_refused(run, trade, table):
    blocs = table([['ZZZ', 'North']], {'country': 'text', 'bloc': 'text'})
    with pytest.raises(QgsProcessingException, match='members not found: ZZZ'):
        run('country_resilience', TRADE=trade, BLOCS=blocs, EU_BLOC=False, OUTPUT='memory:')


def test_a_table_without_europe_has_no_european_bloc(run, trade, feedback):
    rows = by_country(run('country_resilience', TRADE=trade, OUTPUT='memory:')['OUTPUT'])
    assert set(rows) == {'AAA', 'BBB', 'CCC'}
    assert any('members are not in the trade table' in line for line in feedback.warnings)


def test_the_embedded_world(run):
    result = run('country_resilience', OUTPUT='memory:')
    rows = by_country(result['OUTPUT'])
    assert result['COUNTRY_COUNT'] == len(rows) > 200
    assert result['PRODUCT_COUNT'] == 1241
    assert 'EU27+UK' in rows
    france = rows['FRA']
    assert france['name'] == 'France' and 40 < france['score'] < 52
    assert france['reachable'] == france['strong'] + france['leaps']
    assert france['score'] == pytest.approx(100 * france['reachable'] / 1241)
    assert [field.name() for field in result['OUTPUT'].fields()][-19:] == [f'f{n:02d}' for n in range(1, 20)]


def test_fields_say_what_they_hold(plugin):
    """Memory layers and older GeoPackages drop comments; the project shows them as aliases."""
    columns = importlib.import_module('ressort.processing.world.country_resilience').country_columns
    families = importlib.import_module('ressort.engine.nomenclatures.families').families()
    assert [column.name() for column in columns(families.index) if not column.comment()] == []


def test_a_comma_separated_file_without_types(run, tmp_path):
    """What `qgis_process` reads: every cell is text."""
    path = tmp_path / 'trade.csv'
    path.write_text('country;hs;value\n' + ''.join(f'{a};{b.lstrip("0")};"{c},5"\n' for a, b, c in FLOWS), encoding='utf-8')
    table = QgsVectorLayer(str(path), 'trade', 'ogr')
    result = run('country_resilience', TRADE=table, EU_BLOC=False, OUTPUT=str(tmp_path / 'out.csv'))
    assert result['COUNTRY_COUNT'] == 3
    assert (tmp_path / 'out.csv').read_text(encoding='utf-8').count('\n') == 4


def test_no_usable_row_is_refused_with_the_reason(run, table):
    rows = table([['AAA', 'services', 1], ['BBB', None, 2]], COLUMNS)
    with pytest.raises(QgsProcessingException, match='none of its 2 rows can be used'):
        run('country_resilience', TRADE=rows, OUTPUT='memory:')


def test_thresholds_out_of_range_are_refused(refusal):
    assert refusal('country_resilience', NEIGHBOURS=0, OUTPUT='memory:')
    assert refusal('country_resilience', PROXIMITY_THRESHOLD=0, OUTPUT='memory:')


def test_the_share_of_trade_left_out(run, table):
    """9999, not elsewhere specified, weighs 44 of 176."""
    rows = [*FLOWS, ['CCC', '9999', 44]]
    result = run('country_resilience', TRADE=table(rows, COLUMNS), EU_BLOC=False, OUTPUT='memory:')
    assert result['UNMATCHED_SHARE'] == pytest.approx(0.25)
