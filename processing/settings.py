"""What the user has chosen once for all: folders, and the thresholds that algorithms propose. Kept in the QGIS profile."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

PREFIX = 'ressort'
# those of the published study; what a user changes here is proposed, and written in the history of each result
THRESHOLDS = {'rca_threshold': 1.5, 'proximity_threshold': 0.5, 'ties': True, 'neighbours': 2}


def threshold(name: str):
    """The default of that parameter: the user's, else that of the study. A damaged entry counts as none."""
    study = THRESHOLDS[name]
    kept = QgsSettings().value(f'{PREFIX}/{name}')
    if kept is None:
        return study
    if isinstance(study, bool):
        return str(kept).lower() in ('true', '1')
    try:
        value = type(study)(float(kept))
    except (TypeError, ValueError):
        return study
    return value if value > 0 and (name != 'proximity_threshold' or value <= 1) else study


def keep_threshold(name: str, value) -> None:
    """Propose this from now on; what equals the study's is forgotten, not frozen."""
    if value == THRESHOLDS[name]:
        QgsSettings().remove(f'{PREFIX}/{name}')
    else:
        QgsSettings().setValue(f'{PREFIX}/{name}', value)


def data_folder() -> str:
    """Where official files are downloaded and results are proposed; '' if the user has named none."""
    return str(QgsSettings().value(f'{PREFIX}/data_folder', '') or '')


def cache_folder() -> Path:
    """What can be made again: the demo projects. In the profile unless told otherwise."""
    kept = str(QgsSettings().value(f'{PREFIX}/cache_folder', '') or '')
    return Path(kept) if kept else default_cache_folder()


def default_cache_folder() -> Path:
    """Beside the settings of the profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / 'ressort'


def keep_folder(name: str, path: str) -> None:
    """`name`: data_folder or cache_folder; '' forgets it."""
    if path:
        QgsSettings().setValue(f'{PREFIX}/{name}', path)
    else:
        QgsSettings().remove(f'{PREFIX}/{name}')


def is_ours(path: Path) -> bool:
    """What Ressort itself puts into the cache, by its name: the user may have named a folder that holds other things."""
    return path.name.startswith('demo-')


def cache_size() -> int:
    """Octets that Ressort keeps there."""
    return sum(path.stat().st_size for ours in _cached() for path in (ours, *ours.rglob('*')) if path.is_file())


def empty_cache() -> None:
    """Delete what can be made again, and nothing else."""
    for ours in _cached():
        if ours.is_dir():
            shutil.rmtree(ours)
        else:
            ours.unlink()


def _cached() -> list[Path]:
    folder = cache_folder()
    return [path for path in folder.iterdir() if is_ours(path)] if folder.is_dir() else []
