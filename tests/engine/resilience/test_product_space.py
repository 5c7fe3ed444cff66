"""Product space: proximities by hand, ties in whole numbers, what is refused, files; the peers agree pair by pair."""
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine import ProductSpace, learn_product_space
from ressort.engine.errors import ParameterError, Stopped, TableError
from specimens import ODD, flows, made, names, random_flows, shuffled


def space_of(cells) -> ProductSpace:
    cells = np.asarray(cells, dtype=bool)
    return ProductSpace(cells, names("C", cells.shape[0]), names("P", cells.shape[1]), 1.0)


def proximity_matrix(cells) -> np.ndarray:
    """The definition in two lines: shared makers over the larger number of makers, 0 on the diagonal."""
    shared = cells.T.astype(int) @ cells.astype(int)
    most = np.maximum.outer(cells.sum(axis=0), cells.sum(axis=0))
    return np.divide(shared, most, out=np.zeros(shared.shape), where=most > 0) * (1 - np.eye(len(shared)))


def as_matrix(links: pd.DataFrame, products) -> pd.DataFrame:
    cells = pd.DataFrame(0.0, products, products)
    for row in links.itertuples():
        cells.at[row.product, row.neighbour] = row.proximity
    return cells


# by hand

# C0 makes P0 P1 P2, C1 makes P0 P1, C2 makes P2 P3: P0-P1 share 2 of 2, P0-P2 share 1 of 2, P2-P3 share 1 of 2
BY_HAND = [[1, 1, 1, 0], [1, 1, 0, 0], [0, 0, 1, 1]]


def test_proximity_is_shared_makers_over_the_larger_number_of_makers():
    space = space_of(BY_HAND)
    assert [space.proximity("P0000", other) for other in space.products] == [0.0, 1.0, 0.5, 0.0]
    assert space.proximity("P0003", "P0002") == 0.5
    assert space.makers.tolist() == [2, 2, 2, 1]


def test_links_stand_in_the_order_of_the_products_and_both_ways():
    assert space_of(BY_HAND).links().values.tolist() == [
        ["P0000", "P0001", 1.0], ["P0000", "P0002", 0.5], ["P0001", "P0000", 1.0], ["P0001", "P0002", 0.5],
        ["P0002", "P0000", 0.5], ["P0002", "P0001", 0.5], ["P0002", "P0003", 0.5], ["P0003", "P0002", 0.5]]


def test_exactly_one_half_counts_with_ties_and_not_without():
    space = space_of(BY_HAND)
    assert len(space.links(0.5, ties=True)) == 8
    assert space.links(0.5, ties=False)["product"].tolist() == ["P0000", "P0001"]


def test_an_rca_of_exactly_one_makes_a_maker():
    """FLOWS of METHOD 6: A has an RCA of exactly 1 in 0102."""
    assert learn_product_space(pd.DataFrame([[10, 20, 30], [40, 50, 0], [60, 0, 0]], list("ABC"), ["1", "2", "3"])
                               ).made.to_numpy().tolist() == [[False, True, True], [False, True, False],
                                                              [True, False, False]]


def test_those_who_do_not_teach_still_weigh_in_the_world():
    space = learn_product_space(ODD, countries=["ITA", "FRA"])
    assert space.countries.tolist() == ["FRA", "ITA"]
    assert space.made.equals(learn_product_space(ODD).made.loc[["FRA", "ITA"]])


# edge


def test_no_product_is_its_own_neighbour():
    space = space_of(BY_HAND)
    links = space.links(0.01)
    assert (links["product"] != links["neighbour"]).all()
    assert space.proximity("P0000", "P0000") == 0.0


def test_a_product_nobody_makes_has_no_neighbour():
    space = learn_product_space(ODD)
    assert "9703" not in space.links(0.01)["product"].tolist()
    assert space.proximity("9703", "0101") == 0.0


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0), (1, 1), (3, 1)])
def test_spaces_without_pairs_have_no_links(shape):
    assert space_of(np.ones(shape)).links().empty


