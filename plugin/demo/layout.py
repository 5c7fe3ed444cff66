"""The score map on one A4 page: title, map, legend with its unit, scale bar, national score, sources."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...processing.i18n import tr
from .labels import FONT, INNER_PARIS

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
MARGIN, WIDTH, HEIGHT = 10, 297, 210  # A4 landscape, millimetres
COLUMN_X, COLUMN_WIDTH = 212, 75  # the text beside the map
GREY = '#4d4d4d'


def font(size: float, *, bold=False) -> QFont:
    """The demo's font at that size, in points."""
    made = QFont(FONT)
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def text_format(size: float, *, bold=False, colour='#1a1a1a') -> QgsTextFormat:
    """The same as QGIS draws it."""
    made = QgsTextFormat.fromQFont(font(size, bold=bold))
    made.setColor(QColor(colour))
    return made


def text_item(layout, text: str, size: float, box: tuple, *, bold=False, colour='#1a1a1a') -> QgsLayoutItemLabel:
    """A label in `box` (x, y, width, height): adjustSizeToText comes out too narrow on some releases."""
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    if hasattr(item, 'setTextFormat'):  # QGIS 3.24 and later
        item.setTextFormat(text_format(size, bold=bold, colour=colour))
    else:
        item.setFont(font(size, bold=bold))
        item.setFontColor(QColor(colour))
    item.setHAlign(Qt.AlignmentFlag.AlignLeft)
    item.attemptMove(QgsLayoutPoint(box[0], box[1], MM))
    item.attemptResize(QgsLayoutSize(box[2], box[3], MM))
    layout.addLayoutItem(item)
    return item


def score_map(layout, theme: str, box: QRectF, extent: QgsRectangle) -> QgsLayoutItemMap:
    """A map of that extent showing a theme, whatever the project shows (a locked set of layers keeps full paths)."""
    item = QgsLayoutItemMap(layout)
    item.attemptSetSceneRect(box)
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)
    item.setCrs(layout.project().crs())
    layout.addLayoutItem(item)
    item.zoomToExtent(extent)
    return item


def extent_of(project, layer, *, codes: tuple = (), margin: float = 0.04) -> QgsRectangle:
    """Extent of the layer, or of the territories of those codes, in the project's system, and a little around."""
    extent = layer.extent()
    if codes:
        request = QgsFeatureRequest().setFilterExpression(f'"code" IN {codes}')
        extent = QgsRectangle()
        for feature in layer.getFeatures(request):
            extent.combineExtentWith(feature.geometry().boundingBox())
    extent = QgsCoordinateTransform(layer.crs(), project.crs(), project).transformBoundingBox(extent)
    extent.scale(1 + margin)
    return extent


def paris_inset(layout, layer, theme: str) -> None:
    """Paris and its ring, enlarged in the sea to the west: nobody could read them on a map of France."""
    box = QRectF(MARGIN, 152, 40, 40)
    item = score_map(layout, theme, box, extent_of(layout.project(), layer, codes=INNER_PARIS, margin=0.25))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor('#8c8c8c'))
    item.setBackgroundColor(QColor('#ffffff'))
    text_item(layout, tr('Paris and its inner ring'), 8, (MARGIN, 146, 60, 6), bold=True)


def has_gaps(layer) -> bool:
    """Is there a territory without a score?"""
    request = QgsFeatureRequest().setFilterExpression('"score" IS NULL').setLimit(1)
    return any(True for _ in layer.getFeatures(request))


