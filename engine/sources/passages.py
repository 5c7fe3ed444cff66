"""How NAF 2025 comes from NAF rev. 2, from a file of the user's own: INSEE's table, or a stock that carries both codes.

INSEE's table is a workbook, or its sheet saved as CSV, whose names of columns stand some rows below the top. Any stock,
extract or table of an engine with a column of each nomenclature teaches its own weights.
"""

from __future__ import annotations

import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import pandas as pd

from ..errors import MissingLibrary, TableError
from ..nomenclatures.activities import REV2, REV2_1, told_by_letter
from ..nomenclatures.naf_2025 import Passage, completed, learn_passage, proposed_passage, shipped_passage
from ..progress import Progress, ShouldStop, never, quiet
from ..words import tr
from .bands import band_code, size_bands
from .cells import number
from .code_columns import by_code
from .counting import count_rows
from .files import SEPARATORS, TableFile, match_columns, open_table, opened
from .naf_rows import not_naf
from .sirene import COLUMNS, NAMED_2025
from .statements import Merged
from .stock_rules import ACTIVE

HEADERS = {  # role -> how its column starts, without accents; the first names are those of January 2026
    "naf_rev2": ("sous-classes naf rev. 2", "nafold-code", "naf_rev2"),
    "naf_2025": ("sous-classes naf 2025", "nafnew-code", "naf_2025"),
    "type": ("type",),
    "content": ("contenu commun",),
    "main": ("main",),
}
LONGEST_TABLE = 5 << 20  # bytes; INSEE's has a tenth of it
GIVEN = tr("the given table of pairs weighed by Ressort")


def read_passage(
    path: str | Path | TableFile,
    *,
    folder: str | Path | None = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
) -> Passage:
    """The passage that a file tells.

    Parameters
    ----------
    path : INSEE's workbook (needs openpyxl), its sheet as CSV, or sheets as CSV in a zip; or a stock with both codes, of
        any kind that `engine.sources.establishments.read_establishments` reads, a table of an engine too
        Codes that the file does not tell, or that fewer than 30 establishments of a stock do, keep the shipped weights.
    folder, progress, should_stop : as `engine.sources.counting.count_rows`

    Raises
    ------
    TableError
        Neither the pairs nor both codes are in the file.
    MissingLibrary
        A workbook without openpyxl.
    """
    pairs = _given_pairs(path)
    if pairs is not None:
        return _of_pairs(pairs)
    file = _none_in(path) if _is_workbook(path) else open_table(path, is_wanted=lambda columns: bool(_both_codes(columns)))
    roles = _both_codes(file.columns) or _none_in(file)
    return completed(_learnt(file, roles, folder, progress, should_stop), shipped_passage())


def read_pairs(path: str | Path | TableFile) -> pd.DataFrame:
    """The pairs of INSEE's table: naf_2025, naf_rev2, type, main ('1': holds the rev. 2 one whole but for an exception).

    Raises
    ------
    TableError, MissingLibrary
    """
    found = _given_pairs(path)
    return _none_in(path) if found is None else found


def _given_pairs(path: str | Path | TableFile) -> pd.DataFrame | None:
    tables = (_pairs(grid) for grid in _grids(path))
    return next((table for table in tables if table is not None and len(table)), None)


def _none_in(path: str | Path | TableFile) -> NoReturn:
    raise TableError(
        tr(
            "{name}: it tells no passage from NAF 2025 to NAF rev. 2. Give INSEE's table (columns of sub-classes NAF rev. 2 "
            "and NAF 2025), or a stock of establishments that carries both codes."
        ),
        name=path.name if isinstance(path, TableFile) else Path(path).name,
    )


def _of_pairs(pairs: pd.DataFrame) -> Passage:
    own = proposed_passage(pairs, GIVEN)
    weights, other = own.weights, shipped_passage()
    rest = other.weights[~other.weights["source"].isin(weights["source"])]
    origin = f"{own.origin}, {other.origin}" if len(rest) else own.origin
    return own._replace(weights=pd.concat([weights, rest], ignore_index=True), origin=origin)


# A stock


def _both_codes(columns: tuple[str, ...]) -> dict[str, str]:
    """The columns of a stock with one of each nomenclature; none where it has not both."""
    file = TableFile(Path("x"), columns=tuple(dict.fromkeys(columns)))  # a name twice is the reader's to refuse
    if not {"siret", "commune", "departement"} & set(match_columns(file, COLUMNS)):
        return {}  # a table of codes
    main = tuple(name for name in COLUMNS["activity"] if name not in NAMED_2025)
    wanted = {"new": NAMED_2025, "old": COLUMNS["activity_rev2"], "main": main}
    wanted.update({role: COLUMNS[role] for role in ("nomenclature", "band", "state", "count", "staff")})
    roles = match_columns(file, wanted)
    if not {"new", "old"} <= set(roles) and "main" in roles:
        roles["old" if "new" in roles else "new"] = roles["main"]
    roles.pop("main", None)
    return roles if {"new", "old"} <= set(roles) and roles["new"] != roles["old"] else {}


