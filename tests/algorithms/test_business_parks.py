"""Business parks as a layer: units, vacancy, ground shared with brownfields, polygons of either system, refusals."""

import json
from pathlib import Path

import pytest

OFFICIAL = Path(__file__).resolve().parents[3] / 'shared' / 'data' / 'brownfields'
SQUARE = [[[656500, 6425700], [656600, 6425700], [656600, 6425800], [656500, 6425800], [656500, 6425700]]]
DEGREES = [[[2.45, 44.92], [2.4513, 44.92], [2.4513, 44.9209], [2.45, 44.9209], [2.45, 44.92]]]
PARKS = [('p1', 'ZAC du Temps', '80024', '37,2', '15', '2', '17', {'type': 'Polygon', 'coordinates': SQUARE}),
         ('p2', 'ZI Nord', '80025', '4', '0', '0', '', {'type': 'Polygon', 'coordinates': DEGREES}),
         ('p3', 'ZA Sud', '80026', '', '8', '', '3', None)]


def cell(value):
    return '"' + json.dumps(value).replace('"', '""') + '"' if isinstance(value, dict) else value or ''


@pytest.fixture
def files(tmp_path):
    head = ('site_id;site_nom;site_comm_insee;site_surf_brute;site_uf_nbre;site_uf_vacant_nbre;autoroute_echang_dist;'
            'site_geomsurf')
    parks = tmp_path / 'site_eco.csv'
    parks.write_text('\n'.join([head, *(';'.join(cell(value) for value in row) for row in PARKS)]) + '\n', encoding='utf-8')
    plots = tmp_path / 'terrain_eco.csv'
    plots.write_text('terr_id;site_id;terr_surf_brute;terr_etat_occup;terr_url_cartofriches\n'
                     't1;p1;1,5;vacant;https://cartofriches.cerema.fr/?site=80024_7\nt2;p1;0,5;occupé;\n', encoding='utf-8')
    firms = tmp_path / 'etablissement.csv'
    firms.write_text('siret;terr_id;etab_activite_code\n1;t1|t2;4520B\n2;t2;1071C\n', encoding='utf-8')
    return {'PARKS': str(parks), 'PLOTS': str(plots), 'ESTABLISHMENTS': str(firms)}


def by(layer, key):
    return {feature[key]: feature for feature in layer.getFeatures()}


def test_units_vacancy_and_polygons(run, files, feedback):
    result = run('business_parks', OUTPUT='memory:', **files)
    parks = by(result['OUTPUT'], 'site_id')
    assert parks['p1']['area_m2'] == 372000 and parks['p1']['motorway_m'] == 17000
    assert parks['p1']['site_taux_vacance'] == pytest.approx(100 * 2 / 15)
    assert not any(isinstance(parks[name]['site_taux_vacance'], float) for name in ('p2', 'p3'))
    assert parks['p1'].geometry().area() == pytest.approx(10000)
    assert parks['p2'].geometry().area() == pytest.approx(102.7 * 100, rel=0.02)  # degrees, brought to Lambert-93
    assert parks['p3'].geometry().isNull() and any('1 business parks have no polygon' in line for line in feedback.warnings)
    assert result['PARK_COUNT'] == 3 and result['VACANCY'] == pytest.approx(100 * 2 / 15)


def test_ground_of_a_brownfield_counts_once(run, files, table):
    brownfields = table([['80024_7'], ['80024_8']], {'site_id': 'text'})
    result = run('business_parks', OUTPUT='memory:', PLOT_TABLE='memory:', BROWNFIELDS=brownfields, **files)
    plots = by(result['PLOT_TABLE'], 'terr_id')
    assert (plots['t1']['is_counted'], plots['t1']['brownfield'], plots['t1']['area_m2']) == (False, '80024_7', 15000)
    assert plots['t2']['is_counted'] and [plots[name]['establishments'] for name in ('t1', 't2')] == [1, 2]
    assert result['SHARED_COUNT'] == 1


def test_the_layer_serves_as_economic_zones(run, files, table):
    parks = run('business_parks', PARKS=files['PARKS'], OUTPUT='memory:')['OUTPUT']
    site = table([['a']], {'site_id': 'text'}, geometry='Polygon', crs='EPSG:2154',
                 shapes=['Polygon((656520 6425720, 656560 6425720, 656560 6425760, 656520 6425760, 656520 6425720))'])
    marked = next(run('mark_productive_hotels', SITES=site, ECONOMIC_ZONES=parks, DRAWS=10, OUTPUT='memory:'
                      )['OUTPUT'].getFeatures())
    assert 'ZAC du Temps (13 %)' in marked['around'] and marked['zone'] == 'U activity'


def test_refusals(run, refusal, files, table, tmp_path):
    from qgis.core import QgsProcessingException

    assert 'no column site_id' in refusal('business_parks', PARKS=files['PARKS'], OUTPUT='memory:',
                                          BROWNFIELDS=table([['x']], {'code': 'text'}))
    assert 'file of the plots' in refusal('business_parks', PARKS=files['PARKS'], OUTPUT='memory:', PLOT_TABLE='memory:')
    with pytest.raises(QgsProcessingException, match='site_eco'):
        run('business_parks', PARKS=files['PLOTS'], OUTPUT='memory:')
    other = tmp_path / 'other.csv'
    other.write_text('a;b\n1;2\n', encoding='utf-8')
    with pytest.raises(QgsProcessingException, match='none of the keys'):
        run('business_parks', PARKS=str(other), OUTPUT='memory:')


def test_the_example_of_the_standard(run):
    example = OFFICIAL / 'cnig_sites_economiques_site-eco_exemple-valide.csv'
    if not example.is_file():
        pytest.skip('the examples of the standard are not beside the checkout')
    plots = OFFICIAL / 'cnig_sites_economiques_terrain-eco_exemple-valide.csv'
    result = run('business_parks', PARKS=str(example), PLOTS=str(plots), OUTPUT='memory:', PLOT_TABLE='memory:')
    park = next(result['OUTPUT'].getFeatures())
    assert round(park['site_taux_vacance']) == 13 and park['area_m2'] == 372000 and not park.geometry().isNull()
