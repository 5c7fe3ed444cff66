"""What a file-based result says of itself once QGIS is gone: sources, licence, command, and no password."""

import importlib

import pytest
from qgis.core import QgsVectorLayer

SQUARES = [f'POLYGON(({x} 0, {x + 1} 0, {x + 1} 1, {x} 1, {x} 0))' for x in (0, 1)]


@pytest.fixture
def kept(plugin):
    return importlib.import_module('ressort.processing.kept_notes')


@pytest.fixture
def regions(table):
    return table([['44'], ['75']], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=SQUARES)


@pytest.mark.parametrize('name', ['scores.gpkg', 'scores.geojson', 'scores.shp', 'scores.csv'])
def test_a_file_tells_its_sources(run, regions, kept, tmp_path, name):
    path = tmp_path / name
    result = run('resilience_index', TERRITORIES=regions, DRAWS=0, OUTPUT=str(path))
    notes = kept.notes_of(QgsVectorLayer(result['OUTPUT'], 'scores', 'ogr'))
    assert len(notes.rights()) == 3 and 'SIRENE 2018' in notes.rights()[0] and notes.licenses() == ['Etalab 2.0']
    assert len(notes.history()) == 1 and '"ressort:resilience_index"' in notes.history()[0]
    assert (tmp_path / 'scores.qmd').exists() == (name != 'scores.gpkg')


def test_a_table_inside_a_geopackage_tells_its_own(run, regions, kept, tmp_path):
    path = tmp_path / 'all.gpkg'
    run('resilience_index', TERRITORIES=regions, DRAWS=0, OUTPUT=f"ogr:dbname='{path}' table=\"first\" (geom)")
    result = run('regional_rca', OUTPUT=f"ogr:dbname='{path}' table=\"second\"")
    assert result
    notes = {name: QgsVectorLayer(f'{path}|layername={name}', name, 'ogr').metadata() for name in ('first', 'second')}
    assert all(len(told.rights()) == 3 for told in notes.values())
    assert 'resilience_index' in notes['first'].history()[0] and 'regional_rca' in notes['second'].history()[0]


def test_the_maps_read_them(run, regions, tmp_path):
    """From files alone, as on the command line: the sources of the activity reach the foot of the page."""
    (tmp_path / 'region.csv').write_text('dep;cpf4;annee;exportation\n44;1071;2023;10,5\n75;1051;2023;4,5\n')
    flows = run('import_customs', FILE=str(tmp_path / 'region.csv'), OUTPUT=str(tmp_path / 'flows.csv'))['OUTPUT']
    scores = run('resilience_index', TERRITORIES=regions, ACTIVITY=flows, ACTIVITY_KIND=1, ACTIVITY_VALUE_FIELD='exports',
                 TERRITORY_READING=1, DRAWS=0, OUTPUT=str(tmp_path / 'scores.gpkg'))['OUTPUT']
    made = run('study_maps', SCORES=scores, PRODUCT_SPACE=False, DPI=50, FOLDER=str(tmp_path / 'maps'))
    from qgis.core import QgsProject

    project = QgsProject()
    assert project.read(made['PROJECT'])
    said = {item.text() for layout in project.layoutManager().printLayouts() for item in layout.items()
            if getattr(item, 'id', str)() == 'sources'}
    project.clear()
    assert said == {'Sources: Customs, region.csv, 2023; World trade 2020: CEPII, BACI; Products and classes: French '
                    'customs (DGDDI), 2019-2020'}


def test_a_run_that_fails_gives_the_former_notes_back(plugin, run, regions, tmp_path, monkeypatch):
    path = tmp_path / 'scores.geojson'
    run('resilience_index', TERRITORIES=regions, DRAWS=0, OUTPUT=str(path))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    module = importlib.import_module('ressort.processing.base')
    monkeypatch.setattr(module, 'dress_result', lambda *_: 1 / 0)
    with pytest.raises(Exception, match='division by zero'):
        run('resilience_index', TERRITORIES=regions, DRAWS=0, RCA_THRESHOLD=3, OUTPUT=str(path))
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_layer_in_memory_and_notes_that_cannot_be_kept(kept, table, tmp_path):
    dress = importlib.import_module('ressort.processing.dressing').Dress(sources=('INSEE',))
    layer = table([['44']], {'code': 'text'})
    assert kept.keep_notes(layer.id(), dress) == '' and kept.keep_notes(str(tmp_path / 'absent.gpkg'), dress) == ''
    (tmp_path / 'broken.qmd').write_text('<qgis')
    (tmp_path / 'broken.csv').write_text('a\n1\n')
    assert kept.notes_of(QgsVectorLayer(str(tmp_path / 'broken.csv'), 'x', 'ogr')).rights() == []
    assert kept.notes_of(None).rights() == []


@pytest.mark.parametrize(('rights', 'line'), [
    ([], ''), (['INSEE, 2018.', 'CEPII'], 'Sources: INSEE, 2018; CEPII'), (['Source : IGN'], 'Source : IGN')])
def test_sources_stand_on_one_line(kept, rights, line):
    from qgis.core import QgsLayerMetadata

    notes = QgsLayerMetadata()
    notes.setRights(rights)
    assert kept.sources_line(notes) == line


def test_no_password_goes_into_a_file(plugin):
    without = importlib.import_module('ressort.processing.base').without_passwords
    assert without("run('x', {'SITES': \"host=h user='u' password='s3 cret' table\"})") == (
        "run('x', {'SITES': \"host=h user='u' password='' table\"})")
    assert 's3cret' not in without("{'SITES':'host=h password=\\'s3cret\\' key=id'}")
