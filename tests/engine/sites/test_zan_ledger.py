"""The ledger by hand: three communes and their EPCI, the guarantee, targets, unknown figures, entries, conservation."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.sites.planning_rules import zan_rules
from ressort.engine.sites.zan_entries import clean_entries
from ressort.engine.sites.zan_ledger import keep_ledger

YEARS = [*range(2011, 2021), 2021, 2022, 2023]
OUR_RULES = zan_rules()


def flows(rows):
    """{commune: (ten-year reference, use in three years)} spread evenly."""
    return pd.DataFrame({code: [h / 10] * 10 + [used / 3] * 3 for code, (h, used) in rows.items()}, YEARS).T


ABC = flows({"A": (6.4, 1.5), "B": (1.2, 0.35), "C": (0.4, 0.05)})
WHERE = pd.DataFrame({"name": ["Aa", "Bb", "Cc"], "epci": ["E"] * 3, "epci_name": ["Ee"] * 3, "scot": ["S"] * 3},
                     list("ABC"))


def of(ledger, code):
    return ledger.territories.set_index("territory").loc[code]


def entries(*rows, **options):
    table = pd.DataFrame(rows, columns=["territory", "year", "site_id", "kind", "area_ha", "confidence"])
    return clean_entries(table, last_measured=2023, first=2021, **options)


def test_three_communes_and_their_epci():
    ledger = keep_ledger(ABC, WHERE)
    a, b, c, e = (of(ledger, code) for code in "ABCE")
    assert [a["allowed"], a["pace"], a["projected"]] == pytest.approx([3.2, 0.5, 5.0])
    assert [round(a["use_pct"]), round(a["projected_pct"])] == [47, 156]
    assert [b["allowed"], round(b["projected"], 2), round(b["projected_pct"])] == [1.0, 1.17, 117]
    assert [c["allowed"], round(c["projected"], 2)] == [1.0, 0.17]
    assert [e["reference"], e["allowed"], e["members_allowed"], e["guarantee_excess"]] == pytest.approx([8.0, 4.0, 5.2, 1.2])
    assert e["members"] == 3 and e["name"] == "Ee" and ledger.years_observed == 3


def test_without_the_guarantee_b_is_far_beyond():
    b = of(keep_ledger(ABC, WHERE, covered=pd.Series(False, list("ABC"))), "B")
    assert b["allowed"] == pytest.approx(0.6) and round(b["projected_pct"]) == 194


@pytest.mark.parametrize("reference, allowed", [(15, 7.5), (1.2, 1.0), (2.0, 1.0), (2.2, 1.1), (0, 1.0)])
def test_half_of_the_reference_or_one_hectare(reference, allowed):
    assert of(keep_ledger(flows({"A": (reference, 1)}), WHERE), "A")["allowed"] == pytest.approx(allowed)


def test_three_years_at_one_hectare_lead_to_ten_and_the_states_tool_says_nine():
    one = flows({"A": (15, 3)})
    assert of(keep_ledger(one, WHERE), "A")["projected"] == pytest.approx(10)
    assert of(keep_ledger(ABC, WHERE, rules=replace(OUR_RULES, pace_years=9)), "A")["projected"] == pytest.approx(4.5)


@pytest.mark.parametrize("parts, guarantee", [(0, 1.0), (1, 1.5), (3, 2.5), (9, 3.0)])
def test_delegated_communes_add_half_a_hectare_up_to_two(parts, guarantee):
    ledger = keep_ledger(ABC, WHERE, delegated=pd.Series({"C": parts}))
    assert of(ledger, "C")["guarantee"] == guarantee and of(ledger, "E")["guarantee"] == 0


def test_members_add_up_to_their_epci_and_the_epci_to_their_scot():
    rng = np.random.default_rng(0)
    codes = [f"{n:05d}" for n in range(60)]
    many = pd.DataFrame(rng.random((60, 13)), codes, YEARS)
    where = pd.DataFrame({"epci": [f"E{n // 6}" for n in range(60)], "scot": [f"S{n // 20}" for n in range(60)]}, codes)
    where.loc[codes[12:18], "scot"], where.loc[codes[18:24], "scot"] = "S0", "S1"  # ten EPCI inside three SCoT
    where.loc[codes[36:42], "scot"] = "S1"
    noted = entries(*[(code, 2024, f"s{n}", "committed", 0.1, "") for n, code in enumerate(codes)],
                    ("E3", 2025, "x", "committed", 7, ""))
    table = keep_ledger(many, where, entries=noted).territories
    parent = {**where["epci"].to_dict(), **where.groupby("epci")["scot"].first().to_dict()}
    for inner, outer in (("commune", "epci"), ("epci", "scot")):
        below, above = (table[table["level"] == level].set_index("territory") for level in (inner, outer))
        for column in ("reference", "used", "committed", "pace", "guarantee_excess"):
            added = below[column].groupby(parent).sum()
            if column == "committed" and inner == "commune":
                added["E3"] += 7  # written at the EPCI: not in its communes
            pd.testing.assert_series_equal(added.sort_index(), above[column].sort_index(), check_names=False)
    per_level = table.groupby("level")["used"].sum()
    assert per_level.to_numpy() == pytest.approx(many[[2021, 2022, 2023]].to_numpy().sum())


def test_an_unknown_year_is_no_zero():
    holed = ABC.copy()
    holed.loc["B", 2022] = np.nan
    ledger = keep_ledger(holed, WHERE)
    for code in "BE":
        assert np.isnan(of(ledger, code)["used"]) and np.isnan(of(ledger, code)["balance"])
    assert of(ledger, "E")["used_known"] == pytest.approx(1.9 - 0.35 / 3)
    assert of(ledger, "E")["coverage"] == pytest.approx(38 / 39)
    assert of(ledger, "E")["allowed"] == pytest.approx(4.0)


def test_a_short_reference_gives_no_allowance():
    ledger = keep_ledger(ABC.drop(columns=2011), WHERE)
    assert ledger.territories["allowed"].isna().all() and "lacks 2011" in str(ledger.notes[0])
    assert of(ledger, "A")["pace"] == pytest.approx(0.5)


def test_ones_own_target_binds_before_the_plans():
    targets = pd.Series({"A": 0.3, "E": 0.55, "S": 0.6})
    ledger = keep_ledger(ABC, WHERE, targets=targets)
    assert of(ledger, "A")[["reduction", "target_source"]].tolist() == [0.3, "own"]
    assert of(ledger, "B")[["reduction", "target_source"]].tolist() == [0.55, "epci"]
    assert of(ledger, "E")[["reduction", "target_source"]].tolist() == [0.55, "own"]
    plan = keep_ledger(ABC, WHERE, targets=targets[["S"]])
    assert of(plan, "E")[["reduction", "target_source"]].tolist() == [0.6, "scot"]
    assert of(keep_ledger(ABC, WHERE), "S")[["reduction", "target_source"]].tolist() == [0.5, "national"]


def test_entries_move_the_balance():
    noted = entries(("A", 2025, "s1", "committed", 0.4, ""), ("A", 2025, "s2", "planned", 0.9, ""),
                    ("A", 2024, "s3", "renatured", 0.3, "proven"), ("A", 2022, "s4", "exempt", 0.5, ""))
    a = of(keep_ledger(ABC, WHERE, entries=noted), "A")
    assert a["used"] == pytest.approx(1.0)  # 1.5 measured, 0.5 of it a project of national scope
    assert a["balance"] == pytest.approx(3.2 - 1.0 + 0.3 - 0.4) and a["planned"] == 0.9


@pytest.mark.parametrize("row, counted, reason", [
    (("A", 2022, "s", "committed", 1, ""), 0, "already measured"),
    (("A", 2019, "s", "committed", 1, ""), 0, "before the period"),
    (("A", 2025, "s", "renatured", 1, ""), 0, "without proof"),
    (("A", 2025, "s", "exempt", 1, ""), 0, "not measured yet"),
    (("A", "", "s", "committed", "1,5", ""), 1.5, ""),
])
def test_what_an_entry_counts_for(row, counted, reason):
    noted = entries(row)
    assert noted.table["counted_ha"].tolist() == [counted] and reason in noted.table["reason"].iloc[0]
    assert len(noted.notes) == (reason != "")


def test_a_square_metre_is_recycled_or_renatured_and_a_site_counts_once():
    noted = entries(("A", 2025, "s", "recycled", 2, ""), ("A", 2025, "s", "renatured", 3, "proven"),
                    ("A", 2026, "s", "renatured", 1, "proven"))
    assert noted.table["counted_ha"].tolist() == [2, 1, 1]
    twice = entries(("A", 2025, "s", "committed", 2, ""), ("A", 2025, "t", "committed", 2, ""),
                    same_ground=pd.Series({"t": "s"}))
    assert twice.table["counted_ha"].tolist() == [2, 0]


def test_the_trajectory_draws_an_even_pace():
    ledger = keep_ledger(ABC, WHERE)
    line = ledger.trajectory[ledger.trajectory["territory"] == "A"].set_index("year")
    assert line.at[2023, "cumulated"] == pytest.approx(1.5) and line.at[2023, "allowed"] == pytest.approx(3.2 * 3 / 10)
    assert np.isnan(line.at[2020, "cumulated"]) and len(line) == 13


def test_refusals():
    with pytest.raises(TableError, match="no year from 2021 to 2030"):
        keep_ledger(ABC[[2011, 2012]], WHERE)
    with pytest.raises(ParameterError, match="E has 50"):
        keep_ledger(ABC, WHERE, targets=pd.Series({"E": 50}))
    with pytest.raises(TableError, match="Targets: 1 territories .* \\(Z\\)"):
        keep_ledger(ABC, WHERE, targets=pd.Series({"Z": 0.5}))
    with pytest.raises(TableError, match="Entries of the ledger: 1 territories .* \\(Z\\)"):
        keep_ledger(ABC, WHERE, entries=entries(("Z", 2025, "s", "committed", 1, "")))
    with pytest.raises(TableError, match='1: kind "bought", 2: area_ha "-1", 2: year "soon"'):
        entries(("A", 2025, "s", "bought", 1, ""), ("A", "soon", "s", "committed", -1, ""))


def test_inputs_are_untouched():
    before, where = ABC.copy(), WHERE.copy()
    keep_ledger(ABC, WHERE)
    pd.testing.assert_frame_equal(ABC, before)
    pd.testing.assert_frame_equal(WHERE, where)
