"""Territories coloured by their score, with an arrow from each to its best partner."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapThemeCollection,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import fields
from ..styles.fills import draw_classes
from ..styles.lettering import write_on_territories
from .frames import frames
from .page import Page

ARROW = '#d95f02'


def draw_partner_map(page: Page, box, rows, shapes, crs, pairs, classes, title: str) -> None:
    """`rows`: DataFrame code, name, score in the order of `shapes`; `pairs`: (code, code of its partner)."""
    x, y, width, height = box
    project = page.layout.project()
    ground = _layer(project, QgsWkbTypes.displayString(QgsWkbTypes.Type.MultiPolygon), crs, rows, shapes)
    draw_classes(ground, classes)
    inside = {code: shape.pointOnSurface().asPoint() for code, shape in zip(rows['code'], shapes) if not shape.isEmpty()}
    known = [(one, other) for one, other in pairs if one in inside and other in inside]
    lines = [_part_of_the_way(inside[one], inside[other]) for one, other in known]
    arrows = _layer(project, 'LineString', crs, rows.iloc[:0].reindex(range(len(lines))), lines)
    arrows.setRenderer(QgsSingleSymbolRenderer(_arrow(page.paper.scale)))
    write_on_territories(ground, _name_and_score(), size=6.5 * page.paper.scale, every=len(rows) <= 30)
    theme = QgsMapThemeCollection.MapThemeRecord()
    for layer in (arrows, ground):
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert('partners', theme)
    frame = frames(shapes, crs)[0]
    legend = 5.2 * (len(classes.breaks) + 2) / 2 + 6
    drawn = page.map('partners', (x, y, width, height - legend), frame.extent, frame.crs, name='map')
    page.legend(drawn, ground, title, (x, y + height - legend + 1), size=7, columns=2,
                without_missing=bool(rows['score'].notna().all()))


def _part_of_the_way(start, end) -> QgsGeometry:
    """From beside the one to before the other: their names stay free."""
    return QgsGeometry.fromPolylineXY([QgsPointXY(start.x() + part * (end.x() - start.x()),
                                                  start.y() + part * (end.y() - start.y())) for part in (0.15, 0.8)])


def _name_and_score() -> str:
    broken = "regexp_replace(\"name\", '^([^- ]+[- ])(.*)$', '\\\\1\\n\\\\2')"
    return f"if(length(\"name\") > 16, {broken}, \"name\") || '\\n' || coalesce(to_string(round(\"score\")), '')"


def _layer(project, kind, crs, rows, shapes) -> QgsVectorLayer:
    from ..compat import field

    layer = QgsVectorLayer(f'{kind}?crs={crs.authid()}', kind, 'memory')
    layer.setCrs(crs)
    columns = fields(field('code', 'text'), field('name', 'text'), field('score', 'real'))
    layer.dataProvider().addAttributes(list(columns))
    layer.updateFields()
    made = []
    for cells, shape in zip(rows[['code', 'name', 'score']].itertuples(index=False), shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([None if cell != cell else cell for cell in cells])
        feature.setGeometry(shape)
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    project.addMapLayer(layer, False)
    return layer


def _arrow(scale: float) -> QgsLineSymbol:
    """A thin line, its head at the partner."""
    symbol = QgsLineSymbol.createSimple({'line_color': ARROW, 'line_width': str(0.5 * scale)})
    head = QgsMarkerLineSymbolLayer.create({'placement': 'lastvertex', 'rotate': '1'})  # read by every QGIS
    head.setSubSymbol(QgsMarkerSymbol.createSimple({
        'name': 'filled_arrowhead', 'color': ARROW, 'outline_style': 'no', 'size': str(2.6 * scale)}))
    symbol.appendSymbolLayer(head)
    return symbol
