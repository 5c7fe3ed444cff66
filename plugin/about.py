"""What "About" says: versions of what runs, and the optional libraries that are missing, with the way to install them."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR, Qt
from qgis.PyQt.QtWidgets import QMessageBox

from ..processing.about import about
from ..processing.i18n import tr
from ..processing.libraries import is_installed, missing

LIBRARIES = ('numpy', 'pandas', 'scipy', 'geopandas', 'rasterio', 'duckdb')


def versions() -> list[str]:
    """One line for each library that is here."""
    lines = [f"Ressort {about('version')}", f'QGIS {Qgis.QGIS_VERSION}', f'Qt {QT_VERSION_STR}',
             f'Python {sys.version.split()[0]}, {platform.system()}']
    for library in filter(is_installed, LIBRARIES):
        try:
            lines.append(f'{library} {version(library)}')
        except PackageNotFoundError:
            lines.append(library)
    return lines


def about_text() -> str:
    """Plain text, to read and to send with a question."""
    parts = [tr('What a territory can make, what it could make next, what is missing, and on which brownfield the workshops '
                'would go.'), '\n'.join(versions())]
    lacking = missing([name for name in LIBRARIES if name != 'numpy'])
    parts.append('\n'.join(lacking) if lacking else tr('Every optional library is installed.'))
    parts.append(about('homepage'))
    return '\n\n'.join(parts)


def show_about(parent) -> None:
    """In a window; the text can be selected and copied."""
    box = QMessageBox(QMessageBox.Icon.Information, tr('About Ressort'), about_text(),
                      QMessageBox.StandardButton.Close, parent)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()
