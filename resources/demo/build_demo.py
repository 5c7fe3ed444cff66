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
    streets = [('LineString', [(x - 5000, y + dy), (x + 5000, y + dy)], {'nature': 'Route à 1 chaussée', 'importance': '3'})
               for dy in range(-3000, 3001, 500)]
    streets += [('LineString', [(x + dx, y - 3000), (x + dx, y + 3000)], {'nature': 'Route à 1 chaussée', 'importance': '4'})
                for dx in range(-3000, 3001, 500)]
    streets += [('LineString', [(x - 5000, y - 3600), (x + 5000, y - 3600)],
                 {'nature': 'Type autoroutier', 'importance': '1'}),
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
    print(f'{sum(path.stat().st_size for path in HERE.iterdir() if path.is_file()):,} bytes')


if __name__ == '__main__':
    main()
