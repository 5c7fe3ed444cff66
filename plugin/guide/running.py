"""Runs of Processing one after the other, behind the screen; what they make is loaded as from the toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.i18n import tr

INFO, WARNING, ERROR = 'info', 'warning', 'error'


class Feedback(QgsProcessingFeedback):
    """Tells what it hears as a signal, which crosses threads."""

    told = pyqtSignal(str, str)

    def __init__(self):
        super().__init__(False)

    def pushInfo(self, info):  # noqa: N802  (the names QGIS calls)
        self.told.emit(INFO, info)

    def pushWarning(self, warning):  # noqa: N802
        self.told.emit(WARNING, warning)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803, ARG002
        self.told.emit(ERROR, error)


class Runs(QObject):
    """`steps`: (algorithm id, parameters made from the results of the step before). One object per press of Run."""

    told = pyqtSignal(str, str)
    progressed = pyqtSignal(float)
    ended = pyqtSignal(bool, str)  # whether all went well, else the reason

    def __init__(self, steps, parent=None):
        super().__init__(parent)
        self.steps, self.done, self.errors, self.results = steps, 0, [], {}
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.feedback = Feedback()
        self.context.setFeedback(self.feedback)
        self.feedback.told.connect(self._told)
        self.feedback.progressChanged.connect(self._progressed)
        self.task = None

    def start(self) -> None:
        """The next step."""
        name, parameters = self.steps[self.done]
        self.algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        self.parameters = parameters(self.results)
        accepted, reason = self.algorithm.checkParameterValues(self.parameters, self.context)
        if not accepted:
            self._end(False, reason)
            return
        self.told.emit(INFO, self.algorithm.displayName())
        self.task = QgsProcessingAlgRunnerTask(self.algorithm, self.parameters, self.context, self.feedback)
        self.task.executed.connect(self._executed)
        QgsApplication.taskManager().addTask(self.task)

    def stop(self) -> None:
        """Stops at the next breath of the algorithm; `ended` follows."""
        self.feedback.cancel()

    def forget(self) -> None:
        """Stop, and tell nobody any more: the dialog goes."""
        self.blockSignals(True)
        self.stop()

    def _told(self, kind, words):
        if kind == ERROR:
            self.errors.append(words)
        self.told.emit(kind, words)

    def _progressed(self, percent):
        self.progressed.emit((100 * self.done + percent) / len(self.steps))

    def _executed(self, well, results):
        self.task = None
        if self.feedback.isCanceled():
            self._end(False, tr('Stopped.'))
        elif not well:
            self._end(False, '\n'.join(self.errors) or tr('It failed without saying why: see the log of QGIS.'))
        elif self.done + 1 < len(self.steps):
            self.done, self.results = self.done + 1, results
            self.start()
        else:
            self.results = results
            self._load()

    def _load(self):
        from processing.gui.Postprocessing import handleAlgorithmResults

        try:
            loaded = handleAlgorithmResults(self.algorithm, self.context, self.feedback, parameters=self.parameters)
        except Exception as error:  # of QGIS or of a style: the user hears of it, and the dialog is free again
            self.errors.append(str(error))
            loaded = False
        words = tr('The results were written, but could not be loaded into the project.')
        self._end(loaded, '' if loaded else '\n'.join([words, *self.errors]))

    def _end(self, well, reason):
        self.ended.emit(well, reason)