def _learnt(
    file: TableFile, roles: dict[str, str], folder: str | Path | None, progress: Progress, should_stop: ShouldStop
) -> Passage:
    """Open establishments by pair of codes and size band: one grouping of few combinations, whatever the stock."""
    closed = (Merged("state", (ACTIVE,), outside=True),) if "state" in roles else ()
    rows = count_rows(file, roles, merged=closed, folder=folder, progress=progress, should_stop=should_stop).frame
    kept = by_code(rows["new"], lambda codes: told_by_letter(codes) == REV2_1)
    kept &= by_code(rows["old"], lambda codes: told_by_letter(codes) == REV2)
    if "nomenclature" in rows:
        kept &= ~by_code(rows["nomenclature"], not_naf)
    count = by_code(rows["count"], number).astype(float) if "count" in rows else 1.0
    count = (count * rows["rows"]).fillna(0.0).clip(lower=0.0)
    pairs = pd.DataFrame({role: rows[role].astype(object) for role in ("new", "old")}).assign(count=count)
    if "staff" in rows:
        pairs["staff"] = by_code(rows["staff"], number).astype(float).clip(lower=0.0) * rows["rows"]
    elif "band" in rows:
        pairs["staff"] = by_code(rows["band"], lambda bands: band_code(bands).map(size_bands()["staff"])) * count
    return learn_passage(pairs[kept.astype(bool)])


# INSEE's table


def _grids(path: str | Path | TableFile) -> Iterator[Iterable[list[str]]]:
    """The cells of each sheet, or table of a zip; cut by each separator in turn: a title tells nothing of the right one."""
    if _is_workbook(path):
        yield from _sheets(Path(str(path)))
        return
    for text in _texts(path):
        for separator in SEPARATORS:
            try:
                yield list(csv.reader(io.StringIO(text), delimiter=separator))
            except csv.Error:
                continue


def _is_workbook(path: str | Path | TableFile) -> bool:
    """Told by what it holds: QGIS hands the sheets of a workbook over as the tables of a zip of the same name."""
    if isinstance(path, TableFile):
        return False
    try:
        with zipfile.ZipFile(path) as pack:
            return "[Content_Types].xml" in pack.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _texts(path: str | Path | TableFile) -> Iterator[str]:
    """Small tables, as text: INSEE's is one; a stock is not."""
    if not isinstance(path, TableFile) and zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as pack:
            small = [part for part in pack.infolist() if part.file_size <= LONGEST_TABLE]
            parts = [pack.read(part) for part in small if part.filename.lower().endswith((".csv", ".txt"))]
        yield from (part.decode("utf-8-sig", errors="replace") for part in parts)
        return
    file = open_table(path)
    if file.format == "csv" and file.size <= LONGEST_TABLE:
        with opened(file) as stream:
            yield stream.read().decode(file.encoding, errors="replace")


def _sheets(path: Path) -> Iterator[list[list[str]]]:
    try:
        with warnings.catch_warnings():  # of styles that openpyxl does not know
            warnings.simplefilter("ignore")
            sheets = pd.read_excel(path, sheet_name=None, header=None, dtype=str, engine="openpyxl")
    except ImportError as error:
        raise MissingLibrary(
            tr(
                "openpyxl is not installed; it reads the workbook {name}. Save its sheet as CSV and give that file, or "
                "install: python3 -m pip install --user openpyxl."
            ),
            name=path.name,
        ) from error
    except (ValueError, KeyError, OSError, zipfile.BadZipFile) as error:
        raise TableError(tr("{name} cannot be read: {reason}."), name=path.name, reason=str(error)) from error
    for sheet in sheets.values():
        yield sheet.fillna("").values.tolist()


def _pairs(grid: Iterable[list[str]]) -> pd.DataFrame | None:
    """The pairs below the names of their columns; None where these names are not there."""
    columns: dict[str, int] = {}
    found = []
    for row in grid:
        if not columns:
            names = [_plain(cell) for cell in row]
            columns = {role: at for role, at in ((role, _place(names, role)) for role in HEADERS) if at is not None}
            columns = columns if {"naf_rev2", "naf_2025"} <= set(columns) else {}
        elif len(row) > max(columns.values()):
            found.append({role: str(row[at]).strip() for role, at in columns.items()})
    if not columns:
        return None
    table = pd.DataFrame(found, columns=list(HEADERS), dtype=object).fillna("")
    is_pair = (told_by_letter(table["naf_rev2"]) == REV2) & (told_by_letter(table["naf_2025"]) == REV2_1)
    table = table[is_pair].drop_duplicates(["naf_2025", "naf_rev2"])
    covers = table["content"].map(_plain).astype(str).str.contains("entierement couvert", regex=False)
    covers |= table["main"] == "1"
    parted = table.groupby("naf_rev2")["naf_2025"].transform("size") > 1
    main = pd.Series("", table.index, dtype=object).mask(covers & parted, "1")
    return table.assign(main=main)[["naf_2025", "naf_rev2", "type", "main"]].sort_values(
        ["naf_2025", "naf_rev2"], ignore_index=True)


def _place(names: list[str], role: str) -> int | None:
    """Where the column of a role is; the labels of codes have a like name."""
    starts = HEADERS[role]
    return next((at for at, name in enumerate(names) if name.startswith(starts) and "intitul" not in name), None)


def _plain(cell: object) -> str:
    return unicodedata.normalize("NFKD", " ".join(str(cell).split())).encode("ascii", "ignore").decode().lower()
