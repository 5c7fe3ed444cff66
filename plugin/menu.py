"""What the desktop shows: the dock, the menu Ressort, its toolbar, its page of options, its territories in the locator.

Everything added here is taken away by `remove`. Nothing is built before it is first asked for.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsOptionsWidgetFactory
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QMenu

from ..processing.i18n import RESOURCES, manual_page, tr
from .dock.dock import RessortDock
from .locator import TerritoryFilter

MENU = '&Ressort'


class OptionsFactory(QgsOptionsWidgetFactory):
    """The page "Ressort" of QGIS's options."""

    def __init__(self):
        super().__init__('Ressort', QIcon(str(RESOURCES / 'icons' / 'ressort.svg')))

    def createWidget(self, parent):  # noqa: N802  (the name QGIS calls)
        from .options import Options

        return Options(parent)


class Menu:
    """Made once by `initGui`."""

    def __init__(self, iface):
        self.iface = iface
        self.dock = RessortDock(iface.mapCanvas(), iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.asked.connect(lambda name: {'guide': self.open_guide, 'demo': self._open_demo}[name]())
        self._demo = None
        self.toolbar = iface.addToolBar('Ressort')
        self.toolbar.setObjectName('RessortToolbar')
        self.dialogs, self.actions = {}, []
        self._add_dock_action()
        self._add('guide', tr('&Resilience index in three steps…'), 'resilience_index', self.open_guide, in_toolbar=True)
        self._add('maps', tr('Study &maps…'), 'study_maps', self._run_maps, in_toolbar=True)
        self._add('planning', tr('Planning &session…'), 'site_portfolio', self.open_planning, in_toolbar=True)
        self._add_chains()
        self._add('demo', tr('Open the &demo project'), 'mActionFileOpen.svg', self._open_demo, in_toolbar=True)
        self._add('demo_elsewhere', tr('Open the demo project from a &folder…'), 'mActionFileOpen.svg',
                  self._open_demo_elsewhere)
        self._add('options', tr('&Options…'), 'mActionOptions.svg', self._open_options)
        self._add('manual', tr('Ma&nual and glossary'), 'mActionHelpContents.svg', self._open_manual)
        self._add('about', tr('&About Ressort'), 'mActionPropertiesWidget.svg', self._about)
        self.options, self.locator = OptionsFactory(), TerritoryFilter(self.show_territory)
        iface.registerOptionsWidgetFactory(self.options)
        iface.registerLocatorFilter(self.locator)

    def _add_dock_action(self):
        action = self.dock.toggleViewAction()
        action.setText(tr('&Panel of territories'))
        action.setIcon(QIcon(str(RESOURCES / 'icons' / 'ressort.svg')))
        self.toolbar.addAction(action)
        self.iface.addPluginToMenu(MENU, action)
        self.actions.append(action)

    def _add(self, name, words, icon, called, *, in_toolbar=False):
        action = self._action(name, words, icon, called)
        self.iface.addPluginToMenu(MENU, action)
        if in_toolbar:
            self.toolbar.addAction(action)
        self.actions.append(action)

    def _action(self, name, words, icon, called, parent=None):
        own = RESOURCES / 'icons' / f'{icon}.svg'
        action = QAction(QIcon(str(own)) if own.is_file() else QgsApplication.getThemeIcon(f'/{icon}'), words,
                         parent or self.iface.mainWindow())
        action.setObjectName(f'Ressort_{name}')
        action.triggered.connect(lambda _checked=False: called())
        return action

    def _add_chains(self):
        """The models that come with Ressort."""
        self.chains = QMenu(tr('&Whole chains'), self.iface.mainWindow())
        for name, words in (('french_chain', tr('&French chain: territories, index, maps…')),
                            ('sites_chain', tr('&Sites chain: check, then mark brownfields…'))):
            self.chains.addAction(self._action(name, words, name, lambda name=name: self.run(name), self.chains))
        action = self.chains.menuAction()
        action.setObjectName('Ressort_chains')
        action.setIcon(QgsApplication.getThemeIcon('/processingModel.svg'))
        self.iface.addPluginToMenu(MENU, action)
        self.actions.append(action)

    def remove(self) -> None:
        """Leave no action, no toolbar, no dock, no map tool, no dialog, no page, no filter."""
        self.iface.deregisterLocatorFilter(self.locator)
        self.iface.unregisterOptionsWidgetFactory(self.options)
        if self._demo is not None:
            self._demo.stop()
        self.dock.stop()
        for dialog in self._open_dialogs().values():
            dialog.close()
            dialog.deleteLater()
        self.dialogs = {}
        for action in self.actions:
            self.iface.removePluginMenu(MENU, action)
            self.toolbar.removeAction(action)
            if action not in (self.dock.toggleViewAction(), self.chains.menuAction()):
                action.deleteLater()
        self.actions = []
        self.chains.deleteLater()
        self.iface.mainWindow().removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()

    # What the actions do

    @property
    def demo(self):
        """Opens the demo project."""
        if self._demo is None:
            from .demo.opening import DemoOpener

            self._demo = DemoOpener(self.iface)
        return self._demo

    def run(self, name: str, parameters: dict | None = None) -> None:
        """Open the dialog of an algorithm; it runs behind the screen, as from the toolbox."""
        from qgis import processing

        self._show(f'ressort:{name}', processing.createAlgorithmDialog(f'ressort:{name}', parameters or {}))

    def open_guide(self) -> None:
        """The main job in three steps; a second call brings the first dialog to the front."""
        from .guide.dialog import GuideDialog

        if 'guide' not in self._open_dialogs():
            dialog = GuideDialog(self.iface.mainWindow())
            dialog.done_well.connect(self.dock.show)
            self._show('guide', dialog)
        self.dialogs['guide'].activateWindow()

    def open_planning(self) -> None:
        """The questions of a planning session."""
        from .planning import PlanningDialog

        if 'planning' in self._open_dialogs():
            self.dialogs['planning'].close()  # the project may hold other layers by now
        dialog = PlanningDialog(self.iface.mainWindow())
        dialog.asked.connect(self.run)
        self._show('planning', dialog)

    def _run_maps(self):
        """With the scored layer that the panel shows, if there is one."""
        from .dock.reading import products_for, read_territories, scored_layers

        layers = next(iter(scored_layers().values()), None)
        if not layers:
            self.run('study_maps')
            return
        products = products_for(read_territories(layers[0]))
        self.run('study_maps', {'SCORES': layers[0].id(), **({'PRODUCTS': products.id()} if products is not None else {})})

    def _show(self, name, dialog):
        dialog.show()
        self.dialogs = {**self._open_dialogs(), name: dialog}

    def _open_dialogs(self):
        return {name: dialog for name, dialog in self.dialogs.items() if not sip.isdeleted(dialog) and dialog.isVisible()}

    def show_territory(self, source: str, code: str) -> None:
        """In the panel and on the map."""
        self.dock.show()
        self.dock.panel.go_to(source, code)

    def _open_demo(self):
        self.dock.show()
        self.demo.open()

    def _open_demo_elsewhere(self):
        folder = QFileDialog.getExistingDirectory(self.iface.mainWindow(), tr('Folder of the demo project'))
        if folder:
            self.dock.show()
            self.demo.open(Path(folder))

    def _open_options(self):
        self.iface.showOptionsDialog(self.iface.mainWindow(), 'RessortOptions')

    def _open_manual(self):
        """The pages of the package, in the browser: no network."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(manual_page('index'))))

    def _about(self):
        from .about import show_about

        show_about(self.iface.mainWindow())
