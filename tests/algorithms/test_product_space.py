"""Product space: exact links of a small world, the drawing, what is refused and what is said."""

import itertools

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

COLUMNS = {'country': 'text', 'product': 'text', 'value': 'real'}
# A, B, C make 0101 and 0102; A, D make 8703: proximity(0101, 0102) = 3/3, (0101, 8703) = 1/3
FLOWS = [['AAA', '0101', 1], ['AAA', '0102', 1], ['AAA', '8703', 1], ['BBB', '0101', 1], ['BBB', '0102', 1],
         ['CCC', '0101', 1], ['CCC', '0102', 1], ['DDD', '8703', 1], ['EEE', '2204', 1]]


@pytest.fixture
def trade(table):
    return table(FLOWS, COLUMNS)


def links(layer):
    return {(feature['product'], feature['neighbour']): feature['proximity'] for feature in layer.getFeatures()}


def test_links_of_a_world_of_four_products(run, trade):
    """RCA >= 1: A makes 0101 (1/3 of 3/9), 0102 and 8703 (1/3 of 2/9); the smaller share counts."""
    result = run('product_space', TRADE=trade, LINKS='memory:')
    assert links(result['LINKS']) == {('0101', '0102'): 1.0, ('0102', '0101'): 1.0}
    assert (result['LINK_COUNT'], result['PRODUCT_COUNT']) == (1, 2)


def test_a_lower_threshold_links_more(run, trade):
    found = links(run('product_space', TRADE=trade, PROXIMITY_THRESHOLD=0.3, LINKS='memory:')['LINKS'])
    assert found[('0101', '8703')] == pytest.approx(1 / 3)


def test_a_tie_counts_only_when_asked(run, trade):
    asked = dict(TRADE=trade, PROXIMITY_THRESHOLD=1.0, LINKS='memory:')
    assert run('product_space', **asked)['LINK_COUNT'] == 1
    with pytest.raises(QgsProcessingException, match='No two products are that close'):
        run('product_space', TIES=False, **asked)


def test_the_embedded_world_gives_the_links_of_the_method(run):
    result = run('product_space', LINKS='memory:')
    assert 5500 < result['LINK_COUNT'] < 6500  # METHOD 1: about 6,000 with ties
    names = {feature['product']: feature['product_name'] for feature in result['LINKS'].getFeatures()}
    assert all(names.values())


def test_the_drawn_network_has_each_pair_once(run, trade):
    result = run('product_space', TRADE=trade, PROXIMITY_THRESHOLD=0.3, LINKS='memory:', NODES='memory:', EDGES='memory:')
    nodes = {feature['product']: feature for feature in result['NODES'].getFeatures()}
    assert sorted(nodes) == ['0101', '0102', '8703']
    assert result['EDGES'].featureCount() == result['LINK_COUNT'] == 3
    assert nodes['8703']['family'] == 'f17' and nodes['8703']['links'] == 2
    assert nodes['8703']['trade'] == pytest.approx(1000 * 2 / 9) and nodes['8703']['label'] == nodes['8703']['family_name']
    for edge in result['EDGES'].getFeatures():
        ends = edge.geometry().asPolyline()
        assert [ends[0], ends[-1]] == [nodes[edge[name]].geometry().asPoint() for name in ('product', 'neighbour')]


def test_the_drawing_has_no_reference_system(run, trade, tmp_path, reference_system):
    run('product_space', TRADE=trade, LINKS='memory:', NODES=str(tmp_path / 'n.gpkg'))
    assert reference_system(tmp_path / 'n.gpkg').authid() == ''


def test_both_directions_can_be_drawn(run, trade):
    result = run('product_space', TRADE=trade, BOTH_DIRECTIONS=True, LINKS='memory:', EDGES='memory:')
    assert result['EDGES'].featureCount() == 2 and 'NODES' not in result


def test_text_that_a_spreadsheet_left(run, table):
    """Numbers as text with decimal commas, codes without their zero: the same links."""
    rows = [[country.lower(), product.lstrip('0'), f'{value},0'] for country, product, value in FLOWS]
    text = table(rows, {'pays': 'text', 'hs4': 'text', 'valeur': 'text'})
    assert run('product_space', TRADE=text, LINKS='memory:')['LINK_COUNT'] == 1


def test_empty_cells_and_words_are_left_out_and_said(run, table, feedback):
    rows = [[a, b, str(c)] for a, b, c in FLOWS] + [['AAA', '0101', 'many'], [None, '0101', '1'], ['BBB', '0101', None]]
    run('product_space', TRADE=table(rows, {'country': 'text', 'product': 'text', 'value': 'text'}), LINKS='memory:')
    told = '\n'.join(feedback.warnings)
    assert 'not a number' in told and 'no country' in told and 'no value' in told


def test_a_negative_value_is_refused_with_its_row(run, table):
    with pytest.raises(QgsProcessingException, match='negative values: 1, the first -4'):
        run('product_space', TRADE=table([*FLOWS, ['AAA', '2204', -4]], COLUMNS), LINKS='memory:')


def test_an_empty_table_is_refused(run, table):
    with pytest.raises(QgsProcessingException, match='it has no row'):
        run('product_space', TRADE=table([], COLUMNS), LINKS='memory:')


def test_columns_are_asked_for_when_no_name_is_usual(refusal, table):
    message = refusal('product_space', TRADE=table([], {'a': 'text', 'b': 'text', 'c': 'real'}), LINKS='memory:')
    assert message.count('Columns there: a, b, c') == 3


def test_learning_countries_are_checked(run, refusal, trade):
    assert 'FRANCE is no ISO3 code' in refusal('product_space', LEARNING_COUNTRIES='FRANCE, DEU', LINKS='memory:')
    with pytest.raises(QgsProcessingException, match='learning countries not found: 1 of 2 .ZZZ.'):
        run('product_space', TRADE=trade, LEARNING_COUNTRIES='AAA; zzz', LINKS='memory:')


def test_thresholds_out_of_range_are_refused(refusal):
    assert refusal('product_space', PROXIMITY_THRESHOLD=1.5, LINKS='memory:')
    assert refusal('product_space', RCA_THRESHOLD=0, LINKS='memory:')


def test_a_model_refuses_too(plugin, trade):
    """A model asks only `prepare`: the same words come out."""
    from qgis.core import QgsApplication, QgsProcessingContext

    class Recording(QgsProcessingFeedback):
        errors = []

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

    feedback = Recording()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:product_space')
    asked = {'TRADE': trade, 'COUNTRY_FIELD': 'absent', 'LINKS': 'memory:'}
    assert not algorithm.prepare(asked, QgsProcessingContext(), feedback)
    assert 'no column "absent"' in '\n'.join(feedback.errors)


@pytest.mark.parametrize('steps', [0, 1, 3, 6])
def test_cancelled_at_any_step_it_leaves_no_file(plugin, tmp_path, steps):
    from qgis.core import QgsApplication, QgsProcessingContext

    class Impatient(QgsProcessingFeedback):
        asked = itertools.count()

        def isCanceled(self):
            return next(self.asked) >= steps

    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:product_space')
    outputs = {name: str(tmp_path / f'{name}.gpkg') for name in ('LINKS', 'NODES', 'EDGES')}
    results, _ = algorithm.run(outputs, QgsProcessingContext(), Impatient())
    assert results == {}
    assert list(tmp_path.iterdir()) == []
