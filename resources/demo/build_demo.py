"""Build the demo territory: Valbrume, a town that does not exist, with its brownfields, layers and rasters.

    /usr/bin/python3 resources/demo/build_demo.py        needs numpy and GDAL's Python bindings, as QGIS has them

Everything is invented. The place lies on the Lambert-93 grid so that reprojection is exercised; commune codes begin with 99,
which no French commune has.
"""

import csv
import json
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

HERE = Path(__file__).resolve().parent
X0, Y0, SIDE = 700_000, 6_600_000, 10_000  # metres, Lambert-93; the town's centre is in the middle
CENTRE = (X0 + 5000, Y0 + 5000)
COMMUNE = {'V': ('99001', 'Valbrume (fictif)'), 'B': ('99002', 'Bois-Clair (fictif)')}
# name, commune, dx, dy from the centre, width, height (m), then what the inventory says
SITES = [
    ('Halle du Tramway', 'V', 250, -120, 100, 50, 'industrielle', 1, 3000, 'faible', 'inexistante', 'P5a', 'sans projet'),
    ('Ancienne filature', 'V', -420, 300, 120, 70, 'industrielle', 2, 6200, 'moyenne', 'peu probable', 'F2a', 'sans projet'),
    ('Garage des Remparts', 'V', 120, 480, 40, 30, 'commerciale', 1, 700, 'moyenne', 'supposée', 'X1a', 'sans projet'),
    ('Imprimerie Voltaire', 'V', -150, -350, 60, 45, 'industrielle', 1, 4100, 'faible', 'traitée', 'G1a', 'sans projet'),
    ('Dépôt de la gare', 'V', 900, -700, 220, 90, 'ferroviaire', 2, 5200, 'hétérogène', 'supposée', 'R2a', 'sans projet'),
    ('Caserne Sainte-Anne', 'V', -1300, 700, 260, 180, 'militaire', 8, 14000, 'moyenne', 'peu probable', 'P1b', 'avec '
                                                                                                                'projet'),
    ('Abattoirs', 'V', 1500, 500, 160, 120, 'agro-industrielle', 3, 7500, 'très importante', 'avérée', 'P4a', 'sans projet'),
    ('Supermarché des Lices', 'V', -700, -900, 110, 80, 'commerciale', 1, 3800, 'moyenne', 'inexistante', 'Z2a', 'sans '
                                                                                                                 'projet'),
    ('Clinique du Parc', 'V', 650, 950, 90, 80, 'hospitalière', 2, 5200, 'moyenne', 'inexistante', 'M1a', 'sans projet'),
    ('École Jean-Macé', 'V', -250, 150, 50, 40, 'enseignement', 1, 1500, 'moyenne', 'inexistante', 'P5a', 'reconvertie'),
    ('Fonderie de la Brume', 'V', 2100, -1500, 320, 240, 'industrielle', 5, 22000, 'très importante', 'avérée', 'Z1a',
     'sans projet'),
    ('Scierie', 'V', -2600, -1200, 150, 130, 'industrielle', 2, 2600, 'moyenne', 'supposée', 'X1a|X1a', 'sans projet'),
    ('Entrepôt du Port-Sec', 'V', 2600, -400, 240, 160, 'logistique', 1, 16000, 'moyenne', 'peu probable', 'F7b', 'sans '
                                                                                                                  'projet'),
    ('Station-service', 'V', 1800, 1600, 35, 30, 'commerciale', 1, 150, 'moyenne', 'avérée', 'G1a', 'sans projet'),
    ('Cour des Tanneurs', 'V', -80, 90, 55, 40, 'industrielle', 3, 2400, 'hétérogène', 'supposée', 'G2a', 'sans projet'),
    ('Prairie des Écluses', 'V', -1900, -2400, 200, 150, 'autre', 0, None, None, 'inexistante', 'P5a', 'sans projet'),
    ('Laiterie', 'V', -1000, -1700, 130, 90, 'agro-industrielle', 2, 3400, 'moyenne', 'peu probable', 'P4a', 'sans projet'),
    ('Teinturerie du Quai', 'V', 300, -1900, 110, 80, 'industrielle', 2, 3900, 'hétérogène', 'avérée', 'F2a', 'sans projet'),
    ('Carrière du Grand Bois', 'B', 3900, 3900, 500, 400, 'carrière ou mine', 0, None, None, 'avérée', 'X1a', 'sans projet'),
    ('Colonie de vacances', 'B', 3200, 3000, 150, 120, 'loisir tourisme hôtellerie', 4, 2100, 'très importante',
     'inexistante',
     'L1d', 'sans projet'),
    ('Poste de transformation', 'V', 1100, -2300, 45, 40, "d'équipement public", 1, 300, 'faible', 'supposée', 'R5a',
     'sans projet'),
    ('Site dont on ne sait rien', 'V', None, None, 0, 0, None, None, None, None, None, None, None),
    ('Ancien silo', 'V', -3300, 1500, 90, 70, 'agro-industrielle', 1, None, None, None, 'A1f', 'potentielle'),
    ('Relevé sans polygone', 'V', 500, 200, 0, 0, 'industrielle', 1, 2200, 'moyenne', 'peu probable', 'P5a', 'sans projet'),
]
STATES = {'faible': 'dégradation inexistante ou faible'}
COLUMNS = (HERE.parents[0] / 'tables' / 'brownfield_fields.csv')


