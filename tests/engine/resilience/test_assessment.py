"""The main job whole, on France: what fills a class without staff."""
import pandas as pd
import pytest
from ressort.engine.resilience import assessment
from ressort.engine.resilience.assessment import assess_territories, reference_world
from ressort.engine.sources.activity import EXPORTS_BY_HEADING, read_activity
from ressort.engine.sources.embedded import departements, french_activity


@pytest.fixture(scope="module")
def world():
    return reference_world()


def test_customs_fill_classes_without_staff_without_overseas_too(world):
    """A table of the 96 metropolitan departements is a nation: 9 classes have no staff there either."""
    known = departements()
    metropolitan = known.loc[known["metropolitan"], "departement"]
    rows = french_activity().dropna(subset=["staff"]).rename(columns={"class": "activity", "staff": "value"})
    found = assess_territories(read_activity(rows[rows["territory"].isin(metropolitan)]), world=world)
    assert found.basis.fallback is not None
    assert set(found.basis.fallback.index) == set(metropolitan)
    assert any("taken from customs exports" in str(note) for note in found.notes)


def test_what_hides_nothing_is_spread_once(world, monkeypatch):
    """Bounds of a table without a masked cell are the figure itself: the quotients are not computed a second time."""
    rows = french_activity().dropna(subset=["staff"]).rename(columns={"class": "activity", "staff": "value"})
    open_table = read_activity(rows)
    assert not open_table.table["masked"].any()
    with monkeypatch.context() as patched:
        patched.setattr(assessment, "regional_rca_bounds", lambda *_, **__: pytest.fail("the bounds were computed"))
        found = assess_territories(open_table, world=world)
    assert (found.scores["score_low"] == found.scores["score_high"]).all()
    masked = read_activity(rows.assign(value=rows["value"].astype(str).where(rows["activity"] != "1071", "s")))
    hidden = assess_territories(masked, world=world).scores
    assert (hidden["score_low"] < hidden["score_high"]).any()


# What a masked figure leaves open


@pytest.fixture(scope="module")
def secret():
    """Staff of France; every figure of Ain masked."""
    rows = french_activity().dropna(subset=["staff"]).rename(columns={"class": "activity", "staff": "value"})
    rows = rows[["territory", "activity", "value"]].reset_index(drop=True)
    return rows, rows["territory"] == "01"


def test_the_true_score_lies_in_an_interval_that_the_upper_ends_narrow(world, secret):
    rows, masked = secret
    truth = assess_territories(read_activity(rows), world=world).scores.loc["01", "score"]
    hidden = rows.assign(value=rows["value"].mask(masked), masked=masked)
    endless = assess_territories(read_activity(hidden), world=world).scores.loc["01"]
    ends = hidden.assign(low=0.9 * rows["value"], high=1.1 * rows["value"])
    bounded = assess_territories(read_activity(ends), world=world)
    assert endless["score_low"] <= truth <= endless["score_high"]
    assert bounded.scores.loc["01", "score_low"] <= truth <= bounded.scores.loc["01", "score_high"]
    assert bounded.scores.loc["01", "score_low"] > endless["score_low"]
    assert bounded.scores.loc["01", "score_high"] < endless["score_high"]
    assert any("0 have no upper end" in str(note) for note in bounded.notes)


def test_ends_that_meet_are_the_figure(world, secret):
    rows, masked = secret
    known = assess_territories(read_activity(rows), world=world).scores.loc["01"]
    met = rows.assign(value=rows["value"].mask(masked), masked=masked, low=rows["value"], high=rows["value"])
    found = assess_territories(read_activity(met), world=world).scores.loc["01"]
    assert found["score_low"] == pytest.approx(known["score"]) and found["score_high"] == pytest.approx(known["score"])


def test_one_figure_without_an_upper_end_leaves_the_others_theirs(world, secret):
    rows, masked = secret
    ends = rows.assign(value=rows["value"].mask(masked), masked=masked, low=rows["value"], high=rows["value"])
    first = ends.index[masked][0]
    ends.loc[first, "high"] = None
    found = assess_territories(read_activity(ends), world=world)
    assert any("1 have no upper end" in str(note) for note in found.notes)
    whole = assess_territories(read_activity(ends.assign(high=None)), world=world)
    assert found.scores.loc["01", "score_high"] < whole.scores.loc["01", "score_high"]


def test_exports_by_heading_are_bounded_too(world):
    product = world.trade.columns[world.trade.sum().to_numpy().argmax()]
    other = world.trade.columns[world.trade.columns != product][0]
    rows = pd.DataFrame({"territory": ["A", "A"], "activity": [product, other], "value": [None, 90.0],
                         "masked": [True, False], "low": [0.4, None], "high": [1.0, None]})  # 1 of 91: no strong product
    found = assess_territories(read_activity(rows, kind=EXPORTS_BY_HEADING, french=False), kind=EXPORTS_BY_HEADING,
                               world=world)
    assert found.scores.loc["A", "score_high"] == pytest.approx(found.scores.loc["A", "score_low"])
    open_ = assess_territories(read_activity(rows.drop(columns="high"), kind=EXPORTS_BY_HEADING, french=False),
                               kind=EXPORTS_BY_HEADING, world=world)
    assert open_.scores.loc["A", "score_high"] > found.scores.loc["A", "score_high"]
