"""The whole chain on a real PostGIS: a stock in a table, the index, results saved and read back; then every algorithm."""

import importlib.util
from pathlib import Path

import pytest

pytest.importorskip('psycopg2', reason='psycopg2 is not installed')

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
POCKET = ROOT / 'tests' / 'data' / 'pocket'
spec = importlib.util.spec_from_file_location('runs', ROOT / 'tests' / 'algorithms' / 'test_qgis_process.py')
runs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(runs)


@pytest.fixture
def sent(run, database, schema, from_database):
    """`sent(path or layer, name)`: the same as a layer of PostGIS."""

    def made(source, name):
        layer = source.clone() if isinstance(source, QgsVectorLayer) else QgsVectorLayer(str(source), name, 'ogr')
        layer.setName(name)
        run('save_to_postgis', LAYERS=[layer], DATABASE=database, SCHEMA=schema, STYLES=False)
        return from_database(schema, name, 'geom' if layer.isSpatial() else '')

    return made


@pytest.fixture
def stock_table(cluster, schema):
    """The stock of the pocket country as a table, as an agency keeps it."""
    lines = (POCKET / 'establishments.csv').read_text(encoding='utf-8').splitlines()
    names = ', '.join(f'"{name}" text' for name in lines[0].split(','))
    rows = ', '.join('(' + ', '.join(f"'{cell}'" for cell in line.split(',')) + ')' for line in lines[1:])
    cluster.sql(f'CREATE SCHEMA IF NOT EXISTS "{schema}"; CREATE TABLE "{schema}".stock ({names});'
                f'INSERT INTO "{schema}".stock VALUES {rows}')
    return {'DATABASE': 'agency', 'SCHEMA': schema, 'TABLE': 'stock'}


def table_of(layer):
    layer = QgsVectorLayer(layer, 'result', 'ogr') if isinstance(layer, str) else layer
    names = [name for name in layer.fields().names() if name != 'fid']
    return sorted([str(feature[name]) for name in names] + [feature.geometry().asWkt(3)] for feature in layer.getFeatures())


def test_import_index_save_read_back(run, database, stock_table, schema, sent, from_database, cluster, feedback):
    asked = {'MEASURE': 0, 'OUTPUT': 'memory:', 'REPORT': 'memory:'}
    by_file = run('import_establishments', FILE=str(POCKET / 'establishments.csv'), **asked)
    by_server = run('import_establishments', **stock_table, **asked)
    assert table_of(by_server['OUTPUT']) == table_of(by_file['OUTPUT'])
    assert (by_server['ROWS_READ'], by_server['ROWS_KEPT']) == (3, 2)
    assert any('where it lies' in line for line in feedback.infos)

    territories = sent(POCKET / 'territories.geojson', 'territories')
    activity = sent(by_server['OUTPUT'], 'activity')
    index = run('resilience_index', TERRITORIES=territories, CODE_FIELD='code', ACTIVITY=activity, ACTIVITY_KIND=0,
                ACTIVITY_TERRITORY_FIELD='territory', ACTIVITY_CODE_FIELD='activity', ACTIVITY_VALUE_FIELD='value',
                OUTPUT='memory:', PRODUCTS='memory:')
    scores, products = index['OUTPUT'], index['PRODUCTS']
    scores.setName('score')
    products.setName('products')
    run('save_to_postgis', LAYERS=[scores, products], DATABASE=database, SCHEMA=schema, PROJECT='study')
    assert table_of(from_database(schema, 'score', 'geom')) == table_of(scores)
    assert table_of(from_database(schema, 'products')) == table_of(products)
    assert cluster.sql(f'SELECT item FROM "{schema}".ressort_meta WHERE item IN (\'score\', \'products\')') != []
    assert cluster.sql(f'SELECT name FROM "{schema}".qgis_projects') == [('study',)]


def read_sources(name):
    """Parameters of a run whose files QGIS reads as layers, and the others."""
    parameters, outputs, numbers = runs.RUNS[name]
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f'ressort:{name}')
    layers = {key: value for key, value in parameters.items()
              if isinstance(algorithm.parameterDefinition(key), QgsProcessingParameterFeatureSource)}
    return layers, {key: value for key, value in parameters.items() if key not in layers}, outputs, numbers


