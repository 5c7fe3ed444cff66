"""One spelling for QGIS 3.22 to 4 and pandas 1.5 to 3: fields, NULL, columns."""

from __future__ import annotations

from qgis.core import Qgis, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant


def field(name: str, kind: str, comment: str = '') -> QgsField:
    """A field of kind text, int, real, bool or date; `comment` says what it holds, in the user's language."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        types, text, date = QMetaType.Type, 'QString', 'QDate'
    else:
        types, text, date = QVariant, 'String', 'Date'
    code = {'text': text, 'int': 'LongLong', 'real': 'Double', 'bool': 'Bool', 'date': date}[kind]
    made = QgsField(name, getattr(types, code))
    made.setComment(comment)
    return made


def kind_of(column: QgsField) -> str:
    """What a field holds: text, int, real, bool, date, time, datetime or bytes; lists and other things are text."""
    types = QMetaType.Type if Qgis.QGIS_VERSION_INT >= 33800 else QVariant
    prefix = 'Q' if Qgis.QGIS_VERSION_INT >= 33800 else ''
    kinds = {
        'int': ('Int', 'UInt', 'LongLong', 'ULongLong'), 'real': ('Double',), 'bool': ('Bool',),
        'date': (f'{prefix}Date',), 'time': (f'{prefix}Time',), 'datetime': (f'{prefix}DateTime',),
        'bytes': (f'{prefix}ByteArray',),
    }
    return next((kind for kind, names in kinds.items() if column.type() in [getattr(types, name) for name in names]), 'text')


def fields(*parts: QgsField) -> QgsFields:
    """Those fields as QGIS holds them (`QgsFields([...])` fails on 3.22)."""
    made = QgsFields()
    for part in parts:
        made.append(part)
    return made


def plain(value):
    """One attribute read from a feature; NULL, a QVariant on Qt 5, is None."""
    return None if type(value) is QVariant else value


def cells(series) -> list:
    """A pandas column as Python values for `setAttributes`; missing is None, numpy scalars are unwrapped."""
    values = series.astype(object).where(series.notna(), None).tolist()
    return [value.item() if hasattr(value, 'item') else value for value in values]
