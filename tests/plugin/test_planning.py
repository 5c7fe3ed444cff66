"""The planning session: the algorithms that are there, filled with what the project holds, and words for what it lacks."""

import importlib

import pytest
from qgis.core import QgsProject


@pytest.fixture
def planning(plugin):
    QgsProject.instance().clear()
    yield importlib.import_module('ressort.plugin.planning')
    QgsProject.instance().clear()


def test_its_steps_are_algorithms_that_exist(planning, provider):
    names = [step.name for step in planning.session_steps()]
    assert {'two_paths', 'zan_ledger', 'site_portfolio'} <= set(names)
    assert all(provider.algorithm(name) is not None for name in names)
    assert any('dossier' in name for name in names) == any('dossier' in one.name() for one in provider.algorithms())


def test_layers_of_the_project_fill_it(planning, table):
    layer = table([['01001', 5.0]], {'idcom': 'text', 'naf11art12': 'real'}, name='flux')
    QgsProject.instance().addMapLayer(layer)
    dialog, asked = planning.PlanningDialog(), []
    dialog.asked.connect(lambda name, filled: asked.append((name, filled)))
    dialog.buttons['zan_ledger'].click()
    dialog.buttons['site_portfolio'].click()
    assert asked == [('zan_ledger', {'LAND_TAKE': layer.id()}), ('site_portfolio', {})]
    dialog.deleteLater()
