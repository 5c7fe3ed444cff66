"""One page of a layout: texts, maps, bars and legends set in the millimetres of A4, wherever it is printed."""

from __future__ import annotations

import re

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMarker,
    QgsLayoutItemPage,
    QgsLayoutItemPolygon,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProperty,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPolygonF

from ..styles.lettering import DARK, GREY, font, text_format
from .papers import MARGIN, Paper

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
INK = '#253494'
POINT = 25.4 / 72  # millimetres
NO_LINE = {'outline_style': 'no'}


class Page:
    """Builds a layout, sheet after sheet. Boxes are (x, y, width, height) in millimetres of A4, sizes of text in points."""

    def __init__(self, project, name: str, paper: Paper):
        self.paper = paper
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*paper.sheet(), MM))
        self.number = 0  # of the sheet that is being filled

    def turn(self) -> None:
        """Go on with a new sheet."""
        sheet = QgsLayoutItemPage(self.layout)
        sheet.setPageSize(QgsLayoutSize(*self.paper.sheet(), MM))
        self.layout.pageCollection().addPage(sheet)
        self.number += 1

    def _above(self) -> float:
        """Millimetres of paper above this sheet."""
        return self.layout.pageCollection().page(self.number).pos().y()

    def _placed(self, item, box, identifier=''):
        scale = self.paper.scale
        item.attemptMove(QgsLayoutPoint(box[0] * scale, box[1] * scale, MM), page=self.number)
        if len(box) == 4:
            item.attemptResize(QgsLayoutSize(box[2] * scale, box[3] * scale, MM))
        if identifier:
            item.setId(identifier)
        self.layout.addLayoutItem(item)
        return item

    def text(self, words: str, size: float, box, *, bold=False, colour=DARK, right=False, centre=False, bottom=False,
             middle=False, upright=False, name='') -> QgsLayoutItemLabel:
        """Words in a box; `[% expression %]` inside is filled in by QGIS. `upright`: read from bottom to top."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(words)
        size *= self.paper.scale
        if hasattr(item, 'setTextFormat'):  # QGIS 3.24 and later
            item.setTextFormat(text_format(size, bold=bold, colour=colour))
        else:
            item.setFont(font(size, bold=bold))
            item.setFontColor(QColor(colour))
        item.setMarginX(0)
        item.setMarginY(0)
        flag = Qt.AlignmentFlag
        item.setHAlign(flag.AlignRight if right else flag.AlignHCenter if centre else flag.AlignLeft)
        item.setVAlign(flag.AlignBottom if bottom else flag.AlignVCenter if middle else flag.AlignTop)
        if not upright:
            return self._placed(item, box, name)
        x, y, width, height = box
        self._placed(item, (x + (width - height) / 2, y + (height - width) / 2, height, width), name)
        item.setItemRotation(270)  # around its middle
        return item

    def area(self, points, colour: str):
        """A filled shape without outline, millimetres of A4."""
        item = QgsLayoutItemPolygon(self._nodes(points), self.layout)
        item.setSymbol(QgsFillSymbol.createSimple({'color': colour, **NO_LINE}))
        self.layout.addLayoutItem(item)
        return item

    def _nodes(self, points) -> QPolygonF:
        scale = self.paper.scale
        return QPolygonF([QPointF(x * scale, y * scale + self._above()) for x, y in points])

    def map(self, theme: str, box, extent: QgsRectangle, crs=None, *, framed=False, name='') -> QgsLayoutItemMap:
        """A map of that extent showing a theme, whatever the project shows (a locked set of layers keeps full paths)."""
        item = QgsLayoutItemMap(self.layout)
        scale = self.paper.scale
        item.attemptSetSceneRect(QRectF(*(side * scale for side in box)).translated(0, self._above()))
        item.setFollowVisibilityPreset(True)
        item.setFollowVisibilityPresetName(theme)
        item.setCrs(crs if crs is not None else self.layout.project().crs())
        item.setFrameEnabled(framed)
        item.setFrameStrokeColor(QColor('#8c8c8c'))
        item.setBackgroundEnabled(framed)
        if name:
            item.setId(name)
        self.layout.addLayoutItem(item)
        item.zoomToExtent(extent)
        return item

    def rectangle(self, box, colour: str, *, outline: str = '', width_expression: str = '', left_expression: str = '',
                  name=''):
        """A filled bar; its width and its left edge, in millimetres of A4, may follow the page of an atlas."""
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        line = {'outline_color': outline, 'outline_width': '0.15'} if outline else NO_LINE
        item.setSymbol(QgsFillSymbol.createSimple({'color': colour, **line}))
        self._placed(item, box, name)
        defined = QgsLayoutObject.DataDefinedProperty
        for place, expression in ((defined.ItemWidth, width_expression), (defined.PositionX, left_expression)):
            if expression:
                item.dataDefinedProperties().setProperty(
                    place, QgsProperty.fromExpression(f'{self.paper.scale} * ({expression})'))
        return item

    def line(self, points, colour: str = DARK, width: float = 0.3, *, style: str = 'solid', name=''):
        """A line through those points; `style`: solid, dash or dot."""
        item = QgsLayoutItemPolyline(self._nodes(points), self.layout)
        item.setSymbol(QgsLineSymbol.createSimple({'line_color': colour, 'line_width': str(width * self.paper.scale),
                                                   'line_style': style,
                                                   'capstyle': 'flat', 'joinstyle': 'round'}))
        if name:
            item.setId(name)
        self.layout.addLayoutItem(item)
        return item

    def marker(self, box, symbol):
        """A marker of the map, in the middle of the box: its item takes the size of the symbol."""
        item = QgsLayoutItemMarker(self.layout)
        symbol.setSize(symbol.size() * self.paper.scale)
        item.setSymbol(symbol)
        item.setReferencePoint(QgsLayoutItem.ReferencePoint.Middle)
        return self._placed(item, (box[0] + box[2] / 2, box[1] + box[3] / 2))

    def legend(self, drawn, layer, title: str, box, *, size=8.5, columns=1, without_missing=False, name='legend'):
        """The classes of the layer, the unit in the title; `without_missing` where every territory has a figure."""
        item = QgsLayoutItemLegend(self.layout)
        if drawn is not None:
            item.setLinkedMap(drawn)
        item.setAutoUpdateModel(False)
        tree = item.model().rootGroup()
        tree.clear()
        node = tree.addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        if without_missing:  # the last class is that of territories without a score
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(len(layer.renderer().rootRule().children()) - 1)))
            item.model().refreshLayerLegend(node)
        item.setTitle(title)
        scale = self.paper.scale
        for style, points in ((QgsLegendStyle.Style.Title, size + 1.5), (QgsLegendStyle.Style.SymbolLabel, size)):
            bold = style == QgsLegendStyle.Style.Title
            if hasattr(QgsLegendStyle, 'setTextFormat'):  # QGIS 3.30 and later
                item.rstyle(style).setTextFormat(text_format(points * scale, bold=bold))
            else:
                item.setStyleFont(style, font(points * scale, bold=bold))
        item.setSymbolWidth(size * 0.8 * scale)
        item.setSymbolHeight(size * 0.42 * scale)
        item.setBoxSpace(0)
        item.setColumnCount(columns)
        item.setSplitLayer(columns > 1)
        item.setEqualColumnWidth(False)
        item.setColumnSpace(4 * scale)
        item.setBackgroundEnabled(False)
        self._placed(item, box[:2], name)
        return item

    def scale_bar(self, drawn, kilometres: float, place, *, size=7.5):
        """Two segments of that many kilometres, in metres below one, whatever the units of the project."""
        short = kilometres < 1  # 0.1 would want the reader's decimal mark
        item = QgsLayoutItemScaleBar(self.layout)
        item.setStyle('Line Ticks Up')
        item.setLinkedMap(drawn)
        item.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters if short else QgsUnitTypes.DistanceUnit.DistanceKilometers)
        item.setUnitLabel('m' if short else 'km')
        item.setUnitsPerSegment(1000 * kilometres if short else kilometres)
        item.setNumberOfSegments(2)
        item.setNumberOfSegmentsLeft(0)
        item.setTextFormat(text_format(size * self.paper.scale))
        item.setHeight(2 * self.paper.scale)
        return self._placed(item, place)

    def header(self, title: str, subtitle: str) -> None:
        """Title and what it shows, over the whole width."""
        self.text(title, fitting(title, 18, self.paper.inner), (MARGIN, 7, self.paper.inner, 9), bold=True, name='title')
        self.text(subtitle, fitting(subtitle, 10, self.paper.inner), (MARGIN, 16.5, self.paper.inner, 6), colour=GREY,
                  name='subtitle')

    def footer(self, note: str, sources: str) -> None:
        """What the figure means, and where it comes from."""
        bottom = self.paper.height - 8
        lines = 2 if self.paper.is_landscape else 3
        room = lines * 3.0
        self.text(sources, 6.5, (MARGIN, bottom - room, self.paper.inner, room), colour=GREY, name='sources')
        self.text(note, 7.5, (MARGIN, bottom - 2 * room - 1.5, self.paper.inner, room + 1.5), colour=DARK, name='note')

    def ceiling(self) -> float:
        """Where the body begins."""
        return 26.0

    def floor(self) -> float:
        """Where the body ends, above note and sources."""
        return self.paper.height - 8 - (2 if self.paper.is_landscape else 3) * 6.0 - 4


def width_of(words: str, size: float, *, bold=False) -> float:
    """Millimetres that those words take on one line, on A4."""
    wide = font(100, bold=bold)
    wide.setPixelSize(100)
    return QFontMetricsF(wide).horizontalAdvance(words) / 100 * size * POINT


def lines_of(words: str, size: float, width: float, *, bold=False) -> list[str]:
    """Those words on lines that keep to that width, broken at spaces and where they break already."""
    lines = []
    words = re.sub(' (?=[:;?!%»])|(?<=«) ', '\u00a0', words)  # French keeps its signs with the word before
    for part in words.split('\n'):
        line = ''
        for word in part.split(' '):
            longer = f'{line} {word}' if line else word
            if line and width_of(longer, size, bold=bold) > width * 0.97:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def fitting(words: str, size: float, width: float, *, bold=True) -> float:
    """That size of text, or the largest smaller one at which the words keep to one line."""
    return min(size, size * width / max(width_of(words, size, bold=bold), 1e-9) * 0.95)


def wrapped(words: str, size: float, width: float, lines: int, *, bold=False) -> str:
    """Those words broken into lines of that width; what goes beyond so many lines ends with an ellipsis."""
    kept = lines_of(words, size, width, bold=bold)
    width *= 0.97
    if len(kept) <= lines:
        return '\n'.join(kept)
    last = kept[lines - 1].rstrip(' ,;:(')
    while last and width_of(last + '\u2026', size, bold=bold) > width:
        last = last[:-1]
    return '\n'.join([*kept[:lines - 1], last + '\u2026'])


def elided(words: str, size: float, width: float, *, bold=False) -> str:
    """Those words on one line, cut after a whole word, with an ellipsis, where they would not fit."""
    width *= 0.97  # printers and screens space letters each their way
    if width_of(words, size, bold=bold) <= width:
        return words
    kept = words.split(' ')
    while len(kept) > 1 and width_of(' '.join(kept).rstrip(' ,;:(') + '\u2026', size, bold=bold) > width:
        kept.pop()
    return ' '.join(kept).rstrip(' ,;:(') + '\u2026'
