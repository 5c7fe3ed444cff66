"""The demo project: a group per level, a layer per family, files found wherever the folder goes, maps written."""

import importlib
import zipfile

import pytest

SQUARES = {
    'regions': [('84', 'Auvergne-Rhône-Alpes', 52.4), ('94', 'Corse', None)],
    'departements': [('75', 'Paris', 30.2), ('92', 'Hauts-de-Seine', 49.6), ('2A', 'Corse-du-Sud', 44.5)],
}


def save(path, layer_name, rows):
    """One layer of squares, as resilience_index writes it."""
    from qgis.core import (
        QgsCoordinateTransformContext,
        QgsFeature,
        QgsGeometry,
        QgsRectangle,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    fields = 'field=code:string&field=name:string&field=score:double'
    layer = QgsVectorLayer(f'Polygon?crs=EPSG:2154&{fields}', layer_name, 'memory')
    for number, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(10 * number, 0, 10 * number + 9, 9)))
        assert layer.dataProvider().addFeatures([feature])[0]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = layer_name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)


@pytest.fixture(scope='module')
def folder(plugin, tmp_path_factory):
    made = tmp_path_factory.mktemp('demo')
    for stem, rows in SQUARES.items():
        save(made / f'{stem}.gpkg', stem, rows)
        for number in range(1, 20):
            save(made / f'{stem}_families.gpkg', f'f{number:02d}', rows)
    return made


@pytest.fixture(scope='module')
def written(folder):
    from qgis.core import QgsProject

    paths = importlib.import_module('ressort.plugin.demo.project').build(folder, 46.2)
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
    assert len(written) == 5
    assert all((folder / name).stat().st_size > 5000 for name in ('score_regions.png', 'score_departements.pdf'))


def test_each_level_has_its_score_and_its_families(read):
    assert all(layer.isValid() for layer in read.mapLayers().values())
    assert [len(group.findLayers()) for group in read.layerTreeRoot().findGroups()] == [20, 20]
    assert len(read.layoutManager().printLayouts()) == 2


def test_one_map_is_shown_at_first(read):
    shown = [node.layer().source() for node in read.layerTreeRoot().findLayers() if node.isVisible()]
    assert len(shown) == 1
    assert 'regions.gpkg' in shown[0]


def test_the_folder_may_move(written, folder):
    with zipfile.ZipFile(folder / 'ressort_demo.qgz') as archive:
        text = archive.read('ressort_demo.qgs').decode('utf-8')
    assert str(folder) not in text


def test_the_colour_is_that_of_the_figure_written(read):
    """49.6 reads 50 and is drawn as 50; 44.5 reads 45; what could not be computed is neither white nor a zero."""
    def drawn(stem):
        layer = next(one for one in read.mapLayers().values() if one.source().endswith(f'{stem}.gpkg'))
        rules = layer.renderer().rootRule().children()
        found = {}
        for rule in rules:
            for feature in layer.getFeatures(rule.filterExpression()):
                found[feature['code']] = rules.index(rule)
        return found

    assert drawn('departements') == {'75': 1, '92': 4, '2A': 3}
    assert drawn('regions') == {'84': 4, '94': 6}


def test_a_missing_result_is_named(plugin, tmp_path):
    with pytest.raises(OSError, match='regions.gpkg'):
        importlib.import_module('ressort.plugin.demo.project').build(tmp_path, 46.2)
