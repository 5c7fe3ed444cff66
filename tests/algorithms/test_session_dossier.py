"""The dossier through QGIS: pages of what is given, words on them, workbook, what is unknown, refusals, cancel."""

import json
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsFeatureRequest, QgsLayoutItemLabel, QgsProject, QgsVectorLayer

POCKET = Path(__file__).resolve().parents[1] / 'data' / 'pocket'
SQUARE = 'Polygon(({0} 0, {1} 0, {1} 9000, {0} 9000, {0} 0))'


@pytest.fixture
def ledger(run, table, tmp_path):
    """Results of the ledger of three communes, as files."""
    communes = table([[code] for code in ('01001', '01002', '01003')], {'insee': 'text'}, geometry='Polygon',
                     crs='EPSG:2154',
                     shapes=[SQUARE.format(9000 * n, 9000 * n + 9000) for n in range(3)])
    made = {name: str(tmp_path / f'{name.lower()}.gpkg') for name in ('OUTPUT', 'LEDGER', 'TRAJECTORY')}
    run('zan_ledger', LAND_TAKE=str(POCKET / 'land_take.csv'), TERRITORIES=communes, **made)
    return {'LEDGER': made['LEDGER'], 'TRAJECTORY': made['TRAJECTORY'], 'COMMUNES': made['OUTPUT']}


def words_of(folder):
    """Texts of the layout that the project holds, a list by page."""
    project = QgsProject()
    assert project.read(str(folder / 'dossier.qgz'))
    layout = project.layoutManager().layouts()[0]
    pages = [[] for _ in range(layout.pageCollection().pageCount())]
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            pages[item.page()].append(item.text())
    made = [' | '.join(page).replace('\xa0', ' ') for page in pages]
    project.clear()
    return made


@pytest.fixture
def sites(table):
    columns = {'site': 'text', 'name': 'text', 'state': 'text', 'chosen': 'bool', 'score': 'real', 'frequency': 'real',
               'proof': 'text'}
    proof = 'not proven optimal: gap 2.5 %'
    return table([['s1', 'Hall', 'chosen', True, 0.7, 0.9, proof], ['s2', 'Yard', 'left', False, 0.4, 0.1, proof]], columns,
                 geometry='Point', crs='EPSG:2154', shapes=['Point(100 100)', 'Point(9100 900)'])


@pytest.fixture
def session(tmp_path):
    def saved(name, **choices):
        path = tmp_path / name
        path.write_text(json.dumps({'kind': 'ressort session', 'version': 1, 'title': 'Essai', 'date': '2026-03-12',
                                    'profile': 'productive_hotel', **choices}), encoding='utf-8')
        return str(path)

    return saved


def test_the_land_budget_on_its_pages(run, ledger, tmp_path):
    result = run('session_dossier', **ledger, TERRITORY='200000001', FOLDER=str(tmp_path / 'made'))
    folder = tmp_path / 'made'
    assert result['PAGE_COUNT'] == 5  # cover, budget, trajectory, map, limits
    assert {path.name for path in folder.iterdir()} == {
        'dossier.pdf', 'dossier.png', *(f'dossier_{n}.png' for n in range(2, 6)), 'dossier.qgz', 'dossier.gpkg',
        'dossier.ods'}
    cover, budget, trajectory, _, _ = words_of(folder)
    assert 'CC des Trois' in cover and 'not given' in cover and 'page 2' in cover
    assert '2.1 ha' in cover  # left: 4.0 allowed, 1.9 used
    assert '5.20' in budget or 'guarantee excess 1.20 ha' in budget
    assert 'projected at this pace: 6.3 ha' in trajectory and 'mean of the reference: 0.80 ha a year' in trajectory
    assert (folder / 'dossier.pdf').read_bytes()[:5] == b'%PDF-'


def test_everything_in_one_workbook(run, ledger, session, sites, tmp_path):
    run('session_dossier', **ledger, PORTFOLIO=sites, FROM_SESSION=session('a.json', weights={'area': 1.0}, taken=['s1']),
        WORKBOOK=1, FOLDER=str(tmp_path / 'made'))
    source = ogr.Open(str(tmp_path / 'made' / 'dossier.xlsx'))
    names = [source.GetLayer(number).GetName() for number in range(source.GetLayerCount())]
    assert names == ['Ledger', 'Trajectory', 'Portfolio', 'Choices']
    portfolio = [row.items() for row in source.GetLayerByName('Portfolio')]
    assert [(row['Site'], row['Chosen'], row['Score']) for row in portfolio] == [('s1', 'yes', 0.7), ('s2', 'no', 0.4)]


def test_a_choice_that_is_not_proven_says_so(run, sites, tmp_path):
    run('session_dossier', PORTFOLIO=sites, WORKBOOK=2, FOLDER=str(tmp_path / 'made'))
    cover, page, figures, _ = words_of(tmp_path / 'made')
    for words in (cover, page):
        assert 'not proven optimal: gap 2.5 %' in words
    assert 'Hall' in figures and 'Yard' not in figures and '90%' in figures and '?' in figures
    assert not list((tmp_path / 'made').glob('*.ods'))


@pytest.fixture
def long_ledger(ledger):
    """The same, with 111 communes more."""
    layer = QgsVectorLayer(ledger['LEDGER'], 'ledger', 'ogr').materialize(QgsFeatureRequest())
    commune = next(feature for feature in layer.getFeatures() if feature['level'] == 'commune')
    for number in range(111):
        copy = QgsFeature(commune)
        copy['territory'], copy['name'] = f'02{number:03d}', f'Village {number}'
        assert layer.dataProvider().addFeatures([copy])[0]
    return layer


