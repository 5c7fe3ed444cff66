"""Inputs of a session on one departement: cut out of the official files, nothing lost, nothing guessed."""

import importlib.util
import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OFFICIAL_FILES = Path(os.environ.get('RESSORT_DATA', ROOT.parent / 'shared' / 'data'))


@pytest.fixture(scope='module')
def session_data():
    spec = importlib.util.spec_from_file_location('session_data', ROOT / 'scripts' / 'session_data.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope='module')
def inputs(session_data, tmp_path_factory):
    for library in ('duckdb', 'osgeo'):
        pytest.importorskip(library)
    missing = session_data.absent(OFFICIAL_FILES, '08')
    if missing:
        pytest.skip(f'no official files at {OFFICIAL_FILES}: set RESSORT_DATA ({missing[0]})')
    out = tmp_path_factory.mktemp('inputs')
    session_data.prepare(OFFICIAL_FILES, '08', out)
    return out


def features(path):
    return [feature['properties'] for feature in json.loads(path.read_text(encoding='utf-8'))['features']]


def test_what_is_absent_is_named(session_data, tmp_path):
    missing = session_data.absent(tmp_path, '08')
    assert len(missing) == len(session_data.FILES) and 'geo_fr/communes_2018_dep08.geojson.gz' in missing


def test_every_epci_once_with_its_inhabitants(session_data, inputs):
    rows = features(inputs / 'epci.geojson')
    codes = [row['code'] for row in rows]
    assert len(codes) == len(set(codes)) > 1200
    members = session_data.read_membership(OFFICIAL_FILES / session_data.FILES['membership'])
    whole = members['population'].groupby(members['siren']).sum()
    assert all(row['population'] == pytest.approx(whole[row['code']]) for row in rows if row['population'])
    assert all(row['housing_vacancy'] is None or 0 <= row['housing_vacancy'] < 40 for row in rows)
    unknown = [row for row in rows if row['brownfields'] is None]
    assert unknown and not any(row['brownfields'] == 0 for row in rows)  # absence from the inventory is no zero


def test_the_departement_alone(inputs):
    lines = (inputs / 'brownfields.csv').read_text(encoding='utf-8').splitlines()
    assert len(lines) - 1 >= 210
    communes = features(inputs / 'communes.geojson')
    assert len(communes) == 452 and {row['code'][:2] for row in communes} == {'08'}
    table = (inputs / 'land_take_unknown.csv').read_text(encoding='utf-8').splitlines()
    assert len(table) == 453 and table[1].endswith(';' * 13)


def test_inhabitants_on_the_grid_add_up(session_data, inputs):
    from osgeo import gdal

    gdal.UseExceptions()
    grid = gdal.Open(str(inputs / 'population.tif'))
    people = sum(row['population'] or 0 for row in features(inputs / 'communes.geojson'))
    assert grid.ReadAsArray().sum() > people  # with what lies up to 25 km around
