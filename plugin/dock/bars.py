"""Families as bars, painted by Qt: the territory, what ticks would add, the nation as a line, the study as a diamond."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QStyle, QStyleOptionFocusRect, QToolTip, QWidget

from ...processing.i18n import tr
from .figures import bar_colour, figure, gain_colour, percent


class Bar(NamedTuple):
    """A family: percent reached, percent with what is ticked, percent of the nation, of the study; None where not known."""

    family: str
    name: str
    value: float | None
    raised: float | None = None
    nation: float | None = None
    study: float | None = None


class FamilyBars(QWidget):
    """One bar per family. Click, or arrows and space: `chosen` tells the family, or '' when it is chosen again."""

    chosen = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.bars, self.current, self.family = [], 0, ''
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr('Product families'))

    def show_bars(self, bars: list[Bar]) -> None:
        """Draw these; the screen reader hears them too."""
        grown = len(bars) != len(self.bars)
        self.bars = bars
        self.current = min(self.current, max(len(bars) - 1, 0))
        self.setAccessibleDescription('; '.join(self._words(bar) for bar in bars))
        if grown:
            self.updateGeometry()
        self.update()

    def show_family(self, family: str) -> None:
        """Mark the family that filters the lists; '' for none."""
        self.family = family
        self.update()

    # Size: rows follow the font of the user, whatever the screen

    def _row(self) -> int:
        return round(self.fontMetrics().height() * 1.2)

    def sizeHint(self):  # noqa: N802  (the name Qt calls)
        return QSize(self.fontMetrics().horizontalAdvance('m') * 12, self._row() * max(len(self.bars), 1))

    minimumSizeHint = sizeHint  # noqa: N815

    # What it shows

    def _words(self, bar: Bar) -> str:
        if bar.value is None:
            return tr('{family}: no figure').format(family=bar.name)
        words = tr('{family}: {value}').format(family=bar.name, value=percent(bar.value))
        if bar.raised is not None and bar.raised > bar.value:
            words += ' ' + tr('(with what is ticked: {value})').format(value=percent(bar.raised))
        if bar.nation is not None:
            words += ' ' + tr('(nation: {value})').format(value=percent(bar.nation))
        if bar.study is not None:
            words += ' ' + tr('(published study: {value})').format(value=percent(bar.study))
        return words

    def paintEvent(self, _event):  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, bar in enumerate(self.bars):
            self._paint(painter, place, bar)
        painter.end()

    def _paint(self, painter, place, bar):
        palette, row, metrics = self.palette(), self._row(), self.fontMetrics()
        line = QRectF(0, place * row, self.width(), row)
        if bar.family == self.family:
            painter.fillRect(line, palette.color(QPalette.ColorRole.AlternateBase))
        gap = metrics.horizontalAdvance(' ')
        label, number = self.width() * 0.5, metrics.horizontalAdvance(figure(100)) + gap
        font = painter.font()
        font.setBold(bar.family == self.family)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line.adjusted(gap, 0, label - line.width(), 0), int(middle | Qt.AlignmentFlag.AlignLeft),
                         painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, int(label - 2 * gap)))
        shown = bar.value if bar.raised is None else bar.raised
        painter.drawText(line.adjusted(0, 0, -gap, 0), int(middle | Qt.AlignmentFlag.AlignRight), figure(shown))
        self._paint_bar(painter, QRectF(label, line.top() + row * 0.2, line.width() - label - number - gap, row * 0.6), bar)
        if place == self.current and self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            option.rect = line.toRect()
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)

    def _paint_bar(self, painter, track, bar):
        palette = self.palette()
        text, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(ground, 1))
        painter.setBrush(QBrush(ground, Qt.BrushStyle.BDiagPattern) if bar.value is None else Qt.BrushStyle.NoBrush)
        painter.drawRect(track)
        if bar.value is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar_colour(palette))
        reached = QRectF(track.left(), track.top(), track.width() * bar.value / 100, track.height())
        painter.drawRect(reached)
        if bar.raised is not None and bar.raised > bar.value:
            painter.setPen(QPen(gain_colour(palette), 1))
            painter.setBrush(QBrush(gain_colour(palette), Qt.BrushStyle.Dense4Pattern))
            painter.drawRect(QRectF(reached.right(), track.top(), track.width() * (bar.raised - bar.value) / 100,
                                    track.height()))
        if bar.nation is not None:
            x = track.left() + track.width() * bar.nation / 100
            painter.setPen(QPen(text, max(self.fontMetrics().lineWidth() * 2, 2)))
            painter.drawLine(int(x), int(track.top() - track.height() * 0.2), int(x),
                             int(track.bottom() + track.height() * 0.2))
        if bar.study is not None:
            half = track.height() * 0.42
            centre = QPointF(track.left() + track.width() * bar.study / 100, track.center().y())
            painter.setPen(QPen(text, 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawPolygon(QPolygonF([centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
                                           centre + QPointF(-half, 0)]))

    # Mouse, keys, help

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.bars):
            self.current = place
            family = self.bars[place].family
            self.chosen.emit('' if family == self.family else family)
            self.update()

    def mousePressEvent(self, event):  # noqa: N802
        self._choose(event.pos().y() // self._row())

    def keyPressEvent(self, event):  # noqa: N802
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
        if step is not None:
            self.current = min(max(self.current + step, 0), max(len(self.bars) - 1, 0))
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.current)
        else:
            super().keyPressEvent(event)

    def event(self, event):
        if event.type() == QEvent.Type.ToolTip:
            place = event.pos().y() // self._row()
            words = self._words(self.bars[place]) if 0 <= place < len(self.bars) else ''
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)
