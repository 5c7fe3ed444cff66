"""Complexity indicators of a trade table as one peer library computes them; run by the peers' own interpreter.

    build/peers-3.11/bin/python tests/engine/peers/run_complexity.py PEER TRADE.csv FOLDER

FOLDER receives one file for each indicator that the peer offers: eci.csv and pci.csv (one row each), density.csv, gain.csv
(countries x products), outlook.csv. Nothing is corrected here.
"""
import contextlib
import io
import sys
from pathlib import Path

import pandas as pd


def ecomplexity(trade):
    from ecomplexity import ecomplexity as indicators
    from ecomplexity import proximity

    columns = {"time": "year", "loc": "country", "prod": "product", "val": "value"}
    cells = indicators(trade.assign(year=2020), columns, check_logsupermodularity=False, verbose=False)

    def table(column):
        return cells.pivot(index="country", columns="product", values=column)

    pairs = proximity(trade.assign(year=2020), columns, asymmetric=True)
    return {
        "conditional": pairs.pivot(index="product_1", columns="product_2", values="proximity"),
        "eci": cells.groupby("country")[["eci"]].first().T, "pci": cells.groupby("product")[["pci"]].first().T,
        "outlook": cells.groupby("country")[["coi"]].first().T, "density": table("density"), "gain": table("cog"),
    }


def economic_complexity(trade):
    from economic_complexity import complexity, proximity, rca, relatedness, relative_relatedness

    matrix = trade.pivot_table(index="country", columns="product", values="value", aggfunc="sum", fill_value=0)
    advantages = rca(matrix)
    eci, pci = complexity(advantages)
    return {
        "eci": eci.to_frame().T, "pci": pci.to_frame().T, "density": relatedness(advantages),
        "relative": relative_relatedness(advantages), "square_root": proximity(advantages, procedure="sqrt"),
    }


def econci(trade):
    from econci import Complexity

    indicators = Complexity(trade, c="country", p="product", values="value")
    indicators.calculate_indexes()
    return {"eci": indicators._eci.T, "pci": indicators._pci.T, "density": indicators._density}


PEERS = {"ecomplexity": ecomplexity, "economic_complexity": economic_complexity, "econci": econci}


def main():
    peer, table, folder = sys.argv[1:4]
    trade = pd.read_csv(table, dtype={"country": str, "product": str})
    with contextlib.redirect_stdout(io.StringIO()):
        found = PEERS[peer](trade)
    for name, matrix in found.items():
        matrix.to_csv(Path(folder) / f"{name}.csv", index_label="label")


if __name__ == "__main__":
    main()
