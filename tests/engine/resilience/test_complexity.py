"""Complexity, density, outlook, fitness: by hand, signs, what cannot be computed, and the peers cell by cell."""
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from ressort.engine import learn_product_space, rca
from ressort.engine.errors import ParameterError, TableError
from ressort.engine.resilience.complexity import (
    complexity,
    complexity_outlook,
    density,
    distance,
    fitness,
    relative_relatedness,
)
from ressort.engine.resilience.proximities import proximity_matrix
from specimens import ODD, flows, random_flows, shuffled

# A makes all, B two, C one of its own: the eigenvector by hand is (1, 4, -5), of standard deviation sqrt(14)
MADE = pd.DataFrame([[1, 1, 1], [1, 1, 0], [0, 0, 1]], list("ABC"), ["0101", "0102", "8703"], float)

# by hand


def test_the_second_axis_by_hand():
    np.testing.assert_allclose(complexity(MADE).eci, np.array([1, 4, -5]) / 14 ** 0.5, rtol=1e-12)


def test_the_complexity_of_a_territory_is_the_mean_of_what_it_makes():
    axis = complexity(MADE)
    assert axis.eci["A"] == pytest.approx(axis.pci.mean())
    assert axis.eci["C"] == pytest.approx(axis.pci["8703"])


def test_density_by_hand():
    space = learn_product_space(MADE * 0 + MADE)
    here = pd.DataFrame([[2.0, 0, 0]], ["44"], MADE.columns)
    near = proximity_matrix(space)
    assert density(here, space).at["44", "0102"] == near.at["0101", "0102"] / near["0102"].sum()
    pd.testing.assert_frame_equal(distance(here, space), 1 - density(here, space))


def test_fitness_by_hand():
    """After one step: F = 3, 2, 1 over their mean 2; Q = 1 / makers = 1/2 each, over their mean."""
    first = fitness(MADE, steps=1)
    assert first.fitness.tolist() == [1.5, 1, 0.5]
    assert first.quality.tolist() == [1, 1, 1]
    assert fitness(MADE, steps=2).quality.tolist() == pytest.approx(
        (np.array([1 / (1 / 1.5 + 1), 1 / (1 / 1.5 + 1), 1 / (1 / 1.5 + 2)]) * 3
         / (2 / (1 / 1.5 + 1) + 1 / (1 / 1.5 + 2))).tolist())


# edge: what cannot be computed stays where it is


def test_nan_never_spreads_from_an_empty_territory_or_a_product_nobody_makes():
    """Trap: in peers one such row turns every indicator into NaN."""
    more = pd.concat([MADE.assign(**{"9703": 0.0}), pd.DataFrame(0.0, ["ATA"], [*MADE.columns, "9703"])])
    axis = complexity(more)
    assert np.isnan(axis.eci["ATA"])
    assert np.isnan(axis.pci["9703"])
    pd.testing.assert_series_equal(axis.eci.drop("ATA"), complexity(MADE).eci)
    outlook = complexity_outlook(more, learn_product_space(more))
    assert outlook.gain.notna().all().all()
    assert outlook.index.notna().all()
    assert density(more, learn_product_space(more)).notna().all().all()
    assert fitness(more).fitness["ATA"] == 0
    assert np.isnan(fitness(more).quality["9703"])


def test_a_product_is_not_its_own_neighbour():
    """Trap: peers disagree on the diagonal. Whoever makes one product only has a density of 0 there."""
    space = learn_product_space(ODD)
    here = pd.DataFrame([[2.0, 0, 0, 0, 0, 0]], ["44"], ODD.columns)
    assert density(here, space).at["44", "0101"] == 0


def test_relative_relatedness_is_unknown_where_nothing_is_lacking():
    here = pd.DataFrame([[2.0] * 6, [2.0, 0, 0, 0, 0, 0]], ["all", "one"], ODD.columns)
    relative = relative_relatedness(here, learn_product_space(ODD))
    assert relative.loc["all"].isna().all()
    assert relative.loc["one"].notna().all()


# refusal


def test_groups_that_share_nothing_have_no_common_axis():
    apart = pd.DataFrame([[1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]], list("ABCD"), list("wxyz"), float)
    with pytest.raises(TableError, match="part into groups that share no product"):
        complexity(apart)


def test_equal_territories_have_no_axis():
    with pytest.raises(TableError, match="all territories are alike"):
        complexity(pd.DataFrame(1.0, list("AB"), list("xyz")))


def test_one_territory_is_not_enough():
    with pytest.raises(TableError, match="Complexity: 1 territories make something, and 3 products are made"):
        complexity(MADE.iloc[:1])


def test_an_unknown_proximity_and_a_bad_threshold_are_refused():
    with pytest.raises(ParameterError, match="Proximity: received 'euclid'"):
        density(MADE, learn_product_space(MADE), proximity="euclid")
    with pytest.raises(ParameterError, match="rca_threshold: received 0"):
        complexity(MADE, rca_threshold=0)


# property


@given(flows(least=3))
def test_the_sign_follows_diversity(x):
    """Trap: econci turns the pci by another rule. Here one axis, turned once."""
    try:
        axis = complexity(rca(x))
    except TableError:
        return
    made = (rca(x) >= 1).sum(axis=1)[axis.eci.notna()]
    if made.std() > 0:
        assert np.corrcoef(made, axis.eci.dropna())[0, 1] >= -1e-9


