"""What a site could host and who knows how: leaps of its territory, the strong products they start from, the firms nearby.

A leap is within reach because the territory is strong in products near it. The firms whose class makes these parents own the
know-how: those around the site are the ones to talk to. They are parents, never counted as tenants.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..nomenclatures.families import families as family_names
from ..progress import ShouldStop, check, never
from ..sources.embedded import product_classes, products
from ..words import listed
from .demand import Demand
from .tables import parameter, phrase

LEAST_SHARE = 0.05  # a class owns the know-how of a product where it makes at least this share of it
BLOCK = 256  # sites measured at once against all firms
KILOMETRE = 1000.0
LONGEST = 42  # letters of a product's name on a card; the table holds it whole
NAMED = 2  # parents named on a card
COLUMNS = ("row", "site_id", "territory", "family", "family_name", "product", "product_name", "hosted", "parents",
           "parent_names", "classes", "firms", "nearest", "nearest_m")


def hosted_leaps(
    demand: Demand, sites: pd.DataFrame, firms: pd.DataFrame | None = None, *, made_by: pd.DataFrame | None = None,
    language: str = "en", should_stop: ShouldStop = never,
) -> pd.DataFrame:
    """For each site, the leaps that it could host, of the families that pull most; parents and firms with their know-how.

    Parameters
    ----------
    demand : of the use
    sites : DataFrame: site_id, territory (as in `demand`, None unknown), x, y (metres; NaN unknown), one row a site
    firms : DataFrame: firm (name, '' unknown), class (NAF, 4 digits), x, y (metres, same axes); optional
    made_by : DataFrame: source (product), target (class), weight; default the French concordance
    language : "en" or "fr"

    Returns
    -------
    DataFrame: row (from 1), site_id, territory, family, family_name, product, product_name, hosted (share of the product
        that the use takes in), parents (codes), parent_names, classes (of the parents), firms (how many within the radius of
        site_parameters.csv, in a straight line; NaN without firms or without a place), nearest (their names, the nearest
        first), nearest_m (metres to the first)

    Examples
    --------
    >>> leaps = pd.DataFrame([["44", "f12", "6403", 1.0, "4202"]], columns=["territory", "family", "product", "hosted",
    ...                                                                      "parents"])
    >>> pulls = pd.DataFrame([["44", "f12", .5, 1.0, .5]], columns=["territory", "family", "lack", "hosted", "pull"])
    >>> wanted = Demand("productive_hotel", pd.Series({"44": .5}), pulls, leaps)
    >>> yard = pd.DataFrame({"site_id": ["yard"], "territory": ["44"], "x": [0.0], "y": [0.0]})
    >>> makers = pd.DataFrame({"firm": ["Far", "Near"], "class": ["1512", "1512"], "x": [20e3, 3e3], "y": [0.0, 4e3]})
    >>> hosted_leaps(wanted, yard, makers)[["product", "parents", "firms", "nearest", "nearest_m"]].values.tolist()
    [['6403', '4202', 2.0, 'Near; Far', 5000.0]]
    """
    chosen = _chosen(demand, _makers(made_by), language)
    places = sites.reset_index(drop=True).assign(row=range(1, len(sites) + 1))
    rows = places[["row", "site_id", "territory"]].merge(chosen, on="territory", how="inner").sort_values(
        ["row", "order"], kind="stable").reset_index(drop=True)
    rows[["firms", "nearest", "nearest_m"]] = pd.DataFrame(
        {"firms": np.nan, "nearest": "", "nearest_m": np.nan}, index=rows.index)
    if firms is not None and len(rows):
        _look_around(rows, places, firms, should_stop)
    return rows[list(COLUMNS)]


def _makers(made_by: pd.DataFrame | None) -> pd.Series:
    """Classes that own the know-how of each product."""
    weights = product_classes() if made_by is None else made_by
    kept = weights[weights["weight"].astype(float) >= LEAST_SHARE]
    return kept.groupby("source")["target"].agg(lambda codes: tuple(sorted(map(str, codes))))


def _chosen(demand: Demand, makers: pd.Series, language: str) -> pd.DataFrame:
    """The leaps told of each territory: of its first families, the first products."""
    pulling = demand.families[demand.families["pull"] > 0]
    first = pulling.groupby("territory").head(int(parameter("families_shown")))
    first = first.assign(order=first.groupby("territory").cumcount())[["territory", "family", "order"]]
    leaps = first.merge(demand.leaps, on=["territory", "family"]).sort_values(
        ["territory", "order", "hosted"], ascending=[True, True, False], kind="stable")
    leaps = leaps.groupby(["territory", "family"]).head(int(parameter("leaps_shown"))).copy()
    known, families = products(), family_names()
    column = f"name_{language}" if f"name_{language}" in known else "name_en"
    named = known[column].str.replace("; ", ", ", regex=False).to_dict()  # "; " parts the names of a list
    parents = leaps["parents"].fillna("").str.split()
    leaps["parent_names"] = ["; ".join(named.get(code, code) for code in codes) for codes in parents]
    leaps["classes"] = [" ".join(sorted({code for parent in codes for code in makers.get(parent, ())})) for codes in parents]
    leaps["product_name"] = [named.get(code, code) for code in leaps["product"]]
    leaps["family_name"] = [families[column].get(code, code) for code in leaps["family"]]
    leaps["order"] = leaps.groupby("territory").cumcount()
    return leaps


def _look_around(rows: pd.DataFrame, places: pd.DataFrame, firms: pd.DataFrame, should_stop: ShouldStop) -> None:
    """Count the firms around each site that own the know-how of each leap, and name the nearest. In place."""
    radius, shown = parameter("know_how_km") * KILOMETRE, int(parameter("firms_shown"))
    wanted = {code for classes in rows["classes"].unique() for code in classes.split()}
    kept = firms[firms["class"].astype(str).isin(wanted) & firms["x"].notna() & firms["y"].notna()]
    points = kept[["x", "y"]].to_numpy(dtype=float)
    names = kept["firm"].fillna("").astype(str).to_numpy()
    of_class = {code: np.flatnonzero(kept["class"].astype(str).to_numpy() == code) for code in wanted}
    owners = {classes: np.concatenate([of_class[code] for code in classes.split()] or [np.zeros(0, dtype=np.intp)])
              for classes in rows["classes"].unique()}
    spots = places[["x", "y"]].to_numpy(dtype=float)
    counts, nearest, metres = np.full(len(rows), np.nan), np.full(len(rows), "", dtype=object), np.full(len(rows), np.nan)
    at = rows["row"].to_numpy() - 1
    placed = ~np.isnan(spots).any(axis=1)
    for classes, lines in rows.groupby("classes").indices.items():
        found = owners[classes]
        lines = lines[placed[at[lines]]]
        for begin in range(0, len(lines), BLOCK):
            check(should_stop)
            block = lines[begin:begin + BLOCK]
            away = _apart(spots[at[block]], points[found])
            counts[block] = (away <= radius).sum(axis=1)
            if not len(found):
                continue
            first = np.argsort(away, axis=1, kind="stable")[:, :shown]
            near = np.take_along_axis(away, first, axis=1)
            metres[block] = np.where(near[:, 0] <= radius, near[:, 0], np.nan)
            nearest[block] = [_listed(names[found[row]], ways <= radius) for row, ways in zip(first, near)]
    rows["firms"], rows["nearest"], rows["nearest_m"] = counts, nearest, metres


def _apart(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Metres between each pair."""
    away: NDArray[np.float64] = np.hypot(one[:, None, 0] - other[None, :, 0], one[:, None, 1] - other[None, :, 1])
    return away