def test_products_asked_in_another_order_keep_their_proximities():
    space = space_of(BY_HAND).of_products(["P0003", "new", "P0002", "P0000"])
    assert space.links().values.tolist() == [["P0003", "P0002", 0.5], ["P0002", "P0003", 0.5], ["P0002", "P0000", 0.5],
                                             ["P0000", "P0002", 0.5]]
    assert space.makers["new"] == 0


def test_a_space_comes_back_from_its_file(tmp_path):
    space = learn_product_space(random_flows(20, 30), rca_threshold=1.2)
    again = ProductSpace.load(space.save(tmp_path / "space.npz"))
    assert again.made.equals(space.made)
    assert again.links().equals(space.links())
    assert again.rca_threshold == 1.2
    assert [path.name for path in tmp_path.iterdir()] == ["space.npz"]


def test_saving_over_a_file_replaces_it_whole(tmp_path):
    target = tmp_path / "space.npz"
    target.write_bytes(b"what stood there")
    space_of(BY_HAND).save(target)
    assert ProductSpace.load(target).makers.tolist() == [2, 2, 2, 1]


def test_it_says_what_it_holds():
    assert repr(space_of(BY_HAND)) == "<ProductSpace: 4 products, 3 countries>"


# refusal


def test_an_empty_cell_is_refused_when_learning():
    with pytest.raises(TableError, match="Trade matrix: 1 empty cells"):
        learn_product_space(ODD.mask(ODD == 5))


def test_learning_countries_that_are_not_there_are_named():
    with pytest.raises(TableError, match=r"learning countries not found: 2 of 3 \(XKX, SCG\)"):
        learn_product_space(ODD, countries=["FRA", "XKX", "SCG"])


def test_an_unknown_product_is_named():
    with pytest.raises(ParameterError, match="unknown product 0199. It knows 6"):
        learn_product_space(ODD).proximity("0101", "0199")


@pytest.mark.parametrize("threshold", [0, -0.1, 1.01, "0.5", None, True, np.nan])
def test_a_proximity_threshold_out_of_range_is_refused(threshold):
    with pytest.raises(ParameterError, match="proximity_threshold: received"):
        space_of(BY_HAND).links(threshold)


def test_a_negative_flow_is_refused_when_learning():
    with pytest.raises(TableError, match="the first -9.0 for ESP, 0102"):
        learn_product_space(ODD.mul([1, 1, -1, 1, 1], axis=0))


def test_work_stops_when_asked():
    with pytest.raises(Stopped):
        learn_product_space(ODD, should_stop=lambda: True)
    with pytest.raises(Stopped):
        space_of(BY_HAND).neighbours(should_stop=lambda: True)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"product,neighbour\n"])
def test_a_file_that_is_no_space_is_refused(tmp_path, content):
    (tmp_path / "space.npz").write_bytes(content)
    with pytest.raises(TableError, match="is not a product space saved by Ressort"):
        ProductSpace.load(tmp_path / "space.npz")