@pytest.mark.parametrize('name', sorted(name for name, (given, _, _) in runs.RUNS.items() if any(
    isinstance(value, Path) for value in given.values())))
def test_every_algorithm_reads_layers_of_postgis(run, sent, name, tmp_path):
    """The runs of the command line, their files sent to PostGIS first: the same numbers."""
    layers, others, outputs, numbers = read_sources(name)
    if not layers:
        pytest.skip('it reads a file or a table, not a layer')
    held = {key: sent(path, f'input_{key.lower()}') for key, path in layers.items()}
    result = run(name, **held, **{key: str(value) if isinstance(value, Path) else value for key, value in others.items()},
                 **{key: str(tmp_path / value) for key, value in outputs.items()})
    for key, value in numbers.items():
        assert result[key] == pytest.approx(value), key


def test_a_result_may_go_straight_to_postgis(run, sent, cluster, schema):
    """As QGIS offers for every result: a table of a database as the destination."""
    trade = sent(POCKET / 'world.csv', 'trade')
    uri = f"postgres://{cluster.info()} table=\"{schema}\".\"countries\" key='fid'"
    run('country_resilience', TRADE=trade, EU_BLOC=False, OUTPUT=uri)
    assert cluster.sql(f'SELECT count(*) FROM "{schema}".countries') == [(3,)]


def test_customs_and_world_trade_are_counted_by_the_server(run, cluster, schema):
    cluster.sql(f'CREATE SCHEMA "{schema}"; CREATE TABLE "{schema}".customs (dep text, cpf4 text, annee text, '
                f"exportation text, importation text);"
                f"INSERT INTO \"{schema}\".customs VALUES ('1', '10.71', '2020', '8500', '4000');"
                f'CREATE TABLE "{schema}".world (country text, product text, value numeric);'
                f"INSERT INTO \"{schema}\".world VALUES ('FRA', '0101', 10.5), ('FRA', '0101', 1), ('DEU', '0102', 3)")
    place = {'DATABASE': 'agency', 'SCHEMA': schema}
    customs = run('import_customs', **place, TABLE='customs', OUTPUT='memory:')
    assert (customs['ROWS_READ'], customs['YEAR_KEPT']) == (1, '2020')
    world = run('import_world_trade', **place, TABLE='world', REVISION=1, OUTPUT='memory:')
    assert [[feature[name] for name in ('country', 'product', 'value')] for feature in world['OUTPUT'].getFeatures()] == [
        ['DEU', '0102', 3.0], ['FRA', '0101', 11.5]]


def test_refusals_of_a_table(refusal, run, database, stock_table, schema):
    file = str(POCKET / 'establishments.csv')
    assert 'Give a file, or a database' in refusal('import_establishments', OUTPUT='memory:')
    assert 'leave one of them empty' in refusal('import_establishments', FILE=file, **stock_table, OUTPUT='memory:')
    assert 'say which one' in refusal('import_establishments', DATABASE=database, OUTPUT='memory:')
    assert 'is no PostgreSQL connection' in refusal('import_establishments', DATABASE='nowhere', TABLE='x', OUTPUT='memory:')
    with pytest.raises(QgsProcessingException, match='does not exist'):
        run('import_establishments', **{**stock_table, 'TABLE': 'nothing'}, OUTPUT='memory:')


def test_the_server_dies_while_it_counts(run, cluster, database, schema, from_database):
    import threading

    cluster.sql(f'CREATE SCHEMA "{schema}"; CREATE VIEW "{schema}".slow AS SELECT pg_sleep(60)::text AS siret, '
                "'08105'::text AS commune, '1071C'::text AS ape, '11'::text AS tranche")
    killer = threading.Timer(1.5, cluster.kill)
    killer.start()
    try:
        with pytest.raises(QgsProcessingException, match='connection to the database was lost'):
            run('import_establishments', DATABASE=database, SCHEMA=schema, TABLE='slow', OUTPUT='memory:')
    finally:
        killer.join()
        cluster.start()
