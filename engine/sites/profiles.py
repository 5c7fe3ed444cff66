"""Use profiles: which facts suit a productive hotel, a workshop, a hub; shapes and weights that anybody may change.

The proposed ones stand in resources/tables/site_profiles.csv (card: site_profiles.md); a file of the user's has the same
columns. Several rows for one criterion are several kinds of evidence for it, in order of preference.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr
from .membership import POINTS
from .tables import site_table

COLUMNS = ("profile", "criterion", "evidence", "shape", "points", "unit", "weight", "status", "source")
WHOLE = 100  # weights of a profile add up to it


@dataclass(frozen=True)
class Profile:
    """What makes a site fit for one use.

    Attributes
    ----------
    name : str
    weights : Series by criterion, in the order of the file, shares that add up to 1
    shapes : DataFrame: criterion, evidence, shape, points (list of numbers), categories (dict), unit, status, source;
        several rows of one criterion are alternatives, the first that is known counts (or the least: `least`)
    least : criteria whose alternatives, or several values, count by the least favourable
    notes : what was changed on reading
    """

    name: str
    weights: pd.Series
    shapes: pd.DataFrame = field(repr=False)
    least: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()

    @property
    def criteria(self) -> pd.Index:
        """Criteria in the order of the file."""
        return self.weights.index

    def points(self, criterion: str) -> list[float]:
        """Points of the shape that reads numbers, [] for a criterion without."""
        rows = self.shapes[(self.shapes["criterion"] == criterion) & self.shapes["points"].map(bool)]
        return list(rows["points"].iloc[0]) if len(rows) else []

    def shape(self, criterion: str) -> str:
        """Name of the shape that reads numbers, '' for a criterion without."""
        rows = self.shapes[(self.shapes["criterion"] == criterion) & self.shapes["points"].map(bool)]
        return str(rows["shape"].iloc[0]) if len(rows) else ""


def profile_names() -> list[str]:
    """The profiles that ship with Ressort, in the order of the parameter PROFILE."""
    uses = site_table("site_uses.csv")
    return uses.sort_values("number", key=lambda number: number.astype(int))["profile"].tolist()


def use_profile(name: str = "productive_hotel") -> Profile:
    """A profile that ships with Ressort, all its figures proposed.

    Examples
    --------
    >>> hotel = use_profile("productive_hotel")
    >>> len(hotel.criteria), float(hotel.weights["area"]), hotel.points("area")
    (19, 0.1, [800.0, 2000.0, 12000.0, 40000.0])
    """
    if name not in profile_names():
        raise ParameterError(tr("Profile: received {value}; expected one of {known}."),
                             value=repr(name), known=", ".join(profile_names()))
    return _profile(name, _checked(site_table("site_profiles.csv"), "site_profiles.csv"))


def read_profiles(path: str | Path) -> dict[str, Profile]:
    """Profiles of a user's own file, by name: a CSV with the columns of site_profiles.csv, or the same in TOML.

    CSV: `points` holds numbers parted by spaces, or for categories `name=membership` parted by ";" (left empty, the
    categories that ship with Ressort are taken). TOML, from Python 3.11 on: one `[[criterion]]` for each line, with the
    columns as keys; `points` is a list of numbers, or a table of memberships. Weights that do not add up to 100 are brought
    there, and a note says so.

    Raises
    ------
    TableError
        A column is missing, or lines cannot be used; all of them are named at once.
    """
    path = Path(path)
    checked = _checked(_toml(path) if path.suffix.lower() == ".toml" else _csv(path), path.name)
    return {name: _profile(name, checked) for name in checked["profile"].unique()}


def _csv(path: Path) -> pd.DataFrame:
    try:
        header = path.read_text(encoding="utf-8-sig").partition("\n")[0]
        separator = ";" if header.count(";") > header.count(",") else ","
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig", sep=separator)
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise TableError(tr("Profile file {file} cannot be read ({detail}). It must be a CSV in UTF-8."),
                         file=path.name, detail=str(error)) from error


def _toml(path: Path) -> pd.DataFrame:
    """The entries as lines of a CSV: points and categories written as there."""
    try:
        import tomllib
    except ImportError as error:  # before Python 3.11
        raise TableError(tr("Profile file {file}: this Python reads no TOML, which needs Python 3.11. Give the same as a "
                            "CSV."), file=path.name) from error
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8-sig"))["criterion"]
        rows = [{str(key): _written(value) for key, value in entry.items()} for entry in entries]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError, TypeError) as error:
        raise TableError(tr("Profile file {file} cannot be read ({detail}). It must be TOML in UTF-8, one [[criterion]] for "
                            "each line."), file=path.name, detail=str(error)) from error
    return pd.DataFrame(rows, dtype=object).fillna("").astype(str)


def _written(value: object) -> str:
    """A value of TOML as a cell: a list parted by spaces, a table as name=membership parted by ";"."""
    if isinstance(value, dict):
        return ";".join(f"{name}={share}" for name, share in value.items())
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _profile(name: str, rows: pd.DataFrame) -> Profile:
    rows = rows[rows["profile"] == name].reset_index(drop=True)
    weights = rows.drop_duplicates("criterion").set_index("criterion")["weight"]
    notes: tuple[Note, ...] = ()
    if abs(weights.sum() - WHOLE) > 1e-9:
        notes = (Note(tr("Profile {profile}: weights add up to {total}; they were brought to 100."),
                      profile=name, total=round(float(weights.sum()), 6)),)
    combine = site_table("site_criteria.csv").set_index("criterion")["combine"]
    least = frozenset(weights.index[weights.index.map(combine) == "least"])
    inline = rows["categories"].map(bool)
    rows["categories"] = [given if own else shipped for own, given, shipped in
                          zip(inline, rows["categories"], (_shipped(name, row) for row in rows["evidence"]))]
    return Profile(name, weights / weights.sum(), rows.drop(columns=["profile", "weight"]), least, notes)


def _shipped(profile: str, evidence: str) -> dict[str, float]:
    """Category -> membership of one kind of evidence; rows of the profile come before those of all profiles."""
    rows = site_table("site_categories.csv")
    rows = rows[(rows["evidence"] == evidence) & rows["profile"].isin(["*", profile])].sort_values("profile")
    return dict(zip(rows["category"], pd.to_numeric(rows["membership"])))  # "*" sorts first: the profile's own win


def _checked(rows: pd.DataFrame, file: str) -> pd.DataFrame:
    """The rows with numbers read, or one refusal that names all that is wrong."""
    missing = [column for column in COLUMNS[:5] + COLUMNS[6:7] if column not in rows]
    if missing or rows.empty:
        raise TableError(tr("Profile file {file}: columns missing: {columns}; rows: {rows}. "
                            "Take site_profiles.csv as a model."), file=file, columns=listed(missing) or "0", rows=len(rows))
    rows = rows.reindex(columns=list(COLUMNS), fill_value="")
    rows = rows.apply(lambda column: column.str.strip())
    parsed = [_points(row.shape, row.points) for row in rows.itertuples()]
    weight = pd.to_numeric(rows["weight"].str.replace(",", ".", regex=False), errors="coerce")
    first = weight.groupby([rows["profile"], rows["criterion"]]).transform("first")
    categorical = set(site_table("site_categories.csv")["evidence"])
    wrong: list[str] = []
    for number, (row, (_, categories, fault)) in enumerate(zip(rows.itertuples(), parsed)):
        value = weight.iloc[number]
        if not row.profile or not row.criterion or not row.evidence:
            fault = tr("profile, criterion or evidence is empty")
        elif not 0 <= value < float("inf"):
            fault = tr("the weight must be a number, 0 or more")
        elif value != first.iloc[number]:
            fault = tr("another weight than the line before for the same criterion")
        elif not fault and row.shape == "categories" and not categories and row.evidence not in categorical:
            fault = tr("categories need points such as good=1;bad=0")
        if fault:
            wrong.append(f"{number + 2} ({row.profile}, {row.criterion}): {fault}")
    if wrong:
        more = f" (+{len(wrong) - 10})" if len(wrong) > 10 else ""  # whole sentences: none is cut
        raise TableError(tr("Profile file {file}: lines that cannot be used: {count}. Line {lines}. Correct them."),
                         file=file, count=len(wrong), lines=", ".join(wrong[:10]) + more)
    rows = rows.assign(weight=weight, points=[points for points, _, _ in parsed],
                       categories=[categories for _, categories, _ in parsed])
    _check_whole(rows, file)
    return rows


def _check_whole(rows: pd.DataFrame, file: str) -> None:
    """Each profile has some weight, and each kind of evidence once."""
    totals = rows.groupby("profile")["weight"].sum()
    if (totals <= 0).any():
        raise TableError(tr("Profile file {file}: all weights are 0 in {profiles}. Give at least one criterion a weight."),
                         file=file, profiles=listed(totals.index[totals <= 0]))
    twice = rows[rows.duplicated(["profile", "criterion", "evidence"])]
    if len(twice):
        raise TableError(tr("Profile file {file}: the same profile, criterion and evidence twice: {rows}. Keep one line."),
                         file=file, rows=listed(twice["profile"] + " " + twice["criterion"] + " " + twice["evidence"]))


def _points(shape: str, text: str) -> tuple[list[float], dict[str, float], str]:
    """Points, categories, and what is wrong with them ('' if nothing)."""
    if shape == "categories":
        return _inline(text)
    if shape not in POINTS:
        return [], {}, tr("unknown shape; known: trapezoid, rising, falling, categories, identity")
    try:
        points = [float(point.replace(",", ".")) for point in text.split()]
    except ValueError:
        return [], {}, tr("points must be numbers parted by spaces")
    if len(points) != POINTS[shape]:
        return [], {}, tr("a trapezoid has 4 points, rising and falling have 2, identity has none")
    flat = points[1:3] if shape == "trapezoid" else []
    rise = [points[:2], points[2:]] if shape == "trapezoid" else [points]
    if any(not pair[0] < pair[1] for pair in rise if pair) or (flat and flat[0] > flat[1]):
        return [], {}, tr("points must increase")
    return points, {}, ""


def _inline(text: str) -> tuple[list[float], dict[str, float], str]:
    pairs = [pair.rpartition("=") for pair in text.split(";") if pair.strip()]
    try:
        categories = {name.strip(): float(value.replace(",", ".")) for name, _, value in pairs}
    except ValueError:
        categories = {"": -1.0}
    if any(not name or not 0 <= value <= 1 for name, value in categories.items()):
        return [], {}, tr("categories are written name=membership, membership from 0 to 1, parted by ;")
    return [], categories, ""
