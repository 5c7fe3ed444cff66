"""What the dock reads: scored layers and products tables of the project, recognised by their fields, as plain rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from qgis.core import QgsFeatureRequest, QgsMapLayer, QgsProject

from ...processing.compat import plain
from ...processing.i18n import tr

FAMILIES = tuple(f'f{number:02d}' for number in range(1, 20))
SCORE_FIELDS = {'code', 'name', 'score', *FAMILIES}
PRODUCT_FIELDS = ('code', 'product', 'product_name', 'family', 'rca', 'status', 'parents')
SITE_FIELDS = {'site_id', 'score', 'score_low', 'score_high', 'class', 'excluded', 'reliability', 'rank'}
FIGURES = ('score', 'rank', 'score_low', 'score_high', 'strong', 'leaps', 'products')


@dataclass(frozen=True)
class Territory:
    """One row of a scored layer; a figure that could not be computed is None."""

    code: str
    name: str
    feature: int
    score: float | None = None
    rank: int | None = None
    score_low: float | None = None
    score_high: float | None = None
    strong: int | None = None
    leaps: int | None = None
    products: int | None = None
    families: dict = field(default_factory=dict)


class Product(NamedTuple):
    """One row of a products table; `parents` are codes, the nearest first."""

    code: str
    name: str
    family: str
    rca: float | None
    status: str
    parents: tuple


def _has_fields(layer, wanted) -> bool:
    return (layer.type() == QgsMapLayer.LayerType.VectorLayer and layer.isValid()
            and set(wanted).issubset(layer.fields().names()))


def is_scored(layer) -> bool:
    """Written by the resilience index, or a map of it."""
    return _has_fields(layer, SCORE_FIELDS)


def is_products(layer) -> bool:
    """The products table of the resilience index."""
    return _has_fields(layer, PRODUCT_FIELDS) and not layer.isSpatial()


def is_marked(layer) -> bool:
    """Sites marked for a use."""
    return _has_fields(layer, SITE_FIELDS)


def layers_that(fits) -> list:
    """Layers of the project for which `fits` says yes, in the order of its tree."""
    layers = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [layer for layer in layers if layer is not None and fits(layer)]


def scored_layers() -> dict[str, list]:
    """Scored layers of the project by their source, in the order of its tree: many maps may draw one table."""
    found = {}
    for layer in layers_that(is_scored):
        found.setdefault(layer.source() if layer.providerType() != 'memory' else layer.id(), []).append(layer)
    return found


def title(layer) -> str:
    """How the dock calls a scored layer: its group says more where it has one of its own."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    group = node.parent().name() if node is not None and node.parent() is not None else ''
    return layer.name() if group in ('', 'Ressort') else group


def read_territories(layer) -> list[Territory]:
    """Every territory of the layer that has a code, by name."""
    known = [name for name in ('code', 'name', *FIGURES, *FAMILIES) if layer.fields().lookupField(name) >= 0]
    positions = [layer.fields().lookupField(name) for name in known]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)
    found = []
    for feature in layer.getFeatures(request):
        row = {name: plain(feature[position]) for name, position in zip(known, positions)}
        if row['code'] in (None, ''):
            continue
        families = {name: row.pop(name) for name in FAMILIES}
        code = str(row.pop('code'))
        name = str(row.pop('name') or code)
        found.append(Territory(code, name, feature.id(), families=families, **row))
    return sorted(found, key=lambda territory: (territory.name.casefold(), territory.code))


def family_names(layer) -> dict[str, str]:
    """The names of the families are the aliases or the comments of their columns."""
    fields = {family: layer.fields().field(family) for family in FAMILIES}
    return {family: found.alias() or found.comment() or family for family, found in fields.items()}


def read_names(layer) -> list[tuple[str, str]]:
    """(code, name) of every territory of the layer."""
    positions = [layer.fields().lookupField(name) for name in ('code', 'name')]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)
    rows = [[plain(feature[position]) for position in positions] for feature in layer.getFeatures(request)]
    return [(str(code), str(name or code)) for code, name in rows if code not in (None, '')]


def products_for(territories) -> object | None:
    """The products table of the project that holds these very territories; None without one."""
    codes = {territory.code for territory in territories if territory.score is not None}
    best, most = None, 0.0
    for layer in QgsProject.instance().mapLayers().values():
        if codes and is_products(layer):
            held = {str(code) for code in layer.uniqueValues(layer.fields().lookupField('code'))}
            likeness = len(codes & held) / len(codes | held)
            if likeness > most:
                best, most = layer, likeness
    return best if most > 0.5 else None  # two levels share codes: 84 is a region and a departement


def read_products(source, should_stop) -> dict[str, list[Product]]:
    """Products by territory, the highest RCA first; None where asked to stop. `source`: of a layer, made beforehand."""
    positions = [source.fields().lookupField(name) for name in PRODUCT_FIELDS]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)
    found = {}
    for number, feature in enumerate(source.getFeatures(request)):
        if number % 1000 == 0 and should_stop():
            return {}
        code, product, name, family, rca, status, parents = (plain(feature[position]) for position in positions)
        found.setdefault(str(code), []).append(Product(
            str(product), name or tr('(no name)'), family or '', rca, status or '', tuple((parents or '').split())))
    for rows in found.values():
        rows.sort(key=lambda row: (-1.0 if row.rca is None else row.rca), reverse=True)
    return found
