"""The main job whole, on France: what fills a class without staff."""
import pytest
from ressort.engine.resilience import assessment
from ressort.engine.resilience.assessment import assess_territories, reference_world
from ressort.engine.sources.activity import read_activity
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
