"""The layouts as .qpt templates, made by the code that makes the pages, from an example of three territories.

In QGIS: Layout > Add Items from Template, then choose the map theme of each map, the layer of the legend and of the atlas.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsReadWriteContext, QgsWkbTypes

from ..diagnosis.parameters import family_names
from ..i18n import tr
from ..styles.classes import FIXED
from ..styles.files import steady
from .contents import Contents, Nation
from .frames import frames
from .map_layers import add_territories, write_territories
from .papers import ORIENTATIONS, SIZES, Paper
from .plate_page import plate_page
from .score_page import score_page
from .sheet_page import sheet_page

PAGES = {'score': score_page, 'plate': plate_page, 'sheets': sheet_page}


def example() -> Contents:
    """Three squares: a high score, a low one, one not computable."""
    import pandas as pd

    scores = [72.0, 12.0, None]
    rows = pd.DataFrame({
        'code': ['A', 'B', 'C'], 'name': [tr('Territory') + f' {letter}' for letter in 'ABC'], 'score': scores,
        'strong': [400, 100, None], 'leaps': [300, 50, None], 'products': [1241, 1241, None], 'rank': [1, 2, None],
        **dict.fromkeys(family_names(), scores),
        'strong_list': '\u2026', 'leap_list': '\u2026', 'gap_list': '\u2026'})
    rows = rows.astype(dict.fromkeys(('strong', 'leaps', 'products', 'rank'), 'Int64'))
    squares = [QgsGeometry.fromWkt(f'Polygon(({x} 0, {x} 9e4, {x + 9e4} 9e4, {x + 9e4} 0, {x} 0))') for x in (0, 1e5, 2e5)]
    nation = Nation(tr('Nation'), 45.0, dict.fromkeys(family_names(), 45.0))
    return Contents(tr('Title'), tr('Sources'), rows, squares, QgsCoordinateReferenceSystem('EPSG:2154'),
                    QgsWkbTypes.Type.Polygon, family_names(), nation, stem='example')


def add_example(project: QgsProject, folder: Path):
    """The layers of the example, drawn; their table lies in the folder."""
    contents = example()
    address = write_territories(folder / 'example.gpkg', contents, project.transformContext(), lambda: False)
    project.setCrs(frames(contents.shapes, contents.crs)[0].crs)
    return add_territories(project, address, contents, FIXED)


def write_layouts(folder: Path, language: str) -> list[Path]:
    """<page>_<paper>_<orientation>_<language>.qpt in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    with tempfile.TemporaryDirectory() as made_in:
        project = QgsProject()
        drawn = add_example(project, Path(made_in))
        for page, build in PAGES.items():
            for size in SIZES:
                for orientation in ORIENTATIONS:
                    layout = build(project, drawn, Paper(size, orientation))
                    path = folder / f'{page}_{size.lower()}_{orientation}_{language}.qpt'
                    if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
                        raise OSError(tr('{path} cannot be written.').format(path=path))
                    text = path.read_text(encoding='utf-8').replace(made_in, '.')
                    path.write_bytes(steady(text).encode('utf-8'))
                    project.layoutManager().removeLayout(layout)
                    written.append(path)
        project.clear()
    return written
