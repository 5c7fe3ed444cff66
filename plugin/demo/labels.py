"""Figures written on the maps of the demo: the rounded score, on each territory, under its name where there is room."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ...processing.styles.scores import rounded

FONT = 'DejaVu Sans'  # on every Debian and Ubuntu QGIS; Qt takes the nearest elsewhere
# Paris and the three departements around it: their figures would cover one another on a map of France.
INNER_PARIS = ('75', '92', '93', '94')
TOO_SMALL = 3_000_000


def label_expression(field: str, name_field: str = '') -> str:
    """The rounded score, under the name if asked; a long name breaks after its first hyphen."""
    score = f"coalesce(to_string({rounded(field)}), '')"
    if name_field:
        broken = f"regexp_replace(\"{name_field}\", '^([^-]+-)(.*)$', '\\\\1\\n\\\\2')"
        return f"if(length(\"{name_field}\") > 16, {broken}, \"{name_field}\") || '\\n' || {score}"
    codes = ', '.join(f"'{code}'" for code in INNER_PARIS)
    return f'if("code" IN ({codes}) AND @map_scale > {TOO_SMALL}, \'\', {score})'


def write_score(layer, field: str, *, size: float, name_field: str = '') -> None:
    """Write the rounded score on each territory, under its name if asked."""
    settings = QgsPalLayerSettings()
    settings.fieldName = label_expression(field, name_field)
    settings.isExpression = True
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.centroidInside = True
    # A council reads every figure: none is dropped because two territories are close.
    settings.displayAll = True
    text = QgsTextFormat()
    font = QFont(FONT)
    font.setBold(not name_field)
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor('#1a1a1a'))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor('#ffffff'))
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
