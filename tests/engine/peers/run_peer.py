"""RCA and proximities of a trade table as one peer library computes them; run by the peers' own interpreter.

    build/peers-3.11/bin/python tests/engine/peers/run_peer.py PEER TRADE.csv FOLDER

TRADE.csv holds country, product, value; FOLDER receives rca.csv (countries x products) and proximity.csv (products x
products, M = RCA >= 1). The peers live apart because they bring a numpy and a pandas that would break QGIS's own.
Nothing is corrected here: a test explains each difference by the rules of docs/method.
"""
import contextlib
import io
import sys
from pathlib import Path

import pandas as pd


def ecomplexity(trade):
    from ecomplexity import ecomplexity as indicators
    from ecomplexity import proximity

    trade = trade.assign(year=2020)
    columns = {"time": "year", "loc": "country", "prod": "product", "val": "value"}
    cells = indicators(trade, columns, check_logsupermodularity=False, verbose=False)
    pairs = proximity(trade, columns)
    return (
        cells.pivot(index="country", columns="product", values="rca"),
        pairs.pivot(index="product_1", columns="product_2", values="proximity"),
    )


def economic_complexity(trade):
    from economic_complexity import proximity, rca

    advantages = rca(trade.pivot_table(index="country", columns="product", values="value", aggfunc="sum", fill_value=0))
    return advantages, proximity(advantages)


def econci(trade):
    from econci import Complexity

    indicators = Complexity(trade, c="country", p="product", values="value")
    indicators.calculate_indexes()
    # The public properties stack these two matrices; they are read before that, with their labels.
    return indicators._rca, indicators._proximity


PEERS = {"ecomplexity": ecomplexity, "economic_complexity": economic_complexity, "econci": econci}


def main():
    peer, table, folder = sys.argv[1:4]
    trade = pd.read_csv(table, dtype={"country": str, "product": str})
    with contextlib.redirect_stdout(io.StringIO()):  # the peers print each year
        advantages, proximities = PEERS[peer](trade)
    folder = Path(folder)
    for name, matrix in (("rca", advantages), ("proximity", proximities)):
        matrix.to_csv(folder / f"{name}.csv", index_label=matrix.index.name or "label")


if __name__ == "__main__":
    main()
