"""The page "Ressort" of QGIS's options: folders, cache, the thresholds that algorithms propose."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout

from ..processing import settings
from ..processing.i18n import figure, tr
from .guide.result_page import read_thresholds, show_thresholds, threshold_boxes, threshold_form
from .guide.words import explained

OCTETS_IN_MB = 1e6


class Options(QgsOptionsPageWidget):
    """QGIS calls `apply` when the user accepts."""

    def __init__(self, parent):
        super().__init__(parent)
        self.setObjectName('RessortOptions')
        self.data, self.cache = QgsFileWidget(), QgsFileWidget()
        for box in (self.data, self.cache):
            box.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.data.setFilePath(settings.data_folder())
        self.cache.setFilePath(str(settings.cache_folder()))
        self.size, self.empty = QLabel(), QPushButton(tr('&Empty the cache'))
        self.empty.clicked.connect(self._empty)
        self.boxes = threshold_boxes()
        show_thresholds(self.boxes, {name: settings.threshold(name) for name in settings.THRESHOLDS})
        self.study = QPushButton(tr('Those of the st&udy'))
        self.study.clicked.connect(lambda: show_thresholds(self.boxes, settings.THRESHOLDS))
        column = QVBoxLayout(self)
        column.addWidget(self._folders())
        column.addWidget(self._thresholds())
        column.addWidget(explained(tr('Ressort speaks the language of QGIS: it is set on the page "General".')))
        column.addStretch()
        self._show_size()

    def _folders(self):
        group = QGroupBox(tr('Folders'))
        form = QFormLayout(group)
        form.addRow(tr('&Data, proposed for downloads and results:'), self.data)
        form.addRow(tr('&Cache, what can be made again:'), self.cache)
        row = QHBoxLayout()
        row.addWidget(self.size, 1)
        row.addWidget(self.empty)
        form.addRow('', row)
        return group

    def _thresholds(self):
        group = QGroupBox(tr('Thresholds that the algorithms propose'))
        column = QVBoxLayout(group)
        column.addWidget(explained(tr('The published study uses 1.5, 0.5 with ties, and 2. Results made with others do not '
                                      'compare with it.')))
        column.addLayout(threshold_form(self.boxes))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.study)
        column.addLayout(row)
        return group

    def _show_size(self):
        size = settings.cache_size()
        self.size.setText(tr('It holds {size} MB').format(size=figure(size / OCTETS_IN_MB, '.1f')))
        self.empty.setEnabled(size > 0)

    def _empty(self):
        try:
            settings.empty_cache()
        except OSError as error:  # Windows holds the files of an open project
            QMessageBox.warning(self, 'Ressort', tr('The cache could not be emptied: {detail} Close the demo project '
                                                    'first.').format(detail=error))
        self._show_size()

    def apply(self):
        """Keep what is shown."""
        settings.keep_folder('data_folder', self.data.filePath().strip())
        cache = self.cache.filePath().strip()
        settings.keep_folder('cache_folder', '' if cache == str(settings.default_cache_folder()) else cache)
        for name, value in read_thresholds(self.boxes).items():
            settings.keep_threshold(name, value)
