"""What a site could host and which firms around it know how: reading the firms, the table, the lines of the card."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest

from ..compat import field, plain
from ..errors import push_notes
from ..i18n import language, tr
from ..tables import features, find_column

REACH = 30_000  # metres around the sites within which firms are read, as the engine looks for them


def hosted(algorithm, demand, marking, shapes, parameters, context, feedback):
    """The leaps that each site could host, with parents and firms; None without the resilience tables."""
    from ...engine.sites.hosted_leaps import hosted_leaps

    if demand is None:
        return None
    middles = [None if shape is None else shape.centroid().asPoint() for shape in shapes.metric]
    sites = marking.sites[['site_id']].reset_index(drop=True).assign(
        territory=marking.evidence.facts['territory'].to_numpy(),
        x=[float('nan') if point is None else point.x() for point in middles],
        y=[float('nan') if point is None else point.y() for point in middles])
    firms = _firms(algorithm, shapes, parameters, context, feedback)
    return hosted_leaps(demand, sites, firms, language=language(), should_stop=feedback.isCanceled)


def _firms(algorithm, shapes, parameters, context, feedback):
    """DataFrame firm, class, x, y in the metres of the sites; None without a layer, or without a class in it.

    Names of persons are not read: only the usual name of an establishment, its sign or its number.
    """
    import pandas as pd

    from ...engine.nomenclatures.naf_2025 import likeliest_classes
    from ...engine.progress import check
    from ...engine.sites.layer_words import names_of

    source = algorithm.source(parameters, 'FIRMS', context)
    if source is None or not shapes.metric_crs.isValid():
        return None
    columns = [find_column(source, '', names_of('firm', role)) for role in ('class', 'name')]
    if columns[0] is None:
        feedback.pushWarning(tr('Firms: no column of their class (NAF) has a usual name: who owns the know-how cannot be '
                                'told. Columns there: {columns}.').format(columns=', '.join(source.fields().names())))
        return None
    positions = [source.fields().lookupField(name) if name else -1 for name in columns]
    around = shapes.extent()
    around.grow(REACH)
    request = QgsFeatureRequest().setSubsetOfAttributes([at for at in positions if at >= 0]).setDestinationCrs(
        shapes.metric_crs, context.transformContext()).setFilterRect(around)
    rows = []
    for number, feature in enumerate(features(source, request)):
        if number % 1000 == 0:
            check(feedback.isCanceled)
        shape = feature.geometry()
        if shape.isNull() or shape.isEmpty():
            continue
        point = shape.centroid().asPoint()
        kind, name = (plain(feature[at]) if at >= 0 else None for at in positions)
        rows.append(('' if name is None else str(name), kind, point.x(), point.y()))
    table = pd.DataFrame(rows, columns=['firm', 'class', 'x', 'y'])
    made = likeliest_classes(table['class'].astype(object))
    push_notes(feedback, made.notes)
    return table.assign(**{'class': made.classes})


def lines_of(leaps, count: int):
    """One text a site: a line for each leap; None where there is none."""
    from ...engine.sites.hosted_leaps import know_how_text

    if leaps is None:
        return [None] * count
    return [line or None for line in know_how_text(leaps, count, language())]


def leap_columns():
    """Fields of the table."""
    return [field('row', 'int', tr('Row, from 1')), field('site_id', 'text', tr('Site')),
            field('territory', 'text', tr('Territory')), field('family', 'text', tr('Family')),
            field('family_name', 'text', tr('Family, in words')), field('product', 'text', tr('Product')),
            field('product_name', 'text', tr('Product, in words')),
            field('hosted', 'real', tr('Share of the product that the use can host')),
            field('parents', 'text', tr('Strong products it starts from')),
            field('parent_names', 'text', tr('Strong products it starts from, in words')),
            field('classes', 'text', tr('Classes that make them')),
            field('firms', 'real', tr('Firms of these classes within 30 km')),
            field('nearest', 'text', tr('The nearest of them')), field('nearest_m', 'real', tr('Metres to the nearest'))]