def _listed(names: NDArray[np.object_], near: NDArray[np.bool_]) -> str:
    return "; ".join(dict.fromkeys(name for name, is_near in zip(names, near) if is_near and name))


def _short(name: str) -> str:
    """A name cut after a whole word, with an ellipsis, where it is long."""
    return name if len(name) <= LONGEST else name[:LONGEST].rpartition(" ")[0].rstrip(" ,;:(") + "\u2026"


def know_how_text(leaps: pd.DataFrame, count: int, language: str = "en") -> pd.Series:
    """For each of `count` sites, in order, one line a leap: what it starts from, and who owns the know-how."""
    from_, firms, none = (phrase(name, language) for name in ("leap_from", "leap_firms", "leap_no_firm"))
    lines = []
    for row in leaps.itertuples():
        parents = listed([_short(name) for name in row.parent_names.split("; ")], NAMED)
        said = from_.format(product=_short(row.product_name), parents=parents) if row.parents else _short(row.product_name)
        if row.firms == row.firms:
            around = firms if row.firms else none
            said += around.format(count=int(row.firms), km=f"{parameter('know_how_km'):g}", names=row.nearest or "-")
        lines.append(said)
    said_of = pd.Series(lines, pd.Index(leaps["row"], dtype=int), dtype=object)
    joined = said_of.groupby(level=0).agg("\n".join) if lines else said_of
    return joined.reindex(range(1, count + 1)).fillna("").reset_index(drop=True)
