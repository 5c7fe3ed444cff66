"""Step 3: what to make, with which thresholds, and how it goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...processing.i18n import tr
from ...processing.settings import THRESHOLDS, data_folder
from .choices import RESULTS
from .words import explained, indented


def threshold_boxes() -> dict:
    """A box for each threshold, as the resilience index bounds them; also on the page of the options."""
    rca, proximity, neighbours = QDoubleSpinBox(), QDoubleSpinBox(), QSpinBox()
    for box, most in ((rca, 100), (proximity, 1)):
        box.setRange(0.01, most)
        box.setSingleStep(0.1)
    neighbours.setRange(1, 100)
    return {'rca_threshold': rca, 'proximity_threshold': proximity, 'neighbours': neighbours,
            'ties': QCheckBox(tr('A proximity equal to the threshold counts'))}


def threshold_form(boxes) -> QFormLayout:
    """Those boxes with their names."""
    form = QFormLayout()
    form.addRow(tr('&Strong from an RCA of:'), boxes['rca_threshold'])
    form.addRow(tr('&Proximity threshold:'), boxes['proximity_threshold'])
    form.addRow('', boxes['ties'])
    form.addRow(tr('Strong &neighbours a leap needs:'), boxes['neighbours'])
    return form


def show_thresholds(boxes, values) -> None:
    """`values`: {name: value}."""
    for name, box in boxes.items():
        (box.setChecked if name == 'ties' else box.setValue)(values[name])


def read_thresholds(boxes) -> dict:
    """{name: value}."""
    return {name: box.isChecked() if name == 'ties' else box.value() for name, box in boxes.items()}


class ResultPage(QWidget):
    """`changed`: another answer."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.summary = explained('')
        self.temporary = QRadioButton(tr('In &temporary layers'))
        self.kept = QRadioButton(tr('In GeoPackages of this &folder:'))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDefaultRoot(data_folder())
        self.families = QCheckBox(tr('A map for &each product family'))
        self.boxes = threshold_boxes()
        self.thresholds = QgsCollapsibleGroupBox(tr('Thresholds'))
        self.thresholds.setLayout(threshold_form(self.boxes))
        self.thresholds.setCollapsed(True)
        self.progress, self.log = QProgressBar(), QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setAccessibleName(tr('What Ressort says'))
        self.state = QLabel()
        self.state.setWordWrap(True)
        where = QVBoxLayout()
        where.addWidget(self.folder)
        self.asked = QWidget()
        asked = QVBoxLayout(self.asked)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.addWidget(self.temporary)
        asked.addWidget(self.kept)
        asked.addLayout(indented(where))
        asked.addWidget(self.families)
        asked.addWidget(self.thresholds)
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.asked)
        column.addWidget(self.state)
        column.addWidget(self.progress)
        column.addWidget(self.log, 1)
        column.addStretch()
        for button in (self.temporary, self.kept):
            button.toggled.connect(self._answered)
        self.folder.fileChanged.connect(self._answered)
        self.show_idle()

    def _answered(self):
        self.folder.setEnabled(self.kept.isChecked())
        self.changed.emit()

    def fill(self, choices) -> None:
        """Show these."""
        (self.kept if choices.folder else self.temporary).setChecked(True)
        self.folder.setFilePath(choices.folder or data_folder())
        self.families.setChecked(choices.families)
        values = {name: getattr(choices, name) for name in THRESHOLDS}
        show_thresholds(self.boxes, values)
        self.thresholds.setCollapsed(values == THRESHOLDS)
        self._answered()

    def read(self, choices):
        """The choices with what is shown here."""
        folder = self.folder.filePath().strip() if self.kept.isChecked() else ''
        return replace(choices, folder=folder, families=self.families.isChecked(), **read_thresholds(self.boxes))

    def problem(self) -> str:
        """Why one cannot run; '' if one can."""
        if not self.kept.isChecked():
            return ''
        folder = self.folder.filePath().strip()
        if not folder:
            return tr('Which folder shall receive the results? Choose one.')
        if not Path(folder).is_dir():
            return tr('The folder {folder} does not exist.').format(folder=folder)
        return ''

    def warning(self) -> str:
        """What will be replaced."""
        folder = Path(self.folder.filePath())
        there = [name for name in RESULTS.values() if self.kept.isChecked() and (folder / name).is_file()]
        return tr('Will be replaced: {files}').format(files=', '.join(there)) if there else ''

    # How it goes

    def show_idle(self) -> None:
        """Before a run."""
        self.progress.hide()
        self.log.hide()
        self.state.clear()
        self.asked.setEnabled(True)

    def show_running(self) -> None:
        """While it runs, nothing can be changed."""
        self.log.clear()
        self.log.show()
        self.progress.setValue(0)
        self.progress.show()
        self.asked.setEnabled(False)
        self.state.setText(tr('You may go on working in QGIS meanwhile.'))

    def show_ended(self, words: str) -> None:
        """How it went."""
        self.progress.hide()
        self.asked.setEnabled(True)
        self.state.setText(words)
