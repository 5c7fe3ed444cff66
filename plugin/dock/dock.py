"""The dock "Ressort": empty until it is first seen, so that QGIS starts as fast with it as without."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget

from ...processing.i18n import tr


class RessortDock(QDockWidget):
    """`canvas` may be None: then nothing is clicked nor flashed. `asked` tells 'guide' or 'demo'."""

    asked = pyqtSignal(str)

    def __init__(self, canvas=None, parent=None):
        super().__init__(tr('Ressort'), parent)
        self.setObjectName('RessortDock')
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.canvas, self._panel = canvas, None

    @property
    def panel(self):
        """What it holds, made when first asked for."""
        if self._panel is None:
            from .panel import Panel

            self._panel = Panel(self.canvas)
            self._panel.asked.connect(self.asked)
            self.setWidget(self._panel)
        return self._panel

    def showEvent(self, event):  # noqa: N802  (the name Qt calls)
        _ = self.panel
        super().showEvent(event)

    def stop(self) -> None:
        """Leave the project and the map alone; before the dock is deleted."""
        if self._panel is not None:
            self._panel.stop()
