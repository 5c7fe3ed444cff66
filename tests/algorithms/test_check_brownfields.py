"""The check of an inventory: file or layer in, clean layer, findings, the standard's file and a report out."""

import csv
import os
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

DEMO = Path(__file__).resolve().parents[2] / 'resources' / 'demo' / 'friches-standard.csv'
OFFICIAL_FILES = Path(os.environ.get('RESSORT_DATA', Path(__file__).resolve().parents[3] / 'shared' / 'data'))
REAL = OFFICIAL_FILES / 'brownfields' / 'friches_standard_sample_2024.csv.gz'
COLUMNS = {'site_id': 'text', 'site_type': 'text', 'comm_insee': 'text', 'site_actu_date': 'text', 'proprio_nom': 'text',
           'proprio_personne': 'text'}
ROW = ['69123_1', 'mixte', '69123', '19/01/2023', 'DUPONT Jean', 'personne physique']
SQUARE = 'Polygon((842000 6519000, 842100 6519000, 842100 6519100, 842000 6519100, 842000 6519000))'


def check(run, **parameters):
    return run('check_brownfields', **{'OUTPUT': 'memory:', 'FINDINGS': 'memory:', **parameters})


def findings(result):
    return [(row['row'], row['field'], row['severity']) for row in result['FINDINGS'].getFeatures()]


def test_a_layer_is_checked_and_cleaned(run, table):
    layer = table([ROW], COLUMNS, geometry='Polygon', crs='EPSG:2154', shapes=[SQUARE])
    result = check(run, INPUT=layer)
    clean = next(result['OUTPUT'].getFeatures())
    assert (clean['site_type'], clean['site_actu_date'], clean['site_id']) == ('mixte - autre', '2023-01-19', '69123_1')
    assert (1, 'site_type', 'info') in findings(result) and (0, 'urba_zaer', 'warning') in findings(result)
    assert result['OUTPUT'].crs().authid() == 'EPSG:2154' and clean.geometry().area() == pytest.approx(10000)
    assert clean['lon'] == pytest.approx(4.835, abs=0.01)  # from the geometry: the table has no point
    assert 'DUPONT' not in ' '.join(str(value) for value in clean.attributes())


def test_a_file_becomes_a_layer_of_its_polygons(run):
    result = check(run, FILE=str(DEMO))
    assert result['SITE_COUNT'] == 24 and result['VERIFIED_COUNT'] == 23 and result['ERROR_COUNT'] == 0
    shapes = [feature.geometry() for feature in result['OUTPUT'].getFeatures()]
    assert all(shape.isGeosValid() for shape in shapes) and result['OUTPUT'].crs().authid() == 'EPSG:4326'


def test_points_beside_polygons_are_drawn_as_circles_and_told(run, feedback):
    check(run, FILE=str(DEMO))
    assert any('2 sites known by a point only are drawn as circles' in line for line in feedback.infos)


def test_the_standards_file_and_the_report(run, table, tmp_path):
    layer = table([ROW], COLUMNS, geometry='Polygon', crs='EPSG:2154', shapes=[SQUARE])
    standard, report, as_csv = (tmp_path / name for name in ('standard.csv', 'report.html', 'report.csv'))
    check(run, INPUT=layer, STANDARD=str(standard), REPORT=str(report))
    check(run, INPUT=layer, REPORT=str(as_csv))
    rows = list(csv.DictReader(standard.open(encoding='utf-8'), delimiter=';'))
    assert len(rows[0]) == 51 and rows[0]['geomsurf'].startswith('MultiPolygon (((4.8')
    page = report.read_text(encoding='utf-8')
    assert 'required column, absent from the file' in page and 'mixte - autre' in page
    assert len(list(csv.reader(as_csv.open(encoding='utf-8')))) > 3
    assert all('DUPONT' not in path.read_text(encoding='utf-8') for path in (standard, report, as_csv))


