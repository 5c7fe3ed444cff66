"""The demo project: a group per level, a map per family, the study beside us, files found wherever the folder goes."""

import importlib
import zipfile

import pytest

REGIONS = [('84', 'Auvergne-Rhône-Alpes', 52.4, 1), ('94', 'Corse', None, None)]
DEPARTEMENTS = [('75', 'Paris', 30.2, 3), ('92', 'Hauts-de-Seine', 49.6, 1), ('2A', 'Corse-du-Sud', 44.5, 2)]
PRODUCTS = [('0102', 'f01', 3.0, 'strong', None),
            ('0103', 'f01', 0.1, 'leap', '0102 8703'), ('8703', 'f17', 0.0, 'gap', None)]


@pytest.fixture(scope='module')
def folder(plugin, save_layer, tmp_path_factory):
    made = tmp_path_factory.mktemp('demo')
    for stem, rows in (('regions', REGIONS), ('departements', DEPARTEMENTS)):
        save_layer(made / f'{stem}.gpkg', stem, 'code:string,name:string,score:double,rank:int,f01:double,f02:double',
                   [(*row, row[2], 40.0) for row in rows], squares=True)
        save_layer(made / f'{stem}_products.gpkg', f'{stem}_products',
                   'code:string,product:string,family:string,rca:double,status:string,parents:string',
                   [(row[0], *product) for row in rows for product in PRODUCTS])
        save_layer(made / f'{stem}_other_thresholds.gpkg', f'{stem}_other_thresholds', 'rca_threshold:double,'
                   'proximity_threshold:double,neighbours:int,territory:string,score:double,rank:int',
                   [(1.5, 0.5, count, row[0], row[2], row[3]) for row in rows if row[2] for count in (1, 2, 3)])
    return made


@pytest.fixture(scope='module')
def written(folder):
    from qgis.core import QgsProject

    paths = importlib.import_module('ressort.plugin.demo.project').build(folder, dpi=50)
    yield paths
    QgsProject.instance().clear()


@pytest.fixture
def read(written, folder):
    """The project, read again as a user opens it."""
    from qgis.core import QgsProject

    project = QgsProject.instance()
    assert project.read(str(folder / 'ressort_demo.qgz'))
    return project


def test_maps_are_written(written, folder):
    names = {path.rsplit('/', 1)[1] for path in written}
    assert {'score_regions.png', 'score_departements.pdf', 'plate_regions.pdf', 'sheets_departements.pdf',
            'product_space.png', 'side_by_side_regions.pdf', 'difference_regions.png', 'regions_84.png',
            'other_thresholds_departements.pdf', 'ressort_demo.qgz'} <= names
    assert all((folder / name).stat().st_size > 3000 for name in ('score_regions.png', 'score_departements.pdf'))


def test_each_level_has_its_score_and_its_families(read):
    from qgis.core import QgsLayerTreeGroup

    assert all(layer.isValid() for layer in read.mapLayers().values())
    groups = [node for node in read.layerTreeRoot().children() if isinstance(node, QgsLayerTreeGroup)]
    assert len(groups) == 3  # regions, the product space, departements
    themes = {name.rsplit(': ', 1)[-1] for name in read.mapThemeCollection().mapThemes()}
    assert {'score', 'sheets', 'd_f01', 'o_f01'} <= themes
    assert len(read.layoutManager().printLayouts()) == 11  # 4 + 2 compared + space, and 4


def test_one_map_is_shown_at_first(read):
    shown = [node.layer() for node in read.layerTreeRoot().findLayers() if node.isVisible()]
    assert {layer.source().rsplit('=', 1)[1] for layer in shown} == {'regions'}
    assert len(shown) == 2  # the score, and the outline of the sheet, which the screen does not draw


def test_the_folder_may_move(written, folder):
    with zipfile.ZipFile(folder / 'ressort_demo.qgz') as archive:
        text = archive.read('ressort_demo.qgs').decode('utf-8')
    assert str(folder) not in text


def test_the_colour_is_that_of_the_figure_written(read):
    """49.6 reads 50 and is drawn as 50; 44.5 reads 45; what could not be computed is neither white nor a zero."""
    def drawn(stem):
        layer = next(one for one in read.mapLayers().values() if one.source().endswith(f'layername={stem}')
                     and '"score"' in one.renderer().rootRule().children()[0].filterExpression())
        rules = layer.renderer().rootRule().children()
        found = {}
        for rule in rules:
            for feature in layer.getFeatures(rule.filterExpression()):
                found[feature['code']] = rules.index(rule)
        return found

    assert drawn('departements') == {'75': 1, '92': 4, '2A': 3}
    assert drawn('regions') == {'84': 4, '94': 6}


def test_the_study_is_the_published_table(plugin):
    """Its families by hand in the published table; its total is their mean, weighted by products (METHOD 4)."""
    table = importlib.import_module('ressort.plugin.demo.study').study_table().set_index('code')
    assert len(table) == 13
    assert table.loc['11', 'f01'] == 30
    assert table['f14'].isna().all()
    assert table.loc['84', 'score'] == pytest.approx(51.8, abs=0.1)
    assert table.loc['94', 'score'] == pytest.approx(14.7, abs=0.1)


def test_a_missing_result_is_named(plugin, tmp_path):
    with pytest.raises(OSError, match='regions.gpkg'):
        importlib.import_module('ressort.plugin.demo.project').build(tmp_path)
