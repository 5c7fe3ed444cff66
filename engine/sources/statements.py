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
IN_FILE = "file_row_number"  # what DuckDB calls the place of a row in a Parquet file


class Merged(NamedTuple):
    """Rows that need not be told apart: they count by `role` alone, which keeps a national count small.

    values : of the role; `outside` turns it round: every row whose value is not one of them
    prefix : the values are first signs, of codes of five signs or more
    """

    role: str
    values: tuple[str, ...]
    outside: bool = False
    prefix: bool = False


class Tally(NamedTuple):
    """How many rows of each combination have one of the values of a role that does not tell combinations apart.

    0 for rows that were merged: they are counted, no more.
    """

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


class Whole(NamedTuple):
    """Statements, each with its values: one to run before, and those whose answers are the combinations."""

    before: tuple[str, dict[str, str]] | None
    answers: list[tuple[str, dict[str, str]]]


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
        """Read a file, or one piece of a text file, into the table `counted`."""
        source, values = self._source(path, header)
        rows = self.made_of(source)
        return f"CREATE TABLE counted AS {rows}" if first else f"INSERT INTO counted {rows}", values

    def _source(self, path: Path, header: bool = True) -> tuple[str, dict[str, str]]:
        """What DuckDB reads, and the values it takes."""
        values = {"path": str(path)}
        if self.file.format == "parquet":
            return f"read_parquet($path, {IN_FILE} = true, binary_as_string = true)", values
        names = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(len(self.file.columns)))
        how = (
            f"delim = $separator, quote = $quote, escape = $quote, header = {str(header).lower()}, auto_detect = false, "
            f"strict_mode = true, store_rejects = true, rejects_limit = {FEW}, max_line_size = {LONGEST_LINE}"
        )
        values.update(separator=self.file.separator, quote=self.file.quote)
        return f"read_csv($path, columns = {{{names}}}, {how})", values


