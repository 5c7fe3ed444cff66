"""Tables as one workbook, ODS or XLSX by the suffix, a sheet each, through OGR."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsProcessingException

from ..compat import cells, kind_of
from ..i18n import tr

DRIVERS = {'.ods': 'ODS', '.xlsx': 'XLSX'}


def workbook_problems(path: str, label: str) -> list[str]:
    """A sentence if the file is neither."""
    if not path or Path(path).suffix.lower() in DRIVERS:
        return []
    return [tr('{label}: {path} is neither .ods nor .xlsx.').format(label=label, path=Path(path).name)]


def write_workbook(path: str, sheets: dict, should_stop=lambda: False) -> None:
    """`sheets`: {name: (DataFrame, QgsField list)}; aside, then in place. Field comments make the first row readable."""
    from osgeo import ogr

    from ...engine.progress import check

    target = Path(path)
    aside = target.with_name(f'.{target.stem}.{os.getpid()}.part{target.suffix}')  # the driver looks at the suffix
    driver = ogr.GetDriverByName(DRIVERS[target.suffix.lower()])
    if driver is None:
        raise QgsProcessingException(tr('This QGIS cannot write {kind} files. Choose the other kind, .ods or .xlsx.').format(
            kind=target.suffix))
    try:
        source = driver.CreateDataSource(str(aside))
        if source is None:
            raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=''))
        for name, (frame, columns) in sheets.items():
            check(should_stop)
            if not len(frame):
                continue  # an XLSX sheet without rows would vanish; ODS alike
            _write_sheet(source, name, frame, columns)
        source = None  # flushed and closed
        os.replace(aside, target)
    except OSError as error:
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(path=path, detail=error)) from error
    finally:
        source = None
        if aside.exists():
            aside.unlink()


def _write_sheet(source, name, frame, columns):
    from osgeo import ogr

    kinds = {'text': ogr.OFTString, 'int': ogr.OFTInteger64, 'real': ogr.OFTReal, 'bool': ogr.OFTString,
             'date': ogr.OFTString}
    layer = source.CreateLayer(name[:31], None, ogr.wkbNone)
    written = [(column.name(), column.comment() or column.name(), kind_of(column)) for column in columns]
    for _, title, kind in written:
        layer.CreateField(ogr.FieldDefn(title, kinds.get(kind, ogr.OFTString)))
    values = [cells(frame[column]) for column, _, _ in written]
    for row in zip(*values):
        feature = ogr.Feature(layer.GetLayerDefn())
        for position, (cell, (_, _, kind)) in enumerate(zip(row, written)):
            if cell is None or cell != cell:
                continue
            feature.SetField(position, _written(cell, kind))
        layer.CreateFeature(feature)


def _written(cell, kind):
    """A figure as a figure; yes and no in words, as people read a workbook."""
    if kind == 'bool':
        return tr('yes') if cell is True or str(cell).strip().lower() in ('1', 'true') else tr('no')
    return int(cell) if kind == 'int' else float(cell) if kind == 'real' else str(cell)
