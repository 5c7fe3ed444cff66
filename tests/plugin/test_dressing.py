"""How a result arrives in a project: aliases, metadata, style, no false reference system."""

import importlib

import pytest
from qgis.core import QgsCategorizedSymbolRenderer, QgsProcessingContext, QgsProject


@pytest.fixture
def dressing(plugin):
    return importlib.import_module('ressort.processing.dressing')


def test_columns_sources_and_command_are_told(dressing, table, feedback):
    layer = table([['44']], {'code': 'text'})
    dress = dressing.Dress(abstract='What it shows', licence='Etalab 2.0', sources=('INSEE',), history='run(...)',
                           aliases={'code': 'Code officiel', 'absent': 'x'})
    dressing.Dresser(dress, move_to_group=False).postProcessLayer(layer, QgsProcessingContext(), feedback)
    notes = layer.metadata()
    assert (notes.abstract(), notes.licenses(), notes.rights()) == ('What it shows', ['Etalab 2.0'], ['INSEE'])
    assert notes.history() == ['run(...)']
    assert layer.attributeAlias(0) == 'Code officiel'


def test_a_style_that_cannot_be_read_is_said(dressing, table, feedback, tmp_path):
    layer = table([], {'code': 'text'})
    dress = dressing.Dress(style=tmp_path / 'absent.qml')
    dressing.Dresser(dress, move_to_group=False).postProcessLayer(layer, QgsProcessingContext(), feedback)
    assert feedback.warnings


def test_products_are_coloured_by_family_and_named_in_the_legend(plugin, table):
    style = importlib.import_module('ressort.processing.styles.network')
    layer = table([['f01', 'Animals'], ['f04', 'Food'], [None, None]], {'family': 'text', 'family_name': 'text'},
                  geometry='Point', shapes=['Point(0 0)', 'Point(1 0)', 'Point(1 1)'])
    style.draw_space(layer, {'f01': 'Animals', 'f04': 'Food'}, status=False)
    assert isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
    assert [category.label() for category in layer.renderer().categories()] == ['Animals', 'Food', 'No family']


def test_a_family_is_named_once_where_most_of_its_products_stand():
    import pandas as pd

    style = importlib.import_module('ressort.processing.styles.network')
    rows = pd.DataFrame({'product': list('abcdef'), 'family': ['f01', 'f01', 'f01', 'f04', 'f04', None],
                         'family_name': ['Animals', 'Animals', 'Animals', 'Food', 'Food', None],
                         'x': [0.0, 0.1, 0.8, 0.05, -0.5, 0.0], 'y': 0.0})
    ready = style.ready_to_draw(rows)
    assert ready['label'].dropna().to_dict() == {0: 'Animals', 4: 'Food'}
    assert ready['priority'].tolist()[:5] == [10, 10, 10, 20 / 3, 20 / 3]


def test_the_layer_moves_into_its_group_once(dressing, table):
    layer = table([], {'code': 'text'})
    project = QgsProject.instance()
    project.addMapLayer(layer)
    try:
        dressing.into_group(layer, 'Ressort')
        group = project.layerTreeRoot().findGroup('Ressort')
        assert [node.layerId() for node in group.findLayers()] == [layer.id()]
        assert len(project.layerTreeRoot().findLayers()) == 1
    finally:
        project.clear()
