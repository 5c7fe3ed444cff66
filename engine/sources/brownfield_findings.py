"""What was found wrong in an inventory of brownfields, and what was made of it: one line per cell, or per column."""

from __future__ import annotations

import pandas as pd

from ..words import tr

ERROR, WARNING, INFO = "error", "warning", "info"
COLUMNS = ("row", "site_id", "field", "value", "problem", "repair", "read_as", "severity", "count")
WITHHELD = "_X_"  # as Cartofriches publishes a name that it hides
KEPT = tr("kept as it is")
LEFT_UNKNOWN = tr("read as unknown")
LEFT_EMPTY = tr("left empty")
REPAIRED = tr("repaired")


class Findings:
    """Collects findings; `row` is the position in the source, from 1, and 0 for a whole column."""

    def __init__(self, site_ids: pd.Series) -> None:
        self.site_ids = site_ids
        self.parts: list[pd.DataFrame] = []

    def cells(self, field: str, where: pd.Series, values: pd.Series, problem: str, repair: str, *,
              read_as: pd.Series | str = "", severity: str = ERROR) -> None:
        """One finding for each row of `where`."""
        rows = where.to_numpy().nonzero()[0]
        if not len(rows):
            return
        read = read_as.iloc[rows].astype(str).to_numpy() if isinstance(read_as, pd.Series) else read_as
        self.parts.append(pd.DataFrame({
            "row": rows + 1, "site_id": self.site_ids.iloc[rows].to_numpy(), "field": field,
            "value": values.iloc[rows].astype(str).to_numpy(), "problem": problem, "repair": repair, "read_as": read,
            "severity": severity, "count": 1}))

    def column(self, field: str, problem: str, repair: str, *, count: int, value: str = "", read_as: str = "",
               severity: str = INFO) -> None:
        """One finding for a whole column, with the number of rows it bears on."""
        if count:
            self.parts.append(pd.DataFrame([[0, "", field, value, problem, repair, read_as, severity, count]],
                                           columns=list(COLUMNS)))

    def table(self) -> pd.DataFrame:
        """All of them: whole columns first, then by row."""
        if not self.parts:
            return pd.DataFrame({name: pd.Series(dtype="int64" if name in ("row", "count") else object)
                                 for name in COLUMNS})
        found = pd.concat(self.parts, ignore_index=True)[list(COLUMNS)]
        return found.sort_values("row", kind="stable").reset_index(drop=True)
