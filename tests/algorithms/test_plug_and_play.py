"""Plug-and-play units through QGIS: the catalogue, sites by polygon and by field, refusals, cancel."""

import importlib

import pytest
from qgis.core import QgsProcessingException

SITES = {'site_id': 'text', 'score': 'real', 'excluded': 'bool', 'unite_fonciere_surface': 'real', 'dep': 'text'}


def test_the_catalogue_in_every_region(run, tmp_path):
    territories = str(tmp_path / 'regions.gpkg')
    run('french_territories', LEVEL=0, OUTPUT=territories)
    result = run('plug_and_play', TERRITORIES=territories, OUTPUT='memory:', AFTER='memory:')
    assert result['UNIT_COUNT'] == 15 and result['OUTPUT'].featureCount() == 13 * 15 and result['PLACED_COUNT'] == 0
    units = [row for row in result['OUTPUT'].getFeatures() if row['code'] == '94']
    assert sum(row['installed'] for row in units) == 3 and max(row['gain'] for row in units) == units[0]['gain']
    after = {row['code']: row for row in result['AFTER'].getFeatures()}
    assert after['94']['difference'] > units[0]['gain'] - 1e-9 and not after['94'].geometry().isEmpty()


def test_units_find_sites_by_field(run, table, feedback):
    sites = table([['A', 80.0, False, 700.0, '2A'], ['B', 90.0, False, 20.0, '2B'], ['C', 95.0, True, 900.0, '2A'],
                   ['D', 99.0, False, None, '2B']], SITES)
    result = run('plug_and_play', TERRITORY='94', COUNT=2, SITES=sites, OUTPUT='memory:', PLACES='memory:')
    places = list(result['PLACES'].getFeatures())
    plain = importlib.import_module('ressort.processing.compat').plain
    assert [plain(row['site']) for row in places] == ['A', None] and result['PLACED_COUNT'] == 1
    assert places[0]['area_m2'] == 700 >= places[0]['footprint_m2']
    assert any('1 sites have no known area' in warning for warning in feedback.warnings)


def test_units_find_sites_by_place_and_measure_them(run, table, tmp_path):
    """Two polygons near Ajaccio, in another reference system than the regions: 0.001 of a degree is about 80 m."""
    territories = str(tmp_path / 'regions.gpkg')
    run('french_territories', LEVEL=0, OUTPUT=territories)
    shapes = [f'POLYGON(({x} 42, {x + side} 42, {x + side} {42 + side}, {x} {42 + side}, {x} 42))'
              for x, side in ((8.9, 0.001), (9.0, 0.00005))]
    sites = table([['large', 80.0], ['small', 99.0]], {'site_id': 'text', 'score': 'real'}, geometry='Polygon',
                  crs='EPSG:4326', shapes=shapes)
    result = run('plug_and_play', TERRITORIES=territories, TERRITORY='94', COUNT=1, SITES=sites, OUTPUT='memory:',
                 PLACES='memory:')
    [place] = result['PLACES'].getFeatures()
    assert place['site'] == 'large' and 8000 < place['area_m2'] < 10000 and not place.geometry().isEmpty()


def test_a_catalogue_of_the_user(run, table):
    units = table([['bakery', '1905, 1101', '80'], ['pens', '9608', '14']],
                  {'unit': 'text', 'products': 'text', 'footprint': 'text'})
    result = run('plug_and_play', TERRITORY='94', UNITS=units, OUTPUT='memory:')
    assert {row['unit'] for row in result['OUTPUT'].getFeatures()} == {'bakery', 'pens'} and result['UNIT_COUNT'] == 2


def test_without_scipy_a_good_set_is_given_and_said(run, monkeypatch, feedback):
    module = importlib.import_module('ressort.processing.scenarios.plug_and_play')
    monkeypatch.setattr(module, 'is_installed', lambda _library: False)
    assert run('plug_and_play', TERRITORY='94', OUTPUT='memory:')['BEST_GAIN'] > 0
    assert any('scipy is not installed' in warning for warning in feedback.warnings)


def test_refusals(refusal, run, table, tmp_path):
    assert 'Units on sites: give the sites' in refusal('plug_and_play', OUTPUT='memory:', PLACES='memory:')
    nowhere = table([['A', 80.0]], {'site_id': 'text', 'score': 'real'})
    assert 'in which territory does each lie?' in refusal('plug_and_play', OUTPUT='memory:', SITES=nowhere)
    units = table([['x', '1905', 'large']], {'unit': 'text', 'products': 'text', 'footprint': 'text'})
    with pytest.raises(QgsProcessingException, match='the footprint of x is not a number'):
        run('plug_and_play', UNITS=units, OUTPUT=str(tmp_path / 'units.gpkg'))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, feedback, tmp_path):
    feedback.cancel()
    run('plug_and_play', OUTPUT=str(tmp_path / 'units.gpkg'))
    assert list(tmp_path.iterdir()) == []
