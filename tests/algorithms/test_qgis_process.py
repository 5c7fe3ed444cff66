"""Every algorithm of the provider from the command line: a throw-away profile, tables without types, exit status, --json."""

import csv
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
POCKET = ROOT / 'tests' / 'data' / 'pocket'
# Debian 12's wrapper adds an option that its own program refuses
PROGRAM = shutil.which('qgis_process.bin') or shutil.which('qgis_process')
SETTINGS = """[PythonPlugins]
ressort=true
processing=true
[locale]
overrideFlag=true
userLocale={language}
globalLocale={language}
"""
WORLD = {'WORLD_TRADE': POCKET / 'world.csv', 'WORLD_COUNTRY_FIELD': 'country', 'WORLD_PRODUCT_FIELD': 'product',
         'WORLD_VALUE_FIELD': 'value'}
ACTIVITY = {'ACTIVITY': POCKET / 'activity.csv', 'ACTIVITY_TERRITORY_FIELD': 'dep', 'ACTIVITY_CODE_FIELD': 'heading',
            'ACTIVITY_VALUE_FIELD': 'exports', 'ACTIVITY_KIND': 2}
TRADE = {'TRADE': POCKET / 'world.csv'}
PORTFOLIO = {'SITES': POCKET / 'sites.geojson', 'DEMAND': POCKET / 'demand.geojson', 'DEMAND_FIELD': 'pop', 'RADIUS': 260.1}
TOWNS = {'TERRITORIES': POCKET / 'towns.csv', 'CODE_FIELD': 'code'}

VALBRUME = ROOT / 'resources' / 'demo'  # the fictional territory of the demo
OCSGE = {'PIECES': ROOT / 'resources' / 'examples' / 'ocsge.csv'}
BLEND = {'STAFF': POCKET / 'staff.csv', 'EXPORTS': POCKET / 'customs.csv'}
SESSION, BEFORE = POCKET / 'session_after.json', POCKET / 'session_before.json'
MARKED = {'SITES': POCKET / 'marked.geojson'}
SITES_CHAIN = {'check_brownfields:FINDINGS': 'findings.csv', 'mark_productive_hotels:MARKED': 'marked.gpkg',
               'mark_productive_hotels:REPORT': 'marked.html'}
FRENCH_CHAIN = {'resilience_index:SCORES': 'scores.gpkg', 'resilience_index:PRODUCTS': 'products.gpkg',
                'study_maps:FOLDER': 'maps'}

