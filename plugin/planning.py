"""The planning session: what elected officials decide in one meeting, in its order, with what the project has for each."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsApplication, QgsMapLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QPushButton, QVBoxLayout

from ..processing.i18n import tr
from .dock.reading import is_marked, is_scored, layers_that
from .guide.words import explained


class Need(NamedTuple):
    """A layer that an algorithm asks for: its parameter, what it is called, and how one knows it among the layers."""

    parameter: str
    words: str
    fits: object


class Step(NamedTuple):
    """An algorithm of the session: its question, its title, what it needs."""

    name: str
    question: str
    title: str
    needs: list


def _has(*names):
    def fits(layer):
        known = {field.name().lower() for field in layer.fields()}
        return set(names) <= known
    return fits


def _is_land_take(layer) -> bool:
    """The table of flows of Cerema."""
    return _has('idcom')(layer) and any(field.name().lower().startswith('naf') for field in layer.fields())


def session_steps() -> list[Step]:
    """In the order of the meeting, those that this Ressort has."""
    known = {
        'two_paths': (tr('Densify, or recycle brownfields: what suits each territory?'), []),
        'zan_ledger': (tr('How much land may still be taken until 2031, and how much is left?'),
                       [Need('LAND_TAKE', tr('table of land take by commune'), _is_land_take)]),
        'mark_productive_hotels': (tr('Which brownfields suit which use?'),
                                   [Need('SITES', tr('checked brownfields'), _has('site_id', 'site_statut'))]),
        'site_portfolio': (tr('Which few sites serve best, together?'), [Need('SITES', tr('marked sites'), is_marked)]),
        'land_scenarios': (tr('What would each way of building leave of the land?'), []),
        'study_maps': (tr('Which maps to print?'), [Need('SCORES', tr('scored territories'), is_scored)]),
        'site_sheets': (tr('Which sheet to hand out for each site?'), [Need('SITES', tr('marked sites'), is_marked)]),
    }
    provider = QgsApplication.processingRegistry().providerById('ressort')
    dossiers = {algorithm.name(): (tr('What does one take away from the meeting?'), [])
                for algorithm in provider.algorithms() if 'dossier' in algorithm.name()}
    found = []
    again = {'compare_sessions': (tr('What has changed since the last meeting?'), [])}
    for name, (question, needs) in {**known, **dossiers, **again}.items():
        algorithm = provider.algorithm(name)
        if algorithm is not None:
            asked = [need for need in needs if algorithm.parameterDefinition(need.parameter) is not None]
            found.append(Step(name, question, algorithm.displayName(), asked))
    return found


def layers_for(need: Need) -> list:
    """Layers of the project that serve, in the order of its tree."""
    return layers_that(lambda layer: layer.type() == QgsMapLayer.LayerType.VectorLayer and layer.isValid()
                       and need.fits(layer))


class PlanningDialog(QDialog):
    """`asked` tells an algorithm and the parameters that the project fills."""

    asked = pyqtSignal(str, dict)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName('RessortPlanning')
        self.setWindowTitle(tr('Ressort: planning session'))
        column = QVBoxLayout(self)
        column.addWidget(explained(tr('The questions of a meeting, in their order. Each opens its algorithm, filled with '
                                      'what the project holds.')))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(grid.verticalSpacing() * 2)
        self.buttons = {}
        for row, step in enumerate(session_steps()):
            filled, words = self._state(step)
            label = QLabel(f'<b>{row + 1}. {step.question}</b><br>{step.title}{words}')
            label.setWordWrap(True)
            button = QPushButton(tr('Open'))
            button.setAutoDefault(False)
            button.setAccessibleName(step.title)
            button.clicked.connect(lambda _checked=False, step=step, filled=filled: self.asked.emit(step.name, filled))
            grid.addWidget(label, row, 0)
            grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
            self.buttons[step.name] = button
        column.addLayout(grid)
        column.addStretch()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setText(tr('Close'))  # Qt's own French is not always installed
        box.rejected.connect(self.reject)
        column.addWidget(box)
        width = self.fontMetrics().horizontalAdvance('m') * 46
        self.resize(width, column.totalHeightForWidth(width))

    def _state(self, step):
        """The parameters that the project fills, and what is said of those it does not."""
        filled, lines = {}, []
        for need in step.needs:
            layers = layers_for(need)
            if layers:
                filled[need.parameter] = layers[0].id()
                lines.append(tr('✓ {need}: {layer}').format(need=need.words, layer=layers[0].name()))
            else:
                lines.append(tr('To load first: {need}').format(need=need.words))
        return filled, ''.join(f'<br>{line}' for line in lines)
