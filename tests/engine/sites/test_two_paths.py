"""The two paths: six fictional towns by hand, unknown figures, flat indicators, refusals, scale invariance."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.two_paths import path_indicators, path_tools, tell_paths

COLUMNS = ["price", "price_change", "population_change", "staff_change", "housing_vacancy", "brownfields"]
TOWNS = pd.DataFrame([
    [5200, 22, 4.1, 7, 1.2, 0.4], [3600, 25, 6, 9, 1.6, 0.6], [2400, 15, 1.2, 2, 3.5, 1.1],
    [1700, 6, -0.8, -1, 6, 2.4], [1200, 1, -3.5, -6, 9.5, 3.9], [950, -4, -6.1, -9, 12.4, 5.2],
], list("abcdef"), COLUMNS)


def test_six_fictional_towns():
    told = tell_paths(TOWNS).territories
    assert told["t"].round(3).tolist() == [0.793, 0.801, 0.229, -0.229, -0.711, -1.086]
    assert told["probability"].round(3).tolist() == [0.83, 0.832, 0.613, 0.387, 0.194, 0.102]
    assert told["path"].tolist() == ["densify", "densify", "mixed", "mixed", "recycle", "recycle"]
    assert (told["known"] == 1).all() and (told["probability_low"] == told["probability"]).all()


def test_the_map_class_tells_dynamism_and_vacancy_apart():
    classes = tell_paths(TOWNS).territories["map_class"]
    assert classes["a"] == "3-1" and classes["f"] == "1-3" and classes["c"] == "2-2"


def test_an_unknown_figure_widens_the_interval_and_keeps_the_rest():
    towns = TOWNS.copy()
    towns.loc["c", "price"] = np.nan
    told = tell_paths(towns)
    town, z = told.territories.loc["c"], told.z.loc["c"].dropna()
    assert len(z) == 5 and town["known"] == pytest.approx(5 / 6)
    assert town["t"] == pytest.approx(z.mean())
    for name, end in (("probability_low", -1), ("probability_high", 1)):
        assert town[name] == pytest.approx(1 / (1 + np.exp(-2 * (z.sum() + end) / 6)))
    assert town["probability_low"] < town["probability"] < town["probability_high"]


def test_the_interval_holds_the_probability_even_far_out():
    towns = pd.DataFrame({"price_change": [0.0, 1, 2, 3, 100], "staff_change": [0.0, 1, 2, 3, np.nan]})
    far = tell_paths(towns).territories.iloc[4]
    assert far["t"] == 3 and far["probability_low"] <= far["probability"] <= far["probability_high"]


def test_under_half_the_weight_nothing_is_told():
    towns = TOWNS.copy()
    towns.loc["a", COLUMNS[:3]] = np.nan
    towns.loc["b", COLUMNS[:4]] = np.nan
    told = tell_paths(towns).territories
    assert told.at["a", "path"] is not None and told.at["b", "path"] is None
    assert np.isnan(told.loc["b", ["t", "probability", "probability_low", "probability_high"]].astype(float)).all()


def test_an_indicator_that_never_changes_is_dropped_and_said():
    told = tell_paths(TOWNS.assign(park_vacancy=5.0))
    pd.testing.assert_frame_equal(told.territories, tell_paths(TOWNS).territories)
    assert "alike everywhere" in str(told.notes[0]) and "park_vacancy" in str(told.notes[0])


def test_no_median_deviation_falls_back_on_the_quartiles():
    towns = pd.DataFrame({"staff_change": [0.0, 0, 0, 0, 0, 4, 8, 12]})
    scale = (5.0 - 0.0) / 1.349  # quartiles 0 and 5
    assert tell_paths(towns).scales["staff_change"] == pytest.approx(scale)


def test_small_towns_have_no_path_and_do_not_weigh_on_the_others():
    people = pd.Series([9000, 9000, 9000, 9000, 9000, 4999], TOWNS.index)
    told = tell_paths(TOWNS, population=people)
    assert told.territories.at["f", "path"] is None
    pd.testing.assert_series_equal(told.territories["t"].iloc[:5], tell_paths(TOWNS.iloc[:5]).territories["t"])
    assert "4999" not in str(told.notes[-1]) and "5000 inhabitants" in str(told.notes[-1])


def test_the_reference_may_be_wider_than_the_study():
    studied = tell_paths(TOWNS, reference=["a", "b", "c"]).territories
    assert studied.loc["d", "t"] < tell_paths(TOWNS).territories.loc["d", "t"]


def test_weights_count_by_their_ratio_only():
    one, ten = (dict.fromkeys(COLUMNS, scale) for scale in (1, 10))
    pd.testing.assert_frame_equal(tell_paths(TOWNS, weights=one).territories, tell_paths(TOWNS, weights=ten).territories)


def test_the_input_is_untouched():
    before = TOWNS.copy()
    tell_paths(TOWNS)
    pd.testing.assert_frame_equal(TOWNS, before)


def test_every_path_has_its_tools_in_both_languages():
    for language in ("en", "fr", "de"):
        tools = path_tools(language)
        assert set(tools["path"]) == {"densify", "mixed", "recycle"} and (tools["label"] != "").all()
    assert set(path_indicators()["sign"]) == {1, -1}


@pytest.mark.parametrize("change, error, words", [
    ({"price": 0.0}, TableError, "price is 0.0 for a; it must be above 0"),
    ({"nope": 1.0}, ParameterError, "unknown indicators: nope"),
])
def test_refusals(change, error, words):
    with pytest.raises(error, match=words):
        tell_paths(TOWNS.assign(**change))


def test_more_refusals():
    with pytest.raises(TableError, match="a stands there twice"):
        tell_paths(pd.concat([TOWNS, TOWNS.loc[["a"]]]))
    with pytest.raises(TableError, match="no indicator differs"):
        tell_paths(TOWNS.iloc[[0]])
    with pytest.raises(TableError, match="reference \\(x\\)"):
        tell_paths(TOWNS, reference=["x"])
    with pytest.raises(ParameterError, match="price = -1"):
        tell_paths(TOWNS, weights={"price": -1})
