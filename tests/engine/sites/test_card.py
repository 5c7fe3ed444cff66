"""The card of a site: contributions, what would change its class, the smallest change of weight that drops it."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError
from ressort.engine.sites.card import site_card
from ressort.engine.sites.marking import mark_sites
from ressort.engine.sites.suitability import suitability


def marked(n=60, seed=3, **options):
    random = np.random.default_rng(seed)
    table = pd.DataFrame({"site_id": [f"s{i}" for i in range(n)], "area_m2": random.uniform(500, 40000, n),
                          "truck_m": random.uniform(0, 350, n), "transit_m": random.uniform(0, 1100, n),
                          "catchment_5km": random.uniform(0, 120000, n)})
    table = table.mask((random.random(table.shape) < .2) & (np.arange(5) > 0))
    return mark_sites(table, weights={"area": 4, "truck": 3, "transit": 2, "catchment": 1}, draws=200, top=6, **options)


def best(marking, place=0):
    return marking.sites.sort_values("rank")["site_id"].iloc[place]


def test_contributions_add_up_to_the_distance_from_the_median_site():
    marking = marked()
    card = site_card(marking, best(marking))
    known = card.criteria["membership"].notna() & (card.criteria["weight"] > 0)
    median = marking.memberships.median()
    expected = 100 * (card.criteria["weight"] * (card.criteria["membership"] - median))[known].sum()
    assert card.criteria.loc[known, "contribution"].sum() == pytest.approx(expected)
    assert card.criteria["adds"].sum() <= 3 and card.criteria["costs"].sum() <= 3


def test_what_one_criterion_alone_would_change():
    card = site_card(mark_sites(pd.DataFrame({"site_id": ["a"], "area_m2": [5000], "truck_m": [300]}),
                                weights={"area": 1, "truck": 1}, draws=20), "a")
    assert card.site["class"] == "possible"
    assert card.criteria.loc["truck", ["class_at_best", "class_at_worst"]].tolist() == ["suitable", "possible"]
    assert card.criteria.loc["area", "class_at_worst"] == "weak"
    assert card.criteria.loc["truck", "evidence"] == "truck_m = 300.0"


@pytest.mark.parametrize("place", range(6))
def test_the_smallest_change_drops_the_site_and_no_smaller_one_does(place):
    marking = marked()
    drops = site_card(marking, best(marking, place)).drops
    label = marking.sites.index[marking.sites["site_id"] == best(marking, place)][0]
    race = marking.memberships.loc[marking.robustness.sites.index]

    def dropped(criterion, share):
        now = marking.weights[criterion]
        weights = marking.weights * (1 - share) / (1 - now)
        weights[criterion] = share
        found = suitability(race, weights)
        score = found["score_low"] / found["reliability"]
        return (score > score[label] + 1e-12).sum() >= marking.robustness.top

    size = abs(drops.new_share - drops.share)
    towards = np.sign(drops.new_share - drops.share)
    assert dropped(drops.criterion, drops.new_share + 1e-6 * towards)
    for criterion, now in marking.weights[marking.weights > 0].items():
        for share in np.linspace(max(now - .999 * size, 0), min(now + .999 * size, .9999), 41):
            assert not dropped(criterion, share)


def test_a_site_outside_the_first_has_nothing_to_drop_from():
    marking = marked()
    assert site_card(marking, best(marking, 30)).drops is None


def test_unknown_criteria_begin_with_the_next_question():
    marking = marked()
    card = site_card(marking, marking.sites.loc[marking.details["next_question"].notna(), "site_id"].iloc[0], language="fr")
    assert card.unknown[0] == card.site["next_question"] and card.question.endswith(" ?")


def test_an_unknown_site_is_named():
    with pytest.raises(ParameterError, match="no site is called 'x'"):
        site_card(marked(), "x")
