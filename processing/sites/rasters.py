"""Sites against rasters: mean over the cells a site covers, each weighed by the share it covers; sum within a radius."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProcessingException, QgsRectangle

from ..i18n import tr
from ..systems import living

TYPES = {'Byte': 'u1', 'UInt16': 'u2', 'Int16': 'i2', 'UInt32': 'u4', 'Int32': 'i4', 'Float32': 'f4', 'Float64': 'f8'}
WIDEST = 1500  # cells on a side: a larger window is read by one cell out of several


@dataclass
class Measured:
    """Per site: `mean` of the valid cells (NaN without any), `total`, `valid` share of the area, `small`: under one cell."""

    mean: object
    total: object
    valid: object
    small: object
    thinned: int = 0


def measure(raster, sites, context, should_stop, radius=0.0, highest=None, covered=None) -> Measured:
    """The first band under each site, or within `radius` metres of its middle. Cells above `highest` are no data.

    `covered` keeps the shares of cells between rasters that have the same grid.
    """
    import numpy as np

    from ...engine.progress import check

    count = len(sites.metric)
    found = Measured(*(np.full(count, np.nan) for _ in range(3)), np.zeros(count, dtype=bool))
    grid = _Grid(raster)
    known = {} if covered is None else covered.setdefault((*grid.key(), radius), {})
    transform = QgsCoordinateTransform(sites.metric_crs, living(raster.crs()), context.transformContext())
    for position, shape in enumerate(sites.metric):
        if shape is None:
            continue
        check(should_stop)
        if position not in known:
            known[position] = grid.covered(_moved(shape, radius, transform, raster))
        _fill(found, position, grid, known[position], highest)
    return found


def _moved(shape, radius, transform, raster) -> QgsGeometry:
    moved = QgsGeometry(shape if not radius else shape.centroid().buffer(radius, 16))
    try:
        moved.transform(transform)
    except QgsCsException as error:
        raise QgsProcessingException(tr('{raster}: the sites do not fit in its reference system: {detail}').format(
            raster=raster.name(), detail=error)) from error
    return moved


def _fill(found, position, grid, covered, highest) -> None:
    import numpy as np

    window, step, weights, asked = covered
    if window is None:
        found.valid[position] = 0.0
        return
    values = grid.read(window, step)
    found.thinned += step > 1
    found.small[position] = asked < 1
    known = np.isfinite(values)
    if highest is not None:
        known &= ~(values > highest)
    whole = weights.sum()
    weights = np.where(known, weights, 0.0)
    valid = weights.sum()
    found.valid[position] = min(valid / max(whole, asked / step ** 2), 1.0) if whole > 0 else 0.0
    if valid > 0:
        total = float((weights * np.where(known, values, 0.0)).sum())
        found.mean[position] = total / valid
        found.total[position] = total * step ** 2


class _Grid:
    """The cells of a raster's first band."""

    def __init__(self, raster):
        self.raster, self.provider = raster, raster.dataProvider()
        box = raster.extent()
        self.left, self.top = box.xMinimum(), box.yMaximum()
        self.columns, self.rows = raster.width(), raster.height()
        if not self.columns or not self.rows:
            raise QgsProcessingException(tr('{raster} has no cells to read: give a raster file, not a map service.').format(
                raster=raster.name()))
        self.width, self.height = box.width() / self.columns, box.height() / self.rows

    def key(self):
        """What two rasters share when their cells are the same."""
        return self.raster.crs().toWkt(), self.left, self.top, self.width, self.height, self.columns, self.rows

    def covered(self, shape):
        """Window, cells behind one on a side, share of each cell that the shape covers, and its area in cells."""
        window = self.window(shape.boundingBox())
        if window is None:
            return None, 1, None, 0.0
        step = max(-(-max(window[2:]) // WIDEST), 1)
        return window, step, self.coverage(shape, window, step), self.cells(shape)

    def cells(self, shape) -> float:
        """Area of the shape in cells; of a point, its own cell."""
        return shape.area() / (self.width * self.height) or 1.0

    def window(self, box):
        """First column, first row, columns, rows; None outside the raster."""
        import math

        first_column = max(math.floor((box.xMinimum() - self.left) / self.width), 0)
        first_row = max(math.floor((self.top - box.yMaximum()) / self.height), 0)
        last_column = min(math.floor((box.xMaximum() - self.left) / self.width), self.columns - 1)
        last_row = min(math.floor((self.top - box.yMinimum()) / self.height), self.rows - 1)
        if last_column < first_column or last_row < first_row:
            return None
        return first_column, first_row, last_column - first_column + 1, last_row - first_row + 1

    def read(self, window, step):
        """Values as float64, NaN for no data; one cell out of `step` on a side."""
        import numpy as np

        column, row, columns, rows = window
        wide, high = -(-columns // step), -(-rows // step)
        box = QgsRectangle(self.left + column * self.width, self.top - (row + high * step) * self.height,
                           self.left + (column + wide * step) * self.width, self.top - row * self.height)
        block = self.provider.block(1, box, wide, high)
        kind = TYPES.get(_type_name(block.dataType()))
        if kind is None or not block.isValid():
            raise QgsProcessingException(tr('{raster}: its first band cannot be read as numbers.').format(
                raster=self.raster.name()))
        values = np.frombuffer(bytes(block.data()), kind).reshape(high, wide).astype(np.float64)
        if block.hasNoDataValue():
            values[values == block.noDataValue()] = np.nan
        return values

    def coverage(self, shape, window, step):
        """Share of each cell read that the shape covers; a point covers its cell."""
        import numpy as np

        from ...engine.sites.cell_coverage import coverage, turned

        column, row, columns, rows = window
        size = -(-rows // step), -(-columns // step)
        if shape.area() <= 0:
            return np.ones(size)
        origin = np.array([self.left + column * self.width, self.top - row * self.height])
        scale = np.array([self.width * step, -self.height * step])
        polygons = shape.asMultiPolygon() if shape.isMultipart() else [shape.asPolygon()]
        rings = [turned(np.array([(point.x(), point.y()) for point in ring]), hole=rank > 0)
                 for polygon in polygons for rank, ring in enumerate(polygon) if len(ring) > 3]
        return coverage([(ring - origin) / scale for ring in rings], *size)


def _type_name(code) -> str:
    """Name of a raster type, whatever the spelling of this QGIS."""
    names = {getattr(Qgis.DataType, name): name for name in TYPES}
    return names.get(code, '')
