"""A departement of 5,000 polygons against 6 layers and 3 rasters of 10 m, through QGIS.

    /usr/bin/python3 benchmarks/sites_evidence.py [straight]

Everything is drawn at random, fixed seed: 100 km x 100 km, 60,000 roads that join, 8,000 dwellings, 3,000 zones. Stops are
measured along the roads, unless `straight` is asked for. Prints seconds and peak memory; without QGIS it says so and ends.
"""
import importlib.util
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
X0, Y0, SIDE = 600_000, 6_500_000, 100_000
CELL = 10
SITES, ZONES, HOMES, STOPS = 5000, 3000, 8000, 4000
STREETS = 174  # by 174, each of two segments from crossing to crossing: 60,000 roads


def layer(path, features):
    """GeoPackage from (WKT, attributes) pairs."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    made = file.CreateLayer(path.stem, reference, ogr.wkbUnknown)
    for name in features[0][1]:
        made.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    made.StartTransaction()
    for wkt, attributes in features:
        feature = ogr.Feature(made.GetLayerDefn())
        for name, value in attributes.items():
            feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        made.CreateFeature(feature)
    made.CommitTransaction()
    return str(path)


def polygon(x, y, size, rng, corners=12):
    import numpy as np

    turns = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    reach = size * rng.uniform(0.6, 1.0, corners)
    points = [f"{a:.2f} {b:.2f}" for a, b in zip(x + reach * np.cos(turns), y + reach * np.sin(turns))]
    return f"POLYGON (({', '.join([*points, points[0]])}))"


def raster(path, rng):
    """10,000 x 10,000 cells of 10 m, written in strips."""
    import numpy as np
    from osgeo import gdal, osr

    cells = SIDE // CELL
    file = gdal.GetDriverByName("GTiff").Create(str(path), cells, cells, 1, gdal.GDT_Byte,
                                                ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1"])
    file.SetGeoTransform((X0, CELL, 0, Y0 + SIDE, 0, -CELL))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(2154)
    file.SetProjection(reference.ExportToWkt())
    file.GetRasterBand(1).SetNoDataValue(255)
    for row in range(0, cells, 500):
        file.GetRasterBand(1).WriteArray(np.repeat(rng.integers(0, 101, (500, cells // 10), dtype=np.uint8), 10, axis=1), 0,
                                         row)
    del file
    return str(path)


def roads(rng):
    """A bent grid of roads, one in 400 a motorway."""
    import numpy as np

    step = SIDE / STREETS
    across, up = np.meshgrid(np.arange(STREETS), np.arange(STREETS))
    x, y = (start + (place + 0.5 + rng.uniform(-0.3, 0.3, place.shape)) * step for start, place in ((X0, across), (Y0, up)))
    number = 0
    for row in range(STREETS):
        for column in range(STREETS):
            for down, right in ((0, 1), (1, 0)):
                if row + down < STREETS and column + right < STREETS:
                    ends = (x[row, column], y[row, column]), (x[row + down, column + right], y[row + down, column + right])
                    (a, b), (c, d) = ends
                    bend = f"{(a + c) / 2 + rng.normal(0, 20):.1f} {(b + d) / 2 + rng.normal(0, 20):.1f}"
                    nature = "Type autoroutier" if number % 400 == 0 else "Route à 1 chaussée"
                    yield f"LINESTRING ({a:.1f} {b:.1f}, {bend}, {c:.1f} {d:.1f})", {"nature": nature}
                    number += 1


def inputs(folder):
    import numpy as np

    rng = np.random.default_rng(0)

    def places(count):
        return np.c_[X0 + rng.uniform(500, SIDE - 500, count), Y0 + rng.uniform(500, SIDE - 500, count)]

    sizes = np.exp(rng.normal(4.2, 0.8, SITES)).clip(8, 900)
    given = {"SITES": layer(folder / "sites.gpkg", [
        (polygon(x, y, size, rng), {"site_id": f"99{number:03d}_{number}", "bati_nombre": str(number % 3),
                                    "proprio_type": "P5a",
                                    "sol_pollution_existe": "inconnu", "comm_insee": "99001"})
        for number, ((x, y), size) in enumerate(zip(places(SITES), sizes))])}
    given["ZONING"] = layer(folder / "zoning.gpkg", [
        (polygon(x, y, 1800, rng, 60), {"typezone": zone, "formdomi": "0200"})
        for (x, y), zone in zip(places(ZONES), rng.choice(["U", "A", "N", "AUc"], ZONES))])
    given["RISK_ZONES"] = layer(folder / "risk.gpkg", [
        (polygon(x, y, 900, rng, 80), {"typereg": zone}) for (x, y), zone in zip(places(1500),
                                                                                 rng.choice(["01", "02", "03"], 1500))])
    given["ROADS"] = layer(folder / "roads.gpkg", list(roads(rng)))
    for name, count in (("STOPS", STOPS), ("DWELLINGS", HOMES), ("POWER", 2000)):
        given[name] = layer(folder / f"{name.lower()}.gpkg", [(f"POINT ({x:.1f} {y:.1f})", {"nom": "x"}) for x,
                                                              y in places(count)])
    for name in ("IMPERVIOUSNESS", "SLOPE", "FLOOD_DEPTH"):
        given[name] = raster(folder / f"{name.lower()}.tif", rng)
    return given


def main():
    try:
        from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
    except ImportError:
        print("skipped: this Python has no QGIS; run it with the interpreter QGIS uses")
        return
    spec = importlib.util.spec_from_file_location("sites_national", ROOT / "benchmarks" / "sites_national.py")
    national = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(national)
    national.bound()
    application = QgsApplication([], False)
    application.initQgis()
    plugin = sys.modules["ressort"].classFactory(None)
    plugin.initProcessing()
    with tempfile.TemporaryDirectory() as folder:
        given = inputs(Path(folder))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("ressort:mark_productive_hotels")
        begun, cpu = time.time(), time.process_time()
        given["STRAIGHT"] = "straight" in sys.argv[1:]
        results, done = algorithm.run({**given, "OUTPUT": str(Path(folder) / "marked.gpkg")}, QgsProcessingContext(),
                                      QgsProcessingFeedback("log" in sys.argv[1:]))
        seconds, cpu = time.time() - begun, time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        counts = {name: value for name, value in results.items() if name.endswith("COUNT")}
        print(f"5,000 polygons, 6 layers, 3 rasters of 10 m: {seconds:.1f} s ({cpu:.1f} s of processor), peak {peak} MB "
              f"({before} MB before the run)")
        print(json.dumps(counts), "done" if done else "FAILED")
    plugin.unload()
    os._exit(0 if done else 1)


if __name__ == "__main__":
    main()
