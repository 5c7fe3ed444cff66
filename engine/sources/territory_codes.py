"""French territory codes: communes that merged or split, arrondissements, Corsica, overseas, and who belongs to what.

Official geographic code (INSEE); merged and restored communes from its movements since 1943, `commune_moves.csv.gz`
(resources/reference/README.md). A commune's departement needs no table: it is written in its code. Nothing here is
needed outside France: any other country gives its own membership table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from ..errors import TableError
from ..nomenclatures.codes import text
from ..nomenclatures.tables import table
from ..words import Note, listed, tr
from .files import key
from .reading import Reading, rejected

# arrondissements municipaux: first and last code, and the commune they make together
ARRONDISSEMENTS = (("75101", "75120", "75056"), ("13201", "13216", "13055"), ("69381", "69389", "69123"))
# "no EPCI" and "outside every zone" in INSEE's membership tables, and the marks of an empty cell
NO_UNION = frozenset({"ZZZZZZZZZ", "XXXXXXXXX", "ZZZZZ", "ZZZZ", "", "NA", "-"})
COMMUNE_COLUMNS = (
    "codgeo",
    "insee",
    "code_insee",
    "com",
    "codgeo_2025",
    "codgeo_2024",
    "depcom",
    "code_commune",
    "commune",
    "territory",
    "codecommune",
    "com_insee",
    "insee_com",
)
LEVEL_COLUMNS = {
    "epci": ("epci", "siren", "siren_epci", "code_epci", "siren_groupement"),
    "employment_zone": ("ze2020", "ze2010", "ze", "zemploi", "code_ze"),
    "departement": ("dep", "dept", "code_dep", "departement", "code_departement"),
    "region": ("reg", "code_reg", "region", "code_region"),
    "union": ("union",),
}


def commune_code(values: pd.Series) -> pd.Series:
    """Communes on five signs: ``1004`` -> 01004, ``2a004`` -> 2A004. Others come back as they are.

    Examples
    --------
    >>> commune_code(pd.Series([1004, "2a004", "97105", 69123.0])).tolist()
    ['01004', '2A004', '97105', '69123']
    """
    codes = text(values).str.upper()
    return codes.where(~codes.str.fullmatch(r"\d{4}"), "0" + codes)


def departement_of(communes: pd.Series) -> pd.Series:
    """The departement of each commune: two signs, three overseas (97x, 98x); '' where the code is no commune's.

    Examples
    --------
    >>> departement_of(pd.Series(["01004", "2A004", "97105", "20004", "x"])).tolist()
    ['01', '2A', '971', '20', '']
    """
    codes = commune_code(communes)
    short = codes.str.slice(0, 2)
    found = short.where(~short.isin(["97", "98"]), codes.str.slice(0, 3))
    return found.where(codes.str.fullmatch(r"(\d\d|2[AB])\d{3}"), "")


def whole_communes(communes: pd.Series) -> pd.Series:
    """Paris, Lyon and Marseille in place of their arrondissements.

    Examples
    --------
    >>> whole_communes(pd.Series(["75104", "13216", "69389", "69123", "13001"])).tolist()
    ['75056', '13055', '69123', '69123', '13001']
    """
    codes = commune_code(communes)
    for first, last, city in ARRONDISSEMENTS:
        codes = codes.mask((codes >= first) & (codes <= last), city)
    return codes


@lru_cache(maxsize=1)
def _moves() -> pd.DataFrame:
    return table("commune_moves.csv.gz").astype({"weight": float})


class Passage(NamedTuple):
    """Where the value of each code goes: code, target, weight (adds up to 1 for a code that is placed)."""

    weights: pd.DataFrame
    unplaced: pd.Index
    notes: tuple[Note, ...]


def commune_passage(codes: Iterable[str], known: Iterable[str]) -> Passage:
    """Bring communes of any year to the communes of a layer or table of another year.

    In this order: the code itself; the city of an arrondissement; the commune that absorbed it (in equal parts where it
    was divided); for a commune restored since then, the one that held it.

    Parameters
    ----------
    codes : communes of the data
    known : communes of the layer

    Returns
    -------
    Passage
        `unplaced`: codes that no rule brings there; they are the caller's to report.

    Examples
    --------
    >>> commune_passage(["01004", "75104", "99999"], ["01004", "75056"]).weights.values.tolist()
    [['01004', '01004', 1.0], ['75104', '75056', 1.0]]
    """
    wanted = pd.Index(commune_code(pd.Series(list(known), dtype=object)).unique())
    rows = pd.DataFrame({"code": pd.Series(list(codes), dtype=object).drop_duplicates()})
    rows["target"], rows["weight"] = commune_code(rows["code"]), 1.0
    same = rows[rows["target"].isin(wanted)]
    left = rows[~rows["target"].isin(wanted)]
    city = left.assign(target=whole_communes(left["target"]))
    city = city[city["target"].isin(wanted)]
    left = left[~left["code"].isin(city["code"])]
    moved = left.drop(columns="weight").merge(_moves(), left_on="target", right_on="code", suffixes=("", "_old"))
    moved = moved[moved["now"].isin(wanted)]
    moved["weight"] = moved["weight"] / moved.groupby("code")["weight"].transform("sum")  # a part may lie outside the layer
    columns = ["code", "target", "weight"]
    placed = pd.concat([same, city, moved.drop(columns="target").rename(columns={"now": "target"})])[columns]
    unplaced = pd.Index(rows["code"])[~rows["code"].isin(placed["code"]).to_numpy()]
    return Passage(placed.reset_index(drop=True), unplaced, tuple(_passage_notes(city, moved, unplaced)))


def _passage_notes(city: pd.DataFrame, moved: pd.DataFrame, unplaced: pd.Index) -> Iterator[Note]:
    if len(city):
        yield Note(tr("{count} arrondissements of Paris, Lyon and Marseille were counted in their city."), count=len(city))
    for move, sentence in (
        ("merged", tr("{count} communes merged since then ({codes}) were counted in the one that holds them.")),
        ("restored", tr("{count} communes restored since then ({codes}) were counted in the one that held them.")),
    ):
        found = moved.loc[moved["move"] == move, "code"].unique()
        if len(found):
            yield Note(sentence, count=len(found), codes=listed(found))
    if len(unplaced):
        yield Note(
            tr("{count} codes are no commune of the layer, of any year ({codes}): left out."),
            count=len(unplaced),
            codes=listed(unplaced),
        )


def recode(rows: pd.DataFrame, passage: Passage, *, column: str = "territory", value: str = "value") -> pd.DataFrame:
    """Rows under their new territory codes, value shared by the weights; rows of unplaced codes are left out."""
    joined = rows.merge(passage.weights.rename(columns={"code": column}), on=column, sort=False)
    joined[column], joined[value] = joined["target"], joined[value] * joined["weight"]
    return joined[rows.columns]


def read_membership(
    rows: pd.DataFrame, *, level: str = "epci", columns: Mapping[str, str] | None = None, french: bool = True
) -> Reading:
    """Which territory belongs to which union, from any table: DGCL's EPCI, INSEE's membership tables, one's own.

    Parameters
    ----------
    rows : DataFrame of text
    level : "epci", "employment_zone", "departement", "region" or "union"
        Which column to take as the union, by its usual names.
    columns : {"territory": name, "union": name}, optional
        The columns, where the names are one's own.
    french : bool
        Whether four-digit territories are communes that lost their zero.

    Returns
    -------
    Reading with `table`: territory, union (text), one row for each territory

    Raises
    ------
    TableError
        No such column; no row that can be used; a territory in two unions.
    """
    asked = dict(columns or {})
    found = {
        "territory": _column(rows, asked.get("territory"), COMMUNE_COLUMNS, tr("territory")),
        "union": _column(rows, asked.get("union"), LEVEL_COLUMNS.get(level, (level,)), level),
    }
    territory = (commune_code if french else text)(rows[found["territory"]])
    union = text(rows[found["union"]]).str.strip("'\"")
    territory = territory.str.strip("'\"")
    rejects = rejected(
        rows.reset_index(drop=True),
        {
            tr("no territory"): (territory == "").reset_index(drop=True),
            tr("no union"): union.str.upper().isin(NO_UNION).reset_index(drop=True),
        },
    )
    pairs = pd.DataFrame({"territory": territory.to_numpy(), "union": union.to_numpy()})
    pairs = pairs.drop(index=rejects["row"] - 1).drop_duplicates()
    twice = pairs.loc[pairs.duplicated("territory"), "territory"].unique()
    if len(twice):
        raise TableError(
            tr("Membership table: {labels} belongs to two territories. Keep one row for each."), labels=listed(twice)
        )
    if not len(pairs):
        raise TableError(
            tr("Membership table: none of its {count} rows gives a territory and a union (columns {columns})."),
            count=len(rows),
            columns=listed(found.values()),
        )
    return Reading(pairs.reset_index(drop=True), rejects, (), len(rows))


def _column(rows: pd.DataFrame, asked: str | None, guesses: Iterable[str], role: str) -> str:
    names = {key(str(name)): name for name in rows.columns}
    wanted = [asked] if asked else list(guesses)
    for name in wanted:
        if key(name) in names:
            return str(names[key(name)])
    raise TableError(
        tr("Membership table: no column for \"{role}\" (looked for {wanted}). Columns there: {columns}."),
        role=role,
        wanted=listed(wanted, 4),
        columns=listed(rows.columns, 12),
    )
