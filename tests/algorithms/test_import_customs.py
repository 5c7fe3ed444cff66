"""Import of customs files: table, report, choices of the user, refusals."""

import pytest
from qgis.core import QgsProcessingException

QUARTERS = 'dep;cpf4;annee;trimestre;flux;valeur\n' + ''.join(
    f'{dep};{cpf};2023;{quarter};{flux};{value}\n'
    for quarter in (1, 2, 3, 4)
    for dep, cpf, flux, value in (
        ('1', '10.71', 'E', '2,125'),
        ('1', '10.71', 'I', '1,000'),
        ('2A', '1102', 'E', 's'),
        ('20', '1102', 'E', '1,500'),
        ('99', '2562', 'E', '0,625'),
    )
)


def account(layer):
    return {feature['item']: feature for feature in layer.getFeatures()}


def test_exports_and_imports_by_departement_and_class(run, file, rows):
    """Four quarters of 2,125 thousand euros of bread in Ain: 8,500 euros."""
    result = run('import_customs', FILE=file(QUARTERS), OUTPUT='memory:', REPORT='memory:')
    found = {
        (territory, activity): (exports, imports)
        for territory, activity, exports, imports in rows(result['OUTPUT'], 'territory', 'activity', 'exports', 'imports')
    }
    assert found['01', '1071'] == (8500, 4000)
    assert found['20', '1102'] == (6000, 0)
    assert not isinstance(found['2A', '1102'][0], float)  # secret: NULL, not zero
    assert set(found) == {('01', '1071'), ('20', '1102'), ('2A', '1102')}


def test_the_report_adds_up(run, file):
    result = run('import_customs', FILE=file(QUARTERS + '01;1071;2023\n'), OUTPUT='memory:', REPORT='memory:')
    told = account(result['REPORT'])
    assert (result['ROWS_READ'], result['ROWS_KEPT'], result['YEAR_KEPT']) == (21, 16, '2023')
    assert told['not localised']['rows'] == 4 and '99 2562' in told['not localised']['detail']
    # 0.625 of the 2.125 + 1 + 1.5 + 0.625 of a quarter
    assert result['NO_TERRITORY_SHARE'] == pytest.approx(0.625 / 5.25)
    assert told['not as many columns as the first line']['rows'] == 1


def test_another_country_keeps_its_codes(run, file, rows):
    text = 'territory;nace;year;exports\nDE1;2562;2022;10\nDE2;0111;2022;5\n99;2562;2022;1\n'
    result = run('import_customs', FILE=file(text), TERRITORIES=1, OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'activity', 'exports') == [
        ['99', '2562', 1],
        ['DE1', '2562', 10],
        ['DE2', '0111', 5],
    ]


def test_the_nation_by_heading(run, file, rows):
    text = 'E;1;2020;141932;C14Z;62102000;US;74;1;\nE;2;2020;141932;C14Z;62102000;DE;26;1;\n'
    text += 'I;1;2020;141932;C14Z;62102000;DE;5;1;\n'
    result = run('import_customs', FILE=file(text, 'NATIONAL.txt'), KIND=1, YEAR='2020', OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'product', 'activity', 'exports', 'imports') == [['6210', '1419', 100, 5]]


def test_columns_of_ones_own(run, file, rows):
    text = 'OU;QUOI;COMBIEN\n01;1071;5\n'
    result = run('import_customs', FILE=file(text), COLUMNS='territory=OU; activity=QUOI; exports=COMBIEN', OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'exports') == [[5]]


def test_a_mapping_that_cannot_be_read_is_refused_beforehand(refusal, file):
    message = refusal('import_customs', FILE=file(QUARTERS), COLUMNS='where=OU', OUTPUT='memory:')
    assert 'where=OU cannot be read' in message and 'territory, activity' in message


def test_a_file_without_its_columns_is_refused_in_words(run, file):
    with pytest.raises(QgsProcessingException, match='no column dep, cpf4. Columns there: a, b'):
        run('import_customs', FILE=file('a;b\n1;2\n'), OUTPUT='memory:')


def test_a_year_that_is_not_there(run, file):
    with pytest.raises(QgsProcessingException, match='holds 2023'):
        run('import_customs', FILE=file(QUARTERS), YEAR='2019', OUTPUT='memory:')


SECRETS = 'dep;cpf4;annee;exportation\n01;1071;2023;10,5\n01;1051;2023;s\n38;1051;2023;4,25\n38;1071;2023;4,25\n'


def test_published_totals_bound_the_secret_flows(run, file, rows, table, feedback):
    """12.5 thousand euros leave Ain, 10.5 of them seen: 2,000 euros are left."""
    totals = table([['1', 12500.5]], {'dep': 'text', 'valeur': 'real'})
    result = run('import_customs', FILE=file(SECRETS), MARGINS=totals, MARGINS_UNIT=1, OUTPUT='memory:')
    found = {tuple(row[:2]): row[2:] for row in rows(result['OUTPUT'], 'territory', 'activity', 'masked', 'low', 'high')}
    assert found['01', '1051'] == [True, 0, 2000.5] and found['38', '1051'] == [False, 4250, 4250]
    assert any('bound 1 of the 1 masked cells' in line for line in feedback.infos)


def test_totals_narrow_the_score(run, file, table, feedback):
    """What they bound reaches the index: no masked figure is without an upper end there."""
    shapes = [f'POLYGON(({x} 0, {x + 1} 0, {x + 1} 1, {x} 1, {x} 0))' for x in (0, 1)]
    layer = table([['01'], ['38']], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=shapes)
    totals = table([['1', '10,501']], {'dep': 'text', 'valeur_keur': 'text'})
    scores = {}
    for name, given in (('open', None), ('bounded', totals)):
        flows = run('import_customs', FILE=file(SECRETS), MARGINS=given, OUTPUT='memory:')['OUTPUT']
        result = run('resilience_index', TERRITORIES=layer, ACTIVITY=flows, ACTIVITY_KIND=1, ACTIVITY_VALUE_FIELD='exports',
                     DRAWS=0, OUTPUT='memory:')['OUTPUT']
        scores[name] = {feature['code']: (feature['score_low'], feature['score_high']) for feature in result.getFeatures()}
    assert any('0 have no upper end' in line for line in feedback.infos + feedback.warnings)
    assert scores['bounded']['01'][0] == scores['open']['01'][0]
    assert scores['bounded']['01'][1] < scores['open']['01'][1]


def test_totals_and_the_nation_do_not_go_together(refusal, file, table):
    totals = table([['1', 5]], {'dep': 'text', 'valeur': 'int'})
    assert 'leave them out with the file of the nation' in refusal(
        'import_customs', FILE=file(SECRETS), KIND=1, MARGINS=totals, OUTPUT='memory:')


def test_totals_without_figures_are_refused_in_words(run, file, table):
    totals = table([['1', 'x']], {'dep': 'text', 'nom': 'text'})
    with pytest.raises(QgsProcessingException, match='Published totals: no column .*Columns there: dep, nom'):
        run('import_customs', FILE=file(SECRETS), MARGINS=totals, OUTPUT='memory:')


def test_a_folder_is_refused_with_the_way_out(refusal, tmp_path):
    assert 'is a folder. Give the file in it' in refusal('import_customs', FILE=str(tmp_path), OUTPUT='memory:')


def test_a_result_in_a_folder_that_is_not_there_is_refused(refusal, file):
    told = refusal('import_customs', FILE=file(QUARTERS), OUTPUT='/no/such/folder/flows.csv')
    assert told.endswith('the folder /no/such/folder does not exist.')
