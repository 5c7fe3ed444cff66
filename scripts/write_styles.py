"""Writes resources/styles/*.qml and resources/layouts/*.qpt from the code that draws the maps, so that they cannot drift.

    /usr/bin/python3 scripts/write_styles.py [FOLDER]      default: resources/; styles and layouts in English and French
"""
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "fr")


def started(language):
    """A QGIS without a window, speaking that language."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

    QLocale.setDefault(QLocale(language))
    QgsApplication.setTranslation(language)
    application = QgsApplication([], True)
    application.initQgis()
    from ressort.processing.i18n import catalogue

    words, translator = catalogue(), QTranslator(application)
    translator.words = words.read_bytes() if words is not None else b""  # kept: Qt does not copy it
    if translator.words and translator.loadFromData(translator.words):
        QCoreApplication.installTranslator(translator)
    return application


def main():
    """One process per language: QGIS keeps the first one it is told."""
    if len(sys.argv) > 2:
        sys.path.insert(0, str(ROOT / "build" / "packages"))
        application = started(sys.argv[2])
        from ressort.processing.report.templates import write_layouts
        from ressort.processing.styles.files import write_styles

        folder = Path(sys.argv[1])
        written = write_styles(folder / "styles", sys.argv[2]) + write_layouts(folder / "layouts", sys.argv[2])
        print(*(path.relative_to(folder).as_posix() for path in written), sep="\n")
        application.exitQgis()
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_HASH_SEED"] = "0"  # else Qt writes the attributes of each element in another order each time
    folder = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "resources")
    for language in LANGUAGES:
        if os.spawnv(os.P_WAIT, sys.executable, [sys.executable, __file__, folder, language]):
            sys.exit(f"The files in {language} could not be written.")


if __name__ == "__main__":
    main()
