"""Real servers on the loopback, started for the run and stopped after it; absent ones skip with the reason."""

import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location('servers', ROOT / 'benchmarks' / 'servers.py')
servers = sys.modules['servers'] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(servers)


@pytest.fixture(scope='session')
def cluster():
    """A PostgreSQL with PostGIS for the whole run; a test takes a schema of its own."""
    pytest.importorskip('psycopg2', reason='psycopg2 is not installed; `make test-servers` installs python3-psycopg2')
    if servers.postgres_programs() is None:
        pytest.skip('no PostgreSQL server with PostGIS is installed; `make test-servers` installs it')
    with servers.postgres() as running:
        yield running


@pytest.fixture(scope='session')
def spark_session():
    """A local Spark for the whole run."""
    pytest.importorskip('pyspark', reason='pyspark is not installed in this Python; `make test-servers` runs it in its own')
    if not servers.has_java():
        pytest.skip('no Java runs here; `make test-servers` installs openjdk-17-jre-headless')
    with servers.spark() as session:
        yield session
