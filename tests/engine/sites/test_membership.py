"""Memberships: corners of each shape, unknown stays unknown."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.sites.membership import falling, identity, of_categories, of_numbers, rising, trapezoid

numbers = st.floats(0, 1e6, allow_nan=False)

# by hand


@pytest.mark.parametrize(("area", "membership"), [
    (0, 0), (800, 0), (1400, 0.5), (2000, 1), (12000, 1), (26000, 0.5), (40000, 0), (7.4e7, 0)])
def test_the_area_of_a_productive_hotel(area, membership):
    assert trapezoid(pd.Series([float(area)]), 800, 2000, 12000, 40000).item() == pytest.approx(membership)


def test_a_share_is_its_own_membership():
    assert identity(pd.Series([0.0, 0.3, 1.0])).tolist() == [0, 0.3, 1]


# edge


def test_unknown_stays_unknown():
    nothing = pd.Series([np.nan])
    assert falling(nothing, 1, 2).isna().all() and rising(nothing, 1, 2).isna().all()
    assert trapezoid(nothing, 1, 2, 3, 4).isna().all() and identity(nothing).isna().all()
    assert of_categories(pd.Series([None, "never heard of"], dtype=object), {"a": 1.0}).isna().all()


# property


@given(st.lists(numbers, min_size=1), numbers)
def test_memberships_run_from_nothing_to_whole_and_a_nearer_road_is_never_worse(values, step):
    values = pd.Series(values)
    for found in (falling(values, 50, 300), rising(values, 50, 300), trapezoid(values, 10, 50, 300, 900)):
        assert found.between(0, 1).all()
    assert (falling(values + step, 50, 300) <= falling(values, 50, 300)).all()
    assert (rising(values + step, 50, 300) >= rising(values, 50, 300)).all()


@given(st.lists(numbers, min_size=1))
def test_a_trapezoid_is_a_rise_then_a_fall(values):
    values = pd.Series(values)
    both = rising(values, 10, 50) * falling(values, 300, 900)  # one of the two is always 1
    np.testing.assert_allclose(of_numbers(values, "trapezoid", [10, 50, 300, 900]), both, atol=1e-12)
