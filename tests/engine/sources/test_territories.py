"""From the codes of an activity table to those of the layer: departements, regions, the user's own table."""
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sources.territories import (
    DEPARTEMENTS_TO_REGIONS,
    SAME_CODES,
    french_regions,
    group_territories,
)

DEPARTEMENTS = pd.Series(1.0, ["44", "49", "75", "2A", "2B"])


def test_departements_become_regions_when_the_layer_holds_regions():
    grouping = group_territories(DEPARTEMENTS, ["52", "11", "94"])
    assert grouping.union.tolist() == ["52", "52", "11", "94", "94"]
    assert "added up to the 3 regions" in str(grouping.notes[0])


def test_customs_write_corsica_20():
    assert group_territories(pd.Series(1.0, ["20", "44"]), ["94", "52"]).union.tolist() == ["94", "52"]


def test_the_same_codes_stay_when_the_layer_holds_departements():
    grouping = group_territories(DEPARTEMENTS, ["44", "49", "75"])
    assert grouping.union.tolist() == DEPARTEMENTS.index.tolist()
    assert grouping.notes == ()


def test_a_region_code_that_is_also_a_departement_stays_itself_when_only_regions_are_given():
    """Pays de la Loire is 52, and so is Haute-Marne; a table of regions needs no grouping."""
    assert group_territories(pd.Series(1.0, ["52", "11", "94"]), ["52", "11", "94"]).union.tolist() == ["52", "11", "94"]


def test_the_reading_may_be_forced():
    assert group_territories(DEPARTEMENTS, None, reading=DEPARTEMENTS_TO_REGIONS).union.nunique() == 3
    assert group_territories(DEPARTEMENTS, None, reading=SAME_CODES).union.nunique() == 5


def test_the_users_own_table_comes_first_and_the_rest_keeps_its_code_if_scored():
    own = pd.DataFrame({"territory": ["44", "49"], "union": ["west", "west"]})
    grouping = group_territories(DEPARTEMENTS, ["west", "75"], membership=own)
    assert grouping.union.fillna("-").tolist() == ["west", "west", "75", "-", "-"]


def test_nothing_in_common_is_refused():
    with pytest.raises(TableError, match=r"No territory of the activity table \(44, 49, 75 \(\+2\)\) is one of the layer"):
        group_territories(DEPARTEMENTS, ["ZZ"])


def test_a_territory_in_two_unions_is_refused():
    own = pd.DataFrame({"territory": ["44", "44"], "union": ["west", "east"]})
    with pytest.raises(TableError, match="44 belongs to two territories"):
        group_territories(DEPARTEMENTS, ["west"], membership=own)


def test_an_unknown_reading_is_refused():
    with pytest.raises(ParameterError, match="Reading of the territories: received 'cantons'"):
        group_territories(DEPARTEMENTS, None, reading="cantons")


def test_thirteen_metropolitan_regions_hold_the_ninety_six_departements():
    regions = french_regions()
    assert not regions["territory"].duplicated().any()
    metropolitan = regions[regions["territory"].str.len() == 2]
    assert len(metropolitan) == 97  # 96 and the 20 of customs
    assert metropolitan["union"].nunique() == 13
