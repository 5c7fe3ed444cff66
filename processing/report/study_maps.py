"""Maps of the study: scored territories to a styled project and pages to print, as PDF and PNG.

The rooms of this folder are imported when maps are made: a quarter of the start of QGIS otherwise goes into them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..diagnosis.parameters import empty_problems
from ..diagnosis.territory_layer import polygon_problems
from ..i18n import tr
from .papers import ORIENTATIONS, SIZES, Paper


class StudyMaps(RessortAlgorithm):
    """Score map with its ranking, plate of families, a sheet per territory, comparison and product space."""

    NAME = 'study_maps'
    GROUP = 'report'
    IN_MAIN_THREAD = True
    TAGS = ('map carte atlas layout mise en page print impression pdf png plate planche sheet fiche report rapport style '
            'resilience résilience product space espace produit')

    SCORES, FAMILIES, PRODUCTS, CHOICES = 'SCORES', 'FAMILIES', 'PRODUCTS', 'CHOICES'
    COMPARE, COMPARE_NAME = 'COMPARE', 'COMPARE_NAME'
    CLASSES, PAGE, ORIENTATION, TITLE, SOURCES = 'CLASSES', 'PAGE', 'ORIENTATION', 'TITLE', 'SOURCES'
    NATION, PRODUCT_SPACE, TERRITORY, DPI, FOLDER = 'NATION', 'PRODUCT_SPACE', 'TERRITORY', 'DPI', 'FOLDER'
    PROJECT, PAGE_COUNT, TERRITORY_COUNT = 'PROJECT', 'PAGE_COUNT', 'TERRITORY_COUNT'
    PDF = {'score': 'SCORE_PDF', 'plate': 'PLATE_PDF', 'sheets': 'ATLAS_PDF', 'comparison': 'COMPARISON_PDF',
           'space': 'PRODUCT_SPACE_PDF', 'sensitivity': 'SENSITIVITY_PDF'}

    def displayName(self):  # noqa: N802
        return tr('Maps of the study')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self._add_tables()
        self._add_choices()
        self.add(QgsProcessingParameterFolderDestination(self.FOLDER, tr('Folder of the maps')), tr(
            'Receives the project maps.qgz, its layers maps.gpkg, a PDF and a PNG of each page. Files of the same names are '
            'replaced, once all are ready.'))
        self.addOutput(QgsProcessingOutputFile(self.PROJECT, tr('Project')))
        for name, label in zip(self.PDF.values(), (tr('Score map, PDF'), tr('Plate of families, PDF'), tr('Sheets, PDF'),
                                                   tr('Side by side, PDF'), tr('Product space, PDF'),
                                                   tr('Ranks under other thresholds, PDF'))):
            self.addOutput(QgsProcessingOutputFile(name, label))
        self.add_number(self.PAGE_COUNT, tr('Number of pages'))
        self.add_number(self.TERRITORY_COUNT, tr('Number of territories with a score'))

    def _add_tables(self):
        polygon, vector = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        field = QgsProcessingParameterField
        self.add(QgsProcessingParameterFeatureSource(self.SCORES, tr('Scored territories'), [polygon]), tr(
            'The score layer that "Resilience index of territories" writes: code, name, score, rank, f01 to f19.'))
        self.add(field(self.FAMILIES, tr('Fields of the families'), None, self.SCORES, field.DataType.Numeric,
                       allowMultiple=True, optional=True),
                 tr('One small map each on the plate, in this order. Left empty: all of f01 to f19 that hold a figure.'),
                 advanced=True)
        self.add(QgsProcessingParameterFeatureSource(self.PRODUCTS, tr('Products'), [vector], optional=True), tr(
            'The products table of the same run: strong products, leaps and gaps on the sheets, and the product space.'))
        self.add(QgsProcessingParameterFeatureSource(
            self.CHOICES, tr('Other thresholds'), [vector], optional=True), tr(
            'The table of other thresholds of the same run: a page then shows how far each rank depends on the three '
            'thresholds of the method.'))
        self.add(QgsProcessingParameterFeatureSource(
            self.COMPARE, tr('Scores to compare with'), [vector], optional=True), tr(
            'Another table with the same columns: the published study, another year, other thresholds. Both plates are set '
            'side by side, then what separates them.'))
        self.add(QgsProcessingParameterString(
            self.COMPARE_NAME, tr('Name of the scores to compare with'), optional=True), tr(
            'Over its plate and in the legend. Left empty: the name of the table.'))

    def _add_choices(self):
        text, whole = QgsProcessingParameterString, QgsProcessingParameterNumber.Type.Integer
        choice = QgsProcessingParameterEnum
        ways = [tr('Fixed: those of the study'), tr('Quantiles'), tr('Natural breaks (Jenks)')]
        self.add(choice(self.CLASSES, tr('Classes'), ways, defaultValue=0), tr(
            'Fixed classes let maps of several years or countries be laid side by side. Fitted ones are the same for all '
            'families.'))
        self.add(choice(self.PAGE, tr('Paper'), list(SIZES), defaultValue=0), tr('A3 is A4 enlarged.'))
        self.add(choice(self.ORIENTATION, tr('Orientation'), [tr('Landscape'), tr('Portrait')], defaultValue=0), tr(
            'Of every page.'))
        self.add(text(self.TITLE, tr('Title'), optional=True), tr(
            'On every page. Left empty: the name of the layer, or "Resilience score" for a file.'))
        self.add(text(self.SOURCES, tr('Sources'), optional=True), tr(
            'At the foot of every page. Left empty: those in the metadata of the layer.'))
        self.add(text(self.NATION, tr('Nation'), defaultValue='FRA', optional=True), tr(
            'Three-letter code of the country whose own score, from world trade in 2020, is marked. Left empty: none.'))
        self.add(QgsProcessingParameterBoolean(self.PRODUCT_SPACE, tr('Draw the product space'), defaultValue=True), tr(
            'Products that the same countries make well, linked; with the products table, where a territory stands in it.'))
        self.add(text(self.TERRITORY, tr('Territory in the product space'), optional=True), tr(
            'Its code. Left empty: the first in rank.'))
        self.add(QgsProcessingParameterNumber(self.DPI, tr('Dots per inch'), whole, 150, minValue=50, maxValue=600), tr(
            'Of the PNG; the PDF is made of lines and letters.'), advanced=True)

    # Refusals

    def problems(self, parameters, context):
        from . import reading

        reasons = []
        for table, wanted in reading.NEEDED.items():
            source = self.source(parameters, table, context)
            if source is not None:
                reasons += reading.lacking(source, wanted, self.parameterDefinition(table).description())
        reasons = reasons or polygon_problems(self, parameters, context, self.SCORES)
        reasons += self._empty(parameters, context)
        return reasons or self._unknown_codes(parameters, context)

    def _empty(self, parameters, context):
        return [reason for table in (self.SCORES, self.PRODUCTS, self.CHOICES, self.COMPARE)
                for reason in empty_problems(self, parameters, context, table)]

    def _unknown_codes(self, parameters, context):
        from ...engine.sources.embedded import countries
        from . import reading

        nation = self.parameterAsString(parameters, self.NATION, context)
        if nation and nation.upper() not in countries().index:
            return [tr('Nation: "{nation}" is no country of the built-in world trade. Write a three-letter code such as '
                       'FRA, or leave it empty.').format(nation=nation)]
        asked = self.parameterAsString(parameters, self.TERRITORY, context)
        known = reading.codes(self.source(parameters, self.SCORES, context))
        if asked and asked not in known:
            return [tr('Territory in the product space: "{code}" is no code of the scored territories ({known}).').format(
                code=asked, known=', '.join(sorted(known)[:5]))]
        return []

    # The run

    def results(self, parameters, context, feedback):
        from . import reading
        from .making import make_maps, move_into

        paper = Paper(SIZES[self.parameterAsEnum(parameters, self.PAGE, context)],
                      ORIENTATIONS[self.parameterAsEnum(parameters, self.ORIENTATION, context)])
        contents, wish = reading.read(self, parameters, context, feedback, paper)
        feedback.setProgress(20)
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        with tempfile.TemporaryDirectory() as made_in:
            written = make_maps(contents, wish, Path(made_in), feedback)
            move_into(Path(made_in), folder)
        feedback.setProgress(100)
        pages = sum(1 for paths in written.values() for path in paths if path.suffix == '.png')
        feedback.pushInfo(tr('{pages} pages, and the project {project}.').format(
            pages=pages, project=folder / written['project'][0].name))
        return {
            self.FOLDER: str(folder), self.PROJECT: str(folder / written['project'][0].name),
            **{name: str(folder / written[kind][0].name) for kind, name in self.PDF.items() if kind in written},
            self.PAGE_COUNT: pages, self.TERRITORY_COUNT: contents.count}
