"""Another country end to end: files -> activity or trade -> scores, with no French assumption in the way.

An invented Germany: territories are AGS codes of five digits that begin with zeros, 98 and 99 among them; classes are those
of NACE rev. 2, which CPF and NAF share on four digits.
"""

from __future__ import annotations

import pandas as pd
import pytest
from ressort.engine.resilience.assessment import assess_territories, reference_world
from ressort.engine.sources.activity import EXPORTS_BY_HEADING, STAFF, read_activity
from ressort.engine.sources.customs import read_customs
from ressort.engine.sources.territory_codes import read_membership

KREISE = ("01001", "09162", "98", "99")


@pytest.fixture(scope="module")
def world():
    return reference_world()


def nace(values):
    rows = [(kreis, code, value) for kreis in KREISE for code, value in values.items()]
    return pd.DataFrame(rows, columns=["territory", "activity", "value"])


def test_territories_by_nace_class(world):
    """Every Kreis has the nation's mix: each has the nation's RCA, hence the nation's strong products."""
    table = nace({"10.71": 100, "25.62": 50, "29.10": 80, "20.16": 30, "47.11": 500})
    found = assess_territories(
        read_activity(table, kind=STAFF, french=False), kind=STAFF, nation="DEU", world=world, territories=KREISE
    )
    assert found.scores.index.tolist() == list(KREISE)
    assert found.unmatched_share == 0 and found.services_share == pytest.approx(550 / 760)  # trade, and machining: a service
    german = world.rca.loc["DEU"]
    for kreis in KREISE:
        known = found.rca.loc[kreis][found.rca.loc[kreis] > 0]
        assert (known <= german[known.index] * 1.0001).all()
        assert len(known) > 20
    assert found.scores["score"].nunique() == 1


def test_the_nation_is_the_one_that_is_named(world):
    table = read_activity(nace({"10.71": 100, "29.10": 80}), french=False)
    scores = {
        nation: assess_territories(table, nation=nation, world=world).nation.scores["score"].iloc[0]
        for nation in ("DEU", "JPN", "FRA")
    }
    assert len({round(score, 6) for score in scores.values()}) == 3


def test_no_french_fallback_for_classes_without_staff(world):
    """French customs stand in for classes without staff in France only: elsewhere they count as not made, and it is said."""
    found = assess_territories(read_activity(nace({"10.71": 100}), french=False), nation="DEU", world=world)
    assert any("counts as not made" in str(note) for note in found.notes)
    assert not any("customs" in str(note) for note in found.notes)


def test_territories_by_hs_heading(world):
    rows = pd.DataFrame(
        [("BY", "8703", 90), ("BY", "2203", 10), ("HH", "8703", 10), ("HH", "0901", 90)],
        columns=["territory", "activity", "value"],
    )
    found = assess_territories(
        read_activity(rows, kind=EXPORTS_BY_HEADING, french=False), kind=EXPORTS_BY_HEADING, nation="DEU", world=world
    )
    cars = world.trade["8703"].sum() / world.trade.to_numpy().sum()
    assert found.rca.at["BY", "8703"] == pytest.approx(0.9 / cars)
    assert found.scores.at["HH", "strong"] == 2


def test_from_a_customs_like_file_to_scores_of_unions(tmp_path, world):
    path = tmp_path / "aussenhandel.csv"
    path.write_text(
        "territory;nace;year;exports\n"
        + "".join(f"{kreis};{code};2022;{value}\n" for kreis in KREISE for code, value in (("29.10", 80), ("10.71", 20)))
    )
    imported = read_customs(path, french=False)
    assert imported.table["territory"].tolist() == sorted([*KREISE, *KREISE]) and imported.share_without("territory") == 0
    members = read_membership(
        pd.DataFrame({"ags": KREISE, "land": ["01", "09", "20", "20"]}),
        level="land",
        columns={"territory": "ags"},
        french=False,
    ).table
    activity = read_activity(imported.table.rename(columns={"exports": "value"}), kind="exports_by_class", french=False)
    found = assess_territories(
        activity, kind="exports_by_class", membership=members, territories=["01", "09", "20"], nation="DEU", world=world
    )
    assert found.scores.index.tolist() == ["01", "09", "20"]
    assert found.scores["score"].notna().all() and found.unmatched_share == 0


def test_what_is_left_out_is_counted_once(world):
    """Half of the activity lies in a territory that is not scored, under a code nobody knows: one half, not two."""
    rows = pd.DataFrame({"territory": ["DE1", "DE1", "DE2", "DE2"], "activity": ["1071", "XXXX", "XXXX", "1071"],
                         "value": [40, 10, 30, 20]})
    found = assess_territories(read_activity(rows, french=False), territories=["DE1"], world=world, nation="DEU")
    assert found.unmatched.set_index("code")["share"].to_dict() == {"XXXX": 0.4, "DE2": 0.2}
    assert found.unmatched_share == pytest.approx(0.6)
