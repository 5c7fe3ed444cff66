"""What an official file gave: the table, and the account of every row that did not enter it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import ParameterError, TableError
from ..words import Note, listed, tr

NO_TERRITORY, NO_CODE, NO_VALUE, OTHER_YEAR = "territory", "code", "value", "year"  # what a left-out row lacks
OTHER_CUT = "cut"  # nothing: it tells otherwise what rows that are kept tell
TOTAL_ROW = tr("row of totals")
REJECTS = ["reason", "lacks", "rows", "value", "examples"]
EXAMPLES = 3


@dataclass(frozen=True)
class Imported:
    """A national file read.

    Attributes
    ----------
    table : DataFrame, tidy; its columns are said by the reader
    rejects : DataFrame: reason, lacks (one of the constants above), rows, value, examples (text)
    rows : rows of the file; kept rows and rejected ones add up to it
    total : value of the year that was read, what was left out included; in `unit`
    source, years, year, unit, nomenclature : the file, the years it holds, the one kept, the unit, the codes' version
    notes : what was chosen or mended
    """

    table: pd.DataFrame
    rejects: pd.DataFrame
    rows: int
    kept: int
    total: float
    source: str
    years: tuple[str, ...]
    year: str
    unit: str
    nomenclature: str
    notes: tuple[Note, ...] = field(default=())

    def share_without(self, lacks: str) -> float:
        """Share of the year's value that lacks a territory, a code or a figure, 0 to 1."""
        value = self.rejects.loc[self.rejects["lacks"] == lacks, "value"].sum()
        return float(value / self.total) + 0.0 if self.total else 0.0  # never -0


def account(
    rows: pd.DataFrame,
    reasons: Mapping[str, tuple[str, pd.Series]],
    value: pd.Series,
    *,
    shown: Callable[[pd.DataFrame], Iterable[str]],
) -> tuple[pd.Series, pd.DataFrame]:
    """Which rows are left out and the account of them: each row by the first reason that applies.

    Parameters
    ----------
    rows : DataFrame with a column `rows`: how many of the file each stands for
        A column `example` (number) tells which come first; without it, their order does.
    reasons : reason -> (what is lacking, where it applies)
    value : the figure to weigh them by; NaN counts 0
    shown : rows -> what an example shows of each; asked once, for all reasons
    """
    taken = np.zeros(len(rows), dtype=bool)
    count, figures = rows["rows"].to_numpy(), np.nan_to_num(value.to_numpy(dtype=float))
    lines: list[tuple[str, str, int, float]] = []
    firsts: list[pd.DataFrame] = []
    for reason, (lacks, applies) in reasons.items():
        here = np.flatnonzero(applies.to_numpy(dtype=bool) & ~taken)
        if not len(here):
            continue
        taken[here] = True
        firsts.append(_first_examples(rows, here))
        lines.append((reason, lacks, int(count[here].sum()), float(figures[here].sum())))
    words = (" ".join(told.split()) or "-" for told in shown(pd.concat(firsts))) if firsts else iter(())
    examples = ["; ".join(islice(words, len(first))) for first in firsts]
    account_of = [(*line, told) for line, told in zip(lines, examples)]
    return pd.Series(taken, rows.index), pd.DataFrame(account_of, columns=REJECTS)


def _first_examples(rows: pd.DataFrame, here: npt.NDArray[np.intp]) -> pd.DataFrame:
    """The rows that come first in the file; where that is unknown, in the order of their codes."""
    if "example" not in rows:
        return rows.iloc[here[:EXAMPLES]]
    example = rows["example"].to_numpy()[here]
    example = np.where(example < 0, np.inf, example)
    last = np.partition(example, EXAMPLES - 1)[EXAMPLES - 1] if len(example) > EXAMPLES else example.max()
    candidates = rows.iloc[here[example <= last]]
    codes = [name for name in candidates if name not in ("example", "rows")]
    texts = candidates[codes].astype(str).assign(example=example[example <= last])
    return candidates.loc[texts.sort_values(["example", *codes], kind="stable").index[:EXAMPLES]]


def cells_shown(labels: list[str]) -> Callable[[pd.DataFrame], Iterable[str]]:
    """Examples told by these cells of theirs."""
    return lambda examples: examples[labels].astype(str).agg(" ".join, axis=1)


