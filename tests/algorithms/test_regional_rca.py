"""Regional RCA through QGIS: by hand on the pocket world, as the engine on France, refusals."""

import importlib
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
STAFF = {'territory': 'text', 'class': 'text', 'staff': 'text'}
# 0101 is made in class 0143 alone, and France's RCA of it is 1.5
ROWS = [['1', '143', '10'], ['02', '01.43Z', '10,0'], ['02', '2910', '20']]


def by_pair(layer):
    return {(row['code'], row['product']): row for row in layer.getFeatures()}


def plain(value):
    return importlib.import_module('ressort.processing.compat').plain(value)


@pytest.fixture
def asked(table):
    def parameters(rows=ROWS, **changes):
        return {'ACTIVITY': table(rows, STAFF), 'WORLD_TRADE': str(POCKET / 'world.csv'), 'OUTPUT': 'memory:', **changes}

    return parameters


def test_the_nation_spread_by_location_quotient(run, asked):
    """Quotients of 0143: (10/20) / (10/40) = 2 in 01, (10/20) / (30/40) = 2/3 in 02; times 1.5."""
    result = run('regional_rca', **asked())
    rows = by_pair(result['OUTPUT'])
    assert result['OUTPUT'].fields().names() == ['code', 'product', 'product_name', 'family', 'rca', 'classes', 'staff']
    assert rows[('01', '0101')]['rca'] == pytest.approx(3) and rows[('02', '0101')]['rca'] == pytest.approx(1)
    assert (rows[('01', '0101')]['classes'], rows[('01', '0101')]['staff'], rows[('01', '0101')]['family']) == (
        '0143', 10, 'f01')
    assert rows[('01', '9706')]['rca'] == 0  # nobody makes it
    assert (result['TERRITORY_COUNT'], result['PRODUCT_COUNT'], result['UNMATCHED_SHARE']) == (2, 5, 0)


def test_without_a_table_the_staff_that_comes_with_ressort(run, feedback):
    result = run('regional_rca', TERRITORY_READING=2, OUTPUT='memory:')
    codes = {code for code, _ in by_pair(result['OUTPUT'])}
    assert {'11', '44', '94'} <= codes and '2A' not in codes
    assert any('staff of French departements, 2018' in said for said in feedback.infos)


def test_without_a_table_only_france(refusal):
    assert 'Activity table: give one for DEU' in refusal('regional_rca', NATION='deu', OUTPUT='memory:')


def test_a_masked_class_leaves_its_products_unknown(run, asked):
    rows = by_pair(run('regional_rca', **asked([*ROWS, ['03', '0143', 's'], ['03', '2910', '5']]))['OUTPUT'])
    assert plain(rows[('03', '0101')]['rca']) is None
    assert rows[('01', '0101')]['rca'] > 0


def test_departements_added_up_to_regions(run, asked):
    """01 (Ain) and 69 (Rhône) are region 84: half of class 0143, and a third of all staff."""
    rows = by_pair(run('regional_rca', **asked([['01', '0143', '4'], ['69', '0143', '6'], ['13', '0143', '10'],
                                                ['13', '2910', '10']], TERRITORY_READING=2))['OUTPUT'])
    assert {code for code, _ in rows} == {'84', '93'}
    assert rows[('84', '0101')]['rca'] == pytest.approx(1.5 * (10 / 20) / (10 / 30))


def test_a_membership_table(run, asked, table):
    members = table([['01', 'North'], ['02', 'North']], {'territory': 'text', 'union': 'text'})
    rows = by_pair(run('regional_rca', **asked(MEMBERSHIP=members))['OUTPUT'])
    assert rows[('NORTH' if ('NORTH', '0101') in rows else 'North', '0101')]['rca'] == pytest.approx(1.5)


def test_france_as_in_the_engine(run, table, tmp_path):
    embedded = importlib.import_module('ressort.engine.sources.embedded')
    activity = importlib.import_module('ressort.engine.sources.activity')
    assessment = importlib.import_module('ressort.engine.resilience.assessment')
    france = embedded.french_activity().dropna(subset=['staff'])[['territory', 'class', 'staff']]
    path = tmp_path / 'rca.gpkg'
    run('regional_rca', ACTIVITY=table(france.astype({'staff': str}).values.tolist(), STAFF), TERRITORY_READING=2,
        OUTPUT=str(path))
    rows = by_pair(QgsVectorLayer(str(path), 'rca', 'ogr'))
    expected = assessment.assess_territories(
        activity.read_activity(france.rename(columns={'class': 'activity', 'staff': 'value'})),
        reading='departements_to_regions').rca.stack()
    assert len(rows) == len(expected) == 18 * 1241
    assert [rows[pair]['rca'] for pair in expected.index] == pytest.approx(expected.tolist())


@pytest.mark.parametrize('changes, words', [
    ({'ACTIVITY_VALUE_FIELD': 'nope'}, 'Activity table: no column "nope" for "Activity: value field"'),
    ({'WORLD_TRADE': None, 'NATION': 'France'}, 'Nation: "FRANCE" is no country'),
    ({'MEMBERSHIP_UNION_FIELD': 'nope', 'MEMBERSHIP': str(POCKET / 'world.csv')}, 'Membership table: no column "nope"'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('regional_rca', **asked(**changes))


def test_an_empty_table_is_refused(refusal, asked):
    assert 'Activity table: it is empty' in refusal('regional_rca', **asked([]))


@pytest.mark.parametrize('rows, words', [
    ([['01', '0143', '-3']], 'negative values: 1, the first -3 in row 1 \\(01, 0143\\)'),
    ([['01', '0143', 'x']], 'none of its 1 rows can be used'),
    ([['01', '8411', '3']], 'none of its 1 classes \\(8411\\) makes a product'),
])
def test_refused_by_what_the_table_holds(run, asked, tmp_path, rows, words):
    with pytest.raises(QgsProcessingException, match=words):
        run('regional_rca', **asked(rows, OUTPUT=str(tmp_path / 'rca.gpkg')))
    assert list(tmp_path.iterdir()) == []


def test_learning_countries_that_are_not_there_are_refused(run, asked):
    with pytest.raises(QgsProcessingException, match='learning countries not found: 1 of 2 \\(ESP\\)'):
        run('regional_rca', **asked(LEARNING_COUNTRIES='FRA, esp'))


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('regional_rca', **asked(OUTPUT=str(tmp_path / 'rca.gpkg')))
    assert list(tmp_path.iterdir()) == []
