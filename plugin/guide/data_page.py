"""Step 2: what these territories do. The French data that comes with Ressort, or a table of the user."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.diagnosis.parameters import ACTIVITY_COLUMNS
from ...processing.i18n import tr
from ...processing.settings import data_folder
from ...processing.tables import find_column
from .choices import EMBEDDED, LAYER
from .words import explained, indented

TABLES = '(*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.parquet *.dbf)'


class DataPage(QWidget):
    """`changed`: another answer."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.reason = ''
        self.embedded = QRadioButton(tr('The French &data of Ressort: staff by class of activity, 2018'))
        self.own = QRadioButton(tr('A &table of mine: staff, establishments or exports'))
        self.table, self.open = QgsMapLayerComboBox(), QPushButton(tr('&Open a file…'))
        self.table.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.fields = {role: QgsFieldComboBox() for role in ACTIVITY_COLUMNS}
        self.kind = QComboBox()
        self.kind.addItems([tr('Staff or establishments by NAF class'), tr('Exports by CPF class'),
                            tr('Exports by HS heading')])
        row = QHBoxLayout()
        row.addWidget(self.table, 1)
        row.addWidget(self.open)
        form = QFormLayout()
        label = QLabel(tr('Ta&ble:'))
        label.setBuddy(self.table)
        form.addRow(label, row)
        form.addRow(tr('It &counts:'), self.kind)
        for role, words in (('territory', tr('Code of the te&rritory:')), ('activity', tr('Code of the acti&vity:')),
                            ('value', tr('Va&lue:'))):
            form.addRow(words, self.fields[role])
        column = QVBoxLayout(self)
        column.addWidget(explained(tr('What do these territories make?')))
        column.addWidget(self.embedded)
        column.addWidget(self.own)
        column.addLayout(indented(form))
        column.addWidget(explained(tr(
            'One row per territory and activity, for the whole nation: its sums are the base of comparison. "Import '
            'establishments" and "Import customs files" of the toolbox make such a table of an official file. World trade '
            'is that of 2020, which comes with Ressort.')))
        column.addStretch()
        for button in (self.embedded, self.own):
            button.toggled.connect(self._answered)
        self.table.layerChanged.connect(self._table_changed)
        self.kind.currentIndexChanged.connect(self._answered)
        for box in self.fields.values():
            box.fieldChanged.connect(self._answered)
        self.open.clicked.connect(self._open_file)
        self._table_changed(self.table.currentLayer())

    def _table_changed(self, layer):
        for role, box in self.fields.items():
            box.setLayer(layer)
            box.setField((find_column(layer, '', ACTIVITY_COLUMNS[role][1]) if layer is not None else None) or '')
        self._answered()

    def _answered(self):
        self.reason = ''
        for box in (self.table, self.open, self.kind, *self.fields.values()):
            box.setEnabled(self.own.isChecked())
        self.changed.emit()

    def _open_file(self):
        path, _ = QFileDialog.getOpenFileName(self, tr('Activity table'), data_folder(), f"{tr('Tables')} {TABLES}")
        if path:
            self.add_file(path)

    def add_file(self, path: str) -> None:
        """Into the project, as a table of text where the file says nothing of its types: codes keep their zeros."""
        layer = QgsVectorLayer(path, Path(path).stem, 'ogr')
        if layer.isValid():
            QgsProject.instance().addMapLayer(layer)
            self.own.setChecked(True)
            self.table.setLayer(layer)
        else:
            self.reason = tr('{path} cannot be read as a table.').format(path=path)
            self.changed.emit()

    def fill(self, choices) -> None:
        """Show these."""
        (self.own if choices.data == LAYER else self.embedded).setChecked(True)
        layer = QgsProject.instance().mapLayer(choices.activity)
        if layer is not None:
            self.table.setLayer(layer)
            for role, name in (('territory', choices.territory_field), ('activity', choices.activity_field),
                               ('value', choices.value_field)):
                self.fields[role].setField(name)
        self.kind.setCurrentIndex(choices.kind if 0 <= choices.kind < self.kind.count() else 0)
        self._answered()

    def read(self, choices):
        """The choices with what is shown here."""
        layer = self.table.currentLayer()
        named = {role: box.currentField() for role, box in self.fields.items()}
        return replace(choices, data=LAYER if self.own.isChecked() else EMBEDDED, activity=layer.id() if layer else '',
                       territory_field=named['territory'], activity_field=named['activity'], value_field=named['value'],
                       kind=self.kind.currentIndex())

    def problem(self) -> str:
        """Why one cannot go on; '' if one can."""
        if self.reason or not self.own.isChecked():
            return self.reason
        if self.table.currentLayer() is None:
            return tr('The project has no table. Open a file, or choose the data of Ressort.')
        empty = [words for role, words in (('territory', tr('the territory')), ('activity', tr('the activity')),
                                           ('value', tr('the value'))) if not self.fields[role].currentField()]
        if empty:
            return tr('Which field holds {roles}? Choose it.').format(roles=', '.join(empty))
        chosen = [box.currentField() for box in self.fields.values()]
        if len(set(chosen)) < len(chosen):
            return tr('The same field plays two roles: territory, activity and value are three columns.')
        return ''
