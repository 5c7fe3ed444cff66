"""Maps of the study: what is written, what is refused, compared and stopped (the command line: test_qgis_process)."""

import shutil
from pathlib import Path

import pytest

COLUMNS = ('code:string,name:string,score:double,strong:int,leaps:int,products:int,rank:int,f01:double,f17:double,'
           'draw_low:double,draw_high:double,rank_low:int,rank_high:int,steady:double')
ROWS = [('84', 'Auvergne-Rhône-Alpes', 52.1, 317, 330, 1241, 1, 39.0, 47.0, 49.2, 54.3, 1, 1, 1.0),
        ('53', 'Bretagne', 36.1, 193, 255, 1241, 2, 84.1, 45.0, 33.3, 38.8, 2, 2, 0.81),
        ('94', 'Corse', *(None,) * 12)]
PRODUCTS = [('84', '0102', 'f01', 0.2, 'leap', '0406 8703', None), ('84', '0406', 'f04', 3.1, 'strong', None, 17),
            ('84', '2709', 'f05', 0.0, 'gap', None, None), ('53', '0102', 'f01', 2.0, 'strong', None, None)]
CHOICES = [(cut, near, count, code, 50.0 - 10 * cut - count + best, rank)
           for cut in (1.25, 1.5, 1.75) for near in (0.45, 0.5, 0.55) for count in (1, 2, 3)
           for code, best, rank in (('84', 20, 1 + (count == 3)), ('53', 10, 2 - (count == 3)))]


@pytest.fixture(scope='module')
def inputs(save_layer, tmp_path_factory):
    folder = tmp_path_factory.mktemp('scores')
    return {
        'SCORES': save_layer(folder / 'scores.gpkg', 'scores', COLUMNS, ROWS, squares=True),
        'PRODUCTS': save_layer(folder / 'products.gpkg', 'products', 'code:string,product:string,family:string,rca:double,'
                               'status:string,parents:string,units:int', PRODUCTS),
        'CHOICES': save_layer(folder / 'choices.gpkg', 'choices', 'rca_threshold:double,proximity_threshold:double,'
                              'neighbours:int,territory:string,score:double,rank:int', CHOICES),
        'COMPARE': save_layer(folder / 'study.gpkg', 'study', 'code:string,score:double,f01:double',
                              [('84', 50.0, 30.0), ('53', 40.0, 84.0)]),
        'TITLE': 'Two regions', 'DPI': 50}


@pytest.fixture(scope='module')
def made(plugin, inputs, tmp_path_factory):
    from qgis import processing
    from qgis.core import QgsProject

    open_before = set(QgsProject.instance().mapLayers())
    result = processing.run('ressort:study_maps', {**inputs, 'FOLDER': str(tmp_path_factory.mktemp('maps') / 'new')})
    return {**result, 'open_project_unchanged': set(QgsProject.instance().mapLayers()) == open_before}


def test_every_page_is_written(made):
    folder = Path(made['FOLDER'])
    assert {path.name for path in folder.iterdir()} >= {
        'maps.qgz', 'maps.gpkg', 'score_territories.pdf', 'score_territories.png', 'plate_territories.pdf',
        'product_space.pdf', 'side_by_side_territories.pdf', 'difference_territories.pdf', 'sheets_territories.pdf',
        'sheets_territories', 'other_thresholds_territories.pdf', 'other_thresholds_territories.png'}
    assert sorted(path.name for path in (folder / 'sheets_territories').iterdir()) == [
        'territories_53.png', 'territories_84.png']  # Corsica has no score, so no sheet
    assert made['TERRITORY_COUNT'] == 2
    assert made['PAGE_COUNT'] == 8  # score, plate, other thresholds, space, two compared, two sheets
    assert all(Path(made[name]).is_file() for name in ('PROJECT', 'SCORE_PDF', 'PLATE_PDF', 'ATLAS_PDF', 'COMPARISON_PDF',
                                                       'PRODUCT_SPACE_PDF', 'SENSITIVITY_PDF'))


def test_the_project_opens_elsewhere(made, tmp_path):
    from qgis.core import QgsProject

    moved = shutil.copytree(made['FOLDER'], tmp_path / 'moved')
    project = QgsProject()
    assert project.read(str(moved / 'maps.qgz'))
    layers = project.mapLayers().values()
    assert layers and all(layer.isValid() and str(tmp_path) in layer.source() for layer in layers)
    assert len(project.layoutManager().printLayouts()) == 7
    assert project.title() == 'Two regions'
    project.clear()


