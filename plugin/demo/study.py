"""The study's own published table as a layer: the same columns as ours, so that the same styles draw it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

from ...processing.compat import field
from ...processing.diagnosis.parameters import family_names
from ...processing.i18n import tr
from ...processing.report.map_layers import write_layer


def study_table():
    """The 13 regions: code, score (mean of the families, weighted by their products), f01 to f19; f14 is not published."""
    from ...engine.nomenclatures.families import hs_families
    from ...engine.sources.embedded import departements, products
    from ...engine.sources.study import regions_by_family

    published = regions_by_family()
    sizes = hs_families(products().index).value_counts()[published.columns]
    names = departements().drop_duplicates('region').set_index('region')['region_name']
    table = published.reindex(columns=list(family_names()))
    table.insert(0, 'score', (published * sizes).sum(axis=1) / sizes.sum())
    table.insert(0, 'name', names.reindex(table.index))
    return table.rename_axis('code').reset_index()


def write_study(path: Path, regions: QgsVectorLayer) -> str:
    """The published figures on the shapes of `regions`; gives the layer's address."""
    shapes = {feature['code']: feature.geometry() for feature in regions.getFeatures()}
    table = study_table()
    table = table[table['code'].isin(shapes)]
    columns = [field('code', 'text', tr('Code')), field('name', 'text', tr('Name')),
               field('score', 'real', tr('Resilience score (%)')),
               *(field(code, 'real', name) for code, name in family_names().items())]
    return write_layer(path, 'study', columns, table, [shapes[code] for code in table['code']], regions.wkbType(),
                       regions.crs(), QgsCoordinateTransformContext(), lambda: False)
