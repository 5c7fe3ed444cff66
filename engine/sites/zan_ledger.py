"""The ledger of land take: what each territory took, may take, has left, and where its pace leads.

Law 2021-1104 (art. 191, 194) and law 2023-630, by the rules of zan_rules.csv. One reading for each level: communes, EPCI,
SCoT, departements and regions show the same hectares and are never added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .planning_rules import ZanRules, zan_rules
from .zan_entries import COMMITTED, EXEMPT, KINDS, PLANNED, RECYCLED, RENATURED, Entries, no_entries

COMMUNE, NATIONAL, OWN = "commune", "national", "own"
LEVELS = ("epci", "scot", "departement", "region")
SUMMED = (COMMITTED, PLANNED, RECYCLED, RENATURED, EXEMPT)


@dataclass(frozen=True)
class Ledger:
    """The ledger, hectares.

    Attributes
    ----------
    territories : DataFrame, one row per territory of each level: level, territory, name, members (communes), reference,
        reduction (0 to 1), target_source ("own", the level it comes from, or "national"), guarantee, allowed, used, exempt,
        renatured, committed, planned, recycled, balance, pace (a year), projected, use_pct, projected_pct, members_allowed,
        guarantee_excess (what the guarantee gives its communes beyond their share), reference_known and used_known (sums of
        what is known, floors), coverage (share of the figures that is known)
    trajectory : DataFrame: level, territory, year, used (that year), cumulated (from the start of the period), allowed (that
        an even pace would have used by its end)
    entries : `Entries.table`
    rules : `ZanRules`
    years_observed : number of years of the period that are measured
    notes : what was assumed or left out
    """

    territories: pd.DataFrame
    trajectory: pd.DataFrame
    entries: pd.DataFrame
    rules: ZanRules
    years_observed: int
    notes: tuple[Note, ...] = field(default=())


def keep_ledger(
    flows: pd.DataFrame, territories: pd.DataFrame, *, entries: Entries | None = None, rules: ZanRules | None = None,
    targets: pd.Series | None = None, covered: pd.Series | None = None, delegated: pd.Series | None = None,
    levels: Sequence[str] = LEVELS,
) -> Ledger:
    """The ledger of communes and of the territories they make.

        H = take of the reference          allowed = max(H (1 - r), g), g for a commune only
        used = take since the start of the period - exempt      balance = allowed - used + renatured - committed
        pace = used / years observed       projected = pace x 10
        use % = 100 used / allowed         projected % = 100 projected / allowed
        g = 1 + min(2, 0.5 x delegated communes) if covered by a plan, else 0

    Unknown stays unknown: a territory with one unknown figure has no total, but the sum of what is known.

    Parameters
    ----------
    flows : DataFrame, communes x years, ha, NaN unknown (`engine.sources.land_take`)
    territories : DataFrame, same rows: one column of codes for each level ('' for none), name optional, <level>_name
    optional entries : `clean_entries(...)`, optional
    rules : default `zan_rules()`
    targets : Series by territory of any level, share by which land take falls (0 to 1), optional
        A territory's own target binds; else its plan's, in the order of `levels`; else the nation's.
    covered : Series of bool by commune, optional
        Whether a plan covers it: the guarantee. Default, all of them, and said.
    delegated : Series by commune, number of delegated communes, optional (default none)

    Raises
    ------
    TableError
        No year of the period, an entry of no known territory, a target for none.
    ParameterError
        A target outside 0 to 1.
    """
    rules = rules or zan_rules()
    entries = entries or no_entries()
    observed = [year for year in rules.period if year in flows]
    if not observed:
        raise TableError(tr("Land take: no year from {first} to {last} in the table (years there: {years}). A more recent "
                            "edition "
                            "is needed."), first=rules.period[0], last=rules.period[-1], years=listed(flows.columns, 6))
    territories = territories.reindex(flows.index)
    levels = [level for level in levels if level in territories and (territories[level].fillna("") != "").any()]
    _check_targets(targets, territories, levels)
    notes = _assumed(rules, flows, covered)
    places = _placed(entries.table, territories, levels)
    communes = _guaranteed(_summed(flows, pd.Series(flows.index, flows.index), rules, observed), covered, delegated, rules)
    communes = _with_target(communes, COMMUNE, territories, levels, targets, rules)
    communes["allowed"] = np.maximum(communes["reference"] * (1 - communes["reduction"]), communes["guarantee"])
    shares = communes["reference"] * (1 - communes["reduction"])
    excess = (communes["allowed"] - shares).clip(lower=0)
    communes["members_allowed"], communes["guarantee_excess"] = communes["allowed"], excess
    communes["name"] = _names(territories, "name", communes.index)
    tables = [_balanced(communes, COMMUNE, places, rules, len(observed))]
    for level in levels:
        union = territories[level].fillna("").where(lambda code: code != "")
        made = _with_target(_summed(flows, union, rules, observed), level, territories, levels, targets, rules)
        made["guarantee"] = 0.0
        made["allowed"] = made["reference"] * (1 - made["reduction"])
        made["members_allowed"] = _strict_sum(communes["allowed"], union)
        made["guarantee_excess"] = _strict_sum(excess, union)
        made["name"] = _names(territories.groupby(union).first(), f"{level}_name", made.index)
        tables.append(_balanced(made, level, places, rules, len(observed)))
        outside = int(union.isna().sum())
        if outside:
            notes.append(Note(tr("{level}: {count} communes belong to none; they are not in its totals."), level=level,
                              count=outside))
    table = pd.concat(tables, ignore_index=True)
    below = table.loc[table["used"] < 0, "territory"]
    if len(below):
        notes.append(Note(tr("{count} territories have more exempt land take than measured ({codes}): check these entries."),
                          count=len(below), codes=listed(below)))
    trajectory = _trajectories(flows, territories, levels, table, rules, observed)
    return Ledger(table, trajectory, entries.table, rules, len(observed), (*notes, *entries.notes))


def _check_targets(targets: pd.Series | None, territories: pd.DataFrame, levels: Sequence[str]) -> None:
    if targets is None:
        return
    known = set(territories.index).union(*(territories[level].dropna() for level in levels))
    strange = [code for code in targets.index if code not in known]
    if strange:
        raise TableError(tr("Targets: {count} territories are in no column of the ledger ({codes})."), count=len(strange),
                         codes=listed(strange))
    wrong = targets.index[~((targets >= 0) & (targets <= 1))]
    if len(wrong):
        raise ParameterError(tr("Targets: {code} has {value}; expected a share from 0 to 1 (0.5 halves land take)."),
                             code=wrong[0], value=targets[wrong[0]])


def _assumed(rules: ZanRules, flows: pd.DataFrame, covered: pd.Series | None) -> list[Note]:
    notes = []
    absent = [year for year in rules.reference if year not in flows]
    if absent:
        notes.append(Note(tr("The reference lacks {years}: no allowance can be computed."), years=listed(absent, 10)))
    if covered is None:
        notes.append(Note(tr("No table says which communes a plan covers: the guarantee of {area} ha was given to all."),
                          area=rules.guarantee))
    return notes


def _summed(flows: pd.DataFrame, union: pd.Series, rules: ZanRules, observed: list[int]) -> pd.DataFrame:
    """Reference and use by territory; NaN where one figure is unknown, beside the sum of what is known."""
    asked = flows.reindex(columns=[*rules.reference, *observed])
    made = pd.DataFrame(index=pd.Index(union.dropna().unique(), name="territory"))
    for name, years in (("reference", rules.reference), ("used", observed)):
        part = asked[years]
        known = part.sum(axis=1, min_count=1).groupby(union).sum(min_count=1)
        whole = part.notna().all(axis=1).groupby(union).all()
        made[name] = known.where(whole).reindex(made.index)
        made[f"{name}_known"] = known.reindex(made.index)
    made["coverage"] = asked.notna().mean(axis=1).groupby(union).mean().reindex(made.index)
    made["members"] = union.groupby(union).size().reindex(made.index)
    return made


def _guaranteed(communes: pd.DataFrame, covered: pd.Series | None, delegated: pd.Series | None,
                rules: ZanRules) -> pd.DataFrame:
    is_covered = pd.Series(True, communes.index) if covered is None else covered.reindex(communes.index).eq(True)
    parts = pd.Series(0.0, communes.index)
    if delegated is not None:
        parts = delegated.reindex(communes.index).fillna(0).astype(float)
    more = (rules.guarantee_delegated * parts).clip(upper=rules.guarantee_delegated_most)
    return communes.assign(guarantee=(rules.guarantee + more).where(is_covered, 0.0))


def _with_target(made: pd.DataFrame, level: str, territories: pd.DataFrame, levels: Sequence[str],
                 targets: pd.Series | None, rules: ZanRules) -> pd.DataFrame:
    """`reduction` and where it comes from: the first of own, the plans above, the nation."""
    reduction, source = pd.Series(np.nan, made.index), pd.Series("", made.index, dtype=object)
    if targets is not None:
        for above in [level, *_above(level, levels)]:
            codes = _codes_of(level, above, territories)
            found = made.index.to_series().map(codes).map(targets)
            source = source.mask(reduction.isna() & found.notna(), OWN if above == level else above)
            reduction = reduction.fillna(found.astype(float))
    source = source.where(reduction.notna(), NATIONAL)
    return made.assign(reduction=reduction.fillna(rules.reduction), target_source=source)


def _above(level: str, levels: Sequence[str]) -> list[str]:
    return list(levels) if level == COMMUNE else list(levels)[list(levels).index(level) + 1:]


def _codes_of(level: str, above: str, territories: pd.DataFrame) -> pd.Series:
    """For each territory of `level`, the one of `above` that holds all of it."""
    inner = pd.Series(territories.index, territories.index) if level == COMMUNE else territories[level]
    outer = pd.Series(territories.index, territories.index) if above == COMMUNE else territories[above]
    pairs = pd.DataFrame({"inner": inner, "outer": outer}).dropna().drop_duplicates()
    pairs = pairs[(pairs["inner"] != "") & (pairs["outer"] != "") & ~pairs.duplicated("inner", keep=False)]
    return pairs.set_index("inner")["outer"]


def _placed(entries: pd.DataFrame, territories: pd.DataFrame, levels: Sequence[str]) -> dict[str, pd.DataFrame]:
    """Sums of the entries by level: territories x kinds. An entry of an EPCI counts there and above, not below."""
    all_levels = [COMMUNE, *levels]
    codes = {COMMUNE: set(territories.index), **{level: set(territories[level].dropna()) - {""} for level in levels}}
    strange = [code for code in entries["territory"].unique() if not any(code in codes[level] for level in all_levels)]
    if strange:
        raise TableError(tr("Entries of the ledger: {count} territories are in no column of the ledger ({codes})."),
                         count=len(strange), codes=listed(strange))
    own = entries["territory"].map(lambda code: next(level for level in all_levels if code in codes[level]))
    placed = {}
    for position, level in enumerate(all_levels):
        parts = [entries[own == level].assign(there=lambda part: part["territory"])]
        parts += [entries[own == below].assign(there=lambda part, below=below, level=level: part["territory"].map(
            _codes_of(below, level, territories))) for below in all_levels[:position]]
        sums = pd.concat(parts).groupby(["there", "kind"])["counted_ha"].sum().unstack()
        placed[level] = sums.reindex(columns=list(KINDS)).astype(float)
    return placed


def _balanced(made: pd.DataFrame, level: str, places: dict[str, pd.DataFrame], rules: ZanRules, years: int) -> pd.DataFrame:
    sums = places[level].reindex(made.index).fillna(0.0)
    for kind in SUMMED:
        made[kind] = sums[kind]
    made["used"] = made["used"] - made[EXEMPT]
    made["balance"] = made["allowed"] - made["used"] + made[RENATURED] - made[COMMITTED]
    made["pace"] = made["used"] / years
    made["projected"] = made["pace"] * rules.pace_years
    some = made["allowed"].where(made["allowed"] > 0)
    made["use_pct"], made["projected_pct"] = 100 * made["used"] / some, 100 * made["projected"] / some
    made.insert(0, "level", level)
    return made.reset_index()


def _strict_sum(values: pd.Series, union: pd.Series) -> pd.Series:
    return values.groupby(union).sum(min_count=1).where(values.notna().groupby(union).all())


def _names(table: pd.DataFrame, column: str, index: pd.Index) -> pd.Series:
    if column not in table:
        return pd.Series("", index, dtype=object)
    return table[column].reindex(index).fillna("").astype(object)


def _trajectories(flows: pd.DataFrame, territories: pd.DataFrame, levels: Sequence[str], table: pd.DataFrame,
                  rules: ZanRules, observed: list[int]) -> pd.DataFrame:
    """Year by year, for the chart: reference and period."""
    years = [year for year in [*rules.reference, *observed] if year in flows]
    allowed = table.set_index(["level", "territory"])["allowed"]
    parts = []
    for level in [COMMUNE, *levels]:
        union = pd.Series(flows.index, flows.index) if level == COMMUNE else (
            territories[level].fillna("").where(lambda code: code != ""))
        yearly = pd.DataFrame({year: _strict_sum(flows[year], union) for year in years})
        cumulated = yearly[observed].cumsum(axis=1, skipna=False)
        long = _long(yearly, "used").merge(_long(cumulated, "cumulated"), on=["territory", "year"], how="left")
        long.insert(0, "level", level)
        share = (long["year"] - rules.period_start + 1) / rules.period_years
        whole = pd.Series(pd.MultiIndex.from_frame(long[["level", "territory"]]).map(allowed), long.index).astype(float)
        long["allowed"] = (whole * share).where(share > 0)
        parts.append(long)
    return pd.concat(parts, ignore_index=True)


def _long(yearly: pd.DataFrame, name: str) -> pd.DataFrame:
    rows = yearly.rename_axis("territory").reset_index().melt("territory", var_name="year", value_name=name)
    return rows.astype({"year": int}).sort_values(["territory", "year"], kind="stable", ignore_index=True)