def test_a_cut_file_is_refused(tmp_path):
    whole = space_of(BY_HAND).save(tmp_path / "whole.npz").read_bytes()
    (tmp_path / "cut.npz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(TableError, match="is not a product space saved by Ressort"):
        ProductSpace.load(tmp_path / "cut.npz")


def test_a_file_whose_parts_do_not_fit_is_refused(tmp_path):
    """A table cut by one country would else be read as a space that nobody learnt."""
    path = space_of(BY_HAND).save(tmp_path / "space.npz")
    with np.load(path) as stored:
        parts = dict(stored)
    for changed in ({"made": parts["made"][1:]}, {"products": np.append(parts["products"], ["x"] * 9)},
                    {"countries": parts["countries"][1:]}):
        np.savez(path, **{**parts, **changed})
        with pytest.raises(TableError, match="is not a product space saved by Ressort"):
            ProductSpace.load(path)


def test_a_later_version_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("ressort.engine.resilience.product_space.FILE_VERSION", 99)
    path = space_of(BY_HAND).save(tmp_path / "space.npz")
    monkeypatch.undo()
    with pytest.raises(TableError, match="version 99; this Ressort reads version"):
        ProductSpace.load(path)


def test_a_space_whose_labels_do_not_fit_is_refused():
    with pytest.raises(TableError, match="cells for 2 countries and 3 products"):
        ProductSpace(np.ones((2, 2), bool), ["A", "B"], ["1", "2", "3"], 1.0)


# property


@given(made(), st.sampled_from(["0.5", "1/3", "0.55", "1", "0.1"]), st.booleans())
def test_links_are_the_pairs_whose_fraction_reaches_the_threshold(cells, threshold, ties):
    """Decided here with fractions; 1/3 and 0.55 have no exact float."""
    share = Fraction(threshold)
    shared, makers = cells.T.astype(int) @ cells.astype(int), cells.sum(axis=0)
    expected = []
    for p in range(cells.shape[1]):
        for q in range(cells.shape[1]):
            most = int(max(makers[p], makers[q]))
            near = Fraction(int(shared[p, q]), most) if p != q and most else Fraction(0)
            if near > 0 and (near >= share if ties else near > share):
                expected.append([f"P{p:04d}", f"P{q:04d}", float(near)])
    assert space_of(cells).links(float(share), ties).values.tolist() == expected


@given(flows())
def test_order_of_rows_and_columns_does_not_matter(x):
    mixed = shuffled(x)
    links = as_matrix(learn_product_space(mixed).links(0.3), x.columns)
    pd.testing.assert_frame_equal(links, as_matrix(learn_product_space(x).links(0.3), x.columns))


@given(flows(), st.integers(1, 30))
def test_the_unit_does_not_matter(x, factor):
    pd.testing.assert_frame_equal(learn_product_space(x * factor).links(), learn_product_space(x).links())


@given(flows())
def test_a_country_that_sells_nothing_teaches_nothing(x):
    more = pd.concat([x, pd.DataFrame(0.0, ["empty"], x.columns)])
    pd.testing.assert_frame_equal(learn_product_space(more).links(), learn_product_space(x).links())


@given(flows())
def test_learning_on_every_country_is_the_default(x):
    pd.testing.assert_frame_equal(learn_product_space(x, countries=x.index).links(), learn_product_space(x).links())


@given(made(most=6), st.booleans())
def test_one_proximity_at_a_time_is_the_definition(cells, mirrored):
    space, expected = space_of(cells), proximity_matrix(cells)
    for p, one in enumerate(space.products):
        for q, other in enumerate(space.products):
            assert space.proximity(*((other, one) if mirrored else (one, other))) == expected[p, q]


# oracle


@pytest.mark.parametrize("trade", [random_flows(30, 40, 3), random_flows(12, 60, 4, filled=0.2), ODD],
                         ids=["random", "sparse", "degenerate"])
def test_ecomplexity_agrees_but_for_the_diagonal(peer, trade):
    """Theirs counts a product as its own neighbour (1), and NaN where nobody reaches an RCA of 1."""
    assert_same_proximities(trade, peer("ecomplexity", trade)[1])


@pytest.mark.parametrize("trade", [random_flows(30, 40, 3), random_flows(12, 60, 4, filled=0.2), ODD],
                         ids=["random", "sparse", "degenerate"])
def test_economic_complexity_agrees(peer, trade):
    assert_same_proximities(trade, peer("economic_complexity", trade)[1])


@pytest.mark.parametrize("trade", [random_flows(30, 40, 3), ODD], ids=["random", "degenerate"])
def test_econci_agrees(peer, trade):
    """It keeps every product: the filter meant to drop empty ones selects by label, and so keeps them all."""
    assert_same_proximities(trade, peer("econci", trade)[1])


def assert_same_proximities(trade: pd.DataFrame, theirs: pd.DataFrame) -> None:
    ours = as_matrix(learn_product_space(trade).links(1e-4), trade.columns)
    theirs = theirs.reindex_like(ours).fillna(0.0).to_numpy().copy()
    np.fill_diagonal(theirs, 0.0)
    np.testing.assert_allclose(ours.to_numpy(), theirs, rtol=1e-12)
