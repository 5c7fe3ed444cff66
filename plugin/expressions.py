"""Functions for QGIS expressions: the score of a code, and of a code in a family, from the scored layers of the project."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsExpressionFunction, QgsFeatureRequest

from ..processing.compat import plain
from ..processing.i18n import tr
from .dock.reading import FAMILIES, scored_layers


def column_of(code: str, column: str):
    """That column of the territory in the first scored layer that has it; None where none has."""
    for layers in scored_layers().values():
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setFilterExpression(QgsExpression.createFieldEqualityExpression('code', code)).setLimit(1)
        for feature in layers[0].getFeatures(request):
            return plain(feature[column])
    return None


class Score(QgsExpressionFunction):
    """ressort_score(code)."""

    NAME, ARGUMENTS = 'ressort_score', 1

    def __init__(self):
        super().__init__(self.NAME, self.ARGUMENTS, 'Ressort', self.help_text())

    def help_text(self):
        return tr("<p>ressort_score('44'): resilience score of that territory, in percent, from the first scored layer of "
                  'the project that has it; NULL without one.</p>')

    def func(self, values, _context, _parent, _node):
        return column_of(str(values[0]), 'score')


class FamilyScore(Score):
    """ressort_family_score(code, family)."""

    NAME, ARGUMENTS = 'ressort_family_score', 2

    def help_text(self):
        return tr("<p>ressort_family_score('44', 'f04'): percent of the products of that family, f01 to f19.</p>")

    def func(self, values, _context, parent, _node):
        family = str(values[1])
        if family not in FAMILIES:
            words = tr('ressort_family_score: received {family}; expected f01 to f19.')
            parent.setEvalErrorString(words.format(family=family))
            return None
        return column_of(str(values[0]), family)


def register() -> list:
    """Make them known; keep what is returned as long as they are, QGIS holds no reference."""
    functions = [Score(), FamilyScore()]
    for function in functions:
        QgsExpression.registerFunction(function)
    return functions


def unregister(functions) -> None:
    """Take them away."""
    for function in functions:
        QgsExpression.unregisterFunction(function.name())
