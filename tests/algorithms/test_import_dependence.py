"""Import dependence through QGIS: France, regions on a map, a user's table, refusals, cancel."""

import pytest
from qgis.core import QgsProcessingException


def test_the_nation_ranked(run):
    result = run('import_dependence', OUTPUT='memory:', TOTALS='memory:')
    rows = list(result['OUTPUT'].getFeatures())
    assert len(rows) == result['VULNERABLE_COUNT'] and 230 <= len(rows) <= 290
    assert [row['rank'] for row in rows] == list(range(1, len(rows) + 1))
    assert all(row['status'] == 'gap' and row['imports'] > row['exports'] for row in rows)
    assert not any(row['product'].startswith('27') for row in rows)
    [total] = result['TOTALS'].getFeatures()
    assert total['name'] == 'France' and total['value'] == pytest.approx(result['VULNERABLE_VALUE'])
    assert total['dependence'] == pytest.approx(result['DEPENDENCE'])
    assert 'Relocalisations.fr counts about 250 products and 60 billion euros by a definition' in result['SENTENCE']


def test_concentration_leaves_fewer(run):
    few = run('import_dependence', OUTPUT='memory:', LEAST_CONCENTRATION=0.25)
    assert 0 < few['VULNERABLE_COUNT'] < 100
    assert all(row['concentration'] >= 0.25 for row in few['OUTPUT'].getFeatures())


def test_regions_on_their_map(run, tmp_path):
    territories = str(tmp_path / 'regions.gpkg')
    run('french_territories', LEVEL=0, OUTPUT=territories)
    result = run('import_dependence', TERRITORIES=territories, AT=1, OUTPUT='memory:', TOTALS='memory:')
    totals = {row['code']: row for row in result['TOTALS'].getFeatures()}
    assert len(totals) == 13 and not totals['94'].geometry().isEmpty()
    assert all(0 < row['dependence'] < 1 for row in totals.values())
    assert {row['code'] for row in result['OUTPUT'].getFeatures()} == set(totals)


def test_a_table_of_the_user(run, table, feedback):
    imports = table([['FRA', '0901', '90'], ['FRA', '901', '10,5'], ['FRA', '2204', '5'], ['FRA', '8471', None]],
                    {'territory': 'text', 'hs4': 'text', 'imports': 'text'})
    result = run('import_dependence', IMPORTS=imports, IMPORT_KIND=1, OUTPUT='memory:', EVERY=True)
    rows = {row['product']: row for row in result['OUTPUT'].getFeatures()}
    assert rows['0901']['imports'] == pytest.approx(100.5) and rows['0901']['vulnerable'] and not rows['2204']['vulnerable']
    assert any('1 rows without a number' in warning for warning in feedback.warnings)


@pytest.mark.parametrize('value, said', [(2.02e8, '202 million euros'), (2.22e10, '22.2 billion euros')])
def test_an_amount_is_said_as_on_the_figure(run, table, value, said):
    imports = table([['FRA', '0901', value]], {'territory': 'text', 'hs4': 'text', 'imports': 'real'})
    assert f'for {said} (100%' in run('import_dependence', IMPORTS=imports, IMPORT_KIND=1, OUTPUT='memory:')['SENTENCE']


@pytest.mark.parametrize('changes, words', [
    ({'LEAST_SHARE': 2}, 'Least share of the imports: received 2; expected a number from 0 to 1'),
    ({'NATION': 'DEU'}, 'Table of imports: give one for DEU'),
])
def test_refused_before_the_run(refusal, changes, words):
    assert words in refusal('import_dependence', OUTPUT='memory:', **changes)


def test_negative_imports_are_refused(run, table, tmp_path):
    imports = table([['0901', -1.0]], {'hs4': 'text', 'imports': 'real'})
    with pytest.raises(QgsProcessingException, match='Imports: 1 values are negative'):
        run('import_dependence', IMPORTS=imports, IMPORT_KIND=1, OUTPUT=str(tmp_path / 'found.gpkg'))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    run('import_dependence', OUTPUT=str(tmp_path / 'found.gpkg'))
    assert list(tmp_path.iterdir()) == []
