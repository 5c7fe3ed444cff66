"""The demo project: by region and departement, the score map, one layer per family, a page to print.

Reads what `resilience_index` wrote: <level>.gpkg (total score) and <level>_families.gpkg (a layer per family).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapThemeCollection,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from ...processing.i18n import language, tr
from ...processing.styles.scores import FAMILY_BREAKS, TOTAL_BREAKS, draw_score
from .labels import write_score
from .layout import export, extent_of, score_layout

PROJECT = 'ressort_demo.qgz'
LAMBERT_93 = 'EPSG:2154'  # the legal projection of metropolitan France


@dataclass(frozen=True)
class Level:
    """One zoning of the demo: its files' stem and its words."""

    stem: str
    name: str
    title: str
    labels_named: bool
    label_size: float


def levels() -> list[Level]:
    """Regions on top: the map of the study."""
    return [
        Level('regions', tr('Regions'), tr('Productive resilience of French regions'), True, 9),
        Level('departements', tr('Departements'), tr('Productive resilience of French departements'), False, 7.5),
    ]


def sources_line() -> str:
    """Under each map, and in each layer's metadata."""
    return tr(
        'Sources: INSEE, SIRENE 2018 (staff by class, compiled by OpenStudio); CEPII, BACI 2020, and French customs, '
        '2019-2020 (estimated exports by country and product); Natural Earth (outlines). '
        'Calculation: Ressort, after the method of Utopies, "Productive resilience" (2020).')


def opened(path: Path, name: str, layer: str = '') -> QgsVectorLayer:
    """A layer of a GeoPackage, or a sentence saying which one is not there."""
    source = f'{path}|layername={layer}' if layer else str(path)
    found = QgsVectorLayer(source, name, 'ogr')
    if not found.isValid():
        raise OSError(tr('{source} cannot be read. Run the resilience index first.').format(source=source))
    return found


def described(layer, title: str) -> None:
    """Title, sources and licence travel with the layer."""
    notes = layer.metadata()
    notes.setTitle(title)
    notes.setRights([sources_line()])
    notes.setLicenses(['Licence Ouverte 2.0'])
    layer.setMetadata(notes)


def family_names() -> dict[str, str]:
    """f01 .. f19 in the user's language."""
    from ...engine.nomenclatures.families import families

    return families()['name_fr' if language() == 'fr' else 'name_en'].to_dict()


def add_level(project: QgsProject, folder: Path, level: Level, *, shown: bool) -> QgsVectorLayer:
    """A group with the score layer and, folded, the family layers, and a theme; the score layer is returned."""
    group = project.layerTreeRoot().addGroup(level.name)
    score = opened(folder / f'{level.stem}.gpkg', tr('Resilience score, {level}').format(level=level.name.lower()))
    draw_score(score, 'score', TOTAL_BREAKS)
    write_score(score, 'score', size=level.label_size, name_field='name' if level.labels_named else '')
    described(score, level.title)
    project.addMapLayer(score, False)
    group.addLayer(score)
    by_family = group.addGroup(tr('By product family'))
    for code, name in family_names().items():
        layer = opened(folder / f'{level.stem}_families.gpkg', name, code)
        draw_score(layer, 'score', FAMILY_BREAKS)
        write_score(layer, 'score', size=level.label_size)
        described(layer, f'{level.title}: {name}')
        project.addMapLayer(layer, False)
        by_family.addLayer(layer).setExpanded(False)
    by_family.setIsMutuallyExclusive(True, 0)
    by_family.setItemVisibilityChecked(False)
    by_family.setExpanded(False)
    group.setItemVisibilityChecked(shown)
    group.setExpanded(shown)
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(score))
    project.mapThemeCollection().insert(level.name, theme)
    return score


def build(folder: Path, nation_score: float) -> list[str]:
    """Write the project and its maps in `folder`; returns the paths written. The current project is replaced."""
    from ...engine.sources.embedded import products as product_table

    project = QgsProject.instance()
    project.clear()
    project.setTitle(tr('Ressort: productive resilience of French territories'))
    project.setCrs(QgsCoordinateReferenceSystem(LAMBERT_93))
    project.writeEntryBool('Paths', '/Absolute', False)  # the folder may be moved or sent
    written = []
    products = QLocale().toString(len(product_table()))
    nation = tr('{score}%').format(score=round(nation_score))
    for number, level in enumerate(levels()):
        layer = add_level(project, folder, level, shown=number == 0)
        layout = score_layout(
            project, layer, theme=level.name, title=level.title, nation=nation, products=products,
            sources=sources_line(), with_paris=level.stem == 'departements')
        written += export(layout, str(folder / f'score_{level.stem}'))
        if number == 0:
            extent = extent_of(project, layer, margin=0.1)
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    path = folder / PROJECT
    if not project.write(str(path)):
        raise OSError(tr('{path} could not be written.').format(path=path))
    project.clear()
    return [*written, str(path)]
