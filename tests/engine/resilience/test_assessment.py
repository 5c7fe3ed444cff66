"""The main job whole, on France: what fills a class without staff."""
import pytest
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
