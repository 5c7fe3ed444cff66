"""From marked sites to their sheets: the rows, the project with its layers, the atlas, the files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapThemeCollection,
    QgsMarkerSymbol,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..compat import field
from ..i18n import tr
from ..sites.site_shapes import metric_crs
from ..sites.site_style import draw_sites
from ..systems import living
from ..tables import features, find_column, read_table
from .exporting import export_atlas
from .making import save
from .map_layers import write_layer
from .site_sheet_page import MAP, site_sheet_page
from .site_sheet_rows import FIGURES, WORDS, first, numbered, sheet_rows

PDF, PROJECT, LAYERS, IMAGES = 'site_sheets.pdf', 'site_sheets.qgz', 'site_sheets.gpkg', 'site_sheets'
LEAST_SCALE = 5000  # a site alone says nothing: its street is shown with it
AROUND = 1.8  # how much wider than the site the map is
MILLIMETRES = 1000
FILLED = {'color': '#f2f2f2', 'outline_color': '#bfbfbf', 'outline_width': '0.1'}


@dataclass(frozen=True)
class Sheets:
    """What is printed. `rows`: of `sheet_rows`, in the order of the pages; `shapes` in `crs`, of the same rows; `all_sites`:
    the drawn layer's table and shapes; `criteria`: label and weight by criterion, the heaviest first.
    """

    title: str
    sources: str
    rows: object
    shapes: list
    all_sites: tuple
    crs: object
    wkb_type: object
    criteria: object
    background: list
    dpi: int
    images: bool


def read_sheets(algorithm, parameters, context, feedback) -> Sheets:
    """Rows and shapes of the sheets that are asked for."""
    import pandas as pd

    source = algorithm.source(parameters, 'SITES', context)
    columns = {name: found for name in (*WORDS, *FIGURES, 'excluded') if (found := find_column(source, '', [name]))}
    sites = numbered(read_table(source, columns, feedback.isCanceled))
    shapes = [QgsGeometry(feature.geometry()) for feature in features(source)]
    table = algorithm.source(parameters, 'CRITERIA', context)
    account = read_table(table, {name: find_column(table, '', [name]) for name in table.fields().names()},
                         feedback.isCanceled)
    for name in ('weight', 'membership', 'contribution', 'distance'):
        account[name] = pd.to_numeric(account[name], errors='coerce')
    account = placed(account, sites)
    if account.empty:
        raise QgsProcessingException(tr('The account by criterion holds none of these sites: take both from the same run.'))
    given = living(source.sourceCrs())
    crs = metric_crs(shapes, given, context) if given.isValid() else given
    moved = _moved(shapes, given, crs, context)
    chosen = first(sites, algorithm.parameterAsInt(parameters, 'COUNT', context))
    rows = sheet_rows(sites.loc[chosen], account[account['at'].isin(set(chosen))]).assign(
        place=range(1, len(chosen) + 1), scale=[_scale(moved[at]) for at in chosen])
    criteria = account.drop_duplicates('criterion').sort_values('weight', ascending=False, kind='stable')
    told = sorted({part.split(': ')[0] for cell in account['source'].dropna().unique()
                   for part in str(cell).replace(small_site().format(raster=''), '').replace('; ', ', ').split(', ')} - {''})
    return Sheets(
        algorithm.parameterAsString(parameters, 'TITLE', context) or _title(source, sites),
        algorithm.parameterAsString(parameters, 'SOURCES', context) or tr('Sources: {names}').format(names=', '.join(told)),
        rows, [moved[at] for at in chosen], (sites[['site_id', 'class', 'excluded']], moved), crs, source.wkbType(),
        criteria.set_index('criterion')[['label', 'weight']],
        background(algorithm, parameters, context), algorithm.parameterAsInt(parameters, 'DPI', context),
        algorithm.parameterAsBoolean(parameters, 'IMAGES', context))


def placed(account, sites):
    """The lines of the account with the position of their site in `at`; sites that share an identifier in their order."""
    rank = sites.groupby('site_id').cumcount()
    places = dict(zip(zip(sites['site_id'], rank), sites.index))
    order = account.groupby(['site_id', 'criterion']).cumcount()
    at = [places.get(key) for key in zip(account['site_id'].astype(str), order)]
    return account.assign(at=at).dropna(subset=['at']).astype({'at': int})


def small_site() -> str:
    """What the source of a raster says where a site is smaller than a cell."""
    return tr('{raster}, the site is smaller than one cell')


def _title(source, sites) -> str:
    use = next((word for word in sites['use'] if word), '')
    return use or source.sourceName()


def _moved(shapes, crs, target, context):
    transform = QgsCoordinateTransform(crs, target, context.transformContext())
    for shape in shapes:
        if not shape.isNull() and crs.isValid() and crs != target:
            shape.transform(transform)
    return shapes


def _scale(shape) -> float:
    """Denominator at which the site and its surroundings fill the map."""
    if shape.isNull() or shape.isEmpty():
        return float(LEAST_SCALE)
    box = shape.boundingBox()
    return max(LEAST_SCALE, AROUND * MILLIMETRES * max(box.width() / MAP[2], box.height() / MAP[3]))


def background(algorithm, parameters, context) -> list:
    """Copies of the layers under the sites; one that is no layer of the open project is drawn in grey."""
    project = context.project()
    styled = set(project.mapLayers()) if project is not None else set()
    found = []
    for layer in algorithm.parameterAsLayerList(parameters, 'BACKGROUND', context) or []:
        copy = layer.clone()
        if layer.id() not in styled and isinstance(copy, QgsVectorLayer):
            _in_grey(copy)
        found.append(copy)
    return found


def _in_grey(layer) -> None:
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        symbol = QgsLineSymbol.createSimple({'color': '#8c8c8c', 'width': '0.35'})
    elif kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        symbol = QgsFillSymbol.createSimple(FILLED)
    else:
        symbol = QgsMarkerSymbol.createSimple({'color': '#8c8c8c', 'size': '1.2', 'outline_style': 'no'})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def sheet_columns(rows):
    """Fields of the layer that the atlas runs over."""
    kinds = {'place': 'int', 'excluded': 'bool', 'shown': 'bool'}
    numbers = ('score', 'score_low', 'score_high', 'p_top', 'reliability', 'scale')
    return [field(name, kinds.get(name) or ('real' if name in numbers or name.startswith(('fit_', 'pts_')) else 'text'))
            for name in rows.columns]


def make_sheets(sheets: Sheets, made_in: Path, paper, feedback) -> int:
    """Project, layers and pages in the folder `made_in`; gives the number of pages."""
    from ...engine.progress import check

    project = QgsProject()
    try:
        layout = add_sheets(project, sheets, made_in / LAYERS, paper, feedback.isCanceled)
        feedback.setProgress(40)
        written = export_atlas(layout, (made_in / IMAGES), sheets.dpi, feedback, images=sheets.images)
        check(feedback.isCanceled)
        feedback.setProgress(90)
        save(project, made_in / PROJECT)
    finally:
        project.clear()
    return len(sheets.rows) if written else 0


def add_sheets(project: QgsProject, sheets: Sheets, layers: Path, paper, should_stop):
    """Layers, theme and atlas of the sheets in a project; gives the layout."""
    project.setTitle(sheets.title)
    if sheets.crs.isValid():
        project.setCrs(sheets.crs)
    project.writeEntryBool('Paths', '/Absolute', False)
    context = project.transformContext()
    everyone, shapes = sheets.all_sites
    drawn = _layer(layers, 'sites', [field('site_id', 'text'), field('class', 'text'), field('excluded', 'bool')],
                   everyone, shapes, sheets, context, should_stop, tr('Marked sites'))
    draw_sites(drawn)
    atlas = _layer(layers, 'sheets', sheet_columns(sheets.rows), sheets.rows, sheets.shapes, sheets, context, should_stop,
                   tr('Site of the sheet'))
    _outlined(atlas)
    theme = QgsMapThemeCollection.MapThemeRecord()
    for layer in (atlas, drawn, *sheets.background):
        project.addMapLayer(layer)
        node = project.layerTreeRoot().findLayer(layer.id())
        node.setExpanded(False)
        if isinstance(layer, (QgsVectorLayer, QgsRasterLayer)):
            theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    root = project.layerTreeRoot()
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([atlas, drawn, *sheets.background])
    name = tr('Site sheets')
    project.mapThemeCollection().insert(name, theme)
    return site_sheet_page(project, atlas, name, paper, title=sheets.title, sources=sheets.sources, criteria=sheets.criteria)


def _layer(path, name, columns, rows, shapes, sheets, context, should_stop, title) -> QgsVectorLayer:
    layer = QgsVectorLayer(write_layer(path, name, columns, rows, shapes, sheets.wkb_type, sheets.crs, context, should_stop),
                           title, 'ogr')
    if not layer.isValid():
        raise QgsProcessingException(tr('{path} cannot be read.').format(path=path.name))
    return layer


def _outlined(layer) -> None:
    """The site of the page alone, ringed."""
    root = QgsRuleBasedRenderer.Rule(None)
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        symbol = QgsFillSymbol.createSimple({'style': 'no', 'outline_color': '#d95f02', 'outline_width': '0.9'})
    else:
        symbol = QgsMarkerSymbol.createSimple({'name': 'circle', 'size': '7', 'color': '255,255,255,0',
                                               'outline_color': '#d95f02', 'outline_width': '0.8'})
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp='$id = @atlas_featureid', label=tr('site of the sheet')))
    layer.setRenderer(QgsRuleBasedRenderer(root))
