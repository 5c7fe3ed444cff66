"""Import dependence: what is bought abroad in quantity and is neither made well nor within reach."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import ParameterError, TableError
from ..nomenclatures.tables import table
from ..sources import embedded
from ..words import Note, listed, tr

LEAST_SHARE = 1e-4  # of all imports: about 250 headings of France pass it and are out of reach
STUDY_PRODUCTS, STUDY_VALUE = 250, 60e9  # Relocalisations.fr: vulnerable products, euros of imports (METHOD 5)


@dataclass(frozen=True)
class Dependence:
    """Vulnerable products.

    Attributes
    ----------
    products : DataFrame: territory, product, imports, exports (euros; exports NaN where unknown), share (of the territory's
        imports, 0 to 1), status, vulnerable (bool), concentration (0 to 1, of the world's other exporters), supplier (the
        largest of them), supplier_share, rank (among the vulnerable of the territory, 1 imports most; NaN else)
    totals : DataFrame by territory: imports, vulnerable (how many products), value (their imports), dependence (their share
        of the imports, 0 to 1)
    """

    products: pd.DataFrame
    totals: pd.DataFrame
    notes: tuple[Note, ...] = ()


def nation_imports() -> pd.DataFrame:
    """France, August 2019 to July 2020, by HS 1992 heading: product, imports, exports (euros)."""
    rows = _national()
    return rows.groupby("product")[["imports", "exports"]].sum().reset_index()


def class_imports(level: str = "departement") -> pd.DataFrame:
    """France by departement or region and CPF class: territory, class, imports, exports (euros); customs 2019-2020."""
    rows = embedded.french_activity(level).rename(columns={"imports_eur": "imports", "exports_eur": "exports"})
    return rows.dropna(subset=["imports"])[["territory", "class", "imports", "exports"]].reset_index(drop=True)


def spread_over_products(by_class: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Imports by class as imports by product, each class spread as the nation's imports of it are: an estimate.

    ``imports[r, p] = sum_c imports[r, c] N[c, p] / sum_q N[c, q]``, N the nation's by class and product; exports by the
    nation's exports likewise.

    Parameters
    ----------
    by_class : DataFrame: territory, class, imports, exports (optional)

    Returns
    -------
    (DataFrame: territory, product, imports, exports;  DataFrame: class, imports, of classes that the nation does not import)
    """
    nation = _national().groupby(["class", "product"])[["imports", "exports"]].sum().reset_index()
    for flow in ("imports", "exports"):
        total = nation.groupby("class")[flow].transform("sum")
        nation[flow] = np.divide(nation[flow], total, out=np.zeros(len(nation)), where=total > 0)
    rows = by_class.assign(exports=by_class.get("exports", np.nan))
    joined = rows.merge(nation, on="class", suffixes=("", "_part"))
    spread = pd.DataFrame({"territory": joined["territory"], "product": joined["product"],
                           "imports": joined["imports"] * joined["imports_part"],
                           "exports": joined["exports"] * joined["exports_part"]})
    sums = spread.groupby(["territory", "product"], sort=True)
    totals = sums["imports"].sum().to_frame()
    totals["exports"] = sums["exports"].sum(min_count=1)
    known = nation.loc[nation["imports"] > 0, "class"].unique()
    lost = by_class[~by_class["class"].isin(known) & (by_class["imports"] > 0)]
    return totals.reset_index(), lost.groupby("class")["imports"].sum().reset_index()


def world_supply(trade: pd.DataFrame, nation: str) -> pd.DataFrame:
    """How few countries sell each product to the rest of the world.

    Parameters
    ----------
    trade : DataFrame, countries x products
    nation : code of the buyer, left out

    Returns
    -------
    DataFrame by product: concentration (sum of squared shares of the other exporters, 1 is a single one; NaN where none),
    supplier, supplier_share
    """
    others = trade.drop(index=nation, errors="ignore")
    total = others.sum(axis=0).to_numpy(np.float64)
    share = np.divide(others.to_numpy(np.float64), total, out=np.zeros(others.shape), where=total > 0)
    sold = total > 0
    first = share.argmax(axis=0) if len(others) else np.zeros(len(total), int)
    return pd.DataFrame({
        "concentration": np.where(sold, (share ** 2).sum(axis=0), np.nan),
        "supplier": np.where(sold, others.index.to_numpy()[first], np.array(None)) if len(others) else None,
        "supplier_share": np.where(sold, share.max(axis=0, initial=0.0), np.nan),
    }, index=trade.columns)