# id: parameters, files it writes by output, numbers it must give
RUNS = {
    'import_establishments': ({'FILE': POCKET / 'establishments.csv'}, {'OUTPUT': 'staff.csv'},
                              {'ROWS_READ': 3, 'ROWS_KEPT': 2}),
    'check_brownfields': ({'FILE': VALBRUME / 'friches-standard.csv'},
                          {'OUTPUT': 'brownfields.gpkg', 'STANDARD': 'standard.csv', 'REPORT': 'report.html'},
                          {'SITE_COUNT': 24, 'ERROR_COUNT': 0}),
    'mark_productive_hotels': ({'SITES': VALBRUME / 'friches-standard.csv', 'DRAWS': 100}, {'OUTPUT': 'hotels.gpkg'},
                               {'SITE_COUNT': 23, 'EXCLUDED_COUNT': 1}),
    'business_parks': ({'PARKS': ROOT / 'resources' / 'examples' / 'zones_activites.csv'}, {'OUTPUT': 'parks.gpkg'},
                       {'PARK_COUNT': 3, 'VACANCY': 100 * 5 / 33, 'SHARED_COUNT': 0}),
    'site_sheets': ({'SITES': POCKET / 'marked.geojson', 'CRITERIA': POCKET / 'criteria.csv', 'COUNT': 1, 'DPI': 50},
                    {'FOLDER': 'sheets'}, {'PAGE_COUNT': 1}),
    'import_customs': ({'FILE': POCKET / 'customs.csv'}, {'OUTPUT': 'customs.csv'}, {'ROWS_READ': 2, 'ROWS_KEPT': 2}),
    'import_world_trade': ({'FILE': POCKET / 'world.csv', 'REVISION': 1}, {'OUTPUT': 'trade.csv'}, {'ROWS_READ': 8}),
    'french_territories': ({'LEVEL': 0}, {'OUTPUT': 'regions.gpkg'}, {'TERRITORY_COUNT': 13}),
    'product_space': (TRADE, {'LINKS': 'links.csv', 'NODES': 'nodes.gpkg', 'EDGES': 'edges.gpkg'}, {'LINK_COUNT': 3}),
    'country_resilience': ({**TRADE, 'EU_BLOC': 'false'}, {'OUTPUT': 'countries.csv'}, {'COUNTRY_COUNT': 3}),
    'regional_rca': ({**ACTIVITY, **WORLD}, {'OUTPUT': 'rca.csv'}, {'TERRITORY_COUNT': 4, 'PRODUCT_COUNT': 5}),
    'productive_leaps': ({'RCA': POCKET / 'rca.csv', **WORLD}, {'OUTPUT': 'leaps.csv'}, {'LEAP_COUNT': 1}),
    'resilience_index': (
        {'TERRITORIES': POCKET / 'territories.geojson', 'CODE_FIELD': 'code', **ACTIVITY, **WORLD},
        {'OUTPUT': 'score.gpkg', 'FAMILIES': 'families.gpkg', 'PRODUCTS': 'products.csv', 'REPORT': 'report.html'},
        {'TERRITORY_COUNT': 3, 'PRODUCT_COUNT': 5, 'SCORE_MEAN': 40, 'UNMATCHED_SHARE': 0.25}),
    'study_maps': ({'SCORES': POCKET / 'scores.geojson', 'PRODUCT_SPACE': 'false', 'DPI': 50}, {'FOLDER': 'maps'},
                   {'TERRITORY_COUNT': 3, 'PAGE_COUNT': 5}),
    'site_portfolio': ({**PORTFOLIO, 'COUNT': 2}, {'OUTPUT': 'sites.gpkg', 'SESSION': 'session.json'},
                       {'CHOSEN_COUNT': 2, 'COVERED_SHARE': 15 / 17, 'COST_SUM': 11, 'GAP': 0}),
    'zan_ledger': ({'LAND_TAKE': POCKET / 'land_take.csv'}, {'OUTPUT': 'communes.csv', 'WORKBOOK': 'ledger.xlsx'},
                   {'COMMUNE_COUNT': 3, 'YEAR_COUNT': 3, 'ALLOWED_SUM': 5.2, 'USED_SUM': 1.9, 'EXCESS_SUM': 1.2}),
    'territory_unions': (
        {'TERRITORIES': POCKET / 'territories.geojson', 'CODE_FIELD': 'code', **ACTIVITY, **WORLD},
        {'OUTPUT': 'unions.gpkg', 'MEMBERS': 'members.csv', 'PARTNERS': 'partners.gpkg'}, {'UNION_COUNT': 3}),
    'relocation_plan': (
        {**ACTIVITY, **WORLD, 'TERRITORY': '2A', 'CANDIDATES': 1, 'COUNT': 1, 'PROVEN': 'false'},
        {'OUTPUT': 'plan.csv', 'SUMMARY': 'after.csv', 'KNOW_HOW': 'know_how.csv'}, {'GAIN': 20, 'PROVEN_COUNT': 0}),
    'shock_test': ({**ACTIVITY, **WORLD, 'TERRITORY': '01', 'LOSS': 0}, {'OUTPUT': 'curve.csv', 'CRITICAL': 'threads.csv'},
                   {'LOSS_WORST': 60, 'LOSS_MEAN': 60}),
    'import_dependence': ({'LEAST_CONCENTRATION': 1}, {'OUTPUT': 'none.csv', 'TOTALS': 'totals.csv'},
                          {'VULNERABLE_COUNT': 0, 'DEPENDENCE': 0}),
    'key_sectors': ({}, {'OUTPUT': 'baskets.csv', 'PRODUCTS': 'products.csv', 'MAP': 'map.csv'}, {'BASKET_COUNT': 12}),
    'plug_and_play': ({'TERRITORY': '94'}, {'OUTPUT': 'units.csv', 'AFTER': 'after.csv'}, {'UNIT_COUNT': 15}),
    'two_paths': (TOWNS, {'OUTPUT': 'paths.csv'}, {'TERRITORY_COUNT': 6, 'DENSIFY_COUNT': 2, 'MIXED_COUNT': 2}),
    'blend_activity': (BLEND, {'OUTPUT': 'blended.csv', 'REPORT': 'report.csv'},
                       {'TERRITORY_COUNT': 2, 'CLASS_COUNT': 2, 'MASKED_COUNT': 0}),
    # 3,000 m2 of workshops at 0.22 to 0.4 of the ground are 0.75 to 1.36 ha that the hall, in zone U, spares
    'land_scenarios': ({**MARKED, 'NEED': 3000, 'CHOSEN': '99001_1'},
                       {'OUTPUT': 'land.csv', 'ACCOUNT': 'account.csv', 'SESSION': 'session.json'},
                       {'SPARED_C_LOW': 0.75, 'SPARED_C_HIGH': 0.3 / 0.22, 'ASSUMED_COUNT': 0}),
    'net_artificialisation': ({**OCSGE, 'TERRITORY_FIELD': 'commune', 'AREA_FIELD': 'surface_m2'}, {'OUTPUT': 'net.csv'},
                              {'ARTIFICIALISED_SUM': 3.4, 'GIVEN_BACK_SUM': 1, 'NET_SUM': 2.4, 'OUTSIDE_SUM': 0}),
    'compare_sessions': ({'FIRST': BEFORE, 'SECOND': SESSION, **MARKED},
                         {'OUTPUT': 'differences.csv', 'SITE_LIST': 'sites.csv', 'RESULTS': 'results.csv'},
                         {'DIFFERENCE_COUNT': 3, 'IN_COUNT': 1, 'OUT_COUNT': 1}),
    'session_dossier': ({**MARKED, 'FROM_SESSION': SESSION, 'COMPARE_SESSION': BEFORE, 'DPI': 50}, {'FOLDER': 'dossier'},
                        {'PAGE_COUNT': 4}),
    # a model gives its results, no numbers
    'french_chain': ({'LEVEL': 0}, FRENCH_CHAIN, {}),
    'sites_chain': ({'FILE': VALBRUME / 'friches-standard.csv', 'PROFILE': 0}, SITES_CHAIN, {}),
}

