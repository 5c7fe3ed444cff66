"""What hides moves every quotient: ends by hand, against all corners, with limits on sums, shrunk, as shares."""
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import rca
from ressort.engine.resilience.downscaling import goods_quotients, regional_rca_bounds
from ressort.engine.resilience.masked import most_hidden, quotient_ends, share_ends

# 40 of 100 in 01; up to 20 hide in 02, first class; up to 10 in 01, second class.
SEEN = np.array([[30.0, 10.0], [20.0, 40.0]])
MOST = np.array([[0.0, 10.0], [20.0, 0.0]])
NOTHING = np.zeros((2, 2))


def test_by_hand():
    low, high = quotient_ends(SEEN, most_hidden(MOST))
    # 30 of 40 and 50: at worst 10 more in the territory and 20 in the class; nothing can hide elsewhere
    assert low[0, 0] == 30 * 130 / (50 * 70) and high[0, 0] == 30 * 100 / (40 * 50)
    # 40 of 60 and 50, both neighbours of what hides
    assert low[1, 1] == 40 * 130 / (80 * 60) and high[1, 1] == 40 * 100 / (60 * 50)
    # 10 to 20 in 01, second class: what hides in 02, first class, only raises it
    assert low[0, 1] == 10 * 100 / (40 * 50) and high[0, 1] == pytest.approx(20 * 130 / (50 * 60))


def test_what_hides_elsewhere_raises_a_visible_quotient():
    low, high = quotient_ends(SEEN, most_hidden(np.array([[0.0, 0.0], [0.0, 50.0]])))
    assert low[0, 0] == 30 * 100 / (40 * 50) and high[0, 0] == 30 * 150 / (40 * 50)


def test_a_territory_that_makes_one_thing_falls_with_what_hides_in_it():
    """Its quotient is T / C: 100 more of both bring it from 5 to 2."""
    low, high = quotient_ends(np.diag([25.0, 50.0, 50.0]), most_hidden(np.diag([100.0, 0.0, 0.0])))
    assert low[0, 0] == 225 / 125 and high[0, 0] == 125 / 25


def test_nothing_hidden_is_the_quotient_itself():
    for end in quotient_ends(SEEN, most_hidden(NOTHING)):
        np.testing.assert_array_equal(end, rca(pd.DataFrame(SEEN)).to_numpy())


def test_a_cell_without_limit_is_endless_and_leaves_the_others():
    low, high = quotient_ends(SEEN, most_hidden(np.where(MOST == 20, np.inf, MOST)))
    alone = quotient_ends(SEEN, most_hidden(np.where(MOST == 20, 0.0, MOST)))
    assert np.isinf(high[1, 0])
    np.testing.assert_array_equal(low, alone[0])
    assert high[[0, 0, 1], [0, 1, 1]].tolist() == alone[1][[0, 0, 1], [0, 1, 1]].tolist()


def test_a_limit_of_the_sum_bounds_a_cell_that_has_none():
    no_limit = np.where(MOST > 0, np.inf, MOST)
    _, high = quotient_ends(SEEN, most_hidden(no_limit, np.array([10.0, np.inf]), np.array([20.0, 9.0])))
    assert np.isfinite(high).all()


def test_where_nothing_is_seen_the_end_is_neared():
    """The least that hides in 01 gives it, in each class, the nation's whole weight over the class's."""
    seen, most = np.array([[0.0, 0.0], [20.0, 60.0]]), np.array([[5.0, 5.0], [0.0, 0.0]])
    low, high = quotient_ends(seen, most_hidden(most))
    assert low[0].tolist() == [0, 0] and high[0].tolist() == [80 / 20, 80 / 60]
    nowhere = quotient_ends(np.array([[0.0, 0.0], [0.0, 60.0]]), most_hidden(most))[1]
    assert nowhere[0, 0] == np.inf


# property, oracle


