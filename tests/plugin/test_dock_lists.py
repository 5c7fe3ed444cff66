"""The other lists of the panel: units of a catalogue, sites of a territory; the study beside us; export; dark theme."""

import csv
import importlib
from types import SimpleNamespace

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication


def room(name):
    return importlib.import_module(f'ressort.plugin.dock.{name}')


@pytest.fixture
def territories(table):
    """Two squares side by side, scored."""
    columns = {'code': 'text', 'name': 'text', 'score': 'real', 'rank': 'int', 'strong': 'int', 'leaps': 'int',
               'products': 'int', **dict.fromkeys(room('reading').FAMILIES, 'real')}
    layer = table([['A', 'West', 40.0, 1, 2, 0, 5, *[40.0] * 19], ['B', 'East', 20.0, 2, 1, 0, 5, *[20.0] * 19]], columns,
                  geometry='Polygon', crs='EPSG:2154', name='scores',
                  shapes=['POLYGON((600000 6600000,700000 6600000,700000 6700000,600000 6700000,600000 6600000))',
                          'POLYGON((700000 6600000,800000 6600000,800000 6700000,700000 6700000,700000 6600000))'])
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


@pytest.fixture
def marked(table, territories):
    """Three sites in degrees: two in the West, one of them excluded, one far away."""
    columns = {'site_id': 'text', 'site_nom': 'text', 'comm_nom': 'text', 'score': 'real', 'score_low': 'real',
               'score_high': 'real', 'class': 'text', 'excluded': 'bool', 'exclusion_reason': 'text', 'reliability': 'real',
               'rank': 'int', 'reasons': 'text', 'c_zone': 'real', 'c_rail': 'real'}
    layer = table([
        ['s1', 'Excluded <one>', 'Here', 80.0, 70.0, 90.0, 'suitable', True, 'river', 0.9, None, 'near', 1.0, None],
        ['s2', 'Mill', 'Here', 60.0, 50.0, 70.0, 'possible', False, None, 0.9, 1, 'large & flat', 0.5, None],
        ['s3', 'Far', 'There', 60.0, 50.0, 70.0, 'possible', False, None, 0.9, 2, '', 0.5, 0.2]],
        columns, geometry='Point', crs='EPSG:4326', name='sites',
        shapes=['POINT(2.4 46.8)', 'POINT(2.3 46.7)', 'POINT(-1 43)'])
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def panel(territories, qgis_canvas):
    made = room('panel').Panel(qgis_canvas)
    made.show()
    yield made
    made.stop()
    made.deleteLater()


def test_sites_of_the_territory_with_their_card(panel, marked):
    pane = panel.pane
    pane.tabs.setCurrentWidget(pane.sites)
    assert [site.name for site in pane.sites.sites] == ['Mill', 'Excluded <one>']  # excluded ones last
    pane.sites.list.setCurrentItem(pane.sites.list.topLevelItem(0))
    words = pane.sites.card.toPlainText()
    assert 'Mill' in words and 'large & flat' in words and 'not known' in words
    pane.sites.list.setCurrentItem(pane.sites.list.topLevelItem(1))
    assert 'Excluded <one>' in pane.sites.card.toPlainText() and 'river' in pane.sites.card.toPlainText()
    panel.show_territory('B')
    assert pane.sites.sites == [] and pane.sites.hint.text()
    assert pane.number.text().startswith('0')


def test_without_marked_sites_it_says_how_to_have_some(panel):
    panel.pane.tabs.setCurrentWidget(panel.pane.sites)
    assert 'Mark sites' in panel.pane.sites.hint.text()


def test_sites_are_not_read_before_they_are_looked_at(panel, marked, monkeypatch):
    read = []
    monkeypatch.setattr(room('sites_pane'), 'sites_in', lambda *words: read.append(words) or [])
    panel.show_territory('A')
    panel.show_territory('B')
    assert read == []
    panel.pane.tabs.setCurrentWidget(panel.pane.sites)
    assert len(read) == 1


