"""Styles and layouts: a class for every value, hatching for none, legends as the classes, pages and fonts as printed."""

import importlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope='module')
def rooms(plugin):
    """Modules of processing by their short name."""
    return lambda name: importlib.import_module(f'ressort.processing.{name}')


@pytest.fixture(scope='module')
def drawn(rooms, tmp_path_factory):
    """The example of three territories in a project of its own."""
    from qgis.core import QgsProject

    project = QgsProject()
    yield project, rooms('report.templates').add_example(project, tmp_path_factory.mktemp('layouts'))
    project.clear()


def labels(layer):
    return [rule.label() for rule in layer.renderer().rootRule().children()]


def taken(layer):
    """How many classes take each feature."""
    rules = layer.renderer().rootRule().children()
    ids = [[feature.id() for feature in layer.getFeatures(rule.filterExpression())] for rule in rules]
    return [sum(feature.id() in taking for taking in ids) for feature in layer.getFeatures()]


VALUES = {'score': [None, 0.0, 19.5, 29.49, 29.5, 44.9, 49.6, 66.4, 66.6, 100.0],
          'difference': [None, -80, -15, -5, 0, 5.4, 6, 90],
          'rank_change': [None, -12, -5, -1, 0, 1, 6], 'class': [None, 'suitable', 'possible', 'weak', 'to survey', 'other'],
          'path': [None, 'densify', 'mixed', 'recycle', 'other'], 'dependence': [None, 0.0, 0.2, 0.999, 1.0],
          'strong': [None, 0, 400], 'score_low': [None, 10.0]}


@pytest.mark.parametrize('name', ['resilience_score', 'family_score', 'strong_and_leaps', 'rank_change', 'interval_width',
                                  'difference', 'site_suitability', 'two_paths', 'import_dependence'])
def test_every_value_has_one_class_and_none_its_own(rooms, name):
    from qgis.core import QgsFeature

    preset = rooms('styles.presets').presets()[name]
    layer = rooms('styles.files').sample(preset)
    for value in VALUES[preset.columns[0]]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value] + [value if value is None else 25.5 for _ in preset.columns[1:]])
        layer.dataProvider().addFeatures([feature])
    assert taken(layer) == [1] * layer.featureCount()
    last = layer.renderer().rootRule().children()[-1]
    assert any(True for _ in layer.getFeatures(last.filterExpression()))
    assert len(set(labels(layer))) == len(labels(layer)) <= 7


def test_classes_by_hand(rooms):
    """Quantiles of 1 to 10 in five; all alike cannot be parted; the mark of two thirds and the nation's."""
    classes = rooms('styles.classes')
    assert classes.fitted_breaks(range(1, 11), classes.QUANTILES) == (3, 5, 7, 9)
    assert classes.fitted_breaks([1, 2, 50, 51, 99, 100, None], classes.JENKS, count=3) == (50, 99)
    assert classes.fitted_breaks([5.0, 5.0], classes.JENKS) == ()
    scores = rooms('styles.scores')
    words = scores.score_classes('score', (20, 67), 46.2).labels()
    assert '46' in words[1] and words[2].count('(') == 1 and '46' not in words[2]
    assert '67' in scores.score_classes('score', (20, 50)).labels()[-1]


def test_colours_stay_apart_in_grey_print(rooms):
    """Lightness falls from class to class: the eye reads the order without the hue."""
    from qgis.PyQt.QtGui import QColor

    def grey(colour):
        made = QColor(colour)
        return 0.2126 * made.redF() + 0.7152 * made.greenF() + 0.0722 * made.blueF()

    for count in (2, 5, 6):
        steps = [grey(colour) for colour in rooms('styles.fills').colours(count)]
        assert all(darker < lighter - 0.05 for lighter, darker in zip(steps, steps[1:]))


def test_families_have_distinct_signs_in_the_product_space(rooms):
    network = rooms('styles.network')
    signs = [(shape, network.COLOURS[family]) for shape, families in network.SECTORS.items() for family in families]
    assert len(set(signs)) == len(set(network.COLOURS.values())) == 19


@pytest.mark.parametrize('size, orientation, sheet', [('A4', 'landscape', (297, 210)), ('A4', 'portrait', (210, 297)),
                                                      ('A3', 'landscape', (420, 297)), ('A3', 'portrait', (297, 420))])
@pytest.mark.parametrize('page', ['score', 'plate', 'sheets'])
def test_a_page_has_its_size_its_maps_and_nothing_outside(rooms, drawn, page, size, orientation, sheet):
    from qgis.core import QgsLayoutItemMap

    project, layers = drawn
    layout = rooms('report.templates').PAGES[page](project, layers, rooms('report.papers').Paper(size, orientation))
    try:
        assert layout.pageCollection().pageCount() == 1
        assert tuple(round(side) for side in (layout.pageCollection().page(0).pageSize().width(),
                                              layout.pageCollection().page(0).pageSize().height())) == sheet
        maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
        assert len(maps) == {'score': 1, 'plate': 19, 'sheets': 1}[page]
        outside = [item.id() for item in layout.items() if hasattr(item, 'pagePos') and item.page() == 0 and (
            item.pagePos().x() < -0.1 or item.pagePos().x() + item.rect().width() > sheet[0] + 0.1
            or item.pagePos().y() + item.rect().height() > sheet[1] + 0.1)]
        assert outside == []
    finally:
        project.layoutManager().removeLayout(layout)


