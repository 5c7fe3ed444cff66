"""Files that hold an inventory: tables, GeoJSON and GeoPackage, to one text column per column of the file.

GeoPackage is an SQLite file and GeoJSON a text: both are read with Python alone. Geometries come as WKT in the columns
`geompoint` and `geomsurf`, when they are in degrees.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import text
from ..progress import ShouldStop, check, never
from ..words import listed, tr
from .files import TableFile, open_table
from .rows import read_rows

DEGREES = (4326, 4979)
_ENVELOPES = (0, 32, 48, 48, 64)  # bytes of the envelope, by its code in the header of a GeoPackage geometry
_POINT = 1


def read_inventory(path: Path, *, layer: str = "", should_stop: ShouldStop = never) -> pd.DataFrame:
    """Every column of the file, every cell as text."""
    if not path.is_file():
        raise TableError(tr("{name}: no such file. Check the path."), name=str(path))
    if path.suffix.lower() in (".geojson", ".json"):
        return _geojson(path)
    if path.suffix.lower() == ".gpkg":
        return _geopackage(path, layer, should_stop)
    file = open_table(path)
    rows = read_rows(file, {column: column for column in _unique(file)}, should_stop=should_stop)
    if len(rows.misfits):
        first = rows.misfits.iloc[0]
        raise TableError(tr("{name}: {count} rows have not as many cells as the first line, the first is row {row}. A "
                            "separator or a quote inside a text? Correct them."),
                         name=path.name, count=len(rows.misfits), row=int(first["row"]))
    return rows.frame


def _unique(file: TableFile) -> list[str]:
    twice = [column for column in dict.fromkeys(file.columns) if file.columns.count(column) > 1 and column]
    if twice:
        raise TableError(tr("{name}: the column {column} stands there {count} times. Keep one of them."),
                         name=file.name, column=twice[0], count=file.columns.count(twice[0]))
    return [column for column in file.columns if column]


def _geojson(path: Path) -> pd.DataFrame:
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
        features = found["features"]
        rows = [dict(feature.get("properties") or {}) for feature in features]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TableError(tr("{name} is no GeoJSON collection of features, or it is cut. Download it again."),
                         name=path.name) from error
    frame = pd.DataFrame(rows, index=range(len(rows)), dtype=object)
    shapes = [feature.get("geometry") for feature in features]
    points = [_wkt_point(shape) for shape in shapes]
    if "geompoint" not in frame and any(points):
        frame = frame.assign(geompoint=points)
    surfaces = [_wkt_surface(shape) for shape in shapes]
    if "geomsurf" not in frame and any(surfaces):
        frame = frame.assign(geomsurf=surfaces)
    return frame.apply(_cells)


def _cells(column: pd.Series) -> pd.Series:
    return text(column.map(lambda cell: "|".join(map(str, cell)) if isinstance(cell, list) else cell))


def _wkt_point(shape: dict[str, Any] | None) -> str:
    if not shape or shape.get("type") != "Point" or not shape.get("coordinates"):
        return ""
    return "POINT ({} {})".format(*shape["coordinates"][:2])


def _wkt_surface(shape: dict[str, Any] | None) -> str:
    if not shape or shape.get("type") not in ("Polygon", "MultiPolygon") or not shape.get("coordinates"):
        return ""

    def ring(points: list[list[float]]) -> str:
        return "(" + ", ".join(f"{point[0]} {point[1]}" for point in points) + ")"

    def polygon(rings: list[list[list[float]]]) -> str:
        return "(" + ", ".join(map(ring, rings)) + ")"

    if shape["type"] == "Polygon":
        return "POLYGON " + polygon(shape["coordinates"])
    return "MULTIPOLYGON (" + ", ".join(map(polygon, shape["coordinates"])) + ")"


def _geopackage(path: Path, layer: str, should_stop: ShouldStop) -> pd.DataFrame:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = pd.read_sql_query("SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c LEFT JOIN "
                                   "gpkg_geometry_columns g ON g.table_name = c.table_name WHERE c.data_type IN "
                                   "('features', 'attributes')", connection)
        name, geometry, srs = _chosen_layer(path, tables, layer)
        check(should_stop)
        quoted = name.replace('"', '""')
        frame = pd.read_sql_query('SELECT * FROM "' + quoted + '"', connection)  # nosec B608: a name of the file's own list
    except (sqlite3.DatabaseError, pd.errors.DatabaseError) as error:
        raise TableError(tr("{name} is no GeoPackage, or it is damaged. Download it again."), name=path.name) from error
    finally:
        connection.close()
    if geometry in frame:
        blobs = frame.pop(geometry)
        if srs in DEGREES and "geompoint" not in frame:
            frame["geompoint"] = [_blob_point(blob) for blob in blobs]
    return frame.apply(text)


def _chosen_layer(path: Path, tables: pd.DataFrame, layer: str) -> tuple[str, str | None, int | None]:
    names = tables["table_name"].tolist()
    wanted = [layer] if layer else [name for name in names if "friche" in name.lower()] or names
    if not wanted or wanted[0] not in names or (not layer and len(wanted) > 1):
        raise TableError(tr("{name} holds {count} layers ({layers}). Say which one to read."), name=path.name,
                         count=len(names), layers=listed(names) or "-")
    row = tables[tables["table_name"] == wanted[0]].iloc[0]
    return wanted[0], row["column_name"], row["srs_id"]


def _blob_point(blob: bytes | None) -> str:
    """The point of a GeoPackage geometry as WKT; '' for anything else."""
    if not blob or blob[:2] != b"GP":
        return ""
    start = 8 + _ENVELOPES[min((blob[3] >> 1) & 7, 4)]
    order = "<" if blob[start] == 1 else ">"
    kind, = struct.unpack_from(order + "I", blob, start + 1)
    if kind % 1000 != _POINT:
        return ""
    x, y = struct.unpack_from(order + "dd", blob, start + 5)
    return f"POINT ({x} {y})" if x == x else ""