def reference(code):
    made = osr.SpatialReference()
    made.ImportFromEPSG(code)
    made.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return made


TO_DEGREES = osr.CoordinateTransformation(reference(2154), reference(4326))


def degrees(x, y):
    lon, lat, _ = TO_DEGREES.TransformPoint(float(x), float(y))
    return round(lon, 7), round(lat, 7)


def box(x, y, width, height, turn=0.0):
    """Corners of a rectangle round (x, y), metres, turned by `turn` radians, closed."""
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    cos, sin = np.cos(turn), np.sin(turn)
    return [(x + cos * a * width / 2 - sin * b * height / 2, y + sin * a * width / 2 + cos * b * height / 2) for a,
            b in corners]


def inventory():
    with COLUMNS.open(encoding='utf-8') as stream:
        names = [row['field'] for row in csv.DictReader(stream) if row['layout'] == 'standard']
    rows = []
    for number, site in enumerate(SITES, start=1):
        name, commune, dx, dy, width, height, kind, count, floors, state, soil, owner, status = site
        insee, town = COMMUNE[commune]
        row = dict.fromkeys(names, '')
        row.update(site_id=f'{insee}_{number}', site_nom=f'{name} (fictif)', comm_insee=insee, comm_nom=town,
                   site_type=f'friche {kind}' if kind and kind != 'autre' else kind or 'inconnu',
                   site_identif_date='2024-03-01', site_actu_date='2025-09-15', urba_zaer='inconnu',
                   source_nom='Ressort, territoire fictif', site_statut=f'friche {status}' if status else 'inconnu')
        for field, value in (('bati_nombre', count), ('bati_surface', floors), ('proprio_type', owner)):
            row[field] = '' if value is None else value
        row['bati_etat'] = (STATES.get(state) or f'dégradation {state}') if state else 'inconnu'
        row['sol_pollution_existe'] = f'pollution {soil}' if soil else 'inconnu'
        row['proprio_personne'] = '' if not owner else 'personne physique' if 'X1a' in owner else 'personne morale'
        if dx is None:
            row['geompoint'] = 'POINT ({} {})'.format(*degrees(CENTRE[0] - 4000, CENTRE[1] - 4000))
        else:
            x, y = CENTRE[0] + dx, CENTRE[1] + dy
            row['geompoint'] = 'POINT ({} {})'.format(*degrees(x, y))
            if width:
                ring = ', '.join('{} {}'.format(*degrees(*corner)) for corner in box(x, y, width, height,
                                                                                     0.15 * (number % 5)))
                row['geomsurf'] = f'POLYGON (({ring}))'
                row['unite_fonciere_surface'] = width * height
        rows.append(row)
    with (HERE / 'friches-standard.csv').open('w', encoding='utf-8', newline='') as stream:
        writer = csv.DictWriter(stream, names, delimiter=';', lineterminator='\n')
        writer.writeheader()
        writer.writerows(rows)


