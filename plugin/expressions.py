"""Functions for QGIS expressions: scores of a code, and statuses of its products, from the results in the project.

A layer that calls them asks once per feature: what was read is kept in the context of the expression as long as it lives.
"""

from __future__ import annotations

from qgis.core import QgsExpression, QgsExpressionFunction, QgsFeatureRequest, QgsProject

from ..processing.compat import plain
from ..processing.i18n import tr
from .dock.reading import FAMILIES, is_products, scored_layers


class Kept:
    """A table in a wrapper: a bare dict would be copied into a map of Qt and back at each call."""

    def __init__(self, table: dict):
        self.table = table


def kept(context, name: str, read) -> dict:
    """What was read under that name in this context, else what `read` reads now."""
    if context is None:
        return read()
    if not context.hasCachedValue(name):
        context.setCachedValue(name, Kept(read()))
    return context.cachedValue(name).table


def read_scores() -> dict:
    """{code: {column: figure}}; of two layers that hold a code, the first in the tree."""
    found = {}
    for layers in scored_layers().values():
        for row in _rows(layers[0], ['code', 'score', *FAMILIES]):
            found.setdefault(str(row['code']), row)
    return found


def read_statuses(code: str) -> dict:
    """{product: status} of that territory, from the first products table that has it."""
    wanted = QgsExpression.createFieldEqualityExpression('code', code)
    for layer in QgsProject.instance().mapLayers().values():
        if is_products(layer):
            found = {str(row['product']): row['status'] for row in _rows(layer, ['product', 'status'], wanted)}
            if found:
                return found
    return {}


def scores(context) -> dict:
    """As `read_scores`, once for a context."""
    return kept(context, 'ressort_scores', read_scores)


def _rows(layer, columns, wanted=''):
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(columns, layer.fields())
    if wanted:
        request.setFilterExpression(wanted)
    for feature in layer.getFeatures(request):
        yield {column: plain(feature[column]) for column in columns}


class Score(QgsExpressionFunction):
    """ressort_score(code)."""

    NAME, ARGUMENTS = 'ressort_score', 1

    def __init__(self):
        super().__init__(self.NAME, self.ARGUMENTS, 'Ressort', self.help_text())

    def help_text(self):
        return tr("<p>ressort_score('44'): resilience score of that territory, in percent, from the first scored layer of "
                  'the project that has it; NULL without one.</p>')

    def func(self, values, context, _parent, _node):
        return scores(context).get(str(values[0]), {}).get('score')


class FamilyScore(Score):
    """ressort_family_score(code, family)."""

    NAME, ARGUMENTS = 'ressort_family_score', 2

    def help_text(self):
        return tr("<p>ressort_family_score('44', 'f04'): percent of the products of that family, f01 to f19.</p>")

    def func(self, values, context, parent, _node):
        family = str(values[1])
        if family not in FAMILIES:
            words = tr('ressort_family_score: received {family}; expected f01 to f19.')
            parent.setEvalErrorString(words.format(family=family))
            return None
        return scores(context).get(str(values[0]), {}).get(family)


class Status(Score):
    """ressort_status(code, product)."""

    NAME, ARGUMENTS = 'ressort_status', 2

    def help_text(self):
        return tr("<p>ressort_status('44', '8703'): 'strong', 'leap', 'gap' or 'unknown', from the products table of the "
                  'project; NULL without one.</p>')

    def func(self, values, context, _parent, _node):
        code, product = str(values[0]), str(values[1])
        known = kept(context, f'ressort_statuses_{code}', lambda: read_statuses(code))
        return known.get(product.zfill(4))  # a number that lost its zero


FUNCTIONS = (Score, FamilyScore, Status)


def register() -> list:
    """Make them known; keep what is returned as long as they are, QGIS holds no reference."""
    functions = [made() for made in FUNCTIONS]
    for function in functions:
        QgsExpression.registerFunction(function)
    return functions


def unregister(functions) -> None:
    """Take them away."""
    for function in functions:
        QgsExpression.unregisterFunction(function.name())
