"""From the commune or departement of a row to the territory that is wanted: a level of France, or one's own table."""

from __future__ import annotations

import pandas as pd

from ..errors import ParameterError
from ..nomenclatures.codes import departement_code
from ..words import Note, tr
from .statements import Shortened
from .territories import french_regions
from .territory_codes import commune_code, commune_passage, departement_of, whole_communes

COMMUNE, DEPARTEMENT, REGION = "commune", "departement", "region"
LEVELS = (COMMUNE, DEPARTEMENT, REGION)
_OBJECTS = {COMMUNE: ("COM",), DEPARTEMENT: ("DEP", "COM"), REGION: ("REG", "DEP", "COM")}
_DEPARTEMENT = r"\d\d|2[AB]|9[78]\d"


class Places:
    """The rule that places codes; `notes` says what was decided on the way.

    Parameters
    ----------
    level : one of `LEVELS`
    membership : DataFrame: territory, union, optional
        Instead of a level: communes or departements, and the union each belongs to. Communes merged since, or before, the
        table was made are brought to it.
    whole_cities : bool
        Arrondissements of Paris, Lyon and Marseille count in their city.
    """

    def __init__(self, level: str = DEPARTEMENT, membership: pd.DataFrame | None = None, whole_cities: bool = True) -> None:
        if level not in LEVELS:
            raise ParameterError(
                tr("Level: received {value}; expected one of {known}."), value=repr(level), known=", ".join(LEVELS)
            )
        self._level, self._membership, self._whole_cities = level, membership, whole_cities
        self.notes: tuple[Note, ...] = ()

    @property
    def shortened(self) -> Shortened | None:
        """How a national count may cut the communes: only where their departement is enough."""
        if self._membership is not None or self._level == COMMUNE:
            return None
        return Shortened("commune", signs=5, kept=2, unless=("97", "98"), longer=3)

    @property
    def objects(self) -> tuple[str, ...]:
        """Levels of a FLORES file that serve, the most direct first."""
        return ("COM", "DEP") if self._membership is not None else _OBJECTS[self._level]

    def of(self, codes: pd.Series) -> pd.Series:
        """The territory of each code, '' where it has none. A label behind the code does not matter."""
        communes, departement = _read(codes)
        if self._membership is not None:
            return self._united(communes, departement, self._membership.set_index("territory")["union"])
        if self._level == COMMUNE:
            return (whole_communes(communes) if self._whole_cities else communes).where(departement_of(communes) != "", "")
        if self._level == DEPARTEMENT:
            return departement
        return _region(departement)

    def levels(self, codes: pd.Series) -> dict[str, pd.Series]:
        """The commune, the departement and the region of each code, '' where it has none."""
        communes, departement = _read(codes)
        is_commune = departement_of(communes) != ""
        communes = (whole_communes(communes) if self._whole_cities else communes).where(is_commune, "")
        return {COMMUNE: communes, **levels_of_departements(departement)}

    def _united(self, communes: pd.Series, departement: pd.Series, union: pd.Series) -> pd.Series:
        found = communes.map(union)
        passage = commune_passage(communes[found.isna() & (communes != "")], union.index)
        self.notes = passage.notes
        # a commune that was divided counts where most of it went
        main = passage.weights.sort_values("weight", ascending=False, kind="stable").drop_duplicates("code")
        moved = communes.map(main.set_index("code")["target"]).map(union)
        return _first(found, moved, departement.map(union))


def levels_of_departements(departement: pd.Series) -> dict[str, pd.Series]:
    """The departement of each row, and the region it lies in ('' where unknown)."""
    return {DEPARTEMENT: departement, REGION: _region(departement)}


def _read(codes: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Each code as a commune, and its departement ('' where it is neither's)."""
    codes = _first(codes.str.extract(r"^\s*(\S*)")[0])
    communes = commune_code(codes)
    departement = departement_of(communes)
    short = departement_code(codes)
    return communes, departement.where(departement != "", short.where(short.str.fullmatch(_DEPARTEMENT), ""))


def _region(departement: pd.Series) -> pd.Series:
    return _first(departement.map(french_regions().set_index("territory")["union"]))


def _first(*choices: pd.Series) -> pd.Series:
    """The first known value of each row, '' where there is none; text, whatever the columns are."""
    found = choices[0].astype(object)
    for choice in choices[1:]:
        found = found.where(found.notna(), choice.astype(object))
    return found.where(found.notna(), "")
