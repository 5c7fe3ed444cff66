"""Which territories touch, and what they are together: a spatial index, and the polygons dissolved."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex


def repaired(shape):
    """The shape, made valid if it is not: QGIS stops at a crossed ring."""
    return shape if shape.isGeosValid() else shape.makeValid()


def touching_pairs(codes, shapes):
    """Pairs of codes whose polygons touch or overlap, each once, sorted: [(one, other)]."""
    shapes = [repaired(shape) for shape in shapes]
    index, pairs = QgsSpatialIndex(), set()
    for number, shape in enumerate(shapes):
        feature = QgsFeature(number)
        feature.setGeometry(shape)
        index.addFeature(feature)
    for number, shape in enumerate(shapes):
        if shape.isEmpty():
            continue
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        for other in index.intersects(shape.boundingBox()):
            different = codes[other] != codes[number] and codes[other] and codes[number]
            if other > number and different and engine.intersects(shapes[other].constGet()):
                pairs.add(tuple(sorted((codes[number], codes[other]))))
    return sorted(pairs)


def dissolved(shapes):
    """One multipolygon from several."""
    together = QgsGeometry.unaryUnion([repaired(shape) for shape in shapes if not shape.isEmpty()])
    together.convertToMultiType()
    return together
