"""Sheets of marked sites: one page a site, to print and to hand out, as PDF and PNG, with the project behind them."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..diagnosis.parameters import empty_problems
from ..i18n import tr
from ..tables import find_column
from .papers import SIZES, Paper

NEEDED = {
    'SITES': ('site_id', 'score', 'score_low', 'score_high', 'reliability', 'class', 'excluded', 'rank'),
    'CRITERIA': ('site_id', 'criterion', 'label', 'weight', 'membership', 'contribution', 'role', 'class_at_best',
                 'class_at_worst', 'evidence', 'words', 'unit', 'source', 'date', 'distance', 'how'),
}


class SiteSheets(RessortAlgorithm):
    """An atlas of the sites that were marked for a use."""

    NAME = 'site_sheets'
    GROUP = 'report'
    IN_MAIN_THREAD = True
    TAGS = ('site sheet fiche card carte atlas brownfield friche hotel productif print impression pdf png page report '
            'rapport criteria critères evidence preuve')

    SITES, CRITERIA, BACKGROUND, COUNT = 'SITES', 'CRITERIA', 'BACKGROUND', 'COUNT'
    TITLE, SOURCES, PAGE, DPI, IMAGES, FOLDER = 'TITLE', 'SOURCES', 'PAGE', 'DPI', 'IMAGES', 'FOLDER'
    PROJECT, SHEETS_PDF, PAGE_COUNT = 'PROJECT', 'SHEETS_PDF', 'PAGE_COUNT'

    def displayName(self):  # noqa: N802
        return tr('Site sheets')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        text, whole = QgsProcessingParameterString, QgsProcessingParameterNumber.Type.Integer
        self.add(QgsProcessingParameterFeatureSource(
            self.SITES, tr('Marked sites'), [QgsProcessing.SourceType.TypeVectorAnyGeometry]), tr(
            'The layer that "Mark sites for productive hotels" writes. To print a few sites, select them and tick '
            '"Selected features only".'))
        self.add(QgsProcessingParameterFeatureSource(
            self.CRITERIA, tr('Account by criterion'), [QgsProcessing.SourceType.TypeVector]), tr(
            'The table of that name, of the same run: weights, fits, facts with their sources.'))
        self.add(QgsProcessingParameterMultipleLayers(
            self.BACKGROUND, tr('Background of the map'), QgsProcessing.SourceType.TypeMapLayer, optional=True), tr(
            'Layers under the sites, the first on top: roads, plan, aerial view. Those of the open project keep their '
            'style; files are drawn in grey.'))
        self.add(QgsProcessingParameterNumber(self.COUNT, tr('Number of sheets'), whole, 20, minValue=0), tr(
            'The best ranked first, excluded sites last. 0: all of them.'))
        self.add(text(self.TITLE, tr('Title'), optional=True), tr('On every page. Left empty: the name of the layer.'))
        self.add(text(self.SOURCES, tr('Sources'), optional=True), tr(
            'At the foot of every page. Left empty: those of the facts, as the account tells them.'))
        self.add(QgsProcessingParameterEnum(self.PAGE, tr('Paper'), list(SIZES), defaultValue=0), tr('A3 is A4 enlarged.'))
        self.add(QgsProcessingParameterBoolean(self.IMAGES, tr('PNG of each sheet'), defaultValue=True), tr(
            'Beside the PDF that holds them all.'), advanced=True)
        self.add(QgsProcessingParameterNumber(self.DPI, tr('Dots per inch'), whole, 150, minValue=50, maxValue=600), tr(
            'Of the PNG; the PDF is made of lines and letters.'), advanced=True)
        self.add(QgsProcessingParameterFolderDestination(self.FOLDER, tr('Folder of the sheets')), tr(
            'Receives site_sheets.pdf, a PNG of each sheet, the project site_sheets.qgz and its layers. Files of the same '
            'names are replaced, once all are ready.'))
        self.addOutput(QgsProcessingOutputFile(self.PROJECT, tr('Project')))
        self.addOutput(QgsProcessingOutputFile(self.SHEETS_PDF, tr('Sheets, PDF')))
        self.add_number(self.PAGE_COUNT, tr('Number of pages'))

    # Refusals

    def problems(self, parameters, context):
        reasons = []
        for table, wanted in NEEDED.items():
            source = self.source(parameters, table, context)
            absent = [] if source is None else [name for name in wanted if find_column(source, '', [name]) is None]
            if absent:
                reasons.append(tr('{table}: columns {absent} are missing. Give what "Mark sites for productive hotels" '
                                  'writes: the marked sites and, of the same run, the account by criterion.').format(
                    table=self.parameterDefinition(table).description(), absent=', '.join(absent)))
        return reasons or [reason for table in NEEDED for reason in empty_problems(self, parameters, context, table)]

    # The run

    def results(self, parameters, context, feedback):
        from .making import move_into
        from .site_sheet_making import PDF, PROJECT, make_sheets, read_sheets

        sheets = read_sheets(self, parameters, context, feedback)
        feedback.setProgress(20)
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        with tempfile.TemporaryDirectory() as made_in:
            pages = make_sheets(sheets, Path(made_in), Paper(SIZES[self.parameterAsEnum(parameters, self.PAGE, context)],
                                                             'portrait'), feedback)
            move_into(Path(made_in), folder)
        feedback.pushInfo(tr('{pages} sheets in {path}.').format(pages=pages, path=folder / PDF))
        return {self.FOLDER: str(folder), self.PROJECT: str(folder / PROJECT), self.SHEETS_PDF: str(folder / PDF),
                self.PAGE_COUNT: pages}
