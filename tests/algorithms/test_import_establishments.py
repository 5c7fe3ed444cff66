"""Import of establishments: table, report, territories of one's own, points, refusals, cancel."""

import sys

import pytest
from qgis.core import QgsProcessingException

HEAD = (
    'siret,trancheEffectifsEtablissement,codeCommuneEtablissement,coordonneeLambertAbscisseEtablissement,'
    'coordonneeLambertOrdonneeEtablissement,etatAdministratifEtablissement,activitePrincipaleEtablissement,'
    'nomenclatureActivitePrincipaleEtablissement\n'
)
STOCK = HEAD + (
    '00000000000001,11,08105,823000.5,6962000,A,10.71C,NAFRev2\n'
    '00000000000002,12,08409,,,A,10.71C,NAFRev2\n'
    '00000000000003,11,08105,,,F,10.71C,NAFRev2\n'
    '00000000000004,11,75104,652000,6862000,A,47.11D,NAFRev2\n'
    '00000000000005,11,,,,A,10.71C,NAFRev2\n'
)


def test_staff_by_departement_and_class(run, file, rows):
    """A band of 10 to 19 (14.5) and one of 20 to 49 (34.5)."""
    result = run('import_establishments', FILE=file(STOCK), OUTPUT='memory:', REPORT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'activity', 'value', 'low', 'high', 'establishments') == [
        ['08', '1071', 49, 30, 68, 2]
    ]
    assert (result['ROWS_READ'], result['ROWS_KEPT'], result['ESTABLISHMENT_COUNT']) == (5, 2, 2)
    assert result['NO_TERRITORY_SHARE'] == pytest.approx(14.5 / 63.5)


def test_the_report_adds_up_and_names_examples(run, file, feedback):
    result = run('import_establishments', FILE=file(STOCK + 'x,y\n'), OUTPUT='memory:', REPORT='memory:')
    told = {feature['item']: feature for feature in result['REPORT'].getFeatures()}
    left_out = [
        'closed establishment',
        'class that makes no goods',
        'no territory, or abroad',
        'not as many columns as the first line',
    ]
    assert [told[reason]['rows'] for reason in left_out] == [1, 1, 1, 1]
    assert sum(told[reason]['rows'] for reason in left_out) + result['ROWS_KEPT'] == result['ROWS_READ'] == 6
    assert told['no territory, or abroad']['detail'].startswith('00000000000005')
    assert any('closed establishment' in line for line in feedback.warnings + feedback.infos)


def test_regions_and_communes(run, file, rows):
    path = file(STOCK)
    assert rows(run('import_establishments', FILE=path, LEVEL=2, OUTPUT='memory:')['OUTPUT'], 'territory') == [['44']]
    assert rows(
        run('import_establishments', FILE=path, LEVEL=0, MEASURE=1, OUTPUT='memory:')['OUTPUT'], 'territory', 'value'
    ) == [['08105', 1], ['08409', 1]]


def test_territories_of_ones_own(run, file, table, rows):
    membership = table([['08105', 'West'], ['8409', 'East']], {'codgeo': 'text', 'epci': 'text'})
    result = run('import_establishments', FILE=file(STOCK), MEMBERSHIP=membership, OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'value') == [['East', 34.5], ['West', 14.5]]


def test_names_of_ones_own(run, file, rows):
    path = file('who;where;what;size\n1;08105;10.71C;11\n')
    result = run(
        'import_establishments', FILE=path, OUTPUT='memory:', COLUMNS='commune=where;activity=what;band=size;siret=who'
    )
    assert rows(result['OUTPUT'], 'territory', 'value') == [['08', 14.5]]


def test_establishments_of_a_commune_are_points(run, file):
    result = run('import_establishments', FILE=file(STOCK), OUTPUT='memory:', FIRMS_OF='08105 08409', FIRMS='memory:')
    assert result['FIRMS'].crs().authid() == 'EPSG:2154'
    found = {feature['siret']: feature for feature in result['FIRMS'].getFeatures()}
    assert found['00000000000001'].geometry().asPoint().x() == pytest.approx(823000.5)
    assert found['00000000000002'].geometry().isNull() and found['00000000000002']['staff'] == 34.5


