"""Why a site has its score, in words: what speaks for it, what against, what is not known, what to ask next."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..nomenclatures.families import families as family_names
from ..words import listed
from .demand import Demand
from .exclusions import Exclusions
from .tables import parameter, phrase, texts


def contributions(memberships: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """What each criterion adds to or takes from a site against the median site: w (u - median), NaN where unknown.

    Examples
    --------
    >>> u = pd.DataFrame({"area": [0.0, 0.5, 1.0], "soil": [1.0, 1.0, np.nan]})
    >>> contributions(u, pd.Series({"area": 0.6, "soil": 0.4})).values.tolist()
    [[-0.3, 0.0], [0.0, 0.0], [0.3, nan]]
    """
    return (memberships - memberships.median()) * (weights / weights.sum())


def exclusion_reasons(exclusions: Exclusions, language: str = "en") -> pd.Series:
    """The reasons of each excluded site, each with its legal or technical source; '' for the others."""
    labels, sources = (texts("site_exclusions.csv", "id", column, language) for column in ("label", "source"))
    said = {name: f"{labels[name]} ({sources[name]})" for name in exclusions.applied.columns}
    return _joined(exclusions.applied, said)


def reasons(memberships: pd.DataFrame, weights: pd.Series, exclusions: Exclusions, questions: pd.Series, *,
            language: str = "en") -> pd.Series:
    """One text for each site.

    The criteria that add most and that cost most against the median site, of those that speak for the site and against
    it; what is unknown; the next question; what to note or to check.
    """
    wording = _Wording(memberships.columns, language)
    added = contributions(memberships, weights).to_numpy()
    u = memberships.to_numpy()
    middle, shown = parameter("reason_middle"), int(parameter("reasons_shown"))
    weighs = weights.reindex(memberships.columns).fillna(0.0).to_numpy() > 0
    for_it = _first(np.where((u >= middle) & (added >= 0) & weighs, added, np.nan), shown, wording.high)
    against = _first(np.where((u < middle) & (added <= 0) & weighs, -added, np.nan), shown, wording.low)
    notes = _notes(exclusions, language)
    result = []
    for row, unknown in enumerate(np.isnan(u) & weighs):
        parts = [wording.strong.format(listed="; ".join(for_it[row]))] if for_it[row] else []
        if against[row]:
            parts.append(wording.weak.format(listed="; ".join(against[row])))
        if unknown.any():
            names = wording.labels[unknown]
            parts.append(wording.unknown.format(count=len(names), listed=listed(names)))
        question = questions.iloc[row]
        if question:
            parts.append(wording.next.format(question=wording.questions.get(question, question)))
        if notes[row]:
            parts.append(wording.flags.format(listed=notes[row]))
        result.append(" ".join(part if part.endswith("?") else f"{part}." for part in parts))
    return pd.Series(result, memberships.index, dtype=object)


def families_text(demand: Demand | None, territory: pd.Series, language: str = "en") -> pd.Series:
    """For each site, the families that its territory lacks most and the use can host, each with products within reach."""
    if demand is None:
        return pd.Series("", territory.index, dtype=object)
    said = {}
    names = family_names()
    column = f"name_{language}" if f"name_{language}" in names else "name_en"
    products = {key: rows["product"].tolist() for key, rows in demand.leaps.groupby(["territory", "family"])}
    with_leaps = phrase("leaps", language)
    for code, rows in demand.families[demand.families["pull"] > 0].groupby("territory"):
        parts = []
        for family in rows["family"].head(int(parameter("families_shown"))):
            name = names[column].get(family, family)
            leaps = products.get((code, family))
            parts.append(with_leaps.format(family=name, products=listed(leaps)) if leaps else str(name))
        said[code] = "; ".join(parts)
    return territory.map(said).fillna("").astype(object)


class _Wording:
    """Sentences of site_criteria.csv in one language; a criterion of the user's own goes by its name."""

    def __init__(self, criteria: pd.Index, language: str) -> None:
        def of(column: str) -> dict[str, str]:
            return texts("site_criteria.csv", "criterion", column, language)

        labels = of("label")
        self.labels = np.array([labels.get(name, name) for name in criteria], dtype=object)
        self.high = [of("reason_high").get(name, name) for name in criteria]
        self.low = [of("reason_low").get(name, name) for name in criteria]
        self.questions = of("question")
        self.strong, self.weak = phrase("strong", language), phrase("weak", language)
        self.unknown, self.next = phrase("unknown", language), phrase("next", language)
        self.flags = phrase("flags", language)


def _first(amounts: np.ndarray, shown: int, sentences: list[str]) -> list[list[str]]:
    """Sentences of the largest amounts of each row, NaN left out."""
    order = np.argsort(-amounts, axis=1, kind="stable")[:, :shown]  # NaN sorts last
    kept = ~np.isnan(np.take_along_axis(amounts, order, axis=1))
    rows = zip(order.tolist(), kept.tolist())
    return [[sentences[place] for place, ok in zip(places, keep) if ok] for places, keep in rows]


def _notes(exclusions: Exclusions, language: str) -> list[str]:
    """Flags, rules to check and rules lifted, of each site, in one line."""
    flags = texts("site_flags.csv", "id", "label", language)
    rules = texts("site_exclusions.csv", "id", "label", language)
    checks, lifted = ({name: phrase(kind, language).format(label=label) for name, label in rules.items()}
                      for kind in ("check", "overridden"))
    columns = [_joined(exclusions.flags, flags), _joined(exclusions.to_check, checks),
               _joined(exclusions.overridden, lifted)]
    return ["; ".join(part for part in parts if part) for parts in zip(*columns)]


def _joined(holds: pd.DataFrame, said: dict[str, str]) -> pd.Series:
    """Texts of the columns that hold, parted by "; "."""
    words = np.array([said[name] for name in holds.columns], dtype=object)
    cells = holds.to_numpy(dtype=bool)
    result = np.full(len(holds), "", dtype=object)
    for row in np.flatnonzero(cells.any(axis=1)):
        result[row] = "; ".join(words[cells[row]])
    return pd.Series(result, holds.index, dtype=object)
