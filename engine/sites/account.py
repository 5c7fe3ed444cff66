"""The account of a marking, criterion by criterion: what was known of each site, from where, what it adds to the score."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .criteria import SEVERAL, memberships_by_evidence, owner_groups
from .facts import Facts
from .marking import PERCENT, Marking
from .reasons import contributions
from .suitability import classes, suitability
from .tables import parameter, phrase, site_table, texts

ADDS, COSTS = "adds", "costs"
ACCOUNT_COLUMNS = ("row", "site_id", "criterion", "label", "weight", "membership", "median", "contribution", "role",
                   "class_at_best", "class_at_worst", "evidence", "value", "words", "unit", "source", "date", "distance",
                   "how")
FIGURES = frozenset(("row", "weight", "membership", "median", "contribution", "distance"))
DEMAND = "demand"


def criteria_account(marking: Marking, facts: Facts, *, language: str = "en") -> pd.DataFrame:
    """One row for each site and each criterion with a weight, the heaviest first.

    Parameters
    ----------
    marking : of the evidence in `facts.table`, same rows
    facts : what every source said
    language : "en" or "fr", of the labels

    Returns
    -------
    DataFrame: row (from 1), site_id, criterion, label, weight (percent of the total), membership (0 to 1, NaN unknown),
        median (of the membership over the sites), contribution (points of 100 against the median site), role ("adds",
        "costs" for the three that add or cost most, else ""), class_at_best, class_at_worst (class if this criterion alone
        became 1, or 0), evidence (column of site_evidence.csv), value (text), words (the value in that language), unit,
        source, date, distance (m), how; the last eight empty where nothing is known

    Examples
    --------
    >>> from ressort.engine.sites.facts import Fact, gather
    >>> from ressort.engine.sites.marking import mark_sites
    >>> told = gather(pd.Series(["yard"]), [Fact("area_m2", pd.Series([5000.0]), "polygon", "2024")])
    >>> account = criteria_account(mark_sites(told.table, draws=10), told)
    >>> account.loc[account["criterion"] == "area", ["label", "weight", "membership", "value", "source"]].values.tolist()
    [['Area', 10.0, 1.0, '5000', 'polygon']]
    """
    weights = marking.weights[marking.weights > 0].sort_values(ascending=False, kind="stable")
    u = marking.memberships.reset_index(drop=True)
    added = PERCENT * contributions(u, marking.weights)[weights.index]
    shown = int(parameter("reasons_shown"))
    adds = added.where(added > 0).rank(axis=1, ascending=False, method="first") <= shown
    costs = added.where(added < 0).rank(axis=1, method="first") <= shown
    labels = texts("site_criteria.csv", "criterion", "label", language)
    rows = pd.RangeIndex(1, len(u) + 1)
    medians = u.median()
    by_evidence = memberships_by_evidence(marking.evidence, marking.profile)[0]
    parts = []
    for criterion in weights.index:
        part = pd.DataFrame({
            "row": rows, "site_id": marking.sites["site_id"].to_numpy(), "criterion": criterion,
            "label": labels.get(criterion, criterion), "weight": PERCENT * float(weights[criterion]),
            "membership": u[criterion].to_numpy(), "median": float(medians.get(criterion, np.nan)),
            "contribution": added[criterion].to_numpy(),
            "role": np.select([adds[criterion], costs[criterion]], [ADDS, COSTS], ""),
            "class_at_best": _class_if(u, criterion, 1.0, marking.weights),
            "class_at_worst": _class_if(u, criterion, 0.0, marking.weights)})
        known = {name: found.notna().to_numpy() for (of, name), found in by_evidence.items() if of == criterion}
        parts.append(part.join(_told(marking, facts, criterion, known, language), on="row"))
    whole = _stacked(parts)
    whole["words"] = _in_words(whole, language)
    return whole[list(ACCOUNT_COLUMNS)].sort_values("row", kind="stable").reset_index(drop=True)


def _stacked(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Rows of all parts; texts that are missing are empty (a concatenation would guess the type of an empty column)."""
    columns: dict[str, np.ndarray] = {}
    for name in ACCOUNT_COLUMNS:
        if name == "words":
            continue
        if name in FIGURES:
            columns[name] = np.concatenate([part[name].to_numpy(dtype=float) for part in parts])
            continue
        cells = [part[name].astype(object).where(part[name].notna(), "").to_numpy() for part in parts]
        columns[name] = np.concatenate(cells)
    return pd.DataFrame(columns).astype({"row": int})


