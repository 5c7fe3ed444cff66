"""Names and families of the HS 1992 headings."""
from __future__ import annotations

from pathlib import Path

import pandas as pd
from headings import family_of, universe
from short_names import short_name
from tables import by_hand, read_text


def products(source: Path) -> pd.DataFrame:
    """product, family, name_en, name_fr: official labels, shortened; by hand where they are missing or mislead.

    The labels at hand are those of HS 2017-2022 and NC 2020. A heading that vanished since 1992, that changed sense
    (3823, 8508, 8524...), or whose short form would tell nothing apart is named in by_hand/missing_names.csv.
    """
    headings = universe(source)
    own = by_hand("missing_names").set_index("product")
    table = pd.DataFrame({"product": headings, "family": family_of(headings)})
    for column, labels in (("name_en", _english(source)), ("name_fr", _french(source))):
        written = own[column][own[column] != ""].to_dict()
        language = column[-2:]
        table[column] = [written.get(code) or short_name(labels[code], language) for code in headings]
    return table


def _english(source: Path) -> dict[str, str]:
    rows = read_text(source / "concordances/hs_latest_names_en.csv.gz").query("level == '4'")
    return dict(zip(rows["hscode"], rows["description"]))


def _french(source: Path) -> dict[str, str]:
    """Labels of the four-digit lines; a heading that is not divided has only its eight-digit line, "xxxx 00 00"."""
    rows = read_text(source / "concordances/nc2020_libelles_fr.csv.gz", sep=";")
    codes = rows.iloc[:, 0].str.replace(r"\s", "", regex=True)
    labels = dict(zip(codes, rows.iloc[:, 1]))
    undivided = {code[:4]: label for code, label in labels.items() if code.endswith("0000") and len(code) == 8}
    return undivided | {code: label for code, label in labels.items() if len(code) == 4}