def import_dependence(
    imports: pd.DataFrame, status: pd.DataFrame, supply: pd.DataFrame | None = None, *, least_share: float = LEAST_SHARE,
    least_concentration: float = 0.0, net: bool = True, left_out: tuple[str, ...] = (),
) -> Dependence:
    """Which imported products a territory neither makes well nor could make next.

    A product is vulnerable when it is at least `least_share` of the territory's imports, its status is "gap", more is
    imported than exported (`net`, where exports are known), and the world's supply is at least so concentrated.

    Parameters
    ----------
    imports : DataFrame: territory, product, imports, exports (optional, NaN where unknown), euros
    status : DataFrame, territories x products, from `Resilience.status`
    supply : DataFrame by product, from `world_supply`, optional
    least_share : float, 0 to 1
    least_concentration : float, 0 to 1
    left_out : beginnings of codes (chapters, headings) that are never counted as vulnerable

    Returns
    -------
    Dependence

    Raises
    ------
    TableError
        A territory without status; negative imports.
    ParameterError
        A share out of range.

    Examples
    --------
    >>> bought = pd.DataFrame([["FR", "0901", 90.0], ["FR", "2204", 10.0]], columns=["territory", "product", "imports"])
    >>> status = pd.DataFrame([["gap", "strong"]], ["FR"], ["0901", "2204"])
    >>> import_dependence(bought, status).totals.loc["FR", ["vulnerable", "dependence"]].tolist()
    [1.0, 0.9]
    """
    for name, value in (("least_share", least_share), ("least_concentration", least_concentration)):
        if not 0 <= value <= 1:
            raise ParameterError(tr("{name}: received {value}; expected a share from 0 to 1."), name=name, value=repr(value))
    unknown = pd.Index(imports["territory"].unique()).difference(status.index)
    if len(unknown):
        raise TableError(tr("Imports: {count} territories have no score ({labels}). Correct the codes, or leave them out."),
                         count=len(unknown), labels=listed(unknown))
    if (imports["imports"] < 0).any():
        raise TableError(tr("Imports: {count} values are negative. Net out returns first."),
                         count=int((imports["imports"] < 0).sum()))
    rows = imports.assign(exports=imports.get("exports", np.nan))
    total = rows.groupby("territory")["imports"].transform("sum")
    rows["share"] = np.divide(rows["imports"], total, out=np.zeros(len(rows)), where=total > 0)
    places = status.columns.get_indexer(rows["product"])
    found = status.to_numpy()[status.index.get_indexer(rows["territory"]), places]
    rows["status"] = np.where(places >= 0, found, "not counted")
    for name in ("concentration", "supplier", "supplier_share"):
        rows[name] = None if supply is None else supply[name].reindex(rows["product"]).to_numpy()
    vulnerable = (rows["status"] == "gap") & (rows["share"] >= least_share) & (rows["imports"] > 0)
    vulnerable &= ~(net & (rows["exports"] >= rows["imports"]))
    if least_concentration > 0:
        vulnerable &= pd.to_numeric(rows["concentration"]).fillna(0.0) >= least_concentration
    if left_out:
        vulnerable &= ~rows["product"].str.startswith(tuple(left_out))
    rows["vulnerable"] = vulnerable
    rows["rank"] = rows["imports"].where(vulnerable).groupby(rows["territory"]).rank(method="min", ascending=False)
    rows = rows.sort_values(["territory", "imports"], ascending=[True, False], kind="stable").reset_index(drop=True)
    by = rows.groupby("territory")
    totals = by["imports"].sum().to_frame()
    at_risk = rows[rows["vulnerable"]].groupby("territory")["imports"]
    totals["vulnerable"] = at_risk.size().reindex(totals.index).fillna(0).astype(int)
    totals["value"] = at_risk.sum().reindex(totals.index).fillna(0.0)
    totals["dependence"] = np.divide(totals["value"], totals["imports"], out=np.zeros(len(totals)),
                                     where=totals["imports"] > 0)
    return Dependence(rows, totals, _notes(rows))


def _notes(rows: pd.DataFrame) -> tuple[Note, ...]:
    outside = rows[rows["status"] == "not counted"]
    if not len(outside):
        return ()
    return (Note(tr("{count} imported codes are no product that is counted ({labels}): {share:.1%} of the imports."),
                 count=outside["product"].nunique(), labels=listed(outside["product"].unique()),
                 share=outside["imports"].sum() / max(rows["imports"].sum(), 1e-300)),)


def _national() -> pd.DataFrame:
    """French trade by NC8 code; codes outside the HS (confidential trade) have no product and are left out."""
    rows = table("nc8_cpf_hs92.csv.gz").rename(columns={"cpf4": "class", "imports_eur": "imports", "exports_eur": "exports"})
    rows = rows[rows["product"] != ""]
    return rows[["class", "product", "imports", "exports"]].astype({"imports": float, "exports": float})
