"""Optional libraries: which one is missing, what it is for, how to install it on this system."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from .i18n import tr


def is_installed(library: str) -> bool:
    """Found by Python, without paying for its import."""
    try:
        return find_spec(library) is not None
    except (ImportError, ValueError):
        return False


def missing(libraries) -> list[str]:
    """One sentence for each absent library."""
    return [
        tr('{library} is not installed; it is needed to {purpose}. {install}').format(
            library=library, purpose=_purpose(library), install=install_line(library, system())
        )
        for library in libraries
        if not is_installed(library)
    ]


def _purpose(library: str) -> str:
    purposes = {
        'pandas': tr('read and compute tables'),
        'scipy': tr('solve allocation problems and follow roads'),
        'geopandas': tr('measure sites against zones'),
        'rasterio': tr('read rasters'),
        'duckdb': tr('read national stock files'),
        'psycopg2': tr('speak with PostgreSQL'),
    }
    return purposes.get(library, tr('run this algorithm'))


def system() -> str:
    """windows, macos, flatpak, debian or linux."""
    if sys.platform == 'win32':
        return 'windows'
    if sys.platform == 'darwin':
        return 'macos'
    if 'FLATPAK_ID' in os.environ or Path('/.flatpak-info').exists():
        return 'flatpak'
    return 'debian' if Path('/etc/debian_version').exists() else 'linux'


def install_line(library: str, where: str) -> str:
    """What to type or click on that system."""
    if where == 'windows':
        return tr('Install: OSGeo4W Setup, Advanced Install, package python3-{library}.').format(library=library)
    if where == 'macos':
        return tr('Install: in Terminal, {folder}/pip3 install {library}').format(
            library=library, folder='/Applications/QGIS.app/Contents/MacOS/bin')
    if where == 'flatpak':
        return tr('The Flatpak of QGIS cannot add it: install QGIS from your distribution or from qgis.org, '
                  'then its package python3-{library}.').format(library=library)
    if where == 'debian':
        return tr('Install: sudo apt install python3-{library}').format(library=library)
    return tr('Install the package python3-{library} of your distribution.').format(library=library)
