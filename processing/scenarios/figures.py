"""The figure and the paragraph of a what-if: a page to print, and the result as a text."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterFileDestination

from ..i18n import joined, tr
from . import inputs

FIGURE, PARAGRAPH = 'FIGURE', 'PARAGRAPH'
FILTERS = 'PDF (*.pdf);;PNG (*.png);;SVG (*.svg)'
FEW = 20  # territories that a table in colours holds


def add_figure(algorithm) -> None:
    """The page to print, and the text."""
    algorithm.add(QgsProcessingParameterFileDestination(FIGURE, tr('Figure to print'), FILTERS, optional=True,
                                                        createByDefault=False),
                  tr('One page: the result in a sentence, its key figures and a drawing. PDF, PNG or SVG; a PDF comes with '
                     'a PNG of the same name.'))
    algorithm.addOutput(QgsProcessingOutputString(PARAGRAPH, tr('The result in a paragraph')))


def figure_problems(algorithm, parameters, context) -> list[str]:
    """An ending that is none of the three."""
    from ..report.figure_page import ENDINGS

    if not algorithm.is_given(parameters, FIGURE):
        return []
    path = algorithm.parameterAsFileOutput(parameters, FIGURE, context)
    if Path(path).suffix.lower() in ENDINGS:
        return []
    return [tr('Figure to print: {path} ends neither in .pdf, .png nor .svg.').format(path=Path(path).name or path)]


def told(algorithm, parameters, context, sentence: str, facts, make) -> dict:
    """Sentence and paragraph among the results; the figure that `make(sentence, facts)` gives is drawn once all is over."""
    from ..report.figure_page import draw_figure, paragraph

    result = {inputs.SENTENCE: sentence, PARAGRAPH: paragraph(sentence, facts)}
    if algorithm.is_given(parameters, FIGURE):
        path = Path(algorithm.parameterAsFileOutput(parameters, FIGURE, context))
        figure = make(sentence, tuple(facts))
        algorithm.to_draw = lambda: draw_figure(figure, path)
        result[FIGURE] = str(path)
    return result


def sources_line(algorithm, parameters, context) -> str:
    """At the foot of the page."""
    said = joined(inputs.sources(algorithm, parameters, context)['sources'])
    return tr('Sources: {sources}. Calculation: Ressort, after the method of Utopies, "Productive resilience" '
              '(2020).').format(sources=said)
