"""One figure on one sheet, for those who decide: title, the result in a sentence, its key figures, the drawing, how to read.

Made of data in the thread that computes, drawn in the main one: `draw_figure` is called when the computing is over.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException, QgsProject

from ..i18n import joined, tr
from ..styles.lettering import GREY
from .exporting import export_page
from .page import INK, Page, fitting, lines_of
from .papers import MARGIN, Paper

ENDINGS = ('.pdf', '.png', '.svg')
SENTENCE = 11.0  # points
LINE = SENTENCE * 0.44  # millimetres
DPI = 150


@dataclass(frozen=True)
class Figure:
    """What the page says; `body(page, box)` draws in a box of millimetres of A4. `facts`: pairs of figure and label."""

    title: str
    subtitle: str
    sentence: str
    facts: tuple
    note: str
    sources: str
    body: Callable


def paragraph(sentence: str, facts) -> str:
    """The sentence and the key figures, as a text."""
    figures = joined(f'{value} {label}' for value, label in facts)
    return tr('{sentence} In figures: {figures}.').format(sentence=sentence, figures=figures) if figures else sentence


def build_page(project: QgsProject, figure: Figure, paper: Paper):
    """The layout of the figure."""
    page = Page(project, figure.title, paper)
    page.header(figure.title, figure.subtitle)
    lines = len(lines_of(figure.sentence, SENTENCE, paper.inner))
    size = SENTENCE if lines <= 4 else SENTENCE * 0.85
    top = page.ceiling() - 2
    page.text(figure.sentence, size, (MARGIN, top, paper.inner, lines * LINE + 2), name='sentence')
    top += lines * LINE + 3
    if figure.facts:
        _facts(page, figure.facts, top)
        top += 15
    page.footer(figure.note, figure.sources)
    figure.body(page, (MARGIN, top + 1, paper.inner, page.floor() - top - 1))
    project.layoutManager().addLayout(page.layout)
    return page.layout


def _facts(page, facts, top):
    wide = page.paper.inner / len(facts)
    for number, (value, label) in enumerate(facts):
        x = MARGIN + number * wide
        page.text(value, fitting(value, 15, wide - 4), (x, top, wide - 3, 7), bold=True, colour=INK, name='fact')
        page.text(label, 7.5, (x, top + 7, wide - 3, 7), colour=GREY)


def draw_figure(figure: Figure, path: Path, paper: Paper | None = None) -> list[Path]:
    """Write the figure as PDF, PNG or SVG, by the ending of the path; a PDF comes with a PNG of the same name."""
    endings = ('.pdf', '.png') if path.suffix.lower() == '.pdf' else (path.suffix.lower(),)
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem('EPSG:2154'))
    try:
        with tempfile.TemporaryDirectory() as made_in:
            made = export_page(build_page(project, figure, paper or Paper()), Path(made_in) / 'figure', DPI, endings)
            path.parent.mkdir(parents=True, exist_ok=True)
            return [_moved(one, path.with_suffix(one.suffix)) for one in made]
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error
    finally:
        project.clear()


def _moved(made: Path, target: Path) -> Path:
    """Beside its place first, then in it at once."""
    beside = target.with_name(f'.{target.name}.{os.getpid()}.new')
    beside.write_bytes(made.read_bytes())
    os.replace(beside, target)
    return target
