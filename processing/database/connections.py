"""PostgreSQL connections of the user's QGIS, by name: what the driver needs, and what a layer may keep.

Credentials come out of QGIS's authentication store, or of the connection itself, at the moment of connecting. Parameters,
logs, metadata and projects hold the connection's name or the identifier of its credentials, never these.
"""

from __future__ import annotations

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

from ..i18n import tr

PROVIDER = 'postgres'


def connection_names() -> list[str]:
    """Those the user has."""
    return sorted(QgsProviderRegistry.instance().providerMetadata(PROVIDER).connections())


def connection_problems(name: str) -> list[str]:
    """A sentence if there is no such connection."""
    known = connection_names()
    if name in known:
        return []
    return [
        tr('Database: "{name}" is no PostgreSQL connection of this QGIS ({known}). Make one in the browser: PostgreSQL, New '
           'connection.').format(name=name, known=', '.join(known) or '-')
    ]


def _uri(name: str) -> QgsDataSourceUri:
    return QgsDataSourceUri(QgsProviderRegistry.instance().providerMetadata(PROVIDER).connections()[name].uri())


def connection_info(name: str) -> str:
    """What the driver needs, credentials included. In the main thread: QGIS may ask for its master password."""
    return _uri(name).connectionInfo(True)


def table_uri(name: str, schema: str, table: str, shape: str, key: str) -> str:
    """A table as a layer's source, without credentials: QGIS finds or asks them when it opens the layer."""
    uri = _uri(name)
    uri.setUsername('')
    uri.setPassword('')
    uri.setDataSource(schema, table, shape, '', key)
    return uri.uri(False)
