"""The land-take ledger through QGIS: three communes and their EPCI, entries, targets, polygons, workbook, refusals."""

from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsVectorLayer

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
SQUARE = 'Polygon((0 0, 1 0, 1 1, 0 1, 0 0))'


@pytest.fixture
def asked():
    def parameters(**changes):
        return {'LAND_TAKE': str(POCKET / 'land_take.csv'), 'OUTPUT': 'memory:', 'LEDGER': 'memory:',
                'TRAJECTORY': 'memory:', 'ENTRY_LIST': 'memory:', **changes}

    return parameters


def rows_of(layer):
    return {feature['territory']: feature for feature in layer.getFeatures()}


def test_three_communes_and_their_epci(run, asked, feedback):
    result = run('zan_ledger', **asked())
    ledger = rows_of(result['LEDGER'])
    a, epci = ledger['01001'], ledger['200000001']
    assert [a[name] for name in ('allowed', 'used', 'pace', 'projected')] == pytest.approx([3.2, 1.5, 0.5, 5.0])
    assert round(a['use_pct']) == 47 and round(a['proj_pct']) == 156 and a['target'] == 'national target'
    assert [epci[name] for name in ('allowed', 'members_ha', 'excess_ha')] == pytest.approx([4.0, 5.2, 1.2])
    assert epci['name'] == 'CC des Trois' and 'SCoT du Bout' in ledger and ledger['01']['members'] == 3
    assert any('guarantee of 1.0 ha was given to all' in warning for warning in feedback.warnings)
    years = [row for row in result['TRAJECTORY'].getFeatures() if row['territory'] == '01001']
    assert len(years) == 13 and years[-1]['cumulated'] == pytest.approx(1.5)


def test_projects_targets_and_the_nine_years_of_the_other_tool(run, asked, table):
    entries = table([['1001', 2025, 's1', 'engagé', '0,4', ''], ['200000001', 2026, 's2', 'projet', 2, ''],
                     ['01001', 2024, 's3', 'renaturation', 0.3, 'oui'], ['01001', 2022, 's4', 'engagé', 9, '']],
                    {'commune': 'text', 'annee': 'int', 'site': 'text', 'nature': 'text', 'surface_ha': 'text',
                     'preuve': 'text'})
    targets = table([['200000001', '0.6']], {'code': 'text', 'objectif': 'text'})
    covered = table([['01001', 'non', 0], ['01002', 'oui', 2], ['01003', 'oui', 0]],
                    {'commune': 'text', 'couverte': 'text', 'delegated': 'int'})
    result = run('zan_ledger', **asked(ENTRIES=entries, TARGETS=targets, COVERAGE=covered, PACE_YEARS=9))
    ledger = rows_of(result['LEDGER'])
    a, epci = ledger['01001'], ledger['200000001']
    assert a['allowed'] == pytest.approx(6.4 * 0.4) and a['target'] == 'EPCI' and a['guarantee'] == 0
    assert a['balance'] == pytest.approx(2.56 - 1.5 + 0.3 - 0.4) and a['projected'] == pytest.approx(4.5)
    assert ledger['01002']['guarantee'] == 2 and epci['planned'] == 2 and epci['target'] == 'own target'
    reasons = [row['reason'] for row in result['ENTRY_LIST'].getFeatures()]
    assert reasons[3] == 'its year is already measured'


def test_communes_of_a_layer_that_the_table_lacks_are_unknown(run, asked, table, feedback):
    layer = table([['1001'], ['01009']], {'insee': 'text'}, geometry='Polygon', crs='EPSG:2154', shapes=[SQUARE] * 2)
    result = run('zan_ledger', **asked(TERRITORIES=layer))
    known, lacking = result['OUTPUT'].getFeatures()
    assert known['allowed'] == pytest.approx(3.2) and known.geometry().area() == 1
    assert lacking['territory'] == '01009' and not lacking['used'] and not lacking['allowed'] and lacking['coverage'] == 0
    assert result['UNKNOWN_COUNT'] == 1 and result['OUTPUT'].crs().authid() == 'EPSG:2154'
    assert any('1 communes are not in the table (01009)' in warning for warning in feedback.warnings)


@pytest.mark.parametrize('name', ['ledger.ods', 'ledger.xlsx'])
def test_the_three_tables_in_one_workbook(run, asked, tmp_path, name):
    run('zan_ledger', **asked(WORKBOOK=str(tmp_path / name)))
    source = ogr.Open(str(tmp_path / name))
    sheets = {source.GetLayer(n).GetName(): source.GetLayer(n) for n in range(source.GetLayerCount())}
    assert set(sheets) == {'Ledger', 'Trajectory'}  # no entry was given
    cells = {feature.GetField(1): feature.GetField(8) for feature in sheets['Ledger']}
    assert {'01001', '01002', '01003', '200000001', '01'} <= set(cells) and cells['01001'] == pytest.approx(3.2)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_gpkg_keeps_codes_and_nulls(run, asked, tmp_path):
    run('zan_ledger', **asked(OUTPUT=str(tmp_path / 'ledger.gpkg')))
    layer = QgsVectorLayer(str(tmp_path / 'ledger.gpkg'), 'ledger', 'ogr')
    assert sorted(row['territory'] for row in layer.getFeatures()) == ['01001', '01002', '01003']


@pytest.mark.parametrize('changes, words', [
    ({'LAND_TAKE': str(POCKET / 'towns.csv')}, 'no column of a year'),
    ({'ENTRIES': str(POCKET / 'towns.csv')}, 'Entries: no column kind, area_ha'),
    ({'WORKBOOK': '/tmp/ledger.csv'}, 'Workbook: ledger.csv is neither .ods nor .xlsx'),
    ({'REDUCTION': 50}, 'National reduction: received 50; expected a number from 0 to 1'),
])
def test_refused_before_the_run(refusal, asked, changes, words):
    assert words in refusal('zan_ledger', **asked(**changes))


def test_refused_by_what_the_tables_hold(run, asked, table, tmp_path):
    entries = table([['99999', 'engagé', 1]], {'territory': 'text', 'kind': 'text', 'area_ha': 'real'})
    with pytest.raises(QgsProcessingException, match='1 territories are in no column of the ledger \\(99999\\)'):
        run('zan_ledger', **asked(ENTRIES=entries, OUTPUT=str(tmp_path / 'ledger.gpkg')))
    with pytest.raises(QgsProcessingException, match='Check the unit'):
        run('zan_ledger', **asked(UNIT=1, LAND_TAKE=table([['01001', 9e8]], {'idcom': 'text', 'naf21art22': 'real'})))
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_leaves_no_file(run, asked, feedback, tmp_path):
    feedback.cancel()
    run('zan_ledger', **asked(OUTPUT=str(tmp_path / 'ledger.gpkg'), WORKBOOK=str(tmp_path / 'ledger.ods')))
    assert list(tmp_path.iterdir()) == []
