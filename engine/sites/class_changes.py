"""What would change the class of a site: the one criterion to better, or not to lose; the unknown that decides."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .suitability import POSSIBLE, SUITABLE, WEAK
from .tables import parameter

UP, DOWN = "up", "down"


def class_changes(memberships: pd.DataFrame, weights: pd.Series, classes: pd.Series) -> pd.DataFrame:
    """For each site with a score, the class next to its own and the criterion that alone would bring it there.

    With w a share of the weight of what is known, a criterion at u moves the score by w (1 - u) at most if it is bettered,
    by w u if it is lost. Weak and possible sites look upwards, suitable ones downwards.

    Returns
    -------
    DataFrame, same rows: direction ("up", "down" or None), points (0 to 100 that part the score from the other class),
    criterion (the one that moves the score most; None if none suffices alone), membership (what it would have to be)

    Examples
    --------
    >>> u = pd.DataFrame({"area": [1.0], "soil": [0.3], "owner": [0.2]})
    >>> change = class_changes(u, pd.Series({"area": 0.4, "soil": 0.3, "owner": 0.3}), pd.Series(["possible"]))
    >>> change.round(4).values.tolist()    # score 0.55; to 0.65 owner must gain 0.1 / 0.3
    [['up', 10.0, 'owner', 0.5333]]
    """
    known = memberships.notna()
    shares = known.mul(weights.reindex(memberships.columns).fillna(0.0))
    shares = shares.div(shares.sum(axis=1).replace(0, np.nan), axis=0)
    u = memberships.to_numpy(dtype=float)
    share = shares.to_numpy(dtype=float)
    score = np.nansum(share * u, axis=1)
    suitable, possible = parameter("suitable_from"), parameter("possible_from")
    is_up = classes.isin([WEAK, POSSIBLE]).to_numpy()
    is_down = (classes == SUITABLE).to_numpy()
    limit = np.where(classes == WEAK, possible, suitable)
    gap = np.abs(limit - score)
    with np.errstate(invalid="ignore", divide="ignore"):
        room = np.nan_to_num(np.where(is_up[:, None], share * (1 - u), share * u), nan=-1.0)
        best = room.argmax(axis=1) if room.shape[1] else np.zeros(len(room), dtype=int)
        rows = np.arange(len(room))
        enough = (room[rows, best] >= gap - 1e-12) & (is_up | is_down) & (share[rows, best] > 0)
        moved = u[rows, best] + np.where(is_up, 1, -1) * gap / share[rows, best]
    names = memberships.columns.to_numpy(dtype=object)
    criterion = pd.Series(names[best], memberships.index, dtype=object).where(enough, None)
    direction = pd.Series(np.select([is_up, is_down], [UP, DOWN], ""), memberships.index, dtype=object)
    return pd.DataFrame({"direction": direction.where(direction != "", None),
                         "points": pd.Series(100 * gap, memberships.index).where(is_up | is_down),
                         "criterion": criterion,
                         "membership": pd.Series(np.where(enough, moved, np.nan), memberships.index).clip(0, 1)})
