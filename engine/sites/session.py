"""The session file: what a room decided (weights, exclusions overridden, sites taken, scenario), to reopen and compare.

Plain JSON, one object, versioned; written aside, then in place. It holds choices, never results: those are computed again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

import pandas as pd

from ..atomic_write import written_aside
from ..errors import TableError
from ..words import tr

KIND, VERSION = "ressort session", 1
SCENARIOS = ("A", "B", "C", "")


@dataclass(frozen=True)
class Override:
    """An exclusion lifted: which rule of which site, who said so, when (ISO date) and why."""

    site: str
    rule: str
    who: str
    when: str
    why: str


@dataclass(frozen=True)
class Session:
    """Choices of a session.

    Attributes
    ----------
    title, territory, date : what the file is called by; territory is a code, date is ISO
    profile : use profile the sites were marked for
    weights : {criterion: weight}
    path_weights : {indicator of the two paths: weight}
    overrides : exclusions lifted
    taken : sites chosen, in order
    scenario : "A", "B", "C" or '' (not decided)
    parameters : {parameter: number or text}, of the runs (need of floors, budget, radius...)
    """

    title: str = ""
    territory: str = ""
    date: str = ""
    profile: str = "productive_hotel"
    weights: Mapping[str, float] = field(default_factory=dict)
    path_weights: Mapping[str, float] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    taken: tuple[str, ...] = ()
    scenario: str = ""
    parameters: Mapping[str, float | str | bool | None] = field(default_factory=dict)


def save_session(session: Session, path: str | Path) -> None:
    """Write it; what stood there before is replaced only once all is written."""
    content = {"kind": KIND, "version": VERSION, **asdict(session)}
    with written_aside(path) as aside:
        aside.write_text(json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def open_session(path: str | Path) -> Session:
    """Read it.

    Raises
    ------
    TableError
        No such file, not a session, of a later version, or a field that is not what it should be.
    """
    path = Path(path)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise TableError(tr("{name}: no such file. Check the path."), name=str(path)) from error
    except (OSError, ValueError) as error:
        raise TableError(tr("{name} is no session file: it cannot be read as JSON."), name=path.name) from error
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise TableError(tr("{name} is no session file of Ressort."), name=path.name)
    if content.get("version") != VERSION:
        raise TableError(tr("{name} was written by another version of Ressort (session format {found}; this one reads "
                            "{known}). "
                            "Update the plugin."), name=path.name, found=content.get("version"), known=VERSION)
    known = {item.name for item in fields(Session)}
    kept = {name: value for name, value in content.items() if name in known}
    _check(kept, path.name)
    overrides = tuple(Override(**{item.name: str(row.get(item.name, "")) for item in fields(Override)})
                      for row in kept.pop("overrides", []))
    return Session(**{**kept, "overrides": overrides, "taken": tuple(kept.get("taken", ()))})


def _check(content: dict, name: str) -> None:
    kinds = {"title": str, "territory": str, "date": str, "profile": str, "scenario": str, "weights": dict,
             "path_weights": dict, "overrides": list, "taken": list, "parameters": dict}
    wrong = [key for key, value in content.items() if not isinstance(value, kinds[key])]
    for key in ("weights", "path_weights"):
        values = content.get(key, {})
        if key not in wrong and not all(isinstance(value, (int, float)) and value >= 0 for value in values.values()):
            wrong.append(key)
    if "scenario" not in wrong and content.get("scenario", "") not in SCENARIOS:
        wrong.append("scenario")
    if "overrides" not in wrong and not all(isinstance(row, dict) for row in content.get("overrides", [])):
        wrong.append("overrides")
    if wrong:
        raise TableError(tr("{name}: these fields are not what a session holds: {fields}. Open it again in the plugin, or "
                            "mend "
                            "the file."), name=name, fields=", ".join(sorted(set(wrong))))


def compare_sessions(one: Session, other: Session) -> pd.DataFrame:
    """What differs: kind (a field of the session), item (what in it, '' for a field as a whole), before, after.

    No row where they agree. An entry that a session lacks is ''.

    Examples
    --------
    >>> compare_sessions(Session(taken=("s1",)), Session(taken=("s1", "s2"), scenario="C")).values.tolist()
    [['scenario', '', '', 'C'], ['taken', 's2', '', 'taken']]
    """
    rows = [[name, "", str(getattr(one, name)), str(getattr(other, name))]
            for name in ("title", "territory", "date", "profile", "scenario") if getattr(one, name) != getattr(other, name)]
    for name in ("weights", "path_weights", "parameters"):
        before, after = getattr(one, name), getattr(other, name)
        rows += [[name, key, _said(before.get(key)), _said(after.get(key))]
                 for key in sorted({*before, *after}) if before.get(key) != after.get(key)]
    lifted = [{f"{row.site}, {row.rule}": row.why for row in session.overrides} for session in (one, other)]
    rows += [["overrides", item, lifted[0].get(item, ""), lifted[1].get(item, "")]
             for item in sorted({*lifted[0], *lifted[1]}) if lifted[0].get(item) != lifted[1].get(item)]
    for site in sorted({*one.taken} ^ {*other.taken}):
        rows.append(["taken", site, "taken" if site in one.taken else "", "taken" if site in other.taken else ""])
    return pd.DataFrame(rows, columns=["kind", "item", "before", "after"])


def _said(value: object) -> str:
    return "" if value is None else str(value)
