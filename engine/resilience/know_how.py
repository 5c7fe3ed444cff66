"""Know-how: which firms of a territory make a product, or what lies nearest to it in the product space."""

from __future__ import annotations

import pandas as pd

from .arrivals import Position

LEAST_SHARE = 0.05  # a class counts where it makes at least this share of the product


def nearest_know_how(position: Position, territory: str, products: list[str], weights: pd.DataFrame) -> pd.DataFrame:
    """The classes that hold the know-how of products to come: their own, then those of their strong neighbours.

    Parameters
    ----------
    position : Position
    territory : label
    products : codes of `position.products`
    weights : DataFrame: source (product), target (class), weight

    Returns
    -------
    DataFrame: product, parent (a strong neighbour, or the product itself), proximity (1 for itself), class, weight;
    the nearest first
    """
    here = position.of(territory)
    rows = []
    for product in products:
        place = here.products.get_indexer([product])[0]
        if place < 0:
            continue
        rows.append((product, product, 1.0))
        span = slice(here.links.start[place], here.links.start[place + 1])
        for neighbour, near in zip(here.links.product[span], here.links.proximity[span]):
            if here.strong[0, neighbour]:
                rows.append((product, here.products[neighbour], float(near)))
    parents = pd.DataFrame(rows, columns=["product", "parent", "proximity"])
    makers = weights[weights["weight"] >= LEAST_SHARE].rename(columns={"source": "parent", "target": "class"})
    found = parents.merge(makers[["parent", "class", "weight"]], on="parent")
    found["order"] = found["product"].map({product: place for place, product in enumerate(products)})
    return found.sort_values(["order", "proximity", "weight"], ascending=[True, False, False],
                             kind="stable").drop(columns="order").reset_index(drop=True)


def nearest_firms(know_how: pd.DataFrame, firms: pd.DataFrame, *, most: int = 5) -> pd.DataFrame:
    """The firms whose class holds that know-how, for each product: the nearest class first, then the largest.

    Parameters
    ----------
    know_how : from `nearest_know_how`
    firms : DataFrame: firm, class, staff (NaN where unknown), and any other column; those of the territory only
    most : int
        Firms kept for each product.

    Returns
    -------
    DataFrame: product, firm, class, staff, parent, proximity, and the other columns of `firms`

    Examples
    --------
    >>> near = pd.DataFrame([["1905", "1905", 1.0, "1071", 1.0], ["1905", "1101", 0.6, "1061", 1.0]],
    ...                     columns=["product", "parent", "proximity", "class", "weight"])
    >>> firms = pd.DataFrame([["Moulin", "1061", 12], ["Fournil", "1071", 3]], columns=["firm", "class", "staff"])
    >>> nearest_firms(near, firms)["firm"].tolist()
    ['Fournil', 'Moulin']
    """
    found = know_how.drop(columns="weight").merge(firms, on="class")
    found = found.sort_values(["proximity", "staff"], ascending=False, na_position="last", kind="stable")
    found = found.drop_duplicates(["product", "firm"]).groupby("product", sort=False).head(most)
    order = {product: place for place, product in enumerate(know_how["product"].unique())}
    return found.sort_values("product", key=lambda codes: codes.map(order), kind="stable").reset_index(drop=True)
