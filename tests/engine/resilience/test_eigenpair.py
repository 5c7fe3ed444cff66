"""The second eigenpair by steps is that of the full decomposition; where the steps do not end, it is taken whole."""
import numpy as np
import pytest
from ressort.engine.resilience import _eigenpair
from ressort.engine.resilience._eigenpair import second_eigenpair
from ressort.engine.resilience.complexity import _second_axis, _shared


def walk(size, seed=0, filled=0.3):
    """A matrix as complexity has it, and its first eigenvector."""
    cells = np.random.default_rng(seed).random((size, size + 50)) < np.linspace(0.9 * filled, filled, size + 50)
    many = cells.sum(axis=1)
    root = np.sqrt(many)
    return _shared(cells, cells.sum(axis=0)) / np.multiply.outer(root, root), root / np.linalg.norm(root)


@pytest.mark.parametrize("size, filled", [(40, 0.3), (600, 0.3), (700, 0.02)])
def test_both_ways_give_the_same_pair(monkeypatch, size, filled):
    matrix, first = walk(size, filled=filled)
    value, vector = np.linalg.eigh(matrix)
    assert value[-1] == pytest.approx(1)
    monkeypatch.setattr(_eigenpair, "SMALL", 1)
    found, axis = second_eigenpair(matrix, first)
    assert found == pytest.approx(value[-2], rel=1e-12)
    assert abs(axis @ vector[:, -2]) == pytest.approx(1, abs=1e-12)
    np.testing.assert_allclose(matrix @ axis, found * axis, atol=1e-12)


def test_a_matrix_of_few_dimensions_ends_early(monkeypatch):
    """Three eigenvalues, 1, 1/2 and 0: the steps end where nothing is left."""
    monkeypatch.setattr(_eigenpair, "SMALL", 1)
    axes = np.linalg.qr(np.random.default_rng(1).normal(size=(60, 2)))[0]
    found, axis = second_eigenpair(axes @ np.diag([1, 0.5]) @ axes.T, axes[:, 0])
    assert found == pytest.approx(0.5)
    assert abs(axis @ axes[:, 1]) == pytest.approx(1)


def test_steps_without_end_are_given_up_for_the_whole(monkeypatch):
    matrix, first = walk(50)
    monkeypatch.setattr(_eigenpair, "SMALL", 1)
    monkeypatch.setattr(_eigenpair, "STEPS", 3)
    assert _eigenpair._by_lanczos(matrix, first) is None
    assert second_eigenpair(matrix, first)[0] == pytest.approx(np.linalg.eigvalsh(matrix)[-2])


def test_the_axis_of_more_territories_than_products_and_in_pieces_is_the_same(monkeypatch):
    cells = np.random.default_rng(3).random((90, 40)) < 0.4
    rows, columns = _second_axis(cells)
    monkeypatch.setattr("ressort.engine.resilience.complexity.SHARED_BYTES", 1000)
    monkeypatch.setattr(_eigenpair, "SMALL", 1)
    again, across = _second_axis(cells)
    sign = np.sign(rows @ again)
    np.testing.assert_allclose(sign * again / np.linalg.norm(again), rows / np.linalg.norm(rows), atol=1e-12)
    np.testing.assert_allclose(across / np.linalg.norm(across) * sign, columns / np.linalg.norm(columns), atol=1e-12)
