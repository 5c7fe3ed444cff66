"""A file given to the wrong import, told by its columns: customs to establishments, SIRENE to world trade."""

from __future__ import annotations

from ..errors import TableError
from ..words import tr
from .files import TableFile, key

ESTABLISHMENTS, CUSTOMS, WORLD = tr("Import establishments"), tr("Import customs files"), tr("Import world trade")
# columns that no other import's files have; one set of them is enough
_SIGNS: dict[str, tuple[frozenset[str], ...]] = {
    ESTABLISHMENTS: tuple(map(frozenset, (
        {"siret"}, {"codecommuneetablissement"}, {"floresmeasure"}, {"ape", "codecommune"}, {"ape", "commune"}))),
    CUSTOMS: tuple(map(frozenset, ({"cpf4"}, {"codecpf4"}, {"nc8"}, {"codenc8"}, {"a129"}, {"codea129"}))),
    WORLD: tuple(map(frozenset, (
        {"t", "i", "j", "k", "v"}, {"countryiso3code", "exportvalue"}, {"locationcode", "exportvalue"},
        {"origin", "exportval"}))),
}


def refuse_elsewhere(file: TableFile, here: str) -> None:
    """Refuse a file whose columns are those of another import than `here`, and name that one.

    Raises
    ------
    TableError
    """
    names = {key(column) for column in file.columns}
    for algorithm, signs in _SIGNS.items():
        if algorithm != here and any(sign <= names for sign in signs):
            raise TableError(
                tr("{name}: its columns are those of another file. Give it to \"{algorithm}\"."),
                name=file.name, algorithm=algorithm,
            )
