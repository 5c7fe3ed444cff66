"""Write the models that come with Ressort: resources/models/<name>_<language>.model3, from the algorithms as they are.

    /usr/bin/python3 scripts/write_models.py            writes them
    /usr/bin/python3 scripts/write_models.py FOLDER     elsewhere, to compare
"""

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / 'resources' / 'models'
LANGUAGES = ('en', 'fr')


def bind():
    """The repository as package `ressort`, its root off sys.path: `processing/` there would hide QGIS's own."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or '.').resolve() not in (ROOT, ROOT / 'scripts')]
    spec = importlib.util.spec_from_file_location('ressort', ROOT / '__init__.py', submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules['ressort'] = module
    spec.loader.exec_module(module)
    return module


def write(folder: Path) -> None:
    """In every language, each with a translator of its own."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

    start = bind().classFactory(None)
    start.initProcessing()
    from ressort.processing.chains.drawing import CHAINS, drawn

    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        QgsApplication.setLocale(QLocale(language))
        translator = QTranslator()
        if language != 'en':
            translator.load(str(ROOT / 'resources' / 'i18n' / f'ressort_{language}.qm'))
            QCoreApplication.installTranslator(translator)
        for name in CHAINS:
            path = folder / f'{name}_{language}.model3'
            if not drawn(name).toFile(str(path)):
                raise OSError(f'{path} could not be written')
            print(path.name)
        QCoreApplication.removeTranslator(translator)
    start.unload()


if __name__ == '__main__':
    os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
    os.environ['QT_HASH_SEED'] = '0'  # attributes in one order, whoever writes
    os.environ['QGIS_CUSTOM_CONFIG_PATH'] = tempfile.mkdtemp()  # the user's profile may fix a language
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    os._exit(0)  # QGIS's own tidying at exit may outlive Python's objects