def kept_flows(
    name: str, rows: pd.DataFrame, reasons: Mapping[str, tuple[str, pd.Series]], value: pd.Series, labels: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of a file of flows that no reason leaves out, and the account of the others.

    Parameters as in `account`; `name`: of the file; `labels`: the cells that tell an example.

    Raises
    ------
    TableError
        None is left.
    """
    left_out, rejects = account(rows, reasons, value, shown=cells_shown(labels))
    if left_out.all():
        raise TableError(
            tr("{name}: none of its {count} rows can be used ({reasons}; for instance {examples}). Check the columns "
               "and the year."),
            name=name,
            count=int(rows["rows"].sum()),
            examples=most_of(rejects),
            reasons=listed(rejects["reason"]) or tr("it is empty"),
        )
    return rows[~left_out], rejects


def most_of(rejects: pd.DataFrame) -> str:
    """Examples of the reason that leaves out the most rows, one that can be mended first; where none is left."""
    if not len(rejects):
        return "-"
    lacking = rejects[rejects["lacks"].isin([NO_TERRITORY, NO_CODE, NO_VALUE])]
    rows = (lacking if len(lacking) else rejects)["rows"]
    return str(rejects.loc[rows.idxmax(), "examples"])


def misfit_line(misfits: pd.DataFrame) -> pd.DataFrame:
    """The account of the rows that have not the file's columns."""
    if not len(misfits):
        return pd.DataFrame(columns=REJECTS)
    shown = "; ".join(str(text) for text in misfits["text"].head(EXAMPLES))
    return pd.DataFrame(
        [(str(misfits["reason"].iloc[0]), NO_VALUE, len(misfits), 0.0, shown)],
        columns=REJECTS,
    )


def with_misfits(rejects: pd.DataFrame, misfits: pd.DataFrame) -> pd.DataFrame:
    """The rejects, and a line for the rows that have not the file's columns."""
    lines = [line for line in (rejects, misfit_line(misfits)) if len(line)]
    return pd.concat(lines, ignore_index=True) if lines else rejects


def with_unknown_codes(rejects: pd.DataFrame, unknown: pd.DataFrame) -> pd.DataFrame:
    """The rejects, and a line for the flows (product, value) whose code the HS revision does not know."""
    if not len(unknown):
        return rejects
    line = (tr("a code that the HS revision does not know"), NO_CODE, 0, float(unknown["value"].sum()),
            listed(unknown["product"]))
    lines = pd.DataFrame([line], columns=REJECTS)
    return pd.concat([rejects, lines], ignore_index=True) if len(rejects) else lines


def report(imported: Imported) -> pd.DataFrame:
    """The account as a table: item, detail, rows, share (of the year's value, 0 to 1; NaN where it has no sense)."""
    nan = float("nan")
    lines = [
        (tr("file"), imported.source, nan, nan),
        (tr("rows read"), "", float(imported.rows), nan),
        (tr("rows kept"), "", float(imported.kept), nan),
        (tr("years in the file"), " ".join(imported.years), nan, nan),
        (tr("year kept"), imported.year, nan, nan),
        (tr("unit"), imported.unit, nan, nan),
        (tr("nomenclature"), imported.nomenclature, nan, nan),
        (tr("without a territory"), "", nan, imported.share_without(NO_TERRITORY)),
        (tr("without a code"), "", nan, imported.share_without(NO_CODE)),
    ]
    for row in imported.rejects.itertuples():
        share = row.value / imported.total if imported.total and row.lacks != OTHER_YEAR else nan
        lines.append((row.reason, row.examples, float(row.rows), share))
    return pd.DataFrame(lines, columns=["item", "detail", "rows", "share"])


def read_mapping(words: str, roles: Iterable[str]) -> dict[str, str]:
    """Columns as a user writes them: ``territory=DEPT; value=VALEUR``.

    Raises
    ------
    ParameterError
        A part that is not role=column, or a role that the file does not need.

    Examples
    --------
    >>> read_mapping("territory=DEPT; value = Valeur (k)", ("territory", "value"))
    {'territory': 'DEPT', 'value': 'Valeur (k)'}
    """
    roles = list(roles)
    pairs = [part.partition("=") for part in words.replace("\n", ";").split(";") if part.strip()]
    wrong = ["".join(pair).strip() for pair in pairs if not pair[1] or not pair[2].strip() or pair[0].strip() not in roles]
    if wrong:
        raise ParameterError(
            tr("Columns: {wrong} cannot be read. Write role=column, parted by semicolons; roles: {roles}."),
            wrong=listed(wrong),
            roles=", ".join(roles),
        )
    return {role.strip(): column.strip() for role, _, column in pairs}
