"""The dock "Ressort": its panel is made once the project holds a score, so that QGIS starts as fast with it as without."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
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
        self._soon = QTimer(self)  # layers come before they are in the tree, a project brings them one by one
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)

    @property
    def panel(self):
        """What it holds, made when first asked for."""
        if self._panel is None:
            from .panel import Panel

            self._leave_project()
            self._panel = Panel(self.canvas)
            self._panel.asked.connect(self.asked)
            self._put(self._panel)
        return self._panel

    def showEvent(self, event):  # noqa: N802  (the name Qt calls)
        if self.widget() is None:
            from .beginning import Beginning

            beginning = Beginning()
            beginning.asked.connect(self.asked)
            self.setWidget(beginning)
            project = QgsProject.instance()
            project.layersAdded.connect(self._soon.start)
            project.readProject.connect(self._soon.start)
            self._look()
        super().showEvent(event)

    def _look(self):
        """Is there a score by now?"""
        from .reading import scored_layers

        if self._panel is None and scored_layers():
            _ = self.panel

    def _put(self, widget):
        former = self.widget()
        self.setWidget(widget)
        if former is not None:
            former.deleteLater()

    def _leave_project(self):
        self._soon.stop()
        if self.widget() is not None and self._panel is None:
            project = QgsProject.instance()
            project.layersAdded.disconnect(self._soon.start)
            project.readProject.disconnect(self._soon.start)

    def stop(self) -> None:
        """Leave the project and the map alone; before the dock is deleted."""
        self._leave_project()
        if self._panel is not None:
            self._panel.stop()
