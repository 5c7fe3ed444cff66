"""One activity table out of staff, customs and turnover, with the account of what each source had to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..words import Note, Notes, listed, tr
from .blend import blend_shares, source_weights, turnover
from .cells import number
from .imported import read_mapping

STAFF, EXPORTS, TURNOVER = "staff", "exports", "turnover"
SOURCES = (STAFF, EXPORTS, TURNOVER)
_SHARES = {STAFF: tr("staff {share:.0%}"), EXPORTS: tr("exports {share:.0%}"), TURNOVER: tr("turnover {share:.0%}")}
_FRENCH = {"effectifs": STAFF, "exportations": EXPORTS, "chiffre d'affaires": TURNOVER}  # as a planner writes weights
_ISLAND, _PARTS = "20", ["2A", "2B"]  # customs know Corsica whole


@dataclass(frozen=True)
class BlendedActivity:
    """Activity from several sources at once.

    Attributes
    ----------
    table : DataFrame: territory, activity, value, masked, low, high
    account : DataFrame by source: source, weight (of those given, adds up to 1), territories, classes, alone (classes that
        no other source knows), masked (cells), total (national, in its own unit)
    unit : the source whose national totals the values add up to
    """

    table: pd.DataFrame
    account: pd.DataFrame
    unit: str
    notes: tuple[Note, ...]


def blended_activity(
    sources: Mapping[str, pd.DataFrame],
    *,
    per_head: pd.Series | None = None,
    weights: Mapping[str, float] | None = None,
    unit: str = "",
) -> BlendedActivity:
    """Blend activity tables, class by class, on the shares of the territories.

    Parameters
    ----------
    sources : {"staff" or "exports": activity table of `engine.sources.activity.read_activity`}
    per_head : Series by class, optional
        `engine.sources.esane`; makes a third source, turnover, of the staff. Inside a class its shares are those of the
        staff: what it adds is how classes weigh against each other, where `unit` is turnover.
    weights : {source: weight above 0}, optional
        Default: source_weights.csv. Only their ratios matter.
    unit : a source, optional
        Whose national totals by class the result keeps. Default: the first of staff and exports that is given.

    Returns
    -------
    BlendedActivity
        French customs' Corsica (20) is shared out among 2A and 2B as the other sources do, class by class.

    Raises
    ------
    ParameterError, TableError
        Fewer than two sources; a turnover without staff; a weight missing; a unit that is no source.

    Examples
    --------
    >>> def rows(**values):
    ...     cells = {"activity": "1011", "value": list(values.values()), "masked": False}
    ...     return pd.DataFrame({"territory": list(values), **cells})
    >>> tables = {"staff": rows(A=30.0, B=70.0), "exports": rows(A=5.0, B=5.0)}
    >>> blended_activity(tables, weights={"staff": 1, "exports": 1}).table["value"].tolist()
    [40.0, 60.0]
    """
    tables = {name: sources[name] for name in SOURCES if name in sources}
    if per_head is not None:
        if STAFF not in tables:
            raise ParameterError(tr("Turnover per head: it needs the staff that it multiplies. Give a staff table too."))
        tables[TURNOVER] = turnover(tables[STAFF], per_head)
    if len(tables) < 2:
        raise ParameterError(tr("Several sources: give at least two of staff, exports and turnover per head."))
    unit = unit or next(iter(tables))
    if unit not in tables:
        raise ParameterError(
            tr("Unit of the result: {value} is no source that is given ({known})."), value=unit, known=", ".join(tables)
        )
    tables, corsica = _with_two_corsicas(tables)
    ordered = {unit: tables[unit], **{name: table for name, table in tables.items() if name != unit}}
    known = _weights(ordered, weights)
    table = blend_shares(ordered, known)
    account = _account(tables, known)
    return BlendedActivity(table, account, unit, (*corsica, *_notes(tables, account)))


def read_weights(words: str) -> dict[str, float]:
    """Weights as a user writes them.

    Raises
    ------
    ParameterError
        A source that does not exist, or a weight that is no number.

    Examples
    --------
    >>> read_weights("staff=2; exports = 0,5")
    {'staff': 2.0, 'exports': 0.5}
    """
    try:
        told = read_mapping(words, [*SOURCES, *_FRENCH])
    except ParameterError as error:
        raise ParameterError(tr("Weights of sources: {words} cannot be read. Write source=weight, parted by semicolons: "
                                "staff=2; exports=1; turnover=1."), words=words) from error
    told = {_FRENCH.get(name, name): weight for name, weight in told.items()}
    weights = number(pd.Series(told, dtype=object))
    if weights.isna().any():
        name = str(weights.index[weights.isna()][0])
        raise ParameterError(
            tr("Weights of sources: {value} is no number for {name}. Write {name}=1."), value=told[name], name=name
        )
    return {str(name): float(weight) for name, weight in weights.items()}


def _weights(tables: Mapping[str, pd.DataFrame], asked: Mapping[str, float] | None) -> dict[str, float]:
    """The proposed weights, those of one's own in their place."""
    known = {**source_weights().to_dict(), **(asked or {})}
    return {name: float(known[name]) for name in tables}


