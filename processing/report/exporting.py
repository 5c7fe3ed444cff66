"""Layouts to files: vector PDF with its fonts inside, PNG, one page or an atlas; a cancel leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsLayoutExporter, QgsProcessingException

from ..i18n import tr

DONE = QgsLayoutExporter.ExportResult.Success


def pdf_settings(dpi: int):
    """Lines stay lines, words stay words (searchable, fonts embedded)."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.appendGeoreference = True
    settings.exportMetadata = True
    return settings


def image_settings(dpi: int):
    """PNG at that resolution."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dpi
    settings.generateWorldFile = False
    return settings


def svg_settings(dpi: int):
    """Lines stay lines; letters become shapes, for fonts travel badly in SVG."""
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysOutlines
    return settings


def export_page(layout, base: Path, dpi: int, endings=('.pdf', '.png')) -> list[Path]:
    """Write base.pdf and base.png, or those endings of .pdf, .png and .svg; gives their paths."""
    exporter = QgsLayoutExporter(layout)
    writers = {'.pdf': (exporter.exportToPdf, pdf_settings), '.png': (exporter.exportToImage, image_settings),
               '.svg': (exporter.exportToSvg, svg_settings)}
    paths = [base.with_suffix(ending) for ending in endings]
    gdal.PushErrorHandler('CPLQuietErrorHandler')  # it complains that a PNG, once written, takes no coordinates
    try:
        for path in paths:
            export, settings = writers[path.suffix]
            _check(export(str(path), settings(dpi)), path)
    finally:
        gdal.PopErrorHandler()
    return paths


def export_atlas(layout, base: Path, dpi: int, feedback, *, images=True) -> list[Path]:
    """Write base.pdf, a page per territory, and with `images` a PNG of each in the folder base; gives their paths."""
    atlas = layout.atlas()
    pdf, folder = base.with_suffix('.pdf'), base
    gdal.PushErrorHandler('CPLQuietErrorHandler')
    try:
        result, error = QgsLayoutExporter.exportToPdf(atlas, str(pdf), pdf_settings(dpi), feedback)
        _check(result, pdf, error)
        if images and not feedback.isCanceled():
            folder.mkdir(exist_ok=True)
            result, error = QgsLayoutExporter.exportToImage(
                atlas, str(folder / 'page.png'), 'png', image_settings(dpi), feedback)
            _check(result, folder, error)
    finally:
        gdal.PopErrorHandler()
    return [pdf, *sorted(folder.glob('*.png'))]


def _check(result, path, error=''):
    if result not in (DONE, QgsLayoutExporter.ExportResult.Canceled):
        raise QgsProcessingException(tr('{path} could not be written: {detail}').format(
            path=path.name, detail=error or result))
