"""What must hold of the whole method, from flows to scores, whatever the flows: the world and the space it teaches stay."""
import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import add_flows, learn_product_space, rca, score_resilience
from specimens import flows, shuffled

COUNTED = ["score", "strong", "leaps", "reachable"]


def scored(here, world):
    """Scores of the territories `here`, compared with the countries of `world`, which teach."""
    return score_resilience(rca(here, world.sum()), learn_product_space(world)).scores


@given(flows(least=3), st.sampled_from([1 / 4096, 0.5, 2, 1024]), st.data())
def test_scaling_a_territory_changes_no_score(world, factor, draw):
    """A power of two, so that not even a tie may move: what counts is the profile, not the size."""
    here = world.copy()
    here.loc[draw.draw(st.sampled_from(list(here.index)))] *= factor
    pd.testing.assert_frame_equal(scored(here, world), scored(world, world))


@given(flows(least=3), st.integers(0, 5))
def test_permuting_rows_and_columns_permutes_scores(world, seed):
    mixed = shuffled(world, seed)
    pd.testing.assert_frame_equal(scored(mixed, mixed).loc[world.index], scored(world, world))


@given(flows(least=3), st.integers(1, 3))
def test_splitting_a_territory_and_merging_it_again_gives_its_score(world, quarters):
    """Halves and quarters are exact; each part has the profile of the whole, and so has their union."""
    first, part = world.index[0], quarters / 4
    split = pd.concat([world.drop(index=first), pd.DataFrame([world.loc[first] * part, world.loc[first] * (1 - part)],
                                                             ["one", "other"])])
    found, whole = scored(split, world), scored(world, world)
    for piece in ("one", "other"):
        assert found.loc[piece, COUNTED].tolist() == whole.loc[first, COUNTED].tolist()
    membership = pd.DataFrame({"territory": split.index, "union": [*world.index[1:], first, first]})
    merged = add_flows(split, membership)
    pd.testing.assert_frame_equal(scored(merged, world).loc[world.index], whole, check_names=False)


@given(flows(least=3))
def test_adding_an_empty_territory_changes_no_other(world):
    """As a territory and as a country: no proximity, no score, no rank of those that sell something moves."""
    empty = pd.DataFrame(0.0, ["empty"], world.columns)
    larger = pd.concat([world, empty])
    found = scored(larger, larger)
    assert found.loc["empty", COUNTED].tolist() == [0, 0, 0, 0]
    pd.testing.assert_frame_equal(found.drop(index="empty"), scored(world, world))


@given(flows(least=3))
def test_a_union_of_all_is_the_world_and_specialised_in_nothing(world):
    """RCA 1 for all that anybody sells: not 1.5, so nothing is strong."""
    union = add_flows(world, pd.DataFrame({"territory": world.index, "union": "world"}))
    sold = world.sum().to_numpy() > 0
    np.testing.assert_allclose(rca(union, world.sum()).to_numpy()[0], sold.astype(float), rtol=1e-12)
    assert scored(union, world)["strong"].tolist() == [0]


@given(flows(least=3))
def test_a_union_is_strong_only_where_a_member_is(world):
    """Its RCA is a mean of theirs: what no member makes above a threshold, the union does not either."""
    members = list(world.index[:2])
    union = add_flows(world, pd.DataFrame({"territory": members, "union": "U"}))
    together, apart = rca(union, world.sum()).to_numpy()[0], rca(world.loc[members], world.sum()).to_numpy()
    assert (together <= apart.max(axis=0) * (1 + 1e-12)).all()
