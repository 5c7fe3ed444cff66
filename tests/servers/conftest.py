"""Real servers on the loopback, started for the run and stopped after it; absent ones skip with the reason."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("servers", ROOT / "benchmarks" / "servers.py")
servers = sys.modules["servers"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(servers)


@pytest.fixture(scope="session")
def cluster():
    """A PostgreSQL with PostGIS for the whole run; a test takes a schema of its own."""
    pytest.importorskip("psycopg2", reason="psycopg2 is not installed; `make test-servers` installs python3-psycopg2")
    if servers.postgres_programs() is None:
        pytest.skip("no PostgreSQL server with PostGIS is installed; `make test-servers` installs it")
    with servers.postgres() as running:
        yield running


@pytest.fixture(scope="session")
def database(cluster, plugin):
    """The name of a QGIS connection whose user and password lie in the authentication store."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsProviderRegistry

    store = QgsApplication.authManager()
    assert store.setMasterPassword("of the tests", True)
    kept = QgsAuthMethodConfig("Basic")
    kept.setName("ressort tests")
    kept.setConfig("username", servers.OWNER)
    kept.setConfig("password", servers.PASSWORD)
    answer = store.storeAuthenticationConfig(kept)
    assert answer[0] if isinstance(answer, tuple) else answer
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    connection = metadata.createConnection(f"dbname='ressort' host=127.0.0.1 port={cluster.port} authcfg={kept.id()}", {})
    metadata.saveConnection(connection, "agency")
    yield "agency"
    metadata.deleteConnection("agency")
    store.removeAuthenticationConfig(kept.id())


@pytest.fixture
def from_database(cluster, database):
    """`from_database(schema, table, 'geom')`: the table as QGIS opens it through that connection."""
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsVectorLayer

    def opened(schema, table, shape="", key="fid", where=""):
        uri = QgsDataSourceUri(QgsProviderRegistry.instance().providerMetadata("postgres").connections()[database].uri())
        uri.setDataSource(schema, table, shape, where, key)
        layer = QgsVectorLayer(uri.uri(False), table, "postgres")
        assert layer.isValid(), layer.error().summary()
        return layer

    return opened


@pytest.fixture
def schema(cluster, request):
    """A name of its own; dropped at the end."""
    name = "".join(sign if sign.isalnum() else "_" for sign in request.node.name)[:40]
    yield name
    cluster.sql(f'DROP SCHEMA IF EXISTS "{name}" CASCADE', "root_of_cluster")


@pytest.fixture(scope="session")
def spark_session():
    """A local Spark for the whole run."""
    pytest.importorskip("pyspark", reason="pyspark is not installed in this Python; `make test-servers` runs it in its own")
    if not servers.has_java():
        pytest.skip("no Java runs here; `make test-servers` installs openjdk-17-jre-headless")
    with servers.spark() as session:
        yield session