@given(flows(least=3))
def test_the_territorys_complexity_is_the_mean_of_its_products(x):
    try:
        axis = complexity(rca(x))
    except TableError:
        return
    made = rca(x) >= 1
    mean = made.astype(float).mul(axis.pci.fillna(0), axis=1).sum(axis=1) / made.sum(axis=1)
    np.testing.assert_allclose(axis.eci.dropna(), mean[axis.eci.notna()], atol=1e-6)
    assert axis.eci.mean() == pytest.approx(0, abs=1e-9)
    assert axis.eci.std(ddof=0) == pytest.approx(1)


@given(flows(least=3))
def test_density_lies_between_nothing_and_all_and_ignores_order(x):
    space, advantages = learn_product_space(x), rca(x)
    around = density(advantages, space)
    assert (around >= 0).all().all()
    assert (around <= 1 + 1e-12).all().all()
    mixed = density(shuffled(advantages), space).loc[x.index, x.columns]
    pd.testing.assert_frame_equal(mixed, around, rtol=1e-12)


# oracle: random and degenerate tables

TABLES = {"random": random_flows(30, 40, 3), "wide": random_flows(20, 150, 4), "tall": random_flows(60, 25, 5)}


@pytest.mark.parametrize("trade", TABLES.values(), ids=TABLES.keys())
def test_ecomplexity_agrees_on_every_indicator_but_for_the_diagonal(peer_complexity, trade):
    theirs = peer_complexity("ecomplexity", trade)
    advantages, space = rca(trade), learn_product_space(trade)
    axis = complexity(advantages)
    np.testing.assert_allclose(axis.eci, theirs["eci"].loc["eci", trade.index], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(axis.pci, theirs["pci"].loc["pci", trade.columns], rtol=1e-9, atol=1e-11)
    # theirs counts each product as its own neighbour, proximity 1: (sum + M) / (near + 1)
    near, made = proximity_matrix(space).sum(), (advantages >= 1).astype(float)
    with_itself = (density(advantages, space) * near + made) / (near + 1)
    np.testing.assert_allclose(with_itself, theirs["density"].loc[trade.index, trade.columns], rtol=1e-12)
    worth = axis.pci + axis._centre
    index = (with_itself * (1 - made)) @ worth
    np.testing.assert_allclose((index - index.mean()) / index.std(ddof=0), theirs["outlook"].loc["coi", trade.index],
                               rtol=1e-8, atol=1e-10)
    opened = ((1 - made) * worth / (near + 1)).to_numpy()
    gain = (1 - made) * (opened @ proximity_matrix(space).to_numpy() + opened)
    np.testing.assert_allclose(gain, theirs["gain"].loc[trade.index, trade.columns], rtol=1e-8, atol=1e-11)


@pytest.mark.parametrize("trade", TABLES.values(), ids=TABLES.keys())
def test_our_outlook_is_the_same_formula_without_the_diagonal(trade):
    """Dense and slow, from the square table."""
    advantages, space = rca(trade), learn_product_space(trade)
    axis, near, made = complexity(advantages), proximity_matrix(space), (advantages >= 1).astype(float)
    worth = axis.pci + axis._centre
    index = (density(advantages, space) * (1 - made)) @ worth
    found = complexity_outlook(advantages, space)
    np.testing.assert_allclose(found.index, (index - index.mean()) / index.std(ddof=0), rtol=1e-9)
    gain = (1 - made) * (((1 - made) * worth / near.sum()).to_numpy() @ near.to_numpy())
    np.testing.assert_allclose(found.gain, gain, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("trade", [*TABLES.values(), ODD], ids=[*TABLES, "degenerate"])
def test_economic_complexity_agrees_on_density(peer_complexity, trade):
    theirs = peer_complexity("economic_complexity", trade)
    ours = density(rca(trade), learn_product_space(trade)).loc[theirs["density"].index, theirs["density"].columns]
    np.testing.assert_allclose(ours, theirs["density"].fillna(0.0), rtol=1e-12, atol=1e-14)


def test_economic_complexity_agrees_on_relative_relatedness(peer_complexity):
    trade = TABLES["random"]
    ours = relative_relatedness(rca(trade), learn_product_space(trade))
    np.testing.assert_allclose(ours, peer_complexity("economic_complexity", trade)["relative"].reindex_like(ours), rtol=1e-9)


def test_economic_complexity_goes_towards_our_axis_by_reflections(peer_complexity):
    """It stops after 20 reflections, before the means have reached the eigenvector, and divides by a sample's deviation."""
    nested = random_flows(30, 40, 3) * (np.add.outer(np.linspace(0, 1, 30), np.linspace(0, 1, 40)) > 0.7)
    theirs = peer_complexity("economic_complexity", nested)["eci"].iloc[0].reindex(nested.index)
    assert np.corrcoef(theirs, complexity(rca(nested)).eci)[0, 1] > 0.97


@pytest.mark.parametrize("trade", TABLES.values(), ids=TABLES.keys())
def test_econci_agrees_on_density_and_on_complexity(peer_complexity, trade):
    """It standardises products by themselves and turns them by another rule: the same axis, another scale and maybe sign."""
    theirs = peer_complexity("econci", trade)
    axis = complexity(rca(trade))
    ours = density(rca(trade), learn_product_space(trade))
    np.testing.assert_allclose(ours, theirs["density"].reindex_like(ours), rtol=1e-12)
    np.testing.assert_allclose(axis.eci, theirs["eci"].iloc[0].reindex(trade.index), rtol=1e-8, atol=1e-10)
    standard = (axis.pci - axis.pci.mean()) / axis.pci.std(ddof=0)
    np.testing.assert_allclose(abs(standard), abs(theirs["pci"].iloc[0].reindex(trade.columns)), rtol=1e-8, atol=1e-10)
