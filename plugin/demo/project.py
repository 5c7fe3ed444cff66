"""The demo project: by region and departement the score, the families, the sheets; the study beside us; the product space.

Reads what `resilience_index` wrote: <level>.gpkg and <level>_products.gpkg. Draws with what `study_maps` draws with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from ...processing.i18n import tr
from ...processing.report.making import add_pages, add_space_page, export_pages, save, set_up
from ...processing.report.papers import Paper
from ...processing.report.reading import read
from ...processing.report.study_maps import StudyMaps
from .study import write_study

PROJECT, LAYERS, STUDY = 'ressort_demo.qgz', 'maps.gpkg', 'study_regions.gpkg'


@dataclass(frozen=True)
class Level:
    """One zoning of the demo: its files' stem and its title; the study knows regions only."""

    stem: str
    title: str
    in_study: bool
    sheet_images: bool


def levels() -> list[Level]:
    """Regions on top: the map of the study."""
    return [
        Level('regions', tr('Productive resilience of French regions'), True, True),
        Level('departements', tr('Productive resilience of French departements'), False, False),
    ]


def sources_line() -> str:
    """Under each map, and in each layer's metadata."""
    return tr(
        'Sources: INSEE, SIRENE 2018 (staff by class, compiled by OpenStudio); CEPII, BACI 2020, and French customs, '
        '2019-2020 (estimated exports by country and product); Natural Earth (outlines). '
        'Calculation: Ressort, after the method of Utopies, "Productive resilience" (2020).')


def read_level(folder: Path, level: Level, dpi: int):
    """Contents of the pages of a level, and what to make of them."""
    scores = QgsVectorLayer(str(folder / f'{level.stem}.gpkg'), level.stem, 'ogr')
    if not scores.isValid():
        raise OSError(tr('{source} cannot be read. Run the resilience index first.').format(source=f'{level.stem}.gpkg'))
    algorithm = StudyMaps().create()
    asked = {
        StudyMaps.SCORES: scores, StudyMaps.TITLE: level.title, StudyMaps.SOURCES: sources_line(), StudyMaps.NATION: 'FRA',
        StudyMaps.PRODUCTS: str(folder / f'{level.stem}_products.gpkg'), StudyMaps.PRODUCT_SPACE: level.in_study,
        StudyMaps.CHOICES: str(folder / f'{level.stem}_other_thresholds.gpkg'), StudyMaps.DPI: dpi,
        StudyMaps.FOLDER: str(folder)}
    if level.in_study:
        asked[StudyMaps.COMPARE] = write_study(folder / STUDY, scores)
        asked[StudyMaps.COMPARE_NAME] = tr('Study (Utopies, 2020)')
    contents, wish = read(algorithm, asked, QgsProcessingContext(), QgsProcessingFeedback(), Paper())
    history = tuple(line.replace(str(folder), '.') for line in contents.history)  # the folder may be moved or sent
    contents = replace(contents, stem=level.stem, licence='Licence Ouverte 2.0', years='2018, 2020', history=history)
    return contents, replace(wish, sheet_images=level.sheet_images)


def add_products(project: QgsProject, folder: Path, level: Level) -> None:
    """The products table, at the foot of the level's group: the dock reads it."""
    table = QgsVectorLayer(str(folder / f'{level.stem}_products.gpkg'), tr('Products'), 'ogr')
    if table.isValid():
        project.addMapLayer(table, False)
        node = project.layerTreeRoot().findGroup(level.title).addLayer(table)
        node.setItemVisibilityChecked(False)


def build(folder: Path, *, dpi: int = 150, export: bool = True, told=lambda _title: None) -> list[str]:
    """Write the project in `folder` and, with `export`, its maps as PDF and PNG; returns the paths written.

    `told` hears what is drawn next. In the main thread: a layout is a graphics scene.
    """
    project, feedback = QgsProject(), QgsProcessingFeedback()
    written: list[Path] = []
    for number, level in enumerate(levels()):
        told(level.title)
        contents, wish = read_level(folder, level, dpi)
        if number == 0:
            set_up(project, contents, tr('Ressort: productive resilience of French territories'))
        pages = add_pages(project, contents, folder / LAYERS, wish, feedback.isCanceled, shown=number == 0)
        if wish.space is not None:
            pages.space = add_space_page(project, folder / LAYERS, wish, feedback.isCanceled)
        add_products(project, folder, level)
        if export:
            for paths in export_pages(pages, folder, level.stem, wish, feedback).values():
                written += paths
    save(project, folder / PROJECT)
    project.clear()
    return [str(path) for path in (*written, folder / PROJECT)]
