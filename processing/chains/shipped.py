"""A model of resources/models as an algorithm of the provider: its id is one in every language, its words are the user's."""

from __future__ import annotations

from qgis.core import QgsProcessingException, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..base import groups
from ..i18n import RESOURCES, help_page, language, manual_page, tr
from ..libraries import missing

GROUP = {'french_chain': 'diagnosis', 'sites_chain': 'sites'}
TAGS = ('model modèle chain chaîne workflow traitement france territoire territory friche brownfield carte map site '
        'resilience résilience')


def model_file(name: str):
    """In the user's language, else in English."""
    own = RESOURCES / 'models' / f'{name}_{language()}.model3'
    return own if own.is_file() else RESOURCES / 'models' / f'{name}_en.model3'


class ShippedModel(QgsProcessingModelAlgorithm):
    """Its algorithms must be registered before it is read."""

    REQUIRES = ('pandas',)  # as its algorithms do

    def __init__(self, name: str):
        super().__init__()
        self._name = name
        self.fromFile(str(model_file(name)))
        self._help_parameters()

    def _help_parameters(self):
        """A model's file keeps no help of its parameters: it is that of the algorithms they go to."""
        for child in self.childAlgorithms().values():
            algorithm = child.algorithm()
            for parameter in child.parameterSources() if algorithm is not None else ():
                asked, known = self.parameterDefinition(parameter), algorithm.parameterDefinition(parameter)
                if asked is not None and known is not None:
                    asked.setHelp(known.help())

    def createInstance(self):  # noqa: N802  (the names QGIS calls)
        return ShippedModel(self._name)

    def name(self):
        return self._name

    def displayName(self):  # noqa: N802
        return super().name()

    def groupId(self):  # noqa: N802
        return GROUP[self._name]

    def group(self):
        return groups()[GROUP[self._name]]

    def tags(self):
        return TAGS.split()

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):  # noqa: N802
        return str(RESOURCES / 'icons' / f'{self._name}.svg')

    def checkParameterValues(self, parameters, context):  # noqa: N802
        """A model that fails says only which step did, not why: what every step needs is asked first."""
        lacking = missing(self.REQUIRES)
        return (False, '\n'.join(lacking)) if lacking else super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        lacking = missing(self.REQUIRES)
        if lacking:
            raise QgsProcessingException('\n'.join(lacking))
        return super().prepareAlgorithm(parameters, context, feedback)

    def helpUrl(self):  # noqa: N802
        page = manual_page(self._name)
        return '' if page is None else QUrl.fromLocalFile(str(page)).toString()

    def shortHelpString(self):  # noqa: N802
        return help_page(self._name) or tr('A model that comes with Ressort.')
