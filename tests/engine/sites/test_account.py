"""The account by criterion: weights, points, classes and the fact that counted."""
import pandas as pd
import pytest
from ressort.engine.sites.account import criteria_account
from ressort.engine.sites.card import site_card
from ressort.engine.sites.facts import BY_ROAD, Fact, gather
from ressort.engine.sites.marking import mark_sites

IDS = pd.Series(["a", "b", "c"])
FACTS = gather(IDS, [
    Fact("area_m2", pd.Series([5000.0, 1400.0, None]), "polygon", "2024"),
    Fact("transit_m", pd.Series([200.0, 650.0, 5000.0]), "stops", how=BY_ROAD),
    Fact("has_building", pd.Series(["yes", "no", None], dtype=object), "bati_nombre"),
    Fact("floor_m2", pd.Series([3000.0, None, None]), "bati_surface"),
    Fact("heritage", pd.Series(["aucun", None, "aucun"], dtype=object), "bati_patrimoine"),
    Fact("heritage_500m", pd.Series(["yes", "no", None], dtype=object), "monuments"),
    Fact("owner", pd.Series(["P5a|X1a", "??", None], dtype=object), "proprio_type")])
MARKING = mark_sites(FACTS.table, draws=50)
ACCOUNT = criteria_account(MARKING, FACTS).set_index(["site_id", "criterion"])


def test_there_is_a_line_for_each_site_and_weighted_criterion():
    assert len(ACCOUNT) == 3 * 19 and ACCOUNT["weight"].groupby("site_id").sum().tolist() == pytest.approx([100] * 3)


def test_points_add_up_to_those_of_the_card():
    for site in IDS:
        card = site_card(MARKING, site).criteria
        mine = ACCOUNT.loc[site].reindex(card.index)
        pd.testing.assert_series_equal(mine["contribution"], card["contribution"], check_names=False)
        assert mine["class_at_best"].tolist() == card["class_at_best"].tolist()
        assert mine["class_at_worst"].tolist() == card["class_at_worst"].tolist()
        assert (mine["role"] == "adds").tolist() == card["adds"].tolist()
        assert (mine["role"] == "costs").tolist() == card["costs"].tolist()


def test_the_fact_that_counted_is_told_not_one_without_membership():
    """A building that stands has no fit of its own: the floors count; where there is none, that is what counts."""
    assert ACCOUNT.loc[("a", "floor"), ["evidence", "words"]].tolist() == ["floor_m2", "3000"]
    assert ACCOUNT.loc[("b", "floor"), ["evidence", "words"]].tolist() == ["has_building", "no building"]
    assert ACCOUNT.loc[("c", "floor"), ["evidence", "words", "source"]].tolist() == ["", "", ""]


def test_where_the_least_counts_all_are_told():
    assert ACCOUNT.at[("a", "heritage"), "words"] == "no heritage building; listed monument within 500 m"
    assert ACCOUNT.at[("a", "heritage"), "source"] == "bati_patrimoine; monuments"


def test_owners_are_told_by_group_and_an_odd_one_is_unknown():
    assert ACCOUNT.at[("a", "owner"), "words"] == "commune, natural person"
    assert ACCOUNT.at[("b", "owner"), "words"] == ""


def test_a_distance_says_how_it_was_measured():
    assert ACCOUNT.loc[("b", "transit"), ["value", "unit", "distance", "how"]].tolist() == ["650", "m", 650.0, BY_ROAD]


def test_words_in_french():
    account = criteria_account(MARKING, FACTS, language="fr").set_index(["site_id", "criterion"])
    assert account.at[("b", "floor"), "words"] == "aucun bâtiment" and account.at[("a", "area"), "label"] == "Surface"


def test_no_site_gives_an_empty_account():
    told = gather(IDS.head(0), [])
    assert criteria_account(mark_sites(told.table, draws=5), told).empty
