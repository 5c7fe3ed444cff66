"""French departements and regions however a file writes them: code, name or both; regions of before 2016 too."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from ..nomenclatures.codes import departement_code, text
from ..words import Note, listed, tr
from .cells import is_total
from .embedded import departements
from .files import key
from .territory_codes import departement_of

# the regions of before 2016: their codes, which no region of today has, and today's that holds each whole
OLD_REGIONS = {
    "21": "44", "22": "32", "23": "28", "25": "28", "26": "27", "31": "32", "41": "44", "42": "44", "43": "27", "54": "75",
    "72": "75", "73": "76", "74": "75", "82": "84", "83": "84", "91": "76",
}
_OLD_NAMES = {
    "Champagne-Ardenne": "21", "Picardie": "22", "Haute-Normandie": "23", "Basse-Normandie": "25", "Bourgogne": "26",
    "Nord-Pas-de-Calais": "31", "Lorraine": "41", "Alsace": "42", "Franche-Comté": "43", "Poitou-Charentes": "54",
    "Aquitaine": "72", "Midi-Pyrénées": "73", "Limousin": "74", "Rhône-Alpes": "82", "Auvergne": "83",
    "Languedoc-Roussillon": "91",
}
_REGION_COLUMNS = ("reg", "region", "coderegion", "codereg", "ancienneregion", "codeancienneregion")
MOST_OF_FRANCE = 0.9  # of the departements: below, a table is no more the nation
_FRANCE = r"france( (entière|entiere|métropolitaine|metropolitaine|hors mayotte))?|fr"
_OVERSEAS = r"97\d|98[4-8]"  # 98 and 99 alone are "not localised"
_CODE = rf"{_OVERSEAS}|\d\d?|2[AB]"


def departements_of(values: pd.Series) -> pd.Series:
    """The departement of each cell; '' where it is none.

    20 is the whole of Corsica, in customs files and before 1976.

    Examples
    --------
    >>> departements_of(pd.Series(["8", "Ardennes", "08 - Ardennes", "Ain (01)", "2A Corse-du-Sud", "21", "96"])).tolist()
    ['08', '08', '08', '01', '2A', '21', '']
    """
    known, names = _departements()
    return _told(values, known, names)


def regions_of(values: pd.Series) -> pd.Series:
    """The region (division of 2016) of each cell, those of before 2016 brought to it; '' where it is none.

    Examples
    --------
    >>> regions_of(pd.Series(["44", "Grand Est", "Champagne-Ardenne", "21", "1", "Corse", "08"])).tolist()
    ['44', '44', '44', '44', '01', '94', '']
    """
    known, names = _regions()
    return _told(values, known, names).replace(OLD_REGIONS)


def is_france(values: pd.Series) -> pd.Series:
    """Where a cell names the whole country, whose row adds up the others."""
    return text(values).str.lower().str.fullmatch(_FRANCE).astype(bool)


def old_regions(values: pd.Series) -> list[str]:
    """Codes among these cells of regions of before 2016."""
    known, names = _regions()
    found = _told(values, known, names)
    return sorted(set(found[found.isin(list(OLD_REGIONS))]))


def region_column(column: str, values: pd.Series) -> tuple[pd.Series, Note | None]:
    """A column that says it holds regions, all of whose cells are: today's regions. Else as it is.

    21 and 82 are regions of before 2016, and departements of today: only the name of the column tells.
    """
    if key(column) not in _REGION_COLUMNS:
        return values, None
    found = regions_of(values)
    if not found[(text(values) != "") & ~is_total(values)].all():
        return values, None
    old = old_regions(values)
    note = Note(tr("Regions of before 2016 ({codes}) were added up to those of today."), codes=listed(old, 6))
    return found.where(found != "", values), note if old else None


def partial_france(codes: pd.Series) -> Note | None:
    """What to say of an activity table whose departements, regions or communes leave most of France out; else None.

    Quotients compare each territory with all those of the table. Of territories of one's own nobody can tell.
    """
    codes = pd.Series(sorted(set(text(codes)) - {""}), dtype=object)
    whole = departements()[departements()["metropolitan"]]
    if set(whole["region"]) <= set(codes) and codes.isin(_regions()[0]).all():
        return None
    found = departement_of(codes)
    found = found.where(found != "", departements_of(codes)).replace("20", "2A")
    if (found == "").any() or found[found.isin(whole["departement"])].nunique() >= MOST_OF_FRANCE * len(whole):
        return None
    words = tr("The activity table covers a part of France only ({codes}): quotients compare its territories with one "
               "another, not with the nation. Give the whole of France; the layer may hold fewer territories.")
    return Note(words, codes=listed(codes))


def _told(values: pd.Series, known: frozenset[str], names: dict[str, str]) -> pd.Series:
    words = text(values)
    before = words.str.upper().str.extract(rf"^({_CODE})(?:[\s:\u2013-].*)?$")[0]
    behind = words.str.upper().str.extract(rf"\(({_CODE})\)$")[0]
    code = departement_code(before.where(before.notna(), behind))
    named = words.map(key).map(names)
    return code.where(code.isin(known), named).fillna("").astype(object)


@lru_cache(maxsize=1)
def _departements() -> tuple[frozenset[str], dict[str, str]]:
    rows = departements()
    overseas = [f"97{digit}" for digit in range(10)] + [f"98{digit}" for digit in range(4, 9)]
    names = dict(zip(rows["name"].map(key), rows["departement"]))
    return frozenset([*rows["departement"], "20", *overseas]), {**names, "corse": "20"}


@lru_cache(maxsize=1)
def _regions() -> tuple[frozenset[str], dict[str, str]]:
    rows = departements()
    names = dict(zip(rows["region_name"].map(key), rows["region"]))
    return frozenset([*rows["region"], *OLD_REGIONS]), {**names, **{key(name): code for name, code in _OLD_NAMES.items()}}