def test_a_unit_brings_its_products(panel, monkeypatch):
    """The catalogue is the engine's; here a scenario that answers by counting."""
    units, asked = room('units'), []
    offered = [units.Unit('u1', 'Brewery', 3, ('2203',), ('2202', '2206'), 250.0, 'water'),
               units.Unit('u2', 'Nothing new', 0, (), (), 100.0, '')]
    outcome = SimpleNamespace(score=60.0, rank=1, strong=3, leaps=1, families={}, status={}, parents={})
    monkeypatch.setattr(type(panel.scenario), 'outcome', lambda _self, *words: asked.append(words) or outcome)
    pane = panel.pane
    pane.show_units(offered)
    model = pane.units
    assert [model.text(row, units.GAIN) for row in model.rows] == ['+3', '+0']
    assert model.setData(model.index(0, units.UNIT), room('ticks').CHECKED, room('ticks').CHECK)
    assert asked == [('A', ['2203'])]
    assert panel.header.score.text().startswith('60')
    assert not model.setData(model.index(1, units.UNIT), room('ticks').CHECKED, room('ticks').CHECK)  # brings nothing
    assert 'water' in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    pane.untick.click()
    assert panel.header.score.text().startswith('40')


def test_the_study_is_found_by_names_not_by_codes(plugin):
    """84 is a region and a departement."""
    study_for = room('study').study_for
    regions = [('84', 'Auvergne-Rhône-Alpes'), ('53', 'Bretagne'), ('11', 'Île-de-France')]
    found = study_for(regions, 'FRA')
    assert found.of('53')['f01'] != found.of('84')['f01']
    departements = study_for([('84', 'Vaucluse'), ('53', 'Mayenne')], 'FRA')
    assert departements.regions == {} and departements.of('84') == departements.nation == found.nation
    assert study_for(regions, 'DEU').of('84') == {}


def test_a_territory_as_a_workbook_and_as_csv(panel, marked, tmp_path):
    from osgeo import ogr

    panel.export(str(tmp_path / 'west.xlsx'))
    book = ogr.Open(str(tmp_path / 'west.xlsx'))
    layers = [book.GetLayer(place) for place in range(book.GetLayerCount())]
    sheets = {layer.GetName(): layer.GetFeatureCount() for layer in layers}
    assert sheets['Families'] == 19 and sheets['Sites'] == 2 and sheets['Territory'] >= 3
    panel.pane.tabs.setCurrentWidget(panel.pane.sites)
    panel.export(str(tmp_path / 'sites.csv'))
    with (tmp_path / 'sites.csv').open(encoding='utf-8-sig', newline='') as stream:
        rows = list(csv.reader(stream))
    assert rows[0][0] == 'Site' and [row[0] for row in rows[1:]] == ['Mill', 'Excluded <one>']
    panel.export(str(tmp_path / 'absent' / 'west.xlsx'))
    assert 'could not be written' in panel.hint.text()
    assert not list(tmp_path.glob('.*'))


def test_bars_are_told_apart_on_a_dark_theme_too(panel, territories):
    """Drawn twice; text and bars keep their distance from the ground."""
    figures = room('figures')
    dark = QPalette(QColor('#2b2b2b'))
    for role, colour in ((QPalette.ColorRole.Base, '#1e1e1e'), (QPalette.ColorRole.WindowText, '#eeeeee'),
                         (QPalette.ColorRole.Text, '#eeeeee'), (QPalette.ColorRole.Window, '#2b2b2b')):
        dark.setColor(role, QColor(colour))
    for palette in (QApplication.palette(), dark):
        ground = palette.color(QPalette.ColorRole.Window).lightness()
        assert abs(figures.bar_colour(palette).lightness() - ground) > 50
        assert abs(figures.gain_colour(palette).lightness() - ground) > 50
    light = panel.bars.grab().toImage()
    panel.bars.setPalette(dark)
    assert panel.bars.grab().toImage() != light


def test_the_whole_panel_is_reached_by_the_tab_key(panel):
    """Every part that takes the focus is in the chain, and has a name for a screen reader."""
    parts = [panel.header.territories, panel.bars, *panel.pane.tab_order()]
    found, widget = [], panel.header.territories
    for _ in range(300):
        widget = widget.nextInFocusChain()
        if widget in parts and widget not in found:
            found.append(widget)
    assert set(found) | {panel.header.territories} >= set(parts)
    named = [part for part in parts if hasattr(part, 'accessibleName') and not part.accessibleName()
             and not getattr(part, 'text', str)()]
    assert [type(part).__name__ for part in named if type(part).__name__ != 'QTabBar'] == []  # its tabs have words


def test_layers_that_leave_before_it_is_told(panel, territories):
    """A project that is replaced takes its layers at once; the panel hears of it a moment later."""
    QgsProject.instance().removeMapLayer(territories.id())
    panel.show_territory('B')
    panel.pane.tabs.setCurrentWidget(panel.pane.sites)
    panel.show_territory('A')
    assert panel.pane.sites.sites == []
