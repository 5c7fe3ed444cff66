"""Classes of goods (CPF4 = NAF rev. 2 class), and the share of each product made in each class."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from headings import related_hs92, universe
from tables import by_hand, read_text, significant

NOMENCLATURE = "CPF rev. 2.1 = NAF rev. 2"
# Customs publish fishing and aquaculture as one class, which NAF divides in four.
NAF_TO_CPF = {"0311": "0300", "0312": "0300", "0321": "0300", "0322": "0300"}


def product_classes(source: Path, trade: pd.DataFrame) -> pd.DataFrame:
    """product, class, weight (adds up to 1 per product), exports_eur, imports_eur, basis.

    A product is made in a class as France exports it from that class, or imports it where nothing is exported. A
    heading without any trade takes the NC8 codes that share goods with it in equal parts: few of these headings
    remain apart in HS 2017, most were merged into a neighbour.
    """
    flows = trade[trade["product"] != ""].groupby(["product", "cpf4"], as_index=False)
    flows = flows[["exports_eur", "imports_eur"]].sum()
    flows = flows.rename(columns={"cpf4": "class"})
    exported = flows.groupby("product")["exports_eur"].transform("sum") > 0
    value = flows["exports_eur"].where(exported, flows["imports_eur"])
    flows["weight"] = value / value.groupby(flows["product"]).transform("sum")
    flows["basis"] = exported.map({True: "exports", False: "imports"})
    table = pd.concat([flows[flows["weight"] > 0], _by_codes(source, set(universe(source)) - set(flows["product"]))])
    table["weight"] = significant(table["weight"], 12)
    columns = ["product", "class", "weight", "exports_eur", "imports_eur", "basis"]
    return table[columns].sort_values(["product", "class"], ignore_index=True)


def classes(source: Path, made_in: pd.DataFrame) -> pd.DataFrame:
    """class, name_fr, name_en, a129, nomenclature, naf: the classes of customs, and those of product_classes.

    naf: the NAF rev. 2 classes that make it; empty for 3100 (seats, parts of furniture), which no NAF class makes
    alone, so that only customs tell where it is made.
    """
    own = by_hand("class_names").set_index("class")
    labels = _naf_labels(source) | own["name_fr"][own["name_fr"] != ""].to_dict()
    customs = read_text(source / "subnational_fr/douane_departement_cpf4_2019_2020.csv.gz", sep=";")
    a129 = _most_common(_nc8_classes(source)) | _most_common(customs.rename(columns={"cpf4": "class"}))
    codes = sorted(set(customs["cpf4"]) | set(made_in["class"]))
    made_by = {code: code for code in codes} | {"3100": ""}
    made_by |= {code: " ".join(naf for naf in NAF_TO_CPF if NAF_TO_CPF[naf] == code) for code in NAF_TO_CPF.values()}
    return pd.DataFrame({
        "class": codes, "name_fr": [labels[code] for code in codes], "name_en": own.loc[codes, "name_en"].to_numpy(),
        "a129": [a129[code] for code in codes], "nomenclature": NOMENCLATURE,
        "naf": [made_by[code] for code in codes]})


def _by_codes(source: Path, headings: set[str]) -> pd.DataFrame:
    related = related_hs92(source)
    related = related.assign(product=related["hs92"].str[:4])[["hs2017", "product"]].drop_duplicates()
    pairs = related[related["product"].isin(headings)].merge(_nc8_classes(source), on="hs2017")
    table = pairs.groupby(["product", "class"]).size().rename("codes").reset_index()
    table["weight"] = table["codes"] / table.groupby("product")["codes"].transform("sum")
    return table.drop(columns="codes").assign(exports_eur=0, imports_eur=0, basis="codes")


def _nc8_classes(source: Path) -> pd.DataFrame:
    """One row per NC8 code: hs2017, class, a129 (the customs' own table)."""
    rows = read_text(source / "concordances/nc8_cpf_a129_dsece_1993_2020.csv.gz", sep=";")
    return pd.DataFrame({"hs2017": rows["NC8"].str.replace(" ", "").str[:6], "class": rows["CPF6 rév. 2.1"].str[:4],
                         "a129": rows["A129 rév. 2.1"]})


def _most_common(rows: pd.DataFrame) -> dict[str, str]:
    return rows.groupby("class")["a129"].agg(lambda codes: codes.value_counts().index[0]).to_dict()


def _naf_labels(source: Path) -> dict[str, str]:
    rows = read_text(source / "concordances/naf_rev2_libelles_fr.csv.gz", sep=";")
    codes = rows.iloc[:, 1].str.strip().str.replace(".", "", regex=False)
    labels = rows.iloc[:, 2].str.split().str.join(" ").str.replace("’", "'")
    return {code: label for code, label in zip(codes, labels) if len(code) == 4 and code.isdigit()}
