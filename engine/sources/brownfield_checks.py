"""Checks that need more than one cell: identifiers, dates in order, areas that agree, ground that two sites share."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..words import tr
from .brownfield_findings import KEPT, WARNING, Findings

HECTARE = 10_000  # m2
HUGE = 100 * HECTARE
RATIO = 2.0  # between two areas of one site
SHARED = 0.1  # Cerema: beyond a tenth in common, two records are one site


def check_identifiers(table: pd.DataFrame, found: Findings) -> None:
    """One site_id, one site; it starts with the code of its commune."""
    ids, communes = table["site_id"], table["comm_insee"]
    twice = ids.duplicated(keep=False) & (ids != "")
    found.cells("site_id", twice, ids, tr("the same identifier stands in several rows"), KEPT)
    prefix = ids.str.extract(r"^(\w{5})_")[0]
    found.cells("site_id", (ids != "") & prefix.isna(), ids, tr("not a commune's code, an underscore, then a number"),
                KEPT, severity=WARNING)
    other = prefix.notna() & (communes != "") & (prefix.str.upper() != communes)
    found.cells("site_id", other, ids, tr("the identifier names another commune than comm_insee"), KEPT,
                severity=WARNING)


def check_dates(table: pd.DataFrame, found: Findings) -> None:
    """A site is updated after it is identified."""
    first, last = table["site_identif_date"], table["site_actu_date"]
    found.cells("site_actu_date", (first != "") & (last != "") & (last < first), last,
                tr("updated before it was identified"), KEPT, severity=WARNING)


def check_areas(table: pd.DataFrame, found: Findings) -> None:
    """Land units of hundreds of hectares, two areas of one site that disagree, a building that is none."""
    unit = table["unite_fonciere_surface"]
    shown = unit.map("{:.0f}".format).astype(object)
    found.cells("unite_fonciere_surface", unit > HUGE, shown,
                tr("a land unit above 100 ha: is it the site, or all that its owner holds around?"), KEPT,
                severity=WARNING)
    if "site_surface" in table:
        site = table["site_surface"]
        apart = (np.maximum(unit, site) > RATIO * np.minimum(unit, site)) & (unit > 0) & (site > 0)
        found.cells("unite_fonciere_surface", apart, shown + " / " + site.map("{:.0f}".format).astype(object),
                    tr("land unit and site differ by more than twice"), KEPT, severity=WARNING)
    without = (table["bati_nombre"] == 0) & (table["bati_surface"] > 0)
    found.cells("bati_surface", without, table["bati_surface"].map("{:.0f}".format),
                tr("floors where the file counts no building"), KEPT, severity=WARNING)


def same_ground(table: pd.DataFrame, found: Findings) -> pd.Series:
    """For each site, the identifier of the record kept for the same ground; its own where it shares none.

    Records that share more than a tenth of their parcels (of the shorter list) are one site: the oldest identification
    stands for it, then the smallest identifier.
    """
    ids = table["site_id"]
    pairs = _sharing(table["unite_fonciere_refcad"])
    group = np.arange(len(table))

    def root(position: int) -> int:
        while group[position] != position:
            group[position] = group[group[position]]
            position = group[position]
        return position

    for left, right in pairs:
        group[root(left)] = root(right)
    roots = np.array([root(position) for position in range(len(table))])
    first = table["site_identif_date"].where(table["site_identif_date"] != "", "9999")
    order = pd.DataFrame({"root": roots, "first": first.to_numpy(), "id": ids.to_numpy()}).sort_values(
        ["first", "id"], kind="stable")
    kept = order.groupby("root")["id"].first()
    same = pd.Series(roots, ids.index).map(kept).astype(object)
    alone = pd.Series(roots, ids.index).map(pd.Series(roots).value_counts()) == 1
    same = same.where(~alone, ids)
    found.cells("unite_fonciere_refcad", same != ids, ids, tr("the same ground as another record: count it once"), KEPT,
                read_as=same, severity=WARNING)
    return same


def _sharing(parcels: pd.Series) -> list[tuple[int, int]]:
    """Pairs of positions that hold more than a tenth of the shorter list in common; parcel by parcel, never all pairs."""
    lists = parcels.str.split("|")
    held = pd.DataFrame({"site": np.arange(len(parcels)), "parcel": lists.to_numpy()}).explode("parcel")
    held = held[held["parcel"].fillna("") != ""].drop_duplicates()
    size = held.groupby("site").size()
    shared = held[held.duplicated("parcel", keep=False)]
    both = shared.merge(shared, on="parcel")
    both = both[both["site_x"] < both["site_y"]].groupby(["site_x", "site_y"]).size()
    if both.empty:
        return []
    left, right = (both.index.get_level_values(level) for level in (0, 1))
    shorter = np.minimum(size.loc[left].to_numpy(), size.loc[right].to_numpy())
    enough = both.to_numpy() > SHARED * shorter
    return list(zip(left[enough].tolist(), right[enough].tolist()))
