"""Expression functions: known while the plugin is, the figures of the layer, NULL and errors in words."""

import importlib

import pytest
from qgis.core import QgsExpression, QgsProject


@pytest.fixture
def functions(plugin, table):
    room = importlib.import_module('ressort.plugin.expressions')
    families = importlib.import_module('ressort.plugin.dock.reading').FAMILIES
    columns = {'code': 'text', 'name': 'text', 'score': 'real', **dict.fromkeys(families, 'real')}
    layer = table([['44', 'a', 50.5, *range(1, 20)], ['2A', 'b', None, *[None] * 19]], columns, geometry='Polygon',
                  shapes=['POLYGON((0 0,1 0,1 1,0 0))'] * 2)
    QgsProject.instance().addMapLayer(layer)
    products = table([['44', '0102', 'a', 'f01', 3.0, 'strong', None], ['44', '8703', 'b', 'f17', 0.0, 'gap', None],
                      ['2A', '8703', 'b', 'f17', None, 'unknown', None]],
                     {'code': 'text', 'product': 'text', 'product_name': 'text', 'family': 'text', 'rca': 'real',
                      'status': 'text', 'parents': 'text'}, name='products')
    QgsProject.instance().addMapLayer(products)
    known = room.register()
    yield known
    room.unregister(known)
    QgsProject.instance().clear()


def value(text):
    return QgsExpression(text).evaluate()


def test_scores_of_a_code(functions):
    compat = importlib.import_module('ressort.processing.compat')
    assert value("ressort_score('44')") == 50.5
    assert value("ressort_family_score('44', 'f04')") == 4
    assert compat.plain(value("ressort_score('2A')")) is None
    assert compat.plain(value("ressort_score('99')")) is None


def test_an_unknown_family_is_named(functions):
    asked = QgsExpression("ressort_family_score('44', 'f99')")
    asked.evaluate()
    assert 'f99' in asked.evalErrorString()


def test_the_status_of_a_product(functions):
    compat = importlib.import_module('ressort.processing.compat')
    assert value("ressort_status('44', '0102')") == 'strong'
    assert value("ressort_status('44', 102)") == 'strong'  # a code that lost its zero
    assert value("ressort_status('2A', '8703')") == 'unknown'
    assert compat.plain(value("ressort_status('44', '9999')")) is None
    assert compat.plain(value("ressort_status('99', '8703')")) is None


def test_layers_are_read_once_for_a_whole_layer(functions, monkeypatch):
    from qgis.core import QgsExpressionContext

    room, read = importlib.import_module('ressort.plugin.expressions'), []
    rows = room._rows
    monkeypatch.setattr(room, '_rows', lambda *words: read.append(words[1]) or rows(*words))
    context, asked = QgsExpressionContext(), QgsExpression("ressort_score('44') + ressort_family_score('44', 'f01')")
    assert [asked.evaluate(context) for _ in range(50)] == [51.5] * 50
    assert len(read) == 1


def test_each_function_has_its_help(functions):
    for function in functions:
        assert function.name() in QgsExpression(f'{function.name()}').helpText(function.name())


def test_they_go_with_the_plugin(plugin, qgis_iface):
    import sys

    made = sys.modules['ressort'].classFactory(qgis_iface)
    made.provider = plugin.provider
    made.initGui()
    assert QgsExpression.isFunctionName('ressort_score')
    made.provider = None
    made.unload()
    assert not QgsExpression.isFunctionName('ressort_score')
    assert not QgsExpression.isFunctionName('ressort_family_score')
    assert not QgsExpression.isFunctionName('ressort_status')
