"""The three lists: strong products, leaps with their parents, gaps. One model, filtered three times."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont

from ...processing.i18n import tr
from .figures import figure
from .ticks import TickedRows

CODE, NAME, RCA, PARENTS = range(4)
LISTS = ('strong', 'leap', 'gap')


def headings() -> list[str]:
    """Of the four columns."""
    return [tr('HS'), tr('Product'), tr('RCA'), tr('Neighbours')]


class Products(TickedRows):
    """Products of one territory. A ticked one stays in its list; what it opens moves from the gaps to the leaps."""

    figures = RCA

    def __init__(self, parent=None):
        super().__init__(parent)
        self.tickable, self.status, self.parents_of = False, {}, {}
        self.headings = headings()

    def show_rows(self, rows, tickable: bool) -> None:
        """Other products, none ticked."""
        self.beginResetModel()
        self.rows, self.added, self.tickable = list(rows), set(), tickable
        self.names = {row.code: row.name for row in self.rows}
        self.status = {row.code: row.status for row in self.rows}
        self.parents_of = {row.code: row.parents for row in self.rows}
        self.endResetModel()

    def allow_ticks(self, tickable: bool) -> None:
        """The what-if is ready, or is not."""
        if tickable != self.tickable:
            self.tickable = tickable
            self.ticks_change()

    def show_outcome(self, outcome) -> None:
        """Statuses and parents with the ticked products, or as they are (None); only rows that move are told."""
        for place, row in enumerate(self.rows):
            if row.code in self.added:
                continue  # it stays under the hand that ticked it
            status, parents = row.status, row.parents
            if outcome is not None:
                status, parents = outcome.status[row.code], outcome.parents.get(row.code, ())
            if status != self.status[row.code] or parents != self.parents_of[row.code]:
                self.status[row.code], self.parents_of[row.code] = status, parents
                self.dataChanged.emit(self.index(place, CODE), self.index(place, PARENTS))

    def is_new(self, row) -> bool:
        """Come within reach by a tick."""
        return self.status[row.code] != row.status

    def can_tick(self, row) -> bool:
        """What is made well already brings nothing."""
        return self.tickable and row.status in ('leap', 'gap')

    # What Qt asks

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and section != RCA:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return super().headerData(section, orientation, role)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.FontRole and self.is_new(self.rows[index.row()]):
            font = QFont()
            font.setBold(True)
            return font
        return super().data(index, role)

    def tip(self, row) -> str:
        """Its strong neighbours."""
        lines = [f'{row.code}  {row.name}']
        parents = self.parents_of[row.code]
        if parents:
            lines.append(tr('Strong neighbours, the nearest first:'))
            lines += [f'{code}  {self.names.get(code, code)}' for code in parents[:12]]
        if len(parents) > 12:
            lines.append('…')
        return '\n'.join(lines)

    def text(self, row, column: int) -> str:
        """A cell as it is read and copied."""
        if column == CODE:
            return row.code
        if column == NAME:
            return row.name
        if column == RCA:
            return figure(row.rca, 2)
        return '; '.join(self.names.get(code, code) for code in self.parents_of[row.code])


class OneList(QSortFilterProxyModel):
    """Products of one status, of one family and with that text, if these are asked for."""

    def __init__(self, status: str, parent=None):
        super().__init__(parent)
        self.status, self.family, self.words = status, '', ()

    def narrow(self, family: str, text: str) -> None:
        """Only that family, and products whose code or name holds every word."""
        self.family, self.words = family, tuple(text.casefold().split())
        self.invalidateFilter()

    def filterAcceptsRow(self, number, _parent):  # noqa: N802
        model = self.sourceModel()
        row = model.rows[number]
        if model.status[row.code] != self.status or (self.family and row.family != self.family):
            return False
        return all(word in row.name.casefold() or row.code.startswith(word) for word in self.words)

    def lessThan(self, left, right):  # noqa: N802
        rows = self.sourceModel().rows
        if left.column() == RCA:
            one, other = rows[left.row()].rca, rows[right.row()].rca
            return (-1.0 if one is None else one) < (-1.0 if other is None else other)
        return str(left.data()).casefold() < str(right.data()).casefold()

    def table(self) -> list[list[str]]:
        """The list as it stands, its headings first."""
        model = self.sourceModel()
        columns = range(PARENTS + 1) if self.status == 'leap' else range(PARENTS)
        lines = [[model.headings[column] for column in columns]]
        for place in range(self.rowCount()):
            row = model.rows[self.mapToSource(self.index(place, 0, QModelIndex())).row()]
            lines.append([model.text(row, column) for column in columns])
        return lines
