"""Our figures against the study's, from the embedded data and every default: the bars that a change must not lower."""

from __future__ import annotations

import pytest
from ressort.engine.resilience.assessment import reference_world
from ressort.engine.resilience.fidelity import compare_with_study


@pytest.fixture(scope="module")
def world():
    return reference_world()


@pytest.fixture(scope="module")
def fidelity(world):
    return compare_with_study(world=world)


def test_the_whole_table_is_compared(fidelity):
    assert len(fidelity.cells) == 13 * 18
    assert len(fidelity.totals) == 13
    assert len(fidelity.countries) == 25
    assert not fidelity.cells.isna().any(axis=None) and not fidelity.countries.isna().any(axis=None)


def test_regions_by_family_meet_the_study(fidelity):
    assert fidelity.correlation >= 0.87
    assert fidelity.mean_error <= 7.2


def test_totals_of_the_regions_meet_those_the_families_imply(fidelity):
    assert fidelity.totals_mean_error <= 3.0


def test_countries_meet_the_study(fidelity):
    assert fidelity.countries_mean_error <= 1.7
    assert fidelity.countries_rank_correlation >= 0.90


def test_the_totals_the_study_implies_are_the_known_ones(fidelity):
    """Data note of the study: its family table gives 51.8 for Auvergne-Rhone-Alpes and 14.7 for Corsica, to a tenth."""
    assert fidelity.totals.at["84", "study"] == pytest.approx(51.8, abs=0.11)
    assert fidelity.totals.at["94", "study"] == pytest.approx(14.7, abs=0.11)


def test_shrinkage_moves_what_the_method_page_says(world, fidelity):
    """docs/method/fidelity.md, R2: correlation up by about 0.01, mean error down by about 0.3 points."""
    shrunk = compare_with_study(world=world, shrinkage=1.0)
    assert 0.005 < shrunk.correlation - fidelity.correlation < 0.02
    assert -0.6 < shrunk.mean_error - fidelity.mean_error < -0.1


def test_the_printed_account_holds_the_figures(fidelity):
    text = str(fidelity)
    assert f"correlation {fidelity.correlation:.3f}" in text
    assert "Auvergne-Rhône-Alpes" in text and "Transport" in text