def _class_if(u: pd.DataFrame, criterion: str, value: float, weights: pd.Series) -> np.ndarray:
    """The class of every site if this criterion alone had that membership."""
    found: np.ndarray = classes(suitability(u.assign(**{criterion: value}), weights)).to_numpy(dtype=object)
    return found


def _told(marking: Marking, facts: Facts, criterion: str, known: dict[str, np.ndarray], language: str) -> pd.DataFrame:
    """What is known for one criterion, by row: the first of its kinds of evidence; all of them where the least counts."""
    kinds = list(known)
    long = facts.long
    told = long.loc[long["used"].astype(bool) & long["criterion"].isin(kinds),
                    ["row", "criterion", "value", "unit", "source", "date", "distance", "how"]]
    counts = np.zeros(len(told), dtype=bool)
    for kind, holds in known.items():
        mine = (told["criterion"] == kind).to_numpy()
        counts[mine] = holds[told.loc[mine, "row"].to_numpy(dtype=int) - 1]
    told = told[counts]
    if criterion in marking.profile.least and told["row"].duplicated().any():
        joined = {name: lambda cells: "; ".join(dict.fromkeys(cell for cell in cells.fillna("").astype(str) if cell))
                  for name in ("criterion", "value", "unit", "source", "date", "how")}
        told = told.groupby("row").agg({**joined, "distance": "min"})
    else:
        order = told["criterion"].map({kind: place for place, kind in enumerate(kinds)})
        told = told.iloc[np.argsort(order.to_numpy(), kind="stable")].drop_duplicates("row").set_index("row")
    told = told.rename(columns={"criterion": "evidence"})
    return _with_demand(told, marking, language) if DEMAND in kinds else told


def _in_words(account: pd.DataFrame, language: str) -> pd.Series:
    """Each value in that language, by fact_words.csv; a class of the land files by its group of owners."""
    rows = site_table("fact_words.csv")
    words = dict(zip(zip(rows["evidence"], rows["value"]), rows[language if language in rows else "en"]))
    groups = owner_groups()

    def one(kind: str, value: str) -> str:
        if kind == "owner":
            return ", ".join(dict.fromkeys(words.get((kind, groups.get(part, part)), part) for part in value.split(SEVERAL)))
        return words.get((kind, value), value)

    def several(kinds: str, values: str) -> str:
        pairs = zip(kinds.split("; "), values.split("; ")) if "; " in kinds else [(kinds, values)]
        return "; ".join(one(kind, value) for kind, value in pairs)

    distinct = account[["evidence", "value"]].drop_duplicates()
    said = {pair: several(*pair) for pair in distinct.itertuples(index=False, name=None)}
    return pd.Series([said[pair] for pair in zip(account["evidence"], account["value"])], account.index, dtype=object)


def _with_demand(told: pd.DataFrame, marking: Marking, language: str) -> pd.DataFrame:
    """The demand, which no source of the sites tells: it was looked up by territory."""
    demand = marking.evidence.facts[DEMAND].reset_index(drop=True)
    territory = marking.evidence.facts["territory"].reset_index(drop=True)
    known, said = demand.index[demand.notna()], phrase("demand_source", language)
    looked_up = pd.DataFrame({"evidence": DEMAND, "value": demand[known].map("{:.6g}".format), "unit": "share",
                              "source": [said.format(code=code) for code in territory[known].fillna("?")], "date": "",
                              "distance": np.nan, "how": ""})
    looked_up.index = known + 1
    new = looked_up[~looked_up.index.isin(told.index)]
    return pd.DataFrame({name: [*told[name], *new[name]] for name in new}, index=[*told.index, *new.index])
