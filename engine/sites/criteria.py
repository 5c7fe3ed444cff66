"""From evidence to memberships: how well each site meets each criterion of a profile, unknown left empty."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..words import Note, listed, tr
from .evidence import Evidence
from .membership import of_categories, of_numbers
from .profiles import Profile
from .tables import site_table

SEVERAL = "|"  # parts the owners of one site


def memberships(evidence: Evidence, profile: Profile) -> tuple[pd.DataFrame, tuple[Note, ...]]:
    """The membership of each site in each criterion, 0 to 1.

    Of several kinds of evidence for one criterion the first that is known counts, in the order of the profile; the least
    favourable one where the profile says so (`Profile.least`): heritage of the building and around it, several owners.

    Returns
    -------
    (DataFrame, sites x criteria, NaN where nothing is known; notes on categories off the list, which count as unknown)

    Examples
    --------
    >>> from ressort.engine.sites.evidence import read_evidence
    >>> from ressort.engine.sites.profiles import use_profile
    >>> hotel = use_profile("productive_hotel")
    >>> sites = pd.DataFrame({"site_id": ["a", "b"], "truck_m": [175, None], "owner": ["P5a|G1a", "X1a"]})
    >>> memberships(read_evidence(sites, hotel), hotel)[0][["truck", "owner"]].values.tolist()
    [[0.5, 0.6], [nan, 0.5]]
    """
    columns = {criterion: pd.Series(np.nan, evidence.facts.index) for criterion in profile.criteria}
    kinds, notes = memberships_by_evidence(evidence, profile)
    for (criterion, _), found in kinds.items():
        so_far = columns[criterion]
        columns[criterion] = np.fmin(so_far, found) if criterion in profile.least else so_far.fillna(found)
    return pd.DataFrame(columns, index=evidence.facts.index, dtype=np.float64), notes


def memberships_by_evidence(evidence: Evidence, profile: Profile,
                            ) -> tuple[dict[tuple[str, str], pd.Series], tuple[Note, ...]]:
    """The membership that each kind of evidence alone gives: {(criterion, column of evidence): Series}, in their order."""
    kinds: dict[tuple[str, str], pd.Series] = {}
    notes: list[Note] = []
    for row in profile.shapes.itertuples():
        values = evidence.usable_area if row.evidence == "area_m2" else evidence.facts[row.evidence]
        if row.shape == "categories":
            found, odd = _categories(values, row.categories)
            if len(odd):
                notes.append(Note(tr("{column}: {count} values off the list ({values}): counted as unknown."),
                                  column=row.evidence, count=int(odd.sum()), values=listed(odd.index)))
        else:
            found = of_numbers(values, row.shape, row.points)
        kinds[row.criterion, row.evidence] = found
    return kinds, tuple(notes)


def owner_groups() -> dict[str, str]:
    """Class of the land files -> group of owners."""
    owners = site_table("owner_classes.csv")
    return dict(zip(owners["code"], owners["owner"]))


def _categories(values: pd.Series, known: dict[str, float]) -> tuple[pd.Series, pd.Series]:
    """Memberships, and how often each value off the list occurs."""
    groups = {**dict(zip(known, known)), **owner_groups()}
    each, odd = {}, []
    for value in values.dropna().unique():
        parts = [value] if value in known else [groups.get(part.strip(), part.strip()) for part in value.split(SEVERAL)]
        if all(part in known for part in parts):
            each[value] = min((known[part] for part in parts), key=lambda share: (share == share, share))  # NaN first
        else:
            odd.append(value)
    return of_categories(values, each), values[values.isin(odd)].value_counts()
