"""Under the families: filters, the three lists, the units, the sites; ticks to take away, copy as table, export."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.i18n import tr
from ...processing.settings import data_folder
from .figures import figure
from .lists import CODE, LISTS, NAME, PARENTS, RCA, OneList, Products
from .sites_pane import SitesPane
from .units import GAIN, OPENS, UNIT, Units


def _table(model) -> QTableView:
    """Rows to read and to tick, from the keyboard too."""
    view = QTableView()
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(round(view.fontMetrics().height() * 1.4))
    return view


class ProductsPane(QWidget):
    """`family_chosen` tells the family that filters, '' for all; `copy_figures` asks for the score and the families.

    `ticked`: another what-if; `units_wanted`: the tab of the units came into view; `export` tells a path.
    """

    family_chosen = pyqtSignal(str)
    copy_figures = pyqtSignal()
    ticked = pyqtSignal()
    units_wanted = pyqtSignal()
    export = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.model = Products(self)
        self.lists = {status: OneList(status, self) for status in LISTS}
        self.tabs, self.views = QTabWidget(), {}
        titles = {'strong': tr('Strong'), 'leap': tr('Leaps'), 'gap': tr('Gaps')}
        for status, one in self.lists.items():
            one.setSourceModel(self.model)
            self.views[status] = self._view(status, one)
            self.views[status].setAccessibleName(titles[status])
            self.tabs.addTab(self.views[status], titles[status])
        self.units, self.sites, self.stale = Units(self), SitesPane(), False
        self.number = QLabel()
        self.units_view = self._units_view()
        self.tabs.addTab(self.units_view, tr('Units'))
        self.tabs.addTab(self.sites, tr('Sites'))
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setDocumentMode(True)
        self.families, self.search, self.filters = QComboBox(), QLineEdit(), QWidget()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr('Name or HS code'))
        self.families.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.families.setMinimumContentsLength(12)
        self.untick = QPushButton(tr('&Untick all'))
        self.copy = QToolButton()
        self.copy.setText(tr('&Copy'))
        self.copy.setToolTip(tr('Copy as a table, for a spreadsheet'))
        self.copy.setMenu(self._copy_menu())
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.exporting = QPushButton(tr('E&xport…'))
        self.exporting.clicked.connect(self._export)
        self._lay_out()
        self.model.ticked.connect(self.ticked)
        self.units.ticked.connect(self.ticked)
        self.sites.counted.connect(self._say_count)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.families.currentIndexChanged.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.untick.clicked.connect(self._untick)
        self._count()

    def _view(self, status, one):
        view = _table(one)
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as read: the highest RCA first
        view.setColumnHidden(PARENTS, status != 'leap')
        header = view.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        wide = view.fontMetrics().horizontalAdvance('0')
        for column, letters in ((CODE, 7 if status == 'strong' else 10), (RCA, 8)):
            header.resizeSection(column, wide * letters)
        if status == 'leap':
            header.setSectionResizeMode(PARENTS, QHeaderView.ResizeMode.Stretch)
        return view

    def _units_view(self):
        view = _table(self.units)
        view.setAccessibleName(tr('Plug-and-play units'))
        header = view.horizontalHeader()
        for column in (UNIT, OPENS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(GAIN, view.fontMetrics().horizontalAdvance('0') * 8)
        return view

    def _copy_menu(self):
        menu = QMenu(self)
        this_list = QAction(tr('This &list'), menu)
        this_list.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        this_list.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        this_list.triggered.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        figures = QAction(tr('&Score and families'), menu)
        figures.triggered.connect(self.copy_figures)
        menu.addActions([this_list, figures])
        self.tabs.addAction(this_list)
        return menu

    def _lay_out(self):
        grid = QGridLayout(self.filters)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (words, box) in enumerate(((tr('&Family:'), self.families), (tr('S&earch:'), self.search))):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace('&', '').rstrip(': \u00a0'))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.untick)
        buttons.addWidget(self.number, 1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.exporting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filters)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)

    def tab_order(self) -> tuple:
        """As the eye goes."""
        return (self.families, self.search, self.tabs.tabBar(), *self.views.values(), self.units_view, self.sites.layers,
                self.sites.list, self.sites.card, self.untick, self.copy, self.exporting)

    # What is shown

    def show_families(self, names: dict[str, str]) -> None:
        """Families to filter by; the present one stays if it is still there."""
        if [self.families.itemData(place) for place in range(1, self.families.count())] == list(names):
            return
        current = self.families.currentData()
        self.families.blockSignals(True)
        self.families.clear()
        self.families.addItem(tr('All families'), '')
        for family, name in names.items():
            self.families.addItem(name, family)
        self.families.setCurrentIndex(max(self.families.findData(current), 0))
        self.families.blockSignals(False)
        self._narrow()

    def choose_family(self, family: str) -> None:
        """Filter by it; '' for all."""
        self.families.setCurrentIndex(max(self.families.findData(family), 0))

    def show_rows(self, rows, *, tickable: bool) -> None:
        """Products of another territory."""
        self.model.show_rows(rows, tickable)
        self.units.show_rows([], self.model.names)
        self.stale = True
        self._tab_changed()
        self._count()

    def show_units(self, units) -> None:
        """Units of the territory in view."""
        self.units.show_rows(units, self.model.names)

    def added(self) -> set:
        """Codes that are ticked, or brought by a ticked unit."""
        return self.model.added | self.units.products()

    def show_outcome(self, outcome) -> None:
        """What ticks change in the lists."""
        self.model.show_outcome(outcome)
        self._count()

    def as_text(self) -> str:
        """The list in view, columns parted by tabs."""
        return '\n'.join('\t'.join(line) for line in self.table())

    def table(self) -> list[list[str]]:
        """The list in view, its headings first."""
        place = self.tabs.currentIndex()
        if place < len(LISTS):
            return self.lists[LISTS[place]].table()
        if place == len(LISTS):
            columns = range(self.units.columnCount())
            return [self.units.headings, *([self.units.text(row, column) for column in columns] for row in self.units.rows)]
        return self.sites.rows()

    def _tab_changed(self, _place=None):
        """Family and text filter products only; units are computed when they are looked at."""
        self.filters.setVisible(self.tabs.currentIndex() < len(LISTS))
        if self.tabs.currentWidget() is self.units_view:
            self.want_units()
        self._say_count()

    def want_units(self) -> None:
        """Have them computed, unless they are those of the territory in view already."""
        if self.stale:
            self.stale = False
            self.units_wanted.emit()

    def _say_count(self):
        """How many rows the tab in view has."""
        place = self.tabs.currentIndex()
        if place < len(LISTS):
            count = self.lists[LISTS[place]].rowCount()
        else:
            count = len(self.units.rows) if self.tabs.currentWidget() is self.units_view else len(self.sites.sites)
        self.number.setText(tr('{count} in the list').format(count=figure(count, 0)))

    def _export(self):
        kinds = {tr('Workbook, all lists') + ' (*.xlsx)': '.xlsx', tr('List in view') + ' (*.csv)': '.csv'}
        path, kind = QFileDialog.getSaveFileName(self, tr('Export the territory'), data_folder(), ';;'.join(kinds))
        if path:
            known = path.lower().endswith(tuple(kinds.values()))
            self.export.emit(path if known else path + kinds.get(kind, '.xlsx'))

    def _narrow(self):
        family = self.families.currentData() or ''
        for one in self.lists.values():
            one.narrow(family, self.search.text())
        self.family_chosen.emit(family)
        self._count()

    def _untick(self):
        self.model.untick()
        self.units.untick()
        self.ticked.emit()

    def _count(self):
        words = {'strong': tr('Strong ({count})'), 'leap': tr('Leaps ({count})'), 'gap': tr('Gaps ({count})')}
        for place, status in enumerate(LISTS):
            self.tabs.setTabToolTip(place, words[status].format(count=self.lists[status].rowCount()))
        self._say_count()
        self.untick.setEnabled(bool(self.added()))