@st.composite
def secrets(draw):
    """Seen and the most that hides, in whole numbers, few masked cells: all their combinations can be tried."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    cells = rows * columns
    values = draw(st.lists(st.one_of(st.just(0), st.integers(0, 9)), min_size=cells, max_size=cells))
    masked = draw(st.lists(st.integers(0, cells - 1), min_size=1, max_size=5, unique=True))
    most = np.zeros(cells)
    most[masked] = draw(st.lists(st.integers(1, 3), min_size=len(masked), max_size=len(masked)))
    return np.reshape(values, (rows, columns)).astype(float), most.reshape(rows, columns)


def completions(seen, most, steps):
    """Every way to fill the masked cells with 0, ..., or with its end only: completions x territories x classes."""
    places = np.argwhere(most > 0)
    ways = np.array(list(product(*(steps(most[tuple(place)]) for place in places))), float)
    hidden = np.zeros((len(ways), *seen.shape))
    hidden[:, places[:, 0], places[:, 1]] = ways
    return hidden


def quotients(values):
    expected = values.sum(axis=2, keepdims=True) * values.sum(axis=1, keepdims=True)
    values = values * values.sum(axis=(1, 2), keepdims=True)
    return np.divide(values, expected, out=np.zeros_like(values), where=expected > 0)


@given(secrets())
def test_the_ends_are_those_of_all_corners(secret):
    """Cell by cell: all others at a corner, the cell itself anywhere (2,000 steps, and next to nothing)."""
    seen, most = secret
    low, high = quotient_ends(seen, most_hidden(most))
    corners = completions(seen, most, lambda limit: (0, limit))
    for row, column in np.ndindex(*seen.shape):
        found = []
        for own in ([1e-9, *np.linspace(0, most[row, column], 2001)] if most[row, column] else [0]):
            others = corners.copy()
            others[:, row, column] = own
            values = seen + others
            cell, total = values[:, row, column], values.sum(axis=(1, 2))
            below = values[:, row].sum(axis=1) * values[:, :, column].sum(axis=1)
            found.append(np.divide(cell * total, below, out=np.zeros(len(cell)), where=below > 0))
        found = np.concatenate(found)
        assert low[row, column] == pytest.approx(found.min(), rel=1e-9, abs=1e-12)
        if np.isinf(high[row, column]):
            assert found.max() > 1e6
        else:
            assert high[row, column] == pytest.approx(found.max(), rel=1e-5)
            assert high[row, column] >= found.max() * (1 - 1e-12)


@given(secrets(), st.data())
def test_limits_of_sums_hold_and_the_low_end_is_reached(secret, draw):
    """All whole fillings that keep to the limits: corners of such limits are whole."""
    seen, most = secret
    limit = st.one_of(st.just(np.inf), st.integers(0, 6))
    limits = [np.array(draw.draw(st.lists(limit, min_size=count, max_size=count)), float) for count in seen.shape]
    low, high = quotient_ends(seen, most_hidden(most, *limits))
    hidden = completions(seen, most, lambda limit: range(int(limit) + 1))
    hidden = hidden[(hidden.sum(axis=2) <= limits[0]).all(axis=1) & (hidden.sum(axis=1) <= limits[1]).all(axis=1)]
    found = quotients(seen + hidden)
    np.testing.assert_allclose(low, found.min(axis=0), rtol=1e-9, atol=1e-12)
    assert (high * (1 + 1e-12) >= found.max(axis=0)).all()
    wide = quotient_ends(seen, most_hidden(most))
    assert (wide[0] <= low * (1 + 1e-12)).all() and (high <= wide[1] * (1 + 1e-12)).all()


@given(secrets(), st.floats(0.1, 5), st.data())
def test_shrunk_ends_hold_every_filling(secret, prior, draw):
    seen, most = (pd.DataFrame(x, columns=[f"{place + 10}11" for place in range(x.shape[1])]) for x in secret)
    cells = int(seen.size)
    counts = draw.draw(st.lists(st.integers(0, 9), min_size=cells, max_size=cells))
    counts = pd.DataFrame(np.reshape(counts, seen.shape), seen.index, seen.columns)
    identity = pd.DataFrame({"source": seen.columns, "target": seen.columns, "weight": 1.0})
    nation = pd.Series(1.0, seen.columns)
    how = {"establishments": counts, "shrinkage": prior}
    low, high = regional_rca_bounds(seen, identity, nation, masked=most > 0, at_most=most, **how)
    for hidden in completions(*secret, lambda limit: range(int(limit) + 1))[::3]:
        shown = seen + hidden
        if ((shown.sum() == 0) & (most.sum() > 0)).any():
            continue  # nothing at all in a class: it is then no class of the table
        filled = goods_quotients(shown, identity, **how)
        assert (low <= filled * (1 + 1e-9) + 1e-12).all().all() and (filled <= high * (1 + 1e-9) + 1e-12).all().all()


@given(secrets())
def test_shares_of_exports_hold_every_filling(secret):
    seen, most = secret
    low, high = share_ends(seen, most_hidden(most))
    values = seen + completions(seen, most, lambda limit: range(int(limit) + 1))
    by_territory = values.sum(axis=2, keepdims=True)
    found = np.divide(values, by_territory, out=np.zeros_like(values), where=by_territory > 0)
    np.testing.assert_allclose(low, found.min(axis=0), rtol=1e-12)
    np.testing.assert_allclose(high, found.max(axis=0), rtol=1e-12)


@given(secrets())
def test_a_visible_product_holds_every_filling(secret):
    """Two classes to a product, and a division that only products know."""
    seen, most = secret
    classes = [f"31{place + 1:02d}" for place in range(seen.shape[1])]
    seen, most = (pd.DataFrame(x, columns=classes) for x in (seen, most))
    rows = [("a", classes[0], 0.5), ("a", classes[-1], 0.5), ("b", "3100", 1.0), ("c", classes[-1], 1.0)]
    weights = pd.DataFrame(rows, columns=["source", "target", "weight"]).groupby(["source", "target"]).sum().reset_index()
    nation = pd.Series({"a": 2.0, "b": 1.0, "c": 0.5})
    bounds = regional_rca_bounds(seen, weights, nation, masked=most > 0, at_most=most)
    for hidden in completions(seen.to_numpy(), most.to_numpy(), lambda limit: range(int(limit) + 1))[::7]:
        low, high = regional_rca_bounds(seen + hidden, weights, nation)
        assert (bounds.lowest <= low * (1 + 1e-9)).all().all() and (high <= bounds.highest * (1 + 1e-9)).all().all()