def legend(layout, drawn, layer, title: str) -> QgsLayoutItemLegend:
    """The classes of the score, the unit in the title."""
    item = QgsLayoutItemLegend(layout)
    item.setLinkedMap(drawn)
    item.setAutoUpdateModel(False)
    tree = item.model().rootGroup()
    tree.clear()
    node = tree.addLayer(layer)
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    if not has_gaps(layer):  # the last class is that of territories without a score
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(len(layer.renderer().rootRule().children()) - 1)))
        item.model().refreshLayerLegend(node)
    item.setTitle(title)
    for style, size in ((QgsLegendStyle.Style.Title, 11), (QgsLegendStyle.Style.SymbolLabel, 9.5)):
        bold = style == QgsLegendStyle.Style.Title
        if hasattr(QgsLegendStyle, 'setTextFormat'):  # QGIS 3.30 and later
            item.rstyle(style).setTextFormat(text_format(size, bold=bold))
        else:
            item.setStyleFont(style, font(size, bold=bold))
    item.setSymbolWidth(8)
    item.attemptMove(QgsLayoutPoint(COLUMN_X - 2, 72, MM))
    layout.addLayoutItem(item)
    return item


def scale_bar(layout, drawn) -> QgsLayoutItemScaleBar:
    """200 kilometres, whatever the units of the project."""
    item = QgsLayoutItemScaleBar(layout)
    item.setStyle('Line Ticks Up')
    item.setLinkedMap(drawn)
    item.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    item.setUnitLabel('km')
    item.setUnitsPerSegment(100)
    item.setNumberOfSegments(2)
    item.setNumberOfSegmentsLeft(0)
    item.setTextFormat(text_format(8))
    item.attemptMove(QgsLayoutPoint(COLUMN_X, 178, MM))
    layout.addLayoutItem(item)
    return item


def score_layout(project, layer, *, theme: str, title: str, nation: str, products: str, sources: str,
                 with_paris: bool) -> QgsPrintLayout:
    """Build the page and keep it in the project under its title."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    subtitle = tr('What each territory makes well or could make next, out of what the world trades')
    text_item(layout, title, 20, (MARGIN, 7, WIDTH - 2 * MARGIN, 10), bold=True)
    text_item(layout, subtitle, 10.5, (MARGIN, 17, WIDTH - 2 * MARGIN, 7), colour=GREY)
    frame = QRectF(MARGIN, 26, COLUMN_X - MARGIN - 6, 168)
    drawn = score_map(layout, theme, frame, extent_of(project, layer))
    if with_paris:
        paris_inset(layout, layer, theme)
    text_item(layout, tr('France as a whole'), 11, (COLUMN_X, 30, COLUMN_WIDTH, 7), bold=True)
    text_item(layout, nation, 30, (COLUMN_X, 37, COLUMN_WIDTH, 14), bold=True, colour='#253494')
    beside = tr('of the products of world trade, strong or within reach')
    text_item(layout, beside, 9, (COLUMN_X, 52, COLUMN_WIDTH, 12), colour=GREY)
    legend(layout, drawn, layer, tr('Resilience score (%)'))
    text_item(
        layout,
        tr('Score: share of the {count} products of world trade that the territory makes well above the world average '
           '(strong products) or could make next from what it knows (productive leaps).').format(count=products),
        8.5, (COLUMN_X, 124, COLUMN_WIDTH, 45), colour=GREY)
    scale_bar(layout, drawn)
    text_item(layout, sources, 7, (MARGIN, 196, WIDTH - 2 * MARGIN, 9), colour=GREY)
    project.layoutManager().addLayout(layout)
    return layout


def export(layout, base: str, *, dpi: int = 150) -> list[str]:
    """Write base.png and base.pdf, and give their paths."""
    exporter = QgsLayoutExporter(layout)
    image, page = QgsLayoutExporter.ImageExportSettings(), QgsLayoutExporter.PdfExportSettings()
    image.dpi = page.dpi = dpi
    gdal.PushErrorHandler('CPLQuietErrorHandler')  # it complains that a PNG, once written, takes no coordinates
    try:
        results = {
            f'{base}.png': exporter.exportToImage(f'{base}.png', image),
            f'{base}.pdf': exporter.exportToPdf(f'{base}.pdf', page),
        }
    finally:
        gdal.PopErrorHandler()
    refused = [path for path, result in results.items() if result != QgsLayoutExporter.ExportResult.Success]
    if refused:
        raise OSError(tr('These maps could not be written: {paths}.').format(paths=', '.join(refused)))
    return list(results)
