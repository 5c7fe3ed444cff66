"""Sheets of marked sites: what is on them, what is refused, stopped, and that the folder may move."""

import shutil
from pathlib import Path

import pytest

DEMO = Path(__file__).resolve().parents[2] / 'resources' / 'demo'
EVIDENCE = {'ZONING': 'zonage.geojson', 'ROADS': 'routes.geojson', 'STOPS': 'arrets.geojson', 'SLOPE': 'pente.tif'}


@pytest.fixture(scope='module')
def marked(plugin, tmp_path_factory):
    from qgis import processing

    folder = tmp_path_factory.mktemp('marked')
    return processing.run('ressort:mark_productive_hotels', {
        'SITES': str(DEMO / 'friches-standard.csv'), 'DRAWS': 200, 'OUTPUT': str(folder / 'marked.gpkg'),
        'CRITERIA': str(folder / 'account.gpkg'), **{name: str(DEMO / file) for name, file in EVIDENCE.items()}})


@pytest.fixture(scope='module')
def made(marked, tmp_path_factory):
    from qgis import processing

    return processing.run('ressort:site_sheets', {
        'SITES': marked['OUTPUT'], 'CRITERIA': marked['CRITERIA'], 'COUNT': 3, 'DPI': 50, 'TITLE': 'Valbrume',
        'BACKGROUND': [str(DEMO / 'routes.geojson')], 'FOLDER': str(tmp_path_factory.mktemp('sheets') / 'new')})


def sheets_of(folder):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f'{folder}/site_sheets.gpkg|layername=sheets', 'read', 'ogr')
    return {feature['place']: feature for feature in layer.getFeatures()}


def test_a_page_for_each_of_the_best(made):
    folder = Path(made['FOLDER'])
    assert made['PAGE_COUNT'] == 3 and Path(made['SHEETS_PDF']).is_file() and Path(made['PROJECT']).is_file()
    images = sorted(path.name for path in (folder / 'site_sheets').iterdir())
    assert [name[:4] for name in images] == ['0001', '0002', '0003']
    assert Path(made['SHEETS_PDF']).read_bytes().count(b'/Type /Page\n') == 3


def test_the_figures_are_those_of_the_run(made, marked):
    """The first sheet is the first in rank; its points are the account's, its words the fact's."""
    from qgis.core import QgsVectorLayer

    sites = {feature['site_id']: feature for feature in QgsVectorLayer(marked['OUTPUT'], 'm', 'ogr').getFeatures()}
    lines = QgsVectorLayer(marked['CRITERIA'], 'c', 'ogr')
    account = {(row['site_id'], row['criterion']): row for row in lines.getFeatures()}
    sheet = sheets_of(made['FOLDER'])[1]
    site = sites[sheet['site_id']]
    assert site['rank'] == min(found['rank'] for found in sites.values() if isinstance(found['rank'], float))
    assert sheet['score'] == site['score'] and sheet['fit_area'] == site['c_area']
    row = account[sheet['site_id'], 'area']
    assert sheet['pts_area'] == row['contribution'] == pytest.approx(row['weight'] * (site['c_area'] - row['median']))
    assert sheet['val_area'].endswith('m2') and sheet['src_area'] == row['source']


def test_the_interval_on_the_page_is_drawn_to_scale(made):
    """The light bar runs from score_low to score_high, 92 mm for a hundred points, from 106 mm on."""
    from qgis.core import QgsProject

    project = QgsProject()
    assert project.read(made['PROJECT'])
    layout = project.layoutManager().printLayouts()[0]
    atlas = layout.atlas()
    assert atlas.beginRender() and atlas.updateFeatures() == 3 and atlas.seekTo(1)
    layout.refresh()
    sheet = sheets_of(made['FOLDER'])[2]
    bar = layout.itemById('interval')
    assert bar.positionWithUnits().x() == pytest.approx(106 + 0.92 * sheet['score_low'], abs=0.01)
    wide = max(0.4, 0.92 * (sheet['score_high'] - sheet['score_low']))
    assert bar.sizeWithUnits().width() == pytest.approx(wide, abs=0.01)
    said = [item.currentText() for item in layout.items() if hasattr(item, 'currentText')]
    assert sheet['title'] in said and any('Points against the median' in text for text in said)
    assert not [text for text in said if '[%' in text]
    atlas.endRender()
    del bar, atlas, layout  # they belong to the project
    project.clear()


