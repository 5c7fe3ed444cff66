"""What is asked of a file of establishments: one set of options for all its readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from ..errors import ParameterError
from ..nomenclatures.activities import read_nomenclature
from ..nomenclatures.naf_2025 import Passage
from ..words import tr
from .places import DEPARTEMENT, Places

STAFF, ESTABLISHMENTS = "staff", "establishments"
MEASURES = (STAFF, ESTABLISHMENTS)


@dataclass(frozen=True)
class Asked:
    """Options of `engine.sources.establishments.read_establishments`; a reader leaves aside those its layout has not.

    Attributes
    ----------
    level : "commune", "departement" or "region"
    membership : DataFrame: territory (commune or departement), union, optional
        Territories of one's own, instead of `level`.
    measure : "staff" or "establishments"
        What the column `value` holds; the others are there too.
    year : four digits, optional
        Of a file with several; default, its latest.
    goods_only : bool
        SIRENE and URSSAF: establishments whose class makes no goods are counted apart, not in the table.
    whole_cities : bool
        Arrondissements of Paris, Lyon and Marseille count in their city.
    legal_form : code, optional
        FLORES: only one is read, or establishments would count twice. Default: _T, else 1T9X7, else the most common.
    classes : bool
        FLORES: share each division out among its classes as France does (`engine.sources.divisions`); else two digits.
    nomenclature : "NAF rev. 2", "NAF 2025" or a name of their kin, optional
        Of codes that tell it neither by their letter nor by a column of the file. Default: what the name of their column
        says, else NAF rev. 2.
    passage : from `engine.sources.passages.read_passage`, optional
        How NAF 2025 comes from NAF rev. 2. Default: `engine.nomenclatures.naf_2025.shipped_passage`.
    columns : {role of `engine.sources.sirene.COLUMNS`: column}
        SIRENE: where the file has names of its own.
    margins : DataFrame or table file, optional
        Published totals by territory and/or activity, which bound the masked cells beneath them; its columns by name:
        `engine.sources.given_margins`.
    entry : name inside a zip, where several tables of it could serve
    folder : where scratch files may go, beside the result; default, the system's

    Raises
    ------
    ParameterError
        A level, a measure or a nomenclature that does not exist.
    """

    level: str = DEPARTEMENT
    membership: pd.DataFrame | None = None
    measure: str = STAFF
    year: str = ""
    goods_only: bool = True
    whole_cities: bool = True
    legal_form: str = ""
    classes: bool = True
    nomenclature: str = ""
    passage: Passage | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    margins: pd.DataFrame | str | Path | None = None
    entry: str = ""
    folder: str | Path | None = None

    def __post_init__(self) -> None:
        if self.measure not in MEASURES:
            words = tr("Measure: received {value}; expected one of {known}.")
            raise ParameterError(words, value=repr(self.measure), known=", ".join(MEASURES))
        if self.nomenclature:
            read_nomenclature(self.nomenclature)

    @cached_property
    def places(self) -> Places:
        """The rule that places communes and departements."""
        return Places(self.level, self.membership, self.whole_cities)
