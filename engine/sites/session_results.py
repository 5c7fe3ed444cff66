"""What two sessions give, side by side: hectares, euros, floors and jobs of the sites each takes; who comes in, who goes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ..errors import TableError
from ..words import listed, tr
from .session import Session

MEASURES = ("floor_m2", "take_low", "take_high", "spared_low", "spared_high", "cost_low", "cost_high", "jobs_low",
            "jobs_high")
KEPT, IN, OUT = "kept", "in", "out"


def taken_sums(taken: Sequence[str], sites: pd.DataFrame) -> pd.Series:
    """Sums over the sites taken: their number, then each measure that the table has; NaN where one of them is unknown.

    Parameters
    ----------
    taken : labels of sites
    sites : DataFrame by site, any of MEASURES (m2, ha, EUR, jobs)

    Raises
    ------
    TableError : a site taken that the table lacks, or holds twice.

    Examples
    --------
    >>> plots = pd.DataFrame({"cost_low": [2.0, None, 3.0]}, ["a", "b", "c"])
    >>> taken_sums(["a", "c"], plots).tolist(), taken_sums(["a", "b"], plots).tolist()
    ([2.0, 5.0], [2.0, nan])
    """
    absent = [site for site in taken if site not in sites.index]
    twice = sites.index[sites.index.duplicated()].unique()
    if absent:
        raise TableError(tr("Sessions: {count} sites that one of them takes are not in the table of sites ({sites}). Give "
                            "the sites both were made with."), count=len(absent), sites=listed(absent))
    if len(twice):
        raise TableError(tr("Sessions: {sites} stands twice in the table of sites. Keep one row for each."),
                         sites=listed(twice))
    rows = sites.loc[list(taken), [name for name in MEASURES if name in sites]].astype(float)
    return pd.Series({"sites": float(len(rows)), **{name: rows[name].sum(skipna=False) for name in rows}}, dtype=float)


def compare_results(one: Session, other: Session, sites: pd.DataFrame) -> pd.DataFrame:
    """Measure, before, after, difference: what the sites of each session add up to (see `taken_sums`).

    Examples
    --------
    >>> plots = pd.DataFrame({"cost_low": [2.0, 3.0]}, ["a", "b"])
    >>> compare_results(Session(taken=("a",)), Session(taken=("a", "b")), plots).values.tolist()
    [['sites', 1.0, 2.0, 1.0], ['cost_low', 2.0, 5.0, 3.0]]
    """
    before, after = (taken_sums(session.taken, sites) for session in (one, other))
    table = pd.DataFrame({"before": before, "after": after, "difference": after - before})
    return table.rename_axis("measure").reset_index()


def compare_sites(one: Session, other: Session) -> pd.DataFrame:
    """Site and change: "kept", "in" (taken by the second only) or "out" (by the first only); order of the sessions.

    Examples
    --------
    >>> compare_sites(Session(taken=("a", "b")), Session(taken=("b", "c"))).values.tolist()
    [['a', 'out'], ['b', 'kept'], ['c', 'in']]
    """
    every = list(dict.fromkeys([*one.taken, *other.taken]))
    change = [OUT if site not in other.taken else KEPT if site in one.taken else IN for site in every]
    return pd.DataFrame({"site": every, "change": change})
