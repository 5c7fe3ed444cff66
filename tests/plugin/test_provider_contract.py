"""What each algorithm owes its users: stable names, help everywhere, an icon, words in both languages."""

import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden


def complaints(algorithm):
    if not re.fullmatch(r'[a-z][a-z0-9_]*', algorithm.name()):
        yield f'name {algorithm.name()!r}'
    if not re.fullmatch(r'[a-z][a-z0-9_]*', algorithm.groupId()) or not algorithm.group():
        yield f'group {algorithm.groupId()!r} {algorithm.group()!r}'
    if not algorithm.displayName() or algorithm.displayName() == algorithm.name():
        yield 'no display name'
    if len(algorithm.shortHelpString()) < 40:
        yield 'no short help'
    if len(algorithm.tags()) < 4:
        yield 'too few tags for two languages'
    if algorithm.helpUrl() and not QUrl(algorithm.helpUrl()).isLocalFile():
        yield 'a help address that needs the network'
    if not Path(algorithm.svgIconPath() or '?').is_file():
        yield f'no icon {algorithm.svgIconPath()!r}'
    if type(algorithm.create()) is not type(algorithm):
        yield 'createInstance gives another algorithm'
    visible = [found for found in algorithm.parameterDefinitions() if not found.flags() & HIDDEN]
    for parameter in visible:
        name = parameter.name()
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            name = name.rpartition(':')[2]  # QGIS calls the result of a model "child:NAME"
        if not re.fullmatch(r'[A-Z][A-Z0-9_]*', name):
            yield f'parameter {parameter.name()} is not in capitals'
        if not parameter.description() or not parameter.help():
            yield f'parameter {parameter.name()} has no label or no help'
    if not algorithm.outputDefinitions():
        yield 'no output'
    needed = [found for found in visible
              if not found.flags() & OPTIONAL and not found.isDestination() and found.defaultValue() is None]
    accepted, message = algorithm.checkParameterValues({}, QgsProcessingContext())
    if needed and (accepted or not message):
        yield 'empty parameters are accepted, or refused without a word'


@pytest.mark.filterwarnings('ignore::DeprecationWarning')
def test_every_algorithm_keeps_the_contract(provider):
    wrong = [f'{algorithm.name()}: {text}' for algorithm in provider.algorithms() for text in complaints(algorithm)]
    assert wrong == []