def layer(name, features):
    """GeoJSON in degrees from (geometry type, coordinates in metres, properties)."""
    def moved(part):
        return list(degrees(*part)) if isinstance(part[0], (int, float)) else [moved(inner) for inner in part]

    made = [{'type': 'Feature', 'properties': properties, 'geometry': {'type': kind, 'coordinates': moved(coordinates)}}
            for kind, coordinates, properties in features]
    text = json.dumps({'type': 'FeatureCollection', 'name': name, 'features': made}, ensure_ascii=False,
                      separators=(',', ':'))
    (HERE / f'{name}.geojson').write_text(text + '\n', encoding='utf-8')


def layers(rng):
    x, y = CENTRE
    zones = [('Polygon', [box(x, y, 2000, 2000)], {'typezone': 'U', 'formdomi': '0300', 'libelle': 'UA'}),
             ('Polygon', [box(x + 2300, y - 1000, 2600, 2000)], {'typezone': 'U', 'formdomi': '0200', 'libelle': 'UX'}),
             ('Polygon', [box(x, y + 1600, 5000, 1200)], {'typezone': 'U', 'formdomi': '0100', 'libelle': 'UC'}),
             ('Polygon', [box(x - 2000, y - 300, 2000, 1900)], {'typezone': 'U', 'formdomi': '0100', 'libelle': 'UC'}),
             ('Polygon', [box(x - 500, y - 1800, 3000, 1600)], {'typezone': 'U', 'formdomi': '0300', 'libelle': 'UB'}),
             ('Polygon', [box(x - 2000, y - 2500, 800, 800)], {'typezone': 'AUc', 'formdomi': '0200', 'libelle': '1AU'}),
             ('Polygon', [box(x + 3600, y + 3600, 2700, 2700)], {'typezone': 'N', 'formdomi': '0900', 'libelle': 'N'}),
             ('Polygon', [box(x - 3900, y + 1500, 1700, 3000)], {'typezone': 'A', 'formdomi': '0800', 'libelle': 'A'})]
    layer('zonage', [(kind, rings, {**told, 'datappro': '20230612'}) for kind, rings, told in zones])
    river = [(x - 5000, y - 2300), (x - 1500, y - 2050), (x + 300, y - 1900), (x + 5000, y - 2600)]
    banks = [(a, b + 130) for a, b in river] + [(a, b - 130) for a, b in reversed(river)]
    layer('zones_inondables', [('Polygon', [[*banks, banks[0]]], {'typereg': '02'}),
                               ('Polygon', [box(x + 300, y - 1900, 60, 60)], {'typereg': '03'})])
    # a vertex at each crossing: roads that share none do not join
    streets = [('LineString', [(x + dx, y + dy) for dx in range(-5000, 5001, 500)],
                {'nature': 'Route à 1 chaussée', 'importance': '3'}) for dy in range(-3000, 3001, 500)]
    streets += [('LineString', [(x + dx, y + dy) for dy in range(-3000, 3001, 500)],
                 {'nature': 'Route à 1 chaussée', 'importance': '4'}) for dx in range(-3000, 3001, 500)]
    streets += [('LineString', [(x - 5000, y - 3600), (x + 1200, y - 3600), (x + 5000, y - 3600)],
                 {'nature': 'Type autoroutier', 'importance': '1'}),
                ('LineString', [(x + 1000, y - 3000), (x + 1200, y - 3600)], {'nature': 'Bretelle', 'importance': '2'}),
                ('LineString', [(x + 3000, y + 3000), (x + 4200, y + 4200)], {'nature': 'Chemin', 'importance': '6'})]
    layer('routes', streets)
    layer('arrets', [('Point', (x + dx, y + 0.3 * dx), {'nom': f'Arrêt {rank} (fictif)', 'mode': 'tram'})
                     for rank, dx in enumerate(range(-2500, 2501, 500), start=1)])
    layer('gares', [('Point', (x + 1000, y - 500), {'nom': 'Gare de Valbrume (fictif)', 'type': 'gare'})])
    layer('echangeurs', [('Point', (x + 1200, y - 3600), {'nom': 'Échangeur 7 (fictif)'})])
    homes = rng.normal(0, 900, (260, 2))
    layer('logements', [('Point', (x + dx, y + dy), {}) for dx, dy in homes])
    layer('monuments', [('Point', (x - 60, y + 60), {'nom': 'Beffroi (fictif)'})])
    layer('postes_electriques', [('Point', (x + dx, y + dy), {}) for dx, dy in ((400, -300), (2200, -1300), (-1200, 600))])


