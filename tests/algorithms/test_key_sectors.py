"""Key sectors through QGIS: the embedded baskets on a map, a user's table, refusals, cancel."""

import pytest
from qgis.core import QgsProcessingException


def test_the_embedded_baskets_on_the_map(run, tmp_path):
    territories = str(tmp_path / 'regions.gpkg')
    run('french_territories', LEVEL=0, OUTPUT=territories)
    result = run('key_sectors', TERRITORIES=territories, OUTPUT='memory:', PRODUCTS='memory:', MAP='memory:')
    assert (result['BASKET_COUNT'], result['TERRITORY_COUNT']) == (12, 13) and result['OUTPUT'].featureCount() == 156
    corsica = {row['basket']: row for row in result['OUTPUT'].getFeatures() if row['code'] == '94'}
    machines = corsica['machines']
    assert machines['strong'] + machines['leaps'] + machines['gaps'] + machines['unknown'] == machines['products']
    row = next(feature for feature in result['MAP'].getFeatures() if feature['code'] == '94')
    assert row['b03'] == pytest.approx(machines['score']) and not row.geometry().isEmpty()
    assert machines['basket_name'] == 'Machines: electric motors, machining'
    products = [feature for feature in result['PRODUCTS'].getFeatures() if feature['code'] == '94']
    assert sum(feature['basket'] == 'machines' for feature in products) == machines['products']
    assert all(feature['parents'] for feature in products if feature['status'] == 'leap')
    assert result['SENTENCE'].startswith('The weakest sector is ')


def test_a_basket_of_the_user(run, table, feedback):
    baskets = table([['bread', '1905'], ['bread', '1101'], ['bread', '1101'], ['bread', 'ZZZZ'], [None, '0101']],
                    {'basket': 'text', 'product': 'text'})
    result = run('key_sectors', BASKETS=baskets, OUTPUT='memory:')
    assert {(row['basket_name'], row['products']) for row in result['OUTPUT'].getFeatures()} == {('bread', 2)}
    assert any('1 rows without a basket or a product' in warning for warning in feedback.warnings)
    assert any('1 products are not counted (ZZZZ)' in warning for warning in feedback.warnings)


def test_refusals(refusal, run, table, tmp_path):
    empty = table([], {'basket': 'text', 'product': 'text'})
    assert 'Table of baskets: it is empty' in refusal('key_sectors', BASKETS=empty, OUTPUT='memory:')
    strangers = table([['x', 'ZZZZ']], {'basket': 'text', 'product': 'text'})
    with pytest.raises(QgsProcessingException, match='none of its products'):
        run('key_sectors', BASKETS=strangers, OUTPUT=str(tmp_path / 'sectors.gpkg'))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    run('key_sectors', OUTPUT=str(tmp_path / 'sectors.gpkg'))
    assert list(tmp_path.iterdir()) == []