def test_points_need_a_commune(refusal, file):
    assert 'say which communes' in refusal('import_establishments', FILE=file(STOCK), OUTPUT='memory:', FIRMS='memory:')


@pytest.mark.parametrize(
    ('content', 'sentence'),
    [
        ('a,b\n1,2\n', 'columns of no known file'),
        ('', 'is empty'),
        ('<html></html>', 'web page'),
        (STOCK.replace('NAFRev2', 'NAP'), 'none of its 5 rows can be used'),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(run, file, content, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run('import_establishments', FILE=file(content), OUTPUT='memory:')


def test_a_national_file_without_duckdb_is_refused_and_a_small_one_is_read(run, file, monkeypatch):
    files = sys.modules['ressort'].__name__ and __import__('importlib').import_module('ressort.engine.sources.files')
    monkeypatch.setitem(sys.modules, 'duckdb', None)
    path = file(STOCK)
    assert run('import_establishments', FILE=path, OUTPUT='memory:')['ROWS_KEPT'] == 2
    monkeypatch.setattr(files, 'NATIONAL', 1)
    with pytest.raises(QgsProcessingException, match='duckdb is not installed'):
        run('import_establishments', FILE=path, OUTPUT='memory:')


def test_cancelled_it_leaves_no_file(plugin, file, tmp_path):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    path, output = file(STOCK + STOCK.split('\n', 1)[1] * 20_000), tmp_path / 'out.csv'
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:import_establishments')
    algorithm.run({'FILE': path, 'OUTPUT': str(output)}, QgsProcessingContext(), feedback)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ['file.csv']


def test_the_result_scores_regions(run, file, tmp_path):
    """What it writes is what the Resilience index reads."""
    output = tmp_path / 'activity.csv'
    run('import_establishments', FILE=file(STOCK), OUTPUT=str(output))
    assert output.read_text(encoding='utf-8').splitlines()[0].startswith('territory,activity,value,masked,low,high')


def test_published_totals_bound_the_masked_staff(run, file, rows, table, tmp_path):
    """URSSAF: 40 in food in Ain, 30 of them seen. NULL, numbers and text are read alike."""
    urssaf = 'code_commune;ape;nombre_d_etablissements_2023;effectifs_salaries_2023\n01004;10.71C;3;30\n01053;10.51A;1;s\n'
    totals = table([[1, 'CA', 40], [None, 'CA', 500], [2, None, None]], {'dep': 'int', 'a38': 'text', 'effectifs': 'int'})
    result = run('import_establishments', FILE=file(urssaf), MARGINS=totals, OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'activity', 'masked', 'low', 'high') == [['1051', True, 0, 10], ['1071', False, 30, 30]]
    assert rows(result['OUTPUT'], 'activity', 'hidden_territory', 'hidden_activity') == [['1051', 10, 10], ['1071', 10, 0]]


# NAF 2025


STOCK_2025 = HEAD + (
    '00000000000001,11,08105,823000.5,6962000,A,10.13G,NAF2025\n'
    '00000000000002,12,08409,,,A,10.89Y,NAF2025\n'
    '00000000000003,11,08105,,,F,10.71C,NAFRev2\n'
    '00000000000004,11,75104,652000,6862000,A,47.11J,NAF2025\n'
    '00000000000005,11,08105,,,A,10.71C,NAFRev2\n'
)


def learnt(rows=40):
    """A stock with both codes, whose 10.89Y all come from meat."""
    lines = [HEAD.strip() + ',activitePrincipaleNAF25Etablissement']
    return '\n'.join([*lines, *(f'{n:014d},11,08105,,,A,10.13A,NAFRev2,10.89Y' for n in range(rows))]) + '\n'


def test_a_stock_in_both_nomenclatures_gives_classes_of_rev_2(run, file, rows, feedback):
    """10.89Y comes from meat (1013) and other foods (1089, 1107): its 34.5 are shared out."""
    result = run('import_establishments', FILE=file(STOCK_2025), OUTPUT='memory:', REPORT='memory:')
    found = rows(result['OUTPUT'], 'territory', 'activity', 'value', 'low', 'high', 'nomenclature')
    assert [row[:2] for row in found] == [['08', code] for code in ('1013', '1071', '1089', '1107')]
    assert sum(row[2] for row in found) == pytest.approx(14.5 + 34.5 + 14.5)
    assert [row[3:5] for row in found] == [[10, 68], [10, 19], [0, 49], [0, 49]]
    assert {row[5] for row in found} == {'NAF rev. 2'}
    assert (result['ROWS_READ'], result['ROWS_KEPT'], result['ESTABLISHMENT_COUNT']) == (5, 3, 3)
    assert any('2 establishments have a code of NAF 2025' in line for line in feedback.infos)


def test_a_stock_with_both_codes_is_the_passage(run, file, rows, tmp_path):
    passage = tmp_path / 'both.csv'
    passage.write_text(learnt(), encoding='utf-8')
    result = run('import_establishments', FILE=file(STOCK_2025), PASSAGE=str(passage), OUTPUT='memory:', FIRMS='memory:',
                 FIRMS_OF='08409')
    assert rows(result['OUTPUT'], 'activity', 'value') == [['1013', 49], ['1071', 14.5]]
    assert rows(result['FIRMS'], 'class') == [['1013']]


def test_the_workbook_of_insee_is_a_passage(run, file, rows, tmp_path, monkeypatch):
    """Read by GDAL, which QGIS always has."""
    pd, openpyxl = pytest.importorskip('pandas'), pytest.importorskip('openpyxl')
    path = tmp_path / 'Correspondances_NAFrev2-NAF2025.xlsx'
    names = ['Sous-classes NAF rév. 2 \u2013 codes', 'Sous-classes NAF 2025 \u2013 codes', 'Type de correspondance']
    pairs = [['10.13A', '10.13G', 'Unique'], ['10.89Z', '10.89Y', 'Unique']]
    sheet = [['Correspondances', '', ''], ['', '', ''], names, *pairs]
    pd.DataFrame(sheet).to_excel(path, header=False, index=False)
    monkeypatch.setitem(sys.modules, openpyxl.__name__, None)
    result = run('import_establishments', FILE=file(STOCK_2025), PASSAGE=str(path), OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'activity', 'value') == [['1013', 14.5], ['1071', 14.5], ['1089', 34.5]]


def test_a_passage_that_is_none_is_refused(run, file, tmp_path):
    wrong = tmp_path / 'wrong.csv'
    wrong.write_text('a;b\n1;2\n', encoding='utf-8')
    with pytest.raises(QgsProcessingException, match='wrong.csv: it tells no passage from NAF 2025'):
        run('import_establishments', FILE=file(STOCK_2025), PASSAGE=str(wrong), OUTPUT='memory:')


def test_codes_without_letters_are_of_the_nomenclature_told(run, file, rows):
    path = file('dep;nace;staff\n08;10.89;100\n')
    assert rows(run('import_establishments', FILE=path, OUTPUT='memory:')['OUTPUT'], 'activity', 'value') == [['1089', 100]]
    told = run('import_establishments', FILE=path, NOMENCLATURE=2, OUTPUT='memory:')
    found = rows(told['OUTPUT'], 'activity', 'value')
    assert [row[0] for row in found] == ['1013', '1089', '1107'] and sum(row[1] for row in found) == pytest.approx(100)


def test_a_membership_table_under_a_title_is_refused_with_the_way_out(refusal, file):
    table = file('Composition des EPCI;;;;\nSource : Insee;;;;\nCODGEO;LIBGEO;EPCI;LIBEPCI;DEP\n08105;x;24;y;08\n', 'e.csv')
    told = refusal('import_establishments', FILE=file(STOCK), MEMBERSHIP=table, OUTPUT='memory:')
    assert 'A title stands above the names, it seems' in told


def test_the_unit_of_the_report_is_in_words(run, file):
    result = run('import_establishments', FILE=file(STOCK), OUTPUT='memory:', REPORT='memory:')
    assert {feature['item']: feature['detail'] for feature in result['REPORT'].getFeatures()}['unit'] == 'Staff'
