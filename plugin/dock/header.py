"""The head of the dock: which layer, which territory, its score, rank, interval and counts."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontInfo
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...processing.i18n import tr
from .figures import figure, percent


class Header(QWidget):
    """`layer_chosen` tells a source, `territory_chosen` a code."""

    layer_chosen = pyqtSignal(str)
    territory_chosen = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layers, self.territories = QComboBox(), QComboBox()
        self.pick = QToolButton()
        self.pick.setCheckable(True)
        self.pick.setIcon(QgsApplication.getThemeIcon('/mActionIdentify.svg'))
        self.pick.setText(tr('Click on the map'))
        self.pick.setToolTip(tr('Choose a territory by a click on the map'))
        self._make_searchable()
        self.layer_label, grid = self._labelled(tr('&Layer:'), self.layers), QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.layer_label, 0, 0)
        grid.addWidget(self.layers, 0, 1, 1, 2)
        grid.addWidget(self._labelled(tr('&Territory:'), self.territories), 1, 0)
        grid.addWidget(self.territories, 1, 1)
        grid.addWidget(self.pick, 1, 2)
        grid.setColumnStretch(1, 1)
        self.score, self.lines = QLabel(), QLabel()
        font = self.score.font()
        font.setPointSizeF(QFontInfo(font).pointSizeF() * 1.7)
        font.setBold(True)
        self.score.setFont(font)
        for label in (self.score, self.lines):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.score)
        column.addWidget(self.lines)
        self.layers.activated.connect(lambda place: self.layer_chosen.emit(self.layers.itemData(place)))
        self.territories.activated.connect(lambda place: self.territory_chosen.emit(self.territories.itemData(place)))

    def _labelled(self, words, box):
        label = QLabel(words)
        label.setBuddy(box)
        box.setAccessibleName(words.replace('&', '').rstrip(': \u00a0'))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(17)
        return label

    def _make_searchable(self):
        """Type any part of a name or of a code."""
        self.territories.setEditable(True)
        self.territories.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.territories.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def show_layers(self, titles: dict[str, str], current: str) -> None:
        """Sources and their titles; nothing to choose where there is one."""
        self.layers.clear()
        for source, words in titles.items():
            self.layers.addItem(words, source)
        self.mark_layer(current)
        for widget in (self.layers, self.layer_label):
            widget.setVisible(len(titles) > 1)

    def mark_layer(self, source: str) -> None:
        """The one whose territories are listed."""
        self.layers.setCurrentIndex(self.layers.findData(source))

    def show_territories(self, territories) -> None:
        """Names with their codes, to choose from."""
        self.territories.clear()
        for territory in territories:
            self.territories.addItem(tr('{name} ({code})').format(name=territory.name, code=territory.code), territory.code)

    def show_territory(self, territory, ranked: int, outcome=None, added: int = 0) -> None:
        """Its figures, or those with the ticked products beside them."""
        if territory is None:
            self.score.clear()
            self.lines.clear()
            return
        self.territories.setCurrentIndex(self.territories.findData(territory.code))
        if territory.score is None:
            self.score.setText(tr('No score'))
            self.lines.setText(tr('This territory has no activity in the table that was scored.'))
            return
        shown = territory if outcome is None else outcome
        self.score.setText(tr('{score}, rank {rank} of {count}').format(
            score=percent(shown.score), rank=figure(shown.rank, 0), count=figure(ranked, 0)))
        lines = [tr('{strong} strong products and {leaps} leaps, of {count} products').format(
            strong=figure(shown.strong, 0), leaps=figure(shown.leaps, 0), count=figure(territory.products, 0))]
        if outcome is not None:
            lines.append(tr('With {count} products more; as it is: {score}, rank {rank}').format(
                count=figure(added, 0), score=percent(territory.score), rank=figure(territory.rank, 0)))
        elif None not in (territory.score_low, territory.score_high) and territory.score_low < territory.score_high:
            lines.append(tr('Between {low} and {high}: unknown figures leave it open').format(
                low=percent(territory.score_low), high=percent(territory.score_high)))
        self.lines.setText('\n'.join(lines))
        self._make_room()

    def resizeEvent(self, event):  # noqa: N802  (the name Qt calls)
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self):
        """For every line as it wraps: Qt would cut them where the panel is low."""
        for label in (self.score, self.lines):
            label.setMinimumHeight(max(label.heightForWidth(label.width()), 0))
