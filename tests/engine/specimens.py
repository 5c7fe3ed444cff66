"""Specimens every engine test may use: published tables, one of every oddity, and random tables of flows."""
from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import strategies as st

# The official files (docs/data.md), which no clone holds, beside the checkout or where RESSORT_DATA says: what reads them
# is skipped where they are not.
OFFICIAL_FILES = Path(os.environ.get("RESSORT_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))

# econci's example, printed in METHOD 6: an RCA of exactly 1, two zeros.
FLOWS = pd.DataFrame([[10, 20, 30], [40, 50, 0], [60, 0, 0]], ["A", "B", "C"], ["0101", "0102", "0103"], float)
FLOWS_RCA = [[0.3182, 1.0, 3.5], [0.8485, 1.6667, 0.0], [1.9091, 0.0, 0.0]]

# Five countries, six products, every oddity: "9703" that nobody sells, "ATA" that sells nothing, two pairs that
# tie at a proximity of exactly one half, equal rows (FRA and DEU).
ODD = pd.DataFrame(
    [[8, 8, 4, 0, 0, 0],
     [8, 8, 4, 0, 0, 0],
     [0, 9, 0, 9, 0, 0],
     [0, 0, 0, 5, 7, 0],
     [0, 0, 0, 0, 0, 0]],
    ["FRA", "DEU", "ESP", "ITA", "ATA"], ["0101", "0102", "2204", "8703", "8802", "9703"], float)


def random_flows(territories: int, products: int, seed: int = 0, filled: float = 0.6) -> pd.DataFrame:
    """Log-normal flows, a part of the cells empty: the shape of trade tables."""
    random = np.random.default_rng(seed)
    values = np.exp(random.normal(0, 2, (territories, products))) * (random.random((territories, products)) < filled)
    return pd.DataFrame(values, names("T", territories), names("P", products))


def names(letter: str, count: int) -> list[str]:
    """Labels that sort as they stand: P000, P001."""
    return [f"{letter}{number:04d}" for number in range(count)]


@st.composite
def flows(draw, least: int = 2, most: int = 7, largest: int = 60) -> pd.DataFrame:
    """Whole-number flows, many of them 0, so that ties, empty territories and products nobody makes are common."""
    rows, columns = draw(st.integers(least, most)), draw(st.integers(least, most))
    cells = st.one_of(st.just(0), st.integers(0, largest))
    values = draw(st.lists(cells, min_size=rows * columns, max_size=rows * columns))
    return pd.DataFrame(np.reshape(values, (rows, columns)).astype(float), names("T", rows), names("P", columns))


@st.composite
def made(draw, least: int = 1, most: int = 9) -> np.ndarray:
    """Countries x products of bool."""
    rows, columns = draw(st.integers(least, most)), draw(st.integers(least, most))
    cells = draw(st.lists(st.booleans(), min_size=rows * columns, max_size=rows * columns))
    return np.reshape(cells, (rows, columns))


def shuffled(frame: pd.DataFrame, seed: int = 0) -> pd.DataFrame:
    """The same table, rows and columns in another order."""
    random = np.random.default_rng(seed)
    return frame.iloc[random.permutation(len(frame)), random.permutation(len(frame.columns))]