# id: what makes it refuse, and its sentence
REFUSALS = {
    'import_establishments': ({'FILE': POCKET / 'none.csv'}, 'none.csv'),
    'check_brownfields': ({'FILE': POCKET / 'none.csv'}, 'none.csv'),
    'mark_productive_hotels': ({'SITES': VALBRUME / 'friches-standard.csv', 'PROFILE_FILE': POCKET / 'towns.csv'},
                               'towns.csv'),
    'business_parks': ({'PARKS': POCKET / 'none.csv'}, 'none.csv'),
    'site_sheets': ({'SITES': POCKET / 'sites.geojson', 'CRITERIA': POCKET / 'criteria.csv'}, 'account by criterion'),
    'import_customs': ({'FILE': POCKET / 'none.csv'}, 'none.csv'),
    'import_world_trade': ({'FILE': POCKET / 'none.csv'}, 'none.csv'),
    'french_territories': ({'LEVEL': 2}, 'needs an input layer'),
    'product_space': ({'TRADE': POCKET / 'world.csv', 'VALUE_FIELD': 'nope'}, 'no column "nope"'),
    'country_resilience': ({'RCA_THRESHOLD': -1}, 'received -1; expected 0.01 or more'),
    'regional_rca': ({**ACTIVITY, 'NATION': 'XXX'}, '"XXX" is no country'),
    'productive_leaps': ({'RCA': POCKET / 'rca.csv', 'PROXIMITY_THRESHOLD': 2}, 'expected a number from 0.01 to 1'),
    'resilience_index': ({'TERRITORIES': POCKET / 'activity.csv', 'CODE_FIELD': 'dep', **ACTIVITY, **WORLD},
                         'polygons are expected'),
    'study_maps': ({'SCORES': POCKET / 'territories.geojson'}, 'columns score are missing'),
    'site_portfolio': ({**PORTFOLIO, 'SITE_FIELD': 'nope'}, 'no column "nope"'),
    'zan_ledger': ({'LAND_TAKE': POCKET / 'towns.csv'}, 'no column of a year'),
    'territory_unions': ({'GROUPING': 0}, 'give a layer and the field that names the unions'),
    'relocation_plan': ({**ACTIVITY, **WORLD, 'COUNT': 0, 'PROVEN': 'false'}, 'expected a number from 1 to 100'),
    'shock_test': ({'LOSS': 2}, 'give a table with their class, territory and staff'),
    'import_dependence': ({'LEAST_SHARE': 2}, 'expected a number from 0 to 1'),
    'key_sectors': ({'BASKETS': POCKET / 'world.csv'}, 'which column is "Baskets: basket field"'),
    'plug_and_play': ({'COUNT': 0}, 'expected a number from 1 to 50'),
    'two_paths': ({**TOWNS, 'PRICE_FIELD': 'nope'}, 'no column "nope"'),
    'blend_activity': ({'STAFF': POCKET / 'staff.csv'}, 'at least two of'),
    'land_scenarios': ({'SITES': POCKET / 'towns.csv'}, 'neither polygons nor a column of areas'),
    'net_artificialisation': (OCSGE, 'Say where each piece lies'),
    'compare_sessions': ({'FIRST': BEFORE, 'SECOND': POCKET / 'none.json'}, 'none.json: no such file'),
    'session_dossier': ({}, 'Nothing to show'),
    'french_chain': ({'LEVEL': 2}, 'needs an input layer'),
    'sites_chain': ({'FILE': POCKET / 'none.csv'}, 'none.csv: no such file'),
}

