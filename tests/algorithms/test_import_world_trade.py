"""Import of world trade: BACI with its countries, revisions, report, refusals; and on into the product space."""

import importlib
import zipfile

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

BACI = 't,i,j,k,v,q\n2020,251,276,851712,12.5,1\n2020,251,4,010121,1.5,NA\n2020,276,251,871200,3,1\n2020,999,4,010121,7,1\n'
COUNTRIES = 'country_code,country_name,country_iso2,country_iso3\n251,France,FR,FRA\n276,Germany,DE,DEU\n'


@pytest.fixture
def baci(tmp_path):
    (tmp_path / 'BACI_HS17_Y2020_V202501.csv').write_text(BACI)
    (tmp_path / 'country_codes_V202501.csv').write_text(COUNTRIES)
    return tmp_path / 'BACI_HS17_Y2020_V202501.csv'


def rows(layer):
    return [[feature['country'], feature['product'], feature['value']] for feature in layer.getFeatures()]


def test_baci_becomes_headings_of_1992_in_dollars(run, baci):
    result = run('import_world_trade', FILE=str(baci), OUTPUT='memory:', REPORT='memory:')
    assert rows(result['OUTPUT']) == [['DEU', '8712', 3000], ['FRA', '0101', 1500], ['FRA', '8525', 12500]]
    told = {feature['item']: feature for feature in result['REPORT'].getFeatures()}
    assert told['no country']['rows'] == 1
    assert result['NO_TERRITORY_SHARE'] == pytest.approx(7 / 24)


def test_the_zip_of_all_years(run, baci, tmp_path):
    pack = tmp_path / 'BACI_HS17_V202501.zip'
    with zipfile.ZipFile(pack, 'w') as out:
        for year in ('2019', '2020'):
            out.writestr(f'BACI_HS17_Y{year}_V202501.csv', BACI.replace('2020,', f'{year},'))
        out.writestr('country_codes_V202501.csv', COUNTRIES)
    assert run('import_world_trade', FILE=str(pack), OUTPUT='memory:')['YEAR_KEPT'] == '2020'
    assert run('import_world_trade', FILE=str(pack), YEAR='2019', OUTPUT='memory:')['YEAR_KEPT'] == '2019'
    every = run('import_world_trade', FILE=str(pack), YEAR='all', OUTPUT='memory:')
    assert every['YEAR_KEPT'] == '2019-2020' and every['ROWS_READ'] == 8
    assert [feature['year'] for feature in every['OUTPUT'].getFeatures()] == ['2019'] * 3 + ['2020'] * 3


def test_a_file_that_does_not_tell_its_revision_is_refused_until_told(run, tmp_path):
    path = tmp_path / 'exports.csv'
    path.write_text('country,product,value\nFRA,8517,5\nDEU,8712,3\n')
    with pytest.raises(QgsProcessingException, match='HS revision'):
        run('import_world_trade', FILE=str(path), OUTPUT='memory:')
    result = run('import_world_trade', FILE=str(path), REVISION=1, OUTPUT='memory:')
    assert rows(result['OUTPUT']) == [['DEU', '8712', 3], ['FRA', '8517', 5]]


def test_its_table_feeds_the_resilience_of_countries(run, baci):
    trade = run('import_world_trade', FILE=str(baci), OUTPUT='memory:')['OUTPUT']
    result = run('country_resilience', TRADE=trade, EU_BLOC=False, OUTPUT='memory:')
    assert (result['COUNTRY_COUNT'], result['PRODUCT_COUNT']) == (2, 3)


def test_all_years_teach_the_product_space(run, tmp_path):
    path = tmp_path / 'hs92_country_product_year_4.csv'
    path.write_text('country_iso3_code,product_hs92_code,year,export_value\nFRA,0101,2019,10\nFRA,8525,2019,5\n'
                    'DEU,8712,2019,9\nDEU,0101,2019,1\nFRA,0101,2020,20\nFRA,8525,2020,6\nDEU,8712,2020,30\n')
    result = run('import_world_trade', FILE=str(path), YEAR='all', OUTPUT=str(tmp_path / 'world.gpkg'))
    assert result['YEAR_KEPT'] == '2019-2020'
    layer = QgsVectorLayer(result['OUTPUT'], 'world', 'ogr')
    assert [feature['year'] for feature in layer.getFeatures()] == ['2019'] * 4 + ['2020'] * 3
    assert rows(layer)[4:] == [['DEU', '8712', 30], ['FRA', '0101', 20], ['FRA', '8525', 6]]
    of_countries = run('country_resilience', TRADE=layer, EU_BLOC=False, OUTPUT='memory:')
    assert (of_countries['COUNTRY_COUNT'], of_countries['PRODUCT_COUNT']) == (2, 3)


def test_the_revisions_offered_are_those_of_the_engine(plugin):
    offered = importlib.import_module('ressort.processing.data.import_world_trade').REVISIONS
    assert offered == importlib.import_module('ressort.engine.nomenclatures.hs_revisions').REVISIONS
