"""The figures of the demo, from the embedded data, through the Processing algorithms, behind the screen."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...processing.i18n import tr
from ...processing.settings import THRESHOLDS

LEVELS = ('regions', 'departements')  # in the order of LEVEL in french_territories
ACTIVITY = 'activity_staff_2018.csv'


def write_activity(path: Path) -> None:
    """The embedded activity, as the table a user would bring: staff and establishments by departement and NAF class."""
    from ...engine.sources.embedded import french_activity

    activity = french_activity('departement').dropna(subset=['staff'])
    activity = activity.rename(columns={'territory': 'departement'})
    activity[['departement', 'class', 'staff', 'establishments']].to_csv(path, index=False)


class Scoring(QgsTask):
    """Territories and their resilience index, regions then departements, in `folder`; `ended` tells '' or the reason."""

    ended = pyqtSignal(str)

    def __init__(self, folder: Path):
        super().__init__(tr('Ressort: demo project'), QgsTask.Flag.CanCancel)
        self.folder, self.reason = folder, ''
        self.feedback = QgsProcessingFeedback(False)
        registry = QgsApplication.processingRegistry()
        self.territories = registry.createAlgorithmById('ressort:french_territories')
        self.index = registry.createAlgorithmById('ressort:resilience_index')

    def cancel(self):
        """Stop the algorithm at work too."""
        self.feedback.cancel()
        super().cancel()

    def run(self):
        """In another thread."""
        try:
            write_activity(self.folder / ACTIVITY)
            for number, level in enumerate(LEVELS):
                self._score(number, level)
                self.setProgress(100 * (number + 1) / len(LEVELS))
        except Exception as error:  # an exception here would end QGIS's task without a word
            self.reason = str(error) or type(error).__name__
        return not self.reason and not self.isCanceled()

    def _score(self, number, level):
        territories = str(self.folder / f'territories_{level}.gpkg')
        self._run(self.territories, LEVEL=number, OUTPUT=territories)
        self._run(self.index, TERRITORIES=territories, CODE_FIELD='code', NAME_FIELD='name',
                  ACTIVITY=str(self.folder / ACTIVITY), ACTIVITY_TERRITORY_FIELD='departement', ACTIVITY_CODE_FIELD='class',
                  ACTIVITY_VALUE_FIELD='staff', ACTIVITY_ESTABLISHMENTS_FIELD='establishments', ACTIVITY_KIND=0,
                  OUTPUT=str(self.folder / f'{level}.gpkg'), PRODUCTS=str(self.folder / f'{level}_products.gpkg'),
                  CHOICES=str(self.folder / f'{level}_other_thresholds.gpkg'),
                  **{name.upper(): value for name, value in THRESHOLDS.items()})  # those of the study, whatever is set

    def _run(self, algorithm, **parameters):
        if not self.isCanceled():
            algorithm.run(parameters, QgsProcessingContext(), self.feedback, {}, catchExceptions=False)

    def finished(self, result):
        """Back in the main thread."""
        self.ended.emit('' if result else self.reason or tr('Stopped.'))
