"""Territories in the locator of QGIS (Ctrl+K): type a name or a code, the map and the panel go there."""

from __future__ import annotations

from qgis.core import QgsLocatorFilter, QgsLocatorResult

from ..processing.i18n import tr

MOST = 30


class TerritoryFilter(QgsLocatorFilter):
    """`chosen` is called with (source, code) of the territory that the user takes."""

    def __init__(self, chosen, parent=None):
        super().__init__(parent)
        self.chosen = chosen
        self.territories = []  # (source, title, code, name): read in the main thread, searched in another

    def name(self):
        return 'ressort_territories'

    def displayName(self):  # noqa: N802  (the names QGIS calls)
        return tr('Territories of Ressort')

    def prefix(self):
        return 'ter'

    def priority(self):
        return QgsLocatorFilter.Priority.Medium

    def clone(self):
        """QGIS searches with a copy, which `prepare` fills."""
        return TerritoryFilter(self.chosen)

    def prepare(self, text, _context):
        """In the main thread, before each search."""
        if not text.strip():
            return []
        from .dock.reading import read_names, scored_layers, title

        self.territories = [(source, title(layers[0]), code, name) for source, layers in scored_layers().items()
                            for code, name in read_names(layers[0])]
        return []

    def fetchResults(self, text, _context, feedback):  # noqa: N802
        """In another thread."""
        words = text.casefold().split()
        found = 0
        for source, layer, code, name in self.territories:
            if feedback.isCanceled() or found >= MOST:
                return
            if words and all(word in f'{name} {code}'.casefold() for word in words):
                found += 1
                result = QgsLocatorResult()
                result.filter = self
                result.displayString = tr('{name} ({code})').format(name=name, code=code)
                result.description = layer
                result.userData = [source, code]
                result.score = 1.0 if code.casefold() == words[0] or name.casefold().startswith(words[0]) else 0.5
                self.resultFetched.emit(result)

    def triggerResult(self, result):  # noqa: N802
        """The user took it."""
        # on QGIS 3.22 the attribute `userData` may crash, and has a getter; later it is an attribute, or a method
        data = result.getUserData() if hasattr(result, 'getUserData') else result.userData
        self.chosen(*(data() if callable(data) else data))
