"""From the tables of the resilience index to the demand of the territory each site lies in."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import text
from ..sources.cells import number
from ..sources.embedded import departements, product_classes
from ..words import listed, tr
from .demand import Demand, territory_demand

STATES = ("strong", "leap", "gap", "unknown")
OVERSEAS = ("97", "98")


def resilience_demand(families: pd.DataFrame, products: pd.DataFrame, profile: str) -> Demand:
    """What each territory lacks that the use can host.

    Parameters
    ----------
    families : DataFrame: code, f01..f19 (percent): the result of the resilience index
    products : DataFrame: code, product, status ("strong", "leap", "gap", "unknown"), parents (optional): its other table
    profile : name of a use

    Raises
    ------
    TableError
        A column is missing, or a status that the index does not give.
    """
    columns = sorted(name for name in families if name[:1] == "f" and name[1:].isdigit())
    missing = [name for name, there in (("code", "code" in families), ("f01..f19", bool(columns))) if not there]
    missing += [name for name in ("code", "product", "status") if name not in products]
    if missing:
        raise TableError(tr("Resilience: columns missing: {columns}. Give the score layer and the table of products of the "
                            "resilience index."), columns=listed(missing, 6))
    scores = families.assign(code=text(families["code"])).drop_duplicates("code").set_index("code")[columns]
    scores = scores.apply(number).where(lambda frame: frame.notna())
    rows = products.assign(code=text(products["code"]), product=text(products["product"]), status=text(products["status"]))
    odd = sorted(set(rows["status"]) - set(STATES))
    if odd:
        raise TableError(tr("Resilience: status {words} in the table of products; expected strong, leap, gap or unknown."),
                         words=listed(odd))
    rows = rows[rows["code"].isin(scores.index)].drop_duplicates(["code", "product"])
    status = rows.pivot(index="code", columns="product", values="status").fillna("unknown")
    return territory_demand(scores, status.rename_axis(index=None, columns=None), product_classes(), profile,
                            parents=_parents(rows))


def _parents(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each leap and each of its strong neighbours."""
    if "parents" not in rows:
        return pd.DataFrame(columns=["territory", "product", "parent"])
    listed_parents = rows.loc[rows["status"] == "leap", ["code", "product", "parents"]]
    codes = listed_parents["parents"].astype(object).where(listed_parents["parents"].notna(), "").astype(str)
    apart = listed_parents.assign(parent=codes.str.findall(r"\d{4}")).explode("parent")
    return apart.dropna(subset=["parent"]).rename(columns={"code": "territory"})[["territory", "product", "parent"]]


def territory_of_communes(communes: pd.Series, territories: pd.Index) -> pd.Series:
    """The departement or region, whichever the index was computed for, that each commune lies in; None for neither.

    Examples
    --------
    >>> territory_of_communes(pd.Series(["69123", "2A004", "97411", ""]), pd.Index(["69", "2A", "974"])).tolist()
    ['69', '2A', '974', None]
    >>> territory_of_communes(pd.Series(["69123", "97411"]), pd.Index(["84", "04"])).tolist()
    ['84', '04']
    """
    departement = communes.where(communes.str[:2].isin(OVERSEAS), communes.str[:2])
    departement = departement.where(~communes.str[:2].isin(OVERSEAS), communes.str[:3])
    region = departement.map(departements().set_index("departement")["region"])
    known_as_departements = departement.isin(territories).sum()
    known_as_regions = region.isin(territories).sum()
    found = departement if known_as_departements >= known_as_regions else region
    found = found.astype(object).where(found.isin(territories), None)
    return found.replace({np.nan: None})
