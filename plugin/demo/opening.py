"""One click: build the demo project if it is not there, then open it. Figures behind the screen, drawing in front."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, Qt
from qgis.PyQt.QtWidgets import QMessageBox, QProgressBar

from ...processing.about import about
from ...processing.i18n import language, tr
from ...processing.libraries import missing
from ...processing.settings import cache_folder
from .project import PROJECT, build
from .scoring import Scoring


def default_folder() -> Path:
    """In the cache: one per version and language, since titles and names are written into the layers."""
    return cache_folder() / f"demo-{about('version')}-{language()}"


class DemoOpener(QObject):
    """Lives as long as the plugin; builds one demo at a time."""

    def __init__(self, iface, parent=None):
        super().__init__(parent)
        self.iface = iface
        self.task, self.folder, self.message = None, None, None

    def open(self, folder: Path | None = None) -> None:
        """The demo of that folder, by default the one in the profile."""
        folder = folder or default_folder()
        if self.task is not None or not self._may_leave_project():
            return
        if (folder / PROJECT).is_file():
            self._show(folder)
            return
        reasons = missing(('pandas',))
        if reasons:
            self._refuse(reasons[0])
            return
        self.folder = folder
        try:
            shutil.rmtree(self._aside(), ignore_errors=True)
            self._aside().mkdir(parents=True)
        except OSError as error:
            self._refuse(str(error))
            return
        self._tell(tr('Computing French regions and departements, from the data that comes with Ressort…'))
        self.task = Scoring(self._aside())
        self.task.progressChanged.connect(self._progress)
        self.task.ended.connect(self._scored)
        QgsApplication.taskManager().addTask(self.task)

    def stop(self) -> None:
        """Before the plugin goes."""
        if self.task is not None:
            self.task.ended.disconnect(self._scored)
            self.task.progressChanged.disconnect(self._progress)
            self.task.cancel()
            self.task = None
        self._untell()

    def _aside(self) -> Path:
        """Built beside its place, moved there once whole."""
        return self.folder.with_name(self.folder.name + '.part')

    def _may_leave_project(self) -> bool:
        if not QgsProject.instance().isDirty():
            return True
        asked = QMessageBox.question(
            self.iface.mainWindow(), tr('Open the demo project'),
            tr('The present project has changes that are not saved. Open the demo project and lose them?'))
        return asked == QMessageBox.StandardButton.Yes

    def _scored(self, reason):
        self.task = None
        if reason:
            shutil.rmtree(self._aside(), ignore_errors=True)
            self._refuse(reason)
            return
        QgsApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            build(self._aside(), export=False, told=self._drawing)
            self._put_in_place()
        except Exception as error:  # whatever is wrong with the disk or a layer, the user hears of it
            shutil.rmtree(self._aside(), ignore_errors=True)
            self._refuse(str(error))
            return
        finally:
            QgsApplication.restoreOverrideCursor()
        self._show(self.folder)

    def _put_in_place(self):
        """Into the folder, which may exist and hold other files of the user."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in self._aside().iterdir():
            if path.name != PROJECT:
                shutil.move(str(path), str(self.folder / path.name))
        shutil.move(str(self._aside() / PROJECT), str(self.folder / PROJECT))  # last: it says that all is there
        self._aside().rmdir()

    def _show(self, folder):
        self._untell()
        if not self.iface.addProject(str(folder / PROJECT)):
            self._refuse(tr('{path} cannot be opened. Delete it and ask again.').format(path=folder / PROJECT))

    # The message bar

    def _tell(self, words):
        self._untell()
        self.message = self.iface.messageBar().createMessage('Ressort', words)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.message.layout().addWidget(self.bar)
        self.iface.messageBar().pushWidget(self.message, Qgis.MessageLevel.Info)

    def _progress(self, percent):
        if self.message is not None:
            self.bar.setRange(0, 100)
            self.bar.setValue(round(percent))

    def _drawing(self, title):
        self._tell(tr('Drawing: {title}').format(title=title))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _untell(self):
        if self.message is not None:
            self.iface.messageBar().popWidget(self.message)
            self.message = None

    def _refuse(self, reason):
        self._untell()
        self.iface.messageBar().pushMessage('Ressort', tr('The demo project could not be made: {reason}').format(
            reason=reason), Qgis.MessageLevel.Critical)
