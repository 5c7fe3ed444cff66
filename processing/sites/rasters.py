"""Sites against rasters: mean over the cells a site covers, each weighed by the share it covers; sum within a radius."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProcessingException, QgsRectangle

from ..i18n import tr

TYPES = {'Byte': 'u1', 'UInt16': 'u2', 'Int16': 'i2', 'UInt32': 'u4', 'Int32': 'i4', 'Float32': 'f4', 'Float64': 'f8'}
WIDEST = 1500  # cells on a side: a larger window is read by one cell out of several


@dataclass
class Measured:
    """Per site: `mean` of the valid cells (NaN without any), `total`, `valid` share of the area read, `small`: under one cell."""

    mean: object
    total: object
    valid: object
    small: object
    thinned: int = 0


def measure(raster, sites, context, should_stop, radius=0.0, highest=None) -> Measured:
    """The first band under each site, or within `radius` metres of its middle. Cells above `highest` are no data."""
    import numpy as np

    from ...engine.progress import check

    count = len(sites.metric)
    found = Measured(*(np.full(count, np.nan) for _ in range(3)), np.zeros(count, dtype=bool))
    grid = _Grid(raster)
    transform = QgsCoordinateTransform(sites.metric_crs, raster.crs(), context.transformContext())
    for position, shape in enumerate(sites.metric):
        if shape is None:
            continue
        check(should_stop)
        area = shape if not radius else shape.centroid().buffer(radius, 16)
        moved = QgsGeometry(area)
        try:
            moved.transform(transform)
        except QgsCsException as error:
            raise QgsProcessingException(tr('{raster}: the sites do not fit in its reference system: {detail}').format(
                raster=raster.name(), detail=error)) from error
        _fill(found, position, grid, moved, highest)
    return found


def _fill(found, position, grid, shape, highest) -> None:
    import numpy as np

    window = grid.window(shape.boundingBox())
    if window is None:
        found.valid[position] = 0.0
        return
    values, step = grid.read(window)
    weights = grid.coverage(shape, window, step, values.shape)
    found.thinned += step > 1
    whole = weights.sum()
    asked = grid.cells(shape) / step ** 2
    found.small[position] = asked < 1
    known = np.isfinite(values)
    if highest is not None:
        known &= ~(values > highest)
    weights = np.where(known, weights, 0.0)
    valid = weights.sum()
    found.valid[position] = min(valid / max(whole, asked), 1.0) if whole > 0 else 0.0
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

    def read(self, window):
        """Values as float64, NaN for no data, and how many cells stand behind one."""
        import numpy as np

        column, row, columns, rows = window
        step = max(-(-max(columns, rows) // WIDEST), 1)
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
        return values, step

    def coverage(self, shape, window, step, size):
        """Share of each cell read that the shape covers; a point covers its cell."""
        import numpy as np

        from ...engine.sites.cell_coverage import coverage, turned

        if shape.area() <= 0:
            return np.ones(size)
        column, row = window[:2]
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
