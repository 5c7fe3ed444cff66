"""Where each product stands on the drawn product space: computed once, so that every map of it has the same shape.

The forces of `engine.resilience.network` act on the backbone of the space (each product's two strongest links, and the
maximum spanning forest, so that no part falls off), after Hidalgo, Klinger, Barabasi and Hausmann (2007), supplement.
Then the crowded middle is let out and the small parts are set around on a circle: only who stands near whom has a meaning.
"""
from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pandas as pd

STRONGEST = 2       # links kept for each product, beside the forest
SPREAD = 0.7        # 0: as the forces left it; 1: as many products in each ring of the same area
AROUND, SMALL = 1.12, 0.045     # radius of the circle of small parts, and theirs; the large part has 1


def product_space_layout(exports: pd.DataFrame) -> pd.DataFrame:
    """product, x, y: the products that have a link at a proximity of one half, within -1.2 .. 1.2, three decimals."""
    network, assessment = engine("resilience.network"), engine("resilience.assessment")
    trade = exports.rename(columns={"export_ppb": "value"}) if "export_ppb" in exports else exports
    links = assessment.reference_world(trade).space.links(0.5, True)
    kept = backbone(links)
    places = network.network_layout(kept).set_index("product")
    part = parts(kept)[places.index]
    placed = pd.concat([_part_placed(places[part == name], number, part.nunique() - 1)
                        for number, name in enumerate(part.value_counts(sort=True).index)])
    return placed.round(3).sort_index().reset_index()[["product", "x", "y"]]


def backbone(links: pd.DataFrame) -> pd.DataFrame:
    """Each pair once: the maximum spanning forest, and the strongest links of each product."""
    ordered = links.sort_values(["proximity", "product", "neighbour"], ascending=[False, True, True], ignore_index=True)
    strongest = ordered[ordered.groupby("product").cumcount() < STRONGEST]
    pairs = {tuple(sorted(pair)) for pair in zip(strongest["product"], strongest["neighbour"])}
    root: dict[str, str] = {}
    for one, other in zip(ordered["product"], ordered["neighbour"]):
        above, below = _root(root, one), _root(root, other)
        if above != below:
            root[below] = above
            pairs.add(tuple(sorted((one, other))))
    return ordered[[pair in pairs for pair in zip(ordered["product"], ordered["neighbour"])]]


def parts(links: pd.DataFrame) -> pd.Series:
    """By product, the name of the connected part it belongs to."""
    root: dict[str, str] = {}
    for one, other in zip(links["product"], links["neighbour"]):
        root[_root(root, other)] = _root(root, one)
    return pd.Series({product: _root(root, product) for product in list(root)})


def _root(root: dict[str, str], product: str) -> str:
    while root.setdefault(product, product) != product:
        product = root[product]
    return product


def _part_placed(places: pd.DataFrame, number: int, others: int) -> pd.DataFrame:
    """The first part, the largest, in the middle, its crowd let out; the others evenly around it."""
    centred = places - places.mean()
    radius = np.hypot(centred["x"], centred["y"])
    reach = max(radius.max(), 1e-9)
    if number == 0:
        even = np.sqrt((radius.rank(method="first") - 0.5) / len(radius))
        shown = (1 - SPREAD) * radius / reach + SPREAD * even
        return centred.mul(shown / radius.clip(lower=1e-9), axis=0)
    turn = 2 * np.pi * (number - 1) / others
    return centred / reach * SMALL + AROUND * np.array([np.cos(turn), np.sin(turn)])


def engine(module: str):
    """A module of the engine: the repository root is bound as package `ressort`, whatever its folder's name."""
    root = Path(__file__).resolve().parents[3]
    if "ressort" not in sys.modules:
        spec = importlib.util.spec_from_file_location("ressort", root / "__init__.py", submodule_search_locations=[str(root)])
        sys.modules["ressort"] = package = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(package)
    return importlib.import_module(f"ressort.engine.{module}")


if __name__ == "__main__":     # alone: from the embedded exports, which build_reference.py makes
    from tables import fingerprint, write_table

    folder = Path(__file__).resolve().parents[1]
    exports = pd.read_csv(folder / "world_exports_hs92_4_2020.csv.gz", dtype={"country": str, "product": str})
    table = product_space_layout(exports)
    write_table(table, folder / "product_space_layout.csv")
    print(len(table), fingerprint(folder / "product_space_layout.csv"))
