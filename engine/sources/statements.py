"""What an engine is asked: which columns of a table are read, by what they are grouped, what is added up.

Written once, in the SQL that DuckDB, PostgreSQL and Spark all read; what differs is in `engine.sources.dialects`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from .dialects import DUCKDB, Dialect
from .files import TableFile

FEW = 1_000_000  # misfits above which the file is not what it seems
LONGEST_LINE = 2_000_000  # bytes
PARQUET = "read_parquet($path)"


class Merged(NamedTuple):
    """Rows that need not be told apart: they count by `role` alone, which keeps a national count small.

    values : of the role; `outside` turns it round: every row whose value is not one of them
    prefix : compare the first signs only, of codes of five signs or more
    """

    role: str
    values: tuple[str, ...]
    outside: bool = False
    prefix: int = 0


class Tally(NamedTuple):
    """How many rows of each combination have one of the values of a role that does not tell combinations apart."""

    name: str
    role: str
    values: tuple[str, ...]


class Shortened(NamedTuple):
    """Codes of `signs` signs that are cut to their first `kept`, or to `longer` where they start with one of `unless`."""

    role: str
    signs: int
    kept: int
    unless: tuple[str, ...] = ()
    longer: int = 0


class Grouping(NamedTuple):
    """What tells combinations apart and what is added up in each; fields as in `engine.sources.counting.count_rows`."""

    sums: tuple[str, ...]
    example: str
    merged: tuple[Merged, ...]
    shortened: Shortened | None
    tallies: tuple[Tally, ...]

    def keys(self, roles: Iterable[str]) -> list[str]:
        """The roles that tell combinations apart."""
        apart = {*self.sums, self.example, *(tally.role for tally in self.tallies)}
        return [role for role in roles if role not in apart]


class Statement:
    """Rows of a file, cell by cell: the part that counts and the part that selects share it."""

    def __init__(self, file: TableFile, columns: dict[str, str], dialect: Dialect = DUCKDB) -> None:
        self.file, self.dialect = file, dialect
        self.cells = {role: self._cell(column) for role, column in columns.items()}

    def _cell(self, column: str) -> str:
        """The text of a cell, '' when it is empty; a CSV is read by the place of its columns, whatever their names."""
        if self.file.format == "csv":
            return f"coalesce(c{self.file.columns.index(column)}, '')"
        return self.dialect.text.format(self.dialect.named(column))

    def _as(self, cells: dict[str, str]) -> str:
        return ", ".join(f"{cell} AS {self.dialect.named(role)}" for role, cell in cells.items())

    def made_of(self, source: str) -> str:
        """The statement that reads `source`, less its destination."""
        raise NotImplementedError

    def scan(self, path: Path, *, header: bool = True, first: bool = True) -> tuple[str, dict[str, str]]:
        """Read one text file, or one piece of it, into the table `counted`."""
        names = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(len(self.file.columns)))
        values = {"path": str(path), "separator": self.file.separator, "quote": self.file.quote}
        how = (
            f"delim = $separator, quote = $quote, escape = $quote, header = {str(header).lower()}, auto_detect = false, "
            f"strict_mode = true, store_rejects = true, rejects_limit = {FEW}, max_line_size = {LONGEST_LINE}"
        )
        return _into(first, self.made_of(f"read_csv($path, columns = {{{names}}}, {how})")), values

    def scans(self) -> list[tuple[str, dict[str, str]]]:
        """Read the whole Parquet file into the table `counted`."""
        return [(_into(True, self.made_of(PARQUET)), {"path": str(self.file.path)})]


class Count(Statement):
    """Rows by combination; `keys` are the columns that tell combinations apart."""

    def __init__(self, file: TableFile, columns: dict[str, str], grouping: Grouping, dialect: Dialect = DUCKDB) -> None:
        super().__init__(file, columns, dialect)
        named = dialect.named
        sums, example, merged, shortened, tallies = grouping
        self._codes = grouping.keys(columns)
        self._merged = tuple(those for those in merged if those.role in self._codes)
        self._merges = [_merges(self.cells[those.role], those, dialect) for those in self._merged]
        self.sums = sums
        self._counts = [*sums, *(tally.name for tally in tallies)]
        self._has_example = example in self.cells
        self.keys = [*self._codes, *(f"{role}_text" for role in sums)]
        read = {role: self.cells[role] for role in self._codes}
        if shortened is not None and shortened.role in read:
            read[shortened.role] = _shorter(read[shortened.role], shortened, dialect)
        self._groups = ", ".join(str(place) for place in range(1, len(self.keys) + 1))  # columns by number
        for role in sums:
            read[role] = dialect.exact.format(self.cells[role])
            read[f"{role}_text"] = f"CASE WHEN {read[role]} IS NULL THEN {self.cells[role]} ELSE '' END"
        read.update({tally.name: f"{self.cells[tally.role]} IN ({_listed(tally.values, dialect)})" for tally in tallies})
        read["example"] = dialect.whole.format(self.cells[example]) if self._has_example else "CAST(NULL AS BIGINT)"
        self._read = self._as(read)
        self._added = "".join(
            [
                *(f", {named(f'{role}_text')}" for role in sums),
                *(f", coalesce(sum({named(role)}), 0) AS {named(role)}" for role in sums),
                *(f", count(*) FILTER (WHERE {named(tally.name)}) AS {named(tally.name)}" for tally in tallies),
                f", count(*) AS {named('rows')}, min({named('example')}) AS {named('example')}",
            ]
        )

    def made_of(self, source: str) -> str:
        """Grouped as it is read, in one pass over the text."""
        cases = " ".join(f"WHEN {found} THEN {rank}" for rank, found in enumerate(self._merges, 1))
        merged_by = f"CASE {cases} ELSE 0 END" if cases else "0"  # once for each row, not once for each column
        told_apart = {role: _unless_merged(self.dialect.named(role), role, self._merged) for role in self._codes}
        cells = _select(f"{self._read}, {merged_by} AS merged_by", source)
        return self._grouped(f"{self._as(told_apart)}{self._added}", f"({cells}) AS cells")

    def scans(self) -> list[tuple[str, dict[str, str]]]:
        """Group by group: those merged by a role read hardly more than that role, as Parquet keeps its columns apart."""
        statements, before = [], ""
        for rank, found in enumerate([*self._merges, ""]):
            kept = [self._merged[rank].role] if found else self._codes
            codes = self._as({role: self.dialect.named(role) if role in kept else "''" for role in self._codes})
            where = " AND ".join(condition for condition in (before, found) if condition)
            cells = f"{_select(self._read, PARQUET)}{f' WHERE {where}' if where else ''}"
            statements.append(_into(rank == 0, self._grouped(f"{codes}{self._added}", f"({cells}) AS cells")))
            before = " AND ".join(condition for condition in (before, f"NOT {found}" if found else "") if condition)
        return [(statement, {"path": str(self.file.path)}) for statement in statements]

    def added_up(self, source: str) -> str:
        """One row for each combination, whatever piece it came from; sums as text, which Python rounds once."""
        named = self.dialect.named
        totals = {name: f"CAST(sum({named(name)}) AS BIGINT)" for name in (*self._counts, "rows")}
        totals.update({role: self.dialect.written.format(f"sum({named(role)})") for role in self.sums})
        totals["example"] = f"coalesce(min({named('example')}), -1)"
        return self._grouped(f"{', '.join(map(named, self.keys))}, {self._as(totals)}", source)

    def ordered(self, source: str) -> str:
        """The rows of `added_up` in one order on every engine, where their order could change a figure or an example."""
        if self._has_example and not self.sums:
            return source
        return f"{source} ORDER BY {self.dialect.named('example')}, {self._groups}"

    def whole(self, source: str) -> str:
        """All of it at once, where a source is read in one piece."""
        return self.ordered(self.added_up(f"({self.made_of(source)}) AS counted"))

    def _grouped(self, what: str, source: str) -> str:
        return f"{_select(what, source)} GROUP BY {self._groups}"


class Selection(Statement):
    """The rows whose roles have one of the values asked for."""

    def __init__(
        self, file: TableFile, columns: dict[str, str], only: dict[str, tuple[str, ...]], dialect: Dialect = DUCKDB
    ) -> None:
        super().__init__(file, columns, dialect)
        self._only = " AND ".join(
            f"{self.cells[role]} IN ({_listed(values, dialect)})" for role, values in only.items()
        )

    def made_of(self, source: str) -> str:
        """Kept as they are read."""
        return f"{_select(self._as(self.cells), source)} WHERE {self._only}"

    def whole(self, source: str) -> str:
        """Kept and put in one order."""
        return f"{self.made_of(source)} ORDER BY {', '.join(str(place) for place in range(1, len(self.cells) + 1))}"


def _select(what: str, source: str) -> str:
    return " ".join(["SELECT", what, "FROM", source])


def _listed(values: tuple[str, ...], dialect: Dialect) -> str:
    return ", ".join(map(dialect.quoted, values))


def _into(first: bool, rows: str) -> str:
    return f"CREATE TABLE counted AS {rows}" if first else f"INSERT INTO counted {rows}"


def _unless_merged(cell: str, role: str, merged: tuple[Merged, ...]) -> str:
    """The cell of a row that is told apart, or merged by this very role; else ''."""
    if not merged:
        return cell
    kept = ", ".join(str(rank) for rank in (0, *(rank for rank, those in enumerate(merged, 1) if those.role == role)))
    return f"CASE WHEN merged_by IN ({kept}) THEN {cell} ELSE '' END"


def _merges(cell: str, those: Merged, dialect: Dialect) -> str:
    if those.prefix:
        runs = [(dialect.quoted(first), dialect.quoted(end)) for first, end in _runs(those.values)]
        inside = " OR ".join(f"({cell} >= {first} AND {cell} < {end})" for first, end in runs)
        found = f"(length({cell}) >= 5 AND ({inside}))"
    else:
        found = f"({cell} IN ({_listed(those.values, dialect)}))"
    return f"(NOT {found})" if those.outside else found


def _runs(prefixes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Prefixes as few ranges of text: 41, 42, 43 -> from 41 to before 44. Comparing ends is faster than cutting cells."""
    runs: list[tuple[str, str]] = []
    for prefix in sorted(prefixes):
        end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        if runs and (runs[-1][1] == prefix or _follows(runs[-1][1], prefix)):
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((prefix, end))
    return runs


def _follows(end: str, prefix: str) -> bool:
    """Whether 50 comes right after the end of 49, which is written ``4:``."""
    return len(prefix) > 1 and prefix.endswith("0") and end == prefix[:-2] + chr(ord(prefix[-2]) - 1) + ":"


def _shorter(cell: str, cut: Shortened, dialect: Dialect) -> str:
    longer = "".join(
        f"WHEN substr({cell}, 1, {len(start)}) = {dialect.quoted(start)} THEN substr({cell}, 1, {cut.longer}) "
        for start in cut.unless
    )
    return f"CASE WHEN length({cell}) <> {cut.signs} THEN {cell} {longer}ELSE substr({cell}, 1, {cut.kept}) END"
