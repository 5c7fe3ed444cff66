"""World exports by country and HS 1992 heading, 2020, rebuilt from published specialisations.

CEPII's BACI 2020 is at hand as a matrix of six-digit RCA, without values. Values come back up to one scale:

1. Country shares s of world exports solve  sum_c s[c] RCA[c, p] = 1  for every product p (4,726 equations, 222
   unknowns, non-negative least squares; the residual is of the order of the rounding of the file: s is exact).
2. World shares w of products start from France: RCA[FRA, p] = f[p] / w[p], f its export shares in the national
   customs file. A product that France hardly exports starts small; it weighs only inside its own heading.
3. w moves as little as possible (relative entropy; Newton on the dual) until the shares of every country add up
   to one:  sum_p RCA[c, p] w[p] = 1, country c weighing s[c].
4. x[c, p] = RCA[c, p] s[c] w[p], added up to four digits, in parts per billion of world exports. RCA computed
   again from x is the six-digit RCA aggregated with w.
"""
from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import nnls
from tables import read_text, significant

PARTS = 1e9
# BACI keeps codes of customs unions and of former countries: Belgium(-Luxembourg), France, USA, Switzerland,
# Norway, India, Taiwan, Italy, Netherlands Antilles, Southern African Customs Union.
_BACI_CODES = {58: "BEL", 251: "FRA", 842: "USA", 757: "CHE", 579: "NOR", 699: "IND", 490: "TWN", 381: "ITA",
               530: "ANT", 711: "ZAF"}


def world_exports(source: Path, trade: pd.DataFrame) -> pd.DataFrame:
    """country, product, export_ppb (four significant digits; pairs without trade absent)."""
    matrix = pd.read_parquet(source / "country_hs4/baci_hs92_6_rca_2020.parquet")
    matrix = matrix.set_index(matrix.columns[0])
    products = [str(code).zfill(6) for code in matrix.columns]
    countries = [_iso3(source)[int(code)] for code in matrix.index]
    rca = matrix.to_numpy(float)

    country_shares = _country_shares(rca)
    seen_from_france = _shares_seen_from_france(rca[countries.index("FRA")], products, trade)
    product_shares = _settle(seen_from_france, rca, country_shares)
    exports = pd.DataFrame(rca * country_shares[:, None] * product_shares * PARTS, countries, products)
    exports = exports.T.groupby(lambda product: product[:4]).sum().T.groupby(level=0).sum()
    table = exports.rename_axis("country").reset_index().melt("country", var_name="product", value_name="export_ppb")
    table = table[table["export_ppb"] > 0].sort_values(["country", "product"], ignore_index=True)
    table["export_ppb"] = significant(table["export_ppb"], 4)
    return table


def _iso3(source: Path) -> dict[int, str]:
    codes = read_text(source / "reference/country_codes.csv.gz")
    numbers = zip(codes["ISO3166-1-numeric"], codes["ISO3166-1-Alpha-3"])
    return {int(number): code for number, code in numbers if number.isdigit()} | _BACI_CODES


def _country_shares(rca: np.ndarray) -> np.ndarray:
    exported = rca.sum(axis=0) > 0
    shares, residual = nnls(rca[:, exported].T, np.ones(exported.sum()))
    assert abs(shares.sum() - 1) < 1e-6 and residual < 1e-5, "the RCA file is not a full matrix of the world"
    return shares


def _shares_seen_from_france(rca_of_france: np.ndarray, products: list[str], trade: pd.DataFrame) -> np.ndarray:
    exports = trade.groupby("hs92")["exports_eur"].sum().reindex(products).fillna(0).to_numpy(float)
    shares = exports / exports.sum()
    known = (rca_of_france > 0.02) & (shares > 0)      # below, the ratio of two small numbers says nothing
    world = np.where(known, shares / np.where(known, rca_of_france, 1), 0)
    world[~known] = 0.3 * np.median(world[known])      # what France hardly exports is mostly small in the world too
    return world / world.sum()


def _settle(prior: np.ndarray, rca: np.ndarray, country_shares: np.ndarray) -> np.ndarray:
    root = np.sqrt(country_shares)
    shares = _project(prior, rca * root[:, None], root)
    assert abs(rca @ shares - 1)[country_shares > 1e-3].max() < 0.01, "exports of a large country do not add up"
    return shares


def _project(prior: np.ndarray, matrix: np.ndarray, target: np.ndarray, ridge: float = 1e-4) -> np.ndarray:
    """The weights nearest to `prior` (relative entropy) with matrix @ weights = target, softened by `ridge`."""
    dual = np.zeros(len(target))

    def weights_of(dual):
        return prior * np.exp(np.clip(matrix.T @ dual, -50, 50))

    def objective(dual):
        return weights_of(dual).sum() - dual @ target + ridge / 2 * dual @ dual

    for _ in range(100):
        weights = weights_of(dual)
        gradient = matrix @ weights - target + ridge * dual
        step = np.linalg.solve((matrix * weights) @ matrix.T + ridge * np.eye(len(target)), -gradient)
        slope = gradient @ step
        if abs(slope) < 1e-12:
            break
        length, here = 1.0, objective(dual)
        while length > 1e-9 and objective(dual + length * step) > here + 1e-4 * length * slope:
            length /= 2
        dual = dual + length * step
    return weights_of(dual)
