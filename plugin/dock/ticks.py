"""Rows of which the first column bears a tick: what the models of the dock's lists share."""

from __future__ import annotations

from qgis.PyQt.QtCore import QAbstractTableModel, Qt, pyqtSignal

CHECK, CHECKED = Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Checked
FIGURE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def is_checked(value) -> bool:
    """A check state is a number on Qt 5 and an enum on Qt 6."""
    return Qt.CheckState(value) == CHECKED


class TickedRows(QAbstractTableModel):
    """`rows` have a `code`; `added` holds the codes that are ticked. Qt asks models by their methods, hence a class.

    A model tells `headings`, `can_tick(row)`, `text(row, column)` and `tip(row)`; `figures` is the column set to the right.
    """

    ticked = pyqtSignal()
    figures = -1

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows, self.added, self.names = [], set(), {}

    def untick(self) -> None:
        """Take every tick away."""
        self.added.clear()
        self.ticks_change()

    def ticks_change(self) -> None:
        """Every first cell is drawn again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    # What Qt asks

    def rowCount(self, parent=None):  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, _parent=None):  # noqa: N802
        return len(self.headings)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def flags(self, index):
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self.can_tick(self.rows[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, index.column())
        if role == CHECK and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return CHECKED if row.code in self.added else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == self.figures:
            return FIGURE
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):  # noqa: N802
        if role != CHECK or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        code = self.rows[index.row()].code
        (self.added.add if is_checked(value) else self.added.discard)(code)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True
