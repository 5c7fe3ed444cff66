"""The page of each what-if: drawn as PDF with its PNG, as PNG or SVG; its sentence and figures; ticks, words, refusals."""

import importlib
from pathlib import Path

import pytest

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
ACTIVITY = {'ACTIVITY': str(POCKET / 'activity.csv'), 'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading',
            'ACTIVITY_VALUE_FIELD': 'exports', 'ACTIVITY_KIND': 2, 'WORLD_TRADE': str(POCKET / 'world.csv')}
LAYER = {'TERRITORIES': str(POCKET / 'territories.geojson'), 'CODE_FIELD': 'code'}
RUNS = {
    'territory_unions': {**ACTIVITY, **LAYER},
    'relocation_plan': {**ACTIVITY, 'TERRITORY': '2A', 'CANDIDATES': 1, 'COUNT': 2, 'PROVEN': False},
    'shock_test': {**ACTIVITY, 'TERRITORY': '01', 'LOSS': 0},
    'import_dependence': {'AT': 0},
    'key_sectors': {},
    'plug_and_play': {},
}
# Other ways to draw: without a layer, several territories side by side, one alone, nothing to show
OTHERS = [
    ('territory_unions', {'GROUPING': 3}),
    ('relocation_plan', {**ACTIVITY, 'CANDIDATES': 1, 'COUNT': 2, 'PROVEN': False}),
    ('relocation_plan', {**ACTIVITY, 'TERRITORY': '2A', 'PROVEN': False}),
    ('shock_test', {**ACTIVITY, 'LOSS': 0, 'DRAWS': 5}),
    ('import_dependence', {'AT': 1}),
    ('import_dependence', {'AT': 0, 'LEAST_CONCENTRATION': 1}),
    ('key_sectors', {'LEVEL': 1}),
    ('plug_and_play', {'TERRITORY': '94'}),
    ('plug_and_play', {'LEVEL': 1, 'COUNT': 1}),
]