def test_what_is_written_is_read_again_the_same(run, tmp_path):
    check(run, FILE=str(DEMO), STANDARD=str(tmp_path / 'again.csv'))
    again = check(run, FILE=str(tmp_path / 'again.csv'), STANDARD=str(tmp_path / 'twice.csv'))
    assert again['SITE_COUNT'] == 24
    assert (tmp_path / 'again.csv').read_text(encoding='utf-8') == (tmp_path / 'twice.csv').read_text(encoding='utf-8')


def test_a_field_map_names_the_columns(run, table):
    layer = table([['a', '69123']], {'code': 'text', 'insee': 'text'})
    clean = next(check(run, INPUT=layer, FIELD_MAP='site_id = code; comm_insee = insee')['OUTPUT'].getFeatures())
    assert (clean['site_id'], clean['comm_insee']) == ('a', '69123')


def test_sites_without_identifier_are_called_by_their_rank(run, table, feedback):
    layer = table([['69123', 'inconnu']], {'comm_insee': 'text', 'site_type': 'text'})
    assert next(check(run, INPUT=layer)['OUTPUT'].getFeatures())['site_id'] == 'site-1'
    assert any('No column site_id' in line for line in feedback.warnings)


def test_nulls_are_empty(run, table):
    layer = table([['69123_1', *[None] * 5]], COLUMNS)
    clean = next(check(run, INPUT=layer)['OUTPUT'].getFeatures())
    assert clean['site_type'] == '' and not isinstance(clean['bati_nombre'], float)


def test_an_empty_layer_gives_an_empty_result(run, table):
    result = check(run, INPUT=table([], COLUMNS))
    assert (result['SITE_COUNT'], result['OUTPUT'].featureCount()) == (0, 0)


def test_without_reference_system_it_stays_without(run, table, feedback, tmp_path, reference_system):
    layer = table([ROW], COLUMNS, geometry='Polygon', shapes=[SQUARE])
    check(run, INPUT=layer, OUTPUT=str(tmp_path / 'o.gpkg'))
    assert reference_system(tmp_path / 'o.gpkg').authid() == ''
    assert any('no reference system' in line for line in feedback.warnings)


def test_only_selected_features(run, table):
    layer = table([ROW, ['69123_2', *ROW[1:]]], COLUMNS, geometry='Polygon', crs='EPSG:2154', shapes=[SQUARE, SQUARE])
    layer.selectByExpression("site_id = '69123_2'")
    QgsProject.instance().addMapLayer(layer, False)
    assert check(run, INPUT=QgsProcessingFeatureSourceDefinition(layer.id(), True))['SITE_COUNT'] == 1


def test_one_source_and_only_one(refusal, table):
    assert 'one of the two' in refusal('check_brownfields', OUTPUT='memory:')
    assert 'one of the two' in refusal('check_brownfields', INPUT=table([], COLUMNS), FILE=str(DEMO), OUTPUT='memory:')


@pytest.mark.parametrize('content, words', [('a;b\n1;2\n', 'no column of an inventory'), ('', 'is empty')])
def test_a_file_of_something_else_is_refused(run, tmp_path, content, words):
    (tmp_path / 'f.csv').write_text(content, encoding='utf-8')
    with pytest.raises(QgsProcessingException, match=words):
        check(run, FILE=str(tmp_path / 'f.csv'))


def test_a_cancelled_run_leaves_no_file(plugin, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:check_brownfields')
    results, _ = algorithm.run({'FILE': str(DEMO), 'OUTPUT': str(tmp_path / 'o.gpkg')}, QgsProcessingContext(), feedback)
    assert results == {} and list(tmp_path.iterdir()) == []


def test_the_published_extract(run, tmp_path):
    if not REAL.is_file():
        pytest.skip('the published extract is not beside this checkout')
    result = check(run, FILE=str(REAL), OUTPUT=str(tmp_path / 'o.gpkg'))
    assert (result['SITE_COUNT'], result['VERIFIED_COUNT']) == (2594, 1050)
    assert QgsVectorLayer(str(tmp_path / 'o.gpkg'), 'o', 'ogr').featureCount() == 2594
