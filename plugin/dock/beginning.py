"""What the dock shows where the project holds no score yet: two ways to begin."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ...processing.i18n import tr


class Beginning(QWidget):
    """`asked` tells 'guide' or 'demo'."""

    asked = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        words = QLabel(tr('This panel shows each territory that has a score. Two ways to begin:'))
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(words)
        for name, label in (('guide', tr('&Resilience index in three steps…')), ('demo', tr('Open the &demo project'))):
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
            column.addWidget(button)
        column.addStretch()
