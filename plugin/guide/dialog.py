"""The guided dialog: three steps, each checked as it is filled in; the last one runs and shows how it goes."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from ...processing.i18n import tr
from ...processing.libraries import missing
from .choices import EMBEDDED, LAYER, first_choices, index_parameters, keep, territories_run
from .data_page import DataPage
from .result_page import ResultPage
from .running import INFO, Runs
from .territories_page import TerritoriesPage
from .words import explained


class GuideDialog(QDialog):
    """`done_well`: the results are in the project."""

    done_well = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName('RessortGuide')
        self.setWindowTitle(tr('Ressort: resilience index in three steps'))
        self.runs = None
        self.pages = [TerritoriesPage(), DataPage(), ResultPage()]
        self.steps, self.stack, self.message = QLabel(), QStackedWidget(), explained('')
        self.steps.setTextFormat(Qt.TextFormat.RichText)
        self.back, self.onward = QPushButton(tr('&Back')), QPushButton()
        self.stop, self.shut = QPushButton(tr('&Stop')), QPushButton(tr('Cl&ose'))
        self._lay_out()
        self.choices = first_choices()
        for page in self.pages:
            page.fill(self.choices)
            page.changed.connect(self._checked)
        self.back.clicked.connect(lambda: self._show(self.stack.currentIndex() - 1))
        self.onward.clicked.connect(self._go_on)
        self.stop.clicked.connect(lambda: self.runs.stop())
        self.shut.clicked.connect(self.close)
        self._show(0)

    def _lay_out(self):
        for page in self.pages:
            self.stack.addWidget(page)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.back, self.onward, self.stop, self.shut):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.onward.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self.steps)
        column.addWidget(self.stack, 1)
        column.addWidget(self.message)
        column.addLayout(buttons)
        self.resize(self.fontMetrics().horizontalAdvance('m') * 48, self.fontMetrics().height() * 30)

    def _show(self, step):
        self.stack.setCurrentIndex(step)
        names = [tr('1. Territories'), tr('2. Data'), tr('3. Result')]
        self.steps.setText('&nbsp;&nbsp;›&nbsp;&nbsp;'.join(
            f'<b>{name}</b>' if place == step else name for place, name in enumerate(names)))
        self.steps.setAccessibleDescription(names[step])
        if step == 2:
            self.pages[2].summary.setText(self._summary())
        self._checked()

    def _checked(self):
        """What is wrong so far, in words, and the buttons that this allows."""
        step, running = self.stack.currentIndex(), self.runs is not None
        # those before too: a layer may leave the project meanwhile
        problem = next(filter(None, (page.problem() for page in self.pages[:step + 1])), '') or self._mismatch(step)
        warning = self.pages[2].warning() if step == 2 and not running else ''
        self.message.setText(f'⚠ {problem or warning}' if problem or warning else '')
        self.back.setEnabled(step > 0 and not running)
        self.onward.setText(tr('&Run') if step == 2 else tr('&Next'))
        self.onward.setEnabled(not problem and not running)
        self.stop.setVisible(running)

    def _mismatch(self, step) -> str:
        """The embedded data knows French codes only: a layer none of whose codes it has cannot be scored by it."""
        if step == 0:
            return ''
        told = self._read()
        if told.territories != LAYER or told.data != EMBEDDED:
            return ''
        layer = QgsProject.instance().mapLayer(told.layer)
        if layer is None:
            return ''
        position = layer.fields().lookupField(told.code_field)
        from ...engine.sources.embedded import departements

        known = departements()
        french = {*known['departement'], *known['region']}
        if any(str(code).zfill(2) in french for code in layer.uniqueValues(position)):
            return ''
        return tr('The data of Ressort is by departement, and the codes of {layer} are not those of departements nor '
                  'regions: choose a table of yours.').format(layer=layer.name())

    def _read(self):
        choices = self.choices
        for page in self.pages:
            choices = page.read(choices)
        return choices

    def _summary(self):
        told = self._read()
        layer = QgsProject.instance().mapLayer(told.layer)
        table = QgsProject.instance().mapLayer(told.activity)
        names = {'regions': tr('French regions'), 'departements': tr('French departements')}
        return tr('Ressort will score: {territories}, by: {data}.').format(
            territories=names.get(told.territories) or layer.name(),
            data=tr('staff by class of activity, 2018') if told.data == EMBEDDED else table.name())

    # The run

    def _go_on(self):
        if self.stack.currentIndex() < 2:
            self._show(self.stack.currentIndex() + 1)
        else:
            self.run()

    def run(self) -> None:
        """Make the territories if need be, then their index, behind the screen."""
        self.choices = self._read()
        page = self.pages[2]
        reasons = missing(('pandas',))
        if reasons:
            page.show_ended(reasons[0])
            return
        page.show_running()
        parameters = index_parameters(self.choices)
        steps = [('ressort:resilience_index', lambda made: {**parameters, **_territories(made)})]
        before = territories_run(self.choices)
        if before is not None:
            steps.insert(0, (before[0], lambda _made: before[1]))
        self.runs = Runs(steps, self)
        self.runs.told.connect(self._told)
        self.runs.progressed.connect(lambda percent: page.progress.setValue(round(percent)))
        self.runs.ended.connect(self._ended)
        self._checked()
        self.runs.start()

    def _told(self, kind, words):
        self.pages[2].log.appendPlainText(words if kind == INFO else f'⚠ {words}')

    def _ended(self, well, reason):
        runs, self.runs = self.runs, None
        page = self.pages[2]
        if well:
            keep(self.choices)
            page.show_ended(tr('Done: {count} territories have a score. The map is in the project, the panel Ressort shows '
                               'each territory.').format(count=runs.results.get('TERRITORY_COUNT', '–')))
        else:
            page.show_ended(reason)
        self._checked()
        if well:
            self.done_well.emit()

    def closeEvent(self, event):  # noqa: N802  (the name Qt calls)
        if self.runs is not None:
            self.runs.forget()
            self.runs = None
        super().closeEvent(event)


def _territories(made: dict) -> dict:
    return {'TERRITORIES': made['OUTPUT']} if 'OUTPUT' in made else {}
