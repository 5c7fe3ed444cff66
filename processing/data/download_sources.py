"""Fetch official files by name: through QGIS's network, resumed, checked, kept from one run to the next."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..base import RessortAlgorithm
from ..compat import field
from ..i18n import language, said, tr
from .fetching import PATIENCE, RefusedError, fetch

MEGABYTE = 1 << 20


class DownloadSources(RessortAlgorithm):
    """Official files of the registry, brought into a folder."""

    NAME = 'download_sources'
    GROUP = 'data'
    TAGS = 'download télécharger telecharger sources sirene insee douane customs baci cepii open data registry registre'

    SOURCES, FOLDER, REGISTRY = 'SOURCES', 'FOLDER', 'REGISTRY'
    REFRESH, AUTH, PATIENCE = 'REFRESH', 'AUTH', 'PATIENCE'
    REPORT, FETCHED, KEPT, FAILED = 'REPORT', 'FETCHED', 'KEPT', 'FAILED'

    def displayName(self):  # noqa: N802
        return tr('Download official files')

    def initAlgorithm(self, _configuration=None):  # noqa: N802
        self.add(
            QgsProcessingParameterString(self.SOURCES, tr('Sources'), defaultValue='commune_moves', multiLine=False),
            tr('Names of the registry, parted by spaces or commas, such as sirene_establishments baci_hs92.'),
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr('Folder')),
            tr('Where the files go. A file that is already there is kept.'),
        )
        self.add(
            QgsProcessingParameterFile(self.REGISTRY, tr('Registry of sources'), extension='csv', optional=True),
            tr(
                'Left empty: the one that ships with Ressort, resources/tables/sources.csv. A copy of yours can hold '
                'new addresses.'
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.REFRESH, tr('Download again what is already there'), defaultValue=False),
            tr('Off: a file already downloaded is kept as it is.'),
        )
        self.add(
            QgsProcessingParameterAuthConfig(self.AUTH, tr('Authentication'), optional=True),
            tr('Only for a server that asks for one; the proxy is that of QGIS.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.PATIENCE,
                tr('Seconds without an answer'),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=PATIENCE,
                minValue=0.5,
            ),
            tr('After so long without a byte the transfer counts as cut, and is resumed.'),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.REPORT, tr('Report of the downloads'), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            tr('One row per source: what happened, file, bytes, producer, licence, year, address, date.'),
        )
        for name, label in (
            (self.FETCHED, tr('Files downloaded')),
            (self.KEPT, tr('Files already there')),
            (self.FAILED, tr('Files not downloaded')),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def problems(self, parameters, context):
        from ...engine.errors import RessortError

        try:
            self._asked(parameters, context)
        except RessortError as error:
            return [said(error)]
        return []

    def _asked(self, parameters, context):
        from ...engine.sources.registry import REGISTRY, asked_sources, registry

        path = self.parameterAsString(parameters, self.REGISTRY, context) or REGISTRY
        names = self.parameterAsString(parameters, self.SOURCES, context).replace(',', ' ').replace(';', ' ').split()
        return asked_sources(names, registry(path))

    def results(self, parameters, context, feedback):
        import pandas as pd

        sources = self._asked(parameters, context)
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        folder.mkdir(parents=True, exist_ok=True)
        rows = []
        for number, source in enumerate(sources):
            if feedback.isCanceled():
                return {}
            row = self._one(source, folder, parameters, context, _Part(feedback, number, len(sources)))
            if row is None:
                return {}
            rows.append(row)
            told = feedback.pushInfo if row['status'] in ('downloaded', 'resumed', 'kept') else feedback.pushWarning
            told(f"{source.name}: {row['message']}")
        report = pd.DataFrame(rows)
        destination = self.write(report, columns(), parameters, self.REPORT, context, feedback)
        counts = report['status'].value_counts()
        return {
            self.FOLDER: str(folder),
            self.REPORT: destination,
            self.KEPT: int(counts.get('kept', 0)),
            self.FETCHED: int(counts.get('downloaded', 0) + counts.get('resumed', 0)),
            self.FAILED: int(counts.get('failed', 0) + counts.get('by hand', 0)),
        }

    def _one(self, source, folder, parameters, context, part):
        """The report's row for one source; None when stopped."""
        from ...engine.errors import RessortError
        from ...engine.sources.registry import check_file

        row = {name: getattr(source, name) for name in ('name', 'producer', 'licence', 'year', 'address', 'page')}
        row.update(
            title=source.title_fr if language() == 'fr' else source.title_en,
            file='',
            bytes=None,
            date=QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate),
        )
        if not source.address:
            return row | {
                'status': 'by hand',
                'message': tr('no address of a file is known: open {page}').format(page=source.page),
            }
        path = folder / source.file
        card = path.with_name(f'{path.name}.source.json')
        if path.is_file() and not self.parameterAsBoolean(parameters, self.REFRESH, context) and _is_whole(path, card):
            return row | {
                'status': 'kept',
                'file': str(path),
                'bytes': path.stat().st_size,
                'message': tr('already there, kept'),
            }
        try:
            fetched = fetch(
                source.address,
                path,
                check=lambda found: check_file(found, source),
                auth=self.parameterAsString(parameters, self.AUTH, context),
                patience=self.parameterAsDouble(parameters, self.PATIENCE, context),
                is_stopped=part.is_stopped,
                progress=part.tell,
            )
        except (RefusedError, RessortError, OSError) as error:
            reason = said(error) if isinstance(error, RessortError) else str(error)
            return row | {'status': 'failed', 'message': reason}
        if fetched is None:
            return None
        card.write_text(
            json.dumps(
                {
                    **{name: row[name] for name in ('name', 'address', 'licence', 'producer', 'year', 'date')},
                    'tag': fetched.tag,
                    'bytes': fetched.size,
                },
                indent=1,
            ),
            encoding='utf-8',
        )
        size = f'{fetched.size / MEGABYTE:.1f}'
        message = tr('continued and completed, {size} MB') if fetched.resumed else tr('downloaded, {size} MB')
        return row | {
            'status': 'resumed' if fetched.resumed else 'downloaded',
            'file': str(path),
            'bytes': fetched.size,
            'message': message.format(size=size),
        }


class _Part:
    """The progress of one file among several."""

    def __init__(self, feedback, number, count):
        self._feedback, self._number, self._count = feedback, number, count
        self.is_stopped = feedback.isCanceled

    def tell(self, done, whole):
        if whole:
            self._feedback.setProgress(100 * (self._number + done / whole) / self._count)


def _is_whole(path: Path, card: Path) -> bool:
    """A file put there by hand is trusted; one of ours has the length it came with."""
    try:
        return json.loads(card.read_text(encoding='utf-8')).get('bytes') == path.stat().st_size
    except (OSError, ValueError):
        return not card.is_file()


def columns():
    """Fields of the report."""
    return [
        field('name', 'text', tr('Source')),
        field('title', 'text', tr('Title')),
        field('status', 'text', tr('Status')),
        field('message', 'text', tr('What happened')),
        field('file', 'text', tr('File')),
        field('bytes', 'int', tr('Bytes')),
        field('producer', 'text', tr('Producer')),
        field('licence', 'text', tr('Licence')),
        field('year', 'text', tr('Year')),
        field('address', 'text', tr('Address')),
        field('page', 'text', tr('Page')),
        field('date', 'text', tr('Date')),
    ]
