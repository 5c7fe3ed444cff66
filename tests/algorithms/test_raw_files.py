"""From the producers' files to scores, all through QGIS: France as embedded, and another country without a French word."""

import os
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

SOURCE = Path(os.environ.get('RESSORT_DATA', Path(__file__).resolve().parents[3] / 'shared' / 'data')) / 'subnational_fr'
FAMILIES = [f'f{number:02d}' for number in range(1, 20)]
SCORES = ['score', 'strong', 'leaps', 'rank', 'score_low', 'score_high', *FAMILIES]
KREISE = ('01001', '09162', '98', '99')  # codes with zeros, and two that mean "not localised" to French customs


@pytest.fixture
def squares(table):
    def made(codes):
        shapes = [f'POLYGON(({x} 0, {x + 1} 0, {x + 1} 1, {x} 1, {x} 0))' for x in range(len(codes))]
        return table([[code] for code in codes], {'code': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=shapes)

    return made


def scores(layer):
    layer = QgsVectorLayer(layer, 'result', 'ogr') if isinstance(layer, str) else layer
    return {feature['code']: [feature[name] for name in SCORES] for feature in layer.getFeatures()}


def raw(name):
    if not (SOURCE / name).is_file():
        pytest.skip(f'no official files at {SOURCE}: set RESSORT_DATA')
    return str(SOURCE / name)


@pytest.fixture
def regions(plugin, squares):
    from ressort.engine.sources import embedded

    return squares(sorted(embedded.departements()['region'].unique()))


def test_the_raw_staff_file_scores_as_the_embedded_one(run, regions):
    file = raw('effectifs_nace_departement_2018.csv.gz')
    staff = run('import_establishments', FILE=file, LEVEL=1, OUTPUT='memory:')['OUTPUT']
    ours = scores(run('resilience_index', TERRITORIES=regions, ACTIVITY=staff, DRAWS=0, OUTPUT='memory:')['OUTPUT'])
    held = scores(run('resilience_index', TERRITORIES=regions, DRAWS=0, OUTPUT='memory:')['OUTPUT'])
    assert ours == {code: pytest.approx(row) for code, row in held.items()} and len(held) > 12


def test_the_raw_customs_file_scores_as_the_embedded_one(run, regions, table):
    from ressort.engine.sources.embedded import french_activity

    file = raw('douane_departement_cpf4_2019_2020.csv.gz')
    exports = run('import_customs', FILE=file, YEAR='all', OUTPUT='memory:')['OUTPUT']
    held = french_activity().dropna(subset=['exports_eur'])
    known = table(held[['territory', 'class', 'exports_eur']].values.tolist(),
                  {'territory': 'text', 'class': 'text', 'exports_eur': 'real'})
    ours, theirs = (scores(run('resilience_index', TERRITORIES=regions, ACTIVITY=rows, ACTIVITY_KIND=1,
                               ACTIVITY_VALUE_FIELD=field, OUTPUT='memory:')['OUTPUT'])
                    for rows, field in ((exports, 'exports'), (known, 'exports_eur')))
    assert ours == {code: pytest.approx(row) for code, row in theirs.items()} and len(theirs) > 12


# Another country


def test_another_country_by_nace_class(run, squares, table, feedback):
    rows = [[kreis, code, value * (2 if kreis == '98' and code == '29.10' else 1)] for kreis in KREISE
            for code, value in (('10.71', 100), ('25.62', 50), ('29.10', 80), ('20.16', 30))]
    result = run('resilience_index', TERRITORIES=squares(KREISE), NATION='DEU', OUTPUT='memory:',
                 ACTIVITY=table(rows, {'ags': 'text', 'nace': 'text', 'staff': 'int'}), ACTIVITY_TERRITORY_FIELD='ags')
    found = scores(result['OUTPUT'])
    assert sorted(found) == sorted(KREISE) and all(row[0] > 0 for row in found.values())
    assert found['01001'] == found['09162'] == found['99'] != found['98']
    assert result['UNMATCHED_SHARE'] == 0 and result['TERRITORY_COUNT'] == 4
    assert not any('customs' in note or 'France' in note for note in feedback.infos)


def test_another_country_from_its_customs_by_heading_and_unions(run, squares, table, tmp_path):
    path = tmp_path / 'aussenhandel.csv'
    path.write_text('territory;nace;year;exports\n' + ''.join(
        f'{kreis};{code};2022;{value}\n' for kreis in KREISE for code, value in (('29.10', 80), ('10.71', 20))))
    exports = run('import_customs', FILE=str(path), TERRITORIES=1, OUTPUT='memory:')
    assert exports['NO_TERRITORY_SHARE'] == 0
    members = table([['01001', '01'], ['09162', '09'], ['98', '20'], ['99', '20']], {'ags': 'text', 'land': 'text'})
    result = run('resilience_index', TERRITORIES=squares(['01', '09', '20']), NATION='DEU', ACTIVITY=exports['OUTPUT'],
                 ACTIVITY_KIND=1, ACTIVITY_VALUE_FIELD='exports', MEMBERSHIP=members, MEMBERSHIP_TERRITORY_FIELD='ags',
                 MEMBERSHIP_UNION_FIELD='land', OUTPUT='memory:')
    assert result['TERRITORY_COUNT'] == 3 and result['UNMATCHED_SHARE'] == 0
    headings = table([['BY', '8703', 90], ['BY', '2203', 10], ['HH', '8703', 10], ['HH', '0901', 90]],
                     {'territory': 'text', 'hs4': 'text', 'value': 'int'})
    result = run('resilience_index', TERRITORIES=squares(['BY', 'HH']), NATION='DEU', ACTIVITY=headings, ACTIVITY_KIND=2,
                 ACTIVITY_CODE_FIELD='hs4', OUTPUT='memory:')
    assert scores(result['OUTPUT'])['HH'][1] == 2  # cars, and coffee