def test_differences_and_lists_by_hand(made):
    """39 less 30 is 9 points; the leap starts from cheese and cars; the open project was left alone."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{made['FOLDER']}/maps.gpkg|layername=territories", 'read', 'ogr')
    rows = {feature['code']: feature for feature in layer.getFeatures()}
    assert rows['84']['d_f01'] == 9.0 and rows['53']['d_score'] == pytest.approx(-3.9)
    assert rows['84']['strong_list'].startswith('\u2022 0406') and rows['84']['strong_list'].endswith('(RCA 3.1, 17 est.)')
    assert rows['53']['strong_list'].endswith('(RCA 2.0)')
    assert len(rows['84']['leap_list'].splitlines()) == 2
    assert rows['84']['gap_list'].startswith('\u2022 2709')
    assert made['open_project_unchanged']


def test_products_of_the_territory_asked_for_are_drawn(made):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(f"{made['FOLDER']}/maps.gpkg|layername=product_space_products", 'read', 'ogr')
    status = {feature['product']: feature['status'] for feature in layer.getFeatures() if feature['status']}
    assert status.get('0406') == 'strong'


def test_the_page_of_other_thresholds_says_ranks_by_hand(made):
    """With three neighbours the two change places: ranks 1 to 2, never more than one from the median."""
    texts, bands = items_of(made, 'Two regions: ranks under other thresholds')
    assert texts.count('1\u20132') == 2 and texts.count('100%') == 2
    assert 'All 27 choices' in texts and 'Neighbours alone\n1  2  3' in texts
    moved = [width for width in bands if width > 2]
    assert len(bands) == 8 and len(moved) == 4  # of four panels and two regions: all choices, and neighbours alone


def test_the_sheet_says_between_what_the_score_moves(made):
    texts, _ = items_of(made, 'Two regions: territory sheets', page=1)
    assert ('establishments drawn again: 33.3 to 38.8 %, ranks 2 to 2\n'
            'other thresholds: same rank, give or take one, in 81 % of the choices') in texts


def items_of(made, layout, page=0):
    """Texts of a page of the project, filled in, and widths of its bands in millimetres."""
    from qgis.core import QgsLayoutItemLabel, QgsLayoutItemShape, QgsProject

    project = QgsProject()
    project.read(made['PROJECT'])
    found = project.layoutManager().layoutByName(layout)
    if found.atlas().enabled():
        found.atlas().updateFeatures()
        found.atlas().seekTo(page)
    texts = [item.currentText() for item in found.items() if isinstance(item, QgsLayoutItemLabel)]
    bands = [item.sizeWithUnits().width() for item in found.items()
             if isinstance(item, QgsLayoutItemShape) and item.id() == 'band']
    project.clear()
    return texts, bands


def test_other_thresholds_of_another_run_are_refused(run, inputs, save_layer, tmp_path):
    from qgis.core import QgsProcessingException

    other = save_layer(tmp_path / 'other.gpkg', 'other', 'rca_threshold:double,proximity_threshold:double,neighbours:int,'
                       'territory:string,score:double,rank:int', [(1.5, 0.5, 2, 'XX', 50.0, 1)])
    with pytest.raises(QgsProcessingException, match='none of its territories is in the layer'):
        run('study_maps', SCORES=inputs['SCORES'], CHOICES=other, PRODUCT_SPACE=False, FOLDER=str(tmp_path / 'none'))


@pytest.mark.parametrize('change, words', [
    ({'CHOICES': 'PRODUCTS'}, 'rca_threshold'),
    ({'PRODUCTS': 'SCORES'}, 'status'), ({'SCORES': 'PRODUCTS'}, 'score'), ({'NATION': 'ZZZ'}, 'ZZZ'),
    ({'TERRITORY': '99'}, '99'), ({'DPI': 10}, '10')])
def test_refusals_name_what_is_wrong(refusal, inputs, tmp_path, change, words):
    given = {name: inputs.get(value, value) for name, value in change.items()}
    assert words in refusal('study_maps', **{**inputs, 'FOLDER': str(tmp_path), **given})


def test_an_empty_layer_and_one_without_scores_are_refused(run, refusal, save_layer, tmp_path):
    from qgis.core import QgsProcessingException

    empty = save_layer(tmp_path / 'empty.gpkg', 'empty', COLUMNS, [], squares=True)
    assert refusal('study_maps', SCORES=empty, FOLDER=str(tmp_path / 'none'))
    blank = save_layer(tmp_path / 'blank.gpkg', 'blank', COLUMNS, [ROWS[2]], squares=True)
    with pytest.raises(QgsProcessingException):
        run('study_maps', SCORES=blank, FOLDER=str(tmp_path / 'none'))
    assert not (tmp_path / 'none').exists()


def test_a_table_without_shapes_is_refused(refusal, inputs, save_layer, tmp_path):
    bare = save_layer(tmp_path / 'bare.gpkg', 'bare', COLUMNS, ROWS)
    assert refusal('study_maps', SCORES=bare, FOLDER=str(tmp_path))


def test_a_cancelled_run_leaves_no_file(plugin, inputs, tmp_path, feedback):
    from qgis import processing

    feedback.cancel()
    processing.run('ressort:study_maps', {**inputs, 'FOLDER': str(tmp_path / 'none')}, feedback=feedback)
    assert not (tmp_path / 'none').exists()


def test_scores_alone_make_maps_without_nation_in_portrait(run, inputs, tmp_path):
    result = run('study_maps', SCORES=inputs['SCORES'], NATION='', PRODUCT_SPACE=False, ORIENTATION=1, PAGE=1, CLASSES=1,
                 DPI=50, FOLDER=str(tmp_path))
    assert result['PAGE_COUNT'] == 4
    assert 'PRODUCT_SPACE_PDF' not in result or not result['PRODUCT_SPACE_PDF']


def test_a_plain_file_gives_its_meaning_as_title(plugin):
    import importlib

    from qgis.core import QgsVectorLayer

    reading = importlib.import_module('ressort.processing.report.reading')
    path = str(Path(__file__).resolve().parents[1] / 'data' / 'pocket' / 'scores.geojson')

    class Source:
        def sourceName(self):
            return 'scores'

    assert reading._title(path, Source()) == 'Resilience score'
    assert reading._title(QgsVectorLayer(path, 'scores', 'ogr'), Source()) == 'scores'
