"""Letters of maps and pages: one font, sizes in points, and the scores written on territories."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from .scores import rounded

FONT = 'DejaVu Sans'  # on every Debian and Ubuntu QGIS; Qt takes the nearest elsewhere
DARK, GREY = '#1a1a1a', '#4d4d4d'
# Paris and the three departements around it: their figures would cover one another on a map of France.
INNER_PARIS = ('75', '92', '93', '94')
TOO_SMALL = 3_000_000


def font(size: float, *, bold=False) -> QFont:
    """That font at that size, in points."""
    made = QFont(FONT)
    made.setPointSizeF(size)
    made.setBold(bold)
    return made


def text_format(size: float, *, bold=False, colour=DARK, halo: float = 0) -> QgsTextFormat:
    """The same as QGIS draws it, with a white halo of that many millimetres."""
    made = QgsTextFormat.fromQFont(font(size, bold=bold))
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo)
        buffer.setColor(QColor('#ffffff'))
        made.setBuffer(buffer)
    return made


def score_expression(column: str, *, named: bool, inner_paris: bool = False) -> str:
    """The rounded score, under the name if asked; a long name breaks after its first hyphen or space."""
    score = f"coalesce(to_string({rounded(column)}), '')"
    if named:
        broken = "regexp_replace(\"name\", '^([^- ]+[- ])(.*)$', '\\\\1\\n\\\\2')"
        name = f'if(length("name") > 16, {broken}, "name")'
        return f"if(@map_id = 'inset', '', {name} || '\\n') || {score}"  # an inset bears the name above its frame
    if inner_paris:
        codes = ', '.join(f"'{code}'" for code in INNER_PARIS)
        return f'if("code" IN ({codes}) AND @map_scale > {TOO_SMALL}, \'\', {score})'
    return score


def write_on_territories(layer, expression: str, *, size: float, bold=False, every=False, smallest_scale: float = 0) -> None:
    """Label the territories; one that would cover another is left out, unless `every` one is asked for.

    Beyond 1:`smallest_scale` none is drawn.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.centroidInside = True
    settings.displayAll = every
    if smallest_scale:
        settings.scaleVisibility = True
        settings.minimumScale = smallest_scale
        settings.maximumScale = 0
    settings.setFormat(text_format(size, bold=bold, halo=0.7))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
