"""Official files of establishments, whichever they are: SIRENE stock and extracts, FLORES, URSSAF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import ParameterError, TableError
from ..progress import Progress, ShouldStop, never, quiet
from ..words import listed, tr
from .asked import Asked
from .elsewhere import ESTABLISHMENTS, refuse_elsewhere
from .engines import in_engine
from .files import TableFile, open_table
from .flores import is_flores, read_flores
from .imported import Imported
from .sirene import is_stock, read_stock
from .urssaf import is_urssaf, read_urssaf

AUTOMATIC = "automatic"


class Layout(NamedTuple):
    """How a producer writes its file: what tells it, and what reads it."""

    fits: Callable[[tuple[str, ...]], bool]
    read: Callable[..., Imported]


LAYOUTS = {  # the most particular first: an URSSAF file would also pass for a stock
    "flores": Layout(is_flores, read_flores),
    "urssaf": Layout(is_urssaf, read_urssaf),
    "sirene": Layout(is_stock, read_stock),
}


def read_establishments(
    path: str | Path | TableFile,
    *,
    layout: str = AUTOMATIC,
    engine: Any = None,
    progress: Progress = quiet,
    should_stop: ShouldStop = never,
    **options: Any,
) -> Imported:
    """Staff and establishments of each territory by class, from whichever official file it is.

    Parameters
    ----------
    path : CSV or Parquet, plain, gzip or zip
    layout : "automatic", "sirene", "flores" or "urssaf"
    engine : session, optional
        PostgreSQL, Spark or DuckDB, where `path` is a table of it: see `engine.sources.engines.in_engine`.
    options : those of `engine.sources.asked.Asked`

    Returns
    -------
    As `engine.sources.sirene.read_stock`, `engine.sources.flores.read_flores`, `engine.sources.urssaf.read_urssaf`

    Raises
    ------
    TableError
        The columns are those of no known file.
    """
    if layout not in (AUTOMATIC, *LAYOUTS):
        raise ParameterError(
            tr("Layout: received {value}; expected one of {known}."),
            value=repr(layout),
            known=", ".join((AUTOMATIC, *LAYOUTS)),
        )
    path = path if engine is None else in_engine(str(path), engine)
    asked = Asked(**{**options, "columns": options.get("columns") or {}})
    if layout == AUTOMATIC and asked.columns:
        layout = "sirene"
    elif layout == AUTOMATIC:
        path, layout = recognised(path, asked.entry)
    elif layout != "sirene" and asked.columns:
        raise ParameterError(
            tr("Columns can be named for the layout sirene only; those of {layout} are known."), layout=layout
        )
    return LAYOUTS[layout].read(path, asked, progress=progress, should_stop=should_stop)


def recognised(path: str | Path | TableFile, entry: str = "") -> tuple[TableFile, str]:
    """The file, opened, and which layout it has, by the names of its columns."""
    file = open_table(path, entry=entry, is_wanted=lambda columns: _layout(columns) != "")
    found = _layout(file.columns)
    if not found:
        refuse_elsewhere(file, ESTABLISHMENTS)
        raise TableError(
            tr(
                "{name} has the columns of no known file of establishments: {columns}. Expected those of SIRENE "
                "(codeCommuneEtablissement, activitePrincipaleEtablissement...), of FLORES (GEO, ACTIVITY, OBS_VALUE...) or "
                "of URSSAF (commune, ape, effectifs_salaries_2023...). Check that the first line holds the names."
            ),
            name=file.name,
            columns=listed(file.columns, 8),
        )
    return file, found


def _layout(columns: tuple[str, ...]) -> str:
    return next((name for name, layout in LAYOUTS.items() if layout.fits(columns)), "")