ONLINE = {'download_sources', 'save_to_postgis'}  # need the network or a server: their own tests have one

pytestmark = pytest.mark.skipif(PROGRAM is None, reason='qgis_process is not installed')


@pytest.fixture(scope='module')
def profile(tmp_path_factory):
    return make_profile(tmp_path_factory.mktemp('profile'), 'en')


def make_profile(folder, language):
    """A profile with this checkout as its only plugin; the user's own is left alone."""
    home = folder / 'profiles' / 'default'
    (home / 'QGIS').mkdir(parents=True)
    (home / 'QGIS' / 'QGIS3.ini').write_text(SETTINGS.format(language=language), encoding='utf-8')
    (home / 'python' / 'plugins').mkdir(parents=True)
    (home / 'python' / 'plugins' / 'ressort').symlink_to(ROOT)
    return folder


def call(profile, *words):
    """Run the program: its exit status, its standard output and its errors."""
    environment = {**os.environ, 'QGIS_CUSTOM_CONFIG_PATH': str(profile), 'QT_QPA_PLATFORM': 'offscreen'}
    done = subprocess.run([PROGRAM, '--json', *map(str, words)], env=environment, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, check=False, timeout=300)
    return done.returncode, done.stdout, done.stderr


def run(profile, name, **parameters):
    return call(profile, 'run', f'ressort:{name}', '--', *(f'{key}={value}' for key, value in parameters.items()))


