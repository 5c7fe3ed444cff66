"""Shrunk quotients: one establishment of the benefit of the doubt, since a quotient over three workshops is mostly luck.

Off unless asked for (METHOD 4: no silent shrinkage). docs/method/fidelity.md, R2, tells why one and what it moves.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import ParameterError
from ..words import tr


def shrink(quotients: pd.DataFrame, activity_matrix: pd.DataFrame, establishments: pd.DataFrame,
           prior: float) -> pd.DataFrame:
    """Location quotients drawn towards 1 as if `prior` establishments of average mix stood behind each.

    ``m[r, c] = n[c] g[r]`` establishments would stand in r without any specialisation; ``LQ* = (k + m LQ) / (k + m)``
    where the territory has the class at all, 0 where it has not; then each class is scaled so that territories add up to
    the nation: ``LQ** = LQ* / sum_r (E[r] / E) LQ*``. Posterior mean of a gamma-Poisson model: Clayton and Kaldor (1987),
    doi:10.2307/2532003.

    Parameters
    ----------
    quotients : DataFrame, territories x classes
        From `location_quotient` of `activity_matrix`, whose territories make up the nation.
    activity_matrix : DataFrame like `quotients`
    establishments : DataFrame like `quotients`, counts; absent pairs are 0
    prior : float >= 0, number of establishments (k); 0 leaves the quotients as they are

    Returns
    -------
    DataFrame like `quotients`; NaN stays NaN.

    Examples
    --------
    >>> staff = pd.DataFrame([[10.0, 0.0], [10.0, 20.0]], ["A", "B"], ["1071", "2562"])
    >>> lq = pd.DataFrame([[2.0, 0.0], [2 / 3, 4 / 3]], staff.index, staff.columns)
    >>> count = pd.DataFrame([[2, 0], [1, 3]], staff.index, staff.columns)
    >>> shrink(lq, staff, count, 1.0).round(3).values.tolist()
    [[1.565, 0.0], [0.812, 1.333]]
    """
    if isinstance(prior, bool) or not isinstance(prior, (int, float, np.number)) or not prior >= 0 or np.isinf(prior):
        raise ParameterError(tr("shrinkage: received {value}; expected a number of establishments, 0 or more."),
                             value=repr(prior))
    if prior == 0:
        return quotients
    expected = expected_counts(establishments, quotients)
    values = quotients.to_numpy()
    drawn = np.where(values == 0, 0.0, (prior + expected * values) / (prior + expected))
    share = np.nansum(activity_matrix.to_numpy(np.float64), axis=1)
    nation = np.nansum(drawn * (share / max(share.sum(), 1e-300))[:, None], axis=0)
    scaled = np.divide(drawn, nation, out=drawn.copy(), where=nation > 0)
    return pd.DataFrame(scaled, quotients.index, quotients.columns)


def expected_counts(establishments: pd.DataFrame, like: pd.DataFrame) -> npt.NDArray[np.float64]:
    """Establishments that would stand in each cell of `like` without any specialisation."""
    counts = establishments.reindex(index=like.index, columns=like.columns).fillna(0.0).to_numpy(np.float64)
    expected: npt.NDArray[np.float64] = np.multiply.outer(counts.sum(axis=1) / max(counts.sum(), 1.0), counts.sum(axis=0))
    return expected