# corners of the communes, kilometres from the centre; a side that two communes share bends alike in both
CORNERS = {
    'a': (-5, 5), 'b': (-3.6, 5), 'c': (1.5, 5), 'd': (5, 5), 'e': (-3.6, 2.5), 'f': (1.5, 2.5), 'g': (3, 2.5), 'h': (5,
                                                                                                                      2.5),
    'i': (-5, 0), 'j': (-3.6, 0), 'k': (3, 0), 'l': (5, 0), 'm': (-3.6, -3), 'n': (-0.3, -3), 'o': (3, -3), 'p': (-5, -5),
    'q': (-3.6, -5), 'r': (-0.3, -5), 's': (3, -5), 't': (5, -5),
}
BRUME = ('999000001', 'CC de la Brume (fictif)')
ESSARTS = ('999000002', 'CC des Essarts (fictif)')
SCOT = 'SCoT Brume et Essarts (fictif)'
# code, name, corners, EPCI, inhabitants; indicators of the two paths: price EUR/m2, its change %, population %, staff %,
# dwellings vacant %, brownfields ha per 1,000, park vacancy %, land per need m2; then ha a year in 2011-2020, and since 2021
COMMUNES = [
    ('99001', 'Valbrume', 'efgkonmj', BRUME, 42000, 2450, 14, 2.1, 3.4, 3.2, 1.6, 4, 240, 3.1, (1.3, 1.1, 0.9)),
    ('99002', 'Bois-Clair', 'cdhgf', BRUME, 6800, 2100, 9, 1.2, 0.4, 4.1, 3.4, 7, 610, 0.9, (0.5, 0.4, 0.6)),
    ('99003', 'Haute-Brume', 'bcfe', BRUME, 9400, 2900, 21, 4.6, 6.2, 1.4, 0.3, 2, 190, 1.4, (0.9, 1.2, 0.8)),
    ('99004', 'Les Essarts-Neufs', 'abeji', ESSARTS, 5600, 1250, -2, -3.1, -5.0, 8.8, 4.1, 18, None, 0.3, (0.1, 0.0, 0.1)),
    ('99005', 'Pont-Gris', 'ijmqp', ESSARTS, 7300, 1050, -6, -5.4, -8.1, 11.9, 6.3, 24, None, 0.4, (0.1, 0.2, 0.0)),
    ('99006', 'Val-du-Moulin', 'mnrq', ESSARTS, 3100, 1400, 1, -0.8, None, 6.0, 2.2, None, None, 0.12, (0.1, 0.05, None)),
    ('99007', 'Saint-Orme', 'nosr', ESSARTS, 11800, 1650, 4, -0.4, -1.2, 6.6, 2.6, 11, 830, 0.8, (0.4, 0.3, 0.5)),
    ('99008', 'Les Hauts-Prés', 'kltso', BRUME, 5200, 2700, 17, 3.3, 4.4, 1.9, 0.5, None, 260, 0.7, (0.4, 0.5, 0.4)),
    ('99009', 'Roche-Vieille', 'ghlk', BRUME, 8900, 1900, 6, 0.2, -0.6, 5.2, 2.9, 9, 700, 0.6, (0.3, 0.2, 0.3)),
]
INDICATORS = ('price', 'price_change', 'population_change', 'staff_change', 'housing_vacancy', 'brownfields', 'park_vacancy',
              'land_per_need')


