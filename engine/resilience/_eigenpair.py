"""The second eigenpair of a symmetric matrix whose first one is known: all that an axis of complexity needs.

A full decomposition of 3,000 territories takes seconds and three more tables of their size. Lanczos (1950),
doi:10.6028/jres.045.026, with every step made orthogonal to all before it, reads the matrix some hundred times.
"""

from __future__ import annotations

import numpy as np

SMALL = 500  # rows up to which the full decomposition is as fast
STEPS = 400  # before it is given up for the full decomposition: two axes that are almost alike
EVERY = 10  # steps between two looks at how far it has come
PRECISE = 1e-13  # of the largest eigenvalue, which is 1


def second_eigenpair(matrix: np.ndarray, first: np.ndarray) -> tuple[float, np.ndarray]:
    """Second largest eigenvalue and its vector, of length 1.

    Parameters
    ----------
    matrix : float64, square, symmetric, no eigenvalue below 0, the largest 1
    first : its first eigenvector, of length 1
    """
    if len(matrix) > SMALL:
        found = _by_lanczos(matrix, first)
        if found is not None:
            return found
    value, vector = np.linalg.eigh(matrix)
    return float(value[-2]), vector[:, -2]


def _by_lanczos(matrix: np.ndarray, first: np.ndarray) -> tuple[float, np.ndarray] | None:
    """The same by steps, or None where they do not come to an end."""
    steps = min(STEPS, len(matrix) - 1)
    basis = np.empty((steps + 2, len(matrix)))
    basis[0], basis[1] = first, np.random.default_rng(0).normal(size=len(matrix))
    length = _made_orthogonal(basis[1], basis[:1])
    small = np.zeros((steps + 1, steps + 1))  # the matrix as the basis sees it: three diagonals
    for step in range(steps):
        basis[step + 1] /= length
        basis[step + 2] = matrix @ basis[step + 1]
        small[step, step] = basis[step + 1] @ basis[step + 2]
        length = _made_orthogonal(basis[step + 2], basis[: step + 2])
        small[step, step + 1] = small[step + 1, step] = length
        if (step + 1) % EVERY and length > PRECISE and step + 1 < steps:
            continue
        value, vector = np.linalg.eigh(small[: step + 1, : step + 1])
        if length * abs(vector[-1, -1]) <= PRECISE:
            return float(value[-1]), vector[:, -1] @ basis[1 : step + 2]
    return None


def _made_orthogonal(row: np.ndarray, basis: np.ndarray) -> float:
    """Take out of `row`, in place, what it shares with the basis; twice, for rounding leaves some; gives its length."""
    for _ in range(2):
        row -= (basis @ row) @ basis
    return float(np.linalg.norm(row))
