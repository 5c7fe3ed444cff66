"""A workbook given to an import as it is: its sheet is chosen by its columns, its codes and figures are those of a CSV."""

import zipfile

import pytest
from qgis.core import QgsProcessingException

TITLE = ['Commerce extérieur des départements']
NAMES = ['dep', 'cpf4', 'siret', 'exportation', 'importation']
ROWS = [
    ['08', '10.71', 30000000000017, 1234.5, 12],
    [1, 10.71, None, 1000000, 7.25],
    ['Total', None, None, 1001234.5, 19.25],
]


@pytest.fixture
def workbook(plugin, tmp_path):
    """`workbook('douane.xlsx', {sheet: rows})`: its path, written by GDAL, a title above the names."""

    def made(name, sheets):
        from osgeo import ogr

        path = tmp_path / name
        book = ogr.GetDriverByName('ODS' if name.endswith('.ods') else 'XLSX').CreateDataSource(str(path))
        for sheet, rows in sheets.items():
            layer = book.CreateLayer(sheet)
            for number in range(max(map(len, rows))):
                layer.CreateField(ogr.FieldDefn(f'Field{number + 1}', ogr.OFTString))  # names that are not written
            for row in rows:
                feature = ogr.Feature(layer.GetLayerDefn())
                for number, cell in enumerate(row):
                    if cell is not None:
                        feature.SetField(number, cell)
                layer.CreateFeature(feature)
        layer = feature = book = None  # closes the file
        return str(path)

    return made


@pytest.mark.parametrize('name', ['Douane été 2023.xlsx', 'douane.ods'])
def test_a_sheet_is_read_as_its_csv_would_be(run, workbook, rows, name, tmp_path):
    path = workbook(name, {'Notice': [['bla'], ['blabla']], 'Données': [TITLE, [], NAMES, *ROWS]})
    result = run('import_customs', FILE=path, UNIT=1, OUTPUT='memory:', REPORT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'activity', 'exports', 'imports') == [
        ['01', '1071', 1000000, 7.25], ['08', '1071', 1234.5, 12]]
    told = {feature['item']: feature['rows'] for feature in result['REPORT'].getFeatures()}
    assert told['row of totals'] == 1 and (result['ROWS_READ'], result['ROWS_KEPT']) == (3, 2)
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize('name', ['douane.xlsx', 'douane.ods'])
def test_names_over_figures_are_names(run, tmp_path, rows, name):
    """GDAL takes such a first row for the names of its fields."""
    from osgeo import ogr

    book = ogr.GetDriverByName('ODS' if name.endswith('.ods') else 'XLSX').CreateDataSource(str(tmp_path / name))
    layer = book.CreateLayer('Feuil1')
    for column in NAMES:
        layer.CreateField(ogr.FieldDefn(column, ogr.OFTString if column == 'dep' else ogr.OFTReal))
    for row in (['08', 1071, None, 12.5, 3], ['2A', 1071, None, 7, 0]):
        feature = ogr.Feature(layer.GetLayerDefn())
        for number, cell in enumerate(row):
            if cell is not None:
                feature.SetField(number, cell)
        layer.CreateFeature(feature)
    layer = feature = book = None
    result = run('import_customs', FILE=str(tmp_path / name), UNIT=1, OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'exports', 'imports') == [['08', 12.5, 3], ['2A', 7, 0]]
    assert (result['ROWS_READ'], result['ROWS_KEPT']) == (2, 2)


def test_several_sheets_that_could_serve_are_asked_about(run, workbook, rows):
    path = workbook('douane.xlsx', {year: [NAMES, [*ROWS[0][:3], value, 0]] for year, value in (('2022', 5), ('2023', 7))})
    with pytest.raises(QgsProcessingException, match=r'holds 2 tables that could serve \(2022.csv, 2023.csv\)'):
        run('import_customs', FILE=path, OUTPUT='memory:')
    result = run('import_customs', FILE=path, ENTRY='2023', UNIT=1, OUTPUT='memory:')
    assert rows(result['OUTPUT'], 'territory', 'exports') == [['08', 7]]


@pytest.mark.parametrize('content', [b'', b'PK\x03\x04 cut', b'\xd0\xcf\x11\xe0' + bytes(600)])
def test_a_workbook_that_is_none_is_refused_in_one_sentence(run, tmp_path, content):
    path = tmp_path / 'douane.xlsx'
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match='douane.xlsx cannot be read as a workbook'):
        run('import_customs', FILE=str(path), OUTPUT='memory:')


def test_a_zip_under_the_name_of_a_workbook_is_none(run, tmp_path):
    path = tmp_path / 'douane.xlsx'
    with zipfile.ZipFile(path, 'w') as pack:
        pack.writestr('a.csv', 'dep;cpf4;exportation\n08;1071;5\n')
    with pytest.raises(QgsProcessingException, match='cannot be read as a workbook'):
        run('import_customs', FILE=str(path), OUTPUT='memory:')
