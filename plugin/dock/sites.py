"""Sites of one territory, from a layer that "Mark sites" made: which lie in it, best first, and the card of each."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsWkbTypes,
)

from ...processing.compat import plain
from ...processing.i18n import tr
from ...processing.sites.site_style import class_words
from .figures import figure

BAR = 90  # pixels of a full bar


class Site(NamedTuple):
    """One marked site; a figure that could not be computed is None."""

    feature: int
    name: str
    commune: str
    score: float | None
    rank: int | None
    state: str


def sites_in(sites, territories, feature: int) -> list[Site]:
    """Sites that lie in that feature of the layer of territories, excluded ones last; none where either has no shape."""
    if not sites.isSpatial() or not territories.isSpatial():
        return []
    shape = QgsGeometry(territories.getFeature(feature).geometry())
    if shape.isNull() or not _brought(shape, territories.crs(), sites.crs()):
        return []
    inside = QgsGeometry.createGeometryEngine(shape.constGet())
    inside.prepareGeometry()
    known = sites.fields().names()
    columns = [name for name in ('site_id', 'site_nom', 'comm_nom', 'score', 'rank', 'class', 'excluded') if name in known]
    request = QgsFeatureRequest(shape.boundingBox()).setSubsetOfAttributes(columns, sites.fields())
    found = []
    for one in sites.getFeatures(request):
        place = one.geometry()
        if place.isNull():
            continue
        if place.type() != QgsWkbTypes.GeometryType.PointGeometry:
            place = place.pointOnSurface()
        if inside.contains(place.constGet()):
            row = {name: plain(one[name]) for name in columns}
            found.append(Site(one.id(), str(row.get('site_nom') or row['site_id']), row.get('comm_nom') or '', row['score'],
                              row['rank'], _state(row)))
    return sorted(found, key=lambda site: (site.rank is None, site.rank or 0, site.name))


def _brought(shape, source, target) -> bool:
    """Into the reference system of the sites, in place."""
    if source == target or not (source.isValid() and target.isValid()):
        return True
    try:
        shape.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    except QgsCsException:
        return False
    return True


def _state(row) -> str:
    """Its class, in the user's language."""
    return tr('excluded') if row['excluded'] else class_words().get(row['class'], row['class'] or '')


def site_card(layer, feature: int, labels: dict) -> str:
    """What is known of it, as rich text. `labels`: criterion -> name."""
    one = layer.getFeature(feature)
    row = {name: plain(one[name]) for name in layer.fields().names()}
    title = f"<b>{escape(str(row.get('site_nom') or row['site_id']))}</b>"
    if row.get('comm_nom'):
        title += ', ' + escape(row['comm_nom'])
    parts = [title, f'<b>{escape(_state(row))}</b>']
    if row['excluded'] and row.get('exclusion_reason'):
        parts[-1] += ' – ' + escape(row['exclusion_reason'])
    parts.append(escape(tr('Score {score}, from {low} to {high} once all is known; rank {rank}').format(
        score=figure(row['score'], 0), low=figure(row['score_low'], 0), high=figure(row['score_high'], 0),
        rank=figure(row['rank'], 0))))
    for column in ('reasons', 'changes', 'next_question', 'families', 'to_check'):
        if row.get(column):
            field = layer.fields().field(column)
            parts.append(tr('<i>{label}:</i> {words}').format(
                label=escape(field.alias() or field.comment() or column), words=escape(str(row[column]))))
    rows = ''.join(_criterion(labels.get(name[2:], name[2:]), row[name]) for name in row if name.startswith('c_'))
    table = f'<table cellspacing="2">{rows}</table>' if rows else ''
    sources = tr('<i>Sources:</i> {sources}').format(sources=escape(row['sources'])) if row.get('sources') else ''
    return ''.join(f'<p>{part}</p>' for part in parts) + table + (f'<p><small>{sources}</small></p>' if sources else '')


def _criterion(label, fit) -> str:
    """A bar from 0 to 1; words where it is not known."""
    if fit is None:
        return f'<tr><td>{escape(label)}</td><td><i>{escape(tr("not known"))}</i></td></tr>'
    bar = f'<table cellspacing="0"><tr><td width="{max(round(BAR * fit), 1)}" height="9" bgcolor="#2c7fb8"></td>'
    return f'<tr><td>{escape(label)}</td><td>{bar}<td>&nbsp;{figure(fit, 2)}</td></tr></table></td></tr>'