class Count(Statement):
    """Rows by combination; `keys` are the columns that tell combinations apart."""

    def __init__(self, file: TableFile, columns: dict[str, str], grouping: Grouping, dialect: Dialect = DUCKDB) -> None:
        super().__init__(file, columns, dialect)
        sums, example, merged, shortened, tallies = grouping
        self._codes = grouping.keys(columns)
        self._merged = tuple(those for those in merged if those.role in self._codes)
        self._merges = [_merges(self.cells[those.role], those, dialect) for those in self._merged]
        self.sums = sums
        self.has_example = example in self.cells
        self.keys = [*self._codes, *(f"{role}_text" for role in sums)]
        read = {role: self.cells[role] for role in self._codes}
        if shortened is not None and shortened.role in read:
            read[shortened.role] = _shorter(read[shortened.role], shortened, dialect)
        self._groups = _places(len(self.keys))
        for role in sums:
            read[role] = dialect.exact.format(self.cells[role])
            read[f"{role}_text"] = f"CASE WHEN {read[role]} IS NULL THEN {self.cells[role]} ELSE '' END"
        read.update({tally.name: f"{self.cells[tally.role]} IN ({_listed(tally.values, dialect)})" for tally in tallies})
        read["example"] = self._number(example) if self.has_example else "CAST(NULL AS BIGINT)"
        self._cells = read
        self._tallies = [tally.name for tally in tallies]

    def _number(self, example: str) -> str:
        """What the smallest is kept of; Parquet keeps its columns apart, so the number of the row spares reading one."""
        return IN_FILE if self.file.format == "parquet" else self.dialect.whole.format(self.cells[example])

    def _totals(self, tallied: str) -> dict[str, str]:
        """What is added up of each combination; `tallied`: the count of a tally, {} its name."""
        named = self.dialect.named
        return {
            **{role: f"coalesce(sum({named(role)}), 0)" for role in self.sums},
            **{name: tallied.format(named(name)) for name in self._tallies},
            "rows": "count(*)",
            "example": f"min({named('example')})",
        }

    def _answered(self, totals: dict[str, str]) -> dict[str, str]:
        """Totals as they are handed over: counts alike on every engine; sums as text, which Python rounds once."""
        totals = {name: f"CAST({total} AS BIGINT)" for name, total in totals.items()} | {
            role: self.dialect.written.format(totals[role]) for role in self.sums
        }
        return {**totals, "example": f"coalesce({totals['example']}, -1)"}

    def _one_pass(self, source: str) -> tuple[dict[str, str], dict[str, str], str]:
        """The codes that tell a row apart, the totals, and the cells they are taken of."""
        merged_by = _merged_by(self._merges)  # once for each row, not once for each column
        told_apart = {role: _unless_merged(self.dialect.named(role), role, self._merged) for role in self._codes}
        cells = _select(f"{self._as(self._cells)}, {merged_by} AS merged_by", source)
        return told_apart, self._totals("count(*) FILTER (WHERE {} AND merged_by = 0)"), f"({cells}) AS cells"

    def made_of(self, source: str) -> str:
        """Grouped as it is read, in one pass over the text."""
        return self._grouped(*self._one_pass(source))

    def whole(self, source: str) -> str:
        """The combinations of a source that is read in one piece."""
        codes, totals, cells = self._one_pass(source)
        return self._ordered(self._grouped(codes, self._answered(totals), cells))

    def added_up(self, source: str) -> str:
        """The combinations of several pieces: one row for each, whatever piece it came from."""
        named = self.dialect.named
        totals = {name: f"sum({named(name)})" for name in (*self.sums, *self._tallies, "rows")}
        codes = {role: named(role) for role in self._codes}
        return self._ordered(self._grouped(codes, self._answered({**totals, "example": f"min({named('example')})"}), source))

    def whole_file(self) -> Whole:
        """What gives the combinations of the file, read in one piece."""
        source, values = self._source(self.file.path)
        if self.file.format == "parquet" and self._merged and not self.sums:
            return self._column_by_column(source, values)
        return Whole(None, [(self.whole(source), values)])

    def _column_by_column(self, source: str, values: dict[str, str]) -> Whole:
        """Two readings of a file that keeps its columns apart.

        First the columns that say which rows are merged, which is all that is asked of those rows; then every column, for
        the rows that are told apart.
        """
        named = self.dialect.named
        roles = list(dict.fromkeys(those.role for those in self._merged))
        deciding = {role: self._cells[role] for role in roles}
        counts = {"rows": "count(*)", "example": f"min({self._cells['example']})"}
        counted = f"{_select(self._as({**deciding, **counts}), source)} GROUP BY {_places(len(roles))}"
        merges = [_merges(named(those.role), those, self.dialect) for those in self._merged]
        merging = _select(f"*, {_merged_by(merges)} AS merged_by", f"({counted}) AS cells")

        codes = {role: named(role) for role in self._codes}
        one = {role: _unless_merged(cell, role, self._merged) if role in roles else "''" for role, cell in codes.items()}
        totals = {**dict.fromkeys(self._tallies, "0"), "rows": "sum(rows)", "example": "min(example)"}
        merged = self._grouped(one, self._answered(totals), "merging WHERE merged_by > 0")

        known = [f"{cell} IN ({_select(named(role), 'merging WHERE merged_by = 0')})" for role, cell in deciding.items()]
        cells = f"({_select(self._as(self._cells), source)} WHERE {' AND '.join(known)}) AS cells"
        apart = self._grouped(codes, self._answered(self._totals("count(*) FILTER (WHERE {})")), cells)
        return Whole((f"CREATE TABLE merging AS {merging}", values), [(merged, {}), (apart, values)])

    def _ordered(self, combinations: str) -> str:
        """In one order on every engine, where their order could change a figure or an example."""
        if self.has_example and not self.sums:
            return combinations
        return f"{combinations} ORDER BY {self.dialect.named('example')}, {self._groups}"

    def _grouped(self, codes: dict[str, str], totals: dict[str, str], source: str) -> str:
        texts = "".join(f"{self.dialect.named(f'{role}_text')}, " for role in self.sums)
        return f"{_select(f'{self._as(codes)}, {texts}{self._as(totals)}', source)} GROUP BY {self._groups}"


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
        return f"{self.made_of(source)} ORDER BY {_places(len(self.cells))}"


def _select(what: str, source: str) -> str:
    return " ".join(["SELECT", what, "FROM", source])


def _places(count: int) -> str:
    """Columns by number."""
    return ", ".join(str(place) for place in range(1, count + 1))


def _listed(values: tuple[str, ...], dialect: Dialect) -> str:
    return ", ".join(map(dialect.quoted, values))


def _merged_by(merges: list[str]) -> str:
    """The rank of the merging that a row falls under, 0 where it is told apart."""
    cases = " ".join(f"WHEN {found} THEN {rank}" for rank, found in enumerate(merges, 1))
    return f"CASE {cases} ELSE 0 END" if cases else "0"


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
