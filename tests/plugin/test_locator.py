"""The locator finds territories by any part of a name or a code, and tells which was taken."""

import importlib

import pytest
from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorResult, QgsProject


@pytest.fixture
def found(plugin, table):
    families = importlib.import_module('ressort.plugin.dock.reading').FAMILIES
    columns = {'code': 'text', 'name': 'text', 'score': 'real', **dict.fromkeys(families, 'real')}
    shapes = ['POLYGON((0 0,1 0,1 1,0 0))'] * 3
    layer = table([['44', 'Loire-Atlantique', 5.0, *[1.0] * 19], ['42', 'Loire', 5.0, *[1.0] * 19],
                   ['2A', 'Corse-du-Sud', None, *[None] * 19]], columns, geometry='Polygon', shapes=shapes, name='scores')
    QgsProject.instance().addMapLayer(layer)
    chosen = []
    one = importlib.import_module('ressort.plugin.locator').TerritoryFilter(lambda *words: chosen.append(words)).clone()

    def search(text):
        results = []
        one.resultFetched.connect(lambda result: results.append(QgsLocatorResult(result)))  # what is sent lives no longer
        one.prepare(text, QgsLocatorContext())
        one.fetchResults(text, QgsLocatorContext(), QgsFeedback())
        one.resultFetched.disconnect()
        return results

    yield one, search, chosen, layer
    QgsProject.instance().clear()


def test_by_name_by_code_by_several_words(found):
    _, search, _, _ = found
    assert [result.displayString for result in search('loire')] == ['Loire-Atlantique (44)', 'Loire (42)']
    assert [result.displayString for result in search('2a')] == ['Corse-du-Sud (2A)']
    assert [result.displayString for result in search('atl loire')] == ['Loire-Atlantique (44)']
    assert search('') == [] and search('nowhere') == []


def test_what_is_taken_is_told(found):
    one, search, chosen, layer = found
    one.triggerResult(search('2a')[0])
    assert chosen == [(layer.id(), '2A')]
