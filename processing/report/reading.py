"""From the layers and tables that the user gives to the contents of the pages."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsFeatureRequest, QgsProcessingException

from ..compat import plain
from ..diagnosis.parameters import names
from ..i18n import tr
from ..kept_notes import notes_of, sources_line
from ..result_files import file_of
from ..systems import living
from ..tables import features, find_column, read_table
from .contents import COUNTS, DRAWN, WHOLE, Contents, compared, nation_scores
from .making import Wish
from .product_space_page import space_products
from .sheet_page import list_width
from .sheet_texts import sheet_texts

NEEDED = {'SCORES': ('code', 'score'), 'PRODUCTS': ('code', 'product', 'family', 'rca', 'status', 'parents'),
          'CHOICES': ('rca_threshold', 'proximity_threshold', 'neighbours', 'territory', 'score', 'rank'),
          'COMPARE': ('code',)}
FIGURES = ('score', 'score_low', 'score_high', *DRAWN, *COUNTS)


def lacking(source, wanted, label) -> list[str]:
    """A sentence if the table has not those columns."""
    absent = [name for name in wanted if find_column(source, '', [name]) is None]
    if not absent:
        return []
    return [tr('{table}: columns {absent} are missing; it has {columns}. Give what the resilience index writes.').format(
        table=label, absent=', '.join(absent), columns=', '.join(source.fields().names()) or '-')]


def codes(source) -> set[str]:
    """Codes of the territories that have a score."""
    return set(read_table(source, {'code': find_column(source, '', ['code'])})['code'].dropna().astype(str))


def _title(given, source) -> str:
    """The name of the layer; of a plain file, "score.gpkg", what it is."""
    path = file_of(given)
    return tr('Resilience score') if path is not None and path.stem == source.sourceName() else source.sourceName()


def read(algorithm, parameters, context, feedback, paper):
    """Contents of the pages, and what to make of them."""
    source = algorithm.source(parameters, 'SCORES', context)
    rows, shapes, families = _territories(algorithm, source, parameters, context, feedback)
    nation_code = algorithm.parameterAsString(parameters, 'NATION', context).upper()
    nation = nation_scores(nation_code, _country(nation_code), feedback.isCanceled) if nation_code else None
    products = _products(algorithm, parameters, context, feedback)
    if products is not None:
        rows = rows.join(sheet_texts(products, list_width(paper)), on='code')
    other, other_name = _compared_with(algorithm, parameters, context, feedback)
    if other is not None:
        rows = compared(rows, other)
    notes = _notes(algorithm, parameters, context)
    title = algorithm.parameterAsString(parameters, 'TITLE', context) or _title(parameters.get('SCORES'), source)
    sources = algorithm.parameterAsString(parameters, 'SOURCES', context) or sources_line(notes) or tr(
        'Sources: to be completed (parameter "Sources").')
    contents = Contents(
        title, sources, rows, shapes, living(source.sourceCrs()), source.wkbType(), families, nation, other_name,
        abstract=notes.abstract() or tr(
            'Share of all the products of world trade that a territory makes well (strong) or could make next (leaps), in '
            'percent. Method: Utopies, "Productive resilience", 2020.'),
        history=(*notes.history(), algorithm.asPythonCommand(parameters, context)), licence=', '.join(notes.licenses()),
        has_units=products is not None and 'units' in products)
    wish = _wish(algorithm, parameters, context, paper, contents, products)
    return contents, replace(wish, choices=_choices(algorithm, parameters, context, contents, feedback))


def _territories(algorithm, source, parameters, context, feedback):
    """Rows and shapes of the layer, the columns that pages use; and the families, named."""
    import pandas as pd

    from ...engine.progress import check
    from ..diagnosis.parameters import family_names

    named = family_names()
    asked = algorithm.parameterAsFields(parameters, 'FAMILIES', context)
    wanted = {name: find_column(source, '', [name]) for name in ('code', 'name', *FIGURES, *(asked or named))}
    kept = {name: column for name, column in wanted.items() if column is not None}
    positions = [source.fields().lookupField(column) for column in kept.values()]
    cells, shapes = [], []
    for feature in features(source, QgsFeatureRequest().setSubsetOfAttributes(positions)):
        check(feedback.isCanceled)
        cells.append([plain(feature[position]) for position in positions])
        shapes.append(feature.geometry())
    rows = pd.DataFrame(cells, columns=list(kept), dtype=object)
    rows['code'] = rows['code'].astype(str)
    rows['name'] = rows['name'].where(rows['name'].notna(), rows['code']) if 'name' in rows else rows['code']
    for name in rows.columns.difference(['code', 'name']):
        rows[name] = pd.to_numeric(rows[name], errors='coerce')
    for name in rows.columns.intersection(WHOLE):
        rows[name] = rows[name].astype('Int64')
    if not rows['score'].notna().any():
        raise QgsProcessingException(tr('No territory of the layer has a score: there is nothing to draw.'))
    families = {name: named.get(name, source.fields().field(kept[name]).comment() or name)
                for name in kept if name in (asked or named) and rows[name].notna().any()}
    return rows, shapes, families


def _products(algorithm, parameters, context, feedback):
    source = algorithm.source(parameters, 'PRODUCTS', context)
    if source is None:
        return None
    found = {name: find_column(source, '', [name]) for name in (*NEEDED['PRODUCTS'], 'units')}
    table = read_table(source, {name: column for name, column in found.items() if column}, feedback.isCanceled)
    return table.assign(code=table['code'].astype(str), product=table['product'].astype(str))


def _choices(algorithm, parameters, context, contents, feedback):
    """The table of other thresholds, figures as numbers, for the territories that the maps show."""
    import pandas as pd

    source = algorithm.source(parameters, 'CHOICES', context)
    if source is None:
        return None
    found = {name: find_column(source, '', [name]) for name in NEEDED['CHOICES']}
    table = read_table(source, found, feedback.isCanceled)
    table['territory'] = table['territory'].astype(str)
    for name in table.columns.drop('territory'):
        table[name] = pd.to_numeric(table[name], errors='coerce')
    table = table[table['territory'].isin(contents.rows['code'])].dropna()
    if not len(table):
        raise QgsProcessingException(tr('Other thresholds: none of its territories is in the layer. Give the table of the '
                                        'same run.'))
    return table.astype({'neighbours': int, 'rank': int})


def _compared_with(algorithm, parameters, context, feedback):
    """The other table: code and every figure it has; and its name."""
    from ..diagnosis.parameters import family_names

    source = algorithm.source(parameters, 'COMPARE', context)
    if source is None:
        return None, ''
    wanted = {name: find_column(source, '', [name]) for name in ('code', 'score', *family_names())}
    table = read_table(source, {name: column for name, column in wanted.items() if column}, feedback.isCanceled)
    name = algorithm.parameterAsString(parameters, 'COMPARE_NAME', context) or source.sourceName()
    return table.assign(code=table['code'].astype(str)), name


def _country(code):
    """Its name in the user's language."""
    import pandas as pd

    from ...engine.sources.embedded import countries

    return names(countries(), pd.Series([code])).iloc[0]


def _notes(algorithm, parameters, context):
    return notes_of(algorithm.parameterAsVectorLayer(parameters, 'SCORES', context))


def _wish(algorithm, parameters, context, paper, contents, products):
    space, territory = None, ''
    if algorithm.parameterAsBoolean(parameters, 'PRODUCT_SPACE', context):
        code = algorithm.parameterAsString(parameters, 'TERRITORY', context)
        ranked = contents.rows.sort_values('score', ascending=False)
        code = code or ranked['code'].iloc[0]
        if products is not None and (products['code'] == code).any():
            territory = contents.rows.set_index('code')['name'].to_dict()[code]
        space = space_products(products, code if territory else '')
    return Wish(algorithm.parameterAsEnum(parameters, 'CLASSES', context), paper,
                algorithm.parameterAsInt(parameters, 'DPI', context), space, territory, contents.sources)
