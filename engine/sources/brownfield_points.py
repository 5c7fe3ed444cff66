"""Where a brownfield lies: its point read from WKT or from two columns, turned round where latitude came first."""

from __future__ import annotations

import pandas as pd

from ..words import tr
from .brownfield_fields import commune_boxes
from .brownfield_findings import KEPT, LEFT_EMPTY, REPAIRED, WARNING, Findings

POINT = (r"(?i)^\s*(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+(?:e-?\d+)?)[\s,]+(-?[\d.]+(?:e-?\d+)?)"
         r"(?:\s+-?[\d.]+)?\s*\)\s*$")
BARE = r"^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$"
MARGIN = 0.02  # degrees, about 2 km: communes of today may be larger than those of 2018, and points are rounded
# mainland France written latitude first: no place of France has such a longitude and such a latitude
SWAPPED_X, SWAPPED_Y = (41, 52), (-6, 10)


def read_points(raw: pd.Series, lon: pd.Series, lat: pd.Series, communes: pd.Series, found: Findings) -> pd.DataFrame:
    """Columns lon and lat in degrees, NaN where a site has no usable point.

    Parameters
    ----------
    raw : geompoint as text, '' where absent
    lon, lat : degrees from columns of their own, used where `raw` is empty
    communes : five-sign codes, against which each point is checked
    """
    parts = raw.str.extract(POINT)
    bare = raw.str.extract(BARE)
    points = parts.fillna(bare).astype(float)
    points.columns = ["lon", "lat"]
    found.cells("geompoint", (raw != "") & points["lon"].isna(), raw, tr("not a POINT in WKT"), LEFT_EMPTY)
    points = points.fillna(pd.DataFrame({"lon": lon, "lat": lat}))
    points = points.where(points.notna().all(axis=1))
    points = _turned_round(points, raw, communes, found)
    null_island = (points["lon"].abs() < 1e-6) & (points["lat"].abs() < 1e-6)
    outside = (points["lon"].abs() > 180) | (points["lat"].abs() > 90)
    shown = _shown(points)
    found.cells("geompoint", outside, shown, tr("not degrees: the standard wants longitude and latitude (WGS 84)"),
                LEFT_EMPTY)
    found.cells("geompoint", null_island, shown, tr("0 0 is in the sea: no position"), LEFT_EMPTY)
    points = points.where(~(outside | null_island))
    away = _in_box(points, communes).eq(False)
    found.cells("geompoint", away, shown, tr("the point lies outside its commune by more than 2 km"), KEPT,
                severity=WARNING)
    return points


def _turned_round(points: pd.DataFrame, raw: pd.Series, communes: pd.Series, found: Findings) -> pd.DataFrame:
    """Longitude first, where latitude was: by the range of mainland France, elsewhere by the commune."""
    lon, lat = points["lon"], points["lat"]
    turned = points.rename(columns={"lon": "lat", "lat": "lon"})[["lon", "lat"]]
    swapped = lon.between(*SWAPPED_X) & lat.between(*SWAPPED_Y)
    swapped |= _in_box(points, communes).eq(False) & _in_box(turned, communes).eq(True)
    read = points.where(~swapped, turned)
    found.cells("geompoint", swapped, raw.where(raw != "", _shown(points)),
                tr("latitude before longitude, as in the standard's own example"), REPAIRED, read_as=_shown(read),
                severity=WARNING)
    return read


def _in_box(points: pd.DataFrame, communes: pd.Series) -> pd.Series:
    """Whether the point lies in its commune's box; missing where either is unknown."""
    boxes = commune_boxes().reindex(communes).set_index(points.index)
    inside = (points["lon"].between(boxes["xmin"] - MARGIN, boxes["xmax"] + MARGIN)
              & points["lat"].between(boxes["ymin"] - MARGIN, boxes["ymax"] + MARGIN)).astype(object)
    return inside.where(points["lon"].notna() & boxes["xmin"].notna(), None)


def _shown(points: pd.DataFrame) -> pd.Series:
    """POINT (longitude latitude), '' without one."""
    lon, lat = (points[name].map("{:.7g}".format).astype(object) for name in ("lon", "lat"))
    return ("POINT (" + lon + " " + lat + ")").where(points["lon"].notna(), "").astype(object)


def as_wkt(points: pd.DataFrame) -> pd.Series:
    """The points as the standard writes them."""
    return _shown(points)
