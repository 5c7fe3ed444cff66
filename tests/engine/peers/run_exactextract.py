"""Shares of raster cells that polygons cover, as exactextract computes them; run by the peers' own interpreter.

    build/peers-3.11/bin/python tests/engine/peers/run_exactextract.py POLYGONS.json OUT.npy

POLYGONS.json: rows, columns, and a list of polygons, each a list of rings in cells, y upwards. OUT.npy: polygons x cells.
"""
import json
import sys

import numpy as np
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        given = json.load(file)
    rows, columns = given["rows"], given["columns"]
    source = NumPyRasterSource(np.arange(float(rows * columns)).reshape(rows, columns), 0, 0, columns, rows)
    features = [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": rings}}
                for rings in given["polygons"]]
    shares = np.zeros((len(features), rows * columns))
    found = exact_extract(source, features, ["cell_id", "coverage"], output="pandas")
    for row, (cells, covered) in enumerate(zip(found["cell_id"], found["coverage"])):
        shares[row, cells] = covered
    np.save(sys.argv[2], shares)


if __name__ == "__main__":
    main()
