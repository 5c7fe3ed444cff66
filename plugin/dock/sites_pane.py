"""The tab of the sites: those of the territory, best first; a click shows the card, a double click goes there."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...processing.i18n import tr
from .figures import figure
from .reading import is_marked, layers_that
from .sites import site_card, sites_in

NAME, COMMUNE, SCORE, STATE = range(4)


class SitesPane(QWidget):
    """`counted`: other sites are listed; `pointed`: a layer and a feature to show."""

    counted = pyqtSignal()
    pointed = pyqtSignal(object, object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.territory, self.stale, self.sites, self.labels = None, True, [], None
        self.layers, self.list, self.card, self.hint = QComboBox(), QTreeWidget(), QTextBrowser(), QLabel()
        self.layers.setAccessibleName(tr('Layer of marked sites'))
        self.list.setHeaderLabels([tr('Site'), tr('Commune'), tr('Score'), tr('Class')])
        self.list.setAccessibleName(tr('Sites'))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.card.setAccessibleName(tr('Card of the site'))
        self.hint.setWordWrap(True)
        for part in (self.list, self.card):  # else they would take the room of the families in a low window
            part.setMinimumHeight(self.fontMetrics().height() * 3)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.list)
        parts.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layers)
        column.addWidget(parts, 1)
        column.addWidget(self.hint)
        parts.setSizes([400, 600])
        self.parts = parts
        self.layers.currentIndexChanged.connect(self._read)
        self.list.currentItemChanged.connect(self._show_card)
        self.list.itemActivated.connect(self._point)

    def show_territory(self, territories, feature) -> None:
        """Of another territory: read at once if it is in view, else when it comes into view. `feature` None for none."""
        self.territory, self.stale = (None if feature is None else (territories, feature)), True
        if self.isVisible():
            self.read()

    def showEvent(self, event):  # noqa: N802  (the name Qt calls)
        super().showEvent(event)
        if self.stale:
            self.read()

    def read(self) -> None:
        """The layers of marked sites that the project holds, and the sites of the territory."""
        layers = layers_that(is_marked)
        current = self.layers.currentData()
        self.layers.blockSignals(True)
        self.layers.clear()
        for layer in layers:
            self.layers.addItem(layer.name(), layer.id())
        self.layers.setCurrentIndex(max(self.layers.findData(current), 0) if layers else -1)
        self.layers.blockSignals(False)
        self.layers.setVisible(len(layers) > 1)
        self._read()

    def layer(self):
        """The layer of marked sites in view; None without one."""
        return QgsProject.instance().mapLayer(self.layers.currentData() or '')

    def _read(self):
        layer, self.stale = self.layer(), False
        # a project that is left takes its layers
        known = self.territory is not None and not sip.isdeleted(self.territory[0])
        self.sites = sites_in(layer, *self.territory) if known and layer is not None else []
        self.list.clear()
        self.card.clear()
        for site in self.sites:
            item = QTreeWidgetItem([site.name, site.commune, figure(site.score, 0), site.state])
            item.setTextAlignment(SCORE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(NAME, site.name)
            item.setData(NAME, Qt.ItemDataRole.UserRole, site.feature)
            self.list.addTopLevelItem(item)
        for column in (COMMUNE, SCORE, STATE):
            self.list.resizeColumnToContents(column)
        self.hint.setText(self._hint(layer))
        self.hint.setVisible(bool(self.hint.text()))
        self.parts.setVisible(bool(self.sites))
        self.counted.emit()

    def _hint(self, layer):
        if layer is None:
            return tr('Run "Mark sites for productive hotels" on an inventory of brownfields: the sites of the territory '
                      'then stand here, each with its card.')
        if not self.sites:
            return tr('No site of {layer} lies in this territory.').format(layer=layer.name())
        return ''

    def _show_card(self, item, _before):
        layer = self.layer()
        if item is None or layer is None:
            self.card.clear()
            return
        if self.labels is None:
            from ...processing.sites.site_tables import criterion_labels

            self.labels = criterion_labels()
        self.card.setHtml(site_card(layer, item.data(NAME, Qt.ItemDataRole.UserRole), self.labels))

    def _point(self, item, _column):
        self.pointed.emit(self.layer(), item.data(NAME, Qt.ItemDataRole.UserRole))

    def rows(self) -> list[list[str]]:
        """Headings and sites, as they are read and copied."""
        head = [self.list.headerItem().text(column) for column in range(self.list.columnCount())]
        return [head, *([site.name, site.commune, figure(site.score, 0), site.state] for site in self.sites)]
