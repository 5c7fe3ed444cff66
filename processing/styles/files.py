"""The presets as .qml files, to load by hand on any layer that has their columns."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from .presets import Preset, presets

TEXT = ('class', 'path')  # columns that hold words
CATEGORIES = QgsMapLayer.StyleCategory
VOLATILE = re.compile(r' (?:key|id)="\{[0-9a-f-]{36}\}"')  # rules get new identifiers each time


def sample(preset: Preset) -> QgsVectorLayer:
    """An empty layer with the columns that the preset reads, drawn by it."""
    columns = ''.join(f"&field={name}:{'string' if name in TEXT else 'double'}" for name in preset.columns)
    layer = QgsVectorLayer(f'{preset.geometry}?crs=EPSG:2154{columns}', preset.title, 'memory')
    preset.draw(layer)
    return layer


def write_styles(folder: Path, language: str) -> list[Path]:
    """<preset>_<language>.qml in the folder: symbols only, so that loading one keeps the layer's labels and forms."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, preset in presets().items():
        path = folder / f'{name}_{language}.qml'
        message, done = sample(preset).saveNamedStyle(str(path), CATEGORIES.Symbology)
        if not done:
            raise OSError(message)
        _steady(path)
        written.append(path)
    return written


def _steady(path: Path) -> None:
    """The same symbols give the same bytes: identifiers are numbered in their order."""
    seen: dict[str, str] = {}

    def numbered(found):
        kind = found.group(0).split('=')[0]
        return f'{kind}="{{{seen.setdefault(found.group(0), f"{len(seen):08d}-0000-0000-0000-000000000000")}}}"'

    path.write_bytes(VOLATILE.sub(numbered, path.read_text(encoding='utf-8')).encode('utf-8'))
