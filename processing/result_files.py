"""Result files: what stood there before waits aside until the run succeeds, and comes back if it does not."""

from __future__ import annotations

import os
import re
from pathlib import Path

# the other files of a format that needs several, by the ending of the one that is named
COMPANIONS = {
    '.shp': ('.dbf', '.shx', '.prj', '.cpg', '.qix', '.qpj', '.sbn', '.sbx'),
    '.tab': ('.dat', '.map', '.id', '.ind'),
    '.mif': ('.mid',),
}
NOTES = '.qmd'  # of the layer, beside any file but a GeoPackage
JOURNALS = ('-wal', '-shm', '-journal')  # beside a GeoPackage


def file_of(value) -> Path | None:
    """The file that a destination replaces; None for a memory layer, a temporary one or a table of a database."""
    if hasattr(value, 'sink'):
        if hasattr(value, 'useRemapping') and value.useRemapping():
            return None  # rows are added to what is there
        value = value.sink.staticValue()
    is_file = isinstance(value, str) and value and ':' not in value[2:] and '|' not in value
    return Path(value) if is_file and value not in ('memory', 'TEMPORARY_OUTPUT') else None


def database_of(value) -> Path | None:
    """The file to which a destination adds a table: ``ogr:dbname='results.gpkg' table="scores"``."""
    value = value.sink.staticValue() if hasattr(value, 'sink') else value
    found = re.match(r'''ogr:dbname=(?P<quote>['"])(?P<path>.+?)(?P=quote)''', value) if isinstance(value, str) else None
    return Path(found['path']) if found else None


def files_with(path: Path) -> list[Path]:
    """That file and its companions, those that exist."""
    names = [path, *(path.with_name(path.name + ending) for ending in JOURNALS),
             *(path.with_suffix(ending) for ending in (*COMPANIONS.get(path.suffix.lower(), ()), NOTES))]
    return [name for name in names if name.is_file()]


class ResultFiles:
    """The files of one run."""

    def __init__(self):
        self._begun = []
        self._aside = []  # (where it waits, where it stood)

    def make_room(self, path: Path | None) -> None:
        """Put what stands there aside. A file that another program holds stays: writing it will say so."""
        if path is None:
            return
        for former in files_with(path):
            waiting = former.with_name(f'.{former.name}.{os.getpid()}.former')
            try:
                os.replace(former, waiting)
            except OSError:
                continue
            self._aside.append((waiting, former))

    def begun(self, destination: str) -> None:
        """A sink was opened there. A table inside a database is left to its owner."""
        self._begun.append(destination)

    def keep(self) -> None:
        """The run succeeded: what stood there before may go."""
        for waiting, _ in self._aside:
            waiting.unlink()

    def take_back(self) -> None:
        """The run stopped or failed: its files go, the former ones come back."""
        for destination in self._begun:
            for path in files_with(Path(destination)):
                path.unlink()
        for waiting, former in self._aside:
            os.replace(waiting, former)
