"""The base of every Ressort algorithm: names, help, refusals, tables in and out.

An algorithm sets NAME, GROUP and TAGS, says `displayName`, declares its parameters with `self.add`, lists in `problems`
what it refuses, and does its work in `results`: read, one call to the engine, write.
"""

from __future__ import annotations

import re
import traceback
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProviderRegistry,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QUrl
from qgis.PyQt.QtGui import QIcon

from .about import about
from .compat import fields
from .dressing import Dress, dress_result
from .errors import told_to_qgis
from .i18n import RESOURCES, figure, help_page, manual_page, tr
from .kept_notes import keep_notes
from .libraries import missing
from .result_files import ResultFiles, file_of
from .systems import hold_ours, living
from .tables import find_column, write_rows

NO_MAXIMUM = 1e300  # QGIS gives a number without a limit the largest double


def groups() -> dict[str, str]:
    """Groups of the toolbox, in the order of a study."""
    return {
        'data': tr('0. Data'),
        'territories': tr('1. Territories'),
        'diagnosis': tr('2. Diagnosis'),
        'world': tr('3. World'),
        'scenarios': tr('4. What if'),
        'sites': tr('5. Sites'),
        'report': tr('6. Maps and reports'),
    }


def _limits(definition, value) -> list[str]:
    """A sentence if the value, perhaps written as text, lies outside what the parameter allows."""
    words = {'label': definition.description(), 'value': value,
             'least': figure(definition.minimum(), 'g'), 'most': figure(definition.maximum(), 'g')}
    try:
        if definition.minimum() <= float(value) <= definition.maximum():
            return []
    except ValueError:
        if value == '':
            return []
        return [tr('{label}: received "{value}", which is no number. Write it with a point: 1.5.').format(**words)]
    if definition.maximum() < NO_MAXIMUM:
        return [tr('{label}: received {value}; expected a number from {least} to {most}.').format(**words)]
    return [tr('{label}: received {value}; expected {least} or more.').format(**words)]


def without_passwords(command: str) -> str:
    """The command that made a result, for a file that may be handed on: no password of a database in it."""
    return re.sub(r"""(password=)(\\*['"]).*?\2""", r'\1\2\2', command)


