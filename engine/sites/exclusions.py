"""What rules a site out, by which text; what only has to be checked; what somebody decided to overrule.

The rules are rows of resources/tables/site_exclusions.csv. An unknown fact never excludes. A site known by a point has no
shares of area: rules on shares are then to be checked, not applied.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .evidence import Evidence
from .profiles import Profile
from .tables import site_table

OVERRIDE_COLUMNS = ("site_id", "exclusion", "who", "when", "why")


@dataclass(frozen=True)
class Exclusions:
    """Which rules apply to which sites.

    Attributes
    ----------
    applied : DataFrame, sites x rules, bool: excludes, after overrides
    overridden : DataFrame, sites x rules, bool: would exclude, but somebody decided otherwise
    to_check : DataFrame, sites x rules, bool: would exclude if a missing fact were confirmed
    flags : DataFrame, sites x flags, bool: worth knowing, no exclusion
    log : DataFrame: site_id, exclusion, who, when, why, effect ("lifted" or "none"), in the order given
    notes : overrides without effect
    """

    applied: pd.DataFrame
    overridden: pd.DataFrame
    to_check: pd.DataFrame
    flags: pd.DataFrame
    log: pd.DataFrame
    notes: tuple[Note, ...] = ()

    @property
    def excluded(self) -> pd.Series:
        """Whether any rule still excludes the site."""
        return self.applied.any(axis=1)


def find_exclusions(evidence: Evidence, profile: Profile, *, overrides: pd.DataFrame | None = None) -> Exclusions:
    """Apply the rules of site_exclusions.csv to each site.

    Parameters
    ----------
    overrides : DataFrame: site_id, exclusion (id of a rule), who, when, why; optional
        Each lifts one rule for one site, and stays in the log.

    Raises
    ------
    TableError, ParameterError
        An override without author, date or reason; of a rule that does not exist.
    """
    rules = site_table("site_exclusions.csv").set_index("id")
    hits, checks = {}, {}
    for name, rule in rules.iterrows():
        hit = _holds(rule, evidence, profile)
        check = pd.Series(False, hit.index)
        if rule["share_test"]:
            check = (hit & evidence.is_point) | _hinted(rule, evidence)
            hit = hit & ~evidence.is_point
        if rule["condition"] == "new building":
            building = evidence.facts["has_building"]
            check = hit & building.isna()
            hit = hit & (building == "no")
        hits[name], checks[name] = hit, check
    found = pd.DataFrame(hits, index=evidence.facts.index, dtype=bool)
    log, lifted, notes = _overrides(overrides, found, evidence.facts["site_id"])
    flags = site_table("site_flags.csv").set_index("id")
    raised = {name: _holds(flag, evidence, profile) for name, flag in flags.iterrows()}
    raised["area_cut"] &= ~evidence.is_point
    return Exclusions(found & ~lifted, found & lifted, pd.DataFrame(checks, index=found.index, dtype=bool),
                      pd.DataFrame(raised, index=found.index, dtype=bool), log, notes)


def _holds(rule: pd.Series, evidence: Evidence, profile: Profile) -> pd.Series:
    """Whether the fact of a rule is known and passes its limit."""
    test, limit = rule["test"], rule["limit"]
    if test in ("zero", "zero_below", "zero_above"):
        return _no_membership(rule["evidence"], test, evidence, profile)
    values = evidence.facts[rule["evidence"]]
    if test == "equals":
        return values == limit
    return values >= float(limit) if test == "at_least" else values > float(limit)


def _no_membership(criterion: str, test: str, evidence: Evidence, profile: Profile) -> pd.Series:
    """Membership 0 on the side that the test asks for: too small, too large, or either."""
    points, shape = profile.points(criterion), profile.shape(criterion)
    rows = profile.shapes[(profile.shapes["criterion"] == criterion) & profile.shapes["points"].map(bool)]
    if not points:
        return pd.Series(False, evidence.facts.index)
    column = rows["evidence"].iloc[0]
    values = evidence.usable_area if column == "area_m2" else evidence.facts[column]
    below = (values <= points[0]) & (shape in ("rising", "trapezoid"))
    above = (values >= points[-1]) & (shape in ("falling", "trapezoid"))
    return below if test == "zero_below" else above if test == "zero_above" else below | above


def _hinted(rule: pd.Series, evidence: Evidence) -> pd.Series:
    """The share is unknown, yet the site's own record names a zone that the rule is about."""
    zones = [zone for zone in rule["hint"].split("|") if zone]
    unknown = evidence.facts[rule["evidence"]].isna()
    return unknown & evidence.facts["zone"].isin(zones)


def _overrides(overrides: pd.DataFrame | None, found: pd.DataFrame, site_id: pd.Series,
               ) -> tuple[pd.DataFrame, pd.DataFrame, tuple[Note, ...]]:
    """The log, which cells are lifted, and a note on those without effect."""
    lifted = pd.DataFrame(False, found.index, found.columns)
    if overrides is None or not len(overrides):
        return pd.DataFrame(columns=[*OVERRIDE_COLUMNS, "effect"], dtype=object), lifted, ()
    log = _checked(overrides, found.columns)
    effects = []
    for row in log.itertuples():
        cells = (site_id == row.site_id) & found[row.exclusion]
        lifted.loc[cells, row.exclusion] = True
        effects.append("lifted" if cells.any() else "none")
    log = log.assign(effect=effects)
    idle = log[log["effect"] == "none"]
    if not len(idle):
        return log, lifted, ()
    return log, lifted, (Note(tr("{count} overrides lift nothing ({overrides}): no such site, or the rule does not apply."),
                              count=len(idle), overrides=listed(idle["site_id"] + " " + idle["exclusion"])),)


def _checked(overrides: pd.DataFrame, rules: pd.Index) -> pd.DataFrame:
    missing = [column for column in OVERRIDE_COLUMNS if column not in overrides]
    if missing:
        raise TableError(tr("Overrides: columns missing: {columns}. Each override says who decided, when and why."),
                         columns=", ".join(missing))
    log = overrides[list(OVERRIDE_COLUMNS)].reset_index(drop=True)
    blank = log.isna().any(axis=1) | log.astype(str).apply(lambda column: column.str.strip() == "").any(axis=1)
    if blank.any():
        raise TableError(tr("Overrides: empty cells in {count} rows, the first in row {row}. Each override says who "
                            "decided, when and why."), count=int(blank.sum()), row=int(np.flatnonzero(blank)[0]) + 1)
    log = log.astype(str)
    odd = log["exclusion"][~log["exclusion"].isin(rules)]
    if len(odd):
        raise ParameterError(tr("Overrides: no exclusion is called {names}; known: {known}."),
                             names=listed(odd.unique()), known=", ".join(rules))
    return log
