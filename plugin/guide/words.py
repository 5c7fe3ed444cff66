"""Small pieces of the pages: a sentence that wraps, a row set back."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QStyle, QWidget


def explained(words: str) -> QLabel:
    """A sentence as wide as the page."""
    label = QLabel(words)
    label.setWordWrap(True)
    return label


def indented(part) -> QHBoxLayout:
    """A widget or a layout under the button it belongs to."""
    row = QHBoxLayout()
    wide = QWidget().style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
    row.setContentsMargins(wide * 2, 0, 0, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
        row.addStretch()
    else:
        row.addLayout(part)
    return row
