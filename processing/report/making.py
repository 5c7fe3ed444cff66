"""From contents to files: the project with its layers and layouts, then a PDF and a PNG of each page."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProject, QgsReferencedRectangle

from ..i18n import tr
from ..styles.classes import FIXED
from .contents import Contents
from .exporting import export_atlas, export_page
from .frames import frames
from .map_layers import add_territories, write_territories
from .papers import Paper
from .plate_page import comparison_pages, plate_page
from .product_space_page import add_space, space_page, write_space
from .score_page import score_page
from .sensitivity_page import sensitivity_page
from .sheet_page import sheet_page

PROJECT, LAYERS = 'maps.qgz', 'maps.gpkg'


@dataclass(frozen=True)
class Wish:
    """What to make: classes (FIXED, QUANTILES, JENKS), paper, resolution; `space`: rows of the product space, or None."""

    method: int = FIXED
    paper: Paper = field(default_factory=Paper)
    dpi: int = 150
    space: object = None
    space_territory: str = ''
    space_sources: str = ''
    space_stem: str = 'product_space'
    choices: object = None  # rows of the table of other thresholds, or None
    sheet_images: bool = True  # a PNG of each sheet, beside the PDF of all


@dataclass
class Pages:
    """The layouts of one set of contents; `comparison` has two pages or none."""

    score: object
    plate: object = None
    sheets: object = None
    comparison: list = field(default_factory=list)
    space: object = None
    sensitivity: object = None


def set_up(project: QgsProject, contents: Contents, title: str) -> None:
    """Title, reference system and first view of a project."""
    frame = frames(contents.shapes, contents.crs)[0]
    project.setTitle(title)
    project.setCrs(frame.crs)
    project.writeEntryBool('Paths', '/Absolute', False)  # the folder may be moved or sent
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(frame.extent, frame.crs))


def add_pages(project: QgsProject, contents: Contents, layers: Path, wish: Wish, should_stop, *, shown=True) -> Pages:
    """Write the territories into the GeoPackage, add their layers and their layouts to the project."""
    from ...engine.progress import check

    address = write_territories(layers, contents, project.transformContext(), should_stop)
    width = frames(contents.shapes, contents.crs)[0].extent.width()
    drawn = add_territories(project, address, contents, wish.method, shown=shown, map_width=width)
    check(should_stop)
    pages = Pages(score_page(project, drawn, wish.paper))
    if contents.families:
        pages.plate = plate_page(project, drawn, wish.paper)
        pages.sheets = sheet_page(project, drawn, wish.paper)
    if wish.choices is not None:
        pages.sensitivity = sensitivity_page(project, contents, wish.choices, wish.paper)
    if contents.other and contents.compared_families():
        pages.comparison = comparison_pages(project, drawn, wish.paper, 'Ressort')
    return pages


def add_space_page(project: QgsProject, layers: Path, wish: Wish, should_stop):
    """The product space, in the project and on a page."""
    addresses = write_space(layers, wish.space, project.transformContext(), should_stop)
    name = tr('Product space')
    if wish.space_territory:
        name = tr('Product space: {territory}').format(territory=wish.space_territory)
    add_space(project, addresses, name, status=bool(wish.space_territory))
    return space_page(project, name, wish.paper, title=name, territory=wish.space_territory, sources=wish.space_sources)


def export_pages(pages: Pages, folder: Path, stem: str, wish: Wish, feedback) -> dict[str, list[Path]]:
    """Every page to PDF and PNG, in `folder`; the files by kind of page."""
    from ...engine.progress import check

    single = [('score', pages.score, f'score_{stem}'), ('plate', pages.plate, f'plate_{stem}'),
              ('sensitivity', pages.sensitivity, f'other_thresholds_{stem}'), ('space', pages.space, wish.space_stem)]
    single += [('comparison', layout, name) for layout, name in zip(
        pages.comparison, (f'side_by_side_{stem}', f'difference_{stem}'))]
    written: dict[str, list[Path]] = {}
    for kind, layout, name in single:
        check(feedback.isCanceled)
        if layout is not None:
            written.setdefault(kind, []).extend(export_page(layout, folder / name, wish.dpi))
    if pages.sheets is not None:
        written['sheets'] = export_atlas(
            pages.sheets, folder / f'sheets_{stem}', wish.dpi, feedback, images=wish.sheet_images)
    check(feedback.isCanceled)
    return written


def save(project: QgsProject, path: Path) -> None:
    """Write the project; an atlas keeps the full path of its layer, which is made relative like all others."""
    if not project.write(str(path)):
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(
            path=path.name, detail=project.error()))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            is_text = name.endswith('.qgs')
            archive.writestr(name, part.replace(f'{path.parent}/'.encode(), b'./') if is_text else part)


def make_maps(contents: Contents, wish: Wish, made_in: Path, feedback) -> dict[str, list[Path]]:
    """Layers, project and pages in the folder `made_in`."""
    project = QgsProject()
    try:
        set_up(project, contents, contents.title)
        pages = add_pages(project, contents, made_in / LAYERS, wish, feedback.isCanceled)
        feedback.setProgress(40)
        if wish.space is not None:
            pages.space = add_space_page(project, made_in / LAYERS, wish, feedback.isCanceled)
        feedback.setProgress(50)
        written = export_pages(pages, made_in, contents.stem, wish, feedback)
        feedback.setProgress(90)
        save(project, made_in / PROJECT)
    finally:
        project.clear()
    return {**written, 'project': [made_in / PROJECT]}


def move_into(made_in: Path, folder: Path) -> None:
    """Everything made goes to its place at once, over what an earlier run left there; a refusal where it cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for made in made_in.iterdir():
            target = folder / made.name
            if target.is_dir():
                shutil.rmtree(target)
            elif target.exists():
                target.unlink()
            shutil.move(str(made), str(target))
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(
            path=folder, detail=error)) from error
