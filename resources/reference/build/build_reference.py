"""Makes every table of resources/reference from the official files.

    python resources/reference/build/build_reference.py DATA_FOLDER [OUT]

DATA_FOLDER holds the files named in README.md; OUT is resources/reference by default. The same files give the same
bytes. Build time only, never needed to run the plugin: numpy, pandas, scipy, openpyxl (.xlsx), pyarrow (.parquet).
"""
from __future__ import annotations

import sys
from pathlib import Path

from activity import activity
from classes import classes, product_classes
from communes import commune_moves
from countries import countries
from customs import national, national_table
from hs_revisions import hs_revisions
from naf_2025 import naf_2025, naf_rev2
from product_space import product_space_layout
from products import products
from readme import readme
from study import study_tables
from tables import by_hand, write_table
from territories import departements
from world_exports import world_exports


def build(source: Path, out: Path) -> None:
    trade = national(source)
    exports = world_exports(source, trade)
    made_in = product_classes(source, trade)
    tables = {
        "world_exports_hs92_4_2020.csv.gz": exports,
        "countries.csv": countries(source, exports),
        "products_hs92_4.csv": products(source),
        "product_space_layout.csv": product_space_layout(exports),
        "families.csv": by_hand("families"),
        "nc8_cpf_hs92.csv.gz": national_table(trade),
        "product_classes.csv.gz": made_in,
        "classes_cpf4.csv": classes(source, made_in),
        "activity_france.csv.gz": activity(source, set(made_in["class"])),
        "departements.csv": departements(source),
        "hs6_to_hs92.csv.gz": hs_revisions(source),
        "commune_moves.csv.gz": commune_moves(source),
        "naf_2025.csv": naf_2025(source),
        "naf_rev2.csv": naf_rev2(source),
        **study_tables(source)}
    out.mkdir(parents=True, exist_ok=True)
    for name, table in tables.items():
        write_table(table, out / name)
    (out / "README.md").write_bytes(readme(source, tables, out).encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).resolve().parents[1])
