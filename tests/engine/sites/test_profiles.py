"""Use profiles: the shipped tables are whole, a user's file is read or refused with its lines."""
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.profiles import profile_names, read_profiles, use_profile
from ressort.engine.sites.tables import site_table

# by hand: SITES 3.2, one figure of each profile


@pytest.mark.parametrize(("profile", "criterion", "weight", "points"), [
    ("productive_hotel", "truck", 8, [50, 300]), ("proximity_workshop", "price", 5, [2500, 6000]),
    ("micro_hub", "catchment", 22, [15000, 50000]), ("plug_and_play_unit", "slope", 6, [3, 6]),
    ("productive_campus", "area", 14, [15000, 40000, 150000, 400000]), ("station_offices", "station", 22, [500, 1200])])
def test_a_figure_of_each_profile(profile, criterion, weight, points):
    found = use_profile(profile)
    assert found.weights[criterion] == pytest.approx(weight / 100)
    assert found.points(criterion) == points


def test_housing_zones_suit_a_campus_less_than_the_others():
    zoning = {name: shapes.set_index("evidence").at["zone", "categories"]["U housing"]
              for name, shapes in ((name, use_profile(name).shapes) for name in profile_names())}
    assert zoning.pop("productive_campus") == 0.1
    assert set(zoning.values()) == {0.5}


# the tables, whole


def test_weights_of_each_profile_add_up_to_a_hundred():
    rows = site_table("site_profiles.csv").drop_duplicates(["profile", "criterion"])
    assert rows["weight"].astype(float).groupby(rows["profile"]).sum().to_dict() == dict.fromkeys(profile_names(), 100.0)
    assert all(not use_profile(name).notes for name in profile_names())


def test_the_hotel_has_nineteen_criteria_and_the_six_profiles_are_in_their_order():
    assert len(use_profile("productive_hotel").criteria) == 19
    assert profile_names() == ["productive_hotel", "proximity_workshop", "micro_hub", "plug_and_play_unit",
                               "productive_campus", "station_offices"]


def test_every_criterion_has_its_evidence_and_its_words_in_two_languages():
    rows, criteria = site_table("site_profiles.csv"), site_table("site_criteria.csv")
    assert set(rows["criterion"]) == set(criteria["criterion"])
    assert set(rows["evidence"]) <= set(site_table("site_evidence.csv")["column"])
    assert (criteria != "").all().all()
    for name in ("site_exclusions.csv", "site_flags.csv", "site_uses.csv"):
        assert (site_table(name)[["label_en", "label_fr"]] != "").all().all()


def test_everything_is_marked_as_proposed_or_sourced():
    for name in ("site_profiles.csv", "site_categories.csv", "site_exclusions.csv", "site_parameters.csv"):
        rows = site_table(name)
        assert set(rows["status"]) <= {"proposed", "source", "unverified"}
        told = [name for name in ("source", "source_en", "source_fr") if name in rows]
        assert told and (rows[told] != "").all().all()


def test_every_category_of_a_profile_is_a_membership_or_left_open():
    for name in profile_names():
        for categories in use_profile(name).shapes["categories"]:
            assert all(0 <= value <= 1 or value != value for value in categories.values())


# a user's file

HEADER = "profile,criterion,evidence,shape,points,unit,weight,status,source\n"
OWN = HEADER + ("bakery,area,area_m2,trapezoid,50 100 400 900,m2,30,proposed,us\n"
                "bakery,smell,smell,categories,none=1;some=0.5,,20,proposed,us\n"
                "bakery,zoning,zone,categories,,,50,proposed,us\n")


def written(tmp_path, text):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_ones_own_is_a_profile(tmp_path):
    found = read_profiles(written(tmp_path, OWN))["bakery"]
    assert found.weights.to_dict() == {"area": 0.3, "smell": 0.2, "zoning": 0.5}
    categories = found.shapes.set_index("criterion")["categories"]
    assert categories["smell"] == {"none": 1.0, "some": 0.5} and categories["zoning"]["ZCa"] == 1


def test_semicolons_and_comma_decimals_are_read(tmp_path):
    text = OWN.replace("none=1;some=0.5", "none=1").replace(",", ";").replace("50 100 400 900", "50,5 100 400 900")
    assert read_profiles(written(tmp_path, text))["bakery"].points("area") == [50.5, 100, 400, 900]