def test_the_folder_may_move(made, tmp_path):
    from qgis.core import QgsProject

    moved = shutil.copytree(made['FOLDER'], tmp_path / 'moved')
    project = QgsProject()
    assert project.read(str(moved / 'site_sheets.qgz'))
    own = [layer for layer in project.mapLayers().values() if 'site_sheets.gpkg' in layer.source()]
    assert len(own) == 2 and all(layer.isValid() and str(tmp_path) in layer.source() for layer in own)
    project.clear()


def test_an_excluded_site_says_why_and_comes_last(run, marked, tmp_path):
    result = run('site_sheets', SITES=marked['OUTPUT'], CRITERIA=marked['CRITERIA'], COUNT=0, IMAGES=False, DPI=50, PAGE=1,
                 FOLDER=str(tmp_path))
    sheets = sheets_of(result['FOLDER'])
    last = sheets[max(sheets)]
    assert last['state'] == 'excluded' and 'L.151-11' in last['exclusions']
    assert not (tmp_path / 'site_sheets').exists()


def test_two_sites_of_one_identifier_keep_their_own_lines():
    import importlib

    import pandas as pd

    making = importlib.import_module('ressort.processing.report.site_sheet_making')
    sites = pd.DataFrame({'site_id': ['a', 'a', 'b']})
    account = pd.DataFrame({'site_id': ['a', 'b', 'a', 'x'], 'criterion': 'area', 'membership': [1, 2, 3, 4]})
    assert making.placed(account, sites)[['at', 'membership']].values.tolist() == [[0, 1], [2, 2], [1, 3]]


@pytest.mark.parametrize('change, words', [
    ({'SITES': 'CRITERIA'}, 'account by criterion'), ({'CRITERIA': 'OUTPUT'}, 'class_at_best'), ({'DPI': 10}, '10')])
def test_refusals_name_what_is_wrong(refusal, marked, tmp_path, change, words):
    given = {name: marked.get(value, value) for name, value in change.items()}
    said = refusal('site_sheets', **{'SITES': marked['OUTPUT'], 'CRITERIA': marked['CRITERIA'],
                                     'FOLDER': str(tmp_path / 'none'), **given})
    assert words in said


def account_of_elsewhere(marked, table):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(marked['CRITERIA'], 'c', 'ogr')
    names = [field.name() for field in layer.fields() if field.name() != 'fid']
    row = next(layer.getFeatures())
    return table([['elsewhere' if name == 'site_id' else row[name] for name in names]],
                 {name: 'real' if isinstance(row[name], float) else 'text' for name in names})


def test_an_account_of_other_sites_is_refused(run, marked, table, tmp_path):
    """A refusal keeps the frames that called it: a file's layer among their names would outlive QGIS and crash its end."""
    from qgis.core import QgsProcessingException

    other = account_of_elsewhere(marked, table)
    with pytest.raises(QgsProcessingException, match='same run'):
        run('site_sheets', SITES=marked['OUTPUT'], CRITERIA=other, FOLDER=str(tmp_path / 'none'))
    assert not (tmp_path / 'none').exists()


def test_a_cancelled_run_leaves_no_file(plugin, marked, tmp_path, feedback):
    from qgis import processing

    feedback.cancel()
    processing.run('ressort:site_sheets', {'SITES': marked['OUTPUT'], 'CRITERIA': marked['CRITERIA'],
                                           'FOLDER': str(tmp_path / 'none')}, feedback=feedback)
    assert not (tmp_path / 'none').exists()
