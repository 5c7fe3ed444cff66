"""How the models that come with Ressort are drawn: from the algorithms as they are, so that labels and help cannot drift.

scripts/write_models.py writes what is drawn here to resources/models; `ShippedModel` reads it from there.
"""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.PyQt.QtCore import QPointF

from ..i18n import tr

FROM_MODEL = QgsProcessingModelChildParameterSource.fromModelParameter
FROM_CHILD = QgsProcessingModelChildParameterSource.fromChildOutput
FIXED = QgsProcessingModelChildParameterSource.fromStaticValue
COLUMN, ROW = 240, 90  # of the drawing, pixels


class Child(NamedTuple):
    """An algorithm of a chain: parameters asked of the user, those taken from another child, those fixed, results."""

    name: str
    asked: tuple
    taken: dict
    fixed: dict
    results: dict


class Chain(NamedTuple):
    """A model: its title, what it does, its algorithms in their order."""

    title: str
    help: str
    group: str
    children: list


def french_chain() -> Chain:
    """Territories, index, maps."""
    return Chain(
        tr('French chain: territories, index, maps'),
        tr('From nothing to printed maps: departements or regions, their resilience index, its maps as PDF and PNG. Left as '
           'it is, it uses the data that comes with Ressort.'), 'diagnosis', [
            Child('french_territories', ('LEVEL', 'METROPOLITAN', 'INPUT'), {}, {}, {}),
            Child('resilience_index', ('ACTIVITY', 'ACTIVITY_KIND'), {'TERRITORIES': ('french_territories', 'OUTPUT')},
                  {'CODE_FIELD': 'code', 'NAME_FIELD': 'name'}, {'OUTPUT': 'SCORES', 'PRODUCTS': 'PRODUCTS'}),
            Child('study_maps', ('PAGE', 'ORIENTATION'),
                  {'SCORES': ('resilience_index', 'OUTPUT'), 'PRODUCTS': ('resilience_index', 'PRODUCTS')},
                  {'TITLE': tr('Productive resilience of French territories')}, {'FOLDER': 'FOLDER'}),
        ])


def sites_chain() -> Chain:
    """Check, then mark."""
    return Chain(
        tr('Sites chain: check brownfields, then mark them'),
        tr('From an inventory of brownfields to sites marked for a use: the file is checked against the CNIG standard, '
           'repaired where that is safe, and each site scored with its reasons.'), 'sites', [
            Child('check_brownfields', ('FILE', 'INPUT'), {}, {}, {'FINDINGS': 'FINDINGS'}),
            Child('mark_productive_hotels', ('PROFILE', 'UNVERIFIED', 'ZONING', 'FLOOD_ZONES', 'ROADS', 'STOPS'),
                  {'SITES': ('check_brownfields', 'OUTPUT')}, {}, {'OUTPUT': 'MARKED', 'REPORT': 'REPORT'}),
        ])


CHAINS = {'french_chain': french_chain, 'sites_chain': sites_chain}


def drawn(name: str) -> QgsProcessingModelAlgorithm:
    """The model of that chain. Its algorithms must be registered."""
    chain = CHAINS[name]()
    model = QgsProcessingModelAlgorithm(chain.title, 'Ressort')
    model.setHelpContent({'ALG_DESC': chain.help, 'ALG_CREATOR': 'Ressort'})
    for row, child in enumerate(chain.children):
        _add(model, child, row)
    model.setParameterOrder([parameter for child in chain.children for parameter in child.asked])
    return model


def _add(model, child, row):
    """One algorithm, its parameters to the left, its results to the right."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f'ressort:{child.name}')
    made = QgsProcessingModelChildAlgorithm(algorithm.id())
    made.setChildId(child.name)
    made.setDescription(algorithm.displayName())
    top = ROW * 4 * row
    made.setPosition(QPointF(COLUMN * 3, top + ROW))
    for place, parameter in enumerate(child.asked):
        shown = QgsProcessingModelParameter(parameter)
        shown.setPosition(QPointF(COLUMN * (place % 3), top + ROW * (place // 3)))
        model.addModelParameter(algorithm.parameterDefinition(parameter).clone(), shown)
        made.addParameterSources(parameter, [FROM_MODEL(parameter)])
    for parameter, (other, output) in child.taken.items():
        made.addParameterSources(parameter, [FROM_CHILD(other, output)])
    for parameter, value in child.fixed.items():
        made.addParameterSources(parameter, [FIXED(value)])
    results = {}
    for place, (output, name) in enumerate(child.results.items()):
        result = QgsProcessingModelOutput(name, algorithm.parameterDefinition(output).description())
        result.setChildId(child.name)
        result.setChildOutputName(output)
        result.setPosition(QPointF(COLUMN * 4, top + ROW * place))
        results[name] = result
    made.setModelOutputs(results)
    model.addChildAlgorithm(made)