def side(first, last):
    """From a corner to the next, without the latter, bent as the pair of letters says."""
    (x0, y0), (x1, y1) = (CORNERS[min(first, last)], CORNERS[max(first, last)])
    on_edge = (x0 == x1 and abs(x0) == 5) or (y0 == y1 and abs(y0) == 5)
    bends = np.random.default_rng([ord(min(first, last)), ord(max(first, last))]).normal(0, 0 if on_edge else 0.06, 6)
    steps = np.arange(7) / 7
    points = [(x0 + (x1 - x0) * step + bend * (y1 - y0) / 3, y0 + (y1 - y0) * step - bend * (x1 - x0) / 3)
              for step, bend in zip(steps, [0, *bends])]
    if first > last:
        points = [(x1, y1), *reversed(points[1:])]
    return [(CENTRE[0] + 1000 * x, CENTRE[1] + 1000 * y) for x, y in points]


def communes(rng):
    """Communes, their land take year by year, quarters with what they lack, ground that changed between two editions."""
    made, taken = [], []
    years = [f'naf{year}art{year + 1}' for year in range(11, 24)]
    for code, name, corners, epci, people, *rest in COMMUNES:
        figures, reference, since = rest[:8], rest[8], rest[9]
        ring = [point for first, last in zip(corners, corners[1:] + corners[0]) for point in side(first, last)]
        told = dict(zip(INDICATORS, figures))
        made.append(('Polygon', [[*ring, ring[0]]], {
            'code': code, 'name': name, 'epci': epci[0], 'epci_nom': epci[1], 'scot': SCOT, 'population': people, **told,
            'source': 'Ressort, territoire fictif'}))
        shares = rng.uniform(0.6, 1.4, 10)
        yearly = [*(reference * shares / shares.mean()), *since]
        taken.append([code, f'{name} (fictif)', *epci, SCOT,
                      *('' if value is None else round(value * 10_000) for value in yearly)])
    layer('communes', made)
    with (HERE / 'consommation_espaces.csv').open('w', encoding='utf-8', newline='') as stream:
        writer = csv.writer(stream, delimiter=';', lineterminator='\n')
        writer.writerow(['idcom', 'idcomtxt', 'epci25', 'epci25txt', 'scot', *years])
        writer.writerows(taken)
    lacks = {'99001': 46, '99002': 61, '99003': 39, '99004': 66, '99005': 71, '99006': 64,
             '99007': 58, '99008': 43, '99009': 55}
    quarters = []
    for number, (code, name, corners, _epci, people, *_) in enumerate(COMMUNES):
        middle = 1000 * np.mean([CORNERS[one] for one in corners], axis=0)
        places = rng.normal(0, 1200, (12, 2)) if number == 0 else middle + rng.normal(0, 450, (3, 2))
        parts = rng.uniform(0.5, 1.5, len(places))
        for rank, ((dx, dy), part) in enumerate(zip(places, parts / parts.sum()), start=1):
            quarters.append(('Point', (CENTRE[0] + dx, CENTRE[1] + dy), {
                'code': f'{code}-{rank}', 'nom': f'{name}, quartier {rank} (fictif)', 'habitants': round(people * part),
                'manque': lacks[code]}))
    layer('quartiers', quarters)
    x, y = CENTRE
    changes = [(-900, 3600, 260, 180, 'CS2.2.1', 'US1.1', 'CS1.1.1.2', 'US3'), (2300, 3700, 200, 150, 'CS2.1.1.1', 'US1.2',
                                                                             'CS1.1.2.1', 'US2'),
               (-1900, -2400, 200, 150, 'CS1.1.1.2', 'US2', 'CS2.2.1', 'US6.3'), (3000, -900, 300, 160, 'CS2.2.1', 'US1.1',
                                                                                 'CS1.1.1.2', 'US5'),
               (1200, 1200, 70, 30, 'CS2.2.1', 'US1.1', 'CS1.1.1.2', 'US5'), (-4300, -1200, 120, 90, 'CS1.1.1.2', 'US6.2',
                                                                           'CS2.1.1.1', 'US6.3')]
    layer('ocsge_changements', [('Polygon', [box(x + dx, y + dy, width, height)],
                                 {'cs_old': codes[0], 'us_old': codes[1], 'cs_new': codes[2], 'us_new': codes[3]})
                                for dx, dy, width, height, *codes in changes])
    tables({'ecritures.csv': [
        ('territory', 'year', 'site_id', 'kind', 'area_ha', 'source', 'confidence'),
        ('99001', 2026, '', 'engagé', 1.2, 'permis accordé (fictif)', ''),
        ('99003', 2026, '', 'engagé', 0.8, 'zone d\'activité en cours (fictif)', ''),
        ('99001', 2025, '99001_16', 'renaturé', 0.6, 'prairie rouverte (fictif)', 'prouvé'),
        ('99001', 2027, '99001_2', 'recyclé', 0.8, 'projet de la filature (fictif)', '')],
        'exclusions_levees.csv': [
        ('site_id', 'exclusion', 'who', 'when', 'why'),
        ('99002_20', 'zone_closed', 'Conseil communautaire (fictif)', '2026-03-12', 'Révision du PLU prescrite (fictif)')],
        'poids.csv': [
        ('criterion', 'weight'), ('area', 10), ('zoning', 10), ('truck', 12), ('catchment', 8), ('soil', 7), ('owner', 14),
        ('demand', 7), ('floor', 10), ('transit', 6), ('flood', 8), ('motorway', 2), ('state', 4), ('neighbours', 2)]})


