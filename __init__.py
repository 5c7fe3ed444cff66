"""Ressort: what a territory can make, what it could make next, and where. QGIS starts at `classFactory`."""


def classFactory(iface):  # noqa: N802  (the name QGIS calls)
    """The plugin object; imported here so that `ressort.engine` needs no QGIS."""
    from .plugin.plugin import RessortPlugin

    return RessortPlugin(iface)
