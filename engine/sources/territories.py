"""Territories: from the codes of an activity table to the codes of the layer that is scored."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .embedded import departements

AUTOMATIC, SAME_CODES, DEPARTEMENTS_TO_REGIONS = "automatic", "same_codes", "departements_to_regions"
READINGS = (AUTOMATIC, SAME_CODES, DEPARTEMENTS_TO_REGIONS)
CORSICA = {"20": "94"}  # the whole island, in customs files and before 1976


def french_regions() -> pd.DataFrame:
    """Membership of the French departements: territory (departement), union (region, 2016 division)."""
    known = departements()
    rows = pd.DataFrame({"territory": known["departement"], "union": known["region"]})
    corsica = pd.DataFrame({"territory": list(CORSICA), "union": list(CORSICA.values())})
    return pd.concat([rows, corsica], ignore_index=True)


class Grouping(NamedTuple):
    """To which territory each code of the activity table belongs, and how that was decided."""

    union: pd.Series  # by activity code; NaN where it belongs to none
    notes: tuple[Note, ...]


def group_territories(
    weight: pd.Series, territories: list[str] | None, *, membership: pd.DataFrame | None = None,
    reading: str = AUTOMATIC,
) -> Grouping:
    """Bring the codes of an activity table to the territories that are scored.

    Parameters
    ----------
    weight : Series by activity territory
        Its value, to weigh what matches.
    territories : codes to be scored, optional
        Default: those of the activity table, or of the membership table.
    membership : DataFrame: territory, union, optional
        The user's own table; a territory that it lacks keeps its own code if that is scored.
    reading : one of `READINGS`
        Without `membership`: codes as they are, or French departements added up to regions. Automatic reads regions
        only where every scored code is a region's and the table holds departements.

    Raises
    ------
    TableError
        Nothing matches, or a territory twice in the membership table.
    """
    if reading not in READINGS:
        raise ParameterError(tr("Reading of the territories: received {value}; expected one of {known}."),
                             value=repr(reading), known=", ".join(READINGS))
    codes = pd.Index(weight.index)
    wanted = None if territories is None else pd.Index(territories)
    notes: tuple[Note, ...] = ()
    if membership is not None:
        twice = membership[membership.duplicated("territory")]
        if len(twice):
            raise TableError(tr("Membership table: {labels} belongs to two territories. Keep one row for each."),
                             labels=listed(twice["territory"].unique()))
        union = pd.Series(codes, codes, dtype=object).map(membership.set_index("territory")["union"])
        own = pd.Series(codes, codes, dtype=object)
        union = union.where(union.notna(), own.where(own.isin(wanted)) if wanted is not None else None)
    elif reading == DEPARTEMENTS_TO_REGIONS or (reading == AUTOMATIC and _are_regions(codes, wanted)):
        union = pd.Series(codes, codes, dtype=object).map(french_regions().set_index("territory")["union"])
        notes = (Note(tr("Departements were added up to the {count} regions of the layer (built-in table)."),
                      count=union.nunique() if wanted is None else int(wanted.isin(union).sum())),)
    else:
        union = pd.Series(codes, codes, dtype=object)
    if wanted is not None and not union.isin(wanted).any():
        raise TableError(
            tr("No territory of the activity table ({found}) is one of the layer ({wanted}). "
               "Check the two code fields, or give a membership table."),
            found=listed(codes), wanted=listed(wanted),
        )
    return Grouping(union, notes)


def _are_regions(codes: pd.Index, wanted: pd.Index | None) -> bool:
    """Whether departements were given and regions are wanted; region codes are departement codes too."""
    if wanted is None or not len(wanted):
        return False
    known = french_regions()
    regions = pd.Index(known["union"].unique())
    given = codes[codes.isin(known["territory"])]
    return bool(wanted.isin(regions).all() and (~given.isin(regions)).any())