@pytest.mark.parametrize(('workbook', 'words'), [
    (0, 'The first 54 of 117; all of them are in the workbook.'),
    (2, 'The first 54 of 117; the workbook, which was not asked for, has all of them.')])
def test_every_sheet_of_a_table_cut_short_says_so(run, long_ledger, tmp_path, workbook, words):
    run('session_dossier', LEDGER=long_ledger, WORKBOOK=workbook, FOLDER=str(tmp_path / 'made'))
    pages = [page for page in words_of(tmp_path / 'made') if 'Every level is a reading of the same hectares' in page]
    assert len(pages) == 2 and all(words in page for page in pages)
    assert sum(page.count('Village') for page in pages) < 54
    if workbook == 0:
        book = ogr.Open(str(tmp_path / 'made' / 'dossier.ods'))
        assert book.GetLayerByName('Ledger').GetFeatureCount() == 117


def test_sites_that_come_in_beyond_the_page_are_counted(run, session, table, tmp_path):
    names = [f's{number}' for number in range(14)]
    marked = table([[name, name, 70, 3000, 5e5] for name in names],
                   {'site_id': 'text', 'site_nom': 'text', 'score': 'real', 'floor_m2': 'real', 'cost_low': 'real'})
    run('session_dossier', SITES=marked, FROM_SESSION=session('now.json', taken=names),
        COMPARE_SESSION=session('before.json', taken=[]), FOLDER=str(tmp_path / 'made'))
    [differs] = [page for page in words_of(tmp_path / 'made') if 'Sites in and out' in page]
    assert differs.count('comes in') == 10 and 'and 4 more, in the session file' in differs


def test_what_each_hectare_buys(run, sites, table, tmp_path):
    front = table([[0.0, 0.4, 1], [1.5, 0.9, 3]], {'land_take': 'real', 'objective': 'real', 'sites': 'int'})
    run('session_dossier', PORTFOLIO=sites, FRONT=front, FOLDER=str(tmp_path / 'made'))
    assert 'What each hectare buys' in words_of(tmp_path / 'made')[2]


def test_choices_and_what_differs(run, session, sites, table, tmp_path):
    marked = table([['s1', 'Hall', 70, 3000, 5e5], ['s2', 'Yard', 40, 1000, 2e5]],
                   {'site_id': 'text', 'site_nom': 'text', 'score': 'real', 'floor_m2': 'real', 'cost_low': 'real'})
    lifted = {'site': 's1', 'rule': 'zone_closed', 'who': 'Conseil', 'when': '2026-03-01', 'why': 'Révision du PLU'}
    now = session('now.json', weights={'area': 0.6, 'soil': 0.4}, taken=['s1'], overrides=[lifted], scenario='C',
                  parameters={'count': 4, 'model': 0, 'land': None})
    before = session('before.json', weights={'area': 0.5, 'soil': 0.5}, taken=['s2'], scenario='B')
    run('session_dossier', SITES=marked, PORTFOLIO=sites, FROM_SESSION=now, COMPARE_SESSION=before,
        FOLDER=str(tmp_path / 'made'))
    *_, choices, differs, _ = words_of(tmp_path / 'made')
    assert 'Conseil, 1 March 2026: Révision du PLU' in choices and '60%' in choices and 'C: the chosen sites' in choices
    assert '50%' in differs and 'comes in' in differs
    assert '+2000' in differs.replace(',', '') and '+300000' in differs.replace(',', '')


def test_nothing_known_is_said_once(run, table, tmp_path):
    land_take = table([['01001', 'CC', None, None], ['01002', 'CC', None, None]],
                      {'idcom': 'text', 'epci25txt': 'text', 'naf11art12': 'real', 'naf21art22': 'real'})
    ledger = str(tmp_path / 'ledger.gpkg')
    run('zan_ledger', LAND_TAKE=land_take, OUTPUT='memory:', LEDGER=ledger, TRAJECTORY='memory:')
    run('session_dossier', LEDGER=ledger, TERRITORY='01', FOLDER=str(tmp_path / 'made'))
    cover, budget, _ = words_of(tmp_path / 'made')
    assert 'unknown' in cover and '0.0 ha' not in cover and 'Unknown, not zero.' in budget


def test_refused_before_the_run(refusal, table, session, tmp_path):
    folder = str(tmp_path / 'made')
    assert 'Nothing to show' in refusal('session_dossier', FOLDER=folder)
    assert 'Ledger, all levels: no column level' in refusal('session_dossier', LEDGER=table([['a']], {'site': 'text'}),
                                                            FOLDER=folder)
    assert 'give the session to reopen too' in refusal('session_dossier', COMPARE_SESSION=session('a.json'), FOLDER=folder)
    assert 'no such file' in refusal('session_dossier', FROM_SESSION='/nowhere.json', FOLDER=folder)


def test_a_cancelled_run_leaves_no_file(run, sites, feedback, tmp_path):
    feedback.cancel()
    run('session_dossier', PORTFOLIO=sites, FOLDER=str(tmp_path / 'made'))
    assert not (tmp_path / 'made').exists() or list((tmp_path / 'made').iterdir()) == []
