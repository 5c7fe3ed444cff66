"""What a map shows: the main frame, and an inset for each overseas departement of France that holds a territory."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsRectangle,
)

from ..i18n import RESOURCES, language
from ..systems import living

DEGREES = 'EPSG:4326'
LAMBERT_93, EUROPE, WORLD = 'EPSG:2154', 'EPSG:3035', 'EPSG:8857'  # legal in France; ETRS89 LAEA; Equal Earth
METROPOLITAN = QgsRectangle(-6, 41, 10.5, 52)
CONTINENT = QgsRectangle(-25, 33, 45, 72)


@dataclass(frozen=True)
class Frame:
    """An extent in a reference system; `name` is that of an inset, '' for the main map."""

    name: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle


def _insets() -> list[tuple[str, str, QgsRectangle]]:
    """Name, reference system and place in degrees of each inset."""
    with (RESOURCES / 'tables' / 'overseas_insets.csv').open(encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file))
    name = 'name_fr' if language() == 'fr' else 'name_en'
    sides = ('west', 'south', 'east', 'north')
    return [(row[name], row['crs'], QgsRectangle(*(float(row[side]) for side in sides))) for row in rows]


def frames(shapes, crs: QgsCoordinateReferenceSystem) -> list[Frame]:
    """The main frame, then an inset per overseas departement, if something lies in metropolitan France too."""
    crs, boxes = living(crs), [shape.boundingBox() for shape in shapes if not shape.isEmpty()]
    if not crs.isValid():
        return [Frame('', crs, _around(boxes))]
    degrees = [_moved(box, crs, QgsCoordinateReferenceSystem(DEGREES)) for box in boxes]
    known = _insets()
    inset_of = [next((number for number, (_, _, place) in enumerate(known) if place.contains(_centre(box))), None)
                for box in degrees]
    at_home = [box for box, inset in zip(degrees, inset_of) if inset is None and METROPOLITAN.contains(_centre(box))]
    if not at_home:
        inset_of = [None] * len(boxes)
    here = [number for number, inset in enumerate(inset_of) if inset is None]
    target = _projection(crs, _around([degrees[number] for number in here]))
    made = [Frame('', target, _around([_moved(boxes[number], crs, target) for number in here]))]
    for number, (name, system, _) in enumerate(known):
        inside = [box for box, inset in zip(boxes, inset_of) if inset == number]
        if inside:
            local = living(QgsCoordinateReferenceSystem(system))
            made.append(Frame(name, local, _around([_moved(box, crs, local) for box in inside], 0.08)))
    return made


def _projection(crs, place: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """A map in degrees is squeezed: the legal projection of France, that of Europe, or equal areas of the world."""
    if METROPOLITAN.contains(place):
        return QgsCoordinateReferenceSystem(LAMBERT_93)
    if not crs.isGeographic():
        return crs
    if CONTINENT.contains(place):
        return living(QgsCoordinateReferenceSystem(EUROPE))
    return living(QgsCoordinateReferenceSystem(WORLD)) if place.width() > 90 else crs


def _moved(box, crs, target) -> QgsRectangle:
    if crs == target:
        return box
    return QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext()).transformBoundingBox(box)


def _centre(box) -> QgsPointXY:
    return box.center()


def _around(boxes, margin: float = 0.06) -> QgsRectangle:
    extent = QgsRectangle()
    for box in boxes:
        extent.combineExtentWith(box)
    extent.scale(1 + margin)
    return extent
