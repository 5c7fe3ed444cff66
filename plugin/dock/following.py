"""Follows the project: scored layers that come and go, territories selected, territories clicked on the map."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapToolIdentify
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .reading import is_products, is_scored, scored_layers

IN_STEP = QgsMapToolIdentify.IdentifyMode.TopDownStopAtFirst


class Following(QObject):
    """`changed`: other layers; `pointed`: a layer, and the feature selected or clicked in it."""

    changed = pyqtSignal()
    pointed = pyqtSignal(object, object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.listened = []
        self.soon = QTimer(self)  # a project brings its layers one by one
        self.soon.setSingleShot(True)
        self.soon.setInterval(0)
        self.soon.timeout.connect(self.changed)
        project = QgsProject.instance()
        project.layersAdded.connect(self._added)
        project.layersRemoved.connect(self.soon.start)
        project.readProject.connect(self.soon.start)
        for layer in project.mapLayers().values():
            self._listen(layer)

    def stop(self) -> None:
        """Hear nothing more."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self._added)
        project.layersRemoved.disconnect(self.soon.start)
        project.readProject.disconnect(self.soon.start)
        self.soon.stop()
        for layer in self.listened:
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._selected)
        self.listened = []

    def _added(self, layers):
        for layer in layers:
            self._listen(layer)

    def _listen(self, layer):
        if is_scored(layer):
            layer.selectionChanged.connect(self._selected)
            self.listened.append(layer)
            self.soon.start()
        elif is_products(layer):
            self.soon.start()

    def _selected(self, selected, _deselected, _cleared):
        if selected:
            self.pointed.emit(self.sender(), selected[0])


class PickTool(QgsMapToolIdentify):
    """Click a territory: the top scored layer shown there answers."""

    picked = pyqtSignal(object, object)

    def canvasReleaseEvent(self, event):  # noqa: N802  (the name QGIS calls)
        shown = self.canvas().layers()
        layers = [layer for same in scored_layers().values() for layer in same if layer in shown]
        layers.sort(key=shown.index)
        found = self.identify(event.pos().x(), event.pos().y(), layers, IN_STEP) if layers else []
        if found:
            self.picked.emit(found[0].mLayer, found[0].mFeature.id())
