"""The sheets of a workbook (.xlsx, .ods) as the tables of a zip, which every reader of the engine knows."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProcessingException, QgsProcessingUtils

from ..i18n import tr

WORKBOOKS = {'.xlsx': 'XLSX', '.xlsm': 'XLSX', '.ods': 'ODS'}
BLOCK = 5000  # rows between two looks at the cancel button


@contextmanager
def opened_sheets(path: str, is_canceled):
    """The path itself; of a workbook, that of a zip of its sheets under the same name, removed afterwards.

    Cells come as text. A code that the sheet keeps as a number has lost its zeros already: the readers restore them.
    """
    if Path(path).suffix.lower() not in WORKBOOKS or not Path(path).is_file():
        yield path
        return
    with tempfile.TemporaryDirectory(prefix='.ressort-', dir=QgsProcessingUtils.tempFolder()) as folder:
        made = Path(folder) / Path(path).name
        _write(path, made, is_canceled)
        yield str(made)


def _write(path: str, made: Path, is_canceled) -> None:
    from ...engine.errors import Stopped

    book = _book(path)
    with zipfile.ZipFile(made, 'w', zipfile.ZIP_DEFLATED) as pack:
        for number in range(book.GetLayerCount()):
            sheet = book.GetLayer(number)
            columns = range(sheet.GetLayerDefn().GetFieldCount())
            name = sheet.GetName().replace('/', '-')
            with pack.open(f'{name}.csv', 'w') as raw, io.TextIOWrapper(raw, 'utf-8', newline='') as text:
                rows = csv.writer(text, delimiter=';')
                rows.writerows(_names_taken(sheet))
                for rank, row in enumerate(sheet):
                    if rank % BLOCK == 0 and is_canceled():
                        raise Stopped
                    cells = [row.GetFieldAsString(column) for column in columns]
                    if any(cells):
                        rows.writerow(cells)


def _names_taken(sheet) -> list[list[str]]:
    """The first row, where GDAL took it for names whatever it was asked; cells without a name are Field1, Field2..."""
    definition = sheet.GetLayerDefn()
    names = [definition.GetFieldDefn(column).GetName() for column in range(definition.GetFieldCount())]
    names = ['' if name == f'Field{number}' else name for number, name in enumerate(names, 1)]
    return [names] if any(names) else []


def _book(path: str):
    """The workbook through GDAL, which QGIS always has; every cell as text, the first row a row like the others."""
    from osgeo import gdal

    try:
        book = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[WORKBOOKS[Path(path).suffix.lower()]],
                           open_options=['HEADERS=DISABLE', 'FIELD_TYPES=STRING'])
    except RuntimeError:
        book = None
    if book is None:  # empty, cut, protected, or GDAL was built without this driver
        raise QgsProcessingException(tr('{name} cannot be read as a workbook: it is cut, protected, or not what its name '
                                        'says. Save its sheet as CSV and give that file.').format(name=Path(path).name))
    return book
