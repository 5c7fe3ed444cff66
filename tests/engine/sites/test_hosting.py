"""Hosting levels: section 5 of the guide, class by class and over France; jobs of known buildings."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError
from ressort.engine.sites.hosting import hosted_levels, hosted_products, hosting_levels, jobs_interval
from ressort.engine.sites.tables import site_table
from ressort.engine.sources import embedded


@pytest.mark.parametrize(("naf", "level"), [
    ("1071", "ground"), ("1105", "ground"), ("1013", "ground"), ("1011", "no"), ("1413", "floor"), ("1520", "floor"),
    ("1511", "no"), ("1814", "floor"), ("1812", "ground"), ("2016", "no"), ("2042", "floor"), ("2351", "no"), ("2363", "no"),
    ("2410", "no"), ("2431", "ground"), ("2441", "floor"), ("2562", "ground"), ("2573", "floor"), ("2651", "floor"),
    ("2910", "no"), ("3100", "ground"), ("3109", "ground"), ("3250", "floor"), ("3315", "no"), ("3312", "ground"),
    ("10.11", "no")])
def test_the_level_of_a_class(naf, level):
    assert hosting_levels(pd.Index([naf])).item() == level


def test_what_is_not_manufactured_has_no_level():
    assert hosting_levels(pd.Index(["0111", "3511", "6201", ""])).isna().all()


def test_levels_of_each_use():
    assert hosted_levels("productive_hotel") == {"floor", "ground"} and hosted_levels("station_offices") == {"floor"}
    assert hosted_levels("micro_hub") == frozenset() == hosted_levels("plug_and_play_unit")
    assert hosted_levels("productive_campus", classified=True) == {"floor", "ground", "no"}
    with pytest.raises(ParameterError, match="received 'hotel'"):
        hosted_levels("hotel")


def test_france_2018_is_close_to_the_guide():
    """The guide counts 26,451 establishments, services to industry among them.

    No 20 and 36 %, ground 64 and 49, floor 16 and 16. The embedded table holds classes of goods only, hence four points
    of slack.
    """
    made = embedded.french_activity("departement")
    level = hosting_levels(pd.Index(made["class"])).to_numpy()
    shares = made.groupby(level)[["establishments", "staff"]].sum()
    shares = 100 * shares / shares.sum()
    np.testing.assert_allclose(shares.loc[["no", "ground", "floor"]], [[20, 36], [64, 49], [16, 16]], atol=4)


def test_headings_by_level_of_their_main_class_are_close_to_the_guide():
    weights = embedded.product_classes()
    main = weights.sort_values("weight", kind="stable").groupby("source").tail(1).set_index("source")["target"]
    level = pd.Series(hosting_levels(pd.Index(main)).to_numpy(), main.index)
    family = main.index.to_series().map(embedded.products()["family"])
    shares = pd.crosstab(family, level.fillna("none"), normalize="index")[["floor", "ground", "no"]]
    np.testing.assert_allclose(shares.loc[family["6403"]], [.95, 0, .05], atol=.006)
    overall = level.fillna("none").value_counts(normalize=True)[["floor", "ground", "no"]]
    np.testing.assert_allclose(overall, [.21, .31, .34], atol=.015)


def test_every_division_of_industry_has_its_rule():
    rules = site_table("hosting_levels.csv")
    assert {f"{division}" for division in range(10, 34)} <= set(rules["naf"]) and rules["naf"].is_unique
    assert set(rules["level"]) == {"no", "floor", "ground"}


def test_a_product_is_hosted_by_the_share_of_its_classes():
    made = pd.DataFrame({"source": ["a", "a", "b"], "target": ["2410", "2441", "0111"], "weight": [.75, .25, 1]})
    assert hosted_products(made, frozenset({"floor"})).to_dict() == {"a": .25, "b": 0}


def test_jobs_of_known_buildings():
    found = jobs_interval(pd.Series([11500.0, 62000.0, None]))
    assert found.loc[0, "jobs_low"] < 180 < found.loc[0, "jobs_high"]       # Bobigny
    assert found.loc[1, "jobs_low"] < 800 and found.loc[1, "jobs_high"] == 1000  # USIN, 800 to 1,000
    assert found.loc[2].isna().all()
