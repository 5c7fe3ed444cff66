"""Several sources in one table: by hand, Corsica, turnover, refusals, and that nothing of the nation is lost."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sources.blended_activity import blended_activity, read_weights
from ressort.engine.sources.esane import read_turnover_per_head

EQUAL = {"staff": 1.0, "exports": 1.0, "turnover": 1.0}


def table(**cells):
    """`table(A_1011=30, B_1011=None)`: a masked cell is None."""
    keys = [name.split("_") for name in cells]
    values = pd.Series(list(cells.values()), dtype=float)
    return pd.DataFrame({"territory": [key[0] for key in keys], "activity": [key[1] for key in keys], "value": values,
                         "masked": values.isna()})


def cells(found):
    return found.table.set_index(["territory", "activity"])["value"].to_dict()


def test_shares_are_averaged_in_the_unit_of_the_first():
    found = blended_activity({"staff": table(A_1011=30, B_1011=70), "exports": table(A_1011=5, B_1011=5)}, weights=EQUAL)
    assert cells(found) == {("A", "1011"): 40, ("B", "1011"): 60}
    assert found.unit == "staff" and found.account["weight"].tolist() == [0.5, 0.5]


def test_the_unit_can_be_the_other_source():
    found = blended_activity({"staff": table(A_1011=30, B_1011=70), "exports": table(A_1011=5, B_1011=5)}, weights=EQUAL,
                             unit="exports")
    assert cells(found) == {("A", "1011"): 4, ("B", "1011"): 6}


def test_turnover_changes_how_classes_weigh_not_where_they_are():
    staff = table(A_1011=30, B_1011=70, A_2562=10, B_2562=10)
    per_head = pd.Series({"1011": 2.0, "2562": 10.0})
    found = blended_activity({"staff": staff}, per_head=per_head, unit="turnover")
    assert cells(found) == pytest.approx({("A", "1011"): 60, ("B", "1011"): 140, ("A", "2562"): 100, ("B", "2562"): 100})


def test_corsica_whole_is_shared_out_as_the_staff():
    staff = table(**{"2A_1011": 30, "2B_1011": 10, "01_1011": 60, "2A_2562": None, "01_2562": 5})
    exports = table(**{"20_1011": 8, "01_1011": 8, "20_2562": 4})
    found = blended_activity({"staff": staff, "exports": exports}, weights=EQUAL)
    assert set(found.table["territory"]) == {"01", "2A", "2B"}
    # staff 30 of 100; exports 8 * 30/40 = 6 of 16
    assert cells(found)["2A", "1011"] == pytest.approx((0.3 + 0.375) / 2 * 100)
    assert any("Corsica whole (20) in exports" in str(note) for note in found.notes)


def test_the_account_tells_what_each_source_knows():
    exports = table(A_1011=5, B_1011=None, A_3100=2)
    account = blended_activity({"staff": table(A_1011=30, B_1011=70), "exports": exports}).account.set_index("source")
    assert account.loc["exports", ["territories", "classes", "alone", "masked", "total"]].tolist() == [2, 2, 1, 1, 7]
    assert account["weight"].tolist() == [0.5, 0.5]  # 0.4 and 0.4 of source_weights.csv


def test_territories_of_one_source_alone_are_said():
    found = blended_activity({"staff": table(A_1011=30, B_1011=70), "exports": table(A_1011=5)}, weights=EQUAL)
    assert any("1 territories of staff are not in every source (B)" in str(note) for note in found.notes)


@pytest.mark.parametrize(("sources", "options", "words"), [
    ({"staff": table(A_1011=1)}, {}, "at least two"),
    ({"exports": table(A_1011=1)}, {"per_head": pd.Series({"1011": 1.0})}, "needs the staff"),
    ({"staff": table(A_1011=1), "exports": table(A_1011=1)}, {"unit": "turnover"}, "turnover is no source"),
    ({"staff": table(A_1011=1), "exports": table(A_1011=1)}, {"weights": {"staff": 0}}, "none above 0"),
])
def test_what_cannot_be_blended_is_refused(sources, options, words):
    with pytest.raises(ParameterError, match=words):
        blended_activity(sources, **options)


@pytest.mark.parametrize(("words", "told"), [("staff=two", "two is no number for staff"), ("people=1", "people=1")])
def test_weights_that_cannot_be_read_are_refused(words, told):
    with pytest.raises(ParameterError, match=told):
        read_weights(words)


@given(st.lists(st.integers(1, 50), min_size=4, max_size=4), st.lists(st.integers(1, 50), min_size=4, max_size=4),
       st.floats(0.01, 10))
def test_the_nation_keeps_its_total_of_each_class(staff, exports, weight):
    keys = ["A_1011", "B_1011", "A_2562", "B_2562"]
    first, second = table(**dict(zip(keys, staff))), table(**dict(zip(keys, exports)))
    found = blended_activity({"staff": first, "exports": second}, weights={"staff": weight, "exports": 1.0})
    kept = found.table.groupby("activity")["value"].sum()
    pd.testing.assert_series_equal(kept, first.groupby("activity")["value"].sum(), check_exact=False)


# Turnover per head


def test_turnover_and_staff_of_subclasses_add_up():
    rows = pd.DataFrame({"activity": ["10.71C", "1071D", "25.62B", "x", "4711"], "staff": [2, 1, "s", 1, 0],
                         "turnover": ["80", "40", "9", "1", "5"]})
    found = read_turnover_per_head(rows)
    assert found.table.values.tolist() == [["1071", 40.0]]
    assert found.rejects["reason"].tolist() == ["secret or empty figure", "unknown activity code", "not a figure above 0"]


def test_figures_per_head_do_not_add_up():
    with pytest.raises(TableError, match="1071 stands there several times"):
        read_turnover_per_head(pd.DataFrame({"activity": ["10.71C", "10.71D"], "per_head": [1, 2]}))
