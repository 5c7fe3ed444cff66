"""Turnover per head by class: the user's own table, or INSEE's ESANE (turnover and staff of each class of the nation).

Only the ratio between classes matters: thousands and millions of euros serve alike, if all the classes have the same unit.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TableError
from ..nomenclatures.activities import REV2_1, told_by_letter
from ..nomenclatures.codes import class_code
from ..words import Note, listed, tr
from .cells import is_empty, is_masked, number
from .reading import Reading, columns_of, rejected

CODE_NAMES = ("activity", "class", "naf", "nace", "ape", "code_naf", "code_ape", "naf_rev2", "nafrev2", "classe", "secteur")
PER_HEAD_NAMES = ("turnover_per_head", "per_head", "ca_par_tete", "ca_par_salarie", "chiffre_d_affaires_par_salarie")
TURNOVER_NAMES = ("turnover", "chiffre_d_affaires", "chiffre_d_affaires_ht", "chiffre_d_affaires_hors_taxes", "ca_ht", "ca")
STAFF_NAMES = ("staff", "effectifs", "effectif", "effectif_salarie", "effectifs_salaries", "effectifs_salaries_eqtp", "eqtp")


def read_turnover_per_head(rows: pd.DataFrame) -> Reading:
    """Turnover per head of each class.

    Parameters
    ----------
    rows : DataFrame: activity and per_head, or activity, turnover and staff
        Any type of cell. A class that stands there several times (sub-classes, sizes) is added up; figures per head, which
        cannot be, are refused then.

    Returns
    -------
    Reading with `table`: activity (class), per_head (float64, in the table's unit per employee, above 0)

    Raises
    ------
    TableError
        A column missing, a class twice, or no row that can be used.

    Examples
    --------
    >>> rows = pd.DataFrame({"activity": ["10.71C", "10.71D", "25.62"], "turnover": ["80", "40", "30"], "staff": [2, 1, 3]})
    >>> read_turnover_per_head(rows).table.values.tolist()
    [['1071', 40.0], ['2562', 10.0]]
    """
    known = ["per_head"] if "per_head" in rows else ["turnover", "staff"]
    rows = columns_of(rows, ["activity", *known], tr("Turnover per head"))
    activity = class_code(rows["activity"])
    figures = pd.DataFrame({name: number(rows[name]) for name in known})
    secret = pd.DataFrame({name: is_masked(rows[name]) | is_empty(rows[name]) for name in known}).any(axis=1)
    rejects = rejected(rows, {
        tr("no activity code"): activity == "",
        tr("unknown activity code"): ~activity.str.fullmatch(r"\d{4}").astype(bool),
        tr("class of another nomenclature"): told_by_letter(rows["activity"]) == REV2_1,
        tr("secret or empty figure"): secret,
        tr("not a figure above 0"): ~(figures > 0).all(axis=1),
    })
    kept = figures.assign(activity=activity).drop(index=rejects["row"] - 1)
    if not len(kept):
        raise TableError(tr("Turnover per head: none of its {count} rows can be used ({reasons}). Give a table by NAF class "
                            "with the turnover and the staff, or the turnover per head."),
                         count=len(rows), reasons=listed(rejects["reason"].unique()) or tr("it is empty"))
    twice = kept.loc[kept["activity"].duplicated(), "activity"].unique()
    if known == ["per_head"] and len(twice):
        raise TableError(tr("Turnover per head: {classes} stands there several times. Keep one row for each class, or give "
                            "turnover and staff, which add up."), classes=listed(twice))
    sums = kept.groupby("activity")[known].sum()
    per_head = sums["per_head"] if known == ["per_head"] else sums["turnover"] / sums["staff"]
    table = per_head.astype(np.float64).rename("per_head").reset_index()
    notes = [Note(tr("{count} rows left out, {reason}: the first is row {row}."), count=len(group), reason=reason,
                  row=int(group["row"].iloc[0])) for reason, group in rejects.groupby("reason")]
    return Reading(table, rejects, tuple(notes), len(rows))
