"""The tab of the plug-and-play units: what each would add here; a tick brings its products."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QAbstractTableModel, Qt, pyqtSignal

from ...processing.i18n import tr
from .figures import figure
from .lists import CHECK, CHECKED, is_checked

UNIT, GAIN, OPENS = range(3)


class Unit(NamedTuple):
    """One micro-factory: products it brings that are not made well here, products that then come within reach."""

    code: str
    name: str
    gain: int  # products that come within reach, those it makes among them
    brings: tuple
    opens: tuple
    footprint: float  # m2
    needs: str


class Units(QAbstractTableModel):
    """Units of one territory, the most useful first."""

    ticked = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.rows, self.added, self.names = [], set(), {}
        self.headings = [tr('Unit'), tr('Gain'), tr('Opens')]

    def show_rows(self, rows, names) -> None:
        """Other units, none ticked; `names` of the products."""
        self.beginResetModel()
        self.rows, self.added, self.names = rows, set(), names
        self.endResetModel()

    def products(self) -> set:
        """What the ticked units bring."""
        return {product for row in self.rows if row.code in self.added for product in row.brings}

    def untick(self) -> None:
        """Take every tick away."""
        self.added.clear()
        if self.rows:
            self.dataChanged.emit(self.index(0, UNIT), self.index(len(self.rows) - 1, UNIT))

    # What Qt asks

    def rowCount(self, parent=None):  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, _parent=None):  # noqa: N802
        return len(self.headings)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return [tr('Micro-factories that come in a container, a truck or a kit'),
                    tr('Products that would come within reach, those of the unit among them'),
                    tr('Products that would come within reach beside those of the unit')][section]
        return None

    def flags(self, index):
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == UNIT and self.rows[index.row()].brings:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, index.column())
        if role == CHECK and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return CHECKED if row.code in self.added else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == GAIN:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):  # noqa: N802
        if role != CHECK or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        code = self.rows[index.row()].code
        (self.added.add if is_checked(value) else self.added.discard)(code)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def text(self, row, column: int) -> str:
        """A cell as it is read and copied."""
        if column == UNIT:
            return row.name
        if column == GAIN:
            return f'+{figure(row.gain, 0)}'
        return '; '.join(self.names.get(code, code) for code in row.opens)

    def _tip(self, row) -> str:
        lines = [row.name]
        if row.brings:
            made = '; '.join(self.names.get(code, code) for code in row.brings)
            lines.append(tr('Would make: {products}').format(products=made))
        else:
            lines.append(tr('All that it makes is made well here.'))
        lines.append(tr('Ground: {area} m²').format(area=figure(row.footprint, 0)))
        if row.needs:
            lines.append(tr('Needs: {needs}').format(needs=row.needs))
        return '\n'.join(lines)
