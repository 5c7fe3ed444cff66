"""The dossier of a planning session: one PDF to hand out, its project, its tables, from what the other algorithms wrote."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..base import RessortAlgorithm
from ..i18n import said, tr
from ..report.papers import SIZES, Paper
from ..sites.sessions import FILTER, add_session_input, session_problems
from . import reading

WORKBOOKS = ('.ods', '.xlsx', '')


class SessionDossier(RessortAlgorithm):
    """It computes nothing: each page shows a table as it was given, and says what was not given."""

    NAME = 'session_dossier'
    GROUP = 'report'
    IN_MAIN_THREAD = True
    TAGS = ('dossier séance session planning planification zan pdf print impression rapport report scénarios scenarios '
            'portefeuille portfolio voies paths élus elected workbook classeur ods xlsx')

    PIECES = ('PATHS', 'LEDGER', 'TRAJECTORY', 'COMMUNES', 'PORTFOLIO', 'FRONT', 'SITES', 'SCENARIOS', 'ACCOUNT', 'NET')
    TITLE, TERRITORY, TERRITORY_NAME, DATE, SOURCES = 'TITLE', 'TERRITORY', 'TERRITORY_NAME', 'DATE', 'SOURCES'
    COMPARE_SESSION, PAGE, DPI, WORKBOOK, FOLDER = 'COMPARE_SESSION', 'PAGE', 'DPI', 'WORKBOOK', 'FOLDER'

    def displayName(self):  # noqa: N802
        return tr('Dossier of the planning session')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        table = QgsProcessing.SourceType.TypeVector
        for name, (label, help_text) in piece_words().items():
            self.add(QgsProcessingParameterFeatureSource(name, label, [table], optional=True), help_text)
        add_session_input(self, tr('The choices: weights, exclusions lifted with their reason, sites taken, scenario.'))
        self.add(QgsProcessingParameterFile(self.COMPARE_SESSION, tr('Session to compare with'), optional=True,
                                            fileFilter=FILTER),
                                            tr('What differs, sites in and out, hectares, costs and jobs.'))
        text = QgsProcessingParameterString
        self.add(text(self.TITLE, tr('Title'), optional=True), tr('Of the cover. Left empty: that of the session.'))
        self.add(text(self.TERRITORY, tr('Territory of the ledger'), optional=True),
                 tr('Code of the one the cover and the trajectory speak of. Left empty: the only one of its largest level.'))
        self.add(text(self.TERRITORY_NAME, tr('Name of the territory'), optional=True),
                 tr('On the cover. Left empty: its name in the ledger.'))
        self.add(text(self.DATE, tr('Date of the session'), optional=True), tr('Such as 2026-03-12. Left empty: that of the '
                                                                              'session file, else today.'))
        self.add(text(self.SOURCES, tr('Sources and vintages'), optional=True, multiLine=True),
                 tr('A line each, or parted by |. Left empty: what the tables tell.'))
        self.add(QgsProcessingParameterEnum(self.WORKBOOK, tr('Workbook'), ['ODS', 'XLSX', tr('none')], defaultValue=0),
                 tr('All the tables as sheets of one file.'))
        self.add(QgsProcessingParameterEnum(self.PAGE, tr('Paper'), list(SIZES), defaultValue=0), tr('A3 is A4 enlarged.'),
                 advanced=True)
        self.add(QgsProcessingParameterNumber(self.DPI, tr('Dots per inch'), QgsProcessingParameterNumber.Type.Integer, 150,
                                              minValue=50, maxValue=600),
                 tr('Of the PNG; the PDF is made of lines and letters.'), advanced=True)
        self.add(QgsProcessingParameterFolderDestination(self.FOLDER, tr('Folder of the dossier')), tr(
            'Receives dossier.pdf, a PNG of each page, the project dossier.qgz with its layers and its layout, and the '
            'workbook. '
            'Files of the same names are replaced, once all are ready.'))
        for name, label in (('PDF', tr('Dossier, PDF')), ('PROJECT', tr('Project')), ('WORKBOOK_FILE', tr('Workbook'))):
            self.addOutput(QgsProcessingOutputFile(name, label))
        self.add_number('PAGE_COUNT', tr('Number of pages'))

    def problems(self, parameters, context):
        from ...engine.errors import RessortError
        from ...engine.sites.session import open_session

        reasons = reading.lacking(self, parameters, context) + session_problems(self, parameters, context)
        if self.is_given(parameters, self.COMPARE_SESSION):
            try:
                open_session(self.parameterAsFile(parameters, self.COMPARE_SESSION, context))
            except RessortError as error:
                reasons.append(said(error))
            if not self.is_given(parameters, 'FROM_SESSION'):
                reasons.append(tr('Session to compare with: give the session to reopen too.'))
        if not any(self.is_given(parameters, name) for name in (*self.PIECES, 'FROM_SESSION')):
            reasons.append(tr('Nothing to show: give at least one result, for example the ledger.'))
        return reasons

    def results(self, parameters, context, feedback):
        from ..report.making import move_into
        from .book import make_dossier

        self.told = []
        dossier = reading.read(self, parameters, context, feedback)
        for words in self.told:
            feedback.pushWarning(words)
        code = self.parameterAsString(parameters, self.TERRITORY, context)
        if code and dossier.ledger is not None and dossier.row() is None:
            feedback.pushWarning(tr('Territory of the ledger: {code} is not one of its codes ({known}). Write one.').format(
                code=f'"{code}"', known=', '.join(dossier.ledger['territory'].astype(str).unique()[:6])))
        feedback.setProgress(15)
        paper = Paper(SIZES[self.parameterAsEnum(parameters, self.PAGE, context)], 'landscape')
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        with tempfile.TemporaryDirectory() as made_in:
            made = make_dossier(dossier, self, parameters, context, feedback, Path(made_in), paper=paper,
                                dpi=self.parameterAsInt(parameters, self.DPI, context),
                                workbook=WORKBOOKS[self.parameterAsEnum(parameters, self.WORKBOOK, context)])
            move_into(Path(made_in), folder)
        count = made.pop('PAGE_COUNT')
        return {self.FOLDER: str(folder), **{name: str(folder / file) for name, file in made.items()}, 'PAGE_COUNT': count}


def piece_words() -> dict[str, tuple]:
    """Label and help of each result that the dossier may show."""
    return {
        'PATHS': (tr('The two paths'), tr('Result of "The two paths": the map, the tools, the figures.')),
        'LEDGER': (tr('Ledger, all levels'), tr('Result of the land-take ledger: the budget by territory.')),
        'TRAJECTORY': (tr('Trajectory'), tr('Result of the land-take ledger: the chart.')),
        'COMMUNES': (tr('Ledger of the communes'), tr('Result of the land-take ledger with polygons: the map of the '
                                                      'budget.')),
        'PORTFOLIO': (tr('Portfolio of sites'), tr('Result of "Portfolio of sites": the map and the chosen sites.')),
        'FRONT': (tr('Front: worth against land'), tr('Result of "Portfolio of sites": the chart of what each hectare '
                                                      'buys.')),
        'SITES': (tr('Marked sites'), tr('Result of "Mark sites for productive hotels": communes, floors, costs of the '
                                         'chosen sites.')),
        'SCENARIOS': (tr('Scenarios of land take'), tr('Result of "Scenarios of land take".')),
        'ACCOUNT': (tr('Account of the sites'), tr('Second result of "Scenarios of land take": floors, costs and jobs of '
                                                   'each site.')),
        'NET': (tr('Net artificialisation'), tr('Result of "Net artificialisation (from 2031)".')),
    }
