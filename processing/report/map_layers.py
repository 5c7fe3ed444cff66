"""The layers of the maps: one table of territories on disk, drawn many ways in a project, grouped, named and documented."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsFillSymbol,
    QgsMapThemeCollection,
    QgsProcessingException,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..compat import fields
from ..i18n import tr
from ..styles.circles import draw_strong_and_leaps
from ..styles.classes import FIXED, fitted_breaks
from ..styles.fills import draw_classes
from ..styles.lettering import score_expression, write_on_territories
from ..styles.presets import difference, interval_width
from ..styles.scores import FAMILY_BREAKS, TOTAL_BREAKS, draw_score
from ..tables import write_rows
from .contents import DIFFERENCE, OTHER, Contents, territory_columns
from .map_tips import map_tip

Writing = QgsVectorFileWriter.ActionOnExistingFile
FEW = 30  # territories: up to so many, a map writes their names


@dataclass
class Drawn:
    """The layers of one set of territories in a project; `themes` says which map theme shows which column."""

    contents: Contents
    score: QgsVectorLayer | None = None
    sheets: QgsVectorLayer | None = None
    layers: dict = field(default_factory=dict)  # column -> layer
    themes: dict = field(default_factory=dict)  # column -> theme


def write_layer(path: Path, name: str, columns, frame, shapes, wkb_type, crs, context, should_stop) -> str:
    """Add a layer to the GeoPackage at `path`, made if absent; gives its address."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = 'GPKG'
    options.fileEncoding = 'UTF-8'
    options.layerName = name
    options.actionOnExistingFile = Writing.CreateOrOverwriteLayer if path.exists() else Writing.CreateOrOverwriteFile
    layer_fields = fields(*columns)
    writer = QgsVectorFileWriter.create(str(path), layer_fields, wkb_type, crs, context, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise QgsProcessingException(writer.errorMessage())
    try:
        write_rows(writer, layer_fields, frame, shapes, should_stop)
    finally:
        del writer
    return f'{path}|layername={name}'


def write_territories(path: Path, contents: Contents, context, should_stop) -> str:
    """The table of territories, all columns."""
    return write_layer(path, contents.stem, territory_columns(contents.rows), contents.rows, contents.shapes,
                       contents.wkb_type, contents.crs, context, should_stop)


def total_breaks(contents: Contents, method: int) -> tuple:
    """Lower bounds of the classes of the total score."""
    fitted = () if method == FIXED else fitted_breaks(contents.rows['score'], method)
    return fitted or TOTAL_BREAKS


def family_breaks(contents: Contents, method: int) -> tuple:
    """The same for all families together, so that their maps compare; the other table counts too."""
    if method == FIXED:
        return FAMILY_BREAKS
    known = [*contents.families, *(OTHER + code for code in contents.compared_families())]
    return fitted_breaks(contents.rows[known].to_numpy(dtype=float).ravel(), method) or FAMILY_BREAKS


def add_territories(project: QgsProject, address: str, contents: Contents, method: int, *, shown=True,
                    map_width: float = 0) -> Drawn:
    """A group with every map of the contents; `map_width` (metres or degrees) hides labels on the small maps of a plate."""
    drawn = Drawn(contents)
    group = project.layerTreeRoot().addGroup(contents.title)
    smallest = map_width / 0.06 if map_width > 1000 else 0
    few = contents.count <= FEW
    adding = _Adding(project, drawn, address, few, smallest)
    _add_sheets(adding, group)
    nation = contents.nation.score if contents.nation else None
    drawn.score = adding.score(group, 'score', tr('Resilience score (%)'), total_breaks(contents, method), nation)
    write_on_territories(drawn.score, score_expression('score', named=few, inner_paris=not few), size=8 if few else 6.5,
                         every=not few, smallest_scale=smallest)
    if {'strong', 'leaps'} <= set(contents.rows.columns):
        draw_strong_and_leaps(adding.layer(group, 'strong', tr('Strong products and leaps')))
    if {'score_low', 'score_high'} <= set(contents.rows.columns):
        draw_classes(adding.layer(group, 'interval', tr('Points that unknown figures leave open')), interval_width())
    breaks = family_breaks(contents, method)
    if contents.families:
        inside = _folded(group.addGroup(tr('By product family')))
        for code, name in contents.families.items():
            adding.score(inside, code, name, breaks)
    if contents.other:
        _add_comparison(adding, group, breaks, method)
    group.setItemVisibilityChecked(shown)
    group.setExpanded(shown)
    return drawn


def _add_comparison(adding, group, breaks, method):
    contents = adding.drawn.contents
    theirs = _folded(group.addGroup(contents.other))
    gaps = _folded(group.addGroup(tr('Difference with: {name}').format(name=contents.other)))
    if OTHER + 'score' in contents.rows:
        adding.score(theirs, OTHER + 'score', tr('Resilience score (%)'), total_breaks(contents, method))
        draw_classes(adding.layer(gaps, DIFFERENCE + 'score', tr('Resilience score (%)')), difference(DIFFERENCE + 'score'))
    for code, name in contents.compared_families().items():
        adding.score(theirs, OTHER + code, name, breaks)
        draw_classes(adding.layer(gaps, DIFFERENCE + code, name), difference(DIFFERENCE + code))


def _add_sheets(adding, group):
    """The outline of the territory whose sheet is printed; nothing on the screen."""
    layer = adding.layer(group, 'sheets', tr('Territory of the sheet'), visible=True)
    root = QgsRuleBasedRenderer.Rule(None)
    outline = QgsFillSymbol.createSimple({'style': 'no', 'outline_color': '#d95f02', 'outline_width': '0.9'})
    root.appendChild(QgsRuleBasedRenderer.Rule(
        outline, filterExp='$id = @atlas_featureid', label=tr('territory of the sheet')))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    adding.drawn.sheets = layer


class _Adding:
    """Adds layers of one table to a project, each with its theme; only the first map is ticked."""

    def __init__(self, project, drawn, address, few, smallest):
        self.project, self.drawn, self.address, self.few, self.smallest = project, drawn, address, few, smallest
        self.tips = map_tip(drawn.contents.families, has_lists='leap_list' in drawn.contents.rows)

    def layer(self, group, column, name, *, visible=False):
        contents = self.drawn.contents
        layer = QgsVectorLayer(self.address, name, 'ogr')
        if not layer.isValid():
            raise QgsProcessingException(tr('{path} cannot be read.').format(path=self.address))
        for field_ in territory_columns(contents.rows):
            layer.setFieldAlias(layer.fields().lookupField(field_.name()), field_.comment())
        layer.setMapTipTemplate(self.tips)
        layer.setDisplayExpression('"name"')
        document(layer, name, contents)
        self.project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(visible)
        self.drawn.layers[column] = layer
        theme = QgsMapThemeCollection.MapThemeRecord()
        if column != 'sheets' and self.drawn.sheets is not None:
            theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(self.drawn.sheets))
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
        self.drawn.themes[column] = f'{contents.title}: {column}'
        self.project.mapThemeCollection().insert(self.drawn.themes[column], theme)
        return layer

    def score(self, group, column, name, breaks, nation=None):
        layer = self.layer(group, column, name, visible=column == 'score')
        draw_score(layer, column, breaks, nation)
        write_on_territories(layer, score_expression(column, named=False), size=8 if self.few else 6,
                             smallest_scale=self.smallest)
        return layer


def _folded(group):
    group.setExpanded(False)
    group.setItemVisibilityChecked(False)
    group.setIsMutuallyExclusive(True, 0)
    return group


def document(layer, name: str, contents: Contents) -> None:
    """Title, what it shows, sources, licence, year and lineage travel with the layer."""
    notes = layer.metadata()
    notes.setTitle(f'{contents.title} \u2013 {name}')
    notes.setAbstract(contents.abstract)
    notes.setRights([contents.sources])
    if contents.licence:
        notes.setLicenses([contents.licence])
    if contents.years:
        notes.addKeywords(tr('Years'), [contents.years])
    for line in contents.history:
        notes.addHistoryItem(line)
    notes.setCrs(layer.crs())
    layer.setMetadata(notes)
