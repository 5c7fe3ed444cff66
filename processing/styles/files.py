"""The presets as .qml files, to load by hand on any layer that has their columns."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer

from .presets import Preset, presets

TEXT = ('class', 'path')  # columns that hold words
CATEGORIES = QgsMapLayer.StyleCategory
BY_LOT = re.compile(r'[0-9a-f]{8}([-_])[0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{12}')  # of rules, items, layers


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
        path.write_bytes(steady(path.read_text(encoding='utf-8')).encode('utf-8'))
        written.append(path)
    return written


def steady(text: str) -> str:
    """The same drawing gives the same text: identifiers that QGIS draws by lot are numbered in their order."""
    seen: dict[str, int] = {}

    def numbered(found):
        sign = found.group(1)
        return sign.join((f'{seen.setdefault(found.group(0), len(seen) + 1):08d}', '0000', '0000', '0000', '000000000000'))

    return BY_LOT.sub(numbered, text)
