"""The fast kernels equal their two-line versions, whatever the size of a tile and the number of threads."""
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ressort.engine.errors import Stopped
from ressort.engine.resilience import _bits
from ressort.engine.resilience._cooccurrence import _pack, close_pairs
from ressort.engine.resilience._tiles import row_tiles
from specimens import made

ROOT = Path(__file__).resolve().parents[3]


def slowly(cells, need):
    """Each close pair, the two-line version."""
    shared = cells.T.astype(int) @ cells.astype(int)
    return {(p, q, shared[p, q]) for p in range(len(need)) for q in range(p) if shared[p, q] >= max(need[p], need[q])}


def as_set(pairs):
    return {(max(p, q), min(p, q), n) for p, q, n in zip(*(part.tolist() for part in pairs))}


def half(cells):
    return np.maximum(-(-cells.sum(axis=0) // 2), 1)


@given(made(), st.integers(1, 400))
def test_any_tile_finds_the_same_pairs(cells, tile_bytes):
    assert as_set(close_pairs(cells, half(cells), tile_bytes=tile_bytes)) == slowly(cells, half(cells))


@pytest.mark.parametrize("tile_bytes", [1, 1000, 4096, 1 << 16, 1 << 22])
def test_any_tile_finds_the_same_pairs_on_a_larger_table(tile_bytes):
    cells = np.random.default_rng(1).random((40, 130)) < np.linspace(0, 0.9, 130)
    found = close_pairs(cells, half(cells), tile_bytes=tile_bytes)
    assert len(found.one) == len(as_set(found))
    assert as_set(found) == slowly(cells, half(cells))


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
@pytest.mark.parametrize("countries, fields", [(30, 4), (100, 3), (1000, 2), (5000, 1)])
def test_however_many_products_share_a_number(countries, fields, share):
    """The more countries, the fewer products fit; everybody makes the first product, nobody the last."""
    cells = np.random.default_rng(2).random((countries, 41)) < np.linspace(1, 0, 41)
    makers = cells.sum(axis=0)
    need = np.maximum(np.ceil(makers * share).astype(int), 1)
    order = np.argsort(-makers, kind="stable")
    assert _pack(cells[:, order], makers[order], need[order]).fields <= fields
    assert _pack(cells[:, order], makers[order], half(cells)[order]).fields == fields
    assert as_set(close_pairs(cells, need, tile_bytes=2000)) == slowly(cells, need)


@pytest.mark.parametrize("makers, fields", [(63, 4), (64, 3), (255, 3), (256, 2), (4095, 2), (4096, 1)])
def test_counts_at_the_edge_of_their_bits(makers, fields):
    """All make all: at half, a field of b bits holds the counts of 2 ** b - 1 makers."""
    cells = np.ones((makers, 9), bool)
    assert _pack(cells, cells.sum(axis=0), half(cells)).fields == fields
    assert as_set(close_pairs(cells, half(cells))) == slowly(cells, half(cells))
    assert not as_set(close_pairs(cells, cells.sum(axis=0) + 1))


@pytest.mark.parametrize("threads", ["2", "4"])
def test_any_number_of_threads_finds_the_same_space(threads):
    """The matrix library reads its number of threads once, at start: one process each."""
    script = (
        "import sys, hashlib, importlib.util as u; root = sys.argv[1]\n"
        "sys.path = [entry for entry in sys.path if entry]\n"
        "s = u.spec_from_file_location('ressort', root + '/__init__.py', submodule_search_locations=[root])\n"
        "m = u.module_from_spec(s); sys.modules['ressort'] = m; s.loader.exec_module(m)\n"
        "import numpy as np, pandas as pd\n"
        "from ressort.engine import rca, learn_product_space, score_resilience\n"
        "x = pd.DataFrame(np.exp(np.random.default_rng(0).normal(0, 2, (90, 400))))\n"
        "r = score_resilience(rca(x), learn_product_space(x), families=pd.Series('all', x.columns))\n"
        "print(hashlib.sha256(r.scores.to_csv().encode() + r.links.product.tobytes()).hexdigest())\n")
    printed = {
        subprocess.run([sys.executable, "-c", script, str(ROOT)], env={"OPENBLAS_NUM_THREADS": count},
                       capture_output=True, text=True, check=True).stdout
        for count in ("1", threads)}
    assert len(printed) == 1


def test_no_country_and_no_product_have_no_pair():
    for shape in ((0, 0), (0, 3), (3, 0)):
        assert [len(part) for part in close_pairs(np.ones(shape, bool), np.ones(shape[1], int))] == [0, 0, 0]


def test_work_stops_between_tiles():
    asked = iter([False, False, True])
    with pytest.raises(Stopped):
        close_pairs(np.ones((3, 50), bool), np.ones(50, int), tile_bytes=400, should_stop=lambda: next(asked))


@given(made(least=1, most=20))
def test_packed_flags_come_back_and_count(flags):
    packed = _bits.pack(flags)
    assert packed.shape == (flags.shape[1], -(-flags.shape[0] // 8))
    np.testing.assert_array_equal(_bits.unpack(packed, len(flags)), flags)
    np.testing.assert_array_equal(_bits.count(packed, len(flags)), flags.sum(axis=1))


def test_more_than_a_byte_of_products_is_counted():
    assert _bits.count(_bits.pack(np.ones((3, 1000), bool)), 3).tolist() == [1000, 1000, 1000]


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 200), st.integers(1, 9))
def test_tiles_follow_each_other_and_cover_all_rows(rows, row_bytes, tile_bytes, step):
    tiles = list(row_tiles(rows, row_bytes, tile_bytes, step))
    assert [place for tile in tiles for place in range(tile.start, tile.stop)] == list(range(rows))
    assert all((tile.stop - tile.start) % step == 0 for tile in tiles[:-1])
