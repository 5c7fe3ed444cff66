"""Two goals at once, and many opinions: the front of coverage against land take, and how often each site is chosen.

Front by epsilon-constraint (Haimes et al., 1971): land take is limited step by step, plans that another betters are dropped.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from ..errors import ParameterError
from ..progress import Progress, ShouldStop, check, never, quiet
from ..words import tr
from .planning_rules import session_parameter
from .portfolio import Portfolio
from .robustness import draw_weights

Solve = Callable[[float], Portfolio]


def land_front(solve: Solve, land_take: pd.Series, limits: list[float], *, should_stop: ShouldStop = never,
               progress: Progress = quiet) -> pd.DataFrame:
    """Plans no other plan betters in both goals, by rising land take.

    Parameters
    ----------
    solve : limit on the land take (ha) -> Portfolio; a limit that cannot be met raises ParameterError and is skipped
    land_take : Series by site, ha
    limits : limits to try, ha

    Returns
    -------
    DataFrame: limit, land_take, objective, bound, gap, sites (number), chosen (list). A plan found under a lower limit is
    kept where a higher one gave less, so that more land never means less coverage.
    """
    rows, best = [], None
    for done, limit in enumerate(sorted(set(limits))):
        check(should_stop)
        try:
            plan = solve(limit)
        except ParameterError:
            continue
        finally:
            progress((done + 1) / len(limits))
        taken = float(land_take.reindex(plan.chosen).fillna(0).sum())
        if best is not None and plan.objective <= best * (1 + 1e-9):
            continue
        best = plan.objective
        rows.append({"limit": limit, "land_take": taken, "objective": plan.objective, "bound": plan.bound, "gap": plan.gap,
                     "sites": len(plan.chosen), "chosen": plan.chosen})
    if not rows:
        raise ParameterError(tr("Front: no choice of sites respects any of the {count} limits on land take. Raise them."),
                             count=len(limits))
    front = pd.DataFrame(rows)
    least = front["land_take"][::-1].cummin()[::-1]  # a later plan that takes less land betters this one in both
    kept = front["land_take"] < least.shift(-1, fill_value=np.inf)
    return front[kept].reset_index(drop=True)


def front_limits(land_take: pd.Series, chosen: list[str]) -> list[float]:
    """Limits to try: from no land at all to what the best plan takes, evenly; beyond it, land buys nothing more.

    Parameters
    ----------
    land_take : Series by site, ha; chosen : sites of the best plan within all other limits

    Examples
    --------
    >>> front_limits(pd.Series([0.5, 2.0], ["a", "b"]), ["b"])[:3]
    [0.0, 0.2, 0.4]
    """
    points = int(session_parameter("front_points"))
    high = float(land_take.reindex(chosen).fillna(0).sum())
    return [round(float(limit), 9) for limit in np.linspace(0, high, points)]


def choice_frequency(memberships: pd.DataFrame, solve: Callable[[pd.Series], Portfolio], *, draws: int = 100, seed: int = 0,
                     should_stop: ShouldStop = never, progress: Progress = quiet) -> pd.Series:
    """Share of draws of the weights (SMAA) in which each site is chosen, 0 to 1.

    Parameters
    ----------
    memberships : DataFrame, sites x criteria, 0 to 1, NaN unknown (a site is judged by what is known of it)
    solve : scores by site (0 to 1) -> Portfolio
    draws : sets of weights, Dirichlet(1, ..., 1); seed : of the generator
    """
    generator = np.random.default_rng(seed)
    weights, _ = draw_weights(memberships.columns, draws, generator, should_stop=should_stop)
    u = memberships.to_numpy(dtype=np.float64)
    known = np.isfinite(u)
    times = pd.Series(0, memberships.index)
    for done, weight in enumerate(weights):
        check(should_stop)
        sums = (np.where(known, u, 0.0) * weight).sum(axis=1)
        scores = sums / np.maximum((known * weight).sum(axis=1), 1e-12)
        times[solve(pd.Series(scores, memberships.index)).chosen] += 1
        progress((done + 1) / draws)
    return times / draws