class RessortAlgorithm(QgsProcessingAlgorithm):
    """One algorithm per file; `results` runs in a worker thread and touches no widget, no project."""

    NAME = ''
    GROUP = ''
    TAGS = ''  # both languages, plain words
    REQUIRES = ('pandas',)  # libraries without which it refuses to run
    IN_MAIN_THREAD = False  # of those that make layouts: graphics scenes, whose fonts and images Qt promises nowhere else
    to_draw = None  # set by `results`: called in the main thread once the run is over, to draw a page

    # What the toolbox asks

    def createInstance(self):  # noqa: N802
        return type(self)()

    def name(self):
        return self.NAME

    def groupId(self):  # noqa: N802
        return self.GROUP

    def group(self):
        return groups()[self.GROUP]

    def tags(self):
        return self.TAGS.split()

    def flags(self):
        never = QgsProcessingAlgorithm.Flag.FlagNoThreading
        return super().flags() | never if self.IN_MAIN_THREAD else super().flags()

    def helpUrl(self):  # noqa: N802
        """A page of the package: a locked-down machine has no network."""
        page = manual_page(self.NAME)
        return '' if page is None else QUrl.fromLocalFile(str(page)).toString()

    def svgIconPath(self):  # noqa: N802
        return str(RESOURCES / 'icons' / f'{self.NAME}.svg')

    def icon(self):
        return QIcon(self.svgIconPath())

    def shortHelpString(self):  # noqa: N802
        return help_page(self.NAME)

    # Parameters

    def add(self, parameter, help_text: str, *, advanced: bool = False) -> None:
        """Declare a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_number(self, name: str, label: str) -> None:
        """Declare a number among the outputs."""
        self.addOutput(QgsProcessingOutputNumber(name, label))

    # Refusals: the dialog, qgis_process and Python ask checkParameterValues; a model only prepareAlgorithm

    def problems(self, _parameters, _context) -> list[str]:
        """Every reason to refuse, each a sentence with the way out. Called in the main thread."""
        return []

    def _refusals(self, parameters, context) -> list[str]:
        return (missing(self.REQUIRES) or self._out_of_range(parameters) or self.problems(parameters, context)
                or self._absent_columns(parameters, context) or self._results_over_inputs(parameters, context)
                or self._results_nowhere(parameters))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        lacking = missing(self.REQUIRES)
        if lacking:  # said first: nothing else can be mended without it
            return False, '\n'.join(lacking)
        accepted, message = super().checkParameterValues(parameters, context)
        told = self._out_of_range(parameters) or self._folders(parameters)  # QGIS names only the parameter
        reasons = self._refusals(parameters, context) if accepted else told or [message]
        return not reasons, '\n'.join(reasons)

    def _out_of_range(self, parameters) -> list[str]:
        """Each plain number outside its limits: QGIS names only the parameter, and a model does not look at all."""
        reasons = []
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if isinstance(definition, QgsProcessingParameterNumber) and isinstance(value, (int, float, str)):
                reasons += _limits(definition, value)
        return reasons

    def _folders(self, parameters) -> list[str]:
        """Each folder given where a file is wanted."""
        one = QgsProcessingParameterFile.Behavior.File
        files = [definition for definition in self.parameterDefinitions()
                 if isinstance(definition, QgsProcessingParameterFile) and definition.behavior() == one]
        return [tr('{label}: {path} is a folder. Give the file in it that is to be read.').format(
            label=definition.description(), path=parameters[definition.name()])
            for definition in files if Path(str(parameters.get(definition.name()) or '-')).is_dir()]

    def _absent_columns(self, parameters, context) -> list[str]:
        """Each column that is named and is not there: from the command line QGIS lets any name pass."""
        reasons = []
        for definition in self.parameterDefinitions():
            parent = definition.parentLayerParameterName() if isinstance(definition, QgsProcessingParameterField) else ''
            if not parent or definition.allowMultiple() or not self.is_given(parameters, definition.name()):
                continue
            source = self.source(parameters, parent, context)
            asked = self.parameterAsString(parameters, definition.name(), context)
            if source is not None and find_column(source, asked, ()) is None:
                reasons.append(self._no_column(parent, definition.name(), asked, source))
        return reasons

    def _results_over_inputs(self, parameters, context) -> list[str]:
        """A result that would take the place of a layer it is made from."""
        existing = {}
        for definition in self.destinationParameterDefinitions():
            path = file_of(parameters.get(definition.name()))
            if path is not None and path.is_file():
                existing[path.resolve()] = definition.description()
        reasons = []
        for definition in self.parameterDefinitions() if existing else ():
            if isinstance(definition, QgsProcessingParameterFeatureSource) and self.is_given(parameters, definition.name()):
                layer = self.parameterAsVectorLayer(parameters, definition.name(), context)
                uri = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()) if layer else {}
                result = existing.get(Path(uri['path']).resolve()) if uri.get('path') else None
                if result is not None:
                    reasons.append(tr('{result}: {path} is the file of "{input}". Write it to another file.').format(
                        result=result, path=uri['path'], input=definition.description()))
        return reasons

    def _results_nowhere(self, parameters) -> list[str]:
        """Each result whose folder is not there: QGIS tells it in the words of its writer, once all is computed."""
        reasons = []
        for definition in self.destinationParameterDefinitions():
            path = file_of(parameters.get(definition.name()))
            if isinstance(definition, QgsProcessingParameterFeatureSink) and path is not None and not path.parent.is_dir():
                reasons.append(tr('{label}: the folder {folder} does not exist.').format(
                    label=definition.description(), folder=path.parent))
        return reasons

    def prepareAlgorithm(self, parameters, context, _feedback):  # noqa: N802
        reasons = self._refusals(parameters, context)
        if reasons:
            raise QgsProcessingException('\n'.join(reasons))
        return True

    # The run

    def results(self, parameters, context, feedback) -> dict:
        """The work: every declared output by name. Raise `RessortError` freely; `Stopped` ends the run quietly."""
        raise NotImplementedError

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        from ..engine.errors import Stopped

        self._files = ResultFiles()
        hold_ours()
        try:
            with told_to_qgis():
                found = self.results(parameters, context, feedback)
        except Stopped:
            self._files.take_back()
            return {}
        except Exception:
            self._files.take_back()
            raise
        self._files.keep()
        return found

    def postProcessAlgorithm(self, _context, feedback):  # noqa: N802
        """In the main thread: a page is a graphics scene, whose fonts and images Qt promises nowhere else."""
        if self.to_draw is not None and not feedback.isCanceled():
            self.to_draw()
        return {}

    # In

    def is_given(self, parameters, name: str) -> bool:
        """Did the user give this optional parameter?"""
        return parameters.get(name) not in (None, '')

    def source(self, parameters, name: str, context):
        """The source of that parameter; None if it is optional and absent."""
        if not self.is_given(parameters, name):
            return None
        found = self.parameterAsSource(parameters, name, context)
        if found is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return found

    def columns(self, parameters, table: str, wanted: dict, context) -> tuple[dict[str, str], list[str]]:
        """Which column of the table plays which role, and a sentence for each role nobody plays.

        `wanted`: {role: (field parameter, usual names)}. A column that the user names wins over the usual names.
        """
        try:
            source = self.source(parameters, table, context)
        except QgsProcessingException as error:
            return {}, [str(error)]
        if source is None:
            return {}, []
        found, reasons = {}, []
        for role, (parameter, guesses) in wanted.items():
            asked = self.parameterAsString(parameters, parameter, context)
            found[role] = find_column(source, asked, guesses)
            if found[role] is None:
                reasons.append(self._no_column(table, parameter, asked, source))
        return found, reasons

    def _no_column(self, table, parameter, asked, source) -> str:
        words = {
            'table': self.parameterDefinition(table).description(),
            'label': self.parameterDefinition(parameter).description(),
            'columns': ', '.join(source.fields().names()) or '-',
            'asked': asked,
        }
        if asked:
            return tr('{table}: no column "{asked}" for "{label}". Columns there: {columns}.').format(**words)
        sentence = tr('{table}: which column is "{label}"? None has a usual name. Columns there: {columns}.').format(**words)
        unnamed = [name for name in source.fields().names() if re.fullmatch(r'field_?\d+', name, re.IGNORECASE)]
        if not unnamed:
            return sentence
        return ' '.join((sentence, tr('A title stands above the names, it seems: delete its lines in the file.')))

    # Out

    def write(self, frame, columns, parameters, output: str, context, feedback, *,
              geometries=None, wkb_type=QgsWkbTypes.Type.NoGeometry, crs=None, dress: Dress | None = None):
        """Write a DataFrame to the sink `output`, give its identifier, or None if the user does not want it.

        `columns`: QgsField made by `compat.field`; their names are columns of the frame, their comments become aliases.
        `geometries`: QgsGeometry in the order of the rows, of type `wkb_type`, in `crs`.
        """
        if not self.is_given(parameters, output) and self._is_optional(output):
            return None
        sink_fields = fields(*columns)
        self._files.make_room(file_of(parameters.get(output)))
        sink, destination = self.parameterAsSink(
            parameters, output, context, sink_fields, wkb_type, living(crs or QgsCoordinateReferenceSystem()))
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, output))
        self._files.begun(destination)
        try:
            write_rows(sink, sink_fields, frame, geometries, feedback.isCanceled)
        except Exception as error:
            traceback.clear_frames(error.__traceback__)  # they hold the sink, which writes its rest when it closes
            raise
        finally:
            del sink  # flushed and closed before anybody reads or removes the file
        if dress is not None:
            problem = keep_notes(destination, dress)
            if problem:
                feedback.pushWarning(tr('{file}: its sources could not be kept with it ({detail}).').format(
                    file=destination, detail=problem))
            dress_result(context, destination, dress)
        return destination

    def _is_optional(self, name: str) -> bool:
        flags = self.parameterDefinition(name).flags()
        return bool(flags & QgsProcessingParameterDefinition.Flag.FlagOptional)

    def dress(self, parameters, context, columns, **words) -> Dress:
        """A `Dress` with the aliases of `columns` and the command that made the layer."""
        history = tr('{date}, Ressort {version}: {command}').format(
            date=QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate),
            version=about('version'),
            command=without_passwords(self.asPythonCommand(parameters, context)))
        aliases = {column.name(): column.comment() for column in columns if column.comment()}
        return Dress(history=history, aliases=aliases, **words)
