"""Which cell of a table each row falls in."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.sources import code_columns
from ressort.engine.sources.code_columns import cells_of


def test_cells_come_in_order_and_only_where_something_falls():
    rows, columns = pd.Categorical(["b", "a", "b", "a"], ["a", "b"]), pd.Categorical(["x", "y", "x", "y"], ["w", "x", "y"])
    place, row, column = cells_of(rows, columns)
    assert place.tolist() == [1, 0, 1, 0]
    assert (row.tolist(), column.tolist()) == ([0, 1], [2, 1])


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("wxyz")), max_size=30))
def test_hashed_or_looked_at_one_by_one_the_cells_are_the_same(pairs):
    rows = pd.Categorical([row for row, _ in pairs], list("abc"))
    columns = pd.Categorical([column for _, column in pairs], list("wxyz"))
    found = cells_of(rows, columns)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(code_columns, "ROOM", 0)
        hashed = cells_of(rows, columns)
    assert all(np.array_equal(one, other) for one, other in zip(found, hashed))
    place, row, column = found
    assert (row[place] == rows.codes).all() and (column[place] == columns.codes).all()
