"""Reads a products table and prepares the what-if behind the screen: a hundred thousand rows take a second or two."""

from __future__ import annotations

from qgis.core import QgsTask, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import pyqtSignal

from ...processing.i18n import tr
from .reading import read_products
from .scenario import Scenario, make_scenario, parameters_in


class Loading(QgsTask):
    """Made in the main thread, which lends it the table; `ready` tells (products by territory, scenario) there."""

    ready = pyqtSignal(object, object)

    def __init__(self, layer, territories, history):
        super().__init__(tr('Ressort: reading products'), QgsTask.Flag.CanCancel)
        self.source = QgsVectorLayerFeatureSource(layer)
        self.scores = {one.code: one.score for one in territories if one.score is not None}
        self.names = [(one.code, one.name) for one in territories]
        self.parameters = parameters_in([*layer.metadata().history(), *history])
        self.products, self.scenario = {}, Scenario()

    def run(self):
        """In another thread."""
        self.products = read_products(self.source, self.isCanceled)
        if self.isCanceled():
            return False
        try:
            self.scenario = make_scenario(self.products, self.scores, self.names, self.parameters, self.isCanceled)
        except Exception as error:  # an exception here would end QGIS's task without a word
            self.scenario = Scenario(refusal=tr('What if: {detail}').format(detail=error))
        return not self.isCanceled()

    def finished(self, result):
        """Back in the main thread."""
        if result:
            self.ready.emit(self.products, self.scenario)