def _with_two_corsicas(tables: dict[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], list[Note]]:
    apart = [table for table in tables.values() if table["territory"].isin(_PARTS).any()]
    whole = [name for name, table in tables.items() if (table["territory"] == _ISLAND).any()]
    if not apart or not whole:
        return tables, []
    shown = pd.concat(apart, ignore_index=True)
    shown = shown[shown["territory"].isin(_PARTS)]
    shares = shown.pivot_table(index="activity", columns="territory", values="value", aggfunc="sum").reindex(columns=_PARTS)
    shares = shares.fillna(0.0).div(shares.sum(axis=1).replace(0.0, np.nan), axis=0)
    divided = {name: _divided(table, shares) if name in whole else table for name, table in tables.items()}
    note = Note(
        tr("Corsica whole (20) in {names}: shared out among 2A and 2B as elsewhere, by halves where nothing tells."),
        names=listed(whole),
    )
    return divided, [note]


def _divided(table: pd.DataFrame, shares: pd.DataFrame) -> pd.DataFrame:
    island = table[table["territory"] == _ISLAND]
    parts = [table[table["territory"] != _ISLAND]]
    for part in _PARTS:
        share = island["activity"].map(shares[part]).astype(float).fillna(0.5)
        figures = {name: island[name] * share for name in ("value", "low", "high") if name in island}
        parts.append(island.assign(territory=part, **figures))
    return pd.concat(parts, ignore_index=True)


def _account(tables: Mapping[str, pd.DataFrame], weights: Mapping[str, float]) -> pd.DataFrame:
    shown = {name: table.loc[table["value"].fillna(0.0) > 0] for name, table in tables.items()}
    classes = {name: set(table["activity"]) for name, table in shown.items()}
    lines = []
    for name, table in tables.items():
        others = set().union(*(found for other, found in classes.items() if other != name))
        lines.append((
            name,
            weights[name] / sum(weights.values()),
            table["territory"].nunique(),
            len(classes[name]),
            len(classes[name] - others),
            int(table["masked"].sum()),
            float(shown[name]["value"].sum()),
        ))
    return pd.DataFrame(lines, columns=["source", "weight", "territories", "classes", "alone", "masked", "total"])


def _notes(tables: Mapping[str, pd.DataFrame], account: pd.DataFrame) -> list[Note]:
    weights = Notes(Note(_SHARES[row.source], share=row.weight) for row in account.itertuples())
    notes = [Note(tr("Weights of the sources: {weights}; in a class that one does not know, the others share its weight."),
                  weights=weights)]
    everywhere = set.intersection(*(set(table["territory"]) for table in tables.values()))
    for name, table in tables.items():
        only = sorted(set(table["territory"]) - everywhere)
        if only:
            notes.append(Note(tr("{count} territories of {name} are not in every source ({codes}): the sources that lack "
                                 "them count as nothing there."), count=len(only), name=name, codes=listed(only)))
    return notes
