"""The tab of the plug-and-play units: what each would add here; a tick brings its products."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import Qt

from ...processing.i18n import tr
from .figures import figure
from .ticks import TickedRows

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


class Units(TickedRows):
    """Units of one territory, the most useful first."""

    figures = GAIN

    def __init__(self, parent=None):
        super().__init__(parent)
        self.headings = [tr('Unit'), tr('Gain'), tr('Opens')]

    def show_rows(self, rows, names) -> None:
        """Other units, none ticked; `names` of the products."""
        self.beginResetModel()
        self.rows, self.added, self.names = rows, set(), names
        self.endResetModel()

    def products(self) -> set:
        """What the ticked units bring."""
        return {product for row in self.rows if row.code in self.added for product in row.brings}

    def can_tick(self, row) -> bool:
        """A unit whose products are all made well here brings nothing."""
        return bool(row.brings)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return [tr('Micro-factories that come in a container, a truck or a kit'),
                    tr('Products that would come within reach, those of the unit among them'),
                    tr('Products that would come within reach beside those of the unit')][section]
        return super().headerData(section, orientation, role)

    def text(self, row, column: int) -> str:
        """A cell as it is read and copied."""
        if column == UNIT:
            return row.name
        if column == GAIN:
            return f'+{figure(row.gain, 0)}'
        return '; '.join(self.names.get(code, code) for code in row.opens)

    def tip(self, row) -> str:
        """What it would make, what it needs."""
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
