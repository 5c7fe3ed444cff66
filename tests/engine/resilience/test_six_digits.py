"""Six digits from the rows of a file to scores: 5,000 products, their families, a space that comes back from its file."""
import numpy as np
import pandas as pd
import pytest
from ressort.engine import ProductSpace, learn_product_space, rca, score_resilience
from ressort.engine.errors import ParameterError
from ressort.engine.resilience.complexity import density
from ressort.engine.sources.trade import read_trade, trade_matrix
from specimens import random_flows

CODES = [f"{1 + place % 97:02d}{1 + place // 97:02d}{place % 10}0" for place in range(5000)]


@pytest.fixture(scope="module")
def world():
    flows = random_flows(60, 5000, 1, filled=0.4).set_axis(sorted(CODES), axis=1)
    rows = flows.rename_axis(index="country", columns="product").stack().rename("value").reset_index()
    rows["product"] = rows["product"].astype(int)  # a spreadsheet takes the leading zeros
    table = read_trade(rows[rows["value"] > 0], digits=6).table
    return trade_matrix(table)


def test_5000_products_from_rows_to_families(world, tmp_path):
    assert world.shape == (60, len(set(CODES)))
    assert world.columns.str.fullmatch(r"\d{6}").all()
    space = ProductSpace.load(learn_product_space(world).save(tmp_path / "space.npz"))
    result = score_resilience(rca(world), space)
    assert result.families.shape == (60, 19)
    sizes = result.by_family.value_counts().reindex(result.families.columns)
    assert sizes.sum() == 5000
    np.testing.assert_allclose(result.families @ sizes / 5000, result.scores["score"], rtol=1e-12)
    near = density(rca(world), space)
    assert near.shape == world.shape and near.notna().all().all()


def test_3000_territories_on_six_digits(world):
    here = pd.DataFrame(np.random.default_rng(2).gamma(0.3, 3, (3000, 5000)), columns=world.columns)
    result = score_resilience(here, learn_product_space(world))
    few = score_resilience(here.iloc[::500], learn_product_space(world))
    pd.testing.assert_frame_equal(result.scores.iloc[::500].drop(columns="rank"), few.scores.drop(columns="rank"))
    assert (result.scores["strong"] == (here >= 1.5).sum(axis=1)).all()


def test_headings_among_six_digits_are_left_out_and_said():
    rows = pd.DataFrame({"country": "FRA", "product": ["010121", "0101", 10129, "999999"], "value": [1, 2, 3, 4]})
    found = read_trade(rows, digits=6)
    assert found.table.values.tolist() == [["FRA", "010121", 1.0], ["FRA", "010129", 3.0]]
    assert found.rejects["product"].tolist() == ["0101", "999999"]
    with pytest.raises(ParameterError, match="digits: received 5; expected 4 or 6"):
        read_trade(rows, digits=5)