def test_weights_of_another_sum_are_brought_to_a_hundred_and_it_is_said(tmp_path):
    found = read_profiles(written(tmp_path, OWN.replace(",50,proposed", ",150,proposed")))["bakery"]
    assert found.weights.sum() == pytest.approx(1) and found.weights["zoning"] == 0.75
    assert str(found.notes[0]) == "Profile bakery: weights add up to 200.0; they were brought to 100."


TOML = """
[[criterion]]
profile = "bakery"
criterion = "area"
evidence = "area_m2"
shape = "trapezoid"
points = [50, 100, 400.5, 900]
unit = "m2"
weight = 30

[[criterion]]
profile = "bakery"
criterion = "smell"
evidence = "smell"
shape = "categories"
points = { none = 1, some = 0.5 }
weight = 70
"""


def test_the_same_is_read_from_toml(tmp_path):
    pytest.importorskip("tomllib", reason="TOML is read from Python 3.11 on")
    path = tmp_path / "mine.toml"
    path.write_text(TOML, encoding="utf-8")
    found = read_profiles(path)["bakery"]
    assert found.weights.to_dict() == {"area": 0.3, "smell": 0.7} and found.points("area") == [50, 100, 400.5, 900]
    assert found.shapes.set_index("criterion")["categories"]["smell"] == {"none": 1.0, "some": 0.5}


@pytest.mark.parametrize("text, said", [
    (TOML.replace("weight = 30", "weight = 'much'"), "the weight must be a number"), ("[[criterion", "cannot be read"),
    ("weight = 1", "one [[criterion]] for each line"), ("criterion = 3", "cannot be read"),
    ("criterion = []", "columns missing"),
    (TOML.replace("points = [50, 100, 400.5, 900]", "points = [1, 2]"), "a trapezoid has 4 points")])
def test_toml_that_is_no_profile_is_refused(tmp_path, text, said):
    pytest.importorskip("tomllib", reason="TOML is read from Python 3.11 on")
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError) as refused:
        read_profiles(path)
    assert said in str(refused.value)


# refusal


@pytest.mark.parametrize(("old", "new", "said"), [
    ("50 100 400 900", "100 50 400 900", r"2 \(bakery, area\): points must increase"),
    ("50 100 400 900", "50 100 400", "a trapezoid has 4 points"),
    ("50 100 400 900", "50 x 400 900", "points must be numbers"),
    ("trapezoid", "triangle", "unknown shape; known: trapezoid, rising"),
    ("some=0.5", "some=5", "membership from 0 to 1"),
    ("none=1;some=0.5", "", "categories need points such as"),
    (",30,proposed", ",-3,proposed", "the weight must be a number"),
    ("area_m2", "", "evidence is empty"),
])
def test_a_line_that_cannot_be_used_is_named(tmp_path, old, new, said):
    with pytest.raises(TableError, match=said):
        read_profiles(written(tmp_path, OWN.replace(old, new)))


def test_all_faults_are_told_at_once(tmp_path):
    with pytest.raises(TableError, match=r"cannot be used: 2\. Line 2 .*; *|, 3 "):
        read_profiles(written(tmp_path, OWN.replace("trapezoid", "triangle").replace("some=0.5", "some=5")))


def test_two_weights_for_one_criterion_are_refused(tmp_path):
    with pytest.raises(TableError, match="another weight than the line before"):
        read_profiles(written(tmp_path, OWN + "bakery,area,floor_m2,rising,1 2,m2,31,proposed,us\n"))


def test_the_same_evidence_twice_is_refused(tmp_path):
    with pytest.raises(TableError, match="twice: bakery area area_m2"):
        read_profiles(written(tmp_path, OWN + OWN.splitlines()[1] + "\n"))


@pytest.mark.parametrize(("text", "said"), [
    ("profile,criterion\na,b\n", "columns missing: evidence, shape, points"), (HEADER, "rows: 0"), ("", "cannot be read"),
    (OWN.replace(",30,", ",0,").replace(",20,", ",0,").replace(",50,p", ",0,p"), "all weights are 0 in bakery")])
def test_a_file_that_is_no_profile_is_refused(tmp_path, text, said):
    with pytest.raises(TableError, match=said):
        read_profiles(written(tmp_path, text))


def test_an_unknown_profile_is_named():
    with pytest.raises(ParameterError, match="received 'hotel'; expected one of productive_hotel, "):
        use_profile("hotel")


def test_reading_does_not_change_what_is_shipped():
    before = site_table("site_profiles.csv")
    shapes = use_profile("micro_hub").shapes
    shapes.loc[shapes.index[0], "evidence"] = "broken"
    pd.testing.assert_frame_equal(before, site_table("site_profiles.csv"))
