"""The reference that ships with Ressort: world trade 2020, products, France 2018; see resources/reference/README.md."""

from __future__ import annotations

import pandas as pd

from ..nomenclatures.tables import table


def world_trade() -> pd.DataFrame:
    """World exports 2020: country (ISO3), product (HS92 heading), value (parts per billion of world exports)."""
    trade = table("world_exports_hs92_4_2020.csv.gz").rename(columns={"export_ppb": "value"})
    return trade.astype({"value": float})


def countries() -> pd.DataFrame:
    """Countries by ISO3 code: name_en, name_fr, population_2020, exports_share, learns, eu28 (both bool)."""
    known = table("countries.csv").set_index("country")
    return known.assign(learns=known["learns"] == "1", eu28=known["eu28"] == "1")


def learning_countries() -> list[str]:
    """The 140 countries that teach the product space: population above 1.2 million, exports above 1 G$."""
    known = countries()
    return known.index[known["learns"]].tolist()


def eu_bloc() -> pd.DataFrame:
    """EU27 and the United Kingdom as of 2018, as a membership table: territory, union."""
    known = countries()
    return pd.DataFrame({"territory": known.index[known["eu28"]], "union": "EU27+UK"})


def products() -> pd.DataFrame:
    """The 1,241 HS92 headings of the study, by code: family, name_en, name_fr."""
    return table("products_hs92_4.csv").set_index("product")


def product_space_layout() -> pd.DataFrame:
    """Where each linked product stands on the drawn product space, by code: x, y (no unit, within -1.2 .. 1.2)."""
    return table("product_space_layout.csv").set_index("product").astype(float)


def product_classes() -> pd.DataFrame:
    """Concordance product -> CPF rev. 2.1 class (= NAF rev. 2), by French exports: source, target, weight."""
    weights = table("product_classes.csv.gz").rename(columns={"product": "source", "class": "target"})
    return weights[["source", "target", "weight"]].astype({"weight": float})


def classes() -> pd.DataFrame:
    """Classes of goods by code: name_en, name_fr, a129, nomenclature."""
    return table("classes_cpf4.csv").set_index("class")


def french_activity(level: str = "departement") -> pd.DataFrame:
    """France by departement or region and class: territory, class, staff, establishments (2018), exports_eur, imports_eur.

    An empty cell is NaN: SIRENE says nothing of departement 20, customs nothing of 2A and 2B.
    """
    activity = table("activity_france.csv.gz")
    activity = activity[activity["level"] == level].drop(columns="level").reset_index(drop=True)
    figures = ["staff", "establishments", "exports_eur", "imports_eur"]
    return activity.assign(**{name: pd.to_numeric(activity[name]) for name in figures})


def departements() -> pd.DataFrame:
    """French departements: departement, name, region, region_name, metropolitan (bool), world_map_name."""
    known = table("departements.csv")
    return known.assign(metropolitan=known["metropolitan"] == "1")
