"""Step 1: which territories. French regions or departements in one click, or a polygon layer of the user."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsMapLayerProxyModel, QgsProject
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from ...processing.diagnosis.resilience_index import CODES
from ...processing.i18n import tr
from ...processing.tables import find_column
from ...processing.territories.french_territories import NAME_GUESSES
from .choices import LAYER
from .words import explained, indented


class TerritoriesPage(QWidget):
    """`changed`: another answer."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.levels = {
            'regions': QRadioButton(tr('French &regions')), 'departements': QRadioButton(tr('French &departements')),
            LAYER: QRadioButton(tr('A polygon &layer of mine: EPCI, employment zones, a grouping…'))}
        self.metropolitan = QCheckBox(tr('&Metropolitan France only'))
        self.layer, self.code, self.name = QgsMapLayerComboBox(), QgsFieldComboBox(), QgsFieldComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.name.setAllowEmptyFieldName(True)
        form = QFormLayout()
        form.addRow(tr('La&yer:'), self.layer)
        form.addRow(tr('Field of the &code:'), self.code)
        form.addRow(tr('Field of the &name:'), self.name)
        column = QVBoxLayout(self)
        column.addWidget(explained(tr('Which territories do you want to compare?')))
        column.addWidget(self.levels['regions'])
        column.addWidget(self.levels['departements'])
        column.addLayout(indented(self.metropolitan))
        column.addWidget(self.levels[LAYER])
        column.addLayout(indented(form))
        column.addWidget(explained(tr(
            'Ressort draws regions and departements from the world map of QGIS: good for a map of France, too coarse to '
            'measure. For a finer outline, load IGN Admin Express and choose it here.')))
        column.addStretch()
        for button in self.levels.values():
            button.toggled.connect(self._answered)
        self.metropolitan.toggled.connect(self._answered)
        self.layer.layerChanged.connect(self._layer_changed)
        for box in (self.code, self.name):
            box.fieldChanged.connect(self._answered)
        self._layer_changed(self.layer.currentLayer())

    def _layer_changed(self, layer):
        for box, guesses in ((self.code, CODES), (self.name, NAME_GUESSES)):
            box.setLayer(layer)
            box.setField((find_column(layer, '', guesses) if layer is not None else None) or '')
        self._answered()

    def _answered(self):
        own = self.levels[LAYER].isChecked()
        for box in (self.layer, self.code, self.name):
            box.setEnabled(own)
        self.metropolitan.setEnabled(not own)
        self.changed.emit()

    def fill(self, choices) -> None:
        """Show these."""
        self.levels.get(choices.territories, self.levels['departements']).setChecked(True)
        self.metropolitan.setChecked(choices.metropolitan)
        layer = QgsProject.instance().mapLayer(choices.layer)
        if layer is not None:
            self.layer.setLayer(layer)
            self.code.setField(choices.code_field)
            self.name.setField(choices.name_field)
        self._answered()

    def read(self, choices):
        """The choices with what is shown here."""
        layer = self.layer.currentLayer()
        return replace(
            choices, territories=next(name for name, button in self.levels.items() if button.isChecked()),
            metropolitan=self.metropolitan.isChecked(), layer=layer.id() if layer is not None else '',
            code_field=self.code.currentField(), name_field=self.name.currentField())

    def problem(self) -> str:
        """Why one cannot go on; '' if one can."""
        if not self.levels[LAYER].isChecked():
            return ''
        layer = self.layer.currentLayer()
        if layer is None:
            return tr('The project has no polygon layer. Load one, or choose French regions or departements.')
        if not layer.featureCount():
            return tr('The layer {name} is empty.').format(name=layer.name())
        if not self.code.currentField():
            return tr('Which field holds the code of the territory? Choose it.')
        return ''
