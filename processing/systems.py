"""Reference systems that hold: QGIS 3.22 empties those that it first met in a thread which has ended since.

Such a system is valid and keeps its code, yet it has no definition: files are written without it, and transforms leave
coordinates as they are. QGIS keeps it for the whole session, and so gives it to whoever asks for the same code.
"""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

OURS = ('EPSG:4326', 'EPSG:2154')  # what every measure in metropolitan France goes through


def hold_ours() -> None:
    """Meet ours as the provider loads, in a thread that lasts as long as QGIS; before a run, see that they hold."""
    for code in OURS:
        living(QgsCoordinateReferenceSystem(code))


def living(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """That system, made anew where it was emptied; as it is where it has no code to make it from."""
    if not crs.isValid() or crs.toWkt() or not crs.authid():
        return crs
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    return QgsCoordinateReferenceSystem(crs.authid())
