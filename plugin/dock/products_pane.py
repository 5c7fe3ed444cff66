"""Under the families: filters, the three lists, ticks to take away, copy as table."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QComboBox,
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
from .lists import CODE, LISTS, NAME, PARENTS, RCA, OneList, Products


class ProductsPane(QWidget):
    """`family_chosen` tells the family that filters, '' for all; `copy_figures` asks for the score and the families."""

    family_chosen = pyqtSignal(str)
    copy_figures = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.model = Products(self)
        self.lists = {status: OneList(status, self) for status in LISTS}
        self.tabs, self.views = QTabWidget(), {}
        for status, one in self.lists.items():
            one.setSourceModel(self.model)
            self.views[status] = self._view(status, one)
            self.tabs.addTab(self.views[status], '')
        self.families, self.search = QComboBox(), QLineEdit()
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
        self._lay_out()
        self.families.currentIndexChanged.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.untick.clicked.connect(self._untick)
        self._count()

    def _view(self, status, one):
        view = QTableView()
        view.setModel(one)
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as read: the highest RCA first
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setAlternatingRowColors(True)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(round(view.fontMetrics().height() * 1.4))
        view.setColumnHidden(PARENTS, status != 'leap')
        header = view.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        wide = view.fontMetrics().horizontalAdvance('0')
        for column, letters in ((CODE, 7 if status == 'strong' else 10), (RCA, 8)):
            header.resizeSection(column, wide * letters)
        if status == 'leap':
            header.setSectionResizeMode(PARENTS, QHeaderView.ResizeMode.Stretch)
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
        grid = QGridLayout()
        for row, (words, box) in enumerate(((tr('&Family:'), self.families), (tr('S&earch:'), self.search))):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace('&', '').rstrip(': \u00a0'))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.untick)
        buttons.addStretch()
        buttons.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)

    def tab_order(self) -> tuple:
        """As the eye goes."""
        return (self.families, self.search, self.tabs.tabBar(), *self.views.values(), self.untick, self.copy)

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
        self._count()

    def show_outcome(self, outcome) -> None:
        """What ticks change in the lists."""
        self.model.show_outcome(outcome)
        self._count()

    def as_text(self) -> str:
        """The list in view, columns parted by tabs."""
        return self.lists[LISTS[self.tabs.currentIndex()]].as_text()

    def _narrow(self):
        family = self.families.currentData() or ''
        for one in self.lists.values():
            one.narrow(family, self.search.text())
        self.family_chosen.emit(family)
        self._count()

    def _untick(self):
        self.model.untick()
        self.model.ticked.emit()

    def _count(self):
        words = {'strong': tr('Strong ({count})'), 'leap': tr('Leaps ({count})'), 'gap': tr('Gaps ({count})')}
        for place, status in enumerate(LISTS):
            self.tabs.setTabText(place, words[status].format(count=self.lists[status].rowCount()))
        self.untick.setEnabled(bool(self.model.added))