def rows_of(path):
    with open(path, encoding='utf-8', newline='') as stream:
        return list(csv.DictReader(stream))


def answer(text):
    return json.loads(text[text.index('{'):])


@pytest.fixture(scope='module')
def listed(profile):
    """The algorithms it lists: an import error would leave the list empty and the exit status 0."""
    status, out, errors = call(profile, 'list')
    assert status == 0 and 'Traceback' not in errors
    return set(answer(out)['providers']['ressort']['algorithms'])


def test_every_algorithm_is_run_and_refused_here(listed):
    assert {name.split(':')[1] for name in listed} - ONLINE == set(RUNS)
    assert set(RUNS) == set(REFUSALS)


@pytest.mark.parametrize('name', RUNS)
def test_it_runs_and_writes_its_files(profile, tmp_path, name):
    parameters, files, numbers = RUNS[name]
    status, out, errors = run(profile, name, **parameters, **{key: tmp_path / file for key, file in files.items()})
    assert status == 0, errors
    assert 'Traceback' not in errors
    results = answer(out)['results']
    for key, file in files.items():
        assert Path(results[key]).name == file and (tmp_path / file).stat().st_size > 0
    assert {key: results[key] for key in numbers} == pytest.approx(numbers)
    beside = {Path(file).with_suffix('.qmd').name for file in files.values()}  # sources of a file that cannot hold them
    assert sorted({path.name for path in tmp_path.iterdir()} - beside) == sorted(files.values())


@pytest.mark.parametrize('name', REFUSALS)
def test_it_refuses_in_a_sentence(profile, tmp_path, name):
    parameters, words = REFUSALS[name]
    outputs = {key: tmp_path / file for key, file in RUNS[name][1].items()}
    status, out, errors = run(profile, name, **parameters, **outputs)
    assert status == 1
    assert words in out + errors and 'Traceback' not in out + errors
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_fails_midway_ends_with_status_1(profile, tmp_path):
    """What the table holds is known only once it is read: no territory of the layer is in this one."""
    (tmp_path / 'activity.csv').write_text('dep,heading,exports\nZZ,0101,1\n')
    status, out, errors = run(profile, 'resilience_index', **{
        **RUNS['resilience_index'][0], 'ACTIVITY': tmp_path / 'activity.csv', 'OUTPUT': tmp_path / 'score.gpkg'})
    assert status == 1
    assert 'No territory of the activity table (ZZ) is one of the layer' in out + errors
    assert 'Traceback' not in out + errors and not (tmp_path / 'score.gpkg').exists()


def test_csv_without_types_reads_as_typed_layers_do(profile, tmp_path):
    """Products as the pocket country has them by hand, through text all the way."""
    run(profile, 'resilience_index', **RUNS['resilience_index'][0], OUTPUT=tmp_path / 'score.csv',
        PRODUCTS=tmp_path / 'products.csv')
    scores, products = (rows_of(tmp_path / name) for name in ('score.csv', 'products.csv'))
    ain, gironde = scores[0], scores[3]
    assert [ain[name] for name in ('code', 'name', 'score', 'strong', 'leaps', 'rank')] == ['01', 'Ain', '60', '2', '1', '1']
    assert gironde['code'] == '33' and gironde['score'] == gironde['strong'] == gironde['f01'] == ''
    [leap] = [row for row in products if row['status'] == 'leap']
    assert (leap['code'], leap['product'], leap['parents'], leap['rca']) == ('01', '0103', '0101 0102', '0')


def test_it_speaks_french(tmp_path):
    profile = make_profile(tmp_path / 'french', 'fr')
    (tmp_path / 'out').mkdir()
    run(profile, 'resilience_index', **RUNS['resilience_index'][0], OUTPUT=tmp_path / 'out' / 'score.csv',
        PRODUCTS=tmp_path / 'out' / 'products.csv')
    assert 'Voitures de tourisme' in (tmp_path / 'out' / 'products.csv').read_text(encoding='utf-8')
