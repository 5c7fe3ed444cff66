"""What published totals leave to masked cells: by hand, and the truth always between the ends."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.sources.margins import Margin, bound_masked
from ressort.engine.sources.matched_margins import with_together


def rows_of(*rows):
    return pd.DataFrame(rows, columns=["cell", "value", "masked"])


def margin(groups, totals):
    return Margin(pd.Series(list(groups), dtype=object), pd.Series(totals))


def test_a_total_leaves_what_is_not_seen():
    rows = rows_of(("x", 10.0, False), ("y", 5.0, True), ("z", np.nan, True))
    found = bound_masked(rows, [margin("AAA", {"A": 40.0})])
    assert found[["low", "high"]].values.tolist() == [[10, 10], [5, 30], [0, 25]]  # 5 of y are seen: one of its parts


def test_the_least_of_the_totals_wins_and_one_that_is_unknown_bounds_nothing():
    rows = rows_of(("x", np.nan, True), ("y", np.nan, True))
    found = bound_masked(rows, [margin("AA", {"A": 40.0}), margin(["10", "11"], {"10": 7.0}), margin("AA", {"A": np.nan})])
    assert found["high"].tolist() == [7, 40]
    assert bound_masked(rows, [])["high"].isna().all()


def test_what_a_group_leaves_counts_once_in_a_cell():
    """Two communes of one union, both masked: their departement leaves 20 to both together, not 20 to each."""
    rows = rows_of(("CC", np.nan, True), ("CC", np.nan, True), (np.nan, 5.0, False))
    assert bound_masked(rows, [margin("DDD", {"D": 25.0})]).loc["CC", "high"] == 20


def test_rows_of_a_cell_may_owe_their_ends_to_different_totals():
    rows = rows_of(("CC", np.nan, True), ("CC", np.nan, True)).assign(high=[np.nan, np.nan])
    ends = [margin(["a", None], {"a": 3.0}), margin([None, "b"], {"b": 4.0})]
    assert bound_masked(rows, ends).loc["CC", "high"] == 7
    assert np.isnan(bound_masked(rows, ends[:1]).loc["CC", "high"])


@given(st.data())
def test_the_truth_lies_between_the_ends(data):
    count = data.draw(st.integers(1, 12))
    several = {"min_size": count, "max_size": count}
    values = np.array(data.draw(st.lists(st.integers(0, 100), **several)), dtype=float)
    masked = np.array(data.draw(st.lists(st.booleans(), **several)))
    cells = pd.Series(data.draw(st.lists(st.sampled_from(["p", "q", None]), **several)), dtype=object)
    rows = pd.DataFrame({"cell": cells, "value": np.where(masked, np.nan, values), "masked": masked})
    margins = []
    for _ in range(data.draw(st.integers(0, 3))):
        groups = pd.Series(data.draw(st.lists(st.sampled_from(["a", "b", "c", None]), **several)), dtype=object)
        totals = pd.Series(values).groupby(groups).sum() + data.draw(st.integers(0, 5))
        margins.append(Margin(groups, totals))
    found = bound_masked(rows, margins)
    truth = pd.Series(values).groupby(cells).sum().reindex(found.index)
    assert (found["low"] <= truth).all() and (found["high"].fillna(np.inf) >= truth).all()
    hides = pd.Series(masked).groupby(cells).any().reindex(found.index)
    assert (found["low"] == found["high"])[~hides.astype(bool)].all()


def test_what_hides_together_is_told_beside_the_ends_of_each_cell():
    """Ain leaves 30 to three masked cells, food in France 25 to two of them: each at most 25 or 30, together 30 and 25."""
    cell = pd.Series(["01|10", "01|11", "01|25", "02|10", "02|25"])
    rows = pd.DataFrame({"cell": cell, "masked": [True, True, True, False, False], "value": [None, None, None, 5.0, 7.0]})
    inside = pd.DataFrame({"territory": cell.str[:2], "activity": cell.str[3:], "masked": rows["masked"]})
    margins = [Margin(inside["territory"], pd.Series({"01": 30.0})),
               Margin(inside["activity"].replace("11", "10"), pd.Series({"10": 30.0}))]
    table = with_together(inside, rows, margins)
    assert table["hidden_territory"].tolist() == [30, 30, 30, 0, 0]
    assert table["hidden_activity"].tolist() == [25, 25, 30, 25, 30]
    assert bound_masked(rows, margins)["high"].tolist() == [25, 25, 30, 5, 7]
