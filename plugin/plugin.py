"""The plugin object: installs the translation, registers the provider, shows dock and menu, takes all away."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..processing.dressing import ALIVE
from ..processing.i18n import catalogue
from ..processing.provider import RessortProvider


class RessortPlugin:
    """Made once by QGIS, or by `qgis_process` with no window (`iface` is then None)."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = None
        self.menu, self.functions = None, []
        self._install_translator()

    def initProcessing(self):  # noqa: N802  (the name QGIS calls)
        """Called alone by `qgis_process`, and by `initGui` in the desktop."""
        if self.provider is None:
            self.provider = RessortProvider()
            QgsApplication.processingRegistry().addProvider(self.provider)
            self.provider.add_chains()

    def initGui(self):  # noqa: N802
        """Called by the desktop once its window exists."""
        self.initProcessing()
        if self.iface is not None and self.menu is None:
            from . import expressions
            from .menu import Menu

            self.menu, self.functions = Menu(self.iface), expressions.register()

    def unload(self):
        """Leave nothing behind: the plugin may be enabled again in the same session."""
        if self.menu is not None:
            from .expressions import unregister

            unregister(self.functions)
            self.menu.remove()
            self.menu, self.functions = None, []
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        ALIVE.clear()
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _install_translator(self):
        """Before any algorithm exists: labels are translated when parameters are made."""
        path = catalogue()
        if path is None:
            return
        translator = QTranslator()
        # from memory: Qt maps a file, and falls over when an upgrade replaces it under a running QGIS
        self._words = path.read_bytes()
        if translator.loadFromData(self._words):
            QCoreApplication.installTranslator(translator)
            self.translator = translator