def words_of(figure):
    """All the words on the page of a figure."""
    from qgis.core import QgsLayoutItemLabel, QgsProject

    module = importlib.import_module('ressort.processing.report.figure_page')
    papers = importlib.import_module('ressort.processing.report.papers')
    project = QgsProject()
    layout = module.build_page(project, figure, papers.Paper())
    words = [item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    project.clear()
    return words


@pytest.mark.parametrize('name', RUNS)
def test_a_page_is_drawn(run, feedback, tmp_path, name):
    from qgis.PyQt.QtGui import QImage

    result = run(name, **RUNS[name], OUTPUT='memory:', FIGURE=str(tmp_path / 'page.pdf'))
    assert feedback.errors == [] and result['FIGURE'] == str(tmp_path / 'page.pdf')
    assert sorted(path.name for path in tmp_path.iterdir()) == ['page.pdf', 'page.png']
    assert (tmp_path / 'page.pdf').read_bytes().startswith(b'%PDF')
    image = QImage(str(tmp_path / 'page.png'))
    assert image.width() == pytest.approx(297 / 25.4 * 150, abs=2)
    ink = sum(image.pixelColor(x, y).lightness() < 250 for x in range(0, image.width(), 7)
              for y in range(int(image.height() * 0.35), int(image.height() * 0.85), 7))
    assert ink > 200  # something stands in the middle of the page
    assert result['PARAGRAPH'].startswith(result['SENTENCE']) and 'In figures: ' in result['PARAGRAPH']


@pytest.mark.parametrize('name, parameters', OTHERS)
def test_other_ways_to_draw(run, feedback, tmp_path, name, parameters):
    run(name, **parameters, OUTPUT='memory:', FIGURE=str(tmp_path / 'page.png'))
    assert feedback.errors == [] and (tmp_path / 'page.png').stat().st_size > 5000


def test_svg_and_a_page_over_a_former_one(run, tmp_path):
    (tmp_path / 'page.svg').write_text('former')
    run('shock_test', **RUNS['shock_test'], OUTPUT='memory:', FIGURE=str(tmp_path / 'page.svg'))
    assert '<svg' in (tmp_path / 'page.svg').read_text(encoding='utf-8')[:500]
    assert [path.name for path in tmp_path.iterdir()] == ['page.svg']


def test_an_unknown_ending_is_refused(refusal):
    assert 'page.doc ends neither in .pdf' in refusal('shock_test', **RUNS['shock_test'], OUTPUT='memory:',
                                                     FIGURE='page.doc')


def test_a_cancelled_run_draws_nothing(run, feedback, tmp_path):
    feedback.cancel()
    run('key_sectors', OUTPUT='memory:', FIGURE=str(tmp_path / 'page.pdf'))
    assert list(tmp_path.iterdir()) == []


def test_the_page_is_drawn_when_the_run_is_in_a_thread(plugin, feedback, tmp_path):
    """As from the dialog: computed in a worker, drawn when the main thread is told of the end."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:shock_test')
    context = QgsProcessingContext()
    parameters = {**RUNS['shock_test'], 'OUTPUT': str(tmp_path / 'curve.csv'), 'FIGURE': str(tmp_path / 'page.pdf')}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    done = []
    task.executed.connect(lambda success, _results: done.append(success))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QgsApplication.processEvents()
    assert done == [True] and (tmp_path / 'page.pdf').stat().st_size > 5000


def test_the_page_says_the_sentence_the_figures_and_the_sources(plugin):
    figure_page = importlib.import_module('ressort.processing.report.figure_page')
    said = words_of(figure_page.Figure('Title', 'Subtitle', 'One sentence.', (('12%', 'of something'),), 'Note', 'Sources',
                                       lambda page, box: page.text('body', 8, box)))
    assert {'Title', 'Subtitle', 'One sentence.', '12%', 'of something', 'Note', 'Sources', 'body'} <= set(said)


def test_ticks_are_round_and_hold_every_figure(plugin):
    axes = importlib.import_module('ressort.processing.report.axes')
    assert axes.ticks(0, 18.8) == [0, 5, 10, 15, 20] and axes.ticks(18.8, 25.8) == [18, 20, 22, 24, 26]
    for low, high in ((0, 0.3), (0, 1), (3, 3), (0, 97), (0.01, 0.013)):
        found = axes.ticks(low, high)
        assert found[0] <= low and found[-1] >= high and 2 <= len(found) <= 7
    assert axes.whole_ticks(6) == [0, 1, 2, 3, 4, 5, 6] and axes.whole_ticks(3) == [0, 1, 2, 3]


def test_words_at_the_ends_of_curves_keep_apart(plugin):
    curves, key = (importlib.import_module(f'ressort.processing.report.{name}') for name in ('curves', 'chart_key'))
    signs = (key.Sign(key.LINE, '#000000', 'a'), key.Sign(key.DASHES, '#ff0000', 'b'))
    panel = curves.Panel('', tuple((sign, [(0, 0), (5, 10 + 0.1 * place)]) for place, sign in enumerate(signs)),
                         ends={0: '10.0', 1: '10.1'})
    figure_page = importlib.import_module('ressort.processing.report.figure_page')
    figure = figure_page.Figure('T', '', '', (), '', '', lambda page, box: curves.draw_curves(
        page, box, [panel], x_title='x', y_title='y'))
    from qgis.core import QgsLayoutItemLabel, QgsProject

    papers = importlib.import_module('ressort.processing.report.papers')
    project = QgsProject()
    layout = figure_page.build_page(project, figure, papers.Paper())
    tops = sorted(item.pagePos().y() for item in layout.items()
                  if isinstance(item, QgsLayoutItemLabel) and item.text() in ('10.0', '10.1'))
    project.clear()
    assert tops[1] - tops[0] > 3
