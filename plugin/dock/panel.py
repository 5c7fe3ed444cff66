"""What the dock holds: choose a territory, see what it makes, could make next and lacks, tick products and see the score."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ...processing.i18n import tr
from .bars import Bar, FamilyBars
from .beginning import Beginning
from .figures import figure, percent
from .following import Following, PickTool
from .header import Header
from .loading import Loading
from .products_pane import ProductsPane
from .reading import family_names, products_for, read_territories, scored_layers, title
from .scenario import Scenario


class Panel(QWidget):
    """`canvas` may be None: then nothing is clicked nor flashed. `asked` tells 'guide' or 'demo': where to begin."""

    asked = pyqtSignal(str)

    def __init__(self, canvas=None, parent=None):
        super().__init__(parent)
        self.canvas, self.task = canvas, None
        self.source, self.layer, self.territory = '', None, None
        self.territories, self.products, self.names, self.scenario = {}, {}, {}, Scenario()
        self.header, self.bars, self.pane = Header(), FamilyBars(), ProductsPane()
        self.legend, self.hint = QLabel(), QLabel()
        self.parts, self.beginning = QSplitter(Qt.Orientation.Vertical), Beginning()
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
        self.pane.ticked.connect(self.answer)
        self.pane.sites.pointed.connect(self.show_site)
        self.pane.units_wanted.connect(self._show_units)
        self.pane.copy_figures.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        self.pane.export.connect(self.export)
        self.beginning.asked.connect(self.asked)
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
        self.parts.addWidget(bars)
        self.parts.addWidget(self.pane)
        self.parts.setChildrenCollapsible(False)
        self.parts.setSizes([1000, 800])
        column = QVBoxLayout(self)
        column.addWidget(self.header)
        column.addWidget(self.parts, 1)
        column.addWidget(self.legend)
        column.addWidget(self.hint)
        column.addWidget(self.beginning)
        column.addStretch()
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
        self.names = family_names(self.layer) if territories else {}
        self.pane.show_families(self.names)
        for part, shown in ((self.header, territories), (self.parts, territories), (self.beginning, not territories)):
            part.setVisible(bool(shown))
        self.products, self.scenario = {}, Scenario()
        self._load(territories)
        scored = [territory for territory in territories if territory.score is not None]
        first = min(scored, key=lambda territory: territory.rank or len(scored) + 1, default=None)
        self.show_territory(code if code in self.territories else first.code if first else '')

    def _load(self, territories):
        table = products_for(territories)
        if table is None:
            self.hint.setText(tr('For the products, load the result "Products" of the resilience index too.')
                              if territories else '')
            return
        self.hint.setText(tr('Reading the products…'))
        self.task = Loading(table, territories, self.layer.metadata().history())
        self.task.ready.connect(self._loaded)
        QgsApplication.taskManager().addTask(self.task)

    def _loaded(self, products, scenario):
        self.task, self.products, self.scenario = None, products, scenario
        self.hint.setText(scenario.refusal
                          or tr('Tick leaps, gaps or units: the score moves as if they were made well here.'))
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
        self.pane.show_rows(rows, tickable=self._can_answer())
        self.pane.sites.show_territory(self.layer, self.territory.feature if self.territory else None)
        self._show_figures(None)

    def _can_answer(self) -> bool:
        return self.scenario.before is not None and not self.scenario.refusal

    def _show_units(self):
        """Only once their tab is in view: fifteen what-ifs take longer than the rest of the dock."""
        code = self.territory.code if self.territory is not None else ''
        known = self._can_answer() and code in self.scenario.before.scores.index
        self.pane.show_units(self.scenario.units(code) if known else [])

    def go_to(self, source: str, code: str) -> None:
        """A territory of another layer perhaps, here and on the map."""
        if source != self.source:
            self.show_layer(source, code)
        self.show_territory(code)
        if self.canvas is not None and self.territory is not None:
            self.canvas.zoomToFeatureIds(self.layer, [self.territory.feature])
            self.canvas.flashFeatureIds(self.layer, [self.territory.feature])

    def show_site(self, layer, feature) -> None:
        """Where it is."""
        if self.canvas is not None:
            self.canvas.panToFeatureIds(layer, [feature])
            self.canvas.flashFeatureIds(layer, [feature])

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
        added = self.pane.added()
        outcome = self.scenario.outcome(self.territory.code, sorted(added)) if added else None
        self.pane.show_outcome(outcome)
        self._show_figures(outcome)

    def _show_figures(self, outcome):
        ranked = sum(territory.score is not None for territory in self.territories.values())
        self.header.show_territory(self.territory, ranked, outcome, len(self.pane.added()))
        self.bars.show_bars(self._bars(outcome))
        self.legend.setText(self._legend())
        self.legend.setVisible(bool(self.legend.text()))

    def _legend(self):
        nation, study = self.scenario.nation_score, self.scenario.study
        if nation is None or self.territory is None:
            return ''
        words = tr('Line across a bar: the nation ({score} in all).').format(score=percent(nation))
        if self.territory.code in study.regions:
            words += ' ' + tr('Diamond: this region in the study of 2020.')
        elif study.nation:
            words += ' ' + tr('Diamond: France in the study of 2020.')
        return words

    def _bars(self, outcome):
        if self.territory is None:
            return []
        study = self.scenario.study.of(self.territory.code)
        return [Bar(family, name, self.territory.families.get(family),
                    None if outcome is None else outcome.families.get(family), self.scenario.nation.get(family),
                    study.get(family))
                for family, name in self.names.items()]

    def show_family(self, family: str) -> None:
        """Only its products; '' for all."""
        self.pane.choose_family(family)

    def as_text(self) -> str:
        """Score and families as a table: columns parted by tabs."""
        if self.territory is None:
            return ''
        head = [tr('Territory'), tr('Code'), tr('Resilience score (%)'), *self.names.values()]
        cells = [self.territory.name, self.territory.code, figure(self.territory.score),
                 *(figure(value) for value in self.territory.families.values())]
        return '\n'.join('\t'.join(line) for line in (head, cells))

    def export(self, path: str) -> None:
        """The territory as a workbook or, of the list in view, as CSV; says where it went, or why not."""
        from .export import export_territory

        try:
            export_territory(Path(path), self)
        except (OSError, QgsProcessingException) as error:
            self.hint.setText(tr('{path} could not be written: {detail}').format(path=path, detail=error))
        else:
            self.hint.setText(tr('Written: {path}').format(path=path))
