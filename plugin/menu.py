"""What the desktop shows: the dock, the menu Ressort, its toolbar. Everything added here is taken away by `remove`."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog

from ..processing.i18n import RESOURCES, tr

MENU = '&Ressort'


class Menu:
    """Made once by `initGui`."""

    def __init__(self, iface):
        from .demo.opening import DemoOpener
        from .dock.dock import RessortDock

        self.iface = iface
        self.dock = RessortDock(iface.mapCanvas(), iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.demo = DemoOpener(iface, self.dock)
        self.toolbar = iface.addToolBar('Ressort')
        self.toolbar.setObjectName('RessortToolbar')
        self.dialogs, self.actions = [], []
        self._add_dock_action()
        self._add(tr('Open the &demo project'), 'mActionFileOpen.svg', self._open_demo, in_toolbar=True)
        self._add(tr('Open the demo project from a &folder…'), 'mActionFileOpen.svg', self._open_demo_elsewhere)
        self._add(tr('Resilience &index…'), 'resilience_index', self._run_index, in_toolbar=True)
        self._add(tr('Study &maps…'), 'study_maps', lambda: self.run('study_maps'), in_toolbar=True)
        self._add(tr('&About Ressort'), 'mActionHelpContents.svg', self._about)

    def _add_dock_action(self):
        action = self.dock.toggleViewAction()
        action.setText(tr('&Panel of territories'))
        action.setIcon(QIcon(str(RESOURCES / 'icons' / 'ressort.svg')))
        self.toolbar.addAction(action)
        self.iface.addPluginToMenu(MENU, action)
        self.actions.append(action)

    def _add(self, words, icon, called, *, in_toolbar=False):
        own = RESOURCES / 'icons' / f'{icon}.svg'
        action = QAction(QIcon(str(own)) if own.is_file() else QgsApplication.getThemeIcon(f'/{icon}'), words,
                         self.iface.mainWindow())
        action.triggered.connect(lambda _checked=False: called())
        self.iface.addPluginToMenu(MENU, action)
        if in_toolbar:
            self.toolbar.addAction(action)
        self.actions.append(action)

    def remove(self) -> None:
        """Leave no action, no toolbar, no dock, no map tool, no dialog."""
        self.demo.stop()
        self.dock.stop()
        for dialog in self._open_dialogs():
            dialog.close()
        self.dialogs = []
        for action in self.actions:
            self.iface.removePluginMenu(MENU, action)
            self.toolbar.removeAction(action)
            if action is not self.dock.toggleViewAction():
                action.deleteLater()
        self.actions = []
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()

    # What the actions do

    def run(self, name: str, **parameters) -> None:
        """Open the dialog of an algorithm; it runs behind the screen, as from the toolbox."""
        from qgis import processing

        dialog = processing.createAlgorithmDialog(f'ressort:{name}', parameters)
        dialog.show()
        self.dialogs = [*self._open_dialogs(), dialog]

    def _run_index(self):
        self.run('resilience_index', PRODUCTS='TEMPORARY_OUTPUT')  # without them the dock has no lists

    def _open_dialogs(self):
        return [dialog for dialog in self.dialogs if not sip.isdeleted(dialog) and dialog.isVisible()]

    def _open_demo(self):
        self.dock.show()
        self.demo.open()

    def _open_demo_elsewhere(self):
        folder = QFileDialog.getExistingDirectory(self.iface.mainWindow(), tr('Folder of the demo project'))
        if folder:
            self.dock.show()
            self.demo.open(Path(folder))

    def _about(self):
        from .about import show_about

        show_about(self.iface.mainWindow())
