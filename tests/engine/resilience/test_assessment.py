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


def test_several_figures_without_an_upper_end_leave_their_region_none(world, secret):
    """Added up to regions: what has no limit twice has none."""
    rows, masked = secret
    hidden = rows.assign(value=rows["value"].mask(masked), masked=masked)
    two = masked | (rows["territory"] == "03")  # of the same region
    twice = assess_territories(read_activity(rows.assign(value=rows["value"].mask(two), masked=two)), world=world,
                               territories=["84"]).scores.loc["84"]
    once = assess_territories(read_activity(hidden), world=world, territories=["84"]).scores.loc["84"]
    assert twice["score_high"] >= once["score_high"] > once["score"]


@pytest.fixture(scope="module")
def small_ones():
    """Staff of France by departement and class; figures under 10 masked, with what published totals leave."""
    rows = french_activity().dropna(subset=["staff"]).rename(columns={"class": "activity", "staff": "value"})
    rows = rows[["territory", "activity", "value"]].reset_index(drop=True)
    masked = rows["value"] < 10
    left = {by: rows["value"].where(masked, 0.0).groupby(rows[by]).sum() for by in ("territory", "activity")}
    ends = {f"hidden_{by}": rows[by].map(left[by]) for by in left}
    least = pd.concat(ends.values(), axis=1).min(axis=1)
    return rows, rows.assign(value=rows["value"].mask(masked), masked=masked, low=0.0, high=least, **ends)


def test_what_hides_opens_the_scores_of_visible_figures_too(world, small_ones):
    rows, hidden = small_ones
    truth = assess_territories(read_activity(rows), world=world).scores["score"]
    each = hidden.drop(columns=["hidden_territory", "hidden_activity"])
    alone = assess_territories(read_activity(each), world=world).scores
    together = assess_territories(read_activity(hidden), world=world).scores
    for found in (alone, together):
        assert (found["score_low"] <= found["score"]).all() and (found["score"] <= found["score_high"]).all()
        assert (found["score_low"] <= truth).all() and (truth <= found["score_high"]).all()
    assert (together["score_low"] >= alone["score_low"]).all() and (together["score_high"] <= alone["score_high"]).all()
    width = [(found["score_high"] - found["score_low"]).mean() for found in (alone, together)]
    assert width[1] < 0.6 * width[0]  # limits of sums are worth having
    assert (together["score"] > together["score_low"]).any()


def test_a_territory_without_a_masked_figure_has_an_interval_all_the_same(world, secret):
    rows, masked = secret
    ends = rows.assign(value=rows["value"].mask(masked), masked=masked, low=0.0, high=rows["value"])
    found = assess_territories(read_activity(ends), world=world)
    truth = assess_territories(read_activity(rows), world=world)
    others = found.scores.drop(index="01")
    assert (found.resilience.status.loc[others.index] != "unknown").all().all()
    assert (others["score_low"] < others["score_high"]).any()
    assert (others["score_low"] <= truth.scores["score"].drop("01")).all()
    assert (truth.scores["score"].drop("01") <= others["score_high"]).all()


def test_what_is_seen_of_masked_figures_counts_in_the_base(world, secret):
    """A figure known to 1 % moves the others by no more than that, whatever its status."""
    rows, masked = secret
    ends = rows.assign(value=rows["value"].mask(masked), masked=masked, low=0.99 * rows["value"], high=rows["value"])
    found = assess_territories(read_activity(ends), world=world).rca.drop(index="01")
    whole = assess_territories(read_activity(rows), world=world).rca.drop(index="01")
    assert ((found - whole).abs() <= 0.02 * whole).all().all()


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
