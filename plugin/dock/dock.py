"""The dock "Ressort": choose a territory, see what it makes, could make next and lacks, tick products and see the score."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ...processing.i18n import tr
from .bars import Bar, FamilyBars
from .figures import figure, percent
from .following import Following, PickTool
from .header import Header
from .loading import Loading
from .products_pane import ProductsPane
from .reading import FAMILIES, products_for, read_territories, scored_layers, title
from .scenario import Scenario


class RessortDock(QDockWidget):
    """`canvas` may be None: then nothing is clicked nor flashed."""

    def __init__(self, canvas=None, parent=None):
        super().__init__(tr('Ressort'), parent)
        self.setObjectName('RessortDock')
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.canvas, self.task = canvas, None
        self.source, self.layer, self.territory = '', None, None
        self.territories, self.products, self.scenario = {}, {}, Scenario()
        self.header, self.bars, self.pane = Header(), FamilyBars(), ProductsPane()
        self.legend, self.hint = QLabel(), QLabel()
        self._lay_out()
        self.following = Following(self)
        self.following.changed.connect(self.refresh)
        self.following.pointed.connect(self.show_feature)
        self.tool = None if canvas is None else PickTool(canvas)
        if self.tool is not None:
            self.tool.picked.connect(self.show_feature)
            self.tool.deactivated.connect(lambda: self.header.pick.setChecked(False))
            self.header.pick.toggled.connect(self.pick_on_map)
        self.header.pick.setVisible(self.tool is not None)
        self.header.layer_chosen.connect(self.show_layer)
        self.header.territory_chosen.connect(self.show_and_flash)
        self.bars.chosen.connect(self.show_family)
        self.pane.family_chosen.connect(self.bars.show_family)
        self.pane.model.ticked.connect(self.answer)
        self.pane.copy_figures.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        self.refresh()

    def _lay_out(self):
        bars = QScrollArea()
        bars.setWidget(self.bars)
        bars.setWidgetResizable(True)
        bars.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bars.setFrameShape(QScrollArea.Shape.NoFrame)
        bars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint.setWordWrap(True)
        self.legend.setWordWrap(True)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(bars)
        parts.addWidget(self.pane)
        parts.setChildrenCollapsible(False)
        parts.setSizes([1000, 800])
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(self.header)
        column.addWidget(parts, 1)
        column.addWidget(self.legend)
        column.addWidget(self.hint)
        self.setWidget(content)
        order = (self.header.layers, self.header.territories, self.header.pick, self.bars, *self.pane.tab_order())
        for before, after in zip(order, order[1:]):
            QWidget.setTabOrder(before, after)

    def stop(self) -> None:
        """Leave the project and the map alone; before the dock is deleted."""
        self._cancel()
        self.following.stop()
        if self.tool is not None:
            self.canvas.unsetMapTool(self.tool)
            self.tool.deleteLater()
            self.tool = None

    # Which layer, which territory

    def refresh(self) -> None:
        """The scored layers of the project; the present one stays if it is still there."""
        found = scored_layers()
        titles = {source: title(layers[0]) for source, layers in found.items()}
        source = self.source if self.source in found else next(iter(found), '')
        self.header.show_layers(titles, source)
        self.show_layer(source, self.territory.code if self.territory and source == self.source else '')

    def show_layer(self, source: str, code: str = '') -> None:
        """The territories of that source, and the one with this code or the first in rank."""
        self._cancel()
        layers = scored_layers().get(source)
        self.source, self.layer = (source, layers[0]) if layers else ('', None)
        territories = read_territories(self.layer) if layers else []
        self.territories = {territory.code: territory for territory in territories}
        self.header.mark_layer(self.source)
        self.header.show_territories(territories)
        self.pane.show_families(self._family_names() if territories else {})
        self.widget().setEnabled(bool(territories))
        self.products, self.scenario = {}, Scenario()
        self._load(territories)
        scored = [territory for territory in territories if territory.score is not None]
        first = min(scored, key=lambda territory: territory.rank or len(scored) + 1, default=None)
        self.show_territory(code if code in self.territories else first.code if first else '')

    def _load(self, territories):
        table = products_for(territories)
        if table is None:
            self.hint.setText(tr('For the products, load the result "Products" of the resilience index too.')
                              if territories else tr('Run "Resilience index of territories", or open the demo project from '
                                                     'the menu Ressort: this panel then shows each territory.'))
            return
        self.hint.setText(tr('Reading the products…'))
        self.task = Loading(table, territories, self.layer.metadata().history())
        self.task.ready.connect(self._loaded)
        QgsApplication.taskManager().addTask(self.task)

    def _loaded(self, products, scenario):
        self.task, self.products, self.scenario = None, products, scenario
        self.hint.setText(scenario.refusal or tr('Tick leaps or gaps: the score moves as if they were made well here.'))
        self.show_territory(self.territory.code if self.territory else '')

    def _cancel(self):
        if self.task is not None:
            self.task.ready.disconnect(self._loaded)
            self.task.cancel()
            self.task = None

    def show_feature(self, layer, feature) -> None:
        """The territory of that feature, selected or clicked."""
        for source, layers in scored_layers().items():
            if layer in layers:
                code = str(layer.getFeature(feature)['code'])
                if source != self.source:
                    self.show_layer(source, code)
                elif code in self.territories:
                    self.show_territory(code)

    def show_territory(self, code: str) -> None:
        """Its figures, its families, its products; '' for none."""
        self.territory = self.territories.get(code)
        rows = self.products.get(code, [])
        self.pane.show_rows(rows, tickable=self.scenario.before is not None and not self.scenario.refusal)
        self._show_figures(None)

    def show_and_flash(self, code: str) -> None:
        """The same, and where it is."""
        self.show_territory(code)
        if self.canvas is not None and self.territory is not None:
            self.canvas.flashFeatureIds(self.layer, [self.territory.feature])

    def pick_on_map(self, wanted: bool) -> None:
        """A click on the map chooses a territory, or no longer does."""
        if wanted:
            self.canvas.setMapTool(self.tool)
        else:
            self.canvas.unsetMapTool(self.tool)

    # What is shown of it

    def answer(self) -> None:
        """The figures with the ticked products."""
        added = self.pane.model.added
        outcome = self.scenario.outcome(self.territory.code, sorted(added)) if added else None
        self.pane.show_outcome(outcome)
        self._show_figures(outcome)

    def _show_figures(self, outcome):
        ranked = sum(territory.score is not None for territory in self.territories.values())
        self.header.show_territory(self.territory, ranked, outcome, len(self.pane.model.added))
        self.bars.show_bars(self._bars(outcome))
        nation = self.scenario.nation_score
        self.legend.setText('' if nation is None else tr('Line across a bar: the nation ({score} in all)').format(
            score=percent(nation)))
        self.legend.setVisible(nation is not None)

    def _bars(self, outcome):
        if self.territory is None:
            return []
        return [Bar(family, name, self.territory.families.get(family),
                    None if outcome is None else outcome.families.get(family), self.scenario.nation.get(family))
                for family, name in self._family_names().items()]

    def _family_names(self):
        """The names of the families are the aliases or the comments of their columns."""
        names = {}
        for family in FAMILIES:
            field = self.layer.fields().field(family)
            names[family] = field.alias() or field.comment() or family
        return names

    def show_family(self, family: str) -> None:
        """Only its products; '' for all."""
        self.pane.choose_family(family)

    def as_text(self) -> str:
        """Score and families as a table: columns parted by tabs."""
        if self.territory is None:
            return ''
        head = [tr('Territory'), tr('Code'), tr('Resilience score (%)'), *self._family_names().values()]
        cells = [self.territory.name, self.territory.code, figure(self.territory.score),
                 *(figure(value) for value in self.territory.families.values())]
        return '\n'.join('\t'.join(line) for line in (head, cells))