def tables(contents):
    for name, rows in contents.items():
        with (HERE / name).open('w', encoding='utf-8', newline='') as stream:
            csv.writer(stream, delimiter=';', lineterminator='\n').writerows(rows)


def raster(name, size, value, nodata):
    cells = SIDE // size
    middle = np.arange(cells) * size + size / 2
    across, down = np.meshgrid(X0 + middle, Y0 + SIDE - middle)
    values = value(across - CENTRE[0], down - CENTRE[1])
    options = ['COMPRESS=DEFLATE', 'PREDICTOR=2', 'ZLEVEL=9']
    made = gdal.GetDriverByName('GTiff').Create(str(HERE / f'{name}.tif'), cells, cells, 1, gdal.GDT_Int16, options)
    made.SetGeoTransform((X0, size, 0, Y0 + SIDE, 0, -size))
    made.SetProjection(reference(2154).ExportToWkt())
    made.GetRasterBand(1).SetNoDataValue(nodata)
    made.GetRasterBand(1).WriteArray(np.where(np.isnan(values), nodata, np.round(values)).astype(np.int16))
    del made


def rasters():
    def away(x, y):
        return np.hypot(x, y)

    raster('impermeabilisation', 50, lambda x, y: np.clip(100 - away(x, y) / 30, 0, 100), -9999)
    raster('pente', 100, lambda x, y: np.clip((x + y - 3000) / 160, 1, 40), -9999)
    raster('population', 200, lambda x, y: np.clip(420 * np.exp(-(away(x, y) / 1800) ** 2), 0, None), -9999)
    raster('prix', 200, lambda x, y: np.where(away(x, y) < 3500, 2600 - away(x, y) / 3, np.nan), -9999)


def main():
    inventory()
    layers(np.random.default_rng(7))
    rasters()
    communes(np.random.default_rng(11))
    print(f'{sum(path.stat().st_size for path in HERE.iterdir() if path.is_file()):,} bytes')


if __name__ == '__main__':
    main()
