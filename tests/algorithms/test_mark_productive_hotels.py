"""Sites marked for a use: what a planner would say, layers and rasters, invariances, refusals, nothing left behind."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

DEMO = Path(__file__).resolve().parents[2] / 'resources' / 'demo'
LAYERS = {'ZONING': 'zonage.geojson', 'FLOOD_ZONES': 'zones_inondables.geojson', 'ROADS': 'routes.geojson',
          'STOPS': 'arrets.geojson', 'STATIONS': 'gares.geojson', 'JUNCTIONS': 'echangeurs.geojson',
          'DWELLINGS': 'logements.geojson', 'HERITAGE': 'monuments.geojson', 'POWER': 'postes_electriques.geojson',
          'IMPERVIOUSNESS': 'impermeabilisation.tif', 'SLOPE': 'pente.tif', 'POPULATION': 'population.tif',
          'PRICE': 'prix.tif'}
EVIDENCE = {name: str(DEMO / file) for name, file in LAYERS.items()}
HAS_SCIPY = find_spec('scipy') is not None
along_roads = pytest.mark.skipif(not HAS_SCIPY, reason='distances by road need scipy')
CONTRACT = ['site_id', 'score', 'score_low', 'score_high', 'reliability', 'class', 'excluded', 'exclusion_reason', 'rank',
            'p_top', 'rank_low', 'rank_high', 'reasons', 'families']
X, Y = 700000, 6600000  # somewhere in the middle of France
COLUMNS = {'site_id': 'text', 'site_statut': 'text', 'urba_zone_type': 'text', 'urba_zone_formdomi': 'text',
           'sol_pollution_existe': 'text', 'proprio_type': 'text', 'bati_nombre': 'int', 'bati_surface': 'real',
           'bati_etat': 'text'}
HALL = ['hall', 'friche sans projet', 'U', '0300', 'pollution inexistante', 'P5a', 1, 3000.0, 'dégradation inexistante ou '
                                                                                              'faible']
QUARRY = ['quarry', 'friche sans projet', 'N', '', 'pollution avérée', 'X1a', 0, None, 'sans objet']
UNKNOWN = ['unknown', None, None, None, 'inconnu', None, None, None, 'inconnu']


def square(x, y, side):
    return f'Polygon(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))'


HALL_SHAPE, QUARRY_SHAPE = square(X, Y, 70.7107), square(X + 15000, Y, 447.2136)
SHAPES = [HALL_SHAPE, QUARRY_SHAPE, '']


@pytest.fixture
def sites(table):
    def made(rows=(HALL, QUARRY, UNKNOWN), shapes=SHAPES, crs='EPSG:2154', geometry='Polygon', columns=COLUMNS, **names):
        return table([list(row) for row in rows], columns, geometry=geometry, crs=crs, shapes=list(shapes), name='sites')
    return made


@pytest.fixture
def around(table):
    """A town round the hall: plan, road, tram, flats; the quarry lies fifteen kilometres away in a natural zone."""
    return {
        'ZONING': table([['U', '0300'], ['N', '']], {'typezone': 'text', 'formdomi': 'text'}, geometry='Polygon',
                        crs='EPSG:2154', shapes=[square(X - 1000, Y - 1000, 3000), square(X + 14000, Y - 1000, 4000)]),
        'ROADS': table([['Route à 1 chaussée', '3'], ['Sentier', '6']], {'nature': 'text', 'importance': 'text'},
                       geometry='LineString', crs='EPSG:2154',
                       shapes=[f'LineString({X - 2000} {Y - 30}, {X + 2000} {Y - 30})',
                               f'LineString({X + 15000} {Y - 10}, {X + 16000} {Y - 10})']),
        'STOPS': table([['tram']], {'mode': 'text'}, geometry='Point', crs='EPSG:2154', shapes=[f'Point({X - 200} {Y})']),
        'DWELLINGS': table([['Résidentiel']], {'usage_1': 'text'}, geometry='Point', crs='EPSG:2154',
                           shapes=[f'Point({X} {Y - 40})']),
    }


def by_id(layer):
    return {feature['site_id']: feature for feature in layer.getFeatures()}


def mark(run, layer, **more):
    return run('mark_productive_hotels', SITES=layer, OUTPUT='memory:', DRAWS=500, **more)


def told(feature, names):
    return [None if not isinstance(feature[name], (int, float, str, bool)) else feature[name] for name in names]


# What a planner would say


def test_the_hall_in_town_ranks_high_the_quarry_is_out_the_unknown_is_open(run, sites, around):
    found = by_id(mark(run, sites(), **around)['OUTPUT'])
    hall, quarry, unknown = found['hall'], found['quarry'], found['unknown']
    assert hall['class'] == 'suitable' and hall['score'] > 85 and hall['rank'] == 1
    assert quarry['excluded'] and 'L.151-11' in quarry['exclusion_reason']
    assert quarry['score'] < 45 and not isinstance(quarry['rank'], float)
    assert not unknown['excluded'] and unknown['class'] == 'to survey'
    assert unknown['reliability'] < 0.1 and unknown['score_high'] - unknown['score_low'] > 90


def test_the_fields_of_the_contract_are_there_in_order(run, sites):
    names = mark(run, sites())['OUTPUT'].fields().names()
    assert [name for name in names if name in CONTRACT] == CONTRACT
    assert len([name for name in names if name.startswith('c_')]) == 19


def test_facts_have_their_source_and_distance(run, sites, around):
    facts = list(mark(run, sites(), FACTS='memory:', **around)['FACTS'].getFeatures())
    of_hall = {(fact['criterion'], fact['source']): fact for fact in facts if fact['site_id'] == 'hall'}
    stop = of_hall['transit_m', 'table']
    by_road = pytest.approx(30 + 200 + 30), 'by road'
    assert (stop['distance'], stop['how']) == (by_road if HAS_SCIPY else (pytest.approx(260), 'straight line x 1.3'))
    assert stop['unit'] == 'm' and stop['used']
    assert of_hall['truck_m', 'table']['distance'] == pytest.approx(30)
    assert of_hall['zone', 'table']['value'] == 'U mixed' and of_hall['zone', 'table']['used']
    assert not of_hall['zone', 'urba_zone_type, urba_zone_formdomi']['used']  # the layer counts before the record
    assert float(of_hall['area_m2', 'polygon of the site']['value']) == pytest.approx(5000, rel=2e-3)


def test_a_path_is_no_road_for_trucks(run, sites, around):
    facts = mark(run, sites(), FACTS='memory:', **around)['FACTS'].getFeatures()
    quarry = [fact['distance'] for fact in facts if fact['site_id'] == 'quarry' and fact['criterion'] == 'truck_m']
    assert quarry == [pytest.approx(13000, abs=1)]


def test_an_exclusion_is_lifted_by_who_when_and_why(run, sites, around, table):
    lifted = table([['quarry', 'zone_closed', 'Mayor', '2026-01-05', 'plan under revision'],
                    ['quarry', 'too_large', 'Mayor', '2026-01-05', 'part of it']][:1],
                   dict.fromkeys(['site_id', 'exclusion', 'who', 'when', 'why'], 'text'))
    quarry = by_id(mark(run, sites(), OVERRIDES=lifted, **around)['OUTPUT'])['quarry']
    assert not quarry['excluded']
    assert quarry['lifted'].endswith('lifted by Mayor, 2026-01-05: plan under revision')


def test_choices_go_into_a_session_and_come_back(run, sites, around, table, tmp_path):
    path = tmp_path / 'session.json'
    lifted = table([['quarry', 'zone_closed', 'Conseil', '2026-03-12', 'PLU']],
                   dict.fromkeys(('site_id', 'exclusion', 'who', 'when', 'why'), 'text'))
    weights = table([['owner', 3.0], ['area', 1.0]], {'criterion': 'text', 'weight': 'real'})
    told = by_id(mark(run, sites(), WEIGHTS=weights, OVERRIDES=lifted, SESSION=str(path), PROFILE=4, **around)['OUTPUT'])
    kept = json.loads(path.read_text(encoding='utf-8'))
    assert kept['profile'] == 'productive_campus' and kept['weights']['owner'] == 0.75
    assert kept['overrides'] == [{'site': 'quarry', 'rule': 'zone_closed', 'who': 'Conseil', 'when': '2026-03-12',
                                  'why': 'PLU'}]
    again = by_id(mark(run, sites(), FROM_SESSION=str(path), **around)['OUTPUT'])
    for code, row in told.items():
        assert again[code]['score'] == row['score'] and again[code]['excluded'] == row['excluded']


def test_a_circle_drawn_for_a_point_is_no_area(run, tmp_path):
    checked = str(tmp_path / 'checked.gpkg')
    run('check_brownfields', FILE=str(DEMO / 'friches-standard.csv'), OUTPUT=checked)
    found = by_id(mark(run, checked)['OUTPUT'])
    assert found['99001_22']['evidence'] == 'point' and found['99001_1']['evidence'] == 'polygon'
    assert not found['99001_22']['area_m2'] and not found['99001_22']['cost_high']  # 1,000 m2 were only drawn


def test_what_a_site_takes_spares_and_costs(run, sites, around):
    hall = by_id(mark(run, sites(), **around)['OUTPUT'])['hall']
    area = hall['area_m2']
    assert area == pytest.approx(5000, rel=0.01) and hall['take_high'] == 0 and hall['floor_m2'] == 3000
    assert hall['spared_low'] == pytest.approx(0.3 / 0.40) and hall['spared_high'] == pytest.approx(0.3 / 0.22)
    # reused, so no demolition; asbestos unless known absent; of an unknown former use, none to half of it polluted
    ready = area * (60 * 1.09 + 72 * 1.0581) + 75 * 3000
    assert [hall['cost_low'], hall['cost_high']] == pytest.approx([ready, ready + 66 * area * 0.5 * 0.25])


def test_weights_of_ones_own(run, sites, around, table):
    only_owner = table([['owner', 1.0]], {'criterion': 'text', 'weight': 'real'})
    found = by_id(mark(run, sites(), WEIGHTS=only_owner, **around)['OUTPUT'])
    assert found['hall']['score'] == pytest.approx(100) and found['quarry']['score'] == pytest.approx(50)


@pytest.mark.parametrize('profile', range(6))
def test_every_use_marks_the_demo(run, profile):
    result = mark(run, str(DEMO / 'friches-standard.csv'), PROFILE=profile, UNVERIFIED=True, **EVIDENCE)
    assert result['SITE_COUNT'] == 24
    for feature in result['OUTPUT'].getFeatures():
        assert 0 <= feature['score_low'] <= feature['score_high'] <= 100
        if isinstance(feature['score'], float):
            assert feature['score_low'] - 1e-9 <= feature['score'] <= feature['score_high'] + 1e-9


def test_the_demo_reads_as_a_planner_would(run, feedback):
    found = by_id(mark(run, str(DEMO / 'friches-standard.csv'), **EVIDENCE)['OUTPUT'])
    assert len(found) == 23  # the silo is an unverified record
    names = {feature['site_nom'].split(' (')[0]: feature for feature in found.values()}
    assert names['Halle du Tramway']['class'] == 'suitable' and names['Halle du Tramway']['rank'] <= 3
    assert names['École Jean-Macé']['excluded'] and 'site_statut' in names['École Jean-Macé']['exclusion_reason']
    assert names['Carrière du Grand Bois']['excluded']
    assert not names['Site dont on ne sait rien']['excluded']
    assert any('1 unverified records are left out' in line for line in feedback.warnings)


def test_the_report_and_its_words(run, tmp_path, sites, around):
    path = tmp_path / 'report.html'
    mark(run, sites(), REPORT=str(path), **around)
    page = path.read_text(encoding='utf-8')
    for words in ('Sites by class', 'What to survey next', 'L.151-11', 'Spearman'):
        assert words in page


# Link with the resilience index


def test_what_the_territory_lacks_comes_from_the_resilience_tables(run, sites, around, table):
    scores = table([['03', 50.0, 90.0]], {'code': 'text', 'f12': 'real', 'f15': 'real'})
    products = table([['03', '6403', 'leap', '4202, 6404'], ['03', '7201', 'gap', None]],
                     dict.fromkeys(['code', 'product', 'status', 'parents'], 'text'))
    layer = sites(rows=[[*HALL, '03185']], shapes=[HALL_SHAPE], columns={**COLUMNS, 'comm_insee': 'text'})
    hall = by_id(mark(run, layer, RESILIENCE_FAMILIES=scores, RESILIENCE_PRODUCTS=products, **around)['OUTPUT'])['hall']
    assert 0 < hall['c_demand'] <= 1
    assert '6403' in hall['families']


def test_one_resilience_table_alone_is_refused(refusal, sites, table):
    scores = table([['03', 50.0]], {'code': 'text', 'f12': 'real'})
    assert 'give both tables' in refusal('mark_productive_hotels', SITES=sites(), RESILIENCE_FAMILIES=scores,
                                         OUTPUT='memory:')


# Invariances


def scores_of(layer):
    return {name: told(feature, ['score', 'score_low', 'score_high', 'class', 'excluded'])
            for name, feature in by_id(layer).items()}


def rounded(scores):
    return {name: [round(value, 6) if isinstance(value, float) else value for value in row] for name, row in scores.items()}


def test_the_order_of_sites_changes_nothing(run, sites, around):
    forward = scores_of(mark(run, sites(), **around)['OUTPUT'])
    backward = scores_of(mark(run, sites([UNKNOWN, QUARRY, HALL], ['', QUARRY_SHAPE, HALL_SHAPE]), **around)['OUTPUT'])
    assert rounded(forward) == rounded(backward)


def test_an_irrelevant_column_changes_nothing(run, sites, around):
    more = sites([[*row, 'blue'] for row in (HALL, QUARRY, UNKNOWN)], columns={**COLUMNS, 'colour': 'text'})
    assert rounded(scores_of(mark(run, more, **around)['OUTPUT'])) == rounded(scores_of(mark(run, sites(),
                                                                                             **around)['OUTPUT']))


@pytest.mark.parametrize('crs', ['EPSG:4326', 'EPSG:3857', 'EPSG:32631', 'EPSG:3035'])
def test_the_reference_system_of_the_sites_changes_nothing(run, sites, around, crs):
    from qgis.core import QgsCoordinateTransform

    to = QgsCoordinateTransform(QgsCoordinateReferenceSystem('EPSG:2154'), QgsCoordinateReferenceSystem(crs),
                                QgsProject.instance())
    moved = []
    for wkt in SHAPES:
        shape = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
        if wkt:
            shape.transform(to)
        moved.append(shape.asWkt(12) if wkt else '')
    here, there = (scores_of(mark(run, layer, **around)['OUTPUT']) for layer in (sites(), sites(shapes=moved, crs=crs)))
    for name in here:
        assert there[name][3:] == here[name][3:]
        assert [value if value is None else pytest.approx(value, abs=0.01) for value in here[name][:3]] == there[name][:3]


@pytest.mark.parametrize('crs', ['EPSG:4326', 'EPSG:3857'])
def test_the_reference_system_of_the_layers_changes_nothing(run, sites, around, crs):
    from qgis import processing

    there = {name: processing.run('native:reprojectlayer', {
        'INPUT': layer, 'TARGET_CRS': crs, 'OUTPUT': 'memory:'})['OUTPUT'] for name, layer in around.items()}
    here, moved = (scores_of(mark(run, sites(), **layers)['OUTPUT']) for layers in (around, there))
    for name in here:
        assert moved[name][3:] == here[name][3:]
        assert [value if value is None else pytest.approx(value, abs=0.01) for value in here[name][:3]] == moved[name][:3]


def test_sites_in_feet_are_measured_in_metres(run, sites, around):
    """Lambert-93 in American feet: the same figures, as nothing is read in the units of a layer."""
    from qgis.PyQt.QtGui import QTransform

    feet = 3937 / 1200
    system = QgsCoordinateReferenceSystem.fromProj(
        '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=us-ft +no_defs')
    scaled = []
    for wkt in SHAPES:
        shape = QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
        if wkt:
            shape.transform(QTransform.fromScale(feet, feet))
        scaled.append(shape.asWkt(9) if wkt else '')
    layer = sites(shapes=scaled)
    layer.setCrs(system)
    here, there = (scores_of(mark(run, one, **around)['OUTPUT']) for one in (sites(), layer))
    for name in here:
        assert there[name][3:] == here[name][3:]
        assert [value if value is None else pytest.approx(value, abs=0.01) for value in here[name][:3]] == there[name][:3]


# Shapes


def test_holes_multipart_and_invalid_polygons_are_measured(run, sites, around, feedback):
    with_hole = (f'Polygon(({X} {Y}, {X + 100} {Y}, {X + 100} {Y + 100}, {X} {Y + 100}, {X} {Y}), ({X + 25} {Y + 25}, '
                 f'{X + 75} {Y + 25}, {X + 75} {Y + 75}, {X + 25} {Y + 75}, {X + 25} {Y + 25}))')
    two_parts = (f'MultiPolygon((({X} {Y}, {X + 50} {Y}, {X + 50} {Y + 50}, {X} {Y + 50}, {X} {Y})), (({X + 200} {Y}, '
                 f'{X + 250} {Y}, {X + 250} {Y + 50}, {X + 200} {Y + 50}, {X + 200} {Y})))')
    bow_tie = f'Polygon(({X} {Y}, {X + 100} {Y + 100}, {X + 100} {Y}, {X} {Y + 100}, {X} {Y}))'
    rows = [[name, *HALL[1:]] for name in ('hole', 'parts', 'bow tie')]
    facts = mark(run, sites(rows, [with_hole, two_parts, bow_tie], geometry='MultiPolygon'), FACTS='memory:')['FACTS']
    areas = {fact['site_id']: float(fact['value']) for fact in facts.getFeatures() if fact['source'] == 'polygon of the '
                                                                                                        'site'}
    assert areas == {'hole': pytest.approx(7500, rel=2e-3), 'parts': pytest.approx(5000, rel=2e-3),
                     'bow tie': pytest.approx(5000, rel=2e-3)}
    assert any('1 invalid polygons were repaired' in line for line in feedback.infos)


def test_a_site_without_geometry_is_judged_on_its_fields_and_told(run, sites, feedback):
    found = by_id(mark(run, sites([HALL], ['']))['OUTPUT'])
    assert found['hall']['c_owner'] == 1
    assert any('1 sites have no geometry' in line for line in feedback.warnings)


def test_points_are_not_excluded_by_shares(run, sites, around):
    layer = sites([QUARRY], [f'Point({X + 15100} {Y + 100})'], geometry='Point')
    quarry = by_id(mark(run, layer, **around)['OUTPUT'])['quarry']
    assert not quarry['excluded'] and 'zone_closed' in quarry['to_check'] and quarry['evidence'] == 'point'


def test_a_duplicate_identifier_keeps_both_rows(run, sites, around, feedback):
    layer = sites([HALL, HALL], [HALL_SHAPE, HALL_SHAPE])
    result = mark(run, layer, **around)['OUTPUT']
    assert [feature['rank'] for feature in result.getFeatures()] == [1.5, 1.5]
    assert any('share their site_id' in line for line in feedback.infos)


# Rasters


@pytest.fixture
def raster(tmp_path, plugin):
    """A GeoTIFF of 100 m cells round the hall from rows of numbers, the first row in the north."""
    from osgeo import gdal, osr

    def made(rows, name='raster', nodata=-1, left=X - 100, top=Y + 200):
        path = tmp_path / f'{name}.tif'
        file = gdal.GetDriverByName('GTiff').Create(str(path), len(rows[0]), len(rows), 1, gdal.GDT_Float32)
        file.SetGeoTransform((left, 100, 0, top, 0, -100))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(2154)
        file.SetProjection(reference.ExportToWkt())
        file.GetRasterBand(1).SetNoDataValue(nodata)
        import numpy as np

        file.GetRasterBand(1).WriteArray(np.array(rows, dtype='float32'))
        del file
        return str(path)
    return made


def fact(result, criterion, site='hall'):
    return [found['value'] for found in result['FACTS'].getFeatures()
            if found['criterion'] == criterion and found['site_id'] == site and found['used']]


def test_cells_weigh_by_the_share_the_site_covers(run, sites, raster):
    # the site: 100 m x 100 m shifted by half a cell eastwards, so half of two cells: (2 + 6) / 2
    layer = sites([HALL], [square(X + 50, Y, 100)])
    result = mark(run, layer, SLOPE=raster([[9, 9, 9], [9, 2, 6], [9, 9, 9]]), FACTS='memory:')
    assert fact(result, 'slope_percent') == ['4']


def test_no_data_is_left_out_and_its_share_is_told(run, sites, raster):
    layer = sites([HALL], [square(X + 50, Y, 100)])
    result = mark(run, layer, SLOPE=raster([[9, 9, 9], [9, 2, -1], [9, 9, 9]]), FACTS='memory:')
    assert fact(result, 'slope_percent') == ['2'] and fact(result, 'slope_percent_valid') == ['0.5']


def test_all_no_data_is_unknown_except_for_a_flood(run, sites, raster):
    empty = raster([[-1] * 3] * 3)
    result = mark(run, sites([HALL], [square(X + 10, Y + 10, 50)]), SLOPE=empty, FLOOD_DEPTH=empty, FACTS='memory:')
    assert fact(result, 'slope_percent') == [] and fact(result, 'flood_depth_m') == ['0']


def test_a_site_under_one_cell_takes_it_and_is_flagged(run, sites, raster):
    result = mark(run, sites([HALL], [square(X + 10, Y + 10, 20)]), SLOPE=raster([[9, 9, 9], [9, 4, 9], [9, 9, 9]]),
                  FACTS='memory:')
    sources = [found['source'] for found in result['FACTS'].getFeatures() if found['criterion'] == 'slope_percent']
    assert fact(result, 'slope_percent') == ['4'] and 'smaller than one cell' in sources[0]


def test_imperviousness_is_percent_or_share_and_254_is_no_data(run, sites, raster):
    layer = sites([HALL], [square(X, Y, 100)])
    percent = raster([[9, 9, 9], [9, 80, 254], [9, 9, 9]], 'percent')
    share = raster([[0, 0, 0], [0, 0.8, 0], [0, 0, 0]], 'share')
    assert fact(mark(run, layer, IMPERVIOUSNESS=percent, FACTS='memory:'), 'sealed_share') == ['0.8']
    assert fact(mark(run, layer, IMPERVIOUSNESS=share, FACTS='memory:'), 'sealed_share') == ['0.8']


def test_inhabitants_within_five_kilometres_are_added_up(run, sites, raster):
    people = raster([[1.0] * 120] * 120, 'people', left=X - 6000, top=Y + 6000)  # one in each hectare: 100 per km2
    value = fact(mark(run, sites([HALL], [HALL_SHAPE]), POPULATION=people, FACTS='memory:'), 'catchment_5km')
    assert float(value[0]) == pytest.approx(3.14159 * 25 * 100, rel=0.01)


# Layers that say nothing


def test_a_layer_that_ends_elsewhere_says_nothing(run, sites, table, feedback):
    far = table([['04']], {'typereg': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[square(X + 90000, Y, 100)])
    result = mark(run, sites([HALL], [HALL_SHAPE]), RISK_ZONES=far, FACTS='memory:')
    assert fact(result, 'share_risk_ban') == []
    assert any('outside its extent' in line for line in feedback.warnings)


def test_a_ban_on_half_of_the_site_excludes_below_it_cuts(run, sites, table):
    zones = table([['03'], ['02'], ['mauve']], {'typereg': 'text'}, geometry='Polygon', crs='EPSG:2154',
                  shapes=[square(X, Y, 200), square(X - 500, Y - 500, 100), square(X + 5000, Y, 100)])
    inside = by_id(mark(run, sites([HALL], [square(X + 150, Y + 10, 100)]), RISK_ZONES=zones)['OUTPUT'])['hall']
    outside = by_id(mark(run, sites([HALL], [square(X + 160, Y + 10, 100)]), RISK_ZONES=zones)['OUTPUT'])['hall']
    assert inside['excluded'] and 'L.562-1' in inside['exclusion_reason'] and not outside['excluded']


def test_colours_of_unknown_meaning_are_named(run, sites, table, feedback):
    zones = table([['mauve']], {'couleur': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[square(X, Y, 200)])
    mark(run, sites([HALL], [HALL_SHAPE]), RISK_ZONES=zones)
    assert any('mauve' in line for line in feedback.warnings)


# Refusals and ends


def test_an_empty_layer_is_refused(refusal, sites):
    assert 'it is empty' in refusal('mark_productive_hotels', SITES=sites([], []), OUTPUT='memory:')


def test_sites_without_reference_system_are_judged_on_fields(run, sites, feedback):
    found = by_id(mark(run, sites(crs=''))['OUTPUT'])
    assert found['hall']['c_owner'] == 1
    assert any('no reference system' in line for line in feedback.warnings)


def test_sites_without_reference_system_cannot_meet_layers(refusal, sites, around):
    assert 'set it, or leave layers' in refusal('mark_productive_hotels', SITES=sites(crs=''), OUTPUT='memory:', **around)


def test_lines_are_no_sites(run, table):
    layer = table([['a']], {'site_id': 'text'}, geometry='LineString', crs='EPSG:2154', shapes=[f'LineString({X} {Y}, {X} '
                                                                                                f'{Y + 9})'])
    with pytest.raises(QgsProcessingException, match='are lines'):
        mark(run, layer)


def test_a_field_map_renames_and_refuses(run, refusal, table):
    layer = table([['a', 5000.0]], {'code': 'text', 'surface': 'real'}, geometry='Point', crs='EPSG:2154',
                  shapes=[f'Point({X} {Y})'])
    found = by_id(mark(run, layer, FIELD_MAP='site_id = code; unite_fonciere_surface = surface')['OUTPUT'])
    assert found['a']['c_area'] == 1
    assert 'no field of the standard' in refusal('mark_productive_hotels', SITES=layer, FIELD_MAP='area=surface',
                                                 OUTPUT='memory:')
    assert 'has no column absent' in refusal('mark_productive_hotels', SITES=layer, FIELD_MAP='site_id=absent',
                                             OUTPUT='memory:')


def test_all_unverified_is_refused_with_the_way_out(run, sites):
    rows = [[HALL[0], 'friche potentielle', *HALL[2:]]]
    with pytest.raises(QgsProcessingException, match='Include unverified'):
        mark(run, sites(rows, [HALL_SHAPE]))
    assert mark(run, sites(rows, [HALL_SHAPE]), UNVERIFIED=True)['SITE_COUNT'] == 1


def test_only_selected_sites(run, sites):
    layer = sites()
    layer.selectByExpression("site_id = 'hall'")
    QgsProject.instance().addMapLayer(layer, False)
    assert mark(run, QgsProcessingFeatureSourceDefinition(layer.id(), True))['SITE_COUNT'] == 1


def test_weights_for_an_unknown_criterion_are_refused(run, sites, table):
    odd = table([['beauty', 1.0]], {'criterion': 'text', 'weight': 'real'})
    with pytest.raises(QgsProcessingException, match='beauty'):
        mark(run, sites(), WEIGHTS=odd)


def test_names_of_persons_reach_no_result(run, sites, tmp_path):
    columns = {**COLUMNS, 'proprio_nom': 'text', 'proprio_personne': 'text', 'source_contact': 'text'}
    layer = sites([[*HALL, 'DUPONT Jean', 'personne physique', 'jean@exemple.fr']], [HALL_SHAPE], columns=columns)
    result = mark(run, layer, FACTS='memory:', REPORT=str(tmp_path / 'r.html'))
    everything = json.dumps([[str(value) for value in feature.attributes()] for name in ('OUTPUT', 'FACTS')
                             for feature in result[name].getFeatures()]) + (tmp_path / 'r.html').read_text(encoding='utf-8')
    assert 'DUPONT' not in everything and 'exemple.fr' not in everything


def test_a_cancelled_run_leaves_no_file(plugin, sites, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById('ressort:mark_productive_hotels')
    results, _ = algorithm.run({'SITES': sites(), 'OUTPUT': str(tmp_path / 'o.gpkg')}, QgsProcessingContext(), feedback)
    assert results == {} and list(tmp_path.iterdir()) == []


# What the user sees


def test_classes_are_drawn_and_each_site_has_its_card(run, sites, around, provider):
    import importlib

    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    style = importlib.import_module('ressort.processing.sites.site_style')
    marking = importlib.import_module('ressort.engine.sites.marking')
    import pandas as pd

    layer = mark(run, sites(), **around)['OUTPUT']
    marked = marking.mark_sites(pd.DataFrame({'site_id': ['a'], 'area_m2': [5000.0]}), draws=10)
    style.draw_sites(layer)
    drawn = {rule.label(): rule.filterExpression() for rule in layer.renderer().rootRule().children()}
    assert len(drawn) == 5 and 'excluded (reason on the card)' in drawn
    for feature in layer.getFeatures():  # every site falls into one class, no more
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        assert sum(bool(QgsExpression(condition).evaluate(context)) for condition in drawn.values()) == 1
        card = QgsExpression.replaceExpressionText(style.card(marked, 'Hotel', {}), context)
        left = card[card.index('[%'):][:300] if '[%' in card else ''
        assert left == '' and 'width:' in card
        if feature['excluded']:
            assert 'L.151-11' in card


def test_a_geopackage_holds_the_same_rows(run, sites, around, tmp_path):
    path = tmp_path / 'sites.gpkg'
    run('mark_productive_hotels', SITES=sites(), OUTPUT=str(path), DRAWS=100, **around)
    layer = QgsVectorLayer(str(path), 'sites', 'ogr')
    assert layer.featureCount() == 3 and by_id(layer)['hall']['class'] == 'suitable'


# Along the roads


BLOCK = [f'LineString({X - 300} {Y - 10}, {X + 700} {Y - 10})', f'LineString({X + 700} {Y - 10}, {X + 700} {Y + 990})',
         f'LineString({X + 700} {Y + 990}, {X - 300} {Y + 990})']


def roads_of(table, shapes, natures=None):
    natures = natures or ['Route à 1 chaussée'] * len(shapes)
    return table([[nature] for nature in natures], {'nature': 'text'}, geometry='LineString', crs='EPSG:2154', shapes=shapes,
                 name='roads')


def points(table, *places, name='points'):
    return table([['x']] * len(places), {'nom': 'text'}, geometry='Point', crs='EPSG:2154', name=name,
                 shapes=[f'Point({x} {y})' for x, y in places])


def told_of(result, criterion):
    return {found['site_id']: (float(found['value']), found['how']) for found in result['FACTS'].getFeatures()
            if found['criterion'] == criterion and found['used']}


@along_roads
def test_a_stop_behind_the_block_is_as_far_as_the_road_goes(run, sites, table):
    """The site is 100 m wide; the stop stands 400 m north of it, the road goes round: 10 + 600 + 1,000 + 650 + 590."""
    layer = sites([HALL], [square(X, Y, 100)])
    given = {'ROADS': roads_of(table, BLOCK), 'STOPS': points(table, (X + 50, Y + 500))}
    by_road = told_of(mark(run, layer, FACTS='memory:', **given), 'transit_m')['hall']
    assert by_road == (pytest.approx(10 + 600 + 1000 + 650 + 490, abs=0.5), 'by road')
    straight = told_of(mark(run, layer, FACTS='memory:', STRAIGHT=True, **given), 'transit_m')['hall']
    assert straight == (pytest.approx(400, abs=0.5), 'straight line')


def test_without_roads_a_distance_is_a_straight_line(run, sites, table):
    result = mark(run, sites([HALL], [square(X, Y, 100)]), FACTS='memory:', STOPS=points(table, (X + 50, Y + 500)),
                  POWER=points(table, (X - 300, Y)))
    assert told_of(result, 'transit_m')['hall'][1] == told_of(result, 'power_m')['hall'][1] == 'straight line'


@along_roads
def test_a_site_no_road_reaches_keeps_its_straight_line_lengthened_and_it_is_said(run, sites, table, feedback):
    layer = sites([HALL, ['far', *HALL[1:]]], [square(X, Y, 100), square(X, Y + 3000, 100)])
    result = mark(run, layer, FACTS='memory:', ROADS=roads_of(table, BLOCK), STOPS=points(table, (X + 50, Y - 20)))
    found = told_of(result, 'transit_m')
    assert found['hall'][1] == 'by road' and found['far'] == (pytest.approx(3020 * 1.3, abs=1), 'straight line x 1.3')
    assert any('no way by road for 1 sites' in line for line in feedback.infos)


@along_roads
def test_lines_that_do_not_join_are_no_network(run, sites, table, feedback):
    loose = [f'LineString({X} {Y - 10 - 60 * number}, {X + 100} {Y - 10 - 60 * number})' for number in range(5)]
    result = mark(run, sites([HALL], [square(X, Y, 100)]), FACTS='memory:', ROADS=roads_of(table, loose),
                  STOPS=points(table, (X + 50, Y - 200)))
    assert told_of(result, 'transit_m')['hall'] == (pytest.approx(260, abs=0.5), 'straight line x 1.3')
    assert any('do not join' in line for line in feedback.warnings)


@along_roads
def test_people_walk_paths_but_no_motorway_and_trucks_the_other_way_round(run, sites, table):
    """A path leads to the stop, a motorway to the junction; the road between them goes a long way round."""
    shapes = [*BLOCK, f'LineString({X - 300} {Y - 10}, {X - 300} {Y + 990})']
    goal = points(table, (X - 300, Y + 900))
    layer = sites([HALL], [square(X, Y, 100)])
    near, far = 10 + 300 + 910, 10 + 600 + 1000 + 1000 + 90
    for nature, on_foot, by_truck in (('Sentier', near, far), ('Type autoroutier', far, near)):
        result = mark(run, layer, FACTS='memory:', STOPS=goal, JUNCTIONS=goal,
                      ROADS=roads_of(table, shapes, [*['Route à 1 chaussée'] * 3, nature]))
        assert told_of(result, 'transit_m')['hall'][0] == pytest.approx(on_foot, abs=0.5)
        assert told_of(result, 'motorway_m')['hall'][0] == pytest.approx(by_truck, abs=0.5)


@along_roads
def test_firms_within_a_kilometre_are_counted_along_the_roads(run, sites, table):
    firms = points(table, (X + 50, Y + 150), (X + 50, Y + 900), (X + 650, Y), (X - 950, Y), (X - 1050, Y), name='firms')
    layer = sites([HALL], [square(X, Y, 100)])
    straight = mark(run, layer, FACTS='memory:', FIRMS=firms)
    assert told_of(straight, 'firms_1km')['hall'] == (4, 'straight line')  # that at 1,050 m is out
    by_road = mark(run, layer, FACTS='memory:', FIRMS=firms, ROADS=roads_of(table, BLOCK[:1]))
    # the one north of the site is 160 m from the road; the next is beyond 500 m from any; those in the west lie off its end
    assert told_of(by_road, 'firms_1km')['hall'] == (2, 'by road')


@along_roads
def test_roads_with_heights_and_several_parts_are_read(run, sites, table):
    parts = f'MultiLineStringZ(({X - 300} {Y - 10} 5, {X + 700} {Y - 10} 9), ({X + 700} {Y - 10} 9, {X + 700} {Y + 990} 1))'
    roads = table([['Route à 1 chaussée']], {'nature': 'text'}, geometry='MultiLineStringZ', crs='EPSG:2154', shapes=[parts])
    result = mark(run, sites([HALL], [square(X, Y, 100)]), FACTS='memory:', ROADS=roads,
                  STOPS=points(table, (X + 700, Y + 500)))
    assert told_of(result, 'transit_m')['hall'] == (pytest.approx(10 + 600 + 510, abs=0.5), 'by road')


def test_without_scipy_distances_are_lengthened_and_it_is_said(run, sites, table, feedback, monkeypatch):
    import importlib

    libraries = importlib.import_module('ressort.processing.libraries')
    there = libraries.is_installed
    monkeypatch.setattr(libraries, 'is_installed', lambda name: name != 'scipy' and there(name))
    result = mark(run, sites([HALL], [square(X, Y, 100)]), FACTS='memory:', ROADS=roads_of(table, BLOCK),
                  STOPS=points(table, (X + 50, Y + 500)))
    assert told_of(result, 'transit_m')['hall'] == (pytest.approx(520, abs=0.5), 'straight line x 1.3')
    assert any('scipy is not installed' in line for line in feedback.warnings)

def test_a_column_that_is_not_there_is_refused(refusal, sites):
    """From the command line QGIS lets any name of a column pass."""
    assert 'no column "dep" for "Territory code field"' in refusal(
        'mark_productive_hotels', SITES=sites(), TERRITORY_FIELD='dep', OUTPUT='memory:')
