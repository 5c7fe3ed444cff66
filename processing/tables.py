"""QGIS tables to pandas and back: columns in, rows out, NULL is None both ways.

Reading goes through the source (selection, filter, memory layer), never through a file path, and leaves geometry alone.
Writing goes through the sink, in blocks, and can be stopped.
"""

from __future__ import annotations

import re

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsProcessingException,
    QgsProcessingFeatureSource,
)
from qgis.PyQt.QtCore import Qt

from .compat import cells, plain
from .i18n import tr

SKIP_CHECKS = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
BLOCK = 5000


def features(source, request=None):
    """Every feature; QGIS never raises while Python iterates, so an invalid geometry is the reader's to test."""
    return source.getFeatures(request or QgsFeatureRequest(), SKIP_CHECKS)


def find_column(source, asked: str, guesses) -> str | None:
    """The column the user named, whatever its case; else the first of `guesses` that the table has."""
    known = {column.name().lower(): column.name() for column in source.fields()}
    wanted = [asked] if asked else guesses
    exact = next((known[name.lower()] for name in wanted if name.lower() in known), None)
    return exact if exact is not None or asked else _alike(known, wanted)


def _alike(known: dict, wanted) -> str | None:
    """As the readers of files do: ``Code NAF`` is code_naf, ``Chiffre d'affaires (M€)`` is chiffre_d_affaires."""
    from ..engine.sources.files import key

    alike = {key(re.sub(r'\(.*\)', '', name)): column for name, column in known.items()}
    return next((alike[key(name)] for name in wanted if key(name) in alike), None)


def read_table(source, columns: dict[str, str], should_stop=lambda: False):
    """A DataFrame with the columns `{name in the engine: name in the source}`, one row per feature, in its order.

    Text stays text (codes keep their zeros), whole numbers stay whole, NULL is None. Every column has type object:
    the engine reads codes and numbers, and says what it could not read. Raises the engine's `Stopped`.
    """
    import pandas as pd

    from ..engine.progress import check

    positions = [source.fields().lookupField(name) for name in columns.values()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)
    rows = []
    for number, feature in enumerate(features(source, request)):
        if number % BLOCK == 0:
            check(should_stop)
        rows.append([_value(feature[position]) for position in positions])
    return pd.DataFrame(rows, columns=list(columns), dtype=object)


def _value(value):
    """An attribute as Python sees it; a date is its ISO text."""
    value = plain(value)
    return value.toString(Qt.DateFormat.ISODate) if hasattr(value, 'toString') else value


def write_rows(sink, sink_fields, frame, geometries=None, should_stop=lambda: False) -> None:
    """Every row of `frame` into the sink: columns by the names of `sink_fields`, geometries in the order of the rows.

    Raises the engine's `Stopped`, or `QgsProcessingException` when the sink refuses a row.
    """
    from ..engine.progress import check

    columns = [cells(frame[name]) for name in sink_fields.names()]
    rows = list(zip(*columns)) if columns else []
    for start in range(0, len(rows), BLOCK):
        check(should_stop)
        block = []
        for position in range(start, min(start + BLOCK, len(rows))):
            feature = QgsFeature(sink_fields)
            feature.setAttributes(list(rows[position]))
            if geometries is not None:
                feature.setGeometry(geometries[position])
            block.append(feature)
        if not sink.addFeatures(block, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(tr('The result could not be written, from row {row} on: is the disk full, or '
                                            'the file open elsewhere?').format(row=start + 1))