def test_the_legend_says_the_classes(rooms, drawn):
    """Entry by entry; the hatched class too, since a territory of the example has no score."""
    project, layers = drawn
    layout = rooms('report.score_page').score_page(project, layers, rooms('report.papers').Paper())
    try:
        model = layout.itemById('legend').model()
        node = model.rootGroup().findLayers()[0]
        said = [entry.data(0) for entry in model.layerLegendNodes(node)]
        assert said == labels(layers.score)
        assert any('67' in words for words in said) and any('45' in words for words in said)
    finally:
        project.layoutManager().removeLayout(layout)


@pytest.mark.parametrize('page, pages', [('score', 1), ('plate', 1), ('sheets', 2)])
def test_pdf_holds_lines_and_fonts(rooms, drawn, feedback, tmp_path, page, pages):
    """One page each; of the sheets one per territory with a score; words can be searched."""
    project, layers = drawn
    layout = rooms('report.templates').PAGES[page](project, layers, rooms('report.papers').Paper())
    try:
        exporting = rooms('report.exporting')
        if page == 'sheets':
            written = exporting.export_atlas(layout, tmp_path / page, 50, feedback)
            assert len(written) == 1 + pages
        else:
            written = exporting.export_page(layout, tmp_path / page, 50)
        assert all(path.stat().st_size > 1000 for path in written)
        pdf = written[0].read_bytes()
        assert re.findall(rb'/Count (\d+)', pdf)[-1] == str(pages).encode()
        assert b'/FontFile' in pdf
        if shutil.which('pdffonts'):
            said = subprocess.run(['pdffonts', written[0]], capture_output=True, text=True, check=True).stdout
            fonts = said.splitlines()[2:]
            assert fonts and all(' yes ' in line for line in fonts)
    finally:
        project.layoutManager().removeLayout(layout)


def test_grid_of_the_plate_by_hand(rooms):
    """Nineteen square maps on a wide sheet: seven columns, three rows; on a tall one five and four."""
    best = rooms('report.plate_page').best_grid
    assert best(19, 277, 150, 1.0) == (7, 3)
    assert best(19, 190, 215, 1.0) == (5, 4)
    assert best(1, 100, 100, 1.0) == (1, 1)


def test_overseas_departements_get_an_inset(rooms):
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

    degrees = QgsCoordinateReferenceSystem('EPSG:4326')
    places = ('3 46', '55.5 -21.1', '45.15 -12.8')
    allier, reunion, mayotte = (QgsGeometry.fromWkt(f'Point({place})').buffer(0.1, 4) for place in places)
    frames = rooms('report.frames').frames
    shown = frames([allier, reunion, mayotte], degrees)
    assert [frame.crs.authid() for frame in shown] == ['EPSG:2154', 'EPSG:2975', 'EPSG:4471']
    assert [frame.name for frame in frames([reunion], degrees)] == ['']


def test_files_of_styles_are_those_of_the_code(rooms, tmp_path):
    """`scripts/write_styles.py` writes them; each opens by hand and draws the same classes."""
    from qgis.core import QgsApplication, QgsVectorLayer

    files, language = rooms('styles.files'), QgsApplication.locale()[:2]
    language = language if language == 'fr' else 'en'
    for name, preset in rooms('styles.presets').presets().items():
        path = ROOT / 'resources' / 'styles' / f'{name}_{language}.qml'
        layer, model = QgsVectorLayer(files.sample(preset).source(), name, 'memory'), files.sample(preset)
        assert layer.loadNamedStyle(str(path))[1]
        assert [rule.filterExpression() for rule in layer.renderer().rootRule().children()] == [
            rule.filterExpression() for rule in model.renderer().rootRule().children()]
        assert labels(layer) == labels(model)


def test_templates_of_layouts_open(rooms, drawn):
    from qgis.core import QgsPrintLayout, QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    found = sorted((ROOT / 'resources' / 'layouts').glob('*.qpt'))
    assert len(found) == 3 * 2 * 2 * 2
    for path in found[:4]:
        document = QDomDocument()
        document.setContent(path.read_text(encoding='utf-8'))
        _, read = QgsPrintLayout(drawn[0]).loadFromTemplate(document, QgsReadWriteContext())
        assert read, path.name


def test_layers_tell_their_names_sources_and_pop_up(drawn):
    _, layers = drawn
    layer = layers.score
    assert layer.attributeAlias(layer.fields().lookupField('f01')) not in ('', 'f01')
    assert '"f01"' in layer.mapTipTemplate() and '"leap_list"' in layer.mapTipTemplate()
    assert layer.metadata().rights() and layer.metadata().title()
